//! IDN201: an entry has a resource code.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "IDN201",
    name: "code-missing",
    title: Words { zh: "没有信息资源代码", en: "no resource code" },
    basis: &[G1272.should("信息资源代码")],
    explain: Words {
        zh: "信息资源代码由分类码、“/”和顺序码组成，是引用和关联目录的依据。全国普查模板把它列为\
             选填项，《政务数据共享条例》也没有列出，所以没有代码不影响报送，但是其他目录无法用代\
             码关联到它。",
        en: "A resource code is a class code, `/` and a sequence number, and is what other entries \
             refer to. The national template makes it optional and the regulation does not name it, \
             so an entry without one may be filed, but nothing can refer to it.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"code":null}"#, at: "/code" },
        Bad { change: r#"{"code":"　"}"#, at: "/code" },
    ],
    good: &[Good { change: r#"{"code":"307024/000012"}"# }],
};

static NO_CODE: Message = Message {
    text: Words { zh: "没有填写信息资源代码", en: "no resource code is given" },
    help: Words {
        zh: "按分类码加“/”加顺序码编写，例如“307024/000012”，或者由政务数据共享主管部门统一赋码",
        en: "give class code, `/` and sequence number, such as `307024/000012`, or have one assigned",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if is_blank(&entry.code) {
        out.found("/code", &NO_CODE, &[]);
    }
}
