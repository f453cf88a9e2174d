//! OPN203: an entry with identity or telephone numbers says that it holds personal information, and does not
//! open them without conditions.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{PERSONAL, R809};
use crate::model::{Entry, Item, OpenType, PersonalInfo, Term};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, trim};

pub(crate) static RULE: Rule = Rule {
    code: "OPN203",
    name: "item-idcard-sensitive",
    title: Words { zh: "身份证号、手机号未按个人信息管理", en: "identity numbers not treated as personal" },
    basis: &[
        R809.should("第十三条第一款"),
        R809.should("第三十七条第一款"),
        PERSONAL.should("第四条"),
        PERSONAL.should("第二十五条"),
    ],
    explain: Words {
        zh: "公民身份号码、身份证号码、手机号码能够识别特定自然人，属于个人信息。含有这些数据项的目录应当写明是否含\
             个人信息，并且不应无条件向社会开放。没有填写不等于不含个人信息。名称中注明“脱敏”的数据项不在此列。",
        en: "Identity and mobile telephone numbers identify a person and are personal information. An entry with \
             such items says so, and does not open them without conditions. Nothing said is not `none`. Items \
             whose name says that they are masked (脱敏) are left aside.",
    },
    applies: |entry| entry.items.iter().any(is_identifying),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"items":[{"name":"公民身份号码","type":"C","length":18}],"personal_info":null}"#,
            at: "/personal_info",
        },
        Bad {
            change: r#"{"items":[{"name":"联系人手机号","type":"C","length":11}],"personal_info":"none"}"#,
            at: "/personal_info",
        },
        Bad {
            change: r#"{"items":[{"name":"身份证号码 ","type":"C","length":18}],
                "share":{"type":"unconditional","condition":null,"scope":null},
                "open":{"type":"unconditional","condition":null}}"#,
            at: "/open/type",
        },
        Bad {
            change: r#"{"items":[{"name":"号牌号码","type":"C","length":15,"open":{"type":"unconditional"}},
                {"name":"手机号码","type":"C","length":11,"open":{"type":"unconditional"}}]}"#,
            at: "/items/1/open/type",
        },
    ],
    good: &[
        Good { change: r#"{"items":[{"name":"公民身份号码","type":"C","length":18}]}"# },
        Good {
            change: r#"{"items":[{"name":"手机号码","type":"C","length":11,"open":{"type":"not_open"}}],
                "share":{"type":"unconditional","condition":null,"scope":null},
                "open":{"type":"unconditional","condition":null}}"#,
        },
    ],
};

/// How the names of items end that hold what identifies a person.
const IDENTIFYING: [&str; 6] =
    ["公民身份号码", "身份证号", "身份证号码", "身份证件号码", "手机号", "手机号码"];

static NOT_SAID: Message = Message {
    text: Words {
        zh: "有数据项「{0}」，但没有写明是否含个人信息",
        en: "has the item `{0}`, but does not say whether it holds personal information",
    },
    help: Words {
        zh: "在“是否含个人信息”中填写“一般”或者“敏感”；已经脱敏的，在数据项名称中注明",
        en: "set `personal_info` to `general` or `sensitive`; name masked items as such",
    },
};

static SAID_NONE: Message = Message {
    text: Words {
        zh: "有数据项「{0}」，却写明不含个人信息",
        en: "has the item `{0}`, yet claims to hold no personal information",
    },
    help: NOT_SAID.help,
};

static OPENED: Message = Message {
    text: Words {
        zh: "数据项「{0}」向社会无条件开放",
        en: "the item `{0}` is open to the public without conditions",
    },
    help: Words {
        zh: "改为有条件开放或者不予开放；确需开放的，先作匿名化处理",
        en: "say `conditional` or `not_open`, or anonymise it first",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let Some(first) = entry.items.iter().find(|item| is_identifying(item)) else { return };
    match &entry.personal_info {
        Term::Missing => out.found("/personal_info", &NOT_SAID, &[&first.name]),
        Term::Known { value: PersonalInfo::None, .. } => {
            out.found("/personal_info", &SAID_NONE, &[&first.name]);
        }
        Term::Known { .. } | Term::Unknown(_) => {}
    }
    let mut follows_entry = None;
    for (position, item) in entry.items.iter().enumerate() {
        if !is_identifying(item) {
            continue;
        }
        match item.open.as_ref().and_then(|open| open.kind.known()) {
            Some(OpenType::Unconditional) => {
                out.found(format!("/items/{position}/open/type"), &OPENED, &[&item.name]);
            }
            Some(_) => {}
            None => follows_entry = follows_entry.or(Some(item)),
        }
    }
    // Sensitive information that is open is what OPN202 speaks of.
    if let Some(item) = follows_entry
        && entry.open.kind.is(OpenType::Unconditional)
        && !entry.personal_info.is(PersonalInfo::Sensitive)
    {
        out.found("/open/type", &OPENED, &[&item.name]);
    }
}

/// Whether an item holds, by its name, what identifies a person.
fn is_identifying(item: &Item<'_>) -> bool {
    let name = trim(&item.name);
    IDENTIFYING.iter().any(|word| name.ends_with(word)) && !name.contains("脱敏")
}
