//! The marks of one text as XLIFF numbers them: the same mark has one number in a source and in its words, so that tools can tell which
//! is missing (XLIFF 2.0: inline elements, their ids and `dataRef`).

use super::marks::{Piece, pieces};

/// A piece of a text with the number of its mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Coded<'t> {
    pub(super) piece: Piece<'t>,
    /// From 1; words have none.
    pub(super) id: usize,
}

/// A source and its words as numbered pieces, and what their marks stand for.
#[derive(Debug)]
pub(super) struct Codes<'t> {
    pub(super) source: Vec<Coded<'t>>,
    pub(super) target: Vec<Coded<'t>>,
    /// The marks themselves, each once: `d1` is the first.
    pub(super) data: Vec<&'t str>,
}

impl<'t> Codes<'t> {
    pub(super) fn of(source: &'t str, target: &'t str) -> Self {
        let mut codes = Self {
            source: Vec::new(),
            target: Vec::new(),
            data: Vec::new(),
        };
        let mut next = 0;
        for piece in pieces(source) {
            if is_mark(piece) {
                next += 1;
                codes.remember(piece);
            }
            let id = next;
            codes.source.push(Coded { piece, id });
        }
        let mut free: Vec<Coded<'t>> = codes.source.clone();
        for piece in pieces(target) {
            let same = |own: &Coded<'t>| is_mark(piece) && own.piece == piece;
            let id = match free.iter().position(same) {
                Some(at) => free.remove(at).id,
                None => {
                    next += usize::from(is_mark(piece));
                    codes.remember(piece);
                    next
                }
            };
            codes.target.push(Coded { piece, id });
        }
        codes
    }

    /// The name under which a mark is kept.
    pub(super) fn reference(&self, mark: &str) -> String {
        let at = self.data.iter().position(|own| *own == mark);
        format!("d{}", at.map_or(0, |at| at + 1))
    }

    fn remember(&mut self, piece: Piece<'t>) {
        let marks = match piece {
            Piece::Mark(mark) => [Some(mark), None],
            Piece::Open(start, end) => [Some(start), Some(end)],
            Piece::Text(_) | Piece::Close => [None, None],
        };
        for mark in marks.into_iter().flatten() {
            if !self.data.contains(&mark) {
                self.data.push(mark);
            }
        }
    }
}

/// Whether a piece begins a mark.
fn is_mark(piece: Piece<'_>) -> bool {
    matches!(piece, Piece::Mark(_) | Piece::Open(..))
}
