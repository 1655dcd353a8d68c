//! Articles as Markdown, with facts and links as a tool wants them, in a language.

use super::article::{Article, Block};
use super::fact::{FACTS, Fact};
use super::language::Language;

/// How Markdown is written for a tool.
pub(crate) struct Writer<'a> {
    pub(crate) articles: &'a [Article],
    pub(crate) language: &'a Language,
    /// What stands for a fact.
    pub(crate) fact: &'a dyn Fn(Fact) -> String,
    /// Where a link to an article leads.
    pub(crate) link: &'a dyn Fn(&Article) -> String,
}

impl Writer<'_> {
    /// The whole text of an article.
    pub(crate) fn body(&self, article: &Article) -> String {
        let blocks = article.blocks();
        let blocks = blocks.iter().map(|block| self.block(block));
        blocks.collect::<Vec<_>>().join("\n")
    }

    fn block(&self, block: &Block) -> String {
        let lines = block.lines.iter().map(|line| self.line(line));
        lines
            .map(|line| [block.sign, &line, "\n"].concat())
            .collect()
    }

    /// A line of a block.
    pub(crate) fn line(&self, line: &str) -> String {
        let own = self.language.say(line);
        let with_facts = FACTS.into_iter().fold(own, |text, fact| {
            text.replace(&fact.mark(), &(self.fact)(fact))
        });
        self.linked(&with_facts)
    }

    fn linked(&self, text: &str) -> String {
        let mut parts = text.split("(@");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |text, part| {
            let (number, rest) = part.split_once(')').unwrap();
            let number: usize = number.parse().unwrap();
            let address = (self.link)(&self.articles[number]);
            format!("{text}({address}){rest}")
        })
    }
}
