//! A register as text: what is late, and what is due soon.

use std::io;
use std::io::Write;

use crate::calendar::{Calendar, Date};
use crate::render::lines::Lines;
use crate::rules::Registered;
use crate::sharing::{Due, Standing};
use crate::text::Language;

/// What of a register is late on a day, what was done too late, what is due within so many working days, and what cannot be
/// told; nothing where there is nothing of these. The findings are for the report to show.
///
/// # Errors
///
/// When `out` cannot be written to.
///
/// ```
/// use mulu::{Calendar, Checker, Language, Profile, Reader};
/// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-03-30".parse()?)?;
/// let json = r#"[{"id":"1","share_type":"conditional","received":"2026-02-13"}]"#;
/// let (mut run, mut register, mut out) = (checker.requests(), Vec::new(), Vec::new());
/// run.read(Reader::new(json.as_bytes(), "register.json"), None, |request| register.push(request))?;
/// let (day, calendar) = (checker.as_of(), checker.calendar());
/// mulu::render::requests_text(&register, day, calendar, 3, Language::Zh, &mut out)?;
/// assert!(String::from_utf8(out).unwrap().starts_with("逾期未办（1项）\n"));
/// # Ok::<(), mulu::Error>(())
/// ```
pub fn requests_text(
    requests: &[Registered],
    as_of: Date,
    calendar: &Calendar,
    soon: u32,
    language: Language,
    out: &mut dyn Write,
) -> io::Result<()> {
    let is_soon = |due: &Due| {
        let left = due.due.map(|day| calendar.working_days_after(as_of, day));
        // Where nobody knows how many working days are left, it is better named than not.
        left.is_some_and(|left| left.is_none_or(|left| left <= soon))
    };
    let mut lines = Lines { out, language };
    let mut list = |zh: &str, en: &str, belongs: &dyn Fn(&Due) -> bool| -> io::Result<()> {
        let all = requests.iter().flat_map(|request| {
            request.life.dues.iter().filter(|due| belongs(due)).map(move |due| (request, due))
        });
        let mut all: Vec<_> = all.collect();
        all.sort_by_key(|(request, due)| (due.due, request.index));
        let texts = all.iter().map(|(request, due)| said(request, due, language));
        let count = all.len();
        match language {
            Language::Zh => lines.list(&format!("{zh}（{count}项）"), texts),
            Language::En => lines.list(&format!("{en} ({count})"), texts),
        }
    };
    list("逾期未办", "Overdue", &|due| due.standing == Standing::Overdue)?;
    list("即将到期", "Due soon", &|due| due.standing == Standing::Open && is_soon(due))?;
    list("逾期办结", "Done too late", &|due| due.standing == Standing::Late)?;
    list("无法判断是否按期", "Not known whether in time", &|due| {
        matches!(due.standing, Standing::Undated | Standing::NotCovered)
    })
}

/// One duty: whose it is, what is to be done, by when.
fn said(request: &Registered, due: &Due, language: Language) -> String {
    let number = request.index + 1;
    let duty = due.duty.title().of(language);
    let mut text = match (request.id.is_empty(), language) {
        (true, Language::Zh) => format!("第{number}件"),
        (true, Language::En) => format!("request {number}"),
        (false, _) => request.id.clone(),
    };
    if !request.entry.is_empty() {
        text += &match language {
            Language::Zh => format!("（{}）", request.entry),
            Language::En => format!(" ({})", request.entry),
        };
    }
    text += if language == Language::Zh { "：" } else { ": " };
    text += duty;
    let day = |text: &mut String, zh: &str, en: &str, day: Option<Date>| {
        if let Some(day) = day {
            *text += &match language {
                Language::Zh => format!("，{zh}{day}"),
                Language::En => format!(", {en} {day}"),
            };
        }
    };
    day(&mut text, "自", "from", due.start);
    day(&mut text, "期限届满日", "due", due.due);
    day(&mut text, "办结日", "done", due.done);
    if due.standing == Standing::Undated {
        text += if language == Language::Zh {
            "，日期不明"
        } else {
            ", on a day that is not known"
        };
    }
    if let Some(year) = due.uncovered {
        text += &match language {
            Language::Zh => format!("，没有{year}年的放假安排"),
            Language::En => format!(", no holiday notice for {year}"),
        };
    }
    text
}
