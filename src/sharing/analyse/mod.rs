//! 条件分析: what there is to say of the conditions of a whole catalogue.

mod items;
mod observation;
mod subjects;

pub use observation::{Observation, ObservationKind, Weight};
