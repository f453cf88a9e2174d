//! 运行: the engine. Every rule that is in force looks at every entry to which it applies.

use std::io::Read;

use super::Check;
use super::Checker;
use crate::codec::{Entries, Reader};
use crate::diag::{Context, Finding, Index, Origins, Report, Sink, Tally};
use crate::error::Error;
use crate::model::{Entry, OddKind};
use crate::pointer::is_within;

/// 运行: a check of any number of entries.
pub struct Run<'c> {
    checker: &'c Checker,
    findings: Vec<Finding>,
    named: Vec<(u32, String, String)>,
    tallies: Vec<Tally>,
    index: Index,
    origins: Origins,
    complete: bool,
    /// Whether a finding was dropped because there were too many.
    full: bool,
}

/// How many findings keep the line on which they stand; nobody reads more.
const EXCERPTS: usize = 100_000;

impl<'c> Run<'c> {
    pub(super) fn new(checker: &'c Checker) -> Run<'c> {
        let tally = |active: &crate::diag::Active| Tally {
            rule: active.rule,
            in_force: active.severity.is_some(),
            applicable: 0,
            found: 0,
        };
        Run {
            checker,
            findings: Vec::new(),
            named: Vec::new(),
            tallies: checker.plan.rules.iter().map(tally).collect(),
            index: Index::default(),
            origins: Origins::default(),
            complete: true,
            full: false,
        }
    }

    /// Checks one entry.
    pub fn check(&mut self, entry: &Entry<'_>) {
        self.index.add(entry, self.origins.count());
        self.check_from(entry, None);
    }

    /// Checks an entry whose catalogue is not known: nothing is remembered of it, so no rule takes it for the
    /// whole catalogue.
    pub(super) fn check_alone(&mut self, entry: &Entry<'_>) {
        self.check_from(entry, None);
    }

    /// Checks all entries that a reader gives, and places the findings.
    ///
    /// # Errors
    ///
    /// When the input cannot be read, or goes past a limit. What was found until then stays in the report,
    /// which says that it is not complete.
    pub fn read<R: Read>(&mut self, reader: Reader<R>) -> Result<(), Error> {
        let mut reader = reader.limits(self.checker.limits).dialect(self.checker.dialect.clone());
        self.origins.open(reader.file());
        let result = self.read_blocks(&mut reader);
        self.complete &= result.is_ok() && reader.is_complete();
        result
    }

    fn read_blocks<R: Read>(&mut self, reader: &mut Reader<R>) -> Result<(), Error> {
        while let Some(block) = reader.next_block()? {
            let mut entries = block.entries();
            while entries.next().is_some() {
                let limits = &self.checker.limits;
                if self.origins.count() >= limits.entries {
                    let offset = entries.start().offset;
                    return Err(Error::limit(
                        "the number of entries",
                        limits.entries.into(),
                        offset,
                    ));
                }
                if self.full {
                    let offset = entries.start().offset;
                    return Err(Error::limit(
                        "the number of findings",
                        limits.findings as u64,
                        offset,
                    ));
                }
                let before = self.findings.len();
                self.index.add(entries.current(), self.origins.count());
                self.check_from(entries.current(), Some(&entries));
                for finding in &mut self.findings[before..] {
                    finding.place = entries.place(&finding.at, finding.offset);
                    if self.checker.excerpts && before < EXCERPTS {
                        let place = finding.place.as_ref();
                        finding.excerpt = place.and_then(|place| entries.excerpt(place));
                    }
                }
            }
        }
        Ok(())
    }

    /// Something was not read: the report will say that it is not complete.
    pub fn mark_incomplete(&mut self) {
        self.complete = false;
    }

    /// Whether there were more findings than the limits let a report keep. What follows is not read.
    ///
    /// ```
    /// use mulu::{Calendar, Checker, Entry, Limits, Profile};
    /// let mut limits = Limits::default();
    /// limits.findings = 1;
    /// let profile = Profile::named("national-2025")?;
    /// let checker = Checker::new(profile, Calendar::default(), "2026-11-21".parse()?)?.limits(limits);
    /// let mut run = checker.run();
    /// run.check(&Entry::default());
    /// run.check(&Entry::default());
    /// assert!(run.is_full());
    /// assert!(!run.finish().is_complete());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn is_full(&self) -> bool {
        self.full
    }

