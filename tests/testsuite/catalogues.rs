//! Catalogues and GNU's own tools: what we write, `msgcat` leaves as it is.
//!
//! The tools are those of Debian's package gettext, which `tests/run` installs; without them these tests fail and say so.

use std::io::Write;
use std::process::{Command, Stdio};

use fingerpost::diagnostics::{Diagnostics, Palette, SourceMap, terminal};
use fingerpost::languages::catalogue::{Catalogue, read, write};

use super::tree;

/// Entries that are hard to break into lines, or to write at all.
const AWKWARD: &str = r##"# Of a translator
#
#  with two blanks
msgid ""
msgstr ""
"Language: pl\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n"

# A comment that is longer than any line of a text may be, and stays as it is, however long it is: nobody breaks it
#. A note for translators
#: content/actions/meet.md:12 content/actions/listen.md:13 content/principles/trust.md:14 content/pages/about.md
#, fuzzy
#| msgctxt "action/meet#"
#| msgid "What the source said before, and it said so much that one line of a file cannot hold it"
msgctxt "action/meet#first-steps"
msgid "Read [the guide](https://example.org/a/very/long/address/that/has-no-place/to-break.html?but=this&more) – “first”,\nthen **ask** {{ council }}: it's 50% of C++ (so to say) & costs £3.50/€4… \"quoted\" \\ back\tand forth.\n"
msgstr "Przeczytaj [przewodnik](https://example.org/a/very/long/address/that/has-no-place/to-break.html) – „najpierw”, a potem zapytaj {{ council }}, 1,234.56 zł; 12–14; 10 000 osób/mieszkańców!\n\nŻółć\n"

msgid "{count} person of the area whose guide this is and who lives there, or works there"
msgid_plural "{count} people of the area whose guide this is and who live there, or work there"
msgstr[0] "{count} osoba"
msgstr[1] "{count} osoby z okolicy, której dotyczy ten przewodnik, mieszkające tam albo pracujące"
msgstr[2] ""

msgid "exactly as wide as a line may be when it stands on its own: seventy seven cc"
msgstr "exactly as wide as a line can be beside its keyword, and not at all wider"

msgid "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
msgstr "یہ جملہ اتنا لمبا ہے کہ ایک سطر میں نہیں سما سکتا، اس لیے اسے توڑنا پڑتا ہے، اور پھر دیکھنا پڑتا ہے کہ کہاں۔"

msgid "日本語の文章はとても長くて、折り返しが必要です。日本語の文章はとても長くて、折り返しが必要です。"
msgstr "এই বাক্যটি এত দীর্ঘ যে এটি এক লাইনে ধরে না, তাই এটিকে ভাঙতে হয়, এবং তারপর দেখতে হয় কোথায় ভাঙা যায়।"

# Why it went
#, fuzzy
#~| msgid "Gone"
#~ msgctxt "action/gone#"
#~ msgid "Gone, and so long that it would not stand on one line of the file if it stood there"
#~ msgstr "Nie ma"
"##;

fn catalogue(text: &str) -> Catalogue {
    let mut map = SourceMap::default();
    let source = map.add("pl.po", text);
    let mut told = Diagnostics::default();
    read(source, &map, &mut told)
        .unwrap_or_else(|_| panic!("{}", terminal(&told, &map, Palette::Plain)))
}

/// What one of GNU's tools makes of `text`.
fn through(tool: &str, arguments: &[&str], text: &str) -> String {
    let mut child = Command::new(tool)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|_| panic!("{tool} is not installed: apt-get install gettext"));
    let mut stdin = child.stdin.take().unwrap();
    let text = text.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{tool}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn what_we_write_gnu_s_msgcat_leaves_as_it_is() {
    let words = std::fs::read_to_string(tree::project("themes/fingerpost/languages/en.po"));
    for text in [AWKWARD, &words.unwrap()] {
        let written = write(&catalogue(text));
        assert_eq!(through("msgcat", &["-"], &written), written);
        assert_eq!(write(&catalogue(&written)), written);
    }
}

#[test]
fn what_we_write_gnu_s_msgfmt_accepts() {
    let mut whole = catalogue(AWKWARD);
    for entry in &mut whole.entries {
        entry.references.push("a path.md:3".to_owned());
        entry.flags.push("same-on-purpose".to_owned());
    }
    let arguments = [
        "--check-format",
        "--check-domain",
        "--output-file=/dev/null",
        "-",
    ];
    through("msgfmt", &arguments, &write(&whole));
}

#[test]
fn every_catalogue_of_the_project_gnu_s_msgfmt_accepts() {
    let folders = ["content", "themes", "tests/sites"].map(tree::project);
    let mut checked = 0;
    for folder in folders {
        for path in tree::files(&folder) {
            let text = match path.rsplit_once('.') {
                Some((_, "po")) => std::fs::read_to_string(folder.join(&path)).unwrap(),
                _ => continue,
            };
            through(
                "msgfmt",
                &["--check", "--output-file=/dev/null", "-"],
                &text,
            );
            checked += 1;
        }
    }
    // The publisher's, the theme's and the areas' in three languages.
    assert!(checked >= 9, "{checked}");
}
