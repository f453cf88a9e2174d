//! IDN101: an entry has a name.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{G1272, R809};
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "IDN101",
    name: "name-missing",
    title: Words { zh: "没有名称", en: "no name" },
    basis: &[R809.must("第十三条第二款"), G1272.must("信息资源名称")],
    explain: Words {
        zh: "目录应当明确数据目录名称。没有名称，其他部门查不到这项数据，也无法提出共享申请。\
             只有空格的，等于没有填写。",
        en: "The catalogue must state the name of each entry. Without it no department can find the \
             data or ask for them. Blanks alone are no name.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"name":null}"#, at: "/name" },
        Bad { change: r#"{"name":"　"}"#, at: "/name" },
    ],
    good: &[Good { change: r#"{"name":"企业登记基本信息"}"# }],
};

static NO_NAME: Message = Message {
    text: Words { zh: "没有填写信息资源名称", en: "no name is given" },
    help: Words {
        zh: "填写能够反映数据内容的名称，例如“企业登记基本信息”",
        en: "give a name that says what the data are, such as `business registrations`",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if is_blank(&entry.name) {
        out.found("/name", &NO_NAME, &[]);
    }
}
