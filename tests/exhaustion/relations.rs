//! 性质: what holds between a case and the cases beside it, without the table.

use mulu::Outcome;

use crate::space::{Deciders, Tally, describe};
use crate::values::{Case, Dim, STATUSES, Subject, THIRD_PARTIES, TYPES, count};

/// How often each property was put to the proof.
#[derive(Clone, Copy, Default)]
pub(crate) struct Counts {
    pub(crate) not_shared: u64,
    pub(crate) third_party: u64,
    pub(crate) again: u64,
    pub(crate) openness: u64,
    pub(crate) parent: u64,
    pub(crate) unknown: u64,
    pub(crate) removed: u64,
}

impl Counts {
    pub(crate) fn add(&mut self, other: &Counts) {
        self.not_shared += other.not_shared;
        self.third_party += other.third_party;
        self.again += other.again;
        self.openness += other.openness;
        self.parent += other.parent;
        self.unknown += other.unknown;
        self.removed += other.removed;
    }
}

/// One case in so many is decided again in all ways, and compared with the cases beside it.
const SAMPLE: u64 = 1009;

/// What is asserted of a case, given its outcome.
pub(crate) fn look(
    deciders: &Deciders,
    subject: &mut Subject,
    outcome: Outcome,
    tally: &mut Tally,
) {
    let case = subject.case;
    let is =
        |dim: Dim, words: &[(&str, &str)], word| words[usize::from(case[dim as usize])].1 == word;
    if is(Dim::Type, &TYPES, "not_shared") {
        tally.relations.not_shared += 1;
        if outcome.is_grant() {
            tally.differs("not_shared is granted".into(), || describe(&case));
        }
    }
    if is(Dim::ThirdParty, &THIRD_PARTIES, "yes") {
        tally.relations.third_party += 1;
        if outcome.is_grant() {
            tally.differs("data for a third party are granted".into(), || describe(&case));
        }
    }
    // Grants and refusals are rarer than the rest, and more is asserted of them.
    let turn = match outcome {
        Outcome::Share | Outcome::ShareOnConditions | Outcome::Refuse => SAMPLE / 10,
        _ => SAMPLE,
    };
    if tally.by_outcome[outcome as usize].is_multiple_of(turn) {
        again(deciders, subject, outcome, tally);
        openness(deciders, subject, outcome, tally);
        parent(deciders, subject, outcome, tally);
        if outcome.is_grant() {
            unknown(deciders, subject, tally);
        }
        if outcome == Outcome::Refuse {
            removed(deciders, subject, tally);
        }
    }
}

/// 确定: the same again, of copies too, and with its explanation.
fn again(deciders: &Deciders, subject: &Subject, outcome: Outcome, tally: &mut Tally) {
    let decider = deciders.of(&subject.case);
    let (entry, request) = (subject.entry.clone(), subject.request.clone());
    let others = [
        decider.outcome(&subject.entry, &subject.request),
        decider.clone().outcome(&entry, &request),
        decider.decide(&subject.entry, &subject.request).outcome,
    ];
    tally.relations.again += 1;
    if others != [outcome; 3] {
        let key = format!("{} and then {}", outcome.token(), others.map(Outcome::token).join(", "));
        tally.differs(key, || describe(&subject.case));
    }
}

/// 开放属性 never changes the outcome.
fn openness(deciders: &Deciders, subject: &mut Subject, outcome: Outcome, tally: &mut Tally) {
    vary(deciders, subject, Dim::Openness, |subject, other| {
        tally.relations.openness += 1;
        if other != outcome {
            tally.differs("openness changes the outcome".into(), || describe(&subject.case));
        }
    });
}

/// 用户的适用规则: a user's profile never grants what the one that it extends does not.
fn parent(deciders: &Deciders, subject: &mut Subject, outcome: Outcome, tally: &mut Tally) {
    /// Positions in the list of regimes.
    const USERS: u8 = 5;
    const PARENT: u8 = 0;
    if subject.case[Dim::Regime as usize] != PARENT {
        return;
    }
    subject.set(Dim::Regime, USERS);
    let users = deciders.outcome(subject);
    subject.set(Dim::Regime, PARENT);
    tally.relations.parent += 1;
    if users.is_grant() && !outcome.is_grant() {
        tally.differs("a user's profile is looser".into(), || describe(&subject.case));
    }
}

