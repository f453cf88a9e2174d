//! OPN202: secrets are not open, and sensitive personal information is not open without conditions.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{PERSONAL, R39, SECRETS, SECRETS2010, Severity};
use crate::model::{Entry, OpenType, PersonalInfo, Secrecy, Word};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "OPN202",
    name: "open-with-secret-or-sensitive",
    title: Words { zh: "涉密数据或者敏感个人信息向社会开放", en: "secrets or sensitive data opened" },
    basis: &[
        SECRETS.must("第二十九条"),
        SECRETS.must("第三十五条"),
        SECRETS2010.must("第二十六条"),
        SECRETS2010.must("第二十九条"),
        PERSONAL.must("第二十五条"),
        PERSONAL.must("第二十八条"),
        R39.must("三(七)"),
    ],
    explain: Words {
        zh: "机关、单位应当依法对拟公开的信息进行保密审查，涉密数据不得向社会开放。个人信息未取得个人单独同意的，不得\
             公开；敏感个人信息更不得无条件开放。列为有条件开放的，应当确认开放的只是匿名化处理后的数据，因此作警告。\
             没有填写是否含个人信息的，本规则不作判断。",
        en: "What is to be published is first reviewed for secrets, and secrets are not opened. Personal \
             information is not published without the separate consent of the person; sensitive information \
             least of all. Where it is open on conditions, make sure that only anonymised data are: this is a \
             warning. Where nothing is said of personal information, this rule does not judge.",
    },
    applies: |entry| entry.open.is_opened(),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"personal_info":"sensitive"}"#, at: "/open/type" },
        Bad {
            change: r#"{"personal_info":"sensitive","share":{"type":"unconditional","condition":null,
                "scope":null},"open":{"type":"unconditional","condition":null}}"#,
            at: "/open/type",
        },
    ],
    good: &[
        Good { change: r#"{"secrecy":"none","personal_info":"general"}"# },
        Good { change: r#"{"personal_info":null}"# },
    ],
};

static SECRET: Message = Message {
    text: Words { zh: "涉密属性为「{0}」的数据向社会开放", en: "open to the public, yet marked `{0}`" },
    help: Words {
        zh: "改为不予开放，并核对涉密属性是否准确",
        en: "say `not_open`, and make sure that the secrecy is right",
    },
};

static SENSITIVE: Message = Message {
    text: Words {
        zh: "含敏感个人信息的数据向社会开放",
        en: "open to the public, yet with sensitive personal information",
    },
    help: Words {
        zh: "改为不予开放；只开放匿名化处理后的数据的，列为有条件开放并写明处理方式",
        en: "say `not_open`; if only anonymised data are open, say `conditional` and how they are made so",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if let Some(secrecy) = entry.secrecy.known().filter(|secrecy| **secrecy != Secrecy::None) {
        out.found("/open/type", &SECRET, &[secrecy.label()]);
    } else if entry.personal_info.is(PersonalInfo::Sensitive) {
        let most = match entry.open.kind.known() {
            Some(OpenType::Unconditional) => Severity::Error,
            _ => Severity::Warning,
        };
        out.found_at_most(most, "/open/type", &SENSITIVE, &[]);
    }
}
