//! Where pictures are published: in `pictures/` of each edition that has them.

use crate::read::Picture;

/// The address of a picture inside an edition: its path inside its area or the toolkit, in one folder.
pub(super) fn picture_address(picture: &Picture) -> String {
    let path = picture
        .path
        .strip_prefix("content/")
        .unwrap_or(&picture.path);
    let inside = match path
        .strip_prefix("areas/")
        .and_then(|rest| rest.split_once('/'))
    {
        Some((_, inside)) => inside,
        None => path.strip_prefix("pictures/").unwrap_or(path),
    };
    format!("pictures/{}", inside.replace('/', "-"))
}
