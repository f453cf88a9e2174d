//! 成员: the members of an object, in their order.

use std::borrow::Cow;
use std::collections::HashMap;

use super::Node;

/// So many members are looked through; the names of more are remembered, for untrusted input may have very many.
const FEW: usize = 64;

/// The members of an object, of which several may have one name.
#[derive(Debug, Default)]
pub(in crate::codec) struct Members<'t> {
    list: Vec<(Cow<'t, str>, Node<'t>)>,
    /// The last of each name, where there are many.
    last: HashMap<Cow<'t, str>, usize>,
}

impl<'t> Members<'t> {
    pub(super) fn push(&mut self, key: Cow<'t, str>, node: Node<'t>) {
        if self.list.len() == FEW {
            let names = self.list.iter().map(|(name, _)| name.clone());
            self.last = names.enumerate().map(|(at, name)| (name, at)).collect();
        }
        if self.list.len() >= FEW {
            self.last.insert(key.clone(), self.list.len());
        }
        self.list.push((key, node));
    }

    /// The last member of that name.
    pub(super) fn last(&mut self, key: &str) -> Option<&mut Node<'t>> {
        let at = match self.list.len() {
            0..=FEW => self.list.iter().rposition(|(name, _)| name == key)?,
            _ => *self.last.get(key)?,
        };
        self.list.get_mut(at).map(|(_, node)| node)
    }

    pub(in crate::codec) fn iter(&self) -> impl Iterator<Item = &(Cow<'t, str>, Node<'t>)> {
        self.list.iter()
    }
}

impl<'t> IntoIterator for Members<'t> {
    type Item = (Cow<'t, str>, Node<'t>);
    type IntoIter = std::vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}
