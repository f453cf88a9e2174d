//! A checker in GB 18030: all texts go in and come out in it, and say the same as in UTF-8.

use std::ffi::{c_char, c_int};
use std::ptr::{null, null_mut};
use std::slice;

use super::*;
use crate::codec::Encoding;

/// A checker that is freed at the end.
pub(super) struct Made(pub(super) *mut mulu_checker, pub(super) Encoding);

impl Drop for Made {
    fn drop(&mut self) {
        // SAFETY: it was made by the library, and nobody uses it any more.
        unsafe { mulu_checker_free(self.0) }
    }
}

pub(super) fn checker(encoding: Encoding) -> Made {
    let name = encoding.name().replace(' ', "");
    checker_of(&format!("as_of = 2026-11-21\nencoding = '{name}'\n"), encoding)
}

pub(super) fn checker_of(settings: &str, encoding: Encoding) -> Made {
    let mut checker = null_mut();
    let (text, length) = (settings.as_ptr().cast(), settings.len());
    // SAFETY: the pointers lead to locals.
    let status = unsafe { mulu_checker_new(text, length, &mut checker, null_mut()) };
    assert_eq!(status, MULU_OK);
    Made(checker, encoding)
}

impl Made {
    /// The bytes of a text, as this checker takes them.
    pub(super) fn bytes(&self, text: &str) -> Vec<u8> {
        self.1.encode(text).into_owned()
    }

    /// What a getter lends, as text; it must be in the encoding of the checker.
    pub(super) fn lent(&self, get: impl FnOnce(&mut *const c_char, &mut usize) -> c_int) -> String {
        let (mut text, mut length) = (null(), 0);
        assert_eq!(get(&mut text, &mut length), MULU_OK);
        self.text(text, length)
    }

    pub(super) fn text(&self, text: *const c_char, length: usize) -> String {
        // SAFETY: a getter lends so many bytes.
        let bytes = unsafe { slice::from_raw_parts(text.cast::<u8>(), length) };
        let text = String::from_utf8(self.1.decode(bytes).into_owned()).unwrap();
        assert_eq!(self.bytes(&text), bytes);
        text
    }

    /// All that a report says.
    pub(super) fn report(&self, report: *mut mulu_report) -> Vec<String> {
        let mut said = Vec::new();
        // SAFETY: the report is live, and freed at the end.
        unsafe {
            for index in 0..mulu_report_count(report) {
                for which in MULU_TEXT_RULE..=MULU_TEXT_EXPLAIN {
                    said.push(self.lent(|t, l| mulu_report_text(report, index, which, t, l)));
                }
                let mut number = 0;
                for which in MULU_NUMBER_SEVERITY..=MULU_NUMBER_COLUMN {
                    assert_eq!(mulu_report_number(report, index, which, &mut number), MULU_OK);
                    said.push(number.to_string());
                }
            }
            said.push(format!("complete: {}", mulu_report_complete(report)));
            mulu_report_free(report);
        }
        said
    }

    /// What a report says of a document, without the words.
    pub(super) fn brief(&self, report: *mut mulu_report) -> Vec<String> {
        // SAFETY: the report is live, and freed at the end.
        unsafe {
            let line = |index| {
                let mut line =
                    self.lent(|t, l| mulu_report_text(report, index, MULU_TEXT_AT, t, l));
                line += &self.lent(|t, l| mulu_report_text(report, index, MULU_TEXT_RULE, t, l));
                for which in MULU_NUMBER_SEVERITY..=MULU_NUMBER_LENGTH {
                    let mut number = 0;
                    assert_eq!(mulu_report_number(report, index, which, &mut number), MULU_OK);
                    line += &format!(" {number}");
                }
                let mut others = 0;
                let status = mulu_report_number(report, index, MULU_NUMBER_RELATED, &mut others);
                assert_eq!(status, MULU_OK);
                let related = |other| {
                    let mut entry = 0;
                    assert_eq!(mulu_report_related(report, index, other, &mut entry), MULU_OK);
                    entry.to_string()
                };
                line += " ";
                line += &(0..others).map(related).collect::<Vec<_>>().join(",");
                let mut entry = 1;
                let status = mulu_report_related(report, index, others, &mut entry);
                assert_eq!((status, entry), (MULU_E_RANGE, 0));
                line
            };
            let mut lines: Vec<_> = (0..mulu_report_count(report)).map(line).collect();
            lines.push(format!("complete: {}", mulu_report_complete(report)));
            mulu_report_free(report);
            lines
        }
    }

