//! What is read is written again, word for word; and the table of fields knows every member.

use std::collections::BTreeSet;

use mulu::member::{Object, Row, Slot, View};
use mulu::{Cycle, CycleUnit, Date, Entry, Odd, OddKind, Term, WordList};
use proptest::prelude::*;

/// Draws values one after the other from random numbers.
pub(crate) struct Draw {
    numbers: std::vec::IntoIter<u32>,
    /// How likely a member stays missing, in tenths.
    missing: u32,
    count: u32,
    /// What texts are made of.
    texts: fn(&mut Draw) -> String,
}

impl Draw {
    pub(crate) fn new(numbers: Vec<u32>, missing: u32, texts: fn(&mut Draw) -> String) -> Draw {
        Draw { numbers: numbers.into_iter(), missing, count: 0, texts }
    }

    pub(crate) fn number(&mut self, below: u32) -> u32 {
        self.count += 1;
        self.numbers.next().unwrap_or(self.count) % below
    }

    fn is_missing(&mut self) -> bool {
        self.number(10) < self.missing
    }

    fn text(&mut self) -> String {
        (self.texts)(self)
    }

    /// Text that is never blank, and never the same again.
    pub(crate) fn unique(&mut self) -> String {
        let odd = ["", "\"", "\\", "\n", "\0", "　", "😀", "/", "\u{7F}", "{}"];
        let some = odd[self.number(odd.len() as u32) as usize];
        format!("文{some}{}", self.count)
    }

    /// A word of a list, as one may write it, or a text that is none.
    fn word(&mut self, list: &WordList) -> (Option<usize>, String) {
        let index = self.number(list.labels.len() as u32) as usize;
        let label = list.labels[index];
        match self.number(3) {
            0 => (Some(index), label.token.to_owned()),
            1 => (mulu::vocabulary::find(list, label.zh), label.zh.to_owned()),
            _ => (None, self.text()),
        }
    }

    fn term<T>(&mut self, value: T, written: &[&str]) -> Term<'static, T> {
        let form = self.number(written.len() as u32 + 1) as usize;
        match written.get(form) {
            Some(text) => Term::Known { value, written: (*text).to_owned().into() },
            None => Term::Unknown(self.text().into()),
        }
    }

    fn json(&mut self) -> String {
        let text = serde_json::to_string(&self.text()).unwrap();
        match self.number(5) {
            0 => text,
            1 => format!("[ {text}, 1.50 ]"),
            2 => format!("{{\"a\": {text},\"a\":null}}"),
            3 => "-0.10e+2".to_owned(),
            _ => "null".to_owned(),
        }
    }

    pub(crate) fn fill(&mut self, object: &mut dyn Object<'_>) {
        for index in 0..object.rows().len() {
            if self.is_missing() {
                continue;
            }
            match object.slot(index).unwrap() {
                Slot::Text(text) => *text = self.text().into(),
                Slot::Texts(list) => {
                    for _ in 0..1 + self.number(2) {
                        list.push(self.text().into());
                    }
                }
                Slot::Word(slot) => {
                    let (index, text) = self.word(slot.list());
                    slot.say(index, text.into());
                }
                Slot::Words(slot) => {
                    for _ in 0..1 + self.number(2) {
                        let (index, text) = self.word(slot.list());
                        slot.push(index, text.into());
                    }
                }
                Slot::Date(term) => {
                    let day = Date::new(2000 + self.number(30) as i32, 2, 3).unwrap();
                    *term = self.term(day, &[&day.to_string()]);
                }
                Slot::Count(term) => {
                    let count = self.number(u32::MAX);
                    let text = count.to_string();
                    *term =
                        if self.is_missing() { count.into() } else { self.term(count, &[&text]) };
                }
                Slot::Amount(term) => {
                    let amount = f64::from(self.number(1_000_000)) / 8.0;
                    let text = amount.to_string();
                    *term =
                        if self.is_missing() { amount.into() } else { self.term(amount, &[&text]) };
                }
                Slot::Flag(term) => {
                    *term = match self.number(3) {
                        0 => true.into(),
                        1 => self.term(true, &["是", "yes"]),
                        _ => self.term(false, &["否", "false"]),
                    };
                }
                Slot::Cycle(term) => {
                    let (token, label, named) =
                        Cycle::NAMED[self.number(Cycle::NAMED.len() as u32) as usize].clone();
                    *term = match self.number(3) {
                        0 => Cycle::Other(self.text().into()).into(),
                        1 => {
                            Term::Known { value: Cycle::Other("".into()), written: "其他".into() }
                        }
                        _ => self.term(named, &[token, label]),
                    };
                    // Seven days are a week, and have its word.
                    let every = 8 + self.number(300);
                    let cycle = Cycle::Every(every, CycleUnit::Day);
                    let text = format!("P{every}D");
                    if mulu::vocabulary::read_cycle(&text).is_some() && self.is_missing() {
                        *term = Term::Known { value: cycle, written: text.into() };
                    }
                }
                Slot::Object(next) => self.fill(next),
                Slot::Maybe(next) => self.fill(next.present()),
                Slot::Objects(list) => {
                    for _ in 0..1 + self.number(2) {
                        self.fill(list.push());
                    }
                }
                Slot::Map(pairs) => pairs.push((self.text().into(), self.text().into())),
            }
        }
        if !self.is_missing() {
            let (key, json) = (self.text(), self.json());
            object.extra_mut().insert(key, &json).unwrap();
        }
    }
}

