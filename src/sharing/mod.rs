//! 共享: what the conditions of an entry mean, who may have its data, by when, and what would change the answer.

mod bodies;
mod condition;
mod decide;
mod kind;
mod parts;
mod party;
mod places;
mod scope;
mod truth;

pub use condition::{Condition, Consent, Contradiction};
pub use decide::{Deadlines, Decider, Decision, Edit, Outcome, Reason};
pub use kind::{Level, PartyKind};
pub use party::{Asker, Party};
pub use scope::Scope;
pub use truth::Truth;

pub(crate) use scope::admits_any;
