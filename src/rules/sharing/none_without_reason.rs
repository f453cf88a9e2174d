//! SHR202: an entry that is not shared says why.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::R809;
use crate::model::{Entry, ShareType};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "SHR202",
    name: "none-without-reason",
    title: Words { zh: "不予共享没有理由", en: "withheld without a reason" },
    basis: &[
        R809.must("第十五条第二款"),
    ],
    explain: Words {
        zh: "对不予共享的数据，应当在目录中列明理由，并明确相应的法律、行政法规以及国务院决定依据。\
             理由和依据是两项：依据写明条款，理由说明这些数据为什么属于该条款规定的情形。",
        en: "An entry that is not shared lists the reason and names the provision. These are two \
             things: the basis is the provision, the reason says why these data fall under it.",
    },
    applies: |entry| entry.share.kind.is(ShareType::NotShared),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":null,
                "reason":null,"basis":["《中华人民共和国统计法》第二十八条"]},
                "open":{"type":"not_open","condition":null}}"#,
            at: "/share/reason",
        },
        Bad {
            change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":null,
                "reason":"　","basis":["《中华人民共和国统计法》第二十八条"]},
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
    ],
};

static NO_REASON: Message = Message {
    text: Words { zh: "不予共享，但没有列明理由", en: "withheld without a reason" },
    help: Words {
        zh: "说明这些数据为什么属于依据所规定的情形，例如“能够识别单个统计调查对象身份，法律规定\
             不得对外提供”",
        en: "say why the data fall under the provision that is cited",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if is_blank(&entry.share.reason) {
        out.found("/share/reason", &NO_REASON, &[]);
    }
}
