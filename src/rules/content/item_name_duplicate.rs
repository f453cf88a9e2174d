//! CON203: no two items of an entry have the same name.

use std::collections::HashSet;

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::PRACTICE;
use crate::model::{Entry, Item};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, fold, is_blank, is_same};

pub(crate) static RULE: Rule = Rule {
    code: "CON203",
    name: "item-name-duplicate",
    title: Words { zh: "数据项重名", en: "two items with the same name" },
    basis: &[PRACTICE.should("")],
    explain: Words {
        zh: "同一条目录里两个数据项同名，申请时无法指明要哪一项，按数据项共享时也分不清。\
             只差空格、大小写或者全角半角的，视为同名。重复录入的删除一个，含义不同的在名称中写出区别。",
        en: "Where two items of one entry have the same name, nobody can ask for one of them. Names that \
             differ only by blanks, case or width are the same. Delete what was entered twice, and say in \
             the names what differs.",
    },
    applies: |entry| !entry.items.is_empty(),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"items":[{"name":"姓名","type":"D"},{"name":"性别","type":"D"},{"name":"姓 名","type":"D"}]}"#,
            at: "/items/2/name",
        },
        Bad {
            change: r#"{"items":[{"name":"id","type":"D"},{"name":"ＩＤ","type":"D"}]}"#,
            at: "/items/1/name",
        },
    ],
    good: &[Good {
        change: r#"{"items":[{"name":"姓名","type":"D"},{"name":"曾用名","type":"D"},{"name":"姓","type":"D"}]}"#,
    }],
};

static SAME_NAME: Message = Message {
    text: Words { zh: "数据项「{0}」已经出现过", en: "an item named `{0}` stands above" },
    help: Words {
        zh: "重复录入的删除一个；含义不同的，在名称中写出区别",
        en: "delete the one that was entered twice, or say in the names what differs",
    },
};

/// Past so many items, names are remembered; below, comparing them one by one costs less.
const FEW: usize = 48;

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if entry.items.get(FEW).is_some() {
        return check_many(entry, out);
    }
    for (position, item) in entry.items.iter().enumerate() {
        let mut above = entry.items.iter().take(position);
        let same = |other: &Item<'_>| is_same(&other.name, &item.name);
        if !is_blank(&item.name) && above.any(same) {
            out.found(format!("/items/{position}/name"), &SAME_NAME, &[&item.name]);
        }
    }
}

/// The same for a table so wide that pairs would be too many.
fn check_many(entry: &Entry<'_>, out: &mut Sink<'_>) {
    let mut seen = HashSet::with_capacity(entry.items.len());
    for (position, item) in entry.items.iter().enumerate() {
        if !is_blank(&item.name) && !seen.insert(fold(&item.name)) {
            out.found(format!("/items/{position}/name"), &SAME_NAME, &[&item.name]);
        }
    }
}
