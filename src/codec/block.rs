//! Whole entries in memory, read one by one, and the places of what is found in them.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::sync::Arc;

use serde::de::IgnoredAny;

use super::excerpt::excerpt;
use super::json;
use super::locate::{Locator, Which, pointer_at};
use super::repair::repair;
use super::split::{Span, byte_of, too_deep};
use crate::limits::Limits;
use crate::model::{Entry, Odd, OddKind};
use crate::pointer::{Excerpt, Place};
use crate::text::{may_be_garbled, quote};
use crate::vocabulary::Dialect;

/// A place that moves on through the input.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor {
    /// Bytes before it.
    pub(super) offset: u64,
    /// Line feeds before it, and characters before it in its line.
    pub(super) lines: u64,
    pub(super) column: u64,
}

impl Cursor {
    /// The first byte of the input.
    pub(super) const START: Cursor = Cursor { offset: 0, lines: 0, column: 0 };

    /// Moves past these bytes.
    pub(super) fn pass(&mut self, bytes: &[u8]) {
        self.offset += bytes.len() as u64;
        let line = match memchr::memrchr(b'\n', bytes) {
            Some(end) => {
                self.lines += memchr::memchr_iter(b'\n', bytes).count() as u64;
                self.column = 0;
                bytes.get(end + 1..).unwrap_or_default()
            }
            None => bytes,
        };
        // Every byte of UTF-8 that does not continue a character begins one.
        self.column += line.iter().filter(|byte| **byte & 0xC0 != 0x80).count() as u64;
    }
}

/// Whole entries, about one megabyte of them; alive until their findings are placed.
pub struct Block<'r> {
    pub(super) bytes: &'r [u8],
    pub(super) spans: &'r [Span],
    pub(super) start: Cursor,
    pub(super) file: &'r Arc<str>,
    pub(super) limits: &'r Limits,
    pub(super) dialect: &'r Arc<Dialect>,
    /// Where a fault of syntax ends the document; `None` where the next line is read all the same.
    pub(super) ended: Option<&'r Cell<bool>>,
}

impl<'r> Block<'r> {
    /// Its entries, one after the other.
    pub fn entries<'b>(&'b self) -> Entries<'b> {
        Entries {
            block: self,
            next: 0,
            entry: Entry::default(),
            span: Span { start: 0, end: 0, fault: None },
            cursor: self.start,
            locator: RefCell::default(),
        }
    }

    fn bytes_of(&self, span: Span) -> &'r [u8] {
        self.bytes.get(span.start..span.end).unwrap_or_default()
    }
}

/// The entries of a block: one entry, filled again and again.
pub struct Entries<'b> {
    block: &'b Block<'b>,
    next: usize,
    entry: Entry<'b>,
    /// The bytes of the entry that was lent last, and where they begin.
    span: Span,
    cursor: Cursor,
    locator: RefCell<Locator<'b>>,
}

