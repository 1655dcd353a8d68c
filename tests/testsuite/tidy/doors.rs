//! One door for each dependency, and for the disk, the clock and the environment: where each may be named, and why there.

use std::fs;

use super::source::sources;
use crate::tree;

/// Each dependency and the beginnings of the paths that may name it.
const DEPENDENCIES: [(&str, &[&str]); 48] = [
    ("ab_glyph_rasterizer", &["render/artwork/canvas.rs"]),
    ("annotate_snippets", &["diagnostics/terminal.rs"]),
    ("axum", &["serve/"]),
    ("clap", &["cli/"]),
    ("clap_complete", &["cli/completions.rs"]),
    ("flate2", &["render/sent.rs"]),
    ("foldhash", &["languages/catalogue/likeness.rs", "search/"]),
    ("harfrust", &["render/artwork/face.rs"]),
    ("hyper", &["serve/connections.rs"]),
    ("hyper_util", &["serve/connections.rs"]),
    ("icu_calendar", &["languages/dates.rs"]),
    ("icu_collator", &["languages/order.rs"]),
    ("icu_datetime", &["languages/dates.rs"]),
    ("icu_decimal", &["languages/numbers.rs"]),
    ("icu_list", &["languages/lists.rs"]),
    ("icu_locale", &["languages/"]),
    (
        "icu_normalizer",
        &["languages/order.rs", "languages/tokens.rs"],
    ),
    // Named nowhere: its feature lets many threads share the data of the others.
    ("icu_provider", &[]),
    ("icu_properties", &["languages/catalogue/"]),
    ("icu_plurals", &["languages/plurals.rs"]),
    ("imagesize", &["read/pictures.rs"]),
    ("include_dir", &["read/builtin.rs", "read/walk.rs"]),
    ("indicatif", &["cli/progress.rs"]),
    ("mimalloc", &["main.rs"]),
    ("notify", &["serve/watch.rs"]),
    ("notify_debouncer_full", &["serve/watch.rs"]),
    ("palette", &["editions/brand/colour.rs"]),
    ("png", &["render/artwork/canvas.rs"]),
    ("pulldown_cmark", &["markdown/parse.rs"]),
    ("quick_xml", &["languages/xliff/"]),
    ("qrcodegen", &["render/qr.rs"]),
    // Work is spread where there is much of it, and told how wide in one place.
    (
        "rayon",
        &[
            "cli/args.rs",
            "diagnostics/gather.rs",
            "pipeline/build.rs",
            "render/directory.rs",
            "render/draw.rs",
            "render/draw_pages.rs",
            "render/shared.rs",
            "render/weight.rs",
            "search/alphabet.rs",
            "search/findings.rs",
            "translate/dictionary.rs",
            "write/",
        ],
    ),
    ("saphyr_parser", &["read/yaml.rs"]),
    ("serde", &["render/"]),
    (
        "serde_json",
        &[
            "cli/list.rs",
            "cli/translation_status.rs",
            "diagnostics/",
            "read/",
            "render/",
            "search/",
            "theme/formats.rs",
            "theme/words.rs",
        ],
    ),
    ("strsim", &["diagnostics/wording.rs"]),
    ("tempfile", &["write/"]),
    ("tiny_skia_path", &["render/artwork/"]),
    ("tera", &["theme/", "render/"]),
    ("tokio", &["serve/"]),
    ("tokio_stream", &["serve/reload.rs"]),
    ("unicode_segmentation", &["languages/tokens.rs"]),
    // Every stage says when it begins and ends; one file listens.
    (
        "tracing",
        &[
            "cli/stopwatch.rs",
            "diagnostics/gather.rs",
            "editions/mod.rs",
            "pipeline/",
            "read/",
            "render/",
            "theme/mod.rs",
            "toolkit/assemble.rs",
            "translate/languages.rs",
            "write/",
        ],
    ),
    ("tracing_subscriber", &["cli/stopwatch.rs"]),
    ("walkdir", &["read/walk.rs"]),
    (
        "xxhash_rust",
        &[
            "editions/short_codes.rs",
            "pipeline/keeping.rs",
            "read/files.rs",
            "render/output.rs",
            "theme/assets.rs",
            "write/record.rs",
        ],
    ),
    ("zip", &["write/archive.rs"]),
    ("rustix", &["write/folder_handle.rs", "write/platform.rs"]),
];

/// What of the standard library has doors too.
const MACHINE: [(&str, &[&str]); 6] = [
    ("std::fs", &["read/text.rs", "write/"]),
    ("std::env", &["cli/"]),
    ("std::net", &["serve/"]),
    (
        "std::process",
        &["cli/exit_code.rs", "main.rs", "write/lock.rs"],
    ),
    ("std::time::SystemTime", &["cli/today.rs", "write/"]),
    ("std::time::Instant", &["cli/", "serve/"]),
];

#[test]
fn each_dependency_has_its_door() {
    hold(&DEPENDENCIES);
}

#[test]
fn the_machine_is_reached_through_doors_too() {
    hold(&MACHINE);
}

#[test]
fn the_table_of_doors_names_every_dependency() {
    let manifest = fs::read_to_string(tree::project("Cargo.toml")).unwrap();
    let mut section = "";
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line;
        }
        let name = line.split([' ', '.', '=']).next().unwrap_or_default();
        let is_ours = section.ends_with("dependencies]") && !section.contains("dev-");
        if !is_ours || name.is_empty() || name.starts_with(['#', '[']) {
            continue;
        }
        let name = name.replace('-', "_");
        let listed = DEPENDENCIES.iter().any(|(listed, _)| *listed == name);
        assert!(listed, "{name} has no door");
    }
}

#[track_caller]
fn hold(doors: &[(&str, &[&str])]) {
    let sources = sources();
    let mut refused = Vec::new();
    for (name, may) in doors {
        for source in sources.iter().filter(|source| source.names(name)) {
            if !may.iter().any(|start| source.path.starts_with(start)) {
                refused.push(format!("{} names {name}", source.path));
            }
        }
        for start in *may {
            let mut inside = sources
                .iter()
                .filter(|source| source.path.starts_with(start));
            let used = inside.any(|source| source.names(name));
            assert!(used, "{start} no longer names {name}");
        }
    }
    assert!(refused.is_empty(), "{refused:#?}");
}
