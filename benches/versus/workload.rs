//! How large the guides are that are built.

use crate::guide::Extent;

/// A guide to build.
#[derive(Clone)]
pub(crate) struct Workload {
    pub(crate) name: &'static str,
    pub(crate) extent: Extent,
    /// Whether only Fingerpost builds it.
    pub(crate) alone: bool,
}

/// Words on a page: some 11 KB of HTML, as in the shipped guide.
const WORDS: usize = 1_260;

/// Every workload: pages of text, areas, languages, and whether only Fingerpost builds it.
pub(crate) const WORKLOADS: [Workload; 5] = [
    Workload::new("matrix", [60, 150, 1], false),
    Workload::new("plain", [10_000, 0, 1], false),
    Workload::new("languages", [60, 150, 3], false),
    Workload::new("thousand", [60, 1_000, 1], true),
    Workload::new("ten-thousand", [6, 10_000, 1], true),
];

impl Workload {
    const fn new(
        name: &'static str,
        [articles, areas, languages]: [usize; 3],
        alone: bool,
    ) -> Self {
        let extent = Extent {
            articles,
            areas,
            languages,
            words: WORDS,
        };
        Self {
            name,
            extent,
            alone,
        }
    }

    /// The same with a fifteenth of the areas or, without areas, of the pages.
    pub(crate) fn quick(mut self) -> Self {
        let extent = &mut self.extent;
        match extent.areas {
            0 => extent.articles /= 15,
            _ => extent.areas /= 15,
        }
        self
    }

    /// It in words.
    pub(crate) fn shown(&self) -> String {
        let (name, extent) = (self.name, self.extent);
        let (articles, words) = (extent.articles, extent.words);
        let (areas, languages) = (extent.areas, extent.languages);
        let editions = (areas + 1) * languages;
        format!(
            "{name}: {articles} pages of about {words} words and 14 lists, in each of {editions} editions ({areas} areas and the nation, languages: {languages})"
        )
    }
}