impl<'b> Entries<'b> {
    /// The next entry. One that cannot be read is empty and says so in [`Entry::odd`].
    ///
    /// It lends the entry, so it is no `Iterator`.
    #[allow(clippy::should_implement_trait)]
    pub fn next(&mut self) -> Option<&Entry<'b>> {
        let block = self.block;
        if block.ended.is_some_and(Cell::get) {
            return None;
        }
        let span = *block.spans.get(self.next)?;
        self.next += 1;
        self.cursor.pass(block.bytes.get(self.span.start..span.start).unwrap_or_default());
        self.span = span;
        self.locator.get_mut().clear();
        self.read(block.bytes_of(span));
        block.dialect.apply(&mut self.entry);
        Some(&self.entry)
    }

    /// The entry that was lent last.
    pub fn current(&self) -> &Entry<'b> {
        &self.entry
    }

    /// Whether no text of the entry that was lent last can be garbled, as far as its bytes show.
    pub(crate) fn is_sound(&self) -> bool {
        !may_be_garbled(self.block.bytes_of(self.span))
    }

    fn read(&mut self, bytes: &'b [u8]) {
        if let Some((reason, offset)) = self.span.fault {
            self.fail(reason, offset);
            return self.end();
        }
        let limits = self.block.limits;
        let mut failure = None;
        if let Ok(json) = simdutf8::basic::from_utf8(bytes) {
            if json::fill_plain(&mut self.entry, json) {
                return;
            }
            match json::fill(&mut self.entry, json, limits) {
                Ok(()) => return self.place_twins(bytes),
                Err(error) => failure = Some((reason(&error), byte_of(bytes, &error))),
            }
        }
        let mended = repair(bytes);
        if let Some((json, faults)) = &mended {
            let mut entry = Entry::default();
            match json::fill(&mut entry, json, limits) {
                Ok(()) => {
                    self.entry = entry.into_owned();
                    self.place_twins(bytes);
                    for &(kind, offset) in faults {
                        let mut odd = Odd::new(kind, pointer_at(bytes, offset), "");
                        odd.offset = Some(offset);
                        self.entry.odd.push(odd);
                    }
                    return;
                }
                Err(error) if failure.is_none() => {
                    // Up to the first fault both texts are the same.
                    let first = faults.first().map_or(0, |(_, offset)| *offset);
                    let at = byte_of(json.as_bytes(), &error);
                    let is_before = at < first;
                    failure = Some(if is_before {
                        (reason(&error), at)
                    } else {
                        ("not UTF-8".into(), first)
                    });
                }
                Err(_) => {}
            }
        }
        let (mut reason, mut offset) = failure.unwrap_or_default();
        if is_depth(&reason)
            && let Some(at) = too_deep(bytes, limits.depth)
        {
            // Whichever limit the parser met, and wherever it noticed: it shows at this bracket.
            (reason, offset) = (format!("nested deeper than {} levels", limits.depth), at);
        }
        self.fail(&reason, offset);
        // What is too deep or too odd is JSON all the same, and ends where its brackets say.
        let json = mended.as_ref().map_or(bytes, |(json, _)| json.as_bytes());
        if serde_json::from_slice::<IgnoredAny>(json).is_err() {
            self.end();
        }
    }

    /// Finds the first of each pair of members with one key: that is the one overwritten.
    fn place_twins(&mut self, bytes: &'b [u8]) {
        for odd in self.entry.odd.iter_mut().filter(|odd| odd.kind == OddKind::DuplicateKey) {
            let first = self.locator.get_mut().locate(bytes, &odd.pointer, Which::First);
            odd.offset = Some(first.start);
        }
    }

    /// What follows is not read either, unless it stands on lines of its own.
    fn end(&self) {
        if let Some(ended) = self.block.ended {
            ended.set(true);
        }
    }

    /// The entry cannot be read.
    fn fail(&mut self, reason: &str, offset: usize) {
        self.entry = Entry::default();
        let mut odd = Odd::new(OddKind::NotJson, "", quote(reason));
        odd.offset = Some(offset);
        self.entry.odd.push(odd);
    }

    /// The place in the file of a pointer into the entry that was lent last; `offset`, counted from the
    /// entry's first byte, is used instead where it is given: one byte, or the whole value that begins there.
    pub fn place(&self, pointer: &str, offset: Option<usize>) -> Option<Place> {
        self.next.checked_sub(1)?;
        let bytes = self.block.bytes_of(self.span);
        let locate = |which| self.locator.borrow_mut().locate(bytes, pointer, which);
        Some(self.place_of(match offset {
            None => locate(Which::Last),
            Some(offset) => {
                // The whole of a value that begins there, as that of an overwritten member.
                let value = if pointer.is_empty() { 0..0 } else { locate(Which::First) };
                if value.start == offset && value.end > offset {
                    value
                } else {
                    offset..(offset + 1).min(bytes.len())
                }
            }
        }))
    }

    /// The line at a place in this block.
    pub(crate) fn excerpt(&self, place: &Place) -> Option<Excerpt> {
        let start = usize::try_from(place.offset.checked_sub(self.block.start.offset)?).ok()?;
        let end = start.checked_add(usize::try_from(place.length).ok()?)?;
        Some(excerpt(self.block.bytes, start..end))
    }

    /// Where the entry that was lent last begins.
    pub fn start(&self) -> Place {
        self.place_of(0..1)
    }

    /// The place of some bytes of the entry that was lent last.
    fn place_of(&self, range: Range<usize>) -> Place {
        let mut cursor = self.cursor;
        cursor.pass(self.block.bytes_of(self.span).get(..range.start).unwrap_or_default());
        Place {
            file: Arc::clone(self.block.file),
            line: cursor.lines + 1,
            column: cursor.column + 1,
            offset: cursor.offset,
            length: range.len() as u64,
        }
    }
}

/// One entry from its bytes. Where they cannot be read, it is empty and says so in [`Entry::odd`].
#[cfg(feature = "capi")]
pub(crate) fn read_entry(bytes: &[u8], limits: &Limits) -> Entry<'static> {
    let (file, dialect) = (Arc::from(""), Arc::default());
    let spans = &[Span { start: 0, end: bytes.len(), fault: None }];
    let start = Cursor::START;
    let (file, dialect) = (&file, &dialect);
    let block = Block { bytes, spans, start, file, limits, dialect, ended: None };
    let mut entries = block.entries();
    entries.next();
    std::mem::take(&mut entries.entry).into_owned()
}

/// Whether the parser gave up because of nesting.
fn is_depth(reason: &str) -> bool {
    reason.starts_with("nested deeper") || reason.starts_with("recursion limit")
}

/// The parser's reason, without the line and column that the place gives anyway.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rfind(" at line ") {
        Some(end) => text.get(..end).unwrap_or(&text).to_owned(),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_counts_lines_and_characters() {
        let mut cursor = Cursor::START;
        cursor.pass("目录\n\nname：".as_bytes());
        assert_eq!((cursor.offset, cursor.lines, cursor.column), (15, 2, 5));
        cursor.pass("“x”".as_bytes());
        assert_eq!((cursor.offset, cursor.lines, cursor.column), (22, 2, 8));
        cursor.pass(b"\n");
        assert_eq!((cursor.offset, cursor.lines, cursor.column), (23, 3, 0));
    }
}
