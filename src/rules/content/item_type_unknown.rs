//! CON205: the type of an item is one that the guide lists.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::rules::unfilled::unless_unfilled;
use crate::text::Words;
use crate::vocabulary::type_and_letter;

pub(crate) static RULE: Rule = Rule {
    code: "CON205",
    name: "item-type-unknown",
    title: Words { zh: "数据类型不在清单之内", en: "a data type that is not listed" },
    basis: &[G1272.must("信息项信息")],
    explain: Words {
        zh: "数据类型有十一种，用字母C、N、Y、D、T、L、M、G、B、I、F表示，全国普查模板另有二进制blob和长文本text。\
             数据库的类型（如varchar）各家不同，不能照抄，应当换成对应的类型；确实没有对应的，填“自定义”。",
        en: "There are eleven types, with the letters C N Y D T L M G B I F, and in the national template \
             also blob and long text. The types of a database, such as varchar, differ from product to \
             product and are translated; what has no counterpart is `custom`.",
    },
    applies: |entry| entry.items.iter().any(|item| !item.kind.is_missing()),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"items":[{"name":"检测日期","type":"D"},{"name":"检测结论","type":"varchar"}]}"#,
            at: "/items/1/type",
        },
        Bad { change: r#"{"items":[{"name":"检测结论","type":"字符型C(20)"}]}"#, at: "/items/0/type" },
    ],
    good: &[Good {
        change: r#"{"items":[{"name":"号牌号码","type":"字符串型C","length":15},{"name":"照片","type":"二进制blob"},
            {"name":"备注","type":"长文本text"},{"name":"位置","type":"自定义"}]}"#,
    }],
};

static UNKNOWN: Message = Message {
    text: Words { zh: "「{0}」不是数据类型", en: "`{0}` is no data type" },
    help: Words {
        zh: "改为字符型C、数值型N、货币型Y、日期型D、日期时间型T、逻辑型L、备注型M、通用型G、双精度型B、整型I或者浮点型F",
        en: "use one of C N Y D T L M G B I F, `blob`, `text` or `custom`",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    for (position, item) in entry.items.iter().enumerate() {
        let Some(text) = item.kind.unknown() else { continue };
        // Of a word and a letter that disagree CON206 speaks.
        if type_and_letter(text).is_none() {
            let message = unless_unfilled(text, &UNKNOWN);
            out.found(format!("/items/{position}/type"), message, &[text]);
        }
    }
}
