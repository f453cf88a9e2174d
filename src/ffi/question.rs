//! Question: what an entry has to say now, may not say, or may say only so

use std::ffi::{c_char, c_int};

use super::checker::mulu_checker;
use super::entry::mulu_entry;
use super::guard::{Noun, Status, given, guard, guard_or, lend, lent, slot, taken};
use super::rule::index_of_rule;
use super::status::MULU_E_RANGE;
use super::text::{Lent, to_lend};
use crate::rules::{Need, Question};

/// nothing asks for it, but only some words may stand there
pub const MULU_NEED_FREE: c_int = 1;
/// without it the entry has a warning
pub const MULU_NEED_ADVISED: c_int = 2;
/// without it the entry has an error
pub const MULU_NEED_REQUIRED: c_int = 3;
/// whatever it says is wrong
pub const MULU_NEED_SUPERFLUOUS: c_int = 4;

/// one of MULU_NEED_*
pub const MULU_QUESTION_NEED: c_int = 1;
/// 1 when it says something to which no rule objects; else 0
pub const MULU_QUESTION_ANSWERED: c_int = 2;
/// how many words alone may stand there; 0: no limit
pub const MULU_QUESTION_WORDS: c_int = 3;
/// how many rules miss it, forbid it or limit it
pub const MULU_QUESTION_RULES: c_int = 4;

pub struct mulu_question {
    questions: Vec<Asked>,
}

struct Asked {
    pointer: Lent,
    need: c_int,
    is_answered: bool,
    words: Vec<&'static str>,
    rules: Vec<usize>,
}

impl Noun for mulu_question {
    const TAG: u32 = u32::from_be_bytes(*b"mQue");
}

impl Asked {
    fn of(question: Question, checker: &mulu_checker) -> Asked {
        let need = match question.need {
            Need::Free => MULU_NEED_FREE,
            Need::Advised => MULU_NEED_ADVISED,
            Need::Required => MULU_NEED_REQUIRED,
            Need::Superfluous => MULU_NEED_SUPERFLUOUS,
        };
        Asked {
            pointer: to_lend(&question.pointer, checker.encoding),
            need,
            is_answered: question.is_answered,
            words: question.words.unwrap_or_default(),
            rules: question.rules.iter().filter_map(|rule| index_of_rule(rule)).collect(),
        }
    }
}

/// Asks the rules which fields of an entry are now required, advised, superfluous, or limited to
/// some words, in the order of the table of fields; all others are free. It asks once: after the
/// entry has changed, ask again.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_next_question(
    checker: *const mulu_checker,
    entry: *const mulu_entry,
    out: *mut *mut mulu_question,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let (checker, entry) = unsafe { (lent(checker)?, lent(entry)?) };
        let out = out.required()?;
        let questions = checker.checker.questions(entry.said()).into_iter();
        let questions = questions.map(|question| Asked::of(question, checker)).collect();
        out.fill(|| given(mulu_question { questions }));
        Ok(())
    })
}

/// How many fields there is something to say of.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_question_count(question: *const mulu_question) -> usize {
    guard_or(0, || {
        // SAFETY: the caller keeps the contract named above.
        Ok(unsafe { lent(question)? }.questions.len())
    })
}

/// Gives the index of the first field that is required or advised and not answered; MULU_E_RANGE
/// when there is none. It stays the same while an answer is refused, or what is advised is left
/// open: a form that goes on then looks through the fields by MULU_QUESTION_NEED and ANSWERED.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_question_next(
    question: *const mulu_question,
    index: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let index = unsafe { slot(index) };
        // SAFETY: as above.
        let question = unsafe { lent(question)? };
        let index = index.required()?;
        let is_open = |asked: &Asked| {
            !asked.is_answered && matches!(asked.need, MULU_NEED_ADVISED | MULU_NEED_REQUIRED)
        };
        let next = question.questions.iter().position(is_open).ok_or(Status(MULU_E_RANGE))?;
        index.fill(|| next);
        Ok(())
    })
}

/// Lends the pointer of field `index`: a field, or a whole object or list such as "/items", which
/// is answered by a field within it, such as "/items/-/name".
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_question_pointer(
    question: *const mulu_question,
    index: usize,
    text: *mut *const c_char,
    length: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let (text, length) = unsafe { (slot(text), slot(length)) };
        // SAFETY: as above.
        let question = unsafe { lent(question)? };
        let (text, length) = (text.required()?, length.required()?);
        let asked = question.questions.get(index).ok_or(Status(MULU_E_RANGE))?;
        lend(&asked.pointer, text, length);
        Ok(())
    })
}

/// Gives one number of field `index`: any of MULU_QUESTION_*.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_question_number(
    question: *const mulu_question,
    index: usize,
    which: c_int,
    number: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let number = unsafe { slot(number) };
        // SAFETY: as above.
        let question = unsafe { lent(question)? };
        let number = number.required()?;
        let asked = question.questions.get(index).ok_or(Status(MULU_E_RANGE))?;
        let said = match which {
            MULU_QUESTION_NEED => usize::try_from(asked.need).unwrap_or(0),
            MULU_QUESTION_ANSWERED => usize::from(asked.is_answered),
            MULU_QUESTION_WORDS => asked.words.len(),
            MULU_QUESTION_RULES => asked.rules.len(),
            _ => return Err(Status(MULU_E_RANGE)),
        };
        number.fill(|| said);
        Ok(())
    })
}

/// Lends word `word` of those that alone may stand in field `index`, as it stands in documents:
/// mulu_field_word has its label.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_question_word(
    question: *const mulu_question,
    index: usize,
    word: usize,
    text: *mut *const c_char,
    length: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let (text, length) = unsafe { (slot(text), slot(length)) };
        // SAFETY: as above.
        let question = unsafe { lent(question)? };
        let (text, length) = (text.required()?, length.required()?);
        let asked = question.questions.get(index);
        let said = asked.and_then(|asked| asked.words.get(word)).ok_or(Status(MULU_E_RANGE))?;
        lend(said.as_bytes(), text, length);
        Ok(())
    })
}

/// Gives rule `rule` of those that miss, forbid or limit field `index`: the index that
/// mulu_rule_text takes.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_question_rule(
    question: *const mulu_question,
    index: usize,
    rule: usize,
    number: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let number = unsafe { slot(number) };
        // SAFETY: as above.
        let question = unsafe { lent(question)? };
        let number = number.required()?;
        let asked = question.questions.get(index);
        let said = asked.and_then(|asked| asked.rules.get(rule)).ok_or(Status(MULU_E_RANGE))?;
        number.fill(|| *said);
        Ok(())
    })
}

/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_question_free(question: *mut mulu_question) {
    guard_or((), || {
        // SAFETY: the caller keeps the contract named above.
        unsafe { taken(question) }
    })
}
