//! A local name as written: its words, and the grammatical forms that texts may ask for.
//!
//! In a file an author gives the forms of English. Those of other languages come from catalogues, through `translate`.

use serde_json::{Map, Value as Json, json};

use crate::diagnostics::Diagnostics;

use super::node::{Node, Value};
use super::record::Fields;
use super::wording::{ProperName, Wording, Wordings, key_in};
use super::written::Written;

/// The forms that a file may give: at the start of a sentence, and of the owner ("your council’s").
const WRITTEN: [&str; 2] = ["start", "possessive"];

/// Grammatical forms of a name, by the words that texts ask for them with.
#[derive(Clone, Debug, Default)]
pub struct Forms(pub Vec<(String, Wording)>);

/// A name with its forms.
#[derive(Clone, Debug)]
pub struct LocalName {
    /// The words.
    pub text: ProperName,
    /// Its forms.
    pub forms: Forms,
}

impl Forms {
    fn take(fields: &mut Fields<'_>, told: &mut Diagnostics) -> Option<Self> {
        let given = WRITTEN.map(|form| (form, fields.take::<Option<Wording>>(form, told)));
        let mut forms = Vec::new();
        for (form, wording) in given {
            forms.extend(wording?.map(|wording| (form.to_owned(), wording)));
        }
        Some(Self(forms))
    }

    fn properties() -> Map<String, Json> {
        let property = |form: &str| (form.to_owned(), Wording::schema());
        WRITTEN.into_iter().map(property).collect()
    }
}

impl Written for Forms {
    fn read(node: &Node, told: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::open(node, told)?;
        let forms = Self::take(&mut fields, told);
        fields.finish(told);
        forms
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    fn schema() -> Json {
        json!({ "type": "object", "properties": Self::properties(), "additionalProperties": false })
    }
}

impl Written for LocalName {
    fn read(node: &Node, told: &mut Diagnostics) -> Option<Self> {
        if !matches!(node.value, Value::Map(_)) {
            return ProperName::read(node, told).map(|text| Self {
                text,
                forms: Forms::default(),
            });
        }
        let mut fields = Fields::open(node, told)?;
        let (text, forms) = (fields.take("text", told), Forms::take(&mut fields, told));
        fields.finish(told);
        Some(Self {
            text: text?,
            forms: forms?,
        })
    }

    fn wordings<'w>(&'w mut self, key: &str, found: &mut Wordings<'w>) {
        self.text.wordings(&key_in(key, "text"), found);
    }

    fn schema() -> Json {
        let text = ProperName::schema();
        let mut properties = Forms::properties();
        properties.insert("text".to_owned(), text.clone());
        json!({ "oneOf": [text, {
            "type": "object",
            "properties": properties,
            "required": ["text"],
            "additionalProperties": false,
        }] })
    }
}
