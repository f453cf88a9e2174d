//! Entries, written as rows in the plainest way and read again, are the same.

use std::fmt::Write;

use proptest::prelude::*;

use super::*;
use crate::model::Entry;
use crate::model::member::{Object, View};

/// The columns of the test's tables: every kind of field, and one that no field takes.
const COLUMNS: &[&str] = &[
    "/name",
    "/code",
    "/provider/name",
    "/abstract",
    "/keywords",
    "/format/class",
    "/format/types",
    "/items/*/name",
    "/items/*/type",
    "/items/*/length",
    "/items/*/share/type",
    "/items/*/nullable",
    "/share/type",
    "/share/scope",
    "/share/basis",
    "/share/way/type",
    "/open/type",
    "/update_cycle",
    "/published",
    "/class/path/0",
    "/class/path/1",
    "/assessments/0/kind",
    "/assessments/0/on",
    "/census/stored_gb",
    "/ext/备注",
];

/// What an entry says at a pointer, as a cell.
fn cell_at(object: &dyn Object<'_>, pointer: &str) -> String {
    let (key, rest) = pointer
        .trim_start_matches('/')
        .split_once('/')
        .unwrap_or_else(|| (pointer.trim_start_matches('/'), ""));
    let index = object.rows().iter().position(|row| row.key == key).unwrap();
    let list = |texts: Vec<&str>| match texts.as_slice() {
        [] => String::new(),
        [one] if !one.contains(['、', '，', ';', '；', '\n', '[', '/', '>', ',']) => {
            (*one).to_owned()
        }
        texts => serde_json::to_string(texts).unwrap(),
    };
    match object.view(index).unwrap() {
        View::Text(text) => text.to_string(),
        View::Texts(texts) if rest.is_empty() => list(texts.iter().map(|text| &**text).collect()),
        View::Texts(texts) => {
            texts.get(rest.parse::<usize>().unwrap()).map_or(String::new(), |text| text.to_string())
        }
        View::Word(slot) => slot.said().map_or(String::new(), |(_, text)| text.to_owned()),
        View::Words(slot) => list((0..slot.len()).map(|at| slot.said(at).unwrap().1).collect()),
        View::Date(term) => term.written().to_owned(),
        View::Count(term) => term.known().map_or(String::new(), |count| count.to_string()),
        View::Amount(term) => term.known().map_or(String::new(), |amount| amount.to_string()),
        View::Flag(term) => term.written().to_owned(),
        View::Cycle(term) => term.written().to_owned(),
        View::Object(next) | View::Maybe(Some(next)) => cell_at(next, rest),
        View::Objects(objects) => {
            let (number, rest) = rest.split_once('/').unwrap();
            let next = objects.get(number.parse().unwrap());
            next.map_or(String::new(), |next| cell_at(next, rest))
        }
        View::Map(pairs) => pairs
            .iter()
            .find(|(known, _)| known == rest)
            .map_or(String::new(), |(_, text)| text.to_string()),
        View::Maybe(None) => String::new(),
    }
}

/// The rows of an entry: one an item, what is said of the resource in the first of them or in all.
fn rows_of(entry: &Entry<'_>, is_repeated: bool) -> Vec<Vec<(CellKind, String)>> {
    let cell = |number: usize, pointer: &&str| {
        let is_item = pointer.starts_with("/items/");
        let is_told = number == 0 || is_repeated;
        let text = match is_item {
            true => cell_at(entry, &pointer.replacen('*', &number.to_string(), 1)),
            false if is_told => cell_at(entry, pointer),
            false => String::new(),
        };
        (CellKind::Text, text)
    };
    let row = |number| COLUMNS.iter().map(|pointer| cell(number, pointer)).collect();
    (0..entry.items.len().max(1)).map(row).collect()
}

fn text() -> impl Strategy<Value = String> {
    // What is not blank, and would be taken apart or misread if anything could.
    "[甲乙a1、,;/\\[\\]\"'（) \n\\\\：#]{0,6}".prop_map(|text| format!("{text}文"))
}

fn maybe(strategy: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), strategy]
}

fn member(json: &mut String, key: &str, text: &str) {
    if !text.is_empty() {
        write!(
            json,
            "{}:{},",
            serde_json::to_string(key).unwrap(),
            serde_json::to_string(text).unwrap()
        )
        .unwrap();
    }
}

