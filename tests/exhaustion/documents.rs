//! 文书: the same properties with JSON as it comes: members taken away, and members that say something else.

use std::panic::{AssertUnwindSafe, catch_unwind};

use mulu::{Entry, Outcome, Request};
use serde_json::{Value, json};

use crate::dice::Dice;
use crate::space::{Deciders, describe};
use crate::values::{Case, Dim, Subject};

/// What was looked at, and what was wrong.
#[derive(Default)]
pub(crate) struct Seen {
    pub(crate) documents: u64,
    pub(crate) refused: u64,
    pub(crate) granted: u64,
    pub(crate) removed: u64,
    pub(crate) replaced: u64,
    pub(crate) faults: Vec<String>,
}

/// All pointers into a document, lists and objects too.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    let mut step = |key: &str, next: &Value| {
        let at = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
        pointers(next, &at, found);
        found.push(at);
    };
    match value {
        Value::Object(members) => members.iter().for_each(|(key, next)| step(key, next)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, next)| step(&at.to_string(), next));
        }
        _ => {}
    }
}

/// The document without what a pointer points to.
fn without(document: &Value, pointer: &str) -> Value {
    let mut document = document.clone();
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer to a member");
    let key = key.replace("~1", "/").replace("~0", "~");
    match document.pointer_mut(parent) {
        Some(Value::Object(members)) => drop(members.remove(&key)),
        Some(Value::Array(list)) => drop(list.remove(key.parse().expect("a place in a list"))),
        _ => unreachable!("{pointer}"),
    }
    document
}

fn outcome(deciders: &Deciders, case: &Case, entry: &Value, request: &Value) -> Option<Outcome> {
    let (entry, request) = (entry.to_string(), request.to_string());
    let (Ok(entry), Ok(request)) =
        (serde_json::from_str::<Entry<'_>>(&entry), serde_json::from_str::<Request<'_>>(&request))
    else {
        return None;
    };
    let decider = deciders.of(case);
    let outcome = decider.outcome(&entry, &request);
    assert_eq!(decider.decide(&entry, &request).outcome, outcome, "with an explanation");
    Some(outcome)
}

/// Whether taking this away may make a refusal a grant: a part of the items may be had where the whole may not, and
/// where the caller says that the catalogue is published, to state no status says something.
fn may_help(case: &Case, pointer: &str) -> bool {
    pointer.starts_with("/items") || pointer == "/status" && case[Dim::Listed as usize] == 1
}

/// What stands in place of a member: other types, other words, nothing, much.
fn others() -> Vec<Value> {
    vec![
        Value::Null,
        json!(true),
        json!(-1),
        json!(1e300),
        json!(""),
        json!("不明"),
        json!("《".repeat(500)),
        json!([]),
        json!([[], {}, null, "第条"]),
        json!({}),
        json!({"type": "not_shared", "class": [], "by": 1}),
    ]
}

/// Looks at so many documents by chance.
pub(crate) fn try_all(deciders: &Deciders, seed: u64, documents: u64) -> Seen {
    let mut dice = Dice::new(seed);
    let mut seen = Seen::default();
    for _ in 0..documents {
        let case = dice.case();
        let subject = Subject::new(&case);
        let entry = serde_json::to_value(&subject.entry).expect("JSON");
        let request = serde_json::to_value(&subject.request).expect("JSON");
        seen.documents += 1;
        let by_hand = deciders.outcome(&subject);
        let read = outcome(deciders, &case, &entry, &request);
        if read != Some(by_hand) {
            seen.faults.push(format!("read as {read:?}, by hand {by_hand:?}\n{}", describe(&case)));
        }
        seen.granted += u64::from(by_hand.is_grant());
        seen.refused += u64::from(by_hand == Outcome::Refuse);
        let (mut in_entry, mut in_request) = (Vec::new(), Vec::new());
        pointers(&entry, "", &mut in_entry);
        pointers(&request, "", &mut in_request);
        if by_hand == Outcome::Refuse {
            let mut look = |at: &str, other: Option<Outcome>| {
                seen.removed += 1;
                if !may_help(&case, at) && other.is_none_or(Outcome::is_grant) {
                    seen.faults.push(format!("without {at} {other:?}\n{}", describe(&case)));
                }
            };
            for at in &in_entry {
                look(at, outcome(deciders, &case, &without(&entry, at), &request));
            }
            for at in &in_request {
                look(at, outcome(deciders, &case, &entry, &without(&request, at)));
            }
        }
        // Whatever stands anywhere, there is one outcome.
        let all: Vec<(bool, &String)> = in_entry
            .iter()
            .map(|at| (true, at))
            .chain(in_request.iter().map(|at| (false, at)))
            .collect();
        for _ in 0..12 {
            let (is_entry, at) = all[dice.below(all.len())];
            let others = others();
            let other = &others[dice.below(others.len())];
            let (mut entry, mut request) = (entry.clone(), request.clone());
            let place = if is_entry { &mut entry } else { &mut request };
            *place.pointer_mut(at).expect("there") = other.clone();
            seen.replaced += 1;
            let twice = || {
                let once = outcome(deciders, &case, &entry, &request);
                (once, outcome(deciders, &case, &entry, &request))
            };
            match catch_unwind(AssertUnwindSafe(twice)) {
                Ok((once, again)) if once == again => {}
                other => seen.faults.push(format!("{at}: {other:?}\n{entry}\n{request}")),
            }
        }
    }
    seen
}
