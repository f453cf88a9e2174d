//! SHR305: the form in which data are shared fits the format in which they are kept.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{Citation, G1272, R809, Severity};
use crate::model::{Entry, ShareType, WayClass, WayMisfit, Word};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

/// Where the guide binds, each format has its form; elsewhere only the plainest misfit counts.
const GUIDE: Citation = G1272.must("共享方式");

pub(crate) static RULE: Rule = Rule {
    code: "SHR305",
    name: "share-way-format-mismatch",
    title: Words {
        zh: "共享方式类型与信息资源格式不符",
        en: "a form that does not fit the format",
    },
    basis: &[
        GUIDE,
        R809.should("第二十二条第二款"),
    ],
    explain: Words {
        zh: "经共享平台提供的，电子文件、电子表格、图形图像、流媒体以文件方式提供，数据库以数据库\
             或者接口方式提供，这是编制指南填报审核的口径。《政务数据共享条例》允许服务接口、批量交换、文件\
             下载等方式，因此只对把电子文件、图形图像、流媒体列为数据库方式的提出疑问。",
        en: "By the guide, files, sheets, images and streams go through the platform as files, \
             and databases as database or interface. The regulation of 2025 allows interfaces, \
             bulk exchange and downloads alike: under it only a file, image or stream offered as \
             a database is questioned.",
    },
    applies: |entry| {
        entry.share.way.class.is(WayClass::Platform)
            && entry.share.way.has_type()
            && !entry.share.kind.is(ShareType::NotShared)
    },
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"format":{"class":"electronic_file","types":["pdf"]},"open":{"type":"not_open","condition":null},
                "share":{"way":{"type":"database"}}}"#,
            at: "/share/way/type",
        },
        Bad {
            change: r#"{"format":{"class":"image","types":["jpg"]},"open":{"type":"not_open","condition":null},
                "share":{"way":{"type":"database"}}}"#,
            at: "/share/way/type",
        },
        Bad {
            change: r#"{"format":{"class":"streaming_media","types":["mpg"]},"open":{"type":"not_open","condition":null},
                "share":{"way":{"type":"database"}}}"#,
            at: "/share/way/type",
        },
    ],
    good: &[
        Good {
            change: r#"{}"#,
        },
        Good {
            change: r#"{"format":{"class":"electronic_file","types":["pdf"]},"open":{"type":"not_open","condition":null},
            "share":{"way":{"type":"file"}}}"#,
        },
        Good {
            change: r#"{"share":{"way":{"type":"file"}}}"#,
        },
    ],
};

static NOT_A_DATABASE: Message = Message {
    text: Words {
        zh: "信息资源格式是{0}，共享方式类型却是{1}",
        en: "the format is {2}, but the form is {3}",
    },
    help: Words {
        zh: "改为文件方式；内容已经入库的，把信息资源格式改为数据库",
        en: "offer it as files, or change the format if the content is in a database",
    },
};

static NOT_A_FILE: Message = Message {
    text: Words {
        zh: "信息资源格式是{0}，共享方式类型却是{1}",
        en: "the format is {2}, but the form is {3}",
    },
    help: Words {
        zh: "改为数据库或者接口方式；以导出文件提供的，把信息资源格式改为相应的文件格式",
        en: "offer it as database or interface, or change the format to that of the exported \
             file",
    },
};

fn check(entry: &Entry<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    let way = &entry.share.way;
    let (Some(format), Some(form)) = (entry.format.class.known(), way.kind.known()) else {
        return;
    };
    let Some(misfit) = way.misfit(*format) else { return };
    if misfit.is_by_guide() && context.severity_of(&GUIDE) != Some(Severity::Error) {
        return;
    }
    let message = match misfit {
        WayMisfit::DatabaseAsFiles => &NOT_A_FILE,
        _ => &NOT_A_DATABASE,
    };
    let args = [format.label(), form.label(), format.token(), form.token()];
    out.found("/share/way/type", message, &args);
}
