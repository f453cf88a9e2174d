//! REQ205: a request is not refused because material is lacking: it is asked for.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{R809, Severity};
use crate::model::EventKind;
use crate::rules::{Bad, Case, Check, Context, Good, Rule};
use crate::sharing::FlawKind;
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "REQ205",
    name: "refusal-for-incomplete-material",
    title: Words { zh: "因材料不全直接拒绝", en: "refused because material is lacking" },
    basis: &[R809.must("第二十一条第二款")],
    explain: Words {
        zh: "需求部门提交的申请材料不全的，提供部门应当一次性告知其需要补充的材料，不得直接予以拒绝。理由写明材料不全，或者列出了\
             需要补充的材料，而此前没有告知补充的，就是直接拒绝。理由是别的，但申请确实缺少必须写明的内容、又没有告知补充的，只作警告。",
        en: "Where material is lacking the provider asks for all of it at once and does not refuse outright. To refuse \
             for that reason, or with a list of what is lacking, without having asked before is to refuse outright. \
             Where the reason is another, but the request does lack what it must state and nobody asked, it is a warning.",
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
            change: r#"{"events":[{"on":"2026-04-20","kind":"refused","text":"申请材料不全","consented":"王强"}]}"#,
            at: "/events/0",
        },
        Bad {
            change: r#"{"events":[{"on":"2026-04-20","kind":"refused","text":"请补正后重新申请","materials":["使用依据原文"],"consented":"王强"}]}"#,
            at: "/events/0",
        },
    ],
    good: &[Good {
        change: r#"{"events":[{"on":"2026-04-13","kind":"supplement_requested","materials":["使用依据原文"]},
            {"on":"2026-04-20","kind":"refused","text":"告知补充后材料不全，没有提供使用依据原文","consented":"王强"}]}"#,
    }],
};

static OUTRIGHT: Message = Message {
    text: Words {
        zh: "因申请材料不全直接拒绝，此前没有告知需要补充的材料",
        en: "refused because material is lacking, without having asked for it",
    },
    help: Words {
        zh: "一次性告知需要补充的全部材料，收到补充后重新答复",
        en: "ask for all that is lacking at once, and answer again when it has come",
    },
};

static UNASKED: Message = Message {
    text: Words {
        zh: "申请缺少必须写明的内容，没有告知补充就不同意共享",
        en: "the request lacks what it must state, and was refused without anybody asking for it",
    },
    help: Words {
        zh: "核对不同意的理由；与材料不全有关的，一次性告知补充后重新答复",
        en: "check the reason; where it is about what is lacking, ask for it at once and answer again",
    },
};

fn check(case: &Case<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    for flaw in &case.life.flaws {
        let (most, message) = match flaw.kind {
            FlawKind::RefusedForMaterial => (Severity::Error, &OUTRIGHT),
            FlawKind::RefusedUnasked => (Severity::Warning, &UNASKED),
            _ => continue,
        };
        if case.is_bound(&RULE, flaw.on, context) {
            out.found_at_most(most, flaw.at.clone(), message, &[]);
        }
    }
}
