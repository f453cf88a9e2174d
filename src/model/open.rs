//! 开放属性: whether the public may have the data. Not to be confused with sharing.

use super::Term;
use super::fields::Extra;
use super::word::words;
use crate::text::Text;

words! {
    /// 开放类型: the boolean of 2017 and the three values of later local rules.
    OpenType "open_type" {
        Unconditional "unconditional" "无条件开放",
        Conditional "conditional" "有条件开放",
        NotOpen "not_open" "不予开放",
        /// The 2017 flag 是, which says nothing of conditions.
        Unspecified "yes" "是",
    }
}

/// 开放属性 of an entry, or of one item of it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Open<'a> {
    /// 是否向社会开放, 开放类型.
    pub kind: Term<'a, OpenType>,
    /// 开放条件.
    pub condition: Text<'a>,
    /// 不开放理由.
    pub reason: Text<'a>,
    /// Members that the model does not know.
    pub extra: Extra<'a>,
}

impl Open<'_> {
    /// Whether the data are said to be open to the public, on conditions or without.
    ///
    /// ```
    /// use mulu::{Entry, OpenType};
    /// let mut entry = Entry::default();
    /// assert!(!entry.open.is_opened());
    /// entry.open.kind = OpenType::Unspecified.into();
    /// assert!(entry.open.is_opened());
    /// entry.open.kind = OpenType::NotOpen.into();
    /// assert!(!entry.open.is_opened());
    /// ```
    pub fn is_opened(&self) -> bool {
        self.kind.known().is_some_and(|kind| *kind != OpenType::NotOpen)
    }
}
