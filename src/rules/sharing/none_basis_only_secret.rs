//! SHR205: secrecy is stated as secrecy, and is no share type.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{PRACTICE, R809};
use crate::model::condition::is_only_secrecy;
use crate::model::{Entry, Secrecy, ShareType};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "SHR205",
    name: "none-basis-only-secret",
    title: Words { zh: "仅以涉密为由不予共享", en: "withheld only because it is secret" },
    basis: &[
        R809.should("第三条第一款"),
        PRACTICE.should(""),
    ],
    explain: Words {
        zh: "政务数据不包括属于国家秘密、工作秘密的数据。确属涉密的，应当填写涉密属性，按照保密规\
             定管理，不列入政务数据目录；不涉密的，“涉密”二字不能代替不予共享的理由和依据。已经\
             填写涉密属性的，由另一条规则检查。",
        en: "Government data do not include state secrets or work secrets. Data that are secret \
             are marked so in 涉密属性, handled by the rules of secrecy and kept out of this \
             catalogue. Data that are not need a reason and a provision. Where the secrecy is \
             stated, another rule speaks.",
    },
    applies: |entry| entry.share.kind.is(ShareType::NotShared),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":null,
                "reason":"涉密","basis":["《中华人民共和国统计法》第二十八条"]},
                "open":{"type":"not_open","condition":null}}"#,
            at: "/share/reason",
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
                "reason":"涉密","basis":["《中华人民共和国统计法》第二十八条"]},
                "open":{"type":"not_open","condition":null},"secrecy":"secret"}"#,
        },
    ],
};

static ONLY_SECRET: Message = Message {
    text: Words { zh: "不予共享只写了「{0}」", en: "withheld only as `{0}`" },
    help: Words {
        zh: "确属涉密的，填写涉密属性并移出政务数据目录；不涉密的，写明理由和法律依据",
        en: "mark the secrecy and take the entry out of the catalogue, or give the reason and \
             the provision",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if entry.secrecy.known().is_some_and(|secrecy| *secrecy != Secrecy::None) {
        return;
    }
    let share = &entry.share;
    if is_only_secrecy(&share.reason) {
        out.found("/share/reason", &ONLY_SECRET, &[&share.reason]);
    }
    for (index, text) in share.basis.iter().enumerate().filter(|(_, text)| is_only_secrecy(text)) {
        out.found(format!("/share/basis/{index}"), &ONLY_SECRET, &[text]);
    }
}
