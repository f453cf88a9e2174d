//! A decision as JSON, for programs.

use std::io;
use std::io::Write;

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::calendar::Date;
use crate::diag::Report;
use crate::render::json::Findings;
use crate::sharing::{Deadlines, Decision, Edit};
use crate::text::Language;

/// A decision as one JSON object on one line, with what was found in the entry that it rests on, if that was checked.
///
/// # Errors
///
/// When `out` cannot be written to.
///
/// ```
/// use mulu::{Calendar, Decider, Language, Profile, Request};
/// let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-02-13".parse()?);
/// let mut out = Vec::new();
/// let decision = decider.unlisted(&Request::default());
/// mulu::render::decision_json(&decision, None, Language::Zh, &mut out)?;
/// let decision: serde_json::Value = serde_json::from_slice(&out).unwrap();
/// assert_eq!(decision["as_of"], "2026-02-13");
/// assert_ne!(decision["outcome"], "share");
/// # Ok::<(), mulu::Error>(())
/// ```
pub fn decision_json(
    decision: &Decision,
    findings: Option<&Report>,
    language: Language,
    out: &mut dyn Write,
) -> io::Result<()> {
    let reasons = decision.reasons.iter().map(|reason| Because {
        text: reason.text(language),
        basis: reason.basis.to_string(),
        at: &reason.at,
    });
    let document = Document {
        version: 1,
        profile: decision.profile.name(),
        as_of: Day(decision.as_of),
        outcome: decision.outcome.token(),
        entry: &decision.entry,
        request: &decision.request,
        reasons: reasons.collect(),
        missing: decision.missing.iter().map(AsRef::as_ref).collect(),
        obligations: decision.obligations.iter().map(|reason| reason.text(language)).collect(),
        would_change: decision
            .would_change
            .iter()
            .map(|edits| edits.iter().map(Change::from).collect())
            .collect(),
        deadlines: Until::from(&decision.deadlines),
        findings: findings.map(|report| Findings { report, language }),
    };
    serde_json::to_writer(&mut *out, &document)?;
    out.write_all(b"\n")
}

#[derive(Serialize)]
struct Document<'d> {
    version: u32,
    profile: &'d str,
    as_of: Day,
    outcome: &'static str,
    entry: &'d str,
    request: &'d str,
    reasons: Vec<Because<'d>>,
    missing: Vec<&'d str>,
    obligations: Vec<String>,
    would_change: Vec<Vec<Change<'d>>>,
    deadlines: Until,
    #[serde(skip_serializing_if = "Option::is_none")]
    findings: Option<Findings<'d>>,
}

#[derive(Serialize)]
struct Because<'d> {
    text: String,
    basis: String,
    at: &'d str,
}

#[derive(Serialize)]
struct Change<'d> {
    at: &'d str,
    to: &'d Value,
}

impl<'d> From<&'d Edit> for Change<'d> {
    fn from(edit: &'d Edit) -> Change<'d> {
        Change { at: edit.at, to: &edit.to }
    }
}

#[derive(Serialize)]
struct Until {
    received: Option<Day>,
    reply_working_days: Option<u32>,
    reply_by: Option<Day>,
    counted: Vec<Day>,
    uncovered: Option<i32>,
    deliver_working_days: Option<u32>,
    basis: Vec<String>,
}

impl From<&Deadlines> for Until {
    fn from(deadlines: &Deadlines) -> Until {
        Until {
            received: deadlines.received.map(Day),
            reply_working_days: deadlines.reply_working_days,
            reply_by: deadlines.reply_by.map(Day),
            counted: deadlines.counted.iter().copied().map(Day).collect(),
            uncovered: deadlines.uncovered,
            deliver_working_days: deadlines.deliver_working_days,
            basis: deadlines.basis.iter().map(ToString::to_string).collect(),
        }
    }
}

/// A day as documents have it.
struct Day(Date);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}
