//! 呈现: reports, decisions and analyses for people and programs, and the manual of the rules.

mod analysis;
mod decision;
mod due;
mod json;
mod lines;
mod markdown;
mod profiles;
mod register;
#[cfg(feature = "files")]
mod related;
mod rules;
#[cfg(feature = "cli")]
mod text;
pub(crate) mod words;
#[cfg(feature = "files")]
mod workbook;

pub use analysis::{analysis_json, analysis_text};
pub use decision::{decision_json, decision_text};
pub use due::{Proof, due_json, due_text};
pub use json::json;
pub use markdown::Manual;
pub use profiles::{profiles_json, profiles_text};
pub use register::{requests_json, requests_text};
pub use rules::{rule_text, rules_json, rules_text};
#[cfg(feature = "cli")]
pub use text::text;
#[cfg(feature = "files")]
pub use workbook::annotated;
