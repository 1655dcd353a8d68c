//! What a program costs: time on the clock, time on all cores, and the most memory that it held.
//!
//! The system tells these of all children together, so each program is run by a small process of its own: this benchmark, started again
//! with [`MEASURE`] before the command. What the program starts counts with it.

use std::process::Command;
use std::time::{Duration, Instant};

use super::memory::watch;

/// The argument that asks the benchmark to run what follows, and to print what it cost.
pub(crate) const MEASURE: &str = "--measure";

/// What one run cost.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    pub(crate) wall: Duration,
    pub(crate) processor: Duration,
    /// In KiB; none where the system does not tell.
    pub(crate) peak: Option<u64>,
}

/// Runs `command` in a process of its own and says what it cost.
pub(crate) fn measure(command: &Command) -> Cost {
    let output = measured(command).output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{command:?} failed: {told}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let last = told.lines().next_back().unwrap_or_default();
    let numbers: Vec<u64> = last
        .split(' ')
        .map(|number| number.parse().unwrap())
        .collect();
    Cost {
        wall: Duration::from_micros(numbers[0]),
        processor: Duration::from_micros(numbers[1]),
        peak: Some(numbers[2]).filter(|peak| *peak > 0),
    }
}

/// `command`, run by this benchmark in the same folder and surroundings.
fn measured(command: &Command) -> Command {
    let mut measured = Command::new(std::env::current_exe().unwrap());
    measured
        .arg(MEASURE)
        .arg(command.get_program())
        .args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        measured.current_dir(folder);
    }
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => measured.env(name, value),
            None => measured.env_remove(name),
        };
    }
    measured
}

/// Runs `command` and prints microseconds on the clock, microseconds on the cores, and KiB.
pub(crate) fn report(command: &[String]) {
    let (program, arguments) = command.split_first().unwrap();
    let since = Instant::now();
    let mut child = Command::new(program).args(arguments).spawn().unwrap();
    let (end, well, together) = watch(&mut child);
    assert!(well, "{program} did not end well");
    let (processor, largest) = of_children();
    println!(
        "\n{} {} {}",
        (end - since).as_micros(),
        processor.as_micros(),
        together.max(largest)
    );
}

#[cfg(unix)]
fn of_children() -> (Duration, u64) {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike;

    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).unwrap();
    let micros = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    // Apple's systems count in bytes.
    let unit = if cfg!(target_vendor = "apple") {
        1024
    } else {
        1
    };
    (
        Duration::from_micros(micros.try_into().unwrap()),
        u64::try_from(usage.max_rss()).unwrap() / unit,
    )
}

#[cfg(not(unix))]
fn of_children() -> (Duration, u64) {
    (Duration::ZERO, 0)
}
