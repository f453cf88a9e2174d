//! SHR304: what goes through the platform says in which form.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::{Entry, ShareType, WayClass};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "SHR304",
    name: "share-way-type-missing",
    title: Words { zh: "共享平台方式没有类型", en: "the platform without a form" },
    basis: &[
        G1272.must("共享方式"),
    ],
    explain: Words {
        zh: "共享方式分类为共享平台的，还要写明共享方式类型：数据库、文件或者接口。模板中的“无”\
             等于没有填写。需求部门据此准备对接，平台据此配置服务。",
        en: "Data that go through the platform go as database, file or interface. 无 says \
             nothing. The requester prepares by it, and so does the platform.",
    },
    applies: |entry| {
        entry.share.way.class.is(WayClass::Platform) && !entry.share.kind.is(ShareType::NotShared)
    },
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"share":{"way":{"type":null}}}"#,
            at: "/share/way/type",
        },
        Bad {
            change: r#"{"share":{"way":{"type":"无"}}}"#,
            at: "/share/way/type",
        },
    ],
    good: &[
        Good {
            change: r#"{"share":{"way":{"type":"批量交换"}}}"#,
        },
    ],
};

static NO_FORM: Message = Message {
    text: Words {
        zh: "经共享平台提供，但没有填写共享方式类型",
        en: "through the platform, but no form is given",
    },
    help: Words { zh: "填写数据库、文件或者接口", en: "give one of database, file and interface" },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if !entry.share.way.has_type() {
        out.found("/share/way/type", &NO_FORM, &[]);
    }
}
