//! What `gate.sh` counts the instructions of: a generated catalogue, read, checked by every rule, indexed, and each
//! finding worded and placed.
//!
//! The argument names the case. What comes before [`counted`], generating and the tables compiled on first use among
//! it, is not counted.

mod catalogue;

use std::hint::black_box;
use std::process::ExitCode;

use catalogue::{AS_OF, Catalogue, Settings};
use mulu::{Calendar, Checker, Language, Profile, Reader, Report};

/// Eight blocks, each with one wrong entry where the case has such.
const ENTRIES: u64 = 400;

/// The cases: name, whether 2 % are wrong, whether keys are shuffled, whether it is an array.
const CASES: [(&str, bool, bool, bool); 4] = [
    ("clean", false, false, false),
    ("shuffled", false, true, false),
    ("wrong", true, false, false),
    ("array", false, false, true),
];

fn main() -> ExitCode {
    let name = std::env::args().nth(1).unwrap_or_default();
    let Some((_, wrong, shuffled, array)) = CASES.into_iter().find(|case| case.0 == name) else {
        CASES.iter().for_each(|case| println!("{}", case.0));
        return ExitCode::from(u8::from(!name.is_empty()) * 2);
    };
    let profile = Profile::named("national-2025").expect("a built-in profile");
    let checker = Checker::new(profile, Calendar::default(), AS_OF.parse().expect("a day"))
        .expect("a checker");
    // All faults once, so that all tables are there.
    let first = Catalogue::new(Settings { entries: 800, wrong: true, shuffled }).text(array);
    assert!(words(&check(&checker, &first)) > 0);
    let text = Catalogue::new(Settings { entries: ENTRIES, wrong, shuffled }).text(array);
    let (entries, findings) = counted(&checker, black_box(&text));
    assert_eq!(u64::from(entries), ENTRIES);
    assert_eq!(findings > 0, wrong);
    ExitCode::SUCCESS
}

/// The one function whose instructions count, its callees included.
#[inline(never)]
fn counted(checker: &Checker, text: &str) -> (u32, usize) {
    let report = check(checker, text);
    (report.summary().entries, words(&report))
}

fn check(checker: &Checker, text: &str) -> Report {
    let mut run = checker.run();
    run.read(Reader::new(text.as_bytes(), "gate")).expect("readable");
    run.finish()
}

/// How many bytes the findings take in words.
fn words(report: &Report) -> usize {
    report.findings().iter().map(|finding| finding.text(Language::Zh).len()).sum()
}
