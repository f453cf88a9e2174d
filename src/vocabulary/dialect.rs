//! 方言: code tables that a system declares, so that its digits may be read.

use std::collections::BTreeMap;

use crate::error::Error;
use crate::model::Entry;
use crate::model::member::{Object, Slot};
use crate::vocabulary;

/// 方言: what the codes of a system mean, field by field.
///
/// Written in TOML: one table a field, under its pointer with `items/*` for every item.
///
/// ```
/// let dialect = mulu::Dialect::from_toml("[codes.'/share/type']\n1 = 'unconditional'\n2 = '有条件共享'\n").unwrap();
/// let mut entry = mulu::Entry::default();
/// entry.share.kind = mulu::Term::Unknown("2".into());
/// dialect.apply(&mut entry);
/// assert!(entry.share.kind.is(mulu::ShareType::Conditional));
/// assert_eq!(entry.share.kind.written(), "2");
/// ```
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dialect {
    /// Field pointer → code → word.
    #[serde(default)]
    codes: BTreeMap<String, BTreeMap<String, String>>,
}

impl Dialect {
    /// Reads a dialect.
    ///
    /// # Errors
    ///
    /// When the text is no TOML of this shape, a pointer names no coded field, or a word is not in the
    /// field's list.
    pub fn from_toml(text: &str) -> Result<Dialect, Error> {
        let dialect: Dialect = toml::from_str(text)
            .map_err(|error| Error::settings(format!("dialect: {}", error.message())))?;
        for (pointer, codes) in &dialect.codes {
            for (code, word) in codes {
                let mut entry = Entry::default();
                let known = match member(&mut entry, pointer) {
                    Some(Slot::Word(slot)) => vocabulary::find(slot.list(), word).is_some(),
                    Some(Slot::Words(slot)) => vocabulary::find(slot.list(), word).is_some(),
                    Some(Slot::Cycle(_)) => vocabulary::read_cycle(word).is_some(),
                    Some(Slot::Flag(_)) => vocabulary::read_flag(word).is_some(),
                    _ => {
                        return Err(Error::settings(format!(
                            "dialect: `{pointer}` is no coded field"
                        )));
                    }
                };
                if !known {
                    let text =
                        format!("dialect: code `{code}` of `{pointer}`: unknown word `{word}`");
                    return Err(Error::settings(text));
                }
            }
        }
        Ok(dialect)
    }

    /// Understands the codes of an entry that were not understood so far.
    pub fn apply(&self, entry: &mut Entry<'_>) {
        for (pointer, codes) in &self.codes {
            let count = if pointer.contains("/*/") { entry.items.len() } else { 1 };
            for position in 0..count {
                let place = pointer.replacen('*', &position.to_string(), 1);
                if let Some(slot) = member(entry, &place) {
                    read_code(slot, codes);
                }
            }
        }
    }
}

/// Understands one member by a code table.
fn read_code(slot: Slot<'_, '_>, codes: &BTreeMap<String, String>) {
    let word_of = |text: &str| codes.get(crate::text::trim(text));
    match slot {
        Slot::Word(slot) => {
            let Some((None, text)) = slot.said() else { return };
            let text = text.to_owned();
            if let Some(word) = word_of(&text) {
                slot.say(vocabulary::find(slot.list(), word), text.into());
            }
        }
        Slot::Words(slot) => {
            for position in 0..slot.len() {
                if let Some(slot) = slot.at(position) {
                    read_code(Slot::Word(slot), codes);
                }
            }
        }
        Slot::Cycle(term) => {
            let Some(value) =
                term.unknown().and_then(word_of).and_then(|w| vocabulary::read_cycle(w))
            else {
                return;
            };
            *term = crate::model::Term::Known { value, written: term.written().to_owned().into() };
        }
        Slot::Flag(term) => {
            let Some(value) =
                term.unknown().and_then(word_of).and_then(|w| vocabulary::read_flag(w))
            else {
                return;
            };
            *term = crate::model::Term::Known { value, written: term.written().to_owned().into() };
        }
        _ => {}
    }
}

/// The member at a pointer; `*` stands for an item made for the purpose.
fn member<'e, 'a>(entry: &'e mut Entry<'a>, pointer: &str) -> Option<Slot<'e, 'a>> {
    let mut object: &'e mut dyn Object<'a> = entry;
    let mut steps = crate::pointer::steps(pointer).peekable();
    loop {
        let step = steps.next()?;
        let index = object.rows().iter().position(|row| row.key == step)?;
        let slot = object.slot(index)?;
        if steps.peek().is_none() {
            return Some(slot);
        }
        object = match slot {
            Slot::Object(next) => next,
            Slot::Objects(list) => match &*steps.next()? {
                "*" => list.push(),
                position => list.at(position.parse().ok()?)?,
            },
            _ => return None,
        };
    }
}
