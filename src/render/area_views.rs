//! What a template can see of an area: a part of the contract in `views.rs`.

use serde::Serialize;
use tera::Value;

use super::chart::Length;

/// `edition.area`.
#[derive(Debug, Serialize)]
pub(super) struct AreaView {
    pub(super) name: String,
    pub(super) slug: String,
    pub(super) summary: String,
    /// `active`, `finished` or `successor`.
    pub(super) status: &'static str,
    /// Whether it is invented.
    pub(super) sample: bool,
    pub(super) logo: Option<LogoView>,
    pub(super) partnership: PartnershipView,
    pub(super) councils: Vec<CouncilView>,
    pub(super) agencies: Vec<LocalAgencyView>,
    pub(super) contacts: Vec<ContactView>,
    pub(super) dates: Vec<EventView>,
    /// Its public bodies as a drawing; on its home page only.
    pub(super) map: Option<LocalMapView>,
    /// Cards of its own pages.
    pub(super) pages: Vec<Value>,
    /// Cards of its own case studies.
    pub(super) case_studies: Vec<Value>,
}

/// A picture.
#[derive(Debug, Serialize)]
pub(super) struct LogoView {
    pub(super) src: String,
    pub(super) text: String,
    pub(super) width: u32,
    pub(super) height: u32,
}

/// A partnership.
#[derive(Debug, Serialize)]
pub(super) struct PartnershipView {
    pub(super) name: String,
    pub(super) kind: Option<String>,
    pub(super) trusted_organisation: Option<String>,
    pub(super) website: Option<String>,
}

/// A council.
#[derive(Debug, Serialize)]
pub(super) struct CouncilView {
    pub(super) name: String,
    /// `parish-or-town`, `district`, `county` or `unitary`.
    pub(super) tier: &'static str,
    pub(super) website: Option<String>,
    pub(super) covers: Option<String>,
}

/// Another public body of the area.
#[derive(Clone, Debug, Serialize)]
pub(super) struct LocalAgencyView {
    /// The kind of agency, in words.
    pub(super) title: String,
    /// The page about that kind.
    pub(super) href: String,
    pub(super) name: String,
    pub(super) relationship: Option<&'static str>,
    pub(super) note: Option<String>,
}

/// Somebody to get in touch with.
#[derive(Debug, Serialize)]
pub(super) struct ContactView {
    pub(super) name: Option<String>,
    pub(super) role: Option<String>,
    pub(super) organisation: Option<String>,
    pub(super) email: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) phone_href: Option<String>,
    /// When the details were checked, in words.
    pub(super) checked: Option<String>,
}

/// A date to keep.
#[derive(Debug, Serialize)]
pub(super) struct EventView {
    pub(super) title: String,
    /// The day in words.
    pub(super) date: String,
    pub(super) time: Option<String>,
    pub(super) place: Option<String>,
}

/// An area in the list of areas.
#[derive(Debug, Serialize)]
pub(super) struct AreaCardView {
    pub(super) name: String,
    pub(super) summary: String,
    pub(super) href: String,
    pub(super) status: &'static str,
    pub(super) sample: bool,
    pub(super) languages: Vec<AreaLanguageView>,
}

/// A language that an area's guide can be read in.
#[derive(Debug, Serialize)]
pub(super) struct AreaLanguageView {
    pub(super) name: String,
    pub(super) href: String,
}

/// The map of an area.
#[derive(Debug, Serialize)]
pub(super) struct LocalMapView {
    pub(super) width: Length,
    pub(super) height: Length,
    /// The middle, where the partnership stands.
    pub(super) x: Length,
    pub(super) y: Length,
    /// Where the word in the middle stands.
    pub(super) us_y: Length,
    /// From one line of a name to the next.
    pub(super) line: Length,
    /// The rings that have a mark on them, from the inside.
    pub(super) rings: Vec<LocalRingView>,
    /// The public bodies: councils, then the others.
    pub(super) bodies: Vec<LocalBodyView>,
}

/// A ring.
#[derive(Debug, Serialize)]
pub(super) struct LocalRingView {
    /// The kind of relationship; none for the ring of those not written down.
    pub(super) relationship: Option<&'static str>,
    pub(super) r: Length,
    /// Where its name stands.
    pub(super) label_y: Length,
}

/// A public body with its mark, the line to it, and its name.
#[derive(Debug, Serialize)]
pub(super) struct LocalBodyView {
    pub(super) name: String,
    /// The tier, for a council.
    pub(super) tier: Option<&'static str>,
    pub(super) relationship: Option<&'static str>,
    pub(super) note: Option<String>,
    pub(super) x: Length,
    pub(super) y: Length,
    /// The corner of a council's square.
    pub(super) corner_x: Length,
    pub(super) corner_y: Length,
    /// The inner end of the line to its name.
    pub(super) leader_x: Length,
    pub(super) leader_y: Length,
    pub(super) label_x: Length,
    pub(super) label_y: Length,
    pub(super) lines: Vec<String>,
}
