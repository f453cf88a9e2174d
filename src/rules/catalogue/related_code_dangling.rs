//! CAT301: a related code is the code of an entry of the catalogue.

use crate::diag::Index;
use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "CAT301",
    name: "related-code-dangling",
    title: Words { zh: "关联资源代码在目录中不存在", en: "a related code that no entry has" },
    basis: &[G1272.should("关联资源代码")],
    explain: Words {
        zh: "关联资源代码应当是目录中另一条资源的代码。目录中查不到的，可能是代码写错，或者被关联的资源已经停用、\
             还没有编入。只校验了部分目录的，先确认被关联的目录是否在校验范围之内。",
        en: "A related code is the code of another entry. Where the catalogue has none, the code may be \
             misspelt, or the other resource was retired or not yet compiled. When only a part of the catalogue \
             was checked, see first whether the other entry belongs to that part.",
    },
    applies: |entry| !entry.related.is_empty(),
    check: Check::Catalogue(check),
    bad: &[
        Bad { change: r#"{"related":["307024/000099"]}"#, at: "/related/0" },
        Bad {
            change: r#"[{"related":["307024/000013","307024/99"]},
                {"name":"企业信息","code":"307024/000013","related":["307024/000012"]}]"#,
            at: "/related/1",
        },
    ],
    good: &[
        Good {
            change: r#"[{"related":["３０７０２４／０００００１３"]},
                {"name":"企业信息","code":"307024/0000013","related":["307024/000012"]}]"#,
        },
        Good { change: r#"{"related":["","无"]}"# },
    ],
};

static DANGLING: Message = Message {
    text: Words { zh: "目录中没有这个关联资源代码", en: "no entry of the catalogue has this related code" },
    help: Words {
        zh: "核对代码；被关联的资源已经停用的，删除这一关联",
        en: "check the code, and delete the relation if the other resource is no more",
    },
};

fn check(index: &Index, _: &Context<'_>, out: &mut Sink<'_>) {
    for (key, target) in index.related.found_in(&index.codes) {
        if target.is_none() {
            out.found_between(&[key.entry], format!("/related/{}", key.detail), &DANGLING, &[]);
        }
    }
}
