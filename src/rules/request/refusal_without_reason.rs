//! REQ204: who refuses says why.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{LN88, R809};
use crate::model::EventKind;
use crate::rules::{Bad, Case, Check, Context, Good, Rule};
use crate::sharing::FlawKind;
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "REQ204",
    name: "refusal-without-reason",
    title: Words { zh: "不同意共享没有说明理由", en: "a refusal without a reason" },
    basis: &[R809.must("第二十一条第二款"), LN88.must("三(一)4")],
    explain: Words {
        zh: "提供部门不同意共享的，应当说明理由，使需求部门知道缺的是什么、能否改正，或者据以协商和申请协调处理。\
             只写“不同意”“不予共享”，或者填“无”“/”的，不是理由。",
        en: "A provider that does not agree to share says why, so that the applicant knows what is lacking, can put it \
             right, or can negotiate and ask the authority to coordinate. That the answer is no, or a \
             placeholder, is no reason.",
    },
    applies: |_| false,
    check: Check::Request {
        applies: |case| {
            case.request.events.iter().any(|event| event.kind.is(EventKind::Refused))
        },
        check,
    },
    bad: &[
        Bad {
            change: r#"{"events":[{"on":"2026-04-20","kind":"refused","consented":"王强"}]}"#,
            at: "/events/0/text",
        },
        Bad {
            change: r#"{"events":[{"on":"2026-04-20","kind":"refused","text":"不同意","consented":"王强"}]}"#,
            at: "/events/0/text",
        },
    ],
    good: &[Good {
        change: r#"{"events":[{"on":"2026-04-20","kind":"refused","text":"所附依据没有授予申请部门核对排气检测结论的职责","consented":"王强"}]}"#,
    }],
};

static NO_REASON: Message = Message {
    text: Words { zh: "不同意共享，但没有说明理由", en: "refused without a reason" },
    help: Words {
        zh: "说明不同意的理由；没有理由的，应当同意共享",
        en: "say why; where there is no reason, agree to share",
    },
};

fn check(case: &Case<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    for flaw in case.life.flaws_of(&[FlawKind::RefusedWithoutReason]) {
        if case.is_bound(&RULE, flaw.on, context) {
            out.found(flaw.at.clone(), &NO_REASON, &[]);
        }
    }
}
