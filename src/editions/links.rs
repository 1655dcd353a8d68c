//! How one page of an edition leads to another: always by a relative address, so that a site works in any folder of any host.
//!
//! This is the one place where a site for a web server and a site for a memory stick differ in their links.

use super::routes::Route;

/// How the address of a page is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Links {
    /// By its folder, `about/`, in which a web server finds the page.
    #[default]
    Folders,
    /// By its file, `about/index.html`, so that a double click finds it too.
    Files,
}

impl Links {
    /// `address` of a folder as a link to the page in it; the address of a file stays as it is.
    pub fn page(self, mut address: String) -> String {
        let is_folder = address.is_empty() || address.ends_with('/');
        // `./` only says "this folder", which the name of a file says too.
        if self == Self::Files && address == "./" {
            address.clear();
        }
        if is_folder {
            address.push_str(self.page_file());
        }
        address
    }

    /// What follows a folder in the address of its page: nothing, or the name of the file.
    pub fn page_file(self) -> &'static str {
        match self {
            Self::Folders => "",
            Self::Files => "index.html",
        }
    }

    /// The address of `to` as written on a page in `from` (both folders of one edition).
    pub fn relative(self, from: &str, to: &Route) -> String {
        if from == to.folder
            && let Some(fragment) = &to.fragment
        {
            return format!("#{fragment}");
        }
        let up = "../".repeat(from.matches('/').count());
        let folder = if up.is_empty() && to.folder.is_empty() {
            "./"
        } else {
            &to.folder
        };
        let mut address = self.page(format!("{up}{folder}"));
        if let Some(fragment) = &to.fragment {
            address.push('#');
            address.push_str(fragment);
        }
        address
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn to(folder: &str, fragment: Option<&str>) -> Route {
        Route {
            folder: folder.to_owned(),
            fragment: fragment.map(str::to_owned),
        }
    }

    #[test]
    fn links_inside_an_edition_are_relative() {
        let (home, term) = (to("", None), to("glossary/", Some("lto")));
        let links = Links::Folders;
        assert_eq!(links.relative("", &home), "./");
        assert_eq!(links.relative("about/", &home), "../");
        assert_eq!(links.relative("actions/a/", &term), "../../glossary/#lto");
        assert_eq!(links.relative("glossary/", &term), "#lto");
    }

    #[test]
    fn without_a_server_links_name_the_file() {
        let (home, term) = (to("", None), to("glossary/", Some("lto")));
        let links = Links::Files;
        assert_eq!(links.relative("", &home), "index.html");
        assert_eq!(links.relative("about/", &home), "../index.html");
        assert_eq!(
            links.relative("actions/a/", &term),
            "../../glossary/index.html#lto"
        );
        assert_eq!(links.relative("glossary/", &term), "#lto");
        assert_eq!(links.relative("a/", &to("b/c.csv", None)), "../b/c.csv");
    }
}
