//! What C programs cannot show: a panic inside each exported function, and handles in many threads at once. All
//! else that a caller may do wrong is in `tests/capi/abuse.c`.

#[cfg(target_feature = "sse")]
mod arithmetic;
mod catalogue;
mod convert;
mod encoding;
mod entry;
mod field;
mod keys;
mod question;
mod reason;
mod request;
mod rule;

use std::cell::Cell;
use std::ffi::{c_char, c_int};
use std::ptr::{null, null_mut, without_provenance, without_provenance_mut};
use std::sync::atomic::{AtomicPtr, Ordering};
use std::thread;

use super::calendar::*;
use super::catalogue::*;
use super::checker::*;
use super::convert::*;
use super::decision::*;
use super::entry::*;
use super::field::*;
use super::keys::*;
use super::question::*;
use super::report::*;
use super::request::*;
use super::rule::*;
use super::status::*;
use super::text::*;

thread_local! {
    static PANICS: Cell<bool> = const { Cell::new(false) };
}

/// Panics where an exported function looks at its first input, if the test asks for it.
pub(super) fn panic_if_asked() {
    if PANICS.take() {
        panic!("as the test asked");
    }
}

const SETTINGS: &str = "as_of = 2026-11-21";
const DAY: &str = "2026-02-13";
const ENTRY: &str = r#"{"share":{"type":"not_shared"}}"#;

/// One object of each kind.
struct Objects {
    checker: *mut mulu_checker,
    entry: *mut mulu_entry,
    report: *mut mulu_report,
    text: *mut mulu_text,
    counting: *mut mulu_counting,
    decision: *mut mulu_decision,
    question: *mut mulu_question,
    field: *mut mulu_field,
    catalogue: *mut mulu_catalogue,
    request: *mut mulu_request,
    life: *mut mulu_life,
    conversion: *mut mulu_conversion,
}

impl Objects {
    fn new() -> Objects {
        let (mut checker, mut entry, mut report) = (null_mut(), null_mut(), null_mut());
        let (mut text, settings, json) = (null_mut(), SETTINGS.as_ptr(), ENTRY.as_ptr());
        let (mut counting, day) = (null_mut(), DAY.as_ptr());
        let (mut catalogue, mut request, mut life) = (null_mut(), null_mut(), null_mut());
        let (mut decision, mut question, mut field) = (null_mut(), null_mut(), null_mut());
        let mut conversion = null_mut();
        // SAFETY: all pointers lead to locals, or to what the calls before have made.
        let statuses = unsafe {
            [
                mulu_checker_new(settings.cast(), SETTINGS.len(), &mut checker, null_mut()),
                mulu_entry_read(checker, json.cast(), ENTRY.len(), &mut entry),
                mulu_entry_check(checker, entry, &mut report),
                mulu_entry_write(entry, &mut text),
                mulu_calendar_count(checker, 10, day.cast(), DAY.len(), &mut counting),
                mulu_decide(checker, entry, json.cast(), ENTRY.len(), 0, &mut decision),
                mulu_next_question(checker, entry, &mut question),
                mulu_field_at(checker, 0, &mut field),
                mulu_catalogue_new(checker, 0, &mut catalogue),
                mulu_request_read(checker, json.cast(), ENTRY.len(), &mut request),
                mulu_request_life(checker, request, entry, &mut life),
                mulu_convert(checker, json.cast(), ENTRY.len(), 1, 2, 1, &mut conversion),
            ]
        };
        assert_eq!(statuses, [MULU_OK; 12]);
        Objects {
            checker,
            entry,
            report,
            text,
            counting,
            decision,
            question,
            field,
            catalogue,
            request,
            life,
            conversion,
        }
    }
}

