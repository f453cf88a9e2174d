//! Every rule proves itself by its own examples; the registry is in order.

use mulu::{Calendar, Check, Checker, Entry, Language, Profile, RULES, Reader, Report, Request};
use mulu::{Rule, Words};

use crate::patch::{patched, patched_request};

/// The day on which examples are checked.
const DAY: &str = "2026-11-21";

/// A checker of the first built-in profile under which a rule is in force.
fn checker_of(rule: &Rule) -> Checker {
    Profile::names()
        .map(checker)
        .find(|checker| checker.severity(rule).is_some())
        .unwrap_or_else(|| panic!("{} is in force under no profile", rule.code))
}

fn checker(profile: &str) -> Checker {
    let profile = Profile::named(profile).unwrap();
    Checker::new(profile, Calendar::default(), DAY.parse().unwrap()).unwrap()
}

/// Checks an example of a rule: entries, or a request for an entry of the catalogue.
fn check_example(checker: &Checker, rule: &Rule, change: &str) -> Report {
    match rule.check {
        Check::Request { .. } => check_request(checker, change),
        Check::Entry(_) | Check::Catalogue(_) => check(checker, change),
    }
}

/// Checks a request beside the catalogue, which has one entry.
fn check_request(checker: &Checker, change: &str) -> Report {
    let (request, entry) = patched_request(change);
    let request: Request<'_> = serde_json::from_str(&request).unwrap();
    let entry: Entry<'_> = serde_json::from_str(&entry).unwrap();
    let mut run = checker.requests().with_catalogue();
    run.check(&request, Some(&entry).filter(|entry| entry.code == request.entry));
    run.finish()
}

fn check(checker: &Checker, change: &str) -> Report {
    let json = patched(change);
    let mut run = checker.run();
    run.read(Reader::new(json.as_bytes(), "example.json")).unwrap();
    run.finish()
}

fn found(report: &Report) -> Vec<(&str, String)> {
    report.findings().iter().map(|f| (f.rule.code, f.at.to_string())).collect()
}

#[test]
fn the_clean_entry_is_clean_under_every_profile() {
    for name in Profile::names() {
        let report = check(&checker(name), "{}");
        assert_eq!(found(&report), [], "under {name}");
        let report = check_request(&checker(name), "{}");
        assert_eq!(found(&report), [], "the request under {name}");
    }
}

#[test]
fn every_bad_example_gives_exactly_its_finding() {
    for rule in RULES {
        let checker = checker_of(rule);
        // A rule about the day itself has no example in the data; its vectors show it.
        let is_about_the_day = ["CAT901", "REQ901"].contains(&rule.code);
        assert!(!rule.bad.is_empty() || is_about_the_day, "{}: no bad example", rule.code);
        for bad in rule.bad {
            let report = check_example(&checker, rule, bad.change);
            assert_eq!(found(&report), [(rule.code, bad.at.to_owned())], "{}", bad.change);
            let finding = &report.findings()[0];
            assert!(!report.basis(finding).is_empty(), "{}: a finding without a basis", rule.code);
            for language in [Language::Zh, Language::En] {
                for words in [finding.text(language), finding.help(language)] {
                    assert!(!words.contains(['{', '\n']), "{}: {words}", rule.code);
                }
            }
        }
    }
}

#[test]
fn every_good_example_applies_and_stays_silent() {
    for rule in RULES {
        let checker = checker_of(rule);
        assert!(!rule.good.is_empty(), "{}: no good example", rule.code);
        for good in rule.good {
            let report = check_example(&checker, rule, good.change);
            let tally =
                report.tallies().iter().find(|tally| std::ptr::eq(tally.rule, *rule)).unwrap();
            assert!(tally.applicable > 0, "{} does not apply to {}", rule.code, good.change);
            assert_eq!(tally.found, 0, "{} speaks on {}", rule.code, good.change);
        }
    }
}

#[test]
fn codes_and_names_are_unique_sorted_and_well_formed() {
    let group = |code: &str| code[..3].to_owned();
    for pair in RULES.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        assert!(group(a.code) != group(b.code) || a.code < b.code, "{} before {}", a.code, b.code);
    }
    let mut seen = std::collections::HashSet::new();
    for rule in RULES {
        assert!(seen.insert(rule.code) && seen.insert(rule.name), "{} twice", rule.code);
        let (letters, number) = rule.code.split_at(3);
        assert!(letters.bytes().all(|b| b.is_ascii_uppercase()), "{}", rule.code);
        assert!(number.len() == 3 && number.bytes().all(|b| b.is_ascii_digit()), "{}", rule.code);
        assert!(
            rule.name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-' || b.is_ascii_digit()),
            "{}",
            rule.name
        );
        assert!(!rule.basis.is_empty(), "{} cites nothing", rule.code);
    }
}

