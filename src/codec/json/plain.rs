//! An entry in which nothing is odd, straight from its bytes: the way that almost every entry takes.
//!
//! At the first thing out of the ordinary, an escape sequence, an unknown member, another type, this reader gives
//! up, and the one built on serde reads the entry from its start. So there is one place that knows what is odd;
//! `tests/it/differential.rs` proves that wherever this reader speaks, both say the same.

use std::borrow::Cow;

use super::read::row_of;
use super::say;
use crate::codec::split::mark;
use crate::model::Entry;
use crate::model::Term;
use crate::model::member::{Object, Slot};
use crate::text::is_blank;
use crate::vocabulary::find;

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
        // There is no backslash, so the first mark is the quotation mark.
        let end = mark(self.bytes, start)?;
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
            let index = match rows.get(expected) {
                Some(row) if self.is_key(row.key) => expected,
                _ => row_of(rows, self.text()?, expected)?,
            };
            expected = index + 1;
            if seen & (1 << index) != 0 || self.next()? != b':' {
                return None;
            }
            seen |= 1 << index;
            self.skip_blanks();
            self.member(object, index)?;
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

    /// Takes a key and its closing quotation mark, if they come next.
    #[inline(always)]
    fn is_key(&mut self, key: &str) -> bool {
        let end = self.at + key.len();
        let is_it = match self.bytes.get(self.at..=end) {
            Some([found @ .., b'"']) => is_same_key(found, key.as_bytes()),
            _ => false,
        };
        if is_it {
            self.at = end + 1;
        }
        is_it
    }

    // Inlined, and each kind of member told apart before anything is moved: a slot that is copied as a whole
    // right after it was made stalls the processor, which a third of this reader's time went to.
    #[inline(always)]
    fn member(&mut self, object: &mut dyn Object<'a>, index: usize) -> Option<()> {
        let byte = *self.bytes.get(self.at)?;
        if byte == b'n' {
            return self.word("null");
        }
        match object.slot(index) {
            Some(Slot::Text(member)) => *member = Cow::Borrowed(self.quoted(byte)?),
            Some(Slot::Object(object)) => return self.object(object),
            Some(Slot::Maybe(object)) => return self.object(object.present()),
            Some(Slot::Objects(objects)) if byte == b'[' => {
                return self.list(|plain| {
                    plain.at -= 1;
                    plain.object(objects.push())
                });
            }
            None | Some(Slot::Objects(_) | Slot::Map(_)) => return None,
            Some(Slot::Word(slot)) => {
                let text = self.quoted(byte)?;
                if !is_blank(text) {
                    slot.say(find(slot.list(), text), Cow::Borrowed(text));
                }
            }
            Some(Slot::Texts(texts)) if byte == b'[' => {
                return self.list(|plain| {
                    texts.push(Cow::Borrowed(plain.text()?));
                    Some(())
                });
            }
            Some(Slot::Words(words)) if byte == b'[' => {
                return self.list(|plain| {
                    say(Slot::Words(words), Cow::Borrowed(plain.text()?));
                    Some(())
                });
            }
            Some(Slot::Count(term)) if byte.is_ascii_digit() => *term = Term::from(self.count()?),
            Some(Slot::Flag(term)) if byte == b't' => {
                self.word("true")?;
                *term = Term::from(true);
            }
            Some(Slot::Flag(term)) if byte == b'f' => {
                self.word("false")?;
                *term = Term::from(false);
            }
            Some(slot) => {
                let text = self.quoted(byte)?;
                if matches!(slot, Slot::Texts(_)) || !is_blank(text) {
                    say(slot, Cow::Borrowed(text));
                }
            }
        }
        Some(())
    }

    /// The text that begins with `byte`, which must be a quotation mark.
    #[inline(always)]
    fn quoted(&mut self, byte: u8) -> Option<&'a str> {
        if byte != b'"' {
            return None;
        }
        self.at += 1;
        self.text()
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

/// Whether two keys of one length are the same: a call to compare so few bytes would take longer than this.
#[inline(always)]
fn is_same_key(one: &[u8], other: &[u8]) -> bool {
    match one.len() {
        0..4 => one.iter().eq(other),
        4..8 => {
            one.first_chunk::<4>() == other.first_chunk::<4>()
                && one.last_chunk::<4>() == other.last_chunk::<4>()
        }
        8..=16 => {
            one.first_chunk::<8>() == other.first_chunk::<8>()
                && one.last_chunk::<8>() == other.last_chunk::<8>()
        }
        _ => one == other,
    }
}
