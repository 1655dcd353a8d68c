//! Listens to the disk and rings the bell, nothing more.
//!
//! The one door to notify. The system's own reports come first; where they fail, a look once a second takes their place. Which paths
//! matter is decided in `ground.rs`.

use std::any::Any;
use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use notify::event::ModifyKind;
use notify::{
    Config, ErrorKind, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher,
};
use notify_debouncer_full::{DebounceEventResult, DebouncedEvent, NoCache, new_debouncer_opt};

use super::bell::{Bell, Change};
use super::ground::{Ground, Reach};
use super::preview::{Event, Tell};

/// How long a path must be quiet: editors that empty a file before they write it are done by then.
const QUIET: Duration = Duration::from_millis(50);

/// How often to look where the system does not report.
const LOOK: Duration = Duration::from_secs(1);

/// Listening that goes on until it is dropped.
pub(super) struct Watch {
    listener: Listener,
    method: Method,
    /// Held for the threads behind it, which end when it is dropped.
    ear: Option<Ear>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Method {
    Reports,
    Looking,
}

type Ear = Box<dyn Any>;

impl Watch {
    /// Begins to listen.
    pub(super) fn begin(ground: Ground, bell: Arc<Bell>, tell: Tell) -> Self {
        let listener = Listener {
            ground: Arc::new(ground),
            bell,
            tell,
            last_trouble: String::new(),
        };
        let mut watch = Self {
            listener,
            method: Method::Reports,
            ear: None,
        };
        watch.listen();
        watch
    }

    /// Does what a change asks of the listening itself, before the build that it calls for.
    pub(super) fn follow(&mut self, change: Change) {
        match change {
            Change::Edited => {}
            Change::Uprooted => self.listen(),
            Change::Deaf if self.method == Method::Looking => {}
            Change::Deaf => self.look_instead("its limit of watched folders is reached"),
        }
    }

    /// Listens afresh in all folders that exist now; the old ear closes only when the new one is open.
    fn listen(&mut self) {
        let (listener, ground) = (&self.listener, &self.listener.ground);
        let ear = match self.method {
            Method::Reports => {
                listener.open::<RecommendedWatcher>(ground.posts(), Config::default())
            }
            Method::Looking => listener.open::<PollWatcher>(ground.inner_posts(), looking()),
        };
        match (ear, self.method) {
            (Ok(ear), _) => drop(self.ear.replace(ear)),
            (Err(error), Method::Reports) => self.look_instead(&error.to_string()),
            (Err(error), Method::Looking) => self.listener.note(&format!(
                "changes cannot be seen, so start the preview again after each ({error})"
            )),
        }
    }

    fn look_instead(&mut self, reason: &str) {
        self.method = Method::Looking;
        self.listener.note(&format!(
            "changes are looked for once a second, because the system does not report them ({reason}); on Linux, a higher \
             `fs.inotify.max_user_watches` may help"
        ));
        self.listen();
    }
}

/// Modification times are kept in whole seconds there, so contents are compared too.
fn looking() -> Config {
    Config::default()
        .with_poll_interval(LOOK)
        .with_compare_contents(true)
        .with_follow_symlinks(false)
}

/// What hears the reports.
#[derive(Clone)]
struct Listener {
    ground: Arc<Ground>,
    bell: Arc<Bell>,
    tell: Tell,
    last_trouble: String,
}

impl Listener {
    fn open<W: Watcher + 'static>(
        &self,
        posts: BTreeMap<PathBuf, Reach>,
        config: Config,
    ) -> notify::Result<Ear> {
        let mut listener = self.clone();
        let hear = move |heard: DebounceEventResult| listener.hear(heard);
        let mut ear = new_debouncer_opt::<_, W, _>(QUIET, None, hear, NoCache::new(), config)?;
        for (folder, reach) in posts {
            let mode = match reach {
                Reach::Shallow => RecursiveMode::NonRecursive,
                Reach::Deep => RecursiveMode::Recursive,
            };
            match ear.watch(&folder, mode) {
                // It went just now; the folder above reports its return.
                Err(error) if matches!(error.kind, ErrorKind::PathNotFound) => {}
                watched => watched?,
            }
        }
        Ok(Box::new(ear))
    }

    fn hear(&mut self, heard: DebounceEventResult) {
        match heard {
            Ok(events) => {
                let change = events
                    .iter()
                    .filter_map(|event| self.change_of(event))
                    .max();
                if let Some(change) = change {
                    self.last_trouble.clear();
                    self.bell.ring(change);
                }
            }
            Err(errors) => self.hear_trouble(&errors),
        }
    }

    fn change_of(&self, event: &DebouncedEvent) -> Option<Change> {
        if event.need_rescan() {
            self.note("too much changed at once to be told apart, so everything is built again");
            // Folders may have come among what was missed.
            return Some(Change::Uprooted);
        }
        let gravest = match event.kind {
            // Reading changes nothing; a build would otherwise call for the next.
            EventKind::Access(_) => return None,
            EventKind::Modify(part) if !matches!(part, ModifyKind::Name(_)) => Change::Edited,
            _ => Change::Uprooted,
        };
        let changes = event
            .paths
            .iter()
            .filter_map(|path| self.ground.change_of(path));
        changes.max().map(|change| change.min(gravest))
    }

