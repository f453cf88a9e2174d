//! IDN502: an abstract says more than the name.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank, is_same_name, trim};

pub(crate) static RULE: Rule = Rule {
    code: "IDN502",
    name: "abstract-copies-name",
    title: Words { zh: "摘要照抄名称", en: "an abstract that repeats the name" },
    basis: &[G1272.should("信息资源摘要")],
    explain: Words {
        zh: "摘要应当概要说明数据内容或者关键字段。照抄名称，或者只在名称后面加一个“表”字，等于没\
             有填写；只差空格、标点、大小写或者全角半角的，也视为照抄。",
        en: "The abstract says in brief what the data contain. One that repeats the name, or the name \
             and the word 表 (table), says nothing; blanks, punctuation, case and width make no \
             difference.",
    },
    applies: |entry| !is_blank(&entry.summary) && !is_blank(&entry.name),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"abstract":"机动车排气检测结果"}"#, at: "/abstract" },
        Bad { change: r#"{"abstract":"机动车 排气检测结果。"}"#, at: "/abstract" },
        Bad { change: r#"{"abstract":"机动车排气检测结果表 "}"#, at: "/abstract" },
    ],
    good: &[Good { change: r#"{"abstract":"机动车排气检测结果，包括号牌号码和检测结论。"}"# }],
};

static COPY: Message = Message {
    text: Words { zh: "摘要与名称相同：「{0}」", en: "the abstract repeats the name: `{0}`" },
    help: Words {
        zh: "说明有哪些数据、关键字段是什么、从哪里来",
        en: "say what the data contain, which fields matter and where they come from",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let summary = trim(&entry.summary);
    let without_table = summary.strip_suffix('表');
    if is_same_name(summary, &entry.name)
        || without_table.is_some_and(|text| is_same_name(text, &entry.name))
    {
        out.found("/abstract", &COPY, &[summary]);
    }
}
