//! Builds that are killed between any two steps, and the next build.

use std::fs;

use super::platform::exchange;
use super::swap::Means;
use super::target::Target;
use super::test_project::{NEW, OLD, Project, Texts, contents, filled, national, opened, wanted};

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
        let reopened = opened(&project.target(), national()).expect("opened");
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

/// Kills a build while its stage is being removed, after `removed` of it went.
fn killed_while_a_stage_is_removed(removed: &[&str]) {
    recovers(OLD, &["CNAME"], |project| {
        let stage = filled(&project.target(), NEW).expect("filled");
        let folder = stage.tree().parent().expect("the stage").to_owned();
        stage.kill();
        for name in removed {
            let path = folder.join(name);
            let gone = if path.is_dir() {
                fs::remove_dir_all(path)
            } else {
                fs::remove_file(path)
            };
            gone.expect("removed");
        }
    });
}

#[test]
fn killed_while_an_unfinished_stage_is_removed() {
    let steps = ["site/index.html", "site", "unfinished", "fingerpost-stage"];
    for count in 0..=steps.len() {
        killed_while_a_stage_is_removed(&steps[..count]);
    }
}

#[test]
fn killed_while_a_stage_is_made() {
    recovers(OLD, &[], |project| {
        let stage = project.folder.path().join(".public.fp-stage-x");
        fs::create_dir(&stage).expect("made");
        fs::write(stage.join("fingerpost-stage"), "").expect("written");
    });
}

#[test]
fn a_folder_that_only_has_the_name_of_a_stage_is_left_alone() {
    let (project, other) = (Project::built(OLD), Project::new());
    let foreign = project.folder.path().join(".public.fp-stage-x");
    let files = ["unfinished", "site/mine.txt", "fingerpost-stage"];
    fs::create_dir_all(foreign.join("site")).expect("made");
    for file in files {
        fs::write(foreign.join(file), "mine").expect("written");
    }
    let before = contents(&foreign);
    project.build(NEW).expect("published");
    assert_eq!(contents(&foreign), before);
    let target = Target {
        folder: &other.folder.path().join("docs"),
        ..other.target()
    };
    let stage = filled(&target, NEW).expect("filled");
    let mark = stage.tree().with_file_name("fingerpost-stage");
    fs::copy(mark, foreign.join("fingerpost-stage")).expect("copied");
    let before = contents(&foreign);
    project.build(OLD).expect("published");
    assert_eq!(contents(&foreign), before, "the mark of another folder");
}

#[test]
fn a_file_that_appeared_in_the_old_tree_is_not_removed_with_it() {
    let project = Project::built(OLD);
    let stage = filled(&project.target(), NEW).expect("filled");
    project.write("late.txt", "mine");
    let changes = stage.publish(Means::WholeTree).expect("published");
    assert_eq!(changes.left.len(), 1);
    assert_eq!(fs::read_to_string(&changes.left[0]).expect("there"), "mine");
    assert_eq!(project.published(), wanted(NEW));
    project.build(OLD).expect("published");
    assert_eq!(fs::read_to_string(&changes.left[0]).expect("there"), "mine");
}
