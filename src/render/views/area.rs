//! What a template can see of an area.

use serde::Serialize;
use tera::Value;

use super::super::chart::Length;
use super::shown::Shown;

/// `edition.area`.
#[derive(Debug, Serialize)]
pub(in crate::render) struct AreaView {
    pub(in crate::render) name: String,
    pub(in crate::render) slug: String,
    pub(in crate::render) summary: Shown,
    /// `active`, `finished` or `successor`.
    pub(in crate::render) status: &'static str,
    /// Whether it is invented.
    pub(in crate::render) sample: bool,
    pub(in crate::render) logo: Option<LogoView>,
    pub(in crate::render) partnership: PartnershipView,
    pub(in crate::render) councils: Vec<CouncilView>,
    pub(in crate::render) agencies: Vec<LocalAgencyView>,
    pub(in crate::render) contacts: Vec<ContactView>,
    pub(in crate::render) dates: Vec<EventView>,
    /// Its public bodies as a drawing; on its home page only.
    pub(in crate::render) map: Option<LocalMapView>,
    /// Cards of its own pages.
    pub(in crate::render) pages: Vec<Value>,
    /// Cards of its own case studies.
    pub(in crate::render) case_studies: Vec<Value>,
}

/// A picture.
#[derive(Debug, Serialize)]
pub(in crate::render) struct LogoView {
    pub(in crate::render) src: String,
    pub(in crate::render) text: String,
    pub(in crate::render) width: Value,
    pub(in crate::render) height: Value,
}

/// A partnership.
#[derive(Debug, Serialize)]
pub(in crate::render) struct PartnershipView {
    pub(in crate::render) name: String,
    pub(in crate::render) kind: Option<Shown>,
    pub(in crate::render) trusted_organisation: Option<String>,
    pub(in crate::render) website: Option<String>,
}

/// A council.
#[derive(Debug, Serialize)]
pub(in crate::render) struct CouncilView {
    pub(in crate::render) name: String,
    /// `parish-or-town`, `district`, `county` or `unitary`.
    pub(in crate::render) tier: &'static str,
    pub(in crate::render) website: Option<String>,
    pub(in crate::render) covers: Option<Shown>,
}

/// Another public body of the area.
#[derive(Clone, Debug, Serialize)]
pub(in crate::render) struct LocalAgencyView {
    /// The kind of agency, in words.
    pub(in crate::render) title: Shown,
    /// The page about that kind.
    pub(in crate::render) href: String,
    pub(in crate::render) name: String,
    pub(in crate::render) relationship: Option<&'static str>,
    pub(in crate::render) note: Option<Shown>,
}

/// Somebody to get in touch with.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ContactView {
    pub(in crate::render) name: Option<String>,
    pub(in crate::render) role: Option<Shown>,
    pub(in crate::render) organisation: Option<String>,
    pub(in crate::render) email: Option<String>,
    pub(in crate::render) phone: Option<String>,
    pub(in crate::render) phone_href: Option<String>,
    /// When the details were checked, in words.
    pub(in crate::render) checked: Option<String>,
}

/// A date to keep.
#[derive(Debug, Serialize)]
pub(in crate::render) struct EventView {
    pub(in crate::render) title: Shown,
    /// The day in words.
    pub(in crate::render) date: String,
    pub(in crate::render) time: Option<String>,
    pub(in crate::render) place: Option<Shown>,
}

/// An area in the list of areas.
#[derive(Debug, Serialize)]
pub(in crate::render) struct AreaCardView {
    pub(in crate::render) name: String,
    /// Its name, and the language of its guide if that is not the page's.
    pub(in crate::render) title: Shown,
    pub(in crate::render) summary: Shown,
    /// The guide in the language of the page or, where there is none, in the area's first.
    pub(in crate::render) href: String,
    /// The language of that guide, by its tag.
    pub(in crate::render) tag: String,
    pub(in crate::render) status: &'static str,
    pub(in crate::render) sample: bool,
    /// Other languages that it can be read in, if the nation's guide does not speak them.
    pub(in crate::render) languages: Vec<AreaLanguageView>,
}

/// A language that an area's guide can be read in.
#[derive(Debug, Serialize)]
pub(in crate::render) struct AreaLanguageView {
    /// Its tag.
    pub(in crate::render) tag: String,
    /// What it calls itself.
    pub(in crate::render) name: String,
    /// The direction of its script.
    pub(in crate::render) dir: &'static str,
    pub(in crate::render) href: String,
}

/// The map of an area.
#[derive(Debug, Serialize)]
pub(in crate::render) struct LocalMapView {
    pub(in crate::render) width: Length,
    pub(in crate::render) height: Length,
    /// The middle, where the partnership stands.
    pub(in crate::render) x: Length,
    pub(in crate::render) y: Length,
    /// Where the word in the middle stands.
    pub(in crate::render) us_y: Length,
    /// From one line of a name to the next.
    pub(in crate::render) line: Length,
    /// The rings that have a mark on them, from the inside.
    pub(in crate::render) rings: Vec<LocalRingView>,
    /// The public bodies: councils, then the others.
    pub(in crate::render) bodies: Vec<LocalBodyView>,
}

/// A ring.
#[derive(Debug, Serialize)]
pub(in crate::render) struct LocalRingView {
    /// The kind of relationship; none for the ring of those not written down.
    pub(in crate::render) relationship: Option<&'static str>,
    pub(in crate::render) r: Length,
    /// Where its name stands.
    pub(in crate::render) label_y: Length,
}

/// A public body with its mark, the line to it, and its name.
#[derive(Debug, Serialize)]
pub(in crate::render) struct LocalBodyView {
    pub(in crate::render) name: String,
    /// The tier, for a council.
    pub(in crate::render) tier: Option<&'static str>,
    pub(in crate::render) relationship: Option<&'static str>,
    pub(in crate::render) note: Option<Shown>,
    pub(in crate::render) x: Length,
    pub(in crate::render) y: Length,
    /// The corner of a council's square.
    pub(in crate::render) corner_x: Length,
    pub(in crate::render) corner_y: Length,
    /// The inner end of the line to its name.
    pub(in crate::render) leader_x: Length,
    pub(in crate::render) leader_y: Length,
    pub(in crate::render) label_x: Length,
    pub(in crate::render) label_y: Length,
    pub(in crate::render) lines: Vec<String>,
}
