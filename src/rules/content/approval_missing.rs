//! CON304: an entry shows who in the department consented to it, and when.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{R809, Severity};
use crate::model::{Entry, Status};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "CON304",
    name: "approval-missing",
    title: Words { zh: "没有写明部门负责人审核同意", en: "the consent of the head is not shown" },
    basis: &[R809.must("第十三条第一款")],
    explain: Words {
        zh: "编制目录应当经部门负责人审核同意，然后才能报送。从报送起，目录里应当看得出谁在哪一天同意。\
             草稿不要求，但是没有写明状态的，不能当作草稿；状态为“部门已审核”而没有写明的，提示补填；写了姓名\
             而没有日期的，只作警告。",
        en: "The head of the department consents to an entry before it is submitted. From then on the entry \
             shows who consented, and when. A draft need not, but no status is not a draft; where the status says approved it is a notice, \
             and a name without a day is a warning.",
    },
    applies: |entry| !entry.status.is(Status::Draft),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"approved":null}"#, at: "/approved" },
        Bad { change: r#"{"approved":{"by":" "}}"#, at: "/approved/by" },
        Bad { change: r#"{"approved":{"on":null}}"#, at: "/approved/on" },
    ],
    good: &[Good { change: r#"{"approved":{"by":"李华","on":"2026-02-24"},"status":"approved"}"# }],
};

static NOT_SHOWN: Message = Message {
    text: Words {
        zh: "没有写明部门负责人审核同意",
        en: "the consent of the head of the department is not shown",
    },
    help: Words {
        zh: "填写审核同意的部门负责人姓名和日期；还没有审核的，报送前完成",
        en: "give the name and the day; where it was not given, get it before submitting",
    },
};

static NO_DAY: Message = Message {
    text: Words { zh: "没有写明审核同意的日期", en: "the day of the consent is not shown" },
    help: Words { zh: "填写部门负责人审核同意的日期", en: "give the day on which the head consented" },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let most = if entry.is_before_submission() { Severity::Notice } else { Severity::Error };
    match (is_blank(&entry.approved.by), entry.approved.on.is_missing()) {
        (true, true) => out.found_at_most(most, "/approved", &NOT_SHOWN, &[]),
        (true, false) => out.found_at_most(most, "/approved/by", &NOT_SHOWN, &[]),
        (false, true) => {
            out.found_at_most(most.min(Severity::Warning), "/approved/on", &NO_DAY, &[]);
        }
        (false, false) => {}
    }
}
