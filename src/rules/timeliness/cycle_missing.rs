//! TIM101: an entry says how often its data are brought up to date.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{G1272, LN88, R809};
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "TIM101",
    name: "cycle-missing",
    title: Words { zh: "没有更新周期", en: "no update cycle" },
    basis: &[
        R809.must("第十三条第二款"),
        G1272.must("更新周期"),
        LN88.must("三(一)1"),
    ],
    explain: Words {
        zh: "目录应当明确数据更新频率。没有更新周期，需求部门无法判断数据是否过期，政务数据共享主管部门也无法监督更新。\
             结构化数据按更新最快的信息项填写，非结构化数据按资源整体填写。",
        en: "The catalogue must state how often the data are updated. Without it a user cannot tell whether they \
             are out of date, nor an authority whether they are kept up. Structured data go by the item that \
             changes fastest, other data as a whole.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"update_cycle":null}"#, at: "/update_cycle" },
        Bad { change: r#"{"update_cycle":"　"}"#, at: "/update_cycle" },
    ],
    good: &[
        Good { change: r#"{"update_cycle":"每月"}"# },
        Good { change: r#"{"update_cycle":"P121D"}"# },
    ],
};

static NO_CYCLE: Message = Message {
    text: Words { zh: "没有填写更新周期", en: "the update cycle is not stated" },
    help: Words {
        zh: "填写数据更新的频度，例如“每月”；没有固定周期的，填写“不定期”",
        en: "say how often the data are updated, such as `monthly`, or `irregular`",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if entry.update_cycle.is_missing() {
        out.found("/update_cycle", &NO_CYCLE, &[]);
    }
}
