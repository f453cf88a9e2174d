//! Findings are put into places by hand, so that these tests need no reader.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::{env, fs};

use calamine::{Data, Reader as _, Xlsx};
use rust_xlsxwriter::{Color, DataValidation, Format, Note, Workbook};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::annotated;
use super::marks::Marks;
use crate::calendar::Calendar;
use crate::codec::Reader;
use crate::diag::Report;
use crate::legal::Severity;
use crate::pointer::{Place, Spot};
use crate::profile::Profile;
use crate::rules::Checker;
use crate::text::Language;

/// The report on some entries.
fn report_on(json: &str, file: &str) -> Report {
    let profile = Profile::named("national-2025").unwrap();
    let day = "2026-11-21".parse().unwrap();
    let checker = Checker::new(profile, Calendar::default(), day).unwrap();
    let mut run = checker.run();
    run.read(Reader::new(json.as_bytes(), file)).unwrap();
    run.finish()
}

#[test]
fn a_finding_names_the_other_entries() {
    let report =
        report_on(r#"[{"code": "1"}, {"code": "1", "name": "甲"}, {"code": "1"}]"#, "a.json");
    let finding = report.findings.iter().find(|finding| finding.rule.code == "CAT103").unwrap();
    let said = |language| Marks::of(&report, "a.json", language).text(finding);
    assert_eq!(said(Language::Zh), "3条目录的信息资源代码相同（相关：第2条 1 甲；第3条 1）");
    assert_eq!(
        said(Language::En),
        "3 entries have the same code (related: entry 2 1 甲; entry 3 1)"
    );
}

/// A report of which the first findings of each severity stand in these places, and the others in none.
fn report(file: &str, places: &[(Severity, Spot)]) -> Report {
    let json = r#"[{"name": "=cmd|' /C calc'!A0 <&>", "update_cycle": "经常", "share": {"type": "要"}}, {}, {}]"#;
    let mut report = report_on(json, file);
    for finding in &mut report.findings {
        finding.place = None;
    }
    for (severity, spot) in places {
        let free = report
            .findings
            .iter_mut()
            .find(|finding| finding.severity == *severity && finding.place.is_none());
        free.unwrap().place = Some(Place { file: Arc::from(file), spot: spot.clone() });
    }
    report
}

fn cell(sheet: &str, row: u32, column: u32) -> Spot {
    Spot::Cell { sheet: Arc::from(sheet), row, column }
}

fn write(report: &Report, file: &str, source: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    annotated(report, file, source, Language::Zh, &mut out).unwrap();
    out
}

/// The parts of a package.
fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        parts.insert(file.name().unwrap().into_owned(), content);
    }
    parts
}

fn text(parts: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    String::from_utf8(parts[name].clone()).unwrap()
}

/// The texts of a sheet's cells by their places.
fn values(bytes: &[u8], sheet: &str) -> Vec<((usize, usize), String)> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range(sheet).unwrap_or_else(|_| panic!("{:?}", book.sheet_names()));
    let (top, left) = range.start().unwrap_or_default();
    let at = |(row, column, value): (usize, usize, &Data)| {
        ((row + top as usize, column + left as usize), value.to_string())
    };
    range.used_cells().map(at).collect()
}

/// The colour of the fill of a cell.
fn fill(bytes: &[u8], sheet: &str, name: &str) -> Option<String> {
    let parts = parts(bytes);
    let sheet = text(&parts, sheet);
    let cell = sheet.split("<c ").find(|cell| cell.contains(&format!("r=\"{name}\"")))?;
    let style = attribute(cell, "s")?.parse::<usize>().ok()?;
    let styles = text(&parts, "xl/styles.xml");
    let cells = between(&styles, "<cellXfs", "</cellXfs>");
    let xf = cells.split("<xf ").nth(style + 1)?;
    let fill = attribute(xf, "fillId")?.parse::<usize>().ok()?;
    let fills = between(&styles, "<fills", "</fills>");
    attribute(between(fills.split("<fill>").nth(fill + 1)?, "<fgColor", "/>"), "rgb")
}

