//! SHR301: an entry says by which way the data are shared.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{G1272, R809};
use crate::model::{Entry, ShareType};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "SHR301",
    name: "share-way-missing",
    title: Words { zh: "没有共享方式", en: "no way of sharing" },
    basis: &[
        R809.must("第十三条第二款"),
        G1272.must("共享方式"),
    ],
    explain: Words {
        zh: "目录应当明确共享方式。提供部门可以通过服务接口、批量交换、文件下载等方式共享数据，一\
             般经共享平台提供。没有共享方式，需求部门无法提出具体申请。不予共享的可以不填。",
        en: "The catalogue states the way of sharing: an interface, bulk exchange, download of \
             files and so on, as a rule through the platform. A request names a way, so without \
             one it cannot be made. What is not shared needs none.",
    },
    applies: |entry| !entry.share.kind.is(ShareType::NotShared),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"share":{"way":null}}"#,
            at: "/share/way/class",
        },
        Bad {
            change: r#"{"share":{"way":{"class":"无","type":"无"}}}"#,
            at: "/share/way/class",
        },
    ],
    good: &[
        Good {
            change: r#"{}"#,
        },
        Good {
            change: r#"{"share":{"way":{"class":null,"type":"服务接口"}}}"#,
        },
    ],
};

static NO_WAY: Message = Message {
    text: Words { zh: "没有填写共享方式", en: "no way of sharing is given" },
    help: Words {
        zh: "填写共享方式，例如共享平台、接口",
        en: "give the way of sharing, such as platform and interface",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if !entry.share.way.has_class() && !entry.share.way.has_type() {
        out.found("/share/way/class", &NO_WAY, &[]);
    }
}
