//! Whole entries in memory, read one by one, and the places of what is found in them.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::sync::Arc;

use serde::de::IgnoredAny;

use super::document::Document;
#[cfg(feature = "capi")]
use super::encoding::Encoding;
use super::excerpt::excerpt;
use super::json;
use super::locate::{Locator, Which, pointer_at};
use super::repair::{escape_at, repair};
use super::span::{Cursor, Span};
use super::split::{byte_of, too_deep};
use super::transcript::Script;
use crate::limits::Limits;
use crate::model::{Entry, Odd, OddKind, Request};
use crate::pointer::{Excerpt, Place, Spot};
use crate::text::reasons::{self, NO_CHARACTERS};
use crate::text::{fill, may_be_garbled};
use crate::vocabulary::Dialect;

/// Whole entries, some hundred kilobytes of them; alive until their findings are placed.
pub struct Block<'r> {
    pub(super) bytes: &'r [u8],
    pub(super) spans: &'r [Span],
    pub(super) source: &'r Source,
    /// Where a fault of syntax ends the document; `None` where the next line is read all the same.
    pub(super) ended: Option<&'r Cell<bool>>,
    pub(super) script: &'r Script,
}

impl<'r> Block<'r> {
    /// Its entries, one after the other.
    ///
    /// ```
    /// let json = r#"[{"name":"机动车排气检测结果"},{"name":"机动车登记信息"}]"#;
    /// let mut reader = mulu::Reader::new(json.as_bytes(), "catalogue.json");
    /// let block = reader.next_block()?.unwrap();
    /// let mut entries = block.entries();
    /// assert_eq!(entries.next().unwrap().name, "机动车排气检测结果");
    /// assert_eq!(entries.next().unwrap().name, "机动车登记信息");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn entries<'b>(&'b self) -> Entries<'b> {
        self.documents()
    }

    /// The requests in it, one after the other, where it comes from [a reader of requests](super::Reader::requests).
    ///
    /// ```
    /// let json = r#"{"id":"REQ-1","entry":"307024/000012"}"#;
    /// let mut reader = mulu::Reader::new(json.as_bytes(), "requests.json").requests();
    /// let block = reader.next_block()?.unwrap();
    /// assert_eq!(block.requests().next().unwrap().entry, "307024/000012");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn requests<'b>(&'b self) -> Requests<'b> {
        self.documents()
    }

    fn documents<'b, D: Document<'b>>(&'b self) -> Documents<'b, D> {
        Documents {
            block: self,
            next: 0,
            lent: vec![Lent::new()],
            count: 0,
            at: 0,
            order: json::Order::default(),
            locator: RefCell::default(),
            passed: Cell::default(),
        }
    }

    fn bytes_of(&self, span: Span) -> &'r [u8] {
        self.bytes.get(span.start..span.end).unwrap_or_default()
    }
}

/// A block that owns its bytes, so that another thread may check it.
#[derive(Default)]
pub(crate) struct Batch {
    pub(super) bytes: Vec<u8>,
    pub(super) spans: Vec<Span>,
    /// Whether a fault of syntax ends the document.
    pub(super) may_end: bool,
    pub(super) script: Script,
}

impl Batch {
    /// Its entries, if none of them ends the document.
    pub(crate) fn count(&self) -> usize {
        self.spans.len()
    }

    /// How much memory it takes.
    pub(crate) fn size(&self) -> usize {
        self.bytes.capacity() + self.spans.capacity() * size_of::<Span>()
    }
}

/// What all blocks of one input share.
#[derive(Clone)]
pub(crate) struct Source {
    pub(super) file: Arc<str>,
    pub(super) limits: Limits,
    pub(super) dialect: Arc<Dialect>,
}

impl Source {
    /// Lends a batch as a block, which notes in `ended` that the document ended in it.
    pub(crate) fn block<'r>(&'r self, batch: &'r Batch, ended: &'r Cell<bool>) -> Block<'r> {
        Block {
            bytes: &batch.bytes,
            spans: &batch.spans,
            source: self,
            ended: batch.may_end.then_some(ended),
            script: &batch.script,
        }
    }
}

/// The entries of a block.
pub type Entries<'b> = Documents<'b, Entry<'b>>;

