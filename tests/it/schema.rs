//! The schemas: generated, valid, and of one mind with the rules.

mod canonical;
mod mutant;
mod sharing;

use std::cell::RefCell;
use std::collections::BTreeMap;

use jsonschema::Validator;
use mulu::schema::{COVERED, NAMES, document, generate};
use mulu::{Calendar, Checker, Language, Profile, Reader, Rule, Severity};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};

use crate::generated::compare;
use crate::patch::{clean, patched, rules_about_entries};
use crate::vectors::cases;

/// How many generated entries the rules and the schema must agree on.
const ENTRIES: u32 = 3000;

fn schema(name: &str) -> Value {
    serde_json::from_str(document(name).unwrap()).unwrap()
}

fn validator(name: &str) -> Validator {
    jsonschema::validator_for(&schema(name)).unwrap()
}

/// The rules of `national-2025`, which the schema of an entry speaks for.
fn checker() -> Checker {
    let profile = Profile::named("national-2025").unwrap();
    Checker::new(profile, Calendar::default(), "2026-11-21".parse().unwrap()).unwrap()
}

/// The covered rules that find more than a notice.
fn found(checker: &Checker, json: &str) -> Vec<&'static str> {
    let mut run = checker.run();
    run.read(Reader::new(json.as_bytes(), "entry.json")).unwrap();
    let report = run.finish();
    let names = report.findings().iter().filter(|finding| finding.severity > Severity::Notice);
    names.map(|finding| finding.rule.name).filter(|name| COVERED.contains(name)).collect()
}

#[test]
fn what_is_checked_in_is_what_is_generated() {
    for name in NAMES {
        compare(&format!("src/schema/{name}.schema.json"), &generate(name).unwrap());
    }
    assert_eq!(generate("poem"), None);
}

#[test]
fn each_schema_is_valid_2020_12() {
    for name in NAMES {
        let schema = schema(name);
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        if let Err(error) = jsonschema::meta::validate(&schema) {
            panic!("{name}: {error}");
        }
    }
}

#[test]
fn every_covered_rule_exists_and_is_in_force() {
    for name in COVERED {
        let rule = Rule::find(name).unwrap_or_else(|| panic!("{name} is no rule"));
        assert!(checker().severity(rule).is_some(), "{name} is not in force");
    }
}

#[test]
fn rules_and_schema_agree_on_every_canonical_entry() {
    let (checker, validator) = (checker(), validator("entry"));
    let hits = RefCell::new(BTreeMap::<&str, u32>::new());
    let entries = canonical::entries();
    let changes = prop::collection::vec(any::<(Index, Index)>(), 1..3);
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let config =
        ProptestConfig { cases: ENTRIES, failure_persistence: None, ..ProptestConfig::default() };
    let agree = |(entry, changes): (Value, Vec<(Index, Index)>)| {
        let error = validator.iter_errors(&entry).next();
        prop_assert!(error.is_none(), "not valid: {:?}", error.map(|error| error.to_string()));
        prop_assert_eq!(found(&checker, &entry.to_string()), [""; 0]);
        let mutant = mutant::of(entry, &changes);
        let found = found(&checker, &mutant.to_string());
        // Only where no other rule speaks does a hit show that the schema knows this one.
        if let Some(name) = found.first().filter(|name| found.iter().all(|other| other == *name)) {
            *hits.borrow_mut().entry(name).or_default() += 1;
        }
        match validator.iter_errors(&mutant).next() {
            None => prop_assert!(found.is_empty(), "valid, but {found:?}: {mutant}"),
            Some(error) => {
                let at = error.instance_path();
                prop_assert!(!found.is_empty(), "no finding, but at {at}: {error} ({mutant})");
            }
        }
        Ok(())
    };
    if let Err(why) = TestRunner::new_with_rng(config, rng).run(&(entries, changes), agree) {
        panic!("{why}");
    }
    let hits = hits.into_inner();
    println!("{hits:#?}");
    let never: Vec<_> = COVERED.iter().filter(|name| !hits.contains_key(**name)).collect();
    assert!(never.is_empty(), "never found alone: {never:?}");
}

