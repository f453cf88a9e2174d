//! Calendar: which days are worked, and by when something is to be done

use std::ffi::{c_char, c_int};
use std::str::FromStr;

use super::checker::mulu_checker;
use super::guard::{Noun, Status, bytes, given, guard, guard_or, lend, lent, slot, taken};
use super::status::{MULU_E_CALENDAR, MULU_E_RANGE};
use super::text::{Lent, to_lend};
use crate::calendar::{Counting, Date};
use crate::legal::{Duty, Period};

/// the last day, such as "2026-03-05"; empty when it is not known
pub const MULU_DUE_DAY: c_int = 1;
/// the text that sets the period; empty for a number of working days
pub const MULU_DUE_BASIS: c_int = 2;
/// what the calendar lacks; empty when the last day is known
pub const MULU_DUE_LACK: c_int = 3;

/// how long the period is, its extension included
pub const MULU_COUNTING_WORKING_DAYS: c_int = 1;
/// the first year on the way that is not known, or 0
pub const MULU_COUNTING_UNCOVERED: c_int = 2;
/// the year whose notice may still move a day, or 0
pub const MULU_COUNTING_PROVISIONAL: c_int = 3;
/// 1 for requests from outside the declared scope only
pub const MULU_COUNTING_OUTSIDE_SCOPE: c_int = 4;

/// the day, such as "2026-02-14"
pub const MULU_DAY_DATE: c_int = 1;
/// why it counts, or does not, in a few words
pub const MULU_DAY_WHY: c_int = 2;

pub struct mulu_counting {
    working_days: usize,
    uncovered: usize,
    provisional: usize,
    outside_scope: usize,
    due: Lent,
    basis: Lent,
    lack: Lent,
    days: Vec<Day>,
}

/// A day, its number among those that count or 0, and why it counts or does not.
struct Day {
    date: Lent,
    number: usize,
    why: Lent,
}

impl Noun for mulu_counting {
    const TAG: u32 = u32::from_be_bytes(*b"mCnt");
}

impl mulu_counting {
    fn new(counting: &Counting, period: Option<&Period>, checker: &mulu_checker) -> mulu_counting {
        let (calendar, language) = (checker.checker.calendar(), checker.language);
        let year =
            |year: Option<i32>| year.and_then(|year| usize::try_from(year).ok()).unwrap_or(0);
        let lack = counting.uncovered.and_then(|year| calendar.lacks(year));
        let said = |text: &str| to_lend(text, checker.encoding);
        mulu_counting {
            working_days: usize::try_from(counting.working_days).unwrap_or(usize::MAX),
            uncovered: year(counting.uncovered),
            provisional: year(counting.provisional),
            outside_scope: usize::from(period.is_some_and(|period| period.only_outside_scope)),
            due: counting.due.map(|due| said(&due.to_string())).unwrap_or_default(),
            basis: period.map(|period| said(&period.basis.to_string())).unwrap_or_default(),
            lack: lack.map(|lack| said(lack.of(language))).unwrap_or_default(),
            days: days(counting, checker),
        }
    }
}

fn days(counting: &Counting, checker: &mulu_checker) -> Vec<Day> {
    let calendar = checker.checker.calendar();
    let day = |(date, counts): (Date, Result<u32, &_>)| {
        let number =
            counts.as_ref().map_or(0, |number| usize::try_from(*number).unwrap_or(usize::MAX));
        let why = counts.err().cloned().or_else(|| calendar.reason(date));
        let why = why.map(|why| why.text(checker.language)).unwrap_or_default();
        let said = |text: &str| to_lend(text, checker.encoding);
        Day { date: said(&date.to_string()), number, why: said(&why) }
    };
    counting.days().map(day).collect()
}

/// Gives 1 for a working day, 0 for any other; MULU_E_CALENDAR in a year that is not known.
/// A day is a text such as "2026-02-13"; what is none gives MULU_E_RANGE.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_calendar_is_working_day(
    checker: *const mulu_checker,
    day: *const c_char,
    length: usize,
    answer: *mut c_int,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let answer = unsafe { slot(answer) };
        // SAFETY: as above.
        let (checker, day) = unsafe { (lent(checker)?, bytes(day, length)?) };
        let answer = answer.required()?;
        let is_working = checker.checker.calendar().is_working_day(date(day)?);
        let is_working = is_working.ok_or(Status(MULU_E_CALENDAR))?;
        answer.fill(|| c_int::from(is_working));
        Ok(())
    })
}

