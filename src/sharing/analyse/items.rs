//! 同名数据项: the same item in several entries, shared here without conditions and there not.

use std::collections::HashMap;

use xxhash_rust::xxh3::xxh3_128;

use super::observation::{Observation, ObservationKind};
use crate::model::{Entry, ShareType, Word};
use crate::text::{fold_into, is_word, quote};

/// How many entries of each share type an observation names.
const NAMED: usize = 5;

/// What is remembered of all items: so much for each name, however many entries have it.
#[derive(Clone, Debug, Default)]
pub(super) struct Items {
    names: HashMap<u128, Uses>,
    scratch: String,
}

/// Where items of one name are.
#[derive(Clone, Debug)]
struct Uses {
    /// As it was written first.
    name: String,
    /// Where it was met first.
    at: (u32, u32),
    /// By share type: in how many entries, and the first of them.
    of: [(u32, Vec<u32>); 3],
    /// By share type: the last of them.
    last: [Option<u32>; 3],
    /// The position in the first entry in which it is unconditional.
    first: u32,
}

impl Items {
    pub(super) fn add(&mut self, entry: &Entry<'_>, number: u32) {
        let whole = entry.share.kind.known();
        for (position, item) in (0..).zip(&entry.items) {
            if item.identifies() {
                continue;
            }
            let own = item.share.as_ref().and_then(|share| share.kind.known());
            let Some(kind) = own.or(whole) else { continue };
            self.scratch.clear();
            fold_into(&mut self.scratch, &item.name, is_word);
            if self.scratch.is_empty() {
                continue;
            }
            let uses =
                self.names.entry(xxh3_128(self.scratch.as_bytes())).or_insert_with(|| Uses {
                    name: quote(&item.name),
                    at: (number, position),
                    of: Default::default(),
                    last: [None; 3],
                    first: 0,
                });
            let at = kind.index();
            let (Some((count, entries)), Some(last)) = (uses.of.get_mut(at), uses.last.get_mut(at))
            else {
                continue;
            };
            // A name that stands twice in one entry counts once.
            if last.replace(number) == Some(number) {
                continue;
            }
            if *count == 0 && *kind == ShareType::Unconditional {
                uses.first = position;
            }
            if entries.len() < NAMED {
                entries.push(number);
            }
            *count += 1;
        }
    }

    /// The items that are shared unevenly, in the order in which they were met.
    pub(super) fn observations(&self) -> Vec<Observation> {
        let is_uneven = |uses: &&Uses| {
            let [free, conditional, withheld] = &uses.of;
            free.0 > 0 && (conditional.0 > 0 || withheld.0 > 0)
        };
        let mut uneven: Vec<&Uses> = self.names.values().filter(is_uneven).collect();
        uneven.sort_unstable_by_key(|uses| uses.at);
        let observed = |uses: &Uses| Observation {
            kind: ObservationKind::ItemUneven,
            entries: uses.of.iter().flat_map(|(_, entries)| entries).copied().collect(),
            at: format!("/items/{}/name", uses.first),
            args: std::iter::once(uses.name.clone())
                .chain(uses.of.iter().map(|(count, _)| count.to_string()))
                .collect(),
        };
        uneven.into_iter().map(observed).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Item, Share};

    fn entry(kind: ShareType, items: &[&'static str]) -> Entry<'static> {
        let mut entry = Entry::default();
        entry.share.kind = kind.into();
        entry
            .items
            .extend(items.iter().map(|name| Item { name: (*name).into(), ..Item::default() }));
        entry
    }

    fn observed(entries: &[Entry<'_>]) -> Vec<Observation> {
        let mut items = Items::default();
        entries.iter().zip(0..).for_each(|(entry, number)| items.add(entry, number));
        items.observations()
    }

    #[test]
    fn one_item_here_free_and_there_withheld() {
        let free = entry(ShareType::Unconditional, &["姓名", "检测结论", "检测（结论）"]);
        let withheld = entry(ShareType::NotShared, &["检测 结论", "姓名"]);
        let conditional = entry(ShareType::Conditional, &["住址", "检测结论"]);
        let found = observed(&[conditional.clone(), free.clone(), withheld.clone()]);
        let [one] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!(one.entries, [1, 0, 2]);
        assert_eq!((one.at.as_str(), one.args[0].as_str()), ("/items/1/name", "检测结论"));
        assert_eq!(one.args[1..], ["1", "1", "1"]);
        // Conditional here and withheld there is no contradiction between grants.
        assert_eq!(observed(&[conditional, withheld]), []);
        assert_eq!(observed(&[free.clone(), free]), []);
    }

    #[test]
    fn the_share_of_an_item_counts_before_that_of_its_entry() {
        let mut first = entry(ShareType::NotShared, &["检测结论"]);
        let own = Share { kind: ShareType::Unconditional.into(), ..Share::default() };
        first.items[0].share = Some(Box::new(own));
        let second = entry(ShareType::NotShared, &["检测结论"]);
        assert_eq!(observed(&[first, second])[0].entries, [0, 1]);
    }
}
