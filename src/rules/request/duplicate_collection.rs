//! REQ105: what can be had by sharing is not collected from the public once more.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{Evidence, LN88, R51, R809};
use crate::model::{Entry, ShareType};
use crate::rules::{Bad, Case, Check, Context, Good, Rule};
use crate::sharing::Stage;
use crate::text::{Words, is_blank, is_same_name};

pub(crate) static RULE: Rule = Rule {
    code: "REQ105",
    name: "duplicate-collection",
    title: Words { zh: "重复收集可以共享的信息", en: "collects what can be had by sharing" },
    basis: &[
        R809.should("第十九条第一款"),
        LN88.should("三(二)3"),
        R51.must("第五条").seen(Evidence::Memory),
    ],
    explain: Words {
        zh: "通过共享获取政务数据能够满足履行职责需要的，政府部门不得向公民、法人和其他组织重复收集。登记中写明仍在收集的信息项，\
             如果就是所申请目录中可以共享的信息项，应当改由共享取得。共享能否满足需要，要由部门判断，所以只作警告；\
             不予共享的信息项和提供部门不同意共享的，不作提示。",
        en: "Where shared data meet the need, a department does not collect them from citizens and organisations once \
             more. An item that the register says is still collected, and that the entry asked for shares, is to be \
             had by sharing. Whether it meets the need is for the department to judge, so this is a warning; \
             nothing is said of items that are not shared, nor where the provider has refused.",
    },
    applies: |_| false,
    check: Check::Request { applies: |case| !case.request.collects.is_empty(), check },
    bad: &[
        Bad { change: r#"{"collects":["检测结论"]}"#, at: "/collects/0" },
        Bad { change: r#"{"collects":["车主姓名","号牌 号码"]}"#, at: "/collects/1" },
    ],
    good: &[Good { change: r#"{"collects":["车主姓名"]}"# }],
};

static COLLECTED: Message = Message {
    text: Words {
        zh: "「{0}」可以通过共享取得，仍在向公民、法人和其他组织收集",
        en: "`{0}` can be had by sharing and is still collected from the public",
    },
    help: Words {
        zh: "改由共享取得，从表单中删去；共享的数据不能满足需要的，写明理由",
        en: "use the shared data and take it off the form; where they do not meet the need, say why",
    },
};

fn check(case: &Case<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    let Some(entry) = case.entry else { return };
    if case.life.stage == Stage::Refused || !case.is_bound(&RULE, None, context) {
        return;
    }
    for (position, item) in case.request.collects.iter().enumerate() {
        if !is_blank(item) && is_shared(entry, item) {
            out.found(format!("/collects/{position}"), &COLLECTED, &[item]);
        }
    }
}

/// Whether the entry has an item of this name and shares it, for certain.
fn is_shared(entry: &Entry<'_>, name: &str) -> bool {
    let mut items = entry.items.iter().filter(|item| is_same_name(&item.name, name));
    items.any(|item| {
        let own = item.share.as_ref().and_then(|share| share.kind.known());
        let kind = own.or_else(|| entry.share.kind.known());
        matches!(kind, Some(ShareType::Unconditional | ShareType::Conditional))
    })
}