    /// Keeps no more findings than the limits allow.
    fn drop_surplus(&mut self) {
        let most = self.checker.limits.findings;
        if self.findings.len() > most {
            self.findings.truncate(most);
            self.full = true;
            self.complete = false;
        }
    }

    fn check_from(&mut self, entry: &Entry<'_>, entries: Option<&Entries<'_>>) {
        let number = self.origins.count();
        self.origins.add(entry, entries.map(Entries::start).as_ref());
        let before = self.findings.len();
        let context = self.context(entries.is_some_and(Entries::is_sound));
        for (active, tally) in self.checker.plan.rules.iter().zip(&mut self.tallies) {
            let (Some(severity), rule) = (active.severity, active.rule) else { continue };
            if !(rule.applies)(entry) {
                continue;
            }
            tally.applicable += 1;
            if let Check::Entry(check) = rule.check {
                check(
                    entry,
                    &context,
                    &mut Sink { rule, severity, entry: number, out: &mut self.findings },
                );
            }
        }
        if self.findings.len() > before {
            self.settle(entry, number, before);
            self.drop_surplus();
        }
    }

    /// Drops what only follows from a value that could not be read, and brings the rest into order.
    fn settle(&mut self, entry: &Entry<'_>, number: u32, before: usize) {
        let unread = |kind| matches!(kind, OddKind::NotJson | OddKind::WrongType);
        let odd: Vec<&str> = entry
            .odd
            .iter()
            .filter(|odd| unread(odd.kind))
            .map(|odd| odd.pointer.as_str())
            .collect();
        if !odd.is_empty() {
            let follows = |finding: &Finding| {
                !finding.rule.code.starts_with("DOC")
                    && odd.iter().any(|top| is_within(&finding.at, top))
            };
            let new = self.findings.split_off(before);
            self.findings.extend(new.into_iter().filter(|finding| !follows(finding)));
        }
        for tally in &mut self.tallies {
            let of_rule = |finding: &Finding| std::ptr::eq(finding.rule, tally.rule);
            tally.found += u32::from(self.findings[before..].iter().any(of_rule));
        }
        self.findings[before..].sort_by(|a, b| (&a.at, a.rule.code).cmp(&(&b.at, b.rule.code)));
        if self.findings.len() > before {
            self.named.push((number, entry.code.to_string(), entry.name.to_string()));
        }
    }

    fn context(&self, is_sound: bool) -> Context<'c> {
        let plan = &self.checker.plan;
        Context {
            profile: &plan.profile,
            calendar: &self.checker.calendar,
            as_of: plan.as_of,
            is_sound,
        }
    }

    /// Ends the run: the rules about the catalogue speak, and all is brought into order.
    pub fn finish(mut self) -> Report {
        self.index.seal();
        let context = self.context(false);
        let mut findings = Vec::new();
        for (active, tally) in self.checker.plan.rules.iter().zip(&mut self.tallies) {
            let (Some(severity), Check::Catalogue(check)) = (active.severity, active.rule.check)
            else {
                continue;
            };
            let count = findings.len();
            let rule = active.rule;
            check(
                &self.index,
                &context,
                &mut Sink { rule, severity, entry: 0, out: &mut findings },
            );
            tally.found = (findings.len() - count) as u32;
            tally.applicable = tally.applicable.max(tally.found);
        }
        findings.sort_by(|a, b| (a.entry, &a.at, a.rule.code).cmp(&(b.entry, &b.at, b.rule.code)));
        for finding in &mut findings {
            finding.place = self.origins.start_of(finding.entry);
        }
        self.findings.append(&mut findings);
        self.drop_surplus();
        Report {
            plan: self.checker.plan.clone(),
            findings: self.findings,
            origins: self.origins,
            named: self.named,
            tallies: self.tallies,
            complete: self.complete,
        }
    }
}
