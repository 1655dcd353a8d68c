//! How numbers, lists and days are written, for templates and scripts: the functions `number`, `percent`, `list` and `script_formats`.
//!
//! Numbers inside words are written by the words (`words.rs`).

use std::sync::Arc;

use serde_json::json;
use tera::{Kwargs, State, TeraResult, Value};

use crate::languages::{Dates, ListMarks, Lists, Words};

/// `number(value=1234)` writes a number.
pub(super) fn number(
    words: Arc<Words>,
) -> impl Fn(Kwargs, &State<'_>) -> TeraResult<Value> + Send + Sync + 'static {
    move |arguments, _| Ok(words.numbers().decimal(arguments.must_get("value")?).into())
}

/// `percent(value=45)` writes so many of a hundred.
pub(super) fn percent(
    words: Arc<Words>,
) -> impl Fn(Kwargs, &State<'_>) -> TeraResult<Value> + Send + Sync + 'static {
    move |arguments, _| Ok(words.numbers().percent(arguments.must_get("value")?).into())
}

/// `list(of=names)` joins names that are all meant, with `any=true` those of which one is.
pub(super) fn list(
    lists: Lists,
) -> impl Fn(Kwargs, &State<'_>) -> TeraResult<Value> + Send + Sync + 'static {
    move |arguments, _| {
        let names: Vec<String> = arguments.must_get("of")?;
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let any: Option<bool> = arguments.get("any")?;
        let joined = match any {
            Some(true) => lists.or(&names),
            _ => lists.and(&names),
        };
        Ok(joined.into())
    }
}

/// `script_formats()` gives, as JSON for a data block, what scripts write days and lists with: browsers do not know every language. `dates` are
/// patterns of the twelve months, or nothing for a language without words for them.
pub(super) fn script_formats(
    dates: &Dates,
    lists: &Lists,
) -> impl Fn(Kwargs, &State<'_>) -> TeraResult<Value> + Send + Sync + 'static {
    let ListMarks {
        pair,
        first,
        between,
        last,
        end,
    } = lists.marks();
    let list = json!({"pair": pair, "first": first, "between": between, "last": last, "end": end});
    let formats = json!({"dates": dates.patterns(), "list": list});
    // Inside a script element `<` could end it.
    let formats = Value::safe_string(&formats.to_string().replace('<', "\\u003c"));
    move |_, _| Ok(formats.clone())
}
