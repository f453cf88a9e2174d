//! CON105: a format outside the list is described.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::rules::unfilled::unless_unfilled;
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "CON105",
    name: "format-type-unlisted",
    title: Words { zh: "清单之外的格式没有说明", en: "a format outside the list without a description" },
    basis: &[G1272.should("信息资源格式")],
    explain: Words {
        zh: "清单之外的格式可以使用，但是要在其他类型资源格式描述中说明是什么格式、用什么软件打开。\
             比较时不分大小写。只有代号（如“0202”）的，别的系统看不懂，也视为清单之外。",
        en: "A format outside the list may be used where it is described: what it is, and which software \
             opens it. Case does not count. A bare code such as `0202` means nothing to another system and \
             counts as outside the list.",
    },
    applies: |entry| entry.format.types.iter().any(|term| !term.is_missing()),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"format":{"types":["oracle","MongoDB"]}}"#, at: "/format/types/1" },
        Bad { change: r#"{"format":{"types":["0202"],"other":" "}}"#, at: "/format/types/0" },
    ],
    good: &[
        Good { change: r#"{"format":{"types":["MYSQL","oracle",""]}}"# },
        Good { change: r#"{"format":{"types":["MongoDB"],"other":"MongoDB 7，导出为JSON"}}"# },
    ],
};

static UNLISTED: Message = Message {
    text: Words {
        zh: "格式类型「{0}」不在清单之内，也没有说明",
        en: "the format `{0}` is not listed and not described",
    },
    help: Words {
        zh: "在其他类型资源格式描述中说明这种格式，或者改为清单中的写法",
        en: "describe it in `format.other`, or use the spelling of the list",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let format = &entry.format;
    for (position, term) in format.types.iter().enumerate() {
        let Some(text) = term.unknown() else { continue };
        if !is_blank(text) && is_blank(&format.other) {
            let message = unless_unfilled(text, &UNLISTED);
            out.found(format!("/format/types/{position}"), message, &[text]);
        }
    }
}
