//! Files as people have them, through the command.

use std::fs;
use std::io::{Cursor, Write};

use rust_xlsxwriter::Workbook;
use serde_json::Value;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{check, folder, json, mulu, status, text};
use crate::files::corpus;

const CSV: &str = "信息资源名称,信息资源代码,信息项名称,共享类型\n机动车排气检测结果,307024/000001,号牌号码,保密\n,,检测日期,\n";

fn findings(report: &Value) -> &[Value] {
    report["findings"].as_array().unwrap()
}

#[test]
fn a_finding_in_a_workbook_names_its_sheet_and_cell() {
    let folder = folder("cell");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("目录").unwrap();
    for (row, line) in CSV.lines().enumerate() {
        for (column, cell) in line.split(',').enumerate() {
            sheet.write_string(row as u32 + 2, column as u16, cell).unwrap();
        }
    }
    let path = folder.join("a.xlsx");
    fs::write(&path, book.save_to_buffer().unwrap()).unwrap();
    let output = check(&[path.to_str().unwrap(), "--format", "json"], b"");
    assert_eq!(status(&output), 1);
    let report = json(&output.stdout);
    let unknown = findings(&report).iter().find(|found| found["at"] == "/share/type").unwrap();
    let place = serde_json::json!({"file": path.to_str().unwrap(), "sheet": "目录", "cell": "D4"});
    assert_eq!(unknown["place"], place);
    let output = check(&[path.to_str().unwrap(), "--lang", "zh"], b"");
    assert!(text(&output.stdout).contains("a.xlsx!目录!D4\n"), "{}", text(&output.stdout));
}

#[test]
fn a_csv_of_any_encoding_says_line_and_column_and_why() {
    let folder = folder("encodings");
    let path = folder.join("a.csv");
    let utf16: Vec<u8> =
        "\u{FEFF}".encode_utf16().chain(CSV.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let gb18030 = encoding_rs::GB18030.encode(CSV).0.into_owned();
    let cases = [
        (CSV.as_bytes().to_vec(), None),
        (format!("\u{FEFF}{CSV}").into_bytes(), None),
        (gb18030.clone(), Some("GB 18030")),
        (utf16, Some("UTF-16LE")),
    ];
    for (bytes, note) in cases {
        fs::write(&path, bytes).unwrap();
        let output = check(&[path.to_str().unwrap(), "--format", "json"], b"");
        let report = json(&output.stdout);
        let unknown = findings(&report).iter().find(|found| found["at"] == "/share/type").unwrap();
        let place = &unknown["place"];
        assert_eq!((&place["line"], &place["column"]), (&2.into(), &30.into()), "{place}");
        assert_eq!(place["offset"], Value::Null);
        let said = text(&output.stderr).lines().any(|line| line.contains("read as "));
        assert_eq!(said, note.is_some(), "{}", text(&output.stderr));
        assert!(note.is_none_or(|note| text(&output.stderr).contains(note)));
    }
    // What is declared holds: no heading can be read then.
    fs::write(&path, gb18030).unwrap();
    let path = path.to_str().unwrap();
    assert_eq!(status(&check(&[path, "--encoding", "utf-8"], b"")), 2);
    let (before, after) = CSV.as_bytes().split_at(CSV.find("检测结果").unwrap());
    fs::write(path, [before, b"\xFF", after].concat()).unwrap();
    let report = json(&check(&[path, "--format", "json"], b"").stdout);
    let loss = findings(&report).iter().find(|found| found["name"] == "decoding-loss").unwrap();
    assert_eq!((&loss["at"], &loss["place"]["line"]), (&"/name".into(), &2.into()));
    assert_eq!(loss["message"], "bytes of this value are no characters in UTF-8 and were lost");
    // Declared to be GB 18030: cut within a character, and in truth UTF-8.
    let gb18030 =
        |bytes: &[u8], language| check(&["-", "--encoding", "gb18030", "--lang", language], bytes);
    let cut = "[{\"name\":\"机动车\"},{\"name\":\"目录";
    let cut = encoding_rs::GB18030.encode(cut).0.into_owned();
    let output = gb18030(&cut[..cut.len() - 1], "zh");
    let said = text(&output.stdout);
    assert!(said.contains("这一条没有读到：有按GB 18030不能识别的字节"), "{said}");
    assert!(said.contains("先确认文件是不是GB 18030编码："), "{said}");
    let output = gb18030("{\"name\":\"机动车\"}".as_bytes(), "en");
    let said = text(&output.stderr);
    assert!(said.contains("but its bytes are valid UTF-8 as well"), "{said}");
}

#[test]
fn a_heading_that_may_be_several_things_is_asked_for() {
    let folder = folder("asked");
    let path = folder.join("a.csv");
    fs::write(&path, "信息资源名称,共享类型,更新周期,关联及类目名称\n甲,有条件共享,每日,乙\n")
        .unwrap();
    let output = check(&[path.to_str().unwrap(), "--lang", "zh"], b"");
    assert_eq!(status(&output), 2);
    let said = text(&output.stderr);
    assert!(said.contains("D1单元格的标题“关联及类目名称”"), "{said}");
    assert!(said.contains("mulu columns"), "{said}");
    let dialect = folder.join("a.toml");
    let (path, dialect) = (path.to_str().unwrap(), dialect.to_str().unwrap());
    let output = mulu(&["columns", path, "--write-dialect", dialect], b"");
    assert_eq!(status(&output), 1);
    // Nothing is chosen yet.
    assert_eq!(status(&check(&[path, "--dialect", dialect], b"")), 2);
    let mut chosen = fs::read_to_string(dialect).unwrap();
    chosen += "\n'关联及类目名称' = '/related'\n";
    fs::write(dialect, chosen).unwrap();
    let output = check(&[path, "--dialect", dialect, "--format", "json"], b"");
    assert_eq!(json(&output.stdout)["summary"]["entries"], 1, "{}", text(&output.stderr));
}

#[test]
fn portal_records_are_read_directly() {
    let Some(folder) = corpus("portals") else { return };
    let path = folder.join("sample_40_per_portal_nocontact.jsonl");
    let path = path.to_str().unwrap();
    let output =
        check(&[path, "--dialect", "portal", "--profile", "lenient", "--format", "json"], b"");
    let report = json(&output.stdout);
    assert_eq!((&report["complete"], &report["summary"]["entries"]), (&true.into(), &2915.into()));
}

/// An archive with these parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        out.start_file(*name, SimpleFileOptions::default()).unwrap();
        out.write_all(bytes).unwrap();
    }
    out.finish().unwrap().into_inner()
}

