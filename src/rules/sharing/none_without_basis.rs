//! SHR201: an entry that is not shared names the law that forbids it.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{G1272, LN88, R51, R809};
use crate::model::{Entry, ShareType};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "SHR201",
    name: "none-without-basis",
    title: Words { zh: "不予共享没有依据", en: "withheld without the law that forbids sharing" },
    basis: &[
        R809.must("第十五条第二款"),
        LN88.must("三(一)1"),
        R51.must("第十条第一项"),
        G1272.should("共享条件"),
    ],
    explain: Words {
        zh: "政务数据共享以共享为原则、不共享为例外。按照《政务数据共享条例》，只有法律、行政法规以及国务院决定明确规定\
             不能提供给其他政府部门的，才属于不予共享，并应当在目录中明确相应的依据，供需求部门查证。\
             没有这样的规定的，应当列为有条件共享，并列明条件。2017年的文件也要求写明依据，认可的范\
             围较宽，由另一条规则检查。",
        en: "Sharing is the default. Data may be withheld only where a law, an administrative \
             regulation or a decision of the State Council says so, and the catalogue names that \
             provision so that a requester can check it. Without one, the entry is conditional \
             and lists its conditions. The documents of 2017 ask for a basis too and accept more: \
             that is the matter of another rule.",
    },
    applies: |entry| entry.share.kind.is(ShareType::NotShared),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":null,
                "reason":"法律规定不得对外提供","basis":[]},"open":{"type":"not_open","condition":null}}"#,
            at: "/share/basis",
        },
        Bad {
            change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":null,
                "reason":"法律规定不得对外提供","basis":[" "]},"open":{"type":"not_open","condition":null}}"#,
            at: "/share/basis",
        },
    ],
    good: &[Good {
        change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":null,
            "reason":"法律规定不得对外提供","basis":["《中华人民共和国统计法》第二十八条"]},
            "open":{"type":"not_open","condition":null}}"#,
    }],
};

static NO_BASIS: Message = Message {
    text: Words { zh: "不予共享，但没有写明依据", en: "withheld without a legal basis" },
    help: Words {
        zh: "写明法律、行政法规或者国务院决定的名称和条款；没有依据的，改为有条件共享并列明条件",
        en: "cite the provision, or share on conditions and list them",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if entry.share.basis.iter().all(|basis| is_blank(basis)) {
        out.found("/share/basis", &NO_BASIS, &[]);
    }
}
