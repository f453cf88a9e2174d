//! Documents in one format and in another, as C sees them.

use super::encoding::{Made, checker_of};
use super::*;
use crate::codec::Encoding;

/// What came of a conversion: the status, or the document, its two numbers and its losses.
#[derive(Debug, PartialEq)]
struct Converted {
    document: Vec<u8>,
    numbers: [usize; 2],
    losses: Vec<String>,
}

fn convert(
    checker: &Made,
    document: &[u8],
    from: c_int,
    to: c_int,
    words: c_int,
) -> Result<Converted, c_int> {
    let mut conversion = null_mut();
    // SAFETY: the conversion is live until it is freed, and the others are locals.
    unsafe {
        let (text, length) = (document.as_ptr().cast(), document.len());
        let status = mulu_convert(checker.0, text, length, from, to, words, &mut conversion);
        if status != MULU_OK {
            assert!(conversion.is_null());
            return Err(status);
        }
        let (mut text, mut length, mut numbers) = (null(), 0, [0; 2]);
        assert_eq!(mulu_conversion_document(conversion, &mut text, &mut length), MULU_OK);
        let document = std::slice::from_raw_parts(text.cast::<u8>(), length).to_vec();
        for (which, number) in (MULU_CONVERSION_ENTRIES..).zip(&mut numbers) {
            assert_eq!(mulu_conversion_number(conversion, which, number), MULU_OK);
        }
        assert_eq!(mulu_conversion_number(conversion, 9, &mut length), MULU_E_RANGE);
        let loss = |index| {
            let mut entry = 7;
            let mut text = |which| {
                checker
                    .lent(|t, l| mulu_conversion_loss(conversion, index, which, t, l, &mut entry))
            };
            let texts = (MULU_LOSS_KIND..=MULU_LOSS_MESSAGE).map(&mut text).collect::<Vec<_>>();
            format!("{entry} {}", texts.join("|"))
        };
        let losses = (0..mulu_conversion_count(conversion)).map(loss).collect();
        let statuses = [
            mulu_conversion_loss(conversion, 999, 1, &mut text, &mut length, null_mut()),
            mulu_conversion_loss(conversion, 0, 9, &mut text, &mut length, null_mut()),
        ];
        assert_eq!(statuses, [MULU_E_RANGE; 2]);
        mulu_conversion_free(conversion);
        Ok(Converted { document, numbers, losses })
    }
}

const SETTINGS: &str = "as_of = 2026-11-21\n\
                        dialect = { codes = { '/share/type' = { 1 = 'unconditional', 2 = 'conditional' } } }\n";

fn checkers() -> [Made; 2] {
    [Encoding::Utf8, Encoding::Gb18030].map(|encoding| {
        let name = encoding.name().replace(' ', "");
        checker_of(&format!("encoding = '{name}'\n{SETTINGS}"), encoding)
    })
}

#[test]
fn json_is_written_in_other_words_and_in_the_encoding() {
    let list =
        r#"[{"name":"甲","name":"乙","share":{"type":"1"}},{"share":{"type":"有条件共享"}},7]"#;
    for checker in checkers() {
        let to = |words| {
            let converted = convert(
                &checker,
                &checker.bytes(list),
                MULU_FORMAT_AUTO,
                MULU_FORMAT_NDJSON,
                words,
            );
            let converted = converted.unwrap();
            let document = checker.1.decode(&converted.document).into_owned();
            (String::from_utf8(document).unwrap(), converted)
        };
        let (document, converted) = to(MULU_WORDS_KEYS);
        assert_eq!(
            document,
            "{\"name\":\"乙\",\"share\":{\"type\":\"unconditional\"}}\n{\"share\":{\"type\":\"有条件共享\"}}\n"
        );
        assert_eq!(converted.numbers, [2, 2]);
        assert_eq!(
            converted.losses,
            [
                "0 read_with_loss|/name|name||乙|读取时已有损失",
                "2 unreadable||这里应当是一个对象，写的却是别的值|||这一条没有读到，因此没有写出"
            ]
        );
        let (document, _) = to(MULU_WORDS_CHINESE);
        assert!(document.contains("\"共享类型\":\"无条件共享\""), "{document}");
        let (document, _) = to(MULU_WORDS_CODES);
        assert!(document.ends_with("{\"share\":{\"type\":\"2\"}}\n"), "{document}");
    }
}

#[test]
fn a_loss_is_said_in_the_language_of_the_checker() {
    let checker = checker_of(&format!("language = 'en'\n{SETTINGS}"), Encoding::Utf8);
    let words = MULU_WORDS_KEYS;
    let converted = convert(&checker, b"[7]", MULU_FORMAT_JSON, MULU_FORMAT_NDJSON, words).unwrap();
    let said = "0 unreadable||it is no object|||the entry could not be read, so it is not written";
    assert_eq!(converted.losses, [said]);
}