/// 未知: which values of a dimension say something that is understood, and which something that is not.
///
/// What is not understood of `until` and `received` counts as said: a time limit in words is one, and a day of receipt
/// that is not known sets no deadline. So they are not here, and neither is openness.
#[rustfmt::skip]
static UNKNOWN: &[(Dim, &[u8], &[u8])] = &[
    (Dim::Status,        &[0, 2, 3, 4, 5, 6, 7], &[8]),
    (Dim::Type,          &[0, 1, 2],             &[4]),
    (Dim::Secrecy,       &[0, 2, 3, 4, 5],       &[6]),
    (Dim::Scope,         &[0, 2, 3, 5, 6],       &[4, 9, 11]),
    (Dim::Purposes,      &[0],                   &[2]),
    (Dim::AskedPurposes, &[0, 1, 5],             &[4]),
    (Dim::Way,           &[0, 2, 3, 4],          &[5]),
    (Dim::AskedWay,      &[0, 1, 2, 5, 6, 7],    &[8]),
    (Dim::ThirdParty,    &[1, 2],                &[3]),
];

/// Whether the other side says in the same words what a dimension would say in words that nobody knows: 微信 is 微信.
fn is_said_again(case: &Case, dim: Dim) -> bool {
    match dim {
        Dim::Purposes => [3, 8].contains(&case[Dim::AskedPurposes as usize]),
        Dim::Way => case[Dim::AskedWay as usize] == 4,
        _ => false,
    }
}

/// 未知的事实不能使申请得到同意: where a grant stays one after a fact became unknown, the fact was not needed: it
/// is granted whatever the fact is.
fn unknown(deciders: &Deciders, subject: &mut Subject, tally: &mut Tally) {
    let case = subject.case;
    for (dim, known, unknown) in UNKNOWN {
        let value = case[*dim as usize];
        for other in *unknown {
            if is_said_again(&case, *dim) {
                continue;
            }
            subject.set(*dim, *other);
            tally.relations.unknown += 1;
            if deciders.outcome(subject).is_grant() {
                for any in *known {
                    subject.set(*dim, *any);
                    if !deciders.outcome(subject).is_grant() {
                        let case = subject.case;
                        tally.differs(format!("an unknown {dim:?} is granted"), || describe(&case));
                    }
                }
            }
        }
        subject.set(*dim, value);
    }
}

/// 缺少: what it is that a dimension says nothing.
///
/// Items are not here: a part of the data may be had where the whole may not. Neither is the status where the caller
/// states that the catalogue is published: there, silence says something.
#[rustfmt::skip]
static MISSING: &[(Dim, u8)] = &[
    (Dim::Named, 1), (Dim::Applicant, 10), (Dim::Type, 3), (Dim::Basis, 0), (Dim::Secrecy, 1), (Dim::Scope, 1),
    (Dim::Prose, 0), (Dim::Purposes, 1), (Dim::AskedPurposes, 2), (Dim::Way, 1), (Dim::AskedWay, 3),
    (Dim::AskedBasis, 1), (Dim::Scenario, 1), (Dim::AskedScope, 1), (Dim::Until, 1), (Dim::Consented, 1),
    (Dim::Received, 1), (Dim::ThirdParty, 0), (Dim::Openness, 0),
];

/// 缺少事实不能使拒绝变成同意.
fn removed(deciders: &Deciders, subject: &mut Subject, tally: &mut Tally) {
    let case = subject.case;
    let is_stated = case[Dim::Listed as usize] == 1;
    let status = (
        Dim::Status,
        STATUSES.iter().position(|status| status.0 == "missing").expect("it is there") as u8,
    );
    for (dim, missing) in MISSING.iter().chain((!is_stated).then_some(&status)) {
        subject.set(*dim, *missing);
        tally.relations.removed += 1;
        if deciders.outcome(subject).is_grant() {
            let case = subject.case;
            tally.differs(format!("without {dim:?} a refusal becomes a grant"), || describe(&case));
        }
        subject.set(*dim, case[*dim as usize]);
    }
}

/// The outcome for every value of a dimension; leaves the subject as it was.
fn vary(
    deciders: &Deciders,
    subject: &mut Subject,
    dim: Dim,
    mut see: impl FnMut(&Subject, Outcome),
) {
    let case: Case = subject.case;
    for value in 0..count(dim) {
        subject.set(dim, value as u8);
        let outcome = deciders.outcome(subject);
        see(subject, outcome);
    }
    subject.set(dim, case[dim as usize]);
}