impl Drop for Objects {
    fn drop(&mut self) {
        // SAFETY: each was made by the library, and nobody uses it any more.
        unsafe {
            mulu_checker_free(self.checker);
            mulu_entry_free(self.entry);
            mulu_report_free(self.report);
            mulu_text_free(self.text);
            mulu_counting_free(self.counting);
            mulu_decision_free(self.decision);
            mulu_question_free(self.question);
            mulu_field_free(self.field);
            mulu_catalogue_free(self.catalogue);
            mulu_request_free(self.request);
            mulu_life_free(self.life);
            mulu_conversion_free(self.conversion);
        }
    }
}

/// Outputs full of rubbish, as they may be before a call.
struct Outputs {
    checker: *mut mulu_checker,
    entry: *mut mulu_entry,
    report: *mut mulu_report,
    owned: *mut mulu_text,
    counting: *mut mulu_counting,
    decision: *mut mulu_decision,
    question: *mut mulu_question,
    field: *mut mulu_field,
    catalogue: *mut mulu_catalogue,
    request: *mut mulu_request,
    life: *mut mulu_life,
    conversion: *mut mulu_conversion,
    text: *const c_char,
    size: usize,
    int: c_int,
}

impl Outputs {
    fn rubbish() -> Outputs {
        Outputs {
            checker: without_provenance_mut(8),
            entry: without_provenance_mut(8),
            report: without_provenance_mut(8),
            owned: without_provenance_mut(8),
            counting: without_provenance_mut(8),
            decision: without_provenance_mut(8),
            question: without_provenance_mut(8),
            field: without_provenance_mut(8),
            catalogue: without_provenance_mut(8),
            request: without_provenance_mut(8),
            life: without_provenance_mut(8),
            conversion: without_provenance_mut(8),
            text: without_provenance(8),
            size: 8,
            int: 8,
        }
    }

    /// The outputs that were cleared.
    fn cleared(&self) -> String {
        let outputs = [
            (self.checker.is_null(), "checker"),
            (self.entry.is_null(), "entry"),
            (self.report.is_null(), "report"),
            (self.owned.is_null(), "owned"),
            (self.counting.is_null(), "counting"),
            (self.decision.is_null(), "decision"),
            (self.question.is_null(), "question"),
            (self.field.is_null(), "field"),
            (self.catalogue.is_null(), "catalogue"),
            (self.request.is_null(), "request"),
            (self.life.is_null(), "life"),
            (self.conversion.is_null(), "conversion"),
            (self.text.is_null(), "text"),
            (self.size == 0, "size"),
            (self.int == 0, "int"),
        ];
        let names = outputs.iter().filter(|(cleared, _)| *cleared).map(|(_, name)| *name);
        names.collect::<Vec<_>>().join(" ")
    }
}

/// Makes a call panic, and says what it answers and which outputs it clears.
fn panicking<T>(call: impl FnOnce(&mut Outputs) -> T) -> (T, String) {
    let mut out = Outputs::rubbish();
    PANICS.set(true);
    let answer = call(&mut out);
    assert!(!PANICS.take(), "the call did not come to its panic");
    (answer, out.cleared())
}

