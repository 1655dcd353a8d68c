//! Every complaint by name, with its number, its severity and its explanation.
//!
//! One list of all that the program can say. A number, once released, never changes meaning. The doc comment of a code is the text
//! that `fingerpost explain` prints. Longer than other files because it is a list.

/// Whether a complaint stops the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The build goes on.
    Warning,
    /// Nothing is published.
    Error,
}

impl Severity {
    /// `warning` or `error`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// Whose fault it is; decides the exit status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Blame {
    /// Something in the content.
    Content,
    /// How the program was called.
    Usage,
    /// The settings.
    Settings,
    /// The disk, the network, permissions.
    Machine,
    /// A mistake of our own.
    Us,
}

macro_rules! codes {
    ($($(#[doc = $explanation:literal])+ $name:ident = $number:literal $slug:literal $severity:ident $blame:ident,)+) => {
        /// One kind of complaint. Its name states the fault.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $explanation])+ $name,)+
        }

        impl Code {
            /// Every code, in order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The number that never changes, such as `FP-M10`.
            pub fn number(self) -> &'static str {
                match self { $(Self::$name => $number),+ }
            }

            /// The fault in a few hyphenated words, such as `link-to-missing-item`.
            pub fn slug(self) -> &'static str {
                match self { $(Self::$name => $slug),+ }
            }

            /// Whether it stops the build.
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity),+ }
            }

            /// Whose fault it is.
            pub fn blame(self) -> Blame {
                match self { $(Self::$name => Blame::$blame),+ }
            }

            /// What it means and what to do, for `explain`.
            pub fn explanation(self) -> &'static str {
                match self { $(Self::$name => concat!($($explanation),+)),+ }
            }
        }
    };
}

