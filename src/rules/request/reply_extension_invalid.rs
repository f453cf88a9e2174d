//! REQ203: more time to answer is consented to, told to the applicant, and no longer than the law allows.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{R809, Severity};
use crate::model::EventKind;
use crate::rules::{Bad, Case, Check, Context, Good, Rule};
use crate::sharing::FlawKind;
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "REQ203",
    name: "reply-extension-invalid",
    title: Words { zh: "答复期限的延长不合规定", en: "an extension of the answer that the law does not allow" },
    basis: &[R809.must("第二十一条第一款")],
    explain: Words {
        zh: "因特殊原因需要延长答复期限的，提供部门应当报经同级政务数据共享主管部门同意，并告知需求部门，延长的期限最长不得超过10个工作日，\
             多次延长的合并计算。缺少其中任何一项的，不能算作延长，答复期限仍按原来的计算。期限届满以后才延长的，\
             或者没有写明延长几个工作日的，只作警告，也不算作延长。",
        en: "For special reasons the provider may take more time to answer: with the consent of the authority of the same \
             level, with notice to the applicant, and 10 working days at most, all extensions together. Where any \
             of these is lacking the period stays as it was. So it does for an extension after the period was over, or \
             of a length that is not stated, which are warnings.",
    },
    applies: |_| false,
    check: Check::Request {
        applies: |case| {
            case.request.events.iter().any(|event| event.kind.is(EventKind::Extended))
        },
        check,
    },
    bad: &[
        Bad {
            change: r#"{"events":[{"on":"2026-04-20","kind":"agreed","consented":"王强"},{"on":"2026-05-12","kind":"delivered"},
                {"on":"2026-04-17","kind":"extended","days":15,"consented":"市数据局","notified":"2026-04-17"}]}"#,
            at: "/events/2/days",
        },
        Bad {
            change: r#"{"events":[{"on":"2026-04-20","kind":"agreed","consented":"王强"},{"on":"2026-05-12","kind":"delivered"},
                {"on":"2026-04-17","kind":"extended","days":10,"notified":"2026-04-17"}]}"#,
            at: "/events/2/consented",
        },
        Bad {
            change: r#"{"events":[{"on":"2026-04-20","kind":"agreed","consented":"王强"},{"on":"2026-05-12","kind":"delivered"},
                {"on":"2026-04-17","kind":"extended","days":10,"consented":"市数据局"}]}"#,
            at: "/events/2/notified",
        },
    ],
    good: &[Good {
        change: r#"{"events":[{"on":"2026-04-22","kind":"extended","days":10,"consented":"市数据局","notified":"2026-04-22"},
            {"on":"2026-05-09","kind":"agreed","consented":"王强"},{"on":"2026-05-12","kind":"delivered"}]}"#,
    }],
};

static TOO_LONG: Message = Message {
    text: Words {
        zh: "答复期限的延长超过了10个工作日",
        en: "the answer was put off by more than 10 working days",
    },
    help: Words {
        zh: "改正延长的天数；确实超过的，超出的部分不能算作延长，请尽快答复",
        en: "correct the number; where it is right, it does not count, so answer soon",
    },
};

static NO_DAYS: Message = Message {
    text: Words { zh: "没有写明延长几个工作日", en: "the extension does not say by how many working days" },
    help: Words { zh: "填写延长的工作日数", en: "state the number of working days" },
};

static NO_CONSENT: Message = Message {
    text: Words {
        zh: "延长答复期限，但没有写明同级政务数据共享主管部门同意",
        en: "the consent of the authority to the extension is not shown",
    },
    help: Words {
        zh: "填写同意的主管部门和日期；没有报经同意的，按原期限答复",
        en: "name the authority and the day; without consent the answer is due in the usual time",
    },
};

static NO_NOTICE: Message = Message {
    text: Words {
        zh: "延长答复期限，但没有写明已经告知需求部门",
        en: "the notice of the extension to the applicant is not shown",
    },
    help: Words {
        zh: "填写告知需求部门的日期；还没有告知的，立即告知",
        en: "state on which day the applicant was told; where it was not, tell it now",
    },
};

static TOO_LATE: Message = Message {
    text: Words {
        zh: "答复期限届满以后才延长",
        en: "the answer was put off when it was already overdue",
    },
    help: Words {
        zh: "核对延长的日期；期限已经届满的，立即答复",
        en: "check the day; where the period was over, answer now",
    },
};

fn check(case: &Case<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    for flaw in &case.life.flaws {
        let (most, message) = match flaw.kind {
            FlawKind::ExtensionTooLong => (Severity::Error, &TOO_LONG),
            FlawKind::ExtensionWithoutConsent => (Severity::Error, &NO_CONSENT),
            FlawKind::ExtensionWithoutNotice => (Severity::Error, &NO_NOTICE),
            FlawKind::ExtensionDaysUnknown => (Severity::Warning, &NO_DAYS),
            FlawKind::ExtensionAfterDue => (Severity::Warning, &TOO_LATE),
            _ => continue,
        };
        if case.is_bound(&RULE, flaw.on, context) {
            out.found_at_most(most, flaw.at.clone(), message, &[]);
        }
    }
}
