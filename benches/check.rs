//! `check/…` and `read/…`: one entry of about two kilobytes, right and wrong.

use std::hint::black_box;

use criterion::Criterion;
use mulu::{Calendar, Checker, Entry, Profile, Reader};
use serde_json::Value;

use crate::rival;

/// The clean entry of the tests on one line.
pub fn clean() -> String {
    let text = include_str!("../tests/vectors/clean.json");
    let entry: Entry = serde_json::from_str(text).expect("the clean entry");
    serde_json::to_string(&entry).expect("JSON")
}

/// The same with three faults.
pub fn dirty() -> String {
    let dirty = clean().replace("\"业务\"", "").replace("\"monthly\"", "\"经常\"");
    dirty.replace("12320100671322000Q", "12320100671322000A").replace("机动车排气检测结果", " ")
}

/// A checker for today's law.
pub fn checker() -> Checker {
    let profile = Profile::named("national-2025").expect("a built-in profile");
    Checker::new(profile, Calendar::default(), "2026-11-21".parse().expect("a day"))
        .expect("a checker")
}

/// How many findings an entry has: read, checked by every rule, placed.
pub fn check(checker: &Checker, json: &str) -> usize {
    let mut run = checker.run();
    run.read(Reader::new(json.as_bytes(), "bench")).expect("readable");
    run.finish().findings().len()
}

/// A validator of the entry's JSON Schema.
#[cfg(feature = "schema")]
pub fn validator() -> jsonschema::Validator {
    let schema = mulu::schema::document("entry").expect("the entry's schema");
    jsonschema::validator_for(&serde_json::from_str(schema).expect("JSON")).expect("a schema")
}

pub fn benches(c: &mut Criterion) {
    let (clean, dirty, checker) = (clean(), dirty(), checker());
    assert_eq!(check(&checker, &clean), 0);
    let wrong = check(&checker, &dirty);
    assert!(wrong >= 1, "{wrong} findings");

    c.bench_function("check/clean/mulu", |b| {
        b.iter(|| assert_eq!(check(&checker, black_box(&clean)), 0));
    });
    c.bench_function("check/dirty/mulu", |b| {
        b.iter(|| assert_eq!(check(&checker, black_box(&dirty)), wrong));
    });
    c.bench_function("read/clean/mulu", |b| {
        b.iter(|| {
            let entry: Entry = serde_json::from_str(black_box(&clean)).expect("JSON");
            assert_eq!(entry.items.len(), 3);
        });
    });
    c.bench_function("read/clean/serde_json-typed-borrowed", |b| {
        b.iter(|| {
            let entry: rival::Entry = serde_json::from_str(black_box(&clean)).expect("JSON");
            assert_eq!(entry.items.len(), 3);
        });
    });
    c.bench_function("read/clean/serde_json-value", |b| {
        b.iter(|| {
            let entry: Value = serde_json::from_str(black_box(&clean)).expect("JSON");
            assert_eq!(entry["items"].as_array().map(Vec::len), Some(3));
        });
    });
    #[cfg(feature = "schema")]
    {
        let validator = validator();
        c.bench_function("check/clean/jsonschema", |b| {
            b.iter(|| {
                let entry: Value = serde_json::from_str(black_box(&clean)).expect("JSON");
                assert!(validator.is_valid(&entry));
            });
        });
    }
}
