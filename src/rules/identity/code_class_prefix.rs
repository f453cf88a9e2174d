//! IDN203: the class code in the resource code is that of the class.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::{Entry, ResourceCode};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank, is_same_name};

pub(crate) static RULE: Rule = Rule {
    code: "IDN203",
    name: "code-class-prefix",
    title: Words { zh: "代码与分类不一致", en: "a resource code of another class" },
    basis: &[G1272.must("信息资源代码")],
    explain: Words {
        zh: "信息资源代码中“/”之前的部分就是分类码，应当与信息资源分类中填写的分类码相同。两处不\
             同，同一条目录在按代码汇总和按分类汇总时会落入不同的类。",
        en: "What stands before the `/` of a resource code is the class code, so it is the same as \
             the one given for the class. Where they differ, the entry falls into one class by its \
             code and into another by its classification.",
    },
    applies: |entry| !is_blank(&entry.class.code) && !is_blank(&entry.code),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"code":"306001/000012"}"#, at: "/code" },
        Bad { change: r#"{"class":{"code":"3070240"}}"#, at: "/code" },
    ],
    good: &[Good { change: r#"{"class":{"code":"３０７０２４ "}}"# }],
};

static ANOTHER_CLASS: Message = Message {
    text: Words { zh: "代码中的分类码「{0}」与信息资源分类「{1}」不同", en: "the code begins with `{0}`, but the class is `{1}`" },
    help: Words {
        zh: "核对这条目录属于哪一类，把错的一处改正",
        en: "see which class is right and correct the other",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let Some(code) = ResourceCode::read(&entry.code) else { return };
    let (inside, stated) = (code.class.as_str(), &*entry.class.code);
    if inside != stated && !is_same_name(inside, stated) {
        out.found("/code", &ANOTHER_CLASS, &[inside, stated]);
    }
}
