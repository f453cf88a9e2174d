//! Request: one request for data, what is wrong with it, and what is to be done by when

use std::ffi::{c_char, c_int};

use super::checker::mulu_checker;
use super::entry::mulu_entry;
use super::guard::{Noun, Status, bytes, given, guard, guard_or, lend, lent};
use super::guard::{room_for, slot, taken};
use super::report::mulu_report;
use super::status::{MULU_E_LIMIT, MULU_E_RANGE};
use super::text::{Lent, to_lend};
use crate::calendar::Date;
use crate::codec::read_request;
use crate::diag::Report;
use crate::limits::Limits;
use crate::model::{OddKind, Request};
use crate::rules::RequestRun;
use crate::sharing::{Due, Life, Standing};

/// not done, and there is time
pub const MULU_STANDING_OPEN: c_int = 1;
/// done in time
pub const MULU_STANDING_DONE: c_int = 2;
/// done too late
pub const MULU_STANDING_LATE: c_int = 3;
/// not done, and the time is over
pub const MULU_STANDING_OVERDUE: c_int = 4;
/// the day on which it began or was done is not known
pub const MULU_STANDING_UNDATED: c_int = 5;
/// the calendar knows nothing of a year on the way
pub const MULU_STANDING_NOT_COVERED: c_int = 6;
/// no text in force sets a period
pub const MULU_STANDING_NO_PERIOD: c_int = 7;

/// the number of the request, or empty
pub const MULU_REQUEST_ID: c_int = 1;
/// the code of the entry that it asks for, or empty
pub const MULU_REQUEST_ENTRY: c_int = 2;

/// where the request stands: a word such as "agreed"
pub const MULU_LIFE_STAGE: c_int = 1;
/// the same for people
pub const MULU_LIFE_TITLE: c_int = 2;
/// the day of receipt, such as "2026-02-13", or empty
pub const MULU_LIFE_RECEIVED: c_int = 3;

/// what is to be done: a word such as "deliver"
pub const MULU_DUTY_NAME: c_int = 1;
/// the same for people
pub const MULU_DUTY_TITLE: c_int = 2;
/// what began it: a pointer into the request
pub const MULU_DUTY_AT: c_int = 3;
/// the day on which it began, or empty
pub const MULU_DUTY_START: c_int = 4;
/// the last day, or empty
pub const MULU_DUTY_DUE: c_int = 5;
/// the day on which it was done, or empty
pub const MULU_DUTY_DONE: c_int = 6;
/// how it stands, for people
pub const MULU_DUTY_STANDING: c_int = 7;
/// the text that sets the period, or empty
pub const MULU_DUTY_BASIS: c_int = 8;

/// The texts of a duty, in the order in which they are kept.
const TEXTS: [c_int; 8] = [
    MULU_DUTY_NAME,
    MULU_DUTY_TITLE,
    MULU_DUTY_AT,
    MULU_DUTY_START,
    MULU_DUTY_DUE,
    MULU_DUTY_DONE,
    MULU_DUTY_STANDING,
    MULU_DUTY_BASIS,
];

pub struct mulu_request {
    request: Request<'static>,
    id: Lent,
    entry: Lent,
}

impl Noun for mulu_request {
    const TAG: u32 = u32::from_be_bytes(*b"mReq");
}

pub struct mulu_life {
    stage: &'static str,
    title: Lent,
    received: Lent,
    duties: Vec<Duty>,
}

/// One duty: its texts in the order of `TEXTS`, and how it stands.
struct Duty {
    texts: [Lent; 8],
    standing: c_int,
}

impl Noun for mulu_life {
    const TAG: u32 = u32::from_be_bytes(*b"mLif");
}

