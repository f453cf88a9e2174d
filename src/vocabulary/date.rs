//! 日期的写法: the ways in which people write a day.

use crate::calendar::Date;
use crate::text::{is_invisible, narrow, trim};

/// What a text says of a day.
///
/// ```
/// use mulu::vocabulary::WrittenDate;
/// assert_eq!(WrittenDate::of("2023年2月30日"), WrittenDate::NoSuchDay);
/// assert_eq!(WrittenDate::of("43000"), WrittenDate::Number);
/// assert_eq!(WrittenDate::of("去年"), WrittenDate::Unread);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WrittenDate {
    /// A day, without ambiguity.
    Day(Date),
    /// Year, month and day of which no such day exists.
    NoSuchDay,
    /// A serial number of a spreadsheet, or a count of seconds or milliseconds: a day, but not how it is to be
    /// counted.
    Number,
    /// Anything else.
    Unread,
}

impl WrittenDate {
    /// Reads a text.
    ///
    /// Year, month and day stand in this order, parted by `-`, `/`, `.` or 年月日, or in eight digits; a time of
    /// day may follow. A time of another zone is not read, for the day may be another one here.
    ///
    /// ```
    /// use mulu::{Date, vocabulary::WrittenDate};
    /// let day = Date::new(2017, 9, 10).unwrap();
    /// for text in ["2017年9月10日", "2017/9/10", "20170910", "2017-09-10 09:45"] {
    ///     assert_eq!(WrittenDate::of(text), WrittenDate::Day(day));
    /// }
    /// ```
    pub fn of(text: &str) -> WrittenDate {
        if let Some(day) = Date::read(text) {
            return WrittenDate::Day(day);
        }
        let text: String = trim(text).chars().map(narrow).collect();
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        // 5 digits count days, 10 seconds and 13 milliseconds.
        if digits && matches!(text.len(), 5 | 10 | 13) {
            return WrittenDate::Number;
        }
        match shape(&text) {
            None => WrittenDate::Unread,
            Some((year, month, day)) => u8::try_from(month)
                .ok()
                .zip(u8::try_from(day).ok())
                .and_then(|(month, day)| Date::new(year, month, day))
                .map_or(WrittenDate::NoSuchDay, WrittenDate::Day),
        }
    }
}

/// The day that a text gives without ambiguity; `None` for any other text.
///
/// ```
/// use mulu::{Date, vocabulary::read_date};
/// assert_eq!(read_date("2017年9月10日"), Date::new(2017, 9, 10));
/// assert_eq!(read_date("2019-04-28\n09:45"), Date::new(2019, 4, 28));
/// assert_eq!(read_date("43000"), None);
/// ```
pub fn read_date(text: &str) -> Option<Date> {
    if let Some(day) = Date::read(text) {
        return Some(day);
    }
    match WrittenDate::of(text) {
        WrittenDate::Day(day) => Some(day),
        _ => None,
    }
}

/// Year, month and day, where a text has the shape of a day; they need not exist.
fn shape(text: &str) -> Option<(i32, u32, u32)> {
    if let Some((date, rest)) = number(text, 8..=8) {
        let year = i32::try_from(date / 10_000).ok()?;
        return is_time(rest).then_some((year, date / 100 % 100, date % 100));
    }
    let (year, rest) = number(text, 4..=4)?;
    let year = i32::try_from(year).ok()?;
    // People put blanks between the numbers and 年月日.
    if let Some(rest) = bare(rest).strip_prefix('年') {
        let (month, rest) = number(bare(rest), 1..=2)?;
        let (day, rest) = number(bare(bare(rest).strip_prefix('月')?), 1..=2)?;
        let rest = bare(rest).strip_prefix('日')?;
        return is_time(rest).then_some((year, month, day));
    }
    let mark = rest.chars().next().filter(|mark| matches!(mark, '-' | '/' | '.'))?;
    let (month, rest) = number(rest.strip_prefix(mark)?, 1..=2)?;
    let (day, rest) = number(rest.strip_prefix(mark)?, 1..=2)?;
    is_time(rest).then_some((year, month, day))
}

/// A number of so many digits at the beginning of a text, and the rest; no digit follows.
fn number(text: &str, width: std::ops::RangeInclusive<usize>) -> Option<(u32, &str)> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at(count);
    width.contains(&count).then(|| digits.parse().ok())?.map(|value| (value, rest))
}

