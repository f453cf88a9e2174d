//! CON402: what is shared or opened is no more than what there is.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::CENSUS17;
use crate::model::{Census, Entry};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "CON402",
    name: "census-shared-gt-total",
    title: Words { zh: "共享或者开放的数量超过总量", en: "more shared or opened than there is" },
    basis: &[CENSUS17.should("信息资源大普查")],
    explain: Words {
        zh: "已共享、已开放的存储量和记录数是总量的一部分，不会大于总量。大于总量的，往往是单位弄错\
             （存储量以G计，记录数以万计），或者同一批数据被重复计算，也可能是总量没有掌握而填了0。",
        en: "What is shared or opened is a part of what there is. A part above its whole mostly comes from \
             the unit (G, 10,000 records), from counting the same data twice, or from a total that was not \
             known and put down as 0.",
    },
    applies: |entry| pairs(&entry.census).next().is_some(),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"census":{"stored_gb":2,"shared_gb":10}}"#, at: "/census/shared_gb" },
        Bad { change: r#"{"census":{"stored_gb":2,"opened_gb":2.5}}"#, at: "/census/opened_gb" },
        Bad { change: r#"{"census":{"records_10k":2,"shared_10k":3}}"#, at: "/census/shared_10k" },
        Bad { change: r#"{"census":{"records_10k":"0","opened_10k":"1"}}"#, at: "/census/opened_10k" },
    ],
    good: &[Good {
        change: r#"{"census":{"stored_gb":2,"shared_gb":2,"opened_gb":1,"records_10k":5,"shared_10k":5,"opened_10k":0}}"#,
    }],
};

static ABOVE: Message = Message {
    text: Words { zh: "{0}大于总量{1}", en: "{0} is more than the total of {1}" },
    help: Words {
        zh: "核对单位和数值：存储量以G计，记录数以万计",
        en: "check unit and number: G of storage, 10,000 records",
    },
};

/// Each part with its whole, where both are known: key, part, whole.
fn pairs(census: &Census<'_>) -> impl Iterator<Item = (&'static str, f64, f64)> {
    [
        ("/census/shared_gb", &census.shared_gb, &census.stored_gb),
        ("/census/opened_gb", &census.opened_gb, &census.stored_gb),
        ("/census/shared_10k", &census.shared_10k, &census.records_10k),
        ("/census/opened_10k", &census.opened_10k, &census.records_10k),
    ]
    .into_iter()
    .filter_map(|(at, part, whole)| Some((at, *part.known()?, *whole.known()?)))
}

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    for (at, part, whole) in pairs(&entry.census).filter(|(_, part, whole)| part > whole) {
        out.found(at, &ABOVE, &[&part.to_string(), &whole.to_string()]);
    }
}
