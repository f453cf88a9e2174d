//! SHR206: what is not shared is not open.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::PRACTICE;
use crate::model::{Entry, OpenType, ShareType, Word};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "SHR206",
    name: "none-with-open",
    title: Words {
        zh: "不予共享却向社会开放",
        en: "withheld from departments but open to the public",
    },
    basis: &[
        PRACTICE.should(""),
    ],
    explain: Words {
        zh: "不能提供给其他政府部门的数据，一般也不能向社会开放。法律禁止提供原始数据、但允许公开\
             汇总结果的，应当把汇总结果另列条目。两项不一致的，应当核实并改正。",
        en: "What may not go to another department is hardly open to the public. A statute may \
             forbid passing on raw data whose aggregate is public: then the aggregate is an \
             entry of its own.",
    },
    applies: |entry| entry.share.kind.is(ShareType::NotShared),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":null,
                "reason":"法律规定不得对外提供","basis":["《中华人民共和国统计法》第二十八条"]},
                "open":{"type":"conditional","condition":"只开放脱敏后的统计值"}}"#,
            at: "/open/type",
        },
    ],
    good: &[
        Good {
            change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":null,
                "reason":"法律规定不得对外提供","basis":["《中华人民共和国统计法》第二十八条"]},
                "open":{"type":"not_open","condition":null}}"#,
        },
        Good {
            change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":null,
                "reason":"法律规定不得对外提供","basis":["《中华人民共和国统计法》第二十八条"]},
                "open":{"type":null,"condition":null}}"#,
        },
    ],
};

static OPEN: Message = Message {
    text: Words {
        zh: "不予共享，开放类型却是「{0}」",
        en: "withheld from departments, but open: `{0}`",
    },
    help: Words {
        zh: "核实共享类型和开放类型；只开放汇总、脱敏结果的，另列条目",
        en: "see which of the two is right; an aggregate that is open is an entry of its own",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    match entry.open.kind.known() {
        None | Some(OpenType::NotOpen) => {}
        Some(kind) => out.found("/open/type", &OPEN, &[kind.label()]),
    }
}
