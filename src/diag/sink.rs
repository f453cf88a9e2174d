//! Where a rule puts what it found.

use std::borrow::Cow;

use super::Finding;
use super::Message;
use super::Rule;
use crate::legal::Severity;
use crate::model::{Odd, OddKind};
use crate::text::quote;

/// Takes the findings of one rule on one entry, or on the catalogue.
pub struct Sink<'s> {
    pub(crate) rule: &'static Rule,
    pub(crate) severity: Severity,
    pub(crate) entry: u32,
    pub(crate) out: &'s mut Vec<Finding>,
}

impl Sink<'_> {
    /// Something is wrong at a pointer. Arguments are quoted: one line, at most forty characters.
    pub(crate) fn found(
        &mut self,
        at: impl Into<Cow<'static, str>>,
        message: &'static Message,
        args: &[&str],
    ) {
        self.found_at_most(Severity::Error, at, message, args);
    }

    /// Something is wrong, and weighs no more than `most` whatever the rule cites.
    pub(crate) fn found_at_most(
        &mut self,
        most: Severity,
        at: impl Into<Cow<'static, str>>,
        message: &'static Message,
        args: &[&str],
    ) {
        self.out.push(Finding {
            rule: self.rule,
            severity: self.severity.min(most),
            entry: self.entry,
            at: at.into(),
            message,
            args: args.iter().map(|arg| quote(arg)).collect(),
            related: Vec::new(),
            place: None,
            excerpt: None,
            offset: None,
        });
    }

    /// Something that the reader noticed is wrong.
    pub(crate) fn found_odd(&mut self, odd: &Odd, message: &'static Message, args: &[&str]) {
        self.found(odd.pointer.clone(), message, args);
        if let Some(finding) = self.out.last_mut() {
            finding.offset = odd.offset;
            if odd.kind == OddKind::NotJson {
                // A reader's own words, in which it cut what it found.
                finding.args = args.iter().map(|arg| (*arg).to_owned()).collect();
            }
        }
    }

    /// Something is wrong between entries; it stands at the first of them, and the others are related.
    pub(crate) fn found_between(
        &mut self,
        entries: &[u32],
        at: impl Into<Cow<'static, str>>,
        message: &'static Message,
        args: &[&str],
    ) {
        let Some((first, others)) = entries.split_first() else { return };
        self.entry = *first;
        self.found(at, message, args);
        if let Some(finding) = self.out.last_mut() {
            finding.related = others.to_vec();
        }
    }
}
