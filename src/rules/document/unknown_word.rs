//! DOC107: a coded field holds a word of its list.

use std::borrow::Cow;

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::PRACTICE;
use crate::model::member::{Object, View};
use crate::model::{Entry, Item, Request, Term};
use crate::rules::tables::by_table;
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

const TEXT: Words =
    Words { zh: "不能识别「{0}」，按没有填写处理", en: "`{0}` is not understood and counts as nothing said" };

static UNKNOWN: Message = Message {
    text: TEXT,
    help: Words {
        zh: "改为清单之内的值；使用代号的，声明其代码表（方言）",
        en: "use a word of the list, or declare the code table (a dialect)",
    },
};

static OUTSIDE_TABLE: Message = Message {
    text: TEXT,
    help: Words {
        zh: "改为清单之内的值；来源系统确有该代号的，核实含义后补入代码表（方言）",
        en: "use a word of the list; where the system does have this code, find out what it means and add it to the \
             code table (the dialect)",
    },
};

/// No dialect declares the codes of requests.
static UNKNOWN_IN_REQUEST: Message = Message {
    text: TEXT,
    help: Words { zh: "改为清单之内的值", en: "use a word of the list" },
};

fn check(entry: &Entry<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    let say = &mut Say { context, out };
    say.of("/secrecy", &entry.secrecy);
    say.of("/personal_info", &entry.personal_info);
    say.of("/status", &entry.status);
    say.of("/change/cause", &entry.change.cause);
    for (position, assessment) in entry.assessments.iter().enumerate() {
        say.within(|| format!("/assessments/{position}/kind"), &assessment.kind);
    }
    for (position, item) in entry.items.iter().enumerate() {
        say.of_item(position, item);
    }
}

struct Say<'s, 'o> {
    context: &'s Context<'s>,
    out: &'s mut Sink<'o>,
}

impl Say<'_, '_> {
    fn of_item(&mut self, position: usize, item: &Item<'_>) {
        let at = |member: &'static str| move || format!("/items/{position}/{member}");
        self.within(at("key"), &item.key);
        self.within(at("nullable"), &item.nullable);
        self.within(at("secret"), &item.secret);
        self.within(at("sensitive"), &item.sensitive);
        if let Some(share) = &item.share {
            self.within(at("share/type"), &share.kind);
            self.within(at("share/way/class"), &share.way.class);
            self.within(at("share/way/type"), &share.way.kind);
        }
        if let Some(open) = &item.open {
            self.within(at("open/type"), &open.kind);
        }
    }

    fn of<T>(&mut self, at: &'static str, term: &Term<'_, T>) {
        self.within(|| at, term);
    }

    fn within<T, A: Into<Cow<'static, str>>>(
        &mut self,
        at: impl FnOnce() -> A,
        term: &Term<'_, T>,
    ) {
        if let Some(text) = term.unknown() {
            let at = at().into();
            let message = by_table(self.context, &at, [&UNKNOWN, &OUTSIDE_TABLE]);
            self.out.found(at, unless_unfilled(text, message), &[text]);
        }
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
                    unknown(at(), text, out);
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

fn say_in<T>(at: impl FnOnce() -> String, term: &Term<'_, T>, out: &mut Sink<'_>) {
    if let Some(text) = term.unknown() {
        unknown(at(), text, out);
    }
}

fn unknown(at: String, text: &str, out: &mut Sink<'_>) {
    out.found(at, unless_unfilled(text, &UNKNOWN_IN_REQUEST), &[text]);
}
