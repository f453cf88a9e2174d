//! DOC103: no member stands twice.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::LOGIC;
use crate::model::{Entry, OddKind};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "DOC103",
    name: "duplicate-key",
    title: Words { zh: "同一字段出现两次", en: "the same member twice" },
    basis: &[LOGIC.must("")],
    explain: Words {
        zh: "同一个对象里，一个字段出现了两次。读取时以后面的为准，前面的值被覆盖。\
             不同的系统取舍不同，同一份目录在两个系统里可能读出不同的内容。",
        en: "One object holds the same member twice. The last one counts and the earlier value is \
             overwritten; other systems may choose the other one, so two readers may disagree.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[Bad { change: r#"{"level_of":"市","level_of":"市"}"#, at: "/level_of" }],
    good: &[Good { change: "{}" }],
};

static TWICE: Message = Message {
    text: Words { zh: "字段「{0}」出现了两次，这里的值被后面的覆盖", en: "`{0}` stands twice; the later value counts" },
    help: Words { zh: "保留正确的一个，删除另一个", en: "keep the right one and delete the other" },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    for odd in entry.odd.iter().filter(|odd| odd.kind == OddKind::DuplicateKey) {
        out.found_odd(odd, &TWICE, &[&odd.detail]);
    }
}
