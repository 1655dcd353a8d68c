//! Decides which requests are answered at all.
//!
//! Any page in the editor's browser can send requests to this machine, and can make a name of its own point to it. So the host must be
//! one of this machine's own names, and the request must come from our own pages or from the person.

use axum::http::header::{HOST, ORIGIN};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};

/// Why a request is not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It is not a proper request to this server.
    Malformed,
    /// It is for another host, or from another site.
    Foreign,
    /// It asks for something other than to read.
    Method,
}

/// Whether a request to the server on `port` is answered.
pub(super) fn admit(request: &Parts, port: u16) -> Result<(), Refusal> {
    let headers = &request.headers;
    let host = host(headers)?;
    if !is_own_host(host, port) || !is_own_origin(headers, host) || !is_asked_here(headers) {
        return Err(Refusal::Foreign);
    }
    if request.method != Method::GET && request.method != Method::HEAD {
        return Err(Refusal::Method);
    }
    // The target `http://host/path` is for proxies; its host would count instead of the one that was checked.
    if request.uri.authority().is_some() {
        return Err(Refusal::Malformed);
    }
    Ok(())
}

fn host(headers: &HeaderMap) -> Result<&str, Refusal> {
    let mut hosts = headers.get_all(HOST).iter();
    match (hosts.next(), hosts.next()) {
        (Some(host), None) => host.to_str().map_err(|_| Refusal::Malformed),
        _ => Err(Refusal::Malformed),
    }
}

fn is_own_host(host: &str, port: u16) -> bool {
    let host = host.to_ascii_lowercase();
    let (name, digits) = match host.rsplit_once(':') {
        Some((name, digits)) if !digits.ends_with(']') => (name, digits),
        _ => (host.as_str(), "80"),
    };
    digits == port.to_string() && is_this_machine(name)
}

fn is_this_machine(name: &str) -> bool {
    matches!(name, "localhost" | "127.0.0.1" | "[::1]")
        || name
            .strip_suffix(".localhost")
            .is_some_and(|labels| labels.split('.').all(is_label))
}

fn is_label(label: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    !label.is_empty() && label.bytes().all(is_letter)
}

/// An origin is told for requests of scripts; ours have the host that they ask.
fn is_own_origin(headers: &HeaderMap, host: &str) -> bool {
    let own = format!("http://{host}");
    headers
        .get_all(ORIGIN)
        .iter()
        .all(|origin| origin.as_bytes().eq_ignore_ascii_case(own.as_bytes()))
}

/// Browsers tell who asks. A link on another site may lead here, but no other site may load our files into its own pages; other ports of
/// this machine are other sites too.
fn is_asked_here(headers: &HeaderMap) -> bool {
    let is = |name: &str, value: &str| headers.get(name).is_some_and(|told| told == value);
    !headers.contains_key("sec-fetch-site")
        || is("sec-fetch-site", "same-origin")
        || is("sec-fetch-site", "none")
        || (is("sec-fetch-mode", "navigate") && is("sec-fetch-dest", "document"))
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::*;

    /// Asks port 4000 with these headers.
    fn ask(headers: &[(&str, &str)]) -> Result<(), Refusal> {
        let request = Request::get("/areas/");
        let request = headers.iter().fold(request, |request, (name, value)| {
            request.header(*name, *value)
        });
        admit(&request.body(()).unwrap().into_parts().0, 4000)
    }

    #[test]
    fn our_own_names_are_answered() {
        for host in [
            "localhost:4000",
            "LocalHost:4000",
            "saltby.localhost:4000",
            "a.b-2.localhost:4000",
            "127.0.0.1:4000",
            "[::1]:4000",
        ] {
            assert_eq!(ask(&[("host", host)]), Ok(()), "{host}");
        }
    }

    #[test]
    fn other_names_are_foreign() {
        for host in [
            "evil.example",
            "evil.example:4000",
            "localhost",
            "localhost:4001",
            "localhost:04000",
            "localhost:",
            "localhost.:4000",
            "localhost.evil.example:4000",
            "evillocalhost:4000",
            ".localhost:4000",
            "a..localhost:4000",
            "a b.localhost:4000",
            "evil@localhost:4000",
            "127.0.0.1.nip.example:4000",
            "127.0.0.2:4000",
            "2130706433:4000",
            "0.0.0.0:4000",
            "[::]:4000",
            "[::1]",
            "::1:4000",
            "[::1]:4000:4000",
            "",
        ] {
            assert_eq!(ask(&[("host", host)]), Err(Refusal::Foreign), "{host}");
        }
    }

    #[test]
    fn one_host_is_needed() {
        assert_eq!(ask(&[]), Err(Refusal::Malformed));
        let two = [("host", "localhost:4000"), ("host", "localhost:4000")];
        assert_eq!(ask(&two), Err(Refusal::Malformed));
    }

    #[test]
    fn an_origin_must_be_that_of_the_page() {
        let ask = |origin| ask(&[("host", "localhost:4000"), ("origin", origin)]);
        assert_eq!(ask("http://localhost:4000"), Ok(()));
        for origin in [
            "null",
            "",
            "http://evil.example",
            "https://localhost:4000",
            "http://localhost:4001",
            "http://127.0.0.1:4000",
            "http://[::1]:4001",
            "http://localhost:4000.evil.example",
        ] {
            assert_eq!(ask(origin), Err(Refusal::Foreign), "{origin}");
        }
    }

    #[test]
    fn a_page_of_another_site_may_link_here_but_load_nothing() {
        let ask = |site, mode, dest| {
            ask(&[
                ("host", "localhost:4000"),
                ("sec-fetch-site", site),
                ("sec-fetch-mode", mode),
                ("sec-fetch-dest", dest),
            ])
        };
        assert_eq!(ask("none", "navigate", "document"), Ok(()));
        assert_eq!(ask("same-origin", "no-cors", "script"), Ok(()));
        assert_eq!(ask("cross-site", "navigate", "document"), Ok(()));
        assert_eq!(
            ask("cross-site", "no-cors", "script"),
            Err(Refusal::Foreign)
        );
        assert_eq!(
            ask("cross-site", "navigate", "iframe"),
            Err(Refusal::Foreign)
        );
        assert_eq!(ask("same-site", "no-cors", "script"), Err(Refusal::Foreign));
    }

    #[test]
    fn a_target_with_a_host_of_its_own_is_malformed() {
        let request = Request::get("http://localhost:4000/").header("host", "localhost:4000");
        let request = request.body(()).unwrap().into_parts().0;
        assert_eq!(admit(&request, 4000), Err(Refusal::Malformed));
    }
}
