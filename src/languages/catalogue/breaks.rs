//! Where a line may end: the rules of Unicode (UAX #14) that GNU's tools follow.
//!
//! They are those of gettext 0.21, which Debian 12 and Ubuntu 24.04 have: a line may end after a full stop or colon inside an
//! address. Later ones differ in such places only. It measures nothing.

use icu_properties::CodePointMapData;
use icu_properties::props::LineBreak as Class;

/// The places in `text` that a line may end at, in order; its own end is not one of them.
pub(super) fn breaks(text: &str) -> Vec<usize> {
    let classes = CodePointMapData::<Class>::new();
    let mut found = Vec::new();
    // What stands before the next letter, and where the blanks after it begin.
    let mut before = None;
    let mut spaced = false;
    for (at, letter) in text.char_indices() {
        let class = resolved(classes.get(letter));
        match class {
            Class::Space => spaced = true,
            Class::CombiningMark | Class::ZWJ if before.is_some() && !spaced => {}
            _ => {
                if before.is_some_and(|before| may_end(before, class, spaced)) {
                    found.push(at);
                }
                before = Some(class);
                spaced = false;
            }
        }
    }
    found
}

/// The class that stands for one whose behaviour is left open.
fn resolved(class: Class) -> Class {
    match class {
        Class::Ambiguous | Class::Unknown | Class::Surrogate | Class::ComplexContext => {
            Class::Alphabetic
        }
        Class::ContingentBreak => Class::Ideographic,
        Class::ConditionalJapaneseStarter => Class::Nonstarter,
        other => other,
    }
}

/// Whether a line may end between two classes, with blanks between them or none.
fn may_end(before: Class, after: Class, spaced: bool) -> bool {
    if before == Class::ZWSpace {
        return true;
    }
    if is_held(before, after) {
        return false;
    }
    spaced || !is_joined(before, after)
}

/// Whether no line ends between them even if there are blanks (LB11 to LB17).
fn is_held(before: Class, after: Class) -> bool {
    use Class as C;
    matches!(
        (before, after),
        (
            _,
            C::WordJoiner
                | C::ZWSpace
                | C::ClosePunctuation
                | C::CloseParenthesis
                | C::Exclamation
                | C::InfixNumeric
                | C::BreakSymbols
        ) | (C::OpenPunctuation, _)
            | (C::Quotation, C::OpenPunctuation)
            | (C::ClosePunctuation | C::CloseParenthesis, C::Nonstarter)
            | (C::BreakBoth, C::BreakBoth)
    )
}

/// Whether no line ends between them if there are no blanks.
fn is_joined(before: Class, after: Class) -> bool {
    is_clinging(before, after)
        || is_number(before, after)
        || is_text(before, after)
        || is_syllable(before, after)
}

/// Whether one of them clings to whatever stands beside it (LB11, LB12, LB19, LB21, LB22).
fn is_clinging(before: Class, after: Class) -> bool {
    use Class as C;
    match (before, after) {
        (C::WordJoiner | C::Glue | C::Quotation | C::BreakBefore, _)
        | (_, C::Quotation | C::BreakAfter | C::Hyphen | C::Nonstarter) => true,
        (_, C::Glue) => !matches!(before, C::BreakAfter | C::Hyphen),
        (_, C::Inseparable) => {
            is_word(before)
                || is_picture(before)
                || matches!(before, C::Exclamation | C::Inseparable)
        }
        _ => false,
    }
}

/// Whether they are parts of a number, or of a sum of money (LB23, LB24, LB25).
fn is_number(before: Class, after: Class) -> bool {
    use Class as C;
    match (before, after) {
        (
            C::PrefixNumeric | C::PostfixNumeric,
            C::OpenPunctuation | C::Numeric | C::Alphabetic | C::HebrewLetter,
        )
        | (
            C::ClosePunctuation
            | C::CloseParenthesis
            | C::Numeric
            | C::Alphabetic
            | C::HebrewLetter,
            C::PrefixNumeric | C::PostfixNumeric,
        )
        | (C::Hyphen | C::InfixNumeric | C::BreakSymbols | C::CloseParenthesis, C::Numeric) => true,
        (C::PrefixNumeric, _) => is_picture(after),
        (_, C::PostfixNumeric) => is_picture(before),
        _ => false,
    }
}

/// Whether they are parts of a word, or of two that brackets divide (LB23, LB28, LB30).
fn is_text(before: Class, after: Class) -> bool {
    use Class as C;
    match (before, after) {
        (C::CloseParenthesis, _) => is_letter(after),
        (C::BreakSymbols, _) => after == C::HebrewLetter,
        (_, C::OpenPunctuation) => is_word(before),
        _ => is_word(before) && is_word(after),
    }
}

fn is_letter(class: Class) -> bool {
    matches!(class, Class::Alphabetic | Class::HebrewLetter)
}

fn is_word(class: Class) -> bool {
    is_letter(class) || class == Class::Numeric
}

fn is_picture(class: Class) -> bool {
    use Class as C;
    matches!(
        class,
        C::Ideographic | C::EBase | C::EModifier | C::H2 | C::H3 | C::JL | C::JV | C::JT
    )
}

/// Whether they are parts of a Korean syllable, of a flag, or of a gesture with its colour (LB26, LB30).
fn is_syllable(before: Class, after: Class) -> bool {
    use Class as C;
    matches!(
        (before, after),
        (C::JL, C::JL | C::JV | C::H2 | C::H3)
            | (C::JV | C::H2, C::JV | C::JT)
            | (C::JT | C::H3, C::JT)
            | (C::RegionalIndicator, C::RegionalIndicator)
            | (C::EBase, C::EModifier)
    )
}
