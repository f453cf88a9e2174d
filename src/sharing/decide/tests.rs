//! What decisions come to, and why.

use serde_json::{Value, json};

use super::{Decider, Decision, Outcome};
use crate::calendar::Calendar;
use crate::model::{Entry, Request};
use crate::profile::Profile;
use crate::text::Language;

fn decider(profile: &str, day: &str) -> Decider {
    Decider::new(Profile::named(profile).unwrap(), Calendar::default(), day.parse().unwrap())
}

fn entry() -> Value {
    json!({
        "code": "307024/000012", "name": "机动车排气检测结果",
        "provider": {"name": "市生态环境局", "code": "12320100671322000Q"},
        "items": [{"name": "号牌号码"}, {"name": "检测日期"}, {"name": "检测结论"}],
        "share": {"type": "conditional", "condition": "仅用于机动车年检核验，按接口逐条查询",
            "scope": ["市公安局", "市交通运输局"], "purposes": ["data_verification", "business_collaboration"],
            "way": {"class": "platform", "type": "interface"}},
        "secrecy": "none", "personal_info": "general", "status": "published"
    })
}

fn request() -> Value {
    json!({
        "id": "REQ-2026-0001", "entry": "307024/000012",
        "applicant": {"name": "市公安局"}, "consented": {"by": "王某", "on": "2026-02-12"},
        "basis": "《道路交通安全法》第十三条", "scenario": "机动车年检", "scope": "车辆管理所",
        "purposes": ["data_verification"], "way": {"class": "platform", "type": "interface"},
        "until": "2027-12-31", "items": ["号牌号码"], "third_party": false, "received": "2026-02-13"
    })
}

/// What is decided after some members were changed.
fn decided(change_entry: Value, change_request: Value) -> Decision {
    decided_under(&decider("national-2025", "2026-02-13"), change_entry, change_request)
}

fn decided_under(decider: &Decider, change_entry: Value, change_request: Value) -> Decision {
    let (mut entry, mut request) = (entry(), request());
    patch(&mut entry, change_entry);
    patch(&mut request, change_request);
    let (entry, request) = (entry.to_string(), request.to_string());
    let entry: Entry<'_> = serde_json::from_str(&entry).unwrap();
    let request: Request<'_> = serde_json::from_str(&request).unwrap();
    let decision = decider.decide(&entry, &request);
    assert_eq!(decision.outcome, decider.outcome(&entry, &request));
    assert!(!decision.reasons.is_empty());
    let is_final = decision.reasons.last().unwrap().text(Language::Zh).starts_with("无可改之处");
    assert_eq!(is_final, !decision.outcome.is_grant() && decision.would_change.is_empty());
    decision
}

/// RFC 7396.
fn patch(target: &mut Value, change: Value) {
    match change {
        Value::Object(members) => {
            if !target.is_object() {
                *target = json!({});
            }
            for (key, value) in members {
                match value {
                    Value::Null => drop(target.as_object_mut().unwrap().remove(&key)),
                    value => patch(&mut target[key], value),
                }
            }
        }
        value => *target = value,
    }
}

fn changes(decision: &Decision) -> Value {
    let set = |set: &Vec<super::Edit>| -> Value {
        set.iter().map(|edit| json!({"at": edit.at, "to": edit.to})).collect()
    };
    decision.would_change.iter().map(set).collect()
}

#[test]
fn inside_of_what_is_declared_the_data_are_shared() {
    let decision = decided(json!({}), json!({}));
    assert_eq!(decision.outcome, Outcome::ShareOnConditions);
    assert_eq!(decision.reasons[0].basis.to_string(), "R809 第十四条第二项");
    assert_eq!(decision.obligations[0].text(Language::Zh), "仅用于机动车年检核验，按接口逐条查询");
    assert_eq!(decision.deadlines.reply_by, Some("2026-03-05".parse().unwrap()));
    assert_eq!(decision.deadlines.counted.len(), 10);
    assert_eq!(decision.deadlines.deliver_working_days, Some(20));
    assert!(decision.missing.is_empty() && decision.would_change.is_empty());
}

