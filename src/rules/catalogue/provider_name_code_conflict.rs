//! CAT104: one provider code goes with one provider name.

use crate::diag::Index;
use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::PRACTICE;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "CAT104",
    name: "provider-name-code-conflict",
    title: Words { zh: "一个提供方代码对应多个名称", en: "one provider code with several names" },
    basis: &[PRACTICE.may("")],
    explain: Words {
        zh: "统一社会信用代码与机构一一对应。同一代码在目录中对应几个提供方名称，可能是简称混用、机构更名，\
             也可能是抄错了代码。代码无效或者没有名称的，不作比较；一个名称对应几个代码不是问题，\
             内设机构和下属单位可以有自己的代码。",
        en: "A unified social credit code stands for one body. Where a catalogue gives it several names, short \
             forms may be mixed, the body may have been renamed, or the code was copied wrongly. Invalid codes \
             and blank names are not compared; one name with several codes is lawful.",
    },
    applies: |entry| !is_blank(&entry.provider.code) && !is_blank(&entry.provider.name),
    check: Check::Catalogue(check),
    bad: &[Bad {
        change: r#"[{},{"name":"企业信息","code":"307024/000013","provider":{"name":"市环境保护局"}}]"#,
        at: "/provider/code",
    }],
    good: &[
        Good { change: r#"[{},{"name":"企业信息","code":"307024/000013","provider":{"name":"市生态 环境局"}}]"# },
        Good {
            change: r#"[{},{"name":"企业信息","code":"307024/000013",
                "provider":{"name":"市公安局","code":"11320100012941289Q"}}]"#,
        },
    ],
};

static SEVERAL_NAMES: Message = Message {
    text: Words {
        zh: "同一提供方代码在目录中对应{0}个不同的提供方名称",
        en: "the catalogue gives one provider code {0} different names",
    },
    help: Words {
        zh: "核对代码；属于同一机构的，统一使用登记的全称",
        en: "check the code; write the registered name wherever it is the same body",
    },
};

fn check(index: &Index, _: &Context<'_>, out: &mut Sink<'_>) {
    index.provider_codes.groups(|group| {
        if group.len() > 1 {
            let entries: Vec<u32> = group.iter().map(|key| key.entry).collect();
            let count = entries.len().to_string();
            out.found_between(&entries, "/provider/code", &SEVERAL_NAMES, &[&count]);
        }
    });
}
