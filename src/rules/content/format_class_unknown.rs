//! CON102: the class of format is one that the guide lists.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{CENSUS17, G1272, Severity};
use crate::model::{Entry, FormatClass};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::rules::unfilled::unless_unfilled;
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "CON102",
    name: "format-class-unknown",
    title: Words { zh: "格式分类不在清单之内", en: "a class of format that is not listed" },
    basis: &[G1272.must("信息资源格式")],
    explain: Words {
        zh: "信息资源格式分类有电子文件、电子表格、数据库、图形图像、流媒体、自描述格式，确实都不合适的填“其他”并加以说明。\
             “服务接口”不在2017年的清单之内，按当时的要求只作提示；具体的文件类型（如xlsx）填在格式类型里。",
        en: "The classes are electronic file, spreadsheet, database, image, streaming media and \
             self-describing; where none fits, `other` with a description. The list of 2017 has no service \
             interface, which is only a notice under it. The formats themselves, such as xlsx, are not classes.",
    },
    applies: |entry| !entry.format.class.is_missing(),
    check: Check::Entry(check),
    bad: &[Bad { change: r#"{"format":{"class":"数据文件"}}"#, at: "/format/class" }],
    good: &[
        Good { change: r#"{"format":{"class":"电子文档","types":["pdf"]}}"# },
        Good { change: r#"{"format":{"class":"service","types":null}}"# },
    ],
};

static UNKNOWN: Message = Message {
    text: Words { zh: "「{0}」不是信息资源格式分类", en: "`{0}` is no class of format" },
    help: Words {
        zh: "改为电子文件、电子表格、数据库、图形图像、流媒体或者自描述格式；都不合适的，填“其他”并说明",
        en: "use `electronic_file`, `spreadsheet`, `database`, `image`, `streaming_media` or `self_describing`; where none fits, `other` with a description",
    },
};

static SERVICE: Message = Message {
    text: Words {
        zh: "2017年的格式分类清单中没有「服务接口」",
        en: "the list of 2017 has no class `service`",
    },
    help: Words {
        zh: "按2017年的模板报送时，改填接口背后数据的格式分类，并把共享方式类型填为“接口”",
        en: "for the template of 2017 give the class of the data behind the interface, and `interface` as the form of sharing",
    },
};

fn check(entry: &Entry<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    if let Some(text) = entry.format.class.unknown() {
        out.found("/format/class", unless_unfilled(text, &UNKNOWN), &[text]);
    }
    if entry.format.class.is(FormatClass::Service) {
        // The template's pick list has no such class; later rules know the service interface.
        let template = CENSUS17.must("信息资源格式分类");
        if context.profile.severity_of(&template, context.as_of.number()).is_some() {
            out.found_at_most(Severity::Notice, "/format/class", &SERVICE, &[]);
        }
    }
}
