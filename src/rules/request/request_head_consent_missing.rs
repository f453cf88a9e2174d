//! REQ104: the heads of both offices consent: to the request, and to the answer.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::R809;
use crate::rules::{Bad, Case, Check, Context, Good, Rule};
use crate::sharing::FlawKind;
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "REQ104",
    name: "request-head-consent-missing",
    title: Words { zh: "没有写明工作机构负责人同意", en: "the consent of the head of the office is not shown" },
    basis: &[R809.must("第二十条第二款"), R809.must("第二十条第三款")],
    explain: Words {
        zh: "需求部门提出申请，应当先经本部门政务数据共享工作机构负责人同意；提供部门作出答复，也应当先经本部门政务数据共享工作机构\
             负责人同意。登记中应当看得出由谁同意，或者已经同意。同意的日期晚于收到申请之日的，提出申请时还没有同意。",
        en: "The head of the applicant's data sharing office consents before the request is made, and the head of \
             the provider's before it is answered. The register shows who consented, or that it was done. A consent \
             dated after the receipt was not there when the request was made.",
    },
    applies: |_| false,
    check: Check::Request { applies: |_| true, check },
    bad: &[
        Bad { change: r#"{"consented":null}"#, at: "/consented" },
        Bad { change: r#"{"consented":{"by":null,"on":null,"done":false}}"#, at: "/consented" },
        Bad { change: r#"{"consented":{"on":"2026-04-10"}}"#, at: "/consented/on" },
        Bad {
            change: r#"{"events":[{"on":"2026-04-20","kind":"agreed"},{"on":"2026-05-12","kind":"delivered"}]}"#,
            at: "/events/0/consented",
        },
    ],
    good: &[
        Good { change: "{}" },
        Good { change: r#"{"consented":{"by":null,"on":null,"done":true}}"# },
    ],
};

static NO_APPLICANT: Message = Message {
    text: Words {
        zh: "没有写明需求部门的政务数据共享工作机构负责人同意",
        en: "the consent of the head of the applicant's data sharing office is not shown",
    },
    help: Words {
        zh: "填写同意的负责人和日期；还没有同意的，先经同意再提出申请",
        en: "name the head and the day; where it was not given, get it before asking",
    },
};

static TOO_LATE: Message = Message {
    text: Words {
        zh: "{0}才同意，而申请在{1}已经收到",
        en: "consented on {0}, when the request had been received on {1}",
    },
    help: Words {
        zh: "核对两个日期；确实先申请后同意的，经同意后重新提出",
        en: "check both days; where they are right, ask again after the consent",
    },
};

static NO_PROVIDER: Message = Message {
    text: Words {
        zh: "没有写明提供部门的政务数据共享工作机构负责人同意这一答复",
        en: "the consent of the head of the provider's data sharing office to this answer is not shown",
    },
    help: Words {
        zh: "填写同意答复的负责人；还没有同意的，先经同意再答复",
        en: "name the head who consented; where it was not given, get it before answering",
    },
};

fn check(case: &Case<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    let (request, received) = (case.request, case.life.received);
    if case.is_bound(&RULE, received, context) {
        match (request.consented.is_done(), request.consented.on.known(), received) {
            (false, ..) => out.found("/consented", &NO_APPLICANT, &[]),
            (true, Some(on), Some(received)) if *on > received => {
                out.found(
                    "/consented/on",
                    &TOO_LATE,
                    &[&on.to_string(), &received.to_string()],
                );
            }
            _ => {}
        }
    }
    for flaw in case.life.flaws_of(&[FlawKind::AnswerWithoutConsent]) {
        if case.is_bound(&RULE, flaw.on, context) {
            out.found(flaw.at.clone(), &NO_PROVIDER, &[]);
        }
    }
}
