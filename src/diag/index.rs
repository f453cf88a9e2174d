//! 索引: what a run remembers of all its entries, for rules about the catalogue.
//!
//! Texts are remembered as 128-bit hashes of what two spellings have in common, in pieces that only grow and
//! are sorted when the run ends. At 128 bits two different texts of three million do not meet in practice, so
//! nothing is verified, and the answer is the same from a file or a pipe.

mod lines;

use std::collections::HashSet;

use xxhash_rust::xxh3::xxh3_128;

use super::keys::{Key, Keys};
use crate::model::CreditCode;
use crate::model::Entry;
use crate::text::{fold_all_into, fold_into, is_blank, is_same, is_word, narrow, serial_number};

pub(crate) use lines::WHOLE;

/// What a run remembers of all its entries.
#[derive(Debug, Default)]
pub struct Index {
    /// 提供方 and 信息资源名称 of each entry that has a name.
    pub(crate) names: Keys,
    /// The same without the number at the end of the name, which is the detail.
    pub(crate) series: Keys,
    /// 信息资源代码 of each entry that has one.
    pub(crate) codes: Keys,
    /// 提供方代码 of the first entry with each pair of a valid code and a name.
    pub(crate) provider_codes: Keys,
    /// Each 关联资源代码; the detail is its position in the list.
    pub(crate) related: Keys,
    /// Each pair of an entry's own code and a related one, whichever has which: see [`direction`].
    pub(crate) relations: Keys,
    /// 数据项 of each entry that names its own provider as 数源部门; the detail is the item's position.
    pub(crate) source_items: Keys,
    /// Each such entry, and what tells its provider from others.
    sources: Vec<(u32, u64)>,
    /// The pairs of provider code and name that were met.
    providers: HashSet<u128>,
    /// The same in the order of `provider_codes`, in a part of a run.
    pairs: Option<Vec<u128>>,
    /// Provider name and code of the entry before: files go department by department.
    last: (String, String),
    scratch: String,
    /// The first entry, where the index was put together from lines: none where they do not say.
    gathered: Option<Option<u32>>,
}

/// Position and direction of a relation, from its detail: whether the smaller of the two hashes has it.
pub(crate) fn direction(detail: u32) -> (u32, bool) {
    (detail >> 1, detail & 1 == 1)
}

impl Index {
    /// What a part of a run remembers, to be appended to what the run does.
    pub(crate) fn part() -> Index {
        Index { pairs: Some(Vec::new()), ..Index::default() }
    }

    /// Remembers the entries of a part.
    pub(crate) fn append(&mut self, part: &Index) {
        for (keys, more) in [
            (&mut self.names, &part.names),
            (&mut self.series, &part.series),
            (&mut self.codes, &part.codes),
            (&mut self.related, &part.related),
            (&mut self.relations, &part.relations),
            (&mut self.source_items, &part.source_items),
        ] {
            keys.append(more);
        }
        let pairs = part.pairs.as_deref().unwrap_or_default();
        let is_new = |at| pairs.get(at).is_some_and(|pair: &u128| self.providers.insert(*pair));
        self.provider_codes.append_if(&part.provider_codes, is_new);
        self.sources.extend_from_slice(&part.sources);
    }

    /// Remembers an entry.
    pub(crate) fn add(&mut self, entry: &Entry<'_>, number: u32) {
        self.add_names(entry, number);
        self.add_provider(entry, number);
        let code = is_code(&entry.code).then(|| self.hash_code(&entry.code));
        if let Some(code) = code {
            self.codes.push(code, number, 0);
        }
        for (position, other) in (0..).zip(&entry.related) {
            if is_code(other) {
                self.add_relation(code, other, number, position);
            }
        }
        self.add_source(entry, number);
    }

