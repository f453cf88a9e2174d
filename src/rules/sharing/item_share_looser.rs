//! SHR401: an item is not shared more widely than its entry.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::CENSUS17;
use crate::model::{Entry, Word};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "SHR401",
    name: "item-share-looser",
    title: Words {
        zh: "信息项的共享类型宽于条目",
        en: "an item shared more widely than its entry",
    },
    basis: &[
        CENSUS17.may("共享类型"),
    ],
    explain: Words {
        zh: "信息项可以有自己的共享类型，用来比条目更严。信息项比条目更宽的，例如条目不予共享而信\
             息项无条件共享，需求部门无法判断以哪一项为准，应当核实。",
        en: "An item may have a share type of its own, to be stricter than its entry. Where it \
             is looser, a requester cannot know which holds.",
    },
    applies: |entry| entry.items.iter().any(|item| item.share.is_some()),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"items":[{"name":"号牌号码","type":"C","length":15},
                {"name":"检测日期","type":"D","share":{"type":"unconditional"}}]}"#,
            at: "/items/1/share/type",
        },
    ],
    good: &[
        Good {
            change: r#"{"items":[{"name":"号牌号码","type":"C","length":15,"share":{"type":"conditional"}},
                {"name":"检测日期","type":"D","share":{"type":"not_shared"}}]}"#,
        },
    ],
};

static LOOSER: Message = Message {
    text: Words {
        zh: "信息项「{0}」为{1}，宽于条目的{2}",
        en: "the item `{0}` is shared more widely than its entry",
    },
    help: Words {
        zh: "把信息项改得不宽于条目，或者把可以更宽共享的信息项另列条目",
        en: "make the item as strict as the entry, or give it an entry of its own",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let Some(whole) = entry.share.kind.known() else { return };
    for (index, item) in entry.items.iter().enumerate() {
        let own = item.share.as_ref().and_then(|share| share.kind.known());
        if let Some(own) = own.filter(|own| own.is_looser_than(*whole)) {
            let at = format!("/items/{index}/share/type");
            out.found(at, &LOOSER, &[&item.name, own.label(), whole.label()]);
        }
    }
}
