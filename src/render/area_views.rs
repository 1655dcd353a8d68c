//! What a template can see of an area: a part of the contract in `views.rs`.

use serde::Serialize;
use tera::Value;

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
