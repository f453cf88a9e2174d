//! 申请的办理: what has become of a request, what is due when, and which step was not lawful.
//!
//! A pure state machine over the dated events of one request. It reads no clock: what happens after the day of the
//! check has not happened. Nothing is guessed: an event without a day is one of which it is not known when it was, and
//! never fulfils a duty in time.

mod due;
mod entry;
mod flaw;
mod material;
mod replay;
#[cfg(test)]
mod tests;

pub use due::{Due, Standing};
pub(crate) use entry::{has_consent, review_of, update_of};
pub use flaw::{Flaw, FlawKind};
pub(crate) use material::missing_material;

use crate::calendar::{Calendar, Date};
use crate::legal::Duty;
use crate::model::{Request, ShareType};
use crate::profile::Profile;
use crate::text::Words;
use due::Scale;

/// 办理状态: where a request stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Stage {
    /// 尚未收到.
    #[default]
    Unreceived,
    /// 已收到申请, and not yet answered.
    Received,
    /// 待补充材料: the applicant was told what is lacking.
    Supplementing,
    /// 已同意共享, and not yet delivered.
    Agreed,
    /// 不同意共享.
    Refused,
    /// 已共享数据.
    Delivered,
    /// 已暂停共享权限.
    Suspended,
    /// 已终止共享.
    Terminated,
    /// 已处置数据.
    Disposed,
}

impl Stage {
    /// All stages.
    pub const ALL: [Stage; 9] = [
        Stage::Unreceived,
        Stage::Received,
        Stage::Supplementing,
        Stage::Agreed,
        Stage::Refused,
        Stage::Delivered,
        Stage::Suspended,
        Stage::Terminated,
        Stage::Disposed,
    ];

    /// The word for it in documents.
    ///
    /// ```
    /// assert_eq!(mulu::Stage::Supplementing.token(), "supplementing");
    /// ```
    pub const fn token(self) -> &'static str {
        match self {
            Stage::Unreceived => "unreceived",
            Stage::Received => "received",
            Stage::Supplementing => "supplementing",
            Stage::Agreed => "agreed",
            Stage::Refused => "refused",
            Stage::Delivered => "delivered",
            Stage::Suspended => "suspended",
            Stage::Terminated => "terminated",
            Stage::Disposed => "disposed",
        }
    }

    /// What it is called.
    ///
    /// ```
    /// assert_eq!(mulu::Stage::Received.title().zh, "待答复");
    /// ```
    pub const fn title(self) -> Words {
        match self {
            Stage::Unreceived => Words { zh: "尚未收到", en: "not received" },
            Stage::Received => Words { zh: "待答复", en: "to be answered" },
            Stage::Supplementing => {
                Words { zh: "待补充材料", en: "material to be supplemented" }
            }
            Stage::Agreed => Words { zh: "已同意，待共享", en: "agreed, to be delivered" },
            Stage::Refused => Words { zh: "不同意共享", en: "refused" },
            Stage::Delivered => Words { zh: "已共享", en: "delivered" },
            Stage::Suspended => Words { zh: "已暂停", en: "suspended" },
            Stage::Terminated => Words { zh: "已终止", en: "terminated" },
            Stage::Disposed => Words { zh: "已处置", en: "disposed of" },
        }
    }
}

/// 申请的办理情况 on a day.
///
/// ```
/// use mulu::{Calendar, Life, Profile, Request, ShareType, Stage, Standing};
/// let json = r#"{"received":"2026-02-13","events":[{"on":"2026-02-27","kind":"agreed"}]}"#;
/// let request: Request = serde_json::from_str(json)?;
/// let (profile, calendar) = (Profile::named("national-2025")?, Calendar::default());
/// let life = Life::of(&request, Some(ShareType::Conditional), &profile, &calendar, "2026-03-30".parse()?);
/// assert_eq!(life.stage, Stage::Agreed);
/// let reply = life.reply().unwrap();
/// assert_eq!(reply.due.unwrap().to_string(), "2026-03-05");
/// assert_eq!(reply.standing, Standing::Done);
/// assert_eq!(life.delivery().unwrap().standing, Standing::Overdue);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Life {
    /// Where the request stands, by the events whose day is known.
    pub stage: Stage,
    /// Whether a dispute was raised.
    pub is_disputed: bool,
    /// 收到申请之日.
    pub received: Option<Date>,
    /// What was or is to be done: the answer, the delivery, then every check that was filed.
    pub dues: Vec<Due>,
    /// What was not lawful, or is not shown to be, in the order of the events.
    pub flaws: Vec<Flaw>,
}

