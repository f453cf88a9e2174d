//! Entries from a stream of any size: a JSON array, a catalogue object, one entry, or NDJSON.

mod shape;

use std::cell::Cell;
use std::io;
use std::io::Read;
use std::sync::Arc;

use super::block::{Batch, Block, Source};
#[cfg(feature = "capi")]
use super::encoding::Why;
use super::encoding::{Decided, Decoder, Encoding};
use super::input::{Input, InputFormat};
use super::span::{Cursor, Span};
use super::split::Listed;
use super::transcript::{Feed, Note, Script, Transcript};
use crate::error::Error;
use crate::limits::Limits;
use crate::text::Words;
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
    /// Whether anything came of it, or it was said that nothing did.
    is_something: bool,
    /// Whether it was said what the input was read as.
    is_noted: bool,
}

impl<R: Read> Reader<R> {
    /// A reader of a stream; `file` is the name that places carry.
    ///
    /// ```
    /// let reader = mulu::Reader::new(r#"{"name":"机动车登记信息"}"#.as_bytes(), "市公安局.json");
    /// assert_eq!(&**reader.file(), "市公安局.json");
    /// ```
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
            is_something: false,
            is_noted: false,
        }
    }

    /// The same, for input of a known shape.
    ///
    /// ```
    /// use mulu::{InputFormat, Reader};
    /// // A list on one line: of NDJSON each line is to be an entry, so this is none.
    /// let mut reader = Reader::new(r#"[{"name":"甲"}]"#.as_bytes(), "lines").format(InputFormat::Ndjson);
    /// let block = reader.next_block()?.unwrap();
    /// assert_eq!(block.entries().next().unwrap().odd[0].kind, mulu::OddKind::NotJson);
    /// # Ok::<(), mulu::Error>(())
    /// ```
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

    /// The same, for a text that is in this encoding where its bytes leave that open, as the settings say.
    #[cfg(feature = "capi")]
    pub(crate) fn hint(mut self, encoding: Encoding) -> Reader<R> {
        if let Input::Text(decoder) = &mut self.input {
            decoder.hint(encoding, Why::Settings);
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
    ///
    /// ```
    /// let mut limits = mulu::Limits::default();
    /// limits.entry_bytes = 16;
    /// let json = r#"[{"name":"机动车排气检测结果"}]"#;
    /// let mut reader = mulu::Reader::new(json.as_bytes(), "catalogue.json").limits(limits);
    /// let error = reader.next_block().err().unwrap();
    /// assert!(error.is_limit());
    /// ```
    pub fn limits(mut self, limits: Limits) -> Reader<R> {
        self.source.limits = limits;
        self
    }

    /// The same, for a system whose codes a dialect declares.
    ///
    /// ```
    /// use mulu::{Cycle, Dialect, Reader};
    /// let dialect = Dialect::named("guizhou-portal")?;
    /// let mut reader = Reader::new(r#"{"update_cycle":"1"}"#.as_bytes(), "portal.json").dialect(dialect.into());
    /// let block = reader.next_block()?.unwrap();
    /// assert!(block.entries().next().unwrap().update_cycle.is(Cycle::Quarterly));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn dialect(mut self, dialect: Arc<Dialect>) -> Reader<R> {
        self.source.dialect = dialect;
        self
    }

    /// The name of the file, as it was given.
    ///
    /// ```
    /// assert_eq!(&**mulu::Reader::new("{}".as_bytes(), "市公安局.json").file(), "市公安局.json");
    /// ```
    pub fn file(&self) -> &Arc<str> {
        &self.source.file
    }

    /// Whether all was read: `false` once a fault of syntax ended the document early, or a line was passed over
    /// because it is larger than an entry may be.
    ///
    /// ```
    /// let mut reader = mulu::Reader::new(r#"[{"name":"甲"},{"name":"#.as_bytes(), "cut.json");
    /// while let Some(block) = reader.next_block()? {
    ///     let mut entries = block.entries();
    ///     while entries.next().is_some() {}
    /// }
    /// assert!(!reader.is_complete());
    /// # Ok::<(), mulu::Error>(())
    /// ```
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
    ///
    /// ```
    /// // {"name":"目录"} in GB 18030, which nobody declared.
    /// let bytes = b"{\"name\":\"\xC4\xBF\xC2\xBC\"}";
    /// let mut reader = mulu::Reader::new(&bytes[..], "gbk.json");
    /// while reader.next_block()?.is_some() {}
    /// let notes = reader.take_notes();
    /// assert!(notes[0].zh.contains("GB 18030"));
    /// assert!(reader.take_notes().is_empty());
    /// # Ok::<(), mulu::Error>(())
    /// ```
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
    /// * [Input](Error::is_input): the stream cannot be read, or is a text of another encoding than was declared, or of
    ///   none that is read, as UTF-16 without its mark.
    /// * [Limit](Error::is_limit): an entry, or a part of a workbook, is larger than the limits allow. A line that is too
    ///   large is passed over instead: it is an entry that could not be read.
    /// * [Format](Error::is_format): the file is not of the format that was declared, or a workbook or an XML document is
    ///   damaged or protected.
    /// * [Ambiguous](Error::is_ambiguous): a heading of a table may be several fields, or no table is a catalogue.
    /// * Without the feature `files`: the input is a workbook or XML.
    ///
    /// ```
    /// let mut reader = mulu::Reader::new(r#"[{"name":"甲"},{"name":"乙"}]"#.as_bytes(), "catalogue.json");
    /// let mut count = 0;
    /// while let Some(block) = reader.next_block()? {
    ///     let mut entries = block.entries();
    ///     while entries.next().is_some() {
    ///         count += 1;
    ///     }
    /// }
    /// assert_eq!(count, 2);
    /// # Ok::<(), mulu::Error>(())
    /// ```
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

    /// Reads on until there are whole entries; says whether there are. That there were none at all is no fault of the
    /// input, but hardly what was meant: a note says it.
    fn advance(&mut self) -> Result<bool, Error> {
        let has_more = self.read_on()?;
        self.is_something |= !self.spans.is_empty();
        if !has_more && self.is_complete() && !std::mem::replace(&mut self.is_something, true) {
            self.notes.push(match self.listed {
                Listed::Entries => Note::new("没有读到任何条目", "no entries were found"),
                Listed::Requests => Note::new("没有读到任何申请", "no requests were found"),
            });
        }
        Ok(has_more)
    }

    fn read_on(&mut self) -> Result<bool, Error> {
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
                return Err(Error::limit(Words { zh: "一个条目", en: "an entry" }, most, offset));
            }
            if let Some(failure) = self.failure.take() {
                // Where more is to come, it is read on when it has come.
                self.ended.set(failure.kind() != io::ErrorKind::WouldBlock);
                return Err(failure.into());
            }
            self.fill();
            self.split();
            self.script.is_transcoded = self.decided.is_transcoded();
            self.script.encoding = self.decided.name();
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
        self.script.encoding = self.decided.name();
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
}

#[cfg(test)]
mod tests;
