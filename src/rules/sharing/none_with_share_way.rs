//! SHR207: what is not shared needs no way of sharing.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::{Entry, ShareType};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "SHR207",
    name: "none-with-share-way",
    title: Words { zh: "不予共享却填写了共享方式", en: "withheld, but with a way of sharing" },
    basis: &[
        G1272.may("共享方式"),
    ],
    explain: Words {
        zh: "不予共享的数据不提供给其他部门，共享方式可以不填。填写了也不算错，但请核实共享类型是\
             否填错：能够提供的，应当列为有条件共享。",
        en: "What is not shared may leave its way of sharing empty. To fill it in is no fault, \
             but see whether the share type is right.",
    },
    applies: |entry| entry.share.kind.is(ShareType::NotShared),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":{"class":"platform","type":null},
                "reason":"法律规定不得对外提供","basis":["《中华人民共和国统计法》第二十八条"]},
                "open":{"type":"not_open","condition":null}}"#,
            at: "/share/way",
        },
        Bad {
            change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":{"class":null,"type":"interface"},
                "reason":"法律规定不得对外提供","basis":["《中华人民共和国统计法》第二十八条"]},
                "open":{"type":"not_open","condition":null}}"#,
            at: "/share/way",
        },
    ],
    good: &[
        Good {
            change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":null,
                "reason":"法律规定不得对外提供","basis":["《中华人民共和国统计法》第二十八条"]},
                "open":{"type":"not_open","condition":null}}"#,
        },
        Good {
            change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":{"class":"无","type":"无"},
                "reason":"法律规定不得对外提供","basis":["《中华人民共和国统计法》第二十八条"]},
                "open":{"type":"not_open","condition":null}}"#,
        },
    ],
};

static WAY: Message = Message {
    text: Words { zh: "不予共享，却填写了共享方式", en: "withheld, but a way of sharing is given" },
    help: Words {
        zh: "核实共享类型；确属不予共享的，共享方式可以不填",
        en: "see whether the share type is right; the way may be left empty",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if entry.share.way.has_class() || entry.share.way.has_type() {
        out.found("/share/way", &WAY, &[]);
    }
}
