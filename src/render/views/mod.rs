//! All that a template can see: small values made for it, never the model itself.
//!
//! This is the contract with authors of themes. Every address is relative and ready to use; words for readers are [`Shown`]: the template
//! escapes them where that is needed. The fields called `body`, `header`, `footer` and `finial` are finished HTML. A change here is a line in the
//! changelog.
//!
//! 1. `shown.rs` is words; `shared.rs` has what many pages show, `frame.rs` what stands around each.
//! 2. `items.rs` has what the pages of items show, `pack.rs` packs, `reference.rs` what is looked up.
//! 3. `area.rs` has what is known of an area, `statement.rs` what a guide says of its accessibility and of what it keeps.

mod shown;
mod shared;
mod area;
mod frame;
mod items;
mod pack;
mod reference;
mod statement;

pub(super) use area::{
    AreaCardView, AreaLanguageView, AreaView, ContactView, CouncilView, EventView, LocalAgencyView,
    LocalBodyView, LocalMapView, LocalRingView, LogoView, PartnershipView,
};
pub(super) use pack::{PackListView, PackPartView, PackView};
pub(super) use statement::{IssueView, SaveView, StatementView, StoredView};

pub(super) use frame::{
    AlternateView, EditionView, IconsView, LanguageView, NavigationView, PageView, PublisherView,
    QrView, ShortView, ThemeColoursView, TranslationView,
};
pub(super) use items::{
    ActionView, AudienceView, CaseView, DoorView, ExampleView, FindView, GatherView,
    PrincipleGroupView, PrincipleView, StageView, TermLinkView, ToolView,
};
pub(super) use reference::{
    AddressView, FeedEntryView, FeedView, FigureView, LetterView, NameView, NamesView, PartView,
    RowView, SearchView, TermView, WorkView,
};
pub(super) use shared::{
    Card, CardView, ContentsView, EntryView, Example, GroupLinkView, GroupView, Link, LinkView,
    SourceView,
};
pub(super) use shown::{Shown, marks};
