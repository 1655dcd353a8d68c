//! How much of an item is in the reader's own language.

use crate::markdown::Share;

use super::article::Article;
use super::items::{Figure, Term};

impl Article {
    /// The share of its title, its summary and its text.
    pub fn share(&self) -> Share {
        self.card_share().and(Share::of_body(&self.prose.body))
    }

    /// The share of its title and summary: what other pages show of it.
    pub fn card_share(&self) -> Share {
        Share::of([&self.title, &self.summary])
    }
}

impl Term {
    /// The share of its name and its meaning.
    pub fn share(&self) -> Share {
        Share::of([&self.name, &self.meaning])
    }
}

impl Figure {
    /// The share of all its words.
    pub fn share(&self) -> Share {
        let rows = self.rows.iter();
        let rows = rows.flat_map(|row| std::iter::once(&row.label).chain(&row.note));
        let own = [&self.title, &self.summary, &self.unit, &self.base];
        let rest = self.note.iter().chain(&self.caveat);
        Share::of(own.into_iter().chain(rest).chain(rows))
    }
}
