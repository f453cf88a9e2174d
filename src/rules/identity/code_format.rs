//! IDN202: a resource code has the form of the guide.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank, trim};

pub(crate) static RULE: Rule = Rule {
    code: "IDN202",
    name: "code-format",
    title: Words { zh: "信息资源代码格式不符", en: "a resource code of another form" },
    basis: &[G1272.must("信息资源代码")],
    explain: Words {
        zh: "信息资源代码由分类码、半角“/”和顺序码组成，都用半角数字。分类码依次为类1位、项2位、\
             目3位，细目位数不限，所以分类码只能是1位、3位、6位或者更多位。写成其他形式的，看不出\
             分类，也不能按级汇总。",
        en: "A resource code is a class code, `/` and a sequence number, all of ASCII digits. The \
             class code has one digit for the class, two for the next level, three for the third and \
             any number below, so 1, 3, 6 or more. In another form nobody can tell the class or sum \
             up by level.",
    },
    applies: |entry| !is_blank(&entry.code),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"code":"00201000006"}"#, at: "/code" },
        Bad { change: r#"{"code":"3070/000012"}"#, at: "/code" },
        Bad { change: r#"{"code":"３０７０２４/000012"}"#, at: "/code" },
    ],
    good: &[
        Good { change: r#"{"code":" 307024/000012 "}"# },
        Good { change: r#"{"code":"30702401/1","class":{"code":"30702401"}}"# },
    ],
};

static ILL_FORMED: Message = Message {
    text: Words { zh: "信息资源代码「{0}」不是“分类码/顺序码”的形式", en: "`{0}` is no class code, `/` and sequence number" },
    help: Words {
        zh: "用半角数字写成分类码加“/”加顺序码，例如“307024/000012”；分类码为类1位、项2位、目3位，细目位数不限",
        en: "write it as `307024/000012`; the class code has 1, 3, 6 or more digits",
    },
};

fn check(entry: &Entry<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    if !context.profile.is_code(trim(&entry.code)) {
        out.found("/code", &ILL_FORMED, &[&entry.code]);
    }
}
