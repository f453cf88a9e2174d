//! All integration tests, in one program.

mod corpus_credit;
mod differential;
mod generated;
mod layers;
mod patch;
mod readme;
mod rules;
mod vectors;
