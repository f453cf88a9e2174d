//! 共享范围: who may have the data.

use std::fmt;

use super::kind::PartyKind;
use super::parts::parts;
use super::party::{self, Asker, Party};
use super::truth::Truth;
use crate::text::{Text, is_blank};
use crate::vocabulary::is_placeholder;

/// 共享范围: the parties that may have the data; none where nothing is stated.
///
/// ```
/// use mulu::{Asker, Scope, Truth};
/// let scope = Scope::read("市公安局、12320100671322000Q");
/// let asker = Asker { name: "市生态环境局", code: "12320100671322000Q", ..Asker::default() };
/// assert_eq!(scope.admits(&asker), Truth::True);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope<'a> {
    parties: Vec<Party<'a>>,
}

impl<'a> Scope<'a> {
    /// Reads one text: a party, or a list of parties with 、 or the like between them.
    ///
    /// ```
    /// use mulu::Scope;
    /// assert_eq!(Scope::read("市公安局、市司法局").parties().len(), 2);
    /// assert_eq!(Scope::read("市工业和信息化局").parties().len(), 1);
    /// assert!(!Scope::read("暂无").is_stated());
    /// ```
    pub fn read(text: &'a str) -> Scope<'a> {
        let mut scope = Scope::default();
        scope.add(text);
        scope
    }

    /// What the 共享范围 of an entry states.
    ///
    /// ```
    /// use mulu::Scope;
    /// let texts = ["市公安局、市司法局".into(), " ".into(), "/".into()];
    /// assert_eq!(Scope::of(&texts).parties().len(), 2);
    /// ```
    pub fn of(texts: &'a [Text<'a>]) -> Scope<'a> {
        let mut scope = Scope::default();
        texts.iter().for_each(|text| scope.add(text));
        scope
    }

    fn add(&mut self, text: &'a str) {
        self.parties.extend(stated(text).map(Party::read));
    }

    /// The scope of these parties.
    pub(super) fn with(parties: Vec<Party<'a>>) -> Scope<'a> {
        Scope { parties }
    }

    /// Its parties, in the order in which they are named.
    pub fn parties(&self) -> &[Party<'a>] {
        &self.parties
    }

    /// Whether any party is named.
    ///
    /// ```
    /// assert!(!mulu::Scope::default().is_stated());
    /// ```
    pub fn is_stated(&self) -> bool {
        !self.parties.is_empty()
    }

    /// Whether every department is meant, and none left out.
    ///
    /// ```
    /// use mulu::Scope;
    /// assert!(Scope::read("全部政务部门").is_everyone());
    /// assert!(!Scope::read("全部政务部门，公安部门除外").is_everyone());
    /// ```
    pub fn is_everyone(&self) -> bool {
        let has = |kind| self.parties.iter().any(|party| party.kind() == kind);
        has(PartyKind::Everyone) && !has(PartyKind::Except)
    }

    /// Whether who asks may have the data, as far as the scope goes. Allocates nothing.
    ///
    /// Where no scope is stated, or some are left out in words, it is unknown.
    ///
    /// ```
    /// use mulu::{Asker, Scope, Truth};
    /// let asker = Asker { name: "市司法局", ..Asker::default() };
    /// assert_eq!(Scope::read("市公安局、市税务局").admits(&asker), Truth::False);
    /// assert_eq!(Scope::read("市公安局、政法部门").admits(&asker), Truth::Unknown);
    /// assert_eq!(Scope::default().admits(&asker), Truth::Unknown);
    /// ```
    pub fn admits(&self, asker: &Asker<'_>) -> Truth {
        any(self.parties.iter().map(|party| (party.kind(), party.text())), asker)
    }

    /// Whether two scopes share nobody for certain: each names single bodies only, of one kind, and no body twice.
    pub(super) fn is_disjoint(&self, other: &Scope<'_>) -> bool {
        self.is_stated()
            && other.is_stated()
            && self.parties.iter().all(|one| other.parties.iter().all(|other| differ(one, other)))
    }

    /// The same with text of its own.
    ///
    /// ```
    /// use mulu::Scope;
    /// assert_eq!(Scope::read("市公安局").into_owned(), Scope::read("市公安局"));
    /// ```
    pub fn into_owned(self) -> Scope<'static> {
        Scope { parties: self.parties.into_iter().map(Party::into_owned).collect() }
    }
}

impl fmt::Display for Scope<'_> {
    /// The parties, with 、 between them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, party) in self.parties.iter().enumerate() {
            if at > 0 {
                f.write_str("、")?;
            }
            f.write_str(party.text())?;
        }
        Ok(())
    }
}

/// Whether two parties are two single bodies.
fn differ(one: &Party<'_>, other: &Party<'_>) -> bool {
    let is_single = matches!(one.kind(), PartyKind::Department | PartyKind::Code);
    if !is_single || one.kind() != other.kind() {
        return false;
    }
    let asker = match one.kind() {
        PartyKind::Code => Asker { code: one.text(), ..Asker::default() },
        _ => Asker { name: one.text(), ..Asker::default() },
    };
    other.admits(&asker).is_false()
}

/// Whether who asks may have data of this 共享范围: [`Scope::admits`] without a scope to be made first.
pub(crate) fn admits_any(texts: &[Text<'_>], asker: &Asker<'_>) -> Truth {
    let parties = texts.iter().flat_map(|text| stated(text));
    any(parties.map(|part| (PartyKind::of(part), part)), asker)
}

/// The parties that a text names, without what only fills the field.
fn stated(text: &str) -> impl Iterator<Item = &str> {
    parts(text).filter(|part| !is_blank(part) && !is_placeholder(part))
}

/// Whether one of the parties is who asks.
fn any<'p>(parties: impl Iterator<Item = (PartyKind, &'p str)>, asker: &Asker<'_>) -> Truth {
    let (mut truth, mut is_stated, mut leaves_out) = (Truth::False, false, false);
    for (kind, text) in parties {
        is_stated = true;
        leaves_out |= kind == PartyKind::Except;
        truth = truth.or(party::admits(kind, text, asker));
    }
    if is_stated && !leaves_out { truth } else { Truth::Unknown }
}