impl mulu_life {
    fn new(life: &Life, checker: &mulu_checker) -> mulu_life {
        let said = |text: &str| to_lend(text, checker.encoding);
        let day = |day: Option<Date>| day.map(|day| said(&day.to_string())).unwrap_or_default();
        let duty = |due: &Due| Duty {
            texts: [
                said(due.duty.token()),
                said(due.duty.title().of(checker.language)),
                said(&due.at),
                day(due.start),
                day(due.due),
                day(due.done),
                said(due.standing.title().of(checker.language)),
                due.period.map(|period| said(&period.basis.to_string())).unwrap_or_default(),
            ],
            standing: number_of(due.standing),
        };
        mulu_life {
            stage: life.stage.token(),
            title: said(life.stage.title().of(checker.language)),
            received: day(life.received),
            duties: life.dues.iter().map(duty).collect(),
        }
    }
}

fn number_of(standing: Standing) -> c_int {
    match standing {
        Standing::Open => MULU_STANDING_OPEN,
        Standing::Done => MULU_STANDING_DONE,
        Standing::Late => MULU_STANDING_LATE,
        Standing::Overdue => MULU_STANDING_OVERDUE,
        Standing::Undated => MULU_STANDING_UNDATED,
        Standing::NotCovered => MULU_STANDING_NOT_COVERED,
        Standing::NoPeriod => MULU_STANDING_NO_PERIOD,
    }
}

/// Reads one request in JSON, as `mulu schema request` describes it. What is no request is read too:
/// its report says so.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_request_read(
    checker: *const mulu_checker,
    json: *const c_char,
    length: usize,
    out: *mut *mut mulu_request,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let (checker, json) = unsafe { (lent(checker)?, bytes(json, length)?) };
        let out = out.required()?;
        let limits = Limits::default();
        if json.len() > limits.entry_bytes {
            return Err(Status(MULU_E_LIMIT));
        }
        room_for(3 * json.len())?;
        let json = checker.encoding.decode(json);
        let json = json.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(&json);
        let request = read_request(json, checker.encoding, &limits);
        let said = |text: &str| to_lend(text, checker.encoding);
        let (id, entry) = (said(&request.id), said(&request.entry));
        out.fill(|| given(mulu_request { request, id, entry }));
        Ok(())
    })
}

/// Lends one text: any of MULU_REQUEST_*.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_request_text(
    request: *const mulu_request,
    which: c_int,
    text: *mut *const c_char,
    length: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let (text, length) = unsafe { (slot(text), slot(length)) };
        // SAFETY: as above.
        let request = unsafe { lent(request)? };
        let (text, length) = (text.required()?, length.required()?);
        let said = match which {
            MULU_REQUEST_ID => &request.id,
            MULU_REQUEST_ENTRY => &request.entry,
            _ => return Err(Status(MULU_E_RANGE)),
        };
        lend(said, text, length);
        Ok(())
    })
}

/// Checks a request, by the rules about requests and on the day of the checker, for the entry that
/// it asks for; `entry` may be NULL where that is not at hand. In the report the pointers lead into
/// the request. The report refers to neither.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_request_check(
    checker: *const mulu_checker,
    request: *const mulu_request,
    entry: *const mulu_entry,
    out: *mut *mut mulu_report,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let (checker, request) = unsafe { (lent(checker)?, lent(request)?) };
        // SAFETY: as above.
        let entry = (!entry.is_null()).then(|| unsafe { lent(entry) }).transpose()?;
        let out = out.required()?;
        let report = report_of(checker.checker.requests(), request, entry);
        out.fill(|| given(mulu_report::new(report, checker)));
        Ok(())
    })
}

/// The same where the whole published catalogue is at hand: `entry` may be NULL, and then the
/// catalogue does not list what the request asks for.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_request_check_listed(
    checker: *const mulu_checker,
    request: *const mulu_request,
    entry: *const mulu_entry,
    out: *mut *mut mulu_report,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let (checker, request) = unsafe { (lent(checker)?, lent(request)?) };
        // SAFETY: as above.
        let entry = (!entry.is_null()).then(|| unsafe { lent(entry) }).transpose()?;
        let out = out.required()?;
        let run = checker.checker.requests().with_catalogue();
        let report = report_of(run, request, entry);
        out.fill(|| given(mulu_report::new(report, checker)));
        Ok(())
    })
}

