//! `check/…` and `read/…`: one entry of about two kilobytes, right and wrong.

use std::hint::black_box;

use criterion::Criterion;
use mulu::{Calendar, Checker, Entry, Item, ItemType, Profile, Reader};
use serde_json::Value;

use crate::rival;

/// How many items the entry has, so that it is about two kilobytes long.
pub(crate) const ITEMS: usize = 8;

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
pub(crate) fn dirty() -> String {
    let dirty = clean().replace("\"monthly\"", "\"经常\"");
    dirty.replace("12320100671322000Q", "12320100671322000A").replace("机动车排气检测结果", " ")
}

/// A checker for today's law.
pub(crate) fn checker() -> Checker {
    let profile = Profile::named("national-2025").expect("a built-in profile");
    Checker::new(profile, Calendar::default(), "2026-11-21".parse().expect("a day"))
        .expect("a checker")
}

/// How many findings an entry has: read, checked by every rule, placed.
pub(crate) fn check(checker: &Checker, json: &str) -> usize {
    let mut run = checker.run();
    run.read(Reader::new(json.as_bytes(), "bench")).expect("readable");
    run.finish().findings().len()
}

/// A validator of the entry's JSON Schema.
#[cfg(feature = "schema")]
pub(crate) fn validator() -> jsonschema::Validator {
    let schema = mulu::schema::document("entry").expect("the entry's schema");
    jsonschema::validator_for(&serde_json::from_str(schema).expect("JSON")).expect("a schema")
}

pub(crate) fn benches(c: &mut Criterion) {
    let (clean, dirty, checker) = (clean(), dirty(), checker());
    assert_eq!(check(&checker, &clean), 0);
    let wrong = check(&checker, &dirty);
    assert!(wrong >= 3, "{wrong} findings");

    c.bench_function("check/clean/mulu", |b| {
        b.iter(|| assert_eq!(check(&checker, black_box(&clean)), 0));
    });
    c.bench_function("check/dirty/mulu", |b| {
        b.iter(|| assert_eq!(check(&checker, black_box(&dirty)), wrong));
    });
    c.bench_function("read/clean/mulu", |b| {
        b.iter(|| {
            let entry: Entry = serde_json::from_slice(black_box(clean.as_bytes())).expect("JSON");
            assert_eq!(entry.items.len(), ITEMS);
        });
    });
    c.bench_function("read/clean/serde_json-typed-borrowed", |b| {
        b.iter(|| {
            let entry: rival::Entry =
                serde_json::from_slice(black_box(clean.as_bytes())).expect("JSON");
            assert_eq!(entry.items.len(), ITEMS);
        });
    });
    c.bench_function("read/clean/serde_json-value", |b| {
        b.iter(|| {
            let entry: Value = serde_json::from_slice(black_box(clean.as_bytes())).expect("JSON");
            assert_eq!(entry["items"].as_array().map(Vec::len), Some(ITEMS));
        });
    });
    #[cfg(feature = "schema")]
    {
        let validator = validator();
        c.bench_function("check/clean/jsonschema", |b| {
            b.iter(|| {
                let entry: Value =
                    serde_json::from_slice(black_box(clean.as_bytes())).expect("JSON");
                assert!(validator.is_valid(&entry));
            });
        });
    }
}
