//! 共享属性的合成: the sharing of an entry, or of an item that has its own and takes the rest from its entry.

use std::borrow::Cow;

use super::examine::{is_said, is_stated};
use super::way;
use crate::model::{CreditCode, Entry, Purpose, Share, ShareType, Term, Way};
use crate::sharing::Condition;
use crate::text::{Text, is_blank};

/// Whose sharing is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    /// No single one.
    All,
    /// That of the entry.
    Entry,
    /// That of the item at this position.
    Item(u32),
}

impl Whose {
    /// The pointer to it within the entry.
    pub(super) fn pointer(self) -> Cow<'static, str> {
        match self {
            Whose::All | Whose::Entry => Cow::Borrowed("/share"),
            Whose::Item(index) => Cow::Owned(format!("/items/{index}/share")),
        }
    }
}

/// What the sharing says that is judged.
pub(super) struct Terms<'e> {
    pub(super) whose: Whose,
    pub(super) kind: &'e Term<'e, ShareType>,
    pub(super) condition: &'e str,
    pub(super) scope: &'e [Text<'e>],
    pub(super) purposes: &'e [Term<'e, Purpose>],
    pub(super) way: &'e Way<'e>,
    pub(super) basis: &'e [Text<'e>],
    provider: &'e str,
}

impl<'e> Terms<'e> {
    pub(super) fn of(entry: &'e Entry<'_>, whose: Whose) -> Terms<'e> {
        let whole = &entry.share;
        let item = match whose {
            Whose::All | Whose::Entry => None,
            Whose::Item(index) => entry.items.get(index as usize),
        };
        let own: &Share<'_> = item.and_then(|item| item.share.as_deref()).unwrap_or(whole);
        let or = |says: bool| if says { own } else { whole };
        Terms {
            whose,
            kind: &or(!own.kind.is_missing()).kind,
            condition: &or(own.has_condition()).condition,
            scope: &or(own.has_scope()).scope,
            purposes: &or(own.has_purpose()).purposes,
            way: &or(way::is_stated(&own.way)).way,
            basis: &or(own.basis.iter().any(|text| !is_blank(text))).basis,
            provider: &entry.provider.code,
        }
    }

    pub(super) fn states_scope(&self) -> bool {
        self.scope.iter().any(|text| is_stated(text))
    }

    pub(super) fn states_purposes(&self) -> bool {
        self.purposes.iter().any(is_said)
    }

    /// The division of the provider, as its own code tells it: what 全市 means is its city.
    pub(super) fn here(&self) -> Option<u32> {
        // A scope of single departments does not ask.
        let asks =
            |text: &Text<'_>| text.contains(['全', '省', '市', '县', '区', '级', '州', '国']);
        if !self.scope.iter().any(asks) && is_blank(self.condition) {
            return None;
        }
        let code = CreditCode::read(self.provider).ok().filter(CreditCode::is_valid)?;
        Some(code.division())
    }

    /// The condition in prose as far as it counts: where scope, purposes and way are all stated it is carried along,
    /// not weighed.
    pub(super) fn weighed(&self) -> Option<Condition<'e>> {
        let is_all = self.states_scope() && self.states_purposes() && way::is_stated(self.way);
        (!is_all && is_stated(self.condition)).then(|| Condition::read(self.condition))
    }
}
