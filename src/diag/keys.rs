//! Texts of a whole run as 128-bit hashes: which of them are the same, and which are missing.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::collections::binary_heap::PeekMut;

use super::pieces::Pieces;

/// One text of one entry: 24 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    /// The two halves of the hash; as one number it would ask for 32 bytes.
    hash: [u64; 2],
    /// The entry that has the text.
    pub(crate) entry: u32,
    /// Whatever else the rule wants to know, such as a position in a list.
    pub(crate) detail: u32,
}

/// One kind of text over all entries. It only grows, and is sorted, piece by piece, when the run ends.
#[derive(Debug, Default)]
pub(crate) struct Keys(Pieces<Key>);

impl Key {
    pub(super) fn hash(&self) -> u128 {
        u128::from(self.hash[0]) << 64 | u128::from(self.hash[1])
    }
}

impl Keys {
    pub(super) fn push(&mut self, hash: u128, entry: u32, detail: u32) {
        self.0.push(Key { hash: [(hash >> 64) as u64, hash as u64], entry, detail });
    }

    /// Adds the keys of a part of a run.
    pub(super) fn append(&mut self, part: &Keys) {
        self.0.append(&part.0);
    }

    /// Adds those keys of a part whose position is chosen.
    pub(super) fn append_if(&mut self, part: &Keys, mut is_chosen: impl FnMut(usize) -> bool) {
        for (position, key) in part.iter().enumerate() {
            if is_chosen(position) {
                self.0.push(*key);
            }
        }
    }

    /// All keys, in the order in which they came as long as they are not sorted.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Key> {
        self.0.all().iter().flatten()
    }

    /// What is to be sorted before the keys can be asked, each by itself.
    pub(super) fn pieces(&mut self) -> impl Iterator<Item = &mut Vec<Key>> + Send {
        self.0.all_mut().iter_mut()
    }

    /// Calls `f` with the keys of each text that occurs, sorted by entry and detail.
    pub(crate) fn groups(&self, mut f: impl FnMut(&[Key])) {
        let mut group: Vec<Key> = Vec::new();
        for key in self.merged() {
            if group.first().is_some_and(|first| first.hash != key.hash) {
                f(&group);
                group.clear();
            }
            group.push(key);
        }
        if !group.is_empty() {
            f(&group);
        }
    }

    /// Each key with the first entry in `other` that has the same text, in the order of their entries.
    pub(crate) fn found_in(&self, other: &Keys) -> Vec<(Key, Option<u32>)> {
        let mut others = other.merged().peekable();
        let find = |key: Key| {
            while others.next_if(|other| other.hash < key.hash).is_some() {}
            let same = others.peek().filter(|other| other.hash == key.hash);
            (key, same.map(|other| other.entry))
        };
        let mut found: Vec<_> = self.merged().map(find).collect();
        found.sort_unstable_by_key(|(key, _)| (key.entry, key.detail));
        found
    }

    /// All keys in order, from the sorted pieces.
    fn merged(&self) -> impl Iterator<Item = Key> {
        let pieces = self.0.all();
        let first =
            |(number, piece): (usize, &Vec<Key>)| Some(Reverse((*piece.first()?, number, 0)));
        let mut heads: BinaryHeap<Reverse<(Key, usize, usize)>> =
            pieces.iter().enumerate().filter_map(first).collect();
        std::iter::from_fn(move || {
            let mut head = heads.peek_mut()?;
            let Reverse((key, number, position)) = *head;
            match pieces.get(number).and_then(|piece| piece.get(position + 1)) {
                Some(next) => *head = Reverse((*next, number, position + 1)),
                None => drop(PeekMut::pop(head)),
            }
            Some(key)
        })
    }

    #[cfg(test)]
    pub(super) fn bytes(&self) -> usize {
        self.0.bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::super::pieces::PIECE;
    use super::*;

    fn keys(hashes: impl Iterator<Item = u128>) -> Keys {
        let mut keys = Keys::default();
        for (entry, hash) in hashes.enumerate() {
            keys.push(hash, entry as u32, 0);
        }
        keys.pieces().for_each(|piece| piece.sort_unstable());
        keys
    }

    #[test]
    fn a_key_takes_24_bytes() {
        assert_eq!(size_of::<Key>(), 24);
    }

    #[test]
    fn groups_reach_across_pieces() {
        // Three pieces and a bit; the texts 0, 1 and 2 stand in the first and in the last.
        let count = 3 * PIECE + 3;
        let keys = keys((0..count).map(|n| (n % (3 * PIECE)) as u128));
        let (mut groups, mut entries) = (Vec::new(), 0);
        keys.groups(|group| {
            entries += group.len();
            if group.len() > 1 {
                groups.push(group.iter().map(|key| key.entry as usize).collect::<Vec<_>>());
            }
        });
        assert_eq!(entries, count);
        let far = 3 * PIECE;
        assert_eq!(groups, [vec![0, far], vec![1, far + 1], vec![2, far + 2]]);
    }

    #[test]
    fn both_halves_of_a_hash_count() {
        let mut sizes = Vec::new();
        keys([1, 1 << 64, 1, (1 << 64) + 1].into_iter()).groups(|group| sizes.push(group.len()));
        assert_eq!(sizes, [2, 1, 1]);
    }

    #[test]
    fn a_text_is_found_in_whichever_piece_it_stands() {
        let count = PIECE as u128 + 2;
        let all = keys(0..count);
        let some = keys([count, 0, count - 1, count + 1, 0].into_iter());
        let found: Vec<_> =
            some.found_in(&all).iter().map(|(key, entry)| (key.entry, *entry)).collect();
        let last = count as u32 - 1;
        assert_eq!(found, [(0, None), (1, Some(0)), (2, Some(last)), (3, None), (4, Some(0))]);
        assert!(Keys::default().found_in(&all).is_empty());
        assert!(some.found_in(&Keys::default()).iter().all(|(_, entry)| entry.is_none()));
    }
}
