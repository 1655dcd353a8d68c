//! All that was read, in other words.

use crate::diagnostics::{Diagnostics, Located, SourceMap};
use crate::languages::{Language, name_forms};
use crate::markdown::Rendition;
use crate::read::{
    AreaFolder, Forms, LocalName, Manner, Named, ProperName, Sources, TextsOf, Wording,
};
use crate::toolkit::{Area, Id, Name, Toolkit};

use super::body::translated;
use super::dictionary::{Dictionaries, Dictionary};
use super::names;
use super::units::{Bodies, bodies, is_translatable};

/// `sources`, whose texts were read into `toolkit`, in `language`. What is wrong with the words is told at their place.
pub fn apply(
    sources: &Sources,
    toolkit: &Toolkit,
    (language, dictionaries): (&Language, &Dictionaries),
    map: &mut SourceMap,
    told: &mut Diagnostics,
) -> Sources {
    let mut sources = sources.clone();
    let own = &dictionaries.toolkit;
    let texts = bodies(toolkit.articles(), None);
    if let Some(settings) = &mut sources.settings.0 {
        put(settings.texts(), &texts, own, (map, told));
    }
    for text in sources.content.texts() {
        put(text, &texts, own, (map, told));
    }
    let forms: Vec<&str> = name_forms(language).iter().map(|(form, _)| *form).collect();
    for (id, variable) in &mut sources.content.variables.0 {
        let base = names::of_variable(&id.value);
        let source = toolkit.variables.get(&id.value);
        if let Some(source) = source.map(|source| source.national.text()) {
            variable.forms = found_forms(own, &base, source, &forms, &variable.national);
        }
    }
    for folder in &mut sources.areas {
        let id = Id::new(&folder.id.value);
        if let (Some(area), Some(own)) = (toolkit.area(&id), dictionaries.areas.get(&id)) {
            apply_area(folder, area, (own, &forms), map, told);
        }
    }
    sources
}

fn apply_area(
    folder: &mut AreaFolder,
    area: &Area,
    (own, forms): (&Dictionary, &[&str]),
    map: &mut SourceMap,
    told: &mut Diagnostics,
) {
    let texts = bodies(area.articles(), Some(&area.id));
    for text in folder.texts() {
        put(text, &texts, own, (map, told));
    }
    let Some(written) = &mut folder.written else {
        return;
    };
    let place = written.name.0.place;
    let of_variable = |(variable, name): (&String, &Name)| {
        let base = names::of_local_name(&area.id, variable);
        let source = Located::new(name.text().to_owned(), place);
        let words = own.find(&base, name.text());
        let text = words.map_or_else(|| source.into(), |words| words.wording(place));
        let forms = found_forms(own, &base, name.text(), forms, &text);
        let name = LocalName {
            text: ProperName(text),
            forms,
        };
        (Located::new(variable.clone(), place), name)
    };
    written.variables.0 = area.names.iter().map(of_variable).collect();
}

/// The forms that the dictionary has of a name; `beside` is the name itself.
fn found_forms(
    own: &Dictionary,
    base: &str,
    source: &str,
    forms: &[&str],
    beside: &Wording,
) -> Forms {
    let form = |form: &&str| {
        let words = own.find(&names::of_form(base, form), source)?;
        Some(((*form).to_owned(), words.wording(beside.place)))
    };
    Forms(forms.iter().filter_map(form).collect())
}

fn put(
    text: TextsOf<'_>,
    bodies: &Bodies<'_>,
    dictionary: &Dictionary,
    (map, told): (&mut SourceMap, &mut Diagnostics),
) {
    for named in text.wordings {
        put_words(&text.name, named, dictionary);
    }
    if let (Some(own), Some(body)) = (text.body, bodies.get(&text.name)) {
        let made = translated((&text.name, &own), body, dictionary, map, told);
        *own.translation = Some(made);
    }
}

fn put_words(item: &str, named: Named<'_>, dictionary: &Dictionary) {
    let Named {
        key,
        wording,
        manner,
    } = named;
    let found = match manner {
        Manner::Kept => None,
        Manner::Words | Manner::Name => {
            dictionary.find(&names::of_fact(item, &key), &wording.value)
        }
    };
    match found {
        Some(words) => *wording = words.wording(wording.place),
        None if manner != Manner::Name && is_translatable(&wording.value) => {
            wording.rendition = Rendition::Source;
        }
        None => {}
    }
}
