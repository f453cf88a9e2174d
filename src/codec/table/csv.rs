//! CSV and TSV: records of a text. `csv-core` takes them apart, as it does for `csv`, which knows no places of fields and
//! no bound of a record.

#[cfg(test)]
mod tests;

use std::io::Read;

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};
use memchr::memchr;

use super::tables::{HEAD, Sheet, head_of};
use super::{CellKind, Merge, Row, Rows, Tables, What, unguard};
use crate::error::Error;
use crate::limits::Limits;
use crate::text::Words;

/// What is read at once, and looked at for the delimiter.
const WINDOW: usize = 64 << 10;

/// What may stand between fields, the likeliest first.
const DELIMITERS: [u8; 4] = [b',', b'\t', b';', b'|'];

/// A CSV as a file of one sheet.
pub(crate) struct Csv<R> {
    sheets: [Sheet; 1],
    records: Option<Records<R>>,
}

impl<R: Read> Csv<R> {
    pub(super) fn open(input: R, limits: &Limits) -> Result<Csv<R>, Error> {
        let sheet = Sheet { name: "".into(), is_hidden: false, has_cells: true };
        Ok(Csv { sheets: [sheet], records: Some(Records::new(input, limits)?) })
    }
}

impl<R: Read> Tables for Csv<R> {
    type Rows = CsvRows<R>;

    fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    fn merges(&mut self, _: usize) -> Result<Vec<Merge>, Error> {
        Ok(Vec::new())
    }

    fn head(&mut self, _: usize) -> Result<Vec<Vec<String>>, Error> {
        let Some(records) = &mut self.records else { return Ok(Vec::new()) };
        let mut rows = Vec::new();
        let mut row = Row::default();
        while rows.len() < HEAD && records.next_row(&mut row)? {
            rows.push(std::mem::take(&mut row));
        }
        let head = head_of(&mut rows.iter(), &[]);
        rows.reverse();
        records.kept = rows;
        head
    }

    fn rows(&mut self, _: usize) -> Result<CsvRows<R>, Error> {
        Ok(self.records.take())
    }
}

/// Records are given once; the second time there are none.
pub(crate) type CsvRows<R> = Option<Records<R>>;

impl<R: Read> Rows for CsvRows<R> {
    fn next_row(&mut self, row: &mut Row) -> Result<bool, Error> {
        match self {
            Some(records) => records.next_row(row),
            None => Ok(false),
        }
    }
}

/// The records of a text.
pub(crate) struct Records<R> {
    input: R,
    window: Vec<u8>,
    at: usize,
    end: usize,
    reader: Reader,
    /// What a field holds, without its quotes.
    field: Vec<u8>,
    text: String,
    place: Place,
    /// The number of the next record.
    number: u32,
    /// The bytes of the input before the record.
    before: u64,
    most: usize,
    /// Rows that were looked at and are yet to be given, the next one last.
    kept: Vec<Row>,
}

/// Where the next byte stands.
#[derive(Clone, Copy)]
struct Place {
    line: u32,
    column: u32,
    /// Whether the byte before was a CR, of which an LF is part.
    after_return: bool,
}

impl Place {
    fn pass(&mut self, bytes: &[u8]) {
        for byte in bytes {
            let is_new = match byte {
                b'\n' => !self.after_return,
                b'\r' => true,
                _ => false,
            };
            if is_new {
                self.line = self.line.saturating_add(1);
            }
            if is_new || *byte == b'\n' {
                self.column = 1;
            } else if byte & 0xC0 != 0x80 {
                self.column = self.column.saturating_add(1);
            }
            self.after_return = *byte == b'\r';
        }
    }
}

impl<R: Read> Records<R> {
    fn new(input: R, limits: &Limits) -> Result<Records<R>, Error> {
        let mut records = Records {
            input,
            window: vec![0; WINDOW],
            at: 0,
            end: 0,
            reader: Reader::new(),
            field: vec![0; 1024],
            text: String::new(),
            place: Place { line: 1, column: 1, after_return: false },
            number: 0,
            before: 0,
            most: limits.entry_bytes,
            kept: Vec::new(),
        };
        while records.end < WINDOW && records.fill()? {}
        if records.ahead().starts_with(b"\xEF\xBB\xBF") {
            records.at = 3;
        }
        let sample = records.ahead();
        What::of(sample).refuse_csv()?;
        // `sep=;` is how Excel is told.
        let delimiter = match sample {
            [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', delimiter, b'\r' | b'\n', ..] => {
                let delimiter = *delimiter;
                records.pass(5);
                delimiter
            }
            _ => delimiter_of(sample),
        };
        records.reader = ReaderBuilder::new().delimiter(delimiter).build();
        Ok(records)
    }

    fn ahead(&self) -> &[u8] {
        self.window.get(self.at..self.end).unwrap_or_default()
    }