#[test]
fn a_panic_becomes_a_status_and_leaves_no_output() {
    let o = Objects::new();
    let (settings, json, name) = (SETTINGS.as_ptr(), ENTRY.as_ptr(), "/name".as_ptr());
    let (day, duty) = (DAY.as_ptr().cast(), "check".as_ptr().cast());
    // SAFETY: the objects are live, and the outputs are locals.
    let answers = unsafe {
        [
            ("text size", panicking(|out| mulu_text_get(o.text, &mut out.text, &mut out.size))),
            (
                "checker owned",
                panicking(|out| {
                    mulu_checker_new(settings.cast(), 1, &mut out.checker, &mut out.owned)
                }),
            ),
            (
                "text size",
                panicking(|out| mulu_rule_text(o.checker, 0, 1, &mut out.text, &mut out.size)),
            ),
            ("int", panicking(|out| mulu_rule_severity(o.checker, 0, &mut out.int))),
            ("size", panicking(|out| mulu_rule_find(name.cast(), 5, &mut out.size))),
            ("size", panicking(|out| mulu_rule_number(o.checker, 0, 1, &mut out.size))),
            (
                "text size",
                panicking(|out| mulu_rule_source(o.checker, 0, 0, 1, &mut out.text, &mut out.size)),
            ),
            ("owned", panicking(|out| mulu_rule_write(o.checker, 0, &mut out.owned))),
            ("entry", panicking(|out| mulu_entry_new(o.checker, &mut out.entry))),
            ("entry", panicking(|out| mulu_entry_read(o.checker, json.cast(), 1, &mut out.entry))),
            ("", panicking(|_| mulu_entry_set(o.entry, name.cast(), 5, name.cast(), 5))),
            (
                "text size",
                panicking(|out| {
                    mulu_entry_get(o.entry, name.cast(), 5, &mut out.text, &mut out.size)
                }),
            ),
            ("size", panicking(|out| mulu_entry_count(o.entry, name.cast(), 5, &mut out.size))),
            ("", panicking(|_| mulu_entry_remove(o.entry, name.cast(), 5))),
            ("owned", panicking(|out| mulu_entry_write(o.entry, &mut out.owned))),
            ("report", panicking(|out| mulu_entry_check(o.checker, o.entry, &mut out.report))),
            (
                "report",
                panicking(|out| mulu_checker_check(o.checker, json.cast(), 1, 0, &mut out.report)),
            ),
            (
                "text size",
                panicking(|out| mulu_report_text(o.report, 0, 1, &mut out.text, &mut out.size)),
            ),
            ("size", panicking(|out| mulu_report_number(o.report, 0, 1, &mut out.size))),
            (
                "int",
                panicking(|out| mulu_calendar_is_working_day(o.checker, day, 10, &mut out.int)),
            ),
            (
                "counting",
                panicking(|out| {
                    mulu_calendar_due(o.checker, duty, 5, day, 10, 0, &mut out.counting)
                }),
            ),
            (
                "counting",
                panicking(|out| mulu_calendar_count(o.checker, 1, day, 10, &mut out.counting)),
            ),
            (
                "text size",
                panicking(|out| mulu_counting_text(o.counting, 1, &mut out.text, &mut out.size)),
            ),
            ("size", panicking(|out| mulu_counting_number(o.counting, 1, &mut out.size))),
            (
                "text size",
                panicking(|out| {
                    let (text, length) = (&mut out.text, &mut out.size);
                    mulu_counting_day(o.counting, 0, 1, text, length, null_mut())
                }),
            ),
            (
                "decision",
                panicking(|out| {
                    mulu_decide(o.checker, null(), json.cast(), 1, 0, &mut out.decision)
                }),
            ),
            (
                "text size",
                panicking(|out| mulu_decision_text(o.decision, 1, &mut out.text, &mut out.size)),
            ),
            ("size", panicking(|out| mulu_decision_number(o.decision, 1, &mut out.size))),
            (
                "text size",
                panicking(|out| {
                    mulu_decision_item(o.decision, 1, 0, 1, &mut out.text, &mut out.size)
                }),
            ),
            (
                "text size",
                panicking(|out| {
                    mulu_decision_edit(o.decision, 0, 0, 1, &mut out.text, &mut out.size)
                }),
            ),
            ("owned", panicking(|out| mulu_decision_write(o.decision, &mut out.owned))),
            (
                "question",
                panicking(|out| mulu_next_question(o.checker, o.entry, &mut out.question)),
            ),
            ("size", panicking(|out| mulu_question_next(o.question, &mut out.size))),
            (
                "text size",
                panicking(|out| mulu_question_pointer(o.question, 0, &mut out.text, &mut out.size)),
            ),
            ("size", panicking(|out| mulu_question_number(o.question, 0, 1, &mut out.size))),
            (
                "text size",
                panicking(|out| mulu_question_word(o.question, 0, 0, &mut out.text, &mut out.size)),
            ),
            ("catalogue", panicking(|out| mulu_catalogue_new(o.checker, 0, &mut out.catalogue))),
            (
                "request",
                panicking(|out| mulu_request_read(o.checker, json.cast(), 1, &mut out.request)),
            ),
            (
                "report",
                panicking(|out| mulu_request_check(o.checker, o.request, null(), &mut out.report)),
            ),
            (
                "text size",
                panicking(|out| mulu_request_text(o.request, 1, &mut out.text, &mut out.size)),
            ),
            (
                "report",
                panicking(|out| {
                    mulu_request_check_listed(o.checker, o.request, null(), &mut out.report)
                }),
            ),
            (
                "life",
                panicking(|out| mulu_request_life(o.checker, o.request, null(), &mut out.life)),
            ),
            ("text size", panicking(|out| mulu_life_text(o.life, 1, &mut out.text, &mut out.size))),
            (
                "text size int",
                panicking(|out| {
                    mulu_life_duty(o.life, 0, 1, &mut out.text, &mut out.size, &mut out.int)
                }),
            ),
            ("", panicking(|_| mulu_catalogue_feed(o.catalogue, json.cast(), 1))),
            ("", panicking(|_| mulu_catalogue_add(o.catalogue, o.entry))),
            ("report", panicking(|out| mulu_catalogue_finish(o.catalogue, &mut out.report))),
            (
                "report",
                panicking(|out| {
                    mulu_checker_check_column(o.checker, json.cast(), &0, 0, &mut out.report)
                }),
            ),
            (
                "owned",
                panicking(|out| mulu_keys_write(o.checker, json.cast(), &0, 0, &mut out.owned)),
            ),
            (
                "report",
                panicking(|out| mulu_keys_check(o.checker, json.cast(), &0, 0, &mut out.report)),
            ),
            ("field", panicking(|out| mulu_field_at(o.checker, 0, &mut out.field))),
            ("field", panicking(|out| mulu_field_of(o.checker, name.cast(), 5, &mut out.field))),
            (
                "text size",
                panicking(|out| mulu_field_text(o.field, 1, &mut out.text, &mut out.size)),
            ),
            ("size", panicking(|out| mulu_field_number(o.field, 1, &mut out.size))),
            (
                "text size",
                panicking(|out| mulu_field_word(o.field, 0, 1, &mut out.text, &mut out.size)),
            ),
            (
                "conversion",
                panicking(|out| {
                    mulu_convert(o.checker, json.cast(), 1, 1, 1, 1, &mut out.conversion)
                }),
            ),
            (
                "text size",
                panicking(|out| {
                    mulu_conversion_document(o.conversion, &mut out.text, &mut out.size)
                }),
            ),
            ("size", panicking(|out| mulu_conversion_number(o.conversion, 1, &mut out.size))),
            (
                "text size",
                panicking(|out| {
                    let (text, length) = (&mut out.text, &mut out.size);
                    mulu_conversion_loss(o.conversion, 0, 1, text, length, null_mut())
                }),
            ),
            (
                "text size",
                panicking(|out| mulu_report_note(o.report, 0, &mut out.text, &mut out.size)),
            ),
            ("size", panicking(|out| mulu_report_related(o.report, 0, 0, &mut out.size))),
            ("size", panicking(|out| mulu_question_rule(o.question, 0, 0, &mut out.size))),
        ]
    };
    for (cleared, answer) in answers {
        assert_eq!(answer, (MULU_E_PANIC, cleared.to_owned()));
    }
    // SAFETY: as above.
    let (count, complete) = unsafe {
        (
            panicking(|_| mulu_report_count(o.report)).0,
            panicking(|_| mulu_report_complete(o.report)).0,
        )
    };
    // SAFETY: as above.
    let days = unsafe { panicking(|_| mulu_counting_count(o.counting)).0 };
    assert_eq!((count, complete, days), (0, 0, 0));
    // SAFETY: as above.
    let (outcome, sizes) = unsafe {
        (
            panicking(|_| mulu_decision_outcome(o.decision)).0,
            [
                panicking(|_| mulu_decision_count(o.decision, 1)).0,
                panicking(|_| mulu_decision_changes(o.decision)).0,
                panicking(|_| mulu_decision_edits(o.decision, 0)).0,
                panicking(|_| mulu_question_count(o.question)).0,
                panicking(|_| mulu_life_count(o.life)).0,
                panicking(|_| mulu_report_notes(o.report)).0,
                panicking(|_| mulu_conversion_count(o.conversion)).0,
            ],
        )
    };
    assert_eq!((outcome, sizes), (0, [0; 7]));
    // What was not freed for a panic is freed by `o`.
    // SAFETY: as above.
    unsafe {
        panicking(|_| mulu_text_free(o.text));
        panicking(|_| mulu_checker_free(o.checker));
        panicking(|_| mulu_entry_free(o.entry));
        panicking(|_| mulu_report_free(o.report));
        panicking(|_| mulu_counting_free(o.counting));
        panicking(|_| mulu_decision_free(o.decision));
        panicking(|_| mulu_question_free(o.question));
        panicking(|_| mulu_field_free(o.field));
        panicking(|_| mulu_catalogue_free(o.catalogue));
        panicking(|_| mulu_request_free(o.request));
        panicking(|_| mulu_life_free(o.life));
        panicking(|_| mulu_conversion_free(o.conversion));
    }
}

