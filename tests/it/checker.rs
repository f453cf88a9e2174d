//! The engine: what is in force, what a user's profile may change, what is let in, and in which order it speaks.

use mulu::{Calendar, Checker, Entry, Profile, Reader, Rule, Severity};

use crate::patch::{clean, patched, rules_about_entries};

fn day() -> mulu::Date {
    "2026-11-21".parse().unwrap()
}

fn of_profile(text: &str) -> Result<Checker, mulu::Error> {
    Checker::new(Profile::from_toml(text)?, Calendar::default(), day())
}

fn national() -> Checker {
    Checker::new(Profile::named("national-2025").unwrap(), Calendar::default(), day()).unwrap()
}

#[test]
fn a_users_profile_raises_a_rule() {
    let text = "name = 'ours'\nextends = 'national-2025'\n[severity]\nname-too-long = 'error'\n";
    let (ours, national) = (of_profile(text).unwrap(), national());
    let rule = Rule::find("name-too-long").unwrap();
    assert_eq!(national.severity(rule), Some(Severity::Warning));
    assert_eq!(ours.severity(rule), Some(Severity::Error));
    assert_eq!(ours.profile().name(), "ours");
    let long = patched(&format!(r#"{{"name":"{}"}}"#, "排气检测".repeat(20)));
    let entry: Vec<Entry<'_>> = serde_json::from_str(&long).unwrap();
    assert_eq!(ours.check(&entry[0]).worst(), Some(Severity::Error));
    for other in mulu::RULES.iter().filter(|other| other.code != rule.code) {
        assert_eq!(ours.severity(other), national.severity(other), "{}", other.code);
    }
}

#[test]
fn a_users_profile_may_not_loosen() {
    let text = "name = 'ours'\nextends = 'national-2025'\n[severity]\nname-missing = 'warning'\n";
    let error = of_profile(text).unwrap_err();
    assert!(error.is_settings());
    assert_eq!(
        error.to_string(),
        "profile: `name-missing` is error and may not be loosened to warning"
    );
}

#[test]
fn a_profile_names_what_exists() {
    for (text, expected) in [
        ("name = 'x'\n", "profile: missing field `extends`"),
        ("name = 'lenient'\nextends = 'lenient'\n", "profile: give it a `name` of its own"),
        (
            "name = 'x'\nextends = 'lenient'\nmain = 'R809'\n",
            "profile: unknown field `main`, expected one of `name`, `extends`, `severity`",
        ),
        (
            "name = 'x'\nextends = 'lenient'\n[severity]\nIDN101 = 'error'\nname-missing = 'error'\n",
            "profile: `name-missing` and `IDN101` are one rule",
        ),
        ("name = 'x'\nextends = 'y'\n", "unknown profile `y` to extend"),
        (
            "name = 'x'\nextends = 'lenient'\n[severity]\nno-such-rule = 'error'\n",
            "profile: unknown rule `no-such-rule`",
        ),
        (
            "name = 'x'\nextends = 'lenient'\n[severity]\nname-missing = 'fatal'\n",
            "profile: `fatal` is no severity",
        ),
    ] {
        let error = of_profile(text).unwrap_err();
        assert!(error.is_settings(), "{text}");
        assert_eq!(error.to_string(), expected);
    }
    assert!(of_profile("name = 'x'\ncolour = 'red'\n").is_err());
}

#[test]
fn what_is_not_in_force_finds_nothing_and_is_counted() {
    let before = "2025-07-31".parse().unwrap();
    let profile = Profile::named("national-2025").unwrap();
    let checker = Checker::new(profile, Calendar::default(), before).unwrap();
    let report = checker.check(&Entry::default());
    let tally =
        |code: &str| *report.tallies().iter().find(|tally| tally.rule.code == code).unwrap();
    assert!(!tally("CON303").in_force && tally("CON303").applicable == 0);
    assert!(report.findings().iter().any(|finding| finding.rule.code == "CAT901"));
    let summary = report.summary();
    assert!(summary.not_in_force > 0);
    assert_eq!(summary.in_force + summary.not_in_force, rules_about_entries().count());
}

#[test]
fn however_early_the_day_a_report_is_never_clean_for_want_of_rules() {
    let long_ago = "1900-01-01".parse().unwrap();
    for name in Profile::names() {
        let checker =
            Checker::new(Profile::named(name).unwrap(), Calendar::default(), long_ago).unwrap();
        let report = checker.check(&Entry::default());
        let is_said = report.findings().iter().any(|finding| finding.rule.code == "CAT901");
        assert!(is_said || name == "lenient", "{name}");
        assert!(report.summary().in_force > 0, "{name}");
    }
}

#[test]
fn tallies_say_to_how_many_a_rule_applied_and_how_many_passed() {
    let json =
        patched(r#"[{},{"name":" ","code":"307024/000013"},{"name":null,"code":"307024/000014"}]"#);
    let checker = national();
    let mut run = checker.run();
    run.read(Reader::new(json.as_bytes(), "three.json")).unwrap();
    let report = run.finish();
    let tally = report.tallies().iter().find(|tally| tally.rule.code == "IDN101").unwrap();
    assert_eq!((tally.applicable, tally.found, tally.passed()), (3, 2, 1));
    assert_eq!((report.summary().entries, report.summary().clean), (3, 1));
}

#[test]
fn only_what_has_no_error_is_let_in() {
    let (checker, json) = (national(), clean());
    let right: Entry<'_> = serde_json::from_str(&json).unwrap();
    let checked = checker.admit(right.clone()).unwrap();
    assert_eq!(checked.name, right.name);
    assert_eq!((checked.profile().name(), checked.as_of()), ("national-2025", day()));
    assert_eq!(checked.into_inner(), right);

    let mut warned = right.clone();
    warned.category = "".into();
    assert!(
        checker.check(&warned).worst() == Some(Severity::Warning) && checker.admit(warned).is_ok()
    );

    let mut wrong = right;
    wrong.name = " ".into();
    let report = checker.admit(wrong).unwrap_err();
    assert_eq!(report.findings()[0].rule.code, "IDN101");
}

#[test]
fn a_report_is_the_same_whichever_way_the_entry_came() {
    let checker = national();
    for rule in rules_about_entries() {
        for bad in rule.bad.iter().filter(|bad| !bad.change.trim_start().starts_with('[')) {
            let json = patched(bad.change);
            let mut run = checker.run();
            run.read(Reader::new(json.as_bytes(), "one.json")).unwrap();
            let read = run.finish();
            // Text that had to be mended is no JSON for serde.
            let Ok(entries) = serde_json::from_str::<Vec<Entry<'_>>>(&json) else { continue };
            let mut run = checker.run();
            run.check(&entries[0].clone().into_owned());
            let built = run.finish();
            let shown = |report: &mulu::Report| -> Vec<String> {
                let line = |f: &mulu::Finding| {
                    format!("{} {} {}", f.rule.code, f.at, f.text(mulu::Language::En))
                };
                report.findings().iter().map(line).collect()
            };
            assert_eq!(shown(&read), shown(&built), "{}", bad.change);
        }
    }
}

#[test]
fn one_entry_is_not_taken_for_the_whole_catalogue() {
    let (checker, json) = (national(), patched(r#"{"related":["307024/000099"]}"#));
    let mut run = checker.run();
    run.read(Reader::new(json.as_bytes(), "one.json")).unwrap();
    let codes = |report: &mulu::Report| -> Vec<_> {
        report.findings().iter().map(|f| f.rule.code).collect()
    };
    assert_eq!(codes(&run.finish()), ["CAT301"]);
    let entry: Vec<Entry<'_>> = serde_json::from_str(&json).unwrap();
    assert!(checker.check(&entry[0]).is_clean() && checker.admit(entry[0].clone()).is_ok());
    let mut run = checker.run();
    run.check(&entry[0]);
    assert_eq!(codes(&run.finish()), ["CAT301"]);
}

#[test]
fn findings_come_by_entry_pointer_and_code() {
    let json = patched(
        r#"[{"update_cycle":"经常","abstract":" ","name":" "},{"abstract":null,"code":"307024/000013"}]"#,
    );
    let checker = national();
    let mut run = checker.run();
    run.read(Reader::new(json.as_bytes(), "two.json")).unwrap();
    let report = run.finish();
    let places: Vec<_> =
        report.findings().iter().map(|f| (f.entry, f.at.to_string(), f.rule.code)).collect();
    let mut sorted = places.clone();
    sorted.sort();
    assert_eq!(places, sorted);
    assert!(places.len() >= 4, "{places:?}");
}
