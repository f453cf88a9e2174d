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
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Whether all of the input was read.
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// What there is to say of the files as wholes, each with the file's name: how it was read, and what of it was
    /// passed over.
    pub fn notes(&self) -> impl Iterator<Item = (&str, &Note)> {
        self.notes.iter().map(|(file, note)| (&**file, note))
    }

    /// Whether there is no finding, and all was read.
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty() && self.complete
    }

    /// The profile of the run.
    pub fn profile(&self) -> &Profile {
        &self.plan.profile
    }

    /// The day of the run.
    pub fn as_of(&self) -> Date {
        self.plan.as_of
    }

    /// How each rule fared, in the order of the registry.
    pub fn tallies(&self) -> &[Tally] {
        &self.tallies
    }

    /// The citations that hold for a finding, the strongest first: at least one.
    pub fn basis(&self, finding: &Finding) -> &[&'static Citation] {
        let same = |active: &&Active| std::ptr::eq(active.rule, finding.rule);
        self.plan.rules.iter().find(same).map_or(&[], |active| &active.basis)
    }

    /// The entry with a number, counted over the whole run.
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
    pub fn worst(&self) -> Option<Severity> {
        self.findings.iter().map(|finding| finding.severity).max()
    }
}
