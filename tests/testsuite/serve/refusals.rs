//! What strangers get: nothing of the site.

use super::guide::{Answer, Guide};

/// Ways to write what is not in the site, or what is, in another spelling.
const ODD_TARGETS: &[&str] = &[
    "/../secret.txt",
    "/../../secret.txt",
    "/areas/../../secret.txt",
    "/areas/../index.html",
    "/./index.html",
    "/areas/./saltby/",
    "/..",
    "/../",
    "/.",
    "/%2e%2e/secret.txt",
    "/%2E%2E/secret.txt",
    "/%2e./secret.txt",
    "/.%2e/secret.txt",
    "/%252e%252e/secret.txt",
    "/..%2fsecret.txt",
    "/..%2Fsecret.txt",
    "/..%5csecret.txt",
    "/..\\secret.txt",
    "/areas%2fsaltby/",
    "/areas\\saltby\\",
    "/areas%5csaltby%5c",
    "//",
    "//secret.txt",
    "//evil.example/areas/saltby",
    "///etc/passwd",
    "/areas//saltby/",
    "/areas/saltby//",
    "/etc/passwd",
    "/c:/windows/win.ini",
    "/c:%5cwindows%5cwin.ini",
    "/style.css::$DATA",
    "/STYLE~1.CSS",
    "/style.css.",
    "/style.css%20",
    "/style.css%00",
    "/style.css%00.html",
    "/%00",
    "/index.html%0d%0aSet-Cookie:%20a=b",
    "/%c0%ae%c0%ae/secret.txt",
    "/%e0%80%ae%e0%80%ae/secret.txt",
    "/%",
    "/%2",
    "/%zz",
    "/%u002e%u002e/secret.txt",
    "/style.css;a=b",
    "/content/page.md",
    "/file:///etc/passwd",
    "/__fingerpost/../style.css",
    "/__fingerpost/%72eload.js",
    "/Style.css",
];

#[track_caller]
fn check_refused(answer: &Answer, status: u16, request: &str) {
    assert_eq!(answer.status, status, "{request}: {answer:?}");
    let body = &answer.body;
    for kept in ["hello", "Saltby", "Lost", "SECRET"] {
        assert!(!body.contains(kept), "{request}: {body}");
    }
    assert!(answer.is_closed(), "{request}: {answer:?}");
}

#[test]
fn only_our_own_names_and_pages_are_answered() {
    let guide = Guide::open("hello");
    let own = format!("Host: localhost:{}\r\n", guide.port);
    for headers in [
        "Host: evil.example\r\n".to_owned(),
        format!("Host: evil.example:{}\r\n", guide.port),
        format!("Host: localhost.evil.example:{}\r\n", guide.port),
        "Host: \r\n".to_owned(),
        format!(
            "Host: evil.example:{0}\r\nOrigin: http://evil.example:{0}\r\n",
            guide.port
        ),
        format!("{own}Origin: http://evil.example\r\n"),
        format!("{own}Origin: null\r\n"),
        format!("{own}Origin: http://127.0.0.1:{}\r\n", guide.port),
        format!(
            "{own}Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script\r\n"
        ),
    ] {
        for target in [
            "/",
            "/search.json",
            "/__fingerpost/events",
            "/__fingerpost/reload.js",
        ] {
            check_refused(&guide.ask("GET", target, &headers), 403, &headers);
        }
    }
    let two = format!("{own}{own}");
    check_refused(&guide.ask("GET", "/", &two), 400, &two);
    for name in [
        "localhost",
        "LOCALHOST",
        "saltby.localhost",
        "127.0.0.1",
        "[::1]",
    ] {
        let host = format!("Host: {name}:{}\r\n", guide.port);
        assert_eq!(guide.ask("GET", "/", &host).status, 200, "{name}");
    }
}

#[test]
fn the_site_can_only_be_read() {
    let guide = Guide::open("hello");
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "MAKE"] {
        let answer = guide.ask(method, "/", "");
        check_refused(&answer, 405, method);
        assert_eq!(answer.header("allow"), "get, head");
    }
    let target = format!("http://localhost:{}/", guide.port);
    check_refused(&guide.ask("GET", &target, ""), 400, &target);
    let target = format!("localhost:{}", guide.port);
    check_refused(&guide.ask("CONNECT", &target, ""), 405, &target);
}

#[test]
fn no_spelling_of_a_path_leads_out_of_the_site() {
    let guide = Guide::open("hello");
    for target in ODD_TARGETS {
        let answer = guide.get(target);
        assert!([400, 404].contains(&answer.status), "{target}: {answer:?}");
        assert!(
            !answer.body.contains("hello") && !answer.body.contains("SECRET"),
            "{target}: {answer:?}"
        );
        assert_eq!(answer.header("location"), "", "{target}");
        assert_eq!(answer.header("set-cookie"), "", "{target}");
    }
}

#[test]
fn nonsense_ends_one_conversation_and_not_the_preview() {
    let guide = Guide::open("hello");
    let long = format!(
        "GET / HTTP/1.1\r\nHost: localhost\r\nX: {}\r\n\r\n",
        "x".repeat(1 << 20)
    );
    let many = format!("GET / HTTP/1.1\r\n{}\r\n", "X: y\r\n".repeat(1000));
    for request in [
        long.as_bytes(),
        many.as_bytes(),
        b"\0\0\0\0\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: \xff\xfe\r\nConnection: close\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ] {
        let answer = guide.send(request);
        assert!(
            !answer.contains("hello") && !answer.contains(" 200 "),
            "{answer}"
        );
    }
    assert_eq!(guide.get("/").status, 200);
}
