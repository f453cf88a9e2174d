//! 条件分析的呈现: an analysis of conditions for people and programs.

mod json;
mod text;

pub use json::analysis_json;
pub use text::analysis_text;
