//! 条件分析的结果: what there is to say of the conditions of a catalogue.

use super::access::Access;
use super::change::OutcomeChange;
use super::observation::{Observation, Weight};
use super::subjects::Subjects;
use crate::calendar::Date;
use crate::legal::Citation;
use crate::profile::Profile;
use crate::sharing::Decider;

/// 条件分析的结果: what there is to say of the conditions of a catalogue.
///
/// ```
/// use mulu::{Analyser, Calendar, Decider, Entry, Language, Profile, ShareType};
/// let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
/// let mut entry = Entry::default();
/// entry.code = "307024/000012".into();
/// entry.name = "机动车登记信息".into();
/// entry.share.kind = ShareType::Conditional.into();
/// let mut analyser = Analyser::new(decider.published());
/// analyser.add(&entry);
/// let analysis = analyser.finish();
/// assert_eq!((analysis.profile().name(), analysis.as_of().to_string().as_str()), ("national-2025", "2026-11-21"));
/// assert!(analysis.is_complete() && analysis.is_found());
/// let one = &analysis.observations()[0];
/// assert_eq!(analysis.subject(one.entries[0]), ("307024/000012", "机动车登记信息"));
/// assert_eq!(analysis.basis(one).unwrap().to_string(), "R809 第十五条第二款");
/// assert!(one.text(Language::Zh).starts_with("有条件共享，却没有列明共享范围"));
/// # Ok::<(), mulu::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Analysis {
    pub(super) decider: Decider,
    pub(super) subjects: Subjects,
    pub(super) observations: Vec<Observation>,
    pub(super) access: Vec<Access>,
    pub(super) changes: Vec<OutcomeChange>,
    pub(super) is_comparison: bool,
    pub(super) complete: bool,
}

