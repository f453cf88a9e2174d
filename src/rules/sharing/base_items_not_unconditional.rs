//! SHR131: the basic items of a base are shared without conditions.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{PRACTICE, R51};
use crate::model::{ClassKind, Entry, ShareType, Word};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "SHR131",
    name: "base-items-not-unconditional",
    title: Words {
        zh: "基础信息资源没有无条件共享",
        en: "a base resource that is not unconditional",
    },
    basis: &[
        R51.must("第十条第二项"),
        PRACTICE.should(""),
    ],
    explain: Words {
        zh: "人口、法人单位、自然资源和空间地理、电子证照等基础信息资源的基础信息项，是各部门履行\
             职责的共同需要，应当在部门间无条件共享。列为其他类型的，请核实所列是否为基础信息项，\
             法律、行政法规另有规定的从其规定。",
        en: "Every department needs the basic items of the bases: population, legal persons, \
             natural resources and geography, licences. They are shared without conditions. \
             Where an entry of a base is of another type, see whether its items are basic ones, \
             or whether a law says otherwise.",
    },
    applies: is_base,
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"code":"101001/000012","class":{"code":"101001","path":["基础","国家人口基础信息资源","人口"]}}"#,
            at: "/share/type",
        },
        Bad {
            change: r#"{"code":"107024/000012","class":{"code":null,"path":["基础信息资源","法人单位基础信息资源"]}}"#,
            at: "/share/type",
        },
        Bad {
            change: r#"{"code":"101001/000012","class":{"code":" １01001","path":null}}"#,
            at: "/share/type",
        },
        Bad { change: r#"{"code":"101001/000012","class":null}"#, at: "/share/type" },
    ],
    good: &[
        Good {
            change: r#"{"code":"101001/000012","class":{"code":"101001","path":["基础","国家人口基础信息资源","人口"]},
                "share":{"type":"unconditional","condition":null,"scope":null}}"#,
        },
    ],
};

static NOT_UNCONDITIONAL: Message = Message {
    text: Words { zh: "属于基础信息资源，共享类型却是{0}", en: "a resource of a base, but {1}" },
    help: Words {
        zh: "核实所列信息项：属于基础信息项的，改为无条件共享；其余信息项另列条目",
        en: "see whether the items are basic ones: these are unconditional, others belong in an \
             entry of their own",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    match entry.share.kind.known() {
        None | Some(ShareType::Unconditional) => {}
        Some(kind) => {
            out.found("/share/type", &NOT_UNCONDITIONAL, &[kind.label(), kind.token()]);
        }
    }
}

/// 基础类 by its code, be it only the one in the resource code, and by its name. Of a code and a name that
/// disagree IDN303 speaks.
fn is_base(entry: &Entry<'_>) -> bool {
    let code = entry.class_code().and_then(ClassKind::of_code);
    let name = entry.class.path.first().and_then(|name| ClassKind::of_name(name));
    code.or(name) == Some(ClassKind::Base) && name.or(code) == Some(ClassKind::Base)
}
