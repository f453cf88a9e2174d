//! `mulu decide`, run as people and programs run it.

use std::fs;

use super::{folder, json, mulu, status, text};

const CATALOGUE: &str = "examples/decisions/catalogue.json";
const REQUEST: &str = "examples/decisions/share_on_conditions.json";

fn example(path: &str) -> String {
    format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))
}

/// Runs `mulu decide` on the day of the examples.
fn decide(args: &[&str], input: &[u8]) -> std::process::Output {
    let args: Vec<String> = args
        .iter()
        .map(|arg| if arg.starts_with("examples/") { example(arg) } else { (*arg).to_owned() })
        .collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    mulu(&[&["decide", "--as-of", "2026-02-13"], &*args].concat(), input)
}

fn request() -> serde_json::Value {
    json(&fs::read(example(REQUEST)).unwrap())
}

#[test]
fn one_request_gives_an_object_and_a_list_gives_a_list() {
    let one = request();
    let output = decide(&[CATALOGUE, "-", "--format", "json"], one.to_string().as_bytes());
    assert_eq!(status(&output), 0);
    let decision = json(&output.stdout);
    for (key, value) in [
        ("version", serde_json::json!(1)),
        ("profile", "national-2025".into()),
        ("as_of", "2026-02-13".into()),
        ("outcome", "share_on_conditions".into()),
        ("entry", "307024/000012".into()),
        ("request", "REQ-2026-0001".into()),
        ("missing", serde_json::json!([])),
        ("would_change", serde_json::json!([])),
        ("findings", serde_json::json!([])),
    ] {
        assert_eq!(decision[key], value, "{key}");
    }
    let deadlines = &decision["deadlines"];
    assert_eq!(deadlines["reply_by"], "2026-03-05");
    assert_eq!(deadlines["deliver_working_days"], 20);
    assert_eq!(deadlines["counted"].as_array().unwrap().len(), 10);
    assert_eq!(deadlines["counted"][0], "2026-02-14");
    let reason = &decision["reasons"][0];
    assert_eq!(reason["basis"], "R809 第十四条第二项");
    assert_eq!(reason["at"], "entry:/share/type");

    let mut other = one.clone();
    other["purposes"] = serde_json::json!(["work_reference"]);
    for list in [
        format!("[{one},{other}]"),
        format!("{{\"requests\":[{one},{other}]}}"),
        format!("{one}\n{other}\n"),
    ] {
        let output = decide(&[CATALOGUE, "-", "--format", "json"], list.as_bytes());
        assert_eq!(status(&output), 1, "one of them is no grant");
        let decisions = json(&output.stdout);
        assert_eq!(decisions[0]["outcome"], "share_on_conditions");
        assert_eq!(decisions[1]["outcome"], "provider_decides");
        assert_eq!(decisions.as_array().unwrap().len(), 2);
    }
    let output = decide(&[CATALOGUE, "-", "--format", "json"], format!("[{one}]").as_bytes());
    assert_eq!(json(&output.stdout).as_array().unwrap().len(), 1, "a list of one stays a list");
    let output = decide(&[CATALOGUE, "-", "--format", "json"], b"[]");
    assert_eq!((status(&output), json(&output.stdout)), (0, serde_json::json!([])));
}

#[test]
fn what_cannot_be_done_is_said() {
    let one = request().to_string();
    for args in [
        &[CATALOGUE] as &[&str],
        &["-", "-"],
        &["no-such-file", REQUEST],
        &[CATALOGUE, "no-such-file"],
        &[CATALOGUE, REQUEST, "--profile", "national-2052"],
        &[CATALOGUE, REQUEST, "--format", "yaml"],
        &[CATALOGUE, REQUEST, "--dialect", "no-such-file"],
    ] {
        let output = decide(args, one.as_bytes());
        assert_eq!(status(&output), 2, "{args:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{args:?}");
    }
    // The others are decided all the same.
    let lines = format!("{one}\n{{\"id\":\n{one}\n");
    let folder = folder("decide-broken");
    let file = folder.join("r.ndjson");
    fs::write(&file, lines).unwrap();
    let output = decide(&[CATALOGUE, file.to_str().unwrap(), "--format", "json"], b"");
    assert_eq!(status(&output), 2);
    assert_eq!(json(&output.stdout).as_array().unwrap().len(), 2);
    assert!(text(&output.stderr).contains("r.ndjson:2:"), "{}", text(&output.stderr));
    // A catalogue that breaks off may hide a second entry of that code.
    let whole = fs::read_to_string(example(CATALOGUE)).unwrap();
    let cut = folder.join("cut.json");
    fs::write(&cut, &whole[..whole.len() - 4]).unwrap();
    let output = decide(&[cut.to_str().unwrap(), REQUEST], b"");
    assert_eq!(status(&output), 2);
    assert!(text(&output.stderr).contains("not all of the catalogue was read"));
}

#[test]
fn a_status_may_be_that_of_the_whole_catalogue() {
    let mut catalogue = json(&fs::read(example(CATALOGUE)).unwrap());
    for entry in catalogue["entries"].as_array_mut().unwrap() {
        entry.as_object_mut().unwrap().remove("status");
    }
    let input = catalogue.to_string();
    let output = decide(&["-", REQUEST, "--format", "json"], input.as_bytes());
    assert_eq!(json(&output.stdout)["missing"], serde_json::json!(["entry:/status"]));
    assert_eq!(status(&output), 1);
    let output = decide(&["-", REQUEST, "--published"], input.as_bytes());
    assert_eq!(status(&output), 0);
}

#[test]
fn an_entry_that_stands_twice_is_nobodys() {
    let mut catalogue = json(&fs::read(example(CATALOGUE)).unwrap());
    let entries = catalogue["entries"].as_array_mut().unwrap();
    entries.push(entries[0].clone());
    let output = decide(&["-", REQUEST, "--format", "json"], catalogue.to_string().as_bytes());
    let decision = json(&output.stdout);
    assert_eq!((status(&output), &decision["outcome"]), (1, &"undetermined".into()));
    assert_eq!(decision["missing"], serde_json::json!(["request:/entry"]));
    assert!(decision.get("findings").is_none());
}

#[test]
fn a_catalogue_may_be_a_table() {
    let folder = folder("decide-table");
    let table = folder.join("catalogue.xlsx");
    let output = mulu(&["convert", &example(CATALOGUE), "--output", table.to_str().unwrap()], b"");
    assert!(status(&output) < 2, "{}", text(&output.stderr));
    let output =
        decide(&[table.to_str().unwrap(), REQUEST, "--format", "json", "--published"], b"");
    assert_eq!(json(&output.stdout)["outcome"], "share_on_conditions", "{}", text(&output.stderr));
}

#[test]
fn nothing_in_a_request_steers_the_terminal() {
    let mut one = request();
    one["id"] = "A\u{1b}[2J\u{202E}B\nC".into();
    one["applicant"] = serde_json::json!({"name": "\u{9b}31m局"});
    let output = decide(&[CATALOGUE, "-"], one.to_string().as_bytes());
    let printed = text(&output.stdout);
    assert!(printed.chars().all(|c| c == '\n' || !c.is_control()), "{printed:?}");
    assert!(!printed.contains('\u{202E}'));
}
