//! TIM202: days are written as the standard asks.

use crate::calendar::Date;
use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{G1272, GBT7408, GBT7408_2005, Severity};
use crate::model::{Entry, Term};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;
use crate::vocabulary::WrittenDate;

pub(crate) static RULE: Rule = Rule {
    code: "TIM202",
    name: "date-format",
    title: Words { zh: "日期写法不规范", en: "a day not written as CCYY-MM-DD" },
    basis: &[
        G1272.must("发布日期"),
        GBT7408.should("日历日期"),
        GBT7408_2005.should("日历日期"),
    ],
    explain: Words {
        zh: "编制指南和国家标准GB/T 7408把日期写作CCYY-MM-DD。2017/09/10、2017年9月10日等写法能够看懂，但各系统不一定\
             都能识别，作警告；电子表格的序列号和毫秒数从哪一天算起没有写明，不代为换算；完全不能识别的，等于没有填写。",
        en: "The guide and the standard GB/T 7408 write a day as CCYY-MM-DD. Other unambiguous ways are \
             understood here, but not everywhere: a warning. A serial number of a spreadsheet or a count of \
             milliseconds does not say from where it counts, and is not converted. What cannot be read at all is \
             as good as missing.",
    },
    applies: |entry| {
        entry.dates().any(|(_, day)| matches!(day, Term::Known { .. } | Term::Unknown(_)))
    },
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"published":"2026/03/02"}"#, at: "/published" },
        Bad { change: r#"{"updated":"43000"}"#, at: "/updated" },
        Bad { change: r#"{"submitted":"去年底"}"#, at: "/submitted" },
        Bad {
            change: r#"{"assessments":[{"kind":"secrecy_risk","on":"2026-02-20"},
                {"kind":"personal_info_impact","on":"2026.2.21"}]}"#,
            at: "/assessments/1/on",
        },
    ],
    good: &[Good { change: r#"{"published":"2017-09-10"}"# }],
};

static OTHER_FORM: Message = Message {
    text: Words { zh: "日期「{0}」写法不规范", en: "the day `{0}` is not written as CCYY-MM-DD" },
    help: Words { zh: "写作“{1}”", en: "write `{1}`" },
};

static NUMBER: Message = Message {
    text: Words {
        zh: "日期「{0}」是序列号或者计时数，看不出是哪一天",
        en: "the day `{0}` is a serial number or a count of time, and not to be told",
    },
    help: Words {
        zh: "查明是哪一天，写作“2017-09-10”的样式；电子表格中的日期先设为文本格式再导出",
        en: "find out which day it is and write it like `2017-09-10`; export days of a spreadsheet as text",
    },
};

static UNREAD: Message = Message {
    text: Words { zh: "日期「{0}」不能识别", en: "the day `{0}` cannot be read" },
    help: Words {
        zh: "写明年、月、日，写作“2017-09-10”的样式",
        en: "state year, month and day, like `2017-09-10`",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    for (at, day) in entry.dates() {
        match day {
            Term::Known { value, written } => {
                // A day that was set by hand has no form.
                if !written.is_empty() && Date::read(written).is_none() {
                    let args = [written.as_ref(), &value.to_string()];
                    out.found_at_most(Severity::Warning, at, &OTHER_FORM, &args);
                }
            }
            Term::Unknown(text) => match WrittenDate::of(text) {
                WrittenDate::Number => out.found_at_most(Severity::Warning, at, &NUMBER, &[text]),
                // A day that does not exist is TIM203.
                WrittenDate::NoSuchDay => {}
                WrittenDate::Day(_) | WrittenDate::Unread => out.found(at, &UNREAD, &[text]),
            },
            Term::Missing => {}
        }
    }
}
