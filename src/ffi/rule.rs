//! Rule: what can be found, and how much it weighs under the settings of a checker

use std::ffi::{c_char, c_int};
use std::sync::OnceLock;

use super::checker::mulu_checker;
use super::guard::{Status, bytes, given, guard, guard_or, lend, lent, slot};
use super::status::{MULU_E_MEMORY, MULU_E_RANGE};
use super::text::{Lent, mulu_text, to_lend};
use super::text::{MULU_TEXT_BASIS, MULU_TEXT_EXPLAIN, MULU_TEXT_NAME};
use super::text::{MULU_TEXT_RULE, MULU_TEXT_TITLE};
use crate::codec::Encoding;
use crate::legal::{Citation, Severity};
use crate::render::{rule_text, words};
use crate::rules::{Check, RULES, Rule};
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

/// worth knowing; nothing is wrong
pub const MULU_SEVERITY_NOTICE: c_int = 1;
/// probably wrong, or against good practice
pub const MULU_SEVERITY_WARNING: c_int = 2;
/// against a binding text, or a contradiction in the data
pub const MULU_SEVERITY_ERROR: c_int = 3;

/// one of MULU_ABOUT_*
pub const MULU_RULE_ABOUT: c_int = 1;
/// how many places of the law it rests on: at least one
pub const MULU_RULE_SOURCES: c_int = 2;

/// one entry by itself
pub const MULU_ABOUT_ENTRY: c_int = 1;
/// all entries of a catalogue, beside each other
pub const MULU_ABOUT_CATALOGUE: c_int = 2;
/// one request
pub const MULU_ABOUT_REQUEST: c_int = 3;

/// the place as findings cite it: short name and article
pub const MULU_SOURCE_PLACE: c_int = 1;
/// the title of the text
pub const MULU_SOURCE_TITLE: c_int = 2;
/// the number under which it was issued; empty for what is no law
pub const MULU_SOURCE_NUMBER: c_int = 3;
/// its first day in force, such as "2025-08-01", or empty
pub const MULU_SOURCE_FROM: c_int = 4;
/// the first day on which it no longer is in force, or empty
pub const MULU_SOURCE_UNTIL: c_int = 5;
/// how its words bind: "must", "should" or "may"
pub const MULU_SOURCE_FORCE: c_int = 6;
/// how the text is known: "verified", "second_hand" or "memory"
pub const MULU_SOURCE_EVIDENCE: c_int = 7;

/// The texts of a source, in the order in which they are kept.
const SOURCE: [c_int; 7] = [
    MULU_SOURCE_PLACE,
    MULU_SOURCE_TITLE,
    MULU_SOURCE_NUMBER,
    MULU_SOURCE_FROM,
    MULU_SOURCE_UNTIL,
    MULU_SOURCE_FORCE,
    MULU_SOURCE_EVIDENCE,
];

/// Gives the index of the rule with a code such as "SHR201", as MULU_TEXT_RULE of a finding has it,
/// or with a name such as "none-without-basis". MULU_E_RANGE: there is none.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_rule_find(
    code: *const c_char,
    length: usize,
    index: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let index = unsafe { slot(index) };
        // SAFETY: as above.
        let code = unsafe { bytes(code, length)? };
        let index = index.required()?;
        let found = str::from_utf8(code).ok().and_then(Rule::find).and_then(index_of_rule);
        let found = found.ok_or(Status(MULU_E_RANGE))?;
        index.fill(|| found);
        Ok(())
    })
}

/// Lends one text of rule `index`: MULU_TEXT_RULE, NAME, BASIS, TITLE or EXPLAIN. The basis is all
/// that the rule rests on; that of a finding is what of it holds under the profile on the day.
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
        let rule = rule(index)?;
        let standing = text_of_rule(rule, checker.language, which);
        if let Some(said) = standing.filter(|said| is_lent_as_it_is(said, checker.encoding)) {
            lend(said.as_bytes(), text, length);
            return Ok(());
        }
        let said = RuleTexts::of(checker, index)?;
        let said = match which {
            MULU_TEXT_BASIS => &said.basis,
            MULU_TEXT_TITLE => &said.title,
            MULU_TEXT_EXPLAIN => &said.explain,
            _ => return Err(Status(MULU_E_RANGE)),
        };
        lend(said, text, length);
        Ok(())
    })
}

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

