//! What follows from a brand alone, made once for each that the site has: the stylesheet and the icons.

use std::collections::BTreeMap;

use crate::editions::{Brand, Edition};
use crate::theme::{Theme, fingerprint};

use super::artwork::Artwork;

/// The look of each brand of a site; `None` is the theme's own.
pub(super) type Looks = BTreeMap<Option<Brand>, Look>;

/// The files that editions of one brand share.
#[derive(Debug)]
pub(super) struct Look {
    /// The path of the stylesheet in the site.
    pub(super) style: String,
    /// The paths of the icons in the site, if the theme has drawings.
    pub(super) icons: Option<Icons>,
    /// The files themselves, by their paths in the site.
    pub(super) files: Vec<(String, Vec<u8>)>,
}

/// The paths of icons in the site.
#[derive(Debug)]
pub(super) struct Icons {
    /// For a browser's tab, as SVG.
    pub(super) tab: String,
    /// Squares as PNG, by their sides in points.
    pub(super) squares: BTreeMap<u16, String>,
}

/// The looks that `editions` need.
pub(super) fn looks(theme: &Theme, artwork: Option<&Artwork>, editions: &[Edition]) -> Looks {
    let mut looks = Looks::new();
    for edition in editions {
        looks
            .entry(edition.brand)
            .or_insert_with(|| Look::new(theme, artwork, edition.brand.as_ref()));
    }
    looks
}

impl Look {
    fn new(theme: &Theme, artwork: Option<&Artwork>, brand: Option<&Brand>) -> Self {
        let mut files = Vec::new();
        let mut publish = |name: &str, ending: &str, bytes: Vec<u8>| {
            let path = format!("assets/{name}.{}.{ending}", fingerprint(&bytes));
            files.push((path.clone(), bytes));
            path
        };
        let style = publish("style", "css", style(theme, brand).into_bytes());
        let icons = artwork.map(|artwork| {
            let brand = brand.copied().unwrap_or_else(Brand::standard);
            let tab = Artwork::favicon(&brand).into_bytes();
            Icons {
                tab: publish("icons/icon", "svg", tab),
                squares: artwork
                    .icons(&brand)
                    .map(|(side, png)| (side, publish(&format!("icons/icon-{side}"), "png", png)))
                    .collect(),
            }
        });
        Self {
            style,
            icons,
            files,
        }
    }
}

/// The whole stylesheet with an area's colours at its end, where they win over the theme's own.
fn style(theme: &Theme, brand: Option<&Brand>) -> String {
    let Some(brand) = brand else {
        return theme.style.clone();
    };
    let Brand {
        given: _,
        link,
        fill,
        on_fill,
        edge,
        tint,
        dark_link,
        dark_edge,
        dark_tint,
    } = brand;
    format!(
        "{}:root{{--brand:{link};--brand-fill:{fill};--on-brand-fill:{on_fill};--brand-edge:{edge};--brand-tint:{tint};\
         --brand-dark:{dark_link};--brand-dark-edge:{dark_edge};--brand-dark-tint:{dark_tint}}}\n",
        theme.style
    )
}