    fn pass(&mut self, count: usize) {
        self.place.pass(self.window.get(self.at..self.at + count).unwrap_or_default());
        self.at += count;
    }

    /// Reads on behind what is in the window; `false` when nothing comes.
    fn fill(&mut self) -> Result<bool, Error> {
        if self.at == self.end {
            (self.at, self.end) = (0, 0);
        }
        let count = self.input.read(self.window.get_mut(self.end..).unwrap_or_default())?;
        self.end += count;
        Ok(count > 0)
    }

    /// Reads the next field of the record; `None` behind the last record, else whether the record goes on.
    fn next_field(&mut self, taken: &mut usize) -> Result<Option<(usize, bool)>, Error> {
        let mut length = 0;
        loop {
            if self.at == self.end {
                self.fill()?;
            }
            let (ahead, free) = (
                self.window.get(self.at..self.end).unwrap_or_default(),
                self.field.get_mut(length..).unwrap_or_default(),
            );
            let (result, read, written) = self.reader.read_field(ahead, free);
            self.pass(read);
            length += written;
            *taken += read;
            if *taken > self.most {
                return Err(Error::limit(
                    Words { zh: "一条记录", en: "a record" },
                    self.most as u64,
                    self.before,
                ));
            }
            match result {
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::OutputFull => self.field.resize(self.field.len() * 2, 0),
                ReadFieldResult::Field { record_end } => return Ok(Some((length, !record_end))),
                ReadFieldResult::End => return Ok(None),
            }
        }
    }

    /// Passes over line ends, so that what comes next is the record.
    fn pass_line_ends(&mut self) -> Result<(), Error> {
        loop {
            let count =
                self.ahead().iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            self.pass(count);
            self.before += count as u64;
            if self.at < self.end || !self.fill()? {
                return Ok(());
            }
        }
    }
}

impl<R: Read> Rows for Records<R> {
    fn next_row(&mut self, row: &mut Row) -> Result<bool, Error> {
        if let Some(kept) = self.kept.pop() {
            *row = kept;
            return Ok(true);
        }
        loop {
            self.pass_line_ends()?;
            row.begin(self.number, u64::from(self.place.line));
            let (mut column, mut taken, mut holds) = (0, 0, false);
            loop {
                let place = self.place;
                let Some((length, goes_on)) = self.next_field(&mut taken)? else {
                    return Ok(false);
                };
                let field = self.field.get(..length).unwrap_or_default();
                holds |= length > 0;
                let is_damaged = decode(field, &mut self.text);
                row.push_at(column, CellKind::Text, unguard(&self.text), place.line, place.column);
                if is_damaged {
                    row.mark_damaged();
                }
                column += 1;
                if !goes_on {
                    break;
                }
            }
            self.before += taken as u64;
            self.number = self.number.saturating_add(1);
            if holds {
                return Ok(true);
            }
        }
    }
}

/// Makes a field a text with LF at the ends of lines; says whether any of it was no character.
fn decode(field: &[u8], text: &mut String) -> bool {
    text.clear();
    let (whole, is_damaged) = match simdutf8::basic::from_utf8(field) {
        Ok(field) => (std::borrow::Cow::Borrowed(field), false),
        Err(_) => (String::from_utf8_lossy(field), true),
    };
    if memchr(b'\r', whole.as_bytes()).is_none() {
        text.push_str(&whole);
    } else {
        text.push_str(&whole.replace("\r\n", "\n").replace('\r', "\n"));
    }
    is_damaged
}

/// What stands between the fields: what gives most records the same number of fields, and many of them.
fn delimiter_of(sample: &[u8]) -> u8 {
    let evenness = |delimiter: u8| {
        let mut reader = ReaderBuilder::new().delimiter(delimiter).build();
        let (mut rest, mut field, mut fields) = (sample, [0; 1024], 1_usize);
        let mut records = std::collections::BTreeMap::new();
        while !rest.is_empty() && records.values().sum::<usize>() < HEAD {
            let (result, read, _) = reader.read_field(rest, &mut field);
            rest = rest.get(read..).unwrap_or_default();
            match result {
                ReadFieldResult::Field { record_end: true } => {
                    *records.entry(fields).or_default() += 1;
                    fields = 1;
                }
                ReadFieldResult::Field { record_end: false } => fields += 1,
                _ => {}
            }
        }
        // A sample that is one line, or whose last line is cut.
        if records.is_empty() {
            records.insert(fields, 1);
        }
        records.iter().map(|(fields, count)| (fields - 1) * count).max().unwrap_or(0)
    };
    // The first of those that are equally even.
    let best = DELIMITERS.iter().rev().max_by_key(|delimiter| evenness(**delimiter));
    best.copied().unwrap_or(b',')
}
