//! Entries from a stream of any size: a JSON array, a catalogue object, one entry, or NDJSON.

use std::cell::Cell;
use std::io;
use std::io::Read;
use std::sync::Arc;

use super::excerpt::excerpt;
use super::json;
use super::locate::{Which, locate, pointer_at};
use super::repair::repair;
use super::split::{self, Head, Span};
use crate::error::Error;
use crate::limits::Limits;
use crate::model::{Entry, Odd, OddKind};
use crate::pointer::{Excerpt, Place};
use crate::text::may_be_garbled;
use crate::text::quote;
use crate::vocabulary::Dialect;

/// How many bytes are read at a time.
const CHUNK: usize = 1 << 20;

/// In which shape the entries come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum InputFormat {
    /// What the first bytes say.
    #[default]
    Auto,
    /// A JSON array, a catalogue object with `entries`, or one entry.
    Json,
    /// One entry a line.
    Ndjson,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing was read yet.
    Start,
    /// Inside the list of entries; whether an entry came before.
    List { more: bool },
    /// Line by line.
    Lines,
    /// The document has ended; only blanks may follow.
    After,
}

/// Reads entries from a stream, block by block.
///
/// ```
/// let json = r#"[{"name":"甲"},{"name":"乙"}]"#;
/// let mut reader = mulu::Reader::new(json.as_bytes(), "a.json");
/// let mut names = Vec::new();
/// while let Some(block) = reader.next_block()? {
///     let mut entries = block.entries();
///     while let Some(entry) = entries.next() {
///         names.push(entry.name.to_string());
///     }
/// }
/// assert_eq!(names, ["甲", "乙"]);
/// assert!(reader.is_complete());
/// # Ok::<(), mulu::Error>(())
/// ```
pub struct Reader<R> {
    input: R,
    file: Arc<str>,
    format: InputFormat,
    limits: Limits,
    dialect: Arc<Dialect>,
    buffer: Vec<u8>,
    /// What of the buffer belongs to blocks that were lent.
    used: usize,
    /// The offset of the buffer's first byte, how many lines end before it, and how many characters of its own
    /// line stand before it.
    offset: u64,
    lines: u64,
    column: u64,
    at_end: bool,
    state: State,
    spans: Vec<Span>,
    /// Whether reading ended before the input did.
    ended: Cell<bool>,
}

impl<R: Read> Reader<R> {
    /// A reader of a stream; `file` is the name that places carry.
    pub fn new(input: R, file: &str) -> Reader<R> {
        Reader {
            input,
            file: Arc::from(file),
            format: InputFormat::Auto,
            limits: Limits::default(),
            dialect: Arc::default(),
            buffer: Vec::new(),
            used: 0,
            offset: 0,
            lines: 0,
            column: 0,
            at_end: false,
            state: State::Start,
            spans: Vec::new(),
            ended: Cell::new(false),
        }
    }

    /// The same, for input of a known shape.
    pub fn format(mut self, format: InputFormat) -> Reader<R> {
        self.format = format;
        self
    }

    /// The same, with other limits.
    pub fn limits(mut self, limits: Limits) -> Reader<R> {
        self.limits = limits;
        self
    }

    /// The same, for a system whose codes a dialect declares.
    pub fn dialect(mut self, dialect: Arc<Dialect>) -> Reader<R> {
        self.dialect = dialect;
        self
    }

    /// The name of the file, as it was given.
    pub fn file(&self) -> &Arc<str> {
        &self.file
    }

    /// Whether all was read: `false` once a fault of syntax ended the document early.
    pub fn is_complete(&self) -> bool {
        !self.ended.get()
    }

