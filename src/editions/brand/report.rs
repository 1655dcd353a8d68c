//! What became of an area's colour, in words for whoever chose it.

use super::colour::Hex;
use super::set::Brand;

impl Brand {
    /// What was changed and why, in one line that begins with the colour; nothing where the colour is used as it was given.
    pub fn changes(&self) -> Option<String> {
        let name = name(self.given);
        let panels = if self.fill == self.given {
            format!("your {name} is kept for panels")
        } else {
            format!(
                "panels use a darker shade, {}, because neither dark nor white words are easy to read on your {name}",
                self.fill
            )
        };
        let links = if self.link == self.given {
            format!("links keep your {name}")
        } else {
            format!(
                "links use a darker shade, {}, because {name} words are hard to read on paper",
                self.link
            )
        };
        let changed = self.fill != self.given || self.link != self.given;
        changed.then(|| format!("{}: {panels}; {links}", self.given))
    }

    /// What is used by day and at night, in one line that begins with the colour.
    pub fn uses(&self) -> String {
        let day = self
            .changes()
            .unwrap_or_else(|| format!("{}: your {} is kept", self.given, name(self.given)));
        let night = if self.dark_link == self.given {
            "and at night too".to_owned()
        } else {
            format!("at night links use a lighter shade, {}", self.dark_link)
        };
        format!("{day}; {night}")
    }
}

/// The everyday name of a colour.
fn name(colour: Hex) -> &'static str {
    /// Hues of OKLCH, in degrees, up to which a name holds.
    const HUES: [(f32, &str); 9] = [
        (12.0, "pink"),
        (45.0, "red"),
        (80.0, "orange"),
        (118.0, "yellow"),
        (175.0, "green"),
        (215.0, "teal"),
        (280.0, "blue"),
        (325.0, "purple"),
        (360.0, "pink"),
    ];
    let (lightness, chroma, hue) = colour.parts();
    match (lightness, chroma) {
        (dark, _) if dark < 0.15 => "black",
        (light, pale) if light > 0.97 && pale < 0.03 => "white",
        (_, pale) if pale < 0.025 => "grey",
        (dark, _) if dark < 0.6 && (45.0..100.0).contains(&hue) => "brown",
        _ => HUES
            .iter()
            .find(|(end, _)| hue <= *end)
            .map_or("pink", |(_, name)| name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_that_can_be_read_needs_no_words() {
        assert_eq!(Brand::derive([0x1D, 0x5C, 0x86]).changes(), None);
    }

    #[test]
    fn changes_say_why() {
        let changes = |colour| Brand::derive(colour).changes().unwrap();
        assert_eq!(
            changes([0xFF, 0xFF, 0x00]),
            "#FFFF00: your yellow is kept for panels; links use a darker shade, #746D00, because yellow words are hard to read on paper"
        );
        assert_eq!(
            changes([0xE6, 0x00, 0x7E]),
            "#E6007E: panels use a darker shade, #E3007C, because neither dark nor white words are easy to read on your pink; \
             links use a darker shade, #CF006C, because pink words are hard to read on paper"
        );
    }

    #[test]
    fn colours_have_their_everyday_names() {
        let names = [
            [0xFF, 0xFF, 0x00],
            [0xFF, 0xFF, 0xFF],
            [0x00, 0x00, 0x00],
            [0x80, 0x80, 0x80],
            [0xE6, 0x00, 0x7E],
            [0xD0, 0x20, 0x20],
            [0x7A, 0x4A, 0x12],
            [0xF2, 0x8C, 0x28],
            [0x1F, 0x5B, 0x45],
            [0x0B, 0x6E, 0x6E],
            [0x1D, 0x5C, 0x86],
            [0x6C, 0x2E, 0x8B],
        ]
        .map(|colour| name(Hex(colour)));
        assert_eq!(
            names,
            [
                "yellow", "white", "black", "grey", "pink", "red", "brown", "orange", "green",
                "teal", "blue", "purple"
            ]
        );
    }
}
