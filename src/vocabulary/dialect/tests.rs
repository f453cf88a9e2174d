//! What dialects understand, and what they refuse.

use super::*;
use crate::model::{Cycle, Item, ItemType, OpenType, Purpose, ShareType, Term};

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
    entry.share.purposes = vec![unknown("b"), unknown("c"), Purpose::AdministrativeBasis.into()];
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
        Dialect::from_toml("[codes.'/open/type']\n1 = 'not_open'\n'甲' = 'not_open'").unwrap();
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
