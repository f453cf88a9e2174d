//! Rule: what can be found, and how much it weighs under the settings of a checker

use std::ffi::{c_char, c_int};

use super::checker::mulu_checker;
use super::guard::{Status, guard, guard_or, lend, lent, slot};
use super::status::MULU_E_RANGE;
use super::text::{Lent, to_lend};
use super::text::{MULU_TEXT_EXPLAIN, MULU_TEXT_NAME, MULU_TEXT_RULE, MULU_TEXT_TITLE};
use crate::codec::Encoding;
use crate::legal::Severity;
use crate::rules::{RULES, Rule};
use crate::text::Language;

/// How many rules there are, in force or not.
///
/// # Safety
///
/// None is needed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_rule_count() -> usize {
    guard_or(0, || Ok(RULES.len()))
}

/// Lends one text of rule `index`: MULU_TEXT_RULE, NAME, TITLE or EXPLAIN.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_rule_text(
    checker: *const mulu_checker,
    index: usize,
    which: c_int,
    text: *mut *const c_char,
    length: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let (text, length) = unsafe { (slot(text), slot(length)) };
        // SAFETY: as above.
        let checker = unsafe { lent(checker)? };
        let (text, length) = (text.required()?, length.required()?);
        let said = text_of_rule(rule(index)?, checker.language, which);
        let said = said.ok_or(Status(MULU_E_RANGE))?;
        if is_lent_as_it_is(said, checker.encoding) {
            lend(said.as_bytes(), text, length);
            return Ok(());
        }
        let texts = checker.rules.get_or_init(|| RuleTexts::of(checker));
        let said = texts.get(index, which).ok_or(Status(MULU_E_RANGE))?;
        lend(said, text, length);
        Ok(())
    })
}

/// worth knowing; nothing is wrong
pub const MULU_SEVERITY_NOTICE: c_int = 1;
/// probably wrong, or against good practice
pub const MULU_SEVERITY_WARNING: c_int = 2;
/// against a binding text, or a contradiction in the data
pub const MULU_SEVERITY_ERROR: c_int = 3;

/// Gives the severity of rule `index`; 0 when it is not in force under the profile on the day.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_rule_severity(
    checker: *const mulu_checker,
    index: usize,
    severity: *mut c_int,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let severity = unsafe { slot(severity) };
        // SAFETY: as above.
        let checker = unsafe { lent(checker)? };
        let severity = severity.required()?;
        let rule = rule(index)?;
        severity.fill(|| severity_number(checker.checker.severity(rule)));
        Ok(())
    })
}

/// The index of a rule.
pub(super) fn index_of_rule(rule: &Rule) -> Option<usize> {
    RULES.iter().position(|known| std::ptr::eq(*known, rule))
}

fn rule(index: usize) -> Result<&'static Rule, Status> {
    RULES.get(index).copied().ok_or(Status(MULU_E_RANGE))
}

/// The texts of all rules in an encoding that they do not stand in.
pub(super) struct RuleTexts(Vec<[Lent; 2]>);

impl RuleTexts {
    fn of(checker: &mulu_checker) -> RuleTexts {
        let lent = |rule: &&'static Rule| {
            [MULU_TEXT_TITLE, MULU_TEXT_EXPLAIN].map(|which| {
                let said = text_of_rule(rule, checker.language, which).unwrap_or_default();
                to_lend(said, checker.encoding)
            })
        };
        RuleTexts(RULES.iter().map(lent).collect())
    }

    fn get(&self, index: usize, which: c_int) -> Option<&[u8]> {
        let [title, explain] = self.0.get(index)?;
        match which {
            MULU_TEXT_TITLE => Some(title),
            MULU_TEXT_EXPLAIN => Some(explain),
            _ => None,
        }
    }
}

/// Whether a text is the same in an encoding.
pub(super) fn is_lent_as_it_is(text: &str, encoding: Encoding) -> bool {
    encoding != Encoding::Gb18030 || text.is_ascii()
}

/// A text that a rule has whatever was found.
pub(super) fn text_of_rule(
    rule: &'static Rule,
    language: Language,
    which: c_int,
) -> Option<&'static str> {
    match which {
        MULU_TEXT_RULE => Some(rule.code),
        MULU_TEXT_NAME => Some(rule.name),
        MULU_TEXT_TITLE => Some(rule.title.of(language)),
        MULU_TEXT_EXPLAIN => Some(rule.explain.of(language)),
        _ => None,
    }
}

pub(super) fn severity_number(severity: Option<Severity>) -> c_int {
    match severity {
        None => 0,
        Some(Severity::Notice) => MULU_SEVERITY_NOTICE,
        Some(Severity::Warning) => MULU_SEVERITY_WARNING,
        Some(Severity::Error) => MULU_SEVERITY_ERROR,
    }
}
