//! mulu

mod calendar;
mod codec;
mod diag;
mod error;
pub mod legal;
mod limits;
pub mod model;
mod pointer;
mod profile;
pub mod rules;
#[cfg(feature = "schema")]
pub mod schema;
mod text;
pub mod vocabulary;

pub use calendar::{Calendar, Date};
pub use codec::{Block, Entries, InputFormat, Reader};
pub use diag::{
    Bad, Check, Context, Finding, Good, Index, Message, Report, Rule, Sink, Subject, Summary, Tally,
};
pub use error::Error;
pub use legal::{Citation, Force, Severity};
pub use limits::Limits;
pub use model::*;
pub use pointer::Place;
pub use profile::Profile;
pub use rules::{Checked, Checker, RULES, Run};
pub use text::{Language, Text, Words};
pub use vocabulary::Dialect;
