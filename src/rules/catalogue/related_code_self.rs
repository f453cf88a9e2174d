//! CAT302: an entry is not related to itself.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::LOGIC;
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank, is_same};

pub(crate) static RULE: Rule = Rule {
    code: "CAT302",
    name: "related-code-self",
    title: Words { zh: "关联资源代码是自己的代码", en: "an entry related to itself" },
    basis: &[LOGIC.should("")],
    explain: Words {
        zh: "关联资源代码用来指明与本资源有相同信息项的其他资源。填写本资源自己的代码没有意义，\
             多半是复制时没有修改，真正关联的资源因此没有写出。",
        en: "Related codes name other resources that share items with this one. Its own code says nothing, and \
             is mostly left over from copying, so that the resource that was meant is missing.",
    },
    applies: |entry| !entry.related.is_empty(),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"related":["307024/000012"]}"#, at: "/related/0" },
        Bad { change: r#"{"related":[""," ３０７０２４／０００００１２"],"code":"307024/0000012"}"#, at: "/related/1" },
    ],
    good: &[
        Good {
            change: r#"[{"related":["307024/000013"]},
                {"name":"企业信息","code":"307024/000013","related":["307024/000012"]}]"#,
        },
        Good { change: r#"{"related":[""]}"# },
    ],
};

static ITSELF: Message = Message {
    text: Words { zh: "关联资源代码「{0}」就是本资源的代码", en: "the related code `{0}` is the entry's own" },
    help: Words {
        zh: "改为被关联资源的代码；没有关联资源的，删除这一项",
        en: "write the code of the other resource, or delete it if there is none",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    for (position, other) in entry.related.iter().enumerate() {
        if !is_blank(other) && is_same(other, &entry.code) {
            out.found(format!("/related/{position}"), &ITSELF, &[other]);
        }
    }
}
