//! The shipped dialects: each reads what it writes and writes what it reads.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use mulu::model::member::{Object, Slot, View};
use mulu::vocabulary::columns::Target;
use mulu::{Cycle, Dialect, Entry, Language, Term};
use toml::{Table, Value};

use crate::corpus_portals::corpus;

fn all() -> impl Iterator<Item = (&'static str, Dialect)> {
    Dialect::names().map(|name| (name, Dialect::named(name).unwrap()))
}

/// The tables of codes and flags that a dialect gives itself: pointer, and code → word in order.
fn tables(name: &str, kind: &str) -> Vec<(String, Vec<(String, String)>)> {
    let file: Table = toml::from_str(Dialect::text_of(name).unwrap()).unwrap();
    let Some(Value::Table(tables)) = file.get(kind).cloned() else { return Vec::new() };
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let codes = |table: &Value| {
        table.as_table().unwrap().iter().map(|(code, word)| (code.clone(), text(word))).collect()
    };
    tables.iter().map(|(pointer, table)| (pointer.clone(), codes(table))).collect()
}

/// The first place that a pointer with `*` means, and in a list of words the first of it.
fn place(pointer: &str) -> String {
    let place = pointer.replace('*', "0");
    if pointer.ends_with("/types") || pointer.ends_with("/purposes") { place + "/0" } else { place }
}

/// The token of what is understood in a coded member, and how it is written.
fn said(object: &dyn Object<'_>, way: &[&str]) -> (Option<String>, String) {
    fn of<T>(term: &Term<'_, T>, token: impl FnOnce(&T) -> String) -> (Option<String>, String) {
        (term.known().map(token), term.written().to_owned())
    }
    let (step, rest) = way.split_first().unwrap();
    let index = object.rows().iter().position(|row| row.key == *step).unwrap();
    let word = |said: mulu::model::member::Said<'_>, list: &mulu::WordList| {
        let (index, written) = said.unwrap();
        (index.map(|index| list.labels[index].token.to_owned()), written.to_owned())
    };
    match object.view(index).unwrap() {
        View::Object(next) => said(next, rest),
        View::Objects(list) => said(list.get(rest[0].parse().unwrap()).unwrap(), &rest[1..]),
        View::Words(list) => word(list.said(rest[0].parse().unwrap()), list.list()),
        View::Word(slot) => word(slot.said(), slot.list()),
        View::Cycle(term) => of(term, |cycle| match cycle {
            Cycle::Other(text) => format!("other: {text}"),
            cycle => cycle.token().into_owned(),
        }),
        View::Flag(term) => of(term, bool::to_string),
        View::Date(term) => of(term, ToString::to_string),
        _ => panic!("{step}"),
    }
}

fn look(entry: &Entry<'_>, place: &str) -> (Option<String>, String) {
    said(entry, &place.split('/').skip(1).collect::<Vec<_>>())
}

/// An entry that says a text in one place, as it is read with a dialect.
fn read(dialect: &Dialect, place: &str, text: &str) -> Entry<'static> {
    let mut entry = Entry::default();
    entry.set(place, text).unwrap();
    dialect.apply(&mut entry);
    entry
}

#[test]
fn every_code_is_read_and_written_again() {
    let mut codes = 0;
    for (name, dialect) in all() {
        for (pointer, table) in tables(name, "codes").into_iter().chain(tables(name, "flags")) {
            let place = place(&pointer);
            for (code, word) in table {
                let mut entry = read(&dialect, &place, &code);
                let (value, _) = look(&entry, &place);
                let value = value.unwrap_or_else(|| panic!("{name}: {code} of {pointer}"));
                let plain = look(&read(&Dialect::default(), &place, &word), &place).0;
                assert_eq!(Some(&value), plain.as_ref(), "{name}: {code} of {pointer}");
                // Written where it was read, the code is the author's.
                assert_eq!(dialect.write(&mut entry), [], "{name}: {code} of {pointer}");
                if !pointer.ends_with("/types") || tables(name, "flags").is_empty() {
                    assert_eq!(look(&entry, &place), (Some(value.clone()), code.clone()));
                }
                // From the value alone the first code is written, and read as the same value.
                let first = dialect.code_of(&pointer, &word).unwrap();
                let mut entry = read(&Dialect::default(), &place, &word);
                assert_eq!(dialect.write(&mut entry), [], "{name}: {word} of {pointer}");
                assert_eq!(look(&entry, &place).1, first, "{name}: {word} of {pointer}");
                let again = look(&read(&dialect, &place, &first), &place).0;
                assert_eq!(again, Some(value), "{name}: {first} of {pointer}");
                codes += 1;
            }
        }
    }
    assert!(codes > 250, "{codes}");
}