#[test]
fn outside_of_it_the_provider_decides() {
    let decision = decided(json!({}), json!({"purposes": ["work_reference"]}));
    assert_eq!(decision.outcome, Outcome::ProviderDecides);
    assert_eq!(decision.reasons[0].at, "request:/purposes");
    let all = json!(["data_verification", "business_collaboration"]);
    assert_eq!(changes(&decision), json!([[{"at": "request:/purposes", "to": all}]]));

    let decision = decided(json!({}), json!({"applicant": {"name": "市税务局"}}));
    assert_eq!(decision.outcome, Outcome::ProviderDecides);
    assert_eq!(decision.reasons[0].at, "entry:/share/scope");
    assert!(decision.would_change.is_empty());

    let decision = decided(json!({}), json!({"way": {"type": "file"}}));
    assert_eq!(decision.outcome, Outcome::ProviderDecides);
    let way = json!({"class": "platform", "type": "interface"});
    assert_eq!(changes(&decision), json!([[{"at": "request:/way", "to": way}]]));
}

#[test]
fn what_is_not_known_is_named_and_never_a_grant() {
    for (entry, request, missing) in [
        (json!({"share": {"scope": ["有关部门"]}}), json!({}), "entry:/share/scope"),
        (json!({"share": {"scope": null}}), json!({}), "entry:/share/scope"),
        (
            json!({"share": {"purposes": null, "condition": null}}),
            json!({}),
            "entry:/share/purposes",
        ),
        (json!({"share": {"purposes": null}}), json!({}), "request:/purposes"),
        (json!({"share": {"way": null, "condition": null}}), json!({}), "entry:/share/way"),
        (json!({"share": {"type": null}}), json!({}), "entry:/share/type"),
        (json!({"share": {"type": "内部共享"}}), json!({}), "entry:/share/type"),
        (json!({"status": null}), json!({}), "entry:/status"),
        (json!({"secrecy": "也许"}), json!({}), "entry:/secrecy"),
        (json!({}), json!({"purposes": null}), "request:/purposes"),
        (json!({}), json!({"entry": "307024/000013"}), "request:/entry"),
        (json!({}), json!({"items": ["车主姓名"]}), "request:/items/0"),
        (json!({}), json!({"received": "2027-03-01"}), "calendar:2027"),
        (json!({}), json!({"applicant": {"code": "91440300708461136T"}}), "request:/applicant"),
    ] {
        let decision = decided(entry.clone(), request.clone());
        assert_eq!(decision.outcome, Outcome::Undetermined, "{entry} {request}");
        assert_eq!(decision.missing, [missing], "{entry} {request}");
    }
}

#[test]
fn what_is_false_settles_a_condition_of_which_more_is_unknown() {
    let decision =
        decided(json!({"share": {"scope": ["有关部门"]}}), json!({"purposes": ["work_reference"]}));
    assert_eq!(decision.outcome, Outcome::ProviderDecides);
    let decision = decided(json!({"share": {"scope": ["有关部门"]}}), json!({"third_party": true}));
    assert_eq!(decision.outcome, Outcome::ProviderDecides);
}

#[test]
fn everything_that_is_missing_is_told_at_once() {
    let request = json!({"basis": " ", "scenario": "/", "scope": null, "way": null, "until": null,
        "consented": null, "purposes": null});
    let decision = decided(json!({}), request);
    assert_eq!(decision.outcome, Outcome::Incomplete);
    let missing = ["basis", "scenario", "scope", "way", "until", "consented", "purposes"];
    let named: Vec<String> = missing.iter().map(|name| format!("request:/{name}")).collect();
    assert_eq!(decision.missing, named);
    assert_eq!(decision.reasons[0].basis.to_string(), "R809 第二十一条第二款");
    assert_eq!(decision.would_change.len(), 1);
    assert_eq!(decision.would_change[0].len(), 7);
    // Neither purposes nor items are asked for.
    let unconditional = json!({"share": {"type": "unconditional", "scope": null}});
    let decision = decided(unconditional, json!({"purposes": null, "items": null}));
    assert_eq!(decision.outcome, Outcome::Share);
}

