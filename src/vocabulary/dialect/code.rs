//! 代码: the texts of one field, and the values that they stand for.

use std::borrow::Cow;

use super::days::Days;
use crate::calendar::Date;
use crate::model::member::{Slot, WordsSlot};
use crate::model::{Cycle, Term, WordList};
use crate::text::{Text, trim};
use crate::vocabulary;

/// What kind of value a coded field has.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    Word(&'static WordList),
    Cycle,
    Flag,
    Date,
}

/// A value of such a field.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// The position of the word in its list.
    Word(usize),
    Cycle(Cycle<'static>),
    Flag(bool),
    Date(Date),
}

/// What the texts of a field stand for.
#[derive(Clone, Debug)]
pub(super) enum Table {
    /// Each code stands for a value.
    Codes(Vec<(String, Value)>),
    /// A number is the sum of some of these.
    Flags(Vec<(u32, Value)>),
    /// A number counts to a day.
    Days(Days),
}

impl Kind {
    /// The kind of a member; `None` for one that has no values of its own.
    pub(super) fn of(slot: &Slot<'_, '_>) -> Option<Kind> {
        Some(match slot {
            Slot::Word(slot) => Kind::Word(slot.list()),
            Slot::Words(slot) => Kind::Word(slot.list()),
            Slot::Cycle(_) => Kind::Cycle,
            Slot::Flag(_) => Kind::Flag,
            Slot::Date(_) => Kind::Date,
            _ => return None,
        })
    }

    /// The value that a text plainly means, whatever the system.
    pub(super) fn read(self, text: &str) -> Option<Value> {
        match self {
            Kind::Word(list) => vocabulary::find(list, text).map(Value::Word),
            Kind::Cycle => vocabulary::read_cycle(text).map(Value::Cycle),
            Kind::Flag => vocabulary::read_flag(text).map(Value::Flag),
            Kind::Date => vocabulary::read_date(text).map(Value::Date),
        }
    }

    /// The text by which a value is known everywhere.
    pub(super) fn token(self, value: &Value) -> String {
        match (self, value) {
            (Kind::Word(list), Value::Word(index)) => {
                list.labels.get(*index).map_or("", |label| label.token).to_owned()
            }
            (_, Value::Cycle(Cycle::Other(text))) if text.is_empty() => "其他".to_owned(),
            (_, Value::Cycle(Cycle::Other(text))) => format!("其他（{text}）"),
            (_, Value::Cycle(cycle)) => cycle.token().into_owned(),
            (_, Value::Flag(flag)) => flag.to_string(),
            (_, Value::Date(day)) => day.to_string(),
            _ => String::new(),
        }
    }
}

impl Table {
    /// The value that a text stands for by itself.
    pub(super) fn read(&self, text: &str) -> Option<Value> {
        let text = trim(text);
        match self {
            Table::Codes(codes) => first(codes, |code| code == text),
            Table::Flags(flags) => {
                let number = number(text)?;
                first(flags, |flag| *flag == number)
            }
            Table::Days(days) => days.read(text).map(Value::Date),
        }
    }

    /// Whether a text is a sum of flags.
    pub(super) fn has_sum(&self, text: &str) -> bool {
        !self.sum(text).is_empty()
    }

    /// The code that is written for a value.
    pub(super) fn code_of(&self, value: &Value) -> Option<Cow<'_, str>> {
        match (self, value) {
            (Table::Codes(codes), _) => {
                let (code, _) = codes.iter().find(|(_, known)| known == value)?;
                Some(Cow::Borrowed(code))
            }
            (Table::Flags(flags), _) => {
                let (flag, _) = flags.iter().find(|(_, known)| known == value)?;
                Some(Cow::Owned(flag.to_string()))
            }
            (Table::Days(days), Value::Date(day)) => days.count(*day).map(Cow::Owned),
            (Table::Days(_), _) => None,
        }
    }

    /// The flags of which a text is the sum; none where a part of it is not declared.
    fn sum(&self, text: &str) -> Vec<(u32, &Value)> {
        let (Table::Flags(flags), Some(number)) = (self, number(trim(text))) else {
            return Vec::new();
        };
        let parts = flags.iter().filter(|(flag, _)| number & flag != 0);
        let parts: Vec<_> = parts.map(|(flag, value)| (*flag, value)).collect();
        let all = parts.iter().fold(0, |all, (flag, _)| all | flag);
        if all == number { parts } else { Vec::new() }
    }

    /// Understands a member, if it was not understood.
    pub(super) fn read_in(&self, slot: Slot<'_, '_>) {
        match slot {
            Slot::Words(list) => self.read_list(list),
            slot => {
                let text = unknown(&slot).map(str::to_owned);
                if let Some(text) = text
                    && let Some(value) = self.read(&text)
                {
                    say(slot, value, text.into());
                }
            }
        }
    }

    fn read_list(&self, list: &mut dyn WordsSlot<'_>) {
        // A sum stands for the whole list, so in a longer one each number is a flag by itself.
        if let (1, Some((None, text))) = (list.len(), list.said(0)) {
            let parts = self.sum(text);
            if !parts.is_empty() {
                list.clear();
                for (flag, value) in parts {
                    if let Value::Word(index) = value {
                        list.push(Some(*index), flag.to_string().into());
                    }
                }
                return;
            }
        }
        for position in 0..list.len() {
            if let Some(slot) = list.at(position) {
                self.read_in(Slot::Word(slot));
            }
        }
    }
}

/// The value of the first code that is meant.
fn first<C>(codes: &[(C, Value)], is_it: impl Fn(&C) -> bool) -> Option<Value> {
    codes.iter().find(|(code, _)| is_it(code)).map(|(_, value)| value.clone())
}

/// A number of digits alone: the parser would take a sign too.
fn number(text: &str) -> Option<u32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

/// The text of a member that was not understood.
pub(super) fn unknown<'s>(slot: &'s Slot<'_, '_>) -> Option<&'s str> {
    match slot {
        Slot::Word(slot) => match slot.said() {
            Some((None, text)) => Some(text),
            _ => None,
        },
        Slot::Cycle(term) => term.unknown(),
        Slot::Flag(term) => term.unknown(),
        Slot::Date(term) => term.unknown(),
        _ => None,
    }
}

/// The value of a member and how it is written, where it was understood.
pub(super) fn known<'s>(slot: &'s Slot<'_, '_>) -> Option<(Value, &'s str)> {
    fn of<'s, T: Clone>(term: &'s Term<'_, T>, value: fn(T) -> Value) -> Option<(Value, &'s str)> {
        term.known().map(|known| (value(known.clone()), term.written()))
    }
    match slot {
        Slot::Word(slot) => match slot.said() {
            Some((Some(index), written)) => Some((Value::Word(index), written)),
            _ => None,
        },
        Slot::Cycle(term) => {
            term.known().map(|cycle| (Value::Cycle(cycle.clone().into_owned()), term.written()))
        }
        Slot::Flag(term) => of(term, Value::Flag),
        Slot::Date(term) => of(term, Value::Date),
        _ => None,
    }
}

/// Says a value in a member of its kind.
pub(super) fn say<'a>(slot: Slot<'_, 'a>, value: Value, written: Text<'a>) {
    match (slot, value) {
        (Slot::Word(slot), Value::Word(index)) => slot.say(Some(index), written),
        (Slot::Cycle(term), Value::Cycle(value)) => *term = Term::Known { value, written },
        (Slot::Flag(term), Value::Flag(value)) => *term = Term::Known { value, written },
        (Slot::Date(term), Value::Date(value)) => *term = Term::Known { value, written },
        _ => {}
    }
}
