//! 应当何时完成: one duty, the period for it, and whether it was kept.

use crate::calendar::{Calendar, Date};
use crate::legal::{Duty, Period};
use crate::profile::Profile;
use crate::text::Words;

/// 期限的状况: whether a duty was fulfilled in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Standing {
    /// 办理中: not done, and there is time.
    Open,
    /// 按期办结: done in time.
    Done,
    /// 逾期办结: done, too late.
    Late,
    /// 逾期未办: not done, and the time is over.
    Overdue,
    /// 日期不明: the day on which it began, or on which it was done, is not known.
    Undated,
    /// 日历未覆盖: the calendar has no notice for a year on the way, and without it nothing can be said.
    NotCovered,
    /// 没有规定期限: no text that holds sets a period.
    NoPeriod,
}

impl Standing {
    /// All standings.
    pub const ALL: [Standing; 7] = [
        Standing::Open,
        Standing::Done,
        Standing::Late,
        Standing::Overdue,
        Standing::Undated,
        Standing::NotCovered,
        Standing::NoPeriod,
    ];

    /// The word for it in documents.
    ///
    /// ```
    /// assert_eq!(mulu::Standing::NotCovered.token(), "not_covered");
    /// ```
    pub const fn token(self) -> &'static str {
        match self {
            Standing::Open => "open",
            Standing::Done => "done",
            Standing::Late => "late",
            Standing::Overdue => "overdue",
            Standing::Undated => "undated",
            Standing::NotCovered => "not_covered",
            Standing::NoPeriod => "no_period",
        }
    }

    /// What it is called.
    ///
    /// ```
    /// assert_eq!(mulu::Standing::Overdue.title().zh, "逾期未办");
    /// ```
    pub const fn title(self) -> Words {
        match self {
            Standing::Open => Words { zh: "办理中", en: "open" },
            Standing::Done => Words { zh: "按期办结", en: "done in time" },
            Standing::Late => Words { zh: "逾期办结", en: "done too late" },
            Standing::Overdue => Words { zh: "逾期未办", en: "overdue" },
            Standing::Undated => Words { zh: "日期不明", en: "on a day that is not known" },
            Standing::NotCovered => {
                Words { zh: "日历未覆盖", en: "the calendar does not cover it" }
            }
            Standing::NoPeriod => Words { zh: "没有规定期限", en: "no period is set" },
        }
    }

    /// Whether it is known that the period was not kept.
    ///
    /// ```
    /// use mulu::Standing;
    /// assert!(Standing::Late.is_broken() && Standing::Overdue.is_broken());
    /// assert!(!Standing::NotCovered.is_broken());
    /// ```
    pub const fn is_broken(self) -> bool {
        matches!(self, Standing::Late | Standing::Overdue)
    }
}

/// 期限: what is to be done, since when and by when, and how it stands.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Due {
    /// What is to be done.
    pub duty: Duty,
    /// The pointer of what began it.
    pub at: String,
    /// The day on which it began, which is not counted.
    pub start: Option<Date>,
    /// The period that held on that day.
    pub period: Option<&'static Period>,
    /// By how many working days it was lawfully extended.
    pub extension: u32,
    /// The last day on which it is in time; `None` where it is not known.
    pub due: Option<Date>,
    /// The first year on the way for which the calendar has no notice.
    pub uncovered: Option<i32>,
    /// The day on which it was done.
    pub done: Option<Date>,
    /// How it stands on the day of the check.
    pub standing: Standing,
}

/// Whether something was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Done {
    No,
    On(Date),
    /// It was done, on a day that is not known.
    SomeDay,
}

/// What a duty is weighed by.
#[derive(Clone, Copy)]
pub(super) struct Scale<'s> {
    pub(super) profile: &'s Profile,
    pub(super) calendar: &'s Calendar,
    pub(super) as_of: Date,
}

impl Scale<'_> {
    /// The period for a duty that began on a day; where the day is not known, the one that holds now.
    pub(super) fn period(&self, duty: Duty, start: Option<Date>) -> Option<&'static Period> {
        self.profile.period(duty, start.unwrap_or(self.as_of).number())
    }

    /// How a duty stands.
    pub(super) fn weigh(
        &self,
        duty: Duty,
        at: String,
        start: Option<Date>,
        extension: u32,
        done: Done,
    ) -> Due {
        let period = self.period(duty, start);
        let days = period.map(|period| period.working_days.saturating_add(extension));
        let (due, uncovered) = match start.zip(days) {
            Some((start, days)) => match self.calendar.try_due(start, days) {
                Ok(due) => (Some(due), None),
                Err(uncovered) => (None, Some(uncovered.year)),
            },
            None => (None, None),
        };
        let is_late = |day| is_late(self.calendar, start?, days?, day);
        let standing = match (days, start, done) {
            (None, ..) => Standing::NoPeriod,
            (Some(_), None, _) | (Some(_), Some(_), Done::SomeDay) => Standing::Undated,
            (Some(_), Some(_), Done::On(day)) => match is_late(day) {
                Some(true) => Standing::Late,
                Some(false) => Standing::Done,
                None => Standing::NotCovered,
            },
            (Some(_), Some(_), Done::No) => match is_late(self.as_of) {
                Some(true) => Standing::Overdue,
                Some(false) => Standing::Open,
                None => Standing::NotCovered,
            },
        };
        let done = match done {
            Done::On(day) => Some(day),
            Done::No | Done::SomeDay => None,
        };
        Due { duty, at, start, period, extension, due, uncovered, done, standing }
    }
}

/// Whether a day is past a period of working days; `None` where it hangs on a year whose notice is not known.
///
/// A day of such a year may be worked or not. Where the day is in time even if all of them were worked, or past even
/// if none was, that is known all the same.
pub(super) fn is_late(calendar: &Calendar, start: Date, days: u32, day: Date) -> Option<bool> {
    if let Some(due) = calendar.due(start, days) {
        return Some(day > due);
    }
    if day <= start {
        return Some(false);
    }
    // The working days before the day itself: it is in time while there are fewer than the period has.
    let is_first = |is_worked: bool| u32::from(calendar.counts_first_day() && is_worked);
    let first = calendar.is_working_day(start);
    let (mut least, mut most) = (is_first(first == Some(true)), is_first(first != Some(false)));
    let mut at = start;
    while let Some(next) = at.next().filter(|next| *next < day && least < days) {
        match calendar.is_working_day(next) {
            Some(is_worked) => {
                least += u32::from(is_worked);
                most = most.saturating_add(u32::from(is_worked));
                at = next;
            }
            None => {
                // The whole rest of such a year at once: a register may name any year.
                let last = Date::new(next.year(), 12, 31).filter(|last| *last < day);
                let last = last.or_else(|| day.after(-1)).unwrap_or(next);
                most = most.saturating_add(u32::try_from(last.days_since(at)).unwrap_or(u32::MAX));
                at = last;
            }
        }
    }
    match (least >= days, most < days) {
        (true, _) => Some(true),
        (false, true) => Some(false),
        (false, false) => None,
    }
}
