//! TIM204: an entry is not published on a day to come.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::PRACTICE;
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "TIM204",
    name: "publish-date-future",
    title: Words { zh: "发布日期晚于校验日期", en: "published on a day to come" },
    basis: &[PRACTICE.should("")],
    explain: Words {
        zh: "发布日期是资源已经发布的日期，不应晚于校验当日。计划发布的，应当在实际发布时填写；日期录入有误的，应当改正。",
        en: "The day of publication is the day on which the resource was published, so it is not after the day \
             of the check. State it when the resource is published, or correct it.",
    },
    applies: |entry| entry.published.known().is_some(),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"published":"2026-11-22"}"#, at: "/published" },
        Bad { change: r#"{"published":"2027-12-31"}"#, at: "/published" },
    ],
    good: &[
        Good { change: r#"{"published":"2026-11-21"}"# },
        Good { change: r#"{"published":"2017-09-10"}"# },
    ],
};

static TO_COME: Message = Message {
    text: Words {
        zh: "发布日期{0}晚于校验日期{1}",
        en: "published on {0}, after {1}, the day of the check",
    },
    help: Words {
        zh: "改为实际发布的日期；还没有发布的，先不填写",
        en: "state the day on which it was published; leave it out until then",
    },
};

fn check(entry: &Entry<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    let Some(published) = entry.published.known() else { return };
    // A year that cannot be is a fault of its own, TIM203.
    if *published > context.as_of && published.is_plausible(context.as_of) {
        out.found("/published", &TO_COME, &[&published.to_string(), &context.as_of.to_string()]);
    }
}
