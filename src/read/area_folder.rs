//! Reads one area's folder: `area.yaml`, its pages and case studies, its pictures, and nothing else.

use crate::diagnostics::{Code, Diagnostic, Diagnostics, SourceMap};

use super::area_file::AreaWritten;
use super::item_reading::{File, document, id, items, refuse_type};
use super::picture_files::pictures;
use super::pictures::is_picture;
use super::sources::AreaFolder;
use super::text::Opened;

/// The area of that name, made of the files in its folder; nothing without an `area.yaml`.
pub(super) fn area(
    name: &str,
    files: &[File],
    map: &SourceMap,
    told: &mut Diagnostics,
) -> Option<AreaFolder> {
    let folder = format!("content/areas/{name}");
    // A picture may lie anywhere in the folder, beside the page that shows it.
    let (images, texts): (Vec<File>, Vec<File>) = files
        .iter()
        .cloned()
        .partition(|(path, _)| is_picture(path));
    let facts = format!("{folder}/area.yaml");
    let Some((_, Opened::Text(source))) = texts.iter().find(|(path, _)| *path == facts) else {
        told.say(without_facts(name, folder));
        return None;
    };
    let (pages, texts) = inside(&format!("{folder}/pages/"), &texts);
    let (case_studies, texts) = inside(&format!("{folder}/case-studies/"), &texts);
    for (stranger, _) in texts.iter().filter(|(path, _)| *path != facts) {
        refuse_type(stranger, told);
    }
    Some(AreaFolder {
        id: id(name, &folder, *source, told),
        written: document::<AreaWritten>(*source, map, told),
        pages: items(&pages, map, told),
        case_studies: items(&case_studies, map, told),
        pictures: pictures(&images, told),
    })
}

/// The files under `folder`, and the others.
fn inside(folder: &str, files: &[File]) -> (Vec<File>, Vec<File>) {
    files
        .iter()
        .cloned()
        .partition(|(path, _)| path.starts_with(folder))
}

fn without_facts(name: &str, folder: String) -> Diagnostic {
    let help = format!("`fingerpost new area {name}` makes one; or move these files elsewhere");
    Diagnostic::new(Code::AreaWithoutFile, "this area has no `area.yaml`")
        .in_path(folder)
        .help(help)
}
