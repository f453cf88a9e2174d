//! All integration tests, in one program.

mod corpus_calendar;
mod generated;
mod layers;
mod patch;
mod rules;
mod vectors;
