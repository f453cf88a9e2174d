//! SHR103: a code stands for a share type only where a table declares it.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{G1272, R809};
use crate::model::Entry;
use crate::rules::tables::by_table;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_code};

pub(crate) static RULE: Rule = Rule {
    code: "SHR103",
    name: "share-type-bare-code",
    title: Words { zh: "共享类型只有代码", en: "a share type that is a bare code" },
    basis: &[
        R809.must("第十四条"),
        G1272.must("共享类型"),
    ],
    explain: Words {
        zh: "共享类型的数字代码各系统含义不同：有的以1为无条件共享，有的以1为有条件共享，有的从0\
             编起。没有声明代码表就按某一种含义理解，可能把不予共享的数据当作可以共享，因此代码不\
             作猜测。代码表没有列出的代码，也是如此。",
        en: "The same digit means different share types in different systems: 1 is unconditional \
             in one and conditional in another, and some count from 0. Guessing could turn data \
             that must not be shared into data that may, so a bare code is never read. \
             Nor is one that the table does not list.",
    },
    applies: |entry| !entry.share.kind.is_missing(),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"share":{"type":"0"}}"#,
            at: "/share/type",
        },
        Bad {
            change: r#"{"share":{"type":" ０１ "}}"#,
            at: "/share/type",
        },
    ],
    good: &[
        Good {
            change: r#"{"share":{"type":"conditional"}}"#,
        },
    ],
};

static BARE_CODE: Message = Message {
    text: Words {
        zh: "共享类型只写了代码「{0}」，没有声明其代码表，含义不明",
        en: "share type `{0}` is a bare code, and no code table declares what it means",
    },
    help: Words {
        zh: "改写为“无条件共享”“有条件共享”或者“不予共享”，或者声明来源系统的代码表（方言）",
        en: "write the word, or declare the code table of the system (a dialect)",
    },
};

static CODE_OUTSIDE_TABLE: Message = Message {
    text: Words {
        zh: "共享类型只写了代码「{0}」，所声明的代码表没有列出该代码，含义不明",
        en: "share type `{0}` is a bare code that the declared code table does not list",
    },
    help: Words {
        zh: "改写为“无条件共享”“有条件共享”或者“不予共享”；来源系统确有该代码的，核实含义后补入代码表（方言）",
        en: "write the word, or, where the system does have this code, find out what it means and \
             add it to the code table (the dialect)",
    },
};

fn check(entry: &Entry<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    if let Some(code) = entry.share.kind.unknown()
        && is_code(code)
    {
        let message = by_table(context, "/share/type", [&BARE_CODE, &CODE_OUTSIDE_TABLE]);
        out.found("/share/type", message, &[code]);
    }
}
