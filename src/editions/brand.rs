//! One colour of an area becomes a set that can be read: as text on paper and at night, and as a surface with words on it.
//!
//! Hue is kept; lightness moves until the contrast of WCAG 2 is reached; chroma is lowered until sRGB can show the colour. What is
//! tested is the rounded colour that is published.

use palette::color_difference::Wcag21RelativeContrast;
use palette::{FromColor, Oklch, Srgb};

/// The paper, the ink and the night of the shipped theme (experience note, colour roles).
const PAPER: Hex = Hex([0xFB, 0xF7, 0xF0]);
const INK: Hex = Hex([0x1F, 0x1B, 0x16]);
const NIGHT: Hex = Hex([0x17, 0x15, 0x0F]);
const WHITE: Hex = Hex([0xFF, 0xFF, 0xFF]);

/// A colour as a stylesheet writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hex(pub [u8; 3]);

impl std::fmt::Display for Hex {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [red, green, blue] = self.0;
        write!(formatter, "#{red:02X}{green:02X}{blue:02X}")
    }
}

impl Hex {
    fn contrast(self, other: Self) -> f32 {
        self.linear().relative_contrast(other.linear())
    }

    fn linear(self) -> Srgb<f32> {
        Srgb::from(self.0).into_format()
    }

    fn oklch(self) -> Oklch<f32> {
        Oklch::from_color(self.linear())
    }
}

/// An area's colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Brand {
    /// For text and lines on paper: contrast at least 5.
    pub text: Hex,
    /// For surfaces: the colour itself where words can be read on it.
    pub fill: Hex,
    /// For words on such a surface: contrast at least 4.6.
    pub on_fill: Hex,
    /// For text at night: contrast at least 6.
    pub dark: Hex,
}

impl Brand {
    /// The set that follows from one colour.
    pub fn derive(colour: [u8; 3]) -> Self {
        let given = Hex(colour);
        let text = shifted(given, -0.01, |hex| hex.contrast(PAPER) >= 5.0);
        let fill = if given.contrast(INK) >= 4.6 {
            given
        } else {
            shifted(given, -0.01, |hex| hex.contrast(WHITE) >= 4.6)
        };
        let on_fill = if fill.contrast(INK) >= fill.contrast(WHITE) {
            INK
        } else {
            WHITE
        };
        let dark = shifted(given, 0.01, |hex| hex.contrast(NIGHT) >= 6.0);
        Self {
            text,
            fill,
            on_fill,
            dark,
        }
    }
}

/// `from` with its lightness moved by `step` until `good` holds; black and white are good for every test here.
fn shifted(from: Hex, step: f32, good: impl Fn(Hex) -> bool) -> Hex {
    let start = from.oklch();
    let mut colour = start;
    for _ in 0..=100 {
        let shown = in_gamut(colour);
        if good(shown) {
            return shown;
        }
        colour.l = (colour.l + step).clamp(0.0, 1.0);
    }
    in_gamut(colour)
}

/// The nearest colour of the same hue and lightness that sRGB can show: the largest chroma that fits, found by halving.
fn in_gamut(colour: Oklch<f32>) -> Hex {
    let fits = |chroma: f32| {
        let srgb = Srgb::from_color(Oklch { chroma, ..colour });
        [srgb.red, srgb.green, srgb.blue]
            .iter()
            .all(|part| (-0.0005..=1.0005).contains(part))
    };
    let mut chroma = colour.chroma;
    if !fits(chroma) {
        let (mut low, mut high) = (0.0, chroma);
        for _ in 0..16 {
            let middle = f32::midpoint(low, high);
            if fits(middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        chroma = low;
    }
    Hex(Srgb::from_color(Oklch { chroma, ..colour })
        .into_format::<u8>()
        .into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_of_a_grid_over_the_cube_can_be_read() {
        let steps: Vec<u8> = (0..=15).map(|step| step * 17).collect();
        for red in &steps {
            for green in &steps {
                for blue in &steps {
                    let brand = Brand::derive([*red, *green, *blue]);
                    assert!(brand.text.contrast(PAPER) >= 5.0, "{brand:?}");
                    assert!(brand.fill.contrast(brand.on_fill) >= 4.6, "{brand:?}");
                    assert!(brand.dark.contrast(NIGHT) >= 6.0, "{brand:?}");
                }
            }
        }
    }

    #[test]
    fn a_colour_that_can_be_read_is_kept() {
        assert_eq!(
            Brand::derive([0x1F, 0x5B, 0x45]).text.to_string(),
            "#1F5B45"
        );
    }
}
