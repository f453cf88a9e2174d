//! IDN103: a name is not that of the system which holds the data.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank, is_same_name, trim};

pub(crate) static RULE: Rule = Rule {
    code: "IDN103",
    name: "name-is-system-name",
    title: Words { zh: "以系统名称代替信息资源名称", en: "the name of a system in place of the data" },
    basis: &[G1272.should("信息资源名称")],
    explain: Words {
        zh: "信息资源名称应当反映数据内容，不是产生或者存放数据的信息系统的名称。名称与来源信息系\
             统相同，或者以“系统”“平台”结尾的，看不出里面是什么数据。一个系统里有几类数据，就编几\
             条目录。",
        en: "A name says what the data are, not which system makes or holds them. A name that is the \
             same as that of the source system, or ends like one, hides the data. Where a system \
             holds several kinds of data, each has an entry.",
    },
    applies: |entry| !is_blank(&entry.name),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"name":"机动车排气污染监督管理系统","source_system":null}"#, at: "/name" },
        Bad { change: r#"{"name":"机动车环保检验信息平台　"}"#, at: "/name" },
        Bad { change: r#"{"name":"机动车环保检验系统（二期）","source_system":"机动车环保检验系统(二期)"}"#, at: "/name" },
    ],
    good: &[
        Good { change: r#"{"name":"机动车排气污染监督管理系统数据"}"# },
        Good { change: r#"{"name":"平台企业名录","source_system":"平台企业监管系统"}"# },
    ],
};

static A_SYSTEM: Message = Message {
    text: Words { zh: "「{0}」是信息系统的名称，看不出是什么数据", en: "`{0}` is the name of a system and does not say what the data are" },
    help: Words {
        zh: "改为反映数据内容的名称，例如“机动车排气检测结果”；系统名称填入来源信息系统名称",
        en: "name the data, such as `vehicle emission results`, and put the system into `source_system`",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let name = trim(&entry.name);
    let ends_like_one = name.ends_with("系统") || name.ends_with("平台");
    if ends_like_one || is_same_name(name, &entry.source_system) {
        out.found("/name", &A_SYSTEM, &[name]);
    }
}
