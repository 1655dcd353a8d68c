//! No circle between the files of one folder: leaves first, what stands on them later, `mod.rs` as the roof that no other file leans on.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{Source, sources};

/// What each file of one folder leans on.
type Graph = BTreeMap<String, BTreeSet<String>>;

#[test]
fn no_folder_has_a_circle() {
    for (folder, graph) in graphs(&sources()) {
        if let Some(circle) = circle(&graph) {
            panic!("in {folder}: {}", circle.join(" leans on "));
        }
    }
}

#[test]
fn no_file_leans_on_its_roof() {
    for source in sources().iter().filter(|source| source.stem() != "mod") {
        for name in source.words_after("use super::") {
            let is_type = name.starts_with(char::is_uppercase);
            assert!(!is_type, "{} takes {name} from its mod.rs", source.path);
        }
    }
}

fn graphs(sources: &[Source]) -> BTreeMap<String, Graph> {
    let mut graphs: BTreeMap<String, Graph> = BTreeMap::new();
    for source in sources {
        let Some((folder, _)) = source.path.rsplit_once('/') else {
            continue;
        };
        if source.stem() != "mod" {
            let graph = graphs.entry(folder.to_owned()).or_default();
            let leans_on = source.words_after("super::").into_iter().map(str::to_owned);
            graph.insert(source.stem().to_owned(), leans_on.collect());
        }
    }
    for graph in graphs.values_mut() {
        let files: BTreeSet<String> = graph.keys().cloned().collect();
        for (file, leans_on) in graph.iter_mut() {
            leans_on.retain(|other| files.contains(other) && other != file);
        }
    }
    graphs
}

/// A circle, if there is one: takes away what leans on nothing until nothing more can go.
fn circle(graph: &Graph) -> Option<Vec<&str>> {
    let mut left: BTreeSet<&str> = graph.keys().map(String::as_str).collect();
    loop {
        let free: Vec<&str> = left
            .iter()
            .copied()
            .filter(|file| {
                !graph[*file]
                    .iter()
                    .any(|other| left.contains(other.as_str()))
            })
            .collect();
        if free.is_empty() {
            break;
        }
        left.retain(|file| !free.contains(file));
    }
    let mut path = vec![*left.first()?];
    loop {
        let last = path[path.len() - 1];
        let next = graph[last]
            .iter()
            .find(|other| left.contains(other.as_str()))?;
        if let Some(start) = path.iter().position(|file| file == next) {
            let mut circle = path.split_off(start);
            circle.push(next);
            return Some(circle);
        }
        path.push(next);
    }
}

#[test]
fn a_circle_is_found() {
    let graph = |arrows: &[(&str, &[&str])]| -> Graph {
        let names = |others: &[&str]| others.iter().map(|other| (*other).to_owned()).collect();
        let arrow = |(file, others): &(&str, &[&str])| ((*file).to_owned(), names(others));
        arrows.iter().map(arrow).collect()
    };
    let tower = graph(&[("a", &[]), ("b", &["a"]), ("c", &["a", "b"])]);
    assert_eq!(circle(&tower), None);
    let round = graph(&[("a", &["c"]), ("b", &["a"]), ("c", &["b"]), ("d", &["a"])]);
    assert_eq!(circle(&round), Some(vec!["a", "c", "b", "a"]));
}
