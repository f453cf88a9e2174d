//! 列: a column of a table, where its cells go, and why.

use std::ops::Range;

use crate::text::Words;

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
    /// The heading is known, and the model has no field for what it says; or it says nothing of the data.
    Outside,
    /// The heading is that of a field, in another unit than the field's.
    Unit,
    /// The heading is an item: the first cell of its sheet is 入库数据名称.
    Marker,
    /// The heading is an item: the sheet is a blank form, with nothing but running numbers beneath its headings.
    BlankForm,
}

impl Reason {
    /// A word for programs.
    ///
    /// ```
    /// use mulu::vocabulary::columns::Reason;
    /// assert_eq!(Reason::BlankForm.token(), "blank_form");
    /// ```
    pub fn token(self) -> &'static str {
        match self {
            Reason::Declared => "declared",
            Reason::Heading => "heading",
            Reason::Alias => "alias",
            Reason::Group => "group",
            Reason::Beside => "beside",
            Reason::Words => "words",
            Reason::Unknown => "unknown",
            Reason::Ambiguous => "ambiguous",
            Reason::Twice => "twice",
            Reason::Outside => "outside",
            Reason::Unit => "unit",
            Reason::Marker => "marker",
            Reason::BlankForm => "blank_form",
        }
    }

    /// The same in words.
    ///
    /// ```
    /// use mulu::vocabulary::columns::Reason;
    /// assert_eq!(Reason::Alias.text().zh, "已知的别名");
    /// ```
    pub fn text(self) -> Words {
        let (zh, en) = match self {
            Reason::Declared => ("方言已写明", "the dialect says so"),
            Reason::Heading => ("字段自己的标题或者键", "the field's own heading or key"),
            Reason::Alias => ("已知的别名", "a known alias"),
            Reason::Group => ("由上级标题判定", "decided by the group heading"),
            Reason::Beside => ("由旁边的列判定", "decided by the columns beside it"),
            Reason::Words => ("由列中的内容判定", "decided by the words in the column"),
            Reason::Unknown => ("没有这样的字段", "no field has this heading"),
            Reason::Ambiguous => {
                ("可能是多个字段，请在方言中写明", "may be several fields: say which in a dialect")
            }
            Reason::Twice => ("另一列已经对应该字段", "another column goes there already"),
            Reason::Outside => ("已知的标题，没有对应的字段", "known, and no field of the model"),
            Reason::Unit => ("单位与字段的单位不同", "another unit than the field's"),
            Reason::Marker => (
                "首格为“入库数据名称”，标题就是信息项",
                "the first cell is 入库数据名称: headings are items",
            ),
            Reason::BlankForm => ("空白表单，标题就是信息项", "a blank form: headings are items"),
        };
        Words { zh, en }
    }
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

impl Layout {
    /// A word for programs, and for dialects.
    ///
    /// ```
    /// use mulu::vocabulary::columns::Layout;
    /// assert_eq!(Layout::Headings.token(), "headings");
    /// ```
    pub fn token(self) -> &'static str {
        match self {
            Layout::Entries => "entries",
            Layout::Items => "items",
            Layout::Headings => "headings",
        }
    }

    /// The same in words.
    ///
    /// ```
    /// use mulu::vocabulary::columns::Layout;
    /// assert_eq!(Layout::Items.text().zh, "一行是一个信息项，所属资源在另一张表");
    /// ```
    pub fn text(self) -> Words {
        let (zh, en) = match self {
            Layout::Entries => {
                ("一行是一个资源或者一个信息项", "a row is a resource, or one of its items")
            }
            Layout::Items => (
                "一行是一个信息项，所属资源在另一张表",
                "a row is an item of a resource on another sheet",
            ),
            Layout::Headings => (
                "一张表是一个资源，标题是信息项",
                "the sheet is a resource, its headings the items",
            ),
        };
        Words { zh, en }
    }
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
