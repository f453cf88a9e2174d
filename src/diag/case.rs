//! 一件申请: a request, the entry that it asks for, and its life.

use super::Context;
use super::Rule;
use crate::calendar::Date;
use crate::model::{Entry, Request, ShareType};
use crate::sharing::Life;

/// 一件申请: what a rule about requests may ask.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Case<'c> {
    /// The request.
    pub request: &'c Request<'c>,
    /// The entry that it asks for, where the catalogue has it.
    pub entry: Option<&'c Entry<'c>>,
    /// Whether the catalogue is at hand, so that what it does not list is known not to be listed.
    pub has_catalogue: bool,
    /// What has become of the request.
    pub life: Life,
}

impl<'c> Case<'c> {
    pub(crate) fn new(
        request: &'c Request<'c>,
        entry: Option<&'c Entry<'c>>,
        has_catalogue: bool,
        context: &Context<'_>,
    ) -> Case<'c> {
        let share_type = share_type_of(request, entry);
        let Context { profile, calendar, as_of, .. } = *context;
        let life = Life::of(request, share_type, profile, calendar, as_of);
        Case { request, entry, has_catalogue, life }
    }

    /// 共享类型 of the entry; where that does not say it, what the request says. `None` where neither is understood.
    pub(crate) fn share_type(&self) -> Option<ShareType> {
        share_type_of(self.request, self.entry)
    }

    /// Whether any text that a rule cites was in force on the day of a step, or is now where that day is not known: what
    /// was done before the law is not judged by it.
    pub(crate) fn is_bound(&self, rule: &Rule, on: Option<Date>, context: &Context<'_>) -> bool {
        let on = on.unwrap_or(context.as_of).number();
        rule.basis.iter().any(|citation| context.profile.severity_of(citation, on).is_some())
    }
}

fn share_type_of(request: &Request<'_>, entry: Option<&Entry<'_>>) -> Option<ShareType> {
    let own = entry.and_then(|entry| entry.share.kind.known());
    own.or_else(|| request.share_type.known()).copied()
}
