//! SHR114: a condition says something that a requester can meet.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{G1272, R809};
use crate::model::condition::is_vacuous;
use crate::model::{Entry, ShareType};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "SHR114",
    name: "condition-vacuous",
    title: Words { zh: "共享条件没有实际内容", en: "a condition that says nothing" },
    basis: &[
        R809.should("第十五条第一款"),
        G1272.should("共享条件"),
    ],
    explain: Words {
        zh: "“视情况”“需领导审批”“按规定”等没有说明什么情况下可以共享，需求部门无法对照准备，\
             也容易造成擅自增设条件，阻碍、影响政务数据共享。是否属于擅自增设条件要由人判断，\
             这里只要求共享条件写得具体。",
        en: "Words such as “as the case may be” or “with a leader’s approval” do not say \
             when the data are shared. A requester cannot prepare for them, and they invite \
             conditions added at will. Whether they hinder sharing is for a person to judge.",
    },
    applies: |entry| entry.share.kind.is(ShareType::Conditional) && entry.share.has_condition(),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"share":{"condition":"需领导审批"}}"#,
            at: "/share/condition",
        },
        Bad {
            change: r#"{"share":{"condition":"视情况。"}}"#,
            at: "/share/condition",
        },
    ],
    good: &[
        Good {
            change: r#"{"share":{"condition":"经市公安局书面同意后，用于办理机动车业务"}}"#,
        },
    ],
};

static VACUOUS: Message = Message {
    text: Words { zh: "共享条件「{0}」没有实际内容", en: "the condition `{0}` says nothing" },
    help: Words {
        zh: "写明具体的使用对象、用途和要求，例如“仅用于年检核验，按接口逐条查询”",
        en: "say for whom, for what and how the data may be used",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let condition = &entry.share.condition;
    if is_vacuous(condition) {
        out.found("/share/condition", &VACUOUS, &[condition]);
    }
}
