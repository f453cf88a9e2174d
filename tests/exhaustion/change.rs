//! 怎样修改可以得到同意: what a decision says would change it, held against every set of edits there is.

use std::collections::BTreeSet;

use mulu::{Decider, Decision, Entry, Language, Outcome, Request};
use serde_json::{Value, json};

use crate::dice::Dice;
use crate::space::{Deciders, describe};
use crate::values::{Case, Subject};

/// Copies one member from one request to another.
type Copy = for<'a> fn(&mut Request<'a>, &Request<'a>);

/// The members of a request that may be edited, each with the values that are tried: one of each kind that an entry of
/// `values.rs` may ask for, and nothing at all.
fn candidates() -> Vec<(&'static str, Copy, Vec<Value>)> {
    let said = || vec![json!("《中华人民共和国道路交通安全法》第十三条")];
    vec![
        ("/basis", |to, from| to.basis = from.basis.clone(), said()),
        ("/scenario", |to, from| to.scenario = from.scenario.clone(), said()),
        ("/scope", |to, from| to.scope = from.scope.clone(), said()),
        (
            "/purposes",
            |to, from| to.purposes = from.purposes.clone(),
            vec![
                json!(["data_verification"]),
                json!(["道路交通事故处理"]),
                json!(["administrative_basis"]),
                Value::Null,
            ],
        ),
        (
            "/way",
            |to, from| to.way = from.way.clone(),
            vec![
                json!({"class": "platform", "type": "interface"}),
                json!({"class": "platform"}),
                json!({"class": "email"}),
                json!({"class": "微信"}),
                Value::Null,
            ],
        ),
        (
            "/until",
            |to, from| to.until = from.until.clone(),
            // The second is before the last days that prose sets.
            vec![json!("2027-12-31"), json!("2027-01-31"), Value::Null],
        ),
        (
            "/items",
            |to, from| to.items = from.items.clone(),
            vec![
                Value::Null,
                json!(["号牌号码"]),
                json!(["检测日期"]),
                json!(["检测结论"]),
                json!(["号牌号码", "检测日期"]),
            ],
        ),
        (
            "/consented",
            |to, from| to.consented = from.consented.clone(),
            vec![json!({"by": "张明"}), json!({"done": true})],
        ),
        (
            "/third_party",
            |to, from| to.third_party = from.third_party.clone(),
            vec![json!(false), Value::Null],
        ),
    ]
}

/// The members, and a request for each value of each of them in which nothing else stands.
pub(crate) struct Edits {
    members: Vec<(&'static str, Copy, Vec<Request<'static>>)>,
}

impl Edits {
    pub(crate) fn new() -> Edits {
        let read = |(at, copy, values): (&'static str, Copy, Vec<Value>)| {
            let request = |value: &Value| {
                let text = json!({ at.trim_start_matches('/'): value }).to_string();
                serde_json::from_str::<Request<'_>>(&text).expect("a request").into_owned()
            };
            (at, copy, values.iter().map(request).collect())
        };
        Edits { members: candidates().into_iter().map(read).collect() }
    }

    /// The sets of members, each as a list of pointers, of the smallest size that makes the request a grant with some
    /// values; none where no set does.
    fn smallest(
        &self,
        decider: &Decider,
        entry: &Entry<'_>,
        request: &Request<'_>,
    ) -> BTreeSet<Vec<&'static str>> {
        for size in 1..=self.members.len() {
            let mut found = BTreeSet::new();
            self.choose(0, size, request, &mut Vec::new(), &mut |edited, members| {
                let is_new = !found.contains(members);
                if is_new && decider.outcome(entry, edited).is_grant() {
                    found.insert(members.to_vec());
                }
            });
            if !found.is_empty() {
                return found;
            }
        }
        BTreeSet::new()
    }

    /// All sets of `left` more members from the one at `from` on, with all values.
    fn choose<'a>(
        &self,
        from: usize,
        left: usize,
        request: &Request<'a>,
        members: &mut Vec<&'static str>,
        see: &mut dyn FnMut(&Request<'a>, &[&'static str]),
    ) {
        if left == 0 {
            return see(request, members);
        }
        for (place, (at, copy, values)) in self.members.iter().enumerate().skip(from) {
            members.push(at);
            let mut edited = request.clone();
            for value in values {
                copy(&mut edited, value);
                self.choose(place + 1, left - 1, &edited, members, see);
            }
            members.pop();
        }
    }
}

/// What was seen.
#[derive(Default)]
pub(crate) struct Seen {
    pub(crate) cases: u64,
    pub(crate) grants: u64,
    pub(crate) none: u64,
    /// How many decisions gave sets of this size.
    pub(crate) by_size: [u64; 10],
    pub(crate) sets: u64,
    pub(crate) faults: Vec<String>,
}

impl Seen {
    pub(crate) fn add(&mut self, other: Seen) {
        self.cases += other.cases;
        self.grants += other.grants;
        self.none += other.none;
        self.by_size.iter_mut().zip(other.by_size).for_each(|(sum, more)| *sum += more);
        self.sets += other.sets;
        self.faults.extend(other.faults);
    }
}

