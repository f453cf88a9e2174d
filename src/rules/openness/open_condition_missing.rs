//! OPN103: an entry that is open on conditions lists them.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::{Entry, OpenType};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "OPN103",
    name: "open-condition-missing",
    title: Words { zh: "向社会开放没有写明开放条件", en: "open without the conditions" },
    basis: &[G1272.should("开放属性")],
    explain: Words {
        zh: "向社会开放的，编制指南要求描述开放条件。列为有条件开放而不写条件，公众不知道如何申请；只填“是”而不写\
             条件的，不能推定为无条件开放。没有条件的，写明“无条件”，或者列为无条件开放。",
        en: "Where data are open, the guide asks for the conditions. Open on conditions that nobody states, the \
             public cannot apply; and a bare yes is not taken for open without conditions. If there are none, \
             say so, or say `unconditional`.",
    },
    applies: |entry| {
        matches!(entry.open.kind.known(), Some(OpenType::Conditional | OpenType::Unspecified))
    },
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"open":{"type":"conditional","condition":null}}"#, at: "/open/condition" },
        Bad { change: r#"{"open":{"type":"是","condition":"　"}}"#, at: "/open/condition" },
    ],
    good: &[
        Good { change: r#"{"open":{"type":"conditional","condition":"实名注册后下载"}}"# },
        Good { change: r#"{"open":{"type":"是","condition":"无条件"}}"# },
    ],
};

static NO_CONDITION: Message = Message {
    text: Words {
        zh: "向社会开放，但没有写明开放条件",
        en: "open to the public, but the conditions are not stated",
    },
    help: Words {
        zh: "写明开放条件；没有条件的，写“无条件”或者改为无条件开放",
        en: "state the conditions; if there are none, say `unconditional`",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if is_blank(&entry.open.condition) {
        out.found("/open/condition", &NO_CONDITION, &[]);
    }
}
