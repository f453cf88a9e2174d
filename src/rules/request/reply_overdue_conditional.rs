//! REQ202: a request for conditional data is answered within ten working days.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::Duty;
use crate::legal::{Evidence, LN88, R51, R809, Severity};
use crate::model::ShareType;
use crate::rules::lateness::{Wording, tell_at_most};
use crate::rules::{Bad, Case, Check, Context, Good, Rule};
use crate::sharing::{Asker, Scope, Truth};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "REQ202",
    name: "reply-overdue-conditional",
    title: Words { zh: "有条件共享的申请逾期答复", en: "a request for conditional data answered too late" },
    basis: &[
        R809.must("第二十一条第一款"),
        LN88.must("三(一)4"),
        R51.must("第十二条").seen(Evidence::Memory),
    ],
    explain: Words {
        zh: "申请的数据属于有条件共享类的，提供部门应当自收到申请之日起10个工作日内作出是否同意共享的答复，收到的当日不计入。\
             因特殊原因需要延长的，报经同级政务数据共享主管部门同意，并告知需求部门，最长可以延长10个工作日；不合规定的延长不起作用。\
             要求补充材料的，条例没有规定答复期限停止计算。辽宁省2017年的方案只对未纳入共享范围的部门规定这一期限，看不出是否在范围之内的，\
             只作警告。不知道共享类型的，不作判断。",
        en: "Within 10 working days of receiving a request for conditional data, the receipt not counted, the provider \
             says whether it agrees. For special reasons, with the consent of the authority and notice to the \
             applicant, that may be extended by up to 10 working days; an unlawful extension has no effect. The \
             regulation does not say that a request for material stops the period. The plan of Liaoning (2017) sets \
             it only for departments outside of the scope; where that is not known it is a warning. Where the \
             share type is not known nothing is said.",
    },
    applies: |_| false,
    check: Check::Request {
        applies: |case| {
            case.share_type() == Some(ShareType::Conditional) && case.life.reply().is_some()
        },
        check,
    },
    bad: &[
        Bad {
            change: r#"{"events":[{"on":"2026-04-27","kind":"agreed","consented":"王强"},{"on":"2026-05-12","kind":"delivered"}]}"#,
            at: "/received",
        },
        Bad { change: r#"{"events":[]}"#, at: "/received" },
        Bad { change: r#"{"received":null}"#, at: "/received" },
    ],
    good: &[
        Good { change: "{}" },
        Good {
            change: r#"{"events":[{"on":"2026-04-22","kind":"extended","days":10,"consented":"市数据局","notified":"2026-04-22"},
                {"on":"2026-05-09","kind":"agreed","consented":"王强"},{"on":"2026-05-12","kind":"delivered"}]}"#,
        },
    ],
};

static REPLY: Wording = Wording {
    late: Message {
        text: Words {
            zh: "{0}收到有条件共享的申请，应当在{1}个工作日内答复，最迟{2}，实际{3}答复",
            en: "received on {0}, conditional, to be answered within {1} working days, by {2}; answered on {3}",
        },
        help: Words {
            zh: "核对收到和答复的日期；依法延长过的，补充主管部门同意、告知需求部门和天数的记录",
            en: "check both days; where it was lawfully extended, record the consent, the notice and the days",
        },
    },
    overdue: Message {
        text: Words {
            zh: "{0}收到有条件共享的申请，应当在{1}个工作日内答复，最迟{2}，至今没有答复",
            en: "received on {0}, conditional, to be answered within {1} working days, by {2}; not answered yet",
        },
        help: Words {
            zh: "立即作出是否同意共享的答复，不同意的说明理由；已经答复的，登记答复的日期",
            en: "say now whether you agree, and if not, why; where that was done, record the day",
        },
    },
    undated: Message {
        text: Words {
            zh: "收到或者答复的日期不清楚，看不出是否按期答复",
            en: "the day of the receipt or of the answer is not clear, so it is not shown to be in time",
        },
        help: Words {
            zh: "写清收到申请的日期和答复的日期",
            en: "state the day of the receipt and that of the answer",
        },
    },
};

fn check(case: &Case<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    let reply = case.life.reply().filter(|due| due.duty == Duty::ReplyConditional);
    let Some(due) = reply else { return };
    let is_for_others = due.period.is_some_and(|period| period.only_outside_scope);
    let most = match is_inside(case) {
        Truth::True if is_for_others => return,
        Truth::Unknown if is_for_others => Severity::Warning,
        _ => Severity::Error,
    };
    tell_at_most(most, due, due.at.clone(), &REPLY, context, out);
}

/// Whether the applicant is inside of the scope that the entry declares.
fn is_inside(case: &Case<'_>) -> Truth {
    let Some(entry) = case.entry.filter(|entry| entry.share.has_scope()) else {
        return Truth::Unknown;
    };
    let applicant = &case.request.applicant;
    let (name, code, system) = (&*applicant.name, &*applicant.code, &*applicant.system);
    Scope::admits_any(&entry.share.scope, &Asker { name, code, system, here: None })
}
