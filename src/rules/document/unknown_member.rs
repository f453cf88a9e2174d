//! DOC104: a member is one that the model knows.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::PRACTICE;
use crate::model::{Entry, OddKind};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "DOC104",
    name: "unknown-member",
    title: Words { zh: "不能识别的字段", en: "a member that is not known" },
    basis: &[PRACTICE.should("")],
    explain: Words {
        zh: "字段不在模型之内，可能是拼写错误，这样本该填写的字段就成了空的。内容原样保留。\
             部门自己增加的字段应当放在扩展元数据（ext）里。",
        en: "The member is not one of the model. It may be a misspelling, which leaves the right member \
             empty. It is kept as it is. Members of a department's own belong in `ext`.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"nmae":"x"}"#, at: "/nmae" },
        Bad { change: r#"{"share":{"colour":"red"}}"#, at: "/share/colour" },
    ],
    good: &[Good { change: r#"{"$schema":"entry.schema.json","ext":{"颜色":"红"}}"# }],
};

static UNKNOWN: Message = Message {
    text: Words { zh: "不能识别字段「{0}」", en: "`{0}` is no member that is known" },
    help: Words {
        zh: "检查拼写；部门自己增加的字段放在扩展元数据（ext）里",
        en: "check the spelling; put members of your own into `ext`",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    for odd in entry.odd.iter().filter(|odd| odd.kind == OddKind::UnknownMember) {
        out.found_odd(odd, &UNKNOWN, &[&odd.detail]);
    }
}
