//! IDN401: an entry names the department that answers for the data.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{G1272, R809};
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "IDN401",
    name: "provider-missing",
    title: Words { zh: "没有提供方", en: "no provider" },
    basis: &[R809.must("第十三条第二款"), G1272.must("信息资源提供方")],
    explain: Words {
        zh: "目录应当明确提供单位。没有提供方，需求部门不知道向谁申请，数据有误也不知道向谁提出校核。提供方填写独立单位的名称，处室填入提供方内部部门。",
        en: "The catalogue must state who provides the data. Without it nobody knows whom to ask, or \
             who corrects what is wrong. The provider is an independent body; its office stands in a \
             member of its own.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"provider":{"name":null}}"#, at: "/provider/name" },
        Bad { change: r#"{"provider":{"name":"　"}}"#, at: "/provider/name" },
    ],
    good: &[Good { change: r#"{"provider":{"name":"市生态环境局"}}"# }],
};

static NO_PROVIDER: Message = Message {
    text: Words { zh: "没有填写提供方", en: "no provider is given" },
    help: Words {
        zh: "填写提供数据的单位全称，例如“市生态环境局”",
        en: "name the body that answers for the data",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if is_blank(&entry.provider.name) {
        out.found("/provider/name", &NO_PROVIDER, &[]);
    }
}
