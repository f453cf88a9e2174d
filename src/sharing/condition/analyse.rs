//! 条件自身的问题: what can be said of one condition without a look at who asks.

use super::Condition;
use crate::calendar::Date;
use crate::model::condition::is_vacuous;
use crate::model::{CreditCode, Format, Share, Way, WayClass, WayType};
use crate::sharing::kind::PartyKind;
use crate::sharing::scope::Scope;
use crate::text::{spells_any, trim};

/// 矛盾: how a condition contradicts itself, the format of the data, or the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Contradiction {
    /// 共享范围 and 共享条件 name different departments: nobody is in both.
    Scope,
    /// 共享方式 and 共享条件 name different ways.
    Way,
    /// 有效期 is over.
    Expired,
    /// The format cannot be given by this way.
    Format,
}

/// Bodies whose consent is asked for anyway, since every request is answered by the provider (R809 第二十一条).
const PROVIDER: &[&str] = &[
    "领导",
    "单位领导",
    "分管领导",
    "主要领导",
    "负责人",
    "部门负责人",
    "单位负责人",
    "本部门",
    "本单位",
    "本局",
    "我局",
    "我单位",
    "提供方",
    "提供部门",
    "提供单位",
    "数据提供方",
    "数据提供者",
    "数据提供部门",
    "数据提供单位",
    "政务数据提供部门",
    "数源部门",
    "相关数源部门",
    "数源单位",
    "相关部门",
    "有关部门",
];

/// Words that only say that one applies.
const APPLY: &[&str] = &[
    "申请",
    "需申请",
    "需要申请",
    "需提出申请",
    "提出申请",
    "申请共享",
    "申请后共享",
    "申请使用",
    "申请后使用",
    "依申请",
    "依据申请",
    "依申请共享",
    "需审批",
    "需要审批",
    "审批后共享",
    "审批后使用",
    "审批同意后共享",
    "需审批后使用",
    "需申请审批",
    "需要申请审批",
    "部门审核",
    "需审核",
    "需要审核",
    "审核后共享",
];

impl Condition<'_> {
    /// 擅自增设条件: whether a condition says no more than that approval is needed.
    ///
    /// The provider answers every request for conditional data anyway (R809 第二十一条第一款).
    ///
    /// ```
    /// use mulu::Condition;
    /// assert!(Condition::read("需提出申请，经数源部门审核同意后使用").restates_approval());
    /// assert!(!Condition::read("经市公安局同意后使用").restates_approval());
    /// assert!(!Condition::read("限市公安局使用，需审批").restates_approval());
    /// assert!(!Condition::read("无条件").restates_approval());
    /// ```
    pub fn restates_approval(&self) -> bool {
        let states_more = self.scope.is_stated()
            || !self.purposes.is_empty()
            || !self.ways.is_empty()
            || !self.items.is_empty()
            || self.until.is_some()
            || !self.obligations.is_empty();
        let is_provider = |text: &str| spells_any(text, PROVIDER);
        !states_more
            && (!self.consents.is_empty() || self.remainder.iter().any(|text| is_approval(text)))
            && self.consents.iter().all(|consent| is_provider(consent.by()))
            && self.remainder.iter().all(|text| is_vacuous(text) || spells_any(text, APPLY))
    }

    /// Whether nobody can meet the condition on a day: it is over, or every party is a credit code that no body has.
    ///
    /// ```
    /// use mulu::{Condition, Date};
    /// let day = Date::new(2026, 11, 21).unwrap();
    /// assert!(Condition::read("有效期至2025年12月31日").can_never_be_met(day));
    /// assert!(Condition::read("限12320100671322000A使用").can_never_be_met(day));
    /// assert!(!Condition::read("限12320100671322000Q使用").can_never_be_met(day));
    /// ```
    pub fn can_never_be_met(&self, on: Date) -> bool {
        self.is_over(on) || is_nobody(&self.scope)
    }

    /// Whether its validity has ended before a day.
    ///
    /// ```
    /// use mulu::{Condition, Date};
    /// let condition = Condition::read("有效期至2025年12月31日");
    /// assert!(condition.is_over(Date::new(2026, 1, 1).unwrap()));
    /// assert!(!condition.is_over(Date::new(2025, 12, 31).unwrap()));
    /// ```
    pub fn is_over(&self, on: Date) -> bool {
        self.until.is_some_and(|until| until < on)
    }
}

/// Whether a clause speaks of approval; others that say nothing, such as 视情况, do not.
fn is_approval(text: &str) -> bool {
    text.contains(['审', '批']) || text.contains("申请") || text.contains("同意")
}

/// Whether every party is a credit code whose check character is wrong, so that no body has it.
fn is_nobody(scope: &Scope<'_>) -> bool {
    let is_wrong = |text: &str| CreditCode::read(text).is_ok_and(|code| !code.is_valid());
    let parties = scope.parties();
    scope.is_stated()
        && parties.iter().all(|party| party.kind() == PartyKind::Code && is_wrong(party.text()))
}

