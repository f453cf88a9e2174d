//! REQ103: data that are not shared are not to be had by a request, but by negotiation.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{Evidence, R51, R809};
use crate::model::ShareType;
use crate::rules::{Bad, Case, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "REQ103",
    name: "request-for-none",
    title: Words { zh: "申请不予共享的数据", en: "asks for data that are not shared" },
    basis: &[R809.should("第二十八条第二款"), R51.must("第十二条").seen(Evidence::Memory)],
    explain: Words {
        zh: "不予共享类的数据，是法律、行政法规以及国务院决定明确规定不能提供给其他政府部门的，一般申请得不到同意。\
             认为不应当列为不予共享，或者履行职责确实需要的，应当与提供部门协商；协商不成的，申请同级政务数据共享主管部门协调处理。\
             已经提出争议的，不再提示。",
        en: "Data that are not shared are those that a law, an administrative regulation or a decision of the State \
             Council forbids to give to other departments, so an ordinary request leads nowhere. Who holds that \
             they should be shared, or needs them, negotiates with the provider, and failing that asks the \
             authority of the same level to coordinate. Where a dispute is recorded nothing is said.",
    },
    applies: |_| false,
    check: Check::Request { applies: |case| case.share_type() == Some(ShareType::NotShared), check },
    bad: &[Bad { change: r#"[{"events":[]},{"share":{"type":"not_shared"}}]"#, at: "/entry" }],
    good: &[Good {
        change: r#"[{"events":[{"on":"2026-04-20","kind":"disputed"}]},{"share":{"type":"not_shared"}}]"#,
    }],
};

static FOR_NONE: Message = Message {
    text: Words { zh: "「{0}」是不予共享的数据", en: "`{0}` is not shared" },
    help: Words {
        zh: "与提供部门协商；协商不成的，申请同级政务数据共享主管部门协调处理",
        en: "negotiate with the provider, and failing that ask the authority of the same level to coordinate",
    },
};

fn check(case: &Case<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    if !case.life.is_disputed && case.is_bound(&RULE, case.life.received, context) {
        out.found("/entry", &FOR_NONE, &[&case.request.entry]);
    }
}
