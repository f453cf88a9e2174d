//! **mulu** (目录) checks the entries of a government data catalogue (政务数据目录) against the law, rule by rule.
//!
//! An [`Entry`] holds what a department said about one data resource: its name, provider, format, items, how it is
//! shared and opened, how often it is updated. Rules judge it: each cites the article that it enforces, and how
//! strongly that article binds, under a [`Profile`] and on a day, is the severity of what it finds.
//!
//! # Example: check a catalogue
//!
//! ```
//! use mulu::{Calendar, Checker, Language, Profile, Reader};
//!
//! let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
//! let json = r#"[{"name": "机动车排气检测结果", "update_cycle": "经常"}]"#;
//! let mut run = checker.run();
//! run.read(Reader::new(json.as_bytes(), "catalogue.json"))?;
//! let report = run.finish();
//!
//! let finding = report.findings().iter().find(|finding| finding.at == "/share/type").unwrap();
//! assert_eq!(finding.rule.code, "SHR101");
//! assert_eq!(report.basis(finding)[0].to_string(), "R809 第十三条第二款");
//! assert_eq!(finding.place.as_ref().unwrap().line(), 1);
//! println!("{}", finding.text(Language::Zh));
//! # Ok::<(), mulu::Error>(())
//! ```
//!
//! # Example: an entry built by hand
//!
//! ```
//! use mulu::{Cycle, Entry, ShareType, Word};
//!
//! let mut entry = Entry::default();
//! entry.name = "机动车排气检测结果".into();
//! entry.share.kind = ShareType::Conditional.into();
//! entry.share.scope.push("市公安局".into());
//! entry.update_cycle = Cycle::Daily.into();
//! assert_eq!(ShareType::Conditional.label(), "有条件共享");
//! assert_eq!(serde_json::to_string(&entry.share.kind.known().map(|kind| kind.token())).unwrap(), "\"conditional\"");
//! ```
//!
//! # Example: let only right entries in
//!
//! ```
//! use mulu::{Calendar, Checker, Entry, Profile, Severity};
//!
//! let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
//! let report = checker.admit(Entry::default()).unwrap_err();
//! assert_eq!(report.worst(), Some(Severity::Error));
//! # Ok::<(), mulu::Error>(())
//! ```
#![cfg_attr(mulu_unwinds, feature(alloc_error_hook))]

mod calendar;
mod codec;
mod diag;
mod error;
#[cfg(any(feature = "files", feature = "capi"))]
pub mod export;
#[cfg(feature = "capi")]
#[expect(unsafe_code, reason = "pointers cross to C here, and nowhere else")]
#[expect(non_camel_case_types, unreachable_pub, reason = "names and visibility are those of C")]
mod ffi;
pub mod legal;
mod limits;
pub mod model;
mod pointer;
mod profile;
pub mod render;
pub mod rules;
#[cfg(feature = "schema")]
pub mod schema;
mod sharing;
mod text;
pub mod vocabulary;

pub use calendar::{Calendar, Counting, Date, DayReason, Skipped, Uncovered};
pub use codec::{
    Block, Documents, Encoding, Entries, InputFormat, Listed, Listing, Reader, Requests,
};
#[cfg(feature = "files")]
pub use codec::{SheetColumns, columns_of};
pub use diag::{
    Bad, Case, Check, Context, Finding, Good, Index, Message, Report, Rule, Sink, Subject, Summary,
    Tally,
};
pub use error::Error;
pub use legal::{Citation, Duty, Force, Period, Severity};
pub use limits::Limits;
pub use model::*;
pub use pointer::{Excerpt, Place, Spot, cell_name};
pub use profile::Profile;
pub use rules::{Checked, Checker, Need, Question, RULES, Registered, RequestRun, Run};
pub use sharing::{
    Access, Analyser, Analysis, ApplicantClass, Asker, Condition, Consent, Contradiction,
    Deadlines, Decider, Decision, Due, Edit, Flaw, FlawKind, Level, Life, Observation,
    ObservationKind, Outcome, OutcomeChange, Party, PartyKind, Reason, RequestClass, Scope, Stage,
    Standing, Truth, Weight, compare,
};
pub use text::{Language, Note, Text, Words};
pub use vocabulary::Dialect;

// The examples of the READMEs are documentation tests too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
#[cfg(doctest)]
#[doc = include_str!("../README.zh-CN.md")]
struct ReadmeZh;
