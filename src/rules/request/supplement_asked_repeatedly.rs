//! REQ206: what material is lacking is told once, all of it.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::R809;
use crate::model::EventKind;
use crate::rules::{Bad, Case, Check, Context, Good, Rule};
use crate::sharing::FlawKind;
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "REQ206",
    name: "supplement-asked-repeatedly",
    title: Words { zh: "多次要求补充材料", en: "material was asked for more than once" },
    basis: &[R809.should("第二十一条第二款")],
    explain: Words {
        zh: "需求部门提交的申请材料不全的，提供部门应当一次性告知其需要补充的材料。分几次告知，会使需求部门反复补充、答复一再推迟。\
             第一次要求补充以后，需求部门没有补齐的，催办不必登记为新的要求。补充后出现新问题的情形由部门判断，所以只作警告。",
        en: "Where material is lacking the provider asks for all of it at once. To ask several times makes the \
             applicant go back and forth and puts off the answer. A reminder of what was asked for is no new request. \
             Whether the supplement raised a new question is for the department to judge, so this is a warning.",
    },
    applies: |_| false,
    check: Check::Request {
        applies: |case| {
            let is_asked = EventKind::SupplementRequested;
            case.request.events.iter().any(|event| event.kind.is(is_asked))
        },
        check,
    },
    bad: &[Bad {
        change: r#"{"events":[{"on":"2026-04-10","kind":"supplement_requested","materials":["使用依据原文"]},
            {"on":"2026-04-13","kind":"supplemented"},
            {"on":"2026-04-14","kind":"supplement_requested","materials":["使用范围说明"]},{"on":"2026-04-15","kind":"supplemented"},
            {"on":"2026-04-20","kind":"agreed","consented":"王强"},{"on":"2026-05-12","kind":"delivered"}]}"#,
        at: "/events/2",
    }],
    good: &[Good {
        change: r#"{"events":[{"on":"2026-04-10","kind":"supplement_requested","materials":["使用依据原文","使用范围说明"]},
            {"on":"2026-04-15","kind":"supplemented"},
            {"on":"2026-04-20","kind":"agreed","consented":"王强"},{"on":"2026-05-12","kind":"delivered"}]}"#,
    }],
};

static AGAIN: Message = Message {
    text: Words { zh: "再次要求补充材料，没有一次性告知", en: "material is asked for once more" },
    help: Words {
        zh: "需要补充的材料应当一次告知；只是催办的，不登记为新的要求",
        en: "ask for everything at once; do not record a reminder as a new request",
    },
};

fn check(case: &Case<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    for flaw in case.life.flaws_of(&[FlawKind::SupplementRepeated]) {
        if case.is_bound(&RULE, flaw.on, context) {
            out.found(flaw.at.clone(), &AGAIN, &[]);
        }
    }
}
