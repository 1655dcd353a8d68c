//! Opens the port, on this machine's own addresses only.
//!
//! Other machines cannot reach the preview: a draft is nobody else's business.

use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, TcpListener};

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Reported};

/// How many ports to try for a free one.
const TRIES: usize = 100;

/// The open port.
#[derive(Debug)]
pub(super) struct Doors {
    /// Its number.
    pub(super) port: u16,
    /// The listeners on it: one for 127.0.0.1 and, where the machine has IPv6, one for `::1`.
    pub(super) listeners: Vec<TcpListener>,
}

/// Opens `port`, or a free one if it is 0.
pub(super) fn open(port: u16, told: &mut Diagnostics) -> Result<Doors, Reported> {
    // A free port of one address may be taken at the other; the next attempt gets another.
    let attempts = if port == 0 { TRIES } else { 1 };
    (0..attempts)
        .map(|_| open_both(port))
        .find(|opened| !matches!(opened, Err(error) if port == 0 && is_taken(error)))
        .unwrap_or_else(|| Err(io::ErrorKind::AddrInUse.into()))
        .map_err(|error| told.say(complaint(port, &error)))
}

/// What is wrong with `port`, and which to use instead.
pub(super) fn complaint(port: u16, error: &io::Error) -> Diagnostic {
    let (code, message) = match error.kind() {
        io::ErrorKind::AddrInUse => (Code::PortTaken, format!("port {port} is taken")),
        io::ErrorKind::PermissionDenied => {
            let message = format!("port {port} is reserved for the administrator");
            (Code::PortTaken, message)
        }
        _ => {
            let message = format!("the preview cannot be served on port {port}: {error}");
            return Diagnostic::new(Code::PreviewNotStarted, message);
        }
    };
    let help = match next_free(port) {
        Some(free) => format!("use `--port {free}`, which is free"),
        None => "choose another with `--port`".to_owned(),
    };
    Diagnostic::new(code, message).help(help)
}

/// Whoever held the port at only one of the two addresses would get half of the visits to `localhost`, so that counts as taken.
fn open_both(port: u16) -> io::Result<Doors> {
    let four = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    let port = four.local_addr()?.port();
    let mut listeners = vec![four];
    match TcpListener::bind((Ipv6Addr::LOCALHOST, port)) {
        Ok(six) => listeners.push(six),
        Err(error) if is_taken(&error) => return Err(error),
        // Machines without IPv6 do well with one.
        Err(_) => {}
    }
    Ok(Doors { port, listeners })
}

fn is_taken(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::AddrInUse
}

/// The next port that anybody may use and nobody does.
fn next_free(port: u16) -> Option<u16> {
    let first = port.max(1023).checked_add(1)?;
    (first..=u16::MAX)
        .take(TRIES)
        .find(|port| open_both(*port).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_refused_with_a_free_one_named() {
        let mut told = Diagnostics::default();
        let doors = open(0, &mut told).unwrap();
        assert!(open(doors.port, &mut told).is_err());
        let complaint = &told.entries()[0];
        assert_eq!(complaint.code, Code::PortTaken);
        assert_eq!(complaint.message, format!("port {} is taken", doors.port));
        let help = complaint.help.as_deref().unwrap();
        assert!(
            help.starts_with("use `--port ") && help.ends_with("`, which is free"),
            "{help}"
        );
    }

    #[test]
    fn only_addresses_of_this_machine_are_listened_on() {
        let doors = open(0, &mut Diagnostics::default()).unwrap();
        for listener in &doors.listeners {
            assert!(listener.local_addr().unwrap().ip().is_loopback());
        }
    }

    #[test]
    fn the_last_port_has_no_next() {
        assert_eq!(next_free(u16::MAX), None);
    }

    #[test]
    fn other_faults_of_the_machine_are_told_as_they_are() {
        let complaint = complaint(4000, &io::Error::other("no threads left"));
        assert_eq!(complaint.code, Code::PreviewNotStarted);
    }
}
