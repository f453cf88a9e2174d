//! CON206: the word and the letter of a data type say the same.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::{Entry, Word};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;
use crate::vocabulary::type_and_letter;

pub(crate) static RULE: Rule = Rule {
    code: "CON206",
    name: "item-type-letter-mismatch",
    title: Words { zh: "数据类型的名称与字母不一致", en: "a data type whose word and letter disagree" },
    basis: &[G1272.must("信息项信息")],
    explain: Words {
        zh: "数据类型的名称和字母一一对应：字符型C、数值型N、日期型D等。写成“字符型N”，\
             读的人不知道以名称为准还是以字母为准，建表时就可能出错，因此两者都不采用。",
        en: "Each word of a data type has its letter: 字符型 C, 数值型 N, 日期型 D and so on. In 字符型N \
             nobody knows which of the two is meant, so neither is taken.",
    },
    applies: |entry| entry.items.iter().any(|item| !item.kind.is_missing()),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"items":[{"name":"检测结论","type":"字符型N"}]}"#, at: "/items/0/type" },
        Bad {
            change: r#"{"items":[{"name":"检测日期","type":"D"},{"name":"采集时间","type":"日期型（T）"}]}"#,
            at: "/items/1/type",
        },
    ],
    good: &[Good {
        change: r#"{"items":[{"name":"号牌号码","type":"字符型 C","length":15},{"name":"检测日期","type":"日期型（D）"}]}"#,
    }],
};

static DISAGREE: Message = Message {
    text: Words {
        zh: "数据类型「{0}」的名称与字母不一致：名称是{1}，字母是{2}",
        en: "in the data type `{0}` the word means {1} and the letter {2}",
    },
    help: Words {
        zh: "核对数据项实际的类型，只保留正确的一种写法",
        en: "look what the item really holds, and keep the one that is right",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    for (position, item) in entry.items.iter().enumerate() {
        let Some(text) = item.kind.unknown() else { continue };
        if let Some((word, letter)) = type_and_letter(text) {
            let args = [text, word.label(), letter.token()];
            out.found(format!("/items/{position}/type"), &DISAGREE, &args);
        }
    }
}