fn between<'t>(text: &'t str, start: &str, end: &str) -> &'t str {
    let Some((_, rest)) = text.split_once(start) else { return "" };
    rest.split_once(end).map_or(rest, |(found, _)| found)
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let tag = tag.split('>').next()?;
    let (_, rest) = tag.split_once(&format!("{name}=\""))?;
    rest.split('"').next().map(str::to_owned)
}

const RED: Option<&str> = Some("FFFF9999");
const YELLOW: Option<&str> = Some("FFFFEB84");

/// A workbook as a department would have it.
fn book() -> Vec<u8> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold().set_background_color(Color::Green);
    let sheet = book.add_worksheet().set_name("目录'一").unwrap();
    sheet.merge_range(0, 0, 0, 3, "标题", &bold).unwrap();
    for (column, heading) in (0..).zip(["信息资源名称", "信息资源代码", "更新周期", "发布日期"])
    {
        sheet.write_with_format(1, column, heading, &bold).unwrap();
    }
    sheet.write(2, 0, "机动车排气检测结果").unwrap();
    sheet.write_formula(2, 3, "=1+1").unwrap();
    sheet.write(4, 1, 307_024).unwrap();
    sheet.set_row_format(5, &bold).unwrap();
    sheet.set_column_width(2, 33).unwrap();
    sheet.insert_note(2, 0, &Note::new("作者的话")).unwrap();
    let list = DataValidation::new().allow_list_strings(&["每日", "每月"]).unwrap();
    sheet.add_data_validation(2, 2, 99, 2, &list).unwrap();
    sheet.set_freeze_panes(2, 0).unwrap();
    book.add_worksheet().set_name("问题清单").unwrap().write(0, 0, "别的").unwrap();
    book.define_name("名称", "='问题清单'!$A$1:$A$2").unwrap();
    book.save_to_buffer().unwrap()
}

fn marked_book() -> (Vec<u8>, Vec<u8>, Report) {
    let places = [
        (Severity::Warning, cell("目录'一", 2, 0)),
        (Severity::Error, cell("目录'一", 2, 0)),
        (Severity::Error, cell("目录'一", 2, 1)),
        (Severity::Warning, cell("目录'一", 2, 2)),
        (Severity::Error, cell("目录'一", 3, 6)),
        (Severity::Error, cell("目录'一", 5, 0)),
        (Severity::Error, cell("目录'一", 9, 2)),
        (Severity::Error, cell("没有这张表", 9, 2)),
    ];
    let source = book();
    let report = report("a.xlsx", &places);
    let out = write(&report, "a.xlsx", &source);
    (source, out, report)
}

#[test]
fn what_is_not_marked_stays_as_it_is() {
    let (source, out, _) = marked_book();
    let (old, new) = (parts(&source), parts(&out));
    let changed: Vec<&str> = old
        .iter()
        .filter(|(name, content)| new[*name] != **content)
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(
        changed,
        [
            "[Content_Types].xml",
            "xl/_rels/workbook.xml.rels",
            "xl/comments1.xml",
            "xl/drawings/vmlDrawing1.vml",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/worksheets/sheet1.xml",
        ]
    );
    let added: Vec<&String> = new.keys().filter(|name| !old.contains_key(*name)).collect();
    assert_eq!(added, ["xl/worksheets/sheet3.xml"]);
    for sheet in ["目录'一", "问题清单"] {
        assert_eq!(values(&source, sheet), values(&out, sheet));
    }
    // Before and after the cells nothing changed at all.
    let (old, new) =
        (text(&old, "xl/worksheets/sheet1.xml"), text(&new, "xl/worksheets/sheet1.xml"));
    let tail = |sheet: &str| sheet.split_once("</sheetData>").unwrap().1.to_owned();
    assert_eq!(tail(&old), tail(&new));
    assert!(tail(&new).contains("dataValidation") && tail(&new).contains("mergeCell"));
    assert_eq!(
        between(&old, "<sheetViews>", "<sheetData>"),
        between(&new, "<sheetViews>", "<sheetData>")
    );
    assert!(new.contains("<f>1+1</f>"));
}

