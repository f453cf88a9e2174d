//! TIM303: the authority reviews and publishes an updated catalogue in time.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::R809;
use crate::model::Entry;
use crate::rules::lateness::{Wording, tell};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::sharing::review_of;
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "TIM303",
    name: "catalogue-review-overdue",
    title: Words { zh: "更新后的目录审核发布逾期", en: "an updated catalogue was not reviewed in time" },
    basis: &[R809.must("第十七条第三款")],
    explain: Words {
        zh: "政务数据共享主管部门应当自收到更新后的政务数据目录之日起2个工作日内完成审核并发布。只看调整变化之后报送的目录；\
             首次报送的审核，条例没有规定期限。报送日按收到之日计算，审核日和发布日都在报送之后的，以较晚的为准。",
        en: "The authority reviews and publishes an updated catalogue within 2 working days of receiving it. Only \
             what was submitted after a change is looked at: for a first submission the regulation sets no period. The \
             day of submission counts as that of receipt, and of the days of review and publication the later counts.",
    },
    applies: |entry| !entry.change.on.is_missing(),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"change":{"cause":"law","on":"2026-09-01","completed":"2026-09-09"},
                "submitted":"2026-09-10","reviewed":"2026-09-15"}"#,
            at: "/reviewed",
        },
        Bad {
            change: r#"{"change":{"cause":"law","on":"2026-11-09","completed":"2026-11-16"},
                "submitted":"2026-11-17","reviewed":null}"#,
            at: "/reviewed",
        },
    ],
    good: &[
        Good {
            change: r#"{"change":{"cause":"law","on":"2026-09-01","completed":"2026-09-09"},
                "submitted":"2026-09-10","reviewed":"2026-09-14"}"#,
        },
        Good { change: r#"{"change":{"cause":"law","on":"2026-09-01","completed":"2026-09-09"}}"# },
    ],
};

static REVIEW: Wording = Wording {
    late: Message {
        text: Words {
            zh: "{0}收到更新后的目录，应当在{1}个工作日内审核并发布，最迟{2}，实际{3}完成",
            en: "received on {0}, to be reviewed and published within {1} working days, by {2}; done on {3}",
        },
        help: Words { zh: "核对报送日、审核日和发布日", en: "check the days of submission, review and publication" },
    },
    overdue: Message {
        text: Words {
            zh: "{0}收到更新后的目录，应当在{1}个工作日内审核并发布，最迟{2}，至今没有完成",
            en: "received on {0}, to be reviewed and published within {1} working days, by {2}; not done yet",
        },
        help: Words {
            zh: "请主管部门尽快审核并发布；已经审核的，填写审核日",
            en: "ask the authority to review and publish it; where it did, state the day",
        },
    },
    undated: Message {
        text: Words {
            zh: "审核日不清楚，看不出是否按期审核",
            en: "the day of the review is not clear, so it is not shown to be in time",
        },
        help: Words { zh: "写清审核日", en: "state the day of the review" },
    },
};

fn check(entry: &Entry<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    let due = review_of(entry, context.profile, context.calendar, context.as_of);
    if let Some(due) = due {
        tell(&due, "/reviewed", &REVIEW, context, out);
    }
}
