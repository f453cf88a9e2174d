//! IDN409: an entry names the office inside the provider.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{G1272, LN88};
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "IDN409",
    name: "provider-office-missing",
    title: Words { zh: "没有提供方内部部门", en: "no office inside the provider" },
    basis: &[LN88.must("三(一)1"), G1272.may("信息资源提供方")],
    explain: Words {
        zh: "提供方内部部门是单位内具体管理数据的处室，便于需求部门直接联系。辽宁省的方案要求\
             写明提供处室；全国普查模板把它列为选填项。单位不分处室的，填写“无相关内部部门”。",
        en: "The office inside the provider is the one that looks after the data and answers \
             questions. The plan of Liaoning demands it; the national template makes it optional. A \
             body without offices says so: 无相关内部部门.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"provider":{"office":null}}"#, at: "/provider/office" },
        Bad { change: r#"{"provider":{"office":"　"}}"#, at: "/provider/office" },
    ],
    good: &[Good { change: r#"{"provider":{"office":"无相关内部部门"}}"# }],
};

static NO_OFFICE: Message = Message {
    text: Words { zh: "没有填写提供方内部部门", en: "no office inside the provider is given" },
    help: Words {
        zh: "填写管理这项数据的处室；不分处室的，填写“无相关内部部门”",
        en: "name the office that looks after the data, or say 无相关内部部门",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if is_blank(&entry.provider.office) {
        out.found("/provider/office", &NO_OFFICE, &[]);
    }
}
