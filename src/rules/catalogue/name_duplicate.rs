//! CAT101: within one provider no two entries have the same name.

use crate::diag::Index;
use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "CAT101",
    name: "name-duplicate",
    title: Words { zh: "同一提供方有重名的目录", en: "two entries of one provider with the same name" },
    basis: &[G1272.must("信息资源名称")],
    explain: Words {
        zh: "同一提供方的目录不应重名。只差空格、标点或者全角半角的，也视为重名：需求部门分不清该申请哪一个。\
             内容相同的合并为一条，内容不同的在名称中写出区别。",
        en: "Entries of one provider have different names. Names that differ only by blanks, punctuation or \
             width are the same name: nobody can tell which to ask for. Merge what is the same, and say in \
             the name what differs.",
    },
    applies: |entry| !is_blank(&entry.name),
    check: Check::Catalogue(check),
    bad: &[
        Bad { change: r#"[{"name":"企业信息"},{"name":"企业 信息","code":"307024/000013"}]"#, at: "/name" },
        Bad { change: r#"[{"name":"企业（信息）"},{"name":"企业信息","code":"307024/000013"}]"#, at: "/name" },
    ],
    good: &[
        Good { change: r#"[{"name":"企业信息"},{"name":"企业年报信息","code":"307024/000013"}]"# },
        Good {
            change: r#"[{"name":"企业信息"},{"name":"企业信息","code":"307024/000013",
                "provider":{"name":"市公安局","code":"11320100012941289Q"}}]"#,
        },
    ],
};

static SAME_NAME: Message = Message {
    text: Words { zh: "同一提供方的{0}条目录名称相同", en: "{0} entries of one provider have the same name" },
    help: Words {
        zh: "内容相同的合并为一条；内容不同的，在名称中写出区别",
        en: "merge what is the same, or say in the names what differs",
    },
};

fn check(index: &Index, _: &Context<'_>, out: &mut Sink<'_>) {
    index.names.groups(|group| {
        if group.len() > 1 {
            let entries: Vec<u32> = group.iter().map(|key| key.entry).collect();
            out.found_between(&entries, "/name", &SAME_NAME, &[&entries.len().to_string()]);
        }
    });
}
