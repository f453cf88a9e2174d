//! OPN102: what an entry says of opening is a known word.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::Entry;
use crate::rules::tables::by_table;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::rules::unfilled::unless_unfilled;
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "OPN102",
    name: "open-unknown",
    title: Words { zh: "开放属性不在值域内", en: "unknown word for opening" },
    basis: &[G1272.must("开放属性")],
    explain: Words {
        zh: "编制指南的“是否向社会开放”取值为是或者否，后来的地方性法规分为无条件开放、有条件开放和不予开放三类。\
             其他写法无法判断是否开放。单独的数字在不同系统中含义相反，只有声明了代码表才能识别。",
        en: "The guide knows yes and no; later local rules know open without conditions, open on conditions and \
             not open. Of any other word nobody can tell whether the data are open. A bare digit means opposite \
             things in different systems and is read only where a code table is declared.",
    },
    applies: |entry| !entry.open.kind.is_missing(),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"open":{"type":"部分"}}"#, at: "/open/type" },
        Bad { change: r#"{"open":{"type":"1"}}"#, at: "/open/type" },
        Bad { change: r#"{"open":{"type":"请补充开放条件"}}"#, at: "/open/type" },
    ],
    good: &[
        Good { change: r#"{"open":{"type":"依申请开放"}}"# },
        Good { change: r#"{"open":{"type":"不予开放","condition":null}}"# },
    ],
};

const TEXT: Words =
    Words { zh: "开放属性「{0}」不在值域内", en: "`{0}` is no known word for opening" };

static UNKNOWN: Message = Message {
    text: TEXT,
    help: Words {
        zh: "改为“无条件开放”“有条件开放”或者“不予开放”；数字代码应当先声明代码表",
        en: "say `unconditional`, `conditional` or `not_open`; for digits declare a code table",
    },
};

static OUTSIDE_TABLE: Message = Message {
    text: TEXT,
    help: Words {
        zh: "改为“无条件开放”“有条件开放”或者“不予开放”；来源系统确有该代码的，核实含义后补入代码表（方言）",
        en: "say `unconditional`, `conditional` or `not_open`; where the system does have this \
             code, find out what it means and add it to the code table (the dialect)",
    },
};

fn check(entry: &Entry<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    if let Some(text) = entry.open.kind.unknown() {
        let message = by_table(context, "/open/type", [&UNKNOWN, &OUTSIDE_TABLE]);
        out.found("/open/type", unless_unfilled(text, message), &[text]);
    }
}
