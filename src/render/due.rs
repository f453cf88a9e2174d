//! The proof of a deadline: for people, who can check it day by day, and for programs.

use std::collections::BTreeSet;
use std::io;
use std::io::Write;

use serde_json::json;

use super::words;
use crate::calendar::{Calendar, Counting, Date, DayReason};
use crate::legal::Period;
use crate::profile::Profile;
use crate::text::Language;

/// 期限计算单: a period as it was counted, and by what.
#[derive(Clone, Copy, Debug)]
pub struct Proof<'d> {
    /// The period, day by day. Where it is longer than the text says, it was extended.
    pub counting: &'d Counting,
    /// The calendar by which it was counted.
    pub calendar: &'d Calendar,
    /// The text that sets the period, and the profile under which it holds; none for a period that somebody names.
    pub period: Option<(&'d Profile, &'d Period)>,
    /// The day for which it is said how much time is left.
    pub as_of: Option<Date>,
}

/// How much time is left.
enum Left {
    /// So many working days; none on the last day itself.
    Days(Option<u32>),
    /// It is over, by so many working days.
    Over(Option<u32>),
}

impl Proof<'_> {
    /// By how many working days the period was extended.
    fn extension(&self) -> u32 {
        let of_text =
            self.period.map_or(self.counting.working_days, |(_, period)| period.working_days);
        self.counting.working_days.saturating_sub(of_text)
    }

    fn left(&self) -> Option<(Date, Left)> {
        let (as_of, due) = (self.as_of?, self.counting.due?);
        // The day that is over does not count, wherever the period began to.
        let calendar = self.calendar.clone().counting_first_day(false);
        let left = match as_of <= due {
            true => Left::Days(calendar.working_days_after(as_of, due)),
            false => Left::Over(calendar.working_days_after(due, as_of)),
        };
        Some((as_of, left))
    }

    /// The years whose notices say something of the days that were looked at.
    fn years(&self) -> BTreeSet<i32> {
        let counting = self.counting;
        let mut years: BTreeSet<i32> = counting.days().map(|(day, _)| day.year()).collect();
        for (day, _) in counting.days() {
            if let Some(DayReason::Holiday(year) | DayReason::Moved(year)) =
                self.calendar.reason(day)
            {
                years.insert(year);
            }
        }
        years
    }
}

/// A deadline with its proof: every day from the first to the last, and why it counts or does not.
///
/// # Errors
///
/// When `out` cannot be written to.
///
/// ```
/// use mulu::render::Proof;
/// use mulu::{Calendar, Language};
/// let calendar = Calendar::default();
/// let counting = calendar.count("2026-02-13".parse()?, 1);
/// let proof = Proof { counting: &counting, calendar: &calendar, period: None, as_of: None };
/// let mut out = Vec::new();
/// mulu::render::due_text(&proof, Language::Zh, &mut out)?;
/// let text = String::from_utf8(out).unwrap();
/// assert!(text.contains("\n2026-02-14  星期六    1  调休上班（2026年放假安排）\n"), "{text}");
/// # Ok::<(), mulu::Error>(())
/// ```
pub fn due_text(proof: &Proof<'_>, language: Language, out: &mut dyn Write) -> io::Result<()> {
    let Proof { counting, calendar, .. } = *proof;
    let is_zh = language == Language::Zh;
    head(proof, is_zh, out)?;
    writeln!(out)?;
    for (day, counts) in counting.days() {
        let (number, why) = match counts {
            Ok(n) => (n.to_string(), calendar.reason(day).map(|why| why.text(language))),
            Err(why) => ("-".to_owned(), Some(why.text(language))),
        };
        let weekday = weekday(day, is_zh);
        writeln!(out, "{day}  {weekday}  {number:>3}  {}", why.unwrap_or_default())?;
    }
    writeln!(out)?;
    let (first, second) = match (is_zh, calendar.counts_first_day()) {
        (true, false) => {
            ("开始的当日不计入（民法典 第二百零一条）", "只计工作日（参照行政许可法 第八十二条）")
        }
        (true, true) => ("开始的当日计入（按设置）", "只计工作日（参照行政许可法 第八十二条）"),
        (false, false) => (
            "the first day is not counted (民法典 第二百零一条)",
            "only working days are (by analogy with 行政许可法 第八十二条)",
        ),
        (false, true) => (
            "the first day is counted (as set)",
            "only working days are (by analogy with 行政许可法 第八十二条)",
        ),
    };
    match is_zh {
        true => writeln!(out, "计算规则：{first}；{second}")?,
        false => writeln!(out, "rule: {first}; {second}")?,
    }
    for year in proof.years() {
        for notice in calendar.notices(year) {
            match is_zh {
                true => writeln!(out, "{year}年放假安排：{notice}")?,
                false => writeln!(out, "days off in {year}: {notice}")?,
            }
        }
    }
    if let Some(year) = counting.provisional {
        let last = year - 1;
        match is_zh {
            true => writeln!(
                out,
                "注意：{year}年放假安排尚未收录，可能调整{last}年12月末的上班和放假。"
            )?,
            false => writeln!(
                out,
                "note: the notice for {year} is not known yet and may still move the last days of December {last}"
            )?,
        }
    }
    Ok(())
}

