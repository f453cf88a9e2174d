use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use super::columns::columns;
use super::*;
use crate::calendar::Calendar;
use crate::model::Entry;
use crate::profile::Profile;

const DAY: &str = "2026-11-21";

fn checker(profile: &str) -> Checker {
    let profile = Profile::named(profile).unwrap();
    Checker::new(profile, Calendar::default(), DAY.parse().unwrap()).unwrap()
}

fn written(profile: &str, language: Language, all: bool) -> Vec<u8> {
    let mut out = Vec::new();
    template(&checker(profile), language, all, &mut out).unwrap();
    out
}

fn rows(book: &[u8], sheet: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(book)).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
}

#[test]
fn examples_check_clean_under_every_profile() {
    for profile in Profile::names() {
        let checker = checker(profile);
        let examples = examples(checker.as_of()).unwrap();
        let text = serde_json::to_string(&examples).unwrap();
        let mut run = checker.run();
        run.read(crate::codec::Reader::new(text.as_bytes(), "example.json")).unwrap();
        let report = run.finish();
        let found: Vec<_> = report
            .findings()
            .iter()
            .filter(|finding| finding.rule.name != "main-not-in-force")
            .map(|finding| (finding.rule.code, &finding.at))
            .collect();
        assert!(found.is_empty(), "{profile}: {found:?}");
        assert_eq!(report.summary().entries, 3);
    }
}

/// What is left of an example when only some columns are filled in.
fn only(entry: &Value, keeps: &dyn Fn(&str) -> bool, pointer: &str) -> Value {
    match entry {
        Value::Object(object) => object
            .iter()
            .filter_map(|(key, value)| {
                let pointer = format!("{pointer}/{key}");
                let is_leaf = !value.is_object() && !value.get(0).is_some_and(Value::is_object);
                let is_kept = !is_leaf || keeps(&pointer);
                is_kept.then(|| (key.clone(), only(value, keeps, &pointer)))
            })
            .collect(),
        Value::Array(list) => {
            let each = list.iter().zip(0..);
            each.map(|(value, number)| only(value, keeps, &format!("{pointer}/{number}"))).collect()
        }
        value => value.clone(),
    }
}

#[test]
fn the_columns_suffice_and_the_required_ones_are_required() {
    for profile in Profile::names() {
        let checker = checker(profile);
        let columns = columns(&checker, false).unwrap();
        for entry in examples(checker.as_of()).unwrap() {
            let errors = |entry: &Value| {
                let text = entry.to_string();
                let entry: Entry<'_> = serde_json::from_str(&text).unwrap();
                let report = checker.check(&entry);
                report.findings().iter().filter(|f| f.severity == Severity::Error).count()
            };
            let is_there = |pointer: &str, least: &[Need]| {
                columns.iter().any(|(column, needed)| {
                    let pattern: Vec<&str> = column.pointer.split('/').collect();
                    let way: Vec<&str> = pointer.split('/').collect();
                    let same = |(one, other): (&&str, &&str)| one == other || *one == "*";
                    pattern.len() == way.len()
                        && pattern.iter().zip(&way).all(same)
                        && (least.is_empty() || least.contains(&needed.need))
                })
            };
            let all = only(&entry, &|pointer| is_there(pointer, &[]), "");
            assert_eq!(errors(&all), 0, "{profile} {all}");
            // Without any that is always required there are errors, with all the others.
            for (column, _) in columns.iter().filter(|(_, needed)| needed.need == Need::Always) {
                let pointer = column.pointer.replace('*', "0");
                let rest = only(&entry, &|other| other != pointer, "");
                assert!(errors(&rest) > 0, "{profile} {pointer}");
            }
        }
    }
}

fn need(profile: &str, pointer: &str) -> Option<Need> {
    let columns = columns(&checker(profile), false).unwrap();
    columns.into_iter().find(|(column, _)| column.pointer == pointer).map(|(_, known)| known.need)
}

