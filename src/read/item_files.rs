//! What the front matter of each kind of item may say, exactly as written.
//!
//! What it means is settled in `toolkit`; nothing here looks anything up.

use crate::diagnostics::{Diagnostics, Located};

use super::date::Date;
use super::record::{Extra, Fields, choice, record};
use super::tool_parts::{BandWritten, ClauseWritten, MarkWritten};
use super::wording::{Kept, Wording, Wordings};

/// Text with its place.
pub type Text = Located<String>;

record! {
    /// A work that the item rests on, and where in it.
    CitationWritten {
        /// The id of the work in `sources.yaml`.
        work: Text,
        /// The heading or page in the work.
        section: Option<Kept>,
    }
}

record! {
    /// The keys that every item shares.
    CommonKeys {
        /// The name of the item: plain text, with local names if wanted.
        title: Wording,
        /// One sentence of 70 to 155 characters for cards, search results and feeds.
        summary: Wording,
        /// The place in its list, from 1.
        order: Option<Located<u32>>,
        /// The works that it rests on.
        sources: Vec<CitationWritten>,
        /// The day it was last checked.
        reviewed: Option<Located<Date>>,
        /// The day that its facts describe, where that is some time ago.
        facts_as_of: Option<Located<Date>>,
        /// Whether it is left out of every edition for now.
        draft: Option<bool>,
        /// Older addresses inside an edition that lead here, such as `actions/old-name/` or `actions/old-name/#old-heading`.
        moved_from: Vec<Text>,
    }
}

/// The shared keys and the author's own `x-` values.
#[derive(Clone, Debug)]
pub struct SharedFacts {
    /// The shared keys.
    pub keys: CommonKeys,
    /// Values under `x-` keys, for templates.
    pub extra: Extra,
}

impl SharedFacts {
    pub(super) fn take(fields: &mut Fields<'_>, told: &mut Diagnostics) -> Option<Self> {
        let extra = fields.extra();
        CommonKeys::take(fields, told).map(|keys| Self { keys, extra })
    }

    pub(super) fn wordings_within<'w>(&'w mut self, key: &str, found: &mut Wordings<'w>) {
        self.keys.wordings_within(key, found);
    }

    pub(super) fn properties() -> (
        serde_json::Map<String, serde_json::Value>,
        Vec<&'static str>,
    ) {
        CommonKeys::properties()
    }
}

choice! {
    /// Whom an item speaks to.
    Audience {
        /// Officers, councillors, senior managers.
        Councils = "councils",
        /// Residents and their groups.
        Communities = "communities",
        /// Other public bodies.
        Agencies = "agencies",
        /// Everybody.
        Both = "both",
    }
}

choice! {
    /// How much an action takes.
    Effort {
        /// A few minutes.
        Minutes = "minutes",
        /// One meeting.
        Meeting = "meeting",
        /// It goes on.
        Ongoing = "ongoing",
    }
}

choice! {
    /// When an action fits best.
    Moment {
        /// In the first week.
        FirstWeek = "first-week",
        /// In the first 90 days.
        First90Days = "first-90-days",
        /// Once a year.
        Yearly = "yearly",
        /// At any time.
        Any = "any",
    }
}

choice! {
    /// The shape that stands for a principle beside its colour and number.
    Sign {
        /// A ring.
        Ring = "ring",
        /// A knot.
        Knot = "knot",
        /// A wave.
        Wave = "wave",
        /// A bend.
        Bend = "bend",
        /// Steps.
        Steps = "steps",
    }
}

choice! {
    /// Which way round a printed sheet lies.
    PrintShape {
        /// Upright.
        Portrait = "portrait",
        /// Lying.
        Landscape = "landscape",
    }
}

record! {
    /// One of the five principles.
    PrincipleWritten + common: SharedFacts {
        /// Its number, 1 to 5.
        number: Located<u32>,
        /// The short name of the component behind it.
        component: Wording,
        /// The shape that stands for it.
        sign: Sign,
        /// The signs of a good relationship that it serves.
        criteria: Vec<Wording>,
    }
}

