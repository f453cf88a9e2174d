//! REQ201: a request for unconditional data is answered within one working day.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::Duty;
use crate::legal::R809;
use crate::model::ShareType;
use crate::rules::lateness::{Wording, tell};
use crate::rules::{Bad, Case, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "REQ201",
    name: "reply-overdue-unconditional",
    title: Words { zh: "无条件共享的申请逾期答复", en: "a request for unconditional data answered too late" },
    basis: &[R809.must("第二十一条第一款")],
    explain: Words {
        zh: "申请的数据属于无条件共享类的，提供部门应当自收到申请之日起1个工作日内作出答复，收到的当日不计入。因特殊原因需要延长的，\
             报经同级政务数据共享主管部门同意，并告知需求部门，最长可以延长10个工作日；这一句写在两类数据之后，对无条件共享同样适用。\
             要求补充材料的，条例没有规定答复期限停止计算。不知道共享类型的，不作判断。",
        en: "A request for unconditional data is answered within 1 working day of its receipt, which is not counted. \
             For special reasons, with the consent of the authority and notice to the applicant, that may be extended \
             by up to 10 working days: the sentence stands behind both share types. The regulation does not say that \
             a request for material stops the period. Where the share type is not known nothing is said.",
    },
    applies: |_| false,
    check: Check::Request {
        applies: |case| {
            case.share_type() == Some(ShareType::Unconditional) && case.life.reply().is_some()
        },
        check,
    },
    bad: &[
        Bad {
            change: r#"[{"events":[{"on":"2026-04-14","kind":"agreed","consented":"王强"},{"on":"2026-04-15","kind":"delivered"}]},
                {"share":{"type":"unconditional"}}]"#,
            at: "/received",
        },
        Bad { change: r#"[{"events":[]},{"share":{"type":"unconditional"}}]"#, at: "/received" },
    ],
    good: &[
        Good {
            change: r#"[{"events":[{"on":"2026-04-10","kind":"agreed","consented":"王强"},{"on":"2026-04-10","kind":"delivered"}]},
                {"share":{"type":"unconditional"}}]"#,
        },
        Good {
            change: r#"[{"events":[{"on":"2026-04-10","kind":"extended","days":10,"consented":"市数据局","notified":"2026-04-10"},
                {"on":"2026-04-24","kind":"agreed","consented":"王强"},{"on":"2026-04-24","kind":"delivered"}]},
                {"share":{"type":"unconditional"}}]"#,
        },
    ],
};

static REPLY: Wording = Wording {
    late: Message {
        text: Words {
            zh: "{0}收到无条件共享的申请，应当在{1}个工作日内答复，最迟{2}，实际{3}答复",
            en: "received on {0}, unconditional, to be answered within {1} working days, by {2}; answered on {3}",
        },
        help: Words {
            zh: "核对收到和答复的日期；依法延长过的，补充主管部门同意、告知需求部门和天数的记录",
            en: "check both days; where it was lawfully extended, record the consent, the notice and the days",
        },
    },
    overdue: Message {
        text: Words {
            zh: "{0}收到无条件共享的申请，应当在{1}个工作日内答复，最迟{2}，至今没有答复",
            en: "received on {0}, unconditional, to be answered within {1} working days, by {2}; not answered yet",
        },
        help: Words {
            zh: "立即答复；已经答复的，登记答复的日期",
            en: "answer it now; where that was done, record the day",
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
    if let Some(due) = case.life.reply().filter(|due| due.duty == Duty::ReplyUnconditional) {
        tell(due, due.at.clone(), &REPLY, context, out);
    }
}
