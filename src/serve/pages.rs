//! Our own few pages, for when the site has none to show.
//!
//! They speak English to the editor, never to a reader, and stand only in the preview. Every word of a report is escaped.

use super::guard::Refusal;
use super::reload;

/// Said when a request is turned away.
pub(super) fn refused(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Malformed => "This is not a request that the preview understands.\n",
        Refusal::Foreign => "The preview answers only this computer's own browser.\n",
        Refusal::Method => "The preview can only be read.\n",
    }
}

/// The page for an address where nothing stands, in a site without a page for that.
pub(super) fn missing() -> String {
    page(
        "Nothing stands at this address",
        "<p>The guide has no page or file here.</p>",
    )
}

/// The page for a guide that could not be built even once.
pub(super) fn unbuilt(report: &str) -> String {
    let report = escape(report);
    let body = format!(
        "<p>This page comes back by itself when the guide is mended.</p>\n<pre tabindex=\"0\">{report}</pre>"
    );
    page("The guide could not be built", &body)
}

fn page(title: &str, body: &str) -> String {
    let style = reload::STYLE;
    format!(
        r#"<!doctype html>
<html lang="en" class="fingerpost-page">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<link rel="stylesheet" href="{style}">
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"#
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_cannot_become_part_of_the_page() {
        let page = unbuilt(r#"<img src=x onerror="alert(1)">&lt;"#);
        let shown = "&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;lt;";
        assert!(page.contains(&format!(">{shown}</pre>")), "{page}");
    }
}
