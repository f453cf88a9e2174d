//! 字段的类型: what a field of the model holds, by its pointer.

use std::collections::HashMap;

use once_cell::sync::Lazy;

use crate::model::member::{Object, Slot};
use crate::model::{Entry, WordList};
use crate::vocabulary::{self, Dialect};

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub(in crate::codec) enum Kind {
    Text,
    Texts,
    Word(&'static WordList),
    Words(&'static WordList),
    Date,
    /// A whole or a decimal number.
    Number,
    Flag,
    Cycle,
    /// An object that may stand alone.
    Object,
    /// A list of objects.
    Objects,
    /// Headings and texts.
    Map,
}

impl Kind {
    pub(in crate::codec) fn of(slot: &Slot<'_, '_>) -> Kind {
        match slot {
            Slot::Text(_) => Kind::Text,
            Slot::Texts(_) => Kind::Texts,
            Slot::Word(slot) => Kind::Word(slot.list()),
            Slot::Words(slot) => Kind::Words(slot.list()),
            Slot::Date(_) => Kind::Date,
            Slot::Count(_) | Slot::Amount(_) => Kind::Number,
            Slot::Flag(_) => Kind::Flag,
            Slot::Cycle(_) => Kind::Cycle,
            Slot::Object(_) | Slot::Maybe(_) => Kind::Object,
            Slot::Objects(_) => Kind::Objects,
            Slot::Map(_) => Kind::Map,
        }
    }

    pub(in crate::codec) fn is_list(self) -> bool {
        matches!(self, Kind::Texts | Kind::Words(_))
    }

    /// Whether it has members, or elements that have a name of their own.
    #[cfg(feature = "files")]
    pub(in crate::codec) fn has_parts(self) -> bool {
        self.is_list() || matches!(self, Kind::Object | Kind::Objects | Kind::Map | Kind::Cycle)
    }

    /// Whether a text is a value of the field, and not only a text that stands there.
    pub(super) fn knows(self, pointer: &str, text: &str, dialect: &Dialect) -> bool {
        let is_known = match self {
            Kind::Word(list) | Kind::Words(list) => vocabulary::find(list, text).is_some(),
            Kind::Cycle => vocabulary::read_cycle(text).is_some(),
            Kind::Flag => vocabulary::read_flag(text).is_some(),
            Kind::Date => vocabulary::read_date(text).is_some(),
            Kind::Number => vocabulary::read_amount(text).is_some(),
            Kind::Text | Kind::Texts | Kind::Object | Kind::Objects | Kind::Map => false,
        };
        is_known || dialect.knows(pointer, text)
    }
}

/// The way down to a field, step by step, and what it holds; `*` and numbers stand for elements of lists. `None` where
/// there is no field.
pub(in crate::codec) fn kind_of(pointer: &str) -> Option<(&'static [&'static str], Kind)> {
    static KINDS: Lazy<HashMap<String, (Vec<&'static str>, Kind)>> = Lazy::new(|| {
        let mut kinds = HashMap::new();
        walk(&mut Entry::default(), &[], &mut kinds);
        kinds
    });
    // A field that is a list is also meant by an element of it.
    let found = KINDS.get(pointer).or_else(|| {
        let (list, number) = pointer.rsplit_once('/')?;
        let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        KINDS.get(list).filter(|(_, kind)| kind.is_list() && is_number)
    });
    found.map(|(way, kind)| (way.as_slice(), *kind))
}

/// The elements of a list that columns may name by a number.
const NUMBERS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

fn walk(
    object: &mut dyn Object<'_>,
    way: &[&'static str],
    kinds: &mut HashMap<String, (Vec<&'static str>, Kind)>,
) {
    for (index, row) in object.rows().iter().enumerate() {
        let Some(slot) = object.slot(index) else { continue };
        let way = [way, &[row.key]].concat();
        kinds.insert(format!("/{}", way.join("/")), (way.clone(), Kind::of(&slot)));
        match slot.present() {
            Slot::Object(next) => walk(next, &way, kinds),
            Slot::Objects(list) => {
                let object = list.push();
                for number in NUMBERS.into_iter().chain(["*"]) {
                    walk(object, &[way.as_slice(), &[number]].concat(), kinds);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::columns::fields;

    #[test]
    fn every_field_has_a_kind() {
        for field in fields() {
            let (way, kind) = kind_of(&field.pointer).unwrap();
            assert_eq!(format!("/{}", way.join("/")), field.pointer);
            assert_eq!(kind.is_list(), field.is_list, "{}", field.pointer);
            assert_eq!(kind_of(&format!("{}/3", field.pointer)).is_some(), field.is_list);
        }
        assert!(matches!(
            kind_of("/assessments/1/on"),
            Some((["assessments", "1", "on"], Kind::Date))
        ));
        assert!(kind_of("/colour").is_none() && kind_of("").is_none());
    }
}
