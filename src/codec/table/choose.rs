//! 选择: which of several fields a cell is about.

use std::borrow::Cow;
use std::sync::Arc;

use super::plan::Plan;
use crate::model::member::{Object, View};
use crate::model::{Entry, ShareType};
use crate::pointer::steps;
use crate::vocabulary::Dialect;

/// Chooses, and remembers what it chose: the words of a column are few.
#[derive(Debug, Default)]
pub(super) struct Chooser {
    dialect: Arc<Dialect>,
    /// Choice by choice, the words that were met.
    known: Vec<Memory<usize>>,
    share_types: Memory<Option<ShareType>>,
}

#[derive(Debug)]
struct Memory<T>(Vec<(Box<str>, T)>);

impl<T> Default for Memory<T> {
    fn default() -> Memory<T> {
        Memory(Vec::new())
    }
}

impl<T: Copy> Memory<T> {
    fn get_or(&mut self, text: &str, find: impl FnOnce() -> T) -> T {
        const MOST: usize = 32;
        const LONGEST: usize = 120;
        if let Some((_, value)) = self.0.iter().find(|(known, _)| **known == *text) {
            return *value;
        }
        let value = find();
        if self.0.len() < MOST && text.len() <= LONGEST {
            self.0.push((text.into(), value));
        }
        value
    }
}

impl Chooser {
    pub(super) fn new(dialect: Arc<Dialect>) -> Chooser {
        Chooser { dialect, ..Chooser::default() }
    }

    /// Begins another sheet.
    pub(super) fn clear(&mut self) {
        self.known.clear();
    }

    /// The leaf that a cell of a choice goes to.
    pub(super) fn choose(
        &mut self,
        plan: &Plan,
        choice: usize,
        text: &str,
        share_type: Option<&str>,
    ) -> Option<usize> {
        let Chooser { dialect, known, share_types } = self;
        let chosen = plan.choices.get(choice)?;
        if chosen.is_by_share_type {
            let kind = share_type
                .and_then(|text| share_types.get_or(text, || read_share_type(dialect, text)));
            let at = match kind {
                Some(ShareType::Unconditional) => 0,
                Some(ShareType::NotShared) => 2,
                Some(ShareType::Conditional) | None => 1,
            };
            return chosen.leaves.get(at).copied();
        }
        if known.len() <= choice {
            known.resize_with(choice + 1, Memory::default);
        }
        let (last, others) = chosen.leaves.split_last()?;
        let find = || {
            let pointer_of = |leaf: usize| plan.leaves.get(leaf).map_or("", |leaf| &leaf.pointer);
            let knows = |leaf: &&usize| is_known(dialect, pointer_of(**leaf), text);
            *others.iter().find(knows).unwrap_or(last)
        };
        Some(known.get_mut(choice)?.get_or(text, find))
    }
}

fn read_share_type(dialect: &Dialect, text: &str) -> Option<ShareType> {
    let mut entry = Entry::default();
    entry.set("/share/type", text).ok()?;
    dialect.apply(&mut entry);
    entry.share.kind.known().copied()
}

/// Whether a text is understood at a pointer.
fn is_known(dialect: &Dialect, pointer: &str, text: &str) -> bool {
    let mut entry = Entry::default();
    let pointer = pointer.replacen('*', "0", 1);
    if entry.set(&pointer, text).is_err() {
        return false;
    }
    dialect.apply(&mut entry);
    let way: Vec<_> = steps(&pointer).collect();
    holds_value(&entry, &way)
}

/// Whether the member at the end of a way holds a value that was understood.
fn holds_value(object: &dyn Object<'_>, way: &[Cow<'_, str>]) -> bool {
    let Some((step, rest)) = way.split_first() else { return false };
    let index = object.rows().iter().position(|row| row.key == *step);
    match index.and_then(|index| object.view(index)) {
        Some(View::Object(next) | View::Maybe(Some(next))) => holds_value(next, rest),
        Some(View::Objects(list)) => {
            let next = list.get(0);
            next.is_some_and(|next| holds_value(next, rest.get(1..).unwrap_or_default()))
        }
        Some(View::Text(text)) => !text.is_empty(),
        Some(View::Texts(list)) => !list.is_empty(),
        Some(View::Word(slot)) => slot.said().is_some_and(|(word, _)| word.is_some()),
        Some(View::Words(list)) => list.said(0).is_some_and(|(word, _)| word.is_some()),
        Some(View::Date(term)) => term.known().is_some(),
        Some(View::Count(term)) => term.known().is_some(),
        Some(View::Amount(term)) => term.known().is_some(),
        Some(View::Flag(term)) => term.known().is_some(),
        Some(View::Cycle(term)) => term.known().is_some(),
        Some(View::Map(_) | View::Maybe(None)) | None => false,
    }
}
