//! A made-up guide in a temporary folder, and a preview of it.
//!
//! Its one page is what `content/page.md` says; the words `broken` and `panic` in it break the build.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use fingerpost::diagnostics::Diagnostics;
use fingerpost::serve::{self, Event, Options, Preview};
use tempfile::TempDir;

/// Longer than anything here takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(10);

pub(super) struct Guide {
    folder: TempDir,
    pub(super) port: u16,
    events: Receiver<Event>,
}

impl Guide {
    /// The preview of a guide whose page says `text`.
    pub(super) fn open(text: &str) -> Self {
        Self::open_at("/", text)
    }

    /// The same, under a base path.
    pub(super) fn open_at(base_path: &str, text: &str) -> Self {
        Self::open_with(base_path, text, build)
    }

    /// The same, built by `rebuild` from the project's folder.
    pub(super) fn open_with(
        base_path: &str,
        text: &str,
        rebuild: impl Fn(&Path) -> Preview + Send + Sync + 'static,
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("guide");
        std::fs::create_dir_all(project.join("content/public")).unwrap();
        write(&project.join("content/page.md"), text);
        write(&folder.path().join("secret.txt"), "SECRET");
        let options = Options {
            project: project.clone(),
            watched: vec![project.join("content")],
            ignored: vec![project.join("content/public")],
            port: 0,
            base_path: base_path.to_owned(),
        };
        let (tell, events) = mpsc::channel();
        std::thread::spawn(move || {
            // A test that is over hears no more.
            let tell = move |event| drop(tell.send(event));
            serve::run(
                options,
                move || rebuild(&project),
                tell,
                &mut Diagnostics::default(),
            )
        });
        let mut guide = Self {
            folder,
            port: 0,
            events,
        };
        guide.port = guide.wait_for_port();
        guide
    }

    /// A path in the project's folder.
    pub(super) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join("guide").join(path)
    }

    /// Saves `text` in a file of the project.
    pub(super) fn save(&self, path: &str, text: &str) {
        write(&self.path(path), text);
    }

    /// The next event.
    pub(super) fn event(&self) -> Event {
        self.events.recv_timeout(PATIENCE).unwrap()
    }

    /// Whether nothing happens for a while.
    pub(super) fn is_quiet(&self) -> bool {
        self.events.recv_timeout(Duration::from_millis(400)) == Err(RecvTimeoutError::Timeout)
    }

    /// The whole answer to raw bytes.
    pub(super) fn send(&self, request: &[u8]) -> String {
        let mut stream = self.connect();
        // The server may answer and hang up before it has read all of a long request.
        let _ = stream.write_all(request);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// The answer to a request of `method` for `target` with these further header lines.
    pub(super) fn ask(&self, method: &str, target: &str, headers: &str) -> Answer {
        let host = if headers.to_ascii_lowercase().contains("host:") {
            String::new()
        } else {
            format!("Host: localhost:{}\r\n", self.port)
        };
        let request =
            format!("{method} {target} HTTP/1.1\r\n{host}{headers}Connection: close\r\n\r\n");
        Answer::read(&self.send(request.as_bytes()))
    }

    /// The answer to a browser's request for `target`.
    pub(super) fn get(&self, target: &str) -> Answer {
        self.ask("GET", target, "")
    }

    /// Waits until the first page says `text`.
    #[track_caller]
    pub(super) fn wait_for(&self, text: &str) {
        let begun = Instant::now();
        while !self.get("/").body.contains(text) {
            assert!(begun.elapsed() < PATIENCE, "never said `{text}`");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Listens to the events as the page at `target` does.
    pub(super) fn listen(&self, target: &str) -> Listening {
        let page = self.get(target).body;
        let (_, rest) = page.split_once("data-stamp=\"").unwrap();
        let (stamp, _) = rest.split_once('"').unwrap();
        let mut stream = self.connect();
        write!(
            stream,
            "GET /__fingerpost/events?stamp={stamp} HTTP/1.1\r\nHost: localhost:{}\r\n\r\n",
            self.port
        )
        .unwrap();
        Listening(BufReader::new(stream))
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    fn wait_for_port(&self) -> u16 {
        loop {
            if let Event::Listening { address } = self.event() {
                let authority = address.split('/').nth(2).unwrap();
                return authority.rsplit_once(':').unwrap().1.parse().unwrap();
            }
        }
    }
}

/// An answer, taken apart.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    head: String,
    pub(super) body: String,
}

impl Answer {
    fn read(answer: &str) -> Self {
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((answer, ""));
        Self {
            status: head.get(9..12).map_or(0, |status| status.parse().unwrap()),
            head: head.to_ascii_lowercase(),
            body: body.to_owned(),
        }
    }

    /// A header's value; empty if it is not there.
    pub(super) fn header(&self, name: &str) -> &str {
        let mut lines = self.head.lines();
        lines
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
            .unwrap_or_default()
    }

    /// Whether no other site is let in.
    pub(super) fn is_closed(&self) -> bool {
        !self.head.contains("access-control")
            && self.header("cross-origin-resource-policy") == "same-origin"
            && self.header("x-content-type-options") == "nosniff"
            && self.header("cache-control") == "no-store"
            && self
                .header("content-security-policy")
                .starts_with("default-src 'self'")
    }
}

/// An open stream of events.
pub(super) struct Listening(BufReader<TcpStream>);

impl Listening {
    /// The name and the data of the next event.
    pub(super) fn next(&mut self) -> (String, String) {
        let (mut name, mut data) = (String::new(), Vec::new());
        loop {
            let mut line = String::new();
            self.0.read_line(&mut line).unwrap();
            let line = line.trim_end_matches(['\r', '\n']);
            if let Some(value) = line.strip_prefix("event: ") {
                value.clone_into(&mut name);
            } else if let Some(value) = line.strip_prefix("data: ") {
                data.push(value.to_owned());
            } else if line.is_empty() && !name.is_empty() {
                return (name, data.join("\n"));
            }
        }
    }
}

fn build(project: &Path) -> Preview {
    let text =
        std::fs::File::open(project.join("content/page.md")).and_then(std::io::read_to_string);
    let text = text.unwrap_or_else(|_| "gone".to_owned());
    assert!(!text.contains("panic"), "the page says so");
    if text.contains("broken") {
        return Preview {
            files: None,
            report: format!("error: {text}\n --> content/page.md:1"),
        };
    }
    Preview {
        files: Some(files(&text)),
        report: String::new(),
    }
}

fn files(text: &str) -> BTreeMap<String, Vec<u8>> {
    let page = format!("<!doctype html><title>Guide</title><body><p>{text}</p></body>");
    let files = [
        ("index.html", page.as_str()),
        ("areas/saltby/index.html", "<body>Saltby</body>"),
        ("404.html", "<body>Lost?</body>"),
        ("style.css", "p { color: black }"),
        ("search.json", "[]"),
        ("logo.svg", "<svg/>"),
        ("photo.WEBP", "RIFF"),
        ("café.txt", "coffee"),
        ("_headers", "/*"),
    ];
    files
        .map(|(path, text)| (path.to_owned(), text.into()))
        .into()
}

/// Empties the file, then fills it, as simple editors do.
fn write(path: &Path, text: &str) {
    let mut file = std::fs::File::create(path).unwrap();
    file.write_all(text.as_bytes()).unwrap();
}
