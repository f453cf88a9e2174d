//! 列: which column of a table is which field.
//!
//! [`recognise`] maps the headings of any template to the model, says how sure it is and why, and refuses to guess.

mod canonical;

use std::ops::Range;

pub use canonical::{Field, field_of, fields};

/// 一列: one column of a table, and where its cells go.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Column {
    /// The column, from 0.
    pub index: u32,
    /// The heading as it stands, without line breaks; below a group heading `共享属性/共享类型`.
    pub heading: String,
    /// Where its cells go.
    pub target: Target,
    /// How sure that is: 0 to 100.
    pub confidence: u8,
    /// Why.
    pub reason: Reason,
}

/// 去向: where the cells of a column go. Pointers are RFC 6901, with `items/*` for the item of the row, as in dialects.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Target {
    /// One field.
    Field(String),
    /// The first of these fields whose list knows the word; the last takes any other text.
    /// So 共享方式 is `/share/way/class` or `/share/way/type`, cell by cell.
    FirstKnown(Vec<String>),
    /// A field for each share type, as 共享条件/不予共享依据: `unconditional`, `conditional`, `not_shared`, in this
    /// order; an unknown share type takes the second.
    ByShareType([String; 3]),
    /// No field of the model: kept in `ext` under the heading.
    Extra,
    /// Nothing that is said of the data, such as 序号.
    Ignored,
    /// Could be any of these fields: somebody must say which.
    Ambiguous(Vec<String>),
}

/// 理由: why a column goes where it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// A dialect says so.
    Declared,
    /// The heading is that of the field itself, or its key.
    Heading,
    /// The heading is known to stand for the field.
    Alias,
    /// The heading could be several fields, and the group heading above it says which.
    Group,
    /// The heading could be several fields, and the columns beside it say which.
    Beside,
    /// The heading could be several fields, and the words in the column say which.
    Words,
    /// No field has such a heading.
    Unknown,
    /// The heading could be several fields, and nothing says which.
    Ambiguous,
    /// Another column goes there already.
    Twice,
}

/// 版式: what a row of a sheet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Layout {
    /// A row is a resource, or one item of a resource whose other cells stand in its first row.
    Entries,
    /// A row is an item, and names the resource of another sheet that it belongs to.
    Items,
    /// The sheet is a resource: its name is that of the sheet, and its headings are the items.
    Headings,
}

/// 表头: what the head of a sheet says.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Columns {
    /// What a row is.
    pub layout: Layout,
    /// The rows of headings, from 0; data follow.
    pub head: Range<u32>,
    /// The columns, from left to right.
    pub columns: Vec<Column>,
}

/// The first rows of a sheet, from the top: each cell's text by row and column, with `""` for empty ones. Rows that the
/// file leaves out are empty here. Cells of a merged range all have the text of its first cell.
pub type Head = [Vec<String>];
