//! A catalogue in pieces of any size, entries one by one, and a column.

use super::encoding::{Made, checker, checker_of};
use super::*;
use crate::codec::Encoding;

impl Made {
    pub(super) fn catalogue(&self, format: c_int) -> *mut mulu_catalogue {
        let mut catalogue = null_mut();
        // SAFETY: the checker is live.
        assert_eq!(unsafe { mulu_catalogue_new(self.0, format, &mut catalogue) }, MULU_OK);
        catalogue
    }

    fn finish(&self, catalogue: *mut mulu_catalogue) -> Vec<String> {
        let mut report = null_mut();
        // SAFETY: the catalogue is live.
        assert_eq!(unsafe { mulu_catalogue_finish(catalogue, &mut report) }, MULU_OK);
        self.brief(report)
    }

    /// What is said of a document that comes in pieces of a size.
    pub(super) fn fed(
        &self,
        catalogue: *mut mulu_catalogue,
        bytes: &[u8],
        size: usize,
    ) -> Vec<String> {
        for piece in bytes.chunks(size) {
            feed(catalogue, piece);
        }
        self.finish(catalogue)
    }
}

fn feed(catalogue: *mut mulu_catalogue, piece: &[u8]) {
    // SAFETY: the catalogue is live, and the piece is a slice.
    let status = unsafe { mulu_catalogue_feed(catalogue, piece.as_ptr().cast(), piece.len()) };
    assert_eq!(status, MULU_OK);
}

fn add(catalogue: *mut mulu_catalogue, entry: *mut mulu_entry) {
    // SAFETY: both are live; the entry is freed.
    unsafe {
        assert_eq!(mulu_catalogue_add(catalogue, entry), MULU_OK);
        mulu_entry_free(entry);
    }
}

/// Entries that are wrong, each by itself and all together.
pub(super) fn entries(count: usize) -> Vec<String> {
    let entry = |n: usize| {
        let code = n % 120;
        format!(
            r#"{{"code":"307024/{code:06}","name":"{}","related":["307024/99"]}}"#,
            "录".repeat(n % 9)
        )
    };
    (0..count).map(entry).collect()
}

fn list(count: usize) -> String {
    format!("[{}]", entries(count).join(",\n"))
}

/// The same but for the places, which an entry by itself has not.
fn first_words(said: Vec<String>) -> Vec<String> {
    let first = |line: &String| line.split(' ').take(3).collect::<Vec<_>>().join(" ");
    said.iter().map(first).collect()
}

#[test]
fn pieces_of_any_size_are_the_whole() {
    let long = list(1200);
    let late = format!("{{\"version\":1,\"entries\":[{}{}", " ".repeat(90_000), &long[1..]) + "}";
    let documents = [
        (list(40), MULU_FORMAT_AUTO),
        (entries(40).join("\n"), MULU_FORMAT_AUTO),
        (entries(40).join("\n") + "\n{\"name\":\n{}", MULU_FORMAT_NDJSON),
        (list(40).replace("}]", "}"), MULU_FORMAT_JSON),
        (format!("{}x", list(40)), MULU_FORMAT_JSON),
        ("[]".to_owned(), MULU_FORMAT_AUTO),
        ("{}".to_owned(), MULU_FORMAT_AUTO),
        (long, MULU_FORMAT_AUTO),
        (late, MULU_FORMAT_AUTO),
    ];
    for encoding in [Encoding::Utf8, Encoding::Gb18030] {
        let checker = checker(encoding);
        for (document, format) in &documents {
            let catalogue = checker.catalogue(*format);
            let bytes = checker.bytes(document);
            let whole = checker.check_briefly(&bytes, *format);
            for size in [1, 7, 1000, 16_384, 70_000, 1 << 20] {
                if size * 20_000 < bytes.len() {
                    continue;
                }
                let fed = checker.fed(catalogue, &bytes, size);
                let other = fed.iter().zip(&whole).find(|(one, other)| one != other);
                assert_eq!((other, fed.len()), (None, whole.len()), "{size} {}", bytes.len());
            }
            // SAFETY: nobody uses it any more.
            unsafe { mulu_catalogue_free(catalogue) };
        }
    }
}

