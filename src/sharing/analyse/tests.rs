//! The symbolic comparison against brute force: each request of a pool is decided under both versions, and the classes
//! must hold it exactly when its outcome differs, with the outcomes that it has.

use proptest::prelude::*;

use super::applicants::ApplicantClass;
use super::change::{OutcomeChange, compare, template};
use crate::calendar::{Calendar, Date};
use crate::model::{
    Applicant, Entry, Item, Purpose, Request, Secrecy, Share, ShareType, Status, Term, Way,
    WayClass, WayType, Word,
};
use crate::profile::Profile;
use crate::sharing::{Decider, Outcome, PartyKind, Scope};
use crate::text::is_same_name;

const SCOPES: [&str; 9] = [
    "市公安局",
    "市司法局",
    "市公安局、市税务局",
    "全部政务部门",
    "有关部门",
    "12320100671322000Q",
    "12320100671322000A",
    "行政审批系统",
    "公安部门除外",
];
const PLACES: [&str; 5] =
    ["市级政务部门", "南京市各部门", "南京市各级政务部门", "全省各级政务部门", "县级政务部门"];
const CONDITIONS: [&str; 8] = [
    "",
    "限市公安局使用",
    "仅用于数据校核",
    "有效期至2027年12月31日",
    "有效期至2025年12月31日",
    "经市公安局同意后使用",
    "限市司法局使用，用于行政依据，通过接口提供",
    "视情况",
];
const TEXTS: [&str; 2] = ["统计分析", "年检核验"];
const NAMES: [&str; 7] =
    ["市公安局", "市 公安局", "市司法局", "市税务局", "有关部门", "市档案局", "某某有限公司"];
const CODES: [&str; 4] =
    ["12320100671322000Q", "12100000400000624D", "91440300708461136T", "12320100671322000A"];
const SYSTEMS: [&str; 2] = ["行政审批系统", "档案管理系统"];
const ITEMS: [&str; 3] = ["号牌号码", "检测结论", "检测日期"];

fn day() -> Date {
    Date::new(2026, 11, 21).unwrap()
}

fn decider(profile: &str) -> Decider {
    Decider::new(Profile::named(profile).unwrap(), Calendar::default(), day())
}

fn purpose() -> impl Strategy<Value = Term<'static, Purpose>> {
    prop_oneof![
        (0..4_usize).prop_map(|at| Purpose::ALL[at].into()),
        (0..TEXTS.len()).prop_map(|at| Term::Unknown(TEXTS[at].into())),
    ]
}

fn way() -> impl Strategy<Value = Way<'static>> {
    let class = prop_oneof![
        Just(Term::Missing),
        (0..WayClass::ALL.len()).prop_map(|at| WayClass::ALL[at].into()),
        Just(Term::Unknown("微信".into())),
    ];
    let kind = prop_oneof![
        Just(Term::Missing),
        (0..WayType::ALL.len()).prop_map(|at| WayType::ALL[at].into()),
        Just(Term::Unknown("推送".into())),
    ];
    (class, kind).prop_map(|(class, kind)| Way { class, kind, ..Way::default() })
}

fn share(scopes: &'static [&'static str]) -> impl Strategy<Value = Share<'static>> {
    let kind = prop_oneof![
        4 => Just(Term::from(ShareType::Conditional)),
        1 => Just(Term::from(ShareType::Unconditional)),
        1 => Just(Term::from(ShareType::NotShared)),
        1 => Just(Term::Missing),
    ];
    let scope = prop::collection::vec(prop::sample::select(scopes), 0..3);
    let basis = prop_oneof![Just(""), Just("《中华人民共和国统计法》第二十八条")];
    let purposes = prop::collection::vec(purpose(), 0..3);
    (kind, scope, purposes, way(), prop::sample::select(&CONDITIONS[..]), basis).prop_map(
        |(kind, scope, purposes, way, condition, basis)| Share {
            kind,
            scope: scope.into_iter().map(Into::into).collect(),
            purposes,
            way,
            condition: condition.into(),
            basis: vec![basis.into()],
            ..Share::default()
        },
    )
}

