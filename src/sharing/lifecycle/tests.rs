//! 申请的办理, event by event.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::model::{Act, Entry, Event, EventKind, Term};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn life_in(profile: &str, json: &str, share_type: Option<ShareType>, on: &str) -> Life {
    let request: Request<'_> = serde_json::from_str(json).unwrap();
    assert!(request.odd.is_empty(), "{json}");
    let profile = Profile::named(profile).unwrap();
    Life::of(&request, share_type, &profile, &Calendar::default(), day(on))
}

fn life(json: &str, on: &str) -> Life {
    life_in("national-2025", json, Some(ShareType::Conditional), on)
}

/// The events of a request for conditional data that was received on a Friday before the Spring Festival; the answer is
/// due on 2026-03-05.
fn received(events: &str, on: &str) -> Life {
    life(&format!(r#"{{"received":"2026-02-13","events":[{events}]}}"#), on)
}

fn kinds(life: &Life) -> Vec<FlawKind> {
    life.flaws.iter().map(|flaw| flaw.kind).collect()
}

/// Standing and last day of the answer.
fn reply(life: &Life) -> (Standing, String) {
    let due = life.reply().unwrap();
    (due.standing, due.due.map(|due| due.to_string()).unwrap_or_default())
}

const AGREED: &str = r#"{"on":"2026-02-27","kind":"agreed","consented":"王强"}"#;

#[test]
fn a_request_goes_from_stage_to_stage() {
    let events = [
        ("received", Stage::Received),
        ("supplement_requested", Stage::Supplementing),
        ("supplemented", Stage::Received),
        ("extended", Stage::Received),
        ("agreed", Stage::Agreed),
        ("delivered", Stage::Delivered),
        ("check_filed", Stage::Delivered),
        ("check_resolved", Stage::Delivered),
        ("suspended", Stage::Suspended),
        ("terminated", Stage::Terminated),
        ("disposed", Stage::Disposed),
    ];
    assert_eq!(life("{}", "2026-11-21").stage, Stage::Unreceived);
    for (count, (_, stage)) in (1..).zip(&events) {
        let event = |(number, (kind, _)): (usize, &(&str, Stage))| {
            format!(r#"{{"on":"2026-02-{:02}","kind":"{kind}"}}"#, number + 13)
        };
        let mut all: Vec<String> = events.iter().take(count).enumerate().map(event).collect();
        let in_order = life(&format!(r#"{{"events":[{}]}}"#, all.join(",")), "2026-11-21");
        assert_eq!(in_order.stage, *stage, "{all:?}");
        // The order in which they were written down is no matter.
        all.reverse();
        let reversed = life(&format!(r#"{{"events":[{}]}}"#, all.join(",")), "2026-11-21");
        assert_eq!(reversed.stage, *stage, "{all:?}");
        assert!(!in_order.is_disputed);
    }
    assert!(received(r#"{"on":"2026-02-20","kind":"disputed"}"#, "2026-11-21").is_disputed);
}

#[test]
fn the_answer_is_due_on_the_tenth_working_day() {
    for (on, standing) in [
        ("2026-02-13", Standing::Open),
        ("2026-03-05", Standing::Open),
        ("2026-03-06", Standing::Overdue),
    ] {
        assert_eq!(reply(&received("", on)), (standing, "2026-03-05".to_owned()), "{on}");
    }
    for (on, standing) in [("2026-03-05", Standing::Done), ("2026-03-06", Standing::Late)] {
        let event =
            format!(r#"{{"on":"{on}","kind":"refused","text":"没有职责","consented":"王强"}}"#);
        assert_eq!(reply(&received(&event, "2026-11-21")).0, standing, "{on}");
    }
    let unconditional = |on| {
        let json = r#"{"received":"2026-02-13"}"#;
        reply(&life_in("national-2025", json, Some(ShareType::Unconditional), on))
    };
    assert_eq!(unconditional("2026-02-14"), (Standing::Open, "2026-02-14".to_owned()));
    assert_eq!(unconditional("2026-02-15").0, Standing::Overdue);
}

#[test]
fn without_a_share_type_or_a_receipt_there_is_no_answer_to_wait_for() {
    let of = |share_type| {
        life_in("national-2025", r#"{"received":"2026-02-13"}"#, share_type, "2026-11-21")
    };
    assert!(of(None).reply().is_none() && of(Some(ShareType::NotShared)).reply().is_none());
    assert!(life("{}", "2026-11-21").reply().is_none());
    assert!(life(r#"{"received":"2026-11-22"}"#, "2026-11-21").reply().is_none());
    let undated = life(r#"{"received":"不详"}"#, "2026-11-21");
    assert_eq!(reply(&undated), (Standing::Undated, String::new()));
    assert_eq!(
        life(&format!(r#"{{"events":[{AGREED}]}}"#), "2026-11-21").reply().unwrap().standing,
        Standing::Undated
    );
}

#[test]
fn the_receipt_may_be_an_event() {
    let life = life(
        r#"{"events":[{"on":"2026-02-20","kind":"received"},{"on":"2026-02-13","kind":"received"}]}"#,
        "2026-11-21",
    );
    assert_eq!(life.received, Some(day("2026-02-13")));
    assert_eq!(life.reply().unwrap().at, "/events/1/on");
    assert_eq!(kinds(&life), [FlawKind::ReceivedTwice]);
    let both = received(r#"{"on":"2026-02-13","kind":"received"}"#, "2026-02-13");
    assert!(both.flaws.is_empty());
    assert_eq!(both.reply().unwrap().at, "/received");
}

fn extended(on: &str, days: &str, more: &str) -> String {
    format!(r#"{{"on":"{on}","kind":"extended","days":{days}{more}}}"#)
}

const LAWFUL: &str = r#","consented":"市数据局","notified":"2026-03-02""#;

#[test]
fn only_a_lawful_extension_moves_the_last_day() {
    let due = |event: &str| {
        let life = received(event, "2026-11-21");
        (reply(&life).1, kinds(&life))
    };
    assert_eq!(due(&extended("2026-03-05", "10", LAWFUL)), ("2026-03-19".to_owned(), vec![]));
    assert_eq!(due(&extended("2026-03-05", "1", LAWFUL)).0, "2026-03-06");
    let usual = |kind| ("2026-03-05".to_owned(), vec![kind]);
    assert_eq!(due(&extended("2026-03-05", "11", LAWFUL)), usual(FlawKind::ExtensionTooLong));
    assert_eq!(due(&extended("2026-03-05", "null", LAWFUL)), usual(FlawKind::ExtensionDaysUnknown));
    assert_eq!(due(&extended("2026-03-06", "10", LAWFUL)), usual(FlawKind::ExtensionAfterDue));
    let no_notice = r#","consented":"市数据局""#;
    assert_eq!(
        due(&extended("2026-03-05", "10", no_notice)),
        usual(FlawKind::ExtensionWithoutNotice)
    );
    let no_consent = r#","notified":"是""#;
    assert_eq!(
        due(&extended("2026-03-05", "10", no_consent)),
        usual(FlawKind::ExtensionWithoutConsent)
    );
    let not_yet = r#","consented":"市数据局","notified":"2026-11-22""#;
    assert_eq!(
        due(&extended("2026-03-05", "10", not_yet)),
        usual(FlawKind::ExtensionWithoutNotice)
    );
    let undated = r#"{"kind":"extended","days":10,"consented":"市数据局","notified":"是"}"#;
    assert_eq!(due(undated), usual(FlawKind::NoDay));
}

#[test]
fn extensions_count_together() {
    let two = |first, second| {
        let events =
            [extended("2026-03-02", first, LAWFUL), extended("2026-03-03", second, LAWFUL)];
        let life = received(&events.join(","), "2026-11-21");
        (life.reply().unwrap().extension, kinds(&life))
    };
    assert_eq!(two("4", "6"), (10, vec![]));
    assert_eq!(two("5", "6"), (5, vec![FlawKind::ExtensionTooLong]));
    // Once it is lawfully extended, it may be extended again until it is over.
    let later = [extended("2026-03-05", "5", LAWFUL), extended("2026-03-12", "5", LAWFUL)];
    assert_eq!(reply(&received(&later.join(","), "2026-11-21")).1, "2026-03-19");
    // A lawful extension is lawful for unconditional data too.
    let json = format!(
        r#"{{"received":"2026-02-13","events":[{}]}}"#,
        extended("2026-02-14", "10", LAWFUL)
    );
    let life = life_in("national-2025", &json, Some(ShareType::Unconditional), "2026-11-21");
    assert_eq!(reply(&life).1, "2026-03-06");
}

#[test]
fn to_ask_for_material_neither_stops_nor_restarts_the_clock() {
    let events = r#"{"on":"2026-02-14","kind":"supplement_requested"},{"on":"2026-03-02","kind":"supplemented"}"#;
    assert_eq!(
        reply(&received(events, "2026-03-06")),
        (Standing::Overdue, "2026-03-05".to_owned())
    );
}

#[test]
fn what_was_agreed_is_delivered_within_twenty_working_days() {
    let delivery = |events: &str, on: &str| {
        let agreed = r#"{"on":"2026-04-28","kind":"agreed","consented":"王强"}"#;
        let json = format!(r#"{{"received":"2026-04-20","events":[{agreed}{events}]}}"#);
        let life = life(&json, on);
        life.delivery().map(|due| (due.standing, due.due.unwrap().to_string()))
    };
    let by = |standing| Some((standing, "2026-05-28".to_owned()));
    assert_eq!(delivery("", "2026-05-28"), by(Standing::Open));
    assert_eq!(delivery("", "2026-05-29"), by(Standing::Overdue));
    assert_eq!(
        delivery(r#",{"on":"2026-05-28","kind":"delivered"}"#, "2026-11-21"),
        by(Standing::Done)
    );
    assert_eq!(
        delivery(r#",{"on":"2026-05-29","kind":"delivered"}"#, "2026-11-21"),
        by(Standing::Late)
    );
    assert_eq!(delivery(r#",{"kind":"delivered"}"#, "2026-05-20"), by(Standing::Undated));
    // What has ended in time is no longer due; what had been overdue before still is.
    assert_eq!(delivery(r#",{"on":"2026-05-28","kind":"disposed"}"#, "2026-11-21"), None);
    assert_eq!(
        delivery(r#",{"on":"2026-05-29","kind":"disposed"}"#, "2026-11-21"),
        by(Standing::Overdue)
    );
    let early =
        received(&format!(r#"{AGREED},{{"on":"2026-02-26","kind":"delivered"}}"#), "2026-11-21");
    assert_eq!(early.delivery().unwrap().standing, Standing::Undated);
    assert_eq!(kinds(&early), [FlawKind::DeliveredBeforeAgreement]);
    let never = received(r#"{"on":"2026-02-26","kind":"delivered"}"#, "2026-03-01");
    assert!(never.delivery().is_none());
    assert_eq!(kinds(&never), [FlawKind::DeliveredWithoutAgreement]);
}

#[test]
fn checks_are_resolved_in_their_order() {
    let checks = |events: &str| {
        let life = life(&format!(r#"{{"events":[{events}]}}"#), "2026-11-21");
        let standings: Vec<_> = life.checks().map(|due| (due.at.clone(), due.standing)).collect();
        (standings, kinds(&life))
    };
    let two = r#"{"on":"2026-06-01","kind":"check_filed"},{"on":"2026-06-02","kind":"check_filed"},
        {"on":"2026-06-15","kind":"check_resolved"},{"on":"2026-06-17","kind":"check_resolved"}"#;
    let standings = vec![
        ("/events/0/on".to_owned(), Standing::Done),
        ("/events/1/on".to_owned(), Standing::Late),
    ];
    assert_eq!(checks(two), (standings, vec![]));
    let (open, flaws) = checks(r#"{"on":"2026-11-09","kind":"check_filed"}"#);
    assert_eq!((open[0].1, flaws), (Standing::Open, vec![]));
    let (none, flaws) = checks(r#"{"on":"2026-06-01","kind":"check_resolved"}"#);
    assert_eq!((none, flaws), (vec![], vec![FlawKind::CheckNotFiled]));
    let (before, flaws) = checks(
        r#"{"on":"2026-06-01","kind":"check_resolved"},{"on":"2026-06-02","kind":"check_filed"}"#,
    );
    assert_eq!((before[0].1, flaws), (Standing::Overdue, vec![FlawKind::CheckNotFiled]));
    let (undated, flaws) =
        checks(r#"{"on":"2026-06-01","kind":"check_filed"},{"kind":"check_resolved"}"#);
    assert_eq!((undated[0].1, flaws), (Standing::Undated, vec![FlawKind::NoDay]));
}

#[test]
fn what_is_not_known_is_never_in_time() {
    let unknown = received(r#"{"on":"2026-02-27","kind":"已办"}"#, "2026-11-21");
    assert_eq!(
        (reply(&unknown).0, kinds(&unknown)),
        (Standing::Overdue, vec![FlawKind::UnknownKind])
    );
    let undated = received(r#"{"kind":"agreed","consented":"王强"}"#, "2026-02-14");
    assert_eq!((reply(&undated).0, kinds(&undated)), (Standing::Undated, vec![FlawKind::NoDay]));
    assert_eq!(undated.delivery().unwrap().standing, Standing::Undated);
    assert_eq!(undated.stage, Stage::Received);
    let early = received(r#"{"on":"2026-02-12","kind":"agreed","consented":"王强"}"#, "2026-11-21");
    assert_eq!(
        (reply(&early).0, kinds(&early)),
        (Standing::Undated, vec![FlawKind::BeforeReceipt])
    );
    let ancient =
        received(r#"{"on":"0001-01-01","kind":"agreed","consented":"王强"}"#, "2026-11-21");
    assert_eq!(kinds(&ancient), [FlawKind::NoDay]);
}

#[test]
fn an_unlawful_step_is_told_with_its_place() {
    let refused = |more: &str| {
        let event = format!(r#"{{"on":"2026-02-27","kind":"refused","consented":"王强"{more}}}"#);
        let json = r#"{"received":"2026-02-13","basis":"依据","scenario":"场景","scope":"范围","way":{"class":"platform"},"until":"2027-12-31"#;
        kinds(&life(&format!(r#"{json}","events":[{event}]}}"#), "2026-11-21"))
    };
    assert_eq!(refused(r#","text":"没有这项职责""#), []);
    assert_eq!(refused(r#","text":"无""#), [FlawKind::RefusedWithoutReason]);
    assert_eq!(refused(r#","text":"申请材料不全""#), [FlawKind::RefusedForMaterial]);
    let bare = received(
        r#"{"on":"2026-02-27","kind":"refused","consented":"王强","text":"没有职责"}"#,
        "2026-11-21",
    );
    assert_eq!(kinds(&bare), [FlawKind::RefusedUnasked]);
    let twice = received(&format!("{AGREED},{AGREED}"), "2026-11-21");
    assert_eq!((twice.flaws[0].kind, &*twice.flaws[0].at), (FlawKind::AnsweredTwice, "/events/1"));
    let after_dispute =
        r#"{"on":"2026-02-26","kind":"refused","consented":"王强","text":"没有职责"},"#;
    let changed = received(&format!("{after_dispute}{AGREED}"), "2026-11-21");
    assert_eq!(kinds(&changed), [FlawKind::RefusedUnasked]);
    for undated in [[r#""refused""#, r#""agreed""#], [r#""agreed""#, r#""refused""#]] {
        let [first, second] = undated
            .map(|kind| format!(r#"{{"kind":{kind},"consented":"王强","text":"没有职责"}}"#));
        let thrice = received(&format!("{first},{second},{AGREED}"), "2026-11-21");
        let count = thrice.flaws_of(&[FlawKind::AnsweredTwice]).count();
        assert_eq!(count, 1, "two consents, in whatever order: {undated:?}");
    }
    let asked = r#"{"on":"2026-02-14","kind":"supplement_requested"}"#;
    let again = received(&format!("{asked},{asked},{asked}"), "2026-02-14");
    assert_eq!(kinds(&again), [FlawKind::SupplementRepeated; 2]);
    let ended = received(r#"{"on":"2026-02-27","kind":"terminated"}"#, "2026-11-21");
    let all = [
        FlawKind::EndedWithoutReason,
        FlawKind::EndedWithoutNegotiation,
        FlawKind::EndedWithoutFiling,
    ];
    assert_eq!(kinds(&ended), all);
    assert_eq!(ended.flaws_of(&all[2..]).next().unwrap().at, "/events/0/filed");
    let sanction = r#"{"on":"2026-02-26","kind":"suspended"},{"on":"2026-02-27","kind":"terminated","text":"拒不整改"}"#;
    assert!(received(sanction, "2026-11-21").flaws.is_empty());
}

#[test]
fn periods_are_those_that_held_on_the_first_day() {
    let of = |profile, received: &str| {
        let json = format!(r#"{{"received":"{received}"}}"#);
        let life = life_in(profile, &json, Some(ShareType::Conditional), "2026-11-21");
        let reply = life.reply().unwrap();
        (reply.standing, reply.period.map(|period| period.basis.instrument.id))
    };
    assert_eq!(of("national-2025", "2025-07-31"), (Standing::NoPeriod, None));
    assert_eq!(of("national-2025", "2025-08-01"), (Standing::Overdue, Some("R809")));
    assert_eq!(of("national-2017", "2017-09-22"), (Standing::Overdue, Some("R51")));
    assert_eq!(of("liaoning-2017", "2017-09-22"), (Standing::Overdue, Some("LN88")));
    let json = r#"{"received":"2017-09-22","events":[{"on":"2017-10-09","kind":"agreed"}]}"#;
    let life = life_in("national-2017", json, Some(ShareType::Unconditional), "2026-11-21");
    assert_eq!(life.reply().unwrap().standing, Standing::NoPeriod);
    assert_eq!(life.delivery().unwrap().standing, Standing::NoPeriod);
}

#[test]
fn a_year_without_a_notice_hides_only_what_it_must() {
    let of = |events: &str, on: &str| {
        let life = life(&format!(r#"{{"received":"2026-12-28","events":[{events}]}}"#), on);
        let reply = life.reply().unwrap();
        assert_eq!((reply.due, reply.uncovered), (None, Some(2027)));
        reply.standing
    };
    // Three working days of 2026 have gone; seven days of 2027 can be no more than seven working days.
    assert_eq!(of("", "2026-12-31"), Standing::Open);
    assert_eq!(of("", "2027-01-07"), Standing::Open);
    assert_eq!(of("", "2027-01-08"), Standing::NotCovered);
    assert_eq!(of("", "2027-12-31"), Standing::NotCovered);
    let agreed = |on: &str| format!(r#"{{"on":"{on}","kind":"agreed","consented":"王强"}}"#);
    assert_eq!(of(&agreed("2027-01-07"), "2027-06-30"), Standing::Done);
    assert_eq!(of(&agreed("2027-01-08"), "2027-06-30"), Standing::NotCovered);
}

#[test]
fn the_update_of_an_entry_and_its_review() {
    let entry = |json: &str| -> (Option<Due>, Option<Due>) {
        let entry: Entry<'_> = serde_json::from_str(json).unwrap();
        let (profile, calendar) = (Profile::named("national-2025").unwrap(), Calendar::default());
        let on = day("2026-11-21");
        (update_of(&entry, &profile, &calendar, on), review_of(&entry, &profile, &calendar, on))
    };
    let update = |json: &str| entry(json).0.map(|due| (due.standing, due.due.unwrap().to_string()));
    assert_eq!(update("{}"), None);
    assert_eq!(update(r#"{"change":{"on":"2026-11-23"}}"#), None);
    let by = |standing, on: &str| Some((standing, on.to_owned()));
    assert_eq!(update(r#"{"change":{"on":"2026-11-09"}}"#), by(Standing::Open, "2026-11-23"));
    assert_eq!(update(r#"{"change":{"on":"2026-11-06"}}"#), by(Standing::Overdue, "2026-11-20"));
    assert_eq!(
        update(r#"{"change":{"on":"2026-09-01","completed":"2026-09-15"}}"#),
        by(Standing::Done, "2026-09-15")
    );
    let more = |days: u32, by: &str| {
        format!(
            r#"{{"change":{{"on":"2026-09-01","completed":"2026-09-21","extension":{{"days":{days},"by":"{by}"}}}}}}"#
        )
    };
    // 2026-09-20 is a Sunday that is worked, for the National Day.
    assert_eq!(update(&more(5, "市数据局")), by(Standing::Done, "2026-09-21"));
    assert_eq!(update(&more(6, "市数据局")), by(Standing::Late, "2026-09-15"));
    assert_eq!(update(&more(5, " ")), by(Standing::Late, "2026-09-15"));
    let review = |json: &str| entry(json).1.map(|due| due.standing);
    let json = |submitted: &str, reviewed: &str| {
        format!(
            r#"{{"change":{{"on":"2026-09-01"}},"submitted":"{submitted}","reviewed":"{reviewed}","published":"2026-03-02"}}"#
        )
    };
    assert_eq!(review(&json("2026-09-10", "2026-09-14")), Some(Standing::Done));
    assert_eq!(review(&json("2026-09-10", "2026-09-15")), Some(Standing::Late));
    assert_eq!(review(&json("2026-09-10", "")), Some(Standing::Overdue));
    // What was submitted before the change was submitted for the first time.
    assert_eq!(review(&json("2026-08-31", "2026-11-02")), None);
    assert_eq!(review(r#"{"submitted":"2026-09-10","reviewed":"2026-11-02"}"#), None);
}

fn some_day() -> impl Strategy<Value = Term<'static, Date>> {
    let in_years = (2024..=2028, 1_u8..=12, 1_u8..=28)
        .prop_map(|(year, month, day)| Date::new(year, month, day).unwrap().into());
    let odd = prop::sample::select(vec!["0000-01-01", "1948-12-31", "2006-12-31", "9999-12-31"]);
    prop_oneof![
        6 => in_years,
        1 => odd.prop_map(|text| day(text).into()),
        1 => Just(Term::Missing),
        1 => Just(Term::Unknown("近日".into())),
    ]
}

fn some_act() -> impl Strategy<Value = Act<'static>> {
    (some_day(), any::<Option<bool>>(), any::<bool>()).prop_map(|(on, done, is_named)| Act {
        on,
        done: done.map_or(Term::Missing, Term::from),
        by: if is_named { "王强".into() } else { "".into() },
        ..Act::default()
    })
}

fn some_event() -> impl Strategy<Value = Event<'static>> {
    use crate::model::Word;
    let kind = prop_oneof![
        12 => prop::sample::select(EventKind::ALL).prop_map(Term::from),
        1 => Just(Term::Missing),
        1 => Just(Term::Unknown("已办".into())),
    ];
    let days = prop_oneof![
        4 => (0_u32..14).prop_map(Term::from),
        1 => Just(Term::from(u32::MAX)),
        1 => Just(Term::Missing),
    ];
    let text = prop::sample::select(vec!["", "材料不全", "没有这项职责"]);
    (some_day(), kind, days, text, some_act(), some_act()).prop_map(
        |(on, kind, days, text, consented, notified)| Event {
            on,
            kind,
            days,
            text: text.into(),
            consented,
            notified,
            ..Event::default()
        },
    )
}

fn some_request() -> impl Strategy<Value = Request<'static>> {
    (some_day(), prop::collection::vec(some_event(), 0..9)).prop_map(|(received, events)| Request {
        received,
        events,
        ..Request::default()
    })
}

fn some_type() -> impl Strategy<Value = Option<ShareType>> {
    use crate::model::Word;
    prop::option::of(prop::sample::select(ShareType::ALL))
}

fn setting() -> impl Strategy<Value = (&'static str, Date)> {
    let profiles: Vec<&str> = Profile::names().collect();
    let days = ["2025-07-31", "2025-12-31", "2026-11-21", "2027-03-01", "2030-06-30"];
    (prop::sample::select(profiles), prop::sample::select(days.map(day).to_vec()))
}

proptest! {
    #[test]
    fn every_request_has_a_life(request in some_request(), share_type in some_type(), (profile, as_of) in setting()) {
        let profile = Profile::named(profile).unwrap();
        let life = Life::of(&request, share_type, &profile, &Calendar::default(), as_of);
        let count = request.events.len();
        prop_assert!(life.received.is_none_or(|received| received <= as_of));
        for due in &life.dues {
            let Due { start, due: last, done, .. } = due;
            prop_assert!(last.is_none_or(|last| start.is_some_and(|start| start <= last)), "{due:?}");
            prop_assert!(done.is_none_or(|done| done <= as_of), "{due:?}");
            prop_assert!(done.zip(*start).is_none_or(|(done, start)| start <= done), "{due:?}");
            let is_in_order = match due.standing {
                Standing::Open => last.is_none_or(|last| as_of <= last) && done.is_none(),
                Standing::Overdue => last.is_none_or(|last| as_of > last) && done.is_none(),
                Standing::Done => last.is_none_or(|last| *done <= Some(last)) && done.is_some(),
                Standing::Late => last.is_none_or(|last| *done > Some(last)) && done.is_some(),
                Standing::Undated => start.is_none() || done.is_none(),
                Standing::NotCovered => due.uncovered.is_some() && last.is_none(),
                Standing::NoPeriod => due.period.is_none() && last.is_none(),
            };
            prop_assert!(is_in_order, "{due:?}");
            prop_assert!(last.is_none() || due.uncovered.is_none(), "{due:?}");
        }
        for flaw in &life.flaws {
            let event = format!("/events/{}", flaw.event);
            prop_assert!(flaw.event < count && flaw.at.starts_with(&event), "{:?}", flaw);
        }
        if !matches!(share_type, Some(ShareType::Unconditional | ShareType::Conditional)) {
            prop_assert!(life.reply().is_none());
        }
    }

    /// What happens after the day of the check has not happened.
    #[test]
    fn the_future_changes_nothing(
        request in some_request(),
        event in some_event(),
        share_type in some_type(),
        (profile, as_of) in setting(),
        days in 1_i64..900,
    ) {
        let profile = Profile::named(profile).unwrap();
        let before = Life::of(&request, share_type, &profile, &Calendar::default(), as_of);
        let mut request = request;
        request.events.push(Event { on: as_of.after(days).unwrap().into(), ..event });
        let after = Life::of(&request, share_type, &profile, &Calendar::default(), as_of);
        prop_assert_eq!(format!("{before:?}"), format!("{after:?}"));
    }

    /// The order in which events were written down is no matter but for those of one day.
    #[test]
    fn the_order_of_the_record_is_no_matter(request in some_request(), share_type in some_type(), (profile, as_of) in setting()) {
        let mut request = request;
        let mut days = BTreeSet::new();
        request.events.retain(|event| event.on.known().is_none_or(|day| days.insert(*day)));
        let profile = Profile::named(profile).unwrap();
        let calendar = Calendar::default();
        let shown = |request: &Request<'_>| {
            let life = Life::of(request, share_type, &profile, &calendar, as_of);
            let dues: Vec<_> = life.dues.iter().map(|due| (due.duty, due.start, due.due, due.done, due.standing)).collect();
            let mut flaws = kinds(&life);
            flaws.sort();
            format!("{:?} {} {dues:?} {flaws:?}", life.stage, life.is_disputed)
        };
        let forth = shown(&request);
        request.events.reverse();
        prop_assert_eq!(forth, shown(&request));
    }
}
