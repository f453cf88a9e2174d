//! SHR204: a citation names its article.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::PRACTICE;
use crate::model::{Basis, BasisKind, Entry, ShareType};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "SHR204",
    name: "none-basis-no-article",
    title: Words { zh: "不予共享的依据没有条款", en: "a basis without its article" },
    basis: &[
        PRACTICE.should(""),
    ],
    explain: Words {
        zh: "依据要写到条款，需求部门和政务数据共享主管部门才能查证。通行的写法是用书名号标明名称，并写明第几\
             条，例如“《中华人民共和国统计法》第二十八条”。国务院决定等不分条的文件，写明名称即\
             可。层级不够或者看不出层级的依据由另一条规则检查。",
        en: "A basis is checked by its article, so it is cited with its title in 《》 and its \
             第…条. A decision or a policy may have no articles, and its title is enough. A \
             basis of insufficient or unknown rank is the matter of another rule.",
    },
    applies: |entry| entry.share.kind.is(ShareType::NotShared),
    check: Check::Entry(check),
    bad: &[
        Bad {
            change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":null,
                "reason":"法律规定不得对外提供","basis":["《中华人民共和国统计法》"]},
                "open":{"type":"not_open","condition":null}}"#,
            at: "/share/basis/0",
        },
        Bad {
            change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":null,
                "reason":"法律规定不得对外提供","basis":["《中华人民共和国统计法》第二十八条","中华人民共和国统计法第二十八条"]},
                "open":{"type":"not_open","condition":null}}"#,
            at: "/share/basis/1",
        },
        Bad {
            change: r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":null,
                "reason":"法律规定不得对外提供","basis":["国务院关于某项工作的决定"]},
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
                "reason":"法律规定不得对外提供","basis":["《国务院关于某项工作的决定》"]},
                "open":{"type":"not_open","condition":null}}"#,
        },
    ],
};

static NO_TITLE: Message = Message {
    text: Words {
        zh: "依据「{0}」没有用书名号标明名称",
        en: "`{0}` does not put the title in 《》",
    },
    help: Words {
        zh: "写明全称并加书名号，例如“《中华人民共和国统计法》第二十八条”",
        en: "give the full title in 《》, such as 《中华人民共和国统计法》第二十八条",
    },
};

static NO_ARTICLE: Message = Message {
    text: Words { zh: "依据「{0}」没有写明第几条", en: "`{0}` names no article" },
    help: Words {
        zh: "写明具体条款，例如“《中华人民共和国统计法》第二十八条”",
        en: "name the article, such as 《中华人民共和国统计法》第二十八条",
    },
};

fn check(entry: &Entry<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    for (index, text) in entry.share.basis.iter().enumerate() {
        let basis = Basis::read(text);
        if !context.profile.accepts_basis(basis.kind) {
            continue;
        }
        let has_articles = matches!(
            basis.kind,
            BasisKind::Law | BasisKind::AdministrativeRegulation | BasisKind::LocalRegulation
        );
        let message = match (basis.title, basis.article) {
            (None, _) => &NO_TITLE,
            (Some(_), None) if has_articles => &NO_ARTICLE,
            (Some(_), _) => continue,
        };
        out.found(format!("/share/basis/{index}"), message, &[text]);
    }
}
