//! All integration tests, in one program.

mod corpus_portals;
mod generated;
mod layers;
mod patch;
mod reading;
mod round_trip;
mod rules;
mod vectors;
