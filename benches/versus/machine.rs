//! On what machine, and on which day: without that, milliseconds mean nothing.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;

/// Cores, processor, memory, kernel, file system of `folder`, and the day.
pub(crate) fn described(folder: &Path) -> String {
    let cores = thread::available_parallelism().unwrap();
    let processor = field("/proc/cpuinfo", "model name").unwrap_or_default();
    let memory = field("/proc/meminfo", "MemTotal").and_then(|text| gigabytes(&text));
    let memory = memory.map_or_else(String::new, |memory| format!("{memory} GB of memory, "));
    let system = said(Command::new("uname").args(["-s", "-r"]));
    // The number, without what the builder of a kernel adds to it.
    let system = system.split('-').next().unwrap_or_default();
    let files = said(Command::new("stat").args(["-f", "-c", "%T"]).arg(folder));
    let day = said(Command::new("date").arg("+%-d %B %Y").env("LC_ALL", "C"));
    format!("{cores} cores ({processor}), {memory}files in {files}, {system}, {day}")
}

/// What follows the name and a colon in a file of the system.
fn field(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

fn gigabytes(kibibytes: &str) -> Option<u64> {
    let number: u64 = kibibytes.split(' ').next()?.parse().ok()?;
    Some(number * 1024 / 1_000_000_000)
}

fn said(command: &mut Command) -> String {
    let output = command.output().map(|output| output.stdout);
    String::from_utf8_lossy(&output.unwrap_or_default())
        .trim()
        .to_owned()
}