fn entry(scopes: &'static [&'static str]) -> impl Strategy<Value = Entry<'static>> {
    let status = prop_oneof![
        5 => Just(Term::from(Status::Published)),
        1 => Just(Term::from(Status::Retired)),
        1 => Just(Term::Missing),
    ];
    let secrecy = prop_oneof![5 => Just(Term::Missing), 1 => Just(Term::from(Secrecy::Work))];
    let own = prop::option::weighted(0.2, share(scopes));
    let items = prop::collection::vec((prop::sample::select(&ITEMS[..]), own), 0..3);
    (share(scopes), status, secrecy, items).prop_map(|(share, status, secrecy, items)| {
        let mut entry = Entry { code: "307024/000012".into(), ..Entry::default() };
        entry.provider.code = "12320100671322000Q".into();
        (entry.share, entry.status, entry.secrecy) = (share, status, secrecy);
        entry.items = items
            .into_iter()
            .map(|(name, own)| Item {
                name: name.into(),
                share: own.map(Box::new),
                ..Item::default()
            })
            .collect();
        entry
    })
}

/// Requests of every kind, more of them than a class has regions: with several purposes and items, too.
fn request() -> impl Strategy<Value = Request<'static>> {
    let text = |texts: &'static [&'static str]| prop_oneof![1 => Just(""), 2 => prop::sample::select(texts)];
    let untils = prop_oneof![
        Just(Term::Missing),
        prop::sample::select(vec!["2026-11-21", "2027-12-31", "2028-01-01", "2030-01-01"])
            .prop_map(|day| day.parse::<Date>().unwrap().into()),
    ];
    let items = prop::collection::vec(prop::sample::select(&ITEMS[..]), 0..3);
    let purposes = prop::collection::vec(purpose(), 0..3);
    (text(&NAMES), text(&CODES), text(&SYSTEMS), purposes, way(), untils, items).prop_map(
        |(name, code, system, purposes, way, until, items)| {
            let mut request = template(&Entry::default());
            request.entry = "307024/000012".into();
            request.applicant = Applicant {
                name: name.into(),
                code: code.into(),
                system: system.into(),
                ..Applicant::default()
            };
            (request.purposes, request.way, request.until) = (purposes, way, until);
            request.items = items.into_iter().map(Into::into).collect();
            request
        },
    )
}

/// What the conditions of both versions name, found in the plainest way.
struct Named {
    names: Vec<String>,
    codes: Vec<String>,
    systems: Vec<String>,
    purposes: Vec<String>,
    ways: [Vec<String>; 2],
    items: Vec<String>,
    untils: Vec<Date>,
}

