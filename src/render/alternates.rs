//! The same page in other languages, as search engines are told of it.
//!
//! Only pages that they keep in this edition say so; then every language names all of them and itself, so each is answered by all.

use crate::editions::Edition;
use crate::toolkit::BaseAddress;

use super::views::AlternateView;

/// The name for readers whose language is not there.
const DEFAULT: &str = "x-default";

/// The page in `folder` in every language of a guide and, last, for everybody else; nothing where there is one language.
///
/// `guides` are the guide's editions in the order of their folders: the one in its own language comes first.
pub(super) fn alternates(
    base: &BaseAddress,
    guides: &[&Edition],
    folder: &str,
) -> Vec<AlternateView> {
    let editions = guides
        .iter()
        .map(|guide| (guide.language.tag(), guide.folder.as_str()));
    listed(base, editions, folder)
}

fn listed<'e>(
    base: &BaseAddress,
    editions: impl ExactSizeIterator<Item = (&'e str, &'e str)> + Clone,
    folder: &str,
) -> Vec<AlternateView> {
    if editions.len() < 2 {
        return Vec::new();
    }
    let default = editions.clone().take(1).map(|(_, home)| (DEFAULT, home));
    let view = |(tag, home): (&str, &str)| AlternateView {
        tag: tag.to_owned(),
        href: base.join(&format!("{home}{folder}")),
    };
    editions.chain(default).map(view).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags_and_addresses(editions: &[(&str, &str)]) -> Vec<String> {
        let base = BaseAddress::parse("https://guide.example/").expect("an address");
        let all = listed(&base, editions.iter().copied(), "about/");
        let shown = |view: AlternateView| format!("{} {}", view.tag, view.href);
        all.into_iter().map(shown).collect()
    }

    #[test]
    fn every_language_names_all_and_the_first_serves_everybody_else() {
        let expected = [
            "en https://guide.example/about/",
            "pl https://guide.example/pl/about/",
            "x-default https://guide.example/about/",
        ];
        assert_eq!(tags_and_addresses(&[("en", ""), ("pl", "pl/")]), expected);
    }

    #[test]
    fn one_language_has_no_others() {
        assert_eq!(tags_and_addresses(&[("en", "areas/saltby/")]), [""; 0]);
    }
}
