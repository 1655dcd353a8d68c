//! The one test binary: whole small sites through the real program, and the specification through our Markdown.

mod commonmark;
mod serve;
