//! Answers one request from memory.
//!
//! Reads nothing from disk, and knows nothing of connections. Every answer carries the same protection, refusals too.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, LOCATION,
    REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, Uri};
use axum::response::Response;

use super::guard::{self, Refusal};
use super::showing::{Showing, Shown};
use super::site::{Found, Site};
use super::{address, media_type, pages, reload};

/// Nothing but what this server itself answers may be loaded; no page of another site may frame it.
const POLICY: &str = "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

const PROTECTION: [(HeaderName, &str); 5] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "same-origin"),
    (CACHE_CONTROL, "no-store"),
];

/// All that is needed to answer.
#[derive(Debug)]
pub(super) struct Answers {
    showing: Arc<Showing>,
    port: u16,
    base_path: String,
}

impl Answers {
    /// Answers on `port` with what `showing` holds, under `base_path`.
    pub(super) fn new(showing: Arc<Showing>, port: u16, base_path: &str) -> Self {
        let base_path = match base_path.trim_matches('/') {
            "" => "/".to_owned(),
            path => format!("/{path}/"),
        };
        Self {
            showing,
            port,
            base_path,
        }
    }

    /// The web address of the site's first page.
    pub(super) fn address(&self) -> String {
        format!("http://localhost:{}{}", self.port, self.base_path)
    }

    /// The answer to `request`.
    pub(super) fn answer(&self, request: &Parts) -> Response {
        let mut response = match guard::admit(request, self.port) {
            Ok(()) => self.read(&request.uri),
            Err(refusal) => refuse(refusal),
        };
        for (name, value) in PROTECTION {
            response
                .headers_mut()
                .insert(name, HeaderValue::from_static(value));
        }
        response
    }

    fn read(&self, uri: &Uri) -> Response {
        match uri.path() {
            reload::EVENTS => reload::events(&self.showing, uri.query()),
            reload::SCRIPT => respond(StatusCode::OK, media_type::SCRIPT, reload::SCRIPT_TEXT),
            reload::STYLE => respond(StatusCode::OK, media_type::CSS, reload::STYLE_TEXT),
            _ => self.visit(uri),
        }
    }

    fn visit(&self, uri: &Uri) -> Response {
        let shown = self.showing.now();
        let Some(site) = &shown.site else {
            return unbuilt(&shown);
        };
        let Some(raw) = uri.path().strip_prefix(&self.base_path) else {
            return self.outside(uri, site, shown.stamp);
        };
        let path = address::read(raw);
        match path
            .as_deref()
            .map_or(Found::Nothing, |path| site.find(path))
        {
            Found::File(path, bytes) => file(StatusCode::OK, path, bytes, shown.stamp),
            Found::Folder => redirect(&with_slash(uri)),
            Found::Nothing => missing(site, shown.stamp),
        }
    }

    /// Under a base path, the ways to it from outside lead in.
    fn outside(&self, uri: &Uri, site: &Site, stamp: u64) -> Response {
        let path = uri.path();
        if path == "/" || Some(path) == self.base_path.strip_suffix('/') {
            redirect(&self.base_path)
        } else {
            missing(site, stamp)
        }
    }
}

fn refuse(refusal: Refusal) -> Response {
    let status = match refusal {
        Refusal::Malformed => StatusCode::BAD_REQUEST,
        Refusal::Foreign => StatusCode::FORBIDDEN,
        Refusal::Method => StatusCode::METHOD_NOT_ALLOWED,
    };
    let mut response = respond(status, media_type::TEXT, pages::refused(refusal));
    if refusal == Refusal::Method {
        response
            .headers_mut()
            .insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    response
}

fn unbuilt(shown: &Shown) -> Response {
    let page = pages::unbuilt(shown.problem.as_deref().unwrap_or_default());
    own_page(StatusCode::SERVICE_UNAVAILABLE, &page, shown.stamp)
}

fn missing(site: &Site, stamp: u64) -> Response {
    match site.find("404.html") {
        Found::File(path, bytes) => file(StatusCode::NOT_FOUND, path, bytes, stamp),
        _ => own_page(StatusCode::NOT_FOUND, &pages::missing(), stamp),
    }
}

fn own_page(status: StatusCode, page: &str, stamp: u64) -> Response {
    respond(
        status,
        media_type::HTML,
        reload::join(page.as_bytes(), stamp),
    )
}

fn file(status: StatusCode, path: &str, bytes: &Bytes, stamp: u64) -> Response {
    match media_type::of(path) {
        media_type::HTML => respond(status, media_type::HTML, reload::join(bytes, stamp)),
        other => respond(status, other, bytes.clone()),
    }
}

fn with_slash(uri: &Uri) -> String {
    match uri.query() {
        Some(query) => format!("{}/?{query}", uri.path()),
        None => format!("{}/", uri.path()),
    }
}

/// Leads to another address here. `to` comes from a request whose path has no empty segment, so it cannot name another host.
fn redirect(to: &str) -> Response {
    let mut response = respond(StatusCode::TEMPORARY_REDIRECT, media_type::TEXT, "");
    if let Ok(location) = HeaderValue::from_str(to) {
        response.headers_mut().insert(LOCATION, location);
    }
    response
}

fn respond(status: StatusCode, media_type: &'static str, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
}
