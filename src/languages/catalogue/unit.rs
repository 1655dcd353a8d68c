//! One text of the source as it is now, to be translated.
//!
//! It holds no words; where texts come from is not its business.

/// A text to be translated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// Where it belongs, as in `action/listen#first-steps`: the item stands before `#` or `@`.
    pub context: String,
    /// The text.
    pub source: String,
    /// The text for several, if it counts something.
    pub source_plural: Option<String>,
    /// What translators should know, by line.
    pub notes: Vec<String>,
    /// Where it is used.
    pub references: Vec<String>,
}

/// Each text once: what stands twice in one context is one text with the notes and references of both.
pub(super) fn once(units: &[Unit]) -> Vec<Unit> {
    let mut numbers = std::collections::HashMap::new();
    let mut once: Vec<Unit> = Vec::with_capacity(units.len());
    for unit in units {
        let next = once.len();
        let number = *numbers.entry((&unit.context, &unit.source)).or_insert(next);
        match once.get_mut(number) {
            Some(first) => {
                add(&mut first.notes, &unit.notes);
                add(&mut first.references, &unit.references);
            }
            None => once.push(unit.clone()),
        }
    }
    once
}

fn add(list: &mut Vec<String>, more: &[String]) {
    for text in more {
        if !list.contains(text) {
            list.push(text.clone());
        }
    }
}
