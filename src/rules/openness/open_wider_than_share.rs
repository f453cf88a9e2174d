//! OPN201: what departments get on conditions only, the public does not get without.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::PRACTICE;
use crate::model::{Entry, OpenType, ShareType};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "OPN201",
    name: "open-wider-than-share",
    title: Words { zh: "开放宽于共享", en: "opened more widely than shared" },
    basis: &[PRACTICE.should("")],
    explain: Words {
        zh: "共享是部门之间的，开放是面向社会的，二者分别确定。但是向社会无条件开放的数据，任何部门都可以直接取得，\
             再列为有条件共享没有意义，通常是其中一项填错。共享条件确有必要的，开放也应当有条件。",
        en: "Sharing is between departments and opening is to the public; each is decided by itself. But what \
             everybody may take without conditions any department may take too, so conditions of sharing mean \
             nothing beside it, and one of the two is usually wrong.",
    },
    applies: |entry| entry.share.kind.is(ShareType::Conditional),
    check: Check::Entry(check),
    bad: &[Bad {
        change: r#"{"open":{"type":"unconditional","condition":null}}"#,
        at: "/open/type",
    }],
    good: &[
        Good { change: r#"{"open":{"type":"conditional"}}"# },
        Good { change: r#"{"open":{"type":"是"}}"# },
    ],
};

static WIDER: Message = Message {
    text: Words {
        zh: "有条件共享的数据却向社会无条件开放",
        en: "shared on conditions, yet open to the public without",
    },
    help: Words {
        zh: "确可无条件开放的，改为无条件共享；共享条件确有必要的，改为有条件开放并写明条件",
        en: "share it without conditions, or open it on conditions and state them",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if entry.open.kind.is(OpenType::Unconditional) {
        out.found("/open/type", &WIDER, &[]);
    }
}
