//! What may be said of a publisher, and of how far everyone can use the guide, exactly as written.
//!
//! The accessibility statement is made of this and of nothing else, so that it cannot claim what nobody has written down.

use crate::diagnostics::Located;

use super::date::Date;
use super::item_files::Text;
use super::record::{choice, record};
use super::wording::{ProperName, Wording};

choice! {
    /// What kind of body a publisher is, by which the law asks more or less of it.
    PublisherKind {
        /// A council or another body under the accessibility regulations of 2018.
        PublicBody = "public-body" | "council",
        /// A charity.
        Charity = "charity",
        /// Any other group.
        CommunityGroup = "community-group" | "group",
    }
}

record! {
    /// Who publishes the guide.
    PublisherWritten {
        /// The name.
        name: ProperName,
        /// What kind of body it is.
        kind: Option<PublisherKind>,
        /// Where readers write to.
        email: Option<Text>,
        /// Where readers call, in quotes.
        phone: Option<Text>,
        /// The publisher's website.
        website: Option<Text>,
    }
}

choice! {
    /// What a person found who checked the guide against the guidelines.
    AuditResult {
        /// All of it complies.
        Full = "fully-compliant",
        /// Most of it does.
        Partial = "partially-compliant",
        /// Most of it does not.
        Not = "not-compliant",
    }
}

record! {
    /// A check by a person, which no tool can take the place of.
    AuditWritten {
        /// Who checked.
        by: ProperName,
        /// The day it was done.
        on: Located<Date>,
        /// What was found.
        result: Located<AuditResult>,
    }
}

choice! {
    /// Why something is not accessible: the three headings of the model statement.
    IssueReason {
        /// It is still to be mended.
        NonCompliance = "non-compliance",
        /// Mending it would ask too much.
        DisproportionateBurden = "disproportionate-burden",
        /// The regulations leave it out.
        OutOfScope = "out-of-scope",
    }
}

record! {
    /// Something that not everyone can use.
    IssueWritten {
        /// What it is, and whom it hinders, in one or two sentences.
        what: Wording,
        /// Why it is so.
        reason: IssueReason,
        /// What can be had instead.
        instead: Option<Wording>,
        /// The day by which it is to be mended.
        mended_by: Option<Located<Date>>,
    }
}

record! {
    /// What is known of how everyone can use the guide.
    AccessibilityWritten {
        /// The day the statement was first made.
        prepared_on: Located<Date>,
        /// The day it was last looked at; at most a year ago.
        reviewed_on: Option<Located<Date>>,
        /// The day of the last tests by tools.
        tested_on: Option<Located<Date>>,
        /// The tools.
        tools: Vec<Wording>,
        /// The last check by a person.
        human_audit: Option<AuditWritten>,
        /// What not everyone can use.
        known_issues: Vec<IssueWritten>,
        /// Within how many days readers who report a problem have an answer.
        reply_within_days: Option<Located<u32>>,
    }
}
