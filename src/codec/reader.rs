//! Entries from a stream of any size: a JSON array, a catalogue object, one entry, or NDJSON.

use std::cell::Cell;
use std::io;
use std::io::Read;
use std::sync::Arc;

use super::block::{Batch, Block, Source};
use super::encoding::{Decided, Decoder, Encoding};
use super::input::{Input, InputFormat};
use super::span::{Cursor, Span};
use super::split::{self, Head, Listed, Tail};
use super::transcript::{Feed, Note, Script, Transcript};
use crate::error::Error;
use crate::limits::Limits;
use crate::vocabulary::Dialect;

/// How many bytes are read at first, and how many at a time once there are many. A single entry should not pay
/// for the memory of a large file.
const FIRST: usize = 1 << 14;
const CHUNK: usize = 1 << 18;

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing was read yet.
    Start,
    /// Inside the list of entries: whether an entry came before, and whether a catalogue holds the list.
    List { more: bool, held: bool },
    /// Line by line; whether what comes first is the rest of a line that is too long.
    Lines { cut: bool },
    /// After the list of entries, in the catalogue that holds it.
    Tail,
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
    input: Input<R>,
    source: Source,
    format: InputFormat,
    listed: Listed,
    /// Whether it is one document and no list.
    is_alone: bool,
    decided: Decided,
    /// Whether it is known what the input is.
    is_open: bool,
    /// How many bytes are read at a time, at least, and once there are many.
    chunk: usize,
    full: usize,
    buffer: Vec<u8>,
    /// What of the buffer belongs to blocks that were lent.
    used: usize,
    /// Where in the input the buffer begins.
    start: u64,
    /// A place in the buffer: lines are counted to here.
    cursor: Cursor,
    at_end: bool,
    state: State,
    spans: Vec<Span>,
    /// Where an entry begins that is larger than the limit.
    excess: Option<u64>,
    /// Why no more can be read.
    failure: Option<io::Error>,
    /// Whether a line was passed over because it is too long.
    skipped: bool,
    /// Whether reading ended before the input did.
    ended: Cell<bool>,
    /// What is known of the entries of a transcript beside their JSON.
    script: Script,
    notes: Vec<Note>,
    /// Whether it was said what the input was read as.
    is_noted: bool,
}

impl<R: Read> Reader<R> {
    /// A reader of a stream; `file` is the name that places carry.
    pub fn new(input: R, file: &str) -> Reader<R> {
        let decoder = Decoder::new(input, Encoding::Auto);
        let source =
            Source { file: Arc::from(file), limits: Limits::default(), dialect: Arc::default() };
        Reader::of(decoder, source)
    }

    fn of(decoder: Decoder<R>, source: Source) -> Reader<R> {
        Reader {
            decided: decoder.decided(),
            is_open: false,
            input: Input::Text(decoder),
            source,
            format: InputFormat::Auto,
            listed: Listed::Entries,
            is_alone: false,
            chunk: FIRST,
            full: CHUNK,
            buffer: Vec::new(),
            used: 0,
            start: 0,
            cursor: Cursor::START,
            at_end: false,
            state: State::Start,
            spans: Vec::new(),
            excess: None,
            failure: None,
            skipped: false,
            ended: Cell::new(false),
            script: Script::default(),
            notes: Vec::new(),
            is_noted: false,
        }
    }

    /// The same, for input of a known shape.
    pub fn format(mut self, format: InputFormat) -> Reader<R> {
        self.format = format;
        self
    }