    /// The next block of whole entries; `None` at the end.
    ///
    /// # Errors
    ///
    /// When the input cannot be read, or an entry is larger than the limits allow.
    pub fn next_block(&mut self) -> Result<Option<Block<'_>>, Error> {
        self.release();
        loop {
            if self.ended.get() {
                return Ok(None);
            }
            self.fill()?;
            self.split();
            if !self.spans.is_empty() {
                break;
            }
            if self.at_end {
                return Ok(None);
            }
            self.release();
            if self.buffer.len() > self.limits.entry_bytes {
                self.ended.set(true);
                return Err(Error::limit("an entry", self.limits.entry_bytes as u64, self.offset));
            }
        }
        Ok(Some(Block {
            bytes: &self.buffer[..self.used],
            spans: &self.spans,
            offset: self.offset,
            lines: self.lines,
            column: self.column,
            file: &self.file,
            limits: &self.limits,
            dialect: &self.dialect,
            ended: (self.state != State::Lines).then_some(&self.ended),
        }))
    }

    /// Lets the bytes of the last block go.
    fn release(&mut self) {
        let gone = &self.buffer[..self.used];
        self.lines += count_lines(gone);
        self.column = column_after(self.column, without_mark(gone, self.offset));
        self.offset += self.used as u64;
        self.buffer.drain(..self.used);
        self.used = 0;
        self.spans.clear();
    }

    /// Reads on: at least one chunk more than is left over.
    fn fill(&mut self) -> Result<(), Error> {
        let want = (self.buffer.len() + CHUNK) as u64 - self.buffer.len() as u64;
        if !self.at_end {
            // Reading into a full buffer would abort for want of memory, so it is never quite full.
            self.buffer.try_reserve(CHUNK + 64).map_err(io::Error::from)?;
            let read = self.input.by_ref().take(want).read_to_end(&mut self.buffer)?;
            self.at_end = (read as u64) < want;
        }
        Ok(())
    }

    /// Finds the whole entries in the buffer.
    fn split(&mut self) {
        if self.state == State::Start {
            self.start();
        }
        match self.state {
            State::Start => {}
            State::Lines => {
                while let Some((span, next)) = split::line(&self.buffer, self.used, self.at_end) {
                    self.spans.push(span);
                    self.used = next;
                }
            }
            State::List { .. } => self.split_list(),
            State::After => {}
        }
        if self.state == State::After {
            self.split_after();
        }
    }

    /// Finds out in which shape the entries come.
    fn start(&mut self) {
        if self.offset == 0 && self.used == 0 && self.buffer.starts_with("\u{FEFF}".as_bytes()) {
            self.used = 3;
        }
        if self.format == InputFormat::Ndjson {
            self.state = State::Lines;
            return;
        }
        let first = split::skip_blanks(&self.buffer, self.used);
        match self.buffer.get(first) {
            None => self.used = first,
            Some(b'[') => {
                self.used = first + 1;
                self.state = State::List { more: false };
            }
            Some(b'{') => match split::head(&self.buffer, first) {
                Head::Catalogue(list) => {
                    self.used = list;
                    self.state = State::List { more: false };
                }
                Head::Entry(end) => {
                    let next = split::skip_blanks(&self.buffer, end);
                    let line_ends = memchr::memchr(b'\n', &self.buffer[end..]).is_some();
                    if self.format == InputFormat::Auto && next < self.buffer.len() && line_ends {
                        self.used = first;
                        self.state = State::Lines;
                    } else if next < self.buffer.len() || self.at_end {
                        self.spans.push(Span { start: first, end });
                        self.used = end;
                        self.state = State::After;
                    }
                }
                Head::Open if self.at_end => {
                    self.used = first;
                    let lines = self.format == InputFormat::Auto
                        && memchr::memchr(b'\n', &self.buffer[first..])
                            .is_some_and(|end| self.buffer[first + end + 1..].starts_with(b"{\""));
                    if lines {
                        self.state = State::Lines;
                    } else {
                        self.end_here(first);
                    }
                }
                Head::Open => {}
            },
            Some(_) => self.end_here(first),
        }
    }

    /// The rest is no entry: it becomes one span that cannot be read, and reading ends with it.
    fn end_here(&mut self, start: usize) {
        let end = self.buffer.len();
        self.spans.push(Span { start, end });
        self.used = end;
        self.state = State::After;
        self.at_end = true;
    }

    fn split_list(&mut self) {
        let State::List { mut more } = self.state else { return };
        loop {
            let mut at = split::skip_blanks(&self.buffer, self.used);
            if more && self.buffer.get(at) == Some(&b',') {
                at = split::skip_blanks(&self.buffer, at + 1);
                if self.buffer.get(at) == Some(&b']') {
                    return self.end_here(at);
                }
            } else if more && !matches!(self.buffer.get(at), None | Some(b']')) {
                return self.end_here(at);
            }
            match self.buffer.get(at) {
                Some(b']') => {
                    self.used = at + 1;
                    self.state = State::After;
                    return;
                }
                None if !self.at_end => return,
                None => return self.end_here(at),
                Some(_) => {}
            }
            match split::value_end(&self.buffer, at) {
                Some(end) if end > at && (end < self.buffer.len() || self.at_end) => {
                    self.spans.push(Span { start: at, end });
                    self.used = end;
                    more = true;
                    self.state = State::List { more };
                }
                Some(end) if end > at => return,
                None if !self.at_end => return,
                _ => return self.end_here(at),
            }
        }
    }

    /// After the document: members of the catalogue object, or blanks.
    fn split_after(&mut self) {
        loop {
            let at = split::skip_blanks(&self.buffer, self.used);
            match self.buffer.get(at) {
                None => {
                    self.used = at;
                    return;
                }
                Some(b',' | b'}' | b':') => self.used = at + 1,
                Some(_) => match split::value_end(&self.buffer, at) {
                    Some(end) if end > at => self.used = end,
                    _ => return,
                },
            }
        }
    }
}