#[test]
fn what_is_shared_unconditionally_is_not_narrowed() {
    let unconditional = json!({"share": {"type": "unconditional", "scope": null}});
    let decision = decided(unconditional.clone(), json!({"purposes": ["work_reference"]}));
    assert_eq!(decision.outcome, Outcome::Share);
    assert_eq!(decision.deadlines.reply_by, Some("2026-02-14".parse().unwrap()));
    let decision = decided(unconditional.clone(), json!({"way": {"class": "email", "type": null}}));
    assert_eq!(decision.outcome, Outcome::Share);
    assert!(decision.obligations[0].text(Language::Zh).contains("共享平台（接口）"));
    let decision = decided(unconditional, json!({"third_party": true}));
    assert_eq!(decision.outcome, Outcome::ProviderDecides);
    assert_eq!(changes(&decision), json!([[{"at": "request:/third_party", "to": false}]]));
    // A scope beside it contradicts the type.
    let narrowed = json!({"share": {"type": "unconditional"}});
    assert_eq!(decided(narrowed.clone(), json!({})).outcome, Outcome::Share);
    let decision = decided(narrowed, json!({"applicant": {"name": "市税务局"}}));
    assert_eq!(decision.outcome, Outcome::Undetermined);
    assert_eq!(decision.missing, ["entry:/share/scope"]);
}

#[test]
fn what_is_not_shared_needs_a_basis_that_counts() {
    let not_shared = |basis: Value| json!({"share": {"type": "not_shared", "basis": basis}});
    let law =
        decided(not_shared(json!(["《中华人民共和国统计法》第二十八条"])), json!({"basis": null}));
    assert_eq!(law.outcome, Outcome::Refuse);
    assert_eq!(law.reasons[0].at, "entry:/share/basis/0");
    assert!(law.missing.is_empty() && law.would_change.is_empty());
    for basis in [json!(null), json!(["本局内部规定"]), json!(["《某某管理条例》第三条"])]
    {
        let decision = decided(not_shared(basis), json!({}));
        assert_eq!(decision.outcome, Outcome::Undetermined);
        assert_eq!(decision.missing, ["entry:/share/basis"]);
    }
    // A province's own policy counts in Liaoning.
    let policy = not_shared(json!(["《辽宁省政务数据资源共享管理办法》第十条"]));
    let liaoning = decider("liaoning-2017", "2018-01-05");
    assert_eq!(decided_under(&liaoning, policy.clone(), json!({})).outcome, Outcome::Refuse);
    assert_eq!(decided(policy, json!({})).outcome, Outcome::Undetermined);
}

#[test]
fn items_of_their_own_sharing_are_judged_by_it() {
    let items = json!([{"name": "号牌号码"}, {"name": "车主姓名",
        "share": {"type": "not_shared", "basis": ["《中华人民共和国个人信息保护法》第十三条"]}}]);
    let entry = json!({"items": items});
    assert_eq!(decided(entry.clone(), json!({})).outcome, Outcome::ShareOnConditions);
    let decision = decided(entry.clone(), json!({"items": ["号牌号码", "车主姓名"]}));
    assert_eq!(decision.outcome, Outcome::Refuse);
    assert_eq!(decision.reasons[0].at, "entry:/items/1/share/basis/0");
    let fewer = json!([[{"at": "request:/items", "to": ["号牌号码"]}]]);
    assert_eq!(changes(&decision), fewer);
    let decision = decided(entry, json!({"items": null}));
    assert_eq!(changes(&decision), fewer);
}

