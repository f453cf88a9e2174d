//! DOC101: an entry is a JSON object.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::LOGIC;
use crate::model::{Entry, OddKind};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "DOC101",
    name: "not-json",
    title: Words { zh: "不是JSON对象", en: "not a JSON object" },
    basis: &[LOGIC.must("")],
    explain: Words {
        zh: "这一条不是完整的JSON对象，其中的内容没有读到，也没有校验。逐行的文件（NDJSON）从下一行继续读；\
             数组到此为止，后面的条目都没有读到。",
        en: "The text is no complete JSON object, so nothing of it was read or checked. A file of lines \
             (NDJSON) is read on from the next line; an array ends here, and what follows was not read.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[Bad { change: r#""text""#, at: "" }],
    good: &[Good { change: "{}" }],
};

static NOT_JSON: Message = Message {
    text: Words {
        zh: "不是完整的JSON对象或者XML元素，这一条没有读到：{0}",
        en: "no complete JSON object or XML element, so the entry was not read: {0}",
    },
    help: Words {
        zh: "检查引号、逗号、括号和标签是否成对，文件是否被截断，编码是否为UTF-8",
        en: "check quotation marks, commas, brackets and tags, and whether the file is cut short or not UTF-8",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    for odd in entry.odd.iter().filter(|odd| odd.kind == OddKind::NotJson) {
        out.found_odd(odd, &NOT_JSON, &[&odd.detail]);
    }
}
