//! `mulu analyse`.

use std::fs;

use mulu::{Calendar, Decider, Entry, Profile, Request};
use serde_json::{Value, json};

use super::{DAY, folder, json, mulu, status, text};
use crate::generated::compare;
use crate::patch::patched;

fn analyse(args: &[&str], input: &[u8]) -> std::process::Output {
    mulu(&[&["analyse", "--as-of", DAY], args].concat(), input)
}

/// Two entries: one for the police to verify data with, one for everybody.
fn catalogue() -> Value {
    json(
        patched(
            r#"[{"share":{"scope":["市公安局"],"condition":null,"purposes":["data_verification"]}},
                {"code":"307024/000013","name":"环境空气质量小时值","share":{"type":"unconditional","scope":null,"condition":null},
                 "open":{"type":"unconditional","condition":null},
                 "items":[{"name":"站点编码","type":"C","length":10}]}]"#,
        )
        .as_bytes(),
    )
}

#[test]
fn the_exit_status_says_what_there_is() {
    let clean = catalogue().to_string();
    let output = analyse(&["-"], clean.as_bytes());
    assert_eq!(status(&output), 0, "{}", text(&output.stdout));
    let totals = "mulu: entries 2, observations 0 (national-2025 on 2026-11-21)\n";
    assert_eq!(text(&output.stderr), totals);
    let mut wrong = catalogue();
    wrong[0]["share"]["scope"] = Value::Null;
    assert_eq!(status(&analyse(&["-"], wrong.to_string().as_bytes())), 1);
    let doubtful = catalogue();
    let mut doubtful = doubtful;
    doubtful[0]["open"] = json!({"type": "unconditional"});
    assert_eq!(status(&analyse(&["-"], doubtful.to_string().as_bytes())), 0, "a doubt is none");
    for (args, input) in [
        (&["no-such-file"] as &[&str], ""),
        (&["-", "--against", "no-such-file"], "[]"),
        (&["-", "--against", "-"], "[]"),
        (&["-"], "[{\"name\":"),
        (&["-", "--input", "ndjson"], "{\"name\":\"a\"}\nnot json\n"),
        (&["-", "--profile", "national-2052"], "[]"),
        (&[], ""),
    ] {
        let output = analyse(args, input.as_bytes());
        assert_eq!(status(&output), 2, "{args:?}");
        assert!(!output.stderr.is_empty(), "{args:?}");
    }
}

#[test]
fn an_analysis_for_programs() {
    let mut entries = catalogue();
    entries[0]["share"]["condition"] = "有效期至2025年12月31日".into();
    entries[0]["share"]["way"] = Value::Null;
    let output =
        analyse(&["-", "--format", "json", "--lang", "zh"], entries.to_string().as_bytes());
    assert_eq!(status(&output), 1);
    let found = json(&output.stdout);
    let mut keys: Vec<_> = found.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    let expected =
        ["access", "as_of", "changes", "complete", "observations", "profile", "summary", "version"];
    assert_eq!(keys, expected);
    assert_eq!((&found["version"], &found["complete"]), (&json!(1), &json!(true)));
    let expected = json!({
        "kind": "validity_past", "weight": "contradiction",
        "text": "共享条件写明有效期至2025-12-31，已经届满，没有申请能够符合",
        "entries": [{"index": 0, "code": "307024/000012", "name": "机动车排气检测结果"}],
        "at": "/share/condition", "basis": "LOGIC",
    });
    assert_eq!(found["observations"][0], expected);
    let expected = json!([
        {"party": "*", "share": 1, "share_on_conditions": 0, "entries": ["307024/000013"]},
    ]);
    assert_eq!(found["access"], expected);
    assert_eq!(found["changes"], json!([]));
    let expected = json!({
        "entries": 2, "contradictions": 1, "doubts": 0, "notes": 0, "parties": 0,
        "compared": false, "changes": 0,
    });
    assert_eq!(found["summary"], expected);
}

