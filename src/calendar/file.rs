//! A calendar as it stands in TOML.

use std::sync::Arc;

use serde::Deserialize;
use toml::Value as Given;

use super::known::{Known, Layer, Told};
use super::year::Said;
use super::{Calendar, Date};
use crate::error::Error;
use crate::text::reasons::of_settings;
use crate::text::{Note, is_blank, quote};

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct CalendarFile {
    count_first_day: Option<bool>,
    /// The layers that count.
    holidays: Vec<String>,
    year: Vec<YearFile>,
    local: Vec<LocalFile>,
}

/// The settings of a place, as they stand in its `mulu.toml`.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Settings {
    calendar: toml::Table,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct YearFile {
    year: i32,
    notices: Vec<String>,
    #[serde(default)]
    off: Vec<Given>,
    #[serde(default)]
    worked: Vec<Given>,
    /// Whether it takes the place of a year that is known.
    #[serde(default)]
    replaces: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LocalFile {
    name: String,
    off: Vec<Given>,
    /// The years of which all days are listed; by default those in which a day is.
    years: Option<Vec<i32>>,
}

impl Calendar {
    /// The built-in calendar, and what a text in TOML adds to it.
    ///
    /// A `[[year]]` says what the notices for that year say: where they are, the days off and the weekends that are
    /// worked. As a notice may move days of the December before it, these may be listed too; a year that replaces another
    /// replaces what was known of both. A `[[local]]` layer is
    /// local holidays, such as the Tibetan New Year (藏历新年): days off alone, which count once `holidays` names the
    /// layer. It is known of the years in which it lists a day, or of its `years`; of other years nothing is said
    /// while it counts.
    ///
    /// # Errors
    ///
    /// All of them are [settings](Error::is_settings):
    ///
    /// * The text is no TOML of this shape.
    /// * A year is none from 1949 to 2199, stands twice, is known and does not say `replaces = true`, or names no notice.
    /// * A day is not written as `2027-01-01` or `2027-01-01..2027-01-03`, or such a range ends before it begins or is
    ///   longer than a month.
    /// * A day stands outside its year and the December before, is off and worked, or is worked anyway.
    /// * A layer has no name, stands twice, lists a day outside its `years`, lists neither day nor year, or is named in
    ///   `holidays` and not there.
    ///
    /// # Example
    ///
    /// ```
    /// use mulu::{Calendar, Date, DayReason};
    ///
    /// let calendar = Calendar::from_toml(r#"
    ///     holidays = ["藏历新年"]
    ///
    ///     [[year]]
    ///     year = 2027
    ///     notices = ["https://www.gov.cn/the-notice-for-2027.htm"]
    ///     off = ["2027-01-01..2027-01-03", "2027-02-05..2027-02-11"]
    ///     worked = ["2027-01-30"]
    ///
    ///     [[local]]
    ///     name = "藏历新年"
    ///     off = ["2027-02-12"]
    ///     years = [2026, 2027]
    /// "#)?;
    /// let day = |text: &str| text.parse::<Date>().unwrap();
    /// assert_eq!(calendar.is_working_day(day("2027-01-30")), Some(true));
    /// assert_eq!(calendar.reason(day("2027-02-12")), Some(DayReason::Local("藏历新年".into())));
    /// assert_eq!(calendar.due(day("2026-12-31"), 1), Some(day("2027-01-04")));
    /// // The layer is not known of 2025.
    /// assert_eq!(calendar.is_working_day(day("2025-12-31")), None);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn from_toml(text: &str) -> Result<Calendar, Error> {
        Calendar::default().with_toml(text)
    }

    /// The built-in calendar, and what the settings of a place add to it: a text in TOML with a table `calendar` of the
    /// shape that [`from_toml`](Calendar::from_toml) reads, such as the `mulu.toml` of the command.
    ///
    /// # Errors
    ///
    /// When the text is no TOML, has anything but that table, or the table is wrong.
    ///
    /// ```
    /// use mulu::Calendar;
    /// assert!(Calendar::from_settings("[calendar]\ncount_first_day = true")?.counts_first_day());
    /// let error = Calendar::from_settings("[calendar]\ncolour = 1").unwrap_err();
    /// assert!(error.to_string().starts_with("calendar: unknown field `colour`"));
    /// let error = Calendar::from_settings("\n[calendar").unwrap_err();
    /// assert!(error.to_string().starts_with("line 2: unclosed table"));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn from_settings(text: &str) -> Result<Calendar, Error> {
        let settings: Settings = toml::from_str(text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            let line = before.matches('\n').count() + 1;
            let Note { zh, en } = of_settings(error.message());
            Error::settings(format!("第{line}行：{zh}"), format!("line {line}: {en}"))
        })?;
        Calendar::from_toml(&settings.calendar.to_string())
    }

    /// The same calendar, and what a text in TOML adds to it: see [`from_toml`](Calendar::from_toml).
    ///
    /// # Errors
    ///
    /// For what [`from_toml`](Calendar::from_toml) refuses. A year and a layer that this calendar has from an earlier text
    /// count as known and as standing twice.
    ///
    /// ```
    /// let calendar = mulu::Calendar::default().with_toml("count_first_day = true")?;
    /// assert!(calendar.counts_first_day());
    /// let error = calendar.with_toml("[[year]]\nyear = 2026\nnotices = ['x']\n").unwrap_err();
    /// assert_eq!(error.to_string(), "calendar: 2026 is known: say `replaces = true` where this shall replace it");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn with_toml(self, text: &str) -> Result<Calendar, Error> {
        let file: CalendarFile = toml::from_str(text).map_err(|error| {
            let Note { zh, en } = of_settings(error.message());
            wrong(zh, en)
        })?;
        let mut known = Known::clone(&self.known);
        let mut given = Vec::new();
        for year in file.year {
            let told = told(&year)?;
            if given.contains(&told.year) {
                return Err(wrong(
                    format!("{}年列了两次", told.year),
                    format!("{} is given twice", told.year),
                ));
            }
            if known.told(told.year).is_some_and(|known| !known.notices.is_empty())
                && !year.replaces
            {
                return Err(wrong(
                    format!("{}年已经列明，要以此替代的，写明`replaces = true`", told.year),
                    format!(
                        "{} is known: say `replaces = true` where this shall replace it",
                        told.year
                    ),
                ));
            }
            given.push(told.year);
            known.tell(told);
        }
        for local in file.local {
            let layer = layer(local)?;
            if known.layers().iter().any(|known| known.name == layer.name) {
                return Err(wrong(
                    format!("地方节假日「{}」列了两次", quote(&layer.name)),
                    format!("local holidays `{}` stand twice", quote(&layer.name)),
                ));
            }
            known.layers().push(layer);
        }
        known.compile();
        let first_day = file.count_first_day.unwrap_or(self.counts_first_day);
        let calendar = Calendar { known: Arc::new(known), counts_first_day: first_day };
        file.holidays.iter().try_fold(calendar, |calendar, name| calendar.with_holidays(name))
    }

    /// The same calendar, and the local holidays of this name count, which a text in TOML has brought.
    ///
    /// # Errors
    ///
    /// When no text has brought any of this name.
    ///
    /// ```
    /// use mulu::{Calendar, Date};
    /// let text = "[[local]]\nname = '藏历新年'\noff = ['2026-02-18', '2026-03-02']\n";
    /// let (calendar, day) = (Calendar::from_toml(text)?, Date::new(2026, 3, 2).unwrap());
    /// // A layer changes nothing until it is named.
    /// assert_eq!(calendar.is_working_day(day), Some(true));
    /// assert_eq!(calendar.with_holidays("藏历新年")?.is_working_day(day), Some(false));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn with_holidays(self, name: &str) -> Result<Calendar, Error> {
        let mut known = Known::clone(&self.known);
        let Some(layer) = known.layers().iter_mut().find(|layer| *layer.name == *name) else {
            return Err(wrong(
                format!("没有列出名为「{}」的地方节假日", quote(name)),
                format!("no local holidays `{}` are given", quote(name)),
            ));
        };
        layer.is_used = true;
        known.compile();
        Ok(Calendar { known: Arc::new(known), ..self })
    }
}

