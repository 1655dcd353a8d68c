//! Whole publishes in folders of their own: grown, shrunk, refused, broken and killed at every step.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tempfile::TempDir;

use crate::diagnostics::Code;

use super::output::RECORD_NAME;
use super::platform::exchange;
use super::stage::Stage;
use super::swap::Means;
use super::tree::walk;
use super::{Changes, DropOthers, Failure, Output, OutputPath, Target};

/// Paths and what stands there.
type Texts<'a> = &'a [(&'a str, &'a str)];

const OLD: Texts<'_> = &[
    ("index.html", "home"),
    ("about/index.html", "about"),
    ("areas/saltby/index.html", "Saltby"),
];
const NEW: Texts<'_> = &[
    ("index.html", "new home"),
    ("about/index.html", "about"),
    ("roles/chair/index.html", "chair"),
];

struct Project {
    folder: TempDir,
    public: PathBuf,
}

impl Project {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let public = folder.path().join("public");
        Self { folder, public }
    }

    fn built(texts: Texts<'_>) -> Self {
        let project = Self::new();
        project.build(texts).expect("published");
        project
    }

    fn target(&self) -> Target<'_> {
        Target {
            folder: &self.public,
            project: self.folder.path(),
            home: None,
            editions: ["/".to_owned()].into(),
            drop_others: DropOthers::No,
            keep: vec!["CNAME".to_owned(), ".git".to_owned()],
            verify: false,
        }
    }

    fn build(&self, texts: Texts<'_>) -> Result<Changes, Failure> {
        filled(&self.target(), texts)?.publish_by(Means::Best)
    }

    #[track_caller]
    fn refusal(&self, texts: Texts<'_>) -> Code {
        code(self.build(texts))
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.public.join(path);
        fs::create_dir_all(path.parent().expect("inside")).expect("made");
        fs::write(path, text).expect("written");
    }

    fn published(&self) -> BTreeMap<String, String> {
        let mut files = contents(&self.public);
        files.remove(RECORD_NAME);
        files
    }

    /// Fails unless the site is `texts` and nothing stands beside it.
    #[track_caller]
    fn is(&self, texts: Texts<'_>) {
        assert_eq!(self.published(), wanted(texts));
        let beside: Vec<_> = fs::read_dir(self.folder.path())
            .expect("there")
            .map(|entry| entry.expect("readable").file_name())
            .collect();
        assert_eq!(beside, ["public"]);
    }
}

fn wanted(texts: Texts<'_>) -> BTreeMap<String, String> {
    let owned = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
    texts.iter().map(owned).collect()
}

fn contents(folder: &Path) -> BTreeMap<String, String> {
    let tree = walk(folder, &[]).expect("readable");
    let text = |path: &str| fs::read_to_string(folder.join(path)).expect("text");
    let entries = tree.entries.into_iter();
    entries
        .map(|entry| (entry.shown.clone(), text(&entry.shown)))
        .collect()
}

fn output(path: &str, text: &str) -> Output {
    Output {
        path: OutputPath::parse(path).expect("a path"),
        bytes: text.into(),
    }
}

fn filled(target: &Target<'_>, texts: Texts<'_>) -> Result<Stage, Failure> {
    let stage = Stage::begin(target, 1)?;
    for (path, text) in texts {
        stage.accept(output(path, text))?;
    }
    Ok(stage)
}

#[track_caller]
fn code<T: std::fmt::Debug>(result: Result<T, Failure>) -> Code {
    result.expect_err("refused").diagnostic().code
}

fn names(paths: &[OutputPath]) -> Vec<&str> {
    paths.iter().map(OutputPath::as_str).collect()
}

#[test]
fn a_first_build_makes_the_folder() {
    let project = Project::new();
    let changes = project.build(OLD).expect("published");
    assert_eq!(changes.added.len(), 3);
    project.is(OLD);
}

#[test]
fn an_empty_folder_is_taken_as_it_is() {
    let project = Project::new();
    fs::create_dir(&project.public).expect("made");
    project.build(OLD).expect("published");
    project.is(OLD);
}

#[test]
fn folders_above_the_site_are_made() {
    let project = Project::new();
    let folder = project.folder.path().join("a/b/public");
    let target = Target {
        folder: &folder,
        ..project.target()
    };
    let stage = filled(&target, OLD).expect("filled");
    stage.publish_by(Means::Best).expect("published");
    assert!(folder.join("index.html").is_file());
}

