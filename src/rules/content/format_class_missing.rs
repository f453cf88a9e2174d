//! CON101: an entry says in which class of format its data are.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{G1272, R809};
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "CON101",
    name: "format-class-missing",
    title: Words { zh: "没有格式分类", en: "no class of format" },
    basis: &[R809.must("第十三条第二款"), G1272.must("信息资源格式")],
    explain: Words {
        zh: "目录应当明确数据格式，首先是格式分类：电子文件、电子表格、数据库、图形图像、流媒体或者自描述格式。\
             没有分类，需求部门不知道取得的是文件还是库表，也无法准备接收。",
        en: "The catalogue must state the format of the data, first of all its class: electronic file, \
             spreadsheet, database, image, streaming media or self-describing. Without it a department does \
             not know whether it will get files or tables.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"format":{"class":null}}"#, at: "/format/class" },
        Bad { change: r#"{"format":{"class":" ","types":null}}"#, at: "/format/class" },
    ],
    good: &[Good { change: r#"{"format":{"class":"数据库"}}"# }],
};

static NO_CLASS: Message = Message {
    text: Words { zh: "没有填写信息资源格式分类", en: "no class of format is given" },
    help: Words {
        zh: "从电子文件、电子表格、数据库、图形图像、流媒体、自描述格式中选择一项",
        en: "choose one of `electronic_file`, `spreadsheet`, `database`, `image`, `streaming_media`, `self_describing`",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if entry.format.class.is_missing() {
        out.found("/format/class", &NO_CLASS, &[]);
    }
}