fn list(json: &mut String, key: &str, texts: &[String]) {
    if !texts.is_empty() {
        write!(json, "\"{key}\":{},", serde_json::to_string(texts).unwrap()).unwrap();
    }
}

prop_compose! {
    fn an_item()(
        name in text(), kind in maybe(text()), length in 0..3_000_u32,
        share in maybe(text()), nullable in maybe(text())
    ) -> String {
        let mut json = String::from("{");
        member(&mut json, "name", &name);
        member(&mut json, "type", &kind);
        write!(json, "\"length\":{length},").unwrap();
        if !share.is_empty() {
            write!(json, "\"share\":{{\"type\":{}}},", serde_json::to_string(&share).unwrap()).unwrap();
        }
        member(&mut json, "nullable", &nullable);
        json.pop();
        json + "}"
    }
}

prop_compose! {
    fn an_entry(number: usize)(
        name in text(),
        texts in proptest::collection::vec(maybe(text()), 12),
        lists in proptest::collection::vec(proptest::collection::vec(text(), 0..4), 5),
        items in proptest::collection::vec(an_item(), 0..4),
        stored in proptest::option::of(0..99_999_u32)
    ) -> String {
        let mut json = String::from("{");
        member(&mut json, "code", &texts[0]);
        member(&mut json, "name", &format!("{number}{name}"));
        let path: Vec<String> = lists[4].iter().take(2).cloned().collect();
        json += "\"class\":{";
        list(&mut json, "path", &path);
        json = json.trim_end_matches(',').to_owned() + "},\"provider\":{";
        member(&mut json, "name", &texts[1]);
        json = json.trim_end_matches(',').to_owned() + "},";
        member(&mut json, "abstract", &texts[2]);
        list(&mut json, "keywords", &lists[0]);
        json += "\"format\":{";
        member(&mut json, "class", &texts[3]);
        list(&mut json, "types", &lists[1]);
        json = json.trim_end_matches(',').to_owned() + "},";
        if !items.is_empty() {
            write!(json, "\"items\":[{}],", items.join(",")).unwrap();
        }
        json += "\"share\":{";
        member(&mut json, "type", &texts[4]);
        list(&mut json, "scope", &lists[2]);
        json += "\"way\":{";
        member(&mut json, "type", &texts[5]);
        json = json.trim_end_matches(',').to_owned() + "},";
        list(&mut json, "basis", &lists[3]);
        json = json.trim_end_matches(',').to_owned() + "},\"open\":{";
        member(&mut json, "type", &texts[6]);
        json = json.trim_end_matches(',').to_owned() + "},";
        member(&mut json, "update_cycle", &texts[7]);
        member(&mut json, "published", &texts[8]);
        if !texts[9].is_empty() || !texts[10].is_empty() {
            json += "\"assessments\":[{";
            member(&mut json, "kind", &texts[9]);
            member(&mut json, "on", &texts[10]);
            json = json.trim_end_matches(',').to_owned() + "}],";
        }
        if let Some(stored) = stored {
            write!(json, "\"census\":{{\"stored_gb\":{}}},", f64::from(stored) / 8.0).unwrap();
        }
        if !texts[11].is_empty() {
            json += "\"ext\":{";
            member(&mut json, "备注", &texts[11]);
            json = json.trim_end_matches(',').to_owned() + "},";
        }
        json.trim_end_matches(',').to_owned() + "}"
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn what_is_written_as_rows_is_read_again(
        entries in (1..5_usize).prop_flat_map(|count| (0..count).map(an_entry).collect::<Vec<_>>()),
        is_repeated: bool,
    ) {
        let mut sheet = page("一", Layout::Entries, &COLUMNS.join("|"), &[&COLUMNS.join("|")]);
        let entries: Vec<Entry<'_>> =
            entries.iter().map(|json| serde_json::from_str(json).unwrap()).collect();
        for entry in &entries {
            sheet.rows.extend(rows_of(entry, is_repeated));
        }
        let reading = read(vec![sheet]);
        prop_assert_eq!(reading.odd(), "");
        prop_assert_eq!(reading.json.len(), entries.len());
        for (json, entry) in reading.json.iter().zip(&entries) {
            let read: Entry<'_> = serde_json::from_str(json).unwrap();
            prop_assert_eq!(&read, entry, "{}", json);
        }
    }
}
