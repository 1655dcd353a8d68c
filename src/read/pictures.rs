//! Pictures: kind and size, from their first bytes.
//!
//! A picture is published as it is. PNG, JPEG and WebP are accepted; SVG never is, because it can carry programs.

use std::sync::Arc;

use imagesize::ImageType;

use crate::diagnostics::{Code, Diagnostic, Diagnostics};

/// The most bytes a picture may have.
const BYTES: usize = 2 * 1024 * 1024;
/// The most points on a side.
const SIDE: usize = 4_000;

/// A picture that can be published.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Its path, relative to the project.
    pub path: String,
    /// The file.
    pub bytes: Arc<[u8]>,
    /// Points across.
    pub width: u32,
    /// Points down.
    pub height: u32,
}

/// Whether a file is an SVG drawing by its name, which is refused as a picture.
pub fn is_svg(path: &str) -> bool {
    std::path::Path::new(path)
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("svg"))
}

/// Whether a file is a picture by its name, of a kind that is published or not.
pub(super) fn is_picture(path: &str) -> bool {
    const OTHERS: [&str; 8] = ["svg", "gif", "avif", "heic", "bmp", "tif", "tiff", "ico"];
    is_published(path) || OTHERS.contains(&extension(path).as_str())
}

/// Whether a file is a picture of a kind that is published, by its name.
pub(super) fn is_published(path: &str) -> bool {
    ["png", "jpg", "jpeg", "webp"].contains(&extension(path).as_str())
}

fn extension(path: &str) -> String {
    let (_, extension) = path.rsplit_once('.').unwrap_or_default();
    extension.to_ascii_lowercase()
}

/// Looks at the file at `path`, or complains.
pub(super) fn picture(path: &str, bytes: &Arc<[u8]>, told: &mut Diagnostics) -> Option<Picture> {
    let complain =
        |code, message: String, help: &str| Diagnostic::new(code, message).in_path(path).help(help);
    let extension = extension(path);
    let Ok(kind) = imagesize::image_type(bytes) else {
        told.say(complain(
            Code::BrokenPicture,
            "this is not a picture that can be read".into(),
            "save the picture again as PNG, JPEG or WebP",
        ));
        return None;
    };
    if extension_of(kind).is_none_or(|known| !known.contains(&extension.as_str())) {
        let message =
            format!("the name ends in `.{extension}`, but the content is another kind of file");
        told.say(complain(Code::PictureKindDiffers, message, "save the picture again as PNG, JPEG or WebP, and let the program choose the name's ending"));
        return None;
    }
    if bytes.len() > BYTES {
        let message = format!(
            "the picture has {} KiB, and at most {} KiB are allowed",
            bytes.len() / 1024,
            BYTES / 1024
        );
        told.say(complain(
            Code::PictureTooHeavy,
            message,
            "make it smaller or save it with less quality",
        ));
        return None;
    }
    let Ok(size) = imagesize::blob_size(bytes) else {
        told.say(complain(
            Code::BrokenPicture,
            "the picture's size cannot be read".into(),
            "save the picture again",
        ));
        return None;
    };
    if size.width == 0 || size.height == 0 || size.width > SIDE || size.height > SIDE {
        let message = format!(
            "the picture is {} by {} points, and each side has 1 to {SIDE}",
            size.width, size.height
        );
        told.say(complain(
            Code::PictureTooWide,
            message,
            "make the picture smaller",
        ));
        return None;
    }
    let points = |side: usize| u32::try_from(side).unwrap_or(u32::MAX);
    Some(Picture {
        path: path.to_owned(),
        bytes: Arc::clone(bytes),
        width: points(size.width),
        height: points(size.height),
    })
}

fn extension_of(kind: ImageType) -> Option<&'static [&'static str]> {
    match kind {
        ImageType::Png => Some(&["png"]),
        ImageType::Jpeg => Some(&["jpg", "jpeg"]),
        ImageType::Webp => Some(&["webp"]),
        _ => None,
    }
}
