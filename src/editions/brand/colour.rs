//! A colour as a stylesheet writes it. The door to `palette`.
//!
//! Lightness and chroma are those of OKLCH. A colour that sRGB cannot show loses chroma and never hue or lightness; what is tested is
//! always the rounded colour that is published.

use palette::color_difference::Wcag21RelativeContrast;
use palette::{FromColor, Oklch, Srgb};

/// How often a range is halved: lightness and chroma come within a thousandth, which is less than one step of a byte.
const HALVINGS: usize = 11;

/// Red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hex(pub [u8; 3]);

impl std::fmt::Display for Hex {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [red, green, blue] = self.0;
        write!(formatter, "#{red:02X}{green:02X}{blue:02X}")
    }
}

impl Hex {
    /// The contrast of WCAG 2 between two colours, from 1 to 21.
    pub fn contrast(self, other: Self) -> f32 {
        self.srgb().relative_contrast(other.srgb())
    }

    /// The colour nearest in lightness for which `good` holds, between this one and `limit` (0 is black, 1 is white), where it has to
    /// hold.
    pub(super) fn moved(self, limit: f32, good: impl Fn(Self) -> bool) -> Self {
        if good(self) {
            return self;
        }
        let from = self.oklch();
        let at = |l: f32| in_gamut(Oklch { l, ..from });
        let (mut bad, mut fine) = (from.l, limit);
        for _ in 0..HALVINGS {
            let middle = f32::midpoint(bad, fine);
            if good(at(middle)) {
                fine = middle;
            } else {
                bad = middle;
            }
        }
        at(fine)
    }

    /// The same hue at another lightness, with at most that chroma.
    pub(super) fn tinted(self, lightness: f32, chroma: f32) -> Self {
        let from = self.oklch();
        in_gamut(Oklch {
            l: lightness,
            chroma: from.chroma.min(chroma),
            ..from
        })
    }

    /// Lightness from 0 to 1, chroma from 0 to about 0.32, and hue in degrees from 0 to 360.
    pub(super) fn parts(self) -> (f32, f32, f32) {
        let Oklch { l, chroma, hue } = self.oklch();
        (l, chroma, hue.into_positive_degrees())
    }

    fn srgb(self) -> Srgb<f32> {
        Srgb::from(self.0).into_format()
    }

    fn oklch(self) -> Oklch<f32> {
        Oklch::from_color(self.srgb())
    }
}

/// The nearest colour of the same hue and lightness that sRGB can show: the largest chroma that fits.
fn in_gamut(colour: Oklch<f32>) -> Hex {
    // A fourth of a byte's step: rounding takes care of less.
    let fits = |chroma: f32| {
        let Srgb {
            red, green, blue, ..
        } = Srgb::from_color(Oklch { chroma, ..colour });
        [red, green, blue]
            .iter()
            .all(|part| (-0.001..=1.001).contains(part))
    };
    let mut chroma = colour.chroma;
    if !fits(chroma) {
        let (mut low, mut high) = (0.0, chroma);
        for _ in 0..HALVINGS {
            let middle = f32::midpoint(low, high);
            if fits(middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        chroma = low;
    }
    let shown = Srgb::from_color(Oklch { chroma, ..colour });
    Hex(shown.into_format::<u8>().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_wcag() {
        let (black, white) = (Hex([0; 3]), Hex([255; 3]));
        assert!((black.contrast(white) - 21.0).abs() < 0.01);
        assert!((Hex([0x76; 3]).contrast(white) - 4.54).abs() < 0.01);
    }

    #[test]
    fn hue_is_kept_where_the_screen_ends() {
        let yellow = Hex([255, 255, 0]);
        let darker = yellow.moved(0.0, |colour| colour.contrast(Hex([255; 3])) >= 4.5);
        let (_, _, before) = yellow.parts();
        let (_, chroma, after) = darker.parts();
        assert!((before - after).abs() < 4.0, "{before} became {after}");
        assert!(chroma > 0.1, "{darker} is grey");
    }
}
