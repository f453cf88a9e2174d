//! 表格: entries as rows. A row is an item; what is said of the resource stands in the first of its rows, and the others
//! are blank there. An entry without items has one row.
//!
//! Headings are those of the table of fields: keys such as `share/type`, `items/name`, `assessments/0/kind`, or in
//! Chinese 共享类型, 信息项名称, 评估1/评估种类. A column that a department added keeps its own heading; where that would be
//! taken for another, it is the pointer `/ext/…`. A member that the model does not know is a column under its pointer,
//! `/foo`, with its JSON in the cell.
//!
//! All cells are text. A list stands in one cell, its values parted by `；`, or as a JSON array where a reader would not
//! part them so.

use std::borrow::Cow;
use std::io;
use std::io::Write;

use super::csv::CsvSheet;
use super::form::Form;
use super::head::{Columns, Head};
use super::leaves::{Leaf, leaves};
use super::losses::{LossKind, Notes};
use super::speech::{Value, other_cycle};
use super::xlsx::XlsxSheet;
use crate::codec::split_list;
use crate::model::Entry;
use crate::pointer::Path;

/// Where the rows go.
pub(super) enum Sheet<W: Write> {
    Csv(CsvSheet<W>),
    Xlsx(Box<XlsxSheet<W>>),
}

impl<W: Write> Sheet<W> {
    fn row(&mut self, cells: &[String]) -> io::Result<()> {
        match self {
            Sheet::Csv(sheet) => sheet.row(cells),
            Sheet::Xlsx(sheet) => sheet.row(cells),
        }
    }

    /// The text as a cell holds it.
    fn fit<'t>(&self, text: Cow<'t, str>, at: &Path<'_>, notes: &mut Notes<'_>) -> Cow<'t, str> {
        match self {
            Sheet::Csv(sheet) => sheet.fit(text, at, notes),
            Sheet::Xlsx(_) => super::xlsx::fit(text, at, notes),
        }
    }
}

/// A table that is being written.
pub(super) struct Table<W: Write> {
    form: Form,
    columns: Columns,
    /// The row that is being filled; empty where nothing was said.
    cells: Vec<String>,
    sheet: Sheet<W>,
}

impl<W: Write> Table<W> {
    pub(super) fn new(sheet: Sheet<W>, form: Form, head: &Head) -> io::Result<Table<W>> {
        let columns = Columns::of(head, &form);
        let cells = vec![String::new(); columns.headings.len()];
        let mut table = Table { form, columns, cells, sheet };
        match &mut table.sheet {
            Sheet::Csv(sheet) => sheet.row(&table.columns.headings)?,
            Sheet::Xlsx(sheet) => sheet.begin(&table.columns.headings)?,
        }
        Ok(table)
    }

    pub(super) fn entry(&mut self, entry: &Entry<'_>, notes: &mut Notes<'_>) -> io::Result<()> {
        if let Sheet::Xlsx(sheet) = &mut self.sheet {
            sheet.make_room(entry.items.len().max(1), &self.columns.headings)?;
        }
        let items = Path::Key(&Path::Top, "items");
        let mut pointer = String::new();
        leaves(entry, &mut pointer, &Path::Top, &mut |leaf, pointer, at| {
            self.put(leaf, pointer, at, notes);
        });
        for (position, item) in entry.items.iter().enumerate() {
            let at = Path::Index(&items, position);
            pointer.clear();
            pointer.push_str("/items/*");
            let mut is_hollow = true;
            leaves(item, &mut pointer, &at, &mut |leaf, pointer, at| {
                is_hollow &= !matches!(leaf, Leaf::Member(_));
                self.put(leaf, pointer, at, notes);
            });
            if is_hollow {
                notes.note(LossKind::Empty, &at, "");
            }
            self.end_row(&at, notes)?;
        }
        if entry.items.is_empty() && !self.end_row(&Path::Top, notes)? {
            notes.note(LossKind::Empty, &Path::Top, "");
        }
        Ok(())
    }

    /// Puts what is said into its cell.
    fn put(&mut self, leaf: Leaf<'_, '_>, pointer: &str, at: &Path<'_>, notes: &mut Notes<'_>) {
        let text = match leaf {
            Leaf::Hollow => return notes.note(LossKind::Empty, at, ""),
            Leaf::Unknown { json, .. } if !pointer.is_empty() => {
                return notes.note(LossKind::UnknownMember, at, json);
            }
            Leaf::Unknown { json, .. } => Cow::Borrowed(json),
            Leaf::Ext { text, .. } => Cow::Borrowed(text),
            Leaf::Member(view) => match self.form.value(view, at, notes) {
                Some(Value::Text(text)) => text,
                Some(Value::Bare(text)) => Cow::Owned(text),
                Some(Value::Other(text)) => Cow::Owned(other_cycle(text, at, notes)),
                Some(Value::Texts(list)) => Cow::Owned(list_cell(pointer, &list, at, notes)),
                Some(Value::Object(_) | Value::Objects(_) | Value::Pairs(_)) | None => return,
            },
        };
        let text = self.sheet.fit(text, at, notes);
        match self.columns.find(leaf, pointer).and_then(|column| self.cells.get_mut(column)) {
            None => notes.note(LossKind::NoColumn, at, &text),
            Some(cell) if !cell.is_empty() => notes.note(LossKind::NoColumn, at, &text),
            Some(cell) => cell.push_str(&text),
        }
    }

    /// Writes the row, unless it says nothing; says whether it did.
    fn end_row(&mut self, at: &Path<'_>, notes: &mut Notes<'_>) -> io::Result<bool> {
        let is_filled = self.cells.iter().any(|cell| !cell.is_empty());
        if is_filled {
            let is_full = matches!(&self.sheet, Sheet::Xlsx(sheet) if sheet.is_full());
            if is_full {
                notes.note(LossKind::NoRow, at, "");
            } else {
                self.sheet.row(&self.cells)?;
            }
            self.cells.iter_mut().for_each(String::clear);
        }
        Ok(is_filled)
    }

    pub(super) fn finish(self) -> io::Result<W> {
        match self.sheet {
            Sheet::Csv(sheet) => sheet.finish(),
            Sheet::Xlsx(sheet) => sheet.finish(),
        }
    }
}

/// A list in one cell, in a way in which it is read as the same list.
fn list_cell(pointer: &str, list: &[Cow<'_, str>], at: &Path<'_>, notes: &mut Notes<'_>) -> String {
    let joined = list.join("；");
    if !joined.starts_with('[') && split_list(pointer, &joined) == list {
        return joined;
    }
    let array = serde_json::to_string(list).unwrap_or_default();
    if split_list(pointer, &array) != list {
        notes.note(LossKind::Value, at, &array);
    }
    array
}
