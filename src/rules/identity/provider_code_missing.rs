//! IDN402: an entry has the credit code of its provider.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "IDN402",
    name: "provider-code-missing",
    title: Words { zh: "没有提供方代码", en: "no code of the provider" },
    basis: &[G1272.must("信息资源提供方代码")],
    explain: Words {
        zh: "单位名称可能简写或者变更，统一社会信用代码保持不变。有了提供方代码，不同目录中的同一单位\
             才能对应起来。机关和事业单位的代码载于机构编制部门颁发的证书。",
        en: "Names of bodies are shortened and change; their unified social credit code does not. \
             With it, one body can be recognised in different catalogues. Bodies of government find \
             theirs on the certificate of registration.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"provider":{"code":null}}"#, at: "/provider/code" },
        Bad { change: r#"{"provider":{"code":" "}}"#, at: "/provider/code" },
    ],
    good: &[Good { change: r#"{"provider":{"code":"12320100671322000Q"}}"# }],
};

static NO_CODE: Message = Message {
    text: Words { zh: "没有填写提供方代码", en: "no code of the provider is given" },
    help: Words {
        zh: "填写提供方的18位统一社会信用代码",
        en: "give the eighteen characters of its unified social credit code",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if is_blank(&entry.provider.code) {
        out.found("/provider/code", &NO_CODE, &[]);
    }
}
