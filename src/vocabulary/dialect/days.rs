//! 日期的计数: days that are written as a number.

use crate::calendar::Date;

/// How a system counts its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Days {
    /// Milliseconds since 1970 began in Greenwich; the day is that in China.
    Milliseconds,
    /// Seconds since then.
    Seconds,
    /// The serial numbers of spreadsheets: 1 is 1900-01-01.
    Excel1900,
    /// Those of old spreadsheets of the Macintosh: 0 is 1904-01-01.
    Excel1904,
}

/// China's time is eight hours ahead of Greenwich.
const AHEAD: i64 = 8 * 3600;
const DAY: i64 = 24 * 3600;

impl Days {
    pub(super) const NAMES: [(&str, Days); 4] = [
        ("epoch-ms", Days::Milliseconds),
        ("epoch-s", Days::Seconds),
        ("excel-1900", Days::Excel1900),
        ("excel-1904", Days::Excel1904),
    ];

    /// The day that a number counts to. A part of a day after the point is a time of that day.
    pub(super) fn read(self, text: &str) -> Option<Date> {
        let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(part) {
            return None;
        }
        let number: i64 = whole.parse().ok()?;
        let (start, days) = match self {
            Days::Milliseconds => (Date::new(1970, 1, 1), (number / 1000 + AHEAD) / DAY),
            Days::Seconds => (Date::new(1970, 1, 1), number.checked_add(AHEAD)? / DAY),
            // The first spreadsheet thought that there was a 29th of February 1900, and all others kept that day.
            Days::Excel1900 if number < 1 || number == 60 => return None,
            Days::Excel1900 if number < 60 => (Date::new(1899, 12, 31), number),
            Days::Excel1900 => (Date::new(1899, 12, 30), number),
            Days::Excel1904 => (Date::new(1904, 1, 1), number),
        };
        start?.after(days)
    }

    /// The number for the beginning of a day; `None` for a day before the count begins.
    pub(super) fn count(self, day: Date) -> Option<String> {
        let since = |year, month, start| Some(day.days_since(Date::new(year, month, start)?));
        let number = match self {
            Days::Milliseconds => (since(1970, 1, 1)? * DAY - AHEAD) * 1000,
            Days::Seconds => since(1970, 1, 1)? * DAY - AHEAD,
            Days::Excel1900 => match since(1899, 12, 31)? {
                days if days >= 60 => days + 1,
                days if days >= 1 => days,
                _ => return None,
            },
            Days::Excel1904 => since(1904, 1, 1)?,
        };
        (number >= 0).then(|| number.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_of_counting_comes_to_the_day_in_china() {
        let read = |days: Days, text: &str| days.read(text).map(|day| day.to_string());
        for (days, text, day) in [
            (Days::Milliseconds, "1505001600000", "2017-09-10"),
            (Days::Milliseconds, "1504972800000", "2017-09-10"),
            (Days::Milliseconds, "1504972799999", "2017-09-09"),
            (Days::Seconds, "1504972800", "2017-09-10"),
            (Days::Seconds, "0", "1970-01-01"),
            (Days::Excel1900, "1", "1900-01-01"),
            (Days::Excel1900, "59", "1900-02-28"),
            (Days::Excel1900, "61", "1900-03-01"),
            (Days::Excel1900, "43000", "2017-09-22"),
            (Days::Excel1900, "43000.75", "2017-09-22"),
            (Days::Excel1904, "0", "1904-01-01"),
            (Days::Excel1904, "41538", "2017-09-22"),
        ] {
            assert_eq!(read(days, text).as_deref(), Some(day), "{days:?} {text}");
        }
        for text in ["", "-1", "+1", "1.", ".5", "1e3", "１", "0", "60", "99999999999999999999"] {
            assert_eq!(read(Days::Excel1900, text), None, "{text}");
        }
        for (_, days) in Days::NAMES {
            assert_eq!(read(days, "9223372036854775807"), None, "{days:?}");
        }
    }

    #[test]
    fn a_day_is_counted_back() {
        for (_, days) in Days::NAMES {
            let mut day = Date::new(1970, 1, 2).unwrap();
            while day.year() < 1973 {
                let number = days.count(day).unwrap();
                assert_eq!(days.read(&number), Some(day), "{days:?} {number}");
                day = day.next().unwrap();
            }
            assert_eq!(days.count(Date::new(1899, 12, 31).unwrap()), None);
        }
        let march = Date::new(1900, 3, 1).unwrap();
        assert_eq!(Days::Excel1900.count(march).as_deref(), Some("61"));
    }
}