/// Whole entries, about one megabyte of them; alive until their findings are placed.
pub struct Block<'r> {
    bytes: &'r [u8],
    spans: &'r [Span],
    offset: u64,
    lines: u64,
    column: u64,
    file: &'r Arc<str>,
    limits: &'r Limits,
    dialect: &'r Arc<Dialect>,
    /// Where a fault of syntax ends the document; `None` where the next line is read all the same.
    ended: Option<&'r Cell<bool>>,
}

impl<'r> Block<'r> {
    /// Its entries, one after the other.
    pub fn entries<'b>(&'b self) -> Entries<'b> {
        Entries {
            block: self,
            next: 0,
            entry: Entry::default(),
            line: self.lines + 1,
            column: self.column,
            counted: self.bytes.len() - without_mark(self.bytes, self.offset).len(),
        }
    }
}

/// The entries of a block: one entry, filled again and again.
pub struct Entries<'b> {
    block: &'b Block<'b>,
    next: usize,
    entry: Entry<'b>,
    /// The line on which the current entry begins, how many characters stand before it there, and up to which
    /// byte they were counted.
    line: u64,
    column: u64,
    counted: usize,
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
        let span = block.spans.get(self.next)?;
        self.next += 1;
        let before = &block.bytes[self.counted..span.start];
        self.line += count_lines(before);
        self.column = column_after(self.column, before);
        self.counted = span.start;
        self.entry.odd.clear();
        self.read(&block.bytes[span.start..span.end]);
        block.dialect.apply(&mut self.entry);
        Some(&self.entry)
    }

    /// Whether no text of the entry that was lent last can be garbled, as far as its bytes show.
    pub(crate) fn is_sound(&self) -> bool {
        let span = self.next.checked_sub(1).and_then(|last| self.block.spans.get(last));
        let bytes = span.and_then(|span| self.block.bytes.get(span.start..span.end));
        bytes.is_some_and(|bytes| !may_be_garbled(bytes))
    }

    /// The entry that was lent last.
    pub fn current(&self) -> &Entry<'b> {
        &self.entry
    }

    fn read(&mut self, bytes: &'b [u8]) {
        if !read_entry(&mut self.entry, bytes, self.block.limits)
            && let Some(ended) = self.block.ended
        {
            ended.set(true);
        }
    }

    /// The place in the file of a pointer into the entry that was lent last; `offset`, counted from the
    /// entry's first byte, is used instead where it is given.
    pub fn place(&self, pointer: &str, offset: Option<usize>) -> Option<Place> {
        let span = self.block.spans.get(self.next.checked_sub(1)?)?;
        let bytes = &self.block.bytes[span.start..span.end];
        let range = match offset {
            Some(offset) => offset..(offset + 1).min(bytes.len()),
            None => locate(bytes, pointer, Which::Last),
        };
        Some(self.place_of(*span, range))
    }

    /// The line at a place in this block.
    pub(crate) fn excerpt(&self, place: &Place) -> Option<Excerpt> {
        let start = usize::try_from(place.offset.checked_sub(self.block.offset)?).ok()?;
        let end = start.checked_add(usize::try_from(place.length).ok()?)?;
        Some(excerpt(self.block.bytes, start..end))
    }

    /// Where the entry that was lent last begins.
    pub fn start(&self) -> Place {
        let span = self.next.checked_sub(1).and_then(|last| self.block.spans.get(last));
        self.place_of(span.copied().unwrap_or(Span { start: 0, end: 0 }), 0..1)
    }

    /// The place of some bytes of an entry.
    fn place_of(&self, span: Span, range: std::ops::Range<usize>) -> Place {
        let before = &self.block.bytes[span.start..span.start + range.start];
        Place {
            file: Arc::clone(self.block.file),
            line: self.line + count_lines(before),
            column: column_after(self.column, before) + 1,
            offset: self.block.offset + (span.start + range.start) as u64,
            length: range.len() as u64,
        }
    }
}

