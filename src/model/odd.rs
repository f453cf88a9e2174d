//! 异常: what a reader noticed and may not judge.

use crate::text::{Language, reasons};

/// What a reader noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OddKind {
    /// The bytes are no JSON value, or no object; nothing of the entry could be read.
    NotJson,
    /// A member holds another type of value than the model knows.
    WrongType,
    /// The same member stands twice; the last one counts.
    DuplicateKey,
    /// A member that the model does not know; it is kept.
    UnknownMember,
    /// Bytes that stand for no character were replaced by U+FFFD.
    DecodingLoss,
    /// A control character stands in a text without being escaped; it is kept.
    RawControl,
    /// The rows, or the list, of one resource give more than one code.
    TwoCodes,
    /// The rows, or the list, of one resource give more than one value for something that has but one.
    TwoValues,
}

/// 异常: something odd about the text of an entry, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Odd {
    /// What it is.
    pub kind: OddKind,
    /// An RFC 6901 pointer into the entry.
    pub pointer: String,
    /// The byte that it is about, from the entry's first; `None` where the pointer says it all.
    pub offset: Option<usize>,
    /// What was found there, in a few words of the author's or the reader's. Of a [`DecodingLoss`](OddKind::DecodingLoss)
    /// it is the encoding in which the bytes are no characters, or the escape that is none, as far as that is known.
    pub detail: String,
}

impl Odd {
    /// Something odd at a pointer.
    ///
    /// ```
    /// use mulu::{Entry, Odd, OddKind};
    /// let mut entry = Entry::default();
    /// entry.odd.push(Odd::new(OddKind::WrongType, "/name", "12"));
    /// assert_eq!((entry.odd[0].pointer.as_str(), entry.odd[0].offset), ("/name", None));
    /// ```
    pub fn new(kind: OddKind, pointer: impl Into<String>, detail: impl Into<String>) -> Odd {
        Odd { kind, pointer: pointer.into(), offset: None, detail: detail.into() }
    }

    /// [`detail`](Odd::detail) in a language: of what could not be read it says why.
    ///
    /// ```
    /// use mulu::{Entry, Language};
    /// let entry: Entry = serde_json::from_str("1").unwrap();
    /// assert_eq!(entry.odd[0].text(Language::En), "it is no object");
    /// assert_eq!(entry.odd[0].text(Language::Zh), "这里应当是一个对象，写的却是别的值");
    /// ```
    pub fn text(&self, language: Language) -> String {
        match self.kind {
            OddKind::NotJson => reasons::reason(&self.detail).said.of(language).to_owned(),
            _ => self.detail.clone(),
        }
    }
}
