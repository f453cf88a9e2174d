//! A CSV with one more column for what was found. Of what the author wrote no byte changes.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;
use std::io::Write;

use encoding_rs::GB18030;

use super::marks::{Marks, spot};
use crate::pointer::Spot;

/// How many bytes are looked at to find out the separator and the encoding.
const WINDOW: usize = 64 << 10;

/// How many records are looked at for the separator.
const HEAD: usize = 24;

/// What may stand between cells, the likeliest first.
const SEPARATORS: [u8; 4] = [b',', b'\t', b';', b'|'];

/// How the bytes of a CSV are to be understood. Its signs are ASCII, which no other character of these encodings
/// contains.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Gb18030,
    Utf16Le,
    Utf16Be,
}

/// A record: the bytes of its cells, those of the line break after it, and the line on which it begins, from 1.
struct Record {
    end: usize,
    line: u64,
    cells: usize,
    /// How many of them hold something.
    filled: usize,
}

/// The source with the findings at the records in which they stand.
pub(super) fn annotated(marks: &Marks<'_>, source: &[u8], out: &mut dyn Write) -> io::Result<()> {
    let encoding = Encoding::of(source);
    let told = told(source, encoding);
    let separator = told.map_or_else(|| separator(source, encoding), |(separator, _)| separator);
    // The line that tells the separator is no record.
    let is_told = |record: &Record| told.is_some_and(|(_, end)| record.end == end);
    let (mut widest, mut heading, mut first, mut last) = (0, 0, 0, 0);
    each_record(source, encoding, separator, &mut |record| {
        if is_told(&record) {
            return Ok(());
        }
        widest = widest.max(record.cells);
        // Above the headings there may be a title, which stands alone.
        if heading == 0 && record.filled > 1 {
            heading = record.line;
        }
        if first == 0 {
            first = record.line;
        }
        last = record.line;
        Ok(())
    })?;
    let heading = if heading == 0 { first } else { heading };

    let mut said: BTreeMap<u64, Vec<u32>> = BTreeMap::new();
    for (number, finding) in (0..).zip(&marks.findings) {
        let line = match spot(finding) {
            Some(Spot::Text { line, .. }) => (*line).clamp(1, last.max(1)),
            // What stands nowhere is said above all.
            _ => heading,
        };
        said.entry(line).or_default().push(number);
    }

    let mut start = 0;
    let mut lines = said.into_iter().peekable();
    let mut pending: Option<Record> = None;
    let mut finish = |record: Record, next: u64| -> io::Result<()> {
        let mut found = Vec::new();
        while let Some((_, numbers)) = lines.next_if(|(line, _)| *line < next) {
            found.extend(numbers);
        }
        let mut text = marks.line(&found);
        if record.line == heading {
            let name = marks.word("校验意见", "findings");
            let colon = if text.is_empty() { "" } else { marks.word("：", ": ") };
            text = format!("{name}{colon}{text}");
        }
        out.write_all(source.get(start..record.end).unwrap_or_default())?;
        let separators = widest + 1 - record.cells;
        let mut tail = String::from(separator as char).repeat(separators);
        tail.push_str(&quoted(&text, separator));
        out.write_all(&encoding.encode(&tail))?;
        start = record.end;
        Ok(())
    };
    each_record(source, encoding, separator, &mut |record| {
        if is_told(&record) {
            return Ok(());
        }
        let next = record.line;
        match pending.replace(record) {
            Some(record) => finish(record, next),
            None => Ok(()),
        }
    })?;
    if let Some(record) = pending {
        finish(record, u64::MAX)?;
    }
    let rest = source.get(start..).unwrap_or_default();
    out.write_all(rest)
}

/// Calls `f` with every record that holds something.
fn each_record(
    source: &[u8],
    encoding: Encoding,
    separator: u8,
    f: &mut dyn FnMut(Record) -> io::Result<()>,
) -> io::Result<()> {
    let (mut line, mut first_line) = (1, 1);
    let (mut cells, mut filled) = (1, 0);
    let (mut is_fresh, mut is_quoted, mut is_empty, mut after_return) = (true, false, true, false);
    let mut units = encoding.units(source).peekable();
    while let Some((at, unit)) = units.next() {
        // A line ends with CR, LF or both.
        line += u64::from(unit == b'\r' || (unit == b'\n' && !after_return));
        after_return = unit == b'\r';
        match unit {
            b'"' if is_quoted => {
                is_quoted = units.next_if(|(_, next)| *next == b'"').is_some();
            }
            _ if is_quoted => {}
            b'\r' | b'\n' => {
                // A blank line is no record.
                if !is_empty {
                    f(Record { end: at, line: first_line, cells, filled })?;
                }
                (first_line, cells, filled) = (line, 1, 0);
                (is_fresh, is_empty) = (true, true);
            }
            _ if unit == separator => {
                (cells, is_fresh, is_empty) = (cells + 1, true, false);
            }
            _ => {
                filled += usize::from(is_fresh);
                is_quoted = is_fresh && unit == b'"';
                (is_fresh, is_empty) = (false, false);
            }
        }
    }
    if is_empty {
        return Ok(());
    }
    f(Record { end: encoding.end(source), line: first_line, cells, filled })
}

