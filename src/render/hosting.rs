//! The policy in the words of each kind of server: one list of headers (`policy.rs`), and long keeping for what never changes.
//!
//! `_headers` goes into every site, for the hosts that read it; the others are printed for whoever keeps the server.

use std::fmt::Write;

use super::policy::{KEEP, headers};

/// The file at the root of a site that some hosts read.
pub(super) const HEADERS_FILE: &str = "_headers";

/// A kind of server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Server {
    /// Apache 2.4, as `.htaccess` in the folder of the site.
    Apache,
    /// nginx, inside the `server` block.
    Nginx,
    /// Caddy 2, inside the site's block.
    Caddy,
    /// Hosts that read a file `_headers`.
    HeadersFile,
}

/// What `server` has to be told of a site in `folder` of its host, which begins and ends in `/`.
pub fn hosting(server: Server, folder: &str) -> String {
    match server {
        Server::Apache => apache(folder),
        Server::Nginx => nginx(folder),
        Server::Caddy => caddy(folder),
        Server::HeadersFile => headers_file(folder),
    }
}

fn headers_file(folder: &str) -> String {
    let mut text = format!("{folder}*\n");
    for (name, value) in headers() {
        let _ = writeln!(text, "  {name}: {value}");
    }
    let _ = writeln!(text, "{folder}assets/*\n  Cache-Control: {KEEP}");
    text
}

fn apache(folder: &str) -> String {
    let mut text = "# In the file .htaccess of the site's folder. Needs mod_headers.\n".to_owned();
    let _ = writeln!(text, "ErrorDocument 404 {folder}404.html");
    let _ = writeln!(text, "AddType application/manifest+json .webmanifest");
    for (name, value) in headers() {
        let _ = writeln!(text, "Header always set {name} \"{value}\"");
    }
    let _ = writeln!(
        text,
        "<If \"%{{REQUEST_URI}} =~ m#^{folder}assets/#\">\n  Header set Cache-Control \"{KEEP}\"\n</If>"
    );
    text
}

fn nginx(folder: &str) -> String {
    let mut lines = String::new();
    for (name, value) in headers() {
        let _ = writeln!(lines, "  add_header {name} \"{value}\" always;");
    }
    let mut text =
        "# Inside the server block. A location does not inherit headers, so they stand twice.\n"
            .to_owned();
    let _ = writeln!(text, "error_page 404 {folder}404.html;");
    let _ = writeln!(text, "location {folder} {{\n{lines}}}");
    let _ = writeln!(
        text,
        "location {folder}assets/ {{\n{lines}  add_header Cache-Control \"{KEEP}\" always;\n}}"
    );
    text
}

fn caddy(folder: &str) -> String {
    let mut text = "# Inside the site's block.\n".to_owned();
    let _ = writeln!(text, "header {folder}* {{");
    for (name, value) in headers() {
        let _ = writeln!(text, "  {name} \"{value}\"");
    }
    let _ = writeln!(text, "}}\nheader {folder}assets/* Cache-Control \"{KEEP}\"");
    let _ = writeln!(
        text,
        "handle_errors 404 {{\n  rewrite * {folder}404.html\n  file_server\n}}"
    );
    text
}
