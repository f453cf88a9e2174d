//! All integration tests, in one program.

#[cfg(feature = "cli")]
mod cli;
mod differential;
mod docs_rules;
mod generated;
mod layers;
mod patch;
mod rules;
mod vectors;
