//! 读取条件: the clauses of a prose condition, and what they state together.

use super::Condition;
use super::clause::{Clause, goes_on, is_open};
use super::quote::clauses;
use crate::text::{Text, is_blank, trim};

/// A list of whom the data are for that has more commas is read no further.
const MOST_COMMAS: usize = 16;

impl<'a> Condition<'a> {
    /// Reads a 共享条件 in prose, clause by clause.
    ///
    /// What follows a known form to the letter is understood; every other clause stays in `remainder` word for word.
    /// Where two clauses say who may have the data, or until when, which one holds is not guessed: of the first kind
    /// neither is taken, of the second the first.
    ///
    /// ```
    /// use mulu::{Condition, Date};
    /// let condition = Condition::read("仅用于年报核验，经市公安局同意后使用，有效期至2027年12月31日");
    /// assert_eq!(condition.purposes[0].unknown(), Some("年报核验"));
    /// assert_eq!(condition.consents[0].by(), "市公安局");
    /// assert_eq!(condition.until, Date::new(2027, 12, 31));
    /// assert!(condition.remainder.is_empty());
    /// ```
    pub fn read(prose: &'a str) -> Condition<'a> {
        let mut condition = Condition::default();
        for (text, clause) in read(prose) {
            condition.take(text, clause);
        }
        condition
    }

    /// Adds what a clause states.
    pub(super) fn take(&mut self, text: &'a str, clause: Clause<'a>) {
        match clause {
            Clause::Scope(scope, purposes) => {
                self.scope = scope;
                self.purposes.extend(purposes);
            }
            Clause::Purposes(purposes) => self.purposes.extend(purposes),
            Clause::Ways(ways) => self.ways.extend(ways),
            Clause::Items(items) => self.items.extend(items),
            Clause::Until(day) if self.until.is_none() => self.until = Some(day),
            Clause::Until(_) => self.remainder.push(Text::Borrowed(text)),
            Clause::Consent(consent) => self.consents.push(consent),
            Clause::Obligation(duty) => self.obligations.push(duty),
            Clause::Prose(text) => self.remainder.push(text),
        }
    }
}

/// The clauses of a condition, each with its words.
pub(super) fn read(prose: &str) -> Vec<(&str, Clause<'_>)> {
    let texts: Vec<&str> = clauses(prose).into_iter().filter(|text| !is_blank(text)).collect();
    let mut read = Vec::with_capacity(texts.len());
    let mut rest = texts.as_slice();
    while let [first, after @ ..] = rest {
        let (text, taken) = joined(prose, first, after);
        read.push((trim(text), Clause::read(text)));
        rest = after.get(taken..).unwrap_or_default();
    }
    // Two clauses of whom the data are for: whether both must hold or either may is not said.
    let is_scope = |clause: &Clause<'_>| matches!(clause, Clause::Scope(..));
    if read.iter().filter(|(_, clause)| is_scope(clause)).count() > 1 {
        for (text, clause) in read.iter_mut().filter(|(_, clause)| is_scope(clause)) {
            *clause = Clause::Prose(Text::Borrowed(text));
        }
    }
    read
}

/// A clause together with those after it that go on with its list: 限市公安局，市司法局使用; and how many they are.
fn joined<'t>(prose: &'t str, first: &'t str, after: &[&'t str]) -> (&'t str, usize) {
    let mut taken = 0_usize;
    if is_open(first) {
        for text in after.iter().take(MOST_COMMAS) {
            let Some(is_end) = goes_on(text) else { break };
            taken += 1;
            if is_end {
                break;
            }
        }
    }
    let Some(last) = taken.checked_sub(1).and_then(|at| after.get(at)) else { return (first, 0) };
    // Both are parts of the same text.
    let offset = |part: &str| part.as_ptr() as usize - prose.as_ptr() as usize;
    match prose.get(offset(first)..offset(last) + last.len()) {
        Some(text) if matches!(Clause::read(text), Clause::Scope(..)) => (text, taken),
        _ => (first, 0),
    }
}
