//! TIM203: days exist, and lie in years that a catalogue may name.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{GBT7408, GBT7408_2005, LOGIC};
use crate::model::{Entry, Term};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;
use crate::vocabulary::WrittenDate;

pub(crate) static RULE: Rule = Rule {
    code: "TIM203",
    name: "date-invalid",
    title: Words { zh: "日期不存在或者年份不合理", en: "a day that does not exist" },
    basis: &[
        LOGIC.must(""),
        GBT7408.should("日历日期"),
        GBT7408_2005.should("日历日期"),
    ],
    explain: Words {
        zh: "日历上没有的日期，例如2月30日，不可能是真实的日期。1949年以前和次年以后的日期，不可能是政务数据目录的\
             编制、审核、发布或者更新日期，通常是录入错误，或者系统以0001-01-01、9999-12-31代替空值。",
        en: "A day that no calendar has, such as 30 February, is not a day. A day before 1949 or after the next \
             year cannot be one on which an entry was made, reviewed, published or updated; usually it is a slip, \
             or a system's stand-in for nothing, such as 0001-01-01 or 9999-12-31.",
    },
    applies: |entry| {
        entry.dates().any(|(_, day)| matches!(day, Term::Known { .. } | Term::Unknown(_)))
    },
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"published":"2023-02-30"}"#, at: "/published" },
        Bad { change: r#"{"reviewed":"2026年2月29日"}"#, at: "/reviewed" },
        Bad { change: r#"{"updated":"1948-12-31"}"#, at: "/updated" },
        Bad { change: r#"{"published":"2028-01-01"}"#, at: "/published" },
    ],
    good: &[
        Good { change: r#"{"published":"1949-10-01"}"# },
        Good { change: r#"{"change":{"on":"2024-02-29"}}"# },
    ],
};

static NO_SUCH_DAY: Message = Message {
    text: Words { zh: "日期「{0}」不存在", en: "there is no such day as `{0}`" },
    help: Words { zh: "改为真实的日期", en: "state the true day" },
};

static STRANGE_YEAR: Message = Message {
    text: Words {
        zh: "日期「{0}」的年份不合理",
        en: "the year of `{0}` is before 1949 or after the next year",
    },
    help: Words {
        zh: "改为真实的日期；还没有日期的，留空",
        en: "state the true day; where there is none yet, leave it out",
    },
};

fn check(entry: &Entry<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    for (at, day) in entry.dates() {
        match day {
            Term::Known { value, .. } if !value.is_plausible(context.as_of) => {
                out.found(at, &STRANGE_YEAR, &[&value.to_string()]);
            }
            Term::Unknown(text) if WrittenDate::of(text) == WrittenDate::NoSuchDay => {
                out.found(at, &NO_SUCH_DAY, &[text]);
            }
            _ => {}
        }
    }
}
