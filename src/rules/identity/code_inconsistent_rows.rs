//! IDN204: all rows of one resource carry one code.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::{Entry, OddKind};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "IDN204",
    name: "code-inconsistent-rows",
    title: Words { zh: "同一信息资源有两个代码", en: "two codes of one resource" },
    basis: &[G1272.must("信息资源代码")],
    explain: Words {
        zh: "一条信息资源在表格中占多行，每行一个信息项，各行的信息资源代码应当相同。出现两个代码，\
             多半是下拉填充时数字自动递增，或者两条目录混在了一起。校验时以第一个代码为准。",
        en: "A resource takes several rows of a table, one for each data item, and all carry the same \
             code. Two codes mostly mean that a spreadsheet counted on while filling down, or that \
             two entries were mixed. The first code is the one that was checked.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"code":["307024/000012","307024/000013"]}"#, at: "/code" },
        Bad { change: r#"{"code":["306001/1","306001/2"],"class":{"code":"306001"}}"#, at: "/code" },
    ],
    good: &[
        Good { change: r#"{"code":["307024/000012","307024/000012"]}"# },
        Good { change: r#"{}"# },
    ],
};

static TWO_CODES: Message = Message {
    text: Words { zh: "同一信息资源有不同的代码：{0}", en: "one resource has several codes: {0}" },
    help: Words {
        zh: "各行填写同一个代码；本来是两条目录的，分开编写",
        en: "give all rows one code, or make two entries where these are two resources",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    for odd in entry.odd.iter().filter(|odd| odd.kind == OddKind::TwoCodes) {
        out.found_odd(odd, &TWO_CODES, &[&odd.detail]);
    }
}
