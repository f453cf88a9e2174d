//! OPN104: an entry that is not open states no conditions of opening.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::{Entry, OpenType};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank, trim};

pub(crate) static RULE: Rule = Rule {
    code: "OPN104",
    name: "open-condition-superfluous",
    title: Words { zh: "不予开放却写了开放条件", en: "not open, yet with conditions of opening" },
    basis: &[G1272.should("开放属性")],
    explain: Words {
        zh: "编制指南只要求向社会开放的写明开放条件。不予开放却写了条件，前后不一致：可能是开放属性填错，也可能是把\
             不开放的理由写进了条件。填“无”的，不作为条件。",
        en: "The guide asks for conditions only where data are open. Not open and with conditions, the entry is \
             at odds with itself: either the type is wrong, or the reason was put in the place of the \
             condition. A word for nothing is no condition.",
    },
    applies: |entry| entry.open.kind.is(OpenType::NotOpen),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"open":{"type":"not_open"}}"#, at: "/open/condition" },
        Bad { change: r#"{"open":{"type":"否","condition":"需申请"}}"#, at: "/open/condition" },
    ],
    good: &[
        Good { change: r#"{"open":{"type":"not_open","condition":null,"reason":"含个人信息"}}"# },
        Good { change: r#"{"open":{"type":"否","condition":" 无 "}}"# },
    ],
};

/// What people write where there is nothing to write.
const NOTHING: [&str; 4] = ["无", "暂无", "/", "-"];

static WITH_CONDITION: Message = Message {
    text: Words {
        zh: "不予开放，却写了开放条件「{0}」",
        en: "not open, yet the condition `{0}` is stated",
    },
    help: Words {
        zh: "可以有条件开放的，改为有条件开放；不开放的，删去开放条件，理由写入“不开放理由”",
        en: "say `conditional` if it is; otherwise drop the condition and give the reason in `reason`",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let condition = trim(&entry.open.condition);
    if !is_blank(condition) && !NOTHING.contains(&condition) {
        out.found("/open/condition", &WITH_CONDITION, &[condition]);
    }
}
