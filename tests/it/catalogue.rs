//! The generated catalogue of the benches is what it says: clean, or wrong where it says so.

#[path = "../../benches/catalogue/mod.rs"]
mod generated;

use std::collections::BTreeSet;

use mulu::{Calendar, Checker, Profile, Reader, Report};

use generated::{AS_OF, BLOCK, Catalogue, Settings};

/// A whole round of the sixteen kinds of faults.
const ENTRIES: u64 = 16 * BLOCK;

fn check(text: &str, name: &str) -> Report {
    let profile = Profile::named("national-2025").unwrap();
    let checker = Checker::new(profile, Calendar::default(), AS_OF.parse().unwrap()).unwrap();
    let mut run = checker.run();
    run.read(Reader::new(text.as_bytes(), name)).unwrap();
    run.finish()
}

fn catalogue(wrong: bool, shuffled: bool) -> Catalogue {
    Catalogue::new(Settings { entries: ENTRIES, wrong, shuffled })
}

/// So many entries of the catalogue, a text each.
pub(crate) fn lines(entries: u64, wrong: bool) -> Vec<String> {
    Catalogue::new(Settings { entries, wrong, shuffled: false }).lines().collect()
}

#[test]
fn clean_entries_are_clean_in_any_order_and_shape() {
    for (shuffled, array) in [(false, false), (true, false), (false, true)] {
        let report = check(&catalogue(false, shuffled).text(array), "generated");
        assert_eq!(report.findings().len(), 0, "{:?}", report.findings().first());
        assert_eq!(u64::from(report.summary().entries), ENTRIES);
    }
}

#[test]
fn each_wrong_entry_has_a_finding_and_no_other_has() {
    for shuffled in [false, true] {
        let catalogue = catalogue(true, shuffled);
        let report = check(&catalogue.text(false), "generated");
        let found: BTreeSet<u64> = report.findings().iter().map(|f| u64::from(f.entry)).collect();
        let wrong: BTreeSet<u64> =
            (0..ENTRIES).filter(|n| !catalogue.faults(*n).is_empty()).collect();
        assert_eq!(found, wrong);
        assert_eq!(wrong.len() as u64, ENTRIES / BLOCK);
        let duplicates = report.findings().iter().filter(|f| !f.related.is_empty());
        assert_eq!(duplicates.count(), 2, "one entry repeats the code and the name of another");
    }
}

#[test]
fn entries_have_two_kilobytes_and_vary() {
    let lines: Vec<String> = catalogue(false, false).lines().collect();
    let bytes: usize = lines.iter().map(String::len).sum();
    let mean = bytes / lines.len();
    assert!((1900..2300).contains(&mean), "{mean} bytes an entry");
    assert_eq!(lines.iter().collect::<BTreeSet<_>>().len(), lines.len());
    assert_eq!(lines, catalogue(false, false).text(false).lines().collect::<Vec<_>>());
}

#[test]
fn shuffling_moves_members_and_changes_none() {
    let parse = |line: String| serde_json::from_str::<serde_json::Value>(&line).unwrap();
    let (ordered, shuffled) = (catalogue(true, false), catalogue(true, true));
    for (one, other) in ordered.lines().zip(shuffled.lines()).take(100) {
        assert_ne!(one, other);
        assert_eq!(parse(one), parse(other));
    }
}

#[cfg(feature = "schema")]
#[test]
fn the_schema_sees_the_faults_that_it_is_said_to_see() {
    let schema = mulu::schema::document("entry").unwrap();
    let validator = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    let catalogue = catalogue(true, true);
    for (n, line) in (0..).zip(catalogue.lines()) {
        let faults = catalogue.faults(n);
        let is_seen = faults.iter().any(|fault| fault.is_in_schema());
        let is_valid = validator.is_valid(&serde_json::from_str(&line).unwrap());
        assert_eq!(is_valid, !is_seen, "{n} {faults:?}");
    }
}
