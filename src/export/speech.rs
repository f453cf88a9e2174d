//! 说法: what a member says, in the words that were asked for. All writers write these values and no others.

use std::borrow::Cow;

use super::form::Form;
use super::losses::{LossKind, Notes};
use crate::model::member::{Object, ObjectsSlot, Row, Said, View};
use crate::model::{Cycle, CycleUnit, Term, WordList};
use crate::pointer::Path;
use crate::text::{Language, Text};
use crate::vocabulary::{find, read_amount, read_cycle, read_date, read_flag};

/// What there is to write of a member.
pub(super) enum Value<'e, 'a> {
    /// A text.
    Text(Cow<'e, str>),
    /// A number or a truth value that was set by hand: JSON has it without quotation marks.
    Bare(String),
    /// 其他 as an update cycle, with the text that says what.
    Other(&'e str),
    /// A list of texts.
    Texts(Vec<Cow<'e, str>>),
    /// An object of the model.
    Object(&'e dyn Object<'a>),
    /// A list of objects.
    Objects(&'e dyn ObjectsSlot<'a>),
    /// Headings and texts.
    Pairs(&'e [(Text<'a>, Text<'a>)]),
}

impl Form {
    /// What a member is called.
    pub(super) fn name(&self, row: &Row) -> &'static str {
        match self.language {
            Language::Zh => row.heading,
            Language::En => row.key,
        }
    }

    /// What a member says; the view must say something.
    pub(super) fn value<'e, 'a>(
        &self,
        view: View<'e, 'a>,
        at: &Path<'_>,
        notes: &mut Notes<'_>,
    ) -> Option<Value<'e, 'a>> {
        let count = |text: &str| text.parse().ok();
        Some(match view {
            View::Text(text) => Value::Text(Cow::Borrowed(text)),
            View::Texts(list) => {
                Value::Texts(list.iter().map(|text| Cow::Borrowed(&**text)).collect())
            }
            View::Word(slot) => Value::Text(self.word(slot.said(), slot.list(), at, notes)),
            View::Words(slot) => {
                let word = |position| {
                    let here = Path::Index(at, position);
                    self.word(slot.said(position), slot.list(), &here, notes)
                };
                Value::Texts((0..slot.len()).map(word).collect())
            }
            View::Date(term) => Value::Text(match self.said(term, read_date, at, notes)? {
                Spoken::Plain { value, written: "" } => Cow::Owned(value.to_string()),
                Spoken::Text(text) | Spoken::Plain { written: text, .. } => Cow::Borrowed(text),
            }),
            View::Count(term) => self.number(term, count, at, notes)?,
            View::Amount(term) => self.number(term, read_amount, at, notes)?,
            View::Flag(term) => self.flag(term, at, notes)?,
            View::Cycle(term) => self.cycle(term, at, notes)?,
            View::Object(object) | View::Maybe(Some(object)) => Value::Object(object),
            View::Maybe(None) => return None,
            View::Objects(list) => Value::Objects(list),
            View::Map(pairs) => Value::Pairs(pairs),
        })
    }

    /// A word of a list: the code that a dialect has for it, its label, or what the author wrote. What only the dialect
    /// of the input understood is written as the token.
    fn word<'e>(
        &self,
        said: Said<'e>,
        list: &'static WordList,
        at: &Path<'_>,
        notes: &mut Notes<'_>,
    ) -> Cow<'e, str> {
        let (index, written) = match said {
            None => return Cow::Borrowed(""),
            Some((None, text)) => {
                if find(list, text).is_some() {
                    notes.note(LossKind::Value, at, text);
                }
                return Cow::Borrowed(text);
            }
            Some((Some(index), written)) => (index, written),
        };
        let Some(label) = list.labels.get(index) else { return Cow::Borrowed(written) };
        let is_plain = find(list, written) == Some(index);
        Cow::Borrowed(match self.language {
            _ if self.is_code(written, is_plain) => written,
            Language::Zh => label.zh,
            Language::En if is_plain => written,
            Language::En => label.token,
        })
    }

    /// Whether a text is a code: the dialect of the output has put it there, and it is not read as it stands.
    fn is_code(&self, written: &str, is_plain: bool) -> bool {
        self.dialect.is_some() && !written.is_empty() && !is_plain
    }

    fn flag<'e, 'a>(
        &self,
        term: &'e Term<'a, bool>,
        at: &Path<'_>,
        notes: &mut Notes<'_>,
    ) -> Option<Value<'e, 'a>> {
        match (self.language, self.said(term, read_flag, at, notes)?) {
            (Language::Zh, Spoken::Plain { value, .. }) => {
                Some(Value::Text(Cow::Borrowed(if *value { "是" } else { "否" })))
            }
            (_, spoken) => Some(bare(spoken, read_flag, at, notes)),
        }
    }

    fn cycle<'e, 'a>(
        &self,
        term: &'e Term<'a, Cycle<'a>>,
        at: &Path<'_>,
        notes: &mut Notes<'_>,
    ) -> Option<Value<'e, 'a>> {
        let (value, written) = match self.said(term, read_cycle, at, notes)? {
            Spoken::Text(text) => return Some(Value::Text(Cow::Borrowed(text))),
            Spoken::Plain { value, written } => (value, written),
        };
        if let (Language::Zh, Some(label)) = (self.language, cycle_label(value, written)) {
            return Some(Value::Text(label));
        }
        if !written.is_empty() {
            return Some(Value::Text(Cow::Borrowed(written)));
        }
        Some(match value {
            Cycle::Other(text) => Value::Other(text),
            named => {
                let token = named.token();
                // A cycle made by hand may have a length that is read as the word for it.
                if read_cycle(&token).as_ref() != Some(named) {
                    notes.note(LossKind::Value, at, &token);
                }
                Value::Text(token)
            }
        })
    }

    fn said<'e, T: PartialEq>(
        &self,
        term: &'e Term<'_, T>,
        read: fn(&str) -> Option<T>,
        at: &Path<'_>,
        notes: &mut Notes<'_>,
    ) -> Option<Spoken<'e, T>> {
        Some(match term {
            Term::Missing => return None,
            Term::Known { value, written } => {
                let is_plain = read(written).as_ref() == Some(value);
                match written {
                    written if self.is_code(written, is_plain) => Spoken::Text(written),
                    written if is_plain => Spoken::Plain { value, written },
                    _ => Spoken::Plain { value, written: "" },
                }
            }
            Term::Unknown(text) => {
                if read(text).is_some() {
                    notes.note(LossKind::Value, at, text);
                }
                Spoken::Text(text)
            }
        })
    }

    /// A number or a truth value.
    fn number<'e, 'a, T: PartialEq + ToString>(
        &self,
        term: &'e Term<'_, T>,
        read: fn(&str) -> Option<T>,
        at: &Path<'_>,
        notes: &mut Notes<'_>,
    ) -> Option<Value<'e, 'a>> {
        let spoken = self.said(term, read, at, notes)?;
        Some(bare(spoken, read, at, notes))
    }
}

