//! 共享条件: what a condition states, as a value.

mod analyse;
mod clause;
mod of;
mod print;
mod quote;
mod read;
#[cfg(test)]
mod tests;
mod way;

pub use analyse::Contradiction;

use super::scope::Scope;
use crate::calendar::Date;
use crate::model::{Purpose, Term, Way};
use crate::text::Text;

/// 共享条件: who may have the data, for what, by which way, until when, with whose consent, and what else is asked.
///
/// What is not stated is empty. A clause of prose that follows no known form stands in `remainder` word for word:
/// nothing is guessed.
///
/// ```
/// use mulu::{Condition, Purpose};
/// let condition = Condition::read("限市公安局、市司法局使用，用于数据校核，须脱敏");
/// assert_eq!(condition.scope.parties().len(), 2);
/// assert!(condition.purposes[0].is(Purpose::DataVerification));
/// assert_eq!(condition.remainder, ["须脱敏"]);
/// assert_eq!(condition.to_string(), "限市公安局、市司法局使用；用于数据校核；须脱敏");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Condition<'a> {
    /// 共享范围.
    pub scope: Scope<'a>,
    /// 使用用途; a purpose outside the list keeps its text.
    pub purposes: Vec<Term<'a, Purpose>>,
    /// 共享方式; any of them will do.
    pub ways: Vec<Way<'a>>,
    /// 数据项: the items that are shared, where not all are.
    pub items: Vec<Text<'a>>,
    /// 有效期: the last day.
    pub until: Option<Date>,
    /// Whose consent is needed.
    pub consents: Vec<Consent<'a>>,
    /// 使用要求: what whoever has the data must or must not do.
    pub obligations: Vec<Text<'a>>,
    /// Clauses that follow no known form.
    pub remainder: Vec<Text<'a>>,
}

/// 同意: whose consent a condition asks for, as in 经市公安局同意.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent<'a> {
    by: Text<'a>,
    act: &'static str,
}

impl Consent<'_> {
    /// Who consents.
    ///
    /// ```
    /// let condition = mulu::Condition::read("经市公安局批准");
    /// assert_eq!(condition.consents[0].by(), "市公安局");
    /// ```
    pub fn by(&self) -> &str {
        &self.by
    }

    /// The word for it: 同意, 审核同意, 批准.
    ///
    /// ```
    /// let condition = mulu::Condition::read("经市公安局批准");
    /// assert_eq!(condition.consents[0].act(), "批准");
    /// ```
    pub fn act(&self) -> &'static str {
        self.act
    }
}

impl Condition<'_> {
    /// Whether nothing at all is stated.
    ///
    /// ```
    /// assert!(mulu::Condition::read("").is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        *self == Condition::default()
    }
}