#[test]
fn marks_stand_in_the_cells_of_their_findings() {
    let (_, out, report) = marked_book();
    let sheet = "xl/worksheets/sheet1.xml";
    assert_eq!(fill(&out, sheet, "A3").as_deref(), RED);
    assert_eq!(fill(&out, sheet, "B3").as_deref(), RED);
    assert_eq!(fill(&out, sheet, "C3").as_deref(), YELLOW);
    assert_eq!(fill(&out, sheet, "G4").as_deref(), RED);
    assert_eq!(fill(&out, sheet, "C10").as_deref(), RED);
    assert_eq!(fill(&out, sheet, "A2").as_deref(), Some("FF008000"));
    let parts = parts(&out);
    let sheet = text(&parts, sheet);
    // Cells and rows stand in order.
    let rows: Vec<u32> = sheet
        .split("<row ")
        .skip(1)
        .map(|row| attribute(row, "r").unwrap().parse().unwrap())
        .collect();
    assert_eq!(rows, [1, 2, 3, 4, 5, 6, 10]);
    let names: Vec<String> = between(&sheet, "<row r=\"3\"", "</row>")
        .split("<c ")
        .skip(1)
        .map(|cell| attribute(cell, "r").unwrap())
        .collect();
    assert_eq!(names, ["A3", "B3", "C3", "D3"]);
    assert!(sheet.contains("<dimension ref=\"A1:G10\"/>"), "{sheet}");
    // The empty cell of a bold row stays bold.
    let style = attribute(between(&sheet, "<c r=\"A6\"", "/>"), "s").unwrap();
    let styles = text(&parts, "xl/styles.xml");
    let xf = between(&styles, "<cellXfs", "</cellXfs>")
        .split("<xf ")
        .nth(style.parse::<usize>().unwrap() + 1);
    assert_eq!(attribute(xf.unwrap(), "fontId").as_deref(), Some("1"));

    let comments = text(&parts, "xl/comments1.xml");
    assert_eq!(comments.matches("<comment ").count(), 6);
    let first = between(&comments, "<comment ref=\"A3\"", "</comment>");
    assert!(first.contains("作者的话") && first.contains("错误 ") && first.contains("警告 "));
    let finding = report.findings().iter().find(|finding| finding.place.is_some()).unwrap();
    assert!(first.contains(finding.rule.code), "{first}");
    assert!(first.contains(&report.basis(finding)[0].to_string()));
    let shapes = text(&parts, "xl/drawings/vmlDrawing1.vml");
    assert_eq!(shapes.matches("ObjectType=\"Note\"").count(), 6);
    let mut ids: Vec<_> = shapes.split("id=\"_x0000_s").skip(1).map(|id| &id[..4]).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 6);
}

