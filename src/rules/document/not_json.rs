//! DOC101: an entry is a JSON object.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::LOGIC;
use crate::model::{Entry, OddKind};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;
use crate::text::reasons::{About, reason};

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

const UNREAD: Words = Words {
    zh: "不是完整的JSON对象或者XML元素，这一条没有读到：{1}",
    en: "no complete JSON object or XML element, so the entry was not read: {0}",
};

static SYNTAX: Message = Message {
    text: UNREAD,
    help: Words {
        zh: "检查引号、逗号、括号和标签是否成对，文件是否被截断",
        en: "check quotation marks, commas, brackets and tags, and whether the file is cut short",
    },
};

static NOTHING: Message = Message {
    text: UNREAD,
    help: Words {
        zh: "确认导出是否成功、选对了文件，从源系统重新导出",
        en: "make sure that the export was done and this is the right file, and export it again",
    },
};

static SHAPE: Message = Message {
    text: UNREAD,
    help: Words {
        zh: "每一条写成一个JSON对象，放在花括号里",
        en: "write each entry as one JSON object, within braces",
    },
};

static BYTES: Message = Message {
    text: UNREAD,
    help: Words {
        zh: "先确认文件是不是{2}编码：是的，检查文件在哪里被截断、损坏，从源系统重新导出；不是的，指定实际的编码后重新读取",
        en: "make sure that the file is in {2}: if it is, see where it was cut or damaged, and export it again; if \
             it is not, say which encoding it has",
    },
};

static MARK: Message = Message {
    text: UNREAD,
    help: Words {
        zh: "按文件实际的编码指定，或者按UTF-8重新导出",
        en: "declare the encoding that the file has, or export it again as UTF-8",
    },
};

static SIZE: Message = Message {
    text: UNREAD,
    help: Words {
        zh: "检查源系统的导出是否有误；内容确实有这么多的，精简或者拆分后重新导出",
        en: "check whether the export went wrong; if there is so much to say, shorten or split it and export it again",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    for odd in entry.odd.iter().filter(|odd| odd.kind == OddKind::NotJson) {
        let reason = reason(&odd.detail);
        let message = match reason.about {
            About::Syntax => &SYNTAX,
            About::Nothing => &NOTHING,
            About::Shape => &SHAPE,
            About::Bytes => &BYTES,
            About::Mark => &MARK,
            About::Size => &SIZE,
        };
        out.found_odd(odd, message, &[&reason.said.en, &reason.said.zh, &reason.first]);
    }
}