#[test]
fn a_build_adds_replaces_keeps_and_removes() {
    let project = Project::built(OLD);
    let changes = project.build(NEW).expect("published");
    assert_eq!(names(&changes.added), ["roles/chair/index.html"]);
    assert_eq!(names(&changes.replaced), ["index.html"]);
    assert_eq!(names(&changes.removed), ["areas/saltby/index.html"]);
    assert_eq!((changes.unchanged, changes.left.len()), (1, 0));
    project.is(NEW);
    assert!(!project.public.join("areas").exists());
}

#[test]
fn two_renames_do_as_well() {
    let project = Project::built(OLD);
    let stage = filled(&project.target(), NEW).expect("filled");
    stage.publish_by(Means::TwoRenames).expect("published");
    project.is(NEW);
}

#[test]
fn the_same_build_touches_nothing() {
    let project = Project::built(OLD);
    let record = project.public.join(RECORD_NAME);
    let inode = |path: &Path| {
        let metadata = path.metadata().expect("there");
        (metadata.modified().expect("a time"), metadata.len())
    };
    let before = (inode(&record), inode(&project.public));
    let changes = project.build(OLD).expect("nothing to do");
    assert!(changes.is_empty());
    assert_eq!((inode(&record), inode(&project.public)), before);
    project.is(OLD);
}

#[test]
fn unchanged_files_keep_their_time() {
    let project = Project::built(OLD);
    let about = project.public.join("about/index.html");
    let past = SystemTime::UNIX_EPOCH + Duration::from_hours(250_000);
    let file = fs::File::options().write(true).open(&about).expect("there");
    file.set_modified(past).expect("set");
    project.build(NEW).expect("published");
    let after = about.metadata().expect("there").modified().expect("a time");
    assert_eq!(after, past);
}

#[test]
fn the_same_outputs_leave_the_same_record() {
    let (one, other) = (Project::built(OLD), Project::built(NEW));
    other.build(OLD).expect("published");
    assert_eq!(contents(&one.public), contents(&other.public));
}

#[test]
fn a_stage_that_is_dropped_leaves_nothing() {
    let project = Project::built(OLD);
    drop(filled(&project.target(), NEW).expect("filled"));
    project.is(OLD);
}

#[test]
fn a_failed_publish_leaves_every_byte() {
    let project = Project::built(OLD);
    let stage = filled(&project.target(), NEW).expect("filled");
    fs::remove_file(project.public.join("about/index.html")).expect("removed");
    let before = contents(&project.public);
    assert_eq!(code(stage.publish_by(Means::Best)), Code::WriteFailed);
    assert_eq!(contents(&project.public), before);
    project.build(OLD).expect("repaired");
    project.is(OLD);
}

#[test]
fn two_outputs_at_one_path_are_refused() {
    let project = Project::new();
    let twice: Texts<'_> = &[("index.html", "one"), ("index.html", "two")];
    assert_eq!(project.refusal(twice), Code::AddressTaken);
}

#[test]
fn threads_fill_a_stage_together() {
    let project = Project::new();
    let stage = Stage::begin(&project.target(), 1).expect("opened");
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let stage = &stage;
            scope.spawn(move || {
                for page in 0..50 {
                    let path = format!("deep/er/{page}/{thread}/index.html");
                    stage.accept(output(&path, "x")).expect("written");
                }
            });
        }
    });
    stage.publish_by(Means::Best).expect("published");
    assert_eq!(project.published().len(), 200);
}

#[test]
fn foreign_files_stop_a_build_and_stay() {
    let project = Project::new();
    project.write("holiday.jpg", "mine");
    let failure = project.build(OLD).expect_err("refused");
    assert!(failure.diagnostic().message.ends_with("`holiday.jpg`"));
    assert_eq!(failure.diagnostic().code, Code::ForeignFile);
    project.is(&[("holiday.jpg", "mine")]);
}

#[test]
fn a_published_file_that_was_edited_is_foreign() {
    let project = Project::built(OLD);
    project.write("about/index.html", "my own words");
    assert_eq!(project.refusal(NEW), Code::ForeignFile);
    let later = SystemTime::UNIX_EPOCH + Duration::from_hours(2_500_000);
    project.write("about/index.html", "abouT");
    let about = project.public.join("about/index.html");
    let file = fs::File::options().write(true).open(about).expect("there");
    file.set_modified(later).expect("set");
    assert_eq!(project.refusal(NEW), Code::ForeignFile);
    project.write("about/index.html", "about");
    project.build(NEW).expect("as it was, so published");
}