#[test]
fn what_gb18030_has_not_is_escaped_in_json() {
    let [_, gbk] = checkers();
    let json = br#"{"name":"\uE5E5\uE000"}"#;
    let converted = convert(&gbk, json, MULU_FORMAT_JSON, MULU_FORMAT_NDJSON, MULU_WORDS_KEYS);
    let document = gbk.1.decode(&converted.unwrap().document).into_owned();
    assert_eq!(String::from_utf8(document).unwrap(), "{\"name\":\"\\uE5E5\u{E000}\"}\n");
}

#[test]
fn what_is_not_read_to_its_end_is_not_written() {
    for checker in checkers() {
        let json = |text: &[u8]| {
            let from = MULU_FORMAT_JSON;
            convert(&checker, text, from, MULU_FORMAT_JSON, MULU_WORDS_KEYS).map(|c| c.document)
        };
        assert_eq!(json(b"[{},{"), Err(MULU_E_UNREAD));
        assert_eq!(json(b""), Err(MULU_E_UNREAD));
        assert_eq!(json(b"[]"), Ok(b"[\n]\n".to_vec()));
        assert_eq!(json(b"{}"), Ok(b"[\n{}\n]\n".to_vec()));
        let formats = |from, to, words| convert(&checker, b"{}", from, to, words).map(|_| ());
        assert_eq!(formats(MULU_FORMAT_JSON, MULU_FORMAT_AUTO, 1), Err(MULU_E_RANGE));
        assert_eq!(formats(MULU_FORMAT_JSON, MULU_FORMAT_XLS, 1), Err(MULU_E_RANGE));
        assert_eq!(formats(MULU_FORMAT_JSON, 8, 1), Err(MULU_E_RANGE));
        assert_eq!(formats(8, MULU_FORMAT_JSON, 1), Err(MULU_E_RANGE));
        assert_eq!(formats(MULU_FORMAT_JSON, MULU_FORMAT_JSON, 4), Err(MULU_E_RANGE));
    }
}

const TABLES_AND_XML: [c_int; 4] =
    [MULU_FORMAT_CSV, MULU_FORMAT_TSV, MULU_FORMAT_XLSX, MULU_FORMAT_XML];

