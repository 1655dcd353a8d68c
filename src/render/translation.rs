//! What a page says of its languages: how much of it is translated, and where it stands in others.

use crate::editions::Edition;

use super::depths::{depth, up};
use super::leaf::Leaf;
use super::pen::Pen;
use super::questions::Question;
use super::shares::is_foreign;
use super::views::{LanguageView, TranslationView};

/// `leaf` with what is to be said of its translation.
pub(super) fn with_translation(pen: &Pen<'_>, mut leaf: Leaf) -> Leaf {
    pen.ask(|| Question::Languages(leaf.folder.clone()));
    let share = pen.site.share(pen.edition, &leaf.folder);
    let page = &mut leaf.page;
    page.languages = languages(pen, &leaf.folder);
    let (missing, draft) = (is_foreign(share), pen.toolkit.draft);
    page.translation = (draft || share.own < share.all).then(|| TranslationView {
        percent: share.percent(),
        missing,
        draft,
    });
    page.noindex |= missing;
    leaf
}

/// The editions of the guide in which the page in `folder` is one of their language, for search engines.
pub(super) fn speaking<'a>(pen: &Pen<'a>, folder: &str) -> Vec<&'a Edition> {
    let guides = pen.site.guides(pen.edition.area.as_ref()).iter().copied();
    guides
        .filter(|guide| !is_foreign(pen.site.share(guide, folder)))
        .collect()
}

/// The page in every language of the guide; nothing where there is one.
fn languages(pen: &Pen<'_>, folder: &str) -> Vec<LanguageView> {
    let guides = pen.site.guides(pen.edition.area.as_ref());
    if guides.len() < 2 {
        return Vec::new();
    }
    guides
        .iter()
        .filter_map(|guide| view(pen, guide, folder))
        .collect()
}

fn view(pen: &Pen<'_>, guide: &Edition, folder: &str) -> Option<LanguageView> {
    let spoken = pen.site.spoken.get(&guide.language)?;
    let share = spoken.share(guide, folder);
    let way = format!("{}{}", up(depth(folder)), pen.up());
    let href = format!("{way}{}{folder}", pen.folder_of(guide));
    Some(LanguageView {
        tag: guide.language.tag().to_owned(),
        name: spoken.own_name.clone(),
        dir: guide.language.direction().word(),
        partly: spoken.partly.clone().filter(|_| share.own < share.all),
        href: pen.desk.page(if href.is_empty() {
            "./".to_owned()
        } else {
            href
        }),
        current: guide.language == pen.edition.language,
    })
}
