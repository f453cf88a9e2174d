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
//!
//! What is written is held against what a reader makes of it, by the functions that it uses: headings, lists, where an
//! entry begins. Where that differs, there is a loss.

use std::borrow::Cow;
use std::io;
use std::io::Write;

use super::csv::CsvSheet;
use super::form::Form;
use super::head::{Columns, Head, has_column};
use super::leaves::{Leaf, leaves};
use super::losses::{LossKind, Notes};
use super::speech::Value;
use super::xlsx::XlsxSheet;
use crate::codec::split_cell;
use crate::model::member::View;
use crate::model::{Cycle, Entry, ItemType, Term, Word};
use crate::pointer::Path;
use crate::text::{is_blank, trim};
use crate::vocabulary::{find, read_cycle};

/// Where the rows go.
pub(super) enum Sheet<W: Write> {
    Csv(Box<CsvSheet<W>>),
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
        let mut text = text;
        if text.contains('\r') {
            // In a cell all ends of lines are read as one.
            notes.note(LossKind::Characters, at, &text);
            text = Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"));
        }
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
    /// Name, code and provider of the entry that a reader takes the next row for.
    before: Option<[String; 3]>,
    sheet: Sheet<W>,
}

impl<W: Write> Table<W> {
    pub(super) fn new(sheet: Sheet<W>, form: Form, head: &Head) -> io::Result<Table<W>> {
        let columns = Columns::of(head, &form);
        let cells = vec![String::new(); columns.headings.len()];
        let mut table = Table { form, columns, cells, before: None, sheet };
        match &mut table.sheet {
            Sheet::Csv(sheet) => sheet.row(&table.columns.headings)?,
            Sheet::Xlsx(sheet) => sheet.begin(&table.columns.headings)?,
        }
        Ok(table)
    }

    pub(super) fn entry(&mut self, entry: &Entry<'_>, notes: &mut Notes<'_>) -> io::Result<()> {
        if let Sheet::Xlsx(sheet) = &mut self.sheet
            && sheet.make_room(entry.items.len().max(1), &self.columns.headings)?
        {
            self.before = None;
        }
        let items = Path::Key(&Path::Top, "items");
        let mut pointer = String::new();
        leaves(entry, &mut pointer, &Path::Top, &mut |leaf, pointer, at| {
            self.put(leaf, pointer, at, notes);
        });
        self.tell_apart(notes);
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
            if item.kind.is_missing() && lists_types(&item.name) {
                notes.note(LossKind::Value, &Path::Key(&at, "name"), &item.name);
            }
            self.end_row(&at, notes)?;
        }
        if entry.items.is_empty() && !self.end_row(&Path::Top, notes)? {
            notes.note(LossKind::Empty, &Path::Top, "");
        }
        Ok(())
    }

    /// Notes an entry whose first row is read as one more row of the entry before it: where rows are items, another name
    /// begins an entry, or another code of another provider.
    fn tell_apart(&mut self, notes: &mut Notes<'_>) {
        let text = |pointer| {
            let cell = self.columns.of_field(pointer).and_then(|column| self.cells.get(column));
            cell.map_or("", |cell| trim(cell)).to_owned()
        };
        let has_name = self.columns.of_field("/provider/name").is_some();
        let provider = if has_name { "/provider/name" } else { "/provider/code" };
        let now = [text("/name"), text("/code"), text(provider)];
        if !self.columns.has_items() {
            return;
        }
        if let Some(before) = &self.before {
            let differs = |n: usize| match (before.get(n), now.get(n)) {
                (Some(old), Some(new)) => !old.is_empty() && !new.is_empty() && old != new,
                _ => false,
            };
            let [old, _, _] = before;
            let [name, _, _] = &now;
            if name.is_empty() || (old == name && !(differs(1) && differs(2))) {
                notes.note(LossKind::NotApart, &Path::Top, name);
                return;
            }
        }
        self.before = Some(now);
    }

    /// Puts what is said into its cell.
    fn put(&mut self, leaf: Leaf<'_, '_>, pointer: &str, at: &Path<'_>, notes: &mut Notes<'_>) {
        let text = match leaf {
            Leaf::Hollow => return notes.note(LossKind::Empty, at, ""),
            Leaf::Unknown { name, json } if !pointer.is_empty() || !has_column(name) => {
                return notes.note(LossKind::UnknownMember, at, json);
            }
            Leaf::Unknown { json, .. } => Cow::Borrowed(json),
            Leaf::Ext { text, .. } => Cow::Borrowed(text),
            Leaf::Member(view) => match self.form.value(view, at, notes) {
                Some(Value::Text(text)) => {
                    // A cell has no way to tell such a text from a number.
                    if matches!(view, View::Count(Term::Unknown(_))) && is_whole(&text) {
                        notes.note(LossKind::Value, at, &text);
                    }
                    text
                }
                Some(Value::Bare(text)) => Cow::Owned(text),
                Some(Value::Other(text)) => Cow::Owned(other_cycle(text)),
                Some(Value::Texts(list)) => Cow::Owned(list_cell(pointer, &list, at, notes)),
                Some(Value::Object(_) | Value::Objects(_) | Value::Pairs(_)) | None => return,
            },
        };
        if is_blank(&text) {
            // A blank cell says nothing.
            notes.note(LossKind::Value, at, &text);
        }
        let text = self.sheet.fit(text, at, notes);
        match self.columns.find(leaf, pointer).and_then(|column| self.cells.get_mut(column)) {
            Some(cell) if cell.is_empty() => cell.push_str(&text),
            _ => notes.note(LossKind::NoColumn, at, &text),
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
    if !joined.starts_with('[') && split_cell(pointer, &joined) == list {
        return joined;
    }
    let array = serde_json::to_string(list).unwrap_or_default();
    if split_cell(pointer, &array) != list {
        notes.note(LossKind::Value, at, &array);
    }
    array
}

/// 其他 as an update cycle: as people write it, or as JSON where that would be read as something else.
fn other_cycle(text: &str) -> String {
    let written = if text.is_empty() { "其他".to_owned() } else { format!("其他（{text}）") };
    if read_cycle(&written) == Some(Cycle::Other(Cow::Borrowed(text))) {
        written
    } else {
        serde_json::json!({ "other": text }).to_string()
    }
}

/// Whether a text is a whole number with nothing but zeros behind the point, as `15.0`.
fn is_whole(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('.').is_some_and(|(whole, rest)| {
        digits(whole) && !rest.is_empty() && rest.bytes().all(|byte| byte == b'0')
    })
}

/// Whether the name of an item is read as several, each with its type: `水位/N、流量/N`.
fn lists_types(name: &str) -> bool {
    let signs = ['、', '，', ',', '；', ';', '\n', '\r'];
    let has_type = |part: &str| {
        part.rsplit_once('/').is_some_and(|(_, kind)| find(ItemType::LIST, kind).is_some())
    };
    let parts = || name.split(signs).filter(|part| !is_blank(part));
    parts().count() > 1 && parts().all(has_type)
}
