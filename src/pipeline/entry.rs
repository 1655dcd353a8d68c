//! A line of a list: what is there by its id, or what there is to say of it.

/// An id and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The id, or the address of an edition.
    pub id: String,
    /// Its title or name.
    pub title: String,
}
