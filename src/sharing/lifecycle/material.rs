//! 申请材料: what an application must state.

use crate::model::{Request, Term};
use crate::text::{Text, is_blank};
use crate::vocabulary::{is_placeholder, is_unfilled};

/// The pointers of what a request must state and does not: 使用依据, 使用场景, 使用范围, 共享方式, 使用时限 (R809
/// 第二十条第二款). A placeholder states nothing; a time limit in words states something.
pub(crate) fn missing_material(request: &Request<'_>) -> impl Iterator<Item = &'static str> {
    let says = |text: &Text<'_>| !is_blank(text) && !is_placeholder(text);
    let is_said = |text: &str| !is_blank(text) && !is_unfilled(text);
    let way = &request.way;
    let has_class = way.has_class() && way.class.unknown().is_none_or(is_said);
    let has_type = way.has_type() && way.kind.unknown().is_none_or(is_said);
    let until = match &request.until {
        Term::Missing => false,
        Term::Known { .. } => true,
        Term::Unknown(text) => says(text),
    };
    [
        ("/basis", says(&request.basis)),
        ("/scenario", says(&request.scenario)),
        ("/scope", says(&request.scope)),
        ("/way", has_class || has_type),
        ("/until", until),
    ]
    .into_iter()
    .filter_map(|(at, is_stated)| (!is_stated).then_some(at))
}

/// Words by which a refusal says that material is lacking.
static LACKING: [&str; 10] = [
    "材料不全",
    "材料不齐",
    "材料不完整",
    "材料缺失",
    "资料不全",
    "资料不齐",
    "资料不完整",
    "申请不完整",
    "要件不全",
    "要件不齐",
];

/// Whether a reason is that material is lacking.
pub(super) fn is_for_material(reason: &str) -> bool {
    LACKING.iter().any(|words| reason.contains(words))
}

/// Whether a text gives a reason: it says more than that the answer is no.
pub(super) fn is_reason(text: &str) -> bool {
    static NO: [&str; 8] =
        ["不同意", "不同意共享", "不予同意", "不予共享", "拒绝", "拒绝共享", "驳回", "refused"];
    !is_blank(text) && !is_placeholder(text) && !crate::text::spells_any(text, &NO)
}
