//! 键: where the entries of a catalogue meet that no single machine holds.

#[cfg(feature = "capi")]
use std::ops::Range;

use super::catalogue::main_not_in_force;
use super::{Checker, Run};
#[cfg(feature = "capi")]
use crate::codec::{Block, Encoding, each_block};
use crate::diag::{Index, Report, WHOLE};
use crate::error::Error;
use crate::model::Entry;

impl Checker {
    /// 键: under which keys an entry has to meet the others of its catalogue. Each line is a key and, after a blank, what
    /// the entry says under it; an entry says no key twice. Only [`check_keys`](Checker::check_keys) of the same version
    /// reads what is said.
    ///
    /// ```
    /// use mulu::{Calendar, Checker, Entry, Profile};
    /// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let mut entry = Entry::default();
    /// entry.code = "307024/000012".into();
    /// let lines = checker.keys(&entry);
    /// assert_eq!(lines.len(), 1);
    /// assert!(lines[0].starts_with('c') && lines[0].ends_with(" o"));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn keys(&self, entry: &Entry<'_>) -> Vec<String> {
        let mut index = Index::part();
        index.add(entry, 0);
        let whole = main_not_in_force::is_found(&self.context()).then(|| WHOLE.to_owned());
        index.lines().chain(whole).collect()
    }

    /// The same of the rows of a column, which are numbered from 0.
    #[cfg(feature = "capi")]
    pub(crate) fn keys_of_rows(
        &self,
        data: &[u8],
        rows: &mut dyn Iterator<Item = Range<usize>>,
        encoding: Encoding,
        f: &mut dyn FnMut(usize, &str),
    ) -> Result<(), Error> {
        let mut row = 0;
        let mut say = |block: &Block<'_>| {
            let mut entries = block.entries();
            while let Some(entry) = entries.next() {
                self.keys(entry).iter().for_each(|line| f(row, line));
                row += 1;
            }
            Ok(())
        };
        each_block(data, rows, encoding, &self.dialect, &self.limits, &mut say).map(|_| ())
    }

    /// What is wrong between the entries that say these lines: all lines of a key, in the order of their entries, and
    /// the lines of as many keys as one likes. The entries in the report are the numbers of their lines. The findings of
    /// all keys together are those that a run has about the catalogue as a whole.
    ///
    /// ```
    /// use mulu::{Calendar, Checker, Entry, Profile};
    /// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let mut entry = Entry::default();
    /// entry.code = "307024/000012".into();
    /// let line = &checker.keys(&entry)[0];
    /// let report = checker.check_keys([line.as_str(), line])?;
    /// assert_eq!(report.findings()[0].rule.name, "code-duplicate");
    /// assert_eq!(report.findings()[0].related, [1]);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When a line is none of [`keys`](Checker::keys).
    pub fn check_keys<'l>(
        &self,
        lines: impl IntoIterator<Item = &'l str>,
    ) -> Result<Report, Error> {
        let index = Index::gathered(lines).map_err(|number| {
            Error::argument(
                format!("第{number}行（从0数起）不是键的行"),
                format!("line {number}, counted from 0, is no line of keys"),
            )
        })?;
        Ok(Run::gathered(self, index).finish())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use proptest::strategy::ValueTree;

    use super::*;
    use crate::calendar::Calendar;
    use crate::model::Item;
    use crate::profile::Profile;
    use crate::text::Language;

    fn checker(profile: &str, day: &str) -> Checker {
        let profile = Profile::named(profile).unwrap();
        Checker::new(profile, Calendar::default(), day.parse().unwrap()).unwrap()
    }

    /// Some rules about the catalogue are in force under every profile; under the second nothing else is.
    fn checkers() -> [Checker; 2] {
        [checker("national-2025", "2026-11-21"), checker("national-2025", "2020-01-01")]
    }

    /// What a report says between entries, with their numbers in the catalogue.
    fn said(report: &Report, number: impl Fn(u32) -> u32) -> Vec<String> {
        let between = report.findings().iter().filter(|f| f.rule.code.starts_with("CAT"));
        let between = between.filter(|finding| finding.rule.code != "CAT302");
        between
            .map(|f| {
                let related: Vec<_> = f.related.iter().map(|entry| number(*entry)).collect();
                let texts = [Language::Zh, Language::En].map(|l| f.text(l) + " " + &f.help(l));
                let (code, entry) = (f.rule.code, number(f.entry));
                format!("{code} {entry} {} {:?} {texts:?} {related:?}", f.at, f.severity)
            })
            .collect()
    }

    /// What a run says.
    fn in_one_place(checker: &Checker, entries: &[Entry<'_>]) -> Vec<String> {
        let mut run = checker.run();
        entries.iter().for_each(|entry| run.check(entry));
        run.finish().findings_between()
    }

    impl Report {
        fn findings_between(&self) -> Vec<String> {
            let mut said = said(self, |entry| entry);
            said.sort();
            said
        }
    }

    /// What is said of each of some parts of the keys by itself.
    fn in_parts(checker: &Checker, entries: &[Entry<'_>], parts: usize) -> Vec<String> {
        let mut of_keys: BTreeMap<String, Vec<(u32, String)>> = BTreeMap::new();
        for (entry, number) in entries.iter().zip(0..) {
            for line in checker.keys(entry) {
                let key = line.split(' ').next().unwrap().to_owned();
                let lines = of_keys.entry(key).or_default();
                assert!(lines.last().is_none_or(|(last, _)| *last != number), "a key twice");
                lines.push((number, line));
            }
        }
        let mut calls = vec![Vec::new(); parts];
        for (at, mut lines) in of_keys.into_values().enumerate() {
            calls[at % parts].append(&mut lines);
        }
        let mut all = Vec::new();
        for lines in &calls {
            let report = checker.check_keys(lines.iter().map(|(_, line)| line.as_str())).unwrap();
            assert!(report.findings().iter().all(|finding| finding.place.is_none()));
            all.append(&mut said(&report, |line| lines[line as usize].0));
        }
        all.sort();
        all
    }

    /// Few words and few numbers, so that much is the same.
    fn any_entry() -> impl Strategy<Value = Entry<'static>> {
        let related = prop::collection::vec("[1-5]|无", 0..4);
        let items = prop::collection::vec("[甲乙]日期|姓名", 0..3);
        let texts = ("[甲乙]?", "[户籍]{0,2} ?[0-3]?", "[1-4]?", "[甲乙]?", "[12]?");
        (texts, related, items, 0..3_usize).prop_map(
            |((provider, name, code, source, class), related, items, valid)| {
                let mut entry = Entry::default();
                let codes = ["12320100671322000Q", "12320100671322000q", "1"];
                entry.provider.name = provider.into();
                entry.provider.code = codes[valid].into();
                entry.name = name.into();
                entry.code = code.into();
                entry.source_department = source.into();
                entry.class.code = class.into();
                entry.related = related.into_iter().map(Into::into).collect();
                let item = |name: String| Item { name: name.into(), ..Item::default() };
                entry.items = items.into_iter().map(item).collect();
                entry
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        #[test]
        fn keys_by_themselves_say_what_a_catalogue_says(
            entries in prop::collection::vec(any_entry(), 0..9),
            parts in prop_oneof![1..4_usize, Just(1000)],
        ) {
            for checker in &checkers() {
                let whole = in_one_place(checker, &entries);
                // What is no catalogue has no entry that could say so.
                let whole = if entries.is_empty() { Vec::new() } else { whole };
                prop_assert_eq!(whole, in_parts(checker, &entries, parts));
            }
        }

        #[test]
        fn no_line_is_too_odd(lines in prop::collection::vec("[nscpiwx][0-9a-f+]{0,34}( [or t0-9a-f+-]{0,40}){0,2}", 0..4)) {
            let _ = checkers()[0].check_keys(lines.iter().map(String::as_str));
        }
    }

    #[test]
    fn every_rule_about_the_catalogue_is_met() {
        let mut runner = proptest::test_runner::TestRunner::deterministic();
        let entries = prop::collection::vec(any_entry(), 40);
        let mut met = std::collections::BTreeSet::new();
        for _ in 0..50 {
            let entries = entries.new_tree(&mut runner).unwrap().current();
            for checker in &checkers() {
                let said = in_one_place(checker, &entries);
                met.extend(said.iter().map(|line| line[..6].to_owned()));
                assert_eq!(said, in_parts(checker, &entries, 7));
            }
        }
        let rules = super::super::RULES.iter();
        let about = rules.filter(|rule| matches!(rule.check, super::super::Check::Catalogue(_)));
        assert_eq!(met.into_iter().collect::<Vec<_>>(), about.map(|r| r.code).collect::<Vec<_>>());
    }

    #[test]
    fn what_is_no_line_is_refused() {
        let checker = &checkers()[0];
        let hash = "0".repeat(32);
        let refused = |line: &str| {
            let error = checker.check_keys([WHOLE, line]).err();
            error.is_some_and(|error| error.to_string().contains("line 1,"))
        };
        for line in ["n", "s 1", "c+1", "c o", "", "é", "w "] {
            assert!(refused(line), "{line}");
        }
        for line in
            ["n# 1", "n# ", "s# x", "c# x", "c# o1", "c# t", "c# r", "c# r4294967295", "x# 1"]
        {
            assert!(refused(&line.replace('#', &hash).replace('%', &hash[16..])), "{line}");
        }
        for line in ["p# 1", "i# 1", "i# 1-1", "i# 1-#", "c# r1+", "c# r1+1", "c# o+#", "c# t1+#"] {
            assert!(refused(&line.replace('#', &hash).replace('%', &hash[16..])), "{line}");
        }
        for line in ["n#", "s# 1", "c# o r1 r2+# t-#", "p# #", "i# 1-% 2-%", "s#"] {
            assert!(!refused(&line.replace('#', &hash).replace('%', &hash[16..])), "{line}");
        }
    }
}
