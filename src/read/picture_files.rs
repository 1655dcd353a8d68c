//! Reads opened files as pictures; whatever else lies among them is refused.

use crate::diagnostics::{Code, Diagnostic, Diagnostics, gather};

use super::item_reading::File;
use super::pictures::{Picture, is_published, is_svg, picture};
use super::text::Opened;

/// The pictures among `files`.
pub(super) fn pictures(files: &[File], told: &mut Diagnostics) -> Vec<Picture> {
    let looked = gather(files, told, |(path, opened), told| match opened {
        Opened::Bytes(bytes) if is_published(path) => picture(path, bytes, told),
        _ => {
            refuse(path, told);
            None
        }
    });
    looked.into_iter().flatten().collect()
}

fn refuse(path: &str, told: &mut Diagnostics) {
    let help = if is_svg(path) {
        "export it as PNG, JPEG or WebP; SVG can carry programs"
    } else {
        "save it as PNG, JPEG or WebP, or move it out of this folder"
    };
    let message = "a file of this kind cannot be published as a picture";
    told.say(
        Diagnostic::new(Code::PictureKindRefused, message)
            .in_path(path)
            .help(help),
    );
}
