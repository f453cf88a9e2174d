//! What must be filled in, found out by leaving it out: the rules in force say so, and no list here.

use std::io;

use serde_json::Value;

use super::columns::Column;
use crate::diag::Report;
use crate::legal::Severity;
use crate::model::Entry;
use crate::rules::examples::{CHOICES, cases_of};
use crate::rules::{Checker, Rule};

/// How much a column needs to be filled in.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Need {
    /// Always.
    Always,
    /// Where the field at the pointer says one of these tokens.
    Where(&'static str, Vec<&'static str>),
    /// In some cases, which the rules tell.
    Sometimes,
    /// It is recommended, at least in some cases.
    Advised,
    /// Nothing asks for it.
    Free,
}

/// What the rules say of a column.
pub(super) struct Needed {
    pub(super) need: Need,
    /// The rules that miss it, and what they advise, in both languages.
    pub(super) rules: Vec<(&'static Rule, [String; 2])>,
}

/// The examples and what the rules find in them when something is left out.
pub(super) struct Needs<'c> {
    checker: &'c Checker,
    /// The entries of the choices, each with what is found in it anyhow.
    cases: Vec<(Value, Vec<Missed>)>,
}

/// What a rule found.
type Missed = (&'static Rule, Severity, [String; 2]);

impl<'c> Needs<'c> {
    pub(super) fn of(checker: &'c Checker) -> io::Result<Needs<'c>> {
        let mut cases = Vec::new();
        for entry in cases_of(checker.as_of())? {
            let found = missed(checker, &entry)?;
            cases.push((entry, found));
        }
        Ok(Needs { checker, cases })
    }

    /// Leaves a column out of every case, and asks the rules.
    pub(super) fn ask(&self, column: &Column) -> io::Result<Needed> {
        let pointer = column.pointer.replace('*', "0");
        let mut rules: Vec<(&'static Rule, [String; 2])> = Vec::new();
        let mut weights = Vec::new();
        for (entry, anyhow) in &self.cases {
            let mut entry = entry.clone();
            if !remove(&mut entry, &pointer) {
                weights.push(None);
                continue;
            }
            let mut found = missed(self.checker, &entry)?;
            found.retain(|one| !anyhow.iter().any(|other| is_same(one, other)));
            weights.push(found.iter().map(|(_, severity, _)| *severity).max());
            for (rule, _, help) in found {
                if !rules.iter().any(|(known, text)| std::ptr::eq(*known, rule) && *text == help) {
                    rules.push((rule, help));
                }
            }
        }
        Ok(Needed { need: need(&column.pointer, &weights), rules })
    }
}

fn missed(checker: &Checker, entry: &Value) -> io::Result<Vec<Missed>> {
    use crate::text::Language::{En, Zh};
    let text = entry.to_string();
    let entry: Entry<'_> = serde_json::from_str(&text)?;
    let report: Report = checker.check(&entry);
    let missed = report
        .findings()
        .iter()
        .map(|finding| (finding.rule, finding.severity, [finding.help(Zh), finding.help(En)]));
    Ok(missed.collect())
}

fn is_same(one: &Missed, other: &Missed) -> bool {
    std::ptr::eq(one.0, other.0) && one.2 == other.2
}

/// What follows from how much was missed in each case.
fn need(pointer: &str, weights: &[Option<Severity>]) -> Need {
    let is_error = |weight: &Option<Severity>| *weight == Some(Severity::Error);
    if weights.iter().all(is_error) {
        return Need::Always;
    }
    if !weights.iter().any(is_error) {
        let is_advised = weights.contains(&Some(Severity::Warning));
        return if is_advised { Need::Advised } else { Need::Free };
    }
    // It hangs on the choice that stands nearest among those that make a difference. One that stands in another object
    // counts only where nothing else differs between its cases.
    let cases = |choice: &'static str| {
        CHOICES.iter().zip(weights).filter(move |(case, _)| case.pointer == choice)
    };
    let differs = |choice: &&'static str| {
        cases(choice).any(|(_, weight)| is_error(weight))
            && cases(choice).any(|(_, weight)| !is_error(weight))
    };
    let near = |choice: &&'static str| {
        choice.split('/').zip(pointer.split('/')).take_while(|(one, other)| one == other).count()
    };
    let is_pure = |choice: &&'static str| {
        let mut examples = cases(choice).map(|(case, _)| case.example);
        let first = examples.next();
        examples.all(|example| Some(example) == first)
    };
    let choices = CHOICES.iter().map(|case| case.pointer).filter(|choice| *choice != pointer);
    let counts = |choice: &&'static str| differs(choice) && (near(choice) > 1 || is_pure(choice));
    let Some(choice) = choices.filter(counts).max_by_key(near) else { return Need::Sometimes };
    let tokens = cases(choice).filter(|(_, weight)| is_error(weight));
    Need::Where(choice, tokens.map(|(case, _)| case.token).collect())
}

/// Takes a value away, and says whether there was one.
fn remove(entry: &mut Value, pointer: &str) -> bool {
    let Some((parent, last)) = pointer.rsplit_once('/') else { return false };
    match entry.pointer_mut(parent) {
        Some(Value::Object(object)) => object.remove(last).is_some(),
        _ => false,
    }
}
