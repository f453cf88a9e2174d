//! DOC106: control characters in a JSON text are escaped.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::PRACTICE;
use crate::model::{Entry, OddKind};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "DOC106",
    name: "raw-control",
    title: Words { zh: "文字里有未转义的控制字符", en: "a control character that is not escaped" },
    basis: &[PRACTICE.should("")],
    explain: Words {
        zh: "JSON的文字里，换行、制表符等控制字符必须转义（如\\n、\\t）。这里直接写了控制字符，严格的系统会拒收整个文件。\
             读取时原样保留，没有丢失内容。",
        en: "In a JSON text line breaks, tabs and other control characters are escaped, as \\n or \\t. Here \
             one stands as it is: a strict system refuses the whole file. It was kept, and nothing was lost.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad { change: "{\"abstract\":\"机动车\u{1}排气\u{2}检测数据\"}", at: "/abstract" },
        Bad { change: "{\"keywords\":[\"排气\",\"检测\t数据\"]}", at: "/keywords/1" },
    ],
    good: &[Good { change: r#"{"abstract":"机动车排气\n检测数据"}"# }],
};

static RAW: Message = Message {
    text: Words {
        zh: "这一项里有未转义的控制字符",
        en: "a control character of this value is not escaped",
    },
    help: Words {
        zh: "删除多余的控制字符，或者按照JSON的要求转义，例如换行写作\\n",
        en: "delete it, or escape it as JSON asks, such as \\n for a line break",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let mut last = None;
    for odd in entry.odd.iter().filter(|odd| odd.kind == OddKind::RawControl) {
        // One finding a member: who escapes none escapes none of them.
        if last != Some(&odd.pointer) {
            out.found_odd(odd, &RAW, &[]);
        }
        last = Some(&odd.pointer);
    }
}
