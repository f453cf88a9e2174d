//! DOC102: each member holds the type of value that it is meant for.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::LOGIC;
use crate::model::{Entry, OddKind};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "DOC102",
    name: "wrong-type",
    title: Words { zh: "值的类型不对", en: "a value of another type" },
    basis: &[LOGIC.must("")],
    explain: Words {
        zh: "字段里的值不是这个字段应有的类型，例如该填文字的地方填了数字、该填对象的地方填了文字。\
             原值保留，但是这个字段不再校验，因此其他问题可能没有报出。",
        en: "The member holds another type of value than it is meant for, such as a number for a text or a \
             text for an object. The value is kept, but nothing else is said about the member.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"name":12}"#, at: "/name" },
        Bad { change: r#"{"provider":"市生态环境局"}"#, at: "/provider" },
        Bad { change: r#"{"share":{"type":2}}"#, at: "/share/type" },
        Bad { change: r#"{"keywords":["排气",7]}"#, at: "/keywords/1" },
    ],
    good: &[Good { change: "{}" }],
};

static WRONG_TYPE: Message = Message {
    text: Words { zh: "值「{0}」的类型不对", en: "`{0}` is a value of another type" },
    help: Words {
        zh: "按照字段的要求改为文字、数字、列表或者对象；文字要加引号",
        en: "make it a text, a number, a list or an object as the field asks; put text in quotation marks",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    for odd in entry.odd.iter().filter(|odd| odd.kind == OddKind::WrongType) {
        out.found_odd(odd, &WRONG_TYPE, &[&odd.detail]);
    }
}
