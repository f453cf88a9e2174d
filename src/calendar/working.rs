//! 工作日: which days are worked, by the yearly notices of the State Council.

use std::sync::Arc;

use super::Date;
use super::counting::{Counting, DayReason, Skipped, Uncovered};
use super::known::{Known, built_in};
use super::year::Year;
use crate::text::Note;

/// 工作日历: the days that are worked, for the years whose notice is known.
///
/// The built-in calendar knows 2007 to 2026, and more years can be [loaded](Calendar::from_toml). It never guesses: of
/// any other year it says nothing. The notice for the year after the last may still move the last days of December,
/// see [`Counting::provisional`].
///
/// A period begins on the day after the event (民法典 第二百零一条) and counts working days alone (by analogy with
/// 行政许可法 第八十二条), unless [the first day counts](Calendar::counting_first_day).
///
/// ```
/// use mulu::{Calendar, Date};
/// let calendar = Calendar::default();
/// // A Saturday that was made a working day before the Spring Festival.
/// assert_eq!(calendar.is_working_day(Date::new(2026, 2, 14).unwrap()), Some(true));
/// assert_eq!(calendar.is_working_day(Date::new(2027, 1, 4).unwrap()), None);
/// ```
#[derive(Clone, Debug)]
pub struct Calendar {
    pub(super) known: Arc<Known>,
    pub(super) counts_first_day: bool,
}

impl Default for Calendar {
    fn default() -> Calendar {
        Calendar { known: built_in(), counts_first_day: false }
    }
}

impl Calendar {
    /// Whether a day is worked; `None` in a year whose notice is not known.
    ///
    /// ```
    /// use mulu::{Calendar, Date};
    /// let calendar = Calendar::default();
    /// assert_eq!(calendar.is_working_day(Date::new(2026, 10, 8).unwrap()), Some(true));
    /// assert_eq!(calendar.is_working_day(Date::new(2026, 10, 7).unwrap()), Some(false));
    /// ```
    #[inline]
    pub fn is_working_day(&self, day: Date) -> Option<bool> {
        Some(self.known.year(day.year())?.working.contains(day.in_year()))
    }

