//! 运行: the engine. Every rule that is in force looks at every entry to which it applies.

use std::io::Read;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use super::Check;
use super::Checker;
use super::look::{Applicable, GROUP, Look};
use super::look_at;
use super::parts;
use super::threads;
use crate::codec::{Block, Entries, Reader};
#[cfg(feature = "capi")]
use crate::codec::{Encoding, each_block};
use crate::diag::{Context, Finding, Index, Origins, Report, Sink, Tally};
use crate::error::Error;
use crate::model::{Entry, OddKind};
use crate::pointer::{Place, is_within};
use crate::text::{Note, Words};

/// 运行: a check of any number of entries.
pub struct Run<'c> {
    pub(super) checker: &'c Checker,
    stop: Option<&'c AtomicBool>,
    findings: Vec<Finding>,
    /// How many findings are kept.
    most: usize,
    /// At least how many findings there were before those of a part.
    earlier: usize,
    named: Vec<(u32, String, String)>,
    tallies: Vec<Tally>,
    index: Index,
    origins: Origins,
    complete: bool,
    /// What there is to say of the files as wholes.
    notes: Vec<(Arc<str>, Note)>,
    /// Whether a finding was dropped because there were too many.
    full: bool,
    /// Whether something was found in the entry before, and it was the first that was looked at.
    is_dense: bool,
    /// Whether each entry stands for itself, so that nothing is remembered of it.
    is_alone: bool,
}

/// A run without its checker, until it goes on: for whoever cannot hold both.
#[cfg(feature = "capi")]
pub(crate) struct Paused {
    findings: Vec<Finding>,
    named: Vec<(u32, String, String)>,
    tallies: Vec<Tally>,
    index: Index,
    origins: Origins,
    complete: bool,
    notes: Vec<(Arc<str>, Note)>,
    full: bool,
    is_dense: bool,
}

/// How many findings keep the line on which they stand; nobody reads more. Few in tests, to be reached.
const EXCERPTS: usize = if cfg!(test) { 150 } else { 100_000 };

/// How many findings a part keeps. One with more, as of a file of empty entries, is checked again in the run.
const DENSE: usize = if cfg!(test) { 100 } else { 1 << 15 };

