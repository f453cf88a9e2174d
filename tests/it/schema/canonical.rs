//! Entries in canonical spelling that break no covered rule: any values in the shape of the table of fields, and
//! over them what the rules ask for.

use mulu::model::member::{Object, Slot};
use mulu::{Cycle, Entry, WordList};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

/// Texts in which there is something to read, among them neighbours of the characters that show nothing.
pub(super) const SAID: &[&str] = &[
    "市生态环境局",
    "　目录 ",
    "a",
    "0",
    "无",
    "甲\n乙",
    "\u{8}",
    "\u{E}",
    "\u{1F}",
    "!",
    "\u{84}",
    "\u{86}",
    "\u{9F}",
    "\u{A1}",
    "\u{AD}",
    "\u{167F}",
    "\u{1681}",
    "\u{180E}",
    "\u{1FFF}",
    "\u{200E}",
    "\u{2027}",
    "\u{202A}",
    "\u{202E}",
    "\u{2030}",
    "\u{205E}",
    "\u{2061}",
    "\u{2FFF}",
    "、",
    "\u{FEFE}",
    "\u{FFFD}",
    "📁",
    "\u{200B}x\u{FEFF}",
];

/// Texts in which there is nothing to read.
pub(super) const BLANK: &[&str] = &[
    "",
    " ",
    "　",
    "\t",
    "\n",
    "\u{B}",
    "\u{C}",
    "\r\n",
    "\u{85}",
    "\u{A0}",
    "\u{1680}",
    "\u{2000}",
    "\u{200A}",
    "\u{200B}",
    "\u{200C}",
    "\u{200D}",
    "\u{2028}",
    "\u{2029}",
    "\u{202F}",
    "\u{205F}",
    "\u{2060}",
    "\u{FEFF}",
    " 　\u{200B}\u{FEFF} ",
];

/// Unified social credit codes; the form counts, the check character is the matter of another rule.
const CODES: &[&str] = &["12320100671322000Q", "11100000000013127D", "91350100M000100Y43"];

const DATES: &[&str] = &["2026-03-02", "2024-02-29", "1999-12-31"];

