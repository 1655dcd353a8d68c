//! The same page in other languages, as search engines are told of it.
//!
//! Only pages that they keep in this edition say so; then every language names all of them and itself, so each is answered by all.

use crate::toolkit::BaseAddress;

use super::views::AlternateView;

/// The name for readers whose language is not there.
const DEFAULT: &str = "x-default";

/// The page in `folder` in every language of a guide and, last, for everybody else; nothing where there is one language.
///
/// `guides` are the tags and folders of the guide's editions; the one in its own language comes first.
pub(super) fn alternates(
    base: &BaseAddress,
    guides: &[(&str, String)],
    folder: &str,
) -> Vec<AlternateView> {
    if guides.len() < 2 {
        return Vec::new();
    }
    let default = guides.iter().take(1).map(|(_, home)| (DEFAULT, home));
    let guides = guides.iter().map(|(tag, home)| (*tag, home));
    let view = |(tag, home): (&str, &String)| AlternateView {
        tag: tag.to_owned(),
        href: base.join(&format!("{home}{folder}")),
    };
    guides.chain(default).map(view).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags_and_addresses(editions: &[(&str, &str)]) -> Vec<String> {
        let base = BaseAddress::parse("https://guide.example/").expect("an address");
        let guides = editions
            .iter()
            .map(|(tag, home)| (*tag, (*home).to_owned()));
        let all = alternates(&base, &guides.collect::<Vec<_>>(), "about/");
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