    /// The same of a document.
    pub(super) fn check_briefly(&self, bytes: &[u8], format: c_int) -> Vec<String> {
        let mut report = null_mut();
        let (document, length) = (bytes.as_ptr().cast(), bytes.len());
        // SAFETY: the pointers lead to locals.
        let status = unsafe { mulu_checker_check(self.0, document, length, format, &mut report) };
        assert_eq!(status, MULU_OK);
        self.brief(report)
    }

    pub(super) fn check(&self, bytes: &[u8], format: c_int) -> Vec<String> {
        let mut report = null_mut();
        let (document, length) = (bytes.as_ptr().cast(), bytes.len());
        // SAFETY: the pointers lead to locals.
        let status = unsafe { mulu_checker_check(self.0, document, length, format, &mut report) };
        assert_eq!(status, MULU_OK);
        self.report(report)
    }

    pub(super) fn entry(&self, bytes: &[u8]) -> *mut mulu_entry {
        let (mut entry, json) = (null_mut(), bytes.as_ptr().cast());
        // SAFETY: the pointers lead to locals.
        let status = unsafe { mulu_entry_read(self.0, json, bytes.len(), &mut entry) };
        assert_eq!(status, MULU_OK);
        entry
    }

    pub(super) fn check_entry(&self, entry: *mut mulu_entry) -> Vec<String> {
        let mut report = null_mut();
        // SAFETY: the entry is live.
        let status = unsafe { mulu_entry_check(self.0, entry, &mut report) };
        assert_eq!(status, MULU_OK);
        self.report(report)
    }

    /// What is written of an entry, which is freed.
    pub(super) fn written(&self, entry: *mut mulu_entry) -> String {
        let mut text = null_mut();
        // SAFETY: the entry is live, and so is the text until it is freed.
        unsafe {
            assert_eq!(mulu_entry_write(entry, &mut text), MULU_OK);
            let written = self.lent(|t, l| mulu_text_get(text, t, l));
            mulu_text_free(text);
            mulu_entry_free(entry);
            written
        }
    }
}

const SHORT: &str =
    r#"{"name":"目录","share":{"type":"不予共享"},"摘":1,"items":[{"name":"号牌","type":"字符"}]}"#;