fn any_entry() -> impl Strategy<Value = Entry<'static>> {
    (prop::collection::vec(any::<u32>(), 0..300), 0..10_u32).prop_map(|(numbers, missing)| {
        let mut entry = Entry::default();
        Draw::new(numbers, missing, Draw::unique).fill(&mut entry);
        entry
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(entry in any_entry()) {
        let json = serde_json::to_string(&entry).unwrap();
        let read: Entry<'_> = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(&read, &entry, "{}", json);
        prop_assert_eq!(&serde_json::to_string(&read).unwrap(), &json);
        // Nothing but the unknown members is odd about it.
        prop_assert!(read.odd.iter().all(|odd| odd.kind == OddKind::UnknownMember));
        prop_assert_eq!(read.into_owned(), entry);
    }

    #[test]
    fn what_does_not_fit_is_written_as_it_stood(
        key in prop::sample::select(&["name", "code", "share", "items", "ext", "update_cycle", "keywords"][..]),
        json in prop::sample::select(&["1", "true", "\"x\"", "[]", "{}", "[1]", "[\"a\",\"b\"]", "{\"a\":[1.50]}"][..]),
    ) {
        let text = format!("{{\"{key}\":{json}}}");
        let entry: Entry<'_> = serde_json::from_str(&text).unwrap();
        let written = serde_json::to_string(&entry).unwrap();
        let again: Entry<'_> = serde_json::from_str(&written).unwrap();
        prop_assert_eq!(&again, &entry, "{} {}", text, written);
    }
}

/// Fills every member, so that nothing is left out.
fn full() -> Entry<'static> {
    fn finish(object: &mut dyn Object<'_>) {
        *object.extra_mut() = Default::default();
        object.extra_mut().insert("末", "1").unwrap();
        for index in 0..object.rows().len() {
            match object.slot(index).unwrap() {
                Slot::Object(next) => finish(next),
                Slot::Maybe(next) => finish(next.present()),
                Slot::Objects(list) => (0..list.len()).for_each(|at| finish(list.at(at).unwrap())),
                // A value set by hand has no text of its author; `None` is also a word.
                Slot::Word(slot) => {
                    let word = slot.list().labels[1].token;
                    slot.say(Some(1), word.into());
                }
                Slot::Flag(term) => *term = Term::Known { value: true, written: "是".into() },
                Slot::Count(term) => *term = Term::Known { value: 7, written: "7".into() },
                Slot::Amount(term) => *term = Term::Known { value: 7.0, written: "7".into() },
                Slot::Cycle(term) => {
                    *term = Term::Known { value: Cycle::Daily, written: "每日".into() }
                }
                _ => {}
            }
        }
    }
    let mut entry = Entry::default();
    Draw::new(Vec::new(), 0, Draw::unique).fill(&mut entry);
    finish(&mut entry);
    let mut odd = Odd::new(OddKind::WrongType, "/x", "y");
    odd.offset = Some(1);
    entry.odd.push(odd);
    entry
}

#[test]
fn every_member_has_a_row() {
    let text = format!("{:?}", full());
    for empty in ["Missing", "None", "\"\"", "[]"] {
        let at = text.find(empty).map(|at| &text[at.saturating_sub(60)..]);
        assert_eq!(at, None, "a member without a row");
    }
    assert!(format!("{:?}", Entry::default()).contains("Missing"));
}

#[test]
fn every_row_is_written_and_read_by_key_and_by_heading() {
    let mut entry = full();
    entry.odd.clear();
    let json = serde_json::to_string(&entry).unwrap();
    assert!(serde_json::from_str::<Entry<'_>>(&json).unwrap() == entry);
    // The same with the headings in place of the keys.
    fn in_chinese(object: &dyn Object<'_>, value: &mut serde_json::Value) {
        let members = std::mem::take(value.as_object_mut().unwrap());
        let renamed = members.into_iter().map(|(key, mut value)| {
            let Some(index) = object.rows().iter().position(|row| row.key == key) else {
                return (key, value);
            };
            match object.view(index).unwrap() {
                View::Object(next) | View::Maybe(Some(next)) => in_chinese(next, &mut value),
                View::Objects(list) => {
                    for (at, value) in value.as_array_mut().unwrap().iter_mut().enumerate() {
                        in_chinese(list.get(at).unwrap(), value);
                    }
                }
                _ => {}
            }
            (object.rows()[index].heading.to_owned(), value)
        });
        *value = serde_json::Value::Object(renamed.collect());
    }
    let mut value: serde_json::Value = serde_json::from_str(&json).unwrap();
    in_chinese(&entry, &mut value);
    let chinese = value.to_string();
    assert!(chinese.contains("信息资源名称") && !chinese.contains("\"name\""));
    assert!(serde_json::from_str::<Entry<'_>>(&chinese).unwrap() == entry);
}

#[test]
fn keys_and_headings_are_unique_in_their_object() {
    fn visit(object: &dyn Object<'_>) {
        let rows: &[Row] = object.rows();
        let names: BTreeSet<&str> = rows.iter().flat_map(|row| [row.key, row.heading]).collect();
        assert_eq!(names.len(), 2 * rows.len(), "{}", rows[0].key);
        // The reader notes in 64 bits which rows it met.
        assert!(rows.len() <= 64);
        for index in 0..rows.len() {
            match object.view(index).unwrap() {
                View::Object(next) | View::Maybe(Some(next)) => visit(next),
                View::Objects(list) => visit(list.get(0).unwrap()),
                _ => {}
            }
        }
        assert!(object.view(rows.len()).is_none());
    }
    visit(&full());
}
