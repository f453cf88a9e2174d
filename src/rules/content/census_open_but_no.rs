//! CON403: data that are not open have no volume that was opened.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::CENSUS17;
use crate::model::{Entry, OpenType};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "CON403",
    name: "census-open-but-no",
    title: Words { zh: "不开放却有已开放的数量", en: "a volume opened of data that are not open" },
    basis: &[CENSUS17.should("信息资源大普查")],
    explain: Words {
        zh: "是否向社会开放填“否”（不予开放）的，已开放的存储量和记录数应当是0或者不填。\
             两处对不上，要么数据其实已经开放，要么数值填错了列。",
        en: "Where the data are not open to the public, the volume and the records opened are 0 or empty. \
             Otherwise the data are open after all, or the number stands in the wrong column.",
    },
    applies: |entry| entry.open.kind.is(OpenType::NotOpen),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"open":{"type":"not_open","condition":null},"census":{"opened_gb":1.2}}"#,
            at: "/census/opened_gb",
        },
        Bad {
            change: r#"{"open":{"type":"not_open","condition":null},"census":{"opened_gb":0,"opened_10k":0.1}}"#,
            at: "/census/opened_10k",
        },
    ],
    good: &[Good {
        change: r#"{"open":{"type":"not_open","condition":null},"census":{"stored_gb":3,"opened_gb":0,"opened_10k":0}}"#,
    }],
};

static OPENED: Message = Message {
    text: Words {
        zh: "不向社会开放，却填写了已开放的数量{0}",
        en: "the data are not open, yet {0} is given as opened",
    },
    help: Words {
        zh: "已经开放的，改正是否向社会开放；没有开放的，把数量改为0",
        en: "correct whether the data are open, or make the volume 0",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let census = &entry.census;
    for (at, opened) in
        [("/census/opened_gb", &census.opened_gb), ("/census/opened_10k", &census.opened_10k)]
    {
        if let Some(volume) = opened.known().filter(|volume| **volume > 0.0) {
            out.found(at, &OPENED, &[&volume.to_string()]);
        }
    }
}
