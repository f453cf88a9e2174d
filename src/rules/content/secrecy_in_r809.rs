//! CON301: state secrets and work secrets are no government data that are shared.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::R809;
use crate::model::{Entry, Secrecy, Word};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "CON301",
    name: "secrecy-in-r809",
    title: Words { zh: "国家秘密或者工作秘密列入了目录", en: "secret data in the catalogue" },
    basis: &[R809.must("第三条第一款")],
    explain: Words {
        zh: "政务数据不包括属于国家秘密、工作秘密的数据。这样的数据不适用《政务数据共享条例》，不能列入政务数据目录，\
             也不能列为“不予共享”，而应当按照保密规定管理。涉密属性填错的，予以改正。",
        en: "Government data are defined without state secrets and work secrets. Such data are outside the \
             regulation: they are not listed in the catalogue, not even as not shared, and are kept as the \
             rules on secrets ask. Where the secrecy is stated wrongly, correct it.",
    },
    applies: |entry| !entry.secrecy.is_missing(),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"secrecy":"secret","open":{"type":"not_open","condition":null}}"#,
            at: "/secrecy",
        },
        Bad {
            change: r#"{"secrecy":"工作秘密","open":{"type":"not_open","condition":null}}"#,
            at: "/secrecy",
        },
    ],
    good: &[Good { change: r#"{"secrecy":"非涉密"}"# }],
};

static SECRET: Message = Message {
    text: Words {
        zh: "标明为「{0}」的数据不属于政务数据，不应列入目录",
        en: "data marked `{0}` are not government data and do not belong in the catalogue",
    },
    help: Words {
        zh: "从目录中移出，按照保密规定管理；涉密属性填错的，改为“非涉密”",
        en: "take it out of the catalogue, or make it `none` where the secrecy is stated wrongly",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    match entry.secrecy.known() {
        None | Some(Secrecy::None) => {}
        Some(level) => out.found("/secrecy", &SECRET, &[level.label()]),
    }
}
