//! All integration tests, in one program.

mod corpus_credit;
mod generated;
mod layers;
mod patch;
mod rules;
mod vectors;
