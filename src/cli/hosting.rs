//! `fingerpost hosting`: what a server has to be told so that pages are safe and quick.

use clap::{Args, ValueEnum};

use crate::pipeline::{self, Server};

use super::exit_code::ExitCode;
use super::report;

/// Print what a web server has to be told about the site
#[derive(Debug, Args)]
pub(super) struct Hosting {
    /// The kind of server
    #[arg(value_enum)]
    server: Kind,
    /// The folder of the host that the site stands in
    #[arg(long, value_name = "FOLDER", default_value = "/", value_parser = folder)]
    folder: String,
}

/// The kinds of server.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Kind {
    /// Apache 2.4: the file .htaccess in the site's folder
    Apache,
    /// Nginx: inside the server block
    Nginx,
    /// Caddy 2: inside the site's block
    Caddy,
    /// Hosts that read a file _headers; every build writes it
    Headers,
}

impl Hosting {
    /// Prints it.
    pub(super) fn run(&self) -> ExitCode {
        let server = match self.server {
            Kind::Apache => Server::Apache,
            Kind::Nginx => Server::Nginx,
            Kind::Caddy => Server::Caddy,
            Kind::Headers => Server::HeadersFile,
        };
        report::result(&pipeline::hosting(server, &self.folder));
        ExitCode::Fine
    }
}

/// The folder with `/` at both ends; only letters that mean nothing to a server.
fn folder(typed: &str) -> Result<String, String> {
    let plain = |character: char| character.is_ascii_alphanumeric() || "-_/".contains(character);
    if !typed.chars().all(plain) {
        return Err("write letters, digits, hyphens and `/`, such as `/guide/`".to_owned());
    }
    match typed.trim_matches('/') {
        "" => Ok("/".to_owned()),
        inner => Ok(format!("/{inner}/")),
    }
}