#[test]
fn an_encoding_is_found_out_across_pieces() {
    let utf8 = checker(Encoding::Utf8);
    let document = format!("[{}{}", " ".repeat(16_000), &list(1200)[1..]);
    let gbk = Encoding::Gb18030.encode(&document).into_owned();
    let marked = format!("\u{FEFF}{document}").into_bytes();
    let nul = b"{\0\"\0".repeat(6000);
    for bytes in [gbk, marked, nul, b"".to_vec()] {
        let whole = utf8.check_briefly(&bytes, MULU_FORMAT_AUTO);
        let catalogue = utf8.catalogue(MULU_FORMAT_AUTO);
        for size in [900, 16_384, 50_000, 1 << 20] {
            feed(catalogue, b"");
            assert!(utf8.fed(catalogue, &bytes, size) == whole, "{size}: {}", bytes.len());
        }
        // SAFETY: nobody uses it any more.
        unsafe { mulu_catalogue_free(catalogue) };
    }
}

#[test]
fn what_a_dialect_must_know_as_a_whole_is_held() {
    let checker = checker_of("as_of = 2026-11-21\ndialect = 'kweaver-ddl'", Encoding::Utf8);
    let document = list(400);
    let catalogue = checker.catalogue(MULU_FORMAT_AUTO);
    let whole = checker.check_briefly(document.as_bytes(), MULU_FORMAT_AUTO);
    assert_eq!(checker.fed(catalogue, document.as_bytes(), 1000), whole);
    // SAFETY: nobody uses it any more.
    unsafe { mulu_catalogue_free(catalogue) };
}

#[test]
fn entries_one_by_one_are_a_catalogue() {
    let checker = checker(Encoding::Gb18030);
    let catalogue = checker.catalogue(MULU_FORMAT_AUTO);
    assert_eq!(checker.finish(catalogue), ["complete: 1"]);
    let entries = entries(300);
    for entry in &entries {
        add(catalogue, checker.entry(&checker.bytes(entry)));
    }
    let one_by_one = first_words(checker.finish(catalogue));
    let document = checker.bytes(&format!("[{}]", entries.join(",")));
    let whole = first_words(checker.check_briefly(&document, MULU_FORMAT_JSON));
    assert!(one_by_one.iter().any(|line| line.contains("CAT")), "{:?}", &one_by_one[..20]);
    assert!(one_by_one == whole);

    // Between the pieces of a document too.
    let (first, second) = document.split_at(document.len() / 2);
    feed(catalogue, first);
    add(catalogue, checker.entry(b"{"));
    feed(catalogue, second);
    let mixed = checker.finish(catalogue);
    assert!(mixed.len() > whole.len() && mixed.last().unwrap() == "complete: 0");
    // SAFETY: nobody uses it any more.
    unsafe { mulu_catalogue_free(catalogue) };
}

#[test]
fn a_document_that_is_too_large_is_a_status_until_the_end() {
    let checker = checker(Encoding::Utf8);
    let catalogue = checker.catalogue(MULU_FORMAT_JSON);
    let long = format!("[{{\"name\":\"{}\"}}]", "x".repeat(17 << 20));
    let (piece, length) = (long.as_ptr().cast(), long.len());
    let mut report = null_mut();
    // SAFETY: the catalogue is live until it is freed.
    unsafe {
        assert_eq!(mulu_catalogue_feed(catalogue, piece, length), MULU_E_LIMIT);
        assert_eq!(mulu_catalogue_feed(catalogue, piece, 0), MULU_E_LIMIT);
        assert_eq!(mulu_catalogue_finish(catalogue, &mut report), MULU_E_LIMIT);
        assert!(report.is_null());
        assert_eq!(checker.fed(catalogue, b"[]", 1), ["complete: 1"]);
        mulu_catalogue_free(catalogue);
    }
}

