//! 决定的呈现: a decision for people and programs.

mod json;
mod names;
mod text;

pub use json::decision_json;
pub use text::decision_text;
