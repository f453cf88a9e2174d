//! 条款: what one clause of a condition states, where it follows a known form to the letter.

use super::Consent;
use super::quote::{has_marks, list, unquoted};
use super::way::read_ways;
use crate::calendar::Date;
use crate::model::{Purpose, Term, Way, Word};
use crate::sharing::bodies::is_body;
use crate::sharing::kind::PartyKind;
use crate::sharing::parts::parts;
use crate::sharing::party::Party;
use crate::sharing::scope::Scope;
use crate::text::{Text, is_blank, trim};
use crate::vocabulary::{find, is_placeholder, read_date, starts};

/// What a clause states.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Clause<'a> {
    /// Who may have the data, and for what where the same clause says so.
    Scope(Scope<'a>, Vec<Term<'a, Purpose>>),
    Purposes(Vec<Term<'a, Purpose>>),
    Ways(Vec<Way<'a>>),
    Items(Vec<Text<'a>>),
    Until(Date),
    Consent(Consent<'a>),
    Obligation(Text<'a>),
    /// No known form.
    Prose(Text<'a>),
}

/// How a clause begins that says who may have the data; the longer before the shorter.
const FOR_WHOM: &[&str] = &[
    "仅限于",
    "只限于",
    "仅限",
    "只限",
    "限于",
    "限定",
    "限",
    "仅供",
    "只供",
    "可供",
    "专供",
    "供",
    "仅面向",
    "只面向",
    "面向",
    "仅",
];

/// How it ends.
const USED: &[&str] = &["共享使用", "使用", "共享"];

/// How it may begin where it does not end so.
const ONLY_FOR: &[&str] =
    &["仅限于", "只限于", "仅限", "只限", "限于", "限定", "限", "仅供", "只供"];

/// How a clause begins that says what the data are for.
const FOR_WHAT: &[&str] = &["用于", "用作", "作为", "做为"];

/// What may stand before that, and before a way.
const ONLY: &[&str] = &["仅限于", "只限于", "仅限", "只限", "只能", "仅", "只", "限", "可"];

/// How a clause begins that says until when.
const UNTIL: &[&str] = &[
    "使用有效期至",
    "共享有效期至",
    "有效期截止到",
    "有效期截至",
    "有效期限至",
    "有效期至",
    "有效期到",
    "使用期限至",
    "共享期限至",
];

/// Before whose consent it is.
const WITH: &[&str] = &[
    "必须经过",
    "必须经",
    "需经过",
    "须经过",
    "应经过",
    "经过",
    "需经",
    "须经",
    "应经",
    "经",
    "须报经",
    "报经",
];

/// The consent itself.
const ACTS: &[&str] =
    &["审核同意", "审批同意", "书面同意", "授权同意", "同意", "审核批准", "书面批准", "批准"];

/// What follows upon it.
const THEN: &[&str] =
    &["后方可", "后才可", "后才能", "后可", "后再", "后予以", "后", "方可", "才可", "才能", ""];
const DO: &[&str] =
    &["共享使用", "查询使用", "使用", "共享", "提供", "查询", "开放", "调用", "获取", ""];

/// Who consents and is no body.
const PERSONS: &[&str] = &[
    "本人",
    "当事人",
    "信息主体",
    "数据主体",
    "权利人",
    "领导",
    "单位领导",
    "分管领导",
    "主要领导",
    "负责人",
    "部门负责人",
    "单位负责人",
    "数据提供方",
    "提供方",
    "数据提供者",
    "企业",
    "法人",
];

/// How a duty begins.
const DUTIES: &[&str] = &["不得", "禁止", "严禁", "应当", "必须"];

/// How a duty is printed that does not begin so.
pub(super) const HEED: &str = "遵守";

/// How a clause about items begins and ends.
const GIVE: &[&str] = &["仅提供", "只提供", "仅共享", "只共享", "仅返回", "只返回"];
const ITEMS: &[&str] = &["数据项", "信息项", "字段"];

impl<'a> Clause<'a> {
    /// Reads one clause.
    pub(super) fn read(text: &'a str) -> Clause<'a> {
        let text = trim(text);
        if let Some(prose) = unquoted(text).filter(|prose| !is_blank(prose)) {
            return Clause::Prose(prose);
        }
        consent(text)
            .or_else(|| until(text))
            .or_else(|| ways(text))
            .or_else(|| items(text))
            .or_else(|| scope(text))
            .or_else(|| purposes(text))
            .or_else(|| duty(text))
            .unwrap_or(Clause::Prose(Text::Borrowed(text)))
    }
}

/// The text after the first of some words that it begins with.
fn after<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| text.strip_prefix(word))
}

/// The text before the first of some words that it ends with.
fn before<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| text.strip_suffix(word))
}

/// A text without 仅限 and the like before it.
pub(super) fn without_only(text: &str) -> &str {
    after(text, ONLY).unwrap_or(text)
}

/// 限…使用, 供…用于….
fn scope(text: &str) -> Option<Clause<'_>> {
    let rest = after(text, FOR_WHOM)?;
    if let Some((whom, what)) = split_use(rest) {
        return Some(Clause::Scope(parties(whom, false)?, purposes_of(what)?));
    }
    match before(rest, USED) {
        Some(whom) => Some(Clause::Scope(parties(whom, false)?, Vec::new())),
        None => Some(Clause::Scope(parties(after(text, ONLY_FOR)?, true)?, Vec::new())),
    }
}

/// Whom and what for: 市公安局用于数据校核.
fn split_use(text: &str) -> Option<(&str, &str)> {
    // In a quotation it is a word like any other.
    let from = if text.starts_with('「') { text.rfind('」')? } else { 0 };
    let at = from + text.get(from..)?.find("用于")?;
    Some((text.get(..at)?, text.get(at + "用于".len()..)?))
}

/// Whether a clause names whom the data are for and does not end as such clauses do: the list may go on after a comma.
pub(super) fn is_open(text: &str) -> bool {
    let text = trim(text);
    after(text, ONLY_FOR)
        .is_some_and(|rest| before(rest, USED).is_none() && split_use(rest).is_none())
}

/// Whether a clause may go on with a list of whom the data are for, and whether it ends the list.
pub(super) fn goes_on(text: &str) -> Option<bool> {
    let text = trim(text);
    let whom = split_use(text).map(|(whom, _)| whom).or_else(|| before(text, USED));
    parties(whom.unwrap_or(text), whom.is_none()).map(|_| whom.is_some())
}

/// The parties of a text, where every part of it is one; `is_bare` asks that each is told from all others.
fn parties(text: &str, is_bare: bool) -> Option<Scope<'_>> {
    if has_marks(text) {
        let quotations = list(text).into_iter().map(|part| unquoted(trim(part)));
        let parties: Vec<_> =
            quotations.map(|text| Some(Party::read(text?))).collect::<Option<_>>()?;
        return parties.iter().all(|party| !is_blank(party.text())).then(|| Scope::with(parties));
    }
    let is_party = |party: &Party<'_>| {
        let kind = party.kind();
        let is_named = kind == PartyKind::Code || is_body(party.text());
        is_named && !(is_bare && matches!(kind, PartyKind::Prose | PartyKind::Except))
            || party.text().starts_with('等')
    };
    // 无 and its like name nobody; beside a party they make no sense, and a scope would lose them.
    if parts(text).any(is_placeholder) {
        return None;
    }
    let scope = Scope::read(text);
    (scope.is_stated() && scope.parties().iter().all(is_party)).then_some(scope)
}

