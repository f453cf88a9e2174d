//! 原子条件: everything by which the answer to a request may depend on who asks, for what, by which way, until when and
//! for which items, in one version of an entry or in both.

use crate::calendar::Date;
use crate::model::{CreditCode, Entry, Item, Purpose, Share, Term, Way};
use crate::sharing::{Condition, Scope};
use crate::text::{Text, is_blank};

/// The atomic conditions of one entry, or of two versions of it. Each list is weighed by itself.
#[derive(Default)]
pub(super) struct Atoms<'e> {
    /// Scopes, with the division of the provider who states them.
    pub(super) scopes: Vec<(Scope<'e>, Option<u32>)>,
    pub(super) purposes: Vec<Vec<Term<'e, Purpose>>>,
    pub(super) ways: Vec<Way<'e>>,
    /// The last days.
    pub(super) untils: Vec<Date>,
    /// The lists of items that are shared alone.
    pub(super) listed: Vec<Vec<Text<'e>>>,
    /// The items of each version, where items can make a difference.
    pub(super) items: Vec<&'e [Item<'e>]>,
}

impl<'e> Atoms<'e> {
    /// The atoms of the versions of an entry that there are.
    pub(super) fn of(versions: [Option<&'e Entry<'e>>; 2]) -> Atoms<'e> {
        let mut atoms = Atoms::default();
        for entry in versions.into_iter().flatten() {
            let code = CreditCode::read(&entry.provider.code).ok().filter(CreditCode::is_valid);
            let here = code.map(|code| code.division());
            atoms.add(&entry.share, here);
            for share in entry.items.iter().filter_map(|item| item.share.as_deref()) {
                atoms.add(share, here);
            }
            atoms.items.push(&entry.items);
        }
        // Where no condition speaks of items, which of them are asked for decides nothing but whether they exist.
        let has_own = |items: &&[Item<'_>]| items.iter().any(|item| item.share.is_some());
        if atoms.listed.is_empty() && !atoms.items.iter().any(has_own) {
            atoms.items.clear();
        }
        atoms
    }

    fn add(&mut self, share: &'e Share<'e>, here: Option<u32>) {
        let mut add = |scope: Scope<'e>| {
            if scope.is_stated() {
                self.scopes.push((scope, here));
            }
        };
        add(Scope::of(&share.scope));
        let prose = match is_blank(&share.condition) {
            true => Condition::default(),
            false => Condition::read(&share.condition),
        };
        add(prose.scope);
        for purposes in [share.purposes.clone(), prose.purposes] {
            if !purposes.is_empty() {
                self.purposes.push(purposes);
            }
        }
        self.ways.push(share.way.clone());
        self.ways.extend(prose.ways);
        self.untils.extend(prose.until);
        if !prose.items.is_empty() {
            self.listed.push(prose.items);
        }
    }

    /// How many parties, words and items there are to be weighed.
    pub(super) fn weight(&self) -> usize {
        let parties = self.scopes.iter().map(|(scope, _)| scope.parties().len()).sum::<usize>();
        let purposes = self.purposes.iter().map(Vec::len).sum::<usize>();
        let items = self.items.iter().map(|items| items.len()).sum::<usize>();
        let listed = self.listed.iter().map(Vec::len).sum::<usize>();
        1 + parties + purposes + self.ways.len() + items + listed
    }
}
