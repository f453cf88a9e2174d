//! Decision: who may have the data, by which article, and by when

use std::ffi::{c_char, c_int};

use super::checker::mulu_checker;
use super::entry::mulu_entry;
use super::guard::{
    Noun, Status, bytes, given, guard, guard_or, lend, lent, room_for, slot, taken,
};
use super::status::{MULU_E_LIMIT, MULU_E_PANIC, MULU_E_RANGE};
use super::text::{Lent, mulu_text, to_lend};
use crate::calendar::Date;
use crate::codec::{Encoding, read_request};
use crate::limits::Limits;
use crate::render::decision_json;
use crate::sharing::{Decision, Edit, Outcome, Reason};
use crate::text::Language;

/// unconditional data: shared
pub const MULU_OUTCOME_SHARE: c_int = 1;
/// inside what the entry declares
pub const MULU_OUTCOME_SHARE_ON_CONDITIONS: c_int = 2;
/// outside of that: the provider decides
pub const MULU_OUTCOME_PROVIDER_DECIDES: c_int = 3;
/// not shared, by an article
pub const MULU_OUTCOME_REFUSE: c_int = 4;
/// the request lacks what the law asks of it
pub const MULU_OUTCOME_INCOMPLETE: c_int = 5;
/// something cannot be known
pub const MULU_OUTCOME_UNDETERMINED: c_int = 6;

/// the outcome in words
pub const MULU_DECISION_TITLE: c_int = 1;
/// the code of the entry
pub const MULU_DECISION_ENTRY: c_int = 2;
/// the number of the request
pub const MULU_DECISION_REQUEST: c_int = 3;
/// the day of receipt, such as "2026-02-13", or empty
pub const MULU_DECISION_RECEIVED: c_int = 4;
/// the day by which the provider answers, or empty
pub const MULU_DECISION_REPLY_BY: c_int = 5;
/// the articles that set the periods, one a line
pub const MULU_DECISION_PERIODS: c_int = 6;

/// within how many working days the provider answers, or 0
pub const MULU_DECISION_REPLY_DAYS: c_int = 1;
/// within how many more it delivers, or 0
pub const MULU_DECISION_DELIVER_DAYS: c_int = 2;
/// the year of which the days off are not known, or 0
pub const MULU_DECISION_UNCOVERED: c_int = 3;

/// why, the strongest reason first
pub const MULU_LIST_REASONS: c_int = 1;
/// what is missing or not known, such as "request:/basis"
pub const MULU_LIST_MISSING: c_int = 2;
/// what the applicant keeps to
pub const MULU_LIST_OBLIGATIONS: c_int = 3;
/// the working days up to the answer
pub const MULU_LIST_COUNTED: c_int = 4;

/// the sentence, the place or the day
pub const MULU_ITEM_TEXT: c_int = 1;
/// the article, or empty
pub const MULU_ITEM_BASIS: c_int = 2;
/// what it rests on, such as "entry:/share/type", or empty
pub const MULU_ITEM_AT: c_int = 3;

/// the member of the request, such as "request:/purposes"
pub const MULU_EDIT_AT: c_int = 1;
/// what it would say, in JSON
pub const MULU_EDIT_TO: c_int = 2;

pub struct mulu_decision {
    decision: Decision,
    language: Language,
    encoding: Encoding,
    title: Lent,
    entry: Lent,
    request: Lent,
    received: Lent,
    reply_by: Lent,
    periods: Lent,
    reasons: Vec<Item>,
    missing: Vec<Item>,
    obligations: Vec<Item>,
    counted: Vec<Item>,
    /// The sets of edits.
    changes: Vec<Vec<Change>>,
}

/// One item of a list: a text, and for a reason its article and what it rests on.
#[derive(Default)]
struct Item {
    text: Lent,
    basis: Lent,
    at: Lent,
}

/// One edit: where, and in JSON what it would say.
struct Change {
    at: Lent,
    to: Lent,
}

impl Noun for mulu_decision {
    const TAG: u32 = u32::from_be_bytes(*b"mDec");
}