impl Named {
    fn of(versions: [&Entry<'_>; 2]) -> Named {
        let mut named = Named {
            names: Vec::new(),
            codes: Vec::new(),
            systems: Vec::new(),
            purposes: Vec::new(),
            ways: Default::default(),
            items: Vec::new(),
            untils: Vec::new(),
        };
        // Words of a list always stand for themselves.
        named.purposes.extend(Purpose::ALL.iter().map(|word| word.token().to_owned()));
        named.ways[0].extend(WayClass::ALL.iter().map(|word| word.token().to_owned()));
        named.ways[1].extend(WayType::ALL.iter().map(|word| word.token().to_owned()));
        for entry in versions {
            named.items.extend(entry.items.iter().map(|item| item.name.to_string()));
            let own = entry.items.iter().filter_map(|item| item.share.as_deref());
            for share in own.chain([&entry.share]) {
                let prose: &[&str] = match &*share.condition {
                    "限市公安局使用" => &["市公安局"],
                    "限市司法局使用，用于行政依据，通过接口提供" => {
                        &["市司法局"]
                    }
                    _ => &[],
                };
                if share.condition.contains("2027") {
                    named.untils.push("2027-12-31".parse().unwrap());
                }
                let texts = share.scope.iter().map(|text| text.to_string());
                for text in texts.chain(prose.iter().map(|text| (*text).to_owned())) {
                    for party in Scope::read(&text).parties() {
                        match party.kind() {
                            PartyKind::Code => named.codes.push(party.text().to_owned()),
                            PartyKind::System => named.systems.push(party.text().to_owned()),
                            _ => named.names.push(party.text().to_owned()),
                        }
                    }
                }
                let unknown = |term: &Term<'_, Purpose>| term.unknown().map(str::to_owned);
                named.purposes.extend(share.purposes.iter().filter_map(unknown));
                named.ways[0].extend(share.way.class.unknown().map(str::to_owned));
                named.ways[1].extend(share.way.kind.unknown().map(str::to_owned));
            }
        }
        named
    }
}

/// Whether one of the words of a class is what is said: itself, `*none`, or `*other` for what is not named.
fn is_said(words: &[String], said: &str, named: &[String]) -> bool {
    let is_named = named.iter().any(|name| is_same_name(name, said));
    words.iter().any(|word| match word.as_str() {
        "*" => true,
        "*none" => said.is_empty(),
        "*stated" => !said.is_empty(),
        "*other" => !said.is_empty() && !is_named,
        word => !said.is_empty() && is_same_name(word, said),
    })
}

fn is_applicant(class: &ApplicantClass, applicant: &Applicant<'_>, named: &Named) -> bool {
    let any = |words: &[String], said: &str, named: &[String]| {
        words.is_empty() || is_said(words, said, named)
    };
    // An organisation that is no government department is undetermined whoever is named.
    is_said(&class.names, &applicant.name, &named.names)
        && any(&class.codes, &applicant.code, &named.codes)
        && any(&class.systems, &applicant.system, &named.systems)
}

fn is_way(word: &str, way: &Way<'_>, named: &Named) -> bool {
    fn one<T: Word>(words: &str, term: &Term<'_, T>, named: &[String]) -> bool {
        let said = term.known().map_or(term.written(), |known| known.token());
        let words: Vec<String> = words.split('|').map(str::to_owned).collect();
        is_said(&words, said, named)
    }
    match word.split_once('/') {
        _ if word == "*" => true,
        None => one(word, &way.class, &named.ways[0]),
        Some((class, kind)) => {
            one(class, &way.class, &named.ways[0]) && one(kind, &way.kind, &named.ways[1])
        }
    }
}

/// The purpose of a request that states at most one.
fn purpose_of<'r>(request: &'r Request<'_>) -> &'r str {
    let purpose = request.purposes.first();
    purpose.map_or("", |term| term.known().map_or(term.written(), |one| one.token()))
}

/// Whether a request that states at most one purpose and one item is in a class.
fn is_in(change: &OutcomeChange, request: &Request<'_>, named: &Named) -> bool {
    let class = &change.class;
    let purpose = purpose_of(request);
    let day = match request.until.known() {
        None => "*none".to_owned(),
        Some(until) => {
            let mut first = day();
            for last in named.untils.iter().filter(|last| *last < until) {
                first = first.max(last.next().unwrap());
            }
            first.to_string()
        }
    };
    class.applicants.iter().any(|one| is_applicant(one, &request.applicant, named))
        && is_said(&class.purposes, purpose, &named.purposes)
        && class.ways.iter().any(|word| is_way(word, &request.way, named))
        && (class.untils == ["*"] || class.untils.contains(&day))
        && is_said(&class.items, request.items.first().map_or("", |name| name), &named.items)
}

/// The outcomes of a request before and after, by the classes alone.
fn by_class(
    changes: &[OutcomeChange],
    request: &Request<'_>,
    named: &Named,
) -> Vec<(Outcome, Outcome)> {
    let holds = changes.iter().filter(|change| is_in(change, request, named));
    holds.map(|change| (change.before, change.after)).collect()
}

/// Whether a request is complete, and its applicant one that only the law and no condition turns away: classes put what is no government
/// department with the others of its name, which is right only where a condition names it.
fn is_plain(request: &Request<'_>, must: bool) -> bool {
    let applicant = &request.applicant;
    !applicant.name.contains("公司")
        && (applicant.code.is_empty() || applicant.code.starts_with("12"))
        && !(applicant.name.is_empty() && applicant.code.is_empty())
        && (!must
            || !request.until.is_missing() && (request.way.has_class() || request.way.has_type()))
}

fn parts(request: &Request<'static>) -> Vec<Request<'static>> {
    let purposes: Vec<Vec<_>> = match request.purposes.len() {
        0 => vec![Vec::new()],
        _ => request.purposes.iter().map(|one| vec![one.clone()]).collect(),
    };
    let items: Vec<Vec<_>> = match request.items.len() {
        0 => vec![Vec::new()],
        _ => request.items.iter().map(|one| vec![one.clone()]).collect(),
    };
    let mut parts = Vec::new();
    for purposes in &purposes {
        for items in &items {
            let mut part = request.clone();
            (part.purposes, part.items) = (purposes.clone(), items.clone());
            parts.push(part);
        }
    }
    parts
}

/// What went wrong, as documents.
fn told(versions: &[&Entry<'_>], request: &Request<'_>, changes: &[OutcomeChange]) -> String {
    let mut told = serde_json::to_string(request).unwrap();
    for version in versions {
        told += &format!("\n{}", serde_json::to_string(version).unwrap());
    }
    for change in changes {
        told += &format!("\n{:?} {:?} {:?}", change.before, change.after, change.class);
    }
    told
}

/// Of a channel outside the list a form decides, though by itself it leaves everything open.
#[test]
fn forms_that_only_a_channel_tells_apart_are_told() {
    let version = |share: &str| -> Entry<'static> {
        let json = format!(
            r#"{{"code":"307024/000012","provider":{{"code":"12320100671322000Q"}},"status":"published","share":{share}}}"#
        );
        serde_json::from_str::<Entry<'_>>(&json).unwrap().into_owned()
    };
    let pairs = [
        (
            r#"{"type":"conditional","scope":["市公安局"],"purposes":["work_reference"],"way":{"class":"微信","type":"database"}}"#,
            r#"{"type":"conditional","way":{"type":"推送"}}"#,
        ),
        (
            r#"{"type":"conditional","scope":["南京市各部门"],"way":{"class":"other","type":"database"}}"#,
            r#"{"type":"unconditional"}"#,
        ),
    ];
    let decider = decider("national-2025");
    for (old, new) in pairs {
        let (old, new) = (version(old), version(new));
        let changes = compare(&decider, Some(&old), Some(&new)).unwrap();
        let named = Named::of([&old, &new]);
        let mut request = template(&old);
        request.applicant.name = "市公安局".into();
        request.purposes = vec![Purpose::WorkReference.into()];
        request.until = day().into();
        for kind in [WayType::Database.into(), WayType::File.into(), Term::Unknown("推送".into())]
        {
            request.way = Way { class: Term::Unknown("微信".into()), kind, ..Way::default() };
            let outcomes = (decider.outcome(&old, &request), decider.outcome(&new, &request));
            let expected = if outcomes.0 == outcomes.1 { vec![] } else { vec![outcomes] };
            let told = told(&[&old, &new], &request, &changes);
            assert_eq!(by_class(&changes, &request, &named), expected, "{told}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn classes_hold_exactly_the_requests_whose_outcome_differs(
        old in entry(&SCOPES),
        new in entry(&SCOPES),
        requests in prop::collection::vec(request(), 12),
        profile in prop::sample::select(vec!["national-2025", "national-2017", "liaoning-2017"]),
    ) {
        let decider = decider(profile);
        let changes = compare(&decider, Some(&old), Some(&new)).unwrap();
        let named = Named::of([&old, &new]);
        for change in &changes {
            prop_assert_ne!(change.before, change.after);
            prop_assert_eq!(decider.decide(&old, &change.example()).outcome, change.before);
            prop_assert_eq!(decider.decide(&new, &change.example()).outcome, change.after);
            prop_assert!(is_in(change, &change.example(), &named), "{:?}", change);
        }
        for request in requests.iter().filter(|request| is_plain(request, profile == "national-2025")) {
            // A mistyped code tells nothing, unless it is mistyped in the scope alike.
            let code = &request.applicant.code;
            if code.ends_with("0A") && !named.codes.iter().any(|named| named == code) {
                continue;
            }
            let has_items = changes.iter().any(|change| change.class.items != ["*"]);
            if !has_items && !request.items.is_empty() {
                // Where no condition speaks of items, those that exist in both versions go with all of them.
                let exists = |entry: &Entry<'_>| {
                    request.items.iter().all(|name| entry.items.iter().any(|item| item.name == *name))
                };
                if !exists(&old) || !exists(&new) {
                    continue;
                }
            }
            let outcome = |request: &Request<'_>| {
                (decider.outcome(&old, request), decider.outcome(&new, request))
            };
            for part in parts(request) {
                let (before, after) = outcome(&part);
                let expected = if before == after { vec![] } else { vec![(before, after)] };
                let found = by_class(&changes, &part, &named);
                prop_assert_eq!(found, expected, "{}", told(&[&old, &new], &part, &changes));
            }
            // A request with several purposes and items differs only where one of its parts does, or is undetermined in
            // both: what is merely unclear of one gives way to what is certainly not met by another, other grounds do not.
            let (before, after) = outcome(request);
            let differs = |part: &Request<'static>| !by_class(&changes, part, &named).is_empty();
            let is_open = |part: &Request<'static>| outcome(part).0 == Outcome::Undetermined;
            let is_told = parts(request).iter().any(|part| differs(part) || is_open(part));
            prop_assert!(before == after || is_told, "{}", told(&[&old, &new], request, &changes));
        }
    }

    #[test]
    fn the_policy_of_an_entry_decides_as_it_does(
        entry in entry(&SCOPES), requests in prop::collection::vec(request(), 8),
    ) {
        let decider = decider("national-2025");
        let document = serde_json::to_vec(&super::policy::of(&entry)).unwrap();
        let kept: Entry<'_> = serde_json::from_slice(&document).unwrap();
        for request in requests {
            prop_assert_eq!(decider.outcome(&entry, &request), decider.outcome(&kept, &request));
        }
    }

}

proptest! {
    // Each case asks for departments of hundreds of divisions.
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn applicants_of_every_division_are_told_apart(
        old in entry(&PLACES), new in entry(&PLACES), purpose in purpose(), way in way(),
    ) {
        let decider = decider("national-2025");
        let changes = compare(&decider, Some(&old), Some(&new)).unwrap();
        let named = Named::of([&old, &new]);
        // Each division by itself, among the regions of all of them.
        let mut request = template(&old);
        (request.purposes, request.way) = (vec![purpose], way);
        request.until = day().into();
        request.applicant.name = "市档案局".into();
        prop_assume!(request.way.has_class() || request.way.has_type());
        for division in crate::model::divisions().step_by(13) {
            request.applicant.code = super::applicants::code_in(division).into();
            let (before, after) =
                (decider.outcome(&old, &request), decider.outcome(&new, &request));
            let is_like = |change: &&OutcomeChange| {
                let class = &change.class;
                (change.before, change.after) == (before, after)
                    && is_said(&class.purposes, purpose_of(&request), &named.purposes)
                    && class.ways.iter().any(|word| is_way(word, &request.way, &named))
            };
            let is_told = before == after || changes.iter().any(|change| is_like(&change));
            prop_assert!(is_told, "{}", told(&[&old, &new], &request, &changes));
        }
    }
}
