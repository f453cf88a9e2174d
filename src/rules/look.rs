//! 校验: rules look at entries.

use super::plainly::Plain;
use super::{Check, Context, RULES, Rule};
use crate::diag::{Active, Finding, Sink};
use crate::model::Entry;

/// To how many entries each rule applied, in the order of the registry.
pub(super) type Applicable = [u32; RULES.len()];

/// How many entries are looked at together, at most.
pub(super) const GROUP: usize = 8;

/// Some entries and what is plain of each, the number of the first, and where what is found in them goes.
pub(super) struct Look<'l> {
    entries: &'l [&'l Entry<'l>],
    plain: [Plain; GROUP],
    first: u32,
    contexts: &'l [Context<'l>; 2],
    /// Which of the contexts is that of each entry.
    sound: [bool; GROUP],
    out: &'l mut Vec<Finding>,
}

impl<'l> Look<'l> {
    /// One entry, of which nothing is taken for plain.
    pub(super) fn closely(
        entry: &'l [&'l Entry<'l>; 1],
        number: u32,
        contexts: &'l [Context<'l>; 2],
        is_sound: bool,
        out: &'l mut Vec<Finding>,
    ) -> Look<'l> {
        let (plain, sound) = (Default::default(), [is_sound; GROUP]);
        Look { entries: entry, plain, first: number, contexts, sound, out }
    }

    /// A group of entries, to find out whether nothing is wrong in any of them.
    pub(super) fn quickly(
        entries: &'l [&'l Entry<'l>],
        first: u32,
        contexts: &'l [Context<'l>; 2],
        sound: [bool; GROUP],
        out: &'l mut Vec<Finding>,
    ) -> Look<'l> {
        let (mut plain, mut before) = ([Plain::default(); GROUP], None);
        for (plain, entry) in plain.iter_mut().zip(entries) {
            *plain = Plain::of(entry, before, &contexts[0]);
            before = Some(*entry);
        }
        Look { entries, plain, first, contexts, sound, out }
    }

    /// Lets one rule look at all the entries, if it is in force; says to how many it applied. Where one thing is
    /// plain it finds nothing, and where another is it has nothing to say.
    ///
    /// One rule after the other: the processor knows its way when the same rule looks at several entries in a row.
    #[inline(always)]
    pub(super) fn with(
        &mut self,
        rule: &'static Rule,
        active: &Active,
        (passes, is_silent): (u16, u16),
    ) -> u32 {
        // Known when this is compiled, so that rules about requests cost entries nothing.
        if matches!(rule.check, Check::Request { .. }) {
            return 0;
        }
        let Some(severity) = active.severity else { return 0 };
        let mut applicable = 0;
        let plain = self.plain.iter().zip(&self.sound);
        for ((entry, (plain, sound)), number) in self.entries.iter().zip(plain).zip(self.first..) {
            if plain.holds(is_silent) || !(rule.applies)(entry) {
                continue;
            }
            applicable += 1;
            if let Check::Entry(check) = rule.check
                && !plain.holds(passes)
            {
                let mut sink = Sink { rule, severity, entry: number, out: self.out };
                check(entry, &self.contexts[usize::from(*sound)], &mut sink);
            }
        }
        applicable
    }
}
