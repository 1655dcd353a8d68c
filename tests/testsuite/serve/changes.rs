//! What happens in open browsers while somebody edits the guide.

use std::collections::BTreeMap;
use std::fs::{create_dir_all, rename};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use fingerpost::serve::{Event, Preview};

use super::guide::Guide;

fn is_built(event: &Event) -> bool {
    matches!(event, Event::Built { files: 9, .. })
}

#[test]
fn a_saved_file_reloads_the_page() {
    let guide = Guide::open("one");
    let mut page = guide.listen("/");
    guide.save("content/page.md", "two");
    assert_eq!(page.next().0, "reload");
    assert!(is_built(&guide.event()));
    assert!(guide.get("/").body.contains("<p>two</p>"));
}

#[test]
fn a_page_that_missed_a_change_learns_it_when_it_listens() {
    let guide = Guide::open("one");
    let mut early = guide.listen("/");
    guide.save("content/page.md", "two");
    early.next();
    let answer = guide.ask(
        "GET",
        "/__fingerpost/events?stamp=0",
        "Host: evil.example\r\n",
    );
    assert_eq!(answer.status, 403);
    let mut late = guide.listen("/");
    guide.save("content/page.md", "three");
    assert_eq!(late.next(), ("reload".to_owned(), "now".to_owned()));
    // The first page still has its old stamp, as if it had slept.
    guide.event();
    assert_eq!(early.next().0, "reload");
}

#[test]
fn a_failed_build_keeps_the_last_good_site_and_shows_the_problem_until_it_is_mended() {
    let guide = Guide::open("good");
    let mut page = guide.listen("/");
    guide.save("content/page.md", "broken <b>");
    let report = "error: broken <b>\n --> content/page.md:1";
    assert_eq!(page.next(), ("problem".to_owned(), report.to_owned()));
    let failed = Event::Failed {
        report: report.to_owned(),
    };
    assert_eq!(guide.event(), failed);
    assert!(guide.get("/").body.contains("<p>good</p>"));
    assert_eq!(guide.listen("/areas/saltby/").next().0, "problem");
    guide.save("content/page.md", "good");
    assert_eq!(page.next().0, "reload");
}

#[test]
fn a_guide_that_was_never_built_shows_its_report_as_text() {
    let guide = Guide::open("broken <script>alert(1)</script>");
    let answer = guide.get("/any/where/");
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (503, "text/html; charset=utf-8")
    );
    assert!(
        answer
            .body
            .contains("error: broken &lt;script&gt;alert(1)&lt;/script&gt;")
    );
    assert!(answer.is_closed());
    let mut page = guide.listen("/");
    guide.save("content/page.md", "still broken");
    assert_eq!(page.next().0, "reload");
    let mut page = guide.listen("/");
    guide.save("content/page.md", "mended");
    assert_eq!(page.next().0, "reload");
    assert!(guide.get("/").body.contains("<p>mended</p>"));
}

#[test]
fn a_panic_in_a_build_is_a_failed_build() {
    let guide = Guide::open("good");
    guide.save("content/page.md", "panic");
    let Event::Failed { report } = guide.event() else {
        panic!("no failure was told");
    };
    assert!(report.ends_with("the page says so\n"), "{report}");
    assert!(guide.get("/").body.contains("<p>good</p>"));
    guide.save("content/page.md", "calm");
    assert!(is_built(&guide.event()));
}

#[test]
fn output_and_droppings_of_editors_call_for_no_build() {
    let guide = Guide::open("one");
    for path in [
        "content/public/index.html",
        "content/page.md~",
        "content/4913",
        "content/.#page.md",
        "notes.txt",
    ] {
        guide.save(path, "two");
    }
    drop(guide.get("/"));
    assert!(guide.is_quiet());
}

#[test]
fn a_folder_that_goes_and_comes_back_is_watched_again() {
    check_return("content");
}

#[test]
fn a_project_that_goes_and_comes_back_is_watched_again() {
    check_return("");
}

/// Moves `folder` of the project away, makes it anew, and edits what is in it.
#[track_caller]
fn check_return(folder: &str) {
    let guide = Guide::open("one");
    rename(guide.path(folder), guide.path("../away")).unwrap();
    guide.wait_for("<p>gone</p>");
    for text in ["back", "edited"] {
        create_dir_all(guide.path("content")).unwrap();
        guide.save("content/page.md", text);
        guide.wait_for(text);
    }
}

#[test]
fn a_file_replaced_by_another_is_seen() {
    let guide = Guide::open("one");
    guide.save("aside.md", "two");
    rename(guide.path("aside.md"), guide.path("content/page.md")).unwrap();
    assert!(is_built(&guide.event()));
    assert!(guide.get("/").body.contains("<p>two</p>"));
}

#[test]
fn a_storm_of_saves_makes_one_build_at_a_time_and_ends_with_the_last() {
    let (running, builds) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let counted = Arc::clone(&builds);
    let guide = Guide::open_with("/", "0", move |project| {
        assert_eq!(running.fetch_add(1, Ordering::SeqCst), 0);
        counted.fetch_add(1, Ordering::SeqCst);
        let page = std::fs::File::open(project.join("content/page.md")).unwrap();
        let text = std::io::read_to_string(page).unwrap();
        std::thread::sleep(Duration::from_millis(100));
        running.fetch_sub(1, Ordering::SeqCst);
        let page = ("index.html".to_owned(), text.into_bytes());
        Preview {
            files: Some(BTreeMap::from([page])),
            report: String::new(),
        }
    });
    for number in 1..=300 {
        guide.save("content/page.md", &number.to_string());
        guide.save(&format!("content/{number}.md"), "");
        std::thread::sleep(Duration::from_millis(1));
    }
    guide.wait_for("300<script");
    let builds = builds.load(Ordering::SeqCst);
    assert!(builds < 100, "{builds}");
}