fn wrong(zh: impl std::fmt::Display, en: impl std::fmt::Display) -> Error {
    Error::settings(format!("日历：{zh}"), format!("calendar: {en}"))
}

/// The years that may be given: the law that we count by is no older, and a later one is a slip.
const GIVEN: std::ops::RangeInclusive<i32> = 1949..=2199;

fn year_in_range(year: i32) -> Result<i32, Error> {
    match GIVEN.contains(&year) {
        true => Ok(year),
        false => {
            let (first, last) = (GIVEN.start(), GIVEN.end());
            Err(wrong(
                format!("年份应当在{first}年至{last}年之间，而不是{year}"),
                format!("{year} is no year from {first} to {last}"),
            ))
        }
    }
}

/// What one `[[year]]` says.
fn told(file: &YearFile) -> Result<Told, Error> {
    let year = year_in_range(file.year)?;
    if file.notices.is_empty() || file.notices.iter().any(|notice| is_blank(notice)) {
        return Err(wrong(
            format!("应当在`notices`中写明{year}年放假安排的出处"),
            format!("say in `notices` where the notices for {year} are"),
        ));
    }
    let notices = file.notices.clone();
    let mut told = Told { year, notices, own: Said::default(), before: Said::default() };
    let outside = |day: Date| {
        wrong(
            format!("{day}不在{year}年和上一年12月之内"),
            format!("{day} lies outside of {year} and the December before"),
        )
    };
    for given in &file.off {
        for day in days(given)? {
            let said = told.of(day).ok_or_else(|| outside(day))?;
            said.off.insert(day.in_year());
        }
    }
    for given in &file.worked {
        for day in days(given)? {
            let said = told.of(day).ok_or_else(|| outside(day))?;
            if !day.is_weekend() {
                return Err(wrong(
                    format!("{day}不是周末，不列出也是工作日"),
                    format!("{day} is no weekend: it is worked without being listed"),
                ));
            }
            said.worked.insert(day.in_year());
        }
    }
    for (said, year) in [(told.own, year), (told.before, year - 1)] {
        if let Some(day) = said.off.common(said.worked).and_then(|day| Date::of_year(year, day)) {
            return Err(wrong(
                format!("{day}既列为放假，又列为上班"),
                format!("{day} is both off and worked"),
            ));
        }
    }
    Ok(told)
}

