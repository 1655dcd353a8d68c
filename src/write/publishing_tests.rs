//! Whole publishes: grown, shrunk, unchanged, from many threads, and broken on the way.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::diagnostics::Code;

use super::stage::Making;
use super::swap::Means;
use super::target::Target;
use super::test_project::{
    NEW, OLD, Project, WAYS, code, contents, filled, names, national, opened, output,
};
use crate::render::RECORD_NAME;

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
    stage.publish(Means::Best).expect("published");
    assert!(folder.join("index.html").is_file());
}

#[test]
fn a_build_adds_replaces_keeps_and_removes() {
    for means in WAYS {
        let project = Project::built(OLD);
        let changes = project.build_by(means, NEW).expect("published");
        assert_eq!(names(&changes.added), ["roles/chair/index.html"]);
        assert_eq!(names(&changes.replaced), ["index.html"]);
        assert_eq!(names(&changes.removed), ["areas/saltby/index.html"]);
        assert_eq!((changes.unchanged, changes.left.len()), (1, 0));
        project.is(NEW);
        assert!(!project.public.join("areas").exists());
    }
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
    for means in WAYS {
        let project = Project::built(OLD);
        let about = project.public.join("about/index.html");
        let past = SystemTime::UNIX_EPOCH + Duration::from_hours(250_000);
        let file = fs::File::options().write(true).open(&about).expect("there");
        file.set_modified(past).expect("set");
        project.build_by(means, NEW).expect("published");
        let after = about.metadata().expect("there").modified().expect("a time");
        assert_eq!(after, past);
    }
}

#[test]
fn the_same_outputs_leave_the_same_record() {
    for means in WAYS {
        let (one, other) = (Project::built(OLD), Project::built(NEW));
        other.build_by(means, OLD).expect("published");
        assert_eq!(contents(&one.public), contents(&other.public));
    }
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
    assert_eq!(code(stage.publish(Means::WholeTree)), Code::WriteFailed);
    assert_eq!(contents(&project.public), before);
    project.build(OLD).expect("repaired");
    project.is(OLD);
}

#[test]
fn threads_fill_a_stage_together() {
    let project = Project::new();
    let stage = opened(&project.target(), national()).expect("opened");
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
    let release = stage.settled(Making::default()).expect("settled");
    release.publish(Means::Best).expect("published");
    assert_eq!(project.published().len(), 200);
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
    for means in WAYS {
        let project = Project::new();
        project.write("CNAME", "guide.example");
        project.write(".git/objects/ab/cd", "object");
        project.build_by(means, OLD).expect("published");
        let changes = project.build_by(means, NEW).expect("published");
        assert!(changes.left.is_empty());
        let mut expected = NEW.to_vec();
        expected.extend([("CNAME", "guide.example"), (".git/objects/ab/cd", "object")]);
        project.is(&expected);
    }
}

#[test]
fn our_own_file_of_a_kept_name_is_replaced_like_any_other() {
    let project = Project::built(&[("CNAME", "one")]);
    project.build(&[("CNAME", "two")]).expect("published");
    project.is(&[("CNAME", "two")]);
}

#[cfg(unix)]
#[test]
fn a_published_folder_may_be_entered_by_readers() {
    use std::os::unix::fs::PermissionsExt;

    let project = Project::built(OLD);
    let mode = |path: &Path| path.metadata().expect("there").permissions().mode();
    assert_eq!(mode(&project.public), mode(&project.public.join("about")));
}
