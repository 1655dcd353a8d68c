//! An address as a QR code: the one door to the crate that encodes, and how dark modules become one path.
//!
//! Level Q at least, so that a photocopy or a stain does no harm. Knows nothing of pages or codes.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

use super::views::QrView;

/// The largest symbol that is drawn: 61 modules wide, which fit into a row of 64 bits and can be scanned at 30 mm.
const LARGEST: u8 = 11;
/// The quiet zone around a symbol, in modules; the standard asks for four.
const MARGIN: usize = 4;

/// The modules of a QR code: rows from the top, the leftmost module in the lowest bit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Symbol {
    rows: Vec<u64>,
    mask: Mask,
}

impl Symbol {
    /// The symbol of `address`, masked as `like` if that is given; nothing if the address is too long.
    pub(super) fn of(address: &str, like: Option<&Self>) -> Option<Self> {
        let segments = QrSegment::make_segments(address);
        let mask = like.map(|like| like.mask);
        let code = QrCode::encode_segments_advanced(
            &segments,
            QrCodeEcc::Quartile,
            Version::MIN,
            Version::new(LARGEST),
            mask,
            true,
        )
        .ok()?;
        let row = |y: i32| {
            (0..code.size()).rfold(0, |row, x| row << 1 | u64::from(code.get_module(x, y)))
        };
        Some(Self {
            rows: (0..code.size()).map(row).collect(),
            mask: code.mask(),
        })
    }

    /// What `self` becomes when it is changed as `from` was to become `to`.
    ///
    /// Reed–Solomon codes are linear: with the same length, version and mask, the sum of changes to different letters is the change
    /// to all of them. So the symbols of all pages in all editions come from one for each page and one for each edition.
    pub(super) fn changed(&self, from: &Self, to: &Self) -> Self {
        let rows = self.rows.iter().zip(&from.rows).zip(&to.rows);
        Self {
            rows: rows.map(|((own, from), to)| own ^ from ^ to).collect(),
            mask: self.mask,
        }
    }

    /// It as templates see it.
    pub(super) fn view(&self) -> QrView {
        QrView {
            size: self.rows.len() + 2 * MARGIN,
            path: self.path(),
        }
    }

    /// One line along the middle of each run of dark modules: `M4 4.5h7m2 0h1…`.
    fn path(&self) -> String {
        let mut path = String::with_capacity(60 * self.rows.len());
        for (y, row) in self.rows.iter().enumerate() {
            let mut at_start = true;
            for (gap, run) in runs(*row) {
                if at_start {
                    start_row(&mut path, MARGIN + gap, MARGIN + y);
                } else {
                    path.push('m');
                    push_number(&mut path, gap);
                    path.push_str(" 0");
                }
                path.push('h');
                push_number(&mut path, run);
                at_start = false;
            }
        }
        path
    }
}

/// The light and then the dark modules that follow each other, up to the last dark one.
fn runs(row: u64) -> impl Iterator<Item = (usize, usize)> {
    let mut rest = row;
    std::iter::from_fn(move || {
        let gap = (rest != 0).then(|| rest.trailing_zeros())?;
        let run = (rest >> gap).trailing_ones();
        rest = rest.checked_shr(gap + run).unwrap_or_default();
        Some((gap as usize, run as usize))
    })
}

fn start_row(path: &mut String, x: usize, y: usize) {
    path.push('M');
    push_number(path, x);
    path.push(' ');
    push_number(path, y);
    path.push_str(".5");
}

/// A number below 100, without the machinery of formatting: a code has some three hundred.
fn push_number(path: &mut String, number: usize) {
    const DIGITS: &[u8; 10] = b"0123456789";
    if number >= 10 {
        path.push(char::from(DIGITS[number / 10 % 10]));
    }
    path.push(char::from(DIGITS[number % 10]));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn symbol(address: &str, like: Option<&Symbol>) -> Symbol {
        Symbol::of(address, like).expect("short enough")
    }

    #[test]
    fn two_changes_together_give_the_symbol_of_the_whole_address() {
        let address =
            |edition: &str, page: &str| format!("https://guide.example.org/q/{edition}{page}/");
        for (edition, page) in [("k7", "mp"), ("z9", "zz"), ("bb", "c2"), ("2k7", "mp")] {
            let blanks = ["b".repeat(edition.len()), "b".repeat(page.len())];
            let blank = symbol(&address(&blanks[0], &blanks[1]), None);
            let of = |edition: &str, page: &str| symbol(&address(edition, page), Some(&blank));
            let made = of(edition, &blanks[1]).changed(&blank, &of(&blanks[0], page));
            assert_eq!(made, of(edition, page));
        }
    }

    #[test]
    fn an_address_of_46_bytes_is_33_modules_wide_and_its_path_is_short() {
        let code = symbol(&format!("https://{}.org/q/k7mp/", "g".repeat(26)), None);
        let view = code.view();
        assert_eq!(view.size, 33 + 2 * MARGIN);
        assert!(view.path.len() <= 2_500, "{} bytes", view.path.len());
    }

    #[test]
    fn the_path_covers_the_dark_modules_and_no_others() {
        let code = symbol("https://guide.example.org/q/k7mp/", None);
        let mut rows = vec![0; code.rows.len()];
        for line in code.path().split('M').skip(1) {
            let (start, steps) = line.split_once(".5").expect("a row");
            let (x, y) = start.split_once(' ').expect("two numbers");
            rows[number(y) - MARGIN] = dark(number(x) - MARGIN, steps);
        }
        assert_eq!(rows, code.rows);
    }

    fn number(text: &str) -> usize {
        text.parse().expect("a number")
    }

    /// The modules that a line covers which begins at `x` and goes on by `steps`: `h7m2 0h1`.
    fn dark(x: usize, steps: &str) -> u64 {
        let (mut x, mut row) = (x, 0);
        for step in steps
            .replace('h', " h")
            .replace('m', " m")
            .split_whitespace()
        {
            if let Some(gap) = step.strip_prefix('m') {
                x += number(gap);
            } else if let Some(run) = step.strip_prefix('h') {
                row |= ((1_u64 << number(run)) - 1) << x;
                x += number(run);
            }
        }
        row
    }

    #[test]
    fn an_address_too_long_to_print_has_no_symbol() {
        assert_eq!(Symbol::of(&"a".repeat(400), None), None);
    }
}
