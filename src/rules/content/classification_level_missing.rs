//! CON302: an entry states the category and the level of its data.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{R809, Severity};
use crate::model::Entry;
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "CON302",
    name: "classification-level-missing",
    title: Words { zh: "没有数据分类分级", en: "no category or level of the data" },
    basis: &[R809.must("第十三条第二款")],
    explain: Words {
        zh: "目录应当明确数据分类分级。分级（如一般数据、重要数据、核心数据，或者本地的级别）决定需求部门怎样保护数据，\
             必须填写；数据分类所依据的国家标准尚未核对原文，没有填写的只作警告。",
        en: "The catalogue must state category and level of the data. The level, such as general, important \
             or core data or a local scale, decides how a department protects the data and is required. A \
             national list of categories has not been seen, so a missing category is a warning.",
    },
    applies: |_| true,
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"level":null}"#, at: "/level" },
        Bad { change: r#"{"category":" "}"#, at: "/category" },
    ],
    good: &[Good { change: r#"{"category":"城市管理","level":"2级"}"# }],
};

static NO_LEVEL: Message = Message {
    text: Words { zh: "没有填写数据分级", en: "no level of the data is given" },
    help: Words {
        zh: "按照本地、本行业的数据分级规则填写，例如“一般数据”或者“2级”",
        en: "give the level by the rules of the place or the sector, such as 一般数据 or 2级",
    },
};

static NO_CATEGORY: Message = Message {
    text: Words { zh: "没有填写数据分类", en: "no category of the data is given" },
    help: Words {
        zh: "按照本地、本行业的数据分类规则填写，例如“城市管理”",
        en: "give the category by the rules of the place or the sector, such as 城市管理",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    if is_blank(&entry.level) {
        out.found("/level", &NO_LEVEL, &[]);
    }
    if is_blank(&entry.category) {
        out.found_at_most(Severity::Warning, "/category", &NO_CATEGORY, &[]);
    }
}
