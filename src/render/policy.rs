//! What pages may do, as browsers are told: nothing but show themselves, with what stands beside them.
//!
//! One list for all carriers: the page itself (`layout.html` shows [`CONTENT_SECURITY_POLICY`]), and what a server adds (`hosting.rs`).

/// The policy that every page states itself: no other host, nothing inline, no forms that are sent.
pub(super) const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

/// How long a browser may keep a file whose name changes with its content: a year, the longest that all of them honour.
pub(super) const KEEP: &str = "public, max-age=31536000, immutable";

/// What a server says of every page: name and value.
///
/// A page cannot forbid to be framed by itself, so that stands here alone.
pub(super) fn headers() -> Vec<(&'static str, String)> {
    let policy = format!("{CONTENT_SECURITY_POLICY}; frame-ancestors 'none'");
    let fixed = [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        (
            "Permissions-Policy",
            "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        ),
    ];
    let fixed = fixed.map(|(name, value)| (name, value.to_owned()));
    [("Content-Security-Policy", policy)]
        .into_iter()
        .chain(fixed)
        .collect()
}
