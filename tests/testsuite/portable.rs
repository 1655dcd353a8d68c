//! A site that needs no server: every link names a file, and the site never mixes with one for a server.

use std::path::{Component, Path, PathBuf};

use snapbox::str;

use super::site::Site;
use super::{html, tree};

#[test]
fn every_link_inside_a_portable_site_names_a_file_that_is_there() {
    let site = Site::shipped();
    site.builds_with("build --portable");
    let published = site.published();
    let mut followed = 0;
    for (path, bytes) in &published {
        if !path.ends_with(".html") {
            continue;
        }
        let page = String::from_utf8(bytes.clone()).unwrap();
        let folder = Path::new(path).parent().unwrap();
        for address in ["href", "src"]
            .iter()
            .flat_map(|name| html::attributes(&page, name))
        {
            let outside = ["https:", "http:", "mailto:", "tel:", "#", "data:"];
            if outside.iter().any(|start| address.starts_with(start)) {
                continue;
            }
            let file = address.split('#').next().unwrap();
            let target = joined(folder, file);
            assert!(published.contains_key(&target), "{path}: {address}");
            followed += 1;
        }
    }
    assert!(followed > 10_000);
}

#[test]
fn a_portable_site_leaves_out_what_only_servers_and_search_engines_read() {
    let site = Site::shipped();
    site.builds_with("build --portable");
    site.builds_with("build --out served");
    let (portable, served) = (site.published(), tree::read(&site.path("served")));
    let name = |path: &String| path.rsplit('/').next().unwrap().to_owned();
    let mut left_out: Vec<String> = served
        .keys()
        .filter(|path| !portable.contains_key(*path))
        .map(name)
        .collect();
    left_out.sort();
    left_out.dedup();
    let expected = [
        "404.html",
        "_headers",
        "manifest.webmanifest",
        "robots.txt",
        "sitemap-pages.xml",
        "sitemap.xml",
        "sw.js",
    ];
    assert_eq!(left_out, expected);
    assert!(portable.keys().all(|path| served.contains_key(path)));
}

#[test]
fn a_portable_build_does_not_take_the_place_of_one_for_a_server() {
    let site = Site::small();
    site.builds();
    let before = site.published();
    site.complains(
        "build --portable",
        2,
        str![[r#"
error[FP-O12 other-editions]: `public` holds a site that was built for a web server, without `--portable`
--> public
 = help: choose another folder with `--out`, or take its place with `--drop-others`

1 error

"#]],
    );
    assert_eq!(site.published(), before);
    site.builds_with("build --portable --drop-others");
    assert!(!site.published().contains_key("404.html"));
    assert_eq!(site.run("build").status, 2);
}

/// The path that `address` means on a page in `folder`.
fn joined(folder: &Path, address: &str) -> String {
    let mut path = PathBuf::new();
    for part in folder.join(address).components() {
        match part {
            Component::ParentDir => assert!(path.pop(), "{address} leaves the site"),
            Component::CurDir => {}
            part => path.push(part),
        }
    }
    path.to_str().unwrap().to_owned()
}