    fn add_names(&mut self, entry: &Entry<'_>, number: u32) {
        let provider = match &entry.provider {
            provider if is_blank(&provider.name) => &provider.code,
            provider => &provider.name,
        };
        self.scratch.clear();
        fold_into(&mut self.scratch, provider, is_word);
        // No folded text holds a blank, so that "ab" and "c" are not "a" and "bc".
        self.scratch.push(' ');
        let start = self.scratch.len();
        fold_into(&mut self.scratch, &entry.name, is_word);
        if self.scratch.len() == start {
            return;
        }
        self.names.push(xxh3_128(self.scratch.as_bytes()), number, 0);
        if let Some((serial, digits)) = serial_number(&entry.name) {
            self.scratch.truncate(self.scratch.len().saturating_sub(digits));
            self.series.push(xxh3_128(self.scratch.as_bytes()), number, serial);
        }
    }

    fn add_provider(&mut self, entry: &Entry<'_>, number: u32) {
        let (code, name) = (&entry.provider.code, &entry.provider.name);
        if self.last.0 == **name && self.last.1 == **code {
            return;
        }
        name.as_ref().clone_into(&mut self.last.0);
        code.as_ref().clone_into(&mut self.last.1);
        if is_blank(name) || !is_credit_code(code) {
            return;
        }
        let hash = self.hash(&[code]);
        self.scratch.push(' ');
        fold_into(&mut self.scratch, name, is_word);
        let pair = xxh3_128(self.scratch.as_bytes());
        if self.providers.insert(pair) {
            self.provider_codes.push(hash, number, 0);
            if let Some(pairs) = &mut self.pairs {
                pairs.push(pair);
            }
        }
    }

    fn add_relation(&mut self, own: Option<u128>, other: &str, number: u32, position: u32) {
        let other = self.hash_code(other);
        self.related.push(other, number, position);
        if let Some(own) = own.filter(|own| *own != other) {
            let mut pair = [0; 32];
            pair[..16].copy_from_slice(&own.min(other).to_le_bytes());
            pair[16..].copy_from_slice(&own.max(other).to_le_bytes());
            let detail = position << 1 | u32::from(own < other);
            self.relations.push(xxh3_128(&pair), number, detail);
        }
    }

    fn add_source(&mut self, entry: &Entry<'_>, number: u32) {
        let provider = &entry.provider.name;
        if is_blank(provider) || !is_same(provider, &entry.source_department) {
            return;
        }
        let (subject, kind) = match &entry.class.code {
            code if !is_blank(code) => (code, "class"),
            _ if !is_blank(&entry.name) => (&entry.name, "name"),
            _ => return,
        };
        let provider = self.hash(&[provider]);
        self.sources.push((number, provider as u64));
        for (position, item) in (0..).zip(&entry.items) {
            if !item.identifies() && !is_blank(&item.name) {
                let hash = self.hash(&[kind, subject, &item.name]);
                self.source_items.push(hash, number, position);
            }
        }
    }

    /// What is to be sorted before it is asked, each by itself. Sources are in order as they come.
    pub(crate) fn unsorted(&mut self) -> impl Iterator<Item = &mut Vec<Key>> + Send {
        let keys = [
            &mut self.names,
            &mut self.series,
            &mut self.codes,
            &mut self.provider_codes,
            &mut self.related,
            &mut self.relations,
            &mut self.source_items,
        ];
        keys.into_iter().flat_map(Keys::pieces)
    }

    /// The entry at which a finding about the catalogue as a whole stands.
    pub(crate) fn first(&self) -> Option<u32> {
        self.gathered.unwrap_or(Some(0))
    }

    /// What tells the provider of an entry that is a source from other providers.
    pub(crate) fn source_of(&self, entry: u32) -> Option<u64> {
        let at = self.sources.binary_search_by_key(&entry, |(number, _)| *number).ok()?;
        self.sources.get(at).map(|(_, provider)| *provider)
    }

    #[cfg(test)]
    fn bytes(&self) -> usize {
        let keys = [&self.names, &self.series, &self.codes, &self.provider_codes];
        let relations = [&self.related, &self.relations, &self.source_items];
        keys.into_iter().chain(relations).map(Keys::bytes).sum::<usize>()
            + self.sources.capacity() * size_of::<(u32, u64)>()
            // A set takes up to twice its elements, and a byte for each place.
            + self.providers.capacity() * 2 * (size_of::<u128>() + 1)
            + self.scratch.capacity()
    }

