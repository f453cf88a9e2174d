//! SHR303: data that do not go through the platform have an explanation.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{Evidence, G1272, R809};
use crate::model::{Entry, ShareType, WayClass, Word};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "SHR303",
    name: "share-way-not-platform",
    title: Words {
        zh: "不经共享平台而没有说明",
        en: "not through the platform, and no explanation",
    },
    basis: &[
        R809.should("第三十二条"),
        G1272.should("共享方式").seen(Evidence::Memory),
    ],
    explain: Words {
        zh: "政府部门应当通过全国一体化政务大数据体系开展政务数据共享相关工作。邮件、拷盘、介质交\
             换等方式难以留痕、容易泄露，只在条件不具备时采用，并应当说明原因和安全措施。",
        en: "Departments share data through the national system of platforms. E-mail, disks and \
             media leave few traces and leak easily: they are for where there is no other way, \
             and say why.",
    },
    applies: |entry| entry.share.way.has_class() && !entry.share.kind.is(ShareType::NotShared),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"share":{"way":{"class":"拷盘","type":null}}}"#,
            at: "/share/way/note",
        },
        Bad {
            change: r#"{"share":{"way":{"class":"邮件或介质","type":"无","note":" "}}}"#,
            at: "/share/way/note",
        },
    ],
    good: &[
        Good {
            change: r#"{}"#,
        },
        Good {
            change: r#"{"share":{"way":{"class":"拷盘","type":null,"note":"接收部门尚未接入共享平台，专人加密递送"}}}"#,
        },
    ],
};

static NO_NOTE: Message = Message {
    text: Words {
        zh: "共享方式为「{0}」，没有说明为什么不经共享平台",
        en: "the way is `{0}`, and nothing says why not the platform",
    },
    help: Words {
        zh: "改为经共享平台提供；暂不具备条件的，在共享方式说明中写明原因和安全措施",
        en: "share through the platform, or say in the note why that is not possible",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let way = &entry.share.way;
    match way.class.known() {
        None | Some(WayClass::Platform) => {}
        Some(class) if is_blank(&way.note) => {
            out.found("/share/way/note", &NO_NOTE, &[class.label()]);
        }
        Some(_) => {}
    }
}
