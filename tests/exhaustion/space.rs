//! 空间: which cases there are, walked through by all cores.

use std::fmt::Write as _;
use std::num::NonZero;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use mulu::{Calendar, Decider, Outcome, Profile};

use crate::facts::{Oracle, explain};
use crate::regimes::REGIMES;
use crate::values::{ALL, Case, DIMS, Dim, Subject, count, words};

/// A block: every combination of the values of its dimensions, the others being as in the case of zeros.
pub(crate) struct Block {
    pub(crate) words: &'static str,
    /// The dimensions, the fastest last, and which of their values.
    dims: Vec<(Dim, Vec<u8>)>,
}

impl Block {
    /// A block of all values of these dimensions.
    pub(crate) fn of(words: &'static str, dims: &[Dim]) -> Block {
        let all = |dim: &Dim| (*dim, (0..count(*dim)).map(|value| value as u8).collect());
        Block { words, dims: dims.iter().map(all).collect() }
    }

    /// The same with some values of one dimension only.
    pub(crate) fn only(mut self, dim: Dim, values: &[u8]) -> Block {
        let place = self.dims.iter_mut().find(|(known, _)| *known == dim).expect("in the block");
        place.1 = values.to_vec();
        self
    }

    /// How many cases it has.
    pub(crate) fn len(&self) -> u64 {
        self.dims.iter().map(|(_, values)| values.len() as u64).product()
    }

    /// How many cases differ in the last dimension only.
    fn run(&self) -> u64 {
        self.dims.last().map_or(1, |(_, values)| values.len() as u64)
    }

    /// What it is made of.
    pub(crate) fn product(&self) -> String {
        let mut said = String::new();
        for (dim, values) in &self.dims {
            let all = if values.len() == count(*dim) { "" } else { " of its" };
            let _ = write!(
                said,
                "{}{:?} {}{all}",
                if said.is_empty() { "" } else { " × " },
                dim,
                values.len()
            );
        }
        said
    }

    /// Brings a subject from where it is to the case of a number, changing only what differs.
    fn seek(&self, subject: &mut Subject, mut number: u64) {
        for (dim, values) in self.dims.iter().rev() {
            let value = values[(number % values.len() as u64) as usize];
            number /= values.len() as u64;
            if subject.case[*dim as usize] != value {
                subject.set(*dim, value);
            }
        }
    }
}

/// The deciders of all regimes, each as it is and for a published catalogue.
pub(crate) struct Deciders(Vec<[Decider; 2]>);

impl Deciders {
    pub(crate) fn new() -> Deciders {
        let make = |regime: &crate::regimes::Regime| {
            let profile = if regime.is_users {
                let text = format!("name = 'ours'\nextends = '{}'\n", regime.profile);
                Profile::from_toml(&text).expect("a profile of a user's")
            } else {
                Profile::named(regime.profile).expect("a built-in profile")
            };
            let day = regime.as_of.parse().expect("a day");
            let decider = Decider::new(profile, Calendar::default(), day);
            [decider.clone(), decider.published()]
        };
        Deciders(REGIMES.iter().map(make).collect())
    }

    #[inline]
    pub(crate) fn of(&self, case: &Case) -> &Decider {
        &self.0[usize::from(case[Dim::Regime as usize])][usize::from(case[Dim::Listed as usize])]
    }

    #[inline]
    pub(crate) fn outcome(&self, subject: &Subject) -> Outcome {
        self.of(&subject.case).outcome(&subject.entry, &subject.request)
    }
}

/// What was found in a walk.
#[derive(Default)]
pub(crate) struct Tally {
    pub(crate) cases: u64,
    pub(crate) by_outcome: [u64; 6],
    pub(crate) by_row: Vec<u64>,
    pub(crate) relations: crate::relations::Counts,
    differences: u64,
    /// One example of each kind of difference, by what it is told by.
    examples: Vec<(String, u64, String)>,
}

