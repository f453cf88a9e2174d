//! 校验: one rule looks at one entry.

use super::plainly::Proven;
use super::{Check, Context, Rule};
use crate::diag::{Active, Finding, Sink, Tally};
use crate::model::Entry;

/// One entry, and where what is found in it goes.
pub(super) struct Look<'l> {
    pub(super) entry: &'l Entry<'l>,
    pub(super) context: &'l Context<'l>,
    pub(super) number: u32,
    pub(super) proven: &'l Proven,
    pub(super) out: &'l mut Vec<Finding>,
}

impl Look<'_> {
    /// Lets a rule look, if it is in force and has anything to say, and it is not settled that it finds nothing.
    #[inline(always)]
    pub(super) fn with(
        &mut self,
        rule: &'static Rule,
        active: &Active,
        tally: &mut Tally,
        is_settled: bool,
    ) {
        let Some(severity) = active.severity else { return };
        if !(rule.applies)(self.entry) {
            return;
        }
        tally.applicable += 1;
        if let (Check::Entry(check), false) = (rule.check, is_settled) {
            let mut sink = Sink { rule, severity, entry: self.number, out: self.out };
            check(self.entry, self.context, &mut sink);
        }
    }
}