/// 用于…, 作为…, 供…参考, 数据校核.
fn purposes(text: &str) -> Option<Clause<'_>> {
    let rest = without_only(text);
    if let Some(what) = after(rest, FOR_WHAT) {
        return Some(Clause::Purposes(purposes_of(what)?));
    }
    if let Some(what) = rest.strip_prefix('供').filter(|what| what.ends_with("参考")) {
        return Some(Clause::Purposes(purposes_of(what)?));
    }
    Some(Clause::Purposes(known_purposes(text)?))
}

/// What data are for: a list of the known purposes, or else one text, for 、 may stand inside it.
fn purposes_of(text: &str) -> Option<Vec<Term<'_, Purpose>>> {
    let text = trim(text);
    if let Some(purpose) = unquoted(text) {
        return (!is_blank(&purpose)).then(|| vec![purpose_of(purpose)]);
    }
    let text = before(text, &["使用", "用途"]).map_or(text, trim);
    if is_blank(text) || is_placeholder(text) || has_marks(text) {
        return None;
    }
    Some(known_purposes(text).unwrap_or_else(|| vec![Term::Unknown(Text::Borrowed(text))]))
}

/// The purposes of a text that lists known ones and nothing else.
fn known_purposes(text: &str) -> Option<Vec<Term<'_, Purpose>>> {
    let known = |part| {
        starts(Purpose::LIST, trim(part))?;
        let purpose = purpose_of(Text::Borrowed(trim(part)));
        purpose.known().is_some().then_some(purpose)
    };
    list(text).into_iter().flat_map(|part| part.split(['和', '及'])).map(known).collect()
}