    /// The same, for a text whose encoding is known.
    ///
    /// ```
    /// use mulu::{Encoding, Reader};
    /// // {"name":"目录"} in GB 18030.
    /// let bytes = b"{\"name\":\"\xC4\xBF\xC2\xBC\"}";
    /// let mut reader = Reader::new(&bytes[..], "gbk.json").encoding(Encoding::Gb18030);
    /// let block = reader.next_block()?.unwrap();
    /// assert_eq!(block.entries().next().unwrap().name, "目录");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn encoding(mut self, encoding: Encoding) -> Reader<R> {
        if let Input::Text(decoder) = &mut self.input {
            decoder.declare(encoding);
        }
        self
    }

    /// The same, for a text that is in this encoding where its bytes leave that open.
    #[cfg(feature = "capi")]
    pub(crate) fn hint(mut self, encoding: Encoding) -> Reader<R> {
        if let Input::Text(decoder) = &mut self.input {
            decoder.hint(encoding);
        }
        self
    }

    /// The same, for a file of requests: one request, a list, one request a line, or an object that lists them in
    /// `requests`. Its blocks lend [requests](Block::requests).
    ///
    /// ```
    /// let json = r#"{"requests": [{"id": "1"}, {"id": "2"}]}"#;
    /// let mut reader = mulu::Reader::new(json.as_bytes(), "register.json").requests();
    /// let block = reader.next_block()?.unwrap();
    /// let mut requests = block.requests();
    /// assert_eq!(requests.next().unwrap().id, "1");
    /// assert_eq!(requests.next().unwrap().id, "2");
    /// assert!(requests.next().is_none());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn requests(mut self) -> Reader<R> {
        self.listed = Listed::Requests;
        // Requests come as JSON and in no other shape, so there is nothing to find out.
        self.is_open = true;
        self
    }

    /// A reader of the records of a system, of which another makes entries: it knows no dialect.
    pub(super) fn of_records(decoder: Decoder<R>, format: InputFormat, of: &Source) -> Reader<R> {
        let source = Source { dialect: Arc::default(), ..of.clone() };
        // What was decoded is said by the other.
        Reader { is_open: true, is_noted: true, ..Reader::of(decoder, source).format(format) }
    }

    /// The same, with other limits.
    pub fn limits(mut self, limits: Limits) -> Reader<R> {
        self.source.limits = limits;
        self
    }

    /// The same, for a system whose codes a dialect declares.
    pub fn dialect(mut self, dialect: Arc<Dialect>) -> Reader<R> {
        self.source.dialect = dialect;
        self
    }

    /// The name of the file, as it was given.
    pub fn file(&self) -> &Arc<str> {
        &self.source.file
    }

    /// Whether all was read: `false` once a fault of syntax ended the document early, or a line was passed over
    /// because it is larger than an entry may be.
    pub fn is_complete(&self) -> bool {
        let is_whole = match &self.input {
            Input::Text(_) => true,
            Input::Feed(feed) => feed.is_complete(),
            Input::Spent => false,
        };
        is_whole && !self.ended.get() && !self.skipped
    }

    /// Whether what was read is one document and no list of them, as far as it was read.
    ///
    /// ```
    /// for (json, is_alone) in [("{}", true), ("[{}]", false), ("{}\n{}", false)] {
    ///     let mut reader = mulu::Reader::new(json.as_bytes(), "f");
    ///     while reader.next_block()?.is_some() {}
    ///     assert_eq!(reader.is_alone(), is_alone);
    /// }
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn is_alone(&self) -> bool {
        self.is_alone
    }

    /// What there is to say of the file as a whole; nothing more until there is more to say.
    pub fn take_notes(&mut self) -> Vec<Note> {
        let mut notes = std::mem::take(&mut self.notes);
        if !std::mem::replace(&mut self.is_noted, true) {
            notes.extend(self.decided.note());
        }
        notes
    }

    /// Whether there is so much to read that it comes in blocks of full size, and more may follow.
    pub(crate) fn is_long(&self) -> bool {
        self.chunk >= self.full && !self.at_end
    }

    /// The same, reading so many bytes at a time.
    #[cfg(test)]
    pub(crate) fn chunk(mut self, size: usize) -> Reader<R> {
        (self.chunk, self.full) = (size, size);
        self
    }

    /// What it reads from, where that is read as a text.
    #[cfg(feature = "capi")]
    pub(super) fn input(&mut self) -> Option<&mut R> {
        match &mut self.input {
            Input::Text(decoder) => Some(decoder.input()),
            Input::Feed(_) | Input::Spent => None,
        }
    }

    /// How many bytes are worth reading on for: as many again as are left over.
    #[cfg(feature = "capi")]
    pub(super) fn wanted(&self) -> usize {
        self.buffer.len().max(self.chunk)
    }

    /// What its blocks share.
    pub(crate) fn source(&self) -> &Source {
        &self.source
    }

    /// The document ended in a batch that was given away.
    pub(crate) fn end(&self) {
        self.ended.set(true);
    }

    /// The next block of whole entries; `None` at the end.
    ///
    /// # Errors
    ///
    /// When the input cannot be read, or an entry is larger than the limits allow. A line that is too large is
    /// passed over instead: it is an entry that could not be read.
    pub fn next_block(&mut self) -> Result<Option<Block<'_>>, Error> {
        if !self.advance()? {
            return Ok(None);
        }
        Ok(Some(Block {
            bytes: self.buffer.get(..self.used).unwrap_or_default(),
            spans: &self.spans,
            source: &self.source,
            ended: self.may_end().then_some(&self.ended),
            script: &self.script,
        }))
    }

    /// The next block, which is given away in return for a batch that is no longer needed.
    pub(crate) fn next_batch(&mut self, mut spare: Batch) -> Result<Option<Batch>, Error> {
        if !self.advance()? {
            return Ok(None);
        }
        spare.bytes.clear();
        spare.bytes.extend_from_slice(self.buffer.get(self.used..).unwrap_or_default());
        spare.spans.clear();
        self.buffer.truncate(self.used);
        self.pass_used();
        std::mem::swap(&mut self.buffer, &mut spare.bytes);
        std::mem::swap(&mut self.spans, &mut spare.spans);
        let script = std::mem::take(&mut self.script);
        Ok(Some(Batch { may_end: self.may_end(), script, ..spare }))
    }

    /// Reads on until there are whole entries; says whether there are.
    fn advance(&mut self) -> Result<bool, Error> {
        self.release();
        self.open()?;
        if let Input::Feed(_) = self.input {
            return self.transcribe();
        }
        loop {
            if self.ended.get() {
                return Ok(false);
            }
            if let Some(offset) = self.excess {
                self.ended.set(true);
                let most = self.source.limits.entry_bytes as u64;
                return Err(Error::limit("an entry", most, offset));
            }
            if let Some(failure) = self.failure.take() {
                // Where more is to come, it is read on when it has come.
                self.ended.set(failure.kind() != io::ErrorKind::WouldBlock);
                return Err(failure.into());
            }
            self.fill();
            self.split();
            self.script.is_transcoded = self.decided.is_transcoded();
            if !self.spans.is_empty() {
                return Ok(true);
            }
            self.release();
            if self.at_end && self.excess.is_none() {
                return Ok(false);
            }
        }
    }

    /// Finds out what the input is, before anything is read of it.
    fn open(&mut self) -> Result<(), Error> {
        if std::mem::replace(&mut self.is_open, true) {
            return Ok(());
        }
        let Input::Text(decoder) = std::mem::replace(&mut self.input, Input::Spent) else {
            return Ok(());
        };
        let opened = Input::open(decoder, self.format, &self.source);
        self.at_end = opened.is_err();
        self.input = opened?;
        Ok(())
    }

    /// The next entries of a file that is not JSON.
    fn transcribe(&mut self) -> Result<bool, Error> {
        let Input::Feed(feed) = &mut self.input else { return Ok(false) };
        let mut transcript =
            Transcript { json: std::mem::take(&mut self.buffer), ..Transcript::default() };
        transcript.json.clear();
        let result = feed.transcribe(&mut transcript);
        self.notes.append(&mut transcript.notes);
        self.script = Script::of(&mut transcript);
        self.buffer = transcript.json;
        let mut start = 0;
        for end in transcript.ends {
            self.spans.push(Span { start, end, at: Cursor::START, fault: None });
            start = end;
        }
        self.used = self.buffer.len();
        // What comes next is as long as this was, as far as one can tell.
        self.chunk = self.full;
        self.at_end = !matches!(result, Ok(true));
        result
    }

    /// Whether a fault of syntax ends the document; otherwise the next line is read all the same.
    fn may_end(&self) -> bool {
        !matches!(self.state, State::Lines { .. })
    }

    /// Lets the bytes of the last block go.
    fn release(&mut self) {
        let used = self.used;
        self.pass_used();
        self.buffer.drain(..used);
        self.spans.clear();
    }

    /// What was used of the buffer is no longer part of it.
    fn pass_used(&mut self) {
        self.pass(self.used);
        self.start = self.cursor.offset;
        self.used = 0;
    }

    /// Counts the lines before a place in the buffer.
    fn pass(&mut self, to: usize) {
        let from = (self.cursor.offset - self.start) as usize;
        self.cursor.pass(self.buffer.get(from..to).unwrap_or_default());
    }

    /// Reads on: as much again as is left over, so that a long entry is not looked through too often. What was
    /// read before a failure is kept.
    fn fill(&mut self) {
        let want = self.buffer.len().max(self.chunk);
        if self.at_end {
            return;
        }
        // Growing would abort for want of memory; reserving first gives an error.
        let read = match self.buffer.try_reserve_exact(want + 64) {
            Ok(()) => match &mut self.input {
                Input::Text(decoder) => decoder.append(want, &mut self.buffer),
                Input::Feed(_) | Input::Spent => Ok(0),
            },
            Err(error) => Err(error.into()),
        };
        match read {
            Ok(read) => self.at_end = read < want,
            Err(failure) => self.failure = Some(failure),
        }
        self.chunk = self.chunk.max((2 * self.chunk).min(self.full));
    }

    /// Whether what begins at `at` and is not whole yet is too large already; that is noted.
    fn is_too_large(&mut self, at: usize) -> bool {
        let is_large = self.buffer.len() - at > self.source.limits.entry_bytes;
        if is_large {
            self.excess = Some(self.start + at as u64);
        }
        is_large
    }

    /// Finds the whole entries in the buffer.
    fn split(&mut self) {
        if self.state == State::Start {
            self.start();
        }
        match self.state {
            State::Lines { cut } => self.split_lines(cut),
            State::List { more, held } => self.split_list(more, held),
            State::Start | State::Tail | State::After => {}
        }
        if self.state == State::Tail {
            self.split_tail();
        }
        if self.state == State::After {
            let at = split::skip_blanks(&self.buffer, self.used);
            self.used = at;
            if at < self.buffer.len() {
                self.end_here(at, Some("nothing may follow the document"));
            }
        }
    }

    /// Finds out in which shape the entries come.
    fn start(&mut self) {
        if self.start == 0 {
            if self.buffer.len() < 3 && !self.at_end {
                return;
            }
            if self.buffer.starts_with("\u{FEFF}".as_bytes()) {
                // The mark is no character of the first line.
                self.buffer.drain(..3);
                (self.start, self.cursor.offset) = (3, 3);
            }
        }
        if self.format == InputFormat::Ndjson {
            self.state = State::Lines { cut: false };
            return;
        }
        let first = split::skip_blanks(&self.buffer, 0);
        let is_small = !self.at_end && self.buffer.len() - first <= self.source.limits.entry_bytes;
        let head = match self.buffer.get(first) {
            Some(b'{') => split::head(&self.buffer, first, self.listed),
            Some(b'[') => {
                self.used = first + 1;
                self.state = State::List { more: false, held: false };
                return;
            }
            Some(_) => Head::Broken,
            None if self.at_end => return self.end_here(first, Some("the input is empty")),
            None => {
                self.used = first;
                return;
            }
        };
        let end = match head {
            Head::Catalogue(list) => {
                self.used = list;
                self.state = State::List { more: false, held: true };
                return;
            }
            Head::Entry(end) => Some(end),
            Head::Open | Head::Broken => None,
        };
        let after = end.map(|end| split::skip_blanks(&self.buffer, end));
        let is_last = after == Some(self.buffer.len());
        // No line is longer than an entry may be, whatever was read beyond.
        let most = first.saturating_add(self.source.limits.entry_bytes).min(self.buffer.len());
        let rest = self.buffer.get(first..most).unwrap_or_default();
        let is_line = memchr::memchr(b'\n', rest).is_some();
        if is_small && (is_last || !is_line || end.is_none()) {
            return;
        }
        let is_auto = self.format == InputFormat::Auto;
        match end {
            _ if is_auto && !is_last && split::is_lines(rest, end.map(|end| end - first)) => {
                self.used = first;
                self.state = State::Lines { cut: false };
            }
            Some(end) => {
                if self.push(first, end) {
                    self.is_alone = true;
                    self.state = State::After;
                }
            }
            None if head == Head::Open && self.is_too_large(first) => {}
            None => self.end_here(first, None),
        }
    }

    /// One more whole entry; says whether it is small enough.
    fn push(&mut self, start: usize, end: usize) -> bool {
        if end - start > self.source.limits.entry_bytes {
            self.excess = Some(self.start + start as u64);
            return false;
        }
        self.add(start, end, None);
        true
    }

    /// One more span.
    fn add(&mut self, start: usize, end: usize, fault: Option<&'static str>) {
        self.pass(start);
        self.spans.push(Span { start, end, at: self.cursor, fault });
        self.used = end;
    }

    /// The rest is no entry: it becomes one span that cannot be read, and reading ends with it.
    fn end_here(&mut self, start: usize, reason: Option<&'static str>) {
        let most = start.saturating_add(self.source.limits.entry_bytes).min(self.buffer.len());
        let is_cut = most < self.buffer.len() || !self.at_end;
        // A character that was not read to its end is no fault of the input.
        let end = match std::str::from_utf8(self.buffer.get(start..most).unwrap_or_default()) {
            Err(error) if error.error_len().is_none() && is_cut => start + error.valid_up_to(),
            _ => most,
        };
        self.add(start, end, reason);
        self.buffer.truncate(end);
        self.state = State::After;
        self.at_end = true;
    }

    fn split_lines(&mut self, cut: bool) {
        if cut {
            let rest = self.buffer.get(self.used..).unwrap_or_default();
            let Some(count) = memchr::memchr(b'\n', rest) else {
                self.used = self.buffer.len();
                return;
            };
            self.used += count;
            self.state = State::Lines { cut: false };
        }
        let most = self.source.limits.entry_bytes;
        while let Some((line, next)) = split::line(&self.buffer, self.used, self.at_end) {
            if line.len() > most {
                self.skip_line(line.start);
            } else {
                self.add(line.start, line.end, None);
            }
            if next > line.end {
                self.cursor.end_line(next - line.start);
            }
            self.used = next;
        }
        let start = split::skip_blanks(&self.buffer, self.used);
        if self.buffer.len() - start > most {
            self.skip_line(start);
            self.used = self.buffer.len();
            self.state = State::Lines { cut: true };
        }
    }

    /// The line that begins here is too long to be read.
    fn skip_line(&mut self, start: usize) {
        self.add(start, start + 1, Some("the line is longer than an entry may be"));
        self.skipped = true;
    }

    fn split_list(&mut self, mut more: bool, held: bool) {
        loop {
            let mut at = split::skip_blanks(&self.buffer, self.used);
            match self.buffer.get(at) {
                Some(b',') if more => {
                    at = split::skip_blanks(&self.buffer, at + 1);
                    if self.buffer.get(at) == Some(&b']') {
                        return self.end_here(at, Some("no entry follows the comma"));
                    }
                }
                Some(b']') => {
                    self.used = at + 1;
                    self.state = if held { State::Tail } else { State::After };
                    return;
                }
                Some(_) if more => {
                    return self.end_here(at, Some("no comma stands before this entry"));
                }
                _ => {}
            }
            if at == self.buffer.len() {
                if self.at_end {
                    self.end_here(at, Some("the list of entries is not closed"));
                }
                return;
            }
            match split::value_end(&self.buffer, at) {
                // A number may go on.
                Some(end) if end > at && (end < self.buffer.len() || self.at_end) => {
                    if !self.push(at, end) {
                        return;
                    }
                    more = true;
                    self.state = State::List { more, held };
                }
                None if self.is_too_large(at) || !self.at_end => return,
                Some(end) if end > at => {
                    self.is_too_large(at);
                    return;
                }
                _ => return self.end_here(at, None),
            }
        }
    }

    /// After the list of entries: members of the catalogue that holds it, and its end.
    fn split_tail(&mut self) {
        let most = self.used.saturating_add(self.source.limits.entry_bytes).min(self.buffer.len());
        let whole = self.buffer.get(..most).unwrap_or_default();
        match split::tail(whole, self.used, self.listed) {
            Tail::End(end) => {
                self.used = end;
                self.state = State::After;
            }
            Tail::Open if self.is_too_large(self.used) || !self.at_end => {}
            Tail::Open => {
                let end = self.buffer.len();
                self.end_here(end, Some("the catalogue is not closed"));
            }
            Tail::Broken(at) => {
                self.end_here(at, Some("the catalogue goes wrong after its entries"));
            }
        }
    }
}

#[cfg(test)]
mod tests;