impl Contradiction {
    /// How the 共享属性 of an entry contradicts itself, the format of the data, or the day.
    ///
    /// Only what is certain is told: prose, and departments that are not told from each other, contradict nothing.
    ///
    /// ```
    /// use mulu::{Contradiction, Date, Entry};
    /// let mut entry = Entry::default();
    /// entry.share.scope.push("市公安局".into());
    /// entry.share.condition = "限市司法局使用，有效期至2025年12月31日".into();
    /// let day = Date::new(2026, 11, 21).unwrap();
    /// let found = Contradiction::all(&entry.share, &entry.format, day);
    /// assert_eq!(found, [Contradiction::Scope, Contradiction::Expired]);
    /// ```
    pub fn all(share: &Share<'_>, format: &Format<'_>, on: Date) -> Vec<Contradiction> {
        let prose = Condition::read(trim(&share.condition));
        let whole = Condition::of(share);
        let mut found = Vec::new();
        if Scope::of(&share.scope).is_disjoint(&prose.scope) {
            found.push(Contradiction::Scope);
        }
        if !prose.ways.is_empty() && prose.ways.iter().all(|way| is_other_way(way, &share.way)) {
            found.push(Contradiction::Way);
        }
        if prose.is_over(on) {
            found.push(Contradiction::Expired);
        }
        // Only what is plain: the guide of 2017 sees more.
        let misfits = |way: &Way<'_>| {
            let misfit = format.class.known().and_then(|format| way.misfit(*format));
            misfit.is_some_and(|misfit| !misfit.is_by_guide())
        };
        if !whole.ways.is_empty() && whole.ways.iter().all(misfits) {
            found.push(Contradiction::Format);
        }
        found
    }
}

/// Whether two ways are different ones for certain.
fn is_other_way(one: &Way<'_>, other: &Way<'_>) -> bool {
    let classes = one.class.known().zip(other.class.known());
    let kinds = one.kind.known().zip(other.kind.known());
    classes.is_some_and(|(one, other)| !covers(*one, *other) && !covers(*other, *one))
        || kinds.is_some_and(|(one, other)| one != other && *other != WayType::None)
}

/// Whether one way includes another: 邮件或介质 is 邮件 and 介质 too.
fn covers(one: WayClass, other: WayClass) -> bool {
    use WayClass::*;
    one == other
        || one == EmailOrMedia && matches!(other, Email | DiskCopy | MediaPaper | MediaElectronic)
        // What 其他 stands for is not said.
        || one == Other
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Entry;

    fn found(change: &str) -> Vec<Contradiction> {
        let entry: Entry<'_> = serde_json::from_str(change).unwrap();
        Contradiction::all(&entry.share, &entry.format, Date::new(2026, 11, 21).unwrap())
    }

    #[test]
    fn what_contradicts_itself() {
        use Contradiction::*;
        for (entry, contradictions) in [
            (r#"{}"#, &[][..]),
            (r#"{"share":{"scope":["市公安局"],"condition":"限市司法局使用"}}"#, &[Scope]),
            (r#"{"share":{"scope":["市公安局"],"condition":"限市公安局、市司法局使用"}}"#, &[]),
            (r#"{"share":{"scope":["市公安局"],"condition":"限司法部门使用"}}"#, &[]),
            (r#"{"share":{"way":{"class":"platform"},"condition":"通过邮件提供"}}"#, &[Way]),
            (r#"{"share":{"way":{"class":"email"},"condition":"以邮件或介质方式提供"}}"#, &[]),
            (r#"{"share":{"way":{"type":"file"},"condition":"按接口逐条查询"}}"#, &[Way]),
            (r#"{"share":{"way":{"type":"file"},"condition":"通过接口、文件下载提供"}}"#, &[]),
            (r#"{"share":{"condition":"有效期至2026年11月20日"}}"#, &[Expired]),
            (r#"{"share":{"condition":"有效期至2026年11月21日"}}"#, &[]),
            (r#"{"format":{"class":"image"},"share":{"way":{"type":"database"}}}"#, &[Format]),
            (r#"{"format":{"class":"image"},"share":{"condition":"通过数据库提供"}}"#, &[Format]),
            (r#"{"format":{"class":"database"},"share":{"way":{"type":"database"}}}"#, &[]),
        ] {
            assert_eq!(found(entry), contradictions, "{entry}");
        }
    }

    #[test]
    fn approval_alone_is_no_condition() {
        for text in ["审批", "需提出申请", "经领导同意", "数源部门同意", "需领导审批；依申请共享"]
        {
            assert!(Condition::read(text).restates_approval(), "{text}");
        }
        for text in [
            "",
            "无",
            "无条件",
            "其他",
            "视情况",
            "用于办案，需审批",
            "经市公安局同意",
            "申请，须签保密协议",
        ] {
            assert!(!Condition::read(text).restates_approval(), "{text}");
        }
    }
}