impl Analysis {
    /// The profile under which it was analysed.
    ///
    /// ```
    /// # use mulu::{Analyser, Calendar, Decider, Profile};
    /// # let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
    /// assert_eq!(Analyser::new(decider).finish().profile().name(), "national-2025");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn profile(&self) -> &Profile {
        self.decider.profile()
    }

    /// The day for which it was analysed.
    ///
    /// ```
    /// # use mulu::{Analyser, Calendar, Decider, Profile};
    /// # let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
    /// assert_eq!(Analyser::new(decider).finish().as_of(), "2026-11-21".parse()?);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn as_of(&self) -> Date {
        self.decider.as_of()
    }

    /// Whether all was read and looked at.
    ///
    /// ```
    /// # use mulu::{Analyser, Calendar, Decider, Profile};
    /// # let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
    /// assert!(Analyser::new(decider).finish().is_complete());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// Whether it was compared with an earlier version.
    ///
    /// ```
    /// # use mulu::{Analyser, Calendar, Decider, Entry, Profile};
    /// # let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
    /// let mut analyser = Analyser::new(decider);
    /// analyser.add_old(&Entry::default());
    /// assert!(analyser.finish().is_comparison());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn is_comparison(&self) -> bool {
        self.is_comparison
    }

    /// How many entries there are.
    ///
    /// ```
    /// # use mulu::{Analyser, Calendar, Decider, Entry, Profile};
    /// # let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
    /// let mut analyser = Analyser::new(decider);
    /// analyser.add(&Entry::default());
    /// assert_eq!(analyser.finish().count(), 1);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn count(&self) -> u32 {
        self.subjects.count()
    }

    /// Code and name of an entry, counted from 0; empty where it has none.
    ///
    /// ```
    /// # use mulu::{Analyser, Calendar, Decider, Entry, Profile};
    /// # let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
    /// let mut entry = Entry::default();
    /// entry.name = "机动车登记信息".into();
    /// let mut analyser = Analyser::new(decider);
    /// analyser.add(&entry);
    /// assert_eq!(analyser.finish().subject(0), ("", "机动车登记信息"));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn subject(&self, entry: u32) -> (&str, &str) {
        self.subjects.get(entry)
    }

    /// What there is to say: of entries one after the other, then of entries together.
    ///
    /// ```
    /// use mulu::{Entry, ObservationKind};
    /// # use mulu::{Analyser, Calendar, Decider, Profile};
    /// # let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
    /// let mut entry = Entry::default();
    /// entry.set("/share/type", "无条件共享")?;
    /// entry.set("/share/scope/0", "市公安局")?;
    /// let mut analyser = Analyser::new(decider);
    /// analyser.add(&entry);
    /// let analysis = analyser.finish();
    /// assert_eq!(analysis.observations()[0].kind, ObservationKind::ScopeRestricted);
    /// assert_eq!(analysis.observations()[0].args, ["市公安局"]);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn observations(&self) -> &[Observation] {
        &self.observations
    }

    /// The article that an observation rests on.
    ///
    /// ```
    /// use mulu::{Entry, ShareType};
    /// # use mulu::{Analyser, Calendar, Decider, Profile};
    /// # let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
    /// let mut entry = Entry::default();
    /// entry.share.kind = ShareType::Conditional.into();
    /// let mut analyser = Analyser::new(decider);
    /// analyser.add(&entry);
    /// let analysis = analyser.finish();
    /// let basis = analysis.basis(&analysis.observations()[0]).unwrap();
    /// assert_eq!(basis.to_string(), "R809 第十五条第二款");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn basis(&self, observation: &Observation) -> Option<&'static Citation> {
        observation.kind.basis(self.profile(), self.as_of())
    }

    /// Who gets what: every department first, then each party that a scope names, who gets most before the others.
    ///
    /// ```
    /// use mulu::Entry;
    /// # use mulu::{Analyser, Calendar, Decider, Profile};
    /// # let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
    /// let mut entry = Entry::default();
    /// entry.code = "307024/000012".into();
    /// entry.set("/share/type", "有条件共享")?;
    /// entry.set("/share/scope/0", "市公安局")?;
    /// entry.set("/share/purposes/0", "工作参考")?;
    /// entry.set("/share/way/class", "共享平台")?;
    /// let mut analyser = Analyser::new(decider.published());
    /// analyser.add(&entry);
    /// let analysis = analyser.finish();
    /// let [everyone, police] = analysis.access() else { panic!("two of them") };
    /// assert_eq!((&everyone.party, everyone.entries.len()), (&None, 0));
    /// assert_eq!((police.party.as_deref(), police.share_on_conditions), (Some("市公安局"), 1));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn access(&self) -> &[Access] {
        &self.access
    }

    /// The classes of requests whose outcome changed since the earlier version.
    ///
    /// ```
    /// use mulu::{Entry, Outcome, Status};
    /// # use mulu::{Analyser, Calendar, Decider, Profile};
    /// # let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
    /// let mut entry = Entry::default();
    /// entry.code = "307024/000012".into();
    /// entry.status = Status::Published.into();
    /// entry.set("/share/type", "无条件共享")?;
    /// let mut analyser = Analyser::new(decider).against();
    /// // The earlier version did not list it.
    /// analyser.add(&entry);
    /// let analysis = analyser.finish();
    /// assert!(analysis.changes().iter().all(|change| change.before == Outcome::Undetermined));
    /// assert!(analysis.changes().iter().any(|change| change.after == Outcome::Share));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn changes(&self) -> &[OutcomeChange] {
        &self.changes
    }

    /// Whether there is a contradiction, or a changed outcome.
    ///
    /// ```
    /// use mulu::Entry;
    /// # use mulu::{Analyser, Calendar, Decider, Profile};
    /// # let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
    /// let mut entry = Entry::default();
    /// entry.set("/share/type", "有条件共享")?;
    /// entry.set("/share/scope/0", "市公安局")?;
    /// entry.set("/share/condition", "有效期至2020年12月31日")?;
    /// let mut analyser = Analyser::new(decider);
    /// analyser.add(&entry);
    /// assert!(analyser.finish().is_found());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn is_found(&self) -> bool {
        let contradicts = |one: &Observation| one.kind.weight() == Weight::Contradiction;
        !self.changes.is_empty() || self.observations.iter().any(contradicts)
    }
}