#[test]
fn the_list_names_every_finding_as_text() {
    let (_, out, report) = marked_book();
    let list = values(&out, "问题清单 (2)");
    let at = |row: usize, column: usize| {
        list.iter().find(|(at, _)| *at == (row, column)).map_or("", |(_, text)| text.as_str())
    };
    assert!(at(0, 0).starts_with("※ 问题清单"), "{}", at(0, 0));
    assert_eq!(at(1, 3), "问题");
    for (row, finding) in (2..).zip(report.findings()) {
        assert_eq!(at(row, 2), finding.rule.code);
        assert_eq!(at(row, 3), finding.text(Language::Zh));
        assert!(!at(row, 4).is_empty() && !at(row, 5).is_empty());
        assert_eq!(at(row, 7).is_empty(), finding.place.is_none());
    }
    assert_eq!(list.iter().map(|((row, _), _)| row).max(), Some(&(report.findings().len() + 1)));
    assert!(list.iter().any(|(_, text)| text == "=cmd|' /C calc'!A0 <&>"));
    let parts = parts(&out);
    let sheet = text(&parts, "xl/worksheets/sheet3.xml");
    assert!(!sheet.contains("<f>"));
    assert!(sheet.contains("location=\"&apos;目录&apos;&apos;一&apos;!A3\""), "{sheet}");
    assert_eq!(sheet.matches("<hyperlink ").count(), 7, "none to a sheet that is not there");
    let book = text(&parts, "xl/workbook.xml");
    assert!(book.contains("<sheet name=\"问题清单 (2)\" sheetId=\"3\""), "{book}");
    assert!(book.contains("<definedName name=\"名称\">"));
}

