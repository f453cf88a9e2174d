//! Ratios to `serde_json`'s typed borrowed parse, measured turn by turn in one run so that a machine whose speed
//! drifts does not matter. Medians.
//!
//! The entries are generated (`benches/catalogue/`). Everyone has the same bytes, but for the typed parse beside the
//! wrong entries, which it refuses: there it parses the clean ones with the same numbers.

use std::hint::black_box;
use std::io;
use std::time::Instant;

use mulu::{Checker, Language, Report};
use serde::de::IgnoredAny;
use serde_json::Value;

use crate::catalogue::{Catalogue, Settings};
use crate::check::{checker, read, run};
use crate::rival;

/// Entries in one turn, one a line; turns.
const ENTRIES: u64 = 2000;
const TURNS: usize = 41;

/// What is measured: a name, what it must answer, and how it comes to the answer.
type Contestant<'t> = (&'static str, usize, Box<dyn Fn() -> usize + 't>);

pub(crate) fn print() {
    println!(
        "\nratios to serde_json's typed borrowed parse, {ENTRIES} entries, medians of {TURNS} turns"
    );
    let clean = Settings { entries: ENTRIES, ..Settings::default() };
    for (title, settings) in [
        ("clean, keys in one order", clean),
        ("clean, keys shuffled in each entry", Settings { shuffled: true, ..clean }),
        ("2 % wrong, each finding placed and worded", Settings { wrong: true, ..clean }),
    ] {
        measure(title, settings);
    }
}

fn measure(title: &str, settings: Settings) {
    let catalogue = Catalogue::new(settings);
    let text = catalogue.text(false);
    let sound = Catalogue::new(Settings { wrong: false, ..settings }).text(false);
    let checker = checker();
    let contestants = contestants(&catalogue, &checker, &text, &sound);
    let mut times = vec![Vec::new(); contestants.len()];
    for _ in 0..TURNS {
        for ((name, expected, answer), times) in contestants.iter().zip(&mut times) {
            let start = Instant::now();
            let answer = answer();
            times.push(start.elapsed().as_secs_f64());
            assert_eq!(answer, *expected, "{title}: {name}");
        }
    }
    let medians: Vec<f64> = times.into_iter().map(median).collect();
    println!("\n{title}, {} bytes an entry:", text.len() as u64 / ENTRIES);
    for ((name, ..), median) in contestants.iter().zip(&medians) {
        let microseconds = median / ENTRIES as f64 * 1e6;
        println!("{:>8.2} ×  {microseconds:>7.2} µs an entry  {name}", median / medians[0]);
    }
}

pub(crate) fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn contestants<'t>(
    catalogue: &Catalogue,
    checker: &'t Checker,
    text: &'t str,
    sound: &'t str,
) -> Vec<Contestant<'t>> {
    let entries = ENTRIES as usize;
    let wrong = (0..ENTRIES).filter(|n| !catalogue.faults(*n).is_empty()).count();
    let (items, sound_items) = (values(text), values(sound));
    assert!(items.min(sound_items) > 4 * entries);
    let typed = if wrong > 0 {
        "serde_json, typed borrowed, of clean entries"
    } else {
        "serde_json, typed borrowed"
    };
    let mut all: Vec<Contestant<'t>> = vec![
        (typed, sound_items, Box::new(move || typed_borrowed(black_box(sound)))),
        ("serde_json, IgnoredAny", entries, Box::new(move || ignored(black_box(text)))),
        ("serde_json, Value", items, Box::new(move || values(black_box(text)))),
        ("mulu, read alone", items, Box::new(move || read(black_box(text)))),
        (
            "mulu, every rule, report as JSON",
            entries - wrong,
            Box::new(move || reported(&run(checker, black_box(text)))),
        ),
    ];
    #[cfg(feature = "schema")]
    {
        let validator = crate::check::validator();
        let is_valid = move |line: &str| {
            let value: Value = serde_json::from_slice(line.as_bytes()).expect("JSON");
            validator.is_valid(&value)
        };
        let is_seen = |n: &u64| catalogue.faults(*n).iter().any(|fault| fault.is_in_schema());
        let valid = entries - (0..ENTRIES).filter(is_seen).count();
        all.push((
            "jsonschema, is_valid: yes or no, no places",
            valid,
            Box::new(move || black_box(text).lines().filter(|line| is_valid(line)).count()),
        ));
    }
    all
}

/// How many items all entries have together.
fn typed_borrowed(text: &str) -> usize {
    let items = |line: &str| {
        let entry: rival::Entry = serde_json::from_slice(line.as_bytes()).expect("JSON");
        entry.items.len()
    };
    text.lines().map(items).sum()
}

/// The same.
fn values(text: &str) -> usize {
    let items = |line: &str| {
        let entry: Value = serde_json::from_slice(line.as_bytes()).expect("JSON");
        entry["items"].as_array().map_or(0, Vec::len)
    };
    text.lines().map(items).sum()
}

/// How many lines are JSON.
fn ignored(text: &str) -> usize {
    text.lines()
        .filter(|line| serde_json::from_slice::<IgnoredAny>(line.as_bytes()).is_ok())
        .count()
}

/// How many entries have no finding; the report is written, and each finding in words.
fn reported(report: &Report) -> usize {
    mulu::render::json(report, Language::Zh, &mut io::sink()).expect("nothing to go wrong");
    report.summary().clean as usize
}
