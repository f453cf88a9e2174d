//! REQ901: the calendar has the years of the periods that run.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::PRACTICE;
use crate::rules::{Case, Check, Context, Good, Rule};
use crate::sharing::Standing;
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "REQ901",
    name: "calendar-not-covered",
    title: Words { zh: "期限所在年份没有节假日安排", en: "the calendar does not cover a period" },
    basis: &[PRACTICE.may("")],
    explain: Words {
        zh: "期限按工作日计算，要知道那一年的节假日安排和调休。期限经过的年份还没有国务院办公厅的通知，或者没有装入日历，就不能确定最后一日，\
             既不能说按期，也不能说逾期。通知发布以后，在设置中补充这一年的安排，再校验一次。",
        en: "Periods count working days, so the holidays and the working weekends of the year must be known. Where the \
             State Council's notice for a year on the way has not come out, or was not loaded, the last day is \
             not known, and neither in time nor late can be said. Add the year to the settings and check again.",
    },
    applies: |_| false,
    check: Check::Request { applies: |case| !case.life.dues.is_empty(), check },
    bad: &[],
    good: &[Good { change: "{}" }],
};

static NOT_COVERED: Message = Message {
    text: Words {
        zh: "期限经过{0}年，日历没有这一年的节假日安排，不能确定最后一日",
        en: "the period runs into {0}, of which the calendar has no notice, so its last day is not known",
    },
    help: Words {
        zh: "在设置中补充{0}年的节假日安排，再校验一次",
        en: "add the holidays of {0} to the settings, and check again",
    },
};

fn check(case: &Case<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    for due in &case.life.dues {
        // Done in time, or late whichever days are worked: then the last day is no matter.
        let is_needed = matches!(due.standing, Standing::Open | Standing::NotCovered);
        if let Some(year) = due.uncovered.filter(|_| is_needed) {
            out.found(due.at.clone(), &NOT_COVERED, &[&year.to_string()]);
        }
    }
}
