//! All integration tests, in one program.

mod differential;
mod generated;
mod layers;
mod patch;
mod readme;
mod rules;
mod vectors;
