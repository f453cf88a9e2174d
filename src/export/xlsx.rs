//! XLSX: sheets that hold text alone. What has no room on a sheet goes to the next.

use std::borrow::Cow;
use std::io;
use std::io::Write;

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use super::losses::{LossKind, Notes};
use crate::pointer::Path;

/// Rows of a sheet, and characters of a cell, counted as UTF-16 does.
const MOST_ROWS: u32 = 1_048_576;
const MOST_TEXT: usize = 32_767;

pub(super) struct XlsxSheet<W: Write> {
    out: W,
    workbook: Workbook,
    name: &'static str,
    /// How many sheets there are.
    sheets: usize,
    /// The next row.
    row: u32,
    text: Format,
    heading: Format,
}

impl<W: Write> XlsxSheet<W> {
    pub(super) fn new(out: W, name: &'static str) -> XlsxSheet<W> {
        // As text, so that a code which somebody edits keeps its zeros.
        let text = Format::new().set_num_format("@");
        let heading = text.clone().set_bold();
        XlsxSheet { out, workbook: Workbook::new(), name, sheets: 0, row: 0, text, heading }
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
        let left = (MOST_ROWS - self.row) as usize;
        if rows <= left || self.row == 1 {
            return Ok(false);
        }
        self.begin(headings).map(|()| true)
    }

    /// Whether the sheet has no more rows.
    pub(super) fn is_full(&self) -> bool {
        self.row >= MOST_ROWS
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
