//! 规范写法: a condition in the words that read back as it.

use std::fmt;

use super::clause::{Clause, HEED, is_open};
use super::quote::{is_self_contained, quoted};
use super::{Condition, Consent};
use crate::calendar::Date;
use crate::model::{Purpose, Term, Way, Word};
use crate::sharing::scope::Scope;
use crate::text::Text;

impl fmt::Display for Condition<'_> {
    /// The canonical prose: reading it gives this condition again.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut clauses = Vec::new();
        if self.scope.is_stated() {
            clauses.push(scope(&self.scope));
        }
        let is_known = |purpose: &Term<'_, Purpose>| purpose.known().is_some();
        let groups = self.purposes.chunk_by(|one, next| is_known(one) && is_known(next));
        clauses.extend(groups.flat_map(purposes_of));
        clauses.extend(self.ways.iter().map(way));
        if !self.items.is_empty() {
            clauses.push(items(&self.items));
        }
        clauses.extend(self.until.map(until));
        clauses.extend(self.consents.iter().map(consent));
        clauses.extend(self.obligations.iter().map(|duty| obligation(duty)));
        clauses.extend(self.remainder.iter().map(|prose| remainder(prose)));
        f.write_str(&clauses.join("；"))
    }
}

/// A clause as it stands where it reads back, and with every text of it in quotation marks where it would not.
fn or_quoted(
    plain: String,
    texts: &[&str],
    clause: &Clause<'_>,
    quoted: impl FnOnce() -> String,
) -> String {
    let reads_back = || Clause::read(&plain) == *clause;
    if texts.iter().all(|text| is_self_contained(text)) && reads_back() { plain } else { quoted() }
}

fn scope(scope: &Scope<'_>) -> String {
    let texts: Vec<&str> = scope.parties().iter().map(|party| party.text()).collect();
    let clause = Clause::Scope(scope.clone(), Vec::new());
    or_quoted(format!("限{scope}使用"), &texts, &clause, || {
        format!("限{}使用", joined(texts.iter().map(|text| quoted(text))))
    })
}

fn joined(texts: impl Iterator<Item = String>) -> String {
    texts.collect::<Vec<_>>().join("、")
}

/// Known purposes go into one clause, any other has its own.
fn purposes_of(purposes: &[Term<'_, Purpose>]) -> Vec<String> {
    let texts: Vec<&str> = purposes.iter().map(said).collect();
    let clause = Clause::Purposes(purposes.to_vec());
    let plain = format!("用于{}", texts.join("、"));
    if texts.iter().all(|text| is_self_contained(text)) && Clause::read(&plain) == clause {
        return vec![plain];
    }
    texts.iter().map(|text| format!("用于{}", quoted(text))).collect()
}

/// The author's word, or the label of a value that was set by hand.
fn said<'t, T: Word>(term: &'t Term<'_, T>) -> &'t str {
    match term.known() {
        Some(value) if term.written().is_empty() => value.label(),
        _ => term.written(),
    }
}

fn way(way: &Way<'_>) -> String {
    let (class, kind) = (said(&way.class), said(&way.kind));
    let print = |quote: fn(&str) -> String| {
        let part = |by: &str, word: &str| match word {
            "" => String::new(),
            word => format!("{by}{}", quote(word)),
        };
        let note = if way.note.is_empty() { String::new() } else { quote(&way.note) };
        let (class, kind) = (part("通过", class), part("以", kind));
        format!("{class}{kind}{note}")
    };
    let clause = Clause::Ways(vec![way.clone()]);
    or_quoted(print(str::to_owned), &[class, kind, &way.note], &clause, || print(quoted))
}

fn items(items: &[Text<'_>]) -> String {
    let texts: Vec<&str> = items.iter().map(|item| &**item).collect();
    let clause = Clause::Items(items.to_vec());
    or_quoted(format!("仅提供{}数据项", texts.join("、")), &texts, &clause, || {
        format!("仅提供{}数据项", joined(texts.iter().map(|text| quoted(text))))
    })
}

fn until(day: Date) -> String {
    format!("有效期至{:04}年{}月{}日", day.year(), day.number() / 100 % 100, day.number() % 100)
}

fn consent(consent: &Consent<'_>) -> String {
    let Consent { by, act } = consent;
    let clause = Clause::Consent(consent.clone());
    or_quoted(format!("经{by}{act}"), &[by], &clause, || format!("经{}{act}", quoted(by)))
}

fn obligation(duty: &str) -> String {
    let clause = Clause::Obligation(Text::Borrowed(duty));
    or_quoted(duty.to_owned(), &[duty], &clause, || format!("{HEED}{}", quoted(duty)))
}

fn remainder(prose: &str) -> String {
    let clause = Clause::Prose(Text::Borrowed(prose));
    match is_open(prose) {
        // The clause after it must not be taken for the rest of its list.
        true => quoted(prose),
        false => or_quoted(prose.to_owned(), &[prose], &clause, || quoted(prose)),
    }
}
