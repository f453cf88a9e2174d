//! Entries written in every format and read again: all is there, or the list of losses says what is not.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use mulu::export::{Form, Head, Loss, LossKind, Losses, OutputFormat, Writer};
use mulu::member::{Object, View};
use mulu::vocabulary::columns::fields;
use mulu::{Cycle, CycleUnit, Entry, InputFormat, Reader, Term};
use proptest::prelude::*;
use quick_xml::events::Event;
use serde_json::{Map, Value};

use crate::round_trip::Draw;

/// Texts that some format or other takes for something else.
const NASTY: [&str; 44] = [
    "目录",
    "𠮷野家",
    "a、b",
    "a，b",
    "a；b",
    "a;b",
    "a,b",
    "a\nb",
    "a\r\nb",
    "a\rb",
    "a\tb",
    " a",
    "a ",
    "　a　",
    "\"",
    "a\"b",
    "'",
    "''",
    "'=1",
    "''=1",
    "=cmd|' /C calc'!A0",
    "+86 10",
    "-5",
    "@SUM(A1)",
    "＝1+1",
    "000123",
    "123456789012345678901",
    "1e5",
    "TRUE",
    "2025-12-01",
    "45000",
    "[a",
    "[\"a\"]",
    "[\"a\",\"b\"]",
    "{}",
    "null",
    "<b>&amp;</b>",
    "]]>",
    "_x000D_",
    "\u{1}\u{1F}",
    "\u{FFFE}",
    "《法》第一条、第二条",
    "1.甲\n2.乙",
    "无",
];

fn nasty(draw: &mut Draw) -> String {
    NASTY[draw.number(NASTY.len() as u32) as usize].to_owned()
}

fn any_entry() -> impl Strategy<Value = Entry<'static>> {
    (prop::collection::vec(any::<u32>(), 0..400), 0..9_u32).prop_map(|(numbers, missing)| {
        let mut entry = Entry::default();
        Draw::new(numbers, missing, nasty).fill(&mut entry);
        entry.ext.sort();
        entry.ext.dedup_by(|one, other| one.0 == other.0);
        entry
    })
}

/// What an entry says, pointer by pointer: the value where it was understood, else the text.
fn said(entry: &Entry<'_>) -> BTreeMap<String, String> {
    fn term<T: std::fmt::Debug>(term: &Term<'_, T>) -> String {
        match term {
            Term::Missing => String::new(),
            Term::Known { value, .. } => format!("= {value:?}"),
            Term::Unknown(text) => format!("? {text}"),
        }
    }
    fn word(said: mulu::member::Said<'_>) -> String {
        match said {
            None => String::new(),
            Some((Some(index), _)) => format!("= {index}"),
            Some((None, text)) => format!("? {text}"),
        }
    }
    fn visit(object: &dyn Object<'_>, path: &str, all: &mut BTreeMap<String, String>) {
        for (index, row) in object.rows().iter().enumerate() {
            let path = format!("{path}/{}", row.key);
            let mut add = |text: String| {
                if !text.is_empty() {
                    all.insert(path.clone(), text);
                }
            };
            match object.view(index).unwrap() {
                View::Text(text) => add(text.to_string()),
                View::Word(slot) => add(word(slot.said())),
                View::Date(value) => add(term(value)),
                View::Count(value) => add(term(value)),
                View::Amount(value) => add(term(value)),
                View::Flag(value) => add(term(value)),
                View::Cycle(value) => add(term(value)),
                View::Texts(list) => {
                    let text = |(at, text): (usize, &mulu::Text<'_>)| {
                        (format!("{path}/{at}"), text.to_string())
                    };
                    all.extend(list.iter().enumerate().map(text));
                }
                View::Words(list) => {
                    all.extend(
                        (0..list.len()).map(|at| (format!("{path}/{at}"), word(list.said(at)))),
                    );
                }
                View::Object(next) => visit(next, &path, all),
                View::Maybe(None) => {}
                View::Maybe(Some(next)) => {
                    all.insert(path.clone(), "{}".to_owned());
                    visit(next, &path, all);
                }
                View::Objects(list) => {
                    for at in 0..list.len() {
                        let path = format!("{path}/{at}");
                        all.insert(path.clone(), "{}".to_owned());
                        visit(list.get(at).unwrap(), &path, all);
                    }
                }
                View::Map(pairs) => {
                    all.extend(
                        pairs.iter().map(|(key, text)| (step(&path, key), text.to_string())),
                    );
                }
            }
        }
        all.extend(object.extra().iter().map(|(key, json)| {
            let value: Value = serde_json::from_str(json).unwrap();
            (step(path, key), value.to_string())
        }));
    }
    let mut all = BTreeMap::new();
    visit(entry, "", &mut all);
    all
}

