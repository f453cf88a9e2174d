//! XLSX: sheets that hold text alone. What has no room on a sheet goes to the next.

use std::borrow::Cow;
use std::io;
use std::io::Write;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::losses::{LossKind, Notes};
use crate::pointer::Path;

/// Rows of a sheet, and characters of a cell, counted as UTF-16 does.
const MOST_ROWS: u32 = 1_048_576;
const MOST_TEXT: usize = 32_767;

/// A workbook that does not say when it was made: from the same entries come the same bytes on any day.
pub(super) fn workbook() -> Workbook {
    let mut workbook = Workbook::new();
    // The day that the parts of its archive have, for want of any other.
    if let Ok(day) = ExcelDateTime::from_ymd(1980, 1, 1) {
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&day));
    }
    workbook
}

pub(super) struct XlsxSheet<W: Write> {
    out: W,
    workbook: Workbook,
    name: &'static str,
    /// How many sheets there are.
    sheets: usize,
    /// The next row, and how many a sheet has.
    row: u32,
    most_rows: u32,
    text: Format,
    heading: Format,
}

impl<W: Write> XlsxSheet<W> {
    pub(super) fn new(out: W, name: &'static str) -> XlsxSheet<W> {
        // As text, so that a code which somebody edits keeps its zeros.
        let text = Format::new().set_num_format("@");
        let heading = text.clone().set_bold();
        let workbook = workbook();
        XlsxSheet { out, workbook, name, sheets: 0, row: 0, most_rows: MOST_ROWS, text, heading }
    }

    /// Begins a sheet.
    pub(super) fn begin(&mut self, headings: &[String]) -> io::Result<()> {
        let sheet = self.workbook.add_worksheet_with_constant_memory().map_err(failed)?;
        self.sheets += 1;
        let name = match self.sheets {
            1 => self.name.to_owned(),
            n => format!("{}{n}", self.name),
        };
        sheet.set_name(name).map_err(failed)?;
        sheet.set_freeze_panes(1, 0).map_err(failed)?;
        let last = headings.len().saturating_sub(1) as u16;
        sheet.set_column_range_width(0, last, 18).map_err(failed)?;
        for (column, heading) in headings.iter().enumerate() {
            let heading = cut(heading).unwrap_or(heading);
            write(sheet, 0, column, heading, &self.heading)?;
        }
        self.row = 1;
        Ok(())
    }

    /// Begins another sheet where so many rows have no room on this one, but would have on that; says whether it did.
    pub(super) fn make_room(&mut self, rows: usize, headings: &[String]) -> io::Result<bool> {
        let left = self.most_rows.saturating_sub(self.row) as usize;
        if rows <= left || self.row == 1 {
            return Ok(false);
        }
        self.begin(headings).map(|()| true)
    }

    /// Whether the sheet has no more rows.
    pub(super) fn is_full(&self) -> bool {
        self.row >= self.most_rows
    }

    pub(super) fn row(&mut self, cells: &[String]) -> io::Result<()> {
        let sheet = self.workbook.worksheet_from_index(self.sheets - 1).map_err(failed)?;
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            write(sheet, self.row, column, cell, &self.text)?;
        }
        self.row += 1;
        Ok(())
    }

    pub(super) fn finish(mut self) -> io::Result<W> {
        let bytes = self.workbook.save_to_buffer().map_err(failed)?;
        self.out.write_all(&bytes)?;
        Ok(self.out)
    }
}

fn write(
    sheet: &mut Worksheet,
    row: u32,
    column: usize,
    text: &str,
    format: &Format,
) -> io::Result<()> {
    let column = u16::try_from(column).map_err(io::Error::other)?;
    sheet.write_string_with_format(row, column, text, format).map_err(failed)?;
    Ok(())
}

fn failed(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        error => io::Error::other(error),
    }
}

/// The text as a cell holds it: cut where it is longer.
pub(super) fn fit<'t>(text: Cow<'t, str>, at: &Path<'_>, notes: &mut Notes<'_>) -> Cow<'t, str> {
    match cut(&text) {
        None => text,
        Some(short) => {
            notes.note(LossKind::TooLong, at, short);
            Cow::Owned(short.to_owned())
        }
    }
}

