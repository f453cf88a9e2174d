//! REQ301: what was agreed is delivered within twenty working days.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::R809;
use crate::rules::lateness::{Wording, tell};
use crate::rules::{Bad, Case, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "REQ301",
    name: "delivery-overdue",
    title: Words { zh: "同意后逾期共享数据", en: "data delivered too late after it was agreed" },
    basis: &[R809.must("第二十二条第一款")],
    explain: Words {
        zh: "提供部门应当自作出同意共享的答复之日起20个工作日内共享政务数据，答复的当日不计入，条例没有规定可以延长。\
             以登记的“已共享数据”为准；期限届满前已经终止共享或者处置完毕的，不再要求。答复没有日期的，看不出是否按期，只作警告。",
        en: "The provider shares the data within 20 working days of agreeing, that day not counted; the regulation \
             knows no extension. What counts is the recorded delivery. Where the request ended before the period was \
             over nothing more is due. Where the answer has no day it is not shown to be in time, which is a warning.",
    },
    applies: |_| false,
    check: Check::Request { applies: |case| case.life.delivery().is_some(), check },
    bad: &[
        Bad {
            change: r#"{"events":[{"on":"2026-04-20","kind":"agreed","consented":"王强"},{"on":"2026-05-21","kind":"delivered"}]}"#,
            at: "/events/0/on",
        },
        Bad {
            change: r#"{"events":[{"on":"2026-04-20","kind":"agreed","consented":"王强"}]}"#,
            at: "/events/0/on",
        },
    ],
    good: &[
        Good { change: "{}" },
        Good {
            change: r#"{"events":[{"on":"2026-04-20","kind":"agreed","consented":"王强"},{"on":"2026-05-20","kind":"delivered"}]}"#,
        },
    ],
};

static DELIVERY: Wording = Wording {
    late: Message {
        text: Words {
            zh: "{0}答复同意，应当在{1}个工作日内共享数据，最迟{2}，实际{3}共享",
            en: "agreed on {0}, to be delivered within {1} working days, by {2}; delivered on {3}",
        },
        help: Words {
            zh: "核对同意和共享的日期；确实逾期的，说明原因并登记",
            en: "check both days; where it was late, record why",
        },
    },
    overdue: Message {
        text: Words {
            zh: "{0}答复同意，应当在{1}个工作日内共享数据，最迟{2}，至今没有共享",
            en: "agreed on {0}, to be delivered within {1} working days, by {2}; not delivered yet",
        },
        help: Words {
            zh: "立即共享数据；已经共享的，登记共享的日期",
            en: "deliver the data now; where that was done, record the day",
        },
    },
    undated: Message {
        text: Words {
            zh: "同意或者共享数据的日期不清楚，看不出是否按期共享",
            en: "the day of the agreement or of the delivery is not clear, so it is not shown to be in time",
        },
        help: Words {
            zh: "写清同意共享的日期和共享数据的日期",
            en: "state the day of the agreement and that of the delivery",
        },
    },
};

fn check(case: &Case<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    if let Some(due) = case.life.delivery() {
        tell(due, due.at.clone(), &DELIVERY, context, out);
    }
}
