//! 方言: code tables that a system declares, so that its digits may be read.

use std::collections::BTreeMap;

use crate::error::Error;
use crate::model::member::{Object, Slot, View};
use crate::model::{Entry, Odd, OddKind, Term};
use crate::pointer::steps;
use crate::text::trim;
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
#[derive(Clone, Debug, Default)]
pub struct Dialect {
    fields: Vec<Field>,
}

/// The codes of one field: code → word.
type Codes = BTreeMap<String, String>;

/// One field and its codes.
#[derive(Clone, Debug)]
struct Field {
    /// The steps of its pointer.
    way: Vec<String>,
    codes: Codes,
}

/// A dialect as it stands in TOML: pointer → codes.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct DialectFile {
    #[serde(default)]
    codes: BTreeMap<String, Codes>,
}

impl Dialect {
    /// Reads a dialect.
    ///
    /// # Errors
    ///
    /// When the text is no TOML of this shape, a pointer names no coded field, or a word is not in the
    /// field's list.
    pub fn from_toml(text: &str) -> Result<Dialect, Error> {
        let file: DialectFile = toml::from_str(text)
            .map_err(|error| Error::settings(format!("dialect: {}", error.message())))?;
        let mut fields = Vec::with_capacity(file.codes.len());
        for (pointer, codes) in file.codes {
            let way: Vec<String> = steps(&pointer).map(Into::into).collect();
            let mut entry = Entry::default();
            let Some(slot) = coded(&mut entry, &way) else {
                return Err(Error::settings(format!("dialect: `{pointer}` is no coded field")));
            };
            if let Some((code, word)) = codes.iter().find(|(_, word)| !is_word(&slot, word)) {
                return Err(Error::settings(format!(
                    "dialect: code `{code}` of `{pointer}`: unknown word `{word}`"
                )));
            }
            fields.push(Field { way, codes });
        }
        Ok(Dialect { fields })
    }

    /// Understands the codes of an entry that were not understood so far.
    pub fn apply(&self, entry: &mut Entry<'_>) {
        for field in &self.fields {
            read_below(entry, &field.way, &field.codes);
        }
        if !self.fields.is_empty() {
            entry.odd.retain(|odd| !self.explains(odd));
        }
    }

    /// Whether a value of the wrong type is a code that is declared: many systems write codes as numbers.
    fn explains(&self, odd: &Odd) -> bool {
        let way: Vec<_> = steps(&odd.pointer).collect();
        let is_number = |step: &str| step.bytes().all(|byte| byte.is_ascii_digit());
        let leads_there = |field: &&Field| {
            let same = field.way.iter().zip(&way).all(|(one, other)| one == "*" || one == other);
            // One step more leads into a list of words.
            let rest = way.get(field.way.len()..);
            same && rest
                .is_some_and(|rest| rest.len() <= 1 && rest.iter().all(|step| is_number(step)))
        };
        odd.kind == OddKind::WrongType
            && self
                .fields
                .iter()
                .filter(leads_there)
                .any(|field| field.codes.contains_key(&odd.detail))
    }
}

/// Understands the codes of one field, below an object. Nothing is made that was not there.
fn read_below(object: &mut dyn Object<'_>, way: &[String], codes: &Codes) {
    let Some((step, rest)) = way.split_first() else { return };
    let Some(index) = object.rows().iter().position(|row| row.key == step) else { return };
    if matches!(object.view(index), Some(View::Maybe(None))) {
        return;
    }
    match (object.slot(index).map(Slot::present), rest) {
        (Some(Slot::Object(next)), _) => read_below(next, rest, codes),
        (Some(Slot::Objects(list)), [_, rest @ ..]) => {
            for position in 0..list.len() {
                if let Some(next) = list.at(position) {
                    read_below(next, rest, codes);
                }
            }
        }
        (Some(slot), []) => read_code(slot, codes),
        _ => {}
    }
}

