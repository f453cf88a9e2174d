//! The report as JSON, for programs.

use std::io;
use std::io::Write;

use serde::{Serialize, Serializer};

use crate::diag::{Finding, Report, Subject};
use crate::pointer::{Place, Spot, cell_name};
use crate::text::Language;

/// The report as one JSON document on one line, written as it is made.
///
/// # Errors
///
/// When `out` cannot be written to.
///
/// ```
/// use mulu::{Calendar, Checker, Entry, Language, Profile};
/// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
/// let mut out = Vec::new();
/// mulu::render::json(&checker.check(&Entry::default()), Language::Zh, &mut out)?;
/// let report: serde_json::Value = serde_json::from_slice(&out).unwrap();
/// assert_eq!(report["profile"], "national-2025");
/// assert_eq!(report["summary"]["entries"], 1);
/// # Ok::<(), mulu::Error>(())
/// ```
pub fn json(report: &Report, language: Language, out: &mut dyn Write) -> io::Result<()> {
    let summary = report.summary();
    let document = Document {
        version: 1,
        tool: TOOL,
        profile: report.profile().name(),
        as_of: report.as_of().to_string(),
        complete: report.is_complete(),
        findings: Findings { report, language },
        summary: Counts {
            entries: summary.entries,
            clean: summary.clean,
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
    findings: Findings<'r>,
    summary: Counts,
    /// What there is to say of the files as wholes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<Said<'r>>,
}

/// What there is to say of a file.
#[derive(Serialize)]
pub(super) struct Said<'r> {
    pub(super) file: &'r str,
    pub(super) text: &'r str,
}

/// This program, as documents name it.
pub(super) const TOOL: Tool = Tool { name: "mulu", version: env!("CARGO_PKG_VERSION") };

#[derive(Serialize)]
pub(super) struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct Counts {
    entries: u32,
    clean: u32,
    errors: usize,
    warnings: usize,
    notices: usize,
    in_force: usize,
    not_in_force: usize,
}

/// The findings, made one after the other as they are written.
pub(super) struct Findings<'r> {
    pub(super) report: &'r Report,
    pub(super) language: Language,
}

impl Serialize for Findings<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Findings { report, language } = *self;
        serializer.collect_seq(report.findings().iter().map(|f| One::new(report, f, language)))
    }
}

#[derive(Serialize)]
struct One<'r> {
    rule: &'static str,
    name: &'static str,
    severity: &'static str,
    message: String,
    help: String,
    entry: About<'r>,
    at: &'r str,
    place: Option<Location<'r>>,
    basis: Vec<String>,
    related: Vec<Related<'r>>,
    fix: (),
}

impl<'r> One<'r> {
    fn new(report: &'r Report, finding: &'r Finding, language: Language) -> One<'r> {
        let subject = report.subject(finding.entry);
        let related = |entry: &u32| {
            let other = report.subject(*entry);
            Related { about: other.into(), file: other.file.filter(|_| other.file != subject.file) }
        };
        One {
            rule: finding.rule.code,
            name: finding.rule.name,
            severity: finding.severity.token(),
            message: finding.text(language),
            help: finding.help(language),
            entry: subject.into(),
            at: &finding.at,
            place: finding.place.as_ref().map(Location::from),
            basis: report.basis(finding).iter().map(ToString::to_string).collect(),
            related: finding.related.iter().map(related).collect(),
            fix: (),
        }
    }
}

#[derive(Serialize)]
struct About<'r> {
    index: u32,
    code: Option<&'r str>,
    name: Option<&'r str>,
}

#[derive(Serialize)]
struct Related<'r> {
    #[serde(flatten)]
    about: About<'r>,
    /// Where it is another file than that of the finding: entries are counted from 0 in each.
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'r str>,
}

impl<'r> From<Subject<'r>> for About<'r> {
    fn from(subject: Subject<'r>) -> About<'r> {
        About { index: subject.index, code: subject.code, name: subject.name }
    }
}

#[derive(Serialize)]
struct Location<'r> {
    file: &'r str,
    #[serde(flatten)]
    at: At<'r>,
}

/// Where in the file: a cell has no line, and a text no sheet.
#[derive(Serialize)]
#[serde(untagged)]
enum At<'r> {
    Text { line: u64, column: u64, offset: Option<u64>, length: Option<u64> },
    Cell { sheet: &'r str, cell: String },
}

impl<'r> From<&'r Place> for Location<'r> {
    fn from(place: &'r Place) -> Location<'r> {
        Location {
            file: &place.file,
            at: match &place.spot {
                Spot::Text { line, column, bytes } => At::Text {
                    line: *line,
                    column: *column,
                    offset: bytes.as_ref().map(|bytes| bytes.start),
                    length: bytes.as_ref().map(|bytes| bytes.end - bytes.start),
                },
                Spot::Cell { sheet, row, column } => {
                    At::Cell { sheet, cell: cell_name(*row, *column) }
                }
            },
        }
    }
}