/// Gives one number of rule `index`: MULU_RULE_ABOUT or SOURCES.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_rule_number(
    checker: *const mulu_checker,
    index: usize,
    which: c_int,
    number: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let number = unsafe { slot(number) };
        // SAFETY: as above.
        unsafe { lent(checker)? };
        let (number, rule) = (number.required()?, rule(index)?);
        let said = match which {
            MULU_RULE_ABOUT => match rule.check {
                Check::Entry(_) => MULU_ABOUT_ENTRY as usize,
                Check::Catalogue(_) => MULU_ABOUT_CATALOGUE as usize,
                Check::Request { .. } => MULU_ABOUT_REQUEST as usize,
            },
            MULU_RULE_SOURCES => rule.basis.len(),
            _ => return Err(Status(MULU_E_RANGE)),
        };
        number.fill(|| said);
        Ok(())
    })
}

/// Lends one text of source `source` of rule `index`: any of MULU_SOURCE_*.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_rule_source(
    checker: *const mulu_checker,
    index: usize,
    source: usize,
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
        let said = RuleTexts::of(checker, index)?;
        let source = said.sources.get(source).ok_or(Status(MULU_E_RANGE))?;
        let at = SOURCE.iter().position(|text| *text == which);
        let said = at.and_then(|at| source.get(at)).ok_or(Status(MULU_E_RANGE))?;
        lend(said, text, length);
        Ok(())
    })
}

/// Writes all that there is to say of rule `index`, with its law and examples, for people to read:
/// what `mulu explain` prints, in lines that all have an end.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_rule_write(
    checker: *const mulu_checker,
    index: usize,
    out: *mut *mut mulu_text,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let checker = unsafe { lent(checker)? };
        let (out, rule) = (out.required()?, rule(index)?);
        let mut page = Vec::new();
        rule_text(&checker.checker, rule, checker.language, &mut page)
            .map_err(|_| Status(MULU_E_MEMORY))?;
        let page = String::from_utf8_lossy(&page);
        out.fill(|| given(mulu_text::new(&page, checker.encoding)));
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

/// What is said of one rule and does not stand anywhere as it is lent.
pub(super) struct RuleTexts {
    basis: Lent,
    /// These are lent as they stand where the encoding allows it, and are empty then.
    title: Lent,
    explain: Lent,
    /// The texts of each source in the order of `SOURCE`.
    sources: Vec<[Lent; 7]>,
}

/// The texts of all rules, each made when it is first asked for.
pub(super) type AllRuleTexts = OnceLock<Box<[OnceLock<Box<RuleTexts>>]>>;

impl RuleTexts {
    /// Those of one rule.
    fn of(checker: &mulu_checker, index: usize) -> Result<&RuleTexts, Status> {
        let rule = rule(index)?;
        let all = checker.rules.get_or_init(|| RULES.iter().map(|_| OnceLock::new()).collect());
        let texts = all.get(index).ok_or(Status(MULU_E_RANGE))?;
        Ok(texts.get_or_init(|| Box::new(RuleTexts::new(rule, checker))))
    }

    fn new(rule: &Rule, checker: &mulu_checker) -> RuleTexts {
        let (language, encoding) = (checker.language, checker.encoding);
        let standing = |text: &str| match is_lent_as_it_is(text, encoding) {
            true => Lent::default(),
            false => to_lend(text, encoding),
        };
        let places: Vec<String> = rule.basis.iter().map(ToString::to_string).collect();
        RuleTexts {
            basis: to_lend(&places.join("\n"), encoding),
            title: standing(rule.title.of(language)),
            explain: standing(rule.explain.of(language)),
            sources: rule.basis.iter().map(|source| source_texts(source, checker)).collect(),
        }
    }
}

fn source_texts(source: &Citation, checker: &mulu_checker) -> [Lent; 7] {
    let instrument = source.instrument;
    // What is no law was not issued on a day.
    let from = (instrument.from > 0).then(|| words::day(instrument.from));
    let until = instrument.until.map(words::day);
    [
        &source.to_string(),
        instrument.title.of(checker.language),
        instrument.number,
        &from.unwrap_or_default(),
        &until.unwrap_or_default(),
        words::force(source.force).en,
        words::evidence_token(source.evidence),
    ]
    .map(|text| to_lend(text, checker.encoding))
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
