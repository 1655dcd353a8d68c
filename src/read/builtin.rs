//! The toolkit and the theme inside the program.
//!
//! A guide made by `new` uses them at the version of the program, so that it builds next year as it does today.

use include_dir::{Dir, include_dir};

static CONTENT: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/content");
static THEME: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/fingerpost");

/// The version of the toolkit inside this program.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
/// The id of the theme inside this program.
pub(super) const THEME_ID: &str = "fingerpost";

/// The shipped toolkit, without its sample areas.
pub(super) fn content() -> super::walk::Found {
    let mut found = super::walk::builtin(&CONTENT, "content");
    found.retain(|path, _| !path.starts_with("content/areas/"));
    found
}

/// The shipped theme, as the folder of that theme in a project.
pub(super) fn theme() -> super::walk::Found {
    super::walk::builtin(&THEME, "themes/fingerpost")
}