/// What the period is, from when to when, and what is left of it.
fn head(proof: &Proof<'_>, is_zh: bool, out: &mut dyn Write) -> io::Result<()> {
    let Proof { counting, calendar, period, .. } = *proof;
    let language = if is_zh { Language::Zh } else { Language::En };
    let (total, extension) = (counting.working_days, proof.extension());
    match (period, is_zh) {
        (None, true) => writeln!(out, "期限：{total}个工作日")?,
        (None, false) => writeln!(out, "period: {}", days(total))?,
        (Some((profile, period)), _) => {
            let (title, basis) = (period.duty.title().of(language), &period.basis);
            let evidence = words::evidence(basis.evidence).of(language);
            let (own, name) = (period.working_days, profile.name());
            match is_zh {
                true => writeln!(out, "{title}：{own}个工作日")?,
                false => writeln!(out, "{title}: {}", days(own))?,
            }
            match is_zh {
                true => writeln!(out, "依据：{basis}（{evidence}；适用规则{name}）")?,
                false => writeln!(out, "basis: {basis} ({evidence}; profile {name})")?,
            }
            if period.only_outside_scope {
                match is_zh {
                    true => writeln!(out, "适用：仅限超出目录所列共享范围的申请")?,
                    false => writeln!(
                        out,
                        "holds: only for requests outside the scope that the entry declares"
                    )?,
                }
            }
            match (extension, is_zh) {
                (0, _) => {}
                (_, true) => writeln!(out, "延长：{extension}个工作日，共{total}个工作日")?,
                (_, false) => writeln!(out, "extended: by {}, {total} in all", days(extension))?,
            }
        }
    }
    let start = on(counting.start, is_zh);
    let due = counting.due.map(|due| on(due, is_zh));
    let lack = counting.uncovered.and_then(|year| calendar.lacks(year));
    let lack = lack.as_ref().map_or("", |lack| lack.of(language));
    let so_far = counting.counted.len();
    match (due, is_zh) {
        (Some(due), true) => writeln!(out, "起始日：{start}\n届满日：{due}")?,
        (Some(due), false) => writeln!(out, "start: {start}\ndue:   {due}")?,
        (None, true) => {
            writeln!(out, "起始日：{start}\n届满日：无法确定，缺少{lack}；已计{so_far}个工作日")?;
        }
        (None, false) => {
            writeln!(
                out,
                "start: {start}\ndue:   not known, for want of {lack}; counted so far: {so_far}"
            )?;
        }
    }
    let Some((as_of, left)) = proof.left() else { return Ok(()) };
    let said = match (left, is_zh) {
        (Left::Days(Some(0)), true) if counting.due == Some(as_of) => "当日届满".to_owned(),
        (Left::Days(Some(0)), false) if counting.due == Some(as_of) => "the last day".to_owned(),
        (Left::Days(Some(left)), true) => format!("尚余{left}个工作日"),
        (Left::Days(Some(left)), false) => format!("{} left", days(left)),
        (Left::Days(None), true) => "尚未届满".to_owned(),
        (Left::Days(None), false) => "not over yet".to_owned(),
        (Left::Over(Some(since)), true) => format!("已届满，已过{since}个工作日"),
        (Left::Over(Some(since)), false) => format!("over since {}", days(since)),
        (Left::Over(None), true) => "已届满".to_owned(),
        (Left::Over(None), false) => "over".to_owned(),
    };
    match is_zh {
        true => writeln!(out, "截至{as_of}：{said}"),
        false => writeln!(out, "as of {as_of}: {said}"),
    }
}

