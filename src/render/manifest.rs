//! The web manifest of an edition: its name, look and start for a phone's home screen.

use serde::Serialize;

use super::depths::{depth, up};
use super::pen::Pen;

/// The file inside an edition.
pub(super) const MANIFEST: &str = "manifest.webmanifest";

#[derive(Debug, Serialize)]
struct Manifest<'a> {
    name: &'a str,
    short_name: &'a str,
    lang: &'a str,
    dir: &'static str,
    start_url: &'static str,
    scope: &'static str,
    display: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    background_color: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    theme_color: Option<String>,
    icons: Vec<Icon>,
}

/// The theme's own icon, which any size can be made of.
const ICON: &str = "icons/favicon.svg";
const SVG: &str = "image/svg+xml";
/// The least side of an icon on a home screen, in points; smaller ones are for other places.
const LEAST: u16 = 192;

/// A picture that stands for the guide.
#[derive(Debug, Serialize)]
struct Icon {
    src: String,
    sizes: String,
    #[serde(rename = "type")]
    media_type: &'static str,
    purpose: &'static str,
}

/// The manifest as JSON. All its addresses are relative, so it works in any folder of any host.
pub(super) fn manifest(pen: &Pen<'_>) -> Vec<u8> {
    let theme = pen.site.theme;
    let brand = pen.edition.brand.map(|brand| brand.fill.to_string());
    let own = || theme.token("brand-fill").map(str::to_owned);
    let manifest = Manifest {
        name: &pen.title,
        short_name: pen.short_title(),
        lang: pen.edition.language.tag(),
        dir: pen.edition.language.direction().word(),
        start_url: "./",
        scope: "./",
        display: "minimal-ui",
        background_color: theme.token("paper"),
        theme_color: brand.or_else(own),
        icons: icons(pen),
    };
    // A structure of plain texts always becomes JSON.
    serde_json::to_vec(&manifest).unwrap_or_default()
}

/// The icons of the brand, which leave room for the masks of phones; else the theme's own.
fn icons(pen: &Pen<'_>) -> Vec<Icon> {
    let root = up(depth(&pen.edition.folder));
    let picture = |path: &str, media_type| Icon {
        src: format!("{root}{path}"),
        sizes: "any".to_owned(),
        media_type,
        purpose: "any",
    };
    let Some(own) = pen.look.and_then(|look| look.icons.as_ref()) else {
        let icon = pen.site.theme.asset(ICON);
        let icon = icon.map(|asset| picture(&format!("assets/{}", asset.path), SVG));
        return icon.into_iter().collect();
    };
    let square = |(side, path): (&u16, &String)| Icon {
        sizes: format!("{side}x{side}"),
        purpose: "any maskable",
        ..picture(path, "image/png")
    };
    let squares = own.squares.iter().filter(|(side, _)| **side >= LEAST);
    let tab = picture(&own.tab, SVG);
    [tab].into_iter().chain(squares.map(square)).collect()
}
