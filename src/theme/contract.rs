//! What every theme provides: a template for each kind of page.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::read::ThemeFiles;

macro_rules! templates {
    ($($(#[doc = $doc:literal])+ $name:ident = $file:literal,)+) => {
        /// A template that every theme has.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Template { $($(#[doc = $doc])+ $name,)+ }

        impl Template {
            /// Every template.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its file in `templates/`.
            pub fn file(self) -> &'static str {
                match self { $(Self::$name => $file),+ }
            }
        }
    };
}

templates! {
    /// The top of every page; rendered once per edition, depth and section.
    Header = "header.html",
    /// The foot of every page.
    Footer = "footer.html",
    /// The home page.
    Home = "home.html",
    /// A list of cards in groups.
    List = "list.html",
    /// A principle.
    Principle = "principle.html",
    /// An action.
    Action = "action.html",
    /// A case study.
    CaseStudy = "case-study.html",
    /// A role, stage or agency with all that it gathers.
    Gather = "gather.html",
    /// A tool.
    Tool = "tool.html",
    /// Sheets and lists of actions that are printed together.
    Pack = "pack.html",
    /// The glossary.
    Glossary = "glossary.html",
    /// All figures.
    Evidence = "evidence.html",
    /// One figure inside a text.
    Figure = "figure.html",
    /// All examples.
    Examples = "examples.html",
    /// All works.
    Sources = "sources.html",
    /// All areas.
    Areas = "areas.html",
    /// All names by first letter, and where scripts are on what was searched for.
    Search = "search.html",
    /// All pages by part.
    Outline = "outline.html",
    /// Any other page.
    Page = "page.html",
    /// What readers see at an address that does not exist.
    NotFound = "not-found.html",
    /// A page that leads on to another.
    Redirect = "redirect.html",
    /// The Atom feed.
    Feed = "feed.xml",
    /// The sitemap.
    Sitemap = "sitemap.xml",
    /// What search engines are asked.
    Robots = "robots.txt",
}

/// The words that the program itself asks a catalogue for, beside those that templates name.
pub(super) const WORDS: &[&str] = &[
    "examples-group-title",
    "examples-group-summary",
    "examples-all",
    "evidence-group-title",
    "evidence-group-summary",
    "note-label",
    "links-title",
    "links-part",
    "links-address",
    "links-summary",
    "links-other",
    "quote-source",
    "quote-source-section",
    "footnotes-title",
    "footnote-back",
    "table-label",
    "outdated-mark",
    "language-partly",
    "task-open",
    "task-done",
    "audience-councils",
    "audience-communities",
    "audience-agencies",
    "audience-both",
    "group-actions-title",
    "home-title-area",
    "page-title",
    "not-found-title",
    "not-found-summary",
    "nav-home",
    "list-principles-title",
    "list-principles-summary",
    "list-actions-title",
    "list-actions-summary",
    "list-case-studies-title",
    "list-case-studies-summary",
    "list-examples-title",
    "list-examples-summary",
    "list-roles-title",
    "list-roles-summary",
    "list-stages-title",
    "list-stages-summary",
    "list-agencies-title",
    "list-agencies-summary",
    "list-tools-title",
    "list-tools-summary",
    "list-print-title",
    "list-print-summary",
    "list-checklist-title",
    "list-checklist-summary",
    "list-glossary-title",
    "list-glossary-summary",
    "list-evidence-title",
    "list-evidence-summary",
    "list-sources-title",
    "list-sources-summary",
    "list-areas-title",
    "list-areas-summary",
    "list-search-title",
    "list-search-summary",
    "list-outline-title",
    "list-outline-summary",
    "nav-actions",
    "nav-print",
    "nav-checklist",
    "nav-examples",
    "nav-sources",
    "nav-areas",
    "nav-search",
    "nav-outline",
    "nav-principles",
    "nav-roles",
    "nav-stages",
    "nav-agencies",
    "nav-tools",
    "nav-glossary",
];

/// Complains about templates that are not there.
pub(super) fn check(files: &ThemeFiles, told: &mut Diagnostics) {
    for template in Template::ALL {
        if !files
            .templates
            .iter()
            .any(|(name, _)| name == template.file())
        {
            let path = format!("{}/templates/{}", files.folder, template.file());
            told.say(
                Diagnostic::new(
                    Code::TemplateMissing,
                    format!("the theme has no template `{}`", template.file()),
                )
                .in_path(path)
                .help("add the file; the theme inside the program shows one"),
            );
        }
    }
}
