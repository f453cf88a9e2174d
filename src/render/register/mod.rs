//! 办理情况的呈现: what is late in a register of requests, and what is due soon, for people and programs.

mod json;
mod text;

pub use json::requests_json;
pub use text::requests_text;
