//! Why something was not read, as C programs are told in both languages.

use super::encoding::{Made, checker_of};
use super::*;
use crate::codec::Encoding;

fn checkers(encoding: Encoding) -> [Made; 2] {
    let name = encoding.name().replace(' ', "");
    ["zh", "en"].map(|language| {
        let settings =
            format!("encoding = '{name}'\nlanguage = '{language}'\nas_of = 2026-11-21\n");
        checker_of(&settings, encoding)
    })
}

/// The rule, the message and the help of the first finding of a `DOC` rule, and the notes.
fn said(checker: &Made, bytes: &[u8], format: c_int) -> (String, Vec<String>) {
    let mut report = null_mut();
    let (document, length) = (bytes.as_ptr().cast(), bytes.len());
    // SAFETY: the report is live until it is freed, and the others are locals.
    unsafe {
        let status = mulu_checker_check(checker.0, document, length, format, &mut report);
        assert_eq!(status, MULU_OK);
        let texts = [MULU_TEXT_RULE, MULU_TEXT_MESSAGE, MULU_TEXT_HELP];
        let of = |index, which| checker.lent(|t, l| mulu_report_text(report, index, which, t, l));
        let mut indexes = 0..mulu_report_count(report);
        let first = indexes.find(|index| of(*index, MULU_TEXT_RULE).starts_with("DOC"));
        let texts =
            first.map_or_else(Default::default, |first| texts.map(|which| of(first, which)));
        let notes = (0..mulu_report_notes(report))
            .map(|index| checker.lent(|t, l| mulu_report_note(report, index, t, l)))
            .collect();
        mulu_report_free(report);
        (texts.join("|"), notes)
    }
}

/// Unreadable documents, and what a checker in GB 18030 says of them in Chinese.
const UNREAD: &[(&[u8], c_int, &str, &str)] = &[
    (b"", MULU_FORMAT_AUTO, "没有任何内容", "确认导出是否成功、选对了文件，从源系统重新导出"),
    (b" \n ", MULU_FORMAT_JSON, "没有任何内容", "确认导出是否成功、选对了文件，从源系统重新导出"),
    // Cut within 目, and at its end.
    (
        b"{\"name\":\"\xC4\xBF\xC2",
        MULU_FORMAT_JSON,
        "有按GB 18030不能识别的字节",
        "先确认文件是不是GB 18030编码：是的，检查文件在哪里被截断、损坏，从源系统重新导出；不是的，指定实际的编码后重新读取",
    ),
    (
        b"{\"name\":\"\xC4\xBF",
        MULU_FORMAT_JSON,
        "字符串没有写完，内容就结束了",
        "检查引号、逗号、括号和标签是否成对，文件是否被截断",
    ),
    (
        b"[12]",
        MULU_FORMAT_JSON,
        "这里应当是一个对象，写的却是别的值",
        "每一条写成一个JSON对象，放在花括号里",
    ),
    (
        b"\xEF\xBB\xBF{}",
        MULU_FORMAT_JSON,
        "文件开头是UTF-8的BOM，指定的编码却是GB 18030",
        "按文件实际的编码指定，或者按UTF-8重新导出",
    ),
];

#[test]
fn what_was_not_read_is_said_in_chinese() {
    let [zh, _] = checkers(Encoding::Gb18030);
    for (bytes, format, why, help) in UNREAD {
        let text = format!("DOC101|不是完整的JSON对象或者XML元素，这一条没有读到：{why}|{help}");
        assert_eq!(said(&zh, bytes, *format).0, text);
    }
}

#[test]
fn what_was_not_read_is_said_in_english() {
    let [_, en] = checkers(Encoding::Gb18030);
    for (row, why) in [
        (0, "the input is empty"),
        (2, "some bytes stand for no character in GB 18030"),
        (3, "EOF while parsing a string"),
        (4, "it is no object"),
        (5, "it begins with the byte order mark of UTF-8, but GB 18030 is declared"),
    ] {
        let (bytes, format, ..) = UNREAD[row];
        let text = "no complete JSON object or XML element, so the entry was not read";
        let (said, _) = said(&en, bytes, format);
        assert!(said.starts_with(&format!("DOC101|{text}: {why}|")), "{said}");
        assert!(!said.contains("UTF-8") || row == 5, "{said}");
    }
}

