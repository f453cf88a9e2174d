//! The table of fields, as C sees it.

use super::encoding::{Made, checker_of};
use super::*;
use crate::codec::Encoding;

/// A field: its texts, its numbers, and its words.
fn said(checker: &Made, field: *mut mulu_field) -> (Vec<String>, [usize; 3], Vec<String>) {
    let mut numbers = [0; 3];
    // SAFETY: the field is live until it is freed, and the others are locals.
    unsafe {
        for (which, number) in (MULU_FIELD_KIND..).zip(&mut numbers) {
            assert_eq!(mulu_field_number(field, which, number), MULU_OK);
        }
        let text = |which| checker.lent(|t, l| mulu_field_text(field, which, t, l));
        let texts = (MULU_FIELD_POINTER..=MULU_FIELD_SOURCE).map(text).collect();
        let word = |word| {
            let part = |which| checker.lent(|t, l| mulu_field_word(field, word, which, t, l));
            (MULU_WORD_TOKEN..=MULU_WORD_CODE).map(part).collect::<Vec<_>>().join(" ")
        };
        let words = (0..numbers[2]).map(word).collect();
        let (mut text, mut size) = (null(), 7);
        assert_eq!(mulu_field_text(field, 99, &mut text, &mut size), MULU_E_RANGE);
        assert_eq!(mulu_field_number(field, 99, &mut size), MULU_E_RANGE);
        assert_eq!(mulu_field_word(field, 999, 1, &mut text, &mut size), MULU_E_RANGE);
        mulu_field_free(field);
        (texts, numbers, words)
    }
}

fn of(checker: &Made, pointer: &str) -> *mut mulu_field {
    let mut field = null_mut();
    // SAFETY: the checker is live, and the others are locals.
    unsafe { mulu_field_of(checker.0, pointer.as_ptr().cast(), pointer.len(), &mut field) };
    field
}

#[test]
fn a_field_says_what_it_takes() {
    let settings = "as_of = 2026-11-21\nencoding = 'gbk'\n\
                    dialect = { codes = { '/share/type' = { 1 = 'unconditional', 3 = 'not_shared' } } }";
    let checker = checker_of(settings, Encoding::Gb18030);
    let (texts, numbers, words) = said(&checker, of(&checker, "/share/type"));
    assert_eq!(texts[..3], ["/share/type", "共享类型", "share type"]);
    assert_eq!(numbers, [2, 0, 3]);
    assert_eq!(
        words,
        ["unconditional 无条件共享 1", "conditional 有条件共享 ", "not_shared 不予共享 3"]
    );
    assert_eq!(said(&checker, of(&checker, "/share/purposes")).1, [2, 1, 4]);
    assert_eq!(said(&checker, of(&checker, "/update_cycle")).1, [3, 0, 17]);
    assert_eq!(said(&checker, of(&checker, "/items/3/key")).2, ["true 是 ", "false 否 "]);
    for (added, there) in [("/items/-/key", "/items/3/key"), ("/share/scope/-", "/share/scope/0")] {
        assert_eq!(said(&checker, of(&checker, added)), said(&checker, of(&checker, there)));
    }
    for none in ["/share", "/colour", "", "/-", "/name/-", "/items/-"] {
        assert!(of(&checker, none).is_null(), "{none}");
    }
    // The whole table.
    // SAFETY: the checker is live.
    unsafe {
        let mut field = null_mut();
        for index in 0..mulu_field_count() {
            assert_eq!(mulu_field_at(checker.0, index, &mut field), MULU_OK);
            let (texts, numbers, words) = said(&checker, field);
            assert!(texts.iter().all(|text| !text.is_empty()), "{texts:?}");
            assert_eq!(words.is_empty(), !matches!(numbers[0], 2..=4), "{texts:?}");
        }
        assert_eq!(mulu_field_at(checker.0, mulu_field_count(), &mut field), MULU_E_RANGE);
    }
}
