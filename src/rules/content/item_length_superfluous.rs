//! CON209: days, flags and memos have no length.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::PRACTICE;
use crate::model::{Entry, Item, ItemType, Word};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "CON209",
    name: "item-length-superfluous",
    title: Words { zh: "这种数据类型不需要长度", en: "a length where the type has none" },
    basis: &[PRACTICE.may("")],
    explain: Words {
        zh: "日期型、日期时间型、逻辑型、备注型、通用型的长度由类型本身决定，不需要填写。\
             填了长度，往往说明数据类型选错了，例如日期实际是按文字存储的。",
        en: "The type itself decides the length of days, times, flags, memos and general objects (D T L M \
             G). A length there often means that the type is wrong, such as a day that is kept as text.",
    },
    applies: |entry| entry.items.iter().any(has_no_length),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"items":[{"name":"检测日期","type":"D","length":99}]}"#, at: "/items/0/length" },
        Bad {
            change: r#"{"items":[{"name":"检测日期","type":"D"},{"name":"是否合格","type":"L","length":1}]}"#,
            at: "/items/1/length",
        },
    ],
    good: &[Good {
        change: r#"{"items":[{"name":"检测日期","type":"D"},{"name":"次数","type":"I","length":9}]}"#,
    }],
};

static NOT_NEEDED: Message = Message {
    text: Words { zh: "{0}不需要填写长度", en: "the type {0} needs no length" },
    help: Words {
        zh: "删除长度；如果数据实际按文字存储，把数据类型改为字符型C",
        en: "delete the length, or make the type `C` where the data are kept as text",
    },
};

/// Whether the type of an item is one whose values have no length of their own.
fn has_no_length(item: &Item<'_>) -> bool {
    use ItemType::*;
    matches!(item.kind.known(), Some(Date | DateTime | Logical | Memo | General))
}

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    for (position, item) in entry.items.iter().enumerate() {
        // Of a length that is none CON207 speaks.
        let is_given = item.length.known().is_some_and(|length| *length != 0);
        if is_given && has_no_length(item) {
            let kind = item.kind.known().map_or("", |kind| kind.label());
            out.found(format!("/items/{position}/length"), &NOT_NEEDED, &[kind]);
        }
    }
}
