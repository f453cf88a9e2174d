//! What is wrong with a request, and what has become of it, in both encodings.

use super::encoding::checker_of;
use super::*;
use crate::codec::Encoding;

#[test]
fn a_request_is_checked_and_its_duties_are_told() {
    let json = r#"{"id":"申请一","entry":"307024/1","received":"2026-02-13","events":[{"on":"2026-02-27","kind":"同意共享"}]}"#;
    for encoding in [Encoding::Utf8, Encoding::Gb18030] {
        let name = encoding.name().replace(' ', "");
        let settings = format!("as_of = 2026-03-30\nencoding = '{name}'\n");
        let checker = checker_of(&settings, encoding);
        let entry = checker.entry(&checker.bytes(r#"{"share":{"type":"有条件共享"}}"#));
        let (bytes, mut request) = (checker.bytes(json), null_mut());
        let (mut report, mut life) = (null_mut(), null_mut());
        // SAFETY: all objects are live until they are freed, and the others are locals.
        unsafe {
            let (text, length) = (bytes.as_ptr().cast(), bytes.len());
            assert_eq!(mulu_request_read(checker.0, text, length, &mut request), MULU_OK);
            let text = |which| checker.lent(|t, l| mulu_request_text(request, which, t, l));
            let texts = [text(MULU_REQUEST_ID), text(MULU_REQUEST_ENTRY)];
            assert_eq!(texts, ["申请一", "307024/1"]);
            assert_eq!(mulu_request_check(checker.0, request, entry, &mut report), MULU_OK);
            let said = checker.report(report);
            assert!(said.iter().any(|text| text == "/basis"), "{said:?}");
            assert_eq!(said.last().unwrap(), "complete: 1");
            assert_eq!(mulu_request_life(checker.0, request, entry, &mut life), MULU_OK);
            let text = |which| checker.lent(|t, l| mulu_life_text(life, which, t, l));
            let texts: Vec<_> = (MULU_LIFE_STAGE..=MULU_LIFE_RECEIVED).map(text).collect();
            assert_eq!(texts, ["agreed", "已同意，待共享", "2026-02-13"]);
            assert_eq!(mulu_life_count(life), 2);
            let mut standing = 0;
            let duty = |index, which| {
                let get =
                    |t: &mut _, l: &mut _| mulu_life_duty(life, index, which, t, l, null_mut());
                checker.lent(get)
            };
            assert_eq!(duty(0, MULU_DUTY_NAME), "reply-conditional");
            assert_eq!(duty(0, MULU_DUTY_DUE), "2026-03-05");
            assert_eq!(duty(0, MULU_DUTY_DONE), "2026-02-27");
            assert_eq!(duty(1, MULU_DUTY_NAME), "deliver");
            assert_eq!(duty(1, MULU_DUTY_STANDING), "逾期未办");
            assert_eq!(duty(1, MULU_DUTY_AT), "/events/0/on");
            assert!(duty(1, MULU_DUTY_BASIS).contains("第二十二条"));
            let (mut at, mut size) = (null(), 0);
            let mut last = |index, which| {
                mulu_life_duty(life, index, which, &mut at, &mut size, &mut standing)
            };
            assert_eq!(last(2, 1), MULU_E_RANGE);
            assert_eq!(last(0, 9), MULU_E_RANGE);
            assert_eq!(last(0, 0), MULU_E_RANGE);
            assert_eq!(last(1, 1), MULU_OK);
            assert_eq!(standing, MULU_STANDING_OVERDUE);
            mulu_life_free(life);

            // Whether the catalogue is at hand, so that what it does not list is known not to be listed.
            let mut has = |listed: bool| {
                let check = if listed { mulu_request_check_listed } else { mulu_request_check };
                assert_eq!(check(checker.0, request, null(), &mut report), MULU_OK);
                checker.report(report).iter().any(|text| text == "REQ102")
            };
            assert!(has(true) && !has(false));
            assert_eq!(mulu_request_text(request, 3, &mut at, &mut size), MULU_E_RANGE);
            mulu_request_free(request);

            // What is no request, and no entry at hand.
            assert_eq!(mulu_request_read(checker.0, c"[".as_ptr(), 1, &mut request), MULU_OK);
            assert_eq!(mulu_request_check(checker.0, request, null(), &mut report), MULU_OK);
            let said = checker.report(report);
            assert_eq!((&*said[0], &**said.last().unwrap()), ("DOC101", "complete: 0"));
            assert_eq!(mulu_request_life(checker.0, request, null(), &mut life), MULU_OK);
            assert_eq!(mulu_life_count(life), 0);
            mulu_life_free(life);
            mulu_request_free(request);
            mulu_entry_free(entry);
        }
    }
}
