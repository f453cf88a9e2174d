//! 决定: whether a department may have the data, with reasons.
//!
//! One walk over entry and request meets every ground that stands in the way or speaks for it (`examine`); the table of
//! grounds says what each weighs, by which article, and how it is put (`grounds`). The heaviest settles the outcome:
//!
//! 不予共享 > 材料不全 > 无法判断 > 由提供部门决定 > 共享
//!
//! Declared conditions (scope, purposes, way) are joined as Kleene has it: one that is not met settles the matter
//! whatever is unknown of the others, so what is unclear of a condition weighs less than what is not met. Consent to a
//! third party is one of them.

mod change;
mod deadlines;
mod decision;
mod examine;
mod explain;
mod grounds;
mod outcome;
mod terms;
#[cfg(test)]
mod tests;
mod way;

pub use decision::{Deadlines, Decision, Edit, Reason};
pub use outcome::Outcome;

pub(super) use examine::is_government;
pub(super) use way::offers;

use std::sync::Arc;

use crate::calendar::{Calendar, Date};
use crate::legal::R809;
use crate::model::{Entry, Request};
use crate::profile::Profile;
use examine::{Course, Heaviest, examine};
use grounds::Ground;
use outcome::Weight;

/// 共享决定: decides requests under a profile on a day. Immutable, cheap to clone, shared between threads.
///
/// ```
/// use mulu::{Calendar, Decider, Entry, Outcome, Profile, Request, ShareType, Status};
/// let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-02-13".parse()?);
/// let mut entry = Entry::default();
/// entry.code = "307024/000012".into();
/// entry.status = Status::Published.into();
/// entry.share.kind = ShareType::Unconditional.into();
/// let request: Request<'_> = serde_json::from_str(
///     r#"{"entry": "307024/000012", "applicant": {"name": "市公安局"}, "received": "2026-02-13"}"#,
/// ).unwrap();
/// let decision = decider.decide(&entry, &request);
/// assert_eq!(decision.outcome, Outcome::Incomplete);
/// assert!(decision.missing.contains(&"request:/basis".into()));
/// assert_eq!(decision.deadlines.reply_by, Some("2026-02-14".parse()?));
/// # Ok::<(), mulu::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Decider {
    profile: Arc<Profile>,
    calendar: Arc<Calendar>,
    as_of: Date,
    /// Whether the whole catalogue is stated to be the published one.
    is_published: bool,
    /// Whether the main instrument of the profile is in force on the day.
    is_in_force: bool,
    /// Whether R809 holds: then a request states the material of 第二十条第二款, and no secret is listed (第三条第一款).
    holds_r809: bool,
}

