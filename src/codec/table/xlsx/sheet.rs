//! 工作表: the cells of a sheet, row by row, while it is unpacked.

use std::io::Read;
use std::sync::Arc;

use memchr::memmem;

use super::super::archive::{self, Part};
use super::super::markup::{Markup, Token, attribute, attributes, resolve};
use super::super::serial::Shown;
use super::super::{CellKind, Merge, Row, Rows};
use super::Shared;
use super::strings::{Written, finish};
use crate::error::Error;
use crate::limits::Limits;
use crate::pointer::cell_name;
use crate::text::Words;

/// What a sheet may have, by its format.
const ROWS: u32 = 1_048_576;
const COLUMNS: u32 = 16_384;

/// So many merged ranges are remembered.
const MERGES: usize = 1 << 20;

/// The rows of a sheet.
pub(crate) struct SheetRows {
    markup: Markup<Part>,
    shared: Arc<Shared>,
    most: usize,
    /// The row that comes when the next one has no number.
    next: u32,
    stage: Stage,
    cell: Cell,
}

/// Where in the sheet the reading is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Before,
    Rows,
    After,
}

/// The cell that is being read.
#[derive(Default)]
struct Cell {
    column: u32,
    style: usize,
    kind: Kind,
    /// Its value as it is written.
    raw: Vec<u8>,
    /// Its value as text.
    text: String,
    /// Its formula; only looked at when there is no value.
    formula: String,
    has_value: bool,
    written: Written,
}

/// What a cell says of its value.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Number,
    Shared,
    Flag,
    Fault,
    Day,
    Text,
}

/// What is being read in a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Cell,
    Value,
    Formula,
    Text,
}

impl SheetRows {
    pub(super) fn new(part: Part, shared: Arc<Shared>, limits: &Limits) -> SheetRows {
        let most = limits.entry_bytes;
        let markup = Markup::new(part, most);
        SheetRows { markup, shared, most, next: 0, stage: Stage::Before, cell: Cell::default() }
    }

    /// Reads the cells of a row.
    fn cells(&mut self, row: &mut Row) -> Result<(), Error> {
        let (mut next, mut size) = (0, 0);
        loop {
            let Some(token) = self.markup.next()? else {
                return Err(self.markup.wrong("a row without end"));
            };
            match token {
                Token::Open { name: b"c", attributes, is_empty } => {
                    let Some(column) = self.cell.begin(attributes, next) else {
                        return Err(self.markup.wrong("a cell without a name that is one"));
                    };
                    if column < next || column >= COLUMNS {
                        let name = cell_name(row.number, column);
                        return Err(self
                            .markup
                            .wrong(format_args!("cell {name} at the wrong place")));
                    }
                    next = column + 1;
                    if !is_empty {
                        self.cell.read(&mut self.markup)?;
                        size += self.push(row)? + size_of::<super::super::Cell>();
                        if size > self.most {
                            let offset = u64::from(row.number);
                            return Err(Error::limit(
                                Words { zh: "工作簿的一行", en: "a row of a workbook" },
                                self.most as u64,
                                offset,
                            ));
                        }
                    }
                }
                Token::Close(b"row") => return Ok(()),
                _ => {}
            }
        }
    }

    /// Adds the cell that was read to its row, if it holds anything, and says how long its text is.
    fn push(&mut self, row: &mut Row) -> Result<usize, Error> {
        let Cell { column, style, kind, raw, text, formula, has_value, written } = &mut self.cell;
        // Some programs write an empty value beside a formula that they do not work out.
        let is_open = *kind == Kind::Number && raw.trim_ascii().is_empty();
        if !*has_value || (is_open && !formula.is_empty()) {
            if formula.is_empty() {
                return Ok(0);
            }
            // Nobody has worked it out; as a blank it would be passed over in silence.
            row.push(*column, CellKind::Fault, formula);
            return Ok(formula.len());
        }
        let raw = raw.trim_ascii();
        match kind {
            Kind::Shared if raw.is_empty() => return Ok(0),
            Kind::Shared => {
                let Some((found, is_damaged)) =
                    number(raw).and_then(|at| self.shared.texts.get(at))
                else {
                    let (name, raw) = (cell_name(row.number, *column), raw.escape_ascii());
                    return Err(self
                        .markup
                        .wrong(format_args!("cell {name} has text {raw}, which is not there")));
                };
                if found.is_empty() {
                    return Ok(0);
                }
                row.push(*column, CellKind::Text, found);
                if is_damaged {
                    row.mark_damaged();
                }
                return Ok(found.len());
            }
            Kind::Text => {
                if text.is_empty() {
                    return Ok(0);
                }
                row.push(*column, CellKind::Text, text);
                if written.is_damaged {
                    row.mark_damaged();
                }
                return Ok(text.len());
            }
            Kind::Number => {
                let shown = self.shared.formats.shown(*style);
                if shown == Shown::Number && is_plain(raw) {
                    let raw = String::from_utf8_lossy(raw);
                    row.push(*column, CellKind::Number, &raw);
                    return Ok(raw.len());
                }
                let value = std::str::from_utf8(raw).ok().and_then(|raw| raw.parse::<f64>().ok());
                if let Some(value) = value.filter(|value| value.is_finite()) {
                    self.shared.formats.days.push(row, *column, value, shown, text);
                    return Ok(text.len());
                }
            }
            Kind::Flag if matches!(raw, b"1" | b"true") => {
                row.push(*column, CellKind::Flag, "TRUE");
                return Ok(4);
            }
            Kind::Flag if matches!(raw, b"0" | b"false") => {
                row.push(*column, CellKind::Flag, "FALSE");
                return Ok(5);
            }
            _ => {}
        }
        if raw.is_empty() {
            return Ok(0);
        }
        let raw = String::from_utf8_lossy(raw);
        match kind {
            Kind::Fault => row.push(*column, CellKind::Fault, &raw),
            // `2017-09-10T09:45:00Z`
            Kind::Day => {
                let day = raw.trim_end_matches('Z').replacen('T', " ", 1);
                let day = day.split_once('.').map_or(&*day, |(whole, _)| whole);
                row.push(*column, CellKind::Day, day.trim_end_matches(" 00:00:00"));
            }
            _ => row.push(*column, CellKind::Text, &raw),
        }
        Ok(raw.len())
    }
}