/// Fills an entry from its bytes, and mends what can be mended. Where that fails, says `false`; the entry is
/// then empty and says so in [`Entry::odd`].
pub(crate) fn read_entry<'b>(entry: &mut Entry<'b>, bytes: &'b [u8], limits: &Limits) -> bool {
    let text = simdutf8::basic::from_utf8(bytes).ok();
    if text.is_some_and(|json| json::fill_plain(entry, json)) {
        return true;
    }
    let error = match text.map(|json| json::fill(entry, json, limits)) {
        Some(Ok(())) => {
            for odd in entry.odd.iter_mut().filter(|odd| odd.kind == OddKind::DuplicateKey) {
                odd.offset = Some(locate(bytes, &odd.pointer, Which::First).start);
            }
            return true;
        }
        Some(Err(error)) => Some(error),
        None => None,
    };
    if let Some((mended, faults)) = repair(bytes) {
        let mut whole = Entry::default();
        if json::fill(&mut whole, &mended, limits).is_ok() {
            *entry = whole.into_owned();
            for (kind, offset) in faults {
                let mut odd = Odd::new(kind, pointer_at(bytes, offset), "");
                odd.offset = Some(offset);
                entry.odd.push(odd);
            }
            return true;
        }
    }
    *entry = Entry::default();
    let detail = error.as_ref().map_or_else(|| "not UTF-8".to_owned(), reason);
    let mut odd = Odd::new(OddKind::NotJson, "", quote(&detail));
    odd.offset = Some(error.map_or(0, |error| byte_of(bytes, error.line(), error.column())));
    entry.odd.push(odd);
    false
}

fn count_lines(bytes: &[u8]) -> u64 {
    memchr::memchr_iter(b'\n', bytes).count() as u64
}

/// How many characters of the current line stand before the end of `bytes`, when there were `column` of them
/// before its beginning. A byte that is no character counts as one.
fn column_after(column: u64, bytes: &[u8]) -> u64 {
    let (column, rest) = match memchr::memrchr(b'\n', bytes) {
        Some(end) => (0, &bytes[end + 1..]),
        None => (column, bytes),
    };
    let chunks = rest.utf8_chunks();
    let chars = |chunk: std::str::Utf8Chunk<'_>| {
        chunk.valid().chars().count() + usize::from(!chunk.invalid().is_empty())
    };
    column + chunks.map(chars).sum::<usize>() as u64
}

/// The bytes without the byte order mark at the beginning of a file.
fn without_mark(bytes: &[u8], offset: u64) -> &[u8] {
    match bytes.strip_prefix("\u{FEFF}".as_bytes()) {
        Some(rest) if offset == 0 => rest,
        _ => bytes,
    }
}

/// The parser's reason, without the line and column that the place gives anyway.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rfind(" at line ") {
        Some(end) => text[..end].to_owned(),
        None => text,
    }
}

/// The byte at a line and a column, both from 1, as the parser counts them.
fn byte_of(bytes: &[u8], line: usize, column: usize) -> usize {
    let line_start = match line.checked_sub(2) {
        Some(nth) => memchr::memchr_iter(b'\n', bytes).nth(nth).map_or(0, |at| at + 1),
        None => 0,
    };
    (line_start + column.saturating_sub(1)).min(bytes.len().saturating_sub(1))
}
