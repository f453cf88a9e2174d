//! CON207: a length is a whole number of at least one.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{CENSUS17, PRACTICE};
use crate::model::{Entry, Term};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "CON207",
    name: "item-length-invalid",
    title: Words { zh: "数据长度不是正整数", en: "a length that is no positive number" },
    basis: &[CENSUS17.must("数据长度"), PRACTICE.should("")],
    explain: Words {
        zh: "数据长度只填正整数，不带单位，不写范围。“20字”“1-50”这样的写法，系统不能据此建表；\
             长度为0的数据项什么也存不下。不需要长度的类型（如日期型）留空。",
        en: "A length is a positive whole number without a unit or a range. No system can build a table \
             from `20 characters` or `1-50`, and an item of length 0 holds nothing. Types that need no \
             length, such as days, leave it empty.",
    },
    applies: |entry| entry.items.iter().any(|item| !item.length.is_missing()),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"items":[{"name":"检测结论","type":"C","length":"20字"}]}"#, at: "/items/0/length" },
        Bad {
            change: r#"{"items":[{"name":"检测日期","type":"D"},{"name":"检测结论","type":"C","length":0}]}"#,
            at: "/items/1/length",
        },
        Bad { change: r#"{"items":[{"name":"检测结论","type":"D","length":-1}]}"#, at: "/items/0/length" },
    ],
    good: &[Good { change: r#"{"items":[{"name":"检测结论","type":"C","length":1}]}"# }],
};

static INVALID: Message = Message {
    text: Words { zh: "数据长度「{0}」不是正整数", en: "the length `{0}` is no positive whole number" },
    help: Words {
        zh: "只填数字，不带单位，例如“18”；不需要长度的，删除这一格的内容",
        en: "give digits without a unit, such as `18`, or leave it empty where no length is needed",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    for (position, item) in entry.items.iter().enumerate() {
        let text = match &item.length {
            Term::Unknown(text) => text,
            Term::Known { value: 0, .. } => "0",
            Term::Known { .. } | Term::Missing => continue,
        };
        out.found(format!("/items/{position}/length"), &INVALID, &[text]);
    }
}
