//! The worked examples in `examples/decisions`: every command of their pages is run, and prints what they show.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::generated::compare;

const PAGES: [&str; 2] = ["examples/decisions/README.md", "examples/decisions/README.zh-CN.md"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Runs a line that calls `mulu`; gives status and standard output.
fn run(line: &str, more: &[&str]) -> (i32, String) {
    let words: Vec<&str> = line.split_whitespace().collect();
    assert_eq!(words[0], "mulu", "{line}");
    let mut command = Command::new(env!("CARGO_BIN_EXE_mulu"));
    command.args(&words[1..]).args(more).env("LC_ALL", "C").current_dir(root());
    let output = command.output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

/// The decisions that a page asks for.
fn commands(page: &str) -> Vec<String> {
    let blocks = page.split("```sh\n").skip(1);
    let lines = blocks.map(|block| block.lines().next().unwrap().to_owned());
    lines.filter(|line| line.starts_with("mulu decide ")).collect()
}

/// A page with what its commands print in the block behind each.
fn filled(page: &str) -> String {
    let mut parts = page.split("```sh\n");
    let mut text = parts.next().unwrap().to_owned();
    for part in parts {
        let (line, rest) = part.split_once("\n```\n").unwrap();
        let (language, rest) = rest.strip_prefix("```").unwrap().split_once('\n').unwrap();
        let (_, rest) = rest.split_once("```").unwrap();
        let (_, printed) = run(line, &[]);
        text += &format!("```sh\n{line}\n```\n```{language}\n{printed}```{rest}");
    }
    text
}

#[test]
fn the_pages_show_what_the_command_prints() {
    for page in PAGES {
        compare(page, &filled(&read(page)));
    }
}

#[test]
fn the_pages_show_every_example_and_every_outcome() {
    let is_request = |path: &PathBuf| {
        path.extension().is_some_and(|extension| extension == "json")
            && path
                .file_name()
                .is_some_and(|name| name != "catalogue.json" && name != "register.json")
    };
    let files = fs::read_dir(root().join("examples/decisions")).unwrap().flatten();
    let files: Vec<PathBuf> = files.map(|file| file.path()).filter(is_request).collect();
    assert!(files.len() >= 10);
    let schema = serde_json::from_str(mulu::schema::document("decision").unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for page in PAGES {
        let page = read(page);
        for file in &files {
            let name = file.file_name().unwrap().to_str().unwrap();
            assert!(page.contains(&format!("]({name})")), "{name} is not shown");
        }
        let mut outcomes = BTreeSet::new();
        for line in commands(&page) {
            let line = line.replace(" --format json", "");
            let (status, printed) = run(&line, &["--format", "json"]);
            let decision: Value = serde_json::from_str(&printed).unwrap();
            if let Err(error) = validator.validate(&decision) {
                panic!("{error}: {printed}");
            }
            assert!(validator.is_valid(&serde_json::json!([decision])));
            assert!(!validator.is_valid(&serde_json::json!([{ "outcome": "share" }])));
            let outcome = decision["outcome"].as_str().unwrap().to_owned();
            let is_grant = outcome == "share" || outcome == "share_on_conditions";
            assert_eq!(status, i32::from(!is_grant), "{line}");
            outcomes.insert(outcome);
        }
        assert_eq!(outcomes.len(), mulu::Outcome::ALL.len(), "{outcomes:?}");
    }
}

#[test]
fn what_would_change_a_decision_does() {
    for page in PAGES {
        for line in commands(&read(page)) {
            let line = line.replace(" --format json", "");
            let (_, printed) = run(&line, &["--format", "json"]);
            let decision: Value = serde_json::from_str(&printed).unwrap();
            let request = line.split_whitespace().nth(3).unwrap();
            for edits in decision["would_change"].as_array().unwrap() {
                let mut changed: Value = serde_json::from_str(&read(request)).unwrap();
                for edit in edits.as_array().unwrap() {
                    let pointer = edit["at"].as_str().unwrap().strip_prefix("request:/").unwrap();
                    changed[pointer] = edit["to"].clone();
                }
                let folder = super::folder("changed");
                let file = folder.join("request.json");
                fs::write(&file, changed.to_string()).unwrap();
                let (status, printed) = run(&line.replace(request, file.to_str().unwrap()), &[]);
                assert_eq!(status, 0, "{line} {edits}: {printed}");
            }
        }
    }
}

#[test]
fn every_entry_of_the_examples_is_right_but_the_one_that_shows_its_fault() {
    let (status, printed) =
        run("mulu check examples/decisions/catalogue.json --as-of 2026-02-13 --format json", &[]);
    let report: Value = serde_json::from_str(&printed).unwrap();
    let found: Vec<_> = report["findings"].as_array().unwrap().iter().collect();
    assert_eq!((status, found.len()), (1, 1), "{printed}");
    assert_eq!(found[0]["entry"]["code"], "307024/000016");
    assert_eq!(found[0]["at"], "/share/scope");
}
