//! 报告: what a run found, and what it looked at.

use std::sync::Arc;

use super::Finding;
use super::Origins;
use super::Rule;
use crate::calendar::Date;
use crate::legal::Citation;
use crate::legal::Severity;
use crate::profile::Profile;
use crate::text::Note;

/// One rule under a profile on a day.
#[derive(Clone, Debug)]
pub(crate) struct Active {
    pub(crate) rule: &'static Rule,
    /// The citations that hold, the strongest first; none when the rule is not in force.
    pub(crate) basis: Vec<&'static Citation>,
    pub(crate) severity: Option<Severity>,
}

/// All rules under a profile on a day, in the order of the registry.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) profile: Arc<Profile>,
    pub(crate) as_of: Date,
    pub(crate) rules: Vec<Active>,
}

/// How one rule fared over the entries of a run.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Tally {
    /// The rule.
    pub rule: &'static Rule,
    /// Whether it is in force under the profile on the day.
    pub in_force: bool,
    /// To how many entries it applied.
    pub applicable: u32,
    /// At how many of them it found something.
    pub found: u32,
}

impl Tally {
    /// How many entries it applied to and passed.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Entry, Profile};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let mut run = checker.run();
    /// let mut entry = Entry::default();
    /// run.check(&entry);
    /// entry.name = "机动车登记信息".into();
    /// run.check(&entry);
    /// let report = run.finish();
    /// let tally = report.tallies().iter().find(|tally| tally.rule.code == "IDN101").unwrap();
    /// assert_eq!((tally.applicable, tally.found, tally.passed()), (2, 1, 1));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn passed(&self) -> u32 {
        self.applicable - self.found
    }
}

/// The entry that a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Subject<'r> {
    /// The file that it was read from.
    pub file: Option<&'r str>,
    /// Its number in that file, or in the run, from 0.
    pub index: u32,
    /// Its code; `None` when it has none, or when it is no longer known.
    pub code: Option<&'r str>,
    /// Its name; `None` as for the code.
    pub name: Option<&'r str>,
}

/// The counts at the end of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summary {
    /// Entries that were checked.
    pub entries: u32,
    /// Entries without a finding, kept or not.
    pub clean: u32,
    /// Findings that are errors.
    pub errors: usize,
    /// Findings that are warnings.
    pub warnings: usize,
    /// Findings that are notices.
    pub notices: usize,
    /// Rules in force.
    pub in_force: usize,
    /// Rules not in force.
    pub not_in_force: usize,
}

/// 报告: the findings of a run, in order.
///
/// ```
/// use mulu::{Calendar, Checker, Profile, Reader, Severity};
/// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
/// let mut run = checker.run();
/// run.read(Reader::new(r#"[{"code": "307024/000012", "name": "机动车登记信息"}]"#.as_bytes(), "catalogue.json"))?;
/// let report = run.finish();
/// assert!(report.is_complete() && !report.is_clean());
/// assert_eq!(report.worst(), Some(Severity::Error));
/// assert_eq!((report.summary().entries, report.summary().clean), (1, 0));
/// for finding in report.findings() {
///     let subject = report.subject(finding.entry);
///     assert_eq!((subject.file, subject.name), (Some("catalogue.json"), Some("机动车登记信息")));
///     assert!(!report.basis(finding).is_empty());
/// }
/// # Ok::<(), mulu::Error>(())
/// ```
#[derive(Debug)]
pub struct Report {
    pub(crate) plan: Arc<Plan>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) origins: Origins,
    /// Code and name of entries with findings of their own.
    pub(crate) named: Vec<(u32, String, String)>,
    pub(crate) tallies: Vec<Tally>,
    pub(crate) complete: bool,
    pub(crate) notes: Vec<(Arc<str>, Note)>,
}

