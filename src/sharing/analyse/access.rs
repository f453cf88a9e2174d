//! 谁能取得什么: the entries that each party gets as it asks, because it is inside of what is declared.

use std::collections::HashMap;

use xxhash_rust::xxh3::xxh3_128;

use super::change::template;
use crate::model::{Applicant, Entry, Request, ShareType, Term, Way, WayClass};
use crate::sharing::decide::is_government;
use crate::sharing::{Condition, Decider, Outcome, Party, PartyKind, Scope};
use crate::text::{Text, fold_into, is_blank, is_word};

/// 一个部门可以取得的: the entries that a party gets without the provider having to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Access {
    /// The party as it was first written; `None` for every department there is.
    pub party: Option<String>,
    /// How many entries it gets as unconditional data.
    pub share: u32,
    /// How many it gets on the conditions that are declared.
    pub share_on_conditions: u32,
    /// Which these are, counted from 0; for a party beside those that everyone gets.
    pub entries: Vec<u32>,
}

/// What is remembered of who gets what.
#[derive(Clone, Debug, Default)]
pub(super) struct Accesses {
    everyone: Option<Access>,
    parties: Vec<Access>,
    places: HashMap<u128, usize>,
    scratch: String,
}

impl Accesses {
    pub(super) fn add(&mut self, decider: &Decider, entry: &Entry<'_>, number: u32) {
        // Whatever is not shared at all, nobody gets.
        let withheld = |kind: &Term<'_, ShareType>| kind.is(ShareType::NotShared);
        if withheld(&entry.share.kind) || entry.share.kind.known().is_none() {
            return;
        }
        let condition = Condition::of(&entry.share);
        let mut request = template(entry);
        obey(&mut request, &condition, decider);
        request.applicant.name = Text::Borrowed(ANYBODY);
        let outcome = decider.outcome(entry, &request);
        if outcome.is_grant() {
            let everyone = self.everyone.get_or_insert_with(|| empty(None));
            return everyone.count(number, outcome);
        }
        // An unconditional entry that not everyone gets may still name some.
        let scope = match entry.share.kind.is(ShareType::Unconditional) {
            true => Scope::of(&entry.share.scope),
            false => condition.scope,
        };
        // Parties of one kind that the scope names are decided alike.
        let mut decided: Vec<((PartyKind, bool), Outcome)> = Vec::new();
        for party in scope.parties() {
            let Some(applicant) = applicant(party) else { continue };
            let key = (party.kind(), is_government(&applicant.name, &applicant.code));
            let known =
                decided.iter().find(|(known, _)| *known == key).map(|(_, outcome)| *outcome);
            let outcome = known.unwrap_or_else(|| {
                request.applicant = applicant;
                let outcome = decider.outcome(entry, &request);
                decided.push((key, outcome));
                outcome
            });
            if outcome.is_grant() {
                self.grant(party, number, outcome);
            }
        }
    }

    fn grant(&mut self, party: &Party<'_>, number: u32, outcome: Outcome) {
        self.scratch.clear();
        fold_into(&mut self.scratch, party.text(), is_word);
        let hash = xxh3_128(self.scratch.as_bytes());
        let place = *self.places.entry(hash).or_insert(self.parties.len());
        if place == self.parties.len() {
            self.parties.push(empty(Some(party.text().to_owned())));
        }
        if let Some(access) = self.parties.get_mut(place)
            && access.entries.last() != Some(&number)
        {
            access.count(number, outcome);
        }
    }

    /// Everyone first, and then the parties by what they get.
    pub(super) fn finish(self) -> Vec<Access> {
        let mut all = self.parties;
        let most = |access: &Access| std::cmp::Reverse(access.entries.len());
        all.sort_by(|one, other| (most(one), &one.party).cmp(&(most(other), &other.party)));
        all.insert(0, self.everyone.unwrap_or_else(|| empty(None)));
        all
    }
}

impl Access {
    fn count(&mut self, number: u32, outcome: Outcome) {
        match outcome {
            Outcome::Share => self.share += 1,
            _ => self.share_on_conditions += 1,
        }
        self.entries.push(number);
    }
}

fn empty(party: Option<String>) -> Access {
    Access { party, share: 0, share_on_conditions: 0, entries: Vec::new() }
}

/// A party as an applicant; `None` where it names no single one, as a level, a place or a class does.
fn applicant(party: &Party<'_>) -> Option<Applicant<'static>> {
    let mut applicant = Applicant::default();
    let text = || Text::Owned(party.text().to_owned());
    match party.kind() {
        PartyKind::Department => applicant.name = text(),
        PartyKind::Code => applicant.code = text(),
        PartyKind::System => {
            applicant.name = Text::Borrowed(ANYBODY);
            applicant.system = text();
        }
        _ => return None,
    }
    Some(applicant)
}

/// A department that no catalogue names.
const ANYBODY: &str = "未列名的政府部门";

/// Asks for no more than what is declared.
fn obey(request: &mut Request<'static>, condition: &Condition<'_>, decider: &Decider) {
    request.until = decider.as_of().into();
    request.purposes = condition.purposes.first().map(owned).into_iter().collect();
    request.way = condition.ways.first().map_or_else(Way::default, |way| {
        let mut asked = Way::default();
        (asked.class, asked.kind) = (owned(&way.class), owned(&way.kind));
        asked
    });
    if !request.way.has_class() && !request.way.has_type() {
        request.way.class = WayClass::Platform.into();
    }
    request.items = condition.items.iter().map(|item| Text::Owned(item.to_string())).collect();
}

fn owned<T: Copy>(term: &Term<'_, T>) -> Term<'static, T> {
    match term {
        Term::Known { value, .. } => (*value).into(),
        Term::Unknown(text) if !is_blank(text) => Term::Unknown(Text::Owned(text.to_string())),
        _ => Term::Missing,
    }
}
