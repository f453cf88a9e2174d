//! CON104: each format is one of the class that is named.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::{Entry, FormatClass, Word};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "CON104",
    name: "format-type-class-mismatch",
    title: Words { zh: "格式类型不属于格式分类", en: "a format of another class" },
    basis: &[G1272.must("信息资源格式")],
    explain: Words {
        zh: "格式分类和格式类型是联动的：先选分类，再选分类之下的类型。电子表格之下没有oracle，数据库之下没有pdf。\
             两者对不上，必有一个填错了。服务接口和“其他”没有自己的类型清单，不作比较。",
        en: "Class and format go together: first the class, then one of its formats. There is no `oracle` \
             among spreadsheets and no `pdf` among databases, so one of the two is wrong. A service interface \
             and `other` have no list of their own and are not compared.",
    },
    applies: |entry| entry.format.class.known().is_some_and(|class| has_list(*class)),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"format":{"class":"spreadsheet"}}"#, at: "/format/types/0" },
        Bad { change: r#"{"format":{"types":["mysql","pdf"]}}"#, at: "/format/types/1" },
    ],
    good: &[
        Good { change: r#"{"format":{"types":["oracle","mysql","其他"],"other":"另有文本"}}"# },
        Good { change: r#"{"format":{"class":"self_describing","types":["表格驱动码"]}}"# },
    ],
};

static MISMATCH: Message = Message {
    text: Words {
        zh: "格式类型「{0}」不属于格式分类「{1}」",
        en: "the format `{0}` is not of the class `{1}`",
    },
    help: Words {
        zh: "核对数据实际的格式，改正格式分类或者格式类型",
        en: "look how the data are really kept, and correct the class or the format",
    },
};

/// Whether the guide lists formats for a class.
fn has_list(class: FormatClass) -> bool {
    !matches!(class, FormatClass::Service | FormatClass::Other)
}

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let Some(&class) = entry.format.class.known() else { return };
    for (position, term) in entry.format.types.iter().enumerate() {
        let Some(format) = term.known() else { continue };
        if format.class().is_some_and(|own| own != class) {
            let at = format!("/format/types/{position}");
            out.found(at, &MISMATCH, &[format.label(), class.label()]);
        }
    }
}
