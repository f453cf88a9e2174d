//! The workbooks of a district: each sheet is a resource, and its headings are the items.

use std::fs;

use mulu::{Calendar, Checker, Profile, Reader, Spot};

use super::{corpus, read};

/// How many there are.
const BOOKS: usize = 19;

#[test]
fn every_sheet_of_every_old_workbook_is_an_entry() {
    let Some(folder) = corpus("putuo") else { return };
    let (mut books, mut sheets, mut items) = (0, 0, 0);
    for file in fs::read_dir(folder).unwrap().flatten() {
        let path = file.path();
        if path.extension().is_none_or(|extension| extension != "xls") {
            continue;
        }
        let bytes = fs::read(&path).unwrap();
        let (entries, _) = read(&bytes, "book.xls");
        books += 1;
        sheets += entries.len();
        for entry in &entries {
            assert!(!entry.name.is_empty() && !entry.items.is_empty(), "{path:?} {}", entry.name);
            assert!(entry.items.iter().all(|item| !item.name.trim().is_empty()), "{path:?}");
            assert!(entry.odd.is_empty() && entry.extra.is_empty(), "{path:?} {:?}", entry.odd);
            items += entry.items.len();
        }
    }
    assert_eq!((books, sheets, items), (BOOKS, 100, 1318));
}

#[test]
fn what_is_found_in_a_heading_stands_in_its_cell() {
    let Some(folder) = corpus("putuo") else { return };
    let bytes = fs::read(folder.join("clrk.xls")).unwrap();
    let day = "2026-11-21".parse().unwrap();
    let profile = Profile::named("national-2025").unwrap();
    let checker = Checker::new(profile, Calendar::default(), day).unwrap();
    let mut run = checker.run();
    run.read(Reader::new(bytes.as_slice(), "clrk.xls")).unwrap();
    let report = run.finish();
    // What is missing is placed at the first heading, which stands for the resource.
    let missing = report.findings().iter().find(|finding| finding.at == "/share/type").unwrap();
    let place = missing.place.as_ref().unwrap();
    assert!(matches!(place.spot, Spot::Cell { row: 0, column: 0, .. }), "{place:?}");
    // 联系电话 stands twice among the headings of one form, in M1 and in R1 of others.
    let repeated =
        report.findings().iter().filter(|finding| finding.rule.name == "item-name-duplicate");
    let cells: Vec<(String, u32)> = repeated
        .filter_map(|finding| match &finding.place.as_ref()?.spot {
            Spot::Cell { sheet, row: 0, column } => Some((sheet.to_string(), *column)),
            _ => panic!("{:?}", finding.place),
        })
        .collect();
    assert!(cells.len() > 3, "{cells:?}");
    assert!(cells.iter().all(|(sheet, column)| !sheet.is_empty() && *column > 1), "{cells:?}");
}
