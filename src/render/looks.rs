//! What follows from a brand alone, made once for each that the site has: the stylesheet.

use std::collections::BTreeMap;

use crate::editions::{Brand, Edition};
use crate::theme::{Theme, fingerprint};

/// The look of each brand of a site; `None` is the theme's own.
pub(super) type Looks = BTreeMap<Option<Brand>, Look>;

/// The files that editions of one brand share.
#[derive(Debug)]
pub(super) struct Look {
    /// The path of the stylesheet in the site.
    pub(super) style: String,
    /// The stylesheet.
    css: String,
}

/// The looks that `editions` need.
pub(super) fn looks(theme: &Theme, editions: &[Edition]) -> Looks {
    let mut looks = Looks::new();
    for edition in editions {
        looks
            .entry(edition.brand)
            .or_insert_with(|| Look::new(theme, edition.brand.as_ref()));
    }
    looks
}

impl Look {
    fn new(theme: &Theme, brand: Option<&Brand>) -> Self {
        let css = style(theme, brand);
        Self {
            style: format!("assets/style.{}.css", fingerprint(css.as_bytes())),
            css,
        }
    }

    /// Its files by their paths in the site.
    pub(super) fn files(&self) -> impl Iterator<Item = (&str, Vec<u8>)> {
        [(self.style.as_str(), self.css.clone().into_bytes())].into_iter()
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
