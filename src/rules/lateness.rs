//! 逾期: how the rules about periods tell that one was not kept.

use std::borrow::Cow;

use crate::diag::Context;
use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::Severity;
use crate::sharing::{Due, Standing};

/// The words of a rule. `{0}` is the first day, `{1}` the number of working days, `{2}` the last day, `{3}` the day on
/// which it was done.
pub(super) struct Wording {
    pub(super) late: Message,
    pub(super) overdue: Message,
    pub(super) undated: Message,
}

/// Says that a period was not kept, or that nobody can tell for want of a day: that is at most a warning.
///
/// It weighs no more than the text that sets the period.
pub(super) fn tell(
    due: &Due,
    at: impl Into<Cow<'static, str>>,
    wording: &'static Wording,
    context: &Context<'_>,
    out: &mut Sink<'_>,
) {
    tell_at_most(Severity::Error, due, at, wording, context, out);
}

/// The same, and weighs no more than `most`.
pub(super) fn tell_at_most(
    most: Severity,
    due: &Due,
    at: impl Into<Cow<'static, str>>,
    wording: &'static Wording,
    context: &Context<'_>,
    out: &mut Sink<'_>,
) {
    let Some(period) = due.period else { return };
    let on = due.start.unwrap_or(context.as_of).number();
    let own = context.profile.severity_of(&period.basis, on);
    let most = most.min(own.unwrap_or(Severity::Notice));
    let start = due.start.map(|day| day.to_string()).unwrap_or_default();
    let days = period.working_days.saturating_add(due.extension).to_string();
    let last = match (due.due, due.uncovered) {
        (Some(day), _) => day.to_string(),
        // It is late whichever days of that year are worked.
        (None, Some(year)) => format!("{year}-??-??"),
        (None, None) => String::new(),
    };
    match (due.standing, due.done) {
        (Standing::Late, Some(done)) => {
            out.found_at_most(most, at, &wording.late, &[&start, &days, &last, &done.to_string()]);
        }
        (Standing::Overdue, _) => {
            out.found_at_most(most, at, &wording.overdue, &[&start, &days, &last]);
        }
        (Standing::Undated, _) => {
            out.found_at_most(most.min(Severity::Warning), at, &wording.undated, &[]);
        }
        _ => {}
    }
}