/// From how many entries on the rules about the catalogue are worth a thread.
const MANY: u32 = 1 << 16;

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
            stop: None,
            findings: Vec::new(),
            most: checker.limits.findings,
            earlier: 0,
            named: Vec::new(),
            tallies: checker.plan.rules.iter().map(tally).collect(),
            index: Index::default(),
            origins: Origins::default(),
            complete: true,
            notes: Vec::new(),
            full: false,
            is_dense: false,
            is_alone: false,
        }
    }

    /// The same for entries that stand each for itself: no rule takes them for a catalogue.
    #[cfg(feature = "capi")]
    pub(crate) fn alone(mut self) -> Run<'c> {
        self.is_alone = true;
        self.index = Index::of_none();
        self
    }

    /// Lets its checker go.
    #[cfg(feature = "capi")]
    pub(crate) fn pause(self) -> Paused {
        Paused {
            findings: self.findings,
            named: self.named,
            tallies: self.tallies,
            index: self.index,
            origins: self.origins,
            complete: self.complete,
            notes: self.notes,
            full: self.full,
            is_dense: self.is_dense,
        }
    }

    /// Goes on with the checker that it began with.
    #[cfg(feature = "capi")]
    pub(crate) fn resume(checker: &'c Checker, paused: Paused) -> Run<'c> {
        Run {
            findings: paused.findings,
            named: paused.named,
            tallies: paused.tallies,
            index: paused.index,
            origins: paused.origins,
            complete: paused.complete,
            notes: paused.notes,
            full: paused.full,
            is_dense: paused.is_dense,
            ..Run::new(checker)
        }
    }

    /// A part of a run: from which entry on it looks, and how many findings there were before, at least.
    pub(super) fn part(checker: &'c Checker, first: u32, earlier: usize) -> Run<'c> {
        Run {
            index: Index::part(),
            origins: Origins::part(first),
            most: checker.limits.findings.min(DENSE),
            earlier,
            ..Run::new(checker)
        }
    }

    /// A run that remembers what an index says of entries, and has looked at none.
    pub(super) fn gathered(checker: &'c Checker, index: Index) -> Run<'c> {
        Run { index, ..Run::new(checker) }
    }

    /// The same, and [`read`](Run::read) ends soon after the flag is set, with what was found until then. Any
    /// thread may set it.
    ///
    /// ```
    /// use std::sync::atomic::{AtomicBool, Ordering};
    /// use mulu::{Calendar, Checker, Profile, Reader};
    /// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let stop = AtomicBool::new(false);
    /// let mut run = checker.run().stop_when(&stop);
    /// run.read(Reader::new("{}".as_bytes(), "a.json"))?;
    /// stop.store(true, Ordering::Relaxed);
    /// let error = run.read(Reader::new("{}".as_bytes(), "b.json")).unwrap_err();
    /// assert!(error.is_stopped());
    /// let report = run.finish();
    /// assert!(!report.is_complete());
    /// assert_eq!(report.summary().entries, 1);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn stop_when(mut self, flag: &'c AtomicBool) -> Run<'c> {
        self.stop = Some(flag);
        self
    }

    /// Checks one entry.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Entry, Profile};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let mut run = checker.run();
    /// run.check(&Entry::default());
    /// assert_eq!(run.finish().summary().entries, 1);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn check(&mut self, entry: &Entry<'_>) {
        self.remember(entry);
        self.check_from(entry, None, false);
    }

    /// Checks an entry whose catalogue is not known: nothing is remembered of it, so no rule takes it for the
    /// whole catalogue.
    pub(crate) fn check_alone(&mut self, entry: &Entry<'_>) {
        self.check_from(entry, None, false);
    }

    /// Checks all entries that a reader gives, and places the findings.
    ///
    /// # Errors
    ///
    /// For each reason for which [`Reader::next_block`] fails; when there are more entries, or more findings, than the
    /// limits allow; when the run is [stopped](Run::stop_when). What was found until then stays in the report, which
    /// says that it is not complete.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Profile, Reader};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let mut run = checker.run();
    /// for (file, json) in [("市公安局.json", "[{}]"), ("市司法局.json", "[{}, {}]")] {
    ///     run.read(Reader::new(json.as_bytes(), file))?;
    /// }
    /// let report = run.finish();
    /// assert_eq!(report.summary().entries, 3);
    /// assert_eq!((report.subject(2).file, report.subject(2).index), (Some("市司法局.json"), 1));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn read<R: Read>(&mut self, reader: Reader<R>) -> Result<(), Error> {
        let mut reader = self.open(reader);
        let result = self.read_blocks(&mut reader);
        self.close(&mut reader, result.is_ok());
        match result {
            // A reader that waited may have failed because of the flag.
            Err(error) if error.is_input() => self.go_on().and(Err(error)),
            result => result,
        }
    }

    /// What follows comes from this reader, which is given the settings of the checker.
    pub(crate) fn open<R: Read>(&mut self, reader: Reader<R>) -> Reader<R> {
        let reader = reader.limits(self.checker.limits).dialect(self.checker.dialect.clone());
        self.origins.open(reader.file());
        reader
    }

    /// Nothing more comes from this reader: takes over what it has to say.
    pub(crate) fn close<R: Read>(&mut self, reader: &mut Reader<R>, is_read: bool) {
        self.complete &= is_read && reader.is_complete();
        let notes = reader.take_notes().into_iter();
        self.notes.extend(notes.map(|note| (Arc::clone(reader.file()), note)));
    }

    /// Checks what has come so far to a reader that was opened; `is_open` says that nothing else was checked since.
    #[cfg(feature = "capi")]
    pub(crate) fn read_on<R: Read>(
        &mut self,
        reader: &mut Reader<R>,
        is_open: bool,
    ) -> Result<(), Error> {
        if !is_open {
            self.origins.open(reader.file());
        }
        self.read_blocks(reader)
    }

    /// Checks the rows of a column, one entry a row, and places the findings in their rows.
    #[cfg(feature = "capi")]
    pub(crate) fn read_rows(
        &mut self,
        data: &[u8],
        rows: &mut dyn Iterator<Item = Range<usize>>,
        encoding: Encoding,
    ) -> Result<(), Error> {
        self.origins.open(&Arc::from(""));
        let (dialect, limits) = (self.checker.dialect.clone(), self.checker.limits);
        let mut check = |block: &Block<'_>| self.check_block(block);
        let result = each_block(data, rows, encoding, &dialect, &limits, &mut check);
        self.complete &= matches!(result, Ok(true));
        result.map(|_| ())
    }

    fn read_blocks<R: Read>(&mut self, reader: &mut Reader<R>) -> Result<(), Error> {
        loop {
            self.go_on()?;
            let Some(block) = reader.next_block()? else { return Ok(()) };
            self.check_block(&block)?;
            if self.checker.jobs.get() > 1 && reader.is_long() {
                return parts::read(self, reader);
            }
        }
    }

    /// Whether to read on: an error when the run was stopped.
    pub(super) fn go_on(&self) -> Result<(), Error> {
        match self.stop {
            Some(flag) if flag.load(Ordering::Relaxed) => Err(Error::stopped()),
            _ => Ok(()),
        }
    }

    /// Checks the entries of a block, and places the findings.
    pub(super) fn check_block(&mut self, block: &Block<'_>) -> Result<(), Error> {
        let mut entries = block.entries();
        while let count @ 1.. = entries.next_group(GROUP) {
            let mut sound = [false; GROUP];
            for (at, sound) in (0..count).zip(&mut sound) {
                entries.turn_to(at);
                *sound = entries.is_sound();
            }
            self.check_group(&mut entries, &sound, 0..count)?;
        }
        Ok(())
    }

    /// Checks some entries of a group: those in which nothing is wrong all at once. Where one entry after the other is
    /// wrong, each is checked by itself at once.
    fn check_group(
        &mut self,
        entries: &mut Entries<'_>,
        sound: &[bool; GROUP],
        mut range: Range<usize>,
    ) -> Result<(), Error> {
        while !range.is_empty() {
            let first = range.start;
            let wrong = match self.is_dense {
                true => Some(first),
                false => self.first_wrong(entries, sound, range.clone()),
            };
            let Some(wrong) = wrong else {
                for at in range {
                    entries.turn_to(at);
                    self.remember(entries.current());
                    self.origins.add(entries.current(), Some(&entries.start()));
                }
                return Ok(());
            };
            self.check_group(entries, sound, first..wrong)?;
            let before = self.findings.len();
            entries.turn_to(wrong);
            self.check_next(entries, sound[wrong])?;
            self.is_dense = wrong == first && self.findings.len() > before;
            range.start = wrong + 1;
        }
        Ok(())
    }

    /// The first of some entries that must be checked by itself, because something is wrong or may be; when there is
    /// none, the rules that applied are counted.
    fn first_wrong(
        &mut self,
        entries: &Entries<'_>,
        sound: &[bool; GROUP],
        range: Range<usize>,
    ) -> Option<usize> {
        let first = self.origins.count();
        let is_past = first.saturating_add(range.len() as u32) > self.checker.limits.entries;
        if range.len() == 1 || self.full || is_past {
            return Some(range.start);
        }
        let (mut group, mut are_sound) = ([entries.current(); GROUP], [false; GROUP]);
        let looked_at = entries.group().zip(sound).skip(range.start).take(range.len());
        for ((place, is_sound), (entry, sound)) in
            group.iter_mut().zip(&mut are_sound).zip(looked_at)
        {
            (*place, *is_sound) = (entry, *sound);
        }
        let found = self.findings.len();
        let contexts = [self.context(false), self.context(true)];
        let out = &mut self.findings;
        let mut look = Look::quickly(&group[..range.len()], first, &contexts, are_sound, out);
        let applicable = look_at(&mut look, &self.checker.plan.rules);
        let wrong = self.findings[found..].iter().map(|finding| finding.entry).min();
        self.findings.truncate(found);
        match wrong {
            Some(entry) => Some(range.start + (entry - first) as usize),
            None => {
                self.count_applicable(&applicable);
                None
            }
        }
    }

    fn remember(&mut self, entry: &Entry<'_>) {
        if !self.is_alone {
            self.index.add(entry, self.origins.count());
        }
    }

    fn count_applicable(&mut self, applicable: &Applicable) {
        for (tally, more) in self.tallies.iter_mut().zip(applicable) {
            tally.applicable += more;
        }
    }

    /// Checks the entry that is looked at, and places the findings.
    fn check_next(&mut self, entries: &Entries<'_>, is_sound: bool) -> Result<(), Error> {
        let limits = &self.checker.limits;
        if self.origins.count() >= limits.entries {
            let offset = entries.start().bytes().map_or(0, |bytes| bytes.start);
            return Err(Error::limit(
                Words { zh: "条目的条数", en: "the number of entries" },
                limits.entries.into(),
                offset,
            ));
        }
        if self.full {
            let offset = entries.start().bytes().map_or(0, |bytes| bytes.start);
            return Err(Error::limit(
                Words { zh: "问题的个数", en: "the number of findings" },
                self.most as u64,
                offset,
            ));
        }
        let before = self.findings.len();
        self.remember(entries.current());
        let start = entries.start();
        self.check_from(entries.current(), Some(&start), is_sound);
        for finding in &mut self.findings[before..] {
            finding.place = entries.place(&finding.at, finding.offset);
            if self.checker.excerpts && self.earlier + before < EXCERPTS {
                finding.excerpt = entries.excerpt(&finding.at, finding.offset);
            }
        }
        Ok(())
    }

    /// How many entries there were, those before a part included.
    pub(super) fn count(&self) -> u32 {
        self.origins.count()
    }

    /// How many findings there are.
    pub(super) fn found(&self) -> usize {
        self.findings.len()
    }

    /// Whether a part can be taken over as it is: no limit strikes in it.
    pub(super) fn has_room(&self, part: &Run<'_>) -> bool {
        !self.full && !part.full && self.findings.len() + part.findings.len() <= self.most
    }

    /// Takes over what a part has found, which follows on what was looked at here.
    pub(super) fn append(&mut self, mut part: Run<'_>) {
        let before = self.findings.len();
        if before + part.findings.len() > EXCERPTS {
            let mut before = before;
            for findings in part.findings.chunk_by_mut(|a, b| a.entry == b.entry) {
                if before >= EXCERPTS {
                    findings.iter_mut().for_each(|finding| finding.excerpt = None);
                }
                before += findings.len();
            }
        }
        self.findings.append(&mut part.findings);
        self.named.append(&mut part.named);
        for (tally, more) in self.tallies.iter_mut().zip(&part.tallies) {
            tally.applicable += more.applicable;
            tally.found += more.found;
        }
        self.index.append(&part.index);
        self.origins.append(&part.origins);
    }

    /// Something was not read: the report will say that it is not complete.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Profile};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// // As where one of several files cannot be opened.
    /// let mut run = checker.run();
    /// run.mark_incomplete();
    /// let report = run.finish();
    /// assert!(!report.is_complete() && !report.is_clean());
    /// # Ok::<(), mulu::Error>(())
    /// ```
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
        if self.findings.len() > self.most {
            self.findings.truncate(self.most);
            self.full = true;
            self.complete = false;
        }
    }

    fn check_from(&mut self, entry: &Entry<'_>, start: Option<&Place>, is_sound: bool) {
        let number = self.origins.count();
        self.origins.add(entry, start);
        let before = self.findings.len();
        let contexts = [self.context(false), self.context(true)];
        let (alone, out) = (&[entry], &mut self.findings);
        let mut look = Look::closely(alone, number, &contexts, is_sound, out);
        let applicable = look_at(&mut look, &self.checker.plan.rules);
        self.count_applicable(&applicable);
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
        Context { is_sound, ..self.checker.context() }
    }

    /// Ends the run: the rules about the catalogue speak, and all is brought into order.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Entry, Profile};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let (mut run, mut entry) = (checker.run(), Entry::default());
    /// entry.code = "307024/000012".into();
    /// run.check(&entry);
    /// run.check(&entry);
    /// // That a code stands twice shows when all entries are known.
    /// let report = run.finish();
    /// assert_eq!(report.findings().last().unwrap().related, [1]);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn finish(mut self) -> Report {
        let jobs = if self.origins.count() < MANY { 1 } else { self.checker.jobs.get() };
        threads::each(jobs, self.index.unsorted(), |piece| piece.sort_unstable());
        let context = self.context(false);
        let findings = Mutex::new(Vec::new());
        let rules = self.checker.plan.rules.iter().zip(&mut self.tallies);
        let rules = rules.filter_map(|(active, tally)| match active.rule.check {
            Check::Catalogue(check) => Some((active.rule, active.severity?, check, tally)),
            Check::Entry(_) | Check::Request { .. } => None,
        });
        threads::each(jobs, rules, |(rule, severity, check, tally)| {
            let mut out = Vec::new();
            check(&self.index, &context, &mut Sink { rule, severity, entry: 0, out: &mut out });
            tally.found = out.len() as u32;
            tally.applicable = tally.applicable.max(tally.found);
            threads::lock(&findings).append(&mut out);
        });
        // Whichever rule came first: those of one rule are in its order, and no two rules have one code.
        let mut findings = findings.into_inner().unwrap_or_default();
        findings.sort_by(|a, b| (a.entry, &a.at, a.rule.code).cmp(&(b.entry, &b.at, b.rule.code)));
        for finding in &mut findings {
            finding.place = self.origins.start_of(finding.entry);
        }
        self.findings.append(&mut findings);
        self.drop_surplus();
        // Rules about requests had nothing to look at.
        self.tallies.retain(|tally| !matches!(tally.rule.check, Check::Request { .. }));
        Report {
            plan: self.checker.plan.clone(),
            findings: self.findings,
            origins: self.origins,
            named: self.named,
            tallies: self.tallies,
            complete: self.complete,
            notes: self.notes,
        }
    }
}
