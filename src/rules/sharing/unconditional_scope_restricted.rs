//! SHR122: an unconditional entry leaves no department out.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{Evidence, R51, R809};
use crate::model::condition::is_everyone;
use crate::model::{Entry, ShareType};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "SHR122",
    name: "unconditional-scope-restricted",
    title: Words {
        zh: "无条件共享却限定了范围",
        en: "an unconditional entry for some departments only",
    },
    basis: &[
        R809.must("第十四条第一项"),
        R51.must("第九条").seen(Evidence::SecondHand),
    ],
    explain: Words {
        zh: "无条件共享是可以提供给所有政府部门共享使用的类型。只提供给部分部门的，属于有条件共享，\
             应当改变类型并列明条件。共享范围为空，或者写明全部、所有、各级政府部门、政务部门、单\
             位的，都是所有部门。",
        en: "Unconditional data may go to all government departments. What goes to some of them \
             only is conditional, with its conditions listed. An empty scope, or one that names \
             all departments in whatever words, is all of them.",
    },
    applies: |entry| entry.share.kind.is(ShareType::Unconditional),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"share":{"type":"unconditional","condition":null,"scope":["仅公安"]}}"#,
            at: "/share/scope",
        },
        Bad {
            change: r#"{"share":{"type":"unconditional","condition":null,"scope":["","市公安局"]}}"#,
            at: "/share/scope",
        },
    ],
    good: &[
        Good {
            change: r#"{"share":{"type":"unconditional","condition":null,"scope":["全部政务部门"]}}"#,
        },
        Good {
            change: r#"{"share":{"type":"unconditional","condition":null,"scope":["市公安局","各级政府部门"]}}"#,
        },
        Good {
            change: r#"{"share":{"type":"unconditional","condition":null,"scope":[""]}}"#,
        },
    ],
};

static RESTRICTED: Message = Message {
    text: Words {
        zh: "无条件共享，共享范围写的却是「{0}」等，不是所有政府部门",
        en: "unconditional, but the scope names `{0}`, and not all departments",
    },
    help: Words {
        zh: "可以提供给所有部门的，删去共享范围或者填写“全部政府部门”；否则改为有条件共享，并列明\
             条件",
        en: "drop the scope, or make the entry conditional and list its conditions",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let scope = &entry.share.scope;
    let Some(department) = scope.iter().find(|department| !is_blank(department)) else { return };
    if !scope.iter().any(|department| is_everyone(department)) {
        out.found("/share/scope", &RESTRICTED, &[department]);
    }
}
