//! Small changes, which are published in place: killed between any two steps, edited in between, forged, and led astray.

use std::fs;
use std::path::{Path, PathBuf};

use crate::diagnostics::Code;

use super::entrance::Entered;
use super::journal::Journal;
use super::record::Record;
use super::swap::Means;
use super::test_project::{NEW, OLD, Project, Texts, code, contents, filled, names, wanted};
use crate::render::{Fingerprint, RECORD_NAME};

/// A guide of which a build was killed after `steps` steps of the way to `NEW`, and whether a step was left.
fn killed_after(steps: usize) -> (Project, bool) {
    let project = Project::built(OLD);
    project.write("CNAME", "guide.example");
    let stage = filled(&project.target(), NEW).expect("filled");
    let left = stage.killed_after(steps);
    (project, left)
}

/// The stage that a killed build left.
fn left_stage(project: &Project) -> PathBuf {
    let list = fs::read_dir(project.folder.path()).expect("there");
    let paths = list.map(|entry| entry.expect("readable").path());
    let mut stages = paths.filter(|path| path.to_string_lossy().contains(".fp-stage-"));
    stages.next().expect("a stage")
}

/// Writes the journal of `change` over the one that was left in the stage.
fn forge(project: &Project, change: impl FnOnce(String) -> String) {
    let path = left_stage(project).join("journal");
    let text = fs::read_to_string(&path).expect("a journal");
    let (body, _checksum) = text.rsplit_once("checksum").expect("a checksum");
    let body = change(body.to_owned());
    let checksum = Fingerprint::of(body.as_bytes()).hash;
    fs::write(path, format!("{body}checksum {checksum:032x}\n")).expect("written");
}

fn recover(project: &Project) -> Result<(), super::Failure> {
    Entered::begin(&project.target(), 1).map(drop)
}

#[track_caller]
fn is_with_kept(project: &Project, texts: Texts<'_>) {
    project.is(&[texts, &[("CNAME", "guide.example")]].concat());
    let record = fs::read_to_string(project.public.join(RECORD_NAME)).expect("there");
    let record = Record::parse(&record).expect("a sound record");
    let listed: Vec<&str> = record.files().map(|(path, _)| path.as_str()).collect();
    assert_eq!(listed, wanted(texts).keys().collect::<Vec<_>>());
}

#[test]
fn killed_between_any_two_steps_the_change_is_finished() {
    let mut steps = 0;
    while killed_after(steps).1 {
        let (project, _) = killed_after(steps);
        for (path, text) in project.published() {
            let known = [OLD, NEW, &[("CNAME", "guide.example")]].concat();
            assert!(known.contains(&(&*path, &*text)), "{path} is torn");
        }
        recover(&project).expect("finished");
        is_with_kept(&project, NEW);
        assert!(!project.public.join("areas").exists());
        steps += 1;
    }
    assert_eq!(steps, 4, "two files placed, one removed, the record");
}

#[test]
fn killed_between_any_two_steps_the_next_build_is_published() {
    for (steps, next) in (0..=4).flat_map(|steps| [(steps, OLD), (steps, NEW)]) {
        let (project, _) = killed_after(steps);
        project.build(next).expect("published");
        is_with_kept(&project, next);
    }
}

#[test]
fn killed_inside_a_step_the_change_is_finished() {
    let (project, _) = killed_after(0);
    fs::create_dir_all(project.public.join("roles/chair")).expect("the folder, not yet the file");
    recover(&project).expect("finished");
    is_with_kept(&project, NEW);
    let (project, _) = killed_after(2);
    fs::remove_file(project.public.join("areas/saltby/index.html")).expect("not yet its folder");
    recover(&project).expect("finished");
    is_with_kept(&project, NEW);
    assert!(!project.public.join("areas").exists());
}

#[test]
fn killed_while_a_lost_file_is_brought_back_under_the_same_record() {
    for steps in 0..=2 {
        let project = Project::built(OLD);
        fs::remove_file(project.public.join("about/index.html")).expect("lost");
        let stage = filled(&project.target(), OLD).expect("filled");
        // In the folder that is left empty a file would be new: it has to be gone too, or the whole tree is exchanged.
        fs::remove_dir(project.public.join("about")).expect("empty");
        assert_eq!(stage.killed_after(steps), steps < 2);
        recover(&project).expect("finished");
        project.is(OLD);
    }
}

