//! 逐日计算: the proof of a period: every day from its beginning to its end, and why it counts or does not.

use std::fmt;
use std::sync::Arc;

use super::Date;
use crate::text::Language;

/// 计入或不计入的理由: why a day counts, or does not.
///
/// ```
/// use mulu::{Calendar, DayReason, Language};
/// let why = Calendar::default().reason("2026-02-14".parse()?).unwrap();
/// assert_eq!(why, DayReason::Moved(2026));
/// assert!(why.is_working());
/// assert_eq!(why.text(Language::Zh), "调休上班（2026年放假安排）");
/// # Ok::<(), mulu::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DayReason {
    /// 开始的当日: the day on which the period begins, where that is not counted.
    Start,
    /// 工作日: a weekday, and no notice says otherwise.
    Weekday,
    /// 调休上班: worked by the notice for this year.
    Moved(i32),
    /// 周末: a Saturday or Sunday, and no notice says otherwise.
    Weekend,
    /// 放假: off by the notice for this year.
    Holiday(i32),
    /// 地方节假日: off by the layer of local holidays of this name.
    Local(Arc<str>),
}

impl DayReason {
    /// Whether such a day counts.
    ///
    /// ```
    /// use mulu::DayReason;
    /// assert!(DayReason::Weekday.is_working());
    /// assert!(!DayReason::Holiday(2026).is_working());
    /// ```
    pub fn is_working(&self) -> bool {
        matches!(self, DayReason::Weekday | DayReason::Moved(_))
    }

    /// The word for it in documents.
    ///
    /// ```
    /// assert_eq!(mulu::DayReason::Weekend.token(), "weekend");
    /// ```
    pub fn token(&self) -> &'static str {
        match self {
            DayReason::Start => "start",
            DayReason::Weekday => "weekday",
            DayReason::Moved(_) => "moved",
            DayReason::Weekend => "weekend",
            DayReason::Holiday(_) => "holiday",
            DayReason::Local(_) => "local",
        }
    }

    /// It in words, for people.
    ///
    /// ```
    /// use mulu::{DayReason, Language};
    /// let holiday = DayReason::Holiday(2026);
    /// assert_eq!(holiday.text(Language::Zh), "放假（2026年放假安排）");
    /// assert_eq!(holiday.text(Language::En), "day off by the notice for 2026");
    /// ```
    pub fn text(&self, language: Language) -> String {
        let is_zh = language == Language::Zh;
        let words = match self {
            DayReason::Start if is_zh => "开始的当日不计入",
            DayReason::Start => "the day of the event is not counted",
            DayReason::Weekday if is_zh => "工作日",
            DayReason::Weekday => "working day",
            DayReason::Weekend if is_zh => "周末",
            DayReason::Weekend => "weekend",
            DayReason::Moved(year) if is_zh => return format!("调休上班（{year}年放假安排）"),
            DayReason::Moved(year) => return format!("worked by the notice for {year}"),
            DayReason::Holiday(year) if is_zh => return format!("放假（{year}年放假安排）"),
            DayReason::Holiday(year) => return format!("day off by the notice for {year}"),
            DayReason::Local(name) if is_zh => return format!("地方节假日（{name}）"),
            DayReason::Local(name) => return format!("local holiday `{name}`"),
        };
        words.to_owned()
    }
}

/// 逐日计算: how a period of working days runs, day by day.
///
/// ```
/// use mulu::{Calendar, Date, Language};
/// let counting = Calendar::default().count(Date::new(2026, 2, 13).unwrap(), 10);
/// assert_eq!(counting.due, Date::new(2026, 3, 5));
/// assert_eq!(counting.counted.len(), 10);
/// assert_eq!(counting.skipped[0].on, counting.start);
/// assert_eq!(counting.skipped[1].why.text(Language::En), "day off by the notice for 2026");
/// // A year whose notice is not known is named, and nothing is guessed.
/// let counting = Calendar::default().count(Date::new(2026, 12, 30).unwrap(), 2);
/// assert_eq!((counting.due, counting.uncovered), (None, Some(2027)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Counting {
    /// 起始日: the day of the event.
    pub start: Date,
    /// 工作日数: how long the period is.
    pub working_days: u32,
    /// 届满日: its last day; `None` where a year on the way is not known.
    pub due: Option<Date>,
    /// The days that count, as far as they are known.
    pub counted: Vec<Date>,
    /// The days that do not, as far as they are known.
    pub skipped: Vec<Skipped>,
    /// The first year on the way that is not known.
    pub uncovered: Option<i32>,
    /// The year whose notice, when it comes, may still move one of these days: those of late December.
    pub provisional: Option<i32>,
}

/// A day that does not count, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Skipped {
    /// The day.
    pub on: Date,
    /// Why it does not count.
    pub why: DayReason,
}

impl Counting {
    /// All days in order: the number of each that counts, from 1, or else why it does not.
    ///
    /// ```
    /// use mulu::{Calendar, Date};
    /// let counting = Calendar::default().count(Date::new(2026, 3, 6).unwrap(), 1);
    /// let days: Vec<_> = counting.days().map(|(day, counts)| (day.to_string(), counts.ok())).collect();
    /// assert_eq!(days[0], ("2026-03-06".to_owned(), None));
    /// assert_eq!(days[3], ("2026-03-09".to_owned(), Some(1)));
    /// ```
    pub fn days(&self) -> impl Iterator<Item = (Date, Result<u32, &DayReason>)> {
        let (mut counted, mut skipped) =
            ((1..).zip(&self.counted).peekable(), self.skipped.iter().peekable());
        std::iter::from_fn(move || match (counted.peek(), skipped.peek()) {
            (Some((_, day)), Some(other)) if other.on < **day => {
                skipped.next().map(|skipped| (skipped.on, Err(&skipped.why)))
            }
            (Some(_), _) => counted.next().map(|(n, day)| (*day, Ok(n))),
            (None, _) => skipped.next().map(|skipped| (skipped.on, Err(&skipped.why))),
        })
    }
}

/// 日历未覆盖: a year on the way of which it is not known which days are worked.
///
/// ```
/// use mulu::{Calendar, Date};
/// let late = Calendar::default().try_due(Date::new(2026, 12, 30).unwrap(), 2).unwrap_err();
/// assert_eq!(late.year, 2027);
/// assert_eq!(late.to_string(), "the working days of 2027 are not known");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Uncovered {
    /// The first such year.
    pub year: i32,
}

impl fmt::Display for Uncovered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the working days of {} are not known", self.year)
    }
}

impl std::error::Error for Uncovered {}