#[test]
fn what_is_const_is_shared_by_threads() {
    fn is_shared<T: Send + Sync>() {}
    is_shared::<mulu_checker>();
    is_shared::<mulu_entry>();
    is_shared::<mulu_report>();
    is_shared::<mulu_text>();
    is_shared::<mulu_counting>();
    is_shared::<mulu_decision>();
    is_shared::<mulu_question>();
    is_shared::<mulu_field>();
    is_shared::<mulu_request>();
    is_shared::<mulu_life>();
    is_shared::<mulu_conversion>();
    // What has no function for a `const` one may still go from thread to thread.
    fn is_sent<T: Send>() {}
    is_sent::<mulu_catalogue>();

    let objects = Objects::new();
    let report = AtomicPtr::new(objects.report);
    let messages: Vec<usize> = thread::scope(|scope| {
        let ask = || {
            let (mut text, mut length) = (null(), 0);
            // SAFETY: the report is live, and the outputs are locals.
            let status = unsafe {
                let report = report.load(Ordering::Relaxed);
                mulu_report_text(report, 0, MULU_TEXT_MESSAGE, &mut text, &mut length)
            };
            assert!(status == MULU_OK && length > 0);
            text.addr()
        };
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(ask)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(messages.iter().all(|text| *text == messages[0]), "a text that is lent does not move");
}

#[test]
fn one_entry_is_not_taken_for_the_whole_catalogue() {
    let count = |json: &str| {
        let (mut checker, mut entry, mut report) = (null_mut(), null_mut(), null_mut());
        // SAFETY: all pointers lead to locals, or to what the calls before have made.
        unsafe {
            let settings = SETTINGS.as_ptr().cast();
            assert_eq!(
                mulu_checker_new(settings, SETTINGS.len(), &mut checker, null_mut()),
                MULU_OK
            );
            let status = mulu_entry_read(checker, json.as_ptr().cast(), json.len(), &mut entry);
            assert_eq!(status, MULU_OK);
            assert_eq!(mulu_entry_check(checker, entry, &mut report), MULU_OK);
            let count = mulu_report_count(report);
            mulu_report_free(report);
            mulu_entry_free(entry);
            mulu_checker_free(checker);
            count
        }
    };
    // A related resource that is not here may well be elsewhere in the catalogue.
    assert_eq!(
        count(r#"{"code":"307024/1","related":["307024/2"]}"#),
        count(r#"{"code":"307024/1"}"#)
    );
}