#[test]
fn every_example_is_decided_otherwise_than_before() {
    let folder = folder("analyse-examples");
    let (old, new) = (catalogue(), {
        let mut new = catalogue();
        new[0]["share"]["scope"] = json!(["市司法局", "市级政务部门"]);
        new[0]["share"]["purposes"] = json!(["data_verification", "统计分析"]);
        new[0]["share"]["way"]["type"] = "file".into();
        new[1]["status"] = "retired".into();
        new
    });
    let (before, after) = (folder.join("old.json"), folder.join("new.json"));
    fs::write(&before, old.to_string()).unwrap();
    fs::write(&after, new.to_string()).unwrap();
    let [before, after] = [&before, &after].map(|path| path.to_str().unwrap());
    let output = analyse(&[after, "--against", before, "--format", "json"], b"");
    assert_eq!(status(&output), 1, "{}", text(&output.stderr));
    let found = json(&output.stdout);
    let decider = Decider::new(
        Profile::named("national-2025").unwrap(),
        Calendar::default(),
        DAY.parse().unwrap(),
    );
    let changes = found["changes"].as_array().unwrap();
    assert!(changes.len() > 5);
    for change in changes {
        let example = change["example"].to_string();
        let request: Request<'_> = serde_json::from_str(&example).unwrap();
        for (version, outcome) in [(&old, "before"), (&new, "after")] {
            let entries = version.as_array().unwrap();
            let entry = entries.iter().find(|entry| entry["code"] == change["entry"]).unwrap();
            let entry = entry.to_string();
            let entry: Entry<'_> = serde_json::from_str(&entry).unwrap();
            assert_eq!(decider.outcome(&entry, &request).token(), change[outcome], "{change}");
        }
    }
    let lost = json!({
        "entry": "307024/000013",
        "class": {"applicants": [{"names": ["*"]}], "purposes": ["*"], "ways": ["*"], "until": ["*"], "items": ["*"]},
        "before": "share", "after": "refuse",
    });
    let is_lost = |change: &&Value| {
        lost.as_object().unwrap().iter().all(|(key, value)| change[key] == *value)
    };
    assert_eq!(changes.iter().filter(is_lost).count(), 1);
    let same = analyse(&[before, "--against", before, "--format", "json"], b"");
    assert_eq!((status(&same), &json(&same.stdout)["changes"]), (0, &json!([])));
    assert_eq!(json(&same.stdout)["summary"]["compared"], true);
}

#[test]
fn an_analysis_for_people() {
    let folder = folder("analyse-people");
    let (old, mut new) = (catalogue(), catalogue());
    new[0]["share"]["scope"] = json!(["市公安局", "市司法局"]);
    new[1]["share"]["scope"] = json!(["市公安局"]);
    fs::write(folder.join("old.json"), old.to_string()).unwrap();
    fs::write(folder.join("new.json"), new.to_string()).unwrap();
    for language in ["zh", "en"] {
        let args =
            ["analyse", "new.json", "--against", "old.json", "--as-of", DAY, "--lang", language];
        let output = super::command(&args).current_dir(&folder).output().unwrap();
        assert_eq!(status(&output), 1, "{}", text(&output.stderr));
        compare(&format!("tests/snapshots/analyse.{language}.txt"), text(&output.stdout));
    }
}

#[test]
fn what_is_published_may_be_said_of_the_whole() {
    let mut entries = catalogue();
    entries[1]["status"] = Value::Null;
    let granted = |args: &[&str]| {
        let output =
            analyse(&[args, &["-", "--format", "json"]].concat(), entries.to_string().as_bytes());
        json(&output.stdout)["access"][0]["share"].clone()
    };
    assert_eq!((granted(&[]), granted(&["--published"])), (json!(0), json!(1)));
}

#[test]
fn an_earlier_version_may_be_of_another_format() {
    let folder = folder("analyse-formats");
    let lines: Vec<String> =
        catalogue().as_array().unwrap().iter().map(ToString::to_string).collect();
    fs::write(folder.join("old.ndjson"), lines.join("\n")).unwrap();
    let old = folder.join("old.ndjson");
    let output =
        analyse(&["-", "--against", old.to_str().unwrap()], catalogue().to_string().as_bytes());
    assert_eq!(status(&output), 0, "{}", text(&output.stdout));
    let output = analyse(&["-", "--against", old.to_str().unwrap()], b"[]");
    assert_eq!(status(&output), 1, "what is gone is no longer given");
}