impl Tally {
    pub(crate) fn add(&mut self, other: Tally) {
        self.cases += other.cases;
        self.differences += other.differences;
        self.by_row.resize(crate::table::rows(), 0);
        self.by_row.iter_mut().zip(&other.by_row).for_each(|(sum, more)| *sum += more);
        self.by_outcome.iter_mut().zip(other.by_outcome).for_each(|(sum, more)| *sum += more);
        self.relations.add(&other.relations);
        for (key, count, example) in other.examples {
            self.note(key, count, || example);
        }
    }

    fn note(&mut self, key: String, count: u64, example: impl FnOnce() -> String) {
        if let Some((_, sum, _)) = self.examples.iter_mut().find(|(known, ..)| *known == key) {
            *sum += count;
        } else if self.examples.len() < 60 {
            self.examples.push((key, count, example()));
        }
    }

    /// A difference between what was expected and what came.
    pub(crate) fn differs(&mut self, key: String, example: impl FnOnce() -> String) {
        self.differences += 1;
        self.note(key, 1, example);
    }

    /// Fails when anything differed.
    pub(crate) fn assert_none(&self) {
        let mut said = String::new();
        for (key, count, example) in &self.examples {
            let _ = write!(said, "\n{count} × {key}, such as:\n{example}");
        }
        assert_eq!(self.differences, 0, "differences in {} cases:{said}", self.cases);
    }
}

/// A case in words: what differs from the case of zeros.
pub(crate) fn describe(case: &Case) -> String {
    let zero: Case = [0; DIMS];
    let mut said = String::new();
    for dim in ALL {
        let value = case[dim as usize];
        if value != zero[dim as usize] || dim == Dim::Regime {
            let _ = writeln!(said, "  {dim:?}: {}", words(dim, value));
        }
    }
    said
}

/// Walks through a block on all cores: all of it, or about so many of its cases, evenly spread.
pub(crate) fn walk(block: &Block, at_most: Option<u64>, shows: bool) -> Tally {
    let (deciders, oracle) = (Deciders::new(), Oracle::new());
    let run = block.run();
    let groups = block.len() / run;
    let taken = at_most.map_or(groups, |most| (most / run).clamp(1, groups));
    // A prime step goes through all of a block before it repeats, and does not favour any value.
    let step = if taken == groups { 1 } else { 2_654_435_761 };
    let (next, sum) = (AtomicU64::new(0), Mutex::new(Tally::default()));
    let chunk = (taken / 200).clamp(1, 100_000);
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let mut tally = Tally::default();
                tally.by_row.resize(crate::table::rows(), 0);
                let mut subject = Subject::new(&[0; DIMS]);
                loop {
                    let first = next.fetch_add(chunk, Ordering::Relaxed);
                    if first >= taken {
                        break;
                    }
                    let last = (first + chunk).min(taken);
                    let done = catch_unwind(AssertUnwindSafe(|| {
                        for group in first..last {
                            let from = ((u128::from(group) * step) % u128::from(groups)) as u64;
                            for number in from * run..(from + 1) * run {
                                block.seek(&mut subject, number);
                                look(&deciders, &oracle, &mut subject, &mut tally);
                            }
                        }
                    }));
                    if done.is_err() {
                        let case = subject.case;
                        tally.differs("a panic".into(), || describe(&case));
                        subject = Subject::new(&[0; DIMS]);
                    }
                    if shows && (first / chunk).is_multiple_of(20) {
                        eprintln!(
                            "  {}: {} % of {}",
                            block.words,
                            first * 100 / taken,
                            taken * run
                        );
                    }
                }
                sum.lock().expect("no thread panics here").add(tally);
            });
        }
    });
    sum.into_inner().expect("no thread panics here")
}

/// Looks at one case: against the table, and against cases beside it.
fn look(deciders: &Deciders, oracle: &Oracle, subject: &mut Subject, tally: &mut Tally) {
    let outcome = deciders.outcome(subject);
    let (row, expected) = oracle.decide(&subject.case);
    tally.cases += 1;
    tally.by_outcome[outcome as usize] += 1;
    tally.by_row[row] += 1;
    if outcome != expected {
        let key = format!("row {row} gives {}, decided {}", expected.token(), outcome.token());
        tally.differs(key, || {
            describe(&subject.case) + "  " + &explain(oracle, &subject.case) + "\n"
        });
    }
    crate::relations::look(deciders, subject, outcome, tally);
}
