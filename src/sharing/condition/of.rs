//! 条目的共享条件: what an entry states in its own fields, and what its prose adds.

use super::clause::{Clause, known, purpose_of};
use super::way::{class_of, kind_of};
use super::{Condition, read};
use crate::model::condition::asks_nothing;
use crate::model::{Purpose, Share, Term, Way, WayType, Word};
use crate::sharing::scope::Scope;
use crate::text::{Text, is_blank, trim};
use crate::vocabulary::{find, is_placeholder};

impl<'a> Condition<'a> {
    /// What the 共享属性 of an entry, or of an item of it, states.
    ///
    /// Scope, purposes and way are those of their own fields. Where all three are stated there, a 共享条件 in prose is
    /// not weighed: it is carried into `obligations` word for word. Where one is missing, the prose is read, and what
    /// it states in a known form stands in its place; once all three are stated, what else it says goes into
    /// `obligations` too, and otherwise stays in `remainder`.
    ///
    /// ```
    /// use mulu::{Condition, Entry, Purpose};
    /// let mut entry = Entry::default();
    /// entry.share.condition = "限市公安局用于数据校核，按接口逐条查询，须脱敏".into();
    /// let condition = Condition::of(&entry.share);
    /// assert_eq!(condition.scope.to_string(), "市公安局");
    /// assert!(condition.purposes[0].is(Purpose::DataVerification));
    /// assert_eq!(condition.obligations, ["须脱敏"]);
    ///
    /// entry.share.scope.push("市司法局".into());
    /// let condition = Condition::of(&entry.share);
    /// assert_eq!(condition.scope.to_string(), "市司法局");
    /// ```
    pub fn of(share: &'a Share<'_>) -> Condition<'a> {
        let mut condition = Condition {
            scope: Scope::of(&share.scope),
            purposes: share.purposes.iter().filter_map(purpose).collect(),
            ways: way(&share.way).into_iter().collect(),
            ..Condition::default()
        };
        let prose = trim(&share.condition);
        if is_blank(prose) || is_placeholder(prose) {
            return condition;
        }
        if condition.is_complete() {
            condition.obligations.push(Text::Borrowed(prose));
            return condition;
        }
        condition.fill(prose);
        condition
    }

    /// Whether scope, purposes and way are stated.
    ///
    /// ```
    /// use mulu::Condition;
    /// assert!(Condition::read("限市公安局用于数据校核，通过接口提供").is_complete());
    /// assert!(!Condition::read("限市公安局使用").is_complete());
    /// ```
    pub fn is_complete(&self) -> bool {
        self.scope.is_stated() && !self.purposes.is_empty() && !self.ways.is_empty()
    }

    /// Takes from prose what is not stated yet.
    fn fill(&mut self, prose: &'a str) {
        let (has_scope, has_purposes, has_ways) =
            (self.scope.is_stated(), !self.purposes.is_empty(), !self.ways.is_empty());
        let clauses = read::read(prose);
        let is_prose = |clause: &Clause<'_>| matches!(clause, Clause::Prose(_));
        if asks_nothing(prose) && clauses.iter().all(|(_, clause)| is_prose(clause)) {
            return;
        }
        // What the prose says of a thing that has its own field stands beside it, as it is.
        for (text, clause) in clauses {
            match clause {
                Clause::Scope(scope, purposes) => {
                    let is_used = (!has_scope, !has_purposes || purposes.is_empty());
                    if is_used != (true, true) {
                        self.remainder.push(Text::Borrowed(text));
                    }
                    if !has_scope {
                        self.scope = scope;
                    }
                    if !has_purposes {
                        self.purposes.extend(purposes);
                    }
                }
                Clause::Purposes(_) if has_purposes => self.remainder.push(Text::Borrowed(text)),
                Clause::Ways(_) if has_ways => self.remainder.push(Text::Borrowed(text)),
                clause => self.take(text, clause),
            }
        }
        if self.is_complete() {
            self.obligations.append(&mut self.remainder);
        }
    }
}

/// A purpose of an entry as one of a condition; `None` where nothing is said.
fn purpose<'a>(purpose: &'a Term<'_, Purpose>) -> Option<Term<'a, Purpose>> {
    word(purpose, |text| purpose_of(Text::Borrowed(text)))
}

/// A word of an entry as one of a condition. A code that its dialect explained is given by its label.
fn word<'a, T: Word>(
    term: &'a Term<'_, T>,
    read: impl Fn(&'a str) -> Term<'a, T>,
) -> Option<Term<'a, T>> {
    match term {
        Term::Missing => None,
        Term::Known { value, written } => {
            let text = trim(written);
            let index = find(T::LIST, text);
            let is_spelt = index == Some(value.index());
            Some(known(*value, Text::Borrowed(if is_spelt { text } else { value.label() })))
        }
        Term::Unknown(text) => {
            let text = trim(text);
            (!text.is_empty() && !is_placeholder(text)).then(|| read(text))
        }
    }
}

/// The way of an entry as one of a condition; `None` where nothing is said.
fn way<'a>(way: &'a Way<'_>) -> Option<Way<'a>> {
    let kind = word(&way.kind, |text| kind_of(Text::Borrowed(text)));
    let mut stated = Way {
        class: word(&way.class, |text| class_of(Text::Borrowed(text))).unwrap_or_default(),
        kind: kind.filter(|kind| !kind.is(WayType::None)).unwrap_or_default(),
        ..Way::default()
    };
    let is_stated = !stated.class.is_missing() || !stated.kind.is_missing();
    let note = trim(&way.note);
    stated.note = Text::Borrowed(if is_placeholder(note) { "" } else { note });
    is_stated.then_some(stated)
}