/// Counts the period that the profile sets for a duty: "reply-unconditional", "reply-conditional",
/// "deliver", "check", "catalogue-update" or "review", from the day of the event on, which itself
/// is not counted unless the settings say so. `extension` is 0, or the working days of a lawful
/// extension. MULU_E_RANGE: there is no such duty or day, no text sets the period on that day, or
/// none allows the extension. A year that is not known is no failure: see MULU_DUE_DAY.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_calendar_due(
    checker: *const mulu_checker,
    duty: *const c_char,
    duty_length: usize,
    start: *const c_char,
    start_length: usize,
    extension: usize,
    out: *mut *mut mulu_counting,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let (checker, duty) = unsafe { (lent(checker)?, bytes(duty, duty_length)?) };
        // SAFETY: as above.
        let start = unsafe { bytes(start, start_length)? };
        let (out, start) = (out.required()?, date(start)?);
        let duty = str::from_utf8(duty).ok().and_then(Duty::from_token);
        let profile = checker.checker.profile();
        let period = duty.and_then(|duty| profile.period(duty, start.number()));
        let period = period.ok_or(Status(MULU_E_RANGE))?;
        let extension = u32::try_from(extension).ok().filter(|by| *by <= period.extension);
        let days = period.working_days + extension.ok_or(Status(MULU_E_RANGE))?;
        let counting = checker.checker.calendar().count(start, days);
        out.fill(|| given(mulu_counting::new(&counting, Some(period), checker)));
        Ok(())
    })
}

/// The same for a number of working days.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_calendar_count(
    checker: *const mulu_checker,
    working_days: usize,
    start: *const c_char,
    start_length: usize,
    out: *mut *mut mulu_counting,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let (checker, start) = unsafe { (lent(checker)?, bytes(start, start_length)?) };
        let out = out.required()?;
        let days = u32::try_from(working_days).map_err(|_| Status(MULU_E_RANGE))?;
        let counting = checker.checker.calendar().count(date(start)?, days);
        out.fill(|| given(mulu_counting::new(&counting, None, checker)));
        Ok(())
    })
}

/// Lends one text: any of MULU_DUE_*.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_counting_text(
    counting: *const mulu_counting,
    which: c_int,
    text: *mut *const c_char,
    length: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let (text, length) = unsafe { (slot(text), slot(length)) };
        // SAFETY: as above.
        let counting = unsafe { lent(counting)? };
        let (text, length) = (text.required()?, length.required()?);
        let said = match which {
            MULU_DUE_DAY => &counting.due,
            MULU_DUE_BASIS => &counting.basis,
            MULU_DUE_LACK => &counting.lack,
            _ => return Err(Status(MULU_E_RANGE)),
        };
        lend(said, text, length);
        Ok(())
    })
}

/// Gives one number: any of MULU_COUNTING_*.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_counting_number(
    counting: *const mulu_counting,
    which: c_int,
    number: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let number = unsafe { slot(number) };
        // SAFETY: as above.
        let counting = unsafe { lent(counting)? };
        let number = number.required()?;
        let said = match which {
            MULU_COUNTING_WORKING_DAYS => counting.working_days,
            MULU_COUNTING_UNCOVERED => counting.uncovered,
            MULU_COUNTING_PROVISIONAL => counting.provisional,
            MULU_COUNTING_OUTSIDE_SCOPE => counting.outside_scope,
            _ => return Err(Status(MULU_E_RANGE)),
        };
        number.fill(|| said);
        Ok(())
    })
}

/// How many days the proof lists: every one from the day of the event to the last day, or as far
/// as the years are known.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_counting_count(counting: *const mulu_counting) -> usize {
    guard_or(0, || {
        // SAFETY: the caller keeps the contract named above.
        Ok(unsafe { lent(counting)? }.days.len())
    })
}

/// Lends one text of day `index`, any of MULU_DAY_*; `number`, which may be NULL, is its number
/// among the days that count, from 1, or 0 for a day that does not.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_counting_day(
    counting: *const mulu_counting,
    index: usize,
    which: c_int,
    text: *mut *const c_char,
    length: *mut usize,
    number: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let (text, length, number) = unsafe { (slot(text), slot(length), slot(number)) };
        // SAFETY: as above.
        let counting = unsafe { lent(counting)? };
        let (text, length) = (text.required()?, length.required()?);
        let day = counting.days.get(index).ok_or(Status(MULU_E_RANGE))?;
        let said = match which {
            MULU_DAY_DATE => &day.date,
            MULU_DAY_WHY => &day.why,
            _ => return Err(Status(MULU_E_RANGE)),
        };
        lend(said, text, length);
        number.fill(|| day.number);
        Ok(())
    })
}

/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_counting_free(counting: *mut mulu_counting) {
    guard_or((), || {
        // SAFETY: the caller keeps the contract named above.
        unsafe { taken(counting) }
    })
}

/// A day as C gives it.
fn date(text: &[u8]) -> Result<Date, Status> {
    let text = str::from_utf8(text).map_err(|_| Status(MULU_E_RANGE))?;
    Date::from_str(text).map_err(|_| Status(MULU_E_RANGE))
}
