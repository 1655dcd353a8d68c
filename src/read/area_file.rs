//! What an area's file may say, exactly as written.
//!
//! The folder's name is the area's id; nothing in the file can change it. Everything here is contributed text: it is data, and never
//! markup or template.

use crate::diagnostics::{Diagnostics, Located};

use super::date::Date;
use super::item_files::Text;
use super::node::{Node, Value};
use super::publisher_file::PublisherWritten;
use super::record::{Fields, choice, record};
use super::written::{Entries, OneOrMore, Written};

choice! {
    /// How the partnership stands.
    Status {
        /// At work.
        Active = "active",
        /// Its programme has ended.
        Finished = "finished",
        /// Another body carries on.
        Successor = "successor",
    }
}

choice! {
    /// The tier of a council.
    Tier {
        /// Parish, town or community council.
        ParishOrTown = "parish-or-town" | "parish" | "town" | "community",
        /// District or borough council.
        District = "district" | "borough",
        /// County council.
        County = "county",
        /// One council for all services.
        Unitary = "unitary",
    }
}

choice! {
    /// The three kinds of relationship.
    Relationship {
        /// They back the area and can make things happen.
        PowerfulAllies = "powerful-allies",
        /// On good terms, there when asked.
        FriendsAndAcquaintances = "friends-and-acquaintances",
        /// Linked by a contract.
        ClientsAndContractors = "clients-and-contractors",
    }
}

choice! {
    /// Whether a contact is a role or a person.
    ContactKind {
        /// A role: no named person.
        Role = "role",
        /// A person, with consent.
        Person = "person",
    }
}

choice! {
    /// Where a person's details may appear.
    Carrier {
        /// Web pages and all that is made from them.
        Web = "web",
        /// Documents for download.
        Pdf = "pdf",
        /// Course packages.
        Scorm = "scorm",
        /// Feeds.
        Feed = "feed",
    }
}

record! {
    /// A person's consent to be named.
    ConsentWritten {
        /// The day it was given.
        given_on: Located<Date>,
        /// Where the details may appear.
        covers: OneOrMore<Carrier>,
        /// The day to ask again, at most 13 months later.
        review_by: Located<Date>,
        /// The day it was taken back.
        withdrawn_on: Option<Located<Date>>,
        /// Where the form is kept; never the form itself.
        evidence: Option<Text>,
    }
}

record! {
    /// Somebody to get in touch with.
    ContactWritten {
        /// A role or a person.
        kind: Located<ContactKind>,
        /// The person's name.
        name: Option<Text>,
        /// What they do.
        role: Option<Text>,
        /// Whom they work for.
        organisation: Option<Text>,
        /// Roles of the toolkit whose pages show it: the readers who would get in touch.
        roles: Vec<Text>,
        /// An e-mail address.
        email: Option<Text>,
        /// A telephone number, in quotes.
        phone: Option<Text>,
        /// The day these details were last checked.
        checked: Option<Located<Date>>,
        /// A person's consent.
        consent: Option<ConsentWritten>,
    }
}

record! {
    /// The partnership itself.
    PartnershipWritten {
        /// Its name.
        name: Text,
        /// What it calls itself.
        kind: Option<Text>,
        /// The body that holds its money.
        trusted_organisation: Option<Text>,
        /// Its own website.
        website: Option<Text>,
    }
}

record! {
    /// A council of the area.
    CouncilWritten {
        /// Its name.
        name: Text,
        /// Its tier.
        tier: Tier,
        /// Whether it is the one that the text calls "your council".
        main: Option<bool>,
        /// Its website.
        website: Option<Text>,
        /// What it looks after.
        covers: Option<Text>,
    }
}

record! {
    /// Another public body that the area deals with.
    LocalAgencyWritten {
        /// Which kind of agency it is.
        agency: Text,
        /// Its name.
        name: Text,
        /// How the two stand.
        relationship: Option<Relationship>,
        /// Anything to know.
        note: Option<Text>,
    }
}

record! {
    /// The area's colours and logo.
    BrandWritten {
        /// One colour, `#` and six digits, in quotes.
        colour: Option<Text>,
        /// The logo's file in the area's folder.
        logo: Option<Text>,
        /// The logo in words.
        logo_text: Option<Text>,
    }
}

record! {
    /// An action that this area leaves out.
    HiddenWritten {
        /// The action.
        action: Text,
    }
}

record! {
    /// A note on an action.
    NoteWritten {
        /// The action.
        action: Text,
        /// One or two sentences.
        text: Text,
    }
}

record! {
    /// A date to keep.
    DateWritten {
        /// What happens.
        title: Text,
        /// The day.
        date: Located<Date>,
        /// The time, in quotes.
        time: Option<Text>,
        /// Where.
        place: Option<Text>,
    }
}

/// A local name: its words, and its grammatical forms.
#[derive(Debug)]
pub struct LocalName {
    /// The words.
    pub text: Text,
    /// At the start of a sentence.
    pub start: Option<Text>,
    /// Of the owner.
    pub possessive: Option<Text>,
}

impl Written for LocalName {
    fn read(node: &Node, told: &mut Diagnostics) -> Option<Self> {
        if !matches!(node.value, Value::Map(_)) {
            return Text::read(node, told).map(|text| Self {
                text,
                start: None,
                possessive: None,
            });
        }
        let mut fields = Fields::open(node, told)?;
        let (text, start, possessive) = (
            fields.take("text", told),
            fields.take("start", told),
            fields.take("possessive", told),
        );
        fields.finish(told);
        Some(Self {
            text: text?,
            start: start?,
            possessive: possessive?,
        })
    }

    fn schema() -> serde_json::Value {
        let text = Text::schema();
        serde_json::json!({ "oneOf": [text, {
            "type": "object",
            "properties": { "text": text, "start": text, "possessive": text },
            "required": ["text"],
            "additionalProperties": false,
        }] })
    }
}

record! {
    /// One area: a neighbourhood and its partnership.
    AreaWritten {
        /// The area's name.
        name: Text,
        /// Whether the area is invented, to show how the guide works.
        sample: Option<bool>,
        /// How the partnership stands.
        status: Status,
        /// One sentence about the area, 70 to 155 characters.
        summary: Text,
        /// The partnership.
        partnership: PartnershipWritten,
        /// Its councils, at least one.
        councils: OneOrMore<CouncilWritten>,
        /// Other public bodies.
        agencies: Vec<LocalAgencyWritten>,
        /// Who publishes the area's guide, if the area does so itself.
        publisher: Option<PublisherWritten>,
        /// Whom to get in touch with.
        contacts: Vec<ContactWritten>,
        /// The languages of its editions; the first is its own address.
        languages: Vec<Text>,
        /// Its colours and logo.
        brand: Option<BrandWritten>,
        /// Local names, beside those that follow from the facts above.
        variables: Entries<LocalName>,
        /// Actions that it leaves out.
        hide: Vec<HiddenWritten>,
        /// Its notes on actions.
        notes: Vec<NoteWritten>,
        /// Dates to keep.
        dates: Vec<DateWritten>,
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::{Place, SourceMap};

    use super::*;

    #[test]
    fn the_help_for_a_borough_names_the_tier() {
        let node = Node {
            value: Value::Scalar("borough".to_owned()),
            place: Place::start_of(SourceMap::default().add("area.yaml", "")),
        };
        let mut told = Diagnostics::default();
        assert_eq!(Tier::read(&node, &mut told), None);
        assert_eq!(told.entries()[0].help.as_deref(), Some("write `district`"));
    }
}