#[cfg(feature = "files")]
#[test]
fn every_format_becomes_json_again_and_is_checked() {
    let entry = r#"{"code":"307024/1","name":"甲","items":[{"name":"子,项","type":"C"}],"share":{"type":"conditional"}}"#;
    for checker in checkers() {
        let json = checker.bytes(&format!("[\n{entry}\n]\n"));
        for format in TABLES_AND_XML {
            let words = MULU_WORDS_KEYS;
            let there = convert(&checker, &json, MULU_FORMAT_JSON, format, words).unwrap();
            let is_gbk = checker.1 == Encoding::Gb18030;
            assert_eq!(there.numbers[0], 1);
            assert_eq!(there.losses, [""; 0]);
            if matches!(format, MULU_FORMAT_CSV | MULU_FORMAT_TSV) {
                let head = checker.1.decode(&there.document);
                let head = str::from_utf8(&head).unwrap().lines().next().unwrap();
                let comma = if format == MULU_FORMAT_CSV { ',' } else { '\t' };
                assert!(head.split(comma).any(|cell| cell == "share/type"), "{head}");
                assert_eq!(head.starts_with('\u{FEFF}'), !is_gbk);
            }
            for from in [format, MULU_FORMAT_AUTO] {
                if from == MULU_FORMAT_AUTO && matches!(format, MULU_FORMAT_CSV | MULU_FORMAT_TSV) {
                    continue;
                }
                let back = convert(&checker, &there.document, from, MULU_FORMAT_JSON, words);
                let back = checker.1.decode(&back.unwrap().document).into_owned();
                let back = String::from_utf8(back).unwrap();
                assert!(
                    back.contains(r#""items":[{"name":"子,项","type":"C"}]"#),
                    "{format} {back}"
                );
                let said = checker.check(&there.document, from);
                assert_eq!(said.last().unwrap(), "complete: 1");
                assert!(said.iter().any(|text| text == "/share/condition"), "{said:?}");
            }
        }
    }
}

#[cfg(feature = "files")]
#[test]
fn a_finding_of_a_workbook_has_its_sheet_and_a_table_its_notes() {
    for checker in checkers() {
        let json = br#"[{"name":"x","share":{"type":"conditional"}}]"#;
        let book = convert(&checker, json, 1, MULU_FORMAT_XLSX, MULU_WORDS_CHINESE).unwrap();
        let csv = checker.bytes("信息资源名称,共享类型,颜色\r\n甲,有条件共享,乙\r\n");
        let mut report = null_mut();
        // SAFETY: the reports are live until they are freed, and the others are locals.
        unsafe {
            let (text, length) = (book.document.as_ptr().cast(), book.document.len());
            let status = mulu_checker_check(checker.0, text, length, 5, &mut report);
            assert_eq!(status, MULU_OK);
            let sheet = |t: &mut _, l: &mut _| mulu_report_text(report, 0, MULU_TEXT_SHEET, t, l);
            assert_eq!(checker.lent(sheet), "目录");
            let mut line = 0;
            assert_eq!(mulu_report_number(report, 0, MULU_NUMBER_LINE, &mut line), MULU_OK);
            assert_eq!(line, 2);
            mulu_report_free(report);
            let (text, length) = (csv.as_ptr().cast(), csv.len());
            let status = mulu_checker_check(checker.0, text, length, 3, &mut report);
            assert_eq!(status, MULU_OK);
            let sheet = |t: &mut _, l: &mut _| mulu_report_text(report, 0, MULU_TEXT_SHEET, t, l);
            assert_eq!(checker.lent(sheet), "");
            let notes = mulu_report_notes(report);
            assert!(notes > 0);
            for index in 0..notes {
                let note = checker.lent(|t, l| mulu_report_note(report, index, t, l));
                assert!(!note.is_empty());
            }
            let (mut text, mut length) = (null(), 0);
            let status = mulu_report_note(report, notes, &mut text, &mut length);
            assert_eq!(status, MULU_E_RANGE);
            mulu_report_free(report);
        }
    }
}

#[cfg(feature = "files")]
#[test]
fn what_is_no_workbook_is_a_finding_and_is_not_converted() {
    for checker in checkers() {
        for (bytes, format) in [
            (&b"PK\x03\x04broken"[..], MULU_FORMAT_AUTO),
            (b"{}", MULU_FORMAT_XLSX),
            (b"PK\x03\x04broken", MULU_FORMAT_CSV),
        ] {
            let said = checker.check(bytes, format);
            assert_eq!((&*said[0], &**said.last().unwrap()), ("DOC101", "complete: 0"));
            assert!(said[2].contains("无法按"), "{said:?}");
            assert_eq!(convert(&checker, bytes, format, 1, 1), Err(MULU_E_UNREAD));
            // In pieces the same.
            let fed = checker.fed(checker.catalogue(format), bytes, 3);
            assert_eq!(fed, checker.check_briefly(bytes, format));
        }
    }
}

#[cfg(not(feature = "files"))]
#[test]
fn what_is_not_part_of_this_build_is_said_and_not_guessed() {
    for checker in checkers() {
        for format in TABLES_AND_XML.into_iter().chain([MULU_FORMAT_XLS]) {
            assert_eq!(convert(&checker, b"{}", format, 1, 1), Err(MULU_E_FEATURE), "{format}");
        }
        for format in TABLES_AND_XML {
            assert_eq!(convert(&checker, b"{}", 1, format, 1), Err(MULU_E_FEATURE), "{format}");
        }
        let (mut report, mut catalogue) = (null_mut(), null_mut());
        for bytes in [
            &b"PK\x03\x04xlsx"[..],
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1xls",
            b"\xEF\xBB\xBF \n<catalogue/>",
        ] {
            let (text, length) = (bytes.as_ptr().cast(), bytes.len());
            assert_eq!(convert(&checker, bytes, MULU_FORMAT_AUTO, 1, 1), Err(MULU_E_FEATURE));
            // SAFETY: the catalogue is live until it is freed, and the others are locals.
            unsafe {
                let status = mulu_checker_check(checker.0, text, length, 0, &mut report);
                assert_eq!(status, MULU_E_FEATURE);
                assert_eq!(mulu_catalogue_new(checker.0, 0, &mut catalogue), MULU_OK);
                assert_eq!(mulu_catalogue_feed(catalogue, text, length), MULU_OK);
                assert_eq!(mulu_catalogue_finish(catalogue, &mut report), MULU_E_FEATURE);
                mulu_catalogue_free(catalogue);
                assert_eq!(mulu_catalogue_new(checker.0, 3, &mut catalogue), MULU_E_FEATURE);
            }
            // Where it is said to be JSON it is read as that.
            let said = checker.check(bytes, MULU_FORMAT_JSON);
            assert_eq!((&*said[0], &**said.last().unwrap()), ("DOC101", "complete: 0"));
        }
    }
}