/// Looks at so many cases by chance.
pub(crate) fn try_all(deciders: &Deciders, edits: &Edits, seed: u64, cases: u64) -> Seen {
    let mut dice = Dice::new(seed);
    let mut seen = Seen::default();
    for _ in 0..cases {
        let case = dice.case();
        if let Err(fault) = try_one(deciders, edits, &case, &mut seen) {
            let subject = Subject::new(&case);
            let decision = deciders.of(&case).decide(&subject.entry, &subject.request);
            seen.faults.push(format!(
                "{fault}\n{}  decided {}, would_change {:?}\n",
                describe(&case),
                decision.outcome.token(),
                told(&decision)
            ));
        }
    }
    seen
}

/// What a decision says would change it.
fn told(decision: &Decision) -> Vec<Vec<(String, Value)>> {
    let set = |set: &Vec<mulu::Edit>| {
        set.iter().map(|edit| (edit.at.to_string(), edit.to.clone())).collect()
    };
    decision.would_change.iter().map(set).collect()
}

fn try_one(deciders: &Deciders, edits: &Edits, case: &Case, seen: &mut Seen) -> Result<(), String> {
    let subject = Subject::new(case);
    let decider = deciders.of(case);
    let decision = decider.decide(&subject.entry, &subject.request);
    let sets = told(&decision);
    let says_none = decision.reasons.last().is_some_and(|last| {
        last.text(Language::Zh).starts_with("无可改之处")
            && last.text(Language::En).starts_with("none:")
    });
    seen.cases += 1;
    if decision.outcome.is_grant() {
        seen.grants += 1;
        return check(sets.is_empty() && !says_none, || "a grant needs no change".into());
    }
    let smallest = edits.smallest(decider, &subject.entry, &subject.request);
    let size = smallest.first().map_or(0, Vec::len);
    let by_hand = || format!("by trying: {smallest:?}");
    if sets.is_empty() {
        seen.none += 1;
        check(smallest.is_empty(), || format!("none is given, {}", by_hand()))?;
        return check(says_none, || "the last reason does not say that there is none".into());
    }
    check(!says_none, || "sets are given, and that there are none".into())?;
    let document = serde_json::to_value(&subject.request).map_err(|error| error.to_string())?;
    let outcome = |set: &[&(String, Value)]| -> Result<Outcome, String> {
        let mut edited = document.clone();
        for (at, to) in set {
            let pointer = at.strip_prefix("request:").ok_or_else(|| format!("`{at}`"))?;
            put(&mut edited, pointer, to)?;
        }
        let text = edited.to_string();
        let request: Request<'_> =
            serde_json::from_str(&text).map_err(|error| error.to_string())?;
        Ok(decider.outcome(&subject.entry, &request))
    };
    let mut members = BTreeSet::new();
    for set in &sets {
        let edits: Vec<&(String, Value)> = set.iter().collect();
        let reached = outcome(&edits)?;
        check(reached.is_grant(), || format!("{set:?} comes to {}", reached.token()))?;
        check(set.len() == size, || format!("{set:?} has another size, {}", by_hand()))?;
        for some in 0..(1_usize << set.len()) - 1 {
            let part: Vec<_> = edits
                .iter()
                .enumerate()
                .filter(|(at, _)| some >> at & 1 == 1)
                .map(|(_, edit)| *edit)
                .collect();
            check(!outcome(&part)?.is_grant(), || format!("of {set:?}, {part:?} is enough"))?;
        }
        let mut pointers: Vec<&str> =
            set.iter().filter_map(|(at, _)| at.strip_prefix("request:")).collect();
        pointers.sort_by_key(|at| edits_order(at));
        members.insert(pointers);
    }
    let all = smallest.iter().all(|set| members.iter().any(|known| known.iter().eq(set.iter())));
    check(all, || format!("some smallest sets are not given, {}", by_hand()))?;
    seen.by_size[size.min(9)] += 1;
    seen.sets += sets.len() as u64;
    Ok(())
}

/// The place of a member in the list of those that may be edited; what is none of them stands at the end.
fn edits_order(at: &str) -> usize {
    let order = [
        "/basis",
        "/scenario",
        "/scope",
        "/purposes",
        "/way",
        "/until",
        "/items",
        "/consented",
        "/third_party",
    ];
    order.iter().position(|known| *known == at).unwrap_or(order.len())
}

fn check(holds: bool, fault: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(fault()) }
}

/// Puts a value where a pointer points to, making objects on the way.
fn put(document: &mut Value, pointer: &str, to: &Value) -> Result<(), String> {
    let mut place = document;
    for key in pointer.split('/').skip(1) {
        if place.is_null() {
            *place = json!({});
        }
        let object = place.as_object_mut().ok_or_else(|| format!("`{pointer}` is in no object"))?;
        place = object.entry(key).or_insert(Value::Null);
    }
    *place = to.clone();
    Ok(())
}
