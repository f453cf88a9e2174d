//! 名称: what the elements of flat records are called.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use crate::codec::draft::Columns;
use crate::model::Entry;
use crate::model::member::Fill;
use crate::vocabulary::Dialect;
use crate::vocabulary::columns::{Reason, Recognition, Target, recognise};

/// Where the values of elements go whose names are no names of the model's.
#[derive(Debug)]
pub(super) struct Names {
    columns: Columns,
    /// What was found out about names, which holds for the whole document.
    known: Mutex<HashMap<String, Option<Target>>>,
}

impl Names {
    pub(super) fn of(dialect: Arc<Dialect>) -> Names {
        Names { columns: Columns::of(dialect), known: Mutex::default() }
    }

    pub(super) fn dialect(&self) -> &Dialect {
        &self.columns.dialect
    }

    /// Where the values of a name go by the dialect.
    pub(super) fn declared(&self, name: &str) -> Option<(usize, Target)> {
        self.columns.declared(name).map(|(rank, target)| (rank, target.clone()))
    }

    /// Whether an entry has a member of that name.
    pub(super) fn is_member(&self, name: &str) -> bool {
        Entry::KEYS.find(name).is_some()
            || self.columns.declared(name).is_some()
            || self.undeclared(name).is_some()
    }

    /// Finds out about the names of a record all at once, for what stands beside a name may say what it means. What was
    /// found out before holds: a name means the same in the whole document.
    pub(super) fn learn<'n>(&self, names: impl Iterator<Item = &'n str>) {
        let mut known = self.known.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let row: Vec<String> = names.map(str::to_owned).take(MOST_NAMES).collect();
        let is_known = row.iter().all(|name| known.contains_key(name)) || known.len() > MOST_NAMES;
        if is_known {
            return;
        }
        let head = [row];
        let recognised = recognise(&head, Some(self.dialect()));
        let [row] = head;
        for (index, name) in row.into_iter().enumerate() {
            let target = match &recognised {
                Recognition::Catalogue(found) => {
                    found.columns.iter().find(|column| column.index as usize == index)
                }
                Recognition::NotACatalogue(_) => None,
            };
            let target = target.filter(|column| column.reason != Reason::Unknown);
            known.entry(name).or_insert(target.map(|column| column.target.clone()));
        }
    }

    /// Where they go without one: as the field is called, or as tables are known to call it.
    pub(super) fn undeclared(&self, name: &str) -> Option<(usize, Target)> {
        if let Some((rank, target)) = self.columns.called(name) {
            return Some((rank, target.clone()));
        }
        let known = self.known.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let target = known.get(name)?.clone()?;
        Some((self.columns.dialect.columns().len() + 1, target))
    }
}

/// How many names are remembered.
const MOST_NAMES: usize = 1_000;
