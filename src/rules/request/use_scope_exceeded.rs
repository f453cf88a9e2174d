//! REQ303: shared data are used for what they were given for, and stay where they are.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{R809, Severity};
use crate::model::{Purpose, Request, Term, Usage};
use crate::rules::{Bad, Case, Check, Context, Good, Rule};
use crate::text::{Words, is_blank, is_same, is_same_name};
use crate::vocabulary::is_placeholder;

pub(crate) static RULE: Rule = Rule {
    code: "REQ303",
    name: "use-scope-exceeded",
    title: Words { zh: "超出范围使用共享数据", en: "shared data used beyond what was granted" },
    basis: &[R809.must("第二十五条第一款")],
    explain: Words {
        zh: "通过共享获得的政务数据，不得擅自扩大使用范围、用于或者变相用于其他目的，不得擅自提供给第三方；确需如此的，应当经提供部门同意。\
             使用记录中的用途、信息项与申请的逐一对照，没有申请的信息项、没有申请的用途、提供给第三方而没有写明提供部门同意的，都要指出。\
             用途是自由文字、无法判断是否相同的，只作警告；申请没有写明用途或者信息项的，不作比较。",
        en: "Shared data are not used more widely or for another purpose, openly or in disguise, and not passed on, \
             unless the provider consents. Purposes and items of each recorded use are held against those of the \
             request; so is a third party against the provider's consent. Where a purpose is free text that cannot be \
             compared it is a warning, and what the request does not state is not compared.",
    },
    applies: |_| false,
    check: Check::Request { applies: |case| !case.request.usage.is_empty(), check },
    bad: &[
        Bad {
            change: r#"{"usage":[{"on":"2026-11-02","purposes":["work_reference"],"items":["号牌号码"],"kept_until":"2029-11-02"}]}"#,
            at: "/usage/0/purposes/0",
        },
        Bad {
            change: r#"{"usage":[{"on":"2026-11-02","purposes":["排放分析"],"items":["号牌号码"],"kept_until":"2029-11-02"}]}"#,
            at: "/usage/0/purposes/0",
        },
        Bad {
            change: r#"{"usage":[{"on":"2026-11-02","items":["号牌号码","检测日期"],"kept_until":"2029-11-02"}]}"#,
            at: "/usage/0/items/1",
        },
        Bad {
            change: r#"{"usage":[{"on":"2026-11-02","third_party":"某数据服务公司","kept_until":"2029-11-02"}]}"#,
            at: "/usage/0/third_party",
        },
    ],
    good: &[
        Good { change: "{}" },
        Good {
            change: r#"{"usage":[{"on":"2026-11-02","third_party":"市交通运输局","purposes":["work_reference"],
                "consented":{"by":"市生态环境局","on":"2026-10-30"},"kept_until":"2029-11-02"}]}"#,
        },
    ],
};

static OTHER_PURPOSE: Message = Message {
    text: Words {
        zh: "用途「{0}」不在申请的使用用途之内",
        en: "the purpose `{0}` is none of those that were asked for",
    },
    help: Words {
        zh: "停止用于这一目的，或者经提供部门同意并写明；记录有误的，改正记录",
        en: "stop this use, or get the provider's consent and record it; where the record is wrong, correct it",
    },
};

static OTHER_ITEM: Message = Message {
    text: Words { zh: "信息项「{0}」没有申请共享", en: "the item `{0}` was not asked for" },
    help: Words {
        zh: "停止使用这一信息项，或者经提供部门同意并写明；记录有误的，改正记录",
        en: "stop using the item, or get the provider's consent and record it; where the record is wrong, correct it",
    },
};

static PASSED_ON: Message = Message {
    text: Words {
        zh: "数据提供给了「{0}」，没有写明提供部门同意",
        en: "the data were passed on to `{0}`, and the provider's consent is not shown",
    },
    help: Words {
        zh: "写明提供部门的同意；没有经过同意的，立即停止提供并收回数据",
        en: "record the provider's consent; where there is none, stop and take the data back",
    },
};

fn check(case: &Case<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    for (position, usage) in case.request.usage.iter().enumerate() {
        let on = usage.on.known().copied();
        let has_happened = on.is_none_or(|on| on <= context.as_of);
        // What the provider has consented to is granted, whatever the request said.
        if has_happened && !usage.consented.is_done() && case.is_bound(&RULE, on, context) {
            check_usage(position, usage, case.request, out);
        }
    }
}

fn check_usage(number: usize, usage: &Usage<'_>, request: &Request<'_>, out: &mut Sink<'_>) {
    let third = &usage.third_party;
    let was_asked_for = request.third_party.is(true);
    if !is_blank(third) && !is_placeholder(third) && !was_asked_for {
        out.found(format!("/usage/{number}/third_party"), &PASSED_ON, &[third]);
    }
    let granted: Vec<_> = request.purposes.iter().filter(|purpose| says(purpose)).collect();
    let is_list = granted.iter().all(|purpose| purpose.known().is_some());
    for (position, purpose) in usage.purposes.iter().enumerate().filter(|(_, used)| says(used)) {
        if granted.is_empty() || granted.iter().any(|granted| is_same_purpose(granted, purpose)) {
            continue;
        }
        let is_certain = is_list && purpose.known().is_some();
        let most = if is_certain { Severity::Error } else { Severity::Warning };
        let at = format!("/usage/{number}/purposes/{position}");
        out.found_at_most(most, at, &OTHER_PURPOSE, &[shown(purpose)]);
    }
    let is_named = |item: &&crate::text::Text<'_>| !is_blank(item);
    if !request.items.iter().any(|item| is_named(&item)) {
        return;
    }
    for (position, item) in usage.items.iter().enumerate().filter(|(_, item)| is_named(item)) {
        if !request.items.iter().any(|granted| is_same_name(granted, item)) {
            out.found(format!("/usage/{number}/items/{position}"), &OTHER_ITEM, &[item]);
        }
    }
}

/// Whether a purpose is stated.
fn says(purpose: &Term<'_, Purpose>) -> bool {
    match purpose {
        Term::Missing => false,
        Term::Known { .. } => true,
        Term::Unknown(text) => !is_blank(text) && !is_placeholder(text),
    }
}

fn is_same_purpose(one: &Term<'_, Purpose>, other: &Term<'_, Purpose>) -> bool {
    match (one, other) {
        (Term::Known { value: one, .. }, Term::Known { value: other, .. }) => one == other,
        (Term::Unknown(one), Term::Unknown(other)) => is_same(one, other),
        _ => false,
    }
}

/// A purpose as its author wrote it.
fn shown<'t>(purpose: &'t Term<'_, Purpose>) -> &'t str {
    use crate::model::Word;
    match purpose.known() {
        Some(value) if is_blank(purpose.written()) => value.label(),
        _ => purpose.written(),
    }
}
