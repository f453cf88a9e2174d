//! CON103: a class of format goes with at least one format.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::{Entry, FormatClass};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "CON103",
    name: "format-type-missing",
    title: Words { zh: "没有格式类型", en: "no format within its class" },
    basis: &[G1272.must("信息资源格式")],
    explain: Words {
        zh: "只写格式分类还不够：电子表格是et、xls还是xlsx，数据库是哪一种，决定了需求部门用什么软件打开、怎样对接。\
             自描述格式和服务接口没有固定的类型，可以不填。",
        en: "The class alone does not say which software opens the data: a spreadsheet may be et, xls or \
             xlsx, a database any of a dozen. Self-describing formats and service interfaces have no fixed \
             list and need none.",
    },
    applies: |entry| entry.format.class.known().is_some_and(|class| has_types(*class)),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"format":{"types":null}}"#, at: "/format/types" },
        Bad { change: r#"{"format":{"types":[" "]}}"#, at: "/format/types" },
    ],
    good: &[
        Good { change: r#"{"format":{"class":"电子表格","types":["xlsx"]}}"# },
        Good { change: r#"{"format":{"types":["","oracle"]}}"# },
        Good { change: r#"{"format":{"types":["MongoDB"],"other":"MongoDB 7"}}"# },
    ],
};

static NO_TYPE: Message = Message {
    text: Words { zh: "没有填写信息资源格式类型", en: "no format is given within the class" },
    help: Words {
        zh: "填写具体的格式，例如xlsx、pdf、oracle；清单之外的格式填“其他”并在其他类型资源格式描述中说明",
        en: "give the format, such as `xlsx`, `pdf` or `oracle`; for one outside the list give `other` and describe it",
    },
};

/// Whether a class has formats to choose from.
fn has_types(class: FormatClass) -> bool {
    !matches!(class, FormatClass::SelfDescribing | FormatClass::Service)
}

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if !entry.format.says_type() {
        out.found("/format/types", &NO_TYPE, &[]);
    }
}
