//! 编解码: bytes to entries and back. Reading never judges.

mod excerpt;
pub(crate) mod json;
mod locate;
mod reader;
mod repair;
mod set;
mod split;

#[cfg(feature = "capi")]
pub(crate) use reader::read_entry;
pub use reader::{Block, Entries, InputFormat, Reader};
