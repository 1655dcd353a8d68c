//! A theme's own files under names that tell their content, so that browsers may keep each for ever; and the function `asset`, by which
//! templates ask for them.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{Error, Kwargs, State, TeraResult, Value};
use xxhash_rust::xxh3::xxh3_64;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, SourceMap, did_you_mean};
use crate::read::ThemeFiles;

/// A file for the site's `assets/`.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its path there.
    pub path: String,
    /// All that it holds.
    pub bytes: Arc<[u8]>,
}

/// All of them by the names that authors of themes use.
pub(super) type Assets = BTreeMap<String, Asset>;

/// A short name for a file's content, so that a new content gets a new address.
pub fn fingerprint(bytes: &[u8]) -> String {
    format!("{:016x}", xxh3_64(bytes))[..10].to_owned()
}

/// Gives a file its published name: `icons/star.svg` becomes `icons/star.0123456789.svg`.
pub(super) fn asset(name: &str, bytes: Arc<[u8]>) -> Asset {
    let mark = fingerprint(&bytes);
    let folder_end = name.rfind('/').map_or(0, |slash| slash + 1);
    let path = match name[folder_end..].rfind('.') {
        Some(dot) => format!(
            "{}.{mark}{}",
            &name[..folder_end + dot],
            &name[folder_end + dot..]
        ),
        None => format!("{name}.{mark}"),
    };
    Asset { path, bytes }
}

/// The function that templates call: `asset(name="icons/star.svg")` gives the path under `assets/`.
pub(super) fn function(
    assets: &Assets,
) -> impl Fn(Kwargs, &State<'_>) -> TeraResult<Value> + Send + Sync + 'static {
    let paths: BTreeMap<String, Value> = assets
        .iter()
        .map(|(name, asset)| (name.clone(), Value::from(asset.path.as_str())))
        .collect();
    move |arguments, _| {
        let name: &str = arguments.must_get("name")?;
        paths
            .get(name)
            .cloned()
            .ok_or_else(|| Error::message(format!("the theme has no file `{name}`")))
    }
}

/// Complains about each file that a template names and the theme does not hold.
pub(super) fn check(files: &ThemeFiles, assets: &Assets, map: &SourceMap, told: &mut Diagnostics) {
    const CALL: &str = "asset(name=\"";
    for (_, source) in &files.templates {
        let text = map.text(*source);
        for (at, _) in text.match_indices(CALL) {
            let start = at + CALL.len();
            let name = text[start..].split('"').next().unwrap_or_default();
            if !assets.contains_key(name) {
                let place = Place::new(*source, start..start + name.len());
                told.say(missing(name, assets, place));
            }
        }
    }
}

/// The complaint about a file that is not there.
pub(super) fn missing(name: &str, assets: &Assets, place: Place) -> Diagnostic {
    let known = assets.keys().map(String::as_str);
    let help = did_you_mean(name, known, "add the file to the theme");
    let message = format!("the theme has no file `{name}`");
    Diagnostic::new(Code::ThemeFileMissing, message)
        .at(place)
        .help(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_stands_before_the_ending() {
        let path = |name| asset(name, Arc::from(&b"x"[..])).path;
        let mark = fingerprint(b"x");
        assert_eq!(path("icons/a.b.svg"), format!("icons/a.b.{mark}.svg"));
        assert_eq!(path("fonts.d/licence"), format!("fonts.d/licence.{mark}"));
    }
}
