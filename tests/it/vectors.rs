//! The vectors: one suite, every engine. This harness runs them in Rust and writes `target/vectors.txt`, from
//! which the other engines run the same cases.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use mulu::{
    Calendar, Checker, Dialect, Entry, Finding, InputFormat, Language, Profile, RULES, Reader,
    Report, Request,
};
use serde::Deserialize;

use crate::patch::{patched, patched_request};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    test: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Case {
    pub(crate) name: String,
    source: String,
    #[serde(default = "default_profile")]
    pub(crate) profile: String,
    #[serde(default)]
    on: Option<toml::value::Datetime>,
    change: Option<String>,
    /// A patch on the clean request; `change` is then one on the entry that it asks for.
    request: Option<String>,
    /// Whether the catalogue is at hand; only of a request.
    #[serde(default = "yes")]
    catalogue: bool,
    input: Option<String>,
    hex: Option<String>,
    #[serde(default)]
    format: Option<String>,
    #[serde(default)]
    dialect: Option<String>,
    #[serde(default)]
    pub(crate) expect: Vec<Expected>,
    #[serde(default)]
    not_in_force: Vec<String>,
    #[serde(default = "yes")]
    complete: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expected {
    pub(crate) code: String,
    at: String,
    #[serde(default)]
    entry: u32,
    #[serde(default)]
    severity: Option<String>,
    /// The other entries that it is about.
    #[serde(default)]
    related: Option<Vec<u32>>,
    /// A part of what it says in Chinese, be it of the message or of the help.
    #[serde(default)]
    says: Option<String>,
}

impl Expected {
    /// Whether the words and the other entries, of which other engines are not told, are as expected.
    fn agrees_with(&self, finding: &Finding) -> bool {
        let said = finding.text(Language::Zh) + "\n" + &finding.help(Language::Zh);
        self.related.as_ref().is_none_or(|related| *related == finding.related)
            && self.says.as_ref().is_none_or(|part| said.contains(part))
    }
}

fn default_profile() -> String {
    "national-2025".to_owned()
}

fn yes() -> bool {
    true
}

impl Case {
    /// Whether it declares codes of its own.
    pub(crate) fn has_dialect(&self) -> bool {
        self.dialect.is_some()
    }

    pub(crate) fn day(&self) -> String {
        self.on.map_or_else(|| "2026-11-21".to_owned(), |day| day.to_string())
    }

    pub(crate) fn document(&self) -> Vec<u8> {
        match (&self.change, &self.input, &self.hex) {
            (Some(change), None, None) => patched(change).into_bytes(),
            (None, Some(input), None) => input.clone().into_bytes(),
            (None, None, Some(hex)) => bytes_of(hex),
            _ => panic!("{}: one of change, input and hex", self.name),
        }
    }

    fn format(&self) -> InputFormat {
        match self.format.as_deref() {
            None => InputFormat::Auto,
            Some("ndjson") => InputFormat::Ndjson,
            Some(other) => panic!("{}: unknown format {other}", self.name),
        }
    }

    pub(crate) fn report(&self) -> Report {
        match self.request {
            Some(_) => self.report_on_request(),
            None => self.report_on_entries(),
        }
    }

    fn report_on_entries(&self) -> Report {
        let day = self.day().parse().unwrap();
        let mut checker =
            Checker::new(Profile::named(&self.profile).unwrap(), Calendar::default(), day).unwrap();
        if let Some(dialect) = &self.dialect {
            checker = checker.dialect(Dialect::from_toml(dialect).unwrap());
        }
        let document = self.document();
        let mut run = checker.run();
        run.read(Reader::new(document.as_slice(), "vector").format(self.format())).unwrap();
        run.finish()
    }

    /// The request, and the entry that it asks for, each on one line.
    fn request_and_entry(&self) -> (String, String) {
        let (request, entry) = (self.request.as_deref().unwrap(), self.change.as_deref());
        patched_request(&format!("[{request},{}]", entry.unwrap_or("{}")))
    }

    fn report_on_request(&self) -> Report {
        let day = self.day().parse().unwrap();
        let checker =
            Checker::new(Profile::named(&self.profile).unwrap(), Calendar::default(), day).unwrap();
        let (request, entry) = self.request_and_entry();
        let request: Request<'_> = serde_json::from_str(&request).unwrap();
        let entry: Entry<'_> = serde_json::from_str(&entry).unwrap();
        let run = checker.requests();
        let mut run = if self.catalogue { run.with_catalogue() } else { run };
        let is_asked_for = self.catalogue && entry.code == request.entry;
        run.check(&request, is_asked_for.then_some(&entry));
        run.finish()
    }

    /// The five lines of `target/request-vectors.txt`.
    pub(crate) fn expanded_request(&self) -> String {
        let (request, entry) = self.request_and_entry();
        let catalogue = if self.catalogue { format!("text:[{entry}]") } else { "-".to_owned() };
        let mut fifth = "complete".to_owned();
        for code in &self.not_in_force {
            write!(fifth, "\t{code}").unwrap();
        }
        format!(
            "{}\t{}\t{}\ntext:{request}\n{catalogue}\n{}\n{fifth}\n",
            self.name,
            self.profile,
            self.day(),
            self.findings()
        )
    }

    /// The four lines of `target/vectors.txt`.
    pub(crate) fn expanded(&self) -> String {
        let document = self.document();
        let plain = std::str::from_utf8(&document)
            .ok()
            .filter(|text| !text.contains(|c: char| c.is_control()));
        let second = match plain {
            Some(text) => format!("text:{text}"),
            None => format!(
                "hex:{}",
                document.iter().fold(String::new(), |mut hex, byte| {
                    write!(hex, "{byte:02x}").unwrap();
                    hex
                })
            ),
        };
        let third = self.findings();
        let mut first = format!("{}\t{}\t{}\t", self.name, self.profile, self.day());
        first += self.format.as_deref().unwrap_or("auto");
        if let Some(dialect) = &self.dialect {
            write!(first, "\t{}", dialect.replace('\n', "\\n")).unwrap();
        }
        let mut fourth = if self.complete { "complete" } else { "partial" }.to_owned();
        for code in &self.not_in_force {
            write!(fourth, "\t{code}").unwrap();
        }
        format!("{first}\n{second}\n{third}\n{fourth}\n")
    }
}

impl Case {
    /// The findings on one line.
    fn findings(&self) -> String {
        if self.expect.is_empty() {
            return "-".to_owned();
        }
        let findings = self.expect.iter().map(|expected| {
            let severity = expected.severity.as_deref().unwrap_or("*");
            format!("{} {severity} {} {}", expected.code, expected.entry, expected.at)
        });
        findings.collect::<Vec<_>>().join("\t")
    }
}

fn bytes_of(hex: &str) -> Vec<u8> {
    let digits: Vec<u8> = hex.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    digits
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
        .collect()
}

/// The cases about entries.
pub(crate) fn cases() -> Vec<Case> {
    all_cases().into_iter().filter(|case| case.request.is_none()).collect()
}

/// The cases about requests.
pub(crate) fn request_cases() -> Vec<Case> {
    all_cases().into_iter().filter(|case| case.request.is_some()).collect()
}

/// All cases, each with its file's path in its name.
fn all_cases() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    let mut cases = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let parsed: File =
            toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let subject = file.strip_prefix(&root).unwrap().with_extension("").display().to_string();
        for mut case in parsed.test {
            assert!(!case.source.is_empty(), "{subject}: {} rests on nothing", case.name);
            case.name = format!("{subject}/{}", case.name);
            cases.push(case);
        }
    }
    cases
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            files.push(path);
        }
    }
}