impl Told {
    /// Where a day belongs.
    fn of(&mut self, day: Date) -> Option<&mut Said> {
        if day.year() == self.year {
            Some(&mut self.own)
        } else if day.year() == self.year - 1 && day.number() % 10_000 > 1200 {
            Some(&mut self.before)
        } else {
            None
        }
    }
}

fn layer(file: LocalFile) -> Result<Layer, Error> {
    if is_blank(&file.name) {
        return Err(wrong("地方节假日没有名称", "local holidays have no name"));
    }
    let of = |zh: String, en: String| {
        let name = quote(&file.name);
        wrong(format!("地方节假日「{name}」：{zh}"), format!("local holidays `{name}`: {en}"))
    };
    let mut off = Vec::new();
    for given in &file.off {
        off.extend(days(given)?);
    }
    off.sort_unstable();
    off.dedup();
    let mut years = match file.years {
        Some(years) => years,
        None => off.iter().map(|day| day.year()).collect(),
    };
    years.sort_unstable();
    years.dedup();
    years.iter().try_for_each(|year| year_in_range(*year).map(drop))?;
    match off.iter().find(|day| years.binary_search(&day.year()).is_err()) {
        Some(day) => Err(of(
            format!("{day}不在`years`所列年份之内"),
            format!("{day} lies outside of `years`"),
        )),
        None if years.is_empty() => {
            Err(of("没有列出日期，也没有列出年份".into(), "no day and no year".into()))
        }
        None => Ok(Layer { name: file.name.as_str().into(), off, years, is_used: false }),
    }
}

/// The days of `2027-01-01`, or of `2027-01-01..2027-01-03` with both ends.
fn days(given: &Given) -> Result<Vec<Date>, Error> {
    let text = match given {
        Given::String(text) => text.clone(),
        Given::Datetime(day) => day.to_string(),
        _ => {
            return Err(wrong(
                "日期应当写成\"2027-01-01\"或者\"2027-01-01..2027-01-03\"",
                "a day is a text such as \"2027-01-01\" or \"2027-01-01..2027-01-03\"",
            ));
        }
    };
    let day = |text: &str| Date::read(text.trim());
    let ends = match text.split_once("..") {
        Some((first, last)) => day(first).zip(day(last)),
        None => day(&text).map(|day| (day, day)),
    };
    let Some((first, last)) = ends else {
        return Err(wrong(
            format!("「{}」不是日期", quote(&text)),
            format!("`{}` is no day and no days", quote(&text)),
        ));
    };
    // No notice and no festival is longer.
    const MOST: i64 = 31;
    if !(0..MOST).contains(&last.days_since(first)) {
        let text = quote(&text);
        return Err(wrong(
            format!("「{text}」的止日早于起日，或者超过一个月"),
            format!("`{text}` ends before it begins, or is longer than a month"),
        ));
    }
    Ok(std::iter::successors(Some(first), |day| day.next())
        .take_while(|day| *day <= last)
        .collect())
}
