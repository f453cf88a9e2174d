//! CON401: the volumes of the census are plain numbers.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::CENSUS17;
use crate::model::Entry;
use crate::model::member::{Object, View};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "CON401",
    name: "census-not-number",
    title: Words { zh: "普查数值不是数字", en: "a census volume that is no number" },
    basis: &[CENSUS17.should("信息资源大普查")],
    explain: Words {
        zh: "大普查的各项数值只填整数或者小数，单位已经写在列名里：存储量以G计，记录数以万计。\
             “3.5G”“约200万”这样的写法不能汇总。不掌握的，按照填表要求填0。",
        en: "The volumes of the census are whole or decimal numbers. The heading gives the unit: G of \
             storage, 10,000 records. What reads `3.5G` or `about 200` cannot be added up. What is not \
             known is 0, as the form asks.",
    },
    applies: |entry| volumes(entry).next().is_some(),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"census":{"stored_gb":"3.5G"}}"#, at: "/census/stored_gb" },
        Bad { change: r#"{"census":{"stored_gb":3.5,"opened_10k":-1}}"#, at: "/census/opened_10k" },
    ],
    good: &[Good { change: r#"{"census":{"stored_gb":"3.5","records_10k":0}}"# }],
};

static NO_NUMBER: Message = Message {
    text: Words { zh: "「{0}」不是数字", en: "`{0}` is no plain number" },
    help: Words {
        zh: "只填数字，不带单位，例如“3.5”；不掌握的填0",
        en: "give the number without a unit, such as `3.5`, or 0 where it is not known",
    },
};

/// The volumes that are given: key, and the text where it was not understood.
fn volumes<'e>(entry: &'e Entry<'_>) -> impl Iterator<Item = (&'static str, Option<&'e str>)> {
    let census = &entry.census;
    census.rows().iter().enumerate().filter_map(|(index, row)| match census.view(index) {
        Some(View::Amount(term)) if !term.is_missing() => Some((row.key, term.unknown())),
        _ => None,
    })
}

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    for (key, text) in volumes(entry) {
        if let Some(text) = text {
            out.found(format!("/census/{key}"), &NO_NUMBER, &[text]);
        }
    }
}
