//! IDN501: an entry has an abstract.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "IDN501",
    name: "abstract-missing",
    title: Words { zh: "没有摘要", en: "no abstract" },
    basis: &[G1272.must("信息资源摘要")],
    explain: Words {
        zh: "信息资源摘要概要说明数据内容或者关键字段。只看名称往往判断不了数据能不能用，有了摘\
             要，需求部门不必申请就知道里面有什么。《政务数据共享条例》没有列出摘要，因此按2025年的规则\
             只作警告。",
        en: "The abstract says in brief what the data contain. The name alone rarely tells whether \
             they are of use; the abstract does so before anyone applies. The regulation of 2025 does \
             not name it, so there it is a warning.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"abstract":null}"#, at: "/abstract" },
        Bad { change: r#"{"abstract":" 　"}"#, at: "/abstract" },
    ],
    good: &[Good { change: r#"{"abstract":"机动车定期检验的排气检测数据。"}"# }],
};

static NO_ABSTRACT: Message = Message {
    text: Words { zh: "没有填写信息资源摘要", en: "no abstract is given" },
    help: Words {
        zh: "用一两句话说明有哪些数据、关键字段是什么、从哪里来",
        en: "say in a sentence or two what the data are, which fields matter and where they come from",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if is_blank(&entry.summary) {
        out.found("/abstract", &NO_ABSTRACT, &[]);
    }
}
