//! What a template can see, as `themes/README.md` tells it: the tables there are made from the views of the program, so that the
//! contract with makers of themes cannot fall behind.

use std::fmt::Write;

use snapbox::Assert;

const VIEWS: [&str; 7] = [
    "src/render/views/shared.rs",
    "src/render/views/frame.rs",
    "src/render/views/items.rs",
    "src/render/views/reference.rs",
    "src/render/views/area.rs",
    "src/render/views/pack.rs",
    "src/render/views/statement.rs",
];
const README: &str = "themes/README.md";
const BEGIN: &str = "<!-- Made from the program; `SNAPSHOTS=overwrite cargo test theme_contract` makes it anew. -->\n";

#[test]
fn the_tables_of_values_are_those_of_the_program() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| std::fs::read_to_string(root.join(path)).expect(path);
    let readme = read(README);
    let (above, _tables) = readme.split_once(BEGIN).expect("the line that begins them");
    let tables: String = VIEWS.iter().map(|path| tables(&read(path))).collect();
    assert!(tables.matches("\n### ").count() > 30, "{tables}");
    let expected = snapbox::Data::read_from(&root.join(README), None).raw();
    Assert::new()
        .action_env("SNAPSHOTS")
        .eq(format!("{above}{BEGIN}{tables}"), expected);
}

/// A table for each struct that templates see.
fn tables(source: &str) -> String {
    let mut whole = String::new();
    let (mut docs, mut inside) = (Vec::new(), false);
    for line in source.lines().map(str::trim) {
        if let Some(doc) = line.strip_prefix("/// ") {
            docs.push(doc);
        } else if let Some(name) = line.strip_prefix("pub(in crate::render) struct ") {
            let name = name.split(['<', ' ']).next().unwrap_or_default();
            let doc = docs.join(" ");
            let _ = write!(
                whole,
                "\n### {}\n\n{doc}\n\n| value | type | meaning |\n| --- | --- | --- |\n",
                plain(name)
            );
            inside = true;
            docs.clear();
        } else if line == "}" {
            inside = false;
        } else if inside && let Some(field) = line.strip_prefix("pub(in crate::render) ") {
            let (name, kind) = field.split_once(": ").expect("a field");
            let (kind, doc) = (shown(kind.trim_end_matches(',')), docs.join(" "));
            let _ = writeln!(whole, "| `{name}` | {kind} | {doc} |");
            docs.clear();
        } else if !line.starts_with('#') {
            docs.clear();
        }
    }
    whole
}

/// A type as makers of themes know it.
fn shown(kind: &str) -> String {
    if let Some(inner) = inner(kind, "Option") {
        return format!("{}, or nothing", shown(inner));
    }
    if let Some(inner) = inner(kind, "Vec") {
        return format!("list of {}", shown(inner));
    }
    match kind {
        "String" | "&'static str" | "&'a str" => "text".to_owned(),
        "bool" => "true or false".to_owned(),
        "Value" => "value".to_owned(),
        _ if kind.starts_with(['u', 'i', 'f']) => "number".to_owned(),
        _ => plain(kind.rsplit("::").next().unwrap_or(kind)),
    }
}

fn inner<'k>(kind: &'k str, outer: &str) -> Option<&'k str> {
    kind.strip_prefix(outer)?
        .strip_prefix('<')?
        .strip_suffix('>')
}

/// `AudienceView` is `Audience` to makers of themes.
fn plain(name: &str) -> String {
    name.strip_suffix("View").unwrap_or(name).to_owned()
}
