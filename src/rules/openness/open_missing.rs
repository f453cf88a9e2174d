//! OPN101: an entry says whether the data are open to the public.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "OPN101",
    name: "open-missing",
    title: Words { zh: "没有写明是否向社会开放", en: "not said whether the data are open" },
    basis: &[G1272.must("开放属性")],
    explain: Words {
        zh: "编制指南的开放属性包括是否向社会开放，填报审核时作为必填内容。空白不等于不开放：没有填写的，公众和其他部门都\
             无法判断能否使用。《政务数据共享条例》第十三条没有要求写明开放属性，按条例校验时只作提示。",
        en: "The guide of 2017 has each entry say whether the data are open to the public, and entries were checked for it. A blank is not a \
             no: nobody can tell whether the data may be used. Article 13 of the regulation of 2025 does not ask \
             for it, so there it is a notice only.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"open":null}"#, at: "/open/type" },
        Bad { change: r#"{"open":{"type":" "}}"#, at: "/open/type" },
    ],
    good: &[
        Good { change: r#"{"open":{"type":"否","condition":null}}"# },
        Good { change: r#"{"open":{"type":"有条件开放"}}"# },
    ],
};

static NOT_SAID: Message = Message {
    text: Words {
        zh: "没有填写是否向社会开放",
        en: "not said whether the data are open to the public",
    },
    help: Words {
        zh: "填写“无条件开放”“有条件开放”或者“不予开放”",
        en: "say `unconditional`, `conditional` or `not_open`",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if entry.open.kind.is_missing() {
        out.found("/open/type", &NOT_SAID, &[]);
    }
}
