//! What browsers are shown at this moment: the last good site, and what is wrong since.
//!
//! A stamp names what pages are made of. A page carries the stamp it was served with, so a page that missed a change still learns
//! that it is old.

use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;

use tokio::sync::watch;

use super::site::Site;

/// What browsers are shown at one moment.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    /// The name of what pages are made of; a page with another is old.
    pub(super) stamp: u64,
    /// The last good site, if there was one.
    pub(super) site: Option<Arc<Site>>,
    /// Why the newest build is not shown, if it is not.
    pub(super) problem: Option<Arc<str>>,
}

/// What browsers are shown, and the news of its changes.
#[derive(Debug)]
pub(super) struct Showing {
    changes: watch::Sender<Shown>,
}

impl Default for Showing {
    fn default() -> Self {
        // Stamps begin at random, so that a page left open from an earlier run is old in this one.
        let stamp = RandomState::new().hash_one("stamp");
        Self {
            changes: watch::Sender::new(Shown {
                stamp,
                site: None,
                problem: None,
            }),
        }
    }
}

impl Showing {
    /// What is shown now.
    pub(super) fn now(&self) -> Shown {
        self.changes.borrow().clone()
    }

    /// What is shown now, and after each change.
    pub(super) fn follow(&self) -> watch::Receiver<Shown> {
        self.changes.subscribe()
    }

    /// Shows a new site. One that equals the last is no news, so no page is reloaded for it.
    pub(super) fn show(&self, site: Site) {
        self.changes.send_if_modified(|shown| {
            let same = shown.problem.is_none() && shown.site.as_deref() == Some(&site);
            if !same {
                shown.stamp = shown.stamp.wrapping_add(1);
                shown.site = Some(Arc::new(site));
                shown.problem = None;
            }
            !same
        });
    }

    /// Keeps the last good site and says why it is not the newest. Without one, the pages themselves are the report.
    pub(super) fn complain(&self, report: &str) {
        self.changes.send_modify(|shown| {
            shown.problem = Some(report.into());
            if shown.site.is_none() {
                shown.stamp = shown.stamp.wrapping_add(1);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn site(text: &str) -> Site {
        Site::new(BTreeMap::from([("index.html".to_owned(), text.into())]))
    }

    #[test]
    fn a_failure_keeps_the_site_and_its_stamp_and_the_next_good_build_renews_both() {
        let showing = Showing::default();
        showing.show(site("one"));
        let good = showing.now();
        showing.complain("broken");
        let broken = showing.now();
        assert_eq!((broken.stamp, &broken.site), (good.stamp, &good.site));
        assert_eq!(broken.problem.as_deref(), Some("broken"));
        showing.show(site("one"));
        let mended = showing.now();
        assert_eq!(mended.problem, None);
        assert_ne!(mended.stamp, good.stamp);
    }

    #[test]
    fn an_equal_site_is_no_news() {
        let showing = Showing::default();
        showing.show(site("one"));
        let mut news = showing.follow();
        showing.show(site("one"));
        assert!(!news.has_changed().unwrap());
        showing.show(site("two"));
        assert!(news.has_changed().unwrap());
        assert_eq!(news.borrow_and_update().site.as_deref(), Some(&site("two")));
    }
}