/// What stands between cells: what gives most records the same number of cells, and many of them. So the reader decides
/// too.
fn separator(source: &[u8], encoding: Encoding) -> u8 {
    let sample = source.get(..WINDOW).unwrap_or(source);
    let evenness = |separator: &u8| {
        let (mut records, mut counts) = (0, BTreeMap::new());
        let stop = each_record(sample, encoding, *separator, &mut |record| {
            records += 1;
            *counts.entry(record.cells).or_default() += 1;
            if records < HEAD { Ok(()) } else { Err(io::ErrorKind::Other.into()) }
        });
        // The error only says that enough was seen.
        drop(stop);
        counts.iter().map(|(cells, count): (&usize, &usize)| (cells - 1) * count).max()
    };
    // The first of those that are equally even.
    SEPARATORS.iter().rev().max_by_key(|separator| evenness(separator)).copied().unwrap_or(b',')
}

/// What Excel is told the separator by, `sep=;`, and how many bytes that has.
fn told(source: &[u8], encoding: Encoding) -> Option<(u8, usize)> {
    let signs: Vec<(usize, u8)> = encoding.units(source).take(6).collect();
    let begins =
        signs.iter().zip(b"sep=").all(|((_, sign), wanted)| sign.to_ascii_lowercase() == *wanted);
    match signs.as_slice() {
        [_, _, _, _, (_, separator), (end, b'\r' | b'\n')] if begins => Some((*separator, *end)),
        _ => None,
    }
}

/// A cell of text.
fn quoted(text: &str, separator: u8) -> String {
    let needs = text.contains([separator as char, '"', '\n', '\r']);
    if needs { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

impl Encoding {
    fn of(source: &[u8]) -> Encoding {
        if source.starts_with(b"\xFF\xFE") {
            return Encoding::Utf16Le;
        } else if source.starts_with(b"\xFE\xFF") {
            return Encoding::Utf16Be;
        }
        let first = source.iter().position(|byte| !byte.is_ascii()).unwrap_or(source.len());
        let rest = source.get(first..).unwrap_or_default();
        let window = rest.get(..WINDOW).unwrap_or(rest);
        match str::from_utf8(window) {
            Ok(_) => Encoding::Utf8,
            // A character that the window cuts in two is no fault.
            Err(error) if error.error_len().is_none() && rest.len() > WINDOW => Encoding::Utf8,
            Err(_) => Encoding::Gb18030,
        }
    }

    /// The signs, as far as they are ASCII, and where each begins. Others are 0xFF.
    fn units(self, source: &[u8]) -> impl Iterator<Item = (usize, u8)> {
        let (width, start) = match self {
            Encoding::Utf8 if source.starts_with(b"\xEF\xBB\xBF") => (1, 3),
            Encoding::Utf8 | Encoding::Gb18030 => (1, 0),
            Encoding::Utf16Le | Encoding::Utf16Be => (2, 2),
        };
        let rest = source.get(start..).unwrap_or_default();
        rest.chunks_exact(width).enumerate().map(move |(number, unit)| {
            let sign = match (self, unit) {
                (Encoding::Utf16Le, [low, 0]) | (Encoding::Utf16Be, [0, low]) => *low,
                (Encoding::Utf16Le | Encoding::Utf16Be, _) => 0xFF,
                (_, [byte]) => *byte,
                _ => 0xFF,
            };
            (start + width * number, sign)
        })
    }

    /// Where the last whole sign ends.
    fn end(self, source: &[u8]) -> usize {
        match self {
            Encoding::Utf8 | Encoding::Gb18030 => source.len(),
            Encoding::Utf16Le | Encoding::Utf16Be => source.len() & !1,
        }
    }

    fn encode(self, text: &str) -> Cow<'_, [u8]> {
        match self {
            Encoding::Utf8 => Cow::Borrowed(text.as_bytes()),
            Encoding::Gb18030 => GB18030.encode(text).0,
            Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        }
    }
}
