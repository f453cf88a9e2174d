//! What an index remembers of one entry, as lines, and an index that is put together from lines of many.
//!
//! A line is a key, and after blanks what the entry says under it. Whatever a rule compares has one key, so that rules
//! find the same in the lines of each key by themselves as in those of all. A relation is said under both codes: under
//! the related one, where its place is known and whether there is such an entry; and under the entry's own, where it
//! answers the relations from the other side.

use std::collections::BTreeMap;
use std::fmt::{Display, Write};

use xxhash_rust::xxh3::xxh3_128;

use super::{Index, direction};

/// The only line of an entry that belongs to no text: the entry is in the catalogue.
pub(crate) const WHOLE: &str = "w";

/// No relation stands so far behind in its list.
const NOWHERE: u32 = u32::MAX >> 1;

/// The lines by kind and hash.
#[derive(Default)]
struct Lines(BTreeMap<(char, u128), String>);

impl Lines {
    fn say(&mut self, kind: char, hash: u128, fact: impl Display) {
        let line = self.0.entry((kind, hash)).or_insert_with(|| format!("{kind}{hash:032x}"));
        // A text takes whatever is written to it.
        let _ = write!(line, "{fact}");
    }
}

impl Index {
    /// What is remembered of the only entry of a part: one line a key.
    pub(crate) fn lines(&self) -> impl Iterator<Item = String> + use<> {
        let mut lines = Lines::default();
        for key in self.names.iter() {
            lines.say('n', key.hash(), "");
        }
        for key in self.series.iter() {
            lines.say('s', key.hash(), format_args!(" {}", key.detail));
        }
        for key in self.codes.iter() {
            lines.say('c', key.hash(), " o");
        }
        let mut relations = self.relations.iter().peekable();
        for key in self.related.iter() {
            let position = key.detail;
            match relations.next_if(|relation| direction(relation.detail).0 == position) {
                Some(relation) => {
                    let sign = if direction(relation.detail).1 { '+' } else { '-' };
                    let pair = format!("{sign}{:032x}", relation.hash());
                    lines.say('c', key.hash(), format_args!(" r{position}{pair}"));
                    for own in self.codes.iter() {
                        lines.say('c', own.hash(), format_args!(" t{pair}"));
                    }
                }
                None => lines.say('c', key.hash(), format_args!(" r{position}")),
            }
        }
        for (key, pair) in self.provider_codes.iter().zip(self.pairs.iter().flatten()) {
            lines.say('p', key.hash(), format_args!(" {pair:032x}"));
        }
        for (_, provider) in &self.sources {
            for key in self.source_items.iter() {
                lines.say('i', key.hash(), format_args!(" {}-{provider:016x}", key.detail));
            }
        }
        lines.0.into_values()
    }

    /// The index of no catalogue: nothing is wrong with it as a whole.
    pub(crate) fn of_none() -> Index {
        Index { gathered: Some(None), ..Index::default() }
    }

    /// The index of the entries that lines are of, each by the number of its line.
    ///
    /// # Errors
    ///
    /// The number of the first line that is none.
    pub(crate) fn gathered<'l>(lines: impl IntoIterator<Item = &'l str>) -> Result<Index, usize> {
        let mut index = Index::of_none();
        for (number, line) in lines.into_iter().enumerate() {
            let entry = u32::try_from(number).map_err(|_| number)?;
            index.gather(line, entry).ok_or(number)?;
        }
        Ok(index)
    }

    fn gather(&mut self, line: &str, entry: u32) -> Option<()> {
        if line == WHOLE {
            let first = self.first().unwrap_or(entry);
            self.gathered = Some(Some(first));
            return Some(());
        }
        let mut facts = line.split(' ');
        let (kind, hash) = facts.next()?.split_at_checked(1)?;
        let hash = read_hash(hash)?;
        if kind == "n" {
            self.names.push(hash, entry, 0);
            return facts.next().is_none().then_some(());
        }
        for fact in facts {
            match kind {
                "s" => self.series.push(hash, entry, fact.parse().ok()?),
                "c" => self.gather_code(hash, fact, entry)?,
                "p" => {
                    if self.providers.insert(read_hash(fact)?) {
                        self.provider_codes.push(hash, entry, 0);
                    }
                }
                "i" => {
                    let (position, provider) = fact.split_once('-')?;
                    let provider = u64::try_from(read_hex(provider, 16)?).ok()?;
                    self.source_items.push(hash, entry, position.parse().ok()?);
                    self.sources.push((entry, provider));
                }
                _ => return None,
            }
        }
        Some(())
    }

    /// What an entry says under a code: that it has it, that it is related to it, or that it has it and is related to
    /// another.
    fn gather_code(&mut self, code: u128, fact: &str, entry: u32) -> Option<()> {
        let (what, rest) = fact.split_at_checked(1)?;
        let (position, pair) = match rest.find(['+', '-']) {
            Some(at) => {
                let (position, pair) = rest.split_at(at);
                (position, Some((pair.starts_with('+'), read_hash(pair.get(1..)?)?)))
            }
            None => (rest, None),
        };
        let position = match what {
            "r" => position.parse().ok().filter(|position| *position < NOWHERE)?,
            _ if position.is_empty() => NOWHERE,
            _ => return None,
        };
        match (what, pair) {
            ("o", None) => self.codes.push(code, entry, 0),
            ("r", _) => self.related.push(code, entry, position),
            ("t", Some(_)) => {}
            _ => return None,
        }
        if let Some((is_smaller, pair)) = pair {
            // What is said under the other code of the two is another matter, should its lines be here too.
            let mut here = [0; 32];
            here[..16].copy_from_slice(&pair.to_le_bytes());
            here[16..].copy_from_slice(&code.to_le_bytes());
            self.relations.push(xxh3_128(&here), entry, position << 1 | u32::from(is_smaller));
        }
        Some(())
    }
}

fn read_hash(text: &str) -> Option<u128> {
    read_hex(text, 32)
}

fn read_hex(text: &str, digits: usize) -> Option<u128> {
    let is_hex = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    u128::from_str_radix(text, 16).ok().filter(|_| is_hex)
}