#[test]
fn what_is_no_workbook_is_said_in_both_languages() {
    let folder = folder("wrong-files");
    let html = b"<html><body><table><tr><td>a</td></tr></table></body></html>".to_vec();
    // The head of an OLE container and the name of the stream that a password makes.
    let mut locked = vec![0; 4096];
    locked[..8].copy_from_slice(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    for (name, bytes, zh, en) in [
        ("a.xlsx", html, "网页（HTML）", "web page"),
        ("b.csv", archive(&[("a.txt", b"a")]), "不是文本", "not a text"),
        (
            "c.xlsx",
            archive(&[("a.txt", b"a")]),
            "无法按XLSX工作簿读取",
            "cannot read this as an XLSX workbook",
        ),
        ("d.xlsx", b"a,b\n1,2\n".to_vec(), "扩展名应为 .csv", ".csv"),
        ("e.xls", locked, "无法按XLS工作簿读取", "cannot read this as an XLS workbook"),
        (
            "f.xml",
            b"<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".to_vec(),
            "无法按XML读取",
            "cannot read this as XML",
        ),
    ] {
        let path = folder.join(name);
        fs::write(&path, bytes).unwrap();
        let path = path.to_str().unwrap();
        for (lang, words) in [("zh", zh), ("en", en)] {
            let output = check(&[path, "--lang", lang], b"");
            assert_eq!(status(&output), 2, "{name}");
            assert!(text(&output.stderr).contains(words), "{name}: {}", text(&output.stderr));
        }
    }
}

#[test]
fn a_sheet_that_claims_every_cell_costs_nothing() {
    let folder = folder("vast");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, head) in ["信息资源名称", "信息资源代码", "共享类型"].iter().enumerate()
    {
        sheet.write_string(0, column as u16, *head).unwrap();
    }
    sheet.write_string(1, 0, "甲".repeat(32_767)).unwrap();
    // The last row that a sheet has.
    sheet.write_string(1_048_575, 0, "=cmd|' /C calc'!A0").unwrap();
    let path = folder.join("a.xlsx");
    fs::write(&path, book.save_to_buffer().unwrap()).unwrap();
    let output = check(&[path.to_str().unwrap(), "--format", "json"], b"");
    let report = json(&output.stdout);
    assert_eq!(report["summary"]["entries"], 2);
    let cell = |found: &&Value| found["place"]["cell"] == "A1048576";
    assert!(findings(&report).iter().any(|found| cell(&found)));
}
