//! REQ304: records of the use are kept for three years.

use crate::calendar::Date;
use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{R809, Severity};
use crate::model::Term;
use crate::rules::{Bad, Case, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "REQ304",
    name: "usage-record-retention",
    title: Words { zh: "使用记录保存不足3年", en: "a record of use kept for less than three years" },
    basis: &[R809.must("第二十九条第二款")],
    explain: Words {
        zh: "需求部门应当对共享政务数据的使用场景、使用过程、应用成效、存储情况、销毁情况等进行记录，有关记录保存期限不少于3年，从使用之日起算；\
             法律、行政法规另有规定的，从其规定。写“长期”“永久”的，符合要求。没有写明使用日期或者保存到哪一天的，看不出是否满3年，只作警告。",
        en: "The applicant records how shared data were used, with which result, and how they were kept and destroyed, \
             and keeps these records for 3 years at least, counted from the use, unless a law or an administrative \
             regulation says otherwise. Kept for good is long enough. Where either day is not stated it is not \
             shown to be 3 years, which is a warning.",
    },
    applies: |_| false,
    check: Check::Request { applies: |case| !case.request.usage.is_empty(), check },
    bad: &[
        Bad {
            change: r#"{"usage":[{"on":"2026-11-02","scenario":"年检核验","kept_until":"2029-11-01"}]}"#,
            at: "/usage/0/kept_until",
        },
        Bad { change: r#"{"usage":[{"on":"2026-11-02","scenario":"年检核验"}]}"#, at: "/usage/0/kept_until" },
        Bad { change: r#"{"usage":[{"scenario":"年检核验","kept_until":"2029-11-02"}]}"#, at: "/usage/0/on" },
    ],
    good: &[
        Good { change: r#"{"usage":[{"on":"2026-11-02","kept_until":"2029-11-02"}]}"# },
        Good { change: r#"{"usage":[{"on":"2026-11-02","kept_until":"长期"}]}"# },
    ],
};

/// For how many years a record is kept.
const YEARS: i32 = 3;

static TOO_SHORT: Message = Message {
    text: Words {
        zh: "{0}的使用记录只保存到{1}，不满3年",
        en: "the record of the use on {0} is kept until {1}, less than 3 years",
    },
    help: Words {
        zh: "至少保存到{2}；法律、行政法规另有规定的，从其规定",
        en: "keep it until {2} at least, unless a law or an administrative regulation says otherwise",
    },
};

static NOT_SHOWN: Message = Message {
    text: Words {
        zh: "看不出使用记录保存到哪一天",
        en: "until when the record of the use is kept is not shown",
    },
    help: Words {
        zh: "写明保存到哪一天，不少于3年；长期保存的，填写“长期”",
        en: "state the day, 3 years after the use at least; where it is kept for good, say 长期",
    },
};

static NO_START: Message = Message {
    text: Words {
        zh: "使用记录没有写明使用日期，看不出是否保存满3年",
        en: "the record does not say when the data were used, so 3 years are not shown",
    },
    help: Words { zh: "填写使用日期", en: "state the day of the use" },
};

fn check(case: &Case<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    for (position, usage) in case.request.usage.iter().enumerate() {
        let on = usage.on.known().copied();
        if on.is_some_and(|on| on > context.as_of) || !case.is_bound(&RULE, on, context) {
            continue;
        }
        let kept_at = || format!("/usage/{position}/kept_until");
        match (&usage.kept_until, on) {
            (Term::Unknown(text), _) if is_for_good(text) => {}
            (Term::Missing | Term::Unknown(_), _) => {
                out.found_at_most(Severity::Warning, kept_at(), &NOT_SHOWN, &[]);
            }
            (Term::Known { .. }, None) => {
                let at = format!("/usage/{position}/on");
                out.found_at_most(Severity::Warning, at, &NO_START, &[]);
            }
            (Term::Known { value, .. }, Some(on)) => {
                if let Some(least) = years_after(on).filter(|least| value < least) {
                    let [on, value, least] = [on, *value, least].map(|day| day.to_string());
                    out.found(kept_at(), &TOO_SHORT, &[&on, &value, &least]);
                }
            }
        }
    }
}

/// The day that ends the years after a day: the same day of the month, or the last of the month where there is none.
fn years_after(day: Date) -> Option<Date> {
    let (year, number) = (day.year() + YEARS, day.number() % 10_000);
    let (month, of_month) = (u8::try_from(number / 100).ok()?, u8::try_from(number % 100).ok()?);
    (1..=of_month).rev().find_map(|of_month| Date::new(year, month, of_month))
}

/// Whether a record is kept without end.
fn is_for_good(text: &str) -> bool {
    static WORDS: [&str; 6] = ["长期", "长期保存", "永久", "永久保存", "permanent", "permanently"];
    crate::text::spells_any(text, &WORDS)
}
