//! TIM302: more time to update the catalogue is consented to, and no longer than the law allows.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{Duty, R809, Severity};
use crate::model::{Entry, Term};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::sharing::has_consent;
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "TIM302",
    name: "update-extension-too-long",
    title: Words { zh: "更新期限的延长不合规定", en: "an extension of the update that the law does not allow" },
    basis: &[R809.must("第十七条第二款")],
    explain: Words {
        zh: "因特殊原因需要延长目录更新期限的，须经同级政务数据共享主管部门同意，而且只能延长5个工作日。超过5个工作日的，\
             或者看不出由谁同意的，不能算作延长，更新期限仍按10个工作日计算。",
        en: "More time to update the catalogue needs the consent of the authority of the same level, and is 5 working \
             days at most. A longer extension, or one to which nobody is shown to have consented, has no effect: the \
             update is due after 10 working days.",
    },
    applies: |entry| !entry.change.extension.days.is_missing(),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"change":{"cause":"law","on":"2026-09-01","completed":"2026-09-15",
                "extension":{"by":"市数据局","on":"2026-09-14","days":10}}}"#,
            at: "/change/extension/days",
        },
        Bad {
            change: r#"{"change":{"cause":"law","on":"2026-09-01","completed":"2026-09-15","extension":{"days":5}}}"#,
            at: "/change/extension/by",
        },
    ],
    good: &[Good {
        change: r#"{"change":{"cause":"law","on":"2026-09-01","completed":"2026-09-21",
            "extension":{"by":"市数据局","on":"2026-09-14","days":5}}}"#,
    }],
};

static TOO_LONG: Message = Message {
    text: Words {
        zh: "更新期限延长了{0}个工作日，最多可以延长{1}个工作日",
        en: "extended by {0} working days, where {1} are the most",
    },
    help: Words {
        zh: "改正延长的天数；确实延长了这么多的，超出的部分没有依据",
        en: "correct the number; where it is right, the excess has no basis",
    },
};

static NO_CONSENT: Message = Message {
    text: Words {
        zh: "延长更新期限，但没有写明经谁同意",
        en: "the consent of the authority to more time is not shown",
    },
    help: Words {
        zh: "填写同意延长的主管部门和日期；没有经过同意的，按原期限更新",
        en: "name the authority and the day; without consent the update is due in the usual time",
    },
};

static NO_NUMBER: Message = Message {
    text: Words {
        zh: "「{0}」不是工作日数，看不出延长了多少",
        en: "`{0}` is no number of working days",
    },
    help: Words { zh: "填写延长的工作日数", en: "state the number of working days" },
};

fn check(entry: &Entry<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    let on = entry.change.on.known().unwrap_or(&context.as_of).number();
    let Some(period) = context.profile.period(Duty::CatalogueUpdate, on) else { return };
    match &entry.change.extension.days {
        Term::Missing => return,
        Term::Known { value, .. } if *value <= period.extension => {}
        Term::Known { value, .. } => {
            let most = period.extension.to_string();
            out.found("/change/extension/days", &TOO_LONG, &[&value.to_string(), &most]);
        }
        Term::Unknown(text) => {
            out.found_at_most(Severity::Warning, "/change/extension/days", &NO_NUMBER, &[text]);
        }
    }
    if !has_consent(entry, context.as_of) {
        out.found("/change/extension/by", &NO_CONSENT, &[]);
    }
}
