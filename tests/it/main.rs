//! All integration tests, in one program.

mod capi;
mod generated;
mod header;
mod layers;
mod patch;
mod rules;
mod vectors;