#[test]
fn a_column_is_entries_row_by_row() {
    for encoding in [Encoding::Utf8, Encoding::Gb18030] {
        let checker = checker(encoding);
        let mut rows: Vec<Vec<u8>> = entries(50).iter().map(|row| checker.bytes(row)).collect();
        rows[3] = b"".to_vec();
        rows[4] = b"\n {\"name\":".to_vec();
        rows[5] = b"{\"name\":\"\xFF\"}".to_vec();
        let mut offsets = vec![0];
        for row in &rows {
            offsets.push(offsets[offsets.len() - 1] + c_int::try_from(row.len()).unwrap());
        }
        let data = rows.concat();
        let mut report = null_mut();
        let at = offsets.as_ptr();
        // SAFETY: the pointers lead to locals.
        let status = unsafe {
            mulu_checker_check_column(checker.0, data.as_ptr().cast(), at, rows.len(), &mut report)
        };
        assert_eq!(status, MULU_OK);
        let mut said = checker.brief(report);
        assert_eq!(said.pop().unwrap(), "complete: 1");
        let mut alone = Vec::new();
        for (number, row) in rows.iter().enumerate() {
            let (entry, mut report) = (checker.entry(row), null_mut());
            // SAFETY: all objects are live until they are freed.
            unsafe {
                assert_eq!(mulu_entry_check(checker.0, entry, &mut report), MULU_OK);
                mulu_entry_free(entry);
            }
            let mut of_row = checker.brief(report);
            of_row.pop();
            let counted = |line: &String| line.replace(" 0 0 0 0 0 ", &format!(" {number}"));
            alone.extend(of_row.iter().map(counted));
        }
        // Places are those in the row.
        let broken = said.iter().find(|line| line.starts_with("DOC101 3 4 ")).unwrap();
        assert!(broken.starts_with("DOC101 3 4 2 "), "{broken}");
        assert_eq!(first_words(said), alone);
    }
}

#[test]
fn a_column_is_no_catalogue() {
    // The profile's main instrument is not in force, which is said of a catalogue.
    let checker = checker_of("as_of = 2020-01-01", Encoding::Utf8);
    let (mut report, rows) = (null_mut(), c"{}");
    let catalogue = checker.check_briefly(rows.to_bytes(), MULU_FORMAT_JSON);
    assert!(catalogue.iter().any(|line| line.starts_with("CAT901 ")));
    let at = [0, 2].as_ptr();
    // SAFETY: the pointers lead to locals.
    let status = unsafe { mulu_checker_check_column(checker.0, rows.as_ptr(), at, 1, &mut report) };
    assert_eq!(status, MULU_OK);
    let said = checker.brief(report);
    assert!(said.len() > 1 && !said.iter().any(|line| line.contains("CAT")));
}

#[test]
fn offsets_that_go_back_are_refused() {
    let checker = checker(Encoding::Utf8);
    let check = |offsets: &[c_int], data: *const c_char| {
        let (mut report, at) = (null_mut(), offsets.as_ptr());
        // SAFETY: the pointers lead to locals, and nobody reads beyond the last offset.
        unsafe {
            let count = offsets.len() - 1;
            let status = mulu_checker_check_column(checker.0, data, at, count, &mut report);
            let findings = mulu_report_count(report);
            mulu_report_free(report);
            (status, findings)
        }
    };
    let data = c"{}{}".as_ptr();
    assert_eq!(check(&[0, 2, 1], data), (MULU_E_RANGE, 0));
    assert_eq!(check(&[-1, 2], data), (MULU_E_RANGE, 0));
    assert_eq!(check(&[0, 2, 4], null()), (MULU_E_NULL, 0));
    assert_eq!(check(&[0], null()), (MULU_OK, 0));
    // An empty row is no entry.
    assert_eq!(check(&[0, 0], null()), (MULU_OK, 1));
    assert_eq!(check(&[5, 5, 5], null()), (MULU_OK, 2));
    assert!(check(&[2, 4], data).1 > 5);
}
