//! CON208: text and numbers have a length.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{CENSUS17, PRACTICE};
use crate::model::{Entry, Item, ItemType};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "CON208",
    name: "item-length-missing",
    title: Words { zh: "数据项没有长度", en: "an item without a length" },
    basis: &[CENSUS17.should("数据长度"), PRACTICE.may("")],
    explain: Words {
        zh: "字符型、数值型、货币型、浮点型、双精度型的数据项宜填写长度，需求部门据此建表，避免截断。\
             全国普查模板有数据长度一列；《政务数据共享条例》没有要求，按条例校验时只作提示。",
        en: "Text and numbers (C N Y F B) have a length, so that a department can build its tables and cut \
             nothing off. The national template of 2017 has a column for it; the regulation does not ask \
             for it, so there it is a notice only.",
    },
    applies: |entry| entry.items.iter().any(has_length),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"items":[{"name":"号牌号码","type":"C","length":15},{"name":"检测结论","type":"C"}]}"#,
            at: "/items/1/length",
        },
        Bad { change: r#"{"items":[{"name":"检测费","type":"Y"}]}"#, at: "/items/0/length" },
    ],
    good: &[Good {
        change: r#"{"items":[{"name":"检测结论","type":"C","length":50},{"name":"检测日期","type":"D"}]}"#,
    }],
};

static NO_LENGTH: Message = Message {
    text: Words { zh: "数据项「{0}」没有填写数据长度", en: "the item `{0}` has no length" },
    help: Words {
        zh: "填写最多容纳的字符数或者数字位数，例如“50”",
        en: "give the most characters or digits that it holds, such as `50`",
    },
};

/// Whether the type of an item is one whose values have a length.
fn has_length(item: &Item<'_>) -> bool {
    use ItemType::*;
    matches!(item.kind.known(), Some(Character | Numeric | Currency | Float | Double))
}

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    for (position, item) in entry.items.iter().enumerate() {
        if item.length.is_missing() && has_length(item) {
            out.found(format!("/items/{position}/length"), &NO_LENGTH, &[&item.name]);
        }
    }
}
