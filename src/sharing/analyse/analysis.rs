//! 分析: entries go in one after the other, and what there is to say of them all comes out.

use super::access::{Access, Accesses};
use super::change::{OutcomeChange, compare};
use super::items::Items;
use super::observation::{Observation, ObservationKind, Weight};
use super::observe::Observer;
use super::policy::{self, Policies};
use super::subjects::Subjects;
use crate::calendar::Date;
use crate::legal::Citation;
use crate::limits::Limits;
use crate::model::{Entry, OpenType, ShareType};
use crate::profile::Profile;
use crate::sharing::Decider;

/// How many entries a summary names.
const NAMED: usize = 100;

/// 条件分析器: takes the entries of a catalogue, and before them those of an earlier version where there is one.
///
/// Of an entry a few dozen bytes are kept, and of one of an earlier version what decides who gets it.
///
/// ```
/// use mulu::{Analyser, Calendar, Decider, Entry, ObservationKind, Profile, ShareType};
/// let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
/// let mut entry = Entry::default();
/// entry.share.kind = ShareType::Conditional.into();
/// let mut analyser = Analyser::new(decider.published());
/// analyser.add(&entry);
/// let analysis = analyser.finish();
/// assert_eq!(analysis.observations()[0].kind, ObservationKind::ScopeEmpty);
/// assert_eq!(analysis.access()[0].entries, []);
/// # Ok::<(), mulu::Error>(())
/// ```
pub struct Analyser {
    decider: Decider,
    limits: Limits,
    old: Option<Policies>,
    analysis: Analysis,
    items: Items,
    accesses: Accesses,
    /// The entries that every department gets and not everybody, and the first of them.
    wider: (u32, Vec<u32>),
}

/// 条件分析的结果: what there is to say of the conditions of a catalogue.
#[derive(Clone, Debug)]
pub struct Analysis {
    decider: Decider,
    subjects: Subjects,
    observations: Vec<Observation>,
    access: Vec<Access>,
    changes: Vec<OutcomeChange>,
    is_comparison: bool,
    complete: bool,
}

impl Analyser {
    /// Analyses by the decisions of a decider.
    pub fn new(decider: Decider) -> Analyser {
        let analysis = Analysis {
            decider: decider.clone(),
            subjects: Subjects::default(),
            observations: Vec::new(),
            access: Vec::new(),
            changes: Vec::new(),
            is_comparison: false,
            complete: true,
        };
        Analyser {
            decider,
            limits: Limits::default(),
            old: None,
            analysis,
            items: Items::default(),
            accesses: Accesses::default(),
            wider: Default::default(),
        }
    }

    /// The same within other limits: of entries, and of observations and changes.
    pub fn limits(mut self, limits: Limits) -> Analyser {
        self.limits = limits;
        self
    }

    /// Compares with an earlier version, even if it has no entry.
    pub fn against(mut self) -> Analyser {
        self.old.get_or_insert_default();
        self.analysis.is_comparison = true;
        self
    }