fn days(count: u32) -> String {
    format!("{count} working day{}", if count == 1 { "" } else { "s" })
}

fn on(day: Date, is_zh: bool) -> String {
    let weekday = weekday(day, is_zh);
    if is_zh { format!("{day}（{weekday}）") } else { format!("{day} ({weekday})") }
}

fn weekday(day: Date, is_zh: bool) -> &'static str {
    let names = match is_zh {
        true => ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
        false => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    };
    names.get(usize::from(day.weekday())).copied().unwrap_or_default()
}

/// A deadline with its proof as one JSON document.
///
/// # Errors
///
/// When `out` cannot be written to.
///
/// ```
/// use mulu::render::Proof;
/// use mulu::{Calendar, Language};
/// let calendar = Calendar::default();
/// let counting = calendar.count("2026-12-30".parse()?, 2);
/// let proof = Proof { counting: &counting, calendar: &calendar, period: None, as_of: None };
/// let mut out = Vec::new();
/// mulu::render::due_json(&proof, Language::Zh, &mut out)?;
/// let due: serde_json::Value = serde_json::from_slice(&out).unwrap();
/// assert!(due["due"].is_null());
/// assert_eq!(due["uncovered"], 2027);
/// # Ok::<(), mulu::Error>(())
/// ```
pub fn due_json(proof: &Proof<'_>, language: Language, out: &mut dyn Write) -> io::Result<()> {
    let Proof { counting, calendar, period, .. } = *proof;
    let text = |day: &Date| day.to_string();
    let skipped = counting.skipped.iter().map(|skipped| {
        let why = &skipped.why;
        json!({ "on": text(&skipped.on), "why": why.text(language), "kind": why.token() })
    });
    let notices = proof.years().into_iter().map(
        |year| json!({ "year": year, "addresses": calendar.notices(year).collect::<Vec<_>>() }),
    );
    let mut document = json!({
        "version": 1,
        "kind": period.map_or("working-days", |(_, period)| period.duty.token()),
        "start": text(&counting.start),
        "working_days": counting.working_days,
        "due": counting.due.as_ref().map(text),
        "uncovered": counting.uncovered,
        "provisional": counting.provisional,
        "counted": counting.counted.iter().map(text).collect::<Vec<_>>(),
        "skipped": skipped.collect::<Vec<_>>(),
        "counts_first_day": calendar.counts_first_day(),
        "local_holidays": calendar.local_holidays().map(|(name, _)| name).collect::<Vec<_>>(),
        "notices": notices.collect::<Vec<_>>(),
    });
    if let Some((profile, period)) = period {
        document["profile"] = profile.name().into();
        document["basis"] = json!([period.basis.to_string()]);
        document["evidence"] = words::evidence_token(period.basis.evidence).into();
        document["extension"] = proof.extension().into();
        document["only_outside_scope"] = period.only_outside_scope.into();
    }
    if let Some((as_of, left)) = proof.left() {
        let (is_over, left, since) = match left {
            Left::Days(left) => (false, left, None),
            Left::Over(since) => (true, None, since),
        };
        document["as_of"] = text(&as_of).into();
        document["is_over"] = is_over.into();
        document["working_days_left"] = left.into();
        document["working_days_since"] = since.into();
    }
    serde_json::to_writer_pretty(&mut *out, &document)?;
    out.write_all(b"\n")
}
