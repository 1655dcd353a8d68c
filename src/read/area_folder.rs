//! Reads one area's folder: `area.yaml`, its pages and case studies, its pictures, and nothing else.

use std::collections::BTreeSet;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, SourceMap};

use super::area_file::AreaWritten;
use super::item_reading::{
    File, catalogues, contributed, id, is_translation, items, refuse_type, usual_name,
};
use super::picture_files::pictures;
use super::pictures::is_picture;
use super::sources::AreaFolder;
use super::text::Opened;

/// The area of that name, made of the files in its folder; nothing without an `area.yaml`. Files in `refused` are there, but were
/// not opened.
pub(super) fn area(
    name: &str,
    files: &[File],
    refused: &BTreeSet<String>,
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
        // A file of that name that could not be opened was told already.
        if !refused.contains(&facts) {
            told.say(without_facts(name, folder, &texts));
        }
        return None;
    };
    let (pages, texts) = inside(&format!("{folder}/pages/"), &texts);
    let (case_studies, texts) = inside(&format!("{folder}/case-studies/"), &texts);
    let (translations, texts): (Vec<File>, Vec<File>) = texts
        .into_iter()
        .partition(|(path, _)| is_translation(path));
    for (stranger, _) in texts.iter().filter(|(path, _)| *path != facts) {
        refuse_type(stranger, told);
    }
    Some(AreaFolder {
        id: id(name, &folder, *source, told),
        written: contributed::<AreaWritten>(*source, map, told),
        pages: items(&pages, map, told),
        case_studies: items(&case_studies, map, told),
        pictures: pictures(&images, told),
        catalogues: catalogues(&translations, told),
    })
}

/// The files under `folder`, and the others.
fn inside(folder: &str, files: &[File]) -> (Vec<File>, Vec<File>) {
    files
        .iter()
        .cloned()
        .partition(|(path, _)| path.starts_with(folder))
}

fn without_facts(name: &str, folder: String, texts: &[File]) -> Diagnostic {
    let misnamed = texts.iter().find_map(|(path, _)| {
        let file = path.strip_prefix(&folder)?.strip_prefix('/')?;
        let is_meant = usual_name(file).as_deref() == Some("area.yaml")
            || file.eq_ignore_ascii_case("area.yaml");
        is_meant.then_some(file)
    });
    let help = match misnamed {
        Some(file) => format!("rename `{file}` to `area.yaml`"),
        None => {
            format!("`fingerpost new area {name}` makes one; or move these files elsewhere")
        }
    };
    Diagnostic::new(Code::AreaWithoutFile, "this area has no `area.yaml`")
        .in_path(folder)
        .help(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told_of(file: &str, refused: &[&str]) -> Vec<String> {
        let mut map = SourceMap::default();
        let path = format!("content/areas/ash/{file}");
        let files = [(path.clone(), Opened::Text(map.add(&path, "")))];
        let refused = refused.iter().map(|path| (*path).to_owned()).collect();
        let mut told = Diagnostics::default();
        assert!(area("ash", &files, &refused, &map, &mut told).is_none());
        let helps = told.entries().iter().map(|entry| entry.help.clone());
        helps.flatten().collect()
    }

    #[test]
    fn a_file_that_is_there_is_not_called_missing() {
        let facts = "content/areas/ash/area.yaml";
        assert!(told_of("pages/a.md", &[facts]).is_empty());
        assert!(told_of("pages/a.md", &[])[0].contains("fingerpost new area ash"));
        assert_eq!(
            told_of("area.yml", &[]),
            ["rename `area.yml` to `area.yaml`"]
        );
        assert_eq!(
            told_of("Area.yaml", &[]),
            ["rename `Area.yaml` to `area.yaml`"]
        );
    }
}
