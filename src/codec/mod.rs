//! 编解码: bytes to entries and back. Reading never judges.

mod block;
#[cfg(feature = "files")]
mod columns;
mod document;
mod draft;
mod encoding;
mod excerpt;
mod get;
mod input;
pub(crate) mod json;
mod listing;
mod lists;
mod locate;
#[cfg(feature = "capi")]
mod pieces;
mod reader;
mod records;
mod remove;
mod repair;
#[cfg(feature = "capi")]
mod rows;
mod set;
mod span;
mod split;
#[cfg(feature = "files")]
mod table;
mod transcript;
#[cfg(feature = "files")]
mod xml;

#[cfg(feature = "files")]
pub(crate) use lists::{split_cell, split_list};
#[cfg(feature = "files")]
pub(crate) use table::{CellKind, Row, Rows, Tables, guard, open_workbook};

pub(crate) use block::{Batch, Source};
pub use block::{Block, Documents, Entries, Requests};
#[cfg(feature = "capi")]
pub(crate) use block::{read_entry, read_request};
#[cfg(feature = "files")]
pub use columns::{SheetColumns, columns_of};
pub use encoding::Encoding;
pub use input::InputFormat;
pub use listing::{Listed, Listing};
#[cfg(feature = "capi")]
pub(crate) use pieces::Pieces;
pub use reader::Reader;
#[cfg(feature = "capi")]
pub(crate) use rows::each_block;
