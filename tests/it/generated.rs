//! What is generated is checked in: compared here, and written with `MULU_BLESS=1`.

use std::fs;
use std::path::Path;

use crate::vectors::write_whole;

/// Compares a generated file with the one that is checked in; with `MULU_BLESS=1`, writes it.
pub(crate) fn compare(path: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("MULU_BLESS").is_some() {
        return write_whole(&file, text);
    }
    let known = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        known == text,
        "{path} is stale: MULU_BLESS=1 cargo test --all-features writes it anew"
    );
}

#[test]
fn the_severity_of_every_rule_under_every_profile() {
    let day = "2026-11-21".parse().unwrap();
    let profiles: Vec<_> = mulu::Profile::names().collect();
    let checkers: Vec<_> = profiles
        .iter()
        .map(|name| {
            let profile = mulu::Profile::named(name).unwrap();
            mulu::Checker::new(profile, mulu::Calendar::default(), day).unwrap()
        })
        .collect();
    let mut table = format!("code\tname\t{}\n", profiles.join("\t"));
    for rule in mulu::RULES {
        let severities =
            checkers.iter().map(|checker| checker.severity(rule).map_or("-", |s| s.token()));
        let row: Vec<_> = [rule.code, rule.name].into_iter().chain(severities).collect();
        table += &format!("{}\n", row.join("\t"));
    }
    compare("tests/snapshots/severities.tsv", &table);
}
