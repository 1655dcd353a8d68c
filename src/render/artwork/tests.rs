//! Drawings for names and colours of every kind: that they are there, small, well-formed and each place's own.

use std::sync::Arc;

use super::*;

/// Names short and long, in several scripts, and colours that are hard to use.
const PLACES: [(&str, &str, [u8; 3]); 11] = [
    ("saltby", "Saltby", [0x1D, 0x5C, 0x86]),
    ("harle-quay", "Harle Quay", [0x0B, 0x6E, 0x6E]),
    ("thornfold", "Thornfold", [0x6C, 0x2E, 0x5B]),
    ("gorseby", "Gorseby-on-the-Marsh", [0xFF, 0xFF, 0x00]),
    ("ely", "Ely", [0xFF, 0xFF, 0xFF]),
    (
        "wetherstone",
        "Upper and Lower Wetherstone with Saint Marychurch",
        [0x00, 0x00, 0x00],
    ),
    ("zolkiew", "Żółkiew Łąki", [0xE6, 0x00, 0x7E]),
    ("llanfair", "Llanfair Ŵyth <&>", [0x7A, 0x00, 0x19]),
    ("saltby-bn", "সল্টবি ক্ষেত্র", [0x8A, 0x1F, 0x3D]),
    ("saltby-ur", "سالٹبی", [0x2F, 0x5D, 0x34]),
    ("saltby-ja", "塩町", [0x2F, 0x5D, 0x34]),
];

/// The title of a guide.
const TITLE: &str = "Working together";

fn artwork() -> Artwork {
    let faces: [&[u8]; 3] = [
        include_bytes!("../../../themes/fingerpost/drawing/besley-700.ttf"),
        include_bytes!("../../../themes/fingerpost/drawing/bengali-700.ttf"),
        include_bytes!("../../../themes/fingerpost/drawing/naskh-700.ttf"),
    ];
    let faces = faces.map(Arc::from);
    Artwork::new(faces.iter())
}

/// The card of a place in a guide of that title.
fn card(artwork: &Artwork, title: &str, place: (&str, &str), brand: &Brand) -> Vec<u8> {
    let titled = artwork.titled(title);
    artwork.card(&titled, place, brand).unwrap()
}

#[test]
fn every_drawing_is_small_and_the_same_each_time() {
    let (artwork, again) = (artwork(), artwork());
    for (id, name, colour) in PLACES {
        let brand = Brand::derive(colour);
        let finial = artwork.finial(id, name, &brand);
        assert!(finial.len() <= 8 * 1024, "{name}: {}", finial.len());
        assert_eq!(finial, again.finial(id, name, &brand));
        let mark = artwork.mark(id, name, &brand);
        assert!(mark.len() <= 700, "{name}: {}", mark.len());
        let one = card(&artwork, TITLE, (id, name), &brand);
        assert!(one.len() <= 60 * 1024, "{name}: {}", one.len());
        assert_eq!(one, card(&again, TITLE, (id, name), &brand));
    }
}

#[test]
fn cards_and_icons_have_the_sizes_that_are_asked_for() {
    let artwork = artwork();
    let brand = Brand::standard();
    let size = |png: &[u8]| {
        let reader = png::Decoder::new(std::io::Cursor::new(png.to_vec()));
        let reader = reader.read_info().unwrap();
        (reader.info().width, reader.info().height)
    };
    assert_eq!(
        size(&card(&artwork, TITLE, ("", "Guide"), &brand)),
        (1200, 630)
    );
    let icons: Vec<(u16, u32, u32)> = artwork
        .icons(&brand)
        .map(|(side, png)| (side, size(&png).0, size(&png).1))
        .collect();
    assert_eq!(icons, [(180, 180, 180), (192, 192, 192), (512, 512, 512)]);
}

#[test]
fn a_finial_names_its_place_and_holds_nothing_else_from_it() {
    let finial = artwork().finial("x", "A <script> & B", &Brand::standard());
    assert!(finial.contains("<title id=\"t\">A &lt;script&gt; &amp; B</title>"));
    assert!(!finial.contains("<script"));
}

#[test]
fn the_name_is_on_the_ring_unless_its_letters_join() {
    let artwork = artwork();
    let letters = |name: &str| {
        let finial = Finial::new(&artwork.faces, name, variety("x"));
        let studs = finial
            .name
            .letters
            .iter()
            .filter(|letter| letter.number == u32::MAX);
        finial.name.letters.len() - studs.count()
    };
    assert_eq!(letters("Harle Quay"), 9);
    assert_eq!(letters("سالٹبی"), 0);
    assert_eq!(letters("塩町"), 0);
}

#[test]
fn a_name_without_a_face_leaves_a_whole_card() {
    let artwork = artwork();
    let brand = Brand::standard();
    let card = |name| card(&artwork, TITLE, ("x", name), &brand);
    assert_eq!(card("塩町"), card("村"));
    assert_ne!(card("塩町"), card("Saltby"));
    assert_ne!(card("سالٹبی"), card("塩町"));
}

#[test]
fn a_card_has_the_title_that_its_language_gives() {
    let artwork = artwork();
    let card = |title| card(&artwork, title, ("x", "Saltby"), &Brand::standard());
    assert_eq!(card(TITLE), card(TITLE));
    assert_ne!(card(TITLE), card("Działamy razem"));
    assert_ne!(card(TITLE), card("مل کر کام کرنا"));
}

#[test]
fn a_brand_changes_the_palette_alone() {
    let artwork = artwork();
    let card = |colour| card(&artwork, TITLE, ("x", "Saltby"), &Brand::derive(colour));
    let (one, other) = (card([0x1D, 0x5C, 0x86]), card([0xFF, 0xFF, 0x00]));
    let differ = one.iter().zip(&other).filter(|(a, b)| a != b).count();
    assert_eq!(one.len(), other.len());
    assert!((1..=3 * 256 + 4).contains(&differ), "{differ}");
}

#[test]
fn a_theme_whose_faces_cannot_be_read_draws_without_letters() {
    let broken: Arc<[u8]> = Arc::from(b"not a font".as_slice());
    let artwork = Artwork::new([&broken].into_iter());
    let brand = Brand::standard();
    assert!(!card(&artwork, TITLE, ("x", "Saltby"), &brand).is_empty());
    assert!(artwork.mark("x", "Saltby", &brand).ends_with("</svg>"));
}

#[test]
fn the_mark_of_every_letter_is_small() {
    let artwork = artwork();
    for letter in ('A'..='Z').chain("ÅÆŁŒŴŻ".chars()) {
        let mark = artwork.mark("saltby", &letter.to_string(), &Brand::standard());
        assert!(mark.len() <= 700, "{letter}: {}", mark.len());
    }
}