#[test]
fn every_vector_gives_exactly_what_it_expects() {
    let mut failed = Vec::new();
    for case in all_cases() {
        let report = case.report();
        let found: Vec<_> = report
            .findings()
            .iter()
            .map(|f| format!("{} {} {} {}", f.rule.code, f.severity.token(), f.entry, f.at))
            .collect();
        let matches = |(expected, found): (&Expected, &String)| {
            let severity = expected.severity.as_deref();
            let words: Vec<&str> = found.splitn(4, ' ').collect();
            words[0] == expected.code
                && severity.is_none_or(|severity| severity == words[1])
                && words[2] == expected.entry.to_string()
                && words[3] == expected.at
        };
        if found.len() != case.expect.len() || !case.expect.iter().zip(&found).all(matches) {
            failed.push(format!("{}: found {found:#?}", case.name));
        }
        if report.is_complete() != case.complete {
            failed.push(format!("{}: complete is {}", case.name, report.is_complete()));
        }
        for (expected, finding) in case.expect.iter().zip(report.findings()) {
            if !expected.agrees_with(finding) {
                let said = (finding.text(Language::Zh), finding.help(Language::Zh));
                failed.push(format!("{}: found {said:?} {:?}", case.name, finding.related));
            }
        }
        for code in &case.not_in_force {
            let tally = report.tallies().iter().find(|tally| tally.rule.code == code);
            if tally.is_none_or(|tally| tally.in_force) {
                failed.push(format!("{}: {code} is in force", case.name));
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn names_are_unique_and_the_suite_is_written_out() {
    let all = all_cases();
    let names: BTreeSet<&str> = all.iter().map(|case| case.name.as_str()).collect();
    assert_eq!(names.len(), all.len());
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text: String = cases().iter().map(Case::expanded).collect();
    write_whole(&root.join("target/vectors.txt"), &text);
    let text: String = request_cases().iter().map(Case::expanded_request).collect();
    write_whole(&root.join("target/request-vectors.txt"), &text);
}

/// Writes to a temporary name and renames, so that no reader sees half a file.
pub(crate) fn write_whole(path: &Path, text: &str) {
    let part = path.with_extension(format!("part{}", std::process::id()));
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&part, text).unwrap();
    fs::rename(&part, path).unwrap();
}

#[test]

fn every_rule_occurs_bad_and_good() {
    let (mut bad, mut good) = (BTreeSet::new(), BTreeSet::new());
    for case in all_cases() {
        let report = case.report();
        for tally in report.tallies() {
            if tally.found > 0 {
                bad.insert(tally.rule.code);
            } else if tally.applicable > 0 {
                good.insert(tally.rule.code);
            }
        }
    }
    let missing = |seen: &BTreeSet<&str>| -> Vec<&str> {
        RULES.iter().map(|rule| rule.code).filter(|code| !seen.contains(code)).collect()
    };
    assert_eq!(missing(&bad), Vec::<&str>::new(), "no vector with a finding");
    assert_eq!(missing(&good), Vec::<&str>::new(), "no vector that passes");
}
