//! 规则: one rule, as data: what it says, what it cites, how it checks, and the examples that prove it.

use super::Case;
use super::Index;
use super::Sink;
use crate::calendar::Calendar;
use crate::calendar::Date;
use crate::legal::Citation;
use crate::legal::Severity;
use crate::model::Entry;
use crate::profile::Profile;
use crate::text::Words;
use crate::vocabulary::Dialect;

/// 规则: one rule.
///
/// It states no severity: that follows from the force of the citations that hold on the day.
#[derive(Debug)]
pub struct Rule {
    /// Three letters of the group and a number; stable, never reused.
    pub code: &'static str,
    /// The fault, readable after “allow”; stable.
    pub name: &'static str,
    /// The fault in a few words.
    pub title: Words,
    /// What it cites.
    pub basis: &'static [Citation],
    /// Why, and what to do, in a paragraph.
    pub explain: Words,
    /// Whether the rule has anything to say of an entry.
    pub applies: fn(&Entry<'_>) -> bool,
    /// How it checks.
    pub check: Check,
    /// Examples with exactly this finding.
    pub bad: &'static [Bad],
    /// Examples to which the rule applies and which have no finding.
    pub good: &'static [Good],
}

/// How a rule checks. It asks nothing but the entry, the index of all entries or the request, and the context.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// One entry by itself.
    Entry(fn(&Entry<'_>, &Context<'_>, &mut Sink<'_>)),
    /// All entries of the run.
    Catalogue(fn(&Index, &Context<'_>, &mut Sink<'_>)),
    /// One request. Such a rule applies to no entry.
    Request {
        /// Whether the rule has anything to say of a request.
        applies: fn(&Case<'_>) -> bool,
        /// How it checks one.
        check: fn(&Case<'_>, &Context<'_>, &mut Sink<'_>),
    },
}

/// What a check may ask besides the data.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Context<'c> {
    /// The profile.
    pub profile: &'c Profile,
    /// The working-day calendar.
    pub calendar: &'c Calendar,
    /// The day on which the check is made.
    pub as_of: Date,
    /// What the codes of the system mean, as far as that was declared. They are read before a rule looks: what of them is
    /// not understood is only to be spoken of.
    pub dialect: &'c Dialect,
    /// Whether the reader has seen in the bytes that no text of the entry can be garbled. `false` says nothing.
    pub is_sound: bool,
}

impl Context<'_> {
    /// How strongly a citation binds under the profile on the day; `None` where it does not hold.
    ///
    /// For a rule that asks for more where one instrument holds. It must not ask for the profile's name.
    pub(crate) fn severity_of(&self, citation: &Citation) -> Option<Severity> {
        self.profile.severity_of(citation, self.as_of.number())
    }
}

/// An example with exactly one finding, of this rule.
///
/// `change` is a JSON Merge Patch (RFC 7396) on the clean entry of the tests; of a catalogue rule, a list of
/// patches, one an entry, where the finding stands at the first entry that it is about; of a rule about requests, a patch on
/// the clean request, which asks for the clean entry, or a list of two, on the request and on the entry.
#[derive(Debug)]
pub struct Bad {
    /// The patch.
    pub change: &'static str,
    /// Where the finding stands.
    pub at: &'static str,
}

/// An example to which the rule applies and which it passes.
#[derive(Debug)]
pub struct Good {
    /// The patch, or the list of patches.
    pub change: &'static str,
}
