//! What an area's file may say, exactly as written.
//!
//! The folder's name is the area's id; nothing in the file can change it. Everything here is contributed text: it is data, and never
//! markup or template.

use crate::diagnostics::Located;

use super::date::Date;
use super::item_files::Text;
use super::local_name::LocalName;
use super::publisher_file::PublisherWritten;
use super::record::{choice, record};
use super::wording::{ProperName, Wording};
use super::written::{Entries, OneOrMore};

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
        role: Option<Wording>,
        /// Whom they work for.
        organisation: Option<ProperName>,
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
        name: ProperName,
        /// What it calls itself.
        kind: Option<Wording>,
        /// The body that holds its money.
        trusted_organisation: Option<ProperName>,
        /// Its own website.
        website: Option<Text>,
    }
}

record! {
    /// A council of the area.
    CouncilWritten {
        /// Its name.
        name: ProperName,
        /// Its tier.
        tier: Tier,
        /// Whether it is the one that the text calls "your council".
        main: Option<bool>,
        /// Its website.
        website: Option<Text>,
        /// What it looks after.
        covers: Option<Wording>,
    }
}

record! {
    /// Another public body that the area deals with.
    LocalAgencyWritten {
        /// Which kind of agency it is.
        agency: Text,
        /// Its name.
        name: ProperName,
        /// How the two stand.
        relationship: Option<Relationship>,
        /// Anything to know.
        note: Option<Wording>,
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
        logo_text: Option<Wording>,
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
        text: Wording,
    }
}

record! {
    /// A date to keep.
    DateWritten {
        /// What happens.
        title: Wording,
        /// The day.
        date: Located<Date>,
        /// The time, in quotes.
        time: Option<Text>,
        /// Where.
        place: Option<Wording>,
    }
}

record! {
    /// One area: a neighbourhood and its partnership.
    AreaWritten {
        /// The area's name.
        name: ProperName,
        /// Whether the area is invented, to show how the guide works.
        sample: Option<bool>,
        /// How the partnership stands.
        status: Status,
        /// One sentence about the area, 70 to 155 characters.
        summary: Wording,
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
    use crate::diagnostics::{Diagnostics, Place, SourceMap};
    use crate::read::node::{Node, Value};
    use crate::read::written::Written as _;

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
