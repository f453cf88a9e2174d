//! 文本: the text of a document, kept from a mark on, and the lines before it.

use std::io;
use std::io::{BufRead, Read};

use crate::codec::encoding::Decoder;
use crate::codec::span::Cursor;

/// How many bytes are read at a time.
const CHUNK: usize = 64 << 10;

/// What stands for each byte that is no part of a character: SUB, which is no character of XML.
pub(super) const LOST: char = '\u{1A}';

/// The text of a document on its way to the parser. From the mark on it is kept.
pub(super) struct Tap<R> {
    pub(super) input: Decoder<R>,
    text: Vec<u8>,
    /// The mark, what was parsed, and what is known to be characters, as places in `text`.
    mark: usize,
    used: usize,
    ready: usize,
    /// Where in the text of the document `text` begins, not counting a byte order mark.
    start: u64,
    /// The place of the mark in the file.
    cursor: Cursor,
    /// So much is kept, and no more.
    most: usize,
    at_end: bool,
    /// Whether more would have to be kept.
    pub(super) is_full: bool,
}

impl<R: Read> Tap<R> {
    pub(super) fn new(input: Decoder<R>, most: usize) -> Tap<R> {
        Tap {
            input,
            text: Vec::new(),
            mark: 0,
            used: 0,
            ready: 0,
            start: 0,
            cursor: Cursor::START,
            most,
            at_end: false,
            is_full: false,
        }
    }

    /// Moves the mark on to a place in the document; what stands before it is no longer kept.
    pub(super) fn set_mark(&mut self, offset: u64) {
        let to = self.index(offset);
        if let Some(passed) = self.text.get(self.mark..to) {
            self.cursor.pass(passed);
            self.mark = to;
        }
    }

    /// The place in the file of the mark.
    pub(super) fn place(&self) -> Cursor {
        self.cursor
    }

    /// The place in the file of a place in the document, at or after the mark.
    pub(super) fn place_of(&self, offset: u64) -> Cursor {
        let mut cursor = self.cursor;
        cursor.pass(self.text.get(self.mark..self.index(offset)).unwrap_or_default());
        cursor
    }

    /// The text from the mark on to a place in the document.
    pub(super) fn text_to(&self, offset: u64) -> &str {
        let text = self.text.get(self.mark..self.index(offset)).unwrap_or_default();
        std::str::from_utf8(text).unwrap_or_default()
    }

    fn index(&self, offset: u64) -> usize {
        (offset.saturating_sub(self.start) as usize).min(self.ready)
    }

    fn fill(&mut self) -> io::Result<()> {
        if self.used - self.mark > self.most {
            self.is_full = true;
            return Err(io::Error::other("an entry is larger than the limits allow"));
        }
        self.text.drain(..self.mark);
        self.start += self.mark as u64;
        self.used -= self.mark;
        self.ready -= self.mark;
        self.mark = 0;
        while self.ready == self.used && !self.at_end {
            let is_first = self.start == 0 && self.text.is_empty();
            let read = self.input.append(CHUNK, &mut self.text)?;
            self.at_end = read < CHUNK;
            if is_first && self.text.starts_with("\u{FEFF}".as_bytes()) {
                self.text.drain(..3);
                self.cursor.offset = 3;
            }
            self.mend();
        }
        Ok(())
    }

    /// Replaces each byte that is no part of a character.
    fn mend(&mut self) {
        loop {
            let rest = self.text.get(self.ready..).unwrap_or_default();
            let Err(error) = std::str::from_utf8(rest) else {
                self.ready = self.text.len();
                return;
            };
            self.ready += error.valid_up_to();
            let lost = match error.error_len() {
                // A character that is cut, and may go on.
                None if !self.at_end => return,
                None => self.text.len() - self.ready,
                Some(length) => length,
            };
            for byte in self.text.iter_mut().skip(self.ready).take(lost) {
                *byte = LOST as u8;
            }
            self.ready += lost;
        }
    }
}

impl<R: Read> Read for Tap<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let mut text = self.fill_buf()?;
        let count = text.read(out)?;
        self.consume(count);
        Ok(count)
    }
}

impl<R: Read> BufRead for Tap<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.used == self.ready {
            self.fill()?;
        }
        Ok(self.text.get(self.used..self.ready).unwrap_or_default())
    }

    fn consume(&mut self, count: usize) {
        self.used = (self.used + count).min(self.ready);
    }
}
