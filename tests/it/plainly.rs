//! One look or a close one, one report: a run that looks at entries in groups, and takes for plain what one look
//! settles, says what a run says that looks at each entry by itself with every rule.

use mulu::{Calendar, Checker, Entry, InputFormat, Limits, OddKind, Profile, Reader, Report};
use proptest::prelude::*;

use crate::catalogue::lines;
use crate::mutants::{ATTACKS, BASES, config, garbled, mutant};
use crate::patch::{clean, patched, rules_about_entries};
use crate::tree::{Style, Tree};
use crate::vectors::cases;

fn checker(profile: &str, day: &str) -> Checker {
    let profile = Profile::named(profile).unwrap();
    Checker::new(profile, Calendar::default(), day.parse().unwrap()).unwrap()
}

fn national() -> Checker {
    checker("national-2025", "2026-11-21")
}

/// All entries from one reader, in groups.
fn together(checker: &Checker, entries: &[&str], array: bool) -> Report {
    let mut run = checker.run();
    let (text, format) = match array {
        true => (format!("[{}]", entries.join(",")), InputFormat::Json),
        false => (entries.join("\n"), InputFormat::Ndjson),
    };
    // A limit that strikes is an error here and there, and the report says the rest.
    let _ = run.read(Reader::new(text.as_bytes(), "together").format(format));
    run.finish()
}

/// Each entry by itself: as serde reads it, of which nothing is known but what it says; or, where serde does not,
/// from a reader of its own.
fn alone(checker: &Checker, entries: &[&str]) -> Report {
    let mut run = checker.run();
    for json in entries {
        match by_hand(json) {
            Some(entry) => run.check(&entry),
            None => read_one(&mut run, json),
        }
    }
    run.finish()
}

/// Each entry from a reader of its own.
fn by_readers(checker: &Checker, entries: &[&str]) -> Report {
    let mut run = checker.run();
    entries.iter().for_each(|json| read_one(&mut run, json));
    run.finish()
}

fn read_one(run: &mut mulu::Run<'_>, json: &str) {
    let _ = run.read(Reader::new(json.as_bytes(), "alone").format(InputFormat::Ndjson));
}

fn by_hand(json: &str) -> Option<Entry<'_>> {
    let entry: Entry<'_> = serde_json::from_str(json).ok()?;
    (!entry.odd.iter().any(|odd| odd.kind == OddKind::NotJson)).then_some(entry)
}

/// Everything that a report says, but for places.
fn shown(report: &Report) -> String {
    let mut text = format!("{:?} {}\n", report.summary(), report.is_complete());
    for found in report.findings() {
        let subject = report.subject(found.entry);
        text += &format!(
            "{} {:?} {} {} {:?} {:?} {:?} {:?} {:?}\n",
            found.rule.code,
            found.severity,
            found.entry,
            found.at,
            found.message.text.zh,
            found.args,
            found.related,
            subject.code,
            subject.name,
        );
    }
    for tally in report.tallies() {
        let counts = (tally.in_force, tally.applicable, tally.found);
        text += &format!("{} {counts:?}\n", tally.rule.code);
    }
    text
}

fn same(checker: &Checker, entries: &[&str]) {
    let expected = shown(&alone(checker, entries));
    let is_json = entries.iter().all(|json| by_hand(json).is_some());
    // In lines, line breaks between tokens have no place.
    if !entries.iter().any(|json| json.contains('\n')) {
        assert_same(&together(checker, entries, false), &expected, entries);
    }
    if is_json {
        assert_same(&together(checker, entries, true), &expected, entries);
    }
}

fn assert_same(report: &Report, expected: &str, entries: &[&str]) {
    let found = shown(report);
    if found != expected {
        let differs = |(one, other): &(&str, &str)| one != other;
        let first = found.lines().zip(expected.lines()).find(differs);
        panic!("{first:#?}\n{found}\n{expected}\n{}", entries.join("\n"));
    }
}

/// An entry among clean ones: first, in the middle and last, and twice.
fn same_among(checker: &Checker, json: &str, neighbours: &[String]) {
    let [a, b, c, ..] = neighbours else { panic!("three neighbours") };
    for entries in
        [&[json, a][..], &[a, json], &[a, b, json, c], &[json, json], &[a, json, b, json, json, c]]
    {
        same(checker, entries);
    }
}

/// Entries that are clean under every profile, all with the same provider; and such of several.
fn neighbours() -> [Vec<String>; 2] {
    let provider = (0..3).map(|n| {
        let mut tree = Tree::of(&clean());
        tree.set("/code", Tree::Text(format!("307024/10000{n}")));
        tree.set("/name", Tree::Text(format!("机动车排气检测结果{}", ["甲", "乙", "丙"][n])));
        tree.written(Style::COMPACT)
    });
    [provider.collect(), lines(200, false).into_iter().step_by(50).collect()]
}

#[test]
fn what_is_attacked_is_clean() {
    let national = national();
    for base in BASES.iter().map(|tree| tree.written(Style::COMPACT)).chain(neighbours().concat()) {
        let report = national.check(&serde_json::from_str(&base).unwrap());
        assert!(report.is_clean(), "{base}\n{:?}", report.findings());
    }
}

