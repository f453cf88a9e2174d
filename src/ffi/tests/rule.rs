//! A rule, as C sees it: found by its code, with its law and its page.

use super::encoding::{Made, checker_of};
use super::*;
use crate::codec::Encoding;
use crate::rules::RULES;

fn find(code: &str) -> Option<usize> {
    let mut index = 7;
    // SAFETY: the pointers lead to locals.
    match unsafe { mulu_rule_find(code.as_ptr().cast(), code.len(), &mut index) } {
        MULU_OK => Some(index),
        status => {
            assert_eq!((status, index), (MULU_E_RANGE, 0));
            None
        }
    }
}

fn number(checker: &Made, rule: usize, which: c_int) -> usize {
    let mut number = 0;
    // SAFETY: the checker is live, and the number is a local.
    assert_eq!(unsafe { mulu_rule_number(checker.0, rule, which, &mut number) }, MULU_OK);
    number
}

fn text(checker: &Made, rule: usize, which: c_int) -> String {
    // SAFETY: the checker is live.
    checker.lent(|t, l| unsafe { mulu_rule_text(checker.0, rule, which, t, l) })
}

fn source(checker: &Made, rule: usize, source: usize) -> Vec<String> {
    let one = |which| {
        // SAFETY: the checker is live.
        checker.lent(|t, l| unsafe { mulu_rule_source(checker.0, rule, source, which, t, l) })
    };
    (MULU_SOURCE_PLACE..=MULU_SOURCE_EVIDENCE).map(one).collect()
}

fn page(checker: &Made, rule: usize) -> String {
    let mut page = null_mut();
    // SAFETY: the checker is live, and the page until it is freed.
    unsafe {
        assert_eq!(mulu_rule_write(checker.0, rule, &mut page), MULU_OK);
        let said = checker.lent(|t, l| mulu_text_get(page, t, l));
        mulu_text_free(page);
        said
    }
}

#[test]
fn a_rule_is_found_and_explained() {
    for (index, rule) in RULES.iter().enumerate() {
        assert_eq!(find(rule.code), Some(index));
        assert_eq!(find(rule.name), Some(index));
    }
    assert!(["", "SHR999", "shr201", "\u{FF33}"].iter().all(|code| find(code).is_none()));
    let (rule, of_catalogue, of_requests) =
        (find("SHR201").unwrap(), find("CAT103").unwrap(), find("REQ101").unwrap());
    let settings = "as_of = 2026-11-21\nlanguage = 'zh'\nencoding = ";
    let utf8 = checker_of(&format!("{settings}'utf-8'"), Encoding::Utf8);
    let gbk = checker_of(&format!("{settings}'gbk'"), Encoding::Gb18030);
    for checker in [&utf8, &gbk] {
        let about =
            [rule, of_catalogue, of_requests].map(|rule| number(checker, rule, MULU_RULE_ABOUT));
        assert_eq!(about, [1, 2, 3]);
        assert_eq!(number(checker, rule, MULU_RULE_SOURCES), 4);
        let basis = text(checker, rule, MULU_TEXT_BASIS);
        assert_eq!(basis.lines().next(), Some("R809 第十五条第二款"));
        assert_eq!(
            source(checker, rule, 0),
            [
                "R809 第十五条第二款",
                "政务数据共享条例",
                "国务院令第809号",
                "2025-08-01",
                "",
                "must",
                "verified"
            ]
        );
        let places: Vec<_> = (0..4).map(|at| source(checker, rule, at).swap_remove(0)).collect();
        assert_eq!(places.join("\n"), basis);
        assert_eq!(text(checker, rule, MULU_TEXT_TITLE), "不予共享没有依据");
        assert!(page(checker, rule).starts_with("SHR201 none-without-basis\n不予共享没有依据\n"));
        assert!(page(checker, rule).contains(&text(checker, rule, MULU_TEXT_EXPLAIN)));
        let (mut lent, mut size) = (null(), 7);
        // SAFETY: the checker is live, and the outputs are locals.
        let statuses = unsafe {
            [
                mulu_rule_source(checker.0, rule, 4, 1, &mut lent, &mut size),
                mulu_rule_source(checker.0, rule, 0, 99, &mut lent, &mut size),
                mulu_rule_source(checker.0, RULES.len(), 0, 1, &mut lent, &mut size),
                mulu_rule_number(checker.0, rule, 99, &mut size),
                mulu_rule_number(checker.0, RULES.len(), 1, &mut size),
                mulu_rule_write(checker.0, RULES.len(), &mut null_mut()),
            ]
        };
        assert_eq!(statuses, [MULU_E_RANGE; 6]);
    }
    // What is no law has no day and no number; every rule has a source.
    for rule in 0..RULES.len() {
        for at in 0..number(&gbk, rule, MULU_RULE_SOURCES) {
            let source = source(&gbk, rule, at);
            assert_eq!(source[2].is_empty(), source[3].is_empty(), "{source:?}");
            assert!(!source[0].is_empty() && !source[1].is_empty(), "{source:?}");
        }
        assert!(number(&gbk, rule, MULU_RULE_SOURCES) > 0);
        assert_eq!(page(&gbk, rule), page(&utf8, rule));
    }
}