#[test]
fn titles_are_short_and_texts_are_in_both_languages() {
    for rule in RULES {
        for language in [Language::Zh, Language::En] {
            let title = rule.title.of(language);
            assert!(title.chars().count() <= 72, "{}: {title}", rule.code);
            assert!(!title.ends_with(['.', '。']), "{}: {title}", rule.code);
        }
        chinese(rule.code, &rule.title);
        chinese(rule.code, &rule.explain);
        assert!(rule.explain.zh.ends_with('。') && rule.explain.en.ends_with('.'), "{}", rule.code);
        assert!(rule.explain.zh.chars().count() >= 30, "{}: too short an explanation", rule.code);
    }
}

#[test]
fn messages_are_one_sentence_without_a_full_stop() {
    for rule in RULES {
        let checker = checker_of(rule);
        for bad in rule.bad {
            for finding in check_example(&checker, rule, bad.change).findings() {
                let message = finding.message;
                for words in [&message.text, &message.help] {
                    chinese(rule.code, words);
                    assert!(!words.zh.ends_with('。') && !words.en.ends_with('.'), "{}", rule.code);
                    assert!(
                        !words.en.starts_with(|c: char| c.is_uppercase())
                            || words.en.starts_with("G"),
                        "{}: {}",
                        rule.code,
                        words.en
                    );
                }
            }
        }
    }
}

#[test]
fn a_rule_file_is_named_after_its_rule() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let mut files = 0;
    let is_group = |entry: &std::fs::DirEntry| {
        // The folder of a module that is a file holds no rules.
        entry.path().is_dir() && !entry.path().with_extension("rs").exists()
    };
    for group in std::fs::read_dir(root).unwrap().flatten().filter(is_group) {
        for file in std::fs::read_dir(group.path()).unwrap().flatten() {
            let name = file.path().file_stem().unwrap().to_str().unwrap().replace('_', "-");
            let rule = RULES.iter().find(|rule| rule.name == name);
            assert!(rule.is_some(), "{} is not registered", file.path().display());
            files += 1;
        }
    }
    assert_eq!(files, RULES.len());
}

#[test]
fn rules_about_catalogues_and_requests_say_so() {
    for rule in RULES {
        let is_request = matches!(rule.check, Check::Request { .. });
        assert!(
            !matches!(rule.check, Check::Catalogue(_)) || rule.code.starts_with("CAT"),
            "{}",
            rule.code
        );
        assert_eq!(is_request, rule.code.starts_with("REQ"), "{}", rule.code);
        assert!(!is_request || !(rule.applies)(&Entry::default()), "{}", rule.code);
    }
}

/// Chinese text has Chinese words and no half-width punctuation between them.
fn chinese(code: &str, words: &Words) {
    assert!(
        words.zh.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c)),
        "{code}: {}",
        words.zh
    );
    let letters: Vec<char> = words.zh.chars().collect();
    for pair in letters.windows(2) {
        let wide = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
        let narrow = |c: char| matches!(c, ',' | ';' | ':' | '?' | '!' | '(' | ')' | '"' | '\'');
        assert!(
            !(wide(pair[0]) && narrow(pair[1]) || narrow(pair[0]) && wide(pair[1])),
            "{code}: {}",
            words.zh
        );
    }
    assert!(!words.zh.contains("  ") && !words.en.contains("  "), "{code}: two blanks in a row");
}

#[test]
fn what_has_anything_to_say_of_a_right_entry_a_half_filled_one_and_an_empty_one() {
    let (clean, half) = (
        patched("{}"),
        r#"{"name":"甲","provider":{"name":"乙"},"format":{"class":"database"},"share":{"type":"conditional"}}"#,
    );
    let clean: Vec<mulu::Entry<'_>> = serde_json::from_str(&clean).unwrap();
    let half: mulu::Entry<'_> = serde_json::from_str(half).unwrap();
    let mut table = "code\tname\tclean\thalf\tempty\n".to_owned();
    for rule in RULES {
        let applies = |entry| if (rule.applies)(entry) { "applies" } else { "-" };
        let (clean, half) = (applies(&clean[0]), applies(&half));
        let empty = applies(&mulu::Entry::default());
        table += &format!("{}\t{}\t{clean}\t{half}\t{empty}\n", rule.code, rule.name);
    }
    crate::generated::compare("tests/snapshots/applies.tsv", &table);
}
