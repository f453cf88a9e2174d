//! All integration tests, in one program.

mod generated;
mod layers;
mod patch;
mod rules;
mod vectors;
mod words;
