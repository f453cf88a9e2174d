//! IDN102: a name has at most fifty characters.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::PRACTICE;
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank, trim};

/// How many characters a name should have at most.
const MOST: usize = 50;

pub(crate) static RULE: Rule = Rule {
    code: "IDN102",
    name: "name-too-long",
    title: Words { zh: "名称过长", en: "a name that is too long" },
    basis: &[PRACTICE.should("")],
    explain: Words {
        zh: "名称供其他部门检索和引用，宜简短明确，一般不超过50字。超过的，多半是把摘要、范围或者\
             更新方式也写进了名称。名称只写数据是什么，其余内容写入信息资源摘要。",
        en: "A name is what others search for and cite, so it should be short: fifty characters as a \
             rule. A longer one mostly holds the abstract, the scope or the way of updating, which \
             belong elsewhere.",
    },
    applies: |entry| !is_blank(&entry.name),
    check: Check::Entry(check),
    bad: &[Bad { change: r#"{"name":"全市机动车定期检验排气检测结果和不合格车辆复检情况以及检验机构联网上传数据质量抽查整改处理情况汇总信息"}"#, at: "/name" }],
    good: &[
        Good { change: r#"{"name":" 全市机动车定期检验排气检测结果和不合格车辆复检情况以及检验机构联网上传数据质量抽查整改处理情况汇总信 "}"# },
        Good { change: r#"{"name":"企业登记基本信息"}"# },
    ],
};

static TOO_LONG: Message = Message {
    text: Words { zh: "名称有{0}个字，超过{1}个", en: "the name has {0} characters, more than {1}" },
    help: Words {
        zh: "名称只写数据是什么，把范围、用途和更新方式写入信息资源摘要",
        en: "let the name say what the data are, and put the rest into the abstract",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let name = trim(&entry.name);
    if name.chars().nth(MOST).is_some() {
        let count = name.chars().count().to_string();
        out.found("/name", &TOO_LONG, &[&count, &MOST.to_string()]);
    }
}
