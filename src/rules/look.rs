//! 校验: rules look at entries.

use super::{Check, Context, RULES, Rule};
use crate::diag::{Active, Finding, Sink};
use crate::model::Entry;

/// To how many entries each rule applied, in the order of the registry.
pub(super) type Applicable = [u32; RULES.len()];

/// Some entries, the number of the first of them, and where what is found in them goes.
pub(super) struct Look<'l> {
    pub(super) entries: &'l [&'l Entry<'l>],
    pub(super) first: u32,
    pub(super) context: &'l Context<'l>,
    pub(super) out: &'l mut Vec<Finding>,
}

impl Look<'_> {
    /// Lets one rule look at all the entries, if it is in force; says to how many it applied. It need not look where
    /// it is settled, given the entry and the one before, that it finds nothing.
    ///
    /// One rule after the other, for a rule that looks at several entries in a row is in the processor's mind.
    #[inline(always)]
    pub(super) fn with(
        &mut self,
        rule: &'static Rule,
        active: &Active,
        is_settled: impl Fn(&Entry<'_>, Option<&Entry<'_>>) -> bool,
    ) -> u32 {
        let Some(severity) = active.severity else { return 0 };
        let (mut applicable, mut before) = (0, None);
        for (entry, number) in self.entries.iter().zip(self.first..) {
            if (rule.applies)(entry) {
                applicable += 1;
                if let Check::Entry(check) = rule.check
                    && !is_settled(entry, before)
                {
                    check(
                        entry,
                        self.context,
                        &mut Sink { rule, severity, entry: number, out: self.out },
                    );
                }
            }
            before = Some(entry);
        }
        applicable
    }
}
