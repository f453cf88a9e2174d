//! REQ102: what is asked for is an entry of the published catalogue.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{R809, Severity};
use crate::model::{Status, Term, Word};
use crate::rules::{Bad, Case, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "REQ102",
    name: "request-unpublished-entry",
    title: Words { zh: "申请的不是已发布目录中的数据", en: "asks for what the published catalogue does not list" },
    basis: &[R809.must("第二十条第二款")],
    explain: Words {
        zh: "共享申请应当按照统一发布的政务数据目录提出。没有写明申请哪一条目录的、目录中没有这一条的，以及这一条还是草稿、\
             尚未审核通过或者已经停用的，提供部门都无从答复。状态为“待更新”的仍在目录中，可以申请。\
             目录没有写明状态的，只作提示。",
        en: "A request follows the published catalogue. Where it names no entry, or one that the catalogue does not \
             have, or one that is a draft, not yet approved or retired, the provider has nothing to answer. An \
             entry that waits for its update is still listed. Where the catalogue states no status it is a notice.",
    },
    applies: |_| false,
    check: Check::Request { applies: |_| true, check },
    bad: &[
        Bad { change: r#"{"entry":null}"#, at: "/entry" },
        Bad { change: r#"{"entry":"307024/999999"}"#, at: "/entry" },
        Bad { change: r#"[{},{"status":"draft"}]"#, at: "/entry" },
        Bad { change: r#"[{},{"status":null}]"#, at: "/entry" },
    ],
    good: &[Good { change: "{}" }, Good { change: r#"[{},{"status":"待更新"}]"# }],
};

static NONE_NAMED: Message = Message {
    text: Words { zh: "申请没有写明信息资源代码", en: "the request names no entry" },
    help: Words {
        zh: "填写所申请的目录条目的信息资源代码",
        en: "give the code of the entry that is asked for",
    },
};

static NOT_LISTED: Message = Message {
    text: Words { zh: "目录中没有「{0}」", en: "the catalogue does not list `{0}`" },
    help: Words {
        zh: "核对信息资源代码；目录中确实没有的，先请提供部门编入目录",
        en: "check the code; where the data are not listed, ask the provider to list them first",
    },
};

static NOT_PUBLISHED: Message = Message {
    text: Words { zh: "「{0}」在目录中的状态是“{1}”，没有发布", en: "`{0}` is not published: {1}" },
    help: Words {
        zh: "待目录发布后再申请；确实已经发布的，改正目录中的状态",
        en: "ask when it is published; where it is, correct its status in the catalogue",
    },
};

static NO_STATUS: Message = Message {
    text: Words {
        zh: "目录没有写明「{0}」的状态，看不出是否已经发布",
        en: "the catalogue does not say whether `{0}` is published",
    },
    help: Words { zh: "在目录中写明状态", en: "state its status in the catalogue" },
};

fn check(case: &Case<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    if !case.is_bound(&RULE, case.life.received, context) {
        return;
    }
    let code = &*case.request.entry;
    let Some(entry) = case.entry else {
        if is_blank(code) {
            out.found("/entry", &NONE_NAMED, &[]);
        } else if case.has_catalogue {
            out.found("/entry", &NOT_LISTED, &[code]);
        }
        return;
    };
    match &entry.status {
        Term::Known { value: Status::Published | Status::UpdateDue, .. } => {}
        Term::Known { value, .. } => {
            out.found("/entry", &NOT_PUBLISHED, &[code, value.label()]);
        }
        Term::Missing | Term::Unknown(_) => {
            out.found_at_most(Severity::Notice, "/entry", &NO_STATUS, &[code]);
        }
    }
}
