//! REQ101: a request states all that the law asks for.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::R809;
use crate::rules::{Bad, Case, Check, Context, Good, Rule};
use crate::sharing::missing_material;
use crate::text::{Words, is_blank};
use crate::vocabulary::is_placeholder;

pub(crate) static RULE: Rule = Rule {
    code: "REQ101",
    name: "request-incomplete",
    title: Words { zh: "共享申请的材料不全", en: "a request that does not state all it must" },
    basis: &[R809.must("第二十条第二款")],
    explain: Words {
        zh: "申请共享政务数据，应当明确使用依据、使用场景、使用范围、共享方式和使用时限。没有写明的，提供部门只能一次性告知补充，\
             不得直接拒绝，所以在提出之前补齐最快。填写“无”“待定”之类的，等于没有写明；使用时限可以是日期，也可以是一段时间。\
             申请由哪个部门提出，也应当写明。",
        en: "A request states the basis, the scenario and the scope of the use, the way of sharing and the time \
             limit. What is missing the provider asks for once, and does not refuse for it, so to state it from the \
             beginning is fastest. A placeholder states nothing; the time limit may be a day or a duration. Which \
             department asks is stated too.",
    },
    applies: |_| false,
    check: Check::Request { applies: |_| true, check },
    bad: &[
        Bad { change: r#"{"basis":null}"#, at: "/basis" },
        Bad { change: r#"{"scenario":"　"}"#, at: "/scenario" },
        Bad { change: r#"{"scope":"待定"}"#, at: "/scope" },
        Bad { change: r#"{"way":null}"#, at: "/way" },
        Bad { change: r#"{"until":null}"#, at: "/until" },
        Bad { change: r#"{"applicant":{"name":null,"code":null}}"#, at: "/applicant/name" },
    ],
    good: &[
        Good { change: "{}" },
        Good { change: r#"{"until":"两年","way":{"class":null}}"# },
    ],
};

/// What is said of a member that is missing.
const fn missing(zh: &'static str, en: &'static str) -> Message {
    Message {
        text: Words { zh, en },
        help: Words {
            zh: "补充写明；提供部门应当一次性告知需要补充的全部材料",
            en: "state it; the provider is to ask for all that is missing at once",
        },
    }
}

static BASIS: Message = missing("申请没有写明使用依据", "the request does not state its basis of use");
static SCENARIO: Message = missing("申请没有写明使用场景", "the request does not state its scenario of use");
static SCOPE: Message = missing("申请没有写明使用范围", "the request does not state its scope of use");
static WAY: Message = missing("申请没有写明共享方式", "the request does not state its way of sharing");
static UNTIL: Message = missing("申请没有写明使用时限", "the request does not state its time limit of use");

static NOBODY: Message = Message {
    text: Words { zh: "申请没有写明需求部门", en: "the request does not name its department" },
    help: Words {
        zh: "填写需求部门的全称或者统一社会信用代码",
        en: "give the full name of the department, or its credit code",
    },
};

fn check(case: &Case<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    if !case.is_bound(&RULE, case.life.received, context) {
        return;
    }
    for at in missing_material(case.request) {
        let message = match at {
            "/basis" => &BASIS,
            "/scenario" => &SCENARIO,
            "/scope" => &SCOPE,
            "/way" => &WAY,
            _ => &UNTIL,
        };
        out.found(at, message, &[]);
    }
    let applicant = &case.request.applicant;
    let is_named = |text: &str| !is_blank(text) && !is_placeholder(text);
    if !is_named(&applicant.name) && !is_named(&applicant.code) {
        out.found("/applicant/name", &NOBODY, &[]);
    }
}
