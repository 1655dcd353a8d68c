//! The published site as one zip file, for hosts that take an upload. The only door to zip.
//!
//! Only what the record lists goes in, sorted, with one date and no extra fields: the same site makes the same archive.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use tracing::instrument;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Reported};

use super::archive_place::permitted_at;
use super::failure::{Failure, writing};
use super::permission::listed;
use super::record::Files;
use super::survey::{Care, last_record, survey};
use super::whole_file::write_whole;
use crate::render::OutputPath;

/// Writes the files of the published `folder` to the archive `zip`.
#[inline(never)]
#[instrument(name = "archive", skip_all)]
pub fn archive(folder: &Path, zip: &Path, told: &mut Diagnostics) -> Result<(), Reported> {
    pack(folder, zip).map_err(|failure| failure.tell(told))
}

fn pack(folder: &Path, zip: &Path) -> Result<(), Failure> {
    permitted_at(zip, folder)?;
    let found = survey(folder, &[], Care::Content, last_record(folder)?)?;
    let Some(record) = &found.record else {
        let why = "holds no record of a build";
        return Err(refused(Code::RecordDamaged, folder, why));
    };
    let recorded = record.files().map(|(path, _)| path);
    let changed = recorded.filter(|path| !found.present.contains_key(*path));
    let changed: Vec<&str> = changed.map(OutputPath::as_str).collect();
    if !changed.is_empty() {
        let why = format!("is not as it was published: {}", listed(&changed));
        return Err(refused(Code::ForeignFile, folder, &why));
    }
    write_whole(zip, |file| write_archive(folder, &found.present, file)).map_err(writing(zip))
}

fn refused(code: Code, folder: &Path, why: &str) -> Failure {
    let shown = folder.display().to_string();
    let diagnostic = Diagnostic::new(code, format!("`{shown}` {why}"))
        .in_path(shown)
        .help("build the guide again, then pack it");
    Failure::new(diagnostic)
}

fn write_archive(folder: &Path, files: &Files, out: &mut File) -> io::Result<()> {
    let options = SimpleFileOptions::DEFAULT
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(BufWriter::new(out));
    for path in files.keys() {
        archive.start_file(path.as_str(), options)?;
        archive.write_all(&fs::read(folder.join(path.as_str()))?)?;
    }
    archive.finish()?.flush()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::entrance::Entered;
    use super::super::stage::Making;
    use super::super::target::{DropOthers, Target, Wanted};
    use super::*;
    use crate::render::Output;

    fn publish(root: &Path, texts: &[(&str, &str)]) {
        let target = Target {
            folder: &root.join("public"),
            project: root,
            home: None,
            keep: Vec::new(),
            verify: false,
        };
        let mut told = Diagnostics::default();
        let entered = Entered::enter(&target, &mut told).expect("entered");
        let wanted = Wanted {
            editions: BTreeSet::new(),
            drop_others: DropOthers::No,
        };
        let stage = entered
            .look(&mut told)
            .and_then(|published| published.stage(wanted, &mut told))
            .expect("opened");
        for (path, text) in texts {
            let path = OutputPath::parse(path).expect("a path");
            let bytes = text.as_bytes();
            stage.accept(Output::new(path, bytes)).expect("written");
        }
        stage
            .publish(Making::default(), &mut told)
            .expect("published");
    }

    #[test]
    fn the_same_site_makes_the_same_archive() {
        let texts = [("index.html", "home"), ("about/index.html", "about")];
        let archives = [0, 1].map(|_| {
            let root = tempfile::tempdir().expect("a folder");
            publish(root.path(), &texts);
            let zip = root.path().join("dist/guide.zip");
            pack(&root.path().join("public"), &zip).expect("packed");
            fs::read(&zip).expect("there")
        });
        assert_eq!(archives[0], archives[1]);
        let mut archive = zip::ZipArchive::new(io::Cursor::new(&archives[0])).expect("an archive");
        let names: Vec<_> = archive
            .file_names()
            .map(|name| name.expect("a name"))
            .collect();
        assert_eq!(names, ["about/index.html", "index.html"]);
        let text = io::read_to_string(archive.by_name("index.html").expect("there"));
        assert_eq!(text.expect("text"), "home");
    }

    #[test]
    fn a_site_that_was_changed_by_hand_is_not_packed() {
        let root = tempfile::tempdir().expect("a folder");
        publish(root.path(), &[("index.html", "home")]);
        let public = root.path().join("public");
        fs::write(public.join("index.html"), "mine").expect("written");
        let refused = pack(&public, &root.path().join("guide.zip")).expect_err("refused");
        assert_eq!(refused.diagnostic().code, Code::ForeignFile);
    }

    #[test]
    fn a_folder_that_was_never_built_is_not_packed() {
        let root = tempfile::tempdir().expect("a folder");
        let refused = pack(&root.path().join("public"), &root.path().join("guide.zip"));
        let refused = refused.expect_err("refused");
        assert_eq!(refused.diagnostic().code, Code::RecordDamaged);
    }

    #[test]
    fn an_archive_never_stands_among_the_pages() {
        let root = tempfile::tempdir().expect("a folder");
        publish(root.path(), &[("index.html", "home")]);
        let public = root.path().join("public");
        for inside in ["guide.zip", "a/b/guide.zip"] {
            let refused = pack(&public, &public.join(inside)).expect_err("refused");
            assert_eq!(refused.diagnostic().code, Code::OutputIsProject);
        }
    }
}
