//! 工作表: the cells of a sheet of an XLS.

use std::sync::Arc;

use super::super::serial::Shown;
use super::super::{CellKind, Merge, Row, Rows, what};
use super::container::{u16_at, u32_at};
use super::text::Bytes;
use super::{DAMAGED, Shared, continued, kind, record_at};
use crate::error::Error;
use crate::pointer::cell_name;

/// The rows of a sheet.
pub(crate) struct SheetRows {
    shared: Arc<Shared>,
    /// Row, column and record of each cell, in this order, which records need not have.
    cells: Vec<(u16, u16, u32)>,
    at: usize,
    text: String,
}

impl SheetRows {
    /// Looks where the cells are; `None` when the sheet is cut.
    pub(super) fn new(shared: Arc<Shared>, start: usize) -> Option<SheetRows> {
        let mut cells = Vec::new();
        for record in records(&shared.stream, start) {
            let (at, kind, data) = record?;
            if is_cell(kind) {
                cells.push((u16_at(data, 0)?, u16_at(data, 2)?, u32::try_from(at).ok()?));
            }
        }
        cells.sort();
        Some(SheetRows { shared, cells, at: 0, text: String::new() })
    }

    /// Adds the cells of a record to a row; `None` when it is cut.
    fn push(&mut self, row: &mut Row, column: u32, at: usize) -> Result<Option<()>, Error> {
        let shared = self.shared.clone();
        let Some(record) = record_at(&shared.stream, at) else { return Ok(None) };
        let data = record.data;
        let shown = |at| {
            let style = u16_at(data, at).unwrap_or(0);
            shared.styles.get(usize::from(style)).copied().unwrap_or(Shown::Number)
        };
        let mut number = |row: &mut Row, column, value: f64, shown| {
            if value.is_finite() {
                shared.days.push(row, column, value, shown, &mut self.text);
            }
        };
        Ok(match record.kind {
            kind::NUMBER => f64_at(data, 6).map(|value| number(row, column, value, shown(4))),
            kind::RK => u32_at(data, 6).map(|value| number(row, column, rk(value), shown(4))),
            kind::MUL_RK => {
                // The last number is the last column.
                let all = data.get(4..data.len().saturating_sub(2)).unwrap_or_default();
                for (index, each) in all.chunks_exact(6).enumerate() {
                    let style = u16_at(each, 0).unwrap_or(0);
                    let shown =
                        shared.styles.get(usize::from(style)).copied().unwrap_or(Shown::Number);
                    number(row, column + index as u32, rk(u32_at(each, 2).unwrap_or(0)), shown);
                }
                Some(())
            }
            kind::LABEL_SST => {
                let Some(number) = u32_at(data, 6) else { return Ok(None) };
                let Some((text, is_damaged)) = shared.texts.get(number as usize) else {
                    let name = cell_name(row.number, column);
                    let detail = format!("cell {name} has text {number}, which is not there");
                    return Err(Error::damaged(what::XLS, DAMAGED, detail));
                };
                push_text(row, column, text, is_damaged);
                Some(())
            }
            kind::LABEL | kind::R_STRING => self.label(row, column, Bytes::new(vec![data]), 6),
            kind::BOOL_ERR => {
                data.get(6).zip(data.get(7)).map(|(value, is_fault)| match is_fault {
                    0 => push_flag(row, column, *value),
                    _ => row.push(column, CellKind::Fault, fault(*value)),
                })
            }
            kind::FORMULA => match data.get(6..14) {
                Some([0, .., 0xFF, 0xFF]) => match string_after(&shared.stream, record.end) {
                    Some(at) => self.label(row, column, continued(&shared.stream, at), 0),
                    None => Some(()),
                },
                Some([1, _, value, .., 0xFF, 0xFF]) => {
                    push_flag(row, column, *value);
                    Some(())
                }
                Some([2, _, value, .., 0xFF, 0xFF]) => {
                    row.push(column, CellKind::Fault, fault(*value));
                    Some(())
                }
                Some([.., 0xFF, 0xFF]) => Some(()),
                _ => f64_at(data, 6).map(|value| number(row, column, value, shown(4))),
            },
            _ => Some(()),
        })
    }

    /// A text that stands in the cell's record.
    fn label(
        &mut self,
        row: &mut Row,
        column: u32,
        mut bytes: Bytes<'_>,
        from: usize,
    ) -> Option<()> {
        bytes.pass(from);
        let count = usize::from(bytes.number()?);
        self.text.clear();
        let is_damaged = match self.shared.old {
            Some(old) => bytes.old(count, old, &mut self.text)?,
            None => bytes.unicode(count, &mut self.text)?,
        };
        let text = self.text.replace("\r\n", "\n").replace('\r', "\n");
        push_text(row, column, &text, is_damaged);
        Some(())
    }
}

