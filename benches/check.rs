//! `check/…` and `read/…`: a hundred entries of about two kilobytes, right and wrong; and one by itself.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use mulu::{Calendar, Checker, Entry, Item, ItemType, Profile, Reader, Report};
use serde_json::Value;

use crate::catalogue::AS_OF;
use crate::rival;

/// How many items the entry has, so that it is about two kilobytes long.
const ITEMS: usize = 8;

/// The clean entry of the tests on one line, with more items.
pub(crate) fn clean() -> String {
    let text = include_str!("../tests/vectors/clean.json");
    let mut entry: Entry = serde_json::from_str(text).expect("the clean entry");
    for (name, name_en) in [
        ("车辆识别代号", "vin"),
        ("检验机构名称", "inspection_body"),
        ("检测方法", "method"),
        ("一氧化碳排放浓度", "carbon_monoxide"),
        ("碳氢化合物排放浓度", "hydrocarbons"),
    ] {
        let mut item = Item::default();
        item.name = name.into();
        item.name_en = name_en.into();
        item.kind = ItemType::Character.into();
        item.length = 30.into();
        entry.items.push(item);
    }
    assert_eq!(entry.items.len(), ITEMS);
    serde_json::to_string(&entry).expect("JSON")
}

/// The same with three faults.
fn dirty() -> String {
    let dirty = clean().replace("\"monthly\"", "\"经常\"");
    dirty.replace("12320100671322000Q", "12320100671322000A").replace("机动车排气检测结果", " ")
}

/// Entries of different names and codes, one a line; of `step` entries one is wrong.
pub(crate) fn lines(count: usize, step: usize) -> String {
    let (clean, dirty) = (clean(), dirty());
    let line = |n: usize| {
        let json = if step > 0 && n.is_multiple_of(step) { &dirty } else { &clean };
        let name = format!("机动车排气检测结果{n}号站点");
        let json = json.replace("307024/000012", &format!("307024/{n:06}"));
        json.replace("机动车排气检测结果", &name) + "\n"
    };
    (0..count).map(line).collect()
}

/// A checker for today's law.
pub(crate) fn checker() -> Checker {
    let profile = Profile::named("national-2025").expect("a built-in profile");
    Checker::new(profile, Calendar::default(), AS_OF.parse().expect("a day")).expect("a checker")
}

/// The report of some entries: read, checked by every rule, placed.
pub(crate) fn run(checker: &Checker, json: &str) -> Report {
    let mut run = checker.run();
    run.read(Reader::new(json.as_bytes(), "bench")).expect("readable");
    run.finish()
}

/// How many findings there are.
fn check(checker: &Checker, json: &str) -> usize {
    run(checker, json).findings().len()
}

/// A validator of the entry's JSON Schema.
#[cfg(feature = "schema")]
pub(crate) fn validator() -> jsonschema::Validator {
    let schema = mulu::schema::document("entry").expect("the entry's schema");
    jsonschema::validator_for(&serde_json::from_str(schema).expect("JSON")).expect("a schema")
}

/// Entries of one iteration.
const ENTRIES: usize = 100;

pub(crate) fn benches(c: &mut Criterion) {
    let (one, clean, dirty, checker) = (clean(), lines(ENTRIES, 0), lines(ENTRIES, 1), checker());
    assert_eq!(check(&checker, &clean), 0);
    let wrong = check(&checker, &dirty);
    assert!(wrong >= 2 * ENTRIES, "{wrong} findings");

    let mut group = c.benchmark_group("check");
    group.bench_function("one/mulu", |b| {
        b.iter(|| assert_eq!(check(&checker, black_box(&one)), 0));
    });
    group.throughput(Throughput::Elements(ENTRIES as u64));
    group.bench_function("clean/mulu", |b| {
        b.iter(|| assert_eq!(check(&checker, black_box(&clean)), 0));
    });
    group.bench_function("dirty/mulu", |b| {
        b.iter(|| assert_eq!(check(&checker, black_box(&dirty)), wrong));
    });
    #[cfg(feature = "schema")]
    {
        let validator = validator();
        group.bench_function("clean/jsonschema", |b| {
            b.iter(|| {
                for line in black_box(&clean).lines() {
                    let entry: Value = serde_json::from_slice(line.as_bytes()).expect("JSON");
                    assert!(validator.is_valid(&entry));
                }
            });
        });
    }
    group.finish();

    let mut group = c.benchmark_group("read");
    group.throughput(Throughput::Elements(ENTRIES as u64));
    group.bench_function("clean/mulu-serde", |b| {
        b.iter(|| {
            for line in black_box(&clean).lines() {
                let entry: Entry = serde_json::from_slice(line.as_bytes()).expect("JSON");
                assert_eq!(entry.items.len(), ITEMS);
            }
        });
    });
    group.bench_function("clean/mulu-reader", |b| {
        b.iter(|| assert_eq!(read(black_box(&clean)), ITEMS * ENTRIES));
    });
    group.bench_function("clean/serde_json-typed-borrowed", |b| {
        b.iter(|| {
            for line in black_box(&clean).lines() {
                let entry: rival::Entry = serde_json::from_slice(line.as_bytes()).expect("JSON");
                assert_eq!(entry.items.len(), ITEMS);
            }
        });
    });
    group.bench_function("clean/serde_json-value", |b| {
        b.iter(|| {
            for line in black_box(&clean).lines() {
                let entry: Value = serde_json::from_slice(line.as_bytes()).expect("JSON");
                assert_eq!(entry["items"].as_array().map(Vec::len), Some(ITEMS));
            }
        });
    });
    group.finish();
}

/// How many items all entries have together: read, not checked.
pub(crate) fn read(json: &str) -> usize {
    let (mut reader, mut items) = (Reader::new(json.as_bytes(), "bench"), 0);
    while let Some(block) = reader.next_block().expect("readable") {
        let mut entries = block.entries();
        while let Some(entry) = entries.next() {
            items += entry.items.len();
        }
    }
    items
}
