//! CON502: a text that is required says something.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::PRACTICE;
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_word, trim};

pub(crate) static RULE: Rule = Rule {
    code: "CON502",
    name: "placeholder-value",
    title: Words { zh: "以占位文字代替内容", en: "a placeholder in place of a value" },
    basis: &[PRACTICE.should("")],
    explain: Words {
        zh: "必填的名称、摘要、提供方名称、数据项名称、数据分类、数据分级、审核人填了“/”“-”“无”“暂无”“待定”“test”“XXX”“null”之类，\
             等于没有填写，却躲过了必填检查。只看整个值：“普通话水平测试信息”不是占位文字。",
        en: "A required name, abstract, provider, item, category, level or approver that reads `/`, `-`, \
             `test`, `XXX`, `null`, 无, 暂无 or 待定 says nothing and only slips past the check for empty \
             fields. Only the whole value counts: a name that has 测试 in it is a name.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"name":"test"}"#, at: "/name" },
        Bad { change: r#"{"abstract":"暂无"}"#, at: "/abstract" },
        Bad { change: r#"{"provider":{"name":" 待定 "}}"#, at: "/provider/name" },
        Bad { change: r#"{"category":"／"}"#, at: "/category" },
        Bad { change: r#"{"level":"None"}"#, at: "/level" },
        Bad { change: r#"{"approved":{"by":"XXX"}}"#, at: "/approved/by" },
        Bad { change: r#"{"approved":{"by":"xx"}}"#, at: "/approved/by" },
        Bad {
            change: r#"{"items":[{"name":"检测日期","type":"D"},{"name":"——","type":"D"}]}"#,
            at: "/items/1/name",
        },
    ],
    good: &[
        Good { change: r#"{"name":"普通话水平测试信息","provider":{"office":"无"}}"# },
        Good {
            change: r#"{"items":[{"name":"X","type":"N","length":9},{"name":"Y","type":"N","length":9},{"name":"无线电台","type":"D"}]}"#,
        },
    ],
};

static SAYS_NOTHING: Message = Message {
    text: Words { zh: "「{0}」是占位文字，等于没有填写", en: "`{0}` is a placeholder and says nothing" },
    help: Words { zh: "填写真实的内容", en: "write what is the case" },
};

/// Words that say that nothing is said.
static WORDS: &[&str] = &[
    "无", "暂无", "没有", "空", "待定", "待补充", "待完善", "待填写", "未填写", "未填", "测试", "test", "null", "none",
    "nil", "nan", "n/a", "na", "undefined", "tbd", "todo",
];

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    for (at, text) in [
        ("/name", &entry.name),
        ("/abstract", &entry.summary),
        ("/provider/name", &entry.provider.name),
        ("/category", &entry.category),
        ("/level", &entry.level),
        ("/approved/by", &entry.approved.by),
    ] {
        if is_placeholder(text) {
            out.found(at, &SAYS_NOTHING, &[text]);
        }
    }
    for (position, item) in entry.items.iter().enumerate() {
        if is_placeholder(&item.name) {
            out.found(format!("/items/{position}/name"), &SAYS_NOTHING, &[&item.name]);
        }
    }
}

/// Whether a text is nothing but signs, a row of x, or a word that says nothing. An empty text is none.
fn is_placeholder(text: &str) -> bool {
    let text = trim(text);
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return false };
    // One x alone may be a coordinate.
    let is_row_of_x = || text.len() > 1 && text.bytes().all(|byte| byte.eq_ignore_ascii_case(&b'x'));
    (!is_word(first) && !chars.any(is_word))
        || is_row_of_x()
        || WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
}
