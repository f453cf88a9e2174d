//! TIM301: after a change of the law or of functions the catalogue is brought up to date in time.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{Evidence, R51, R809};
use crate::model::Entry;
use crate::rules::lateness::{Wording, tell};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::sharing::update_of;
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "TIM301",
    name: "catalogue-update-overdue",
    title: Words { zh: "目录更新逾期", en: "the catalogue was not updated in time" },
    basis: &[R809.must("第十七条第二款"), R51.must("第八条").seen(Evidence::Memory)],
    explain: Words {
        zh: "因法律、行政法规、国务院决定调整或者政府部门职责变化，目录需要更新的，应当自调整、变化发生之日起10个工作日内完成更新，\
             并报送同级政务数据共享主管部门审核。因特殊原因需要延长的，经主管部门同意，可以延长5个工作日。\
             开始的当日不计入；不符合规定的延长不起作用。只写了发生日，没有写完成日的，以校验日期为准。",
        en: "Where a law, an administrative regulation or a decision of the State Council is changed, or functions \
             are, the department brings its catalogue up to date within 10 working days and submits it to the authority, \
             which may consent to 5 more. The day of the change is not counted, an unlawful extension has no effect, \
             and an update without a day of completion is not done on the day of the check.",
    },
    applies: |entry| !entry.change.on.is_missing(),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"change":{"cause":"law","on":"2026-09-01","completed":"2026-09-23"}}"#,
            at: "/change/completed",
        },
        Bad { change: r#"{"change":{"cause":"function","on":"2026-11-02"}}"#, at: "/change/completed" },
    ],
    good: &[
        Good { change: r#"{"change":{"cause":"law","on":"2026-09-01","completed":"2026-09-15"}}"# },
        Good {
            change: r#"{"change":{"cause":"law","on":"2026-09-01","completed":"2026-09-21",
                "extension":{"by":"市数据局","on":"2026-09-14","days":5}}}"#,
        },
        Good { change: r#"{"change":{"cause":"function","on":"2026-11-09"}}"# },
    ],
};

static UPDATE: Wording = Wording {
    late: Message {
        text: Words {
            zh: "{0}发生调整变化，应当在{1}个工作日内更新目录，最迟{2}，实际{3}完成",
            en: "changed on {0}, to be updated within {1} working days, by {2}; done on {3}",
        },
        help: Words {
            zh: "核对发生日和完成日；经同意延长过的，补充同意机关、日期和天数",
            en: "check both days; where more time was consented to, record by whom, when and how much",
        },
    },
    overdue: Message {
        text: Words {
            zh: "{0}发生调整变化，应当在{1}个工作日内更新目录，最迟{2}，至今没有完成",
            en: "changed on {0}, to be updated within {1} working days, by {2}; not done yet",
        },
        help: Words {
            zh: "尽快更新并报送审核；已经完成的，填写更新完成日",
            en: "update and submit it now; where that was done, state the day",
        },
    },
    undated: Message {
        text: Words {
            zh: "发生日或者更新完成日不清楚，看不出是否按期更新",
            en: "the day of the change or of the update is not clear, so it is not shown to be in time",
        },
        help: Words {
            zh: "写清调整变化的发生日和更新完成日",
            en: "state the day of the change and that of the update",
        },
    },
};

fn check(entry: &Entry<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    let due = update_of(entry, context.profile, context.calendar, context.as_of);
    if let Some(due) = due {
        tell(&due, "/change/completed", &UPDATE, context, out);
    }
}
