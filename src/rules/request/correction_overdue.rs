//! REQ302: doubtful data are verified, corrected and answered within ten working days.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::R809;
use crate::rules::lateness::{Wording, tell};
use crate::rules::{Bad, Case, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "REQ302",
    name: "correction-overdue",
    title: Words { zh: "校核申请逾期反馈", en: "a request for correction answered too late" },
    basis: &[R809.must("第二十六条第二款")],
    explain: Words {
        zh: "需求部门发现政务数据不准确或者不完整，提出校核申请的，提供部门应当自收到之日起10个工作日内予以核实、更正并反馈校核处理结果，\
             收到的当日不计入，条例没有规定可以延长。一件共享申请可以先后有几次校核，按提出的先后逐次对应反馈。",
        en: "Where the applicant finds data wrong or incomplete and says so, the provider verifies, corrects and \
             answers within 10 working days, the receipt not counted; the regulation knows no extension. There may be \
             several such requests; the answers belong to them in their order.",
    },
    applies: |_| false,
    check: Check::Request { applies: |case| case.life.checks().next().is_some(), check },
    bad: &[
        Bad {
            change: r#"{"events":[{"on":"2026-04-20","kind":"agreed","consented":"王强"},{"on":"2026-05-12","kind":"delivered"},
                {"on":"2026-06-01","kind":"check_filed"},{"on":"2026-06-16","kind":"check_resolved"}]}"#,
            at: "/events/2/on",
        },
        Bad {
            change: r#"{"events":[{"on":"2026-04-20","kind":"agreed","consented":"王强"},{"on":"2026-05-12","kind":"delivered"},
                {"on":"2026-11-02","kind":"check_filed"}]}"#,
            at: "/events/2/on",
        },
    ],
    good: &[
        Good {
            change: r#"{"events":[{"on":"2026-04-20","kind":"agreed","consented":"王强"},{"on":"2026-05-12","kind":"delivered"},
                {"on":"2026-06-01","kind":"check_filed"},{"on":"2026-06-15","kind":"check_resolved"}]}"#,
        },
        Good {
            change: r#"{"events":[{"on":"2026-04-20","kind":"agreed","consented":"王强"},{"on":"2026-05-12","kind":"delivered"},
                {"on":"2026-11-16","kind":"check_filed"}]}"#,
        },
    ],
};

static CHECK: Wording = Wording {
    late: Message {
        text: Words {
            zh: "{0}提出校核申请，应当在{1}个工作日内反馈结果，最迟{2}，实际{3}反馈",
            en: "correction asked for on {0}, to be answered within {1} working days, by {2}; answered on {3}",
        },
        help: Words {
            zh: "核对提出和反馈的日期；确实逾期的，说明原因并登记",
            en: "check both days; where it was late, record why",
        },
    },
    overdue: Message {
        text: Words {
            zh: "{0}提出校核申请，应当在{1}个工作日内反馈结果，最迟{2}，至今没有反馈",
            en: "correction asked for on {0}, to be answered within {1} working days, by {2}; not answered yet",
        },
        help: Words {
            zh: "立即核实、更正并反馈结果；已经反馈的，登记反馈的日期",
            en: "verify, correct and answer now; where that was done, record the day",
        },
    },
    undated: Message {
        text: Words {
            zh: "提出校核或者反馈结果的日期不清楚，看不出是否按期反馈",
            en: "the day on which correction was asked for or answered is not clear, so it is not shown to be in time",
        },
        help: Words {
            zh: "写清提出校核的日期和反馈结果的日期",
            en: "state the day on which correction was asked for and that of the answer",
        },
    },
};

fn check(case: &Case<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    for due in case.life.checks() {
        tell(due, due.at.clone(), &CHECK, context, out);
    }
}
