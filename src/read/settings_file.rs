//! What `fingerpost.yaml` may say, and a theme's `theme.yaml`, exactly as written.

use super::item_files::Text;
use super::publisher_file::{AccessibilityWritten, PublisherWritten};
use super::record::{choice, record};
use super::wording::Wording;
use super::written::Entries;

record! {
    /// What a plain `fingerpost build` makes.
    BuildWritten {
        /// Whether the national edition is made; it is unless this says `false`.
        national: Option<bool>,
        /// The areas that are made; all of them unless this lists some.
        areas: Vec<Text>,
        /// One area whose edition is made alone, at the root of the site.
        standalone: Option<Text>,
    }
}

choice! {
    /// What is shown where words were translated from an older text.
    OutdatedWritten {
        /// Those words, marked.
        Words = "words",
        /// The text that they were made from, as it is now.
        Source = "source",
    }
}

record! {
    /// The settings of a guide.
    SettingsWritten {
        /// The name of the guide.
        title: Wording,
        /// One sentence about the guide.
        summary: Option<Wording>,
        /// Who publishes it.
        publisher: PublisherWritten,
        /// What is known of how everyone can use it, for the accessibility statement.
        accessibility: Option<AccessibilityWritten>,
        /// The whole web address that the guide will have.
        base_address: Text,
        /// The languages of the national edition; the first has the address `/`.
        languages: Vec<Text>,
        /// What is shown where words were translated from an older text: those words, marked, or the text itself; the words unless this
        /// says `source`.
        outdated: Option<OutdatedWritten>,
        /// The theme: a folder of `themes/`, or the one inside the program.
        theme: Option<Text>,
        /// The least version of Fingerpost that builds the guide.
        engine: Text,
        /// The toolkit: `content/`, or `builtin@` and a version.
        toolkit: Text,
        /// What a plain build makes.
        build: Option<BuildWritten>,
        /// Addresses that were published once and are gone on purpose.
        retired: Vec<Text>,
        /// Files and folders at the top of the output folder that others put there and that stay.
        keep: Vec<Text>,
    }
}

choice! {
    /// Why a script may keep something on a reader's device.
    StorageReason {
        /// The reader asked for it.
        AskedFor = "asked-for",
        /// It is how the reader wants pages to look.
        Appearance = "appearance",
    }
}

record! {
    /// One thing that the theme's scripts may keep on a reader's device.
    StorageWritten {
        /// The name under which it is kept.
        key: Text,
        /// The key of the words that say what it is for.
        purpose: Text,
        /// Why it may be kept.
        reason: StorageReason,
    }
}

record! {
    /// A theme.
    ThemeWritten {
        /// Its id.
        name: Text,
        /// Its name.
        title: Text,
        /// The files of `styles/` that make the stylesheet, in order.
        styles: Vec<Text>,
        /// The files of `scripts/` that make the script of every page, in order.
        scripts: Vec<Text>,
        /// Other scripts that are made of several files, by the name that templates ask for.
        bundles: Entries<Vec<Text>>,
        /// Custom properties of the stylesheet, without the two hyphens.
        tokens: Entries<Text>,
        /// Those that are others at night.
        dark_tokens: Entries<Text>,
        /// All that the scripts may keep on a reader's device.
        storage: Vec<StorageWritten>,
    }
}
