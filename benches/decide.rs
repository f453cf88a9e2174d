//! `decide/…` and `decide/explained/…`: one decision of each outcome, without its reasons and with all that is to be said
//! of it: reasons, obligations, what would change it, and the days that are counted.

use std::hint::black_box;

use criterion::Criterion;
use mulu::{Calendar, Decider, Entry, Outcome, Profile, Request};
use serde_json::{Value, json};

use crate::catalogue::AS_OF;

/// The request that the clean entry of the tests is shared on.
fn request() -> Value {
    json!({
        "id": "REQ-2026-0001", "entry": "307024/000012",
        "applicant": {"name": "市公安局", "code": "12320100671322000Q"},
        "consented": {"by": "张明", "on": "2026-11-02"},
        "basis": "《中华人民共和国道路交通安全法》第十三条", "scenario": "机动车年检时核验排气检测结果",
        "scope": "车辆管理所", "purposes": ["data_verification"],
        "way": {"class": "platform", "type": "interface"},
        "until": "2027-12-31", "items": ["号牌号码"], "third_party": false, "received": "2026-11-03"
    })
}

/// An entry and a request for each outcome: the members that differ from the clean entry, and from the request above.
fn cases() -> Vec<(Outcome, Value, Value)> {
    let law = json!(["《中华人民共和国统计法》第二十八条"]);
    vec![
        (Outcome::Share, json!({"share": {"type": "unconditional"}}), json!({})),
        (Outcome::ShareOnConditions, json!({}), json!({})),
        (Outcome::ProviderDecides, json!({}), json!({"applicant": {"name": "市税务局"}})),
        (Outcome::Refuse, json!({"share": {"type": "not_shared", "basis": law}}), json!({})),
        (
            Outcome::Incomplete,
            json!({}),
            json!({"basis": "", "scenario": "无", "scope": null, "until": null, "consented": null}),
        ),
        (Outcome::Undetermined, json!({}), json!({"purposes": ["办理业务"]})),
    ]
}

/// A document with some members replaced.
fn with(mut document: Value, members: Value) -> String {
    if let (Value::Object(document), Value::Object(members)) = (&mut document, members) {
        document.extend(members);
    }
    document.to_string()
}

pub(crate) fn benches(c: &mut Criterion) {
    let profile = Profile::named("national-2025").expect("a built-in profile");
    let decider = Decider::new(profile, Calendar::default(), AS_OF.parse().expect("a day"));
    let clean: Value =
        serde_json::from_str(include_str!("../tests/vectors/clean.json")).expect("JSON");
    let mut group = c.benchmark_group("decide");
    for (outcome, entry, asked) in cases() {
        let (entry, request) = (with(clean.clone(), entry), with(request(), asked));
        let entry: Entry<'_> = serde_json::from_str(&entry).expect("an entry");
        let request: Request<'_> = serde_json::from_str(&request).expect("a request");
        group.bench_function(outcome.token(), |b| {
            b.iter(|| {
                let decided = decider.outcome(black_box(&entry), black_box(&request));
                assert_eq!(decided, outcome);
            });
        });
        group.bench_function(format!("explained/{}", outcome.token()), |b| {
            b.iter(|| {
                let decision = decider.decide(black_box(&entry), black_box(&request));
                assert_eq!(decision.outcome, outcome);
                assert!(!decision.reasons.is_empty());
                decision
            });
        });
    }
    group.finish();
}
