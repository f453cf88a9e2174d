//! CAT103: no two entries of a catalogue have the same code.

use crate::diag::Index;
use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "CAT103",
    name: "code-duplicate",
    title: Words { zh: "信息资源代码重复", en: "two entries with the same code" },
    basis: &[G1272.must("信息资源代码")],
    explain: Words {
        zh: "信息资源代码在整个目录中应当唯一：申请、审核和关联都以代码指明资源，代码重复就无法区分。\
             只差空格、大小写或者全角半角的，也视为重复。",
        en: "A resource code is unique in the whole catalogue: requests, reviews and relations name a resource \
             by it. Codes that differ only by blanks, case or width are the same code.",
    },
    applies: |entry| !is_blank(&entry.code),
    check: Check::Catalogue(check),
    bad: &[
        Bad { change: r#"[{},{"name":"企业信息"}]"#, at: "/code" },
        Bad { change: r#"[{},{"name":"企业信息"},{"name":"人口信息"}]"#, at: "/code" },
    ],
    good: &[Good { change: r#"[{},{"name":"企业信息","code":"307024/000013"}]"# }],
};

static SAME_CODE: Message = Message {
    text: Words { zh: "{0}条目录的信息资源代码相同", en: "{0} entries have the same code" },
    help: Words {
        zh: "同一资源只保留一条；不同的资源，在本类之下另编顺序码",
        en: "keep one entry of the same resource; give other resources sequence numbers of their own",
    },
};

fn check(index: &Index, _: &Context<'_>, out: &mut Sink<'_>) {
    index.codes.groups(|group| {
        if group.len() > 1 {
            let entries: Vec<u32> = group.iter().map(|key| key.entry).collect();
            out.found_between(&entries, "/code", &SAME_CODE, &[&entries.len().to_string()]);
        }
    });
}