impl mulu_decision {
    fn new(decision: Decision, checker: &mulu_checker) -> mulu_decision {
        let (language, encoding) = (checker.language, checker.encoding);
        let deadlines = &decision.deadlines;
        let said = |text: &str| to_lend(text, encoding);
        let day = |day: Option<Date>| day.map(|day| said(&day.to_string())).unwrap_or_default();
        let periods: Vec<_> = deadlines.basis.iter().map(ToString::to_string).collect();
        let reason = |reason: &Reason| Item {
            text: said(&reason.text(language)),
            basis: said(&reason.basis.to_string()),
            at: said(reason.at.as_ref()),
        };
        let plain = |text: String| Item { text: said(&text), ..Item::default() };
        let change = |edit: &Edit| Change { at: said(edit.at), to: said(&edit.to.to_string()) };
        let sets = decision.would_change.iter();
        mulu_decision {
            title: said(decision.outcome.title().of(language)),
            entry: said(&decision.entry),
            request: said(&decision.request),
            received: day(deadlines.received),
            reply_by: day(deadlines.reply_by),
            periods: said(&periods.join("\n")),
            reasons: decision.reasons.iter().map(reason).collect(),
            missing: decision.missing.iter().map(|at| plain(at.to_string())).collect(),
            obligations: decision.obligations.iter().map(reason).collect(),
            counted: deadlines.counted.iter().map(|day| plain(day.to_string())).collect(),
            changes: sets.map(|edits| edits.iter().map(change).collect()).collect(),
            language,
            encoding,
            decision,
        }
    }

    fn text(&self, which: c_int) -> Option<&[u8]> {
        Some(match which {
            MULU_DECISION_TITLE => &self.title,
            MULU_DECISION_ENTRY => &self.entry,
            MULU_DECISION_REQUEST => &self.request,
            MULU_DECISION_RECEIVED => &self.received,
            MULU_DECISION_REPLY_BY => &self.reply_by,
            MULU_DECISION_PERIODS => &self.periods,
            _ => return None,
        })
    }

    fn list(&self, list: c_int) -> Option<&[Item]> {
        Some(match list {
            MULU_LIST_REASONS => &self.reasons,
            MULU_LIST_MISSING => &self.missing,
            MULU_LIST_OBLIGATIONS => &self.obligations,
            MULU_LIST_COUNTED => &self.counted,
            _ => return None,
        })
    }
}

impl Item {
    fn part(&self, which: c_int) -> Option<&[u8]> {
        Some(match which {
            MULU_ITEM_TEXT => &self.text,
            MULU_ITEM_BASIS => &self.basis,
            MULU_ITEM_AT => &self.at,
            _ => return None,
        })
    }
}

impl Change {
    fn part(&self, which: c_int) -> Option<&[u8]> {
        Some(match which {
            MULU_EDIT_AT => &self.at,
            MULU_EDIT_TO => &self.to,
            _ => return None,
        })
    }
}

/// Decides a request, in JSON as `mulu schema request` describes it, for the data of an entry, under
/// the profile, the calendar and the day of the checker. `entry` may be NULL: the catalogue lists
/// no such entry. `published` is 1 where the whole catalogue is known to be published, so that an
/// entry that does not state its status counts as published; else 0. Every request has a decision:
/// from what is no request everything is missing. The decision does not refer to the entry.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_decide(
    checker: *const mulu_checker,
    entry: *const mulu_entry,
    request: *const c_char,
    length: usize,
    published: c_int,
    out: *mut *mut mulu_decision,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let (checker, request) = unsafe { (lent(checker)?, bytes(request, length)?) };
        // SAFETY: as above.
        let entry = (!entry.is_null()).then(|| unsafe { lent(entry) }).transpose()?;
        let out = out.required()?;
        let decider = match published {
            0 => checker.checker.decider(),
            1 => checker.checker.decider().published(),
            _ => return Err(Status(MULU_E_RANGE)),
        };
        let limits = Limits::default();
        if request.len() > limits.entry_bytes {
            return Err(Status(MULU_E_LIMIT));
        }
        room_for(3 * request.len())?;
        let request = checker.encoding.decode(request);
        let request = request.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(&request);
        let request = read_request(request, checker.encoding, &limits);
        let decision = match entry {
            Some(entry) => decider.decide(entry.said(), &request),
            None => decider.unlisted(&request),
        };
        out.fill(|| given(mulu_decision::new(decision, checker)));
        Ok(())
    })
}

/// The outcome: one of MULU_OUTCOME_*. Only the first two are a grant.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_decision_outcome(decision: *const mulu_decision) -> c_int {
    guard_or(0, || {
        // SAFETY: the caller keeps the contract named above.
        let decision = unsafe { lent(decision)? };
        Ok(match decision.decision.outcome {
            Outcome::Share => MULU_OUTCOME_SHARE,
            Outcome::ShareOnConditions => MULU_OUTCOME_SHARE_ON_CONDITIONS,
            Outcome::ProviderDecides => MULU_OUTCOME_PROVIDER_DECIDES,
            Outcome::Refuse => MULU_OUTCOME_REFUSE,
            Outcome::Incomplete => MULU_OUTCOME_INCOMPLETE,
            Outcome::Undetermined => MULU_OUTCOME_UNDETERMINED,
        })
    })
}

