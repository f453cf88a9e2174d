//! Every spelling that was seen twice or more, and every label of the enumerations that were seen, ends as a value, as a
//! declared placeholder, or as a finding: `tests/snapshots/spellings.tsv` says which.
//!
//! Its rows with a count are spellings of the fields of portals. The portals' own table of them is not part of the
//! repository; where it is present, the rows must be all of it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use mulu::model::member::{Object, View};
use mulu::vocabulary::columns::Target;
use mulu::vocabulary::is_unfilled;
use mulu::{Calendar, Checker, Dialect, Entry, InputFormat, Language, Profile, Reader};

use crate::corpus_portals::corpus;
use crate::generated::compare;

const TABLE: &str = "tests/snapshots/spellings.tsv";
const HEADING: &str = "field\tspelling\tcount\toutcome\n";

/// Field and spelling → count, empty for a label, and outcome.
type Rows = BTreeMap<(String, String), (String, String)>;

fn rows() -> Rows {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(TABLE)).unwrap();
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [field, spelling, count, outcome] = cells[..] else { panic!("{line}") };
        ((field.to_owned(), hidden(spelling)), (count.to_owned(), outcome.to_owned()))
    };
    assert!(text.starts_with(HEADING));
    text.lines().skip(1).map(row).collect()
}

fn written(rows: &Rows) -> String {
    let mut text = HEADING.to_owned();
    for ((field, spelling), (count, outcome)) in rows {
        writeln!(text, "{field}\t{}\t{count}\t{outcome}", shown(spelling)).unwrap();
    }
    text
}

/// A spelling with its blanks made visible.
fn shown(spelling: &str) -> String {
    match spelling {
        "" => "␀".to_owned(),
        _ => spelling.replace(' ', "␠").replace('\t', "␉").replace('\r', "␍").replace('\n', "␊"),
    }
}

fn hidden(shown: &str) -> String {
    let text = shown.replace('␠', " ").replace('␉', "\t").replace('␍', "\r").replace('␊', "\n");
    text.replace('␀', "")
}

/// What is said in the member at a pointer: `missing`, the token of a value, `text` for a member that takes any, or
/// `None` for what was not understood.
fn said(object: &dyn Object<'_>, way: &[&str]) -> Option<String> {
    let (step, rest) = way.split_first().unwrap();
    let index = object.rows().iter().position(|row| row.key == *step).unwrap();
    let word = |said: mulu::model::member::Said<'_>, list: &mulu::WordList| match said {
        None => Some("missing".to_owned()),
        Some((index, _)) => index.map(|index| list.labels[index].token.to_owned()),
    };
    match object.view(index).unwrap() {
        View::Object(next) => said(next, rest),
        View::Objects(list) => said(list.get(rest[0].parse().unwrap()).unwrap(), &rest[1..]),
        View::Words(list) => word(list.said(rest[0].parse().unwrap()), list.list()),
        View::Word(slot) => word(slot.said(), slot.list()),
        View::Cycle(term) if term.is_missing() => Some("missing".to_owned()),
        View::Cycle(term) => term.known().map(|cycle| match cycle {
            mulu::Cycle::Other(text) => {
                format!("other{}{text}", if text.is_empty() { "" } else { ": " })
            }
            cycle => cycle.token().into_owned(),
        }),
        View::Text(_) => Some("text".to_owned()),
        _ => panic!("{step}"),
    }
}

