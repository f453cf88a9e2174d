//! CON201: an entry lists the items that its data consist of.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{G1272, R809};
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "CON201",
    name: "items-missing-structured",
    title: Words { zh: "没有数据项", en: "no data items" },
    basis: &[R809.must("第十三条第二款"), G1272.must("信息项信息")],
    explain: Words {
        zh: "《政务数据共享条例》要求目录明确数据项，每一条目录至少列出一个数据项。2017年的编制指南只要求结构化数据\
             （数据库、电子表格）标明信息项，电子文件、图形图像、流媒体可以作为整体描述。",
        en: "The regulation asks every entry for its data items, so each has at least one. The guide of \
             2017 asks only structured data (databases, spreadsheets) for them; files, images and media may \
             be described as a whole.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"items":null}"#, at: "/items" },
        Bad { change: r#"{"items":[],"format":{"class":"image","types":["jpg"]},"open":{"type":"not_open","condition":null},"share":{"way":{"type":"file"}}}"#, at: "/items" },
    ],
    good: &[Good { change: r#"{"items":[{"name":"检测日期","type":"D"}]}"# }],
};

static NO_ITEMS: Message = Message {
    text: Words { zh: "没有列出数据项", en: "no data items are listed" },
    help: Words {
        zh: "列出组成数据的各个数据项的名称和类型；整体提供的文件，至少列出一个概括内容的数据项",
        en: "list the items with name and type; for files that are given as a whole, at least one that says what they hold",
    },
};

fn check(entry: &Entry<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    if !entry.items.is_empty() {
        return;
    }
    // Only the regulation asks for items whatever the format is.
    let of_all = R809.must("第十三条第二款");
    let asks_all = context.profile.severity_of(&of_all, context.as_of.number()).is_some();
    if asks_all || entry.format.is_structured() {
        out.found("/items", &NO_ITEMS, &[]);
    }
}
