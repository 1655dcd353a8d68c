//! Names of invented places, each another and the same in every run.

/// How the names of places begin, and how they end.
const BEGINNINGS: [&str; 32] = [
    "Alder", "Ash", "Barrow", "Beck", "Birch", "Black", "Bram", "Brook", "Carr", "Clay", "Cole",
    "Dray", "East", "Elm", "Fen", "Fern", "Gorse", "Hale", "Hazel", "Holm", "Kirk", "Lark", "Lin",
    "Marsh", "Mill", "North", "Oak", "Penn", "Rush", "Stan", "Thorn", "Wether",
];
const ENDS: [&str; 32] = [
    "acre", "beck", "bourne", "bridge", "brook", "bury", "by", "combe", "cote", "dale", "den",
    "dyke", "field", "fold", "ford", "gate", "ham", "hurst", "lea", "ley", "mere", "moor", "mouth",
    "pool", "ridge", "shaw", "stead", "thorpe", "ton", "well", "wick", "worth",
];
/// What follows the name once all names without it are taken.
const PARTS: [&str; 15] = [
    "Bank", "Common", "Cross", "End", "Green", "Hall", "Heath", "Hill", "Lane", "Market", "Park",
    "Row", "Street", "Vale", "Wood",
];

/// The name of the place of that number; there are 16,384 of them, and the first 1,024 are one word.
pub(crate) fn name(index: usize) -> String {
    let (first, rest) = (index % BEGINNINGS.len(), index / BEGINNINGS.len());
    let (second, third) = (rest % ENDS.len(), rest / ENDS.len());
    let word = [BEGINNINGS[first], ENDS[second]].concat();
    match third.checked_sub(1) {
        None => word,
        Some(part) => format!("{word} {}", PARTS[part]),
    }
}

/// The beginning of a name, for what is larger than a place.
pub(crate) fn beginning(index: usize) -> &'static str {
    BEGINNINGS[index % BEGINNINGS.len()]
}

/// A name as the id of an area.
pub(crate) fn id(name: &str) -> String {
    name.to_lowercase().replace(' ', "-")
}
