//! SHR101: an entry says whether it is shared.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{G1272, R809};
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "SHR101",
    name: "share-type-missing",
    title: Words { zh: "没有共享类型", en: "no share type" },
    basis: &[
        R809.must("第十三条第二款"),
        R809.must("第十四条"),
        G1272.must("共享类型"),
    ],
    explain: Words {
        zh: "目录应当明确共享属性，政务数据按照共享属性分为无条件共享、有条件共享和不予共享三类。\
             没有共享类型，需求部门无从知道能否申请，提供部门也无法确定答复的期限。",
        en: "The catalogue states how each entry is shared, and there are three types: \
             unconditional, conditional and not shared. Without the type no department knows \
             whether it may apply, and no time limit for the answer can be counted.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"share":{"type":null}}"#,
            at: "/share/type",
        },
        Bad {
            change: r#"{"share":{"type":" "}}"#,
            at: "/share/type",
        },
    ],
    good: &[
        Good {
            change: r#"{"share":{"type":"无条件共享","condition":null,"scope":null}}"#,
        },
    ],
};

static NO_TYPE: Message = Message {
    text: Words { zh: "没有填写共享类型", en: "no share type is given" },
    help: Words {
        zh: "填写“无条件共享”“有条件共享”或者“不予共享”",
        en: "give one of unconditional, conditional and not_shared",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if entry.share.kind.is_missing() {
        out.found("/share/type", &NO_TYPE, &[]);
    }
}
