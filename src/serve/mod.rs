//! Previews a guide while somebody edits it: watches, builds in memory, tells open browsers.
//!
//! Nothing is ever written to disk, and nothing is answered but what the last good build holds. The build itself is a parameter:
//! this folder knows files by address, not how they are made. It prints nothing; outcomes go to the function it is given.
//!
//! 1. `preview.rs` says what goes in and what comes out.
//! 2. `bell.rs` remembers that something changed; `ground.rs` decides which paths matter; `watch.rs` listens to the disk.
//! 3. `site.rs` holds one build, `showing.rs` what browsers are shown now; `rebuilding.rs` makes the next.
//! 4. `listen.rs` opens the port; `guard.rs` turns strangers away; `address.rs` and `media_type.rs` read and name paths.
//! 5. `pages.rs` writes our own few pages; `reload.rs` keeps open pages fresh; `answer.rs` answers one request.
//! 6. `connections.rs` speaks HTTP.

mod preview;
mod bell;
mod ground;
mod watch;
mod site;
mod showing;
mod rebuilding;
mod listen;
mod guard;
mod address;
mod media_type;
mod pages;
mod reload;
mod answer;
mod connections;

use std::sync::Arc;

use crate::diagnostics::{Diagnostics, Reported};

use answer::Answers;
use bell::Bell;
use ground::Ground;
use listen::Doors;
use preview::Tell;
use rebuilding::Rebuilding;
use showing::Showing;
use watch::Watch;

pub use preview::{Event, Options, Preview};

/// Serves what `rebuild` makes, and makes it again after each change, until the process is interrupted.
///
/// It returns only if it cannot begin. Interrupting it at any moment is safe, because it writes nothing.
pub fn run(
    options: Options,
    rebuild: impl Fn() -> Preview + Send + Sync + 'static,
    tell: impl Fn(Event) + Send + Sync + 'static,
    told: &mut Diagnostics,
) -> Result<(), Reported> {
    let Options {
        project,
        watched,
        ignored,
        port,
        base_path,
    } = options;
    let Doors { port, listeners } = listen::open(port, told)?;
    let tell: Tell = Arc::new(tell);
    let bell = Arc::new(Bell::default());
    // The watch begins before the first build, so that no change made during the build is missed.
    let ground = Ground::new(&project, &watched, &ignored);
    let mut watch = Watch::begin(ground, Arc::clone(&bell), Arc::clone(&tell));
    let showing = Arc::new(Showing::default());
    let rebuilding = Rebuilding::new(rebuild, Arc::clone(&showing), Arc::clone(&tell));
    rebuilding.once();
    let answers = Answers::new(showing, port, &base_path);
    let address = answers.address();
    let _runtime = connections::serve(listeners, answers)
        .map_err(|error| told.say(listen::complaint(port, &error)))?;
    tell(Event::Listening { address });
    loop {
        watch.follow(bell.wait());
        rebuilding.once();
    }
}
