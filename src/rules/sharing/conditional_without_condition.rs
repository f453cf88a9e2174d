//! SHR111: a conditional entry says on which conditions.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{Citation, G1272, LN88, R809, Severity};
use crate::model::{Entry, ShareType};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

/// What asks for the condition itself, whatever else is listed.
const IN_WORDS: Citation = LN88.must("三(一)1");

pub(crate) static RULE: Rule = Rule {
    code: "SHR111",
    name: "conditional-without-condition",
    title: Words { zh: "有条件共享没有列明条件", en: "conditional sharing without a condition" },
    basis: &[
        R809.must("第十五条第二款"),
        IN_WORDS,
        G1272.should("共享条件"),
    ],
    explain: Words {
        zh: "有条件共享的数据，应当在目录中列明共享范围、使用用途等共享使用条件，需求部门才能对照\
             准备、提供部门才能对照答复。共享条件、共享范围和使用用途全都没有的，等于没有列明条件；\
             只缺文字说明的，建议补上。辽宁的方案要求明确共享条件本身。",
        en: "A conditional entry lists its conditions, such as scope and purposes, so that a \
             requester can prepare and the provider can answer by them. Where condition, scope \
             and purposes are all absent, nothing is listed. Where only the words are absent, \
             adding them is advised. The Liaoning plan asks for the condition itself.",
    },
    applies: |entry| entry.share.kind.is(ShareType::Conditional),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"share":{"condition":null}}"#,
            at: "/share/condition",
        },
        Bad {
            change: r#"{"share":{"condition":" ","scope":null,"purposes":null}}"#,
            at: "/share/condition",
        },
    ],
    good: &[
        Good {
            change: r#"{}"#,
        },
    ],
};

static NO_TERMS: Message = Message {
    text: Words {
        zh: "有条件共享，但没有列明任何共享使用条件",
        en: "conditional, but no condition of use is listed",
    },
    help: Words {
        zh: "列明共享条件、共享范围和使用用途，例如“仅用于年检核验，按接口逐条查询”",
        en: "list condition, scope and purposes",
    },
};

static NO_WORDS: Message = Message {
    text: Words {
        zh: "有条件共享，但没有填写共享条件",
        en: "conditional, but the condition is not given",
    },
    help: Words {
        zh: "写明在什么情况下、按什么要求可以共享使用",
        en: "say when and how the data may be used",
    },
};

fn check(entry: &Entry<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    let share = &entry.share;
    if !share.has_terms() {
        out.found("/share/condition", &NO_TERMS, &[]);
    } else if !share.has_condition() {
        let is_demanded = context.severity_of(&IN_WORDS).is_some();
        let most = if is_demanded { Severity::Error } else { Severity::Warning };
        out.found_at_most(most, "/share/condition", &NO_WORDS, &[]);
    }
}
