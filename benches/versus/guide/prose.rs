//! Sentences without sense, of words that guides use; some words come more often than others, as in any language.

use std::sync::LazyLock;

use super::random::Random;

/// Plain words, the most usual first.
const WORDS: &str = "\
    the and to of a in for with people council is that on they are we as be it community have who what this from \
    by group residents time work can will not first when one local area meeting more each other money street staff \
    trust plan help officer public share hall week year ask listen home change open park volunteer answer letter \
    idea support project promise learn question young older partner budget report service school health market \
    garden library centre small large early late often never always before after between together again honest \
    clear plain quick slow warm kind agree decide begin finish write call visit walk talk meet build repair paint \
    plant cook clean carry bring give take keep leave return follow lead hold show tell hear see notice remember \
    forget thank welcome invite bench bridge path playground square kitchen bus road river field lamp fence roof \
    window door table chair key poster leaflet newsletter vote";

/// A word; the earlier ones in the list come more often.
fn word(random: &mut Random) -> &'static str {
    static LIST: LazyLock<Vec<&str>> = LazyLock::new(|| WORDS.split(' ').collect());
    let index = (0..3).map(|_| random.below(LIST.len())).min();
    LIST[index.unwrap_or_default()]
}

/// That many words with spaces between them.
pub(super) fn words(random: &mut Random, count: usize) -> String {
    let words: Vec<&str> = (0..count).map(|_| word(random)).collect();
    words.join(" ")
}

/// A sentence of that many words.
pub(super) fn sentence(random: &mut Random, count: usize) -> String {
    format!("{}.", capitalised(&words(random, count)))
}

/// Sentences of between six and sixteen words, about as many words in all as asked for.
pub(super) fn sentences(random: &mut Random, count: usize) -> String {
    let (mut made, mut left) = (Vec::new(), count);
    while left > 0 {
        let length = (6 + random.below(11)).min(left);
        made.push(sentence(random, length));
        left -= length;
    }
    made.join(" ")
}

/// The same with a capital at the start.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
