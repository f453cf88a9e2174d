//! `mulu requests`, run as people and programs run it.

use std::fs;

use serde_json::Value;

use super::{folder, json, mulu, status, text};

const CATALOGUE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/decisions/catalogue.json");
const REGISTER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/decisions/register.json");

/// Runs `mulu requests` on the day of the examples.
fn requests(args: &[&str], input: &[u8]) -> std::process::Output {
    mulu(&[&["requests", "--as-of", "2026-03-26"], args].concat(), input)
}

fn valid(document: &Value) {
    let schema = serde_json::from_str(mulu::schema::document("requests-report").unwrap()).unwrap();
    if let Err(error) = jsonschema::validator_for(&schema).unwrap().validate(document) {
        panic!("{error}: {document}");
    }
}

/// The numbers of the requests of which something stands like this.
fn standing(document: &Value, standing: &str) -> Vec<String> {
    let is_it = |request: &&Value| {
        let mut dues = request["due"].as_array().unwrap().iter();
        dues.any(|due| due["standing"] == standing)
    };
    let requests = document["requests"].as_array().unwrap().iter().filter(is_it);
    requests.map(|request| request["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn what_is_late_is_said_and_every_fault_has_its_place() {
    let output = requests(&[REGISTER, "--catalogue", CATALOGUE, "--format", "json"], b"");
    assert_eq!(status(&output), 1, "{}", text(&output.stderr));
    let document = json(&output.stdout);
    valid(&document);
    assert_eq!(standing(&document, "overdue"), ["REQ-2026-0102", "REQ-2026-0105"]);
    assert_eq!(standing(&document, "open"), ["REQ-2026-0103"]);
    assert_eq!(document["requests"][0]["state"], "delivered");
    assert_eq!(document["summary"]["overdue"], 2);
    let register = fs::read_to_string(REGISTER).unwrap();
    let findings = document["findings"].as_array().unwrap();
    assert!(findings.len() >= 4);
    for finding in findings {
        let place = &finding["place"];
        let [offset, length] =
            ["offset", "length"].map(|key| place[key].as_u64().unwrap() as usize);
        let line = register[..offset].matches('\n').count() as u64 + 1;
        assert_eq!(place["line"], line, "{finding}");
        assert!(length > 0 && place["file"] == REGISTER, "{finding}");
    }
    let late = findings.iter().find(|finding| finding["name"] == "reply-overdue-conditional");
    let late = late.expect("the answer to REQ-2026-0102 is late");
    assert_eq!(
        (&late["at"], &late["entry"]["name"]),
        (&"/received".into(), &"REQ-2026-0102".into())
    );
}

#[test]
fn a_register_may_come_without_its_catalogue() {
    let with = requests(&["-", "--format", "json"], &fs::read(REGISTER).unwrap());
    let document = json(&with.stdout);
    valid(&document);
    // Without the share type there is no period for an answer.
    assert_eq!(standing(&document, "overdue"), ["REQ-2026-0105"]);
    let mut register = json(&fs::read(REGISTER).unwrap());
    register["requests"][1]["share_type"] = "conditional".into();
    let output = requests(&["-", "--format", "json"], register.to_string().as_bytes());
    assert_eq!(standing(&json(&output.stdout), "overdue"), ["REQ-2026-0102", "REQ-2026-0105"]);
    // What is read from standard input is held against a catalogue too.
    let bytes = fs::read(REGISTER).unwrap();
    let output = requests(&["-", "--catalogue", CATALOGUE, "--format", "json"], &bytes);
    assert_eq!(standing(&json(&output.stdout), "overdue"), ["REQ-2026-0102", "REQ-2026-0105"]);
}

#[test]
fn the_exit_status_says_how_it_went() {
    assert_eq!(status(&requests(&[REGISTER, "--fail-on", "never"], b"")), 0);
    assert_eq!(status(&requests(&["-"], b"[]")), 0);
    let broken = b"{\"id\":\"1\"}\n{\"id\":\n{\"id\":\"3\"}\n";
    let output = requests(&["-", "--format", "json"], broken);
    let document = json(&output.stdout);
    valid(&document);
    let ids = document["requests"].as_array().unwrap().iter().map(|one| one["id"].as_str());
    assert_eq!(ids.collect::<Vec<_>>(), [Some("1"), Some("3")]);
    let is_broken = |finding: &&Value| finding["name"] == "not-json";
    let finding = document["findings"].as_array().unwrap().iter().find(is_broken).unwrap();
    assert_eq!((status(&output), &finding["place"]["line"]), (1, &2.into()));
    for args in [
        &["-", "--catalogue", "-"] as &[&str],
        &["no-such-file"],
        &[REGISTER, "--catalogue", "no-such-file"],
        &[REGISTER, "--profile", "national-2052"],
    ] {
        let output = requests(args, b"[]");
        assert_eq!(status(&output), 2, "{args:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{args:?}");
    }
    // A list that breaks off is not read to its end.
    let output = requests(&["-", "--format", "json"], b"[{\"id\":\"1\"},");
    assert_eq!((status(&output), &json(&output.stdout)["complete"]), (2, &false.into()));
}

#[test]
fn soon_is_as_many_working_days_as_one_says() {
    let soon = |days: &str| {
        let output = requests(&[REGISTER, "--catalogue", CATALOGUE, "--soon", days], b"");
        text(&output.stdout).contains("Due soon (1)")
    };
    // 30 March 2026, a Monday, is the second working day after the day of the examples.
    assert!(!soon("1") && soon("2"));
}

#[test]
fn entries_that_stand_twice_are_said_and_not_held_against() {
    let mut catalogue = json(&fs::read(CATALOGUE).unwrap());
    let entries = catalogue["entries"].as_array_mut().unwrap();
    entries.push(entries[0].clone());
    let file = folder("requests-twice").join("catalogue.json");
    fs::write(&file, catalogue.to_string()).unwrap();
    let output =
        requests(&[REGISTER, "--catalogue", file.to_str().unwrap(), "--format", "json"], b"");
    let document = json(&output.stdout);
    valid(&document);
    assert_eq!(standing(&document, "overdue"), ["REQ-2026-0105"]);
    assert!(document["notes"][0]["text"].as_str().unwrap().contains("307024/000012"));
    let findings = document["findings"].as_array().unwrap().iter();
    assert!(
        findings.map(|finding| &finding["name"]).all(|name| name != "request-unpublished-entry")
    );
}

#[test]
fn a_register_of_thousands_is_checked() {
    let lines: String = (0..5000)
        .map(|n| {
            format!("{{\"id\":\"{n}\",\"entry\":\"307024/000012\",\"received\":\"2026-02-13\"}}\n")
        })
        .collect();
    let output = requests(&["-", "--catalogue", CATALOGUE, "--format", "json"], lines.as_bytes());
    let document = json(&output.stdout);
    assert_eq!(document["summary"]["requests"], 5000);
    assert_eq!(document["summary"]["overdue"], 5000);
}