#[test]
fn a_condition_in_prose_is_weighed_only_in_place_of_what_is_not_stated() {
    let prose = |condition: &str| json!({"share": {"scope": null, "purposes": null, "condition": condition}});
    let stated = prose("限市公安局、市交通运输局使用，用于数据校核，须脱敏");
    assert_eq!(decided(stated, json!({})).outcome, Outcome::ShareOnConditions);
    assert_eq!(decided(prose("须脱敏后提供"), json!({})).outcome, Outcome::Undetermined);
    let consent = decided(prose("限市公安局使用，用于数据校核，经市司法局同意"), json!({}));
    assert_eq!(consent.outcome, Outcome::ProviderDecides);
}

#[test]
fn who_is_published_and_what_is_secret() {
    let draft = decided(json!({"status": "draft"}), json!({}));
    assert_eq!(draft.outcome, Outcome::Refuse);
    let secret = decided(json!({"secrecy": "secret"}), json!({}));
    assert_eq!(secret.outcome, Outcome::Undetermined);
    let unsaid = decided(json!({"secrecy": null}), json!({}));
    assert_eq!(unsaid.outcome, Outcome::ShareOnConditions);
    assert!(unsaid.reasons.iter().any(|reason| reason.at == "entry:/secrecy"));
    // Where decree 809 does not hold, nothing says that what is listed is no secret.
    let earlier = decider("national-2017", "2018-01-05");
    let unsaid = decided_under(&earlier, json!({"secrecy": null}), json!({}));
    assert_eq!(unsaid.outcome, Outcome::Undetermined);
    assert!(unsaid.missing.contains(&"entry:/secrecy".into()));
    let published = decider("national-2025", "2026-02-13").published();
    let decision = decided_under(&published, json!({"status": null}), json!({}));
    assert_eq!(decision.outcome, Outcome::ShareOnConditions);
}

#[test]
fn the_period_is_the_one_of_the_day_of_receipt() {
    let lenient = decider("lenient", "2026-02-13");
    let on = |day: &str| decided_under(&lenient, json!({}), json!({ "received": day })).deadlines;
    assert_eq!(on("2025-08-01").reply_by, Some("2025-08-15".parse().unwrap()));
    // The day before, no text set a period.
    let before = on("2025-07-31");
    assert_eq!((before.reply_by, before.reply_working_days), (None, None));
}

#[test]
fn under_the_plans_of_2017_other_periods_hold() {
    let liaoning = decider("liaoning-2017", "2018-01-05");
    let bare = json!({"basis": null, "consented": null, "received": "2018-01-05"});
    let inside = decided_under(&liaoning, json!({}), bare.clone());
    assert_eq!(inside.outcome, Outcome::ShareOnConditions);
    assert_eq!(inside.deadlines.reply_working_days, None);
    let mut outside = bare;
    outside["applicant"] = json!({"name": "市税务局"});
    let outside = decided_under(&liaoning, json!({}), outside);
    assert_eq!(outside.outcome, Outcome::ProviderDecides);
    assert_eq!(outside.deadlines.reply_working_days, Some(10));
    assert_eq!(outside.reasons[0].basis.to_string(), "LN88 三(一)4");
    let early = decided_under(&decider("national-2025", "2025-07-31"), json!({}), json!({}));
    assert_eq!(early.outcome, Outcome::Undetermined);
    assert_eq!(early.missing, ["profile:national-2025"]);
}

#[test]
fn a_lawful_extension_makes_the_period_longer() {
    let extended = |days: u32, notified: bool| {
        let event = json!({"on": "2026-02-24", "kind": "extended", "days": days,
            "consented": {"by": "市数据局"}, "notified": notified});
        let later = decider("national-2025", "2026-03-05");
        let decision = decided_under(&later, json!({}), json!({"events": [event]}));
        decision.deadlines.reply_by.unwrap().to_string()
    };
    assert_eq!(extended(10, true), "2026-03-19");
    assert_eq!(extended(10, false), "2026-03-05");
    assert_eq!(extended(11, true), "2026-03-05");
}
