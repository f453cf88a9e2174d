//! 诊断: what a rule is, and what comes of it: findings and the report.

mod case;
mod finding;
mod index;
mod keys;
mod origin;
mod pieces;
mod report;
mod rule;
mod sink;

pub use case::Case;
pub use finding::{Finding, Message};
pub use index::Index;
pub(crate) use index::{WHOLE, direction};
pub(crate) use origin::Origins;
pub(crate) use report::{Active, Plan};
pub use report::{Report, Subject, Summary, Tally};
pub use rule::{Bad, Check, Context, Good, Rule};
pub use sink::Sink;
