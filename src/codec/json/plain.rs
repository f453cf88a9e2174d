//! An entry in which nothing is odd, straight from its bytes: the way that almost every entry takes.
//!
//! At the first thing out of the ordinary, an escape sequence, an unknown member, another type, this reader gives
//! up, and the one built on serde reads the entry from its start. So there is one place that knows what is odd;
//! `tests/it/differential.rs` proves that wherever this reader speaks, both say the same.

use std::borrow::Cow;
use std::str::FromStr;

use super::Order;
use super::read::said;
use super::scan::text_end;
use crate::calendar::Date;
use crate::model::member::{Fill, Source};
use crate::model::{Cycle, Entry, Term, Word};
use crate::text::{Text, is_blank, is_same_word};
use crate::vocabulary;

/// Fills an entry; `false` when anything is out of the ordinary, and then the entry holds nothing of use.
pub(crate) fn fill_plain<'a>(entry: &mut Entry<'a>, json: &'a str, order: &Order) -> bool {
    let plain = Plain { json, order };
    plain.object(plain.skip(0), entry).is_some_and(|end| plain.skip(end) == json.len())
}

/// With more pairs than this in `ext`, a key that stands twice is looked for in a better way than here.
const FEW_PAIRS: usize = 32;

/// The text of one entry, and what is known of the order of keys. Where reading has come to goes from call to call, in a
/// register.
#[derive(Clone, Copy)]
struct Plain<'a, 'o> {
    json: &'a str,
    order: &'o Order,
}

impl<'a> Plain<'a, '_> {
    #[inline(always)]
    fn byte(self, at: usize) -> Option<u8> {
        self.json.as_bytes().get(at).copied()
    }

    /// The first byte from `at` on that is no blank.
    #[inline(always)]
    fn skip(self, at: usize) -> usize {
        match self.byte(at) {
            Some(b'!'..) => at,
            _ => skip_blanks(self.json.as_bytes(), at),
        }
    }

    /// Behind a byte that comes next after blanks.
    #[inline(always)]
    fn after(self, at: usize, byte: u8) -> Option<usize> {
        let at = self.skip(at);
        (self.byte(at)? == byte).then_some(at + 1)
    }

    /// The text that begins at `at` and where it ends; `None` for another value.
    #[inline(always)]
    fn string(self, at: usize) -> Option<(&'a str, usize)> {
        let end = text_end(self.json.as_bytes(), at)?;
        Some((self.json.get(at + 1..end)?, end + 1))
    }

    /// What is said in a text that is not blank.
    #[inline(always)]
    fn term<T>(
        self,
        at: usize,
        member: &mut Term<'a, T>,
        read: impl FnOnce(&'a str) -> Option<T>,
    ) -> Option<usize> {
        let (text, end) = self.string(at)?;
        *member = match is_blank(text) {
            true => Term::Missing,
            false => said(read(text), Cow::Borrowed(text)),
        };
        Some(end)
    }

    /// The elements of a list, one after the other, each from its first byte.
    #[inline(always)]
    fn each(
        self,
        at: usize,
        open: u8,
        close: u8,
        mut one: impl FnMut(usize) -> Option<usize>,
    ) -> Option<usize> {
        let mut at = self.skip(self.after(at, open)?);
        if self.byte(at)? == close {
            return Some(at + 1);
        }
        loop {
            let end = one(at)?;
            match self.after_comma(end) {
                Some(next) => at = next,
                None => return self.after(end, close),
            }
        }
    }

    /// One member, whichever it is, from its key: its row, and where it ends. `last` is the row of the one before.
    fn member<O: Fill<'a>>(
        self,
        at: usize,
        object: &mut O,
        last: Option<usize>,
        seen: &mut u64,
        misses: &mut usize,
    ) -> Option<(usize, usize)> {
        // Where members come in no order at all nothing is gained by guessing.
        let guess = if *misses < 2 { self.order.after::<O>(last) } else { usize::MAX };
        let known = O::ROWS.get(guess).and_then(|row| self.after_known(at, row.quoted));
        let (index, at) = match known {
            Some(end) => (guess, end),
            None => {
                let (key, end) = self.string(at)?;
                let index = O::KEYS.find(key)?;
                if *misses < 2 {
                    self.order.learn::<O>(last, index);
                    *misses += 1;
                }
                (index, self.after(end, b':')?)
            }
        };
        let at = self.skip(at);
        let is_twice = *seen & (1 << index) != 0;
        *seen |= 1 << index;
        match self.after_null(at) {
            _ if is_twice => None,
            Some(end) => {
                object.slot(index)?.clear();
                Some((index, end))
            }
            None => Some((index, object.fill(index, self, at)?)),
        }
    }

    /// Behind a key as compact JSON has it, if it stands at `at`.
    #[inline(always)]
    fn after_known(self, at: usize, quoted: &str) -> Option<usize> {
        let end = at + quoted.len();
        is_same_word(self.json.as_bytes().get(at..end)?, quoted.as_bytes()).then_some(end)
    }

    /// Behind a word such as `true`.
    #[inline(always)]
    fn after_word(self, at: usize, word: &str) -> Option<usize> {
        let end = at + word.len();
        (self.json.as_bytes().get(at..end)? == word.as_bytes()).then_some(end)
    }

    /// Behind the digits that come next, without zeros before others.
    #[inline(always)]
    fn after_digits(self, at: usize) -> Option<usize> {
        let rest = self.json.as_bytes().get(at..)?;
        let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let is_sound = count == 1 || (count > 1 && rest.first() != Some(&b'0'));
        is_sound.then_some(at + count)
    }

    /// The number between two bytes, unless it goes on.
    #[inline(always)]
    fn number<T: FromStr>(self, at: usize, end: usize) -> Option<T> {
        match self.byte(end) {
            Some(b'.' | b'e' | b'E') => None,
            _ => self.json.get(at..end)?.parse().ok(),
        }
    }
}

