//! Real credit codes and a published list of divisions, where they are at hand: at `$MULU_CORPUS`, or beside the
//! project. They are not shipped.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use mulu::{CreditCode, is_division};

/// The folder of real data; where there is none, a line says so.
fn corpus(folder: &str) -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let path = env::var_os("MULU_CORPUS").map_or_else(beside, PathBuf::from).join(folder);
    if !path.is_dir() {
        println!("skipped: no {}", path.display());
        return None;
    }
    Some(path)
}

/// The lines of a file.
fn lines(path: PathBuf) -> Vec<String> {
    fs::read_to_string(path).unwrap().lines().map(|line| line.trim().to_owned()).collect()
}

#[test]
fn real_credit_codes_are_judged_right() {
    let Some(folder) = corpus("credit-codes") else { return };
    let mut codes = lines(folder.join("valid.txt"));
    codes.extend(lines(folder.join("second-list.txt")));
    let codes: BTreeSet<String> = codes.into_iter().filter(|code| !code.is_empty()).collect();
    assert_eq!(codes.len(), 254);
    let (mut wrong, mut unknown) = (Vec::new(), Vec::new());
    for text in &codes {
        match CreditCode::read(text) {
            Ok(code) if code.is_valid() => {
                assert!(code.organisation().is_valid(), "{text}");
                if !is_division(code.division()) {
                    unknown.push(text.as_str());
                }
            }
            _ => wrong.push(text.as_str()),
        }
    }
    assert_eq!(wrong, ["91350203M0001QAY9B"]);
    assert_eq!(unknown, ["91440101MA5CJQ4N59", "91512081MA62K0260E"]);
}

#[test]
fn the_table_of_divisions_is_the_published_list() {
    let Some(folder) = corpus("divisions") else { return };
    // The list leaves out the nation, 台湾省 and the two special administrative regions.
    let mut published: BTreeSet<u32> = [100_000, 710_000, 810_000, 820_000].into();
    for (file, unit) in [("provinces.csv", 10_000), ("cities.csv", 100), ("areas.csv", 1)] {
        for line in lines(folder.join(file)).iter().skip(1) {
            let (code, _) = line.split_once(',').unwrap();
            published.insert(code.parse::<u32>().unwrap() * unit);
        }
    }
    let known: BTreeSet<u32> = (0..1_000_000).filter(|code| is_division(*code)).collect();
    assert_eq!(known, published);
}
