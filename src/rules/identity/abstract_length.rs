//! IDN503: an abstract has at most 256 characters.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::PRACTICE;
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank, trim};

/// How many characters an abstract should have at most.
const MOST: usize = 256;

pub(crate) static RULE: Rule = Rule {
    code: "IDN503",
    name: "abstract-length",
    title: Words { zh: "摘要过长", en: "an abstract that is too long" },
    basis: &[PRACTICE.should("")],
    explain: Words {
        zh: "摘要是概要说明，一般不超过256字，超过的部分在一些系统中会被截断。字段说明写入信息项，共\
             享条件写入共享属性，来源写入来源信息系统，摘要只留要点。",
        en: "An abstract is brief, 256 characters as a rule, and some systems cut off the rest. What \
             the fields mean belongs to the items, conditions belong to sharing, the origin to the \
             source system.",
    },
    applies: |entry| !is_blank(&entry.summary),
    check: Check::Entry(check),
    bad: &[Bad {
        change: concat!(
            r#"{"abstract":""#,
            "本市机动车环保定期检验的排气检测数据，由检验机构联网上传，包括号牌号码、检测日期、检测方法和检测结论，用于核验机动车的年检情况。",
            "本市机动车环保定期检验的排气检测数据，由检验机构联网上传，包括号牌号码、检测日期、检测方法和检测结论，用于核验机动车的年检情况。",
            "本市机动车环保定期检验的排气检测数据，由检验机构联网上传，包括号牌号码、检测日期、检测方法和检测结论，用于核验机动车的年检情况。",
            "本市机动车环保定期检验的排气检测数据，由检验机构联网上传，包括号牌号码、检测日期、检测方法和检测结论，用于核验机动车的年检情况。",
            r#"据"}"#,
        ),
        at: "/abstract",
    }],
    good: &[
        Good {
            change: concat!(
                r#"{"abstract":"　"#,
                "本市机动车环保定期检验的排气检测数据，由检验机构联网上传，包括号牌号码、检测日期、检测方法和检测结论，用于核验机动车的年检情况。",
                "本市机动车环保定期检验的排气检测数据，由检验机构联网上传，包括号牌号码、检测日期、检测方法和检测结论，用于核验机动车的年检情况。",
                "本市机动车环保定期检验的排气检测数据，由检验机构联网上传，包括号牌号码、检测日期、检测方法和检测结论，用于核验机动车的年检情况。",
                "本市机动车环保定期检验的排气检测数据，由检验机构联网上传，包括号牌号码、检测日期、检测方法和检测结论，用于核验机动车的年检情况。",
                r#" "}"#,
            ),
        },
        Good { change: r#"{"abstract":"机动车定期检验的排气检测数据。"}"# },
    ],
};

static TOO_LONG: Message = Message {
    text: Words { zh: "摘要有{0}个字，超过{1}个", en: "the abstract has {0} characters, more than {1}" },
    help: Words {
        zh: "摘要只留要点，字段说明写入信息项，共享条件写入共享属性",
        en: "keep the gist, and move what the fields mean to the items and conditions to sharing",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let summary = trim(&entry.summary);
    if summary.chars().nth(MOST).is_some() {
        let count = summary.chars().count().to_string();
        out.found("/abstract", &TOO_LONG, &[&count, &MOST.to_string()]);
    }
}
