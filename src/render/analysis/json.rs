//! An analysis as JSON, for programs.

use std::io;
use std::io::Write;

use serde::{Serialize, Serializer};

use crate::model::Request;
use crate::sharing::{
    Access, Analysis, ApplicantClass, Observation, Outcome, OutcomeChange, RequestClass, Weight,
};
use crate::text::Language;

/// An analysis as one JSON document on one line, written as it is made.
///
/// # Errors
///
/// When `out` cannot be written to.
///
/// ```
/// use mulu::{Analyser, Calendar, Decider, Entry, Language, Profile, ShareType};
/// let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
/// let mut analyser = Analyser::new(decider);
/// let mut entry = Entry::default();
/// entry.share.kind = ShareType::Conditional.into();
/// analyser.add(&entry);
/// let mut out = Vec::new();
/// mulu::render::analysis_json(&analyser.finish(), Language::Zh, &mut out)?;
/// let analysis: serde_json::Value = serde_json::from_slice(&out).unwrap();
/// assert_eq!(analysis["observations"][0]["kind"], "scope_empty");
/// assert_eq!(analysis["summary"]["contradictions"], 1);
/// # Ok::<(), mulu::Error>(())
/// ```
pub fn analysis_json(
    analysis: &Analysis,
    language: Language,
    out: &mut dyn Write,
) -> io::Result<()> {
    let count = |weight: Weight| {
        analysis.observations().iter().filter(|one| one.kind.weight() == weight).count()
    };
    let document = Document {
        version: 1,
        profile: analysis.profile().name(),
        as_of: analysis.as_of().to_string(),
        complete: analysis.is_complete(),
        observations: Each(|| {
            analysis.observations().iter().map(move |one| Observed::new(analysis, one, language))
        }),
        access: Each(|| analysis.access().iter().map(move |one| Granted::new(analysis, one))),
        changes: Each(|| analysis.changes().iter().map(Changed::from)),
        summary: Counts {
            entries: analysis.count(),
            contradictions: count(Weight::Contradiction),
            doubts: count(Weight::Doubt),
            notes: count(Weight::Note),
            parties: analysis.access().len().saturating_sub(1),
            compared: analysis.is_comparison(),
            changes: analysis.changes().len(),
        },
    };
    serde_json::to_writer(&mut *out, &document)?;
    out.write_all(b"\n")
}

#[derive(Serialize)]
struct Document<'a, O: Serialize, A: Serialize, C: Serialize> {
    version: u32,
    profile: &'a str,
    as_of: String,
    complete: bool,
    observations: O,
    access: A,
    changes: C,
    summary: Counts,
}

/// A list whose members are made one after the other as they are written.
struct Each<F>(F);

impl<F, I> Serialize for Each<F>
where
    F: Fn() -> I,
    I: Iterator,
    I::Item: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0())
    }
}

#[derive(Serialize)]
struct Counts {
    entries: u32,
    contradictions: usize,
    doubts: usize,
    notes: usize,
    parties: usize,
    compared: bool,
    changes: usize,
}

#[derive(Serialize)]
struct Subject<'a> {
    index: u32,
    code: Option<&'a str>,
    name: Option<&'a str>,
}

#[derive(Serialize)]
struct Observed<'a> {
    kind: &'static str,
    weight: &'static str,
    text: String,
    entries: Vec<Subject<'a>>,
    at: &'a str,
    basis: Option<String>,
}

impl<'a> Observed<'a> {
    fn new(analysis: &'a Analysis, one: &'a Observation, language: Language) -> Observed<'a> {
        let subject = |entry: &u32| {
            let (code, name) = analysis.subject(*entry);
            let said = |text: &'a str| (!text.is_empty()).then_some(text);
            Subject { index: *entry, code: said(code), name: said(name) }
        };
        Observed {
            kind: one.kind.token(),
            weight: one.kind.weight().token(),
            text: one.text(language),
            entries: one.entries.iter().map(subject).collect(),
            at: &one.at,
            basis: analysis.basis(one).map(ToString::to_string),
        }
    }
}

/// What a party gets; that of every department has the party `*`.
#[derive(Serialize)]
struct Granted<'a> {
    party: &'a str,
    share: u32,
    share_on_conditions: u32,
    entries: Vec<&'a str>,
}

impl<'a> Granted<'a> {
    fn new(analysis: &'a Analysis, access: &'a Access) -> Granted<'a> {
        // An entry without a code is called by its name.
        let called = |entry: &u32| match analysis.subject(*entry) {
            ("", name) => name,
            (code, _) => code,
        };
        Granted {
            party: access.party.as_deref().unwrap_or("*"),
            share: access.share,
            share_on_conditions: access.share_on_conditions,
            entries: access.entries.iter().map(called).collect(),
        }
    }
}

#[derive(Serialize)]
struct Changed<'a> {
    entry: &'a str,
    class: Class<'a>,
    before: &'static str,
    after: &'static str,
    example: Request<'a>,
}

impl<'a> From<&'a OutcomeChange> for Changed<'a> {
    fn from(change: &'a OutcomeChange) -> Changed<'a> {
        let token = Outcome::token;
        Changed {
            entry: &change.entry,
            class: Class::from(&change.class),
            before: token(change.before),
            after: token(change.after),
            example: change.example(),
        }
    }
}

#[derive(Serialize)]
struct Class<'a> {
    applicants: Vec<Applicant<'a>>,
    purposes: &'a [String],
    ways: &'a [String],
    until: &'a [String],
    items: &'a [String],
}

#[derive(Serialize)]
struct Applicant<'a> {
    names: &'a [String],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    codes: &'a [String],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    systems: &'a [String],
}

impl<'a> From<&'a RequestClass> for Class<'a> {
    fn from(class: &'a RequestClass) -> Class<'a> {
        let who = |one: &'a ApplicantClass| Applicant {
            names: &one.names,
            codes: &one.codes,
            systems: &one.systems,
        };
        Class {
            applicants: class.applicants.iter().map(who).collect(),
            purposes: &class.purposes,
            ways: &class.ways,
            until: &class.untils,
            items: &class.items,
        }
    }
}
