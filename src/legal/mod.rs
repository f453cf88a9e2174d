//! The law as data: instruments, when each is in force, and what it asks with which force.
//!
//! A rule states no severity of its own. It cites; how strongly the cited words bind on a day, under
//! a profile, is the severity.

mod citation;
mod instruments;
mod periods;

pub use citation::{Citation, Force, Severity};
pub use instruments::*;
pub use periods::{Duty, PERIODS, Period};
