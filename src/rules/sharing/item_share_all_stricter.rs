//! SHR402: an entry is as open as the most open of its items.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::CENSUS17;
use crate::model::{Entry, Item, Word};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "SHR402",
    name: "item-share-all-stricter",
    title: Words { zh: "信息项的共享类型全都严于条目", en: "all items stricter than their entry" },
    basis: &[
        CENSUS17.may("共享类型"),
    ],
    explain: Words {
        zh: "条目的共享类型应当与其中最宽的信息项一致。所有信息项都比条目更严的，条目的类型没有实\
             际意义，需求部门会误以为可以取得数据，请核实。",
        en: "An entry has the type of the most open of its items. Where all items are stricter, \
             the type of the entry promises what no item keeps.",
    },
    applies: |entry| entry.items.iter().any(|item| item.share.is_some()),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"items":[{"name":"号牌号码","type":"C","length":15,"share":{"type":"not_shared"}},
                {"name":"检测日期","type":"D","share":{"type":"not_shared"}}]}"#,
            at: "/share/type",
        },
    ],
    good: &[
        Good {
            change: r#"{"items":[{"name":"号牌号码","type":"C","length":15,"share":{"type":"not_shared"}},
                {"name":"检测日期","type":"D"}]}"#,
        },
        Good {
            change: r#"{"items":[{"name":"号牌号码","type":"C","length":15,"share":{"type":"conditional"}},
                {"name":"检测日期","type":"D","share":{"type":"not_shared"}}]}"#,
        },
    ],
};

static STRICTER: Message = Message {
    text: Words {
        zh: "条目为{0}，所有信息项却都更严",
        en: "the entry is {1}, but all its items are stricter",
    },
    help: Words {
        zh: "把条目改为信息项中最宽的共享类型，或者核实信息项的共享类型",
        en: "give the entry the type of its most open item, or correct the items",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let Some(whole) = entry.share.kind.known() else { return };
    let is_stricter = |item: &Item<'_>| {
        let own = item.share.as_ref().and_then(|share| share.kind.known());
        own.is_some_and(|own| whole.is_looser_than(*own))
    };
    if entry.items.iter().all(is_stricter) {
        out.found("/share/type", &STRICTER, &[whole.label(), whole.token()]);
    }
}
