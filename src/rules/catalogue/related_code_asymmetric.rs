//! CAT303: a relation is stated on both sides.

use crate::diag::{Index, Message, Sink, direction};
use crate::legal::PRACTICE;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "CAT303",
    name: "related-code-asymmetric",
    title: Words { zh: "关联只写在一方", en: "a relation that only one side states" },
    basis: &[PRACTICE.may("")],
    explain: Words {
        zh: "两个资源有相同的信息项，关联是相互的。本资源写明关联另一资源，而另一资源没有写明关联本资源，\
             从那一方就查不到这一关联，一方更新时另一方也容易遗漏。",
        en: "Resources that share items are related to each other. Here one names the other and is not named \
             in turn, so whoever looks at the other does not see the relation, and an update of one is \
             easily missed in the other.",
    },
    applies: |entry| !entry.related.is_empty(),
    check: Check::Catalogue(check),
    bad: &[
        Bad {
            change: r#"[{"related":["307024/000013"]},{"name":"企业信息","code":"307024/000013"}]"#,
            at: "/related/0",
        },
        Bad {
            change: r#"[{},{"name":"企业信息","code":"307024/000011","related":["","307024/000012"]}]"#,
            at: "/related/1",
        },
    ],
    good: &[Good {
        change: r#"[{"related":["307024/000013"]},
            {"name":"企业信息","code":"307024/000013","related":["307024/000012"]}]"#,
    }],
};

static ONE_SIDED: Message = Message {
    text: Words {
        zh: "被关联的资源没有写明关联本资源",
        en: "the related resource does not name this one in turn",
    },
    help: Words {
        zh: "核对关联是否成立；成立的，在被关联资源的关联资源代码中补上本资源的代码",
        en: "check the relation; if it holds, add this entry's code to the related codes of the other",
    },
};

fn check(index: &Index, _: &Context<'_>, out: &mut Sink<'_>) {
    // A relation to nothing is the matter of CAT301.
    let found = index.related.found_in(&index.codes);
    index.relations.groups(|group| {
        let Some(first) = group.first() else { return };
        let (position, side) = direction(first.detail);
        if group.iter().any(|key| direction(key.detail).1 != side) {
            return;
        }
        let place = (first.entry, position);
        let at = found.binary_search_by_key(&place, |(key, _)| (key.entry, key.detail));
        if let Some((_, Some(other))) = at.ok().and_then(|at| found.get(at)) {
            let at = format!("/related/{position}");
            out.found_between(&[first.entry, *other], at, &ONE_SIDED, &[]);
        }
    });
}