#[test]
fn from_one_system_to_another_and_back() {
    let (mut same, mut lost) = (0, 0);
    for (from, one) in all() {
        for (pointer, table) in tables(from, "codes") {
            let place = place(&pointer);
            for (code, word) in &table {
                for (to, other) in all().filter(|(to, _)| *to != from) {
                    let of = format!("{code} of {pointer} from {from} to {to}");
                    let mut entry = read(&one, &place, code);
                    let (value, _) = look(&entry, &place);
                    let told = other.write(&mut entry);
                    let (kept, written) = look(&entry, &place);
                    assert_eq!(kept, value, "{of}");
                    let has_table = other.fields().any(|field| field == pointer);
                    let has_code = other.code_of(&pointer, word).is_some();
                    assert_eq!(told.len(), usize::from(has_table && !has_code), "{of}: {told:?}");
                    // What goes on paper: the text, or the token where there is none.
                    let json = serde_json::to_string(&entry).unwrap();
                    let mut there: Entry<'_> = serde_json::from_str(&json).unwrap();
                    other.apply(&mut there);
                    let (value_there, _) = look(&there, &place);
                    // 其他 is an object there, which has no text of its own.
                    assert_eq!(value_there, value, "{of}: {json}");
                    if has_code {
                        let code = other.code_of(&pointer, word).unwrap();
                        let reads = look(&read(&other, &place, &written), &place).0;
                        assert!(written == code || reads == value, "{of}: {written}");
                    }
                    assert_eq!(one.write(&mut there), [], "{of}");
                    let back = look(&there, &place);
                    assert_eq!(back.0, value, "{of}");
                    let is_code = table.iter().any(|(code, _)| *code == back.1);
                    let reads = look(&read(&one, &place, &back.1), &place).0;
                    assert!(is_code && reads == value, "{of}: {back:?}");
                    if has_code { same += 1 } else { lost += 1 }
                }
            }
        }
    }
    assert!(same > 1000 && lost > 1000, "{same} {lost}");
}

