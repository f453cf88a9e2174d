//! 日期: a day of the Gregorian calendar.

use std::fmt;
use std::str::FromStr;

use crate::error::Error;

/// 日期: a day that exists.
///
/// Written and read as GB/T 7408.1-2023 asks, `CCYY-MM-DD`.
///
/// ```
/// use mulu::Date;
/// let day: Date = "2026-02-13".parse().unwrap();
/// assert_eq!(day.to_string(), "2026-02-13");
/// assert!("2023-02-30".parse::<Date>().is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(time::Date);

impl Date {
    /// The day with this year, month (1 to 12) and day of the month; `None` where there is none.
    ///
    /// ```
    /// assert!(mulu::Date::new(2024, 2, 29).is_some());
    /// assert!(mulu::Date::new(2023, 2, 29).is_none());
    /// ```
    pub fn new(year: i32, month: u8, day: u8) -> Option<Date> {
        let month = time::Month::try_from(month).ok()?;
        let day = time::Date::from_calendar_date(year, month, day).ok()?;
        (0..=9999).contains(&year).then_some(Date(day))
    }

    /// The year.
    ///
    /// ```
    /// assert_eq!(mulu::Date::new(2026, 2, 13).unwrap().year(), 2026);
    /// ```
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The day as a number, `2026_02_13`, in which instruments say when they are in force.
    ///
    /// ```
    /// assert_eq!(mulu::Date::new(2026, 2, 13).unwrap().number(), 2026_02_13);
    /// ```
    pub fn number(self) -> u32 {
        let (year, month, day) = self.0.to_calendar_date();
        year.unsigned_abs() * 10_000 + u32::from(u8::from(month)) * 100 + u32::from(day)
    }

    /// How many days this day is after another; negative when before it.
    ///
    /// ```
    /// use mulu::Date;
    /// let (a, b) = (Date::new(2024, 3, 1).unwrap(), Date::new(2024, 2, 28).unwrap());
    /// assert_eq!(a.days_since(b), 2);
    /// ```
    pub fn days_since(self, other: Date) -> i64 {
        i64::from(self.0.to_julian_day()) - i64::from(other.0.to_julian_day())
    }

    /// The next day; `None` after the last day that this type knows, 9999-12-31.
    ///
    /// ```
    /// use mulu::Date;
    /// assert_eq!(Date::new(2023, 12, 31).unwrap().next(), Date::new(2024, 1, 1));
    /// ```
    pub fn next(self) -> Option<Date> {
        self.0.next_day().map(Date)
    }

    /// The day so many days after this one; `None` where this type knows no such day.
    pub(crate) fn after(self, days: i64) -> Option<Date> {
        let day = i64::from(self.0.to_julian_day()).checked_add(days)?;
        let day = time::Date::from_julian_day(i32::try_from(day).ok()?).ok()?;
        (0..=9999).contains(&day.year()).then_some(Date(day))
    }

    /// The number of this day in its year, from 1.
    #[inline]
    pub(crate) fn in_year(self) -> u16 {
        self.0.ordinal()
    }

    /// The day with this number in a year, from 1; `None` where there is none.
    #[inline]
    pub(crate) fn of_year(year: i32, day: u16) -> Option<Date> {
        let day = time::Date::from_ordinal_date(year, day).ok()?;
        (0..=9999).contains(&year).then_some(Date(day))
    }

    /// The day of the week, from 0 for Monday.
    pub(crate) fn weekday(self) -> u8 {
        self.0.weekday().number_days_from_monday()
    }

    /// Whether this day is a Saturday or a Sunday.
    ///
    /// ```
    /// assert!(mulu::Date::new(2026, 2, 14).unwrap().is_weekend());
    /// ```
    pub fn is_weekend(self) -> bool {
        self.0.weekday().number_from_monday() > 5
    }

    /// Whether a catalogue may name this day: from 1949 to the end of the year after `as_of`.
    ///
    /// ```
    /// use mulu::Date;
    /// let today = Date::new(2026, 11, 21).unwrap();
    /// assert!(Date::new(1949, 1, 1).unwrap().is_plausible(today));
    /// assert!(!Date::new(1948, 12, 31).unwrap().is_plausible(today));
    /// assert!(Date::new(2027, 12, 31).unwrap().is_plausible(today));
    /// assert!(!Date::new(2028, 1, 1).unwrap().is_plausible(today));
    /// ```
    pub fn is_plausible(self, as_of: Date) -> bool {
        (1949..=as_of.year() + 1).contains(&self.year())
    }

    /// Reads exactly `CCYY-MM-DD`.
    #[inline]
    pub(crate) fn read(text: &str) -> Option<Date> {
        let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
        // All eight at once: a byte above 9 shows in the high bits, by itself or with 6 added.
        let digits = u64::from_le_bytes([y1, y2, y3, y4, m1, m2, d1, d2]) ^ 0x3030_3030_3030_3030;
        if (digits | digits.wrapping_add(0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0 != 0 {
            return None;
        }
        let [y1, y2, y3, y4, m1, m2, d1, d2] = digits.to_le_bytes();
        let pair = |tens: u8, ones: u8| tens * 10 + ones;
        let year = i32::from(pair(y1, y2)) * 100 + i32::from(pair(y3, y4));
        Date::new(year, pair(m1, m2), pair(d1, d2))
    }
}

impl FromStr for Date {
    type Err = Error;

    /// # Errors
    ///
    /// When the text is not `CCYY-MM-DD`, or there is no such day.
    fn from_str(text: &str) -> Result<Date, Error> {
        Date::read(text).ok_or_else(|| {
            let text = crate::text::quote(text);
            Error::argument(
                format!("「{text}」不是日期，日期应当写成2026-02-13"),
                format!("`{text}` is no day written as 2026-02-13"),
            )
        })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.0.to_calendar_date();
        write!(f, "{year:04}-{:02}-{day:02}", u8::from(month))
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
