//! 更新周期: how often the data are brought up to date.

use std::borrow::Cow;

use crate::text::Text;

/// The unit of a [`Cycle::Every`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CycleUnit {
    /// 分钟.
    Minute,
    /// 小时.
    Hour,
    /// 日.
    Day,
    /// 周.
    Week,
    /// 月.
    Month,
    /// 年.
    Year,
}

/// 更新周期 (R809 第十三条第二款 “数据更新频率”).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cycle<'a> {
    /// 实时.
    Realtime,
    /// 每分钟.
    Minutely,
    /// 每小时.
    Hourly,
    /// 每日.
    Daily,
    /// 每周.
    Weekly,
    /// 每旬.
    TenDays,
    /// 每半月.
    Semimonthly,
    /// 每月.
    Monthly,
    /// 每两月.
    Bimonthly,
    /// 每季度.
    Quarterly,
    /// 每半年.
    Semiannual,
    /// 每年.
    Annual,
    /// 每两年.
    Biennial,
    /// 每三年.
    Triennial,
    /// 每五年.
    Quinquennial,
    /// 不定期.
    Irregular,
    /// 不更新.
    Never,
    /// An ISO 8601 duration of one unit, such as `P121D`; the count is at least 1.
    Every(u32, CycleUnit),
    /// 其他, with the text that says what; the text may be empty.
    Other(Text<'a>),
}

impl Cycle<'_> {
    /// The tokens and Chinese labels of the cycles that have one.
    pub const NAMED: [(&'static str, &'static str, Cycle<'static>); 17] = [
        ("realtime", "实时", Cycle::Realtime),
        ("minutely", "每分钟", Cycle::Minutely),
        ("hourly", "每小时", Cycle::Hourly),
        ("daily", "每日", Cycle::Daily),
        ("weekly", "每周", Cycle::Weekly),
        ("ten_days", "每旬", Cycle::TenDays),
        ("semimonthly", "每半月", Cycle::Semimonthly),
        ("monthly", "每月", Cycle::Monthly),
        ("bimonthly", "每两月", Cycle::Bimonthly),
        ("quarterly", "每季度", Cycle::Quarterly),
        ("semiannual", "每半年", Cycle::Semiannual),
        ("annual", "每年", Cycle::Annual),
        ("biennial", "每两年", Cycle::Biennial),
        ("triennial", "每三年", Cycle::Triennial),
        ("quinquennial", "每五年", Cycle::Quinquennial),
        ("irregular", "不定期", Cycle::Irregular),
        ("never", "不更新", Cycle::Never),
    ];

    /// The token in documents, or the ISO 8601 duration; the text for 其他.
    ///
    /// ```
    /// use mulu::{Cycle, CycleUnit};
    /// assert_eq!(Cycle::Quarterly.token(), "quarterly");
    /// assert_eq!(Cycle::Every(121, CycleUnit::Day).token(), "P121D");
    /// ```
    pub fn token(&self) -> Cow<'_, str> {
        if let Some((token, ..)) = Cycle::NAMED.iter().find(|(.., cycle)| cycle == self) {
            return Cow::Borrowed(token);
        }
        match self {
            Cycle::Every(count, CycleUnit::Minute) => Cow::Owned(format!("PT{count}M")),
            Cycle::Every(count, CycleUnit::Hour) => Cow::Owned(format!("PT{count}H")),
            Cycle::Every(count, CycleUnit::Day) => Cow::Owned(format!("P{count}D")),
            Cycle::Every(count, CycleUnit::Week) => Cow::Owned(format!("P{count}W")),
            Cycle::Every(count, CycleUnit::Month) => Cow::Owned(format!("P{count}M")),
            Cycle::Every(count, CycleUnit::Year) => Cow::Owned(format!("P{count}Y")),
            Cycle::Other(text) => Cow::Borrowed(text),
            _ => Cow::Borrowed(""),
        }
    }

    /// The longest that one cycle lasts, in days; `None` where no length follows from the word.
    ///
    /// ```
    /// use mulu::Cycle;
    /// assert_eq!(Cycle::Monthly.days(), Some(31));
    /// assert_eq!(Cycle::Irregular.days(), None);
    /// ```
    pub fn days(&self) -> Option<i64> {
        Some(match self {
            Cycle::Daily => 1,
            Cycle::Weekly => 7,
            Cycle::TenDays => 11,
            Cycle::Semimonthly => 16,
            Cycle::Monthly => 31,
            Cycle::Bimonthly => 62,
            Cycle::Quarterly => 92,
            Cycle::Semiannual => 184,
            Cycle::Annual => 366,
            Cycle::Biennial => 731,
            Cycle::Triennial => 1096,
            Cycle::Quinquennial => 1827,
            Cycle::Every(count, CycleUnit::Day) => i64::from(*count),
            Cycle::Every(count, CycleUnit::Week) => i64::from(*count) * 7,
            Cycle::Every(count, CycleUnit::Month) => i64::from(*count) * 31,
            Cycle::Every(count, CycleUnit::Year) => i64::from(*count) * 366,
            Cycle::Every(_, CycleUnit::Minute | CycleUnit::Hour)
            | Cycle::Realtime
            | Cycle::Minutely
            | Cycle::Hourly
            | Cycle::Irregular
            | Cycle::Never
            | Cycle::Other(_) => return None,
        })
    }

    pub(crate) fn into_owned(self) -> Cycle<'static> {
        match self {
            Cycle::Other(text) => Cycle::Other(Cow::Owned(text.into_owned())),
            Cycle::Every(count, unit) => Cycle::Every(count, unit),
            named => Cycle::NAMED
                .into_iter()
                .find(|(.., cycle)| *cycle == named)
                .map_or(Cycle::Other(Cow::Borrowed("")), |(.., cycle)| cycle),
        }
    }
}