impl Life {
    /// The life of a request up to a day, for data of a share type.
    ///
    /// * The day of receipt is the member `received`, or else the first event `received`.
    /// * The period to answer needs the share type; where it is not known, or 不予共享, there is none here.
    /// * A lawful extension moves the last day for the answer: recorded consent of the authority, recorded notice to
    ///   the applicant, within the days that the law allows, all extensions together, and before the period is over (R809
    ///   第二十一条第一款, whose sentence stands behind both share types). An unlawful one does not.
    /// * To ask for material does not stop the clock and does not start it again: R809 第二十一条第二款 does not say so,
    ///   and the period runs from the day of receipt.
    /// * Data that go out after the request has ended are no longer due.
    ///
    /// ```
    /// use mulu::{Calendar, Life, Profile, Request, Stage};
    /// let json = r#"{"received":"2026-02-13","events":[{"on":"2026-02-14","kind":"agreed"}]}"#;
    /// let request: Request = serde_json::from_str(json)?;
    /// let (profile, calendar) = (Profile::named("national-2025")?, Calendar::default());
    /// // What happens after the day of the check has not happened.
    /// let life = Life::of(&request, None, &profile, &calendar, "2026-02-13".parse()?);
    /// assert_eq!(life.stage, Stage::Received);
    /// assert_eq!(Life::of(&request, None, &profile, &calendar, "2026-02-14".parse()?).stage, Stage::Agreed);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(
        request: &Request<'_>,
        share_type: Option<ShareType>,
        profile: &Profile,
        calendar: &Calendar,
        as_of: Date,
    ) -> Life {
        replay::of(request, share_type, Scale { profile, calendar, as_of })
    }

    /// 答复: by when the provider answers; `None` where the share type is not known or nothing was received.
    ///
    /// ```
    /// # use mulu::{Calendar, Life, Profile, Request, ShareType};
    /// # let (profile, calendar) = (Profile::named("national-2025")?, Calendar::default());
    /// let request: Request = serde_json::from_str(r#"{"received":"2026-02-13"}"#)?;
    /// let life = |kind| Life::of(&request, kind, &profile, &calendar, "2026-02-13".parse().unwrap());
    /// let reply = life(Some(ShareType::Unconditional)).reply().and_then(|due| due.due);
    /// assert_eq!(reply, Some("2026-02-14".parse()?));
    /// assert!(life(None).reply().is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn reply(&self) -> Option<&Due> {
        let is_reply =
            |due: &&Due| matches!(due.duty, Duty::ReplyUnconditional | Duty::ReplyConditional);
        self.dues.iter().find(is_reply)
    }

    /// 共享数据: by when the data are delivered; `None` where nobody has agreed.
    ///
    /// ```
    /// # use mulu::{Calendar, Life, Profile, Request, Standing};
    /// # let (profile, calendar) = (Profile::named("national-2025")?, Calendar::default());
    /// let json = r#"{"received":"2026-02-13","events":[{"on":"2026-02-13","kind":"agreed"}]}"#;
    /// let request: Request = serde_json::from_str(json)?;
    /// let life = Life::of(&request, None, &profile, &calendar, "2026-02-14".parse()?);
    /// assert_eq!(life.delivery().unwrap().standing, Standing::Open);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn delivery(&self) -> Option<&Due> {
        self.dues.iter().find(|due| due.duty == Duty::Deliver)
    }

    /// 校核: the checks that were filed, in the order of their days.
    ///
    /// ```
    /// # use mulu::{Calendar, Life, Profile, Request, Standing};
    /// # let (profile, calendar) = (Profile::named("national-2025")?, Calendar::default());
    /// let json = r#"{"events":[{"on":"2026-03-02","kind":"check_filed"},{"on":"2026-03-04","kind":"check_resolved"}]}"#;
    /// let request: Request = serde_json::from_str(json)?;
    /// let life = Life::of(&request, None, &profile, &calendar, "2026-03-30".parse()?);
    /// assert_eq!(life.checks().map(|due| due.standing).collect::<Vec<_>>(), [Standing::Done]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn checks(&self) -> impl Iterator<Item = &Due> {
        self.dues.iter().filter(|due| due.duty == Duty::Check)
    }

    /// The flaws of some kinds.
    ///
    /// ```
    /// use mulu::FlawKind;
    /// # use mulu::{Calendar, Life, Profile, Request};
    /// # let (profile, calendar) = (Profile::named("national-2025")?, Calendar::default());
    /// let json = r#"{"received":"2026-02-13","events":[{"on":"2026-02-14","kind":"refused"}]}"#;
    /// let request: Request = serde_json::from_str(json)?;
    /// let life = Life::of(&request, None, &profile, &calendar, "2026-02-14".parse()?);
    /// let flaw = life.flaws_of(&[FlawKind::RefusedWithoutReason]).next().unwrap();
    /// assert_eq!(flaw.event, 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn flaws_of<'l>(&'l self, kinds: &'l [FlawKind]) -> impl Iterator<Item = &'l Flaw> {
        self.flaws.iter().filter(|flaw| kinds.contains(&flaw.kind))
    }
}
