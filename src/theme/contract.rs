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
