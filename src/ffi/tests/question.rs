//! Which fields an entry has to fill in, as C sees it.

use super::encoding::checker;
use super::*;
use crate::codec::Encoding;

/// What is asked: pointer, need, whether it is answered, words and rules.
fn asked(json: &str) -> (Vec<String>, Result<usize, c_int>) {
    let checker = checker(Encoding::Gb18030);
    let (entry, mut question) = (checker.entry(&checker.bytes(json)), null_mut());
    let mut lines = Vec::new();
    // SAFETY: the objects are live until they are freed, and the others are locals.
    unsafe {
        assert_eq!(mulu_next_question(checker.0, entry, &mut question), MULU_OK);
        mulu_entry_free(entry);
        for index in 0..mulu_question_count(question) {
            let number = |which| {
                let mut number = 0;
                assert_eq!(mulu_question_number(question, index, which, &mut number), MULU_OK);
                number
            };
            let mut line = checker.lent(|t, l| mulu_question_pointer(question, index, t, l));
            line += &format!(" {}{}", number(MULU_QUESTION_NEED), number(MULU_QUESTION_ANSWERED));
            for word in 0..number(MULU_QUESTION_WORDS) {
                line += " ";
                line += &checker.lent(|t, l| mulu_question_word(question, index, word, t, l));
            }
            for rule in 0..number(MULU_QUESTION_RULES) {
                let mut at = 0;
                assert_eq!(mulu_question_rule(question, index, rule, &mut at), MULU_OK);
                line += " ";
                line += &checker.lent(|t, l| mulu_rule_text(checker.0, at, MULU_TEXT_RULE, t, l));
            }
            lines.push(line);
        }
        let mut next = 7;
        let status = mulu_question_next(question, &mut next);
        let count = mulu_question_count(question);
        let (mut text, mut size) = (null(), 7);
        assert_eq!(mulu_question_pointer(question, count, &mut text, &mut size), MULU_E_RANGE);
        assert_eq!(mulu_question_number(question, count, 1, &mut size), MULU_E_RANGE);
        assert_eq!(mulu_question_number(question, 0, 99, &mut size), MULU_E_RANGE);
        assert_eq!(mulu_question_word(question, 0, 99, &mut text, &mut size), MULU_E_RANGE);
        assert_eq!(mulu_question_rule(question, 0, 99, &mut size), MULU_E_RANGE);
        mulu_question_free(question);
        (lines, if status == MULU_OK { Ok(next) } else { Err(status) })
    }
}

#[test]
fn a_form_is_told_what_to_ask() {
    let (lines, next) = asked(r#"{"name":"机动车排气检测结果","share":{"type":"不予共享"}}"#);
    assert_eq!(lines[0], "/name 31 IDN101");
    assert_eq!(lines[1], "/provider/name 30 IDN401");
    assert_eq!(next, Ok(1));
    for line in ["/share/basis 30 SHR201", "/open/type 10 not_open SHR206", "/share/type 31 SHR101"]
    {
        assert!(lines.iter().any(|other| other == line), "{line}: {lines:?}");
    }
    let (lines, _) = asked(r#"{"share":{"type":"unconditional"}}"#);
    assert!(lines.iter().any(|line| line == "/share/condition 40 SHR121"), "{lines:?}");
}