fn step(path: &str, key: &str) -> String {
    format!("{path}/{}", key.replace('~', "~0").replace('/', "~1"))
}

fn write(entries: &[Entry<'_>], form: Form) -> (Vec<u8>, Losses) {
    let mut head = Head::default();
    entries.iter().for_each(|entry| head.see(entry));
    let mut writer = Writer::new(Vec::new(), form, &head).unwrap();
    entries.iter().for_each(|entry| writer.entry(entry).unwrap());
    writer.finish().unwrap()
}

/// What differs is what the losses of this entry name, no more and no less.
fn compare(
    number: usize,
    before: &Entry<'_>,
    after: &Entry<'_>,
    losses: &Losses,
) -> Result<(), TestCaseError> {
    let (before, after) = (said(before), said(after));
    let losses: Vec<&Loss> = losses.iter().filter(|loss| loss.entry as usize == number).collect();
    let is_in = |pointer: &str, top: &str| {
        pointer.strip_prefix(top).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let keys = before.keys().chain(after.keys());
    let differing: Vec<&String> = keys.filter(|key| before.get(*key) != after.get(*key)).collect();
    for key in &differing {
        // A name that was changed comes back as another one beside it.
        let is_renamed = |loss: &Loss| {
            let parent = loss.at.rsplit_once('/').map(|(parent, _)| parent);
            loss.kind == LossKind::Characters && parent.is_some_and(|parent| is_in(key, parent))
        };
        let is_told = losses.iter().any(|loss| is_in(key, &loss.at) || is_renamed(loss));
        prop_assert!(
            is_told,
            "{key}: {:?} became {:?}; {losses:?}",
            before.get(*key),
            after.get(*key)
        );
    }
    for loss in &losses {
        let is_true = differing.iter().any(|key| is_in(key, &loss.at));
        prop_assert!(is_true, "{loss:?} is none");
    }
    Ok(())
}

/// Reads entries as the library does.
fn read(bytes: &[u8], format: InputFormat) -> Vec<Entry<'static>> {
    let mut reader = Reader::new(bytes, "a").format(format);
    let mut all = Vec::new();
    while let Some(block) = reader.next_block().unwrap() {
        let mut entries = block.entries();
        while let Some(entry) = entries.next() {
            all.push(entry.clone().into_owned());
        }
    }
    assert!(reader.is_complete());
    all
}

/// The formats, and what reads them.
const FORMATS: [(OutputFormat, InputFormat); 6] = [
    (OutputFormat::Json, InputFormat::Json),
    (OutputFormat::Ndjson, InputFormat::Ndjson),
    (OutputFormat::Csv, InputFormat::Csv),
    (OutputFormat::Tsv, InputFormat::Csv),
    (OutputFormat::Xlsx, InputFormat::Workbook),
    (OutputFormat::Xml, InputFormat::Xml),
];

/// Writes entries and reads them again; what differs must be among the losses.
fn there_and_back(
    entries: &[Entry<'static>],
    (output, input): (OutputFormat, InputFormat),
    is_chinese: bool,
) -> Result<Vec<Entry<'static>>, TestCaseError> {
    let form = Form::new(output);
    let (bytes, losses) = write(entries, if is_chinese { form.in_chinese() } else { form });
    let again = read(&bytes, input);
    prop_assert_eq!(again.len(), entries.len(), "{:?}", output);
    for (number, (before, after)) in entries.iter().zip(&again).enumerate() {
        compare(number, before, after, &losses)
            .map_err(|error| TestCaseError::fail(format!("{output:?}: {error}")))?;
    }
    Ok(again)
}

/// Gives entries what tells them apart in a table: names of their own, and something in each row.
fn name_apart(entries: &mut [Entry<'_>]) {
    for (number, entry) in entries.iter_mut().enumerate() {
        entry.name = format!("名{number}").into();
        entry.items.iter_mut().for_each(|item| item.name = "项".into());
        entry.assessments.iter_mut().for_each(|one| one.result = "果".into());
    }
}

/// Puts a table together again, row by row, by nothing but its headings.
fn assemble(rows: &[Vec<String>], before: &[Entry<'_>], chinese: bool) -> Vec<Entry<'static>> {
    let (head, mut rows) = rows.split_first().unwrap();
    let pointer = |heading: &String| {
        let named = fields().iter().find_map(|field| {
            (0..9).find_map(|n| {
                let name = if chinese { field.heading_at(n) } else { field.key_at(n) };
                (&name == heading).then(|| (field.pointer_at(n), field.is_list))
            })
        });
        named.unwrap_or_else(|| match heading.starts_with('/') {
            true => (heading.clone(), false),
            false => (step("/ext", heading), false),
        })
    };
    let pointers: Vec<(String, bool)> = head.iter().map(pointer).collect();
    let mut entries = Vec::new();
    for old in before {
        let mut entry = Entry::default();
        for number in 0..old.items.len().max(1) {
            let (row, rest) = rows.split_first().unwrap();
            rows = rest;
            for ((pointer, is_list), cell) in pointers.iter().zip(row) {
                if cell.is_empty() {
                    continue;
                }
                let pointer = pointer.replace('*', &number.to_string());
                if *is_list {
                    let values = match cell.starts_with('[') {
                        true => serde_json::from_str(cell).unwrap(),
                        false => cell.split('；').map(str::to_owned).collect::<Vec<_>>(),
                    };
                    values
                        .iter()
                        .for_each(|value| entry.set(&format!("{pointer}/-"), value).unwrap());
                } else if let Some(other) = cell.strip_prefix("{\"other\":") {
                    let text: String = serde_json::from_str(&other[..other.len() - 1]).unwrap();
                    entry.update_cycle = Cycle::Other(text.into()).into();
                } else if entry.set(&pointer, cell).is_err() {
                    let name = pointer[1..].replace("~1", "/").replace("~0", "~");
                    entry.extra.insert(name, cell).unwrap();
                }
            }
        }
        entries.push(entry);
    }
    assert!(rows.is_empty());
    entries
}

fn csv_rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    let cell = |cell: &str| {
        let bare = cell.trim_start_matches('\'');
        let is_formula =
            bare.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
        // A spreadsheet must not run it.
        assert!(!is_formula || bare.len() < cell.len(), "{cell}");
        (if is_formula { &cell[1..] } else { cell }).to_owned()
    };
    reader.records().map(|row| row.unwrap().iter().map(cell).collect()).collect()
}

fn xlsx_rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let name = book.sheet_names()[0].clone();
    assert!(book.worksheet_formula(&name).unwrap().is_empty());
    let range = book.worksheet_range(&name).unwrap();
    let cell = |cell: &Data| match cell {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        other => panic!("{other:?} is no text"),
    };
    range.rows().map(|row| row.iter().map(cell).collect()).collect()
}

/// XML as the JSON that its module describes.
fn xml_entries(bytes: &[u8]) -> Vec<Entry<'static>> {
    fn element(reader: &mut quick_xml::Reader<&[u8]>, name: &str) -> Value {
        let (mut text, mut members) = (String::new(), Map::new());
        let (mut items, mut has_items) = (Vec::new(), false);
        loop {
            match reader.read_event().unwrap() {
                Event::Start(tag) => {
                    let own = tag.name().as_ref().to_owned();
                    let named = tag.attributes().next().map(|name| {
                        name.unwrap()
                            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                            .unwrap()
                            .into_owned()
                    });
                    let value = element(reader, &own);
                    let (key, value) = match (own.as_str(), named) {
                        ("item", None) => {
                            has_items = true;
                            items.push(value);
                            continue;
                        }
                        ("json", Some(name)) => {
                            (name, serde_json::from_str(value.as_str().unwrap()).unwrap())
                        }
                        ("field", Some(name)) => (name, value),
                        _ => (own, value),
                    };
                    match members.get_mut(&key) {
                        None => drop(members.insert(key, value)),
                        Some(Value::Array(list)) => list.push(value),
                        Some(one) => *one = Value::Array(vec![one.take(), value]),
                    }
                }
                Event::Text(part) => text.push_str(&part),
                Event::GeneralRef(part) => {
                    let known = quick_xml::escape::resolve_xml_entity(&part).map(str::to_owned);
                    text.push_str(
                        &known.unwrap_or_else(|| {
                            part.resolve_char_ref().unwrap().unwrap().to_string()
                        }),
                    );
                }
                Event::End(_) => break,
                other => panic!("{other:?}"),
            }
        }
        match (has_items, members.is_empty()) {
            (true, _) => Value::Array(items),
            (_, false) => Value::Object(members),
            _ if ["item", "share", "open", "共享属性", "开放属性"].contains(&name) => {
                Value::Object(members)
            }
            _ => Value::String(text),
        }
    }
    let text = std::str::from_utf8(bytes).unwrap();
    let mut reader = quick_xml::Reader::from_str(text);
    let mut entries = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) if tag.name().as_ref() == "entry" => {
                let json = element(&mut reader, "item").to_string();
                entries.push(serde_json::from_str::<Entry<'_>>(&json).unwrap().into_owned());
            }
            Event::Eof => return entries,
            _ => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10))]

    #[test]
    fn json_loses_nothing(entries in prop::collection::vec(any_entry(), 0..4)) {
        let formats = [(OutputFormat::Json, InputFormat::Json), (OutputFormat::Ndjson, InputFormat::Ndjson)];
        for (format, input) in formats {
            let (bytes, losses) = write(&entries, Form::new(format));
            let again = read(&bytes, input);
            prop_assert_eq!(again.len(), entries.len());
            for (number, (before, after)) in entries.iter().zip(&again).enumerate() {
                compare(number, before, after, &losses)?;
            }
            let (bytes, losses) = write(&entries, Form::new(format).in_chinese());
            for (number, (before, after)) in entries.iter().zip(&read(&bytes, input)).enumerate() {
                compare(number, before, after, &losses)?;
            }
        }
    }

    #[test]
    fn xml_loses_nothing_but_names(entries in prop::collection::vec(any_entry(), 0..4)) {
        for form in [Form::new(OutputFormat::Xml), Form::new(OutputFormat::Xml).in_chinese()] {
            let (bytes, losses) = write(&entries, form);
            // As a plain parser reads it by what the format says, and as the library does.
            for again in [xml_entries(&bytes), read(&bytes, InputFormat::Xml)] {
                prop_assert_eq!(again.len(), entries.len());
                for (number, (before, after)) in entries.iter().zip(&again).enumerate() {
                    compare(number, before, after, &losses)?;
                }
            }
        }
    }

    #[test]
    fn tables_lose_what_they_say(mut entries in prop::collection::vec(any_entry(), 1..4)) {
        name_apart(&mut entries);
        for chinese in [false, true] {
            for format in [OutputFormat::Csv, OutputFormat::Xlsx] {
                let form = Form::new(format);
                let form = if chinese { form.in_chinese() } else { form };
                let (bytes, losses) = write(&entries, form);
                let rows = match format {
                    OutputFormat::Csv => csv_rows(bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap()),
                    _ => xlsx_rows(&bytes),
                };
                let again = assemble(&rows, &entries, chinese);
                for (number, (before, after)) in entries.iter().zip(&again).enumerate() {
                    compare(number, before, after, &losses)?;
                }
            }
        }
    }

    #[test]
    fn each_format_becomes_each_other(
        mut entries in prop::collection::vec(any_entry(), 1..4),
        is_chinese in any::<bool>(),
    ) {
        name_apart(&mut entries);
        for first in FORMATS {
            let again = there_and_back(&entries, first, is_chinese)?;
            for second in FORMATS {
                there_and_back(&again, second, !is_chinese)?;
            }
        }
    }

    #[test]
    fn json_is_written_as_serde_writes_it(entry in any_entry()) {
        let (bytes, losses) = write(std::slice::from_ref(&entry), Form::new(OutputFormat::Ndjson));
        if losses.is_empty() {
            let again: Entry<'_> = serde_json::from_slice(&bytes).unwrap();
            let json = serde_json::to_string(&entry).unwrap();
            let serde: Entry<'_> = serde_json::from_str(&json).unwrap();
            prop_assert_eq!(said(&again), said(&serde));
        }
    }
}

