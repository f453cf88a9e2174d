//! 日历: days, and which of them are working days.

mod counting;
mod date;
mod file;
mod known;
mod notices;
#[cfg(test)]
mod tests;
mod working;
mod year;

pub use counting::{Counting, DayReason, Skipped, Uncovered};
pub use date::Date;
pub use working::Calendar;
