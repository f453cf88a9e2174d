//! 条件分析器: entries go in one after the other, and what there is to say of them all comes out.

use super::access::Accesses;
use super::analysis::Analysis;
use super::change::{OutcomeChange, Version, between};
use super::items::Items;
use super::observation::{Observation, ObservationKind};
use super::observe::Observer;
use super::policy::{self, Policies};
use super::subjects::Subjects;
use crate::limits::Limits;
use crate::model::{Entry, OpenType, ShareType};
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
/// assert!(analysis.access()[0].entries.is_empty());
/// # Ok::<(), mulu::Error>(())
/// ```
pub struct Analyser {
    decider: Decider,
    limits: Limits,
    old: Option<Policies>,
    /// The changes, each with the key of its code.
    changes: Vec<(Option<u128>, OutcomeChange)>,
    analysis: Analysis,
    items: Items,
    accesses: Accesses,
    /// The entries that every department gets and not everybody, and the first of them.
    wider: (u32, Vec<u32>),
}

impl Analyser {
    /// Analyses by the decisions of a decider.
    ///
    /// ```
    /// use mulu::{Analyser, Calendar, Decider, Profile};
    /// let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
    /// let analysis = Analyser::new(decider).finish();
    /// assert_eq!((analysis.count(), analysis.is_found()), (0, false));
    /// # Ok::<(), mulu::Error>(())
    /// ```
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
            changes: Vec::new(),
            analysis,
            items: Items::default(),
            accesses: Accesses::default(),
            wider: Default::default(),
        }
    }

    /// The same within other limits: of entries, and of observations and changes.
    ///
    /// ```
    /// use mulu::{Entry, Limits};
    /// # use mulu::{Analyser, Calendar, Decider, Profile};
    /// # let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
    /// let mut limits = Limits::default();
    /// limits.entries = 1;
    /// let mut analyser = Analyser::new(decider).limits(limits);
    /// analyser.add(&Entry::default());
    /// analyser.add(&Entry::default());
    /// let analysis = analyser.finish();
    /// assert_eq!((analysis.count(), analysis.is_complete()), (1, false));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn limits(mut self, limits: Limits) -> Analyser {
        self.limits = limits;
        self
    }

    /// Compares with an earlier version, even if it has no entry.
    ///
    /// ```
    /// # use mulu::{Analyser, Calendar, Decider, Profile};
    /// # let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
    /// assert!(Analyser::new(decider).against().finish().is_comparison());
    /// # Ok::<(), mulu::Error>(())
    /// ```
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
    ///
    /// ```
    /// use mulu::{Entry, ObservationKind, ShareType};
    /// # use mulu::{Analyser, Calendar, Decider, Profile};
    /// # let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
    /// let mut entry = Entry::default();
    /// entry.share.kind = ShareType::NotShared.into();
    /// entry.set("/open/type", "无条件开放")?;
    /// let mut analyser = Analyser::new(decider);
    /// analyser.add(&entry);
    /// let analysis = analyser.finish();
    /// assert!(analysis.observations().iter().any(|one| one.kind == ObservationKind::WithheldOpen));
    /// # Ok::<(), mulu::Error>(())
    /// ```
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
            let policy = policy::of(entry);
            if let Some((key, before)) = old.meet(&policy) {
                let changes = between(&self.decider, &before, &Version::One(&policy));
                Analyser::note(&mut self.changes, &mut self.analysis, Some(key), changes);
            }
        }
        self.bound();
    }

    /// Notes the changes of one entry, or that it was not looked at.
    fn note(
        noted: &mut Vec<(Option<u128>, OutcomeChange)>,
        analysis: &mut Analysis,
        key: Option<u128>,
        changes: Option<Vec<OutcomeChange>>,
    ) {
        match changes {
            Some(changes) => noted.extend(changes.into_iter().map(|change| (key, change))),
            None => analysis.complete = false,
        }
    }

    /// Keeps no more than the limits allow.
    fn bound(&mut self) {
        let most = self.limits.findings;
        let (observations, changes) = (&mut self.analysis.observations, &mut self.changes);
        if observations.len() > most || changes.len() > most {
            observations.truncate(most);
            changes.truncate(most);
            self.analysis.complete = false;
        }
    }

    /// Something was not read: the analysis is not complete.
    ///
    /// ```
    /// # use mulu::{Analyser, Calendar, Decider, Profile};
    /// # let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
    /// let mut analyser = Analyser::new(decider);
    /// analyser.mark_incomplete();
    /// assert!(!analyser.finish().is_complete());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn mark_incomplete(&mut self) {
        self.analysis.complete = false;
    }

    /// Ends the analysis: what there is to say of entries together is said.
    ///
    /// ```
    /// use mulu::{Entry, ObservationKind, ShareType};
    /// # use mulu::{Analyser, Calendar, Decider, Profile};
    /// # let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
    /// let mut entry = Entry::default();
    /// entry.share.kind = ShareType::Unconditional.into();
    /// entry.set("/open/type", "不予开放")?;
    /// let mut analyser = Analyser::new(decider);
    /// analyser.add(&entry);
    /// analyser.add(&entry);
    /// // What is to be said of both of them together comes at the end.
    /// let analysis = analyser.finish();
    /// let last = analysis.observations().last().unwrap();
    /// assert_eq!((last.kind, last.entries.as_slice()), (ObservationKind::ShareWider, &[0, 1][..]));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn finish(mut self) -> Analysis {
        if let Some(old) = self.old.take() {
            // Of entries that share a code nobody can ask for one.
            self.changes.retain(|(key, _)| key.is_none_or(|key| !old.is_repeated(key)));
            for (before, after) in old.rest() {
                let changes = between(&self.decider, &Version::Kept(before), &after);
                Analyser::note(&mut self.changes, &mut self.analysis, None, changes);
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
        self.analysis.access = self.accesses.finish();
        self.analysis.changes = self.changes.into_iter().map(|(_, change)| change).collect();
        self.analysis
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{Calendar, Date};
    use crate::model::Status;
    use crate::profile::Profile;
    use crate::sharing::Outcome;

    fn entry(code: &str, kind: ShareType, scope: &[&str]) -> Entry<'static> {
        let mut entry = Entry {
            code: code.to_owned().into(),
            status: Status::Published.into(),
            ..Entry::default()
        };
        entry.share.kind = kind.into();
        entry.share.scope = scope.iter().map(|text| text.to_string().into()).collect();
        entry.share.purposes.push(crate::model::Purpose::DataVerification.into());
        entry.share.way.class = crate::model::WayClass::Platform.into();
        entry
    }

    fn analysed(old: Option<&[Entry<'_>]>, new: &[Entry<'_>]) -> Analysis {
        let profile = Profile::named("national-2025").unwrap();
        let day = Date::new(2026, 11, 21).unwrap();
        let mut analyser = Analyser::new(Decider::new(profile, Calendar::default(), day));
        if let Some(old) = old {
            analyser = analyser.against();
            old.iter().for_each(|entry| analyser.add_old(entry));
        }
        new.iter().for_each(|entry| analyser.add(entry));
        analyser.finish()
    }

    /// The outcomes that change: of which entry, from what, to what.
    fn changes(old: &[Entry<'_>], new: &[Entry<'_>]) -> Vec<(String, Outcome, Outcome)> {
        let analysis = analysed(Some(old), new);
        assert!(analysis.is_complete() && analysis.is_comparison());
        let change = |one: &OutcomeChange| (one.entry.clone(), one.before, one.after);
        analysis.changes().iter().map(change).collect()
    }

    #[test]
    fn who_gets_what() {
        use ShareType::{Conditional, NotShared, Unconditional};
        let analysis = analysed(
            None,
            &[
                entry("1/1", Unconditional, &[]),
                entry("1/2", Conditional, &["市公安局", "市司法局", "有关部门"]),
                entry("1/3", Conditional, &["市 公安局、市公安局"]),
                entry("1/4", Conditional, &["全部政务部门"]),
                entry("1/5", NotShared, &["市公安局"]),
                entry("1/6", Unconditional, &["市公安局"]),
                entry("1/7", Conditional, &["12320100671322000Q", "行政审批系统"]),
            ],
        );
        let table: Vec<_> = analysis
            .access()
            .iter()
            .map(|one| {
                (
                    one.party.as_deref().unwrap_or("*"),
                    one.share,
                    one.share_on_conditions,
                    &*one.entries,
                )
            })
            .collect();
        let expected: [(&str, u32, u32, &[u32]); 5] = [
            ("*", 1, 1, &[0, 3]),
            ("市公安局", 1, 2, &[1, 2, 5]),
            ("12320100671322000Q", 0, 1, &[6]),
            ("市司法局", 0, 1, &[1]),
            ("行政审批系统", 0, 1, &[6]),
        ];
        assert_eq!(table, expected);
    }

    #[test]
    fn entries_stand_against_each_other_by_their_codes() {
        use Outcome::{ProviderDecides, Share, Undetermined};
        use ShareType::{Conditional, Unconditional};
        let free = || entry("1/1", Unconditional, &[]);
        let other = || entry("1/2", Unconditional, &[]);
        assert_eq!(changes(&[free(), other()], &[other(), free()]), []);
        let mut spelt = free();
        spelt.name = "又名".into();
        spelt.share.kind =
            crate::model::Term::Known { value: Unconditional, written: "无条件共享".into() };
        assert_eq!(changes(&[free()], &[spelt]), [], "nothing that decides is different");
        let gone = ("1/1".to_owned(), Share, Undetermined);
        assert_eq!(changes(&[free(), other()], &[other()]), std::slice::from_ref(&gone));
        let come = ("1/2".to_owned(), Undetermined, Share);
        assert_eq!(changes(&[free()], &[free(), other()]), [come]);
        assert_eq!(changes(&[free()], &[free(), free()]), [gone], "nobody knows which is meant");
        let come = ("1/1".to_owned(), Undetermined, Share);
        assert_eq!(changes(&[free(), free()], &[free()]), [come]);
        let found = changes(&[free()], &[entry("1/1", Conditional, &["市公安局"])]);
        assert!(found.contains(&("1/1".to_owned(), Share, ProviderDecides)));
    }

    #[test]
    fn what_is_too_much_is_not_looked_at_and_said() {
        let many: Vec<String> = (0..9_000).map(|number| format!("第{number}市公安局")).collect();
        let codes = vec!["南京市各部门"; 9_000].join("、");
        let names: Vec<&str> = many.iter().map(String::as_str).chain([codes.as_str()]).collect();
        let old = entry("1/1", ShareType::Conditional, &names);
        let new = entry("1/1", ShareType::Conditional, &names[1..]);
        let analysis = analysed(Some(&[old]), &[new]);
        assert!(!analysis.is_complete() && analysis.changes().is_empty());
        let limits = Limits { entries: 1, ..Limits::default() };
        let decider = analysis.decider.clone();
        let mut analyser = Analyser::new(decider).limits(limits);
        analyser.add(&Entry::default());
        analyser.add(&Entry::default());
        let analysis = analyser.finish();
        assert!(!analysis.is_complete() && analysis.count() == 1);
    }
}