#[test]
fn what_the_schema_accepts_has_no_finding_of_a_covered_rule() {
    let (checker, validator) = (checker(), validator("entry"));
    let vectors = cases().into_iter().filter_map(|case| String::from_utf8(case.document()).ok());
    let examples = rules_about_entries().flat_map(|rule| {
        let bad = rule.bad.iter().map(|bad| bad.change);
        bad.chain(rule.good.iter().map(|good| good.change)).map(patched)
    });
    let mut valid = 0;
    for document in vectors.chain(examples) {
        let Ok(value) = serde_json::from_str::<Value>(&document) else { continue };
        let entries = value.as_array().cloned().unwrap_or_else(|| vec![value]);
        for entry in entries.iter().filter(|entry| validator.is_valid(entry)) {
            assert_eq!(found(&checker, &entry.to_string()), [""; 0], "{entry}");
            valid += 1;
        }
    }
    assert!(valid > 0, "the clean entry is valid");
}

#[test]
fn a_catalogue_is_a_list_or_an_object_with_entries() {
    let validator = validator("catalogue");
    let clean: Value = serde_json::from_str(&clean()).unwrap();
    let wrong = json!({"name": 7});
    assert!(validator.is_valid(&json!([clean])));
    assert!(validator.is_valid(&json!({"version": 1, "name": "目录", "entries": [clean]})));
    assert!(validator.is_valid(&json!({"entries": []})));
    for value in
        [json!({}), json!([wrong]), json!({"entries": [wrong]}), json!({"entries": {}}), clean]
    {
        assert!(!validator.is_valid(&value), "{value}");
    }
}

/// The report that the plan of the house shows.
const REPORT: &str = r#"{"version": 1, "tool": {"name": "mulu", "version": "0.1.0"}, "profile": "national-2025", "as_of": "2026-11-21", "complete": true,
 "findings": [{"rule": "SHR201", "name": "none-without-basis", "severity": "error",
   "message": "…", "help": "…", "entry": {"index": 0, "code": "307024/000012", "name": "…"}, "at": "/share/basis",
   "place": {"file": "a.json", "line": 12, "column": 5, "offset": 310, "length": 2},
   "basis": ["R809 第十五条第二款"], "related": [], "fix": null}],
 "summary": {"entries": 3, "clean": 1, "errors": 4, "warnings": 2, "notices": 0, "in_force": 96, "not_in_force": 12}}"#;

#[test]
fn every_report_is_valid() {
    let validator = validator("report");
    for case in cases() {
        let mut report = Vec::new();
        mulu::render::json(&case.report(), Language::Zh, &mut report).unwrap();
        let report = serde_json::from_slice(&report).unwrap();
        if let Err(error) = validator.validate(&report) {
            panic!("{}: {error} at {}", case.name, error.instance_path());
        }
    }
}

#[test]
fn the_planned_report_is_valid_and_a_broken_one_is_not() {
    let validator = validator("report");
    let report: Value = serde_json::from_str(REPORT).unwrap();
    if let Err(error) = validator.validate(&report) {
        panic!("{} at {}", error, error.instance_path());
    }
    let accepts = |pointer: &str, value: Value| {
        let mut report = report.clone();
        *report.pointer_mut(pointer).unwrap() = value;
        validator.is_valid(&report)
    };
    assert!(accepts("/findings/0/place", Value::Null));
    assert!(accepts(
        "/findings/0/place",
        json!({"file": "a.xlsx", "sheet": "Sheet1", "cell": "P4"})
    ));
    assert!(accepts("/findings/0/place/offset", Value::Null));
    assert!(accepts("/findings/0/related", json!([{"index": 3, "code": null, "name": "…"}])));
    assert!(accepts("/findings/0/at", json!("")));
    assert!(accepts(
        "/findings/0/fix",
        json!({"safe": true, "edits": [{"offset": 1, "length": 2, "text": ""}]})
    ));
    assert!(!accepts("/findings/0/place", json!({"file": "a.json"})));
    assert!(!accepts("/findings/0/severity", json!("fatal")));
    assert!(!accepts("/findings/0/basis", json!([])));
    assert!(!accepts("/findings/0/at", json!("share")));
    assert!(!accepts("/version", json!(2)));
    assert!(!accepts("/summary/errors", json!(-1)));
}
