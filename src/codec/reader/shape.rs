//! Where one entry ends and the next begins in what was read so far, by the shape of the document.

use std::io::Read;

use super::{Reader, State};
use crate::codec::input::InputFormat;
use crate::codec::span::Span;
use crate::codec::split::{self, Head, Tail};

impl<R: Read> Reader<R> {
    /// Finds the whole entries in the buffer.
    pub(super) fn split(&mut self) {
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
