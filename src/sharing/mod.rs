//! 共享: who may have the data, on which conditions, by when, and what would change the answer.

mod decide;
mod lifecycle;

pub use decide::{Deadlines, Decider, Decision, Edit, Outcome, Reason};
pub use lifecycle::{Due, Flaw, FlawKind, Life, Stage, Standing};
pub(crate) use lifecycle::{missing_material, review_of, update_of};
