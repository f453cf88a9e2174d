//! SHR113: a conditional entry says what the data may be used for.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{Citation, G1272, R809};
use crate::model::{Entry, ShareType};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

const LISTED: Citation = R809.must("第十五条第二款");

pub(crate) static RULE: Rule = Rule {
    code: "SHR113",
    name: "conditional-without-purpose",
    title: Words { zh: "有条件共享没有使用用途", en: "conditional sharing without a purpose" },
    basis: &[
        LISTED,
        G1272.should("共享条件"),
    ],
    explain: Words {
        zh: "有条件共享的数据，应当在目录中列明使用用途等共享使用条件。使用用途一般为行政依据、工\
             作参考、数据校核、业务协同，也可以用文字说明。取得数据的部门不得用于其他目的，没有列\
             明用途就无从判断。",
        en: "A conditional entry lists what the data may be used for: as a basis of \
             administration, for reference, for verification, for collaboration, or whatever \
             else is put in words. Who receives the data may use them for nothing else, which \
             cannot be judged where no purpose is listed.",
    },
    applies: |entry| entry.share.kind.is(ShareType::Conditional),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"share":{"purposes":null}}"#,
            at: "/share/purposes",
        },
        Bad {
            change: r#"{"share":{"purposes":[""]}}"#,
            at: "/share/purposes",
        },
    ],
    good: &[
        Good {
            change: r#"{"share":{"purposes":["年检核验"]}}"#,
        },
    ],
};

static NO_PURPOSE: Message = Message {
    text: Words {
        zh: "有条件共享，但没有列明使用用途",
        en: "conditional, but no purpose is listed",
    },
    help: Words {
        zh: "列明使用用途：行政依据、工作参考、数据校核、业务协同，或者其他用途",
        en: "list the purposes: administrative_basis, work_reference, data_verification, \
             business_collaboration, or others",
    },
};

fn check(entry: &Entry<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    let share = &entry.share;
    // Where nothing at all is listed, the missing condition says so once.
    if share.has_purpose() || !share.has_terms() && context.severity_of(&LISTED).is_some() {
        return;
    }
    out.found("/share/purposes", &NO_PURPOSE, &[]);
}
