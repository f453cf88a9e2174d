//! 共享: who may have the data, on which conditions, by when, and what would change the answer.

mod decide;

pub use decide::{Deadlines, Decider, Decision, Edit, Outcome, Reason};
