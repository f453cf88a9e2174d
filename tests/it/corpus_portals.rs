//! Real records of 73 portals: all are read, none crashes, and what the rules find is what the records show.
//!
//! The records are not part of the repository. They are looked for in `$MULU_CORPUS`, else in `../shared/data`;
//! where they are absent, nothing is tested.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use mulu::vocabulary::columns::Target;
use mulu::{Calendar, Checker, Dialect, Entry, InputFormat, Profile, Reader, Report, Rule, Term};
use serde_json::Value;

use crate::generated::compare;
use crate::patch::rules_about_entries;

const FILES: [(&str, usize); 2] =
    [("sample_40_per_portal_nocontact.jsonl", 2915), ("edge_values_nocontact.jsonl", 578)];

/// What the portals call their fields.
static PORTAL: LazyLock<Dialect> = LazyLock::new(|| Dialect::named("portal").unwrap());

/// The folder of the records, or a line that says that it is absent.
pub(crate) fn corpus() -> Option<PathBuf> {
    let folder = match std::env::var_os("MULU_CORPUS") {
        Some(folder) => PathBuf::from(folder),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data"),
    };
    let portals = folder.join("portals");
    if portals.is_dir() {
        return Some(portals);
    }
    println!("skipped: no records in {}", portals.display());
    None
}

/// One record: what it says under each name, as text.
struct Record(BTreeMap<String, String>);

impl Record {
    fn all(lines: &str) -> Vec<Record> {
        let record = |line: &str| {
            let members: BTreeMap<String, Value> = serde_json::from_str(line).unwrap();
            let said = members.into_iter().filter_map(|(key, value)| match value {
                Value::String(text) => Some((key, text)),
                Value::Number(number) => Some((key, number.to_string())),
                _ => None,
            });
            Record(said.collect())
        };
        lines.lines().map(record).collect()
    }

    /// What the record says in the columns that go to a field: the first that says anything.
    fn said(&self, pointer: &str) -> Option<&str> {
        let goes_there = |target: &Target| matches!(target, Target::Field(at) if at == pointer);
        let columns = PORTAL.columns().iter().filter(|(_, target)| goes_there(target));
        let mut said = columns.filter_map(|(name, _)| self.0.get(name));
        Some(said.find(|text| !plain(text).is_empty())?.as_str())
    }
}

fn check(profile: &str, lines: &str, count: usize) -> Report {
    let day = "2026-11-21".parse().unwrap();
    let checker = Checker::new(Profile::named(profile).unwrap(), Calendar::default(), day).unwrap();
    let checker = checker.dialect(PORTAL.clone());
    let mut run = checker.run();
    run.read(Reader::new(lines.as_bytes(), "portals").format(InputFormat::Ndjson)).unwrap();
    let report = run.finish();
    assert!(report.is_complete());
    assert_eq!(report.summary().entries as usize, count);
    report
}

/// The entries at which a rule spoke; `None`, with a printed line, while there is no such rule.
fn found_by(report: &Report, rule: &str) -> Option<Vec<usize>> {
    let Some(rule) = Rule::find(rule) else {
        println!("skipped: no rule {rule}");
        return None;
    };
    let findings = report.findings().iter();
    let mut entries: Vec<usize> =
        findings.filter(|f| std::ptr::eq(f.rule, rule)).map(|f| f.entry as usize).collect();
    entries.dedup();
    Some(entries)
}

#[test]
fn real_records_are_read_and_the_findings_are_known() {
    let Some(portals) = corpus() else { return };
    let mut counts: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut heading = "code\tname".to_owned();
    for (file, count) in FILES {
        let lines = fs::read_to_string(portals.join(file)).unwrap();
        let records = Record::all(&lines);
        assert_eq!(records.len(), count, "{file}");
        for profile in ["lenient", "national-2025"] {
            let report = check(profile, &lines, count);
            heading += &format!("\t{} {profile}", file.split('_').next().unwrap());
            for rule in rules_about_entries() {
                let of_rule = |finding: &&mulu::Finding| std::ptr::eq(finding.rule, rule);
                let found = report.findings().iter().filter(of_rule).count();
                counts.entry(rule.code).or_default().push(found.to_string());
            }
            // One entry a line, so every finding stands on the line of its entry.
            for finding in report.findings() {
                let place = finding.place.as_ref().unwrap();
                assert_eq!(place.line(), u64::from(finding.entry) + 1, "{}", finding.rule.code);
            }
            same_names(&report, &records);
            copied_abstracts(&report, &records);
            odd_dates(&report, &records);
            placeholders(&report, &records);
        }
    }
    let rows = rules_about_entries()
        .map(|rule| format!("{}\t{}\t{}\n", rule.code, rule.name, counts[rule.code].join("\t")));
    compare("tests/snapshots/portals.tsv", &format!("{heading}\n{}", rows.collect::<String>()));
}