    /// The hash of a code, which mostly is what folding would leave of it.
    fn hash_code(&mut self, code: &str) -> u128 {
        if code.bytes().all(|byte| matches!(byte, b'-'..=b'9' | b'a'..=b'z')) {
            return xxh3_128(code.as_bytes());
        }
        self.hash(&[code])
    }

    /// The hash of what spellings of these texts have in common; punctuation counts.
    fn hash(&mut self, texts: &[&str]) -> u128 {
        self.scratch.clear();
        for (position, text) in texts.iter().enumerate() {
            if position > 0 {
                self.scratch.push(' ');
            }
            fold_all_into(&mut self.scratch, text);
        }
        xxh3_128(self.scratch.as_bytes())
    }
}

/// Whether a text is a code at all: 无 and `/` stand for none.
fn is_code(text: &str) -> bool {
    text.chars().any(|c| narrow(c).is_ascii_alphanumeric())
}

/// Whether a text is a unified social credit code with the right check character.
fn is_credit_code(text: &str) -> bool {
    CreditCode::read(text).is_ok_and(|code| code.is_valid())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::diag::Origins;
    use crate::pointer::{Place, Spot};
    use crate::text::is_same_name;

    fn entry(provider: &str, name: &str, code: &str) -> Entry<'static> {
        let mut entry = Entry::default();
        entry.provider.name = provider.to_owned().into();
        entry.name = name.to_owned().into();
        entry.code = code.to_owned().into();
        entry
    }

    fn index(entries: &[Entry<'_>]) -> Index {
        let mut index = Index::default();
        entries.iter().zip(0..).for_each(|(entry, number)| index.add(entry, number));
        seal(&mut index);
        index
    }

    fn seal(index: &mut Index) {
        index.unsorted().for_each(|piece| piece.sort_unstable());
    }

    /// The groups of at least two, each as entry and detail.
    fn groups(keys: &Keys) -> Vec<Vec<(u32, u32)>> {
        let mut groups = Vec::new();
        keys.groups(|group| {
            if group.len() > 1 {
                groups.push(group.iter().map(|key| (key.entry, key.detail)).collect());
            }
        });
        groups.sort();
        groups
    }

    /// All keys, group by group.
    fn all(keys: &Keys) -> Vec<Vec<Key>> {
        let mut all = Vec::new();
        keys.groups(|group| all.push(group.to_vec()));
        all
    }

    #[test]
    fn names_are_the_same_without_punctuation_within_one_provider() {
        let index = index(&[
            entry("甲", "企业（信息）", ""),
            entry("乙", "企业信息", ""),
            entry(" 甲", "企业 信息", ""),
            entry("甲企业", "信息", ""),
            entry("甲", "—", ""),
            entry("甲", "／", ""),
        ]);
        assert_eq!(groups(&index.names), [[(0, 0), (2, 0)]]);
    }

    #[test]
    fn a_provider_without_a_name_is_known_by_its_code() {
        let mut entries = [entry("", "信息", ""), entry("", "信息", ""), entry("", "信息", "")];
        entries[0].provider.code = "1".into();
        assert_eq!(groups(&index(&entries).names), [[(1, 0), (2, 0)]]);
        entries[1].provider.code = "１".into();
        assert_eq!(groups(&index(&entries).names), [[(0, 0), (1, 0)]]);
    }

    #[test]
    fn a_series_is_one_name_with_numbers() {
        let names =
            ["户籍信息1", "户籍信息 ２", "户籍信息（10）", "户籍信息", "户籍信息2020", "户籍"];
        let entries: Vec<_> = names.iter().map(|name| entry("甲", name, "")).collect();
        assert_eq!(groups(&index(&entries).series), [[(0, 1), (1, 2), (2, 10)]]);
    }

    #[test]
    fn codes_are_the_same_in_either_width_and_case_but_not_without_punctuation() {
        let codes = ["307024/01a", "３０７０２４／０１Ａ", "30702401a", "无", "无", " ", "/", "/"];
        let entries: Vec<_> = codes.iter().map(|code| entry("甲", "", code)).collect();
        assert_eq!(groups(&index(&entries).codes), [[(0, 0), (1, 0)]]);
    }

    #[test]
    fn provider_codes_are_kept_once_for_each_name() {
        let pairs = [
            ("甲", "12320100671322000Q"),
            ("甲 ", "12320100671322000q"),
            ("乙", "12320100671322000Q"),
            ("", "12320100671322000Q"),
            ("丙", "1232010067132200"),
            ("丁", "12320100671322000I"),
            ("戊", "12320100671322000QQ"),
        ];
        let entry_of = |(name, code): &(&str, &str)| {
            let mut entry = entry(name, "", "");
            entry.provider.code = (*code).to_owned().into();
            entry
        };
        let index = index(&pairs.iter().map(entry_of).collect::<Vec<_>>());
        assert_eq!(groups(&index.provider_codes), [[(0, 0), (2, 0)]]);
    }

    #[test]
    fn both_directions_of_a_relation_meet() {
        let related = |code: &str, others: &[&str]| {
            let mut entry = entry("甲", "", code);
            entry.related = others.iter().map(|other| (*other).to_owned().into()).collect();
            entry
        };
        let entries = [
            related("1", &["无", "2", "9"]),
            related("2", &["1", "2"]),
            related("", &["1"]),
            related("3", &["1"]),
        ];
        let index = index(&entries);
        let meeting = groups(&index.relations);
        assert_eq!(meeting.len(), 1);
        let sides: Vec<_> = meeting[0].iter().map(|&(entry, d)| (entry, direction(d).0)).collect();
        assert_eq!(sides, [(0, 1), (1, 0)]);
        assert_ne!(direction(meeting[0][0].1).1, direction(meeting[0][1].1).1);
        let targets: Vec<_> = index.related.found_in(&index.codes).iter().map(|f| f.1).collect();
        assert_eq!(targets, [Some(1), None, Some(0), Some(1), Some(0), Some(0)]);
    }

    #[test]
    fn items_are_kept_of_entries_that_are_their_own_source() {
        let own = |provider: &str, source: &str, class: &str, name: &str, items: &[&str]| {
            let mut entry = entry(provider, name, "");
            entry.source_department = source.to_owned().into();
            entry.class.code = class.to_owned().into();
            for name in items {
                entry.items.push(crate::model::Item {
                    name: (*name).to_owned().into(),
                    ..Default::default()
                });
            }
            entry
        };
        let mut entries = [
            own("甲", "甲 ", "1", "", &["姓名", "证件号码", "机构代码", " ", "出生日期"]),
            own("乙", "乙", "1", "", &["出生日期", "姓名", "证件号码", "机构代码", " "]),
            own("丙", "甲", "1", "", &["出生日期"]),
            own("", "", "1", "", &["出生日期"]),
            own("丁", "丁", "", "1", &["出生日期"]),
            own("戊", "戊", "", "", &["出生日期"]),
            own("己", "己", "2", "1", &["出生日期"]),
            own("庚", "庚", "", "１", &["出生 日期"]),
        ];
        let found = index(&entries);
        assert_eq!(groups(&found.source_items), [[(0, 4), (1, 0)], [(4, 0), (7, 0)]]);
        assert_ne!(found.source_of(0), found.source_of(1));
        assert!(found.source_of(0).is_some() && found.source_of(2).is_none());
        entries[0].items[4].key = true.into();
        assert_eq!(groups(&index(&entries).source_items), [[(4, 0), (7, 0)]]);
    }

    #[test]
    fn a_run_takes_no_more_than_64_mb_and_80_bytes_an_entry() {
        let (mut index, mut origins) = (Index::default(), Origins::default());
        let spot = Spot::Text { line: 1, column: 1, bytes: Some(0..1) };
        let place = Place { file: "f".into(), spot };
        origins.open(&place.file.clone());
        let mut usual = entry("", "", "");
        usual.provider.code = "12320100671322000Q".into();
        let (mut before, step) = (0, 1 << 17);
        for number in 0..4 * step {
            usual.provider.name = format!("第{}局", number % 300).into();
            usual.name = format!("第{number}号机动车排气检测结果").into();
            usual.code = format!("307024/{number:06}").into();
            index.add(&usual, number as u32);
            origins.add(&usual, Some(&place));
            if (number + 1) % step == 0 || number == 0 {
                let bytes = index.bytes() + origins.bytes();
                assert!(bytes <= (64 << 20) + 80 * (number + 1), "{bytes} at {number}");
                // What grows with the entries: three lists of pieces, 64 bytes together.
                let growing = bytes - origins.bytes_of_names();
                assert!(number == 0 || growing - before <= 65 * step, "{growing}");
                before = growing;
            }
        }
    }

    /// Few words and few numbers, so that much is the same.
    fn any_entry() -> impl Strategy<Value = Entry<'static>> {
        let codes = prop::collection::vec("[12]", 0..3);
        ("[甲乙]?", "[户籍]{0,2} ?[0-3]?", "[1-4]?", codes, "[甲乙]?", 0..2_u32).prop_map(
            |(provider, name, code, related, source, valid)| {
                let mut entry = entry(&provider, &name, &code);
                entry.provider.code = format!("1232010067132200{valid}Q").into();
                entry.related = related.into_iter().map(Into::into).collect();
                entry.source_department = source.into();
                entry.items.push(Default::default());
                entry.items[0].name = name.into();
                entry
            },
        )
    }

    proptest! {
        #[test]
        fn the_order_of_entries_does_not_matter(
            (entries, order) in prop::collection::vec(any_entry(), 0..12).prop_flat_map(|entries| {
                let order = Just((0..entries.len()).collect::<Vec<_>>()).prop_shuffle();
                (Just(entries), order)
            })
        ) {
            let shuffled: Vec<_> = order.iter().map(|&at| entries[at].clone()).collect();
            let (one, other) = (index(&entries), index(&shuffled));
            // The groups of the shuffled entries, in the numbers of the others.
            let back = |keys: &Keys| {
                let mut all = groups(keys);
                for group in &mut all {
                    group.iter_mut().for_each(|(entry, _)| *entry = order[*entry as usize] as u32);
                    group.sort_unstable();
                }
                all.sort();
                all
            };
            for (a, b) in [
                (&one.names, &other.names),
                (&one.series, &other.series),
                (&one.codes, &other.codes),
                (&one.relations, &other.relations),
                (&one.source_items, &other.source_items),
            ] {
                prop_assert_eq!(groups(a), back(b));
            }
            prop_assert_eq!(groups(&one.provider_codes).len(), groups(&other.provider_codes).len());
        }

        #[test]
        fn parts_together_are_the_whole(
            parts in prop::collection::vec(prop::collection::vec(any_entry(), 0..5), 0..5)
        ) {
            let (mut joined, mut number) = (Index::default(), 0);
            for entries in &parts {
                let mut part = Index::part();
                for entry in entries {
                    part.add(entry, number);
                    number += 1;
                }
                joined.append(&part);
            }
            seal(&mut joined);
            let whole = index(&parts.concat());
            for (a, b) in [
                (&joined.names, &whole.names),
                (&joined.series, &whole.series),
                (&joined.codes, &whole.codes),
                (&joined.provider_codes, &whole.provider_codes),
                (&joined.related, &whole.related),
                (&joined.relations, &whole.relations),
                (&joined.source_items, &whole.source_items),
            ] {
                prop_assert_eq!(all(a), all(b));
            }
            for entry in 0..number {
                prop_assert_eq!(joined.source_of(entry), whole.source_of(entry));
            }
        }

        #[test]
        fn names_are_folded_as_everywhere(a in "[企业（）Ａa1 　，]{0,3}", b in "[企业（）Ａa1 　，]{0,3}") {
            let same = a.chars().any(is_word) && is_same_name(&a, &b);
            let index = index(&[entry("甲", &a, ""), entry("甲", &b, "")]);
            prop_assert_eq!(groups(&index.names).len(), usize::from(same));
        }
    }
}
