//! The set of colours that follows from one, each fit for its use.
//!
//! The figures are those of the experience note's colour roles; they were chosen a little above what WCAG 2.2 asks (4.5 for words, 3 for
//! lines), so that another screen or printer may be a little worse.

use super::colour::Hex;

/// The shipped theme's paper, cards, ink and night.
const PAPER: Hex = Hex([0xFB, 0xF7, 0xF0]);
const INK: Hex = Hex([0x1F, 0x1B, 0x16]);
const NIGHT: Hex = Hex([0x17, 0x15, 0x0F]);
const NIGHT_CARD: Hex = Hex([0x22, 0x1F, 0x18]);
const WHITE: Hex = Hex([0xFF, 0xFF, 0xFF]);

/// What each use needs at least.
const LINK: f32 = 5.0;
const LINK_ON_TINT: f32 = 4.55;
const ON_FILL: f32 = 4.6;
const EDGE: f32 = 3.1;
const DARK_LINK: f32 = 6.0;
const DARK_LINK_ON_CARD: f32 = 4.6;

/// An area's colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Brand {
    /// The colour that the area gave.
    pub given: Hex,
    /// For links and headings: contrast at least 5 on paper, and 4.55 on its own tint.
    pub link: Hex,
    /// For surfaces: the colour itself where words can be read on it.
    pub fill: Hex,
    /// Ink or white, for words on such a surface: contrast at least 4.6.
    pub on_fill: Hex,
    /// For lines and icons, and round pale surfaces: contrast at least 3.1 on paper.
    pub edge: Hex,
    /// For quiet surfaces by day: lightness 0.95.
    pub tint: Hex,
    /// For links at night: contrast at least 6 on the night, and 4.6 on cards and its own tint.
    pub dark_link: Hex,
    /// For lines and icons at night: contrast at least 3.1.
    pub dark_edge: Hex,
    /// For quiet surfaces at night: lightness 0.27.
    pub dark_tint: Hex,
}

impl Brand {
    /// The set that follows from one colour: red, green, blue.
    pub fn derive(colour: [u8; 3]) -> Self {
        let given = Hex(colour);
        let tint = given.tinted(0.95, 0.035);
        let dark_tint = given.tinted(0.27, 0.04);
        let fill = if given.contrast(INK) >= ON_FILL {
            given
        } else {
            given.moved(0.0, |fill| fill.contrast(WHITE) >= ON_FILL)
        };
        Self {
            given,
            link: given.moved(0.0, |link| {
                link.contrast(PAPER) >= LINK && link.contrast(tint) >= LINK_ON_TINT
            }),
            fill,
            on_fill: if fill.contrast(INK) >= fill.contrast(WHITE) {
                INK
            } else {
                WHITE
            },
            edge: given.moved(0.0, |edge| edge.contrast(PAPER) >= EDGE),
            tint,
            dark_link: given.moved(1.0, |link| {
                link.contrast(NIGHT) >= DARK_LINK
                    && link.contrast(dark_tint) >= DARK_LINK_ON_CARD
                    && link.contrast(NIGHT_CARD) >= DARK_LINK_ON_CARD
            }),
            dark_edge: given.moved(1.0, |edge| edge.contrast(NIGHT) >= EDGE),
            dark_tint,
        }
    }

    /// The set of a guide without a colour of its own: post green.
    pub fn standard() -> Self {
        Self::derive([0x1F, 0x5B, 0x45])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::FileFailurePersistence;

    use super::*;

    /// The theme's other words that stand on tints.
    const QUIET: Hex = Hex([0x5B, 0x53, 0x48]);
    const CHALK_WORDS: Hex = Hex([0xF3, 0xED, 0xE1]);

    /// Every pair that the theme puts together, and its target.
    #[track_caller]
    fn can_be_read(colour: [u8; 3]) {
        let brand = Brand::derive(colour);
        let pairs = [
            ("link on paper", brand.link, PAPER, 5.0),
            ("link on a card", brand.link, WHITE, 5.0),
            ("link on tint", brand.link, brand.tint, 4.55),
            ("words on fill", brand.on_fill, brand.fill, 4.6),
            ("edge on paper", brand.edge, PAPER, 3.1),
            ("edge on a card", brand.edge, WHITE, 3.1),
            ("ink on tint", INK, brand.tint, 14.0),
            ("quiet words on tint", QUIET, brand.tint, 4.5),
            ("link at night", brand.dark_link, NIGHT, 6.0),
            ("link on a card at night", brand.dark_link, NIGHT_CARD, 4.6),
            (
                "link on tint at night",
                brand.dark_link,
                brand.dark_tint,
                4.6,
            ),
            ("edge at night", brand.dark_edge, NIGHT, 3.1),
            ("words on tint at night", CHALK_WORDS, brand.dark_tint, 10.0),
        ];
        for (pair, one, other, least) in pairs {
            let contrast = one.contrast(other);
            assert!(contrast >= least, "{pair} has {contrast}: {brand:?}");
        }
    }

    #[test]
    fn every_colour_of_a_grid_over_the_cube_can_be_read() {
        let steps = (0..=255).step_by(17);
        for red in steps.clone() {
            for green in steps.clone() {
                for blue in steps.clone() {
                    can_be_read([red, green, blue]);
                }
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 10_000,
            failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
            ..ProptestConfig::default()
        })]

        #[test]
        fn every_colour_can_be_read(colour: [u8; 3]) {
            can_be_read(colour);
        }
    }

    #[test]
    fn the_hardest_colours_become_these_sets() {
        let sets = [
            [0xFF, 0xFF, 0x00],
            [0xFF, 0xFF, 0xFF],
            [0x00, 0x00, 0x00],
            [0xE6, 0x00, 0x7E],
            [0x7A, 0x00, 0x19],
        ]
        .map(|colour| {
            let brand = Brand::derive(colour);
            format!(
                "{} {} {} {} {} {} {} {}",
                brand.link,
                brand.fill,
                brand.on_fill,
                brand.edge,
                brand.tint,
                brand.dark_link,
                brand.dark_edge,
                brand.dark_tint
            )
        });
        assert_eq!(
            sets,
            [
                "#746D00 #FFFF00 #1F1B16 #959100 #EFF1D6 #FFFF00 #FFFF00 #282810",
                "#6A6A6A #FFFFFF #1F1B16 #8D8D8D #EEEEEE #FFFFFF #FFFFFF #262626",
                "#000000 #000000 #FFFFFF #000000 #EEEEEE #949494 #656565 #262626",
                "#CF006C #E3007C #FFFFFF #E6007E #FFE5EE #FF4FA6 #E6007E #361E26",
                "#7A0019 #7A0019 #FFFFFF #7A0019 #FFE6E4 #E67071 #AE3E43 #381E1E",
            ]
        );
    }

    #[test]
    fn a_colour_that_can_be_read_is_kept() {
        let brand = Brand::standard();
        assert_eq!(brand.link.to_string(), "#1F5B45");
        assert_eq!((brand.fill, brand.edge), (brand.link, brand.link));
    }
}
