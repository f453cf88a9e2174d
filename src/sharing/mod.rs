//! 共享: what the conditions of an entry mean, and who may have its data.

mod bodies;
mod condition;
mod kind;
mod parts;
mod party;
mod places;
mod scope;
mod truth;

pub use condition::{Condition, Consent, Contradiction};
pub use kind::{Level, PartyKind};
pub use party::{Asker, Party};
pub use scope::Scope;
pub use truth::Truth;
