//! DOC107: a coded field holds a word of its list.

use std::borrow::Cow;

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::PRACTICE;
use crate::model::member::{Object, View};
use crate::model::{Entry, Item, Request, Term};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::rules::unfilled::unless_unfilled;
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "DOC107",
    name: "unknown-word",
    title: Words { zh: "不能识别的代码值", en: "a word that is not of its list" },
    basis: &[PRACTICE.should("")],
    explain: Words {
        zh: "涉密属性、是否含个人信息、状态、评估种类、变化原因以及数据项自己的共享、开放属性和各项标志，只能取清单之内的值。\
             这里的值不能识别，按没有填写处理，不会当作其中任何一种。只有代号的，要先声明代码表。\
             其他有清单的字段由各自的规则检查。共享申请中的代码值、日期和天数也是如此。",
        en: "Secrecy, personal information, status, the kind of an assessment, the cause of a change, and \
             the sharing, openness and flags of an item take the words of their lists. This one is not understood and counts as \
             nothing said, never as one of them. A bare code needs a declared table. Other coded fields have rules of their own. The same holds for words, days and numbers of a request.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"secrecy":"涉密"}"#, at: "/secrecy" },
        Bad { change: r#"{"personal_info":"是"}"#, at: "/personal_info" },
        Bad { change: r#"{"status":"9"}"#, at: "/status" },
        Bad {
            change: r#"{"assessments":[{"kind":"secrecy_risk","on":"2026-02-20"},{"kind":"personal_info_impact","on":"2026-02-21"},
                {"kind":"等级保护"}]}"#,
            at: "/assessments/2/kind",
        },
        Bad { change: r#"{"change":{"cause":"换届"}}"#, at: "/change/cause" },
        Bad { change: r#"{"items":[{"name":"检测日期","type":"D","key":"1"}]}"#, at: "/items/0/key" },
        Bad {
            change: r#"{"items":[{"name":"检测日期","type":"D"},{"name":"检测结论","type":"D","share":{"type":"内部"}}]}"#,
            at: "/items/1/share/type",
        },
    ],
    good: &[Good {
        change: r#"{"secrecy":"非涉密","personal_info":"一般","status":"已发布",
            "items":[{"name":"检测日期","type":"D","key":"否","nullable":true,"secret":false,"sensitive":"否"}]}"#,
    }],
};

static UNKNOWN: Message = Message {
    text: Words { zh: "不能识别「{0}」，按没有填写处理", en: "`{0}` is not understood and counts as nothing said" },
    help: Words {
        zh: "改为清单之内的值；使用代号的，声明代码表（--dialect）",
        en: "use a word of the list, or declare the code table (--dialect)",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    say("/secrecy", &entry.secrecy, out);
    say("/personal_info", &entry.personal_info, out);
    say("/status", &entry.status, out);
    say("/change/cause", &entry.change.cause, out);
    for (position, assessment) in entry.assessments.iter().enumerate() {
        say_in(|| format!("/assessments/{position}/kind"), &assessment.kind, out);
    }
    for (position, item) in entry.items.iter().enumerate() {
        say_of_item(position, item, out);
    }
}

fn say_of_item(position: usize, item: &Item<'_>, out: &mut Sink<'_>) {
    let at = |member: &'static str| move || format!("/items/{position}/{member}");
    say_in(at("key"), &item.key, out);
    say_in(at("nullable"), &item.nullable, out);
    say_in(at("secret"), &item.secret, out);
    say_in(at("sensitive"), &item.sensitive, out);
    if let Some(share) = &item.share {
        say_in(at("share/type"), &share.kind, out);
        say_in(at("share/way/class"), &share.way.class, out);
        say_in(at("share/way/type"), &share.way.kind, out);
    }
    if let Some(open) = &item.open {
        say_in(at("open/type"), &open.kind, out);
    }
}

/// The same for a request, whose days and numbers have no rules of their own.
pub(in crate::rules) fn check_request(request: &Request<'_>, out: &mut Sink<'_>) {
    walk(request, "", out);
}

/// Members of a request that may be any text: a time limit may be a duration, a record may be kept for good.
const FREE: [&str; 2] = ["until", "kept_until"];

fn walk(object: &dyn Object<'_>, path: &str, out: &mut Sink<'_>) {
    for (index, row) in object.rows().iter().enumerate() {
        let at = || format!("{path}/{}", row.key);
        match object.view(index) {
            Some(View::Word(slot)) => {
                if let Some((None, text)) = slot.said() {
                    out.found(at(), unless_unfilled(text, &UNKNOWN), &[text]);
                }
            }
            Some(View::Date(term)) if !FREE.contains(&row.key) => say_in(at, term, out),
            Some(View::Flag(term)) => say_in(at, term, out),
            Some(View::Count(term)) => say_in(at, term, out),
            Some(View::Object(below)) => walk(below, &at(), out),
            Some(View::Objects(list)) => {
                for position in 0..list.len() {
                    if let Some(below) = list.get(position) {
                        walk(below, &format!("{path}/{}/{position}", row.key), out);
                    }
                }
            }
            _ => {}
        }
    }
}

fn say<T>(at: &'static str, term: &Term<'_, T>, out: &mut Sink<'_>) {
    say_in(|| at, term, out);
}

fn say_in<T, A: Into<Cow<'static, str>>>(
    at: impl FnOnce() -> A,
    term: &Term<'_, T>,
    out: &mut Sink<'_>,
) {
    if let Some(text) = term.unknown() {
        out.found(at(), unless_unfilled(text, &UNKNOWN), &[text]);
    }
}