/// Lends one text of the decision: any of MULU_DECISION_TITLE to MULU_DECISION_PERIODS.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_decision_text(
    decision: *const mulu_decision,
    which: c_int,
    text: *mut *const c_char,
    length: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let (text, length) = unsafe { (slot(text), slot(length)) };
        // SAFETY: as above.
        let decision = unsafe { lent(decision)? };
        let (text, length) = (text.required()?, length.required()?);
        let said = decision.text(which).ok_or(Status(MULU_E_RANGE))?;
        lend(said, text, length);
        Ok(())
    })
}

/// Gives one number of the decision: any of MULU_DECISION_REPLY_DAYS to MULU_DECISION_UNCOVERED.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_decision_number(
    decision: *const mulu_decision,
    which: c_int,
    number: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let number = unsafe { slot(number) };
        // SAFETY: as above.
        let decision = unsafe { lent(decision)? };
        let number = number.required()?;
        let deadlines = &decision.decision.deadlines;
        let said = match which {
            MULU_DECISION_REPLY_DAYS => deadlines.reply_working_days,
            MULU_DECISION_DELIVER_DAYS => deadlines.deliver_working_days,
            MULU_DECISION_UNCOVERED => deadlines.uncovered.and_then(|year| year.try_into().ok()),
            _ => return Err(Status(MULU_E_RANGE)),
        };
        number.fill(|| said.and_then(|said| said.try_into().ok()).unwrap_or(0));
        Ok(())
    })
}

/// How many items a list has: any of MULU_LIST_*.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_decision_count(decision: *const mulu_decision, list: c_int) -> usize {
    guard_or(0, || {
        // SAFETY: the caller keeps the contract named above.
        let decision = unsafe { lent(decision)? };
        Ok(decision.list(list).map_or(0, <[Item]>::len))
    })
}

/// Lends one text of item `index` of a list: any of MULU_ITEM_*.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_decision_item(
    decision: *const mulu_decision,
    list: c_int,
    index: usize,
    which: c_int,
    text: *mut *const c_char,
    length: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let (text, length) = unsafe { (slot(text), slot(length)) };
        // SAFETY: as above.
        let decision = unsafe { lent(decision)? };
        let (text, length) = (text.required()?, length.required()?);
        let item = decision.list(list).and_then(|list| list.get(index));
        let said = item.and_then(|item| item.part(which)).ok_or(Status(MULU_E_RANGE))?;
        lend(said, text, length);
        Ok(())
    })
}

/// How many sets of edits to the request there are: the smallest, each of which would make it a
/// grant. None for a grant, nor where nothing can be changed, which the last reason then says.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_decision_changes(decision: *const mulu_decision) -> usize {
    guard_or(0, || {
        // SAFETY: the caller keeps the contract named above.
        Ok(unsafe { lent(decision)? }.changes.len())
    })
}

/// How many edits set `change` has.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_decision_edits(
    decision: *const mulu_decision,
    change: usize,
) -> usize {
    guard_or(0, || {
        // SAFETY: the caller keeps the contract named above.
        let decision = unsafe { lent(decision)? };
        Ok(decision.changes.get(change).map_or(0, Vec::len))
    })
}

/// Lends one text of edit `index` of set `change`: any of MULU_EDIT_*.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_decision_edit(
    decision: *const mulu_decision,
    change: usize,
    index: usize,
    which: c_int,
    text: *mut *const c_char,
    length: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let (text, length) = unsafe { (slot(text), slot(length)) };
        // SAFETY: as above.
        let decision = unsafe { lent(decision)? };
        let (text, length) = (text.required()?, length.required()?);
        let edit = decision.changes.get(change).and_then(|edits| edits.get(index));
        let said = edit.and_then(|edit| edit.part(which)).ok_or(Status(MULU_E_RANGE))?;
        lend(said, text, length);
        Ok(())
    })
}

/// Writes the decision in JSON, as `mulu schema decision` describes it.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_decision_write(
    decision: *const mulu_decision,
    out: *mut *mut mulu_text,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let decision = unsafe { lent(decision)? };
        let out = out.required()?;
        let mut bytes = Vec::new();
        // A vector takes all that is written to it.
        decision_json(&decision.decision, None, decision.language, &mut bytes)
            .map_err(|_| Status(MULU_E_PANIC))?;
        bytes.truncate(bytes.trim_ascii_end().len());
        out.fill(|| given(mulu_text::written(bytes, decision.encoding)));
        Ok(())
    })
}

/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_decision_free(decision: *mut mulu_decision) {
    guard_or((), || {
        // SAFETY: the caller keeps the contract named above.
        unsafe { taken(decision) }
    })
}
