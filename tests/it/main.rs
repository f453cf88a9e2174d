//! All integration tests, in one program.

mod abi;
mod bindings;
#[cfg(feature = "cli")]
mod books;
mod capi;
mod catalogue;
mod checker;
#[cfg(feature = "cli")]
mod cli;
#[cfg(feature = "files")]
mod convert;
mod corpus_calendar;
#[cfg(feature = "files")]
mod corpus_columns;
mod corpus_conditions;
mod corpus_credit;
mod corpus_portals;
mod dialects;
mod differential;
#[cfg(feature = "cli")]
mod docs_rules;
mod examples;
#[cfg(feature = "files")]
mod files;
mod generated;
mod header;
mod interface;
mod layers;
mod misuse;
mod mutants;
mod patch;
mod plainly;
mod reading;
mod readme;
mod requests;
mod round_trip;
mod rules;
#[cfg(feature = "schema")]
mod schema;
mod spellings;
mod tree;
mod vectors;
mod words;
