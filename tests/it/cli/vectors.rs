//! The vectors through the command, from the text that every engine reads.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

use super::{folder, json, mulu, status};
use crate::vectors::{Case, cases, request_cases};

/// One case as `tests/vectors/README.md` describes its four lines.
struct Expanded<'t> {
    name: &'t str,
    settings: Vec<&'t str>,
    document: Vec<u8>,
    findings: Vec<&'t str>,
    complete: bool,
    not_in_force: Vec<&'t str>,
}

impl<'t> Expanded<'t> {
    fn read(lines: &[&'t str]) -> Expanded<'t> {
        let mut settings = lines[0].split('\t');
        let mut last = lines[3].split('\t');
        let document = match lines[1].split_once(':').unwrap() {
            ("text", text) => text.as_bytes().to_vec(),
            ("hex", hex) => {
                let pair = |at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
                (0..hex.len()).step_by(2).map(pair).collect()
            }
            (kind, _) => panic!("unknown kind of document {kind}"),
        };
        Expanded {
            name: settings.next().unwrap(),
            settings: settings.collect(),
            document,
            findings: lines[2].split('\t').filter(|finding| *finding != "-").collect(),
            complete: last.next() == Some("complete"),
            not_in_force: last.collect(),
        }
    }

    /// Runs the case; what is wrong, or nothing.
    fn run(&self, dialects: &HashMap<String, String>) -> Option<String> {
        let mut args = vec![
            "check",
            "--profile",
            self.settings[0],
            "--as-of",
            self.settings[1],
            "--format",
            "json",
        ];
        if self.settings[2] != "auto" {
            args.extend(["--input", self.settings[2]]);
        }
        if let Some(dialect) = self.settings.get(3) {
            args.extend(["--dialect", &dialects[*dialect]]);
        }
        args.push("-");
        let output = mulu(&args, &self.document);
        let report = json(&output.stdout);
        let found: Vec<_> = report["findings"].as_array()?.iter().map(one_line).collect();
        let same = |(expected, found): (&&str, &String)| {
            let words = |text: &str| text.splitn(4, ' ').map(str::to_owned).collect::<Vec<_>>();
            words(expected).iter().zip(words(found)).all(|(a, b)| a == "*" || *a == b)
        };
        let is_right = found.len() == self.findings.len()
            && self.findings.iter().zip(&found).all(same)
            && report["complete"] == self.complete;
        let errors = found.iter().any(|finding| finding.contains(" error "));
        let expected = if self.complete { i32::from(errors) } else { 2 };
        (!is_right || status(&output) != expected)
            .then(|| format!("{}: status {}, {report:#}", self.name, status(&output)))
    }
}

fn one_line(finding: &Value) -> String {
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let entry = &finding["entry"]["index"];
    format!(
        "{} {} {entry} {}",
        word(&finding["rule"]),
        word(&finding["severity"]),
        word(&finding["at"])
    )
}

#[test]
fn every_vector_gives_the_same_through_the_command() {
    let text: String = cases().iter().map(Case::expanded).collect();
    let lines: Vec<&str> = text.lines().collect();
    let cases: Vec<_> = lines.chunks(4).map(Expanded::read).collect();
    let dialects = written_dialects(&cases);
    let next = AtomicUsize::new(0);
    let failed: Vec<String> = std::thread::scope(|scope| {
        let worker = || {
            let mine = std::iter::from_fn(|| cases.get(next.fetch_add(1, Ordering::Relaxed)));
            mine.filter_map(|case| case.run(&dialects)).collect::<Vec<_>>()
        };
        let workers: Vec<_> = (0..4).map(|_| scope.spawn(worker)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    not_in_force(&cases);
}

/// Each dialect of the cases in a file of its own.
fn written_dialects(cases: &[Expanded<'_>]) -> HashMap<String, String> {
    let folder = folder("dialects");
    let mut dialects = HashMap::new();
    for dialect in cases.iter().filter_map(|case| case.settings.get(3)) {
        let path = folder.join(format!("{}.toml", dialects.len()));
        std::fs::write(&path, dialect.replace("\\n", "\n")).unwrap();
        dialects.entry((*dialect).to_owned()).or_insert(path.to_str().unwrap().to_owned());
    }
    dialects
}

/// Rules that are not in force have no severity in the list of rules.
fn not_in_force(cases: &[Expanded<'_>]) {
    let mut lists = HashMap::new();
    for case in cases.iter().filter(|case| !case.not_in_force.is_empty()) {
        let (profile, day) = (case.settings[0], case.settings[1]);
        let list = lists.entry((profile, day)).or_insert_with(|| {
            let args = ["rules", "--profile", profile, "--as-of", day, "--format", "json"];
            json(&mulu(&args, b"").stdout)
        });
        for code in &case.not_in_force {
            let rule = list["rules"].as_array().unwrap().iter().find(|rule| rule["code"] == *code);
            assert!(rule.is_some_and(|rule| rule["severity"].is_null()), "{}: {code}", case.name);
        }
    }
}

#[test]
fn every_vector_about_requests_gives_the_same_through_the_command() {
    let folder = folder("request-vectors");
    let text: String = request_cases().iter().map(Case::expanded_request).collect();
    let lines: Vec<&str> = text.lines().collect();
    let failed: Vec<String> = lines
        .chunks(5)
        .enumerate()
        .filter_map(|(number, lines)| {
            let [name, profile, day] = lines[0].split('\t').collect::<Vec<_>>()[..] else {
                panic!("{}", lines[0])
            };
            let register = lines[1].strip_prefix("text:").unwrap();
            let mut args = vec!["requests", "-", "--profile", profile, "--as-of", day];
            args.extend(["--format", "json"]);
            let path = folder.join(format!("{number}.json")).display().to_string();
            if let Some(catalogue) = lines[2].strip_prefix("text:") {
                std::fs::write(&path, catalogue).unwrap();
                args.extend(["--catalogue", &path]);
            }
            let report = json(&mulu(&args, register.as_bytes()).stdout);
            let found: Vec<_> = report["findings"].as_array()?.iter().map(one_line).collect();
            let expected: Vec<_> = lines[3].split('\t').filter(|line| *line != "-").collect();
            let same = |(expected, found): (&&str, &String)| {
                expected.split(' ').zip(found.split(' ')).all(|(a, b)| a == "*" || a == b)
            };
            let is_right = found.len() == expected.len() && expected.iter().zip(&found).all(same);
            (!is_right).then(|| format!("{name}: {report:#}"))
        })
        .collect();
    assert!(lines.len() > 5 * 30 && failed.is_empty(), "{}", failed.join("\n"));
}
