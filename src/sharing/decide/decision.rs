//! 决定: the outcome, and everything that is to be said of it.

use std::borrow::Cow;
use std::sync::Arc;

use super::Outcome;
use crate::calendar::Date;
use crate::legal::Citation;
use crate::profile::Profile;
use crate::text::{Language, Sentence};

/// 共享决定: what a request comes to, why, and by when.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Decision {
    /// The outcome.
    pub outcome: Outcome,
    /// The profile under which it was decided.
    pub profile: Arc<Profile>,
    /// The day for which it was decided.
    pub as_of: Date,
    /// The code of the entry, or what the request calls it where there is none.
    pub entry: String,
    /// The number of the request; empty when it has none.
    pub request: String,
    /// Why, the strongest reason first.
    pub reasons: Vec<Reason>,
    /// What is missing or cannot be known, such as `request:/basis`, `entry:/share/scope` or `calendar:2027`.
    pub missing: Vec<Cow<'static, str>>,
    /// What the applicant must keep to.
    pub obligations: Vec<Reason>,
    /// The smallest sets of edits to the request that would make it a grant; none when it is one, or when there are
    /// none, which the last reason then says.
    pub would_change: Vec<Vec<Edit>>,
    /// By when the provider answers and delivers.
    pub deadlines: Deadlines,
}

/// 理由: one reason or obligation, by which article, and what it rests on.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Reason {
    /// The article.
    pub basis: &'static Citation,
    /// What it rests on: `entry:` or `request:` and an RFC 6901 pointer.
    pub at: Cow<'static, str>,
    pub(super) sentence: Sentence,
}

impl Reason {
    /// The reason as a sentence, without a full stop.
    ///
    /// ```
    /// use mulu::{Calendar, Decider, Entry, Language, Profile, Request, ShareType, Status};
    /// # let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-02-13".parse()?);
    /// let mut entry = Entry::default();
    /// entry.code = "307024/000012".into();
    /// entry.status = Status::Retired.into();
    /// entry.share.kind = ShareType::Unconditional.into();
    /// let decision = decider.decide(&entry, &Request::default());
    /// let text = decision.reasons[0].text(Language::Zh);
    /// assert_eq!(text, "这一条目的状态是“已停用”，不在统一发布的目录之内，不能据以申请共享");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn text(&self, language: Language) -> String {
        self.sentence.of(language)
    }
}

/// 对申请的修改: one member of the request, and what it would have to say.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Edit {
    /// The member, such as `request:/purposes`.
    pub at: &'static str,
    /// What it would say, as it stands in a document.
    pub to: serde_json::Value,
}

/// 期限: by when the provider answers, and within how many working days it delivers.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Deadlines {
    /// 收到申请之日.
    pub received: Option<Date>,
    /// Within how many working days the provider answers, a lawful extension included; `None` where no text says.
    pub reply_working_days: Option<u32>,
    /// The day by which it answers.
    pub reply_by: Option<Date>,
    /// The working days that were counted up to it.
    pub counted: Vec<Date>,
    /// A year on the way for which the calendar has no notice.
    pub uncovered: Option<i32>,
    /// Within how many working days after agreeing the provider delivers.
    pub deliver_working_days: Option<u32>,
    /// The texts that set these periods.
    pub basis: Vec<&'static Citation>,
}
