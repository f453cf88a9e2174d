//! TIM201: an entry says when it was published.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::CENSUS17;
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "TIM201",
    name: "publish-date-missing",
    title: Words { zh: "没有发布日期", en: "no day of publication" },
    basis: &[CENSUS17.must("发布日期")],
    explain: Words {
        zh: "全国普查模板要求填写发布日期，即提供方发布共享、开放资源的日期，写作CCYY-MM-DD。没有发布日期，无法判断\
             目录在何时可供使用。《政务数据共享条例》没有要求写明发布日期，按条例校验时不适用。",
        en: "The national census template asks for the day on which the provider published the resource, as \
             CCYY-MM-DD. Without it nobody can tell since when the entry may be used. The regulation of 2025 \
             does not ask for it, and the rule does not hold there.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"published":null}"#, at: "/published" },
        Bad { change: r#"{"published":" "}"#, at: "/published" },
    ],
    good: &[Good { change: r#"{"published":"2017-09-10"}"# }],
};

static NO_DATE: Message = Message {
    text: Words { zh: "没有填写发布日期", en: "the day of publication is not stated" },
    help: Words {
        zh: "填写发布日期，例如“2017-09-10”",
        en: "state the day of publication, such as `2017-09-10`",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if entry.published.is_missing() {
        out.found("/published", &NO_DATE, &[]);
    }
}