/// As much of a text as a cell holds; `None` where that is all.
fn cut(text: &str) -> Option<&str> {
    if text.len() <= MOST_TEXT {
        return None;
    }
    let mut width = 0;
    let end = text.char_indices().find(|(_, c)| {
        width += c.len_utf16();
        width > MOST_TEXT
    });
    end.and_then(|(at, _)| text.get(..at))
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _};

    use calamine::{Reader, Xlsx};

    use super::*;
    use crate::export::head::Head;
    use crate::export::losses::Losses;
    use crate::export::table::{Sheet, Table};
    use crate::export::{Form, OutputFormat};
    use crate::model::{Entry, Item};

    /// Writes entries on sheets of four rows; gives how many rows each sheet has, and what was lost.
    fn sheets(entries: &[Entry<'_>]) -> (Vec<usize>, Vec<(String, LossKind)>) {
        let mut head = Head::default();
        entries.iter().for_each(|entry| head.see(entry));
        let sheet = XlsxSheet { most_rows: 4, ..XlsxSheet::new(Vec::new(), "目录") };
        let form = Form::new(OutputFormat::Xlsx);
        let mut table = Table::new(Sheet::Xlsx(Box::new(sheet)), form, &head).unwrap();
        let mut losses = Losses::default();
        for (entry, number) in entries.iter().zip(0..) {
            table.entry(entry, &mut Notes { losses: &mut losses, number, entry }).unwrap();
        }
        let mut book = Xlsx::new(Cursor::new(table.finish().unwrap())).unwrap();
        let rows = book.worksheets().iter().map(|(_, range)| range.height()).collect();
        (rows, losses.iter().map(|loss| (loss.at.clone(), loss.kind)).collect())
    }

    fn entry(items: usize) -> Entry<'static> {
        let item = Item { name: "项".into(), ..Item::default() };
        Entry {
            name: format!("目录{items}").into(), items: vec![item; items], ..Entry::default()
        }
    }

    #[test]
    fn what_has_no_room_goes_to_the_next_sheet() {
        assert_eq!(sheets(&[entry(2), entry(1)]), (vec![4], vec![]));
        // The items of an entry stay together.
        assert_eq!(sheets(&[entry(2), entry(3), entry(1)]), (vec![3, 4, 2], vec![]));
        let lost = ["/items/3", "/items/4"].map(|at| (at.to_owned(), LossKind::NoRow));
        assert_eq!(sheets(&[entry(5), entry(0)]), (vec![4, 2], lost.to_vec()));
    }

    #[test]
    fn a_workbook_says_nothing_of_today() {
        let sheet = XlsxSheet::new(Vec::new(), "目录");
        let head = Head::default();
        let table = Table::new(Sheet::Xlsx(Box::new(sheet)), Form::new(OutputFormat::Xlsx), &head);
        let book = table.and_then(Table::finish).unwrap();
        let mut parts = zip::ZipArchive::new(Cursor::new(book)).unwrap();
        let mut properties = String::new();
        parts.by_name("docProps/core.xml").unwrap().read_to_string(&mut properties).unwrap();
        assert_eq!(properties.matches("1980-01-01T00:00:00Z").count(), 2, "{properties}");
    }

    #[test]
    fn a_text_is_cut_between_characters() {
        let long = "目".repeat(MOST_TEXT);
        assert_eq!(cut(&long), None);
        assert_eq!(cut(&format!("{long}录")), Some(long.as_str()));
        let wide = "𠮷".repeat(MOST_TEXT / 2);
        assert_eq!(cut(&format!("{wide}𠮷")), Some(wide.as_str()));
        let (_, losses) = sheets(&[Entry { summary: format!("{long}录").into(), ..entry(0) }]);
        assert_eq!(losses, [("/abstract".to_owned(), LossKind::TooLong)]);
    }
}
