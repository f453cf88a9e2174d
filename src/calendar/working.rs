//! 工作日: which days are worked, by the yearly notices of the State Council.

use super::Date;
use super::notices::FIRST;
use super::notices::YEARS;

/// 工作日历: the days that are worked, for the years whose notice is known.
///
/// The built-in calendar knows 2007 to 2026. It never guesses: of any other year it says nothing. The notice
/// for the year after the last may still move the last days of December.
///
/// ```
/// use mulu::{Calendar, Date};
/// let calendar = Calendar::default();
/// // A Saturday that was made a working day before the Spring Festival.
/// assert_eq!(calendar.is_working_day(Date::new(2026, 2, 14).unwrap()), Some(true));
/// assert_eq!(calendar.is_working_day(Date::new(2027, 1, 4).unwrap()), None);
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Calendar {}

impl Calendar {
    /// Whether a day is worked; `None` in a year whose notice is not known.
    ///
    /// ```
    /// use mulu::{Calendar, Date};
    /// let calendar = Calendar::default();
    /// assert_eq!(calendar.is_working_day(Date::new(2026, 10, 8).unwrap()), Some(true));
    /// assert_eq!(calendar.is_working_day(Date::new(2026, 10, 7).unwrap()), Some(false));
    /// ```
    pub fn is_working_day(&self, day: Date) -> Option<bool> {
        let position = usize::try_from(day.year() - FIRST).ok()?;
        let year = YEARS.get(position)?;
        let number = day.number() % 10_000;
        let is_off = || year.off.iter().any(|(first, last)| (*first..=*last).contains(&number));
        Some(year.worked.contains(&number) || !day.is_weekend() && !is_off())
    }

    /// How many working days lie after `from`, up to and including `to`; none when `to` is not after `from`.
    ///
    /// The first day is not counted (民法典 第二百零一条). `None` unless both days lie in years whose notice is
    /// known.
    ///
    /// ```
    /// use mulu::{Calendar, Date};
    /// let (friday, monday) = (Date::new(2026, 3, 6).unwrap(), Date::new(2026, 3, 9).unwrap());
    /// assert_eq!(Calendar::default().working_days_after(friday, monday), Some(1));
    /// ```
    pub fn working_days_after(&self, from: Date, to: Date) -> Option<u32> {
        self.is_working_day(from)?;
        self.is_working_day(to)?;
        let (mut day, mut count) = (from, 0);
        while day < to {
            day = day.next()?;
            count += u32::from(self.is_working_day(day)?);
        }
        Some(count)
    }

    /// 期限届满日: the working day that is the `n`th after `start`, which itself is not counted.
    ///
    /// `None` when a year on the way is not known. With `n` = 0 it is `start` itself.
    ///
    /// ```
    /// use mulu::{Calendar, Date};
    /// let received = Date::new(2026, 2, 13).unwrap();
    /// assert_eq!(Calendar::default().due(received, 10), Date::new(2026, 3, 5));
    /// ```
    pub fn due(&self, start: Date, n: u32) -> Option<Date> {
        self.is_working_day(start)?;
        let (mut day, mut left) = (start, n);
        while left > 0 {
            day = day.next()?;
            left -= u32::from(self.is_working_day(day)?);
        }
        Some(day)
    }

    /// 放假安排的通知: the addresses of the notices that say which days of a year are worked, the latest last.
    ///
    /// ```
    /// let mut notices = mulu::Calendar::default().notices(2020);
    /// assert_eq!(notices.next().unwrap(), "https://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm");
    /// assert_eq!(notices.count(), 1);
    /// ```
    pub fn notices(&self, year: i32) -> impl Iterator<Item = String> + use<> {
        let position = usize::try_from(year - FIRST).ok();
        let notices = position.and_then(|position| Some(YEARS.get(position)?.notices));
        let address = |notice| format!("https://www.gov.cn/zhengce/zhengceku/{notice}");
        notices.unwrap_or_default().iter().map(address)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::read(text).unwrap()
    }

    /// Start, working days, due day.
    const DUE: [(&str, u32, &str); 11] = [
        ("2025-08-01", 10, "2025-08-15"),
        ("2025-09-26", 10, "2025-10-16"),
        ("2025-12-30", 2, "2026-01-04"),
        ("2026-02-06", 10, "2026-02-27"),
        ("2026-02-13", 1, "2026-02-14"),
        ("2026-02-13", 10, "2026-03-05"),
        ("2026-04-28", 20, "2026-05-28"),
        ("2026-09-18", 10, "2026-10-09"),
        ("2026-09-24", 10, "2026-10-15"),
        ("2026-09-30", 1, "2026-10-08"),
        ("2017-09-22", 10, "2017-10-12"),
    ];

    #[test]
    fn periods_end_on_the_last_working_day() {
        let calendar = Calendar::default();
        for (start, n, due) in DUE {
            assert_eq!(calendar.due(day(start), n), Some(day(due)), "{start} and {n}");
            assert_eq!(calendar.working_days_after(day(start), day(due)), Some(n), "{start}");
        }
    }

    #[test]
    fn nothing_is_said_outside_the_years_that_are_known() {
        let calendar = Calendar::default();
        assert_eq!(calendar.is_working_day(day("2006-12-31")), None);
        assert_eq!(calendar.is_working_day(day("2007-01-01")), Some(false));
        assert_eq!(calendar.is_working_day(day("2026-12-31")), Some(true));
        assert_eq!(calendar.is_working_day(day("2027-01-01")), None);
        assert_eq!(calendar.due(day("2026-12-30"), 1), Some(day("2026-12-31")));
        assert_eq!(calendar.due(day("2026-12-30"), 2), None);
        assert_eq!(calendar.due(day("2006-12-29"), 1), None);
        assert_eq!(calendar.working_days_after(day("2006-12-29"), day("2007-01-04")), None);
        assert_eq!(calendar.working_days_after(day("2026-12-30"), day("2027-01-04")), None);
        assert_eq!(calendar.working_days_after(day("2026-12-30"), day("2026-12-31")), Some(1));
        assert_eq!(calendar.notices(2027).count(), 0);
        assert_eq!(calendar.notices(2006).count(), 0);
    }

    #[test]
    fn a_period_of_no_days_ends_where_it_begins() {
        let calendar = Calendar::default();
        let (friday, saturday) = (day("2026-11-20"), day("2026-11-21"));
        assert_eq!(calendar.due(saturday, 0), Some(saturday));
        assert_eq!(calendar.working_days_after(friday, friday), Some(0));
        assert_eq!(calendar.working_days_after(saturday, friday), Some(0));
        assert_eq!(calendar.working_days_after(friday, saturday), Some(0));
    }

    #[test]
    fn a_later_notice_prevails() {
        let calendar = Calendar::default();
        // The Spring Festival of 2020 was made longer; the Saturday that was to be worked was off.
        assert_eq!(calendar.is_working_day(day("2020-01-31")), Some(false));
        assert_eq!(calendar.is_working_day(day("2020-02-01")), Some(false));
        assert_eq!(calendar.is_working_day(day("2020-02-03")), Some(true));
        // The notice for 2019 moved days of 2018.
        assert_eq!(calendar.is_working_day(day("2018-12-29")), Some(true));
        assert_eq!(calendar.is_working_day(day("2018-12-31")), Some(false));
    }

    #[test]
    fn the_table_is_in_order() {
        for year in &YEARS {
            assert!(!year.notices.is_empty());
            assert!(year.off.iter().all(|(first, last)| first <= last));
            assert!(year.off.is_sorted() && year.worked.is_sorted());
        }
    }
}
