//! Publishes that are refused, and leave everything as it was.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::diagnostics::Code;

use super::swap::Means;
use super::target::{DropOthers, Target, Wanted};
use super::test_project::{
    NEW, OLD, Project, Texts, code, contents, filled, filled_with, national, opened, wanted,
};
use crate::render::RECORD_NAME;

#[test]
fn two_outputs_at_one_path_are_refused() {
    let project = Project::new();
    let twice: Texts<'_> = &[("index.html", "one"), ("index.html", "two")];
    assert_eq!(project.refusal(twice), Code::AddressTaken);
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
    assert_eq!(code(opened(&target, national())), Code::ForeignFile);
}

#[test]
fn an_output_never_replaces_what_is_kept() {
    let project = Project::new();
    project.write("CNAME", "guide.example");
    assert_eq!(project.refusal(&[("CNAME", "other")]), Code::ForeignFile);
    project.is(&[("CNAME", "guide.example")]);
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
    let both = Wanted {
        editions: ["/", "/areas/saltby/"].map(str::to_owned).into(),
        ..national()
    };
    let stage = opened(&project.target(), both).expect("opened");
    let release = filled_with(stage, OLD).expect("filled");
    release.publish(Means::Best).expect("published");
    let failure = project.build(NEW).expect_err("refused");
    assert_eq!(failure.diagnostic().code, Code::OtherEditions);
    assert!(failure.diagnostic().message.ends_with("`/areas/saltby/`"));
    let dropping = Wanted {
        drop_others: DropOthers::Yes,
        ..national()
    };
    let stage = opened(&project.target(), dropping).expect("opened");
    let release = filled_with(stage, NEW).expect("filled");
    release.publish(Means::Best).expect("published");
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
        let refused = code(opened(&target, national()));
        assert_eq!(refused, Code::OutputIsProject, "{}", folder.display());
    }
    assert!(!root.join("content/areas/new").exists());
    let home = root.join("public");
    let target = Target {
        home: Some(&home),
        ..project.target()
    };
    assert_eq!(code(opened(&target, national())), Code::OutputIsProject);
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
    assert_eq!(code(opened(&target, national())), Code::ForeignFile);
    assert_eq!(contents(&elsewhere), wanted(&[("index.html", "mine")]));
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_the_old_site_never_leads_a_build_elsewhere() {
    use std::os::unix::fs::symlink;

    let (project, other) = (Project::built(OLD), Project::built(OLD));
    let beside = |name: &str| project.folder.path().join(name);
    symlink(&other.public, beside(".public.fp-previous")).expect("linked");
    assert_eq!(project.refusal(NEW), Code::SymbolicLink);
    fs::remove_dir_all(&project.public).expect("removed");
    assert_eq!(project.refusal(NEW), Code::SymbolicLink);
    fs::remove_file(beside(".public.fp-previous")).expect("removed");
    let stage = filled(&project.target(), NEW).expect("filled").whole();
    fs::rename(stage.tree(), beside("tree")).expect("moved");
    symlink(&other.public, stage.tree()).expect("linked");
    stage.kill();
    project.build(NEW).expect("published");
    other.is(OLD);
}

#[test]
fn complaints_name_the_folder_as_it_was_typed_and_say_what_to_do() {
    let project = Project::new();
    fs::write(project.folder.path().join("afile"), "mine").expect("written");
    for (typed, expected) in [
        (
            "afile",
            "`afile` is a link or a file, not a folder of its own",
        ),
        ("afile/x", "`afile/x` cannot be a folder: `afile` is a file"),
        (
            "afile/x/y",
            "`afile/x/y` cannot be a folder: `afile` is a file",
        ),
        (
            "public/../..",
            "`public/../..` leads back out of a folder that is not there",
        ),
        (
            "public/../x",
            "`public/../x` leads back out of a folder that is not there",
        ),
        (
            ".",
            "the site cannot be written to `.`: it is the project itself",
        ),
        (
            "themes",
            "the site cannot be written to `themes`: it belongs to what people write",
        ),
    ] {
        let folder = project.folder.path().join(typed);
        let target = Target {
            folder: &folder,
            ..project.target()
        };
        let failure = opened(&target, national()).expect_err("refused");
        assert_eq!(failure.diagnostic().message, expected);
        assert_eq!(failure.diagnostic().path.as_deref(), Some(typed));
        let help = failure.diagnostic().help.as_deref().expect("help");
        assert!(
            help.contains("choose a folder of its own with `--out`"),
            "{help}"
        );
    }
}

#[test]
fn the_record_is_never_kept_from_an_earlier_build() {
    let project = Project::built(OLD);
    let target = Target {
        keep: vec![RECORD_NAME.to_owned()],
        ..project.target()
    };
    let stage = filled(&target, NEW).expect("filled");
    stage.publish(Means::Best).expect("published");
    project.is(NEW);
    project.build(OLD).expect("the record is the last build's");
}
