//! 条目中决定结果的部分: what of an entry a decision rests on, kept of a version until the other has come.

use std::collections::HashMap;

use xxhash_rust::xxh3::xxh3_128;

use crate::model::{Entry, Item};
use crate::text::{fold_all_into, fold_into, is_blank, is_word};

/// What of an entry a decision rests on; all else is left out.
pub(super) fn of<'e>(entry: &'e Entry<'_>) -> Entry<'e> {
    let mut policy = Entry::default();
    policy.code = entry.code.as_ref().into();
    policy.name = entry.name.as_ref().into();
    policy.provider.code = entry.provider.code.as_ref().into();
    policy.status = entry.status.clone();
    policy.secrecy = entry.secrecy.clone();
    policy.share = entry.share.clone();
    policy.share.reason = Default::default();
    policy.share.extra = Default::default();
    policy.items = entry
        .items
        .iter()
        .map(|item| Item {
            name: item.name.as_ref().into(),
            share: item.share.clone(),
            ..Item::default()
        })
        .collect();
    policy
}

/// The earlier version of a catalogue: of each entry its policy, as a document.
#[derive(Clone, Debug, Default)]
pub(super) struct Policies {
    kept: HashMap<u128, Box<[u8]>>,
    /// How often each code was met in the earlier version, and in the later one.
    met: [HashMap<u128, u32>; 2],
    scratch: String,
}

impl Policies {
    pub(super) fn keep(&mut self, entry: &Entry<'_>) {
        let key = self.key(entry, 0);
        self.kept.insert(key, document(&of(entry)));
    }

    /// What the earlier version had in place of an entry of the later one. It is asked for once.
    pub(super) fn take(&mut self, entry: &Entry<'_>) -> Option<Box<[u8]>> {
        let key = self.key(entry, 1);
        self.kept.remove(&key)
    }

    /// What the later version did not have, in a fixed order.
    pub(super) fn rest(self) -> Vec<Box<[u8]>> {
        let mut rest: Vec<_> = self.kept.into_values().collect();
        rest.sort_unstable();
        rest
    }

    /// An entry is known by its code, without one by provider and name. Where several have the same, the first stands
    /// against the first and so on.
    fn key(&mut self, entry: &Entry<'_>, version: usize) -> u128 {
        self.scratch.clear();
        if is_blank(&entry.code) {
            self.scratch.push(' ');
            fold_into(&mut self.scratch, &entry.provider.name, is_word);
            self.scratch.push(' ');
            fold_into(&mut self.scratch, &entry.name, is_word);
        } else {
            fold_all_into(&mut self.scratch, &entry.code);
        }
        let hash = xxh3_128(self.scratch.as_bytes());
        let Some(met) = self.met.get_mut(version) else { return hash };
        let count = met.entry(hash).or_insert(0);
        let key = hash.wrapping_add(u128::from(*count));
        *count = count.wrapping_add(1);
        key
    }
}

/// A policy as JSON.
pub(super) fn document(policy: &Entry<'_>) -> Box<[u8]> {
    serde_json::to_vec(policy).unwrap_or_default().into_boxed_slice()
}
