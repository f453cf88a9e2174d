//! 编解码: bytes to entries and back. Reading never judges.

mod block;
pub(crate) mod json;
mod locate;
mod reader;
mod repair;
mod set;
mod split;

pub use block::{Block, Entries};
pub use reader::{InputFormat, Reader};