    /// Trouble that stays is told once, so that looking every second does not build every second. Nor does it begin the listening anew,
    /// which would forget that it was told.
    fn hear_trouble(&mut self, errors: &[notify::Error]) {
        if errors
            .iter()
            .any(|error| matches!(error.kind, ErrorKind::MaxFilesWatch))
        {
            return self.bell.ring(Change::Deaf);
        }
        let ours = errors.iter().filter(|error| self.is_ours(error));
        let trouble: Vec<String> = ours.map(ToString::to_string).collect();
        let trouble = trouble.join("; ");
        if !trouble.is_empty() && trouble != self.last_trouble {
            self.note(&format!(
                "some changes may have been missed, so everything is built again ({trouble})"
            ));
            self.last_trouble = trouble;
            self.bell.ring(Change::Edited);
        }
    }

    /// What went away while it was looked at is reported as a change, too.
    fn is_ours(&self, error: &notify::Error) -> bool {
        let is_gone = match &error.kind {
            ErrorKind::Io(fault) => fault.kind() == io::ErrorKind::NotFound,
            kind => matches!(kind, ErrorKind::PathNotFound),
        };
        let paths = &error.paths;
        let is_near = paths.is_empty()
            || paths
                .iter()
                .any(|path| self.ground.change_of(path).is_some());
        is_near && !is_gone
    }

    fn note(&self, note: &str) {
        (self.tell)(Event::Note(note.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use notify::event::Flag;
    use tempfile::TempDir;

    use super::*;

    /// A project in which `content` is to be watched, and the notes that its watch makes.
    struct Scene {
        project: TempDir,
        watch: Watch,
        notes: mpsc::Receiver<Event>,
    }

    impl Scene {
        fn new(method: Method) -> Self {
            let project = tempfile::tempdir().unwrap();
            let content = project.path().join("content");
            let (tell, notes) = mpsc::channel();
            let listener = Listener {
                ground: Arc::new(Ground::new(project.path(), &[content], &[])),
                bell: Arc::default(),
                tell: Arc::new(move |event| tell.send(event).unwrap()),
                last_trouble: String::new(),
            };
            let watch = Watch {
                listener,
                method,
                ear: None,
            };
            Self {
                project,
                watch,
                notes,
            }
        }

        fn hear(&mut self, heard: DebounceEventResult) {
            self.watch.listener.hear(heard);
        }

        /// What the bell says within a few seconds.
        fn rung(&self) -> Option<Change> {
            let (heard, hearing) = mpsc::channel();
            let bell = Arc::clone(&self.watch.listener.bell);
            std::thread::spawn(move || heard.send(bell.wait()));
            hearing.recv_timeout(Duration::from_secs(5)).ok()
        }
    }

    /// A folder comes, and then a file in it.
    #[track_caller]
    fn check_hearing(method: Method) {
        let mut scene = Scene::new(method);
        let content = scene.project.path().join("content");
        scene.watch.listen();
        std::fs::create_dir(&content).unwrap();
        assert_eq!(scene.rung(), Some(Change::Uprooted));
        scene.watch.follow(Change::Uprooted);
        std::fs::File::create(content.join("page.md")).unwrap();
        assert_eq!(scene.rung(), Some(Change::Edited));
        assert_eq!(scene.notes.try_iter().count(), 0);
    }

    #[test]
    fn changes_are_heard_from_reports() {
        check_hearing(Method::Reports);
    }

    #[test]
    fn changes_are_heard_by_looking() {
        check_hearing(Method::Looking);
    }

    #[test]
    fn trouble_that_stays_is_told_once() {
        let mut scene = Scene::new(Method::Looking);
        scene.hear(Err(vec![notify::Error::generic("no entry")]));
        assert_eq!(scene.rung(), Some(Change::Edited));
        scene.hear(Err(vec![notify::Error::generic("no entry")]));
        assert_eq!(scene.notes.try_iter().count(), 1);
    }

    #[test]
    fn trouble_of_strangers_and_of_what_is_gone_is_none_of_ours() {
        let scene = Scene::new(Method::Looking);
        let is_ours = |kind: io::ErrorKind, path: &str| {
            let error = notify::Error::io(kind.into()).add_path(scene.project.path().join(path));
            scene.watch.listener.is_ours(&error)
        };
        assert!(is_ours(io::ErrorKind::PermissionDenied, "content/areas"));
        assert!(!is_ours(io::ErrorKind::PermissionDenied, "other"));
        assert!(!is_ours(io::ErrorKind::NotFound, "content/areas"));
    }

    #[test]
    fn a_system_that_reports_no_more_is_looked_at_instead() {
        let mut scene = Scene::new(Method::Reports);
        scene.hear(Err(vec![notify::Error::new(ErrorKind::MaxFilesWatch)]));
        assert_eq!(scene.rung(), Some(Change::Deaf));
        scene.watch.follow(Change::Deaf);
        scene.watch.follow(Change::Deaf);
        assert_eq!(scene.watch.method, Method::Looking);
        assert_eq!(scene.notes.try_iter().count(), 1);
    }

    #[test]
    fn too_many_changes_at_once_build_everything_again() {
        let mut scene = Scene::new(Method::Reports);
        let lost = notify::Event::new(EventKind::Other).set_flag(Flag::Rescan);
        scene.hear(Ok(vec![DebouncedEvent::new(
            lost,
            std::time::Instant::now(),
        )]));
        assert_eq!(scene.rung(), Some(Change::Uprooted));
        assert_eq!(scene.notes.try_iter().count(), 1);
    }
}
