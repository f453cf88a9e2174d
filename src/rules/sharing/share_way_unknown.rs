//! SHR302: the way of sharing is one of the list.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{G1272, Severity};
use crate::model::{Entry, WayType, Word};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::rules::unfilled::unless_unfilled;
use crate::text::{Words, spells_any};
use crate::vocabulary::find;

pub(crate) static RULE: Rule = Rule {
    code: "SHR302",
    name: "share-way-unknown",
    title: Words { zh: "共享方式不在清单之中", en: "a way of sharing outside the list" },
    basis: &[
        G1272.must("共享方式"),
    ],
    explain: Words {
        zh: "共享方式分类为共享平台、邮件、拷盘、介质交换等，共享方式类型为数据库、文件、接口等。\
             “微信”等不在清单之中，也不能保证数据安全。“系统对接”“前置机”没有说明是数据库还\
             是接口，只作提示；把类型填入分类一栏的，至多作警告。",
        en: "The channel is the platform, e-mail, disk or media; the form is database, file or \
             interface. Anything else is not in the list and may not be safe. 系统对接 and \
             前置机 leave open whether a database or an interface is meant: a notice. A form in \
             the place of the channel is at most a warning.",
    },
    applies: |entry| entry.share.way.has_class() || entry.share.way.has_type(),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"share":{"way":{"class":"微信","type":null}}}"#,
            at: "/share/way/class",
        },
        Bad {
            change: r#"{"share":{"way":{"class":"服务接口","type":null}}}"#,
            at: "/share/way/class",
        },
        Bad {
            change: r#"{"share":{"way":{"type":"系统对接"}}}"#,
            at: "/share/way/type",
        },
        Bad {
            change: r#"{"share":{"way":{"type":"短信"}}}"#,
            at: "/share/way/type",
        },
    ],
    good: &[
        Good {
            change: r#"{"share":{"way":{"class":"邮件或介质","type":"无","note":"接收部门尚未接入共享平台"}}}"#,
        },
        Good {
            change: r#"{"share":{"way":{"class":null,"type":"批量交换"}}}"#,
        },
    ],
};

static UNKNOWN: Message = Message {
    text: Words { zh: "共享方式「{0}」不在清单之中", en: "the way `{0}` is not in the list" },
    help: Words {
        zh: "分类填写共享平台、邮件、拷盘、介质交换等，类型填写数据库、文件、接口等",
        en: "use platform, email, disk_copy or media for the channel, and database, file or \
             interface for the form",
    },
};

static MISPLACED: Message = Message {
    text: Words {
        zh: "「{0}」是共享方式类型，不是共享方式分类",
        en: "`{0}` is a form and stands in the place of the channel",
    },
    help: Words {
        zh: "把它填在共享方式类型一栏；分类填写数据经由的渠道，例如共享平台",
        en: "move it to the form, and name the channel, such as platform",
    },
};

static AMBIGUOUS: Message = Message {
    text: Words {
        zh: "共享方式「{0}」没有说明是数据库还是接口",
        en: "the way `{0}` leaves open whether a database or an interface is meant",
    },
    help: Words {
        zh: "写明是数据库、文件还是接口",
        en: "say which of database, file and interface it is",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let way = &entry.share.way;
    if let Some(text) = way.class.unknown().filter(|_| way.has_class()) {
        let (most, message) = match find(WayType::LIST, text) {
            Some(_) => (Severity::Warning, &MISPLACED),
            None => of_unknown(text),
        };
        out.found_at_most(most, "/share/way/class", message, &[text]);
    }
    if let Some(text) = way.kind.unknown() {
        let (most, message) = of_unknown(text);
        out.found_at_most(most, "/share/way/type", message, &[text]);
    }
}

fn of_unknown(text: &str) -> (Severity, &'static Message) {
    const AMBIGUOUS_WAYS: [&str; 5] =
        ["系统对接", "系统对接方式", "前置机", "前置机共享", "前置机对接"];
    if spells_any(text, &AMBIGUOUS_WAYS) {
        (Severity::Notice, &AMBIGUOUS)
    } else {
        (Severity::Error, unless_unfilled(text, &UNKNOWN))
    }
}
