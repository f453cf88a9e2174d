//! TIM103: an update cycle outside the list says what it is.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{G1272, R809};
use crate::model::{Cycle, Entry};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "TIM103",
    name: "cycle-custom-text-missing",
    title: Words { zh: "更新周期为其他却没有说明", en: "an update cycle of its own, not explained" },
    basis: &[R809.should("第十三条第二款"), G1272.should("更新周期")],
    explain: Words {
        zh: "目录应当明确数据更新频率。只填“其他”或者“自定义”，没有说明多久更新一次，等于没有明确。通行的目录模板\
             为此设有“具体更新时间”一栏。",
        en: "The catalogue must state how often the data are updated. `Other` by itself states nothing: say what \
             it means, as the templates in use ask in a column of their own.",
    },
    applies: |entry| matches!(entry.update_cycle.known(), Some(Cycle::Other(_))),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"update_cycle":"其他"}"#, at: "/update_cycle" },
        Bad { change: r#"{"update_cycle":{"other":" "}}"#, at: "/update_cycle" },
    ],
    good: &[
        Good { change: r#"{"update_cycle":"其他（每学期）"}"# },
        Good { change: r#"{"update_cycle":{"other":"每学期"}}"# },
    ],
};

static NOT_EXPLAINED: Message = Message {
    text: Words {
        zh: "更新周期为其他，但没有说明多久更新一次",
        en: "the update cycle is `other`, but not said which",
    },
    help: Words {
        zh: "写明更新的频度，例如“其他（每学期）”",
        en: "say how often, such as `other` with `each term`",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if let Some(Cycle::Other(text)) = entry.update_cycle.known()
        && is_blank(text)
    {
        out.found("/update_cycle", &NOT_EXPLAINED, &[]);
    }
}
