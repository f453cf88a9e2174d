//! TIM102: the update cycle is a known word.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{G1272, R809};
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::rules::unfilled::unless_unfilled;
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "TIM102",
    name: "cycle-unknown",
    title: Words { zh: "更新周期不能识别", en: "unknown update cycle" },
    basis: &[R809.should("第十三条第二款"), G1272.should("更新周期")],
    explain: Words {
        zh: "编制指南列举的更新周期有实时、每日、每周、每月、每季度、每年等，“等”字表明可以增加。不能识别的写法说明不了\
             多久更新一次，也无法据以判断数据是否过期。单独的数字在不同系统中含义不同，应当先声明代码表。",
        en: "The guide names real time, daily, weekly, monthly, quarterly, annual and so on; the list is open. A \
             word that cannot be read does not say how often the data are updated. A bare digit means different \
             cycles in different systems and needs a declared code table.",
    },
    applies: |entry| !entry.update_cycle.is_missing(),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"update_cycle":"经常"}"#, at: "/update_cycle" },
        Bad { change: r#"{"update_cycle":"06"}"#, at: "/update_cycle" },
        Bad { change: r#"{"update_cycle":"每 null null"}"#, at: "/update_cycle" },
        Bad { change: r#"{"update_cycle":"暂无"}"#, at: "/update_cycle" },
    ],
    good: &[
        Good { change: r#"{"update_cycle":"不定期"}"# },
        Good { change: r#"{"update_cycle":"每 121 日"}"# },
    ],
};

static UNKNOWN: Message = Message {
    text: Words { zh: "更新周期「{0}」不能识别", en: "`{0}` is no known update cycle" },
    help: Words {
        zh: "改为“每日”“每月”“每年”“不定期”等；都不合适的，填写“其他”并说明，例如“其他（每学期）”",
        en: "say `daily`, `monthly`, `irregular` or the like, or `other` and what it means",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if let Some(text) = entry.update_cycle.unknown() {
        out.found("/update_cycle", unless_unfilled(text, &UNKNOWN), &[text]);
    }
}
