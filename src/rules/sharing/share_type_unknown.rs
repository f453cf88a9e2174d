//! SHR102: the share type is one of the three.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{G1272, R809};
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::rules::unfilled::unless_unfilled;
use crate::text::{Words, is_code};

pub(crate) static RULE: Rule = Rule {
    code: "SHR102",
    name: "share-type-unknown",
    title: Words { zh: "共享类型不在三类之中", en: "a share type outside the three" },
    basis: &[
        R809.must("第十四条"),
        G1272.must("共享类型"),
    ],
    explain: Words {
        zh: "共享类型只有无条件共享、有条件共享和不予共享三类。“内部共享”“部分共享”等说法不在\
             其中，需求部门和平台无法据此办理。数字代码由另一条规则检查。",
        en: "There are three share types: unconditional, conditional and not shared. Neither a \
             requester nor a platform can act on any other word. Bare codes are the matter of \
             another rule.",
    },
    applies: |entry| !entry.share.kind.is_missing(),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"share":{"type":"内部共享"}}"#,
            at: "/share/type",
        },
        Bad {
            change: r#"{"share":{"type":"1类"}}"#,
            at: "/share/type",
        },
    ],
    good: &[
        Good {
            change: r#"{"share":{"type":"有条件共享类"}}"#,
        },
    ],
};

static UNKNOWN_TYPE: Message = Message {
    text: Words {
        zh: "共享类型「{0}」不在无条件共享、有条件共享、不予共享三类之中",
        en: "share type `{0}` is none of the three",
    },
    help: Words {
        zh: "改为“无条件共享”“有条件共享”或者“不予共享”；有限制的一般属于有条件共享",
        en: "use unconditional, conditional or not_shared; what is restricted is mostly \
             conditional",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if let Some(text) = entry.share.kind.unknown()
        && !is_code(text)
    {
        out.found("/share/type", unless_unfilled(text, &UNKNOWN_TYPE), &[text]);
    }
}
