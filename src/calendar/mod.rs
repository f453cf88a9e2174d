//! 日历: days, and which of them are working days.

mod date;
mod notices;
mod working;

pub use date::Date;
pub use working::Calendar;