#[test]
fn killed_before_the_journal_counts_nothing_was_done() {
    let (project, _) = killed_after(0);
    fs::write(left_stage(&project).join("unfinished"), "").expect("written");
    recover(&project).expect("undone");
    is_with_kept(&project, OLD);
}

#[test]
fn killed_while_the_stage_is_cleared_away_nothing_is_left() {
    let parts = ["unfinished", "site", "journal"];
    for count in 0..=parts.len() {
        let (project, _) = killed_after(4);
        let stage = left_stage(&project);
        fs::write(stage.join("unfinished"), "").expect("written");
        for part in &parts[1..count.max(1)] {
            let path = stage.join(part);
            let gone = if path.is_dir() {
                fs::remove_dir_all(path)
            } else {
                fs::remove_file(path)
            };
            gone.expect("removed");
        }
        if count == parts.len() {
            fs::remove_file(stage.join("unfinished")).expect("removed");
        }
        recover(&project).expect("cleared away");
        is_with_kept(&project, NEW);
    }
}

#[test]
fn a_torn_journal_is_thrown_away() {
    let (project, _) = killed_after(0);
    let path = left_stage(&project).join("journal");
    let text = fs::read_to_string(&path).expect("a journal");
    fs::write(&path, &text[..text.len() / 2]).expect("written");
    recover(&project).expect("undone");
    is_with_kept(&project, OLD);
}

#[test]
fn a_journal_of_another_folder_is_thrown_away() {
    let (killed, _) = killed_after(0);
    let other = Project::built(&[("index.html", "home"), ("mine.html", "mine")]);
    let stage = left_stage(&killed);
    fs::rename(
        &stage,
        other.folder.path().join(stage.file_name().expect("a name")),
    )
    .expect("moved");
    recover(&other).expect("thrown away");
    other.is(&[("index.html", "home"), ("mine.html", "mine")]);
    let empty = Project::new();
    let (killed, _) = killed_after(0);
    let stage = left_stage(&killed);
    fs::rename(
        &stage,
        empty.folder.path().join(stage.file_name().expect("a name")),
    )
    .expect("moved");
    empty.build(OLD).expect("published");
    empty.is(OLD);
}

#[test]
fn a_forged_journal_is_thrown_away() {
    for line in [
        "remove ../mine.txt\n",
        "remove CNAME\n",
        "remove areas\n",
        "place ../mine.txt\n",
    ] {
        let (project, _) = killed_after(0);
        let mine = project.folder.path().join("mine.txt");
        fs::write(&mine, "mine").expect("written");
        forge(&project, |body| body + line);
        recover(&project).expect("thrown away");
        assert_eq!(fs::read_to_string(&mine).expect("there"), "mine");
        fs::remove_file(mine).expect("removed");
        is_with_kept(&project, OLD);
    }
}

#[test]
fn what_was_edited_since_the_kill_is_not_destroyed() {
    for path in [
        "index.html",
        "roles/chair/index.html",
        "areas/saltby/index.html",
    ] {
        let (project, _) = killed_after(0);
        project.write(path, "my own words");
        let before = contents(&project.public);
        let failure = recover(&project).expect_err("refused");
        assert_eq!(failure.diagnostic().code, Code::ForeignFile);
        assert!(failure.diagnostic().message.ends_with(&format!("`{path}`")));
        assert_eq!(contents(&project.public), before);
        fs::rename(
            project.public.join(path),
            project.folder.path().join("mine"),
        )
        .expect("moved");
        recover(&project).expect("finished");
        fs::remove_file(project.folder.path().join("mine")).expect("there");
        is_with_kept(&project, NEW);
    }
}

#[test]
fn what_was_edited_since_it_was_published_is_foreign_to_the_next_build() {
    let (project, _) = killed_after(1);
    let placed = fs::read_to_string(project.public.join("roles/chair/index.html"));
    assert_eq!(placed.expect("placed"), "chair");
    project.write("roles/chair/index.html", "my own words");
    assert_eq!(project.refusal(NEW), Code::ForeignFile);
    let text = fs::read_to_string(project.public.join("roles/chair/index.html"));
    assert_eq!(text.expect("there"), "my own words");
}

