//! TIM105: data are brought up to date within two of their cycles.

use crate::calendar::Date;
use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{R51, R809};
use crate::model::{Cycle, Entry};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "TIM105",
    name: "data-stale",
    title: Words { zh: "数据逾期没有更新", en: "data not updated for more than two cycles" },
    basis: &[R809.should("第十九条第二款"), R51.should("第十三条")],
    explain: Words {
        zh: "数源部门应当及时完善更新政务数据，保障数据的完整性、准确性和可用性。距最近一次更新超过两个更新周期的，数据\
             可能已经过期，或者更新周期填写不实。每日更新的按工作日计算；实时、不定期、不更新等说明不了期限的，不作判断。",
        en: "The source department keeps its data complete, accurate and usable, and updates them in time. More \
             than two cycles after the last update the data are probably out of date, or the cycle is not true. \
             Daily cycles count in working days; cycles without a length, such as real time or irregular, are \
             not judged.",
    },
    applies: |entry| entry.updated.known().is_some(),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"updated":"2026-09-19"}"#, at: "/updated" },
        Bad { change: r#"{"update_cycle":"daily","updated":"2026-11-17"}"#, at: "/updated" },
    ],
    good: &[
        Good { change: r#"{"updated":"2026-09-20"}"# },
        Good { change: r#"{"update_cycle":"daily","updated":"2026-11-18"}"# },
        Good { change: r#"{"update_cycle":"irregular","updated":"2017-09-10"}"# },
    ],
};

static STALE: Message = Message {
    text: Words {
        zh: "更新周期为「{0}」，最近一次更新是{1}，已经超过两个周期",
        en: "the cycle is `{0}` and the last update was on {1}, more than two cycles ago",
    },
    help: Words {
        zh: "更新数据并填写更新日期；实际更新没有这样频繁的，改正更新周期",
        en: "update the data and the date, or state the true cycle",
    },
};

fn check(entry: &Entry<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    let (Some(cycle), Some(updated)) = (entry.update_cycle.known(), entry.updated.known()) else {
        return;
    };
    // An impossible day is a fault of its own, TIM203.
    if is_stale(cycle, *updated, context) && updated.is_plausible(context.as_of) {
        let written = entry.update_cycle.written();
        let token = cycle.token();
        let cycle = if is_blank(written) { &token } else { written };
        out.found("/updated", &STALE, &[cycle, &updated.to_string()]);
    }
}

/// Whether more than two cycles lie after the last update.
fn is_stale(cycle: &Cycle<'_>, updated: Date, context: &Context<'_>) -> bool {
    if *cycle == Cycle::Daily {
        // The third working day after the update ends the second cycle after it.
        let third = context.calendar.due(updated, 3);
        return third.is_some_and(|third| third <= context.as_of);
    }
    cycle.days().is_some_and(|days| context.as_of.days_since(updated) > 2 * days)
}
