//! What `build --timings` tells: every stage, and the slowest pages.

use snapbox::str;

use super::site::Site;

/// How many pages are named.
const SLOWEST: usize = 10;

#[test]
fn a_build_tells_on_request_what_each_stage_took() {
    Site::small().complains(
        "build --timings --jobs 1",
        0,
        str![[r#"
2 editions, [..] pages in [..] s: public ([..] new, 0 changed, 0 removed)

stage          runs [..]ms [..]%  ms of all threads
read              2  [..]
  gather         18  [..]
    gather        3  [..]
enter             1  [..]
toolkit           1  [..]
  gather         23  [..]
    gather        4  [..]
translate         1  [..]
theme             1  [..]
editions          1  [..]
addresses         3  [..]
stage             1  [..]
render            1  [..]
  site            1  [..]
  shared          1  [..]
    texts         1  [..]
      gather      1  [..]
    directory     1  [..]
  draw            1  [..]
    pen           2  [..]
    page         43  [..]
      drawn      43  [..]
      filled      0  [..]
    write        62  [..]
    drawings      2  [..]
  write           6  [..]
  weights         1  [..]
    compress      1  [..]
publish           1  [..]
  complete        1  [..]
  exchange        1  [..]
    clear         1  [..]
      survey      1  [..]
beside            1  [..]
  survey          1  [..]
all else [..]
all [..]

slowest pages [..]made [..]ms
[..]index.html [..]drawn  [..]
[..]index.html [..]drawn  [..]
[..]index.html [..]drawn  [..]
[..]index.html [..]drawn  [..]
[..]index.html [..]drawn  [..]
[..]index.html [..]drawn  [..]
[..]index.html [..]drawn  [..]
[..]index.html [..]drawn  [..]
[..]index.html [..]drawn  [..]
[..]index.html [..]drawn  [..]

"#]],
    );
}

#[test]
fn the_slowest_pages_are_named_the_slowest_first() {
    let site = Site::small();
    let report = site.run("build --timings").stderr;
    let slowest = report.split_once("slowest pages").unwrap().1;
    let lines: Vec<Vec<&str>> = slowest
        .lines()
        .skip(1)
        .filter(|line| !line.is_empty())
        .map(|line| line.split_whitespace().collect())
        .collect();
    assert_eq!(lines.len(), SLOWEST);
    for line in &lines {
        assert!(site.published().contains_key(line[0]), "{line:?}");
        assert!(["drawn", "filled"].contains(&line[1]), "{line:?}");
    }
    let times = lines.iter().map(|line| line[2].parse::<f64>().unwrap());
    assert!(times.is_sorted_by(|one, other| one >= other), "{slowest}");
}

#[test]
fn a_page_that_areas_share_is_drawn_for_one_and_filled_for_the_other() {
    let site = Site::small();
    let folder = site.path("content/areas/ashmere");
    let other = site.path("content/areas/birchwood");
    super::tree::copy(&folder, &other);
    let report = site.run("build --timings").stderr;
    let runs = |name: &str| {
        let mut lines = report.lines().map(str::split_whitespace);
        let mut line = lines.find_map(|mut words| (words.next() == Some(name)).then_some(words));
        line.as_mut()
            .unwrap()
            .next()
            .unwrap()
            .parse::<usize>()
            .unwrap()
    };
    assert_eq!(runs("drawn") + runs("filled"), runs("page"));
    assert!(runs("filled") > 5, "{report}");
}

#[test]
fn a_build_says_nothing_of_it_unasked() {
    let ran = Site::small().run("build");
    assert_eq!(ran.stderr.lines().count(), 1, "{}", ran.stderr);
}

#[test]
fn who_wants_it_quiet_cannot_want_timings() {
    let ran = Site::small().run("build --quiet --timings");
    assert_eq!(ran.status, 2);
}
