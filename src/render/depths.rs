//! How deep a page lies in its edition, which is all that relative addresses depend on.

/// How many folders deep `folder` is.
pub(super) fn depth(folder: &str) -> usize {
    folder.matches('/').count()
}

/// The way up from that many folders down; empty at the top.
pub(super) fn up(depth: usize) -> String {
    "../".repeat(depth)
}

/// The way to the home page from that many folders down.
pub(super) fn root(depth: usize) -> String {
    if depth == 0 {
        "./".to_owned()
    } else {
        up(depth)
    }
}

/// Some folder of that depth, to look at other pages from.
pub(super) fn any_folder(depth: usize) -> String {
    "x/".repeat(depth)
}
