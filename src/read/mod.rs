//! Opens every input file, once, and reads it as written.
//!
//! 1. `walk.rs` finds the files, on disk or in the program (`builtin.rs`); `text.rs` opens them, `limits.rs` says how much they may hold;
//!    `files.rs` has all of them, and what they are in short.
//! 2. `front_matter.rs` takes Markdown apart; `yaml.rs` makes trees of values (`node.rs`), `yaml_faults.rs` explains why not.
//! 3. `written.rs` and `record.rs` read trees (`wording.rs`, `wording_reading.rs`: words for readers) as the types of `settings_file.rs`, `item_files.rs`, `data_files.rs`, `publisher_file.rs`, `area_file.rs`;
//!    `pictures.rs` looks at pictures.
//! 4. `sort.rs` puts each file where it belongs, and `item_reading.rs`, `picture_files.rs`, `area_folder.rs` and `theme_files.rs` read it
//!    as what it is: together they are the [`Sources`]. `texts.rs` goes
//!    through all words for readers in them.
//!
//! What the values mean, and whether they fit together, is settled in `toolkit` and `theme`.

mod date;
mod node;
mod yaml_faults;
mod yaml;
mod wording;
mod written;
mod wording_reading;
mod record;
mod local_name;
mod tool_parts;
mod item_files;
mod data_files;
mod publisher_file;
mod area_file;
mod settings_file;
mod walk;
mod text;
mod front_matter;
mod pictures;
mod limits;
mod builtin;
mod sources;
mod texts;
mod item_reading;
mod picture_files;
mod area_folder;
mod sort;
mod theme_files;
mod files;
mod schemas;

use std::path::Path;

use tracing::instrument;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Reported, SourceId, SourceMap};

pub use area_file::{
    AreaWritten, BrandWritten, Carrier, ConsentWritten, ContactKind, ContactWritten,
    CouncilWritten, DateWritten, HiddenWritten, LocalAgencyWritten, NoteWritten,
    PartnershipWritten, Relationship, Status, Tier,
};
pub use builtin::VERSION;
pub use data_files::{
    ChartWritten, FigureWritten, RowWritten, SourceWritten, TermWritten, VariableWritten,
    VariablesWritten,
};
pub use date::Date;
pub use files::{Files, Inputs};
pub use item_files::{
    ActionWritten, Audience, CitationWritten, CommonKeys, Effort, Interactive, Moment, PackWritten,
    PageWritten, PrincipleWritten, PrintShape, SharedFacts, Shown, Sign, StoryWritten, Text,
    ToolWritten, WayInWritten,
};
pub use limits::ADDRESSES;
pub use local_name::{Forms, LocalName};
pub use pictures::{Picture, is_svg};
pub use publisher_file::{
    AccessibilityWritten, AuditResult, AuditWritten, IssueReason, IssueWritten, PublisherKind,
    PublisherWritten,
};
pub use record::Extra;
pub use schemas::{SCHEMA_KINDS, schema};
pub use settings_file::{
    BuildWritten, OutdatedWritten, SettingsWritten, StorageReason, StorageWritten, ThemeWritten,
};
pub use sources::{AreaFolder, ContentFiles, ItemFile, Sources, ThemeFiles, TranslatedBody};
pub use texts::{BodyOf, TextsOf};
pub use tool_parts::{BandWritten, ClauseShape, ClauseWritten, MarkWritten};
pub use wording::{BETWEEN, Kept, Manner, Named, ProperName, Spellings, Wording, Wordings};
pub use written::{Entries, OneOrMore};

/// The settings' file name.
pub const SETTINGS: &str = "fingerpost.yaml";

/// Opens every file of the project at `root`. Their texts go to `map`.
///
/// Whatever cannot be opened is told; the rest is handed on, so that later stages speak in the same run.
#[inline(never)]
#[instrument(name = "read", skip_all)]
pub fn open(root: &Path, map: &mut SourceMap, told: &mut Diagnostics) -> Result<Files, Reported> {
    let Some(settings_source) = text::open_one(root, SETTINGS, map, told)? else {
        return Err(told.say(
            Diagnostic::new(Code::NoProject, format!("there is no `{SETTINGS}` here"))
                .in_path(SETTINGS)
                .help("go to the folder of your guide, or name it with `--root`; `fingerpost new my-guide` makes a new one"),
        ));
    };
    let settings = item_reading::document::<SettingsWritten>(settings_source, map, told);
    let mut found = walk::disk(root, "content", told);
    if uses_builtin_toolkit(settings.as_ref(), &found, told) {
        for (path, origin) in builtin::content() {
            found.entry(path).or_insert(origin);
        }
    }
    let content = text::open(&found, map, told);
    let theme = theme_files::open(root, settings.as_ref(), map, told);
    let addresses = text::open_one(root, ADDRESSES, map, told).unwrap_or_default();
    Ok(Files {
        settings: (settings, settings_source),
        addresses,
        content,
        refused: told.paths(),
        theme,
    })
}

/// Opens a file that came back from a translation agency, wherever it stands.
pub fn open_exchanged(
    path: &Path,
    map: &mut SourceMap,
    told: &mut Diagnostics,
) -> Result<SourceId, Reported> {
    let name = path.to_string_lossy().replace('\\', "/");
    if !limits::is_exchanged(&name) {
        let message = format!("`{name}` does not look like an XLIFF file");
        let help = "name a file that ends in `.xlf` or `.xliff`";
        return Err(told.say(
            Diagnostic::new(Code::BadXliff, message)
                .in_path(&name)
                .help(help),
        ));
    }
    text::open_one(Path::new(""), &name, map, told)?.ok_or_else(|| {
        told.say(
            Diagnostic::new(Code::Unreadable, "there is no such file")
                .in_path(&name)
                .help("check its name, and the folder that you are in"),
        )
    })
}

/// Whether the toolkit is the one inside the program; one of another version cannot be had and is told.
fn uses_builtin_toolkit(
    settings: Option<&SettingsWritten>,
    found: &walk::Found,
    told: &mut Diagnostics,
) -> bool {
    let toolkit = settings
        .map(|settings| &settings.toolkit)
        .filter(|toolkit| !toolkit.value.is_empty());
    let Some(toolkit) = toolkit else {
        // The settings cannot be read, which was told. A guide made by `new` has no home page of its own.
        return !found.contains_key("content/index.md");
    };
    match toolkit.value.strip_prefix("builtin@") {
        Some(VERSION) => true,
        Some(other) => {
            let message =
                format!("this program holds the toolkit of version {VERSION}, not {other}");
            say(
                toolkit.place,
                message,
                &format!("install Fingerpost {other}, or write `builtin@{VERSION}`"),
                told,
            );
            true
        }
        None if toolkit.value == "content/" || toolkit.value == "content" => false,
        None => {
            say(
                toolkit.place,
                format!("`{}` is not a toolkit", toolkit.value),
                &format!("write `content/` or `builtin@{VERSION}`"),
                told,
            );
            false
        }
    }
}

fn say(place: Place, message: String, help: &str, told: &mut Diagnostics) {
    told.say(
        Diagnostic::new(Code::ToolkitNotHere, message)
            .at(place)
            .help(help),
    );
}
