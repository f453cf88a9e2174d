//! 日期的写法: the ways in which people write a day.

use crate::calendar::Date;

/// The day that a text gives without ambiguity; `None` for any other text.
///
/// ```
/// use mulu::{Date, vocabulary::read_date};
/// assert_eq!(read_date("2017年9月10日"), Date::new(2017, 9, 10));
/// assert_eq!(read_date("43000"), None);
/// ```
pub fn read_date(text: &str) -> Option<Date> {
    Date::read(text).or_else(|| {
        let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
        let (year, month, day) = (numbers.next()?, numbers.next()?, numbers.next()?);
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    })
}