#[test]
fn what_is_required_follows_from_the_profile() {
    assert_eq!(need("national-2025", "/name"), Some(Need::Always));
    assert_eq!(need("lenient", "/name"), Some(Need::Advised));
    assert_eq!(need("national-2025", "/published"), Some(Need::Free));
    assert_eq!(need("national-2017", "/published"), Some(Need::Always));
    let not_shared = Need::Where("/share/type", vec!["not_shared"]);
    assert_eq!(need("national-2025", "/share/basis"), Some(not_shared));
    let personal = Need::Where("/personal_info", vec!["general"]);
    assert_eq!(need("national-2025", "/assessments/1/kind"), Some(personal));
    assert_eq!(need("national-2017", "/assessments/1/kind"), None);
    assert_eq!(need("national-2025", "/census/stored_gb"), None);
    assert_eq!(need("national-2017", "/census/stored_gb"), Some(Need::Free));
}

#[test]
fn headings_say_what_is_required_and_notes_why() {
    let book = written("national-2025", Language::Zh, false);
    let head = rows(&book, "信息资源目录");
    assert_eq!(head.len(), 2, "nothing is filled in");
    let column = |name: &str| {
        let is_it = |row: &&Vec<String>| row.iter().any(|text| text.starts_with(name));
        let row = head.iter().find(is_it).unwrap_or_else(|| panic!("no {name}: {head:?}"));
        row.iter().position(|text| text.starts_with(name)).unwrap()
    };
    assert_eq!(head[0][column("信息资源名称")], "信息资源名称（必填）");
    assert_eq!(head[1][column("共享范围")], "共享范围（条件必填）");
    assert_eq!(head[1][column("分类码")], "分类码（选填）");
    assert!(head[0].iter().any(|text| text == "评估2"));

    let mut zip = zip::ZipArchive::new(Cursor::new(&book)).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        std::io::Read::read_to_string(&mut zip.by_name(name).unwrap(), &mut text).unwrap();
        text
    };
    let sheet = part("xl/worksheets/sheet1.xml");
    assert!(sheet.contains("共享类型为有条件共享的必填。"), "{sheet}");
    assert!(sheet.contains("<formula1>INDIRECT("));
    assert!(sheet.contains("<formula1>'字典'!$"));
    assert!(sheet.contains("<pane "));
    let notes = part("xl/comments1.xml");
    assert!(notes.contains("SHR201") && notes.contains("R809 第十三条第二款"));
    let workbook = part("xl/workbook.xml");
    assert!(workbook.contains("state=\"hidden\""));
    assert!(workbook.contains("<definedName name=\"电子表格\">"));
}

#[test]
fn sheets_that_hold_no_entries_say_so() {
    for (language, sheets) in [
        (Language::Zh, ["填写示例", "填写说明", "字典"]),
        (Language::En, ["example", "guide", "lists"]),
    ] {
        let book = written("national-2025", language, true);
        for sheet in sheets {
            assert!(rows(&book, sheet)[0][0].starts_with('※'), "{sheet}");
        }
        let guide = rows(&book, sheets[1]);
        assert!(guide.iter().any(|row| row[0] == "SHR201" && row[3].contains("R809")));
        assert!(guide.iter().all(|row| row[0] != "IDN203" || !row[3].is_empty()));
    }
}

#[test]
fn an_example_is_written_as_people_would() {
    let book = written("national-2025", Language::Zh, false);
    let rows = rows(&book, "填写示例");
    let all: Vec<&String> = rows.iter().flatten().filter(|text| !text.is_empty()).collect();
    for text in
        ["有条件共享", "市公安局；市交通运输局", "业务协同；数据校核", "每月", DAY, "字符型C"]
    {
        assert!(all.iter().any(|cell| *cell == text), "{text}: {all:?}");
    }
    // A title, two rows of headings, and a row for each item.
    assert_eq!(rows.len(), 3 + 3 + 2 + 2);
}
