//! CON502: a text that is required says something.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::PRACTICE;
use crate::model::condition::is_vacuous;
use crate::model::{Entry, FormatType, Share, ShareType, WayClass};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;
use crate::vocabulary::is_placeholder;

pub(crate) static RULE: Rule = Rule {
    code: "CON502",
    name: "placeholder-value",
    title: Words { zh: "以占位文字代替内容", en: "a placeholder in place of a value" },
    basis: &[PRACTICE.should("")],
    explain: Words {
        zh: "必填的名称、摘要、提供方名称、数据项名称、数据分类、数据分级、审核人、评估结论，有条件共享的条件、范围和用途，不予共享的理由，\
             填了“/”“-”“无”“暂无”“待定”“test”“XXX”“null”之类的，等于没有填写，却不会被当作漏填。需要说明的格式和共享方式也是\
             如此。只看整个值：“普通话水平测试信息”不是占位文字。\
             有清单的字段填了占位文字的，由各自的规则检查。",
        en: "A required name, abstract, provider, item, category, level, approver or result of an assessment, a \
             condition, scope or purpose of conditional sharing, a reason for not sharing, that reads `/`, `-`, \
             `test`, `XXX`, `null`, 无, 暂无 or 待定 says nothing and only slips past the check for empty \
             fields. The same holds for a format or a way of sharing that needs an explanation. Only the whole value counts: a name that has 测试 in it is a name. Of a placeholder in a field with a list of words the rule of that field speaks.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"name":"test"}"#, at: "/name" },
        Bad { change: r#"{"abstract":"暂无"}"#, at: "/abstract" },
        Bad { change: r#"{"provider":{"name":" 待定 "}}"#, at: "/provider/name" },
        Bad { change: r#"{"category":"／"}"#, at: "/category" },
        Bad { change: r#"{"level":"None"}"#, at: "/level" },
        Bad { change: r#"{"approved":{"by":"XXX"}}"#, at: "/approved/by" },
        Bad { change: r#"{"approved":{"by":"xx"}}"#, at: "/approved/by" },
        Bad {
            change: r#"{"items":[{"name":"检测日期","type":"D"},{"name":"——","type":"D"}]}"#,
            at: "/items/1/name",
        },
        Bad { change: r#"{"share":{"scope":["市公安局","/"]}}"#, at: "/share/scope/1" },
        Bad { change: r#"{"share":{"purposes":["data_verification","待定"]}}"#, at: "/share/purposes/1" },
        Bad { change: r#"{"share":{"condition":"/"}}"#, at: "/share/condition" },
        Bad { change: r#"{"share":{"way":{"class":"拷盘","type":null,"note":"无"}}}"#, at: "/share/way/note" },
        Bad { change: r#"{"format":{"types":["MongoDB"],"other":"/"}}"#, at: "/format/other" },
        Bad { change: r#"{"format":{"types":["其他"],"other":"无"}}"#, at: "/format/other" },
        Bad {
            change: r#"{"assessments":[{"kind":"secrecy_risk","result":"待定"},{"kind":"personal_info_impact","on":"2026-02-21"}]}"#,
            at: "/assessments/0/result",
        },
        Bad {
            change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":null,
                "reason":"无","basis":["《中华人民共和国统计法》第二十八条"]},
                "open":{"type":"not_open","condition":null}}"#,
            at: "/share/reason",
        },
    ],
    good: &[
        Good { change: r#"{"name":"普通话水平测试信息","provider":{"office":"无"}}"# },
        Good {
            change: r#"{"items":[{"name":"X","type":"N","length":9},{"name":"Y","type":"N","length":9},{"name":"无线电台","type":"D"}]}"#,
        },
        Good {
            change: r#"{"share":{"type":"unconditional","condition":"无","scope":["无"],"purposes":["无"],"reason":"无",
                "way":{"note":"无"}},"format":{"other":"无"}}"#,
        },
    ],
};

static SAYS_NOTHING: Message = Message {
    text: Words { zh: "「{0}」是占位文字，等于没有填写", en: "`{0}` is a placeholder and says nothing" },
    help: Words { zh: "填写真实的内容", en: "write what is the case" },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    for (at, text) in [
        ("/name", &entry.name),
        ("/abstract", &entry.summary),
        ("/provider/name", &entry.provider.name),
        ("/category", &entry.category),
        ("/level", &entry.level),
        ("/approved/by", &entry.approved.by),
    ] {
        if is_placeholder(text) {
            out.found(at, &SAYS_NOTHING, &[text]);
        }
    }
    for (position, item) in entry.items.iter().enumerate() {
        if is_placeholder(&item.name) {
            out.found(format!("/items/{position}/name"), &SAYS_NOTHING, &[&item.name]);
        }
    }
    for (position, made) in entry.assessments.iter().enumerate() {
        if is_placeholder(&made.result) {
            out.found(format!("/assessments/{position}/result"), &SAYS_NOTHING, &[&made.result]);
        }
    }
    let format = &entry.format;
    // Where nothing needs a description 无 is a fair answer, and the template's own.
    let is_outside = format.types.iter().any(|term| term.is(FormatType::Other) || term.unknown().is_some());
    if is_outside && is_placeholder(&format.other) {
        out.found("/format/other", &SAYS_NOTHING, &[&format.other]);
    }
    check_share(&entry.share, out);
}

/// The texts that each share type demands; elsewhere 无 is a fair answer.
fn check_share(share: &Share<'_>, out: &mut Sink<'_>) {
    let way = &share.way;
    if way.class.known().is_some_and(|class| *class != WayClass::Platform) && is_placeholder(&way.note) {
        out.found("/share/way/note", &SAYS_NOTHING, &[&way.note]);
    }
    match share.kind.known() {
        Some(ShareType::NotShared) if is_placeholder(&share.reason) => {
            out.found("/share/reason", &SAYS_NOTHING, &[&share.reason]);
        }
        Some(ShareType::Conditional) => {
            // Of 无 and the like in place of a condition SHR114 speaks.
            if is_placeholder(&share.condition) && !is_vacuous(&share.condition) {
                out.found("/share/condition", &SAYS_NOTHING, &[&share.condition]);
            }
            let scope = share.scope.iter().map(|text| &**text);
            for (position, text) in scope.enumerate().filter(|(_, text)| is_placeholder(text)) {
                out.found(format!("/share/scope/{position}"), &SAYS_NOTHING, &[text]);
            }
            let purposes = share.purposes.iter().map(|term| term.unknown().unwrap_or(""));
            for (position, text) in purposes.enumerate().filter(|(_, text)| is_placeholder(text)) {
                out.found(format!("/share/purposes/{position}"), &SAYS_NOTHING, &[text]);
            }
        }
        _ => {}
    }
}
