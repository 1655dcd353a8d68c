//! Listens to the disk and rings the bell, nothing more.
//!
//! The one door to notify. The system's own reports come first; where they fail, a look once a second takes their place. Which paths
//! matter is decided in `ground.rs`.

use std::any::Any;
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
            Change::Deaf => self.look_instead("its limit of watched folders is reached"),
        }
    }

    /// Listens afresh in all folders that exist now; the old ear closes only when the new one is open.
    fn listen(&mut self) {
        let ear = match self.method {
            Method::Reports => self.listener.open::<RecommendedWatcher>(Config::default()),
            Method::Looking => self.listener.open::<PollWatcher>(looking()),
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
    fn open<W: Watcher + 'static>(&self, config: Config) -> notify::Result<Ear> {
        let mut listener = self.clone();
        let hear = move |heard: DebounceEventResult| listener.hear(heard);
        let mut ear = new_debouncer_opt::<_, W, _>(QUIET, None, hear, NoCache::new(), config)?;
        for (folder, reach) in self.ground.posts() {
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

    /// Trouble that stays is told once, so that looking every second does not build every second.
    fn hear_trouble(&mut self, errors: &[notify::Error]) {
        if errors
            .iter()
            .any(|error| matches!(error.kind, ErrorKind::MaxFilesWatch))
        {
            return self.bell.ring(Change::Deaf);
        }
        let trouble: Vec<String> = errors.iter().map(ToString::to_string).collect();
        let trouble = trouble.join("; ");
        if trouble != self.last_trouble {
            self.note(&format!(
                "some changes may have been missed, so everything is built again ({trouble})"
            ));
            self.last_trouble = trouble;
            self.bell.ring(Change::Uprooted);
        }
    }

    fn note(&self, note: &str) {
        (self.tell)(Event::Note(note.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    /// Listens by `method` to a folder, changes a file in it, and waits for the bell.
    fn hears_an_edit(method: Method) {
        let folder = tempfile::tempdir().unwrap();
        let content = folder.path().join("content");
        std::fs::create_dir(&content).unwrap();
        let ground = Ground::new(folder.path(), std::slice::from_ref(&content), &[]);
        let bell = Arc::new(Bell::default());
        let mut watch = Watch {
            listener: Listener {
                ground: Arc::new(ground),
                bell: Arc::clone(&bell),
                tell: Arc::new(|event| panic!("{event:?}")),
                last_trouble: String::new(),
            },
            method,
            ear: None,
        };
        watch.listen();
        std::fs::File::create(content.join("page.md")).unwrap();
        let (heard, hearing) = mpsc::channel();
        std::thread::spawn(move || heard.send(bell.wait()));
        let change = hearing.recv_timeout(Duration::from_secs(5));
        assert_eq!(change, Ok(Change::Edited));
    }

    #[test]
    fn an_edit_is_heard_from_reports() {
        hears_an_edit(Method::Reports);
    }

    #[test]
    fn an_edit_is_heard_by_looking() {
        hears_an_edit(Method::Looking);
    }
}