#[test]
fn what_was_lost_names_the_encoding() {
    for (encoding, bytes) in [
        (Encoding::Gb18030, &b"{\"name\":\"\xC4\xBF\xFF\"}"[..]),
        (Encoding::Utf8, &b"{\"name\":\"\xE7\x9B\xAE\xFF\"}"[..]),
    ] {
        let [zh, en] = checkers(encoding);
        let name = encoding.name();
        // As a document, and as an entry by itself.
        let both = |checker: &Made| {
            let entry = checker.entry(bytes);
            let texts = checker.check_entry(entry);
            // SAFETY: it is live, and not used any more.
            unsafe { mulu_entry_free(entry) };
            said(checker, bytes, MULU_FORMAT_JSON).0 + &texts.join("|")
        };
        let (zh, en) = (both(&zh), both(&en));
        let text = format!("这一项里有按{name}不能识别的字节，原来的字已经丢失");
        assert_eq!(zh.matches(&text).count(), 2, "{zh}");
        assert_eq!(zh.matches(&format!("先确认文件是不是{name}编码：")).count(), 2, "{zh}");
        let text = format!("bytes of this value are no characters in {name} and were lost");
        assert_eq!(en.matches(&text).count(), 2, "{en}");
        assert_eq!(
            en.matches(&format!("make sure that the file is in {name}:")).count(),
            2,
            "{en}"
        );
    }
    let [zh, _] = checkers(Encoding::Utf8);
    let (text, _) = said(&zh, br#"{"name":"\ud800"}"#, MULU_FORMAT_JSON);
    assert!(text.contains(r"这一项里有不成对的代理项\ud800，原来的字已经丢失"), "{text}");
}

#[test]
fn a_note_says_what_the_settings_did() {
    let [zh, en] = checkers(Encoding::Gb18030);
    let json = r#"{"name":"机动车"}"#;
    let notes = |checker: &Made, bytes: &[u8], format| said(checker, bytes, format).1;
    let bytes = zh.bytes(json);
    let note = "按GB 18030读取：无BOM；设置中指定了编码";
    assert_eq!(notes(&zh, &bytes, MULU_FORMAT_AUTO), [note]);
    let note = "read as GB 18030: no byte order mark; the settings say so";
    assert_eq!(notes(&en, &bytes, MULU_FORMAT_AUTO), [note]);
    assert_eq!(notes(&zh, &bytes, MULU_FORMAT_JSON), ["按GB 18030读取：按指定的编码读取"]);
    let note = "按GB 18030读取：按指定的编码读取；但是其字节也是有效的UTF-8，可能指定错了编码";
    assert_eq!(notes(&zh, json.as_bytes(), MULU_FORMAT_JSON), [note]);
    assert!(notes(&zh, json.as_bytes(), MULU_FORMAT_AUTO).is_empty());
}

#[test]
fn a_document_without_entries_has_a_note_and_no_finding() {
    let [zh, en] = checkers(Encoding::Gb18030);
    for (checker, note) in [(&zh, "没有读到任何条目"), (&en, "no entries were found")] {
        for (document, format) in [
            (&b"[]"[..], MULU_FORMAT_JSON),
            (b"", MULU_FORMAT_NDJSON),
            #[cfg(feature = "files")]
            (b"code,name,share/type\r\n", MULU_FORMAT_CSV),
            #[cfg(feature = "files")]
            (b"<catalogue/>", MULU_FORMAT_XML),
        ] {
            let (finding, notes) = said(checker, document, format);
            assert_eq!((finding.as_str(), &*notes[0]), ("||", note));
            let report = whole(checker, format, |catalogue| {
                for piece in document.chunks(1) {
                    let text = piece.as_ptr().cast();
                    // SAFETY: the catalogue is live, and the piece is a slice.
                    let status = unsafe { mulu_catalogue_feed(catalogue, text, 1) };
                    assert_eq!(status, MULU_OK);
                }
            });
            assert_eq!(report, if document.is_empty() { vec![] } else { notes });
        }
        // Entries that are added are entries.
        let added = whole(checker, MULU_FORMAT_JSON, |catalogue| {
            let entry = checker.entry(b"{}");
            // SAFETY: both are live, and the entry is not used any more.
            unsafe {
                assert_eq!(mulu_catalogue_add(catalogue, entry), MULU_OK);
                mulu_entry_free(entry);
            }
        });
        assert_eq!(added, [""; 0]);
    }
}

/// The notes of a catalogue that is fed.
fn whole(checker: &Made, format: c_int, feed: impl FnOnce(*mut mulu_catalogue)) -> Vec<String> {
    let (mut catalogue, mut report) = (null_mut(), null_mut());
    // SAFETY: each is live until it is freed.
    unsafe {
        assert_eq!(mulu_catalogue_new(checker.0, format, &mut catalogue), MULU_OK);
        feed(catalogue);
        assert_eq!(mulu_catalogue_finish(catalogue, &mut report), MULU_OK);
        let notes = (0..mulu_report_notes(report))
            .map(|index| checker.lent(|t, l| mulu_report_note(report, index, t, l)))
            .collect();
        mulu_report_free(report);
        mulu_catalogue_free(catalogue);
        notes
    }
}