/// Packs parts, as other programs write them.
fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        out.start_file(*name, SimpleFileOptions::default()).unwrap();
        out.write_all(content.as_bytes()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

/// A workbook in which names have prefixes, cells and rows say no place, and there are no styles.
fn bare_book(sheet: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    packed(&[
        (
            "[Content_Types].xml",
            &format!(
                "<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/a.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            &format!(
                "<p:Relationships xmlns:p=\"{package}/relationships\"><p:Relationship Id=\"a\" Type=\"{references}/officeDocument\" Target=\"/xl/workbook.xml\"/></p:Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            &format!(
                "<x:workbook xmlns:x=\"{main}\" xmlns:r=\"{references}\"><x:sheets><x:sheet name=\"甲&amp;乙\" sheetId=\"7\" r:id=\"b\"/></x:sheets></x:workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            &format!(
                "<p:Relationships xmlns:p=\"{package}/relationships\"><p:Relationship Id=\"b\" Type=\"{references}/worksheet\" Target=\"worksheets/a.xml\"/></p:Relationships>"
            ),
        ),
        (
            "xl/worksheets/a.xml",
            &format!("\u{FEFF}<x:worksheet xmlns:x=\"{main}\">{sheet}</x:worksheet>"),
        ),
    ])
}

#[test]
fn a_workbook_of_another_program_is_edited_too() {
    let rows = "<x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row/>";
    let tail =
        "<x:pageMargins left=\"1\" right=\"1\" top=\"1\" bottom=\"1\" header=\"1\" footer=\"1\"/>";
    let places = [
        (Severity::Error, cell("甲&乙", 0, 1)),
        (Severity::Error, cell("甲&乙", 1, 2)),
        (Severity::Warning, cell("甲&乙", 2, 0)),
    ];
    let report = report("a.xlsx", &places);
    let source = bare_book(&format!("<x:sheetData>{rows}</x:sheetData>{tail}<x:extLst/>"));
    let out = write(&report, "a.xlsx", &source);
    let sheet = text(&parts(&out), "xl/worksheets/a.xml");
    assert!(
        sheet.contains("<x:row><x:c><x:v>1</x:v></x:c><x:c s=\"1\"><x:v>2</x:v></x:c></x:row>"),
        "{sheet}"
    );
    assert!(
        sheet.contains(
            "<x:row><x:c r=\"C2\" s=\"1\"/></x:row><x:row r=\"3\"><x:c r=\"A3\" s=\"2\"/></x:row>"
        ),
        "{sheet}"
    );
    assert!(sheet.contains(&format!("{tail}<x:legacyDrawing ")), "{sheet}");
    assert_eq!(values(&out, "甲&乙"), [((0, 0), "1".to_owned()), ((0, 1), "2".to_owned())]);
    let rows = values(&out, "问题清单").into_iter().map(|((row, _), _)| row).max();
    assert_eq!(rows, Some(report.findings().len() + 1));

    let source = bare_book("<x:sheetData/>");
    let sheet = text(&parts(&write(&report, "a.xlsx", &source)), "xl/worksheets/a.xml");
    assert!(
        sheet.contains("<x:sheetData><x:row r=\"1\"><x:c r=\"B1\" s=\"1\"/></x:row>"),
        "{sheet}"
    );
}

#[test]
fn what_is_broken_is_refused_without_panic() {
    let report = report("a.xlsx", &[(Severity::Error, cell("甲&乙", 0, 1))]);
    let refused = |source: &[u8]| {
        let mut out = Vec::new();
        annotated(&report, "a.xlsx", source, Language::Zh, &mut out).unwrap_err()
    };
    let whole = bare_book("<x:sheetData><x:row r=\"1\"/></x:sheetData>");
    for cut in (0..whole.len()).step_by(7).filter(|cut| *cut > 4) {
        let mut out = Vec::new();
        let _ = annotated(&report, "a.xlsx", &whole[..cut], Language::Zh, &mut out);
    }
    for source in
        [&b"PK\x03\x04"[..], b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"{}", b" [\n", b"<xml/>"]
    {
        assert_eq!(refused(source).kind(), std::io::ErrorKind::InvalidData);
    }
    for sheet in [
        "<x:sheetData><x:row r=\"1\">",
        "<x:sheetData><x:row r=\"0\"><x:c r=\"ZZZZZZZZ1\"/></x:row>",
    ] {
        let error = refused(&bare_book(sheet));
        assert_eq!(error.kind(), std::io::ErrorKind::InvalidData, "{error}");
    }
    // A document without its end, and one whose numbers are none.
    let source = bare_book(
        "<x:sheetData><x:row r=\"-1\"><x:c r=\"99999999999\" s=\"x\"/></x:row></x:sheetData>",
    );
    assert!(!write(&report, "a.xlsx", &source).is_empty());
}

fn csv(source: &[u8], lines: &[u64]) -> Vec<u8> {
    let spot = |line: &u64| (Severity::Error, Spot::Text { line: *line, column: 1, bytes: None });
    let mut report = report("a.csv", &lines.iter().map(spot).collect::<Vec<_>>());
    report.findings.retain(|finding| finding.place.is_some());
    let mut out = Vec::new();
    annotated(&report, "a.csv", source, Language::Zh, &mut out).unwrap();
    out
}

#[test]
fn a_csv_gets_one_more_column() {
    let source = "信息资源目录,,\r\n名称,代码,周期\r\n\"甲\"\"\n乙\",1,每日\r\n\r\n丙,2\n丁,3,每月";
    let out = String::from_utf8(csv(source.as_bytes(), &[4, 6, 6])).unwrap();
    let lines: Vec<&str> = out.split("\r\n").collect();
    assert_eq!(lines[0], "信息资源目录,,,");
    assert_eq!(lines[1], "名称,代码,周期,校验意见");
    assert!(lines[2].starts_with("\"甲\"\"\n乙\",1,每日,CON304 "), "{out}");
    assert_eq!(lines[3], "");
    let (third, last) = lines[4].split_once('\n').unwrap();
    assert!(third.starts_with("丙,2,,") && third.matches('；').count() == 1, "{out}");
    assert_eq!(last, "丁,3,每月,");

    // Each encoding and separator stays.
    let (gb, _, _) = encoding_rs::GB18030.encode("名称\t代码\n甲\t1\n");
    let out = csv(&gb, &[2]);
    assert!(out.starts_with(&gb[..9]));
    let (text, _, damaged) = encoding_rs::GB18030.decode(&out);
    assert!(!damaged && text.starts_with("名称\t代码\t校验意见\n甲\t1\tCON304 "), "{text}");
    for big in [false, true] {
        let encode = |text: &str| -> Vec<u8> {
            let of = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
            text.encode_utf16().flat_map(of).collect()
        };
        let out = csv(&encode("\u{FEFF}名称;代码\r\n甲;1"), &[2]);
        let start = encode("\u{FEFF}名称;代码;校验意见\r\n甲;1;CON304 ");
        assert!(out.starts_with(&start), "{out:?}");
    }
    // Old line ends, and a separator that is told.
    let out =
        String::from_utf8(csv("sep=|\r名称|代码\r\"甲\r乙\"|1\r丙|2\r".as_bytes(), &[5])).unwrap();
    assert_eq!(out.split_once("丙").unwrap().0, "sep=|\r名称|代码|校验意见\r\"甲\r乙\"|1|\r");
    assert!(out.ends_with('\r') && out.contains("丙|2|CON304 "), "{out}");
    let out = csv("名称;说明\n甲;一,二,三\n乙;四\n".as_bytes(), &[]);
    assert_eq!(out, "名称;说明;校验意见\n甲;一,二,三;\n乙;四;\n".as_bytes());
    assert_eq!(csv(b"", &[]), b"");
    assert_eq!(csv(b"\xEF\xBB\xBF", &[]), b"\xEF\xBB\xBF");
}

/// A file of the corpus, where there is one.
fn corpus(name: &str) -> Option<PathBuf> {
    let folder = env::var_os("MULU_CORPUS").map(PathBuf::from);
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let path = folder.unwrap_or_else(beside).join(name);
    if !path.exists() {
        println!("skipped: no {}", path.display());
        return None;
    }
    Some(path)
}

/// What LibreOffice makes of a workbook; `None` where it is not installed.
fn office(bytes: &[u8], name: &str, to: &str) -> Option<String> {
    let folder = env::temp_dir().join(format!("mulu-office-{}-{name}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.xlsx"));
    fs::write(&path, bytes).unwrap();
    let settings = format!("-env:UserInstallation=file://{}/settings", folder.display());
    let run = Command::new("soffice")
        .args([&settings, "--headless", "--convert-to", to, "--outdir"])
        .arg(&folder)
        .arg(&path)
        .output();
    let Ok(run) = run else {
        println!("skipped: no soffice");
        return None;
    };
    assert!(run.status.success(), "{run:?}");
    let result = fs::read(path.with_extension(to)).unwrap();
    fs::remove_dir_all(folder).unwrap();
    Some(String::from_utf8_lossy(&result).into_owned())
}

/// The background of a cell of the first table of a flat document of LibreOffice; row and column from 0.
fn background(fods: &str, row: usize, column: usize) -> Option<String> {
    let table = between(fods, "<table:table ", "</table:table>");
    let times = |tag: &str, name: &str| {
        attribute(tag, name).and_then(|times| times.parse::<usize>().ok()).unwrap_or(1)
    };
    let mut at = 0;
    let of_row = table.split("<table:table-row ").skip(1).find(|text| {
        at += times(text, "table:number-rows-repeated");
        at > row
    })?;
    let mut at = 0;
    let cells = of_row
        .split("<table:")
        .filter(|tag| tag.starts_with("table-cell") || tag.starts_with("covered-table-cell"));
    let found = cells.into_iter().find(|text| {
        at += times(text, "table:number-columns-repeated");
        at > column
    })?;
    let style = attribute(found, "table:style-name")?;
    let style = fods
        .split("<style:style ")
        .find(|text| attribute(text, "style:name").is_some_and(|name| name == style))?;
    let style = style.split("</style:style>").next()?;
    let (_, rest) = style.split_once("fo:background-color=\"")?;
    rest.split('"').next().map(str::to_owned)
}

#[test]
fn real_templates_lose_nothing() {
    for (name, sheet, item) in [
        ("templates/national-census-2017.xlsx", "Sheet1", cell("Sheet1", 5, 44)),
        ("templates/kweaver-info-catalog.xlsx", "信息资源目录", cell("信息项", 3, 1)),
    ] {
        let Some(path) = corpus(name) else { return };
        let source = fs::read(path).unwrap();
        let places = [
            (Severity::Error, cell(sheet, 0, 0)),
            (Severity::Warning, cell(sheet, 4, 15)),
            (Severity::Error, item),
        ];
        let out = write(&report("t.xlsx", &places), "t.xlsx", &source);
        let (old, new) = (parts(&source), parts(&out));
        for (part, content) in &old {
            let may_change = part == "[Content_Types].xml"
                || part == "xl/workbook.xml"
                || part == "xl/styles.xml"
                || part.ends_with(".rels")
                || part.starts_with("xl/worksheets/");
            assert!(may_change || new[part] == *content, "{part}");
        }
        for part in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"] {
            let (old, new) = (text(&old, part), text(&new, part));
            for (start, end) in [
                ("<sheetViews>", "<sheetData>"),
                ("</sheetData>", "<pageSetup"),
                ("<dataValidations", "</dataValidations>"),
                ("<headerFooter", ">"),
            ] {
                assert_eq!(between(&old, start, end), between(&new, start, end), "{part} {start}");
            }
        }
        let book = "xl/workbook.xml";
        let names =
            |parts| between(&text(parts, book), "<definedNames>", "</definedNames>").to_owned();
        assert_eq!(names(&old), names(&new));
        assert_eq!(fill(&out, "xl/worksheets/sheet1.xml", "A1").as_deref(), RED);
        assert_eq!(fill(&out, "xl/worksheets/sheet1.xml", "P5").as_deref(), YELLOW);
        assert_eq!(values(&source, sheet), values(&out, sheet));

        let Some(fods) = office(&out, &name.replace(['/', '.'], "-"), "fods") else { continue };
        assert_eq!(background(&fods, 0, 0).as_deref(), Some("#ff9999"), "{name}");
        assert_eq!(background(&fods, 4, 15).as_deref(), Some("#ffeb84"), "{name}");
        assert!(fods.contains("※ 问题清单") && fods.contains("office:annotation"));
    }
}