impl Decider {
    /// Decides under a profile on a day.
    ///
    /// ```
    /// use mulu::{Calendar, Decider, Profile};
    /// let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-02-13".parse()?);
    /// assert_eq!((decider.profile().name(), decider.as_of()), ("national-2025", "2026-02-13".parse()?));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn new(profile: Arc<Profile>, calendar: Calendar, as_of: Date) -> Decider {
        let on = as_of.number();
        Decider {
            is_published: false,
            is_in_force: profile.main().is_in_force(on),
            holds_r809: profile.severity_of(&R809.must("第二十条第二款"), on).is_some(),
            profile,
            calendar: Arc::new(calendar),
            as_of,
        }
    }

    /// The same for entries of a catalogue that as a whole is the published one: an entry that does not state its
    /// status counts as published.
    ///
    /// ```
    /// use mulu::{Calendar, Decider, Entry, Profile, Request};
    /// let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-02-13".parse()?);
    /// let missing = |decider: &Decider| decider.decide(&Entry::default(), &Request::default()).missing;
    /// assert!(missing(&decider).contains(&"entry:/status".into()));
    /// assert!(!missing(&decider.published()).contains(&"entry:/status".into()));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn published(mut self) -> Decider {
        self.is_published = true;
        self
    }

    /// The profile.
    ///
    /// ```
    /// # use mulu::{Calendar, Decider, Profile};
    /// # let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-02-13".parse()?);
    /// assert_eq!(decider.profile().main().id, "R809");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// The day.
    ///
    /// ```
    /// # use mulu::{Calendar, Decider, Profile};
    /// # let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-02-13".parse()?);
    /// assert_eq!(decider.as_of().to_string(), "2026-02-13");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn as_of(&self) -> Date {
        self.as_of
    }

    /// Whether a request must state what R809 第二十条第二款 lists.
    pub(super) fn asks_material(&self) -> bool {
        self.holds_r809
    }

    /// The outcome alone, without reasons.
    ///
    /// ```
    /// use mulu::{Calendar, Decider, Entry, Outcome, Profile, Request};
    /// let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-02-13".parse()?);
    /// assert_eq!(decider.outcome(&Entry::default(), &Request::default()), Outcome::Incomplete);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn outcome(&self, entry: &Entry<'_>, request: &Request<'_>) -> Outcome {
        let mut heaviest = Heaviest(Weight::Nothing);
        let course = examine(self, entry, request, &mut heaviest);
        outcome_of(heaviest.0, course)
    }

    /// The decision on a request for the data of an entry. Every entry and every request has one.
    ///
    /// ```
    /// use mulu::{Calendar, Decider, Entry, Language, Outcome, Profile, Request, ShareType, Status};
    /// let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-02-13".parse()?);
    /// let mut entry = Entry::default();
    /// entry.code = "307024/000012".into();
    /// entry.status = Status::Published.into();
    /// entry.share.kind = ShareType::NotShared.into();
    /// entry.share.basis.push("《中华人民共和国统计法》第二十八条".into());
    /// let mut request = Request::default();
    /// request.entry = "307024/000012".into();
    /// let decision = decider.decide(&entry, &request);
    /// assert_eq!(decision.outcome, Outcome::Refuse);
    /// assert_eq!(decision.reasons[0].basis.to_string(), "R809 第十四条第三项");
    /// assert_eq!(decision.reasons[0].at, "entry:/share/basis/0");
    /// let last = decision.reasons.last().unwrap().text(Language::Zh);
    /// assert!(decision.would_change.is_empty() && last.starts_with("无可改之处"));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn decide(&self, entry: &Entry<'_>, request: &Request<'_>) -> Decision {
        explain::explained(self, entry, request)
    }

    /// The decision on a request for data that the catalogue does not list.
    ///
    /// ```
    /// use mulu::{Calendar, Decider, Outcome, Profile, Request};
    /// let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-02-13".parse()?);
    /// let mut request = Request::default();
    /// request.entry = "307024/000099".into();
    /// assert_eq!(decider.unlisted(&request).outcome, Outcome::Undetermined);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn unlisted(&self, request: &Request<'_>) -> Decision {
        explain::without_entry(self, request, Ground::NotListed)
    }

    /// The decision on a request for an entry of which the catalogue has more than one.
    ///
    /// ```
    /// use mulu::{Calendar, Decider, Outcome, Profile, Request};
    /// let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-02-13".parse()?);
    /// assert_eq!(decider.listed_twice(&Request::default()).missing, ["request:/entry"]);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn listed_twice(&self, request: &Request<'_>) -> Decision {
        explain::without_entry(self, request, Ground::ListedTwice)
    }
}

/// What the heaviest ground comes to.
fn outcome_of(heaviest: Weight, course: Course) -> Outcome {
    match heaviest {
        Weight::Refuse => Outcome::Refuse,
        Weight::Incomplete => Outcome::Incomplete,
        Weight::Undetermined | Weight::Unclear => Outcome::Undetermined,
        Weight::Outside => Outcome::ProviderDecides,
        Weight::Nothing if course.is_conditional => Outcome::ShareOnConditions,
        Weight::Nothing => Outcome::Share,
    }
}