#[test]
fn a_document_says_the_same_in_both_encodings() {
    let (utf8, gbk) = (checker(Encoding::Utf8), checker(Encoding::Gb18030));
    let lines = format!("{SHORT}\n{{\"name\":\n");
    for (text, format) in [
        (SHORT, MULU_FORMAT_AUTO),
        (SHORT, MULU_FORMAT_JSON),
        (&lines, MULU_FORMAT_NDJSON),
        (&lines, MULU_FORMAT_AUTO),
        (r#"{"name":"目录"}"#, MULU_FORMAT_AUTO),
        (r#"[{"name":"𠮷㐀"},"#, MULU_FORMAT_AUTO),
    ] {
        let said = utf8.check(text.as_bytes(), format);
        assert!(said.len() > 12, "{text}");
        assert_eq!(gbk.check(&gbk.bytes(text), format), said, "{text}");
        // By themselves, bytes in UTF-8 and a mark are as good as a declaration.
        let marked = format!("\u{FEFF}{text}");
        assert_eq!(gbk.check(marked.as_bytes(), MULU_FORMAT_AUTO), said, "{text}");
    }
}

#[test]
fn an_entry_and_its_fields_are_in_the_encoding() {
    let (utf8, gbk) = (checker(Encoding::Utf8), checker(Encoding::Gb18030));
    let of = |checker: &Made| {
        let entry = checker.entry(&checker.bytes(SHORT));
        let set = |pointer: &str, text: &str| {
            let (pointer, text) = (checker.bytes(pointer), checker.bytes(text));
            let (at, said) = (pointer.as_ptr().cast(), text.as_ptr().cast());
            // SAFETY: the entry is live, and the others are locals.
            unsafe { mulu_entry_set(entry, at, pointer.len(), said, text.len()) }
        };
        assert_eq!(set("/ext/备注", "试"), MULU_OK);
        assert_eq!(set("/share/type", "有条件共享"), MULU_OK);
        (checker.check_entry(entry), checker.written(entry))
    };
    let (said, written) = of(&utf8);
    assert!(written.contains(r#""share":{"type":"有条件共享"}"#), "{written}");
    assert!(written.contains(r#""ext":{"备注":"试"}"#), "{written}");
    assert_eq!(of(&gbk), (said, written));
}

#[test]
fn what_cannot_be_decoded_is_a_finding() {
    let (utf8, gbk) = (checker(Encoding::Utf8), checker(Encoding::Gb18030));
    let lossy = |checker: &Made, bytes: &[u8]| {
        let mut said = checker.check(bytes, MULU_FORMAT_JSON);
        let entry = checker.entry(bytes);
        said.extend(checker.check_entry(entry));
        (said.iter().filter(|text| *text == "DOC105").count(), checker.written(entry))
    };
    let expected = (2, "{\"name\":\"目\u{FFFD}\"}".to_owned());
    assert_eq!(lossy(&utf8, b"{\"name\":\"\xE7\x9B\xAE\xFF\"}"), expected);
    assert_eq!(lossy(&gbk, b"{\"name\":\"\xC4\xBF\xFF\"}"), expected);

    // A field that is set, the same.
    let entry = gbk.entry(b"{}");
    let (at, text) = (b"/name", b"\xC4\xBF\xFF");
    // SAFETY: the entry is live, and the others are constants.
    let status = unsafe { mulu_entry_set(entry, at.as_ptr().cast(), 5, text.as_ptr().cast(), 3) };
    assert_eq!(status, MULU_OK);
    assert!(gbk.check_entry(entry).contains(&"DOC105".to_owned()));
    assert_eq!(gbk.written(entry), expected.1);
}

#[test]
fn what_is_no_text_at_all_is_a_finding() {
    let (utf8, gbk) = (checker(Encoding::Utf8), checker(Encoding::Gb18030));
    for (checker, bytes, format) in [
        (&utf8, &b"{\0\"\0n\0"[..], MULU_FORMAT_AUTO),
        (&gbk, &b"\xEF\xBB\xBF{}"[..], MULU_FORMAT_JSON),
        (&utf8, &b"\x84\x31\x95\x33{}"[..], MULU_FORMAT_NDJSON),
    ] {
        let said = checker.check(bytes, format);
        assert_eq!((&*said[0], said.len()), ("DOC101", 13), "{said:?}");
        assert_eq!(said[12], "complete: 0");
    }
}

#[test]
fn rules_deadlines_and_decisions_say_the_same() {
    let of = |checker: &Made| {
        let mut said = Vec::new();
        let (day, request) =
            (DAY.as_ptr().cast(), checker.bytes(r#"{"id":"申请一","items":["号牌"]}"#));
        let (mut counting, mut decision, mut text) = (null_mut(), null_mut(), null_mut());
        let entry = checker.entry(&checker.bytes(SHORT));
        // SAFETY: all objects are live until they are freed.
        unsafe {
            for index in 0..mulu_rule_count() {
                for which in [MULU_TEXT_RULE, MULU_TEXT_NAME, MULU_TEXT_TITLE, MULU_TEXT_EXPLAIN] {
                    said.push(checker.lent(|t, l| mulu_rule_text(checker.0, index, which, t, l)));
                }
            }
            assert_eq!(mulu_calendar_count(checker.0, 300, day, DAY.len(), &mut counting), MULU_OK);
            for which in MULU_DUE_DAY..=MULU_DUE_LACK {
                said.push(checker.lent(|t, l| mulu_counting_text(counting, which, t, l)));
            }
            for index in 0..mulu_counting_count(counting) {
                for which in [MULU_DAY_DATE, MULU_DAY_WHY] {
                    let get = |t: &mut _, l: &mut _| {
                        mulu_counting_day(counting, index, which, t, l, null_mut())
                    };
                    said.push(checker.lent(get));
                }
            }
            mulu_counting_free(counting);
            let (json, length) = (request.as_ptr().cast(), request.len());
            assert_eq!(mulu_decide(checker.0, entry, json, length, 0, &mut decision), MULU_OK);
            for which in MULU_DECISION_TITLE..=MULU_DECISION_PERIODS {
                said.push(checker.lent(|t, l| mulu_decision_text(decision, which, t, l)));
            }
            for list in MULU_LIST_REASONS..=MULU_LIST_COUNTED {
                for index in 0..mulu_decision_count(decision, list) {
                    for which in MULU_ITEM_TEXT..=MULU_ITEM_AT {
                        let get = |t: &mut _, l: &mut _| {
                            mulu_decision_item(decision, list, index, which, t, l)
                        };
                        said.push(checker.lent(get));
                    }
                }
            }
            assert_eq!(mulu_decision_write(decision, &mut text), MULU_OK);
            said.push(checker.lent(|t, l| mulu_text_get(text, t, l)));
            mulu_text_free(text);
            mulu_decision_free(decision);
            mulu_entry_free(entry);
        }
        said
    };
    let said = of(&checker(Encoding::Utf8));
    assert!(said.iter().any(|text| text == "申请一") && said.len() > 600, "{}", said.len());
    assert_eq!(of(&checker(Encoding::Gb18030)), said);
}