pub(super) fn tokens(list: &'static WordList) -> Vec<&'static str> {
    list.labels.iter().map(|label| label.token).collect()
}

pub(super) fn cycles() -> Vec<Value> {
    let named = Cycle::NAMED.iter().map(|(token, ..)| json!(token));
    let others = [json!("P121D"), json!("PT5M"), json!("P3Y"), json!({"other": "每届会议之后"})];
    named.chain(others).collect()
}

/// Entries without faults.
pub(super) fn entries() -> BoxedStrategy<Value> {
    let parts = (object(&mut Entry::default()), demanded(), share(), progress());
    let merged = parts.prop_map(|(mut entry, demanded, share, progress)| {
        for part in [demanded, share, progress] {
            merge(&mut entry, part);
        }
        for item in entry["items"].as_array_mut().into_iter().flatten() {
            if item["name"].as_str().is_none_or(|name| BLANK.contains(&name)) {
                item["name"] = json!("号牌号码");
            }
        }
        entry
    });
    merged.boxed()
}

/// Any object of the model.
fn object(object: &mut dyn Object<'_>) -> BoxedStrategy<Value> {
    let mut keys = Vec::new();
    let mut members = Vec::new();
    for (index, row) in object.rows().iter().enumerate() {
        keys.push(row.key);
        members.push(option::weighted(0.7, member(object.slot(index).unwrap())));
    }
    let object = members.prop_map(move |values| {
        let said =
            keys.iter().zip(values).filter_map(|(key, value)| Some((key.to_string(), value?)));
        Value::Object(said.collect::<Map<_, _>>())
    });
    object.boxed()
}

fn member(slot: Slot<'_, '_>) -> BoxedStrategy<Value> {
    let text = || select([SAID, BLANK].concat());
    let word = |list| select([tokens(list), vec![""]].concat()).prop_map(Value::from);
    let some = match slot {
        Slot::Text(_) => text().prop_map(Value::from).boxed(),
        Slot::Texts(_) => {
            let list = prop::collection::vec(text(), 0..3).prop_map(Value::from);
            prop_oneof![list, text().prop_map(Value::from)].boxed()
        }
        Slot::Word(slot) => word(slot.list()).boxed(),
        Slot::Words(slot) => {
            let words = [tokens(slot.list()), vec!["另一种"]].concat();
            prop::collection::vec(select(words), 0..3).prop_map(Value::from).boxed()
        }
        Slot::Date(_) => select([DATES, &[""]].concat()).prop_map(Value::from).boxed(),
        Slot::Count(_) => (1..40_u32).prop_map(Value::from).boxed(),
        Slot::Amount(_) => (0..40_u32).prop_map(|tenths| json!(f64::from(tenths) / 10.0)).boxed(),
        Slot::Flag(_) => any::<bool>().prop_map(Value::from).boxed(),
        Slot::Cycle(_) => select(cycles()).boxed(),
        Slot::Object(inner) => object(inner),
        Slot::Maybe(inner) => object(inner.present()),
        Slot::Objects(list) => {
            prop::collection::vec(object(list.push()), 0..3).prop_map(Value::from).boxed()
        }
        Slot::Map(_) => option::of(text()).prop_map(|text| json!({ "备注": text })).boxed(),
    };
    prop_oneof![9 => some, 1 => Just(Value::Null)].boxed()
}

/// What every entry must say.
fn demanded() -> impl Strategy<Value = Value> {
    let said = || select(SAID);
    let texts = (said(), said(), said(), said());
    let classes = vec!["electronic_file", "spreadsheet", "database", "image", "streaming_media"];
    let coded = (select(CODES), select(classes), select(cycles()), any::<bool>());
    (texts, coded).prop_map(|((name, provider, level, category), (code, format, cycle, none))| {
        json!({
            "name": name,
            "provider": {"name": provider, "code": if none { "" } else { code }},
            "format": {"class": format},
            "items": [{"name": "检测日期"}, {"name": name}],
            "update_cycle": cycle,
            "category": category,
            "level": level,
            "secrecy": if none { Value::Null } else { json!("none") },
        })
    })
}

/// Sharing: the type, and what it asks for.
fn share() -> impl Strategy<Value = Value> {
    let said = || select(SAID);
    let kinds = select(vec!["unconditional", "conditional", "not_shared"]);
    let ways = select(tokens(<mulu::WayClass as mulu::Word>::LIST));
    let purposes = select(tokens(<mulu::Purpose as mulu::Word>::LIST));
    let alone = any::<bool>();
    (kinds, ways, purposes, said(), said(), alone).prop_map(|(kind, way, purpose, a, b, alone)| {
        let list = |text: &str| if alone { json!(text) } else { json!(["", text, null]) };
        let mut share = json!({"type": kind});
        if kind != "not_shared" {
            share["way"] = json!({"class": way});
        }
        if kind == "conditional" {
            share["condition"] = json!(a);
            share["scope"] = list(b);
            share["purposes"] = list(purpose);
        }
        if kind == "not_shared" {
            share["reason"] = json!(a);
            share["basis"] = list(b);
        }
        json!({"share": share})
    })
}

/// How far the entry has come, and what must precede that.
fn progress() -> impl Strategy<Value = Value> {
    let status = select(tokens(<mulu::Status as mulu::Word>::LIST));
    (status, select(SAID), select(DATES)).prop_map(|(status, by, on)| {
        json!({
            "status": status,
            "approved": {"by": by, "on": on},
            "assessments": [{"kind": "secrecy_risk", "on": on}, {"kind": "personal_info_impact", "on": on}],
        })
    })
}

/// Puts the members of one object over those of another.
fn merge(base: &mut Value, over: Value) {
    match (base, over) {
        (Value::Object(base), Value::Object(over)) => {
            for (key, value) in over {
                merge(base.entry(key).or_insert(Value::Null), value);
            }
        }
        (base, over) => *base = over,
    }
}
