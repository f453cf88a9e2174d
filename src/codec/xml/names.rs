//! 名称: what the elements of flat records are called.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use crate::codec::draft::Columns;
use crate::model::Entry;
use crate::model::member::Fill;
use crate::vocabulary::Dialect;
use crate::vocabulary::columns::Target;

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

    /// Where they go without one: as the field is called, or as tables are known to call it.
    pub(super) fn undeclared(&self, name: &str) -> Option<(usize, Target)> {
        let (rank, target) = self.columns.called(name)?;
        Some((rank, target.clone()))
    }
}
