//! An entry in which nothing is odd, straight from its bytes: the way that almost every entry takes.
//!
//! At the first thing out of the ordinary, an escape sequence, an unknown member, another type, this reader gives
//! up, and the one built on serde reads the entry from its start. So there is one place that knows what is odd;
//! `tests/it/differential.rs` proves that wherever this reader speaks, both say the same.

use std::borrow::Cow;

use super::read::row_of;
use super::say;
use crate::model::Entry;
use crate::model::Term;
use crate::model::member::{Object, Slot};
use crate::text::is_blank;

/// Fills an entry; `false` when anything is out of the ordinary, and then the entry holds nothing of use.
pub(crate) fn fill_plain<'a>(entry: &mut Entry<'a>, json: &'a str) -> bool {
    entry.clear();
    entry.odd.clear();
    let bytes = json.as_bytes();
    if memchr::memchr(b'\\', bytes).is_some() {
        return false;
    }
    let mut plain = Plain { json, bytes, at: 0, has_controls: has_control(bytes) };
    plain.entry(entry).is_some()
}

/// Whether there is a control character, as between the tokens of pretty JSON.
fn has_control(bytes: &[u8]) -> bool {
    // Whole chunks first: without an early exit inside, the loop becomes a few vector instructions.
    let (chunks, rest) = bytes.as_chunks::<64>();
    let in_chunk = |chunk: &[u8; 64]| chunk.iter().fold(false, |any, byte| any | (*byte < 0x20));
    chunks.iter().any(in_chunk) || rest.iter().any(|byte| *byte < 0x20)
}

/// Every byte of a word set to the quotation mark.
const QUOTES: u64 = u64::from_ne_bytes([b'"'; 8]);
const ONES: u64 = u64::from_ne_bytes([0x01; 8]);
const HIGHS: u64 = u64::from_ne_bytes([0x80; 8]);

struct Plain<'a> {
    json: &'a str,
    bytes: &'a [u8],
    at: usize,
    has_controls: bool,
}

impl<'a> Plain<'a> {
    fn entry(&mut self, entry: &mut Entry<'a>) -> Option<()> {
        self.skip_blanks();
        self.object(entry)?;
        self.skip_blanks();
        (self.at == self.bytes.len()).then_some(())
    }

    #[inline]
    fn skip_blanks(&mut self) {
        while let Some(b' ' | b'\n' | b'\t' | b'\r') = self.bytes.get(self.at) {
            self.at += 1;
        }
    }

    /// The next byte after blanks, taken.
    #[inline]
    fn next(&mut self) -> Option<u8> {
        self.skip_blanks();
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    /// The text after a quotation mark that was taken.
    #[inline]
    fn text(&mut self) -> Option<&'a str> {
        let start = self.at;
        let mut end = start;
        // Eight bytes at a time: a byte that equals the mark becomes zero, and the lowest zero byte is exact.
        loop {
            let Some(word) = self.bytes.get(end..end + 8) else {
                end += self.bytes.get(end..)?.iter().position(|byte| *byte == b'"')?;
                break;
            };
            let word = u64::from_le_bytes(word.try_into().ok()?) ^ QUOTES;
            let zeros = word.wrapping_sub(ONES) & !word & HIGHS;
            if zeros != 0 {
                end += zeros.trailing_zeros() as usize / 8;
                break;
            }
            end += 8;
        }
        self.at = end + 1;
        let text = self.json.get(start..end)?;
        let is_odd = self.has_controls && text.bytes().any(|byte| byte < 0x20);
        (!is_odd).then_some(text)
    }

    fn object(&mut self, object: &mut dyn Object<'a>) -> Option<()> {
        if self.next()? != b'{' {
            return None;
        }
        let rows = object.rows();
        let (mut seen, mut expected) = (0_u64, 0);
        let mut token = self.next()?;
        while token != b'}' {
            if token != b'"' {
                return None;
            }
            let index = row_of(rows, self.text()?, expected)?;
            expected = index + 1;
            if seen & (1 << index) != 0 || self.next()? != b':' {
                return None;
            }
            seen |= 1 << index;
            self.skip_blanks();
            self.value(object.slot(index)?)?;
            token = self.next()?;
            if token == b',' {
                token = self.next()?;
                if token == b'}' {
                    return None;
                }
            } else if token != b'}' {
                return None;
            }
        }
        Some(())
    }

    fn value(&mut self, slot: Slot<'_, 'a>) -> Option<()> {
        match (*self.bytes.get(self.at)?, slot) {
            (b'"', Slot::Object(_) | Slot::Objects(_) | Slot::Map(_)) => None,
            (b'"', slot) => {
                self.at += 1;
                let text = self.text()?;
                if matches!(slot, Slot::Text(_) | Slot::Texts(_)) || !is_blank(text) {
                    say(slot, Cow::Borrowed(text));
                }
                Some(())
            }
            (b'{', Slot::Object(object)) => self.object(object),
            (b'[', Slot::Objects(objects)) => self.list(|plain| {
                plain.at -= 1;
                plain.object(objects.push())
            }),
            (b'[', Slot::Texts(texts)) => self.list(|plain| {
                texts.push(Cow::Borrowed(plain.text()?));
                Some(())
            }),
            (b'[', Slot::Words(words)) => self.list(|plain| {
                say(Slot::Words(words), Cow::Borrowed(plain.text()?));
                Some(())
            }),
            (b'0'..=b'9', Slot::Count(term)) => {
                *term = Term::from(self.count()?);
                Some(())
            }
            (b't', Slot::Flag(term)) => self.word("true").map(|()| *term = Term::from(true)),
            (b'f', Slot::Flag(term)) => self.word("false").map(|()| *term = Term::from(false)),
            (b'n', _) => self.word("null"),
            _ => None,
        }
    }

    /// A list whose elements begin with a quotation mark or a brace, which is taken.
    fn list(&mut self, mut element: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.at += 1;
        let mut token = self.next()?;
        while token != b']' {
            if !matches!(token, b'"' | b'{') {
                return None;
            }
            element(self)?;
            token = self.next()?;
            if token == b',' {
                token = self.next()?;
                if token == b']' {
                    return None;
                }
            } else if token != b']' {
                return None;
            }
        }
        Some(())
    }

    fn count(&mut self) -> Option<u32> {
        let digits =
            self.bytes.get(self.at..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let text = self.json.get(self.at..self.at + digits)?;
        self.at += digits;
        let is_whole = !matches!(self.bytes.get(self.at), Some(b'.' | b'e' | b'E'));
        let has_zero = digits > 1 && text.starts_with('0');
        if is_whole && !has_zero { text.parse().ok() } else { None }
    }

    fn word(&mut self, word: &str) -> Option<()> {
        let is_it = self.bytes.get(self.at..)?.starts_with(word.as_bytes());
        self.at += word.len();
        is_it.then_some(())
    }
}
