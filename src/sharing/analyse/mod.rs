//! 条件分析: what there is to say of the conditions of a whole catalogue, who gets what because of them, and which
//! requests another version of it decides otherwise.

mod access;
mod analyser;
mod analysis;
mod applicants;
mod asked;
mod atoms;
mod axis;
mod change;
mod items;
mod observation;
mod observe;
mod policy;
mod subjects;
#[cfg(test)]
mod tests;

pub use access::Access;
pub use analyser::Analyser;
pub use analysis::Analysis;
pub use applicants::ApplicantClass;
pub use change::{OutcomeChange, RequestClass, compare};
pub use observation::{Observation, ObservationKind, Weight};
