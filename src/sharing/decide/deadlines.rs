//! 答复期限: by when the provider answers a request.

use super::Decider;
use crate::calendar::Date;
use crate::legal::{Duty, Period};
use crate::model::{EventKind, Request, ShareType};
use crate::sharing::Life;

/// How long an answer may take, and where that ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reply {
    pub(super) received: Date,
    pub(super) working_days: u32,
    pub(super) by: Option<Date>,
    /// The year for which the calendar has no notice.
    pub(super) uncovered: Option<i32>,
}

/// 收到申请之日: as the request says, or its first event of that kind.
pub(super) fn received(request: &Request<'_>) -> Option<Date> {
    let event = || {
        let mut events = request.events.iter();
        events.find(|event| event.kind.is(EventKind::Received))?.on.known().copied()
    };
    request.received.known().copied().or_else(event)
}

/// By when a request is answered; `None` where no text sets a period, or where it is not known when it was received.
pub(super) fn reply(
    decider: &Decider,
    request: &Request<'_>,
    kind: Option<ShareType>,
    is_inside: bool,
) -> Option<Reply> {
    let received = received(request)?;
    let period = period(decider, kind?, is_inside, received)?;
    // Of a request to which nothing has happened there is nothing to look up.
    let extension = match request.events.is_empty() {
        true => 0,
        false => extension(decider, request, kind),
    };
    let working_days = period.working_days.saturating_add(extension);
    let due = decider.calendar.try_due(received, working_days);
    let uncovered = due.err().map(|uncovered| uncovered.year);
    Some(Reply { received, working_days, by: due.ok(), uncovered })
}

/// The period for the answer to a request for data of this type that was received on a day.
pub(super) fn period(
    decider: &Decider,
    kind: ShareType,
    is_inside: bool,
    received: Date,
) -> Option<&'static Period> {
    let of = |duty| decider.profile.period(duty, received.number());
    match kind {
        ShareType::Unconditional => of(Duty::ReplyUnconditional),
        ShareType::Conditional => {
            of(Duty::ReplyConditional).filter(|period| !(period.only_outside_scope && is_inside))
        }
        ShareType::NotShared => None,
    }
}

/// By how many working days the answer was lawfully extended.
fn extension(decider: &Decider, request: &Request<'_>, kind: Option<ShareType>) -> u32 {
    let Decider { profile, calendar, as_of, .. } = decider;
    let life = Life::of(request, kind, profile, calendar, *as_of);
    life.reply().map_or(0, |reply| reply.extension)
}