codes! {
    /// There is no `fingerpost.yaml` in this folder or in any folder above it. Go to the folder of your guide, or name it with `--root`. `fingerpost new my-guide` makes a new one.
    NoProject = "FP-C01" "no-project" Error Usage,
    /// A setting in `fingerpost.yaml` has a value that cannot be used. The message says which values can.
    SettingsInvalid = "FP-C02" "settings-invalid" Error Settings,
    /// The base address must be a whole web address such as `https://guide.example.org/` or `https://example.org/guide/`: with `https://`, without `?` or `#`.
    BadBaseAddress = "FP-C05" "bad-base-address" Error Settings,
    /// No folder of that name stands under `content/areas/`, so there is no such area.
    UnknownArea = "FP-C06" "unknown-area" Error Usage,
    /// A date on the command line or in `SOURCE_DATE_EPOCH` could not be read. Write dates as year, month, day: `2026-11-21`.
    BadDate = "FP-C08" "bad-date" Error Usage,
    /// The settings ask for a newer Fingerpost than this one. Install that version, or lower `engine:` if you know that this one will do.
    WrongEngine = "FP-C11" "wrong-engine" Error Settings,
    /// The settings name a toolkit that this program does not hold. `content/` uses the files beside the settings; `builtin@VERSION` uses the toolkit inside the program of that version.
    ToolkitNotHere = "FP-C12" "toolkit-not-here" Error Settings,
    /// The file holds nothing, or nothing but comments.
    EmptyFile = "FP-Y01" "empty-file" Error Content,
    /// The file is not well-formed YAML. Often a colon, a quotation mark or an indent is out of place: put the text in quotes, and indent with spaces.
    YamlSyntax = "FP-Y02" "yaml-syntax" Error Content,
    /// The same key stands twice in one group. Only one can count, so keep the line that is right and delete the other.
    DuplicateKey = "FP-Y03" "duplicate-key" Error Content,
    /// Fingerpost does not know this key here. Unknown keys are refused, so that a slip of the finger cannot quietly lose a fact. Keys of your own begin with `x-`.
    UnknownKey = "FP-Y04" "unknown-key" Error Content,
    /// Something that is always needed is not there.
    MissingKey = "FP-Y05" "missing-key" Error Content,
    /// The value is of another kind than is needed here: a list where text belongs, words where a number belongs.
    WrongType = "FP-Y06" "wrong-type" Error Content,
    /// The value is not one of those that can stand here.
    UnknownValue = "FP-Y07" "unknown-value" Error Content,
    /// The date does not exist or could be read in two ways. Write year, month, day: `2026-11-21`.
    ImpossibleDate = "FP-Y08" "impossible-date" Error Content,
    /// Ids and folder names are small letters `a` to `z`, digits and single hyphens, such as `first-meeting`. They are part of web addresses and never change.
    BadId = "FP-Y09" "bad-id" Error Content,
    /// Anchors (`&`), aliases (`*`) and merge keys (`<<`) are not used here. Write the text out; if it begins with `*` or `&`, put it in quotes.
    YamlAlias = "FP-Y10" "yaml-alias" Error Content,
    /// Tags (`!name`) are not used here. If the text begins with `!`, put it in quotes.
    YamlTag = "FP-Y11" "yaml-tag" Error Content,
    /// A file holds one YAML document, without `%` lines.
    YamlDocuments = "FP-Y12" "yaml-documents" Error Content,
    /// The file is not saved as UTF-8, so its letters cannot be read with certainty. Save it again as UTF-8.
    NotUtf8 = "FP-Y13" "not-utf8" Error Content,
    /// The text holds a character that cannot be seen and can hide or turn round other text. Delete it.
    ControlCharacter = "FP-Y14" "control-character" Error Content,
    /// A glossary meaning has at most 40 words, so that it can be read in the middle of a sentence.
    TooManyWords = "FP-Y16" "too-many-words" Error Content,
    /// This is not an e-mail address that a reader could write to. Give one address, such as `hub@example.org`.
    BadEmail = "FP-Y22" "bad-email" Error Content,
    /// A web address begins with `https://` or `http://`, names a site, and carries no user name or password.
    BadWebAddress = "FP-Y23" "bad-web-address" Error Content,
    /// A telephone number holds digits, spaces, brackets, hyphens and perhaps a `+` at the start. Put it in quotes to keep a leading zero.
    BadPhone = "FP-Y25" "bad-phone" Error Content,
    /// A colour is `#` and six digits or letters from `a` to `f`, in quotes: `"#1F5B45"`.
    BadColour = "FP-Y26" "bad-colour" Error Content,
    /// The toolkit needs a local name that this area does not give. Add it under `variables:` in the area file.
    MissingVariable = "FP-Y30" "missing-variable" Error Content,
    /// The block of facts at the top of the file opens with `---` and must close with a second `---` on a line of its own.
    UnclosedFrontMatter = "FP-F01" "unclosed-front-matter" Error Content,
    /// Every Markdown file begins with a block of facts between two `---` lines, from the very first line.
    NoFrontMatter = "FP-F02" "no-front-matter" Error Content,
    /// An action must name at least one role, or no reader would find it.
    MissingRole = "FP-F10" "missing-role" Error Content,
    /// Two actions of one principle and audience have the same place in the list.
    OrderTaken = "FP-F11" "order-taken" Error Content,
    /// Two items of one kind have the same id.
    IdTaken = "FP-F12" "id-taken" Error Content,
    /// The bands of a health check leave a total without advice. The first begins at the lowest total, which is the number of marks; each one after begins above the one before.
    BandsOutOfOrder = "FP-F13" "bands-out-of-order" Error Content,
    /// HTML cannot be written in an area's own text. Write it as Markdown.
    RawHtml = "FP-M01" "raw-html" Error Content,
    /// This HTML element or attribute is not among those that the toolkit's text may use. Write it as Markdown, or use one of the containers.
    HtmlNotAllowed = "FP-M02" "html-not-allowed" Error Content,
    /// An area's own text may hold paragraphs, headings, lists, tables, links, pictures and the containers `note`, `quote`, `steps` and `checklist`. It sets no ids or classes.
    NotInAreaText = "FP-M03" "not-in-area-text" Error Content,
    /// A link or reference names something that is not in the toolkit.
    LinkToMissingItem = "FP-M10" "link-to-missing-item" Error Content,
    /// A link names a heading that is not on that page.
    LinkToMissingHeading = "FP-M11" "link-to-missing-heading" Error Content,
    /// A link names an item that is marked `draft: true` and so is not published.
    LinkToDraft = "FP-M12" "link-to-draft" Error Content,
    /// The footnote is named in the text but written nowhere on the page.
    UndefinedFootnote = "FP-M14" "undefined-footnote" Error Content,
    /// Links lead to `https:`, `http:`, `mailto:` or `tel:` addresses, to other files of the toolkit, or to an item by kind and id, such as `action:know-residents`.
    LinkScheme = "FP-M20" "link-scheme" Error Content,
    /// Pictures come from the guide's own folders. A picture fetched from another site would tell that site who reads this one, and breaks when it moves.
    PictureFromElsewhere = "FP-M22" "picture-from-elsewhere" Error Content,
    /// A picture needs words for people who cannot see it: `![What it shows](picture.png)`.
    PictureWithoutWords = "FP-M23" "picture-without-words" Error Content,
    /// The text uses a local name that `variables.yaml` does not declare.
    UnknownVariable = "FP-M30" "unknown-variable" Error Content,
    /// Two opening braces begin a local name, which ends with two closing braces: `{{ council }}`.
    UnclosedVariable = "FP-M31" "unclosed-variable" Error Content,
    /// Local names can stand in text, titles, summaries and picture descriptions, but not in the address of a link.
    VariableInAddress = "FP-M32" "variable-in-address" Error Content,
    /// There is no container of this name.
    UnknownContainer = "FP-M40" "unknown-container" Error Content,
    /// A container opens with `:::name` and closes with `:::` on a line of its own, at the same depth of lists and quotations.
    UnclosedContainer = "FP-M41" "unclosed-container" Error Content,
    /// The container needs an attribute that is not there, or has one that it does not know.
    ContainerAttribute = "FP-M42" "container-attribute" Error Content,
    /// The container can hold only certain things: `steps` one numbered list, `checklist` one bullet list, `pair` two parts under headings of one level, `figure` and `lines` nothing.
    ContainerContent = "FP-M43" "container-content" Error Content,
    /// The page's title is its only first-level heading. Begin the text's own headings at the second level: `## Heading`.
    HeadingInBody = "FP-A02" "heading-in-body" Error Content,
    /// A heading is two or more levels below the one before it. People who listen to the page would think that they had missed one.
    HeadingJump = "FP-A01" "heading-jump" Error Content,
    /// A heading is followed at once by another of the same or a higher level, or by the end: there is nothing under it.
    HeadingWithoutContent = "FP-A03" "heading-without-content" Error Content,
    /// A link's words should say where it leads when they are read alone. People who use a screen reader often jump from link to link.
    VagueLink = "FP-A10" "vague-link" Warning Content,
    /// No action names this role yet, so its page has little to offer.
    RoleWithoutAction = "FP-A20" "role-without-action" Warning Content,
    /// The item does not say when it was last reviewed.
    NoReviewDate = "FP-A21" "no-review-date" Warning Content,
    /// No item rests on this source.
    SourceNotUsed = "FP-A22" "source-not-used" Warning Content,
    /// A summary of 70 to 155 characters fits in search results and cards.
    SummaryLength = "FP-A23" "summary-length" Warning Content,
    /// A statement that everyone can rely on is looked at again at least once a year. Check that it is still true, then write the day under `reviewed_on`.
    StatementOverdue = "FP-E01" "statement-overdue" Warning Settings,
    /// People who cannot hear or speak, or who must not be overheard, cannot call. Give an e-mail address or a web page too.
    OnlyByPhone = "FP-E02" "only-by-phone" Warning Settings,
    /// A public body must say how far everyone can use its website (regulation 8 of the accessibility regulations of 2018). Write what is known under `accessibility` in the settings.
    StatementMissing = "FP-E03" "statement-missing" Warning Settings,
    /// The record of a check says that the guide complies fully, while the same record lists things that are still to be mended. Both cannot be true.
    ClaimContradicted = "FP-E04" "claim-contradicted" Error Settings,
    /// This file or folder name cannot be used on every computer and in every web address. Use small letters, digits and hyphens.
    BadName = "FP-P03" "bad-name" Error Content,
    /// Two things would be published at the same address.
    AddressTaken = "FP-P04" "address-taken" Error Content,
    /// An area uses only files from its own folder.
    OutsideArea = "FP-P05" "outside-area" Error Content,
    /// A symbolic link in an area's folder, or where a build writes, is refused, because it could publish or overwrite a file from elsewhere on the computer.
    SymbolicLink = "FP-P06" "symbolic-link" Error Content,
    /// A plain file was expected here.
    NotAFile = "FP-P07" "not-a-file" Error Content,
    /// An area's folder holds `area.yaml`, Markdown, and pictures as PNG, JPEG or WebP.
    FileTypeRefused = "FP-P11" "file-type-refused" Error Content,
    /// The file or folder could not be read. Check that it exists and that you may read it.
    Unreadable = "FP-P12" "unreadable" Error Machine,
    /// Every folder under `content/areas/` holds an `area.yaml`.
    AreaWithoutFile = "FP-P13" "area-without-file" Error Content,
    /// The picture's first bytes do not make sense: it may be empty or cut off. Save it again.
    BrokenPicture = "FP-I01" "broken-picture" Error Content,
    /// The file's name says one kind of picture and its content another. Rename it.
    PictureKindDiffers = "FP-I03" "picture-kind-differs" Error Content,
    /// The picture has more points than a page can use. Make it at most 4,000 wide and 4,000 high.
    PictureTooWide = "FP-I04" "picture-too-wide" Error Content,
    /// The picture's file is too large for readers on slow connections. Save it smaller: at most 2 MiB, a logo at most 40 KiB.
    PictureTooHeavy = "FP-I05" "picture-too-heavy" Error Content,
    /// Area pictures are PNG, JPEG or WebP. Export the picture as one of these; SVG is refused, because it can carry programs.
    PictureKindRefused = "FP-I07" "picture-kind-refused" Error Content,
    /// The file is larger than any of its kind should be.
    FileTooLarge = "FP-R01" "file-too-large" Error Content,
    /// Lists within lists, or quotations within quotations, go deeper than can be read.
    TooDeep = "FP-R02" "too-deep" Error Content,
    /// A text has far more links than anyone could follow. Divide it.
    TooManyLinks = "FP-R06" "too-many-links" Error Content,
    /// The tables of a text have far more cells than anyone could read.
    TooManyCells = "FP-R07" "too-many-cells" Error Content,
    /// A person's name and details are published only with consent that is written down: when it was given, what it covers, and when it will be looked at again.
    ContactWithoutConsent = "FP-D01" "contact-without-consent" Error Content,
    /// The date to look at a person's consent again has passed, so the person is left out of every page until it is renewed.
    ConsentRanOut = "FP-D02" "consent-ran-out" Warning Content,
    /// Consent cannot be given in the future, and is looked at again at most 13 months after it was given.
    ConsentDates = "FP-D03" "consent-dates" Error Content,
    /// A contact for a role carries what looks like one person's own number or address. Use the role's, or record the person's consent.
    LooksPersonal = "FP-D04" "looks-personal" Warning Content,
    /// The language is not a BCP 47 tag such as `en`, `cy` or `ur`, or the theme has no words in it.
    UnknownLanguage = "FP-L01" "unknown-language" Error Content,
    /// The theme uses words that its catalogue for this language does not hold.
    MissingWord = "FP-L02" "missing-word" Error Content,
    /// The catalogue is not a well-formed gettext PO file.
    BadCatalogue = "FP-L03" "bad-catalogue" Error Content,
    /// These words cannot stand where their source stands: they would break the page. Until they are mended, the page shows the source. The
    /// complaint says what breaks it: several lines, a mark that begins a list or a heading, a bar in a table, a straight quotation mark.
    TranslationUnusable = "FP-L04" "translation-unusable" Error Content,
    /// A translation has not the same names in double braces, links or footnotes as its source. Readers would miss a link, or see one that leads
    /// elsewhere. Where that is meant, the warning can stay.
    TranslationDiffers = "FP-L05" "translation-differs" Warning Content,
    /// A text asks for a form of a name, such as `{{ council:genitive }}`, which nobody has given. The name stands there as it is. Give the form
    /// in the catalogue: `fingerpost translate extract` adds an entry for each form that texts ask for.
    FormMissing = "FP-L06" "form-missing" Warning Content,
    /// The file is not well-formed XLIFF 2.0 or 2.1. Broken files are refused whole, so that no half of them gets into catalogues. Ask for it
    /// once more, as the translation tool exports it, and change it in such tools only.
    BadXliff = "FP-L07" "bad-xliff" Error Content,
    /// The XLIFF file is for another guide, or for a language or catalogue that this one does not have. Words go back into the catalogues that
    /// `fingerpost translate export` took the texts from.
    XliffElsewhere = "FP-L08" "xliff-elsewhere" Error Content,
    /// The theme lacks a template that every theme must have.
    TemplateMissing = "FP-T01" "template-missing" Error Content,
    /// A template names a filter, function, component or other template that does not exist.
    TemplateName = "FP-T03" "template-name" Error Content,
    /// A template cannot be read.
    TemplateSyntax = "FP-T04" "template-syntax" Error Content,
    /// `theme.yaml`, a template or a stylesheet of the theme names a file that the theme does not hold.
    ThemeFileMissing = "FP-T05" "theme-file-missing" Error Content,
    /// A template asked for something that the page does not have.
    TemplateFails = "FP-T08" "template-fails" Error Content,
    /// A page is so long that readers on slow connections would wait, or give up: it may have 60 KB of HTML, and 14,600 bytes when it is compressed, which is what a server sends first. Divide it, or shorten it.
    PageTooHeavy = "FP-W01" "page-too-heavy" Error Content,
    /// A page should have at most 12 KB of HTML when it is compressed, so that it comes quickly on a slow connection.
    PageHeavy = "FP-W02" "page-heavy" Warning Content,
    /// Until a page can be seen as it is meant, a browser may fetch at most 9 files and 100 KB, with at most 14 KB of styles and 10 KB of scripts. A page with scripts or styles of its own, as tools have, may fetch 140 KB with 30 KB of scripts. All is counted as it is sent; scripts marked `defer` are not counted as files.
    FirstViewTooHeavy = "FP-W03" "first-view-too-heavy" Error Content,
    /// Until a page can be seen as it is meant, a browser should fetch at most 6 files and 80 KB, with at most 10 KB of styles and 6 KB of scripts. A page with scripts or styles of its own, as tools have, may fetch 8 files and 110 KB with 14 KB of styles and 20 KB of scripts. All is counted as it is sent; scripts marked `defer` are not counted as files.
    FirstViewHeavy = "FP-W04" "first-view-heavy" Warning Content,
    /// The output folder cannot be the project itself, a folder above it, or one of its content folders.
    OutputIsProject = "FP-O02" "output-is-project" Error Usage,
    /// The output folder holds files that Fingerpost did not write. They are never removed or overwritten.
    ForeignFile = "FP-O03" "foreign-file" Error Content,
    /// The record of the last build in the output folder cannot be read, so it is not known which files may be replaced.
    RecordDamaged = "FP-O04" "record-damaged" Error Content,
    /// Another build is writing to the same folder.
    BuildRunning = "FP-O07" "build-running" Error Machine,
    /// A file could not be written. The published folder is as it was.
    WriteFailed = "FP-O10" "write-failed" Error Machine,
    /// The output folder holds editions that this build would drop.
    OtherEditions = "FP-O12" "other-editions" Error Usage,
    /// An address that was once published would vanish, and links and printed sheets would break. Say where it went with `moved_from`.
    AddressDropped = "FP-O13" "address-dropped" Error Content,
    /// A line of `addresses.lock` cannot be read. The file is written by `build`; take the last good version from your history.
    LockDamaged = "FP-O14" "lock-damaged" Error Content,
    /// `new` makes its files only where there are none yet.
    FolderNotEmpty = "FP-O15" "folder-not-empty" Error Usage,
    /// Another program listens on that port. Choose another with `--port`.
    PortTaken = "FP-S10" "port-taken" Error Machine,
    /// Fingerpost itself failed. What was published before is as it was. Please report what you did and the words of this message.
    OwnFault = "FP-X01" "own-fault" Error Us,
    /// The system did not let the preview begin: it refused the port, the threads or the memory. The message holds its words. Close other programs, or choose another port with `--port`.
    PreviewNotStarted = "FP-S11" "preview-not-started" Error Machine,
}

impl Code {
    /// The code of that number or slug, in either case of letters.
    pub fn find(name: &str) -> Option<Self> {
        let wanted = name.to_ascii_lowercase();
        Self::ALL.iter().copied().find(|code| {
            let number = code.number().to_ascii_lowercase();
            number == wanted || number.strip_prefix("fp-") == Some(&wanted) || code.slug() == wanted
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_slugs_are_each_used_once() {
        let mut names: Vec<&str> = Code::ALL
            .iter()
            .flat_map(|code| [code.number(), code.slug()])
            .collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }

    #[test]
    fn a_code_is_found_by_number_short_number_and_slug() {
        assert_eq!(Code::find("fp-m10"), Some(Code::LinkToMissingItem));
        assert_eq!(Code::find("M10"), Some(Code::LinkToMissingItem));
        assert_eq!(
            Code::find("link-to-missing-item"),
            Some(Code::LinkToMissingItem)
        );
    }
}
