//! 工作日: which days are worked, by the yearly notices of the State Council.

use super::Date;

/// 工作日历: the days that are worked, for the years whose notice is known.
#[derive(Clone, Debug, Default)]
pub struct Calendar {}

impl Calendar {
    /// Whether a day is worked; `None` in a year whose notice is not known.
    pub fn is_working_day(&self, day: Date) -> Option<bool> {
        let _ = day;
        None
    }
}