record! {
    /// One thing that one side can do.
    ActionWritten + common: SharedFacts {
        /// The principle that it belongs to.
        principle: Text,
        /// Who does it: `councils` or `communities`.
        audience: Located<Audience>,
        /// The roles that it speaks to; at least one.
        roles: Vec<Text>,
        /// The stages of a relationship that it suits.
        stages: Vec<Text>,
        /// The agencies that it deals with.
        agencies: Vec<Text>,
        /// How much it takes.
        effort: Effort,
        /// When it fits best.
        moment: Moment,
        /// Tools that help.
        tools: Vec<Text>,
    }
}

record! {
    /// A story of a relationship: a case study when long, an example when short.
    StoryWritten + common: SharedFacts {
        /// The principles that it shows.
        principles: Vec<Text>,
        /// The agencies in it.
        agencies: Vec<Text>,
        /// The roles in it.
        roles: Vec<Text>,
        /// The stages in it.
        stages: Vec<Text>,
        /// The kind of place, no more exactly than its source says.
        setting: Option<Wording>,
        /// The region, no more exactly than its source says.
        region: Option<Wording>,
        /// What came of it.
        outcomes: Vec<Wording>,
        /// Whether the source names no place; such a story is never joined to one.
        anonymous: Option<bool>,
    }
}

record! {
    /// A way into the guide: a role, a stage or an agency.
    WayInWritten + common: SharedFacts {
        /// Whose way in it is.
        audience: Audience,
        /// Other names for it.
        also_called: Vec<Wording>,
        /// What has taken its place since the sources were written.
        superseded_by: Option<Wording>,
    }
}

choice! {
    /// What a tool becomes where scripts are on.
    Interactive {
        /// Two sets of answers, and the gaps between them.
        HealthCheck = "health-check",
        /// A table of contacts, and a drawing of it.
        RelationshipMap = "relationship-map",
        /// A form that fills in the paper.
        Agreement = "agreement",
    }
}

record! {
    /// A worksheet or method that can be printed and used in a meeting.
    ToolWritten + common: SharedFacts {
        /// How many minutes it takes.
        minutes: Located<u32>,
        /// Who takes part.
        people: Wording,
        /// What to bring.
        materials: Vec<Wording>,
        /// The principles that it serves.
        principles: Vec<Text>,
        /// The stages that it suits.
        stages: Vec<Text>,
        /// Which way round its sheet lies.
        print: Option<PrintShape>,
        /// What it becomes where scripts are on.
        interactive: Option<Interactive>,
        /// The answers to each mark of a health check, the lowest first.
        answers: Vec<Wording>,
        /// Advice for totals of a health check, the lowest first.
        bands: Vec<BandWritten>,
        /// What a health check asks about.
        marks: Vec<MarkWritten>,
        /// The two sides of an agreement.
        parties: Vec<Wording>,
        /// The clauses of an agreement, in the order of its sheets.
        clauses: Vec<ClauseWritten>,
    }
}

record! {
    /// A set of sheets and lists of actions that are printed together.
    PackWritten + common: SharedFacts {
        /// The tools whose sheets are in it, in the order in which they are printed.
        tools: Vec<Text>,
        /// The roles whose lists of actions follow.
        roles: Vec<Text>,
    }
}

choice! {
    /// What follows the text of a page that the program knows more about than any author.
    Shown {
        /// All that the guide may keep on a reader's device.
        StorageRegister = "storage-register",
        /// The accessibility statement, from the facts in the settings.
        AccessibilityStatement = "accessibility-statement",
        /// The button that saves the guide on a device.
        SaveGuide = "save-guide",
    }
}

record! {
    /// Any other page.
    PageWritten + common: SharedFacts {
        /// Whether search engines are asked to leave it out.
        unlisted: Option<bool>,
        /// Whether a table of all permanent links of the guide follows, which can also be had as a file.
        permanent_links: Option<bool>,
        /// What follows its text.
        shows: Option<Shown>,
    }
}
