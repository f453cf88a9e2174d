//! IDN104: a name is on one line.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::PRACTICE;
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "IDN104",
    name: "name-control-chars",
    title: Words { zh: "名称中有控制字符", en: "a control character in a name" },
    basis: &[PRACTICE.should("")],
    explain: Words {
        zh: "名称中有换行、制表符或者其他控制字符，通常是从表格或者网页复制时带入的。它们看不见，\
             却使检索和比对失败，导出到表格时还会错行。",
        en: "A line break, a tab or another control character came with the text from a table or a \
             web page. Nobody sees it, but searching and comparing fail, and a table that is made \
             from it breaks.",
    },
    applies: |entry| !is_blank(&entry.name),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"name":"机动车排气\n检测结果"}"#, at: "/name" },
        Bad { change: r#"{"name":"机动车排气检测结果\u2028"}"#, at: "/name" },
    ],
    good: &[Good { change: r#"{"name":"机动车 排气检测结果"}"# }],
};

static CONTROL: Message = Message {
    text: Words { zh: "名称「{0}」中有换行或者控制字符", en: "there is a line break or a control character in the name `{0}`" },
    help: Words {
        zh: "删除换行、制表符和其他看不见的字符，名称写成一行",
        en: "delete line breaks, tabs and what else cannot be seen; write the name on one line",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    // The line and paragraph separators of Unicode break a line without being control characters.
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    if entry.name.contains(breaks) {
        out.found("/name", &CONTROL, &[&entry.name]);
    }
}