/// `name-duplicate` speaks once of each name that a provider gives twice, at the first entry.
fn same_names(report: &Report, records: &[Record]) {
    let Some(found) = found_by(report, "name-duplicate") else { return };
    let letters = |text: Option<&str>| -> String {
        let half = |c: char| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap(),
            _ => c,
        };
        let kept = text.unwrap_or("").chars().map(half).filter(|c| c.is_alphanumeric());
        kept.collect::<String>().to_lowercase()
    };
    let mut groups: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
    for (entry, record) in records.iter().enumerate() {
        let name = letters(record.said("/name"));
        if !name.is_empty() {
            groups.entry((letters(record.said("/provider/name")), name)).or_default().push(entry);
        }
    }
    let mut first: Vec<usize> = groups.values().filter(|g| g.len() > 1).map(|g| g[0]).collect();
    first.sort_unstable();
    assert_eq!(found, first);
}

/// A text without blanks around it, as a person reads it.
fn plain(text: &str) -> &str {
    text.trim()
}

/// `abstract-copies-name` speaks wherever the record says the same twice.
fn copied_abstracts(report: &Report, records: &[Record]) {
    let Some(found) = found_by(report, "abstract-copies-name") else { return };
    let mut copies = 0;
    for (entry, record) in records.iter().enumerate() {
        let (Some(name), Some(text)) = (record.said("/name"), record.said("/abstract")) else {
            assert!(!found.contains(&entry), "entry {entry} has no abstract to copy");
            continue;
        };
        if !plain(name).is_empty() && plain(name) == plain(text) {
            copies += 1;
            assert!(found.contains(&entry), "entry {entry}: {text:?} copies the name");
        }
        let shared = name.chars().filter(|c| text.contains(*c)).count();
        if found.contains(&entry) {
            assert!(shared * 2 >= name.chars().count(), "entry {entry}: {text:?} copies {name:?}?");
        }
    }
    assert!(copies > records.len() / 20, "{copies}");
}

/// `date-format` speaks of every day that is not written `CCYY-MM-DD`, and of no other.
fn odd_dates(report: &Report, records: &[Record]) {
    let Some(found) = found_by(report, "date-format") else { return };
    let is_iso = |text: &str| {
        let shape: String =
            text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
        shape == "0000-00-00"
    };
    let mut odd = 0;
    for (entry, record) in records.iter().enumerate() {
        let said =
            ["/published", "/updated"].map(|pointer| plain(record.said(pointer).unwrap_or("")));
        let is_odd = |text: &&str| !text.is_empty() && !is_iso(text);
        let expected = said.iter().any(is_odd);
        odd += usize::from(expected);
        assert_eq!(found.contains(&entry), expected, "entry {entry}: {said:?}");
    }
    assert!(odd > 10, "{odd}");
}

/// `placeholder-value` speaks of names, providers and abstracts that say nothing.
fn placeholders(report: &Report, records: &[Record]) {
    let Some(found) = found_by(report, "placeholder-value") else { return };
    let nothing = ["无", "/", "-", "test", "待定"];
    for (entry, record) in records.iter().enumerate() {
        let said = ["/name", "/abstract", "/provider/name"]
            .map(|pointer| plain(record.said(pointer).unwrap_or("")));
        if said.iter().any(|text| nothing.contains(text)) {
            assert!(found.contains(&entry), "entry {entry}: {said:?}");
        }
    }
}

#[test]
fn every_spelling_of_a_frequency_is_understood_or_reported() {
    let Some(portals) = corpus() else { return };
    let variants = fs::read_to_string(portals.join("value_variants.tsv")).unwrap();
    let profile = Profile::named("lenient").unwrap();
    let day = "2026-11-21".parse().unwrap();
    let checker = Checker::new(profile, Calendar::default(), day).unwrap();
    let has_rule = found_by(&checker.check(&Entry::default()), "cycle-unknown").is_some();
    let mut table: BTreeMap<String, String> = BTreeMap::new();
    for line in variants.lines().filter(|line| line.starts_with("freq\t")) {
        let spelling = line.split('\t').nth(2).unwrap();
        // A Python literal: quotation marks around it; nothing else in it is escaped.
        let text = spelling.trim_matches('\'');
        assert!(!text.contains('\\'), "{spelling}");
        let mut entry = Entry::default();
        entry.set("/update_cycle", text).unwrap();
        let token = match &entry.update_cycle {
            Term::Missing => "missing".to_owned(),
            Term::Known { value, .. } if value.token().is_empty() => "other".to_owned(),
            Term::Known { value, .. } => value.token().into_owned(),
            Term::Unknown(_) => {
                if has_rule {
                    let found = found_by(&checker.check(&entry), "cycle-unknown");
                    assert_eq!(found, Some(vec![0]), "{text:?} is neither understood nor reported");
                }
                "unknown".to_owned()
            }
        };
        table.insert(text.to_owned(), token);
    }
    assert!(table.len() > 40);
    let rows: Vec<String> =
        table.iter().map(|(text, token)| format!("{text}\t{token}\n")).collect();
    compare("tests/snapshots/frequency.tsv", &format!("spelling\ttoken\n{}", rows.concat()));
}
