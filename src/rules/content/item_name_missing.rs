//! CON202: every item has a name.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{G1272, R809};
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "CON202",
    name: "item-name-missing",
    title: Words { zh: "数据项没有名称", en: "an item without a name" },
    basis: &[R809.must("第十三条第二款"), G1272.must("信息项信息")],
    explain: Words {
        zh: "目录应当明确数据项，数据项靠名称识别。没有中文名称的数据项，需求部门不知道里面是什么，\
             也无法在申请中指明需要哪一项。英文字段名不能代替名称。",
        en: "The catalogue must state the data items, and an item is known by its name. Without one nobody \
             can tell what it holds or ask for it. The name of a column in English does not replace it.",
    },
    applies: |entry| !entry.items.is_empty(),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"items":[{"name_en":"plate","type":"D"}]}"#, at: "/items/0/name" },
        Bad {
            change: r#"{"items":[{"name":"检测日期","type":"D"},{"name":" ","type":"D"}]}"#,
            at: "/items/1/name",
        },
    ],
    good: &[Good { change: r#"{"items":[{"name":"统一社会信用代码","type":"C","length":18}]}"# }],
};

static NO_NAME: Message = Message {
    text: Words { zh: "数据项没有填写名称", en: "the item has no name" },
    help: Words {
        zh: "填写数据项的中文名称，例如“统一社会信用代码”；空行请删除",
        en: "give the name of the item; delete a row that is empty",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    for (position, item) in entry.items.iter().enumerate() {
        if is_blank(&item.name) {
            out.found(format!("/items/{position}/name"), &NO_NAME, &[]);
        }
    }
}