/// What was said.
enum Spoken<'e, T> {
    /// A text to be written as it stands.
    Text(&'e str),
    /// A value, and the text that is read as it; empty where there is none.
    Plain { value: &'e T, written: &'e str },
}

/// A number or a truth value: the text that is read as it, or the value itself.
fn bare<'e, 'a, T: PartialEq + ToString>(
    spoken: Spoken<'e, T>,
    read: fn(&str) -> Option<T>,
    at: &Path<'_>,
    notes: &mut Notes<'_>,
) -> Value<'e, 'a> {
    let value = match spoken {
        Spoken::Text(text) => return Value::Text(Cow::Borrowed(text)),
        Spoken::Plain { value, written: "" } => value,
        Spoken::Plain { written, .. } => return Value::Text(Cow::Borrowed(written)),
    };
    let text = value.to_string();
    // A number made by hand may be below zero, or none at all.
    if read(&text).as_ref() == Some(value) {
        Value::Bare(text)
    } else {
        notes.note(LossKind::Value, at, &text);
        Value::Text(Cow::Owned(text))
    }
}

/// The Chinese label of a cycle; `None` where the author's text says more than it.
fn cycle_label<'e>(cycle: &Cycle<'_>, written: &'e str) -> Option<Cow<'e, str>> {
    if written.contains(['(', '（']) {
        return None;
    }
    if let Some((_, label, _)) = Cycle::NAMED.iter().find(|(.., named)| named == cycle) {
        return Some(Cow::Borrowed(label));
    }
    let Cycle::Every(count, unit) = cycle else { return None };
    let unit = match unit {
        CycleUnit::Minute => "分钟",
        CycleUnit::Hour => "小时",
        CycleUnit::Day => "日",
        CycleUnit::Week => "周",
        CycleUnit::Month => "月",
        CycleUnit::Year => "年",
    };
    let label = format!("每{count}{unit}");
    (read_cycle(&label).as_ref() == Some(cycle)).then_some(Cow::Owned(label))
}
