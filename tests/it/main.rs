//! All integration tests, in one program.

mod generated;
mod layers;
mod patch;
mod rules;
#[cfg(feature = "schema")]
mod schema;
mod vectors;
