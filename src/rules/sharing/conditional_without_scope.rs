//! SHR112: a conditional entry says which departments may have the data.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{Citation, G1272, LN88, R809};
use crate::model::{Entry, ShareType};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

const LISTED: Citation = R809.must("第十五条第二款");

pub(crate) static RULE: Rule = Rule {
    code: "SHR112",
    name: "conditional-without-scope",
    title: Words { zh: "有条件共享没有共享范围", en: "conditional sharing without a scope" },
    basis: &[
        LISTED,
        LN88.must("三(一)1"),
        G1272.should("共享条件"),
    ],
    explain: Words {
        zh: "有条件共享的数据可以按照一定条件提供给有关政府部门，“有关”是哪些部门，应当在目录中\
             列明共享范围。没有共享范围，需求部门不知道自己是否在内，也无法判断申请是否超出范围。",
        en: "Conditional data may go to the departments concerned, and the catalogue lists which \
             these are. Without the scope a requester cannot know whether it is one of them.",
    },
    applies: |entry| entry.share.kind.is(ShareType::Conditional),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"share":{"scope":null}}"#,
            at: "/share/scope",
        },
        Bad {
            change: r#"{"share":{"scope":[" "]}}"#,
            at: "/share/scope",
        },
    ],
    good: &[
        Good {
            change: r#"{"share":{"scope":["","市公安局"]}}"#,
        },
    ],
};

static NO_SCOPE: Message = Message {
    text: Words { zh: "有条件共享，但没有列明共享范围", en: "conditional, but no scope is listed" },
    help: Words {
        zh: "列明可以共享使用的部门或者系统，例如“市公安局、市交通运输局”",
        en: "name the departments or systems that may have the data",
    },
};

fn check(entry: &Entry<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    let share = &entry.share;
    // Where nothing at all is listed, the missing condition says so once.
    if share.has_scope() || !share.has_terms() && context.severity_of(&LISTED).is_some() {
        return;
    }
    out.found("/share/scope", &NO_SCOPE, &[]);
}
