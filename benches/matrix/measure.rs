//! What a program costs: time on the clock, time on all cores, and the most memory that it held.
//!
//! The system tells these of all children together, so each program is run by a small process of its own: this benchmark, started again
//! with [`MEASURE`] before the command.

use std::ffi::OsStr;
use std::process::Command;
use std::time::{Duration, Instant};

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

/// Runs `program` in a process of its own and says what it cost.
pub(crate) fn measure(program: &str, arguments: &[&OsStr]) -> Cost {
    let output = Command::new(std::env::current_exe().unwrap())
        .args([MEASURE, program])
        .args(arguments)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{program} failed: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let told = String::from_utf8(output.stdout).unwrap();
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

/// Runs `command` and prints microseconds on the clock, microseconds on the cores, and KiB.
pub(crate) fn report(command: &[String]) {
    let (program, arguments) = command.split_first().unwrap();
    let since = Instant::now();
    let status = Command::new(program).args(arguments).status().unwrap();
    let wall = since.elapsed();
    assert!(status.success(), "{program} ends with {status}");
    let (processor, peak) = of_children();
    println!("{} {} {peak}", wall.as_micros(), processor.as_micros());
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