    /// 理由: why a day is worked or not; `None` in a year whose notice is not known.
    ///
    /// ```
    /// use mulu::{Calendar, DayReason};
    /// let calendar = Calendar::default();
    /// assert_eq!(calendar.reason("2026-03-07".parse()?), Some(DayReason::Weekend));
    /// // A day of December that the notice for the next year moved.
    /// assert_eq!(calendar.reason("2018-12-31".parse()?), Some(DayReason::Holiday(2019)));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn reason(&self, day: Date) -> Option<DayReason> {
        Some(self.reason_in(self.known.year(day.year())?, day))
    }

    fn reason_in(&self, year: &Year, day: Date) -> DayReason {
        let (number, is_weekend) = (day.in_year(), day.is_weekend());
        // A notice may also say of a weekday that it is worked.
        let moved = |by| if is_weekend { DayReason::Moved(by) } else { DayReason::Weekday };
        let by_notice = if year.next.off.contains(number) {
            DayReason::Holiday(year.year + 1)
        } else if year.next.worked.contains(number) {
            moved(year.year + 1)
        } else if year.own.off.contains(number) {
            DayReason::Holiday(year.year)
        } else if year.own.worked.contains(number) {
            moved(year.year)
        } else if is_weekend {
            DayReason::Weekend
        } else {
            DayReason::Weekday
        };
        let is_off_here = by_notice.is_working() && !year.working.contains(number);
        let mut layers = self.known.used();
        match layers.find(|layer| is_off_here && layer.off.binary_search(&day).is_ok()) {
            Some(layer) => DayReason::Local(Arc::clone(&layer.name)),
            None => by_notice,
        }
    }

    /// How many working days of a period that began on `from` have come, up to and including `to`; none when `to` is
    /// not after `from`.
    ///
    /// The first day is not counted (民法典 第二百零一条), unless it [shall be](Calendar::counting_first_day). `None`
    /// unless all these days lie in years whose notice is known.
    ///
    /// ```
    /// use mulu::{Calendar, Date};
    /// let (friday, monday) = (Date::new(2026, 3, 6).unwrap(), Date::new(2026, 3, 9).unwrap());
    /// assert_eq!(Calendar::default().working_days_after(friday, monday), Some(1));
    /// assert_eq!(Calendar::default().counting_first_day(true).working_days_after(friday, monday), Some(2));
    /// ```
    pub fn working_days_after(&self, from: Date, to: Date) -> Option<u32> {
        let (first, last) = (self.known.year(from.year())?, self.known.year(to.year())?);
        if to < from {
            return Some(0);
        }
        let before = first.working.up_to(self.last_uncounted(from));
        if first.year == last.year {
            return Some(last.working.up_to(to.in_year()) - before);
        }
        let mut count = first.working.up_to(END) - before;
        for year in first.year + 1..last.year {
            count += self.known.year(year)?.working.up_to(END);
        }
        Some(count + last.working.up_to(to.in_year()))
    }

    /// The number in its year of the last day that a period does not count.
    #[inline]
    fn last_uncounted(&self, start: Date) -> u16 {
        start.in_year() - u16::from(self.counts_first_day)
    }

    /// 期限届满日: the working day that is the `n`th after `start`, which itself is not counted unless
    /// [it shall be](Calendar::counting_first_day).
    ///
    /// `None` when a year on the way is not known: [`try_due`](Calendar::try_due) names it. With `n` = 0 it is `start`
    /// itself.
    ///
    /// ```
    /// use mulu::{Calendar, Date};
    /// let received = Date::new(2026, 2, 13).unwrap();
    /// assert_eq!(Calendar::default().due(received, 10), Date::new(2026, 3, 5));
    /// ```
    #[inline]
    pub fn due(&self, start: Date, n: u32) -> Option<Date> {
        self.try_due(start, n).ok()
    }

    /// 期限届满日, or the first year on the way that is not known.
    ///
    /// # Errors
    ///
    /// When the day cannot be known, for want of the notice for a year.
    ///
    /// ```
    /// use mulu::{Calendar, Date};
    /// let calendar = Calendar::default();
    /// let day = |text: &str| text.parse::<Date>().unwrap();
    /// assert_eq!(calendar.try_due(day("2026-12-30"), 1), Ok(day("2026-12-31")));
    /// assert_eq!(calendar.try_due(day("2026-12-30"), 2).unwrap_err().year, 2027);
    /// ```
    pub fn try_due(&self, start: Date, n: u32) -> Result<Date, Uncovered> {
        let mut year = start.year();
        let mut days = self.known.year(year).ok_or(Uncovered { year })?;
        if n == 0 {
            return Ok(start);
        }
        let (mut after, mut left) = (self.last_uncounted(start), n);
        loop {
            match days.working.first_after(after, left) {
                Ok(day) => return Date::of_year(year, day).ok_or(Uncovered { year }),
                Err(count) => left -= count,
            }
            (year, after) = (year + 1, 0);
            days = self.known.year(year).ok_or(Uncovered { year })?;
        }
    }

    /// 缺什么: what is not known of a year, as words for people; `None` where its working days are known.
    ///
    /// ```
    /// use mulu::{Calendar, Language};
    /// let calendar = Calendar::default();
    /// assert_eq!(calendar.lacks(2027).unwrap().of(Language::En), "the notice of the days off in 2027");
    /// assert_eq!(calendar.lacks(2026), None);
    /// ```
    pub fn lacks(&self, year: i32) -> Option<Note> {
        if self.known.told(year).is_none_or(|year| year.notices.is_empty()) {
            let en = format!("the notice of the days off in {year}");
            return Some(Note::new(format!("{year}年放假安排的通知"), en));
        }
        let layer = self.known.used().find(|layer| layer.years.binary_search(&year).is_err())?;
        let name = &layer.name;
        let zh = format!("{year}年的地方节假日（{name}）");
        Some(Note::new(zh, format!("the local holidays `{name}` of {year}")))
    }

    /// 逐日计算: the same with its proof: every day on the way, and why it counts or does not.
    ///
    /// ```
    /// use mulu::{Calendar, DayReason};
    /// let counting = Calendar::default().count("2026-02-13".parse()?, 1);
    /// assert_eq!(counting.counted, ["2026-02-14".parse()?]);
    /// assert_eq!(counting.skipped[0].why, DayReason::Start);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn count(&self, start: Date, n: u32) -> Counting {
        let result = self.try_due(start, n);
        let (due, uncovered) = (result.ok(), result.err().map(|uncovered| uncovered.year));
        let (mut counted, mut skipped) = (Vec::new(), Vec::new());
        let mut next = Some(start);
        while let Some((day, year)) = next.and_then(|day| Some((day, self.known.year(day.year())?)))
        {
            let is_start = day == start && (n == 0 || !self.counts_first_day);
            if !is_start && year.working.contains(day.in_year()) {
                counted.push(day);
            } else {
                let why = if is_start { DayReason::Start } else { self.reason_in(year, day) };
                skipped.push(Skipped { on: day, why });
            }
            next = day.next().filter(|_| due != Some(day));
        }
        // What was looked at lies in these years, and ends with the last of these days.
        let last = counted.last().max(skipped.last().map(|skipped| &skipped.on));
        let provisional = last.and_then(|last| self.provisional(start, *last));
        Counting { start, working_days: n, due, counted, skipped, uncovered, provisional }
    }

    /// The year whose notice may still move a day between two: no notice so far moved a day before 29 December; a week
    /// is allowed for.
    fn provisional(&self, from: Date, to: Date) -> Option<i32> {
        let is_open = |year: &i32| {
            let is_told = self.known.told(year + 1).is_some_and(|next| !next.notices.is_empty());
            !is_told && Date::new(*year, 12, 25).is_some_and(|week| week <= to)
        };
        (from.year()..=to.year()).find(is_open).map(|year| year + 1)
    }

    /// The same calendar, and the day on which a period begins counts, if it is worked; by default it does not.
    ///
    /// ```
    /// use mulu::{Calendar, Date};
    /// let received = Date::new(2026, 2, 13).unwrap();
    /// let calendar = Calendar::default().counting_first_day(true);
    /// assert_eq!(calendar.due(received, 1), Some(received));
    /// ```
    pub fn counting_first_day(mut self, counts: bool) -> Calendar {
        self.counts_first_day = counts;
        self
    }

    /// Whether the day on which a period begins counts.
    ///
    /// ```
    /// assert!(!mulu::Calendar::default().counts_first_day());
    /// ```
    pub fn counts_first_day(&self) -> bool {
        self.counts_first_day
    }

    /// 放假安排的通知: where the notices are that say which days of a year are worked, the latest last.
    ///
    /// ```
    /// let mut notices = mulu::Calendar::default().notices(2020);
    /// assert_eq!(notices.next().unwrap(), "https://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm");
    /// assert_eq!(notices.count(), 1);
    /// ```
    pub fn notices(&self, year: i32) -> impl Iterator<Item = String> + use<> {
        let notices = self.known.told(year).map(|year| year.notices.clone());
        notices.unwrap_or_default().into_iter()
    }

    /// Which local holidays count here, and of which years they are known; none by default.
    ///
    /// ```
    /// assert_eq!(mulu::Calendar::default().local_holidays().count(), 0);
    /// ```
    pub fn local_holidays(&self) -> impl Iterator<Item = (&str, &[i32])> {
        self.known.used().map(|layer| (&*layer.name, layer.years.as_slice()))
    }
}

/// The last number that a day may have in its year.
const END: u16 = 366;
