//! CAT201: one item of one subject has one source department.

use crate::diag::Index;
use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{LN88, R51, R809};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "CAT201",
    name: "single-source-conflict",
    title: Words { zh: "同一数据项有多个数源部门", en: "one item with several source departments" },
    basis: &[R809.may("第十九条第二款"), LN88.may("三(二)3"), R51.may("第五条")],
    explain: Words {
        zh: "收集工作涉及多个政府部门的，政务数据共享主管部门应当明确牵头收集的政府部门作为数源部门，由其统一\
             提供共享服务。几个提供方都在同类目录中\
             写明自己是数源部门，又列有同名的数据项，就不能确定以谁为准。姓名、号码、代码等用于识别对象的数据项\
             各部门都会有，不作比较。",
        en: "Where several departments collect, the authority names the one that leads as source department. Several providers call \
             themselves the source in entries of one class that list an item of the same name, so nobody knows \
             whose value counts. Items that identify (姓名, 号码, 代码) are in every table and not compared.",
    },
    applies: |entry| !is_blank(&entry.source_department),
    check: Check::Catalogue(check),
    bad: &[Bad {
        change: r#"[{"source_department":"市生态环境局"},{"name":"机动车检验","code":"307024/000013",
            "provider":{"name":"市公安局","code":"11320100012941289Q"},"source_department":"市公安局",
            "items":[{"name":"检测 结论","type":"C","length":2},{"name":"号牌号码","type":"C","length":15}]}]"#,
        at: "/items/2/name",
    }],
    good: &[
        Good {
            change: r#"[{"source_department":"市生态环境局"},{"name":"机动车检验","code":"307024/000013",
                "provider":{"name":"市公安局","code":"11320100012941289Q"},"source_department":"市生态环境局"}]"#,
        },
        Good {
            change: r#"[{"source_department":"市生态环境局"},{"name":"机动车检验","code":"307024/000013",
                "source_department":"市生态环境局"}]"#,
        },
    ],
};

static SEVERAL_SOURCES: Message = Message {
    text: Words {
        zh: "这个数据项在{0}条同类目录中出现，各提供方都写明自己是数源部门",
        en: "{0} entries of one class have this item, and their providers each call themselves its source",
    },
    help: Words {
        zh: "由政务数据共享主管部门明确一个数源部门，其他目录改填该部门，并填写关联资源代码",
        en: "let the authority name one source department, and have the other entries name and relate to it",
    },
};

fn check(index: &Index, _: &Context<'_>, out: &mut Sink<'_>) {
    index.source_items.groups(|group| {
        let Some((first, others)) = group.split_first() else { return };
        let source = index.source_of(first.entry);
        if others.iter().all(|key| index.source_of(key.entry) == source) {
            return;
        }
        let mut entries: Vec<u32> = group.iter().map(|key| key.entry).collect();
        entries.dedup();
        let at = format!("/items/{}/name", first.detail);
        out.found_between(&entries, at, &SEVERAL_SOURCES, &[&entries.len().to_string()]);
    });
}
