//! CON210: an item that holds unified social credit codes is a text of 18 characters.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::GB32100;
use crate::model::{Entry, Item, ItemType};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, trim};

pub(crate) static RULE: Rule = Rule {
    code: "CON210",
    name: "item-uscc-length",
    title: Words { zh: "统一社会信用代码不是18位字符", en: "a credit code that is no text of 18" },
    basis: &[GB32100.should("代码构成")],
    explain: Words {
        zh: "统一社会信用代码由18位数字和大写字母组成，所以这个数据项应当是字符型、长度18。\
             写成数值型会丢掉字母，长度不足会截断，校验码也就无从核对。",
        en: "A unified social credit code has 18 digits and capital letters, so the item is a text of length \
             18. A number loses the letters, and a shorter text cuts off the check character.",
    },
    applies: |entry| entry.items.iter().any(is_credit_code),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"items":[{"name":"统一社会信用代码","type":"N","length":15}]}"#,
            at: "/items/0/length",
        },
        Bad {
            change: r#"{"items":[{"name":"号牌号码","type":"C","length":15},{"name":" 统一社会信用代码","type":"N","length":18}]}"#,
            at: "/items/1/type",
        },
        Bad { change: r#"{"items":[{"name":"统一社会信用代码","type":"I"}]}"#, at: "/items/0/type" },
    ],
    good: &[Good { change: r#"{"items":[{"name":"统一社会信用代码","type":"C","length":18}]}"# }],
};

static WRONG_LENGTH: Message = Message {
    text: Words {
        zh: "统一社会信用代码是18位，这里的长度是{0}",
        en: "a unified social credit code has 18 characters, not {0}",
    },
    help: Words { zh: "把数据类型改为字符型C，长度改为18", en: "make it type `C` of length 18" },
};

static WRONG_TYPE: Message = Message {
    text: Words {
        zh: "统一社会信用代码由数字和字母组成，数据类型应为字符型，这里是「{0}」",
        en: "a unified social credit code has letters, so its type is text and not `{0}`",
    },
    help: Words { zh: "把数据类型改为字符型C，长度改为18", en: "make it type `C` of length 18" },
};

fn is_credit_code(item: &Item<'_>) -> bool {
    trim(&item.name) == "统一社会信用代码"
}

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    for (position, item) in entry.items.iter().enumerate().filter(|(_, item)| is_credit_code(item))
    {
        // Of a length of 0 CON207 speaks.
        match (item.length.known(), item.kind.known()) {
            (None | Some(0 | 18), None | Some(ItemType::Character)) => {}
            (None | Some(0 | 18), Some(_)) => {
                let written = item.kind.written();
                out.found(format!("/items/{position}/type"), &WRONG_TYPE, &[written]);
            }
            (Some(length), _) => {
                let length = length.to_string();
                out.found(format!("/items/{position}/length"), &WRONG_LENGTH, &[&length]);
            }
        }
    }
}
