//! What a browser gets that asks for pages and files.

use super::guide::Guide;

#[test]
fn a_page_is_served_with_the_script_and_the_protection() {
    let guide = Guide::open("hello");
    let page = guide.get("/");
    assert_eq!(page.status, 200);
    assert!(
        page.body
            .contains("<p>hello</p><script src=\"/__fingerpost/reload.js\" data-stamp=")
    );
    assert!(page.body.ends_with("</script>\n</body>"), "{}", page.body);
    assert!(page.is_closed(), "{page:?}");
}

#[test]
fn kinds_of_files_are_told_by_their_endings() {
    let guide = Guide::open("hello");
    for (target, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/style.css", "text/css; charset=utf-8"),
        ("/search.json", "application/json"),
        ("/logo.svg", "image/svg+xml"),
        ("/photo.WEBP", "image/webp"),
        ("/caf%C3%A9.txt", "text/plain; charset=utf-8"),
        ("/_headers", "application/octet-stream"),
        ("/__fingerpost/reload.js", "text/javascript; charset=utf-8"),
        ("/__fingerpost/reload.css", "text/css; charset=utf-8"),
    ] {
        let answer = guide.get(target);
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (200, kind),
            "{target}"
        );
        assert!(answer.is_closed(), "{target}: {answer:?}");
    }
}

#[test]
fn files_other_than_pages_are_served_as_they_are() {
    assert_eq!(
        Guide::open("hello").get("/style.css").body,
        "p { color: black }"
    );
}

#[test]
fn head_tells_the_length_without_the_body() {
    let guide = Guide::open("hello");
    let head = guide.ask("HEAD", "/style.css", "");
    assert_eq!((head.status, head.header("content-length")), (200, "18"));
    assert_eq!(head.body, "");
    assert_eq!(guide.ask("HEAD", "/__fingerpost/events", "").status, 200);
}

#[test]
fn an_address_without_its_slash_leads_to_the_page() {
    let guide = Guide::open("hello");
    let answer = guide.get("/areas/saltby?print=yes");
    assert_eq!(
        (answer.status, answer.header("location")),
        (307, "/areas/saltby/?print=yes")
    );
    assert_eq!(guide.get("/areas/saltby/").status, 200);
}

#[test]
fn where_nothing_stands_the_sites_own_page_says_so() {
    let guide = Guide::open("hello");
    for target in [
        "/nowhere",
        "/areas/",
        "/style.css/",
        "/__fingerpost/",
        "/index.html/",
    ] {
        let answer = guide.get(target);
        assert_eq!(answer.status, 404, "{target}");
        assert!(
            answer.body.starts_with("<body>Lost?<script"),
            "{target}: {}",
            answer.body
        );
    }
}

#[test]
fn a_site_under_a_base_path_is_found_only_there() {
    let guide = Guide::open_at("/guide/", "hello");
    assert!(guide.get("/guide/").body.contains("hello"));
    assert_eq!(
        guide.get("/guide/areas/saltby").header("location"),
        "/guide/areas/saltby/"
    );
    for outside in ["/", "/guide"] {
        assert_eq!(
            guide.get(outside).header("location"),
            "/guide/",
            "{outside}"
        );
    }
    assert_eq!(guide.get("/style.css").status, 404);
    assert_eq!(guide.get("/guided/").status, 404);
}