/// One purpose, known or not.
pub(super) fn purpose_of(text: Text<'_>) -> Term<'_, Purpose> {
    match find(Purpose::LIST, &text).and_then(|index| Purpose::ALL.get(index)) {
        Some(purpose) => known(*purpose, text),
        None => Term::Unknown(text),
    }
}

/// A word that was understood; its label or token needs no text beside it.
pub(super) fn known<T: Word>(word: T, text: Text<'_>) -> Term<'_, T> {
    let is_own = text == word.label() || text == word.token();
    let written = if is_own { Text::Borrowed("") } else { text };
    Term::Known { value: word, written }
}

/// 按接口逐条查询, 通过共享平台.
fn ways(text: &str) -> Option<Clause<'_>> {
    read_ways(text).map(Clause::Ways)
}

/// 仅提供姓名、性别数据项.
fn items(text: &str) -> Option<Clause<'_>> {
    let rest = before(after(text, GIVE)?, ITEMS)?;
    let item = |part| {
        let part = trim(part);
        match unquoted(part) {
            Some(item) => (!is_blank(&item)).then_some(item),
            None => (!is_blank(part) && !part.ends_with('等') && !has_marks(part))
                .then_some(Text::Borrowed(part)),
        }
    };
    list(rest).into_iter().map(item).collect::<Option<Vec<_>>>().map(Clause::Items)
}

/// 有效期至2027年12月31日.
fn until(text: &str) -> Option<Clause<'_>> {
    let rest = after(text, UNTIL)?;
    let day = before(rest, &["为止", "止"]).unwrap_or(rest);
    // A time of day is more than the day.
    read_date(day).filter(|_| !day.contains([':', '：'])).map(Clause::Until)
}

/// 经市公安局同意后使用, 数源部门同意.
fn consent(text: &str) -> Option<Clause<'_>> {
    if !text.contains("同意") && !text.contains("批准") {
        return None;
    }
    let rest = after(text, WITH);
    let is_plain = rest.is_none();
    let rest = rest.unwrap_or(text);
    for then in THEN {
        for did in DO {
            // 同意使用 may be an answer as well as a condition.
            if then.is_empty() && !did.is_empty() {
                continue;
            }
            let Some(head) = rest.strip_suffix(did).and_then(|head| head.strip_suffix(then)) else {
                continue;
            };
            let Some(act) = ACTS.iter().find(|act| head.ends_with(**act)) else { continue };
            let by = trim(&head[..head.len() - act.len()]);
            let by = match unquoted(by) {
                Some(by) if !is_blank(&by) && !is_plain => by,
                None if has_marks(by) => continue,
                None if is_body(by) || (PERSONS.contains(&by) && !is_plain) => Text::Borrowed(by),
                _ => continue,
            };
            return Some(Clause::Consent(Consent { by, act }));
        }
    }
    None
}

/// 不得提供给第三方.
fn duty(text: &str) -> Option<Clause<'_>> {
    if let Some(duty) = text.strip_prefix(HEED).and_then(unquoted) {
        return (!is_blank(&duty)).then_some(Clause::Obligation(duty));
    }
    after(text, DUTIES)?;
    Some(Clause::Obligation(Text::Borrowed(text)))
}