/// What a run finds in one request.
fn report_of(
    mut run: RequestRun<'_>,
    request: &mulu_request,
    entry: Option<&mulu_entry>,
) -> Report {
    run.check(&request.request, entry.map(mulu_entry::said));
    if request.request.odd.iter().any(|odd| odd.kind == OddKind::NotJson) {
        run.mark_incomplete();
    }
    run.finish()
}

/// Says what has become of a request by the day of the checker: where it stands, and what is to be
/// done by when. The share type is that of the entry; `entry` may be NULL, and then what the request
/// itself says of it counts. The life refers to neither.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_request_life(
    checker: *const mulu_checker,
    request: *const mulu_request,
    entry: *const mulu_entry,
    out: *mut *mut mulu_life,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let (checker, request) = unsafe { (lent(checker)?, lent(request)?) };
        // SAFETY: as above.
        let entry = (!entry.is_null()).then(|| unsafe { lent(entry) }).transpose()?;
        let out = out.required()?;
        let settings = &checker.checker;
        let own = entry.and_then(|entry| entry.said().share.kind.known());
        let share_type = own.or_else(|| request.request.share_type.known()).copied();
        let (profile, calendar) = (settings.profile(), settings.calendar());
        let life = Life::of(&request.request, share_type, profile, calendar, settings.as_of());
        out.fill(|| given(mulu_life::new(&life, checker)));
        Ok(())
    })
}

/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_request_free(request: *mut mulu_request) {
    guard_or((), || {
        // SAFETY: the caller keeps the contract named above.
        unsafe { taken(request) }
    })
}

/// Lends one text: any of MULU_LIFE_*.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_life_text(
    life: *const mulu_life,
    which: c_int,
    text: *mut *const c_char,
    length: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let (text, length) = unsafe { (slot(text), slot(length)) };
        // SAFETY: as above.
        let life = unsafe { lent(life)? };
        let (text, length) = (text.required()?, length.required()?);
        let said = match which {
            MULU_LIFE_STAGE => life.stage.as_bytes(),
            MULU_LIFE_TITLE => &life.title,
            MULU_LIFE_RECEIVED => &life.received,
            _ => return Err(Status(MULU_E_RANGE)),
        };
        lend(said, text, length);
        Ok(())
    })
}

/// How many duties there are: the answer, the delivery, then every check that was filed.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_life_count(life: *const mulu_life) -> usize {
    guard_or(0, || {
        // SAFETY: the caller keeps the contract named above.
        Ok(unsafe { lent(life)? }.duties.len())
    })
}

/// Lends one text of duty `index`, any of MULU_DUTY_*; `standing`, which may be NULL, is one of
/// MULU_STANDING_*.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_life_duty(
    life: *const mulu_life,
    index: usize,
    which: c_int,
    text: *mut *const c_char,
    length: *mut usize,
    standing: *mut c_int,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let (text, length, standing) = unsafe { (slot(text), slot(length), slot(standing)) };
        // SAFETY: as above.
        let life = unsafe { lent(life)? };
        let (text, length) = (text.required()?, length.required()?);
        let duty = life.duties.get(index).ok_or(Status(MULU_E_RANGE))?;
        let at = TEXTS.iter().position(|text| *text == which);
        let said = at.and_then(|at| duty.texts.get(at)).ok_or(Status(MULU_E_RANGE))?;
        lend(said, text, length);
        standing.fill(|| duty.standing);
        Ok(())
    })
}

/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_life_free(life: *mut mulu_life) {
    guard_or((), || {
        // SAFETY: the caller keeps the contract named above.
        unsafe { taken(life) }
    })
}