#[test]
fn what_is_edited_while_a_build_runs_is_not_destroyed() {
    let project = Project::built(OLD);
    let stage = filled(&project.target(), NEW).expect("filled");
    project.write("index.html", "my own words");
    let before = contents(&project.public);
    assert_eq!(code(stage.publish(Means::Best)), Code::ForeignFile);
    assert_eq!(contents(&project.public), before);
    assert_eq!(
        fs::read_dir(project.folder.path()).expect("there").count(),
        1
    );
}

#[test]
fn a_file_that_appears_where_one_is_added_is_put_aside() {
    let project = Project::built(OLD);
    let stage = filled(&project.target(), NEW).expect("filled");
    project.write("roles/chair/index.html", "mine");
    let changes = stage.publish(Means::Best).expect("published");
    assert_eq!(project.published(), wanted(NEW));
    assert_eq!(fs::read_to_string(&changes.left[0]).expect("there"), "mine");
}

#[cfg(unix)]
#[test]
fn links_in_the_place_of_folders_are_not_followed() {
    use std::os::unix::fs::symlink;

    for folder in ["areas/saltby", "roles"] {
        let (project, _) = killed_after(0);
        let elsewhere = tempfile::tempdir().expect("a folder");
        fs::write(elsewhere.path().join("index.html"), "Saltby").expect("written");
        let path = project.public.join(folder);
        let _ = fs::remove_dir_all(&path);
        symlink(elsewhere.path(), &path).expect("linked");
        assert_eq!(code(recover(&project)), Code::ForeignFile, "{folder}");
        let mine = contents(elsewhere.path());
        assert_eq!(mine, wanted(&[("index.html", "Saltby")]));
    }
}

#[cfg(unix)]
#[test]
fn links_in_a_stage_are_refused() {
    for part in ["site", "journal"] {
        let (project, _) = killed_after(0);
        let (path, moved) = (
            left_stage(&project).join(part),
            project.folder.path().join("moved"),
        );
        fs::rename(&path, &moved).expect("moved");
        std::os::unix::fs::symlink(&moved, &path).expect("linked");
        assert_eq!(code(recover(&project)), Code::SymbolicLink, "{part}");
        assert_eq!(project.published()["index.html"], "home");
    }
}

#[test]
fn a_file_may_become_a_folder_and_a_folder_a_file() {
    let folders: Texts<'_> = &[("about/index.html", "about"), ("index.html", "home")];
    let files: Texts<'_> = &[("about", "about"), ("index.html", "home")];
    let project = Project::built(folders);
    for texts in [files, folders] {
        project.build(texts).expect("published");
        project.is(texts);
    }
}

/// The number by which the system knows the published folder, and the times at which it last changed anything about a file.
#[cfg(unix)]
fn known_by(path: &Path) -> (u64, i64, i64) {
    use std::os::unix::fs::MetadataExt;

    let metadata = path.metadata().expect("there");
    (metadata.ino(), metadata.ctime(), metadata.ctime_nsec())
}

#[cfg(unix)]
#[test]
fn a_small_change_touches_nothing_else_and_a_large_one_makes_a_new_tree() {
    let many: Vec<String> = (0..60)
        .map(|page| format!("page-{page}/index.html"))
        .collect();
    let all = |text| -> Vec<(&str, &str)> { many.iter().map(|path| (&**path, text)).collect() };
    let project = Project::built(&all("one"));
    let inode = || known_by(&project.public).0;
    let unchanged = project.public.join("page-7/index.html");
    let (before, standing) = (inode(), known_by(&unchanged));
    let mut small = all("one");
    small[3].1 = "two";
    let changes = project.build(&small).expect("published");
    assert_eq!(names(&changes.replaced), ["page-3/index.html"]);
    assert_eq!((inode(), known_by(&unchanged)), (before, standing));
    project.is(&small);
    project.build(&all("three")).expect("published");
    assert_ne!(inode(), before);
    project.is(&all("three"));
}

#[test]
fn a_journal_is_of_the_records_on_both_sides() {
    let (project, _) = killed_after(0);
    let stage = left_stage(&project);
    let journal = fs::read_to_string(stage.join("journal")).expect("a journal");
    let journal = Journal::parse(&journal).expect("whole");
    let fingerprint =
        |folder: &Path| Fingerprint::of(&fs::read(folder.join(RECORD_NAME)).expect("a record"));
    assert_eq!(journal.before, fingerprint(&project.public));
    assert_eq!(journal.after, fingerprint(&stage.join("site")));
    assert_eq!(names(&journal.removed), ["areas/saltby/index.html"]);
}