impl Rows for SheetRows {
    fn next_row(&mut self, row: &mut Row) -> Result<bool, Error> {
        while self.stage != Stage::After {
            let Some(token) = self.markup.next()? else {
                // A sheet need not have rows, but what begins must end.
                return match self.stage {
                    Stage::Rows => Err(self.markup.wrong("a sheet without end")),
                    _ => Ok(false),
                };
            };
            match token {
                Token::Open { name: b"sheetData", is_empty, .. } => {
                    self.stage = if is_empty { Stage::After } else { Stage::Rows };
                }
                Token::Close(b"sheetData") => self.stage = Stage::After,
                Token::Open { name: b"row", attributes, is_empty } if self.stage == Stage::Rows => {
                    let number = match attribute(attributes, b"r").map(number) {
                        Some(number) => {
                            number.and_then(|number| u32::try_from(number).ok()?.checked_sub(1))
                        }
                        None => Some(self.next),
                    };
                    let Some(number) = number.filter(|number| (self.next..ROWS).contains(number))
                    else {
                        return Err(self.markup.wrong("a row at the wrong place"));
                    };
                    self.next = number + 1;
                    if !is_empty {
                        row.begin(number, 0);
                        self.cells(row)?;
                        if !row.cells().is_empty() {
                            return Ok(true);
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(false)
    }
}

impl Cell {
    /// Begins the cell with these attributes, and gives its column; `None` when it has a name that is none.
    fn begin(&mut self, list: &[u8], next: u32) -> Option<u32> {
        (self.column, self.style, self.kind, self.has_value) = (next, 0, Kind::Number, false);
        for (name, value) in attributes(list) {
            match name {
                b"r" => self.column = column_of(value)?,
                b"s" => self.style = number(value).unwrap_or(0),
                b"t" => {
                    self.kind = match value {
                        b"n" => Kind::Number,
                        b"s" => Kind::Shared,
                        b"b" => Kind::Flag,
                        b"e" => Kind::Fault,
                        b"d" => Kind::Day,
                        _ => Kind::Text,
                    }
                }
                _ => {}
            }
        }
        Some(self.column)
    }

    /// Reads what it holds, to its end.
    fn read(&mut self, markup: &mut Markup<Part>) -> Result<(), Error> {
        self.raw.clear();
        self.text.clear();
        self.formula.clear();
        self.written = Written::default();
        if self.kind != Kind::Text
            && let Some(value) = markup.only_value()
        {
            self.raw.extend_from_slice(value);
            self.has_value = true;
            return Ok(());
        }
        let mut within = Within::Cell;
        loop {
            let Some(token) = markup.next()? else {
                return Err(markup.wrong("a cell without end"));
            };
            let is_sound = match token {
                Token::Open { name: b"v", is_empty, .. } if within == Within::Cell => {
                    self.has_value = true;
                    if !is_empty {
                        within = Within::Value;
                    }
                    true
                }
                Token::Open { name: b"f", is_empty, .. } if within == Within::Cell => {
                    self.formula.push('=');
                    if !is_empty {
                        within = Within::Formula;
                    }
                    true
                }
                Token::Open { name: b"is", is_empty: false, .. } if within == Within::Cell => {
                    within = Within::Text;
                    (self.kind, self.has_value) = (Kind::Text, true);
                    self.text.clear();
                    true
                }
                Token::Close(b"c") => return Ok(()),
                Token::Close(b"v") if within == Within::Value => {
                    within = Within::Cell;
                    if self.kind == Kind::Text {
                        finish(&mut self.text, 0, true);
                    }
                    true
                }
                Token::Close(b"f") if within == Within::Formula => {
                    within = Within::Cell;
                    true
                }
                Token::Close(b"is") if within == Within::Text => {
                    within = Within::Cell;
                    true
                }
                Token::Text(text) if within == Within::Value && self.kind == Kind::Text => {
                    resolve(text, &mut self.text, &mut self.written.is_damaged)
                }
                Token::Text(text) | Token::Plain(text) if within == Within::Value => {
                    match self.kind {
                        Kind::Text => self.text.push_str(&String::from_utf8_lossy(text)),
                        _ => self.raw.extend_from_slice(text),
                    }
                    true
                }
                Token::Text(text) if within == Within::Formula => {
                    let mut is_damaged = false;
                    resolve(text, &mut self.formula, &mut is_damaged)
                }
                token if within == Within::Text => self.written.take(token, &mut self.text),
                _ => true,
            };
            if !is_sound {
                return Err(markup.wrong("a reference to nothing"));
            }
        }
    }
}

/// Whether a number is written as people would write it.
fn is_plain(raw: &[u8]) -> bool {
    let digits = raw.strip_prefix(b"-").unwrap_or(raw);
    digits.len() <= 20
        && digits.first().is_some_and(|first| *first != b'0' || raw == b"0")
        && digits.iter().all(u8::is_ascii_digit)
}

fn number(digits: &[u8]) -> Option<usize> {
    if digits.is_empty() || digits.len() > 9 {
        return None;
    }
    digits.iter().try_fold(0, |number, digit| {
        digit.is_ascii_digit().then(|| number * 10 + usize::from(digit - b'0'))
    })
}

/// The column of a cell's name, from 0. Its row is that of the row in which it stands.
fn column_of(name: &[u8]) -> Option<u32> {
    let letters = name.iter().take_while(|byte| byte.is_ascii_alphabetic());
    let (mut column, mut count) = (0, 0);
    for letter in letters {
        count += 1;
        if count > 3 {
            return None;
        }
        column = column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1;
    }
    u32::checked_sub(column, 1)
}

/// Whether merged ranges can stand in a sheet. They come after its rows and are wanted before them, but most sheets of
/// many rows have none, and to unpack is cheap beside to read.
pub(super) fn may_have_merges(mut part: Part) -> Result<bool, Error> {
    const WORD: &[u8] = b"mergeCell";
    let finder = memmem::Finder::new(WORD);
    let mut window = vec![0; 256 << 10];
    let mut kept = 0;
    loop {
        let free = window.get_mut(kept..).unwrap_or_default();
        let count = part.read(free).map_err(archive::damaged)?;
        if count == 0 {
            return Ok(false);
        }
        let end = kept + count;
        if finder.find(window.get(..end).unwrap_or_default()).is_some() {
            return Ok(true);
        }
        // The word may stand across two pieces.
        kept = end.min(WORD.len() - 1);
        window.copy_within(end - kept..end, 0);
    }
}

/// The merged ranges of a sheet.
pub(super) fn merges(part: Part) -> Result<Vec<Merge>, Error> {
    let mut markup = Markup::new(part, super::SMALL);
    let mut merges = Vec::new();
    while let Some(token) = markup.next()? {
        let Token::Open { name: b"mergeCell", attributes, .. } = token else { continue };
        let Some(merge) = attribute(attributes, b"ref").and_then(range) else {
            return Err(markup.wrong("merged cells without a range that is one"));
        };
        merges.push(merge);
        if merges.len() > MERGES {
            return Err(Error::limit(
                Words { zh: "合并单元格的清单", en: "the list of a sheet's merged cells" },
                MERGES as u64,
                0,
            ));
        }
    }
    merges.sort_unstable_by_key(|merge: &Merge| (merge.first_row, merge.first_column));
    Ok(merges)
}

/// `B2:C4`.
fn range(text: &[u8]) -> Option<Merge> {
    let mut ends = text.splitn(2, |byte| *byte == b':').map(|name| {
        let column = column_of(name)?;
        let row =
            name.iter().position(u8::is_ascii_digit).and_then(|at| number(name.get(at..)?))?;
        Some((u32::try_from(row).ok()?.checked_sub(1)?, column))
    });
    let (first_row, first_column) = ends.next()??;
    let (last_row, last_column) = ends.next().unwrap_or(Some((first_row, first_column)))?;
    let is_one = first_row <= last_row && first_column <= last_column;
    (is_one && last_row < ROWS && last_column < COLUMNS).then_some(Merge {
        first_row,
        last_row,
        first_column,
        last_column,
    })
}