#[test]
fn an_edit_with_a_false_time_is_found_by_verify() {
    let project = Project::built(OLD);
    project.write("about/index.html", "abouT");
    let about = project.public.join("about/index.html");
    let file = fs::File::options().write(true).open(about).expect("there");
    file.set_modified(SystemTime::UNIX_EPOCH).expect("set");
    let target = Target {
        verify: true,
        ..project.target()
    };
    assert_eq!(code(Stage::begin(&target, 1)), Code::ForeignFile);
}

#[test]
fn a_file_that_vanished_is_written_again() {
    let project = Project::built(OLD);
    fs::remove_file(project.public.join("about/index.html")).expect("removed");
    let changes = project.build(OLD).expect("published");
    assert_eq!(names(&changes.added), ["about/index.html"]);
    project.is(OLD);
}

#[test]
fn kept_names_are_carried_across() {
    let project = Project::new();
    project.write("CNAME", "guide.example");
    project.write(".git/objects/ab/cd", "object");
    project.build(OLD).expect("published");
    let changes = project.build(NEW).expect("published");
    assert!(changes.left.is_empty());
    let mut expected = NEW.to_vec();
    expected.extend([("CNAME", "guide.example"), (".git/objects/ab/cd", "object")]);
    project.is(&expected);
}

#[test]
fn an_output_never_replaces_what_is_kept() {
    let project = Project::new();
    project.write("CNAME", "guide.example");
    assert_eq!(project.refusal(&[("CNAME", "other")]), Code::ForeignFile);
    project.is(&[("CNAME", "guide.example")]);
}

#[test]
fn our_own_file_of_a_kept_name_is_replaced_like_any_other() {
    let project = Project::built(&[("CNAME", "one")]);
    project.build(&[("CNAME", "two")]).expect("published");
    project.is(&[("CNAME", "two")]);
}

#[test]
fn a_damaged_record_stops_a_build() {
    let project = Project::built(OLD);
    let record = project.public.join(RECORD_NAME);
    let text = fs::read_to_string(&record).expect("there");
    fs::write(&record, text.replace("about", "abaft")).expect("written");
    let before = contents(&project.public);
    assert_eq!(project.refusal(NEW), Code::RecordDamaged);
    assert_eq!(contents(&project.public), before);
}

#[test]
fn editions_are_dropped_only_when_asked() {
    let project = Project::new();
    let both = Target {
        editions: ["/", "/areas/saltby/"].map(str::to_owned).into(),
        ..project.target()
    };
    let stage = filled(&both, OLD).expect("filled");
    stage.publish_by(Means::Best).expect("published");
    let failure = project.build(NEW).expect_err("refused");
    assert_eq!(failure.diagnostic().code, Code::OtherEditions);
    assert!(failure.diagnostic().message.ends_with("`/areas/saltby/`"));
    let target = Target {
        drop_others: DropOthers::Yes,
        ..project.target()
    };
    let stage = filled(&target, NEW).expect("filled");
    stage.publish_by(Means::Best).expect("published");
    project.is(NEW);
}

#[test]
fn the_project_and_what_holds_it_are_never_the_output() {
    let project = Project::new();
    let root = project.folder.path();
    fs::create_dir_all(root.join("content/areas")).expect("made");
    let above = root.parent().expect("a parent");
    let folders = [
        root,
        above,
        Path::new("/"),
        &root.join("content"),
        &root.join("content/areas/new/site"),
        &root.join("themes"),
        &root.join("content/.."),
    ];
    for folder in folders {
        let target = Target {
            folder,
            ..project.target()
        };
        let refused = code(Stage::begin(&target, 1));
        assert_eq!(refused, Code::OutputIsProject, "{}", folder.display());
    }
    assert!(!root.join("content/areas/new").exists());
    let home = root.join("public");
    let target = Target {
        home: Some(&home),
        ..project.target()
    };
    assert_eq!(code(Stage::begin(&target, 1)), Code::OutputIsProject);
}