/// What is lost when these entries become a table: number of the entry, pointer, kind.
fn lost(format: OutputFormat, entries: &str) -> Vec<(u32, String, &'static str)> {
    let (_, losses) = write(&read(entries.as_bytes(), InputFormat::Json), Form::new(format));
    losses.iter().map(|loss| (loss.entry, loss.at.clone(), loss.kind.name())).collect()
}

#[test]
fn what_a_table_cannot_hold_is_listed() {
    type Expected = &'static [(u32, &'static str, &'static str)];
    let cases: [(&str, Expected); _] = [
        // A blank cell says nothing.
        (r#"[{"name":"甲","abstract":" "}]"#, &[(0, "/abstract", "value")]),
        (r#"[{}]"#, &[(0, "", "empty")]),
        (r#"[{"name":"甲","items":[{},{"name":"乙"}]}]"#, &[(0, "/items/0", "empty")]),
        (
            r#"[{"name":"甲","items":[{"name":"乙","share":{}}]}]"#,
            &[(0, "/items/0/share", "empty")],
        ),
        (r#"[{"name":"甲","assessments":[{}]}]"#, &[(0, "/assessments/0", "empty")]),
        // Where rows are items, a name begins an entry.
        (r#"[{"name":"甲","items":[{"name":"乙"}]},{"name":"甲"}]"#, &[(1, "", "not_apart")]),
        (r#"[{"name":"甲","items":[{"name":"乙"}]},{"code":"1"}]"#, &[(1, "", "not_apart")]),
        (
            r#"[{"name":"甲","code":"1","provider":{"name":"a"},"items":[{"name":"乙"}]},
                {"name":"甲","code":"2","provider":{"name":"b"}}]"#,
            &[],
        ),
        (r#"[{"name":"甲"},{"name":"甲"},{"code":"1"}]"#, &[]),
        // Several items in one cell, as some write them.
        (
            r#"[{"name":"甲","items":[{"name":"水位/N、流量/N"}]}]"#,
            &[(0, "/items/0/name", "value")],
        ),
        (r#"[{"name":"甲","items":[{"name":"水位、流量"}]}]"#, &[]),
        (r#"[{"name":"甲","items":[{"length":"15.0"}]}]"#, &[(0, "/items/0/length", "value")]),
        (
            r#"[{"name":["甲"],"items":7}]"#,
            &[(0, "/name", "unknown_member"), (0, "/items", "unknown_member"), (0, "", "empty")],
        ),
        (r#"[{"name":"甲","open":{"x":1}}]"#, &[(0, "/open/x", "unknown_member")]),
        (r#"[{"name":"甲","x":{"y":[1.50]},"ext":{"name":"a","备注":"b"}}]"#, &[]),
        (r#"[{"name":"甲","ext":{"a\nb":"c"}}]"#, &[(0, "/ext/a\nb", "no_column")]),
        (r#"[{"name":"甲","name":"乙"}]"#, &[(0, "/name", "read_with_loss")]),
        (r#"[{"name":"甲"},7]"#, &[(1, "", "unreadable")]),
        (r#"[{"name":"甲","share":{"scope":["a","b；c",""]},"abstract":"=1"}]"#, &[]),
    ];
    for (entries, expected) in cases {
        let expected: Vec<_> =
            expected.iter().map(|(entry, at, kind)| (*entry, (*at).to_owned(), *kind)).collect();
        for format in [OutputFormat::Csv, OutputFormat::Xlsx] {
            assert_eq!(lost(format, entries), expected, "{entries}");
            if expected.is_empty() {
                let before = read(entries.as_bytes(), InputFormat::Json);
                let pair = FORMATS.into_iter().find(|(output, _)| *output == format).unwrap();
                there_and_back(&before, pair, false).unwrap();
            }
        }
    }
}

#[test]
fn what_was_set_by_hand_and_is_read_otherwise_is_listed() {
    let mut entry = Entry::default();
    entry.name = "甲".into();
    entry.census.stored_gb = f64::NAN.into();
    entry.census.shared_gb = (-1.0).into();
    entry.update_cycle = Cycle::Every(7, CycleUnit::Day).into();
    entry.secrecy = Term::Unknown("秘密".into());
    for (output, _) in FORMATS {
        let (_, losses) = write(std::slice::from_ref(&entry), Form::new(output));
        let lost: Vec<_> = losses.iter().map(|loss| (loss.at.as_str(), loss.kind)).collect();
        let pointers = ["/update_cycle", "/secrecy", "/census/stored_gb", "/census/shared_gb"];
        assert_eq!(lost, pointers.map(|at| (at, LossKind::Value)), "{output:?}");
    }
    for text in ["", "每学期", "\u{FFFE}", " a）", "\n"] {
        let mut entry = Entry::default();
        entry.name = "甲".into();
        entry.update_cycle = Cycle::Other(text.into()).into();
        for format in FORMATS {
            there_and_back(std::slice::from_ref(&entry), format, text.is_empty()).unwrap();
        }
    }
}
