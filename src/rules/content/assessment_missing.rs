//! CON303: an entry shows the assessments that were made before it was compiled.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{R809, Severity};
use crate::model::{AssessmentKind, Entry, PersonalInfo};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "CON303",
    name: "assessment-missing",
    title: Words { zh: "没有写明评估", en: "an assessment that is not shown" },
    basis: &[R809.must("第十三条第一款")],
    explain: Words {
        zh: "编制目录应当依法开展保密风险、个人信息保护影响等评估。目录里没有评估的日期或者结论，不等于没有开展，\
             但是审核的人看不到。写明不含个人信息的，不要求个人信息保护影响评估；没有写明是否含个人信息的，不能当作不含。\
             状态写明尚未报送（草稿、部门已审核）的只作提示；没有写明状态的，不能当作草稿。",
        en: "Compiling the catalogue takes assessments of the risk to secrets, of the impact on personal \
             information and others that the law asks for. An assessment without a day or a result may have \
             been made, but is not shown. Only an entry that says that it holds no personal information \
             needs no second one. Where the status says that it is not yet submitted, this is a notice; no \
             status is not a draft.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"assessments":[{"kind":"个人信息保护影响评估","on":"2026-02-21"}]}"#,
            at: "/assessments",
        },
        Bad {
            change: r#"{"assessments":[{"kind":"secrecy_risk","on":"2026-02-20"},{"kind":"personal_info_impact"}]}"#,
            at: "/assessments",
        },
        Bad { change: r#"{"assessments":null,"personal_info":"none"}"#, at: "/assessments" },
    ],
    good: &[
        Good { change: r#"{"assessments":[{"kind":"保密风险","on":"2026-02-20"}],"personal_info":"无"}"# },
        Good {
            change: r#"{"assessments":[{"kind":"secrecy_risk","result":"低"},{"kind":"personal_info_impact","on":"2026-02-21"}],
                "personal_info":null}"#,
        },
    ],
};

static NO_SECRECY_RISK: Message = Message {
    text: Words { zh: "没有写明保密风险评估", en: "no assessment of the risk to secrets is shown" },
    help: Words {
        zh: "填写保密风险评估的日期和结论；还没有评估的，报送前完成",
        en: "give its day and its result; where it was not made, make it before submitting",
    },
};

static NO_PERSONAL_INFO: Message = Message {
    text: Words {
        zh: "没有写明个人信息保护影响评估",
        en: "no assessment of the impact on personal information is shown",
    },
    help: Words {
        zh: "填写评估的日期和结论；数据确实不含个人信息的，把是否含个人信息填为“无”",
        en: "give its day and its result, or set `personal_info` to `none` where the data hold none",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let is_shown = |kind| {
        entry.assessments.iter().any(|made| {
            made.kind.is(kind) && !(made.on.is_missing() && is_blank(&made.result))
        })
    };
    let most = if entry.is_before_submission() { Severity::Notice } else { Severity::Error };
    if !is_shown(AssessmentKind::SecrecyRisk) {
        out.found_at_most(most, "/assessments", &NO_SECRECY_RISK, &[]);
    }
    if !entry.personal_info.is(PersonalInfo::None) && !is_shown(AssessmentKind::PersonalInfoImpact) {
        out.found_at_most(most, "/assessments", &NO_PERSONAL_INFO, &[]);
    }
}
