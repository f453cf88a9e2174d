//! SHR203: what is cited may forbid sharing.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{G1272, LN88, R51, R809, Severity};
use crate::model::{Basis, BasisKind, Entry, ShareType, Word};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Text, Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "SHR203",
    name: "none-basis-rank",
    title: Words { zh: "不予共享的依据层级不够", en: "withheld on the word of a lower instrument" },
    basis: &[
        R809.must("第十四条第三项"),
        R809.must("第十五条第二款"),
        LN88.must("三(一)1"),
        R51.must("第十条第一项"),
        G1272.should("共享条件"),
    ],
    explain: Words {
        zh: "只有法律、行政法规以及国务院决定明确规定不能提供的，才属于不予共享。部门规章、地方性\
             法规、地方政府规章、规范性文件和内部规定不能作为依据；2017年的文件还认可党中央、国务\
             院政策，有的地方认可地方性法规和省级政策。这里只看名称显示的层级，不核对条文内容；看\
             不出层级的只作提示。已经列有合格依据的，其他依据不再评价。",
        en: "Only a law, an administrative regulation or a decision of the State Council may \
             forbid sharing. A rule of a ministry or a place, a document, or an internal rule \
             may not; the documents of 2017 also accept policies of the centre, and some places \
             local regulations and provincial policies. Only the rank that the name shows is \
             looked at, never the content, and a name that shows none gives a notice. Beside one \
             basis that counts, others are not judged.",
    },
    applies: |entry| entry.share.kind.is(ShareType::NotShared),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":null,
                "reason":"法律规定不得对外提供","basis":["本局内部规定"]},
                "open":{"type":"not_open","condition":null}}"#,
            at: "/share/basis/0",
        },
        Bad {
            change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":null,
                "reason":"法律规定不得对外提供","basis":["","《沈阳市政务数据管理办法》第三条"]},
                "open":{"type":"not_open","condition":null}}"#,
            at: "/share/basis/1",
        },
        Bad {
            change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":null,
                "reason":"法律规定不得对外提供","basis":["《国务院办公厅关于某项工作的通知》"]},
                "open":{"type":"not_open","condition":null}}"#,
            at: "/share/basis/0",
        },
        Bad {
            change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":null,
                "reason":"法律规定不得对外提供","basis":["《某某管理条例》第三条"]},
                "open":{"type":"not_open","condition":null}}"#,
            at: "/share/basis/0",
        },
    ],
    good: &[
        Good {
            change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":null,
                "reason":"法律规定不得对外提供","basis":["《中华人民共和国统计法》第二十八条"]},
                "open":{"type":"not_open","condition":null}}"#,
        },
        Good {
            change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":null,
                "reason":"法律规定不得对外提供","basis":["《沈阳市政务数据管理办法》第三条","《中华人民共和国统计法》第二十八条"]},
                "open":{"type":"not_open","condition":null}}"#,
        },
    ],
};

static LOWER: Message = Message {
    text: Words {
        zh: "「{0}」（{1}）不能作为不予共享的依据",
        en: "`{0}` (`{2}`) may not forbid sharing",
    },
    help: Words {
        zh: "写明明确规定不能提供的法律、行政法规或者国务院决定及其条款；没有的，改为有条件共享并\
             列明条件",
        en: "cite the law, administrative regulation or decision of the State Council that \
             forbids it, or share on conditions",
    },
};

static CENTRAL: Message = Message {
    text: Words {
        zh: "「{0}」属于{1}，请核实是否为国务院决定",
        en: "`{0}` is of the rank `{2}`: see whether it is a decision of the State Council",
    },
    help: Words {
        zh: "属于国务院决定的，写明决定的名称和条款；否则补充法律、行政法规依据，或者改为有条件共\
             享",
        en: "cite the decision by its title, or a law or administrative regulation, or share on \
             conditions",
    },
};

static NOT_KNOWN: Message = Message {
    text: Words { zh: "从「{0}」看不出依据的层级", en: "`{0}` does not show its rank" },
    help: Words {
        zh: "写明全称、公布的文号（例如“国务院令第809号”）和条款",
        en: "give the full title, the order (such as 国务院令第809号) and the article",
    },
};

fn check(entry: &Entry<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    let basis = &entry.share.basis;
    let kind = |text: &Text<'_>| Basis::read(text).kind;
    if basis.iter().any(|text| context.profile.accepts_basis(kind(text))) {
        return;
    }
    // Beside one that may count, a lower one is no certain error.
    let is_sure = basis.iter().all(|text| kind(text) != BasisKind::Unknown);
    let lower = if is_sure { Severity::Error } else { Severity::Warning };
    for (index, text) in basis.iter().enumerate().filter(|(_, text)| !is_blank(text)) {
        let kind = kind(text);
        let (most, message) = match kind {
            BasisKind::Unknown => (Severity::Notice, &NOT_KNOWN),
            BasisKind::CentralPolicy => (Severity::Warning, &CENTRAL),
            _ => (lower, &LOWER),
        };
        let at = format!("/share/basis/{index}");
        out.found_at_most(most, at, message, &[text, kind.label(), kind.token()]);
    }
}