/// A text without the blanks before it.
fn bare(text: &str) -> &str {
    text.trim_start_matches(is_invisible)
}

/// Whether what follows a day is nothing, or a time of day in China.
fn is_time(text: &str) -> bool {
    match text.strip_prefix('T') {
        Some(time) => is_clock(time),
        None => bare(text).is_empty() || is_clock(bare(text)),
    }
}

/// Whether a text is a time such as `09:45`, `9:45:00` or `09:45:00.000+08:00`.
fn is_clock(text: &str) -> bool {
    let text = text.strip_suffix("+08:00").unwrap_or(text);
    let below = |text: &str, width, most| {
        number(text, width).is_some_and(|(value, rest)| rest.is_empty() && value <= most)
    };
    let mut parts = text.splitn(3, ':');
    let (hour, minute, second) = (parts.next(), parts.next(), parts.next());
    let is_second = |text: &str| {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        below(whole, 2..=2, 59)
            && !fraction.is_empty()
            && fraction.bytes().all(|byte| byte.is_ascii_digit())
    };
    hour.is_some_and(|hour| below(hour, 1..=2, 23))
        && minute.is_some_and(|minute| below(minute, 2..=2, 59))
        && second.is_none_or(is_second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unambiguous_shape_is_read() {
        for text in [
            "2017-09-10",
            " 2017-09-10\u{FEFF}",
            "2017-9-10",
            "2017/09/10",
            "2017/9/10",
            "2017.9.10",
            "2017.09.10",
            "2017年9月10日",
            "2017 年 09 月 10 日",
            "２０１７－０９－１０",
            "20170910",
            "2017-09-10 00:00:00",
            "2017/09/10 23:59:59",
            "2017-09-10\n09:45",
            "2017-9-10 9:45",
            "2017-09-10T09:45:00",
            "2017-09-10T09:45:00.000",
            "2017-09-10T09:45:00+08:00",
            "20170910T09:45",
            "2017年9月10日 09:45",
            "2017年9月10日09:45",
        ] {
            assert_eq!(read_date(text), Date::new(2017, 9, 10), "{text:?}");
        }
    }

    #[test]
    fn nothing_else_is_taken_for_a_day() {
        for text in [
            "",
            " ",
            "2017",
            "2017-09",
            "2017年9月",
            "2017年9月10",
            "201709",
            "201709100",
            "2017-09-10abc",
            "a2017 9 10",
            "2017 9 10",
            "2017-09/10",
            "2017-09-10-11",
            "2017-9-010",
            "2017--9-10",
            "-2017-09-10",
            "17/9/10",
            "10/09/2017",
            "02017-09-10",
            "2017-09-1000:00",
            "2017-09-10 24:00",
            "2017-09-10 23:60",
            "2017-09-10 23:59:60",
            "2017-09-10 23:59:5",
            "2017-09-10 23:5",
            "2017-09-10 23",
            "2017-09-10 :30",
            "2017-09-10 09:45:00.",
            "2017-09-10 09:45:00.x",
            "2017-09-10 09:45:00:00",
            "2017-09-10T",
            "2017-09-10T16:00:00Z",
            "2017-09-10T16:00:00-05:00",
            "2017.09.10.",
            "2017年9月10日止",
            "去年",
            "None",
        ] {
            assert_eq!(WrittenDate::of(text), WrittenDate::Unread, "{text:?}");
        }
    }

    #[test]
    fn a_number_is_no_day() {
        for text in ["43000", "1505001600", "2017091012", "1505001600000", " 43000 ", "４３０００"]
        {
            assert_eq!(WrittenDate::of(text), WrittenDate::Number, "{text:?}");
        }
        for text in ["4300", "430000", "-43000", "43000.5", "99999999999"] {
            assert_eq!(WrittenDate::of(text), WrittenDate::Unread, "{text:?}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_keeps_its_shape() {
        for text in [
            "2023-02-30",
            "2023/2/30",
            "2023年2月30日",
            "2023-13-01",
            "2023-00-10",
            "2023-01-00",
            "20230230",
            "99999999",
            "2023-02-30 00:00:00",
        ] {
            assert_eq!(WrittenDate::of(text), WrittenDate::NoSuchDay, "{text:?}");
        }
    }
}