#[test]
fn an_office_shows_marks_and_comments() {
    let (source, out, _) = marked_book();
    let Some(fods) = office(&out, "marked", "fods") else { return };
    assert_eq!(background(&fods, 2, 0).as_deref(), Some("#ff9999"));
    assert_eq!(background(&fods, 2, 2).as_deref(), Some("#ffeb84"));
    assert_eq!(background(&fods, 3, 6).as_deref(), Some("#ff9999"));
    assert_eq!(background(&fods, 9, 2).as_deref(), Some("#ff9999"));
    assert_eq!(background(&fods, 1, 1).as_deref(), Some("#008000"));
    assert_eq!(fods.matches("<office:annotation ").count(), 6);
    assert!(fods.contains("作者的话") && fods.contains("content-validation"));
    assert!(office(&source, "source", "fods").is_some_and(|fods| !fods.contains("#ff9999")));
}

#[test]
fn an_old_workbook_becomes_a_new_one() {
    let Some(path) = corpus("putuo/ajjfr.xls") else { return };
    let source = fs::read(path).unwrap();
    let mut old: calamine::Xls<_> = calamine::Xls::new(Cursor::new(&source)).unwrap();
    let names = old.sheet_names();
    let sheet = names.first().unwrap().clone();
    let report = report("a.xls", &[(Severity::Error, cell(&sheet, 0, 0))]);
    let out = write(&report, "a.xls", &source);
    for name in names {
        let range = old.worksheet_range(&name).unwrap();
        let texts: Vec<String> = range.used_cells().map(|cell| cell.2.to_string()).collect();
        let new: Vec<String> = values(&out, &name).into_iter().map(|(_, text)| text).collect();
        assert_eq!(texts.len(), new.len(), "{name}");
        assert!(texts.iter().zip(&new).all(|(one, other)| one == other), "{name}");
    }
    assert_eq!(fill(&out, "xl/worksheets/sheet1.xml", "A1").as_deref(), RED);
    assert!(!values(&out, "问题清单").is_empty());
}