/// The requests in a block.
pub type Requests<'b> = Documents<'b, Request<'b>>;

/// The entries or the requests of a block: a few of them, filled again and again.
pub struct Documents<'b, D> {
    block: &'b Block<'b>,
    next: usize,
    /// Those that were read last, and behind them some to be filled; never empty.
    lent: Vec<Lent<D>>,
    count: usize,
    /// Which of them is looked at.
    at: usize,
    order: json::Order,
    locator: RefCell<Locator<'b>>,
    /// How many bytes come before the place that was asked for last, and that place: the next is counted on from there,
    /// so that many findings in a long document cost no more than one way through it.
    passed: Cell<Option<(usize, Cursor)>>,
}

/// One of them, and its bytes.
struct Lent<D> {
    document: D,
    span: Span,
    /// Its number in the block.
    number: usize,
}

impl<D: Default> Lent<D> {
    fn new() -> Self {
        let span = Span { start: 0, end: 0, at: Cursor::START, fault: None };
        Lent { document: D::default(), span, number: 0 }
    }
}

impl<'b, D: Document<'b>> Documents<'b, D> {
    /// The next one. One that cannot be read is empty and says so in [`Entry::odd`] or [`Request::odd`].
    ///
    /// It lends what it gives, so it is no `Iterator`.
    ///
    /// ```
    /// use mulu::{OddKind, Reader};
    /// let lines = "{\"name\":\"甲\"}\n{\"name\":\n{\"name\":\"丙\"}\n";
    /// let mut reader = Reader::new(lines.as_bytes(), "lines.ndjson");
    /// let block = reader.next_block()?.unwrap();
    /// let mut entries = block.entries();
    /// assert_eq!(entries.next().unwrap().name, "甲");
    /// assert_eq!(entries.next().unwrap().odd[0].kind, OddKind::NotJson);
    /// assert_eq!(entries.next().unwrap().name, "丙");
    /// assert!(entries.next().is_none());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    #[allow(clippy::should_implement_trait)]
    pub fn next(&mut self) -> Option<&D> {
        self.next_group(1);
        (self.count > 0).then(|| self.current())
    }

    /// Reads so many entries, or as many as there are, and looks at the first of them; says how many these are.
    pub(crate) fn next_group(&mut self, most: usize) -> usize {
        let block = self.block;
        self.count = 0;
        while self.count < most && !block.ended.is_some_and(Cell::get) {
            let Some(span) = block.spans.get(self.next) else { break };
            self.next += 1;
            if self.count == self.lent.len() {
                self.lent.push(Lent::new());
            }
            self.turn_to(self.count);
            self.lent[self.at].span = *span;
            self.lent[self.at].number = self.next - 1;
            self.read(block.bytes_of(*span));
            let noticed = block.script.odd_of(self.next - 1).cloned();
            self.current_mut().odd_mut().extend(noticed);
            self.name_encoding();
            self.current_mut().apply(&block.source.dialect);
            self.count += 1;
        }
        self.turn_to(0);
        self.count
    }

    /// Looks at another one of those that were read last.
    pub(crate) fn turn_to(&mut self, at: usize) {
        self.at = at.min(self.lent.len() - 1);
        self.locator.get_mut().clear();
        self.passed.set(None);
    }

    /// Those that were read last.
    pub(crate) fn group(&self) -> impl Iterator<Item = &D> {
        self.lent.iter().take(self.count).map(|lent| &lent.document)
    }

    /// What was lent last.
    ///
    /// ```
    /// # let mut reader = mulu::Reader::new(r#"{"name":"机动车登记信息"}"#.as_bytes(), "entry.json");
    /// # let block = reader.next_block()?.unwrap();
    /// # let mut entries = block.entries();
    /// while entries.next().is_some() {
    ///     assert_eq!(entries.current().name, "机动车登记信息");
    /// }
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn current(&self) -> &D {
        &self.lent[self.at].document
    }

    fn current_mut(&mut self) -> &mut D {
        &mut self.lent[self.at].document
    }

    fn span(&self) -> Span {
        self.lent[self.at].span
    }

    /// Whether no text of what was lent last can be garbled, as far as its bytes show.
    pub(crate) fn is_sound(&self) -> bool {
        !may_be_garbled(self.block.bytes_of(self.span()))
    }

    fn read(&mut self, bytes: &'b [u8]) {
        if let Some(reason) = self.span().fault {
            self.fail(reason, 0);
            return self.end();
        }
        let limits = &self.block.source.limits;
        let mut failure = None;
        if let Ok(json) = simdutf8::basic::from_utf8(bytes) {
            if self.lent[self.at].document.fill_plain(json, &self.order) {
                return;
            }
            match self.current_mut().fill(json, limits) {
                Ok(()) => return self.place_twins(bytes),
                Err(error) => failure = Some((reasons::of_json(&error), byte_of(bytes, &error))),
            }
        }
        if bytes.trim_ascii().is_empty() {
            self.fail("the input is empty", 0);
            return self.end();
        }
        let mended = repair(bytes);
        if let Some((json, faults)) = &mended {
            match D::owned(json, limits) {
                Ok(document) => {
                    *self.current_mut() = document;
                    self.place_twins(bytes);
                    for &(kind, offset) in faults {
                        let pointer = pointer_at(&mut D::default(), bytes, offset);
                        let mut odd = Odd::new(kind, pointer, escape_at(bytes, offset));
                        odd.offset = Some(offset);
                        self.current_mut().odd_mut().push(odd);
                    }
                    return;
                }
                Err(error) if failure.is_none() => {
                    // Up to the first fault both texts are the same.
                    let first = faults.first().map_or(0, |(_, offset)| *offset);
                    let at = byte_of(json.as_bytes(), &error);
                    let is_before = at < first;
                    failure = Some(if is_before {
                        (reasons::of_json(&error), at)
                    } else {
                        (fill(NO_CHARACTERS, &[self.encoding().to_owned()]), first)
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

    /// What the text was read as.
    fn encoding(&self) -> &'static str {
        self.block.script.encoding.unwrap_or("UTF-8")
    }

    /// Says in which encoding the bytes that were lost are no characters.
    fn name_encoding(&mut self) {
        let Some(encoding) = self.block.script.encoding else { return };
        let is_unnamed =
            |odd: &&mut Odd| odd.kind == OddKind::DecodingLoss && odd.detail.is_empty();
        for odd in self.current_mut().odd_mut().iter_mut().filter(is_unnamed) {
            odd.detail.push_str(encoding);
        }
    }

    /// Finds the first of each pair of members with one key: that is the one overwritten.
    fn place_twins(&mut self, bytes: &'b [u8]) {
        let odds = self.lent[self.at].document.odd_mut().iter_mut();
        for odd in odds.filter(|odd| odd.kind == OddKind::DuplicateKey) {
            let mut model = D::default();
            let first =
                self.locator.get_mut().locate(&mut model, bytes, &odd.pointer, Which::First);
            odd.offset = Some(first.start);
        }
    }

    /// What follows is not read either, unless it stands on lines of its own.
    fn end(&self) {
        if let Some(ended) = self.block.ended {
            ended.set(true);
        }
    }

    /// It cannot be read.
    fn fail(&mut self, reason: &str, offset: usize) {
        *self.current_mut() = D::default();
        let mut odd = Odd::new(OddKind::NotJson, "", reasons::detail(reason));
        odd.offset = Some(offset);
        self.current_mut().odd_mut().push(odd);
    }

    /// The place in the file of a pointer into what was lent last; `offset`, counted from its
    /// first byte, is used instead where it is given: one byte, or the whole value that begins there.
    ///
    /// ```
    /// let json = "{\n  \"name\": \"机动车登记信息\",\n  \"update_cycle\": \"经常\"\n}";
    /// let mut reader = mulu::Reader::new(json.as_bytes(), "entry.json");
    /// let block = reader.next_block()?.unwrap();
    /// let mut entries = block.entries();
    /// entries.next();
    /// let place = entries.place("/update_cycle", None).unwrap();
    /// assert_eq!((place.line(), place.column()), (3, 19));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn place(&self, pointer: &str, offset: Option<usize>) -> Option<Place> {
        self.count.checked_sub(1)?;
        if let Some(spot) = self.block.script.spot(self.lent[self.at].number, pointer, offset) {
            return Some(Place { file: Arc::clone(&self.block.source.file), spot });
        }
        Some(self.place_of(self.mark(pointer, offset)))
    }

    /// The line at the place of a pointer, where the file is a text.
    pub(crate) fn excerpt(&self, pointer: &str, offset: Option<usize>) -> Option<Excerpt> {
        self.count.checked_sub(1)?;
        if self.block.script.spot(self.lent[self.at].number, pointer, offset).is_some() {
            return None;
        }
        let (start, mark) = (self.span().start, self.mark(pointer, offset));
        Some(excerpt(self.block.bytes, start + mark.start..start + mark.end))
    }

    /// The bytes of what was lent last that a pointer, or an offset, is about.
    fn mark(&self, pointer: &str, offset: Option<usize>) -> Range<usize> {
        let bytes = self.block.bytes_of(self.span());
        let locate =
            |which| self.locator.borrow_mut().locate(&mut D::default(), bytes, pointer, which);
        match offset {
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
        }
    }

    /// Where what was lent last begins.
    ///
    /// ```
    /// let json = "[\n  {\"name\": \"甲\"},\n  {\"name\": \"乙\"}\n]";
    /// let mut reader = mulu::Reader::new(json.as_bytes(), "catalogue.json");
    /// let block = reader.next_block()?.unwrap();
    /// let (mut entries, mut lines) = (block.entries(), Vec::new());
    /// while entries.next().is_some() {
    ///     lines.push(entries.start().line());
    /// }
    /// assert_eq!(lines, [2, 3]);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn start(&self) -> Place {
        match self.block.script.spot(self.lent[self.at].number, "", None) {
            Some(spot) => Place { file: Arc::clone(&self.block.source.file), spot },
            None => self.place_of(0..1),
        }
    }

    /// The place of some bytes of what was lent last.
    fn place_of(&self, range: Range<usize>) -> Place {
        let span = self.span();
        let before = self.block.bytes_of(span).get(..range.start).unwrap_or_default();
        let passed = self.passed.get().filter(|(passed, _)| *passed <= before.len());
        let (passed, mut cursor) = passed.unwrap_or((0, span.at));
        cursor.pass(before.get(passed..).unwrap_or_default());
        self.passed.set(Some((before.len(), cursor)));
        Place {
            file: Arc::clone(&self.block.source.file),
            spot: Spot::Text {
                line: cursor.lines + 1,
                column: cursor.column + 1,
                bytes: (!self.block.script.is_transcoded)
                    .then(|| cursor.offset..cursor.offset + range.len() as u64),
            },
        }
    }
}

/// One entry from its bytes, which were decoded from an encoding. Where they cannot be read, it is empty and says so in
/// [`Entry::odd`].
#[cfg(feature = "capi")]
pub(crate) fn read_entry(bytes: &[u8], encoding: Encoding, limits: &Limits) -> Entry<'static> {
    alone(bytes, encoding, limits, |block| {
        let mut entries = block.entries();
        entries.next();
        std::mem::take(entries.current_mut()).into_owned()
    })
}

/// One request from its bytes, likewise.
#[cfg(feature = "capi")]
pub(crate) fn read_request(bytes: &[u8], encoding: Encoding, limits: &Limits) -> Request<'static> {
    alone(bytes, encoding, limits, |block| {
        let mut requests = block.requests();
        requests.next();
        std::mem::take(requests.current_mut()).into_owned()
    })
}

/// Bytes that are one document, as a block.
#[cfg(feature = "capi")]
fn alone<T>(
    bytes: &[u8],
    encoding: Encoding,
    limits: &Limits,
    read: impl FnOnce(Block<'_>) -> T,
) -> T {
    let source = Source { file: Arc::from(""), limits: *limits, dialect: Arc::default() };
    let spans = &[Span { start: 0, end: bytes.len(), at: Cursor::START, fault: None }];
    let mut script = Script::default();
    script.encoding = Some(encoding.name());
    read(Block { bytes, spans, source: &source, ended: None, script: &script })
}

/// Whether the parser gave up because of nesting.
fn is_depth(reason: &str) -> bool {
    reason.starts_with("nested deeper") || reason.starts_with("recursion limit")
}