impl Report {
    /// The findings: of entries by file, entry, pointer and code; then those about the catalogue likewise.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Entry, Profile};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let report = checker.check(&Entry::default());
    /// assert!(report.findings().is_sorted_by_key(|finding| (finding.at.clone(), finding.rule.code)));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Whether all of the input was read.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Profile, Reader};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let mut run = checker.run();
    /// run.read(Reader::new(r#"[{"name":"机动车登记信息"},{"#.as_bytes(), "cut.json"))?;
    /// assert!(!run.finish().is_complete());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// What there is to say of the files as wholes, each with the file's name: how it was read, and what of it was
    /// passed over.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Profile, Reader};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// // {"name":"目录"} in GB 18030, which nobody declared.
    /// let bytes = b"{\"name\":\"\xC4\xBF\xC2\xBC\"}";
    /// let mut run = checker.run();
    /// run.read(Reader::new(&bytes[..], "gbk.json"))?;
    /// let report = run.finish();
    /// let (file, note) = report.notes().next().unwrap();
    /// assert_eq!(file, "gbk.json");
    /// assert!(note.zh.contains("GB 18030"));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn notes(&self) -> impl Iterator<Item = (&str, &Note)> {
        self.notes.iter().map(|(file, note)| (&**file, note))
    }

    /// Whether there is no finding, and all was read.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Entry, Profile};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// assert!(!checker.check(&Entry::default()).is_clean());
    /// assert!(checker.run().finish().is_clean());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty() && self.complete
    }

    /// The profile of the run.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Entry, Profile};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// assert_eq!(checker.check(&Entry::default()).profile().name(), "national-2025");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn profile(&self) -> &Profile {
        &self.plan.profile
    }

    /// The day of the run.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Entry, Profile};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// assert_eq!(checker.check(&Entry::default()).as_of().to_string(), "2026-11-21");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn as_of(&self) -> Date {
        self.plan.as_of
    }

    /// How each rule fared, in the order of the registry.
    ///
    /// ```
    /// use mulu::{Calendar, Checker, Entry, Profile};
    /// // A year before R809 came into force, its rules are silent, and the report says which.
    /// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2024-11-21".parse()?)?;
    /// let report = checker.check(&Entry::default());
    /// let silent = report.tallies().iter().filter(|tally| !tally.in_force);
    /// assert_eq!(silent.count(), report.summary().not_in_force);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn tallies(&self) -> &[Tally] {
        &self.tallies
    }

    /// The citations that hold for a finding, the strongest first: at least one.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Entry, Profile};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let report = checker.check(&Entry::default());
    /// let finding = report.findings().iter().find(|finding| finding.at == "/share/type").unwrap();
    /// assert_eq!(report.basis(finding)[0].to_string(), "R809 第十三条第二款");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn basis(&self, finding: &Finding) -> &[&'static Citation] {
        let same = |active: &&Active| std::ptr::eq(active.rule, finding.rule);
        self.plan.rules.iter().find(same).map_or(&[], |active| &active.basis)
    }

    /// The entry with a number, counted over the whole run.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Entry, Profile};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let mut entry = Entry::default();
    /// entry.name = "机动车登记信息".into();
    /// let report = checker.check(&entry);
    /// let subject = report.subject(report.findings()[0].entry);
    /// assert_eq!((subject.name, subject.code, subject.file), (Some("机动车登记信息"), None, None));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn subject(&self, entry: u32) -> Subject<'_> {
        let (file, index) = self.origins.file_of(entry);
        let named = self.named.binary_search_by_key(&entry, |(number, ..)| *number);
        let names = match named {
            Ok(position) => {
                let (_, code, name) = &self.named[position];
                Some((code.as_str(), name.as_str()))
            }
            Err(_) => self.origins.names_of(entry),
        };
        let said = |text: &'_ str| !text.is_empty();
        Subject {
            file: file.map(AsRef::as_ref),
            index,
            code: names.map(|(code, _)| code).filter(|text| said(text)),
            name: names.map(|(_, name)| name).filter(|text| said(text)),
        }
    }

    /// The counts.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Entry, Profile};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let report = checker.check(&Entry::default());
    /// let summary = report.summary();
    /// assert_eq!((summary.entries, summary.clean), (1, 0));
    /// assert_eq!(summary.errors + summary.warnings + summary.notices, report.findings().len());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn summary(&self) -> Summary {
        let count = |severity| self.findings.iter().filter(|f| f.severity == severity).count();
        let of_entries = self.named.iter().map(|(number, ..)| *number);
        let mut touched: Vec<u32> =
            self.findings.iter().map(|finding| finding.entry).chain(of_entries).collect();
        touched.sort_unstable();
        touched.dedup();
        let entries = self.origins.count();
        let in_force = self.tallies.iter().filter(|tally| tally.in_force).count();
        Summary {
            entries,
            clean: entries.saturating_sub(touched.len() as u32),
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notices: count(Severity::Notice),
            in_force,
            not_in_force: self.tallies.len() - in_force,
        }
    }

    /// The worst severity found; `None` without findings.
    ///
    /// ```
    /// use mulu::Severity;
    /// # use mulu::{Calendar, Checker, Entry, Profile};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// assert_eq!(checker.check(&Entry::default()).worst(), Some(Severity::Error));
    /// assert_eq!(checker.run().finish().worst(), None);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn worst(&self) -> Option<Severity> {
        self.findings.iter().map(|finding| finding.severity).max()
    }
}
