//! JSON: `Entry` as serde reads and writes it, and one entry read in place.

mod read;
mod write;

pub(crate) use read::fill;
pub(crate) use read::say;
