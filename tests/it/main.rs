//! All integration tests, in one program.

#[cfg(feature = "capi")]
mod capi;
mod corpus_credit;
mod differential;
mod generated;
mod header;
mod layers;
mod patch;
mod readme;
mod rules;
mod vectors;
