//! The drawings of an edition: its finial and its social card, in the words of its area or of the nation.

use tracing::instrument;

use crate::editions::Brand;

use super::pen::Pen;

/// The name of the finial in an edition's folder.
pub(super) const FINIAL: &str = "finial.svg";
/// The name of the social card there.
pub(super) const SOCIAL_CARD: &str = "social-card.png";

/// The drawings as files of the edition's folder; none if the theme has no letters to draw with.
#[inline(never)]
#[instrument(name = "drawings", skip_all)]
pub(super) fn drawings(pen: &Pen<'_>) -> Vec<(&'static str, Vec<u8>)> {
    let Some(artwork) = &pen.site.artwork else {
        return Vec::new();
    };
    let (id, name, brand) = subject(pen);
    let name = name.as_str();
    let finial = artwork.finial(id, name, &brand).into_bytes();
    let titled = pen
        .shared
        .cards
        .as_ref()
        .map(|[areas, nation]| match pen.area {
            Some(_) => areas,
            None => nation,
        });
    let card = titled.and_then(|titled| artwork.card(titled, (id, name), &brand));
    let card = card.map(|card| (SOCIAL_CARD, card));
    [(FINIAL, finial)].into_iter().chain(card).collect()
}

/// The mark for the header of the edition's pages.
pub(super) fn finial_mark(pen: &Pen<'_>) -> Option<String> {
    let (id, name, brand) = subject(pen);
    let artwork = pen.site.artwork.as_ref()?;
    Some(artwork.mark(id, &name, &brand))
}

/// What drawings are of: the id and the name of the area, or of the nation's guide, and the brand.
fn subject<'a>(pen: &Pen<'a>) -> (&'a str, String, Brand) {
    let (id, name) = match pen.area {
        Some(area) => (area.id.as_str(), area.name.clone()),
        None => ("", pen.toolkit.settings.title.bare()),
    };
    let brand = pen.edition.brand.unwrap_or_else(Brand::standard);
    (id, name, brand)
}