/// Understands one member by a code table.
fn read_code(slot: Slot<'_, '_>, codes: &Codes) {
    match slot {
        Slot::Word(slot) => {
            let Some((None, text)) = slot.said() else { return };
            if let Some(word) = codes.get(trim(text)) {
                let text = text.to_owned();
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
        Slot::Cycle(term) => read_term(term, codes, vocabulary::read_cycle),
        Slot::Flag(term) => read_term(term, codes, vocabulary::read_flag),
        _ => {}
    }
}

fn read_term<T>(term: &mut Term<'_, T>, codes: &Codes, read: fn(&str) -> Option<T>) {
    let Some(text) = term.unknown() else { return };
    if let Some(value) = codes.get(trim(text)).and_then(|word| read(word)) {
        *term = Term::Known { value, written: text.to_owned().into() };
    }
}

/// Whether a member has this word.
fn is_word(slot: &Slot<'_, '_>, word: &str) -> bool {
    match slot {
        Slot::Word(slot) => vocabulary::find(slot.list(), word).is_some(),
        Slot::Words(slot) => vocabulary::find(slot.list(), word).is_some(),
        Slot::Cycle(_) => vocabulary::read_cycle(word).is_some(),
        Slot::Flag(_) => vocabulary::read_flag(word).is_some(),
        _ => false,
    }
}

/// The coded member that a way leads to, made for the purpose; `*` stands for any element of a list.
fn coded<'e, 'a>(object: &'e mut dyn Object<'a>, way: &[String]) -> Option<Slot<'e, 'a>> {
    let (step, rest) = way.split_first()?;
    let index = object.rows().iter().position(|row| row.key == step)?;
    match (object.slot(index)?.present(), rest) {
        (Slot::Object(next), _) => coded(next, rest),
        (Slot::Objects(list), [star, rest @ ..]) if star == "*" => coded(list.push(), rest),
        (slot @ (Slot::Word(_) | Slot::Words(_) | Slot::Cycle(_) | Slot::Flag(_)), []) => {
            Some(slot)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Cycle, Item, ItemType, OpenType, Purpose, ShareType};

    fn unknown<T>(text: &str) -> Term<'static, T> {
        Term::Unknown(text.to_owned().into())
    }

    fn refusal(text: &str) -> String {
        let error = Dialect::from_toml(text).unwrap_err();
        assert!(error.is_settings());
        error.to_string()
    }

    #[test]
    fn words_lists_cycles_and_flags_are_understood() {
        let dialect = Dialect::from_toml(
            "[codes]\n\
             '/share/type' = { 1 = 'unconditional', 01 = '有条件共享' }\n\
             '/share/purposes' = { a = 'work_reference', b = '数据校核' }\n\
             '/update_cycle' = { 6 = '每年', 7 = 'daily' }\n\
             '/items/*/nullable' = { 0 = '否', 1 = 'yes' }\n",
        )
        .unwrap();
        let mut entry = Entry::default();
        entry.share.kind = unknown(" 01　");
        entry.share.purposes =
            vec![unknown("b"), unknown("c"), Purpose::AdministrativeBasis.into()];
        entry.update_cycle = unknown("6");
        entry.items = vec![Item::default(), Item::default(), Item::default()];
        entry.items[1].nullable = unknown("1");
        entry.items[2].nullable = unknown("0");
        dialect.apply(&mut entry);
        let written = " 01　".into();
        assert_eq!(entry.share.kind, Term::Known { value: ShareType::Conditional, written });
        let b = Term::Known { value: Purpose::DataVerification, written: "b".into() };
        assert_eq!(entry.share.purposes, [b, unknown("c"), Purpose::AdministrativeBasis.into()]);
        assert_eq!(entry.update_cycle, Term::Known { value: Cycle::Annual, written: "6".into() });
        let flags: Vec<_> = entry.items.iter().map(|item| item.nullable.known().copied()).collect();
        assert_eq!(flags, [None, Some(true), Some(false)]);
        assert_eq!(entry.items[1].nullable.written(), "1");
    }

    #[test]
    fn every_element_of_a_list_is_meant() {
        let dialect = Dialect::from_toml(
            "[codes]\n\
             '/items/*/type' = { 1 = 'C' }\n\
             '/items/*/share/type' = { 2 = 'conditional' }\n\
             '/assessments/*/kind' = { 1 = 'secrecy_risk' }\n",
        )
        .unwrap();
        let items = vec![Item::default(), Item::default()];
        let mut entry = Entry { items, ..Entry::default() };
        entry.items[1].kind = unknown("1");
        entry.items[1].share = Some(Box::default());
        entry.items[1].share.as_mut().unwrap().kind = unknown("2");
        entry.assessments = vec![Default::default(), Default::default(), Default::default()];
        entry.assessments[2].kind = unknown("1");
        dialect.apply(&mut entry);
        assert!(entry.items[1].kind.is(ItemType::Character));
        assert!(entry.items[1].share.as_ref().unwrap().kind.is(ShareType::Conditional));
        assert!(entry.assessments[2].kind.known().is_some());
        // What was not there is not made.
        assert_eq!(entry.items[0], Item::default());
    }

    #[test]
    fn what_is_understood_or_not_declared_stays() {
        let dialect =
            Dialect::from_toml("[codes.'/open/type']\n1 = 'not_open'\n'是' = 'not_open'").unwrap();
        let mut entry = Entry::default();
        entry.open.kind = Term::Known { value: OpenType::Unspecified, written: "是".into() };
        entry.share.kind = unknown("1");
        let before = entry.clone();
        dialect.apply(&mut entry);
        assert_eq!(entry, before);
        entry.open.kind = Term::Missing;
        dialect.apply(&mut entry);
        assert!(entry.open.kind.is_missing());
    }

    #[test]
    fn a_code_that_is_a_number_is_no_wrong_type() {
        let dialect = Dialect::from_toml(
            "[codes]\n'/share/type' = { 2 = 'conditional' }\n'/share/purposes' = { 1 = '行政依据' }\n\
             '/items/*/key' = { 1 = '是' }\n",
        )
        .unwrap();
        let json = r#"{"name":1,"share":{"type":2,"purposes":[1,5],"scope":[1]},
            "items":[{},{"key":1,"nullable":1}]}"#;
        let mut entry: Entry<'_> = serde_json::from_str(json).unwrap();
        dialect.apply(&mut entry);
        let odd: Vec<&str> = entry.odd.iter().map(|odd| odd.pointer.as_str()).collect();
        assert_eq!(odd, ["/name", "/share/purposes/1", "/share/scope/0", "/items/1/nullable"]);
        assert!(entry.share.kind.is(ShareType::Conditional));
        assert!(entry.items[1].key.is(true));
    }

    #[test]
    fn an_empty_dialect_changes_nothing() {
        let mut entry: Entry<'_> = serde_json::from_str(r#"{"share":{"type":2}}"#).unwrap();
        let before = entry.clone();
        for empty in [
            Dialect::default(),
            Dialect::from_toml("").unwrap(),
            Dialect::from_toml("[codes]").unwrap(),
        ] {
            empty.apply(&mut entry);
            assert_eq!((&entry, &entry.odd), (&before, &before.odd));
        }
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for pointer in [
            "",
            "/",
            "/colour",
            "/name",
            "/share",
            "/items",
            "/items/*",
            "/items/0/type",
            "/share/type/0",
            "/published",
        ] {
            let text = format!("[codes.'{pointer}']\n");
            assert_eq!(refusal(&text), format!("dialect: `{pointer}` is no coded field"));
        }
        for (pointer, word) in [
            ("/share/type", "保密"),
            ("/share/purposes", "x"),
            ("/update_cycle", "经常"),
            ("/items/*/key", "也许"),
            ("/share/type", ""),
        ] {
            let text = format!("[codes.'{pointer}']\n9 = '{word}'");
            let why = format!("dialect: code `9` of `{pointer}`: unknown word `{word}`");
            assert_eq!(refusal(&text), why);
        }
        assert!(refusal("[code]").starts_with("dialect: unknown field"));
        assert!(refusal("codes = 1").starts_with("dialect: "));
        assert!(refusal("[codes.'/share/type']\n1 = 2").starts_with("dialect: "));
        assert!(refusal("[").starts_with("dialect: "));
    }
}
