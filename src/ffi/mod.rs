//! The C door: one file per noun of `mulu.h`, in the order of the header.
//!
//! The first line of a noun's file is its banner in the header, and the comments of what it exports are the
//! header's comments, so both are written for a reader of C. All that is dangerous is in `guard`.

mod arithmetic;
mod calendar;
mod catalogue;
mod checker;
mod convert;
mod decision;
mod entry;
mod field;
mod guard;
mod keys;
mod memory;
mod question;
mod report;
mod request;
mod rule;
mod status;
#[cfg(test)]
mod tests;
mod text;