/// The first byte from `at` on that is no blank of JSON.
#[cold]
fn skip_blanks(json: &[u8], at: usize) -> usize {
    let rest = json.get(at..).unwrap_or_default();
    let blanks = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\n' | b'\t' | b'\r'));
    at + blanks.count()
}

impl<'a> Source<'a> for Plain<'a, '_> {
    #[inline(always)]
    fn after_key(self, at: usize, quoted: &'static str) -> Option<usize> {
        let end = at + quoted.len();
        (self.json.as_bytes().get(at..end)? == quoted.as_bytes()).then(|| self.skip(end))
    }

    #[inline(always)]
    fn after_null(self, at: usize) -> Option<usize> {
        if self.byte(at) == Some(b'n') { self.after_word(at, "null") } else { None }
    }

    #[inline(always)]
    fn after_comma(self, at: usize) -> Option<usize> {
        let at = self.skip(at);
        (self.byte(at) == Some(b',')).then(|| self.skip(at + 1))
    }

    fn text(self, at: usize, member: &mut Text<'a>) -> Option<usize> {
        let (text, end) = self.string(at)?;
        *member = Cow::Borrowed(text);
        Some(end)
    }

    fn texts(self, at: usize, member: &mut Vec<Text<'a>>) -> Option<usize> {
        member.clear();
        let mut push = |at| {
            let (text, end) = self.string(at)?;
            member.push(Cow::Borrowed(text));
            Some(end)
        };
        if self.byte(at)? == b'"' { push(at) } else { self.each(at, b'[', b']', push) }
    }

    fn word<T: Word>(self, at: usize, member: &mut Term<'a, T>) -> Option<usize> {
        self.term(at, member, word)
    }

    fn words<T: Word>(self, at: usize, member: &mut Vec<Term<'a, T>>) -> Option<usize> {
        member.clear();
        // By itself a blank text says nothing, but in a list it is an element.
        if self.byte(at)? == b'"' {
            let mut term = Term::Missing;
            let end = self.word(at, &mut term)?;
            member.extend((!term.is_missing()).then_some(term));
            return Some(end);
        }
        self.each(at, b'[', b']', |at| {
            let (text, end) = self.string(at)?;
            member.push(said(word(text), Cow::Borrowed(text)));
            Some(end)
        })
    }

    fn date(self, at: usize, member: &mut Term<'a, Date>) -> Option<usize> {
        self.term(at, member, vocabulary::read_date)
    }

