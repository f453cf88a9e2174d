//! Mutants: one member of an entry said otherwise, in ways that have no second spelling.

use mulu::model::member::{Object, Slot};
use mulu::{Entry, WordList};
use proptest::sample::Index;
use serde_json::{Value, json};

use super::canonical::{BLANK, SAID, tokens};

/// What kind of member stands at a pointer.
#[derive(Clone, Copy)]
enum Kind {
    Text,
    Texts,
    Word(&'static WordList),
    Words(&'static WordList),
    Date,
    Count,
    Amount,
    Flag,
    Cycle,
    Object,
    Objects,
    Map,
}

/// Right and wrong unified social credit codes.
const CODES: &[&str] = &[
    "12320100671322000Q",
    "　12320100671322000Q ",
    "12320100671322000q",
    "１２320100671322000Q",
    "1232O100671322000Q",
    "123201006713220I0Q",
    "1232010067132200Q",
    "12320100671322000QQ",
    "12320A00671322000Q",
    "12320100 671322000Q",
    "",
    "　",
];

/// The entry after each change: which member, and which other value.
pub(super) fn of(mut entry: Value, changes: &[(Index, Index)]) -> Value {
    for (site, choice) in changes {
        let mut sites = vec![(String::new(), Kind::Object)];
        collect(&mut Entry::default(), &entry, "", &mut sites);
        // The many members of the items shall not crowd out the others.
        let rest: Vec<_> = sites.extract_if(.., |(at, _)| !at.starts_with("/items/")).collect();
        sites.extend(std::iter::repeat_n(rest, 3).flatten());
        let (pointer, kind) = site.get(&sites);
        let known = entry.pointer(pointer).cloned().unwrap_or(Value::Null);
        let mut others = match pointer.as_str() {
            "/provider/code" => CODES.iter().map(|code| Some(json!(code))).collect(),
            _ => others(*kind, &known),
        };
        if pointer.is_empty() {
            // The whole entry stays an object: anything else is no entry at all.
            others.retain(|other| other.as_ref().is_some_and(Value::is_object));
        }
        set(&mut entry, pointer, choice.get(&others).clone());
    }
    entry
}

/// All members that stand or could stand in an object.
fn collect(object: &mut dyn Object<'_>, value: &Value, at: &str, sites: &mut Vec<(String, Kind)>) {
    for (index, row) in object.rows().iter().enumerate() {
        let (at, value) = (format!("{at}/{}", row.key), &value[row.key]);
        let kind = match object.slot(index).unwrap() {
            Slot::Text(_) => Kind::Text,
            Slot::Texts(_) => Kind::Texts,
            Slot::Word(slot) => Kind::Word(slot.list()),
            Slot::Words(slot) => Kind::Words(slot.list()),
            Slot::Date(_) => Kind::Date,
            Slot::Count(_) => Kind::Count,
            Slot::Amount(_) => Kind::Amount,
            Slot::Flag(_) => Kind::Flag,
            Slot::Cycle(_) => Kind::Cycle,
            Slot::Map(_) => Kind::Map,
            Slot::Object(inner) => {
                if value.is_object() {
                    collect(inner, value, &at, sites);
                }
                Kind::Object
            }
            Slot::Maybe(inner) => {
                if value.is_object() {
                    collect(inner.present(), value, &at, sites);
                }
                Kind::Object
            }
            Slot::Objects(list) => {
                let element = list.push();
                for (position, value) in value.as_array().into_iter().flatten().enumerate() {
                    let at = format!("{at}/{position}");
                    if value.is_object() {
                        collect(element, value, &at, sites);
                    }
                    sites.push((at, Kind::Object));
                }
                Kind::Objects
            }
        };
        sites.push((at, kind));
    }
}

/// Other values for a member; `None` drops it.
fn others(kind: Kind, known: &Value) -> Vec<Option<Value>> {
    let texts = |texts: &[&str]| texts.iter().map(|text| json!(text)).collect::<Vec<_>>();
    let mut values = match kind {
        Kind::Text => {
            [texts(SAID), texts(BLANK), vec![json!(7), json!(true), json!([7]), json!({"x": 1})]]
                .concat()
        }
        Kind::Texts => [
            texts(&["", "　", "一段文字"]),
            vec![json!([]), json!([""]), json!(["　", null]), json!([null, "甲"]), json!([null])],
            vec![json!(7), json!(["甲", 7]), json!([["甲"]]), json!({"x": 1}), json!(false)],
        ]
        .concat(),
        Kind::Word(list) => [
            // Entries without faults try all tokens; here a few leave room for the faults.
            texts(&tokens(list)[..2]),
            texts(&["", "莫名其妙", "1", "0", "9"]),
            vec![json!(2), json!([]), json!([list.labels[0].token]), json!({"x": 1})],
        ]
        .concat(),
        Kind::Words(list) => [
            texts(&tokens(list)),
            texts(&["", "另一种"]),
            vec![json!([]), json!([""]), json!(["另一种"]), json!([null]), json!(["　"])],
            vec![json!(7), json!([7]), json!({"x": 1})],
        ]
        .concat(),
        Kind::Date => [
            texts(&["", "2026-03-02", "2024-02-29", "2023-02-30"]),
            texts(&["2026/03/02", "2026.3.2", "2026年3月2日", "2026-3-2", "43000", "最近"]),
            vec![json!(20260302), json!(true), json!(["2026-03-02"]), json!({})],
        ]
        .concat(),
        Kind::Count => {
            vec![json!(0), json!(1), json!(4_294_967_295_u32), json!(true), json!([1]), json!({})]
        }
        Kind::Amount => vec![json!(0), json!(1.5), json!(false), json!([1]), json!({})],
        Kind::Flag => vec![json!(true), json!(false), json!(1), json!([true]), json!({})],
        Kind::Cycle => [
            texts(&["daily", "P121D", "", "随缘", "1", "P0D", "P1D2H"]),
            vec![json!({"other": ""}), json!({"other": 1}), json!({"other": "x", "y": 1})],
            vec![json!(7), json!(["daily"]), json!({}), json!({"x": 1})],
        ]
        .concat(),
        Kind::Object => {
            let mut more = if known.is_object() { known.clone() } else { json!({}) };
            more["colour"] = json!("red");
            let mut upper = more.clone();
            upper["Name"] = json!("甲");
            vec![json!({}), more, upper, json!("一段文字"), json!(7), json!(false), json!([])]
        }
        Kind::Objects => vec![
            json!([]),
            json!([{}]),
            json!([null]),
            json!(["一段文字"]),
            json!([7]),
            json!([[]]),
            json!("一段文字"),
            json!({"x": 1}),
            json!(7),
        ],
        Kind::Map => {
            vec![
                json!({}),
                json!({"颜色": "红"}),
                json!({"颜色": 7}),
                json!("红"),
                json!([]),
                json!(7),
            ]
        }
    };
    values.push(Value::Null);
    let mut others: Vec<_> = values.into_iter().map(Some).collect();
    others.push(None);
    others
}

/// Sets or drops what stands at a pointer.
fn set(entry: &mut Value, pointer: &str, value: Option<Value>) {
    let Some((parent, key)) = pointer.rsplit_once('/') else {
        *entry = value.unwrap_or(Value::Null);
        return;
    };
    match (entry.pointer_mut(parent), value) {
        (Some(Value::Object(members)), Some(value)) => drop(members.insert(key.to_owned(), value)),
        (Some(Value::Object(members)), None) => drop(members.remove(key)),
        (Some(Value::Array(list)), Some(value)) => list[key.parse::<usize>().unwrap()] = value,
        (Some(Value::Array(list)), None) => drop(list.remove(key.parse().unwrap())),
        _ => unreachable!("{pointer} stands in no object and no list"),
    }
}