#[test]
fn shipped_dialects_are_in_order_and_say_who_they_are() {
    let names: Vec<&str> = Dialect::names().collect();
    assert!(names.len() > 40 && names.is_sorted(), "{names:?}");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/vocabulary/dialects");
    let files: BTreeSet<String> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    assert!(
        files.iter().map(String::as_str).eq(names.iter().copied()),
        "not every file is shipped"
    );
    for (name, dialect) in all() {
        assert_eq!(dialect.name(), name);
        assert!(name.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-')), "{name}");
        assert!(!dialect.title(Language::Zh).is_empty() && !dialect.source().is_empty(), "{name}");
        assert!(dialect.title(Language::En).is_ascii(), "{name}");
        assert!(dialect.fields().count() + dialect.columns().len() > 0, "{name}");
    }
    let error = Dialect::named("nobody").unwrap_err();
    assert!(error.is_settings());
    assert_eq!(error.to_string(), "unknown dialect `nobody`");
    assert!(Dialect::text_of("nobody").is_err());
}

/// The fields of the model: what a column may go to.
fn is_field(pointer: &str) -> bool {
    let mut entry = Entry::default();
    let place = pointer.replace('*', "0");
    let mut object: &mut dyn Object<'_> = &mut entry;
    let steps: Vec<&str> = place.split('/').skip(1).collect();
    for (at, step) in steps.iter().enumerate() {
        let Some(index) = object.rows().iter().position(|row| row.key == *step) else {
            return false;
        };
        match object.slot(index).unwrap().present() {
            Slot::Object(next) => object = next,
            Slot::Objects(_) | Slot::Maybe(_) | Slot::Map(_) => return false,
            _ => return at + 1 == steps.len(),
        }
    }
    false
}

#[test]
fn the_portals_names_of_fields_all_have_their_place() {
    let portal = Dialect::named("portal").unwrap();
    assert!(portal.columns().len() >= 125);
    for (heading, target) in portal.columns() {
        let pointers: &[String] = match target {
            Target::Field(pointer) => std::slice::from_ref(pointer),
            Target::FirstKnown(pointers) => pointers,
            Target::Extra => &[],
            other => panic!("{heading}: {other:?}"),
        };
        assert!(pointers.iter().all(|pointer| is_field(pointer)), "{heading}: {pointers:?}");
    }
    let Some(folder) = corpus() else { return };
    let names = fs::read_to_string(folder.join("fields.tsv")).unwrap();
    let names: Vec<&str> =
        names.lines().skip(1).map(|line| line.split('\t').nth(2).unwrap()).collect();
    assert!(names.len() >= 125);
    for name in &names {
        assert!(portal.columns().iter().any(|(known, _)| known == name), "{name}");
    }
    let known = portal.columns().iter().all(|(known, _)| names.contains(&known.as_str()));
    assert!(known, "a name that no portal has");
}

#[test]
fn a_table_of_one_system_is_not_that_of_another() {
    // The contradictions that make a bare code unreadable.
    let value = |name: &str, pointer: &str, code: &str| {
        look(&read(&Dialect::named(name).unwrap(), pointer, code), pointer).0
    };
    for (name, code, cycle) in [
        ("rc-resource-v1", "6", Some("annual")),
        ("rc-resource-v2", "6", Some("semiannual")),
        ("kweaver-ddl", "6", Some("quarterly")),
        ("kweaver-ui", "6", Some("semiannual")),
        ("guizhou-portal", "0", Some("annual")),
        ("guizhou-portal", "7", Some("annual")),
        ("sichuan-mianyang-portal", "0", Some("realtime")),
        ("sichuan-guangyuan-portal", "1", Some("other: ")),
        ("zhejiang-taizhou-portal", "10", Some("hourly")),
        ("zhejiang-shaoxing-portal", "10", None),
        ("jiangsu-xuzhou-portal", "1", None),
        ("d1-asset", "01", None),
    ] {
        assert_eq!(value(name, "/update_cycle", code).as_deref(), cycle, "{name} {code}");
    }
    for (name, code, share) in [
        ("share-123", "1", Some("unconditional")),
        ("share-012", "1", Some("conditional")),
        ("share-012-conditional-first", "1", Some("unconditional")),
        ("share-010203", "01", Some("unconditional")),
        ("share-010203-conditional-first", "01", Some("conditional")),
        ("share-123", "0", None),
        ("govcatalog", "OPEN", Some("unconditional")),
        ("kweaver-info-catalog", "none", Some("not_shared")),
    ] {
        assert_eq!(value(name, "/share/type", code).as_deref(), share, "{name} {code}");
    }
    for (name, code, open) in [
        ("jiangsu-zhenjiang-portal", "1", Some("conditional")),
        ("jiangsu-nantong-portal", "1", Some("unconditional")),
        ("zhejiang-hangzhou-portal", "1", Some("conditional")),
        ("open-12-closed-first", "1", Some("not_open")),
        ("open-01", "1", Some("yes")),
        ("d1-asset", "01", None),
    ] {
        assert_eq!(value(name, "/open/type", code).as_deref(), open, "{name} {code}");
    }
    let day = value("zhejiang-zhoushan-portal", "/published", "1604911616000");
    assert_eq!(day.as_deref(), Some("2020-11-09"));
}
