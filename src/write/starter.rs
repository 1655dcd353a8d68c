//! The files that `fingerpost new` makes: a whole guide, or one more area.
//!
//! A starter holds only what a partnership changes. The advice and the theme come from the program, at the version that made it.
//! The texts stand in `starter/`; words in capitals, such as `AREA_NAME`, are filled in here.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Reported};

use super::failure::{Failure, writing};

/// A file of a starter: where it goes, and its text.
type Text = (&'static str, &'static str);

const AREA_FILE: Text = (
    "content/areas/AREA_SLUG/area.yaml",
    include_str!("starter/area.yaml"),
);

const GUIDE_FILES: [Text; 8] = [
    ("fingerpost.yaml", include_str!("starter/fingerpost.yaml")),
    AREA_FILE,
    (
        "content/areas/AREA_SLUG/pages/welcome.md",
        include_str!("starter/welcome.md"),
    ),
    (
        "HOW-TO-PUBLISH.md",
        include_str!("starter/HOW-TO-PUBLISH.md"),
    ),
    (
        ".github/workflows/publish.yml",
        include_str!("starter/publish.yml"),
    ),
    (".gitlab-ci.yml", include_str!("starter/gitlab-ci.yml")),
    ("netlify.toml", include_str!("starter/netlify.toml")),
    (".gitignore", include_str!("starter/gitignore.txt")),
];

/// The area of a guide whose folder's name says nothing about a place.
const UNNAMED_AREA: &str = "our-area";

/// Makes a new guide called `name` in `folder`, and gives the paths of its files.
pub fn new_guide(
    folder: &Path,
    name: &str,
    told: &mut Diagnostics,
) -> Result<Vec<String>, Reported> {
    make_guide(folder, name).map_err(|failure| failure.tell(told))
}

/// Makes a new area with the id `slug` in the guide of `project`, and gives the paths of its files.
pub fn new_area(
    project: &Path,
    slug: &str,
    told: &mut Diagnostics,
) -> Result<Vec<String>, Reported> {
    make_area(project, slug).map_err(|failure| failure.tell(told))
}

fn make_guide(folder: &Path, name: &str) -> Result<Vec<String>, Failure> {
    fs::create_dir_all(folder).map_err(writing(folder))?;
    refuse_if_used(folder, &[".git"])?;
    let resolved = folder.canonicalize().map_err(writing(folder))?;
    let blanks = Blanks {
        title: title(name),
        slug: area_of(&resolved),
    };
    GUIDE_FILES
        .iter()
        .map(|file| blanks.write(folder, file))
        .collect()
}

fn make_area(project: &Path, slug: &str) -> Result<Vec<String>, Failure> {
    if slug != slug_of(slug) || slug.is_empty() {
        let message = format!("`{slug}` cannot be the name of an area's folder");
        let help = match slug_of(slug) {
            near if near.is_empty() => "use small letters, digits and hyphens".to_owned(),
            near => format!("use small letters, digits and hyphens, such as `{near}`"),
        };
        return Err(Failure::new(
            Diagnostic::new(Code::BadId, message).help(help),
        ));
    }
    refuse_if_used(&project.join("content/areas").join(slug), &[])?;
    let blanks = Blanks {
        title: String::new(),
        slug: slug.to_owned(),
    };
    Ok(vec![blanks.write(project, &AREA_FILE)?])
}

/// Refuses a folder that holds anything but the names in `allowed`. An absent one is free.
fn refuse_if_used(folder: &Path, allowed: &[&str]) -> Result<(), Failure> {
    let list = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        list => list.map_err(writing(folder))?,
    };
    for entry in list {
        let name = entry.map_err(writing(folder))?.file_name();
        if !allowed.iter().any(|free| name == *free) {
            return Err(used(folder, &name.to_string_lossy()));
        }
    }
    Ok(())
}

fn used(folder: &Path, name: &str) -> Failure {
    let shown = folder.display().to_string();
    let message = format!("the folder `{shown}` is not empty: it holds `{name}`");
    let diagnostic = Diagnostic::new(Code::FolderNotEmpty, message)
        .in_path(shown)
        .help("choose a name that is not used yet");
    Failure::new(diagnostic)
}

/// What is filled into the texts.
struct Blanks {
    title: String,
    slug: String,
}

impl Blanks {
    fn write(&self, root: &Path, (path, text): &Text) -> Result<String, Failure> {
        let path = self.fill(path);
        let target = root.join(&path);
        write_new(&target, &self.fill(text)).map_err(writing(&target))?;
        Ok(path)
    }

