//! A register as JSON, for programs.

use std::io;
use std::io::Write;

use serde::Serialize;

use crate::diag::Report;
use crate::render::json::{Findings, Said, TOOL, Tool};
use crate::rules::Registered;
use crate::sharing::{Due, Standing};
use crate::text::Language;

/// A register as one JSON document on one line: what has become of each request, what is due when, and the findings.
///
/// # Errors
///
/// When `out` cannot be written to.
///
/// ```
/// use mulu::{Calendar, Checker, Language, Profile, Reader};
/// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-03-30".parse()?)?;
/// let json = r#"[{"id":"1","share_type":"conditional","received":"2026-02-13"}]"#;
/// let (mut run, mut register, mut out) = (checker.requests(), Vec::new(), Vec::new());
/// run.read(Reader::new(json.as_bytes(), "register.json"), None, |request| register.push(request))?;
/// mulu::render::requests_json(&run.finish(), &register, Language::Zh, &mut out)?;
/// let document: serde_json::Value = serde_json::from_slice(&out).unwrap();
/// assert_eq!(document["requests"][0]["due"][0]["due"], "2026-03-05");
/// assert_eq!(document["summary"]["overdue"], 1);
/// # Ok::<(), mulu::Error>(())
/// ```
pub fn requests_json(
    report: &Report,
    requests: &[Registered],
    language: Language,
    out: &mut dyn Write,
) -> io::Result<()> {
    let summary = report.summary();
    let is_overdue = |due: &Due| due.standing == Standing::Overdue;
    let overdue = requests.iter().filter(|request| request.life.dues.iter().any(is_overdue));
    let document = Document {
        version: 1,
        tool: TOOL,
        profile: report.profile().name(),
        as_of: report.as_of().to_string(),
        complete: report.is_complete(),
        requests: requests.iter().map(One::from).collect(),
        findings: Findings { report, language },
        summary: Counts {
            requests: summary.entries,
            clean: summary.clean,
            overdue: overdue.count(),
            errors: summary.errors,
            warnings: summary.warnings,
            notices: summary.notices,
            in_force: summary.in_force,
            not_in_force: summary.not_in_force,
        },
        notes: report.notes().map(|(file, note)| Said { file, text: note.of(language) }).collect(),
    };
    serde_json::to_writer(&mut *out, &document)?;
    out.write_all(b"\n")
}

#[derive(Serialize)]
struct Document<'r> {
    version: u32,
    tool: Tool,
    profile: &'r str,
    as_of: String,
    complete: bool,
    requests: Vec<One<'r>>,
    findings: Findings<'r>,
    summary: Counts,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<Said<'r>>,
}

#[derive(Serialize)]
struct Counts {
    requests: u32,
    clean: u32,
    overdue: usize,
    errors: usize,
    warnings: usize,
    notices: usize,
    in_force: usize,
    not_in_force: usize,
}

#[derive(Serialize)]
struct One<'r> {
    index: u32,
    id: &'r str,
    entry: &'r str,
    state: &'static str,
    disputed: bool,
    received: Option<String>,
    due: Vec<Deadline<'r>>,
}

impl<'r> From<&'r Registered> for One<'r> {
    fn from(request: &'r Registered) -> One<'r> {
        let life = &request.life;
        One {
            index: request.index,
            id: &request.id,
            entry: &request.entry,
            state: life.stage.token(),
            disputed: life.is_disputed,
            received: life.received.map(|day| day.to_string()),
            due: life.dues.iter().map(Deadline::from).collect(),
        }
    }
}

#[derive(Serialize)]
struct Deadline<'r> {
    duty: &'static str,
    at: &'r str,
    start: Option<String>,
    working_days: Option<u32>,
    due: Option<String>,
    uncovered: Option<i32>,
    done: Option<String>,
    standing: &'static str,
    basis: Option<String>,
}

impl<'r> From<&'r Due> for Deadline<'r> {
    fn from(due: &'r Due) -> Deadline<'r> {
        let period = due.period;
        Deadline {
            duty: due.duty.token(),
            at: &due.at,
            start: due.start.map(|day| day.to_string()),
            working_days: period.map(|period| period.working_days.saturating_add(due.extension)),
            due: due.due.map(|day| day.to_string()),
            uncovered: due.uncovered,
            done: due.done.map(|day| day.to_string()),
            standing: due.standing.token(),
            basis: period.map(|period| period.basis.to_string()),
        }
    }
}
