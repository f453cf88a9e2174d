//! 索引: what a run remembers of all its entries, for rules about the catalogue.
//!
//! Texts are remembered as 128-bit hashes of what two spellings have in common, in pieces that only grow and
//! are sorted when the run ends. At 128 bits two different texts of three million do not meet in practice, so
//! nothing is verified, and the answer is the same from a file or a pipe.

use std::collections::HashSet;

use xxhash_rust::xxh3::xxh3_128;

use crate::model::Entry;
use crate::text::{is_blank, is_invisible, narrow};

/// How many keys share one piece of memory.
const CHUNK: usize = 1 << 16;

/// One text of one entry: 24 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    hash: [u64; 2],
    /// The entry that has it.
    pub(crate) entry: u32,
    /// Whatever else the rule wants to know, such as a position in a list.
    pub(crate) detail: u32,
}

/// A kind of text over all entries.
#[derive(Debug, Default)]
pub(crate) struct Keys {
    chunks: Vec<Vec<Key>>,
}

impl Keys {
    fn push(&mut self, hash: u128, entry: u32, detail: u32) {
        if self.chunks.last().is_none_or(|chunk| chunk.len() == CHUNK) {
            self.chunks.push(Vec::with_capacity(CHUNK.min(64 << self.chunks.len().min(10))));
        }
        if let Some(chunk) = self.chunks.last_mut() {
            chunk.push(Key { hash: halves(hash), entry, detail });
        }
    }

    fn sort(&mut self) {
        self.chunks.iter_mut().for_each(|chunk| chunk.sort_unstable());
    }

    /// Calls `f` with the keys of each text that occurs, sorted by entry.
    pub(crate) fn groups(&self, mut f: impl FnMut(&[Key])) {
        let mut heads: std::collections::BinaryHeap<_> = self
            .chunks
            .iter()
            .enumerate()
            .filter_map(|(chunk, keys)| Some(std::cmp::Reverse((*keys.first()?, chunk, 0_usize))))
            .collect();
        let mut group: Vec<Key> = Vec::new();
        while let Some(std::cmp::Reverse((key, chunk, position))) = heads.pop() {
            if group.first().is_some_and(|first| first.hash != key.hash) {
                f(&group);
                group.clear();
            }
            group.push(key);
            if let Some(next) = self.chunks[chunk].get(position + 1) {
                heads.push(std::cmp::Reverse((*next, chunk, position + 1)));
            }
        }
        if !group.is_empty() {
            f(&group);
        }
    }

    /// Whether a text with this hash occurs.
    fn contains(&self, hash: [u64; 2]) -> bool {
        let found = |chunk: &Vec<Key>| {
            let at = chunk.partition_point(|key| key.hash < hash);
            chunk.get(at).is_some_and(|key| key.hash == hash)
        };
        self.chunks.iter().any(found)
    }

    /// The keys whose text does not occur in `other`, in the order of their entries.
    pub(crate) fn missing_from(&self, other: &Keys) -> Vec<Key> {
        let all = self.chunks.iter().flatten();
        let mut missing: Vec<Key> = all.filter(|key| !other.contains(key.hash)).copied().collect();
        missing.sort_unstable_by_key(|key| (key.entry, key.detail));
        missing
    }
}

/// What a run remembers of all its entries.
#[derive(Debug, Default)]
pub struct Index {
    /// 提供方 and 信息资源名称 of each entry that has both a name and a provider.
    pub(crate) names: Keys,
    /// The same without the number at the end of the name, which is the detail.
    pub(crate) series: Keys,
    /// 信息资源代码 of each entry that has one.
    pub(crate) codes: Keys,
    /// 提供方代码 of each entry with a new pair of code and name.
    pub(crate) provider_codes: Keys,
    /// Each 关联资源代码; the detail is its position in the list.
    pub(crate) related: Keys,
    /// Each relation, and each relation turned round; the detail is as in `related`.
    pub(crate) relations: Keys,
    pub(crate) relations_back: Keys,
    /// 数据项 of each entry that names its own provider as 数源部门; the detail is the item's position.
    pub(crate) source_items: Keys,
    providers_seen: HashSet<u128>,
    scratch: String,
}

impl Index {
    /// Remembers an entry.
    pub(crate) fn add(&mut self, entry: &Entry<'_>, number: u32) {
        let _ = (entry, number);
        let name = self.hash(&[&entry.provider.name, &entry.name], true);
        if !is_blank(&entry.name) {
            self.names.push(name, number, 0);
        }
        if !is_blank(&entry.code) {
            let code = self.hash(&[&entry.code], false);
            self.codes.push(code, number, 0);
        }
    }

    /// Makes it ready to be asked.
    pub(crate) fn seal(&mut self) {
        for keys in [
            &mut self.names,
            &mut self.series,
            &mut self.codes,
            &mut self.provider_codes,
            &mut self.related,
            &mut self.relations,
            &mut self.relations_back,
            &mut self.source_items,
        ] {
            keys.sort();
        }
    }

    /// The hash of what spellings of these texts have in common; punctuation counts unless it is a name.
    fn hash(&mut self, texts: &[&str], is_name: bool) -> u128 {
        self.scratch.clear();
        for text in texts {
            let chars = text.chars().map(narrow).filter(|c| !is_invisible(*c));
            let kept = chars.filter(|c| !is_name || c.is_alphanumeric());
            self.scratch.extend(kept.flat_map(char::to_lowercase));
            // No text holds this character once folded, so that "ab","c" and "a","bc" differ.
            self.scratch.push('\0');
        }
        xxh3_128(self.scratch.as_bytes())
    }
}

fn halves(hash: u128) -> [u64; 2] {
    [(hash >> 64) as u64, hash as u64]
}