    fn fill(&self, text: &str) -> String {
        text.replace("GUIDE_TITLE", &in_quotation_marks(&self.title))
            .replace("AREA_NAME", &place_name(&self.slug))
            .replace("AREA_SLUG", &self.slug)
            .replace("ENGINE_VERSION", env!("CARGO_PKG_VERSION"))
    }
}

/// Never overwrites: a file that appeared meanwhile is somebody's.
fn write_new(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    File::create_new(path)?.write_all(text.as_bytes())
}

/// `my-guide` becomes `My guide`; a name with a space or a capital letter is as its author wants it.
fn title(name: &str) -> String {
    let name: String = name.chars().filter(|letter| !letter.is_control()).collect();
    let name = name.trim();
    if name.contains(|letter: char| letter.is_whitespace() || letter.is_uppercase()) {
        return name.to_owned();
    }
    capitalised(&name.replace(['-', '_'], " "))
}

/// The area that a guide's folder is named after, if it is named after one: `thornfield-guide` is about Thornfield.
fn area_of(folder: &Path) -> String {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let slug = slug_of(&name);
    let place = slug.strip_suffix("guide").unwrap_or(&slug);
    match place.trim_end_matches('-') {
        "" | "a" | "my" | "our" | "the" | "new" | "test" => UNNAMED_AREA.to_owned(),
        place => place.to_owned(),
    }
}

/// Small ASCII letters and digits, with single hyphens between.
fn slug_of(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}

fn place_name(slug: &str) -> String {
    let words: Vec<String> = slug.split('-').map(capitalised).collect();
    words.join(" ")
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// `text` as it is written between double quotation marks in YAML.
fn in_quotation_marks(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_guide_has_no_blanks_left() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().join("thornfield-guide");
        let files = make_guide(&root, "thornfield-guide").expect("made");
        assert_eq!(files.len(), GUIDE_FILES.len());
        assert_eq!(files[1], "content/areas/thornfield/area.yaml");
        for file in files {
            let text = fs::read_to_string(root.join(&file)).expect("there");
            for blank in ["GUIDE_TITLE", "AREA_NAME", "AREA_SLUG", "ENGINE_VERSION"] {
                assert!(!text.contains(blank), "{blank} in {file}");
            }
        }
    }

    #[test]
    fn a_guide_is_made_only_where_nothing_is() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join(".git")).expect("made");
        make_guide(folder.path(), "guide").expect("beside a history");
        let refused = make_guide(folder.path(), "guide").expect_err("used");
        assert_eq!(refused.diagnostic().code, Code::FolderNotEmpty);
    }

    #[test]
    fn an_area_is_made_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let made = make_area(folder.path(), "long-meadow").expect("made");
        assert_eq!(made, ["content/areas/long-meadow/area.yaml"]);
        let text = fs::read_to_string(folder.path().join(&made[0])).expect("there");
        assert!(text.contains("\nname: \"Long Meadow\"\n"));
        let refused = make_area(folder.path(), "long-meadow").expect_err("used");
        assert_eq!(refused.diagnostic().code, Code::FolderNotEmpty);
    }

    #[test]
    fn an_area_needs_a_name_that_can_be_an_address() {
        let folder = tempfile::tempdir().expect("a folder");
        for slug in ["Long Meadow", "../x", "", "a--b", "a-", "é"] {
            let refused = make_area(folder.path(), slug).expect_err("refused");
            assert_eq!(refused.diagnostic().code, Code::BadId, "{slug}");
        }
        assert_eq!(fs::read_dir(folder.path()).expect("there").count(), 0);
    }

    #[test]
    fn titles_read_as_titles_and_cannot_leave_their_quotation_marks() {
        assert_eq!(title("my-guide"), "My guide");
        assert_eq!(title("The Saltby Guide\n"), "The Saltby Guide");
        assert_eq!(in_quotation_marks("a \"b\" \\"), "a \\\"b\\\" \\\\");
    }

    #[test]
    fn a_folder_that_names_no_place_gets_our_area() {
        for name in ["my-guide", "guide", "Our Guide", "ΑΒΓ"] {
            assert_eq!(area_of(Path::new(name)), UNNAMED_AREA, "{name}");
        }
        assert_eq!(area_of(Path::new("Saltby Guide")), "saltby");
    }
}
