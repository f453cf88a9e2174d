//! 共享: what the conditions of an entry mean, who may have its data, by when, and what would change the answer.

mod analyse;
mod bodies;
mod condition;
mod decide;
mod kind;
mod lifecycle;
mod parts;
mod party;
mod places;
mod scope;
mod truth;

pub use analyse::{
    Access, Analyser, Analysis, ApplicantClass, Observation, ObservationKind, OutcomeChange,
    RequestClass, Weight, compare,
};
pub use condition::{Condition, Consent, Contradiction};
pub use decide::{Deadlines, Decider, Decision, Edit, Outcome, Reason};
pub use kind::{Level, PartyKind};
pub use lifecycle::{Due, Flaw, FlawKind, Life, Stage, Standing};
pub(crate) use lifecycle::{has_consent, missing_material, review_of, update_of};
pub use party::{Asker, Party};
pub use scope::Scope;
pub use truth::Truth;
