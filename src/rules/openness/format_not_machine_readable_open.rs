//! OPN301: open data come in a format that machines can read.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::R39;
use crate::model::{Entry, FormatType, Term};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "OPN301",
    name: "format-not-machine-readable-open",
    title: Words { zh: "开放的数据不可机器读取", en: "opened in no machine-readable format" },
    basis: &[R39.should("二(五)")],
    explain: Words {
        zh: "向社会开放的应当是原始性、可机器读取、可供社会化再利用的数据集。只以文书、图片或者音视频格式开放的，\
             社会公众难以再利用。同时提供表格、数据库、接口等格式中的一种即可。",
        en: "What is opened should be data sets that are original, machine-readable and fit for reuse. Documents, \
             images and films alone are hard to reuse. One more format will do, such as a spreadsheet, a \
             database or an interface.",
    },
    applies: |entry| entry.open.is_opened() && !entry.format.types.is_empty(),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"format":{"class":"electronic_file","types":["pdf"]},
                "share":{"way":{"type":"file"}}}"#,
            at: "/format/types",
        },
        Bad {
            change: r#"{"format":{"class":"image","types":["jpg","gif"]},
                "share":{"way":{"type":"file"}},"open":{"type":"是"}}"#,
            at: "/format/types",
        },
    ],
    good: &[
        Good { change: r#"{"format":{"class":"electronic_file","types":["pdf","xml"]},"share":{"way":{"type":"file"}}}"# },
        Good { change: r#"{"format":{"class":"spreadsheet","types":["xlsx"]},"share":{"way":{"type":"file"}}}"# },
    ],
};

static NOT_READABLE: Message = Message {
    text: Words {
        zh: "向社会开放的数据只有不便机器读取的格式",
        en: "open to the public, but in no format that machines can read",
    },
    help: Words {
        zh: "增加一种可机器读取的格式，例如xlsx、xml或者服务接口",
        en: "add a machine-readable format, such as xlsx, xml or a service",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if entry.format.types.iter().all(is_for_people) {
        out.found("/format/types", &NOT_READABLE, &[]);
    }
}

/// Whether a format is made to be looked at. A format outside the list is not judged.
fn is_for_people(format: &Term<'_, FormatType>) -> bool {
    use FormatType::{Bmp, Doc, Docx, Gif, Jpg, Mpg, Ofd, Pdf, Ppt, Rm, Swf, Wps};
    let known = format.known();
    known.is_some_and(|format| {
        matches!(format, Ofd | Wps | Doc | Docx | Pdf | Ppt | Jpg | Gif | Bmp | Swf | Rm | Mpg)
    })
}