#[cfg(unix)]
#[test]
fn links_are_neither_followed_nor_replaced() {
    use std::os::unix::fs::symlink;

    let project = Project::built(OLD);
    let elsewhere = project.folder.path().join("elsewhere");
    fs::create_dir(&elsewhere).expect("made");
    fs::write(elsewhere.join("index.html"), "mine").expect("written");
    let about = project.public.join("about");
    fs::remove_file(about.join("index.html")).expect("removed");
    fs::remove_dir(&about).expect("removed");
    symlink(&elsewhere, &about).expect("linked");
    assert_eq!(project.refusal(NEW), Code::ForeignFile);

    let link = project.folder.path().join("link");
    symlink(&elsewhere, &link).expect("linked");
    let target = Target {
        folder: &link,
        ..project.target()
    };
    assert_eq!(code(Stage::begin(&target, 1)), Code::ForeignFile);
    assert_eq!(contents(&elsewhere), wanted(&[("index.html", "mine")]));
}

#[cfg(unix)]
#[test]
fn a_published_folder_may_be_entered_by_readers() {
    use std::os::unix::fs::PermissionsExt;

    let project = Project::built(OLD);
    let mode = |path: &Path| path.metadata().expect("there").permissions().mode();
    assert_eq!(mode(&project.public), mode(&project.public.join("about")));
}

/// Builds again after `kill` and fails unless the site was `before` and is then `NEW`.
#[track_caller]
fn recovers(before: Texts<'_>, keep: &[&str], kill: impl FnOnce(&Project)) {
    let project = Project::built(OLD);
    for name in keep {
        project.write(name, "kept");
    }
    kill(&project);
    let kept = |texts: Texts<'_>| {
        let mut all = wanted(texts);
        all.extend(keep.iter().map(|name| ((*name).into(), "kept".into())));
        all
    };
    if !before.is_empty() {
        assert_eq!(project.published(), kept(before));
    }
    project.build(NEW).expect("published");
    assert_eq!(project.published(), kept(NEW));
    let beside = fs::read_dir(project.folder.path()).expect("there").count();
    assert_eq!(beside, 1, "something was left beside the site");
}

#[test]
fn killed_while_files_are_written() {
    recovers(OLD, &["CNAME"], |project| {
        filled(&project.target(), NEW).expect("filled").kill();
    });
}

#[test]
fn killed_when_the_new_tree_is_whole() {
    recovers(OLD, &["CNAME"], |project| {
        let stage = filled(&project.target(), NEW).expect("filled").whole();
        stage.kill();
    });
}

#[test]
fn killed_right_after_the_exchange() {
    recovers(NEW, &["CNAME", ".git/config"], |project| {
        let stage = filled(&project.target(), NEW).expect("filled").whole();
        exchange(stage.tree(), &project.public).expect("exchanged");
        stage.kill();
    });
}

#[test]
fn killed_while_the_old_tree_is_removed() {
    recovers(NEW, &["CNAME"], |project| {
        let stage = filled(&project.target(), NEW).expect("filled").whole();
        exchange(stage.tree(), &project.public).expect("exchanged");
        fs::remove_file(stage.tree().join("index.html")).expect("removed");
        stage.kill();
    });
}

#[test]
fn killed_between_two_renames() {
    recovers(&[], &["CNAME"], |project| {
        let stage = filled(&project.target(), NEW).expect("filled").whole();
        let previous = project.folder.path().join(".public.fp-previous");
        fs::rename(&project.public, &previous).expect("renamed");
        stage.kill();
        let reopened = Stage::begin(&project.target(), 1).expect("opened");
        assert_eq!(project.published()["index.html"], "home");
        drop(reopened);
    });
}

#[test]
fn killed_after_two_renames() {
    recovers(NEW, &["CNAME"], |project| {
        let stage = filled(&project.target(), NEW).expect("filled").whole();
        let previous = project.folder.path().join(".public.fp-previous");
        fs::rename(&project.public, &previous).expect("renamed");
        fs::rename(stage.tree(), &project.public).expect("renamed");
        stage.kill();
    });
}

#[test]
fn a_file_that_appeared_in_the_old_tree_is_not_removed_with_it() {
    let project = Project::built(OLD);
    let stage = filled(&project.target(), NEW).expect("filled");
    project.write("late.txt", "mine");
    let changes = stage.publish_by(Means::Best).expect("published");
    assert_eq!(changes.left.len(), 1);
    assert_eq!(fs::read_to_string(&changes.left[0]).expect("there"), "mine");
    assert_eq!(project.published(), wanted(NEW));
    project.build(OLD).expect("published");
    assert_eq!(fs::read_to_string(&changes.left[0]).expect("there"), "mine");
}