    /// Takes an entry of the earlier version. All of them come before those of the later one.
    ///
    /// ```
    /// use mulu::{Analyser, Calendar, Decider, Entry, Outcome, Profile, ShareType, Status};
    /// let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
    /// let mut entry = Entry::default();
    /// entry.code = "307024/000012".into();
    /// entry.status = Status::Published.into();
    /// entry.share.kind = ShareType::Unconditional.into();
    /// let mut analyser = Analyser::new(decider).against();
    /// analyser.add_old(&entry);
    /// entry.status = Status::Retired.into();
    /// analyser.add(&entry);
    /// let analysis = analyser.finish();
    /// assert_eq!(analysis.changes()[0].before, Outcome::Share);
    /// assert_eq!(analysis.changes()[0].after, Outcome::Refuse);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn add_old(&mut self, entry: &Entry<'_>) {
        self.old.get_or_insert_default().keep(entry);
        self.analysis.is_comparison = true;
    }

    /// Takes an entry.
    pub fn add(&mut self, entry: &Entry<'_>) {
        let number = self.analysis.subjects.count();
        if number >= self.limits.entries {
            self.analysis.complete = false;
            return;
        }
        self.analysis.subjects.add(entry);
        let out = &mut self.analysis.observations;
        Observer::new(self.decider.profile(), self.decider.as_of(), out).look(entry, number);
        self.items.add(entry, number);
        self.accesses.add(&self.decider, entry, number);
        let opened = [OpenType::Conditional, OpenType::NotOpen];
        if entry.share.kind.is(ShareType::Unconditional)
            && opened.iter().any(|kind| entry.open.kind.is(*kind))
        {
            self.wider.0 += 1;
            if self.wider.1.len() < NAMED {
                self.wider.1.push(number);
            }
        }
        if let Some(old) = &mut self.old {
            let before = old.take(entry);
            let after = policy::of(entry);
            if before.as_ref().is_none_or(|before| **before != *policy::document(&after)) {
                let before = before.as_deref().and_then(read);
                self.compare(before.as_ref(), Some(&after));
            }
        }
        self.bound();
    }

    fn compare(&mut self, old: Option<&Entry<'_>>, new: Option<&Entry<'_>>) {
        match compare(&self.decider, old, new) {
            Some(changes) => self.analysis.changes.extend(changes),
            None => self.analysis.complete = false,
        }
    }

    /// Keeps no more than the limits allow.
    fn bound(&mut self) {
        let most = self.limits.findings;
        let analysis = &mut self.analysis;
        if analysis.observations.len() > most || analysis.changes.len() > most {
            analysis.observations.truncate(most);
            analysis.changes.truncate(most);
            analysis.complete = false;
        }
    }

    /// Something was not read: the analysis is not complete.
    pub fn mark_incomplete(&mut self) {
        self.analysis.complete = false;
    }

    /// Ends the analysis: what there is to say of entries together is said.
    pub fn finish(mut self) -> Analysis {
        for before in self.old.take().map(Policies::rest).unwrap_or_default() {
            if let Some(before) = read(&before) {
                self.compare(Some(&before), None);
            }
        }
        self.analysis.observations.extend(self.items.observations());
        let (count, entries) = std::mem::take(&mut self.wider);
        if count > 0 {
            self.analysis.observations.push(Observation {
                kind: ObservationKind::ShareWider,
                entries,
                at: "/open/type".to_owned(),
                args: vec![count.to_string()],
            });
        }
        self.bound();
        self.analysis.complete &= !self.accesses.is_cut;
        self.analysis.access = self.accesses.finish();
        self.analysis
    }
}

fn read(document: &[u8]) -> Option<Entry<'_>> {
    serde_json::from_slice(document).ok()
}

impl Analysis {
    /// The profile under which it was analysed.
    pub fn profile(&self) -> &Profile {
        self.decider.profile()
    }

    /// The day for which it was analysed.
    pub fn as_of(&self) -> Date {
        self.decider.as_of()
    }

    /// Whether all was read and looked at.
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// Whether it was compared with an earlier version.
    pub fn is_comparison(&self) -> bool {
        self.is_comparison
    }

    /// How many entries there are.
    pub fn count(&self) -> u32 {
        self.subjects.count()
    }

    /// Code and name of an entry, counted from 0; empty where it has none.
    pub fn subject(&self, entry: u32) -> (&str, &str) {
        self.subjects.get(entry)
    }

    /// What there is to say: of entries one after the other, then of entries together.
    pub fn observations(&self) -> &[Observation] {
        &self.observations
    }

    /// The article that an observation rests on.
    pub fn basis(&self, observation: &Observation) -> Option<&'static Citation> {
        observation.kind.basis(self.profile(), self.as_of())
    }

    /// Who gets what: every department first, then each party that a scope names, who gets most before the others.
    pub fn access(&self) -> &[Access] {
        &self.access
    }

    /// The classes of requests whose outcome changed since the earlier version.
    pub fn changes(&self) -> &[OutcomeChange] {
        &self.changes
    }

    /// Whether there is a contradiction, or a changed outcome.
    pub fn is_found(&self) -> bool {
        let contradicts = |one: &Observation| one.kind.weight() == Weight::Contradiction;
        !self.changes.is_empty() || self.observations.iter().any(contradicts)
    }
}