    fn count(self, at: usize, member: &mut Term<'a, u32>) -> Option<usize> {
        if self.byte(at)? == b'"' {
            return self.term(at, member, |text| text.parse().ok());
        }
        // So many digits fit into the number for sure.
        const FEW: usize = 9;
        let (mut end, mut value) = (at, 0);
        while let Some(digit @ b'0'..=b'9') = self.byte(end) {
            if end - at == FEW {
                return None;
            }
            value = value * 10 + u32::from(digit - b'0');
            end += 1;
        }
        let has_zero = end - at > 1 && self.byte(at) == Some(b'0');
        let goes_on = matches!(self.byte(end), Some(b'.' | b'e' | b'E'));
        *member = Term::from(value);
        (end > at && !has_zero && !goes_on).then_some(end)
    }

    fn amount(self, at: usize, member: &mut Term<'a, f64>) -> Option<usize> {
        if self.byte(at)? == b'"' {
            return self.term(at, member, vocabulary::read_amount);
        }
        // Of no more digits than these, every way to read a decimal gives the same number.
        const SURE: usize = 15;
        let mut end = self.after_digits(at)?;
        if self.byte(end) == Some(b'.') {
            let rest = self.json.as_bytes().get(end + 1..)?;
            let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
            end += 1 + Some(digits).filter(|count| *count > 0)?;
        }
        let is_sure = end - at <= SURE;
        *member = Term::from(self.number::<f64>(at, end).filter(|_| is_sure)?);
        Some(end)
    }

    fn flag(self, at: usize, member: &mut Term<'a, bool>) -> Option<usize> {
        match self.byte(at)? {
            b't' => {
                *member = Term::from(true);
                self.after_word(at, "true")
            }
            b'f' => {
                *member = Term::from(false);
                self.after_word(at, "false")
            }
            _ => self.term(at, member, vocabulary::read_flag),
        }
    }

    fn cycle(self, at: usize, member: &mut Term<'a, Cycle<'a>>) -> Option<usize> {
        // The function itself would ask for a member that holds text of the program's own.
        #[expect(clippy::redundant_closure)]
        self.term(at, member, |text| vocabulary::read_cycle(text))
    }

    fn object<O: Fill<'a>>(self, at: usize, object: &mut O) -> Option<usize> {
        let at = self.skip(self.after(at, b'{')?);
        let mut seen = 0;
        if self.byte(at)? == b'}' {
            object.clear_unseen(seen);
            return Some(at + 1);
        }
        let (mut at, mut goes_on) = object.fill_in_order(self, at, &mut seen)?;
        let mut misses = 0;
        let mut last = seen.checked_ilog2().map(|row| row as usize);
        while goes_on {
            let (row, end) = self.member(at, object, last, &mut seen, &mut misses)?;
            (at, last) = (end, Some(row));
            match self.after_comma(at) {
                Some(next) => at = next,
                None => goes_on = false,
            }
        }
        object.clear_unseen(seen);
        self.after(at, b'}')
    }

    fn objects<O: Fill<'a>>(self, at: usize, member: &mut Vec<O>) -> Option<usize> {
        let mut count = 0;
        let end = self.each(at, b'[', b']', |at| {
            if count == member.len() {
                member.push(O::default());
            }
            count += 1;
            // What an earlier entry left there is written over.
            self.object(at, member.get_mut(count - 1)?)
        });
        member.truncate(count);
        end
    }

    fn map(self, at: usize, member: &mut Vec<(Text<'a>, Text<'a>)>) -> Option<usize> {
        member.clear();
        self.each(at, b'{', b'}', |at| {
            let (heading, at) = self.string(at)?;
            let (text, end) = self.string(self.skip(self.after(at, b':')?))?;
            if member.len() == FEW_PAIRS || member.iter().any(|(known, _)| known == heading) {
                return None;
            }
            member.push((Cow::Borrowed(heading), Cow::Borrowed(text)));
            Some(end)
        })
    }
}

/// The word of a list that a text spells.
#[inline(always)]
fn word<T: Word>(text: &str) -> Option<T> {
    let index = T::LIST.position(text).or_else(|| vocabulary::find(T::LIST, text));
    T::ALL.get(index?).copied()
}
