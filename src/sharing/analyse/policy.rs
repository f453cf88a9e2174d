//! 条目中决定结果的部分: what of an entry a decision rests on, kept of a version until the other has come.

use std::collections::HashMap;

use xxhash_rust::xxh3::xxh3_128;

use super::change::Version;
use crate::model::{Entry, Item, Share, Term};
use crate::text::{fold_all_into, fold_into, is_blank, is_word};

/// What of an entry a decision rests on; all else is left out, and words are those of the list, for what a dialect made
/// of them is not made again.
pub(super) fn of<'e>(entry: &'e Entry<'_>) -> Entry<'e> {
    let mut policy = Entry::default();
    // An entry with a code is not asked for by its name.
    match is_blank(&entry.code) {
        true => policy.name = entry.name.as_ref().into(),
        false => policy.code = entry.code.as_ref().into(),
    }
    policy.provider.code = entry.provider.code.as_ref().into();
    policy.status = plain(&entry.status);
    policy.secrecy = plain(&entry.secrecy);
    policy.share = share(&entry.share);
    let item = |item: &'e Item<'_>| Item {
        name: item.name.as_ref().into(),
        share: item.share.as_deref().map(|own| Box::new(share(own))),
        ..Item::default()
    };
    policy.items = entry.items.iter().map(item).collect();
    policy
}

fn share<'e>(from: &'e Share<'_>) -> Share<'e> {
    let mut share = Share::default();
    share.kind = plain(&from.kind);
    share.condition = from.condition.as_ref().into();
    share.scope = from.scope.iter().map(|text| text.as_ref().into()).collect();
    share.purposes = from.purposes.iter().map(plain).collect();
    (share.way.class, share.way.kind) = (plain(&from.way.class), plain(&from.way.kind));
    share.basis = from.basis.iter().map(|text| text.as_ref().into()).collect();
    share
}

fn plain<'e, T: Copy>(term: &'e Term<'_, T>) -> Term<'e, T> {
    match term {
        Term::Missing => Term::Missing,
        Term::Known { value, .. } => (*value).into(),
        Term::Unknown(text) => Term::Unknown(text.as_ref().into()),
    }
}

/// Two versions of a catalogue: of the earlier one the policies, by code.
#[derive(Clone, Debug, Default)]
pub(super) struct Policies {
    kept: HashMap<u128, Kept>,
    scratch: String,
}

/// What each version has under one code.
#[derive(Clone, Debug, Default)]
struct Kept {
    /// The first of the earlier version, as a document.
    old: Option<Box<[u8]>>,
    /// How many entries there are in the earlier version, and in the later.
    counts: [u32; 2],
}

impl Policies {
    /// Keeps an entry of the earlier version.
    pub(super) fn keep(&mut self, entry: &Entry<'_>) {
        let Some(key) = self.key(entry) else { return };
        let kept = self.kept.entry(key).or_default();
        kept.counts[0] = kept.counts[0].saturating_add(1);
        kept.old.get_or_insert_with(|| document(&of(entry)));
    }

    /// Meets an entry of the later version, given by its policy: the key of its code, and what the earlier version had
    /// there, unless that decides the same, nobody can ask for it, or others of this version have that code, too.
    pub(super) fn meet(&mut self, policy: &Entry<'_>) -> Option<(u128, Version<'_>)> {
        let key = self.key(policy)?;
        let kept = self.kept.entry(key).or_default();
        kept.counts[1] = kept.counts[1].saturating_add(1);
        let is_same = |old: &[u8]| kept.counts[0] == 1 && *old == *document(policy);
        let differs = kept.counts[1] == 1 && !kept.old.as_deref().is_some_and(is_same);
        differs.then(|| (key, kept.version()))
    }

    /// Whether several entries of the later version have this code, so that nobody can ask for one of them.
    pub(super) fn is_repeated(&self, key: u128) -> bool {
        self.kept.get(&key).is_some_and(|kept| kept.counts[1] > 1)
    }

    /// The entries of the earlier version in whose place the later one has none, or several, in a fixed order.
    pub(super) fn rest(&self) -> impl Iterator<Item = (Box<Entry<'_>>, Version<'static>)> {
        let is_left = |kept: &&Kept| kept.counts[0] == 1 && kept.counts[1] != 1;
        let mut rest: Vec<&Kept> = self.kept.values().filter(is_left).collect();
        rest.sort_unstable_by(|one, other| one.old.cmp(&other.old));
        rest.into_iter().filter_map(|kept| {
            let old = read(kept.old.as_deref()?)?;
            Some((old, if kept.counts[1] == 0 { Version::Unlisted } else { Version::Several }))
        })
    }

    /// An entry is asked for by its code, and without one by its name.
    fn key(&mut self, entry: &Entry<'_>) -> Option<u128> {
        self.scratch.clear();
        if is_blank(&entry.code) {
            self.scratch.push(' ');
            fold_into(&mut self.scratch, &entry.name, is_word);
        } else {
            fold_all_into(&mut self.scratch, &entry.code);
        }
        (!is_blank(&self.scratch)).then(|| xxh3_128(self.scratch.as_bytes()))
    }
}

impl Kept {
    /// What the earlier version has.
    fn version(&self) -> Version<'_> {
        match (self.counts[0], &self.old) {
            (1, Some(old)) => read(old).map_or(Version::Unlisted, Version::Kept),
            (0, _) | (_, None) => Version::Unlisted,
            _ => Version::Several,
        }
    }
}

/// A policy as JSON.
fn document(policy: &Entry<'_>) -> Box<[u8]> {
    serde_json::to_vec(policy).unwrap_or_default().into_boxed_slice()
}

fn read(document: &[u8]) -> Option<Box<Entry<'_>>> {
    serde_json::from_slice(document).ok().map(Box::new)
}
