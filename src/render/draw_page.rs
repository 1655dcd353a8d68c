//! Renders one page: what it says of itself beside its content, its top and foot, and its template.

use crate::diagnostics::Diagnostic;

use super::alternates::alternates;
use super::drawings::SOCIAL_CARD;
use super::feeds;
use super::leaf::Leaf;
use super::linked_data::linked_data;
use super::pages::not_found;
use super::patterns::Made;
use super::pen::Pen;
use super::shell::{level, level_at, shell, shell_at, with_shell};
use super::translation::{speaking, with_translation};

/// Renders a page to the end of `html`.
pub(super) fn render(
    pen: &Pen<'_>,
    leaf: Leaf,
    html: &mut Vec<u8>,
) -> Result<Made, Box<Diagnostic>> {
    let mut leaf = with_translation(pen, leaf);
    let sample = pen.area.is_some_and(|area| area.sample);
    let own = leaf.page.local || leaf.folder.is_empty();
    let canonical = feeds::canonical(pen, &leaf.folder, own);
    let home = pen.folder();
    let address = pen.site.base.join(&format!("{home}{}", leaf.folder));
    leaf.page.noindex |= sample;
    leaf.page.canonical = Some(canonical.clone());
    leaf.page.short = pen.short_view(&leaf.folder);
    leaf.page.image = pen.site.artwork.as_ref().map(|_| {
        let path = format!("{home}{SOCIAL_CARD}");
        pen.site.base.join(&path)
    });
    let keep_this = canonical == address;
    leaf.page.address = Some(address);
    let guides = speaking(pen, &leaf.folder);
    let speaks = guides
        .iter()
        .any(|guide| guide.folder == pen.edition.folder);
    if keep_this && speaks && !leaf.page.noindex {
        let guides: Vec<(&str, String)> = guides
            .iter()
            .map(|guide| (guide.language.tag(), pen.folder_of(guide)))
            .collect();
        leaf.page.alternates = alternates(pen.site.base, &guides, &leaf.folder);
    }
    leaf.page.window_title = window_title(pen, &leaf);
    leaf.page.linked_data = Some(linked_data(pen, &leaf, &canonical));
    let made = Made {
        template: leaf.template,
        lastmod: leaf.lastmod,
        listed: keep_this && !leaf.page.noindex,
    };
    let depth = leaf.depth();
    let shell = shell(pen, depth, leaf.section)?;
    let context = with_shell(leaf.context(&level(pen, depth).page), shell);
    pen.templates.render_to(made.template, &context, html)?;
    Ok(made)
}

/// The page for addresses that do not exist, which hosts show at any depth: its links begin at the root of the host.
pub(super) fn render_not_found(pen: &Pen<'_>) -> Result<String, Box<Diagnostic>> {
    let mut leaf = not_found(pen);
    leaf.page.window_title = window_title(pen, &leaf);
    let root = format!("{}{}", pen.site.base.folder(), pen.edition.folder);
    let level = level_at(pen, "", &root);
    let shell = shell_at(pen, &level, &root, leaf.section)?;
    let template = leaf.template;
    let context = with_shell(leaf.context(&level.page), shell);
    pen.templates.render(template, &context)
}

/// The home page is the guide, and has its name alone.
fn window_title(pen: &Pen<'_>, leaf: &Leaf) -> String {
    let own = leaf.page.title.plain();
    if leaf.folder.is_empty() && leaf.page.kind == "home" {
        own
    } else {
        pen.window_title(&own)
    }
}
