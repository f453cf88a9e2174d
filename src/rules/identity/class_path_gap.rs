//! IDN302: no level of the class path is left out.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

/// The levels of the classification, the widest first; what follows is [`LOWEST`].
const LEVELS: [&str; 3] = ["类", "项", "目"];

/// The level that may stand any number of times.
const LOWEST: &str = "细目";

pub(crate) static RULE: Rule = Rule {
    code: "IDN302",
    name: "class-path-gap",
    title: Words { zh: "信息资源分类缺少中间一级", en: "a level of the class path is left out" },
    basis: &[G1272.must("信息资源分类")],
    explain: Words {
        zh: "信息资源分类从上到下为类、项、目、细目。填写了下级的，它的上级也要填写：没有项的目，\
             没有类的项，都不知道属于哪里，按级汇总时会漏掉。",
        en: "The classification goes from class to 项, 目 and 细目. Where a level is given, those above \
             it are given too: a lower level without the one above belongs nowhere and is lost when \
             entries are summed up by level.",
    },
    applies: |entry| !entry.class.path.is_empty(),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"class":{"path":["部门","","市级部门"]}}"#, at: "/class/path/1" },
        Bad { change: r#"{"class":{"path":[null,"省（自治区、直辖市）和计划单列市"]}}"#, at: "/class/path/0" },
    ],
    good: &[
        Good { change: r#"{"class":{"path":["部门","省（自治区、直辖市）和计划单列市","",""]}}"# },
        Good { change: r#"{"class":{"path":[""]}}"# },
    ],
};

static GAP: Message = Message {
    text: Words { zh: "分类缺少“{0}”一级，它的下级却填写了", en: "the level {0} of the class path is blank, but one below it is given" },
    help: Words {
        zh: "按类、项、目、细目的顺序补齐，没有的下级留空",
        en: "fill in the levels from the top; leave only the lowest ones blank",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let path = &entry.class.path;
    let Some(last) = path.iter().rposition(|name| !is_blank(name)) else { return };
    if let Some(gap) = path.iter().take(last).position(|name| is_blank(name)) {
        out.found(format!("/class/path/{gap}"), &GAP, &[LEVELS.get(gap).unwrap_or(&LOWEST)]);
    }
}
