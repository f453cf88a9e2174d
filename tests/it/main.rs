//! All integration tests, in one program.

#[cfg(feature = "cli")]
mod cli;
mod corpus_credit;
mod differential;
mod docs_rules;
mod generated;
mod layers;
mod patch;
mod readme;
mod rules;
mod vectors;
