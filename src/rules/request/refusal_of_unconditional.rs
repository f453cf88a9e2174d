//! REQ207: unconditional data are not refused without need.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::R809;
use crate::model::{EventKind, ShareType};
use crate::rules::{Bad, Case, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "REQ207",
    name: "refusal-of-unconditional",
    title: Words { zh: "不同意共享无条件共享类数据", en: "unconditional data were refused" },
    basis: &[
        R809.should("第十四条第一项"),
        R809.should("第二十条第二款"),
        R809.should("第二十一条第二款"),
    ],
    explain: Words {
        zh: "无条件共享类数据可以提供给所有政府部门共享使用，通常没有理由不同意。只有申请不真实、不合法或者没有必要的，\
             提供部门才可以说明理由不予同意。请核对理由是否成立；没有说明理由的，另有规则作为错误报出。",
        en: "Unconditional data may be had by all government departments, so there is mostly no ground to refuse \
             them: only where a request is not true, not lawful or not necessary may the provider decline, with \
             reasons. Check whether they hold; a refusal without any is an error of another rule.",
    },
    applies: |_| false,
    check: Check::Request {
        applies: |case| case.share_type() == Some(ShareType::Unconditional),
        check,
    },
    bad: &[Bad {
        change: r#"[{"events":[{"on":"2026-04-10","kind":"refused","text":"申请部门没有这项职责","consented":"王强"}]},
            {"share":{"type":"unconditional"}}]"#,
        at: "/events/0",
    }],
    good: &[Good {
        change: r#"[{"events":[{"on":"2026-04-10","kind":"agreed","consented":"王强"},{"on":"2026-04-10","kind":"delivered"}]},
            {"share":{"type":"unconditional"}}]"#,
    }],
};

static REFUSED: Message = Message {
    text: Words {
        zh: "不同意共享无条件共享类的数据",
        en: "unconditional data were refused",
    },
    help: Words {
        zh: "核对申请是否确实不真实、不合法或者没有必要；不是的，应当同意共享",
        en: "check whether the request is indeed untrue, unlawful or needless; otherwise agree to share",
    },
};

fn check(case: &Case<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    for (position, event) in case.request.events.iter().enumerate() {
        let on = event.on.known().copied();
        let has_happened = on.is_none_or(|on| on <= context.as_of);
        if event.kind.is(EventKind::Refused) && has_happened && case.is_bound(&RULE, on, context) {
            out.found(format!("/events/{position}"), &REFUSED, &[]);
        }
    }
}