impl Rows for SheetRows {
    fn next_row(&mut self, row: &mut Row) -> Result<bool, Error> {
        while let Some(&(number, _, _)) = self.cells.get(self.at) {
            row.begin(number.into(), 0);
            let mut next = 0;
            while let Some(&(_, column, at)) =
                self.cells.get(self.at).filter(|cell| cell.0 == number)
            {
                self.at += 1;
                // Of two cells at one place the first counts.
                if u32::from(column) < next {
                    continue;
                }
                let damaged = || Error::unreadable(what::XLS, DAMAGED);
                self.push(row, column.into(), at as usize)?.ok_or_else(damaged)?;
                next = row
                    .cells()
                    .last()
                    .map_or(next, |cell| cell.column + 1)
                    .max(u32::from(column) + 1);
            }
            if !row.cells().is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// The records of a sheet without those of charts in it: where each begins, its kind and data; `None` where the sheet is
/// cut.
fn records(stream: &[u8], start: usize) -> impl Iterator<Item = Option<(usize, u16, &[u8])>> {
    let (mut at, mut depth, mut is_over) = (start, 0_usize, false);
    std::iter::from_fn(move || {
        while !is_over {
            let Some(record) = record_at(stream, at) else {
                is_over = true;
                return Some(None);
            };
            let begin = std::mem::replace(&mut at, record.end);
            match record.kind {
                kind::BOF => depth += 1,
                kind::EOF => {
                    depth = depth.saturating_sub(1);
                    is_over = depth == 0;
                }
                kind if depth == 1 => return Some(Some((begin, kind, record.data))),
                // A sheet begins with its beginning.
                _ if depth == 0 => {
                    is_over = true;
                    return Some(None);
                }
                _ => {}
            }
        }
        None
    })
}

fn is_cell(kind: u16) -> bool {
    matches!(
        kind,
        kind::NUMBER
            | kind::RK
            | kind::MUL_RK
            | kind::LABEL_SST
            | kind::LABEL
            | kind::R_STRING
            | kind::BOOL_ERR
            | kind::FORMULA
    )
}

/// The merged ranges of a sheet.
pub(super) fn merges(stream: &[u8], start: usize) -> Vec<Merge> {
    let mut merges = Vec::new();
    for (_, kind, data) in records(stream, start).flatten() {
        if kind != kind::MERGE_CELLS {
            continue;
        }
        for each in data.get(2..).unwrap_or_default().chunks_exact(8) {
            let number = |at| u16_at(each, at).map_or(0, u32::from);
            let (first_row, last_row, first_column, last_column) =
                (number(0), number(2), number(4), number(6));
            if first_row <= last_row && first_column <= last_column {
                merges.push(Merge { first_row, last_row, first_column, last_column });
            }
        }
    }
    merges.sort_unstable_by_key(|merge| (merge.first_row, merge.first_column));
    merges
}

/// Where the text stands that a formula has come to: in the next record, but for some that belong to the formula.
fn string_after(stream: &[u8], mut at: usize) -> Option<usize> {
    for _ in 0..4 {
        let record = record_at(stream, at)?;
        if record.kind == kind::STRING {
            return Some(at);
        }
        if is_cell(record.kind) {
            return None;
        }
        at = record.end;
    }
    None
}

fn push_text(row: &mut Row, column: u32, text: &str, is_damaged: bool) {
    if !text.is_empty() {
        row.push(column, CellKind::Text, text);
        if is_damaged {
            row.mark_damaged();
        }
    }
}

fn push_flag(row: &mut Row, column: u32, value: u8) {
    row.push(column, CellKind::Flag, if value == 0 { "FALSE" } else { "TRUE" });
}

fn fault(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    }
}

/// A number in four bytes: a whole one, or the front half of one of eight bytes; perhaps a hundredth of it is meant.
fn rk(bits: u32) -> f64 {
    let value = match bits & 2 {
        0 => f64::from_bits(u64::from(bits & !3) << 32),
        _ => f64::from(bits.cast_signed() >> 2),
    };
    if bits & 1 == 0 { value } else { value / 100.0 }
}

fn f64_at(bytes: &[u8], at: usize) -> Option<f64> {
    bytes.get(at..)?.first_chunk().map(|bytes| f64::from_le_bytes(*bytes))
}
