//! 决定: whether a department may have the data, with reasons.

mod decision;
mod outcome;

pub use decision::{Deadlines, Decision, Edit, Reason};
pub use outcome::Outcome;

use std::sync::Arc;

use crate::calendar::{Calendar, Date};
use crate::model::{Entry, Request};
use crate::profile::Profile;

/// 共享决定: decides requests under a profile on a day. Immutable, cheap to clone, shared between threads.
#[derive(Clone, Debug)]
pub struct Decider {
    profile: Arc<Profile>,
    calendar: Arc<Calendar>,
    as_of: Date,
    is_published: bool,
}

impl Decider {
    /// Decides under a profile on a day.
    pub fn new(profile: Arc<Profile>, calendar: Calendar, as_of: Date) -> Decider {
        Decider { profile, calendar: Arc::new(calendar), as_of, is_published: false }
    }

    /// The same for entries of a catalogue that as a whole is the published one: an entry that does not state its
    /// status counts as published.
    pub fn published(mut self) -> Decider {
        self.is_published = true;
        self
    }

    /// The outcome alone, without reasons.
    pub fn outcome(&self, entry: &Entry<'_>, request: &Request<'_>) -> Outcome {
        self.decide(entry, request).outcome
    }

    /// The decision on a request for the data of an entry. Every entry and every request has one.
    pub fn decide(&self, _entry: &Entry<'_>, request: &Request<'_>) -> Decision {
        self.unlisted(request)
    }

    /// The decision on a request for data that the catalogue lists more than once.
    pub fn listed_twice(&self, request: &Request<'_>) -> Decision {
        self.unlisted(request)
    }

    /// The decision on a request for data that the catalogue does not list.
    pub fn unlisted(&self, request: &Request<'_>) -> Decision {
        let _ = (&self.calendar, self.is_published);
        Decision {
            outcome: Outcome::Undetermined,
            profile: Arc::clone(&self.profile),
            as_of: self.as_of,
            entry: request.entry.to_string(),
            request: request.id.to_string(),
            reasons: Vec::new(),
            missing: Vec::new(),
            obligations: Vec::new(),
            would_change: Vec::new(),
            deadlines: Deadlines::default(),
        }
    }
}
