//! CAT102: names do not only count up.

use crate::diag::Index;
use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, serial_number};

pub(crate) static RULE: Rule = Rule {
    code: "CAT102",
    name: "name-autofill-suffix",
    title: Words { zh: "名称只有末尾的序号不同", en: "names that only count up" },
    basis: &[G1272.should("信息资源名称")],
    explain: Words {
        zh: "同一提供方有三条以上目录，名称除末尾的连续序号外完全相同，多半是在表格中向下拖动填充造成的。\
             需求部门无法从名称看出各条的区别。末尾是年份或者日期的，不在此列。",
        en: "Three or more entries of one provider have names that differ only in consecutive numbers at \
             the end, which is mostly what dragging a cell down leaves behind. Nobody can tell from the \
             names what differs. A year, a month or a day at the end is no such number.",
    },
    applies: |entry| serial_number(&entry.name).is_some(),
    check: Check::Catalogue(check),
    bad: &[
        Bad {
            change: r#"[{"name":"户籍信息9","code":"307024/1"},{"name":"户籍信息11","code":"307024/2"},
                {"name":"户籍信息（10）","code":"307024/3"},{"name":"户籍信息7","code":"307024/4"}]"#,
            at: "/name",
        },
        Bad {
            change: r#"[{"name":"户籍信息1","code":"307024/1"},{"name":"户籍信息02","code":"307024/2"},
                {"name":"户籍信息３","code":"307024/3"}]"#,
            at: "/name",
        },
    ],
    good: &[
        Good {
            change: r#"[{"name":"户籍信息1","code":"307024/1"},{"name":"户籍信息2","code":"307024/2"},
                {"name":"户籍信息4","code":"307024/3"}]"#,
        },
        Good {
            change: r#"[{"name":"户籍信息1","code":"307024/1"},{"name":"户籍信息2","code":"307024/2"},
                {"name":"户籍信息3","code":"307024/3","provider":{"name":"市公安局","code":"11320100012941289Q"}}]"#,
        },
    ],
};

static COUNTED: Message = Message {
    text: Words {
        zh: "同一提供方的{0}条目录名称相同，只有末尾的序号不同",
        en: "the names of {0} entries of one provider differ only in the number at their end",
    },
    help: Words {
        zh: "检查是否为拖动填充所致，并把名称改为能够反映各自内容的名称，例如写明地区或者业务环节",
        en: "check whether a cell was dragged down, and give names that say what each entry holds",
    },
};

fn check(index: &Index, _: &Context<'_>, out: &mut Sink<'_>) {
    index.series.groups(|group| {
        if group.len() < 3 {
            return;
        }
        let mut series = group.to_vec();
        series.sort_unstable_by_key(|key| key.detail);
        for run in series.chunk_by(|one, next| next.detail - one.detail <= 1) {
            let [first, .., last] = run else { continue };
            if last.detail - first.detail >= 2 {
                let mut entries: Vec<u32> = run.iter().map(|key| key.entry).collect();
                entries.sort_unstable();
                out.found_between(&entries, "/name", &COUNTED, &[&entries.len().to_string()]);
            }
        }
    });
}
