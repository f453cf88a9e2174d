//! CON204: the items of structured data have a type.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "CON204",
    name: "item-type-missing",
    title: Words { zh: "数据项没有数据类型", en: "an item without a data type" },
    basis: &[G1272.must("信息项信息")],
    explain: Words {
        zh: "属于结构化数据（数据库、电子表格）的，每个数据项应当标明数据类型，需求部门据此建表和校验。\
             类型有字符型C、数值型N、日期型D等，清单之外的填“自定义”。",
        en: "In structured data (databases, spreadsheets) every item states its type, from which a \
             department builds its tables. There are C for text, N for numbers, D for days and others; a \
             type outside the list is `custom`.",
    },
    applies: |entry| entry.format.is_structured() && !entry.items.is_empty(),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"items":[{"name":"检测日期","type":"D"},{"name":"检测结论"}]}"#,
            at: "/items/1/type",
        },
        Bad {
            change: r#"{"format":{"class":"spreadsheet","types":["xlsx"]},"items":[{"name":"检测结论","custom_type":" "}]}"#,
            at: "/items/0/type",
        },
    ],
    good: &[
        Good { change: r#"{"items":[{"name":"检测结论","type":"字符型C","length":2}]}"# },
        Good { change: r#"{"items":[{"name":"检测站位置","custom_type":"geometry"}]}"# },
    ],
};

static NO_TYPE: Message = Message {
    text: Words { zh: "数据项「{0}」没有填写数据类型", en: "the item `{0}` has no data type" },
    help: Words {
        zh: "填写数据类型，例如字符型C、数值型N、日期型D",
        en: "give its type, such as `C` for text, `N` for a number, `D` for a day",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    for (position, item) in entry.items.iter().enumerate() {
        if item.kind.is_missing() && is_blank(&item.custom_type) {
            out.found(format!("/items/{position}/type"), &NO_TYPE, &[&item.name]);
        }
    }
}