#[test]
fn every_attack_by_itself() {
    let (national, neighbours) = (national(), neighbours());
    let (mut found, mut count) = (0, 0);
    for (at, (pointer, value)) in ATTACKS.iter().enumerate() {
        for (base, tree) in BASES.iter().enumerate() {
            // What the other bases change matters to texts alone.
            if base > 0 && !matches!(value, Tree::Text(_)) {
                continue;
            }
            let mut tree = tree.clone();
            tree.set(pointer, value.clone());
            let json = tree.written(Style::COMPACT);
            let [a, b, c, ..] = &neighbours[(at + base) % 2][..] else {
                panic!("three neighbours")
            };
            let entries: &[&str] = match (at / 2 + base) % 4 {
                0 => &[&json, a],
                1 => &[a, &json],
                2 => &[&json, &json],
                _ => &[a, &json, b, c],
            };
            same(&national, entries);
            count += 1;
            found += u32::from(!national.check(&by_hand(&json).unwrap()).is_clean());
        }
    }
    // Of so many, many must be wrong and many right, or nothing was attacked.
    assert!(found > count / 5 && found < count * 9 / 10, "{found} of {count}");
}

#[test]
fn every_example_at_every_place() {
    let neighbours = neighbours();
    let checkers: Vec<_> = Profile::names().map(|name| checker(name, "2026-11-21")).collect();
    for (at, rule) in rules_about_entries().enumerate() {
        let bad = rule.bad.iter().map(|bad| bad.change);
        for change in bad.chain(rule.good.iter().map(|good| good.change)) {
            let in_force = checkers.iter().find(|checker| checker.severity(rule).is_some());
            let text = patched(change);
            let examples = elements(&text);
            let checker = in_force.unwrap();
            for json in &examples {
                same_among(checker, json, &neighbours[at % 2]);
            }
            let all: Vec<&str> = examples.iter().map(String::as_str).collect();
            same(checker, &all);
            assert_same(&by_readers(checker, &all), &shown(&alone(checker, &all)), &all);
        }
    }
}

/// The entries of a list on one line, which may hold what JSON forbids.
fn elements(list: &str) -> Vec<String> {
    match serde_json::from_str::<Vec<&serde_json::value::RawValue>>(list) {
        Ok(list) => list.iter().map(|raw| raw.get().to_owned()).collect(),
        Err(_) => vec![list[1..list.len() - 1].to_owned()],
    }
}

#[test]
fn every_vector_among_others() {
    let neighbours = neighbours();
    let cases = cases();
    let mut count = 0;
    for (at, case) in cases.iter().enumerate().filter(|(_, case)| !case.has_dialect()) {
        let Ok(document) = String::from_utf8(case.document()) else { continue };
        let is_list = document.starts_with('[') && document.ends_with(']');
        let entries = match is_list {
            true => elements(&document),
            false => document.lines().map(str::to_owned).collect(),
        };
        let is_entry = |json: &&String| !json.trim().is_empty() && !json.starts_with('\u{FEFF}');
        let entries: Vec<&str> = entries.iter().filter(is_entry).map(String::as_str).collect();
        let checker = checker(&case.profile, &case.day());
        for chunk in entries.chunks(6).take(4) {
            same(&checker, chunk);
            chunk.iter().for_each(|json| same_among(&checker, json, &neighbours[at % 2]));
            count += 1;
        }
    }
    assert!(count > cases.len() / 2, "{count} of {}", cases.len());
}

#[test]
fn limits_strike_at_the_same_entry() {
    let mut wrong = lines(24, false);
    wrong[13] = wrong[13].replacen("\"name\":\"", "\"name\":\"无\",\"short_name\":\"", 1);
    wrong[19] = "{}".to_owned();
    let entries: Vec<&str> = wrong.iter().map(String::as_str).collect();
    for most in 0..26 {
        let mut limits = Limits::default();
        limits.entries = most;
        let checker = national().limits(limits);
        assert_same(
            &together(&checker, &entries, false),
            &shown(&by_readers(&checker, &entries)),
            &entries,
        );
        let mut limits = Limits::default();
        limits.findings = most as usize;
        let checker = national().limits(limits);
        assert_same(
            &together(&checker, &entries, true),
            &shown(&by_readers(&checker, &entries)),
            &entries,
        );
    }
}

/// A profile and a day, on which more or fewer rules are in force.
fn setting() -> impl Strategy<Value = (&'static str, &'static str)> {
    let names: Vec<&str> = Profile::names().collect();
    let days = vec!["2026-11-21", "2026-11-21", "2025-07-31", "2016-01-01", "2031-06-30"];
    (prop::sample::select(names), prop::sample::select(days))
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn mutants_in_groups(entries in prop::collection::vec(mutant(2), 2..9), (profile, day) in setting()) {
        let entries: Vec<&str> = entries.iter().map(String::as_str).collect();
        same(&checker(profile, day), &entries);
    }

    #[test]
    fn a_mutant_among_clean_entries(json in mutant(2), place in 0..8_usize, count in 1..8_usize, from in 0..190_usize) {
        let neighbours = clean_lines();
        let mut entries: Vec<&str> = neighbours[from..from + count].iter().map(String::as_str).collect();
        entries.insert(place % (count + 1), &json);
        same(&national(), &entries);
    }

    #[test]
    fn a_garbled_entry_among_clean_ones(json in garbled(1), place in 0..8_usize, count in 1..8_usize, from in 0..190_usize) {
        prop_assume!(!json.trim().is_empty() && !json.starts_with('\u{FEFF}'));
        let neighbours = clean_lines();
        let mut entries: Vec<&str> = neighbours[from..from + count].iter().map(String::as_str).collect();
        entries.insert(place % (count + 1), &json);
        same(&national(), &entries);
    }
}

fn clean_lines() -> &'static [String] {
    static LINES: std::sync::LazyLock<Vec<String>> = std::sync::LazyLock::new(|| lines(200, false));
    &LINES
}