/// How a spelling ends, by every way in which it may be read.
fn outcome(checker: &Checker, pointer: &str, spelling: &str) -> String {
    let way: Vec<&str> = pointer.split('/').skip(1).collect();
    let mut entry = Entry::default();
    entry.set(pointer, spelling).unwrap();
    let value = said(&entry, &way);
    // The reader is another way than the setter, and must say the same.
    let mut json = serde_json::Value::String(spelling.to_owned());
    for step in way.iter().rev() {
        json = match step.parse::<usize>() {
            Ok(_) => serde_json::json!([json]),
            Err(_) => serde_json::json!({ *step: json }),
        };
    }
    let json = json.to_string();
    let mut run = checker.run();
    run.read(Reader::new(json.as_bytes(), "spelling").format(InputFormat::Json)).unwrap();
    let report = run.finish();
    let mut reader = Reader::new(json.as_bytes(), "spelling").format(InputFormat::Json);
    let block = reader.next_block().unwrap().unwrap();
    let mut entries = block.entries();
    let is_blank = spelling.trim().is_empty();
    let read = entries.next().map(|entry| said(entry, &way));
    // A blank element of a list of formats is none.
    assert!(is_blank || read == Some(value.clone()), "{pointer} {spelling:?}: {read:?} {value:?}");
    let there: Vec<String> = (report.findings().iter())
        .filter(|finding| finding.at == pointer)
        .map(|finding| finding.text(Language::Zh))
        .collect();
    match value {
        Some(value) => value,
        None => {
            let quoted = |text: &&String| text.contains('「');
            let text = there.iter().find(quoted).unwrap_or_else(|| {
                panic!("{pointer} {spelling:?} is neither understood nor reported: {there:?}")
            });
            assert_eq!(text.contains("是占位文字"), is_unfilled(spelling), "{spelling:?}: {text}");
            if is_unfilled(spelling) { "(placeholder)" } else { "(unknown)" }.to_owned()
        }
    }
}

/// The spellings of the portals' fields and how often each occurs in all, by the field that the dialect `portal` sends
/// them to.
fn seen(table: &str) -> BTreeMap<(String, String), u32> {
    let portal = Dialect::named("portal").unwrap();
    let mut seen = BTreeMap::new();
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [_, heading, spelling, count, _] = cells[..] else { panic!("{line}") };
        let mut columns = portal.columns().iter();
        let (_, target) = columns.find(|(known, _)| known == heading).expect(heading);
        let pointer = match target {
            Target::Field(pointer) => pointer.clone(),
            Target::FirstKnown(pointers) => pointers[0].clone(),
            Target::Extra => format!("/ext/{heading}"),
            _ => panic!("{heading}"),
        };
        // A literal of Python: quotation marks around it, and blanks escaped.
        let text = spelling.trim_matches('\'').replace("\\t", "\t").replace("\\n", "\n");
        let text = text.replace("\\r", "\r").replace("\\u3000", "\u{3000}");
        assert!(!text.contains('\\'), "{spelling}");
        *seen.entry((pointer, text)).or_insert(0) += count.parse::<u32>().unwrap();
    }
    seen.retain(|_, count| *count > 1);
    seen
}

#[test]
fn every_spelling_ends_as_the_table_says() {
    let mut rows = rows();
    if let Some(portals) = corpus() {
        let seen = seen(&fs::read_to_string(portals.join("value_variants.tsv")).unwrap());
        assert!(seen.len() > 120);
        if std::env::var_os("MULU_BLESS").is_some() {
            rows.retain(|_, (count, _)| count.is_empty());
            for (key, count) in &seen {
                rows.insert(key.clone(), (count.to_string(), String::new()));
            }
        }
        let counted: BTreeMap<_, u32> = (rows.iter())
            .filter(|(_, (count, _))| !count.is_empty())
            .map(|(key, (count, _))| (key.clone(), count.parse().unwrap()))
            .collect();
        assert_eq!(counted, seen, "the table is not all of the portals' spellings");
    }
    let day = "2026-11-21".parse().unwrap();
    let profile = Profile::named("lenient").unwrap();
    let checker = Checker::new(profile, Calendar::default(), day).unwrap();
    for ((pointer, spelling), (_, end)) in &mut rows {
        *end = match pointer.starts_with("/ext/") {
            true => "text".to_owned(),
            false => outcome(&checker, pointer, spelling),
        };
    }
    let ends = |wanted: &str| rows.values().filter(|(_, end)| end == wanted).count();
    assert!(rows.len() > 300 && ends("(placeholder)") > 5 && ends("(unknown)") > 30);
    compare(TABLE, &written(&rows));
}
