//! SHR121: an unconditional entry sets no condition.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{G1272, R809};
use crate::model::condition::asks_nothing;
use crate::model::{Entry, ShareType};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "SHR121",
    name: "unconditional-with-condition",
    title: Words { zh: "无条件共享却写了条件", en: "an unconditional entry with a condition" },
    basis: &[
        R809.should("第十五条第一款"),
        G1272.should("共享条件"),
    ],
    explain: Words {
        zh: "无条件共享的数据可以提供给所有政府部门，共享条件一栏应当为空或者写“无条件”。行政依\
             据、工作参考等使用用途不是条件。确需设定条件的，应当列为有条件共享，并列明共享\
             范围、使用用途等；不得以擅自增设条件等方式阻碍、影响共享。",
        en: "Unconditional data may go to every government department, so the condition is empty \
             or 无条件. Saying what the data are for is no condition. Where there is one, the \
             entry is conditional and lists scope, purposes and so on; conditions added at will may not \
             hinder sharing.",
    },
    applies: |entry| entry.share.kind.is(ShareType::Unconditional),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"share":{"type":"unconditional","condition":"需申请审批","scope":null}}"#,
            at: "/share/condition",
        },
        Bad {
            change: r#"{"share":{"type":"unconditional","condition":"用于办案，须经审批","scope":null}}"#,
            at: "/share/condition",
        },
    ],
    good: &[
        Good {
            change: r#"{"share":{"type":"unconditional","condition":"无条件","scope":null}}"#,
        },
        Good {
            change: r#"{"share":{"type":"unconditional","condition":"用于工作参考","scope":null}}"#,
        },
    ],
};

static CONDITION: Message = Message {
    text: Words {
        zh: "无条件共享，却写了共享条件「{0}」",
        en: "unconditional, but with the condition `{0}`",
    },
    help: Words {
        zh: "没有条件的，改为“无条件”；确有条件的，改为有条件共享，并列明共享范围和使用用途",
        en: "write 无条件, or make the entry conditional and list scope and purposes",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let condition = &entry.share.condition;
    if !asks_nothing(condition) {
        out.found("/share/condition", &CONDITION, &[condition]);
    }
}
