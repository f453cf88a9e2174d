//! JSON: `Entry` as serde reads and writes it, and one entry read in place.

mod order;
mod plain;
mod read;
mod scan;
mod write;

pub(crate) use order::Order;
pub(crate) use plain::fill_plain;
#[cfg(feature = "files")]
pub(crate) use read::depth;
pub(crate) use read::fill;
pub(crate) use read::fill_request;
#[cfg(feature = "schema")]
pub(crate) use read::is_act;
pub(crate) use read::say;
#[cfg(feature = "files")]
pub(crate) use scan::plain_length;
#[cfg(any(feature = "files", feature = "capi"))]
pub(crate) use write::said_members;
pub(crate) use write::{says_something, word};
