//! DOC108: all rows of one resource say the same of it.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::LOGIC;
use crate::model::{Entry, OddKind};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "DOC108",
    name: "rows-contradict",
    title: Words { zh: "同一信息资源的各行填写不一致", en: "rows of one resource contradict each other" },
    basis: &[LOGIC.must("")],
    explain: Words {
        zh: "一条信息资源在表格中占多行，每行一个信息项，资源本身的内容只应有一种填法：后面各行留空、合并，或者填得与第一行相同。\
             填得不同的，以第一处为准校验，后面的没有采用。其他格式中，只能有一个值的字段给出了不同的几个值，也是如此。",
        en: "A resource takes several rows of a table, one for each data item, and what is said of the resource \
             itself is said once: later rows leave it blank, merge it or repeat it. Where they differ the first \
             value is checked and the later one is not used. The same holds in other formats where a member \
             that takes one value is given several.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"source_system":["排气监管系统","车辆管理系统"]}"#, at: "/source_system" },
        Bad { change: r#"{"published":["2026-03-02","2026-03-03"]}"#, at: "/published" },
    ],
    good: &[Good { change: "{}" }],
};

static CONTRADICT: Message = Message {
    text: Words {
        zh: "同一信息资源填写了不同的内容：{0}",
        en: "one resource is given different values: {0}",
    },
    help: Words {
        zh: "只保留正确的一种；本来是两条目录的，分开编写并各写名称",
        en: "keep the right one, or make two entries with names of their own where these are two resources",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    for odd in entry.odd.iter().filter(|odd| odd.kind == OddKind::TwoValues) {
        out.found_odd(odd, &CONTRADICT, &[&odd.detail]);
    }
}
