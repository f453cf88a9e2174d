//! CON106: “其他” and a self-describing format say what they are.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::{Entry, Format, FormatClass, FormatType};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "CON106",
    name: "format-other-required",
    title: Words { zh: "“其他”格式没有说明", en: "a format called other and not described" },
    basis: &[G1272.must("信息资源格式")],
    explain: Words {
        zh: "以其他格式存储的，应当对所采用的格式作具体说明。格式分类或者格式类型填“其他”的，\
             以及自描述格式没有写明类型（如表格驱动码）的，都要填写其他类型资源格式描述。",
        en: "Data kept in another format need a description of it. That holds for the class `other`, for \
             a format `other`, and for a self-describing format without a type such as 表格驱动码.",
    },
    applies: |entry| needs_description(&entry.format),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"format":{"types":["oracle","其他"]}}"#, at: "/format/other" },
        Bad { change: r#"{"format":{"class":"other","other":" "}}"#, at: "/format/other" },
        Bad { change: r#"{"format":{"class":"自描述格式","types":null}}"#, at: "/format/other" },
    ],
    good: &[
        Good { change: r#"{"format":{"types":["其他"],"other":"PostgreSQL 15"}}"# },
        Good { change: r#"{"format":{"class":"self_describing","types":[],"other":"GRIB2"}}"# },
    ],
};

static NOT_DESCRIBED: Message = Message {
    text: Words {
        zh: "没有填写其他类型资源格式描述",
        en: "the format is not described",
    },
    help: Words {
        zh: "说明是什么格式、用什么软件打开，例如“PostgreSQL 15，可导出为csv”",
        en: "say what it is and which software opens it, such as `PostgreSQL 15, exported as csv`",
    },
};

/// Whether the words of the list do not say what the format is. Of a format outside the list CON105 speaks.
fn needs_description(format: &Format<'_>) -> bool {
    let is_outside = |text: &str| !is_blank(text);
    if format.types.iter().any(|term| term.unknown().is_some_and(is_outside)) {
        return false;
    }
    format.class.is(FormatClass::Other)
        || format.types.iter().any(|term| term.is(FormatType::Other))
        || format.class.is(FormatClass::SelfDescribing) && !format.says_type()
}

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if is_blank(&entry.format.other) {
        out.found("/format/other", &NOT_DESCRIBED, &[]);
    }
}
