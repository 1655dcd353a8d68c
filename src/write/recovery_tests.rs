//! Builds that are killed between any two steps, and the next build.

use std::fs;

use super::platform::exchange;
use super::stage::Stage;
use super::swap::Means;
use super::test_project::{NEW, OLD, Project, Texts, filled, wanted};

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
