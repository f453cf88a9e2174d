//! The schemas of requests: of one mind with the reader.

use std::fs;
use std::path::Path;

use mulu::Request;
use serde_json::{Value, json};

use super::validator;

/// The requests of the worked examples.
fn examples() -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/decisions");
    let is_request = |value: &Value| value.get("entry").is_some() && value.get("entries").is_none();
    let files = fs::read_dir(folder).unwrap().flatten().map(|file| file.path());
    let files = files.filter(|path| path.extension().is_some_and(|name| name == "json"));
    let values = files.map(|path| serde_json::from_slice(&fs::read(path).unwrap()).unwrap());
    let values: Vec<Value> = values.collect();
    let registers = values.iter().filter_map(|value| value.get("requests")?.as_array());
    let registered: Vec<Value> = registers.flatten().cloned().collect();
    assert!(!registered.is_empty());
    values.into_iter().filter(is_request).chain(registered).collect()
}

/// A request with events of all kinds of members.
fn full() -> Value {
    json!({
        "$schema": "urn:mulu:schema:request", "id": "1", "entry": "307024/000012", "share_type": "conditional",
        "applicant": {"name": "市公安局", "code": "11320100012945124A", "system": null},
        "consented": {"by": "王建国", "on": "2026-02-12"}, "until": "2027-12-31",
        "purposes": ["data_verification", "统计"], "way": {"class": "platform", "type": "interface"},
        "received": "2026-02-13", "third_party": false,
        "events": [
            {"on": "2026-02-16", "kind": "supplement_requested", "materials": ["使用依据"]},
            {"on": "2026-02-25", "kind": "extended", "days": 5, "consented": "2026-02-24", "notified": true},
            {"on": "2026-03-06", "kind": "agreed", "by": "李明", "consented": "张伟"},
        ],
        "usage": [{"on": "2026-04-01", "scenario": "年检", "items": ["号牌号码"], "kept_until": "2029-04-01"}],
        "collects": []
    })
}

#[test]
fn what_the_reader_finds_nothing_odd_in_is_valid() {
    let (one, several) = (validator("request"), validator("requests"));
    let mut all = examples();
    assert!(all.len() >= 10);
    all.push(full());
    for value in &all {
        let text = value.to_string();
        let request: Request<'_> = serde_json::from_str(&text).unwrap();
        assert!(request.odd.is_empty(), "{:?}", request.odd);
        if let Err(error) = one.validate(value) {
            panic!("{error}: {text}");
        }
        // What is written is valid too.
        let written = serde_json::to_value(&request).unwrap();
        assert!(one.is_valid(&written), "{written}");
    }
    assert!(several.is_valid(&json!(all)) && several.is_valid(&json!({ "requests": all })));
    assert!(!several.is_valid(&json!({ "entries": all })));
}

#[test]
fn what_the_reader_finds_odd_or_does_not_understand_is_not() {
    let validator = validator("request");
    for (pointer, value) in [
        ("/colour", json!("red")),
        ("/id", json!(12)),
        ("/share_type", json!("secret")),
        ("/until", json!("2027/12/31")),
        ("/third_party", json!("maybe")),
        ("/consented", json!(12)),
        ("/events/0/kind", json!("wondered")),
        ("/events/1/days", json!("five")),
        ("/applicant/age", json!(1)),
    ] {
        let mut request = full();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        request.pointer_mut(parent).unwrap()[key] = value;
        assert!(!validator.is_valid(&request), "{pointer}");
    }
}
