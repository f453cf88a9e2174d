//! Workbooks that the command writes: the author's with the findings in it, and one to be filled in.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use calamine::{Data, Reader as _, Xlsx};
use mulu::{Calendar, Checker, Date, Profile, Reader, Report};

const DAY: &str = "2026-11-21";

fn mulu(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mulu"));
    command.args(args).env("LC_ALL", "zh_CN.UTF-8").output().unwrap()
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn rows(book: &[u8], sheet: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(book)).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
}

#[test]
fn annotate_refuses_what_it_cannot_do_and_leaves_nothing_behind() {
    let folder = folder("annotate-refuses");
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    for name in ["a.json", "a.xlsx", "b.xlsx", "a.csv"] {
        fs::write(path(name), "[]").unwrap();
    }
    let before = fs::read_dir(&folder).unwrap().count();
    for (inputs, output, said) in [
        (&["a.json"] as &[&str], "out.xlsx", "只用于"),
        (&["a.xlsx", "b.xlsx"], "out.xlsx", "一个文件"),
        (&["a.xlsx"], "out.csv", ".xlsx"),
        (&["a.csv"], "out.xlsx", ".csv"),
        (&["a.xlsx"], "a.xlsx", "不能覆盖"),
        (&["."], "out.xlsx", "只用于"),
    ] {
        let (inputs, output) =
            (inputs.iter().map(|name| path(name)).collect::<Vec<_>>(), path(output));
        let mut args = vec!["check", "--as-of", DAY, "--annotate", &output];
        args.extend(inputs.iter().map(String::as_str));
        let result = mulu(&args);
        assert_eq!(result.status.code(), Some(2), "{inputs:?}");
        let words = String::from_utf8_lossy(&result.stderr);
        assert!(words.contains(said), "{inputs:?}: {words}");
        assert!(result.stdout.is_empty());
    }
    // What is no workbook is said to be none, and the file does not appear.
    let result = mulu(&["check", "--as-of", DAY, "--annotate", &path("out.xlsx"), &path("a.xlsx")]);
    assert_eq!(result.status.code(), Some(2));
    assert_eq!(fs::read_dir(&folder).unwrap().count(), before);
    assert_eq!(fs::read_to_string(path("a.xlsx")).unwrap(), "[]");
}

#[test]
fn a_template_is_written_for_a_profile() {
    let folder = folder("template");
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    for (profile, name) in
        [("national-2025", "信息资源摘要（选填）"), ("national-2017", "信息资源摘要（必填）")]
    {
        let out = path(profile);
        let result = mulu(&["template", "--profile", profile, "--as-of", DAY, "-o", &out]);
        assert_eq!(result.status.code(), Some(0), "{}", String::from_utf8_lossy(&result.stderr));
        let head = rows(&fs::read(&out).unwrap(), "信息资源目录");
        assert!(head[0].iter().any(|heading| heading == name), "{head:?}");
    }
    let (some, all) = (path("some.xlsx"), path("all.xlsx"));
    for (out, all) in [(&some, None), (&all, Some("--all"))] {
        let mut args = vec!["template", "--lang", "en", "--as-of", DAY, "--output", out];
        args.extend(all);
        assert_eq!(mulu(&args).status.code(), Some(0));
    }
    let count = |path: &str| rows(&fs::read(path).unwrap(), "catalogue")[0].len();
    assert!(count(&all) > count(&some));
    assert_eq!(
        mulu(&["template", "--profile", "national-2052", "-o", &all]).status.code(),
        Some(2)
    );
    assert_eq!(mulu(&["template"]).status.code(), Some(2));
}

fn read(book: &[u8]) -> Report {
    let day: Date = DAY.parse().unwrap();
    let profile = Profile::named("national-2025").unwrap();
    let checker = Checker::new(profile, Calendar::default(), day).unwrap();
    let mut run = checker.run();
    run.read(Reader::new(book, "template.xlsx")).unwrap();
    run.finish()
}

/// The example of a template in the place of what is to be filled in.
fn filled(book: &[u8], example: &str) -> Vec<u8> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(book)).unwrap();
    let range = book.worksheet_range(example).unwrap();
    let merges = book.merge_cells_by_sheet_name(example).unwrap();
    let mut filled = rust_xlsxwriter::Workbook::new();
    let sheet = filled.add_worksheet();
    for merge in merges {
        let ((top, left), (bottom, right)) = (merge.start, merge.end);
        let plain = rust_xlsxwriter::Format::new();
        sheet.merge_range(top - 1, left as u16, bottom - 1, right as u16, "", &plain).unwrap();
    }
    for (row, column, value) in range.used_cells().filter(|(row, ..)| *row > 0) {
        sheet.write_string(row as u32 - 1, column as u16, value.to_string()).unwrap();
    }
    filled.save_to_buffer().unwrap()
}

#[test]
fn what_a_template_asks_for_is_read_without_a_finding() {
    let folder = folder("template-read");
    for (language, example) in [("zh", "填写示例"), ("en", "example")] {
        for all in [false, true] {
            let out = folder.join(language);
            let mut args =
                vec!["template", "--lang", language, "--as-of", DAY, "-o", out.to_str().unwrap()];
            args.extend(all.then_some("--all"));
            assert_eq!(mulu(&args).status.code(), Some(0));
            let book = fs::read(&out).unwrap();
            // Nothing is filled in, and neither the example nor the guide is taken for data.
            let report = read(&book);
            assert_eq!(report.summary().entries, 0);
            assert!(report.is_clean(), "{:?}", report.findings());
            let report = read(&filled(&book, example));
            assert_eq!(report.summary().entries, 3);
            assert!(report.is_clean(), "{:?}", report.findings());
        }
    }
}

#[test]
fn an_annotated_workbook_is_read_as_the_author_wrote_it() {
    let folder = folder("annotate-read");
    let (source, out) = (folder.join("a.xlsx"), folder.join("b.xlsx"));
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("目录").unwrap();
    for (column, heading) in (0..).zip(["信息资源名称", "信息资源提供方", "共享类型", "更新周期"])
    {
        sheet.write_string(0, column, heading).unwrap();
    }
    for (column, text) in (0..).zip(["机动车排气检测结果", "", "要", "经常"]) {
        sheet.write_string(1, column, text).unwrap();
    }
    book.save(&source).unwrap();
    let args =
        ["check", "--as-of", DAY, "--annotate", out.to_str().unwrap(), source.to_str().unwrap()];
    let result = mulu(&args);
    assert_eq!(result.status.code(), Some(1), "{}", String::from_utf8_lossy(&result.stderr));
    let annotated = fs::read(&out).unwrap();
    let findings = |report: &Report| -> Vec<_> {
        report.findings().iter().map(|f| (f.rule.code, f.at.clone(), f.place.clone())).collect()
    };
    let (before, after) = (read(&fs::read(&source).unwrap()), read(&annotated));
    assert_eq!(findings(&before), findings(&after));
    assert!(before.findings().len() > 10);
    let list = rows(&annotated, "问题清单");
    assert_eq!(list.len(), before.findings().len() + 2);
    for (row, finding) in list.iter().skip(2).zip(before.findings()) {
        let place = finding.place.as_ref().map(|place| match &place.spot {
            mulu::Spot::Cell { row, column, .. } => mulu::cell_name(*row, *column),
            spot => panic!("{spot:?}"),
        });
        assert_eq!(row[7], place.unwrap_or_default());
    }
}

#[test]
fn an_annotated_csv_keeps_every_byte_and_is_read_again() {
    let folder = folder("annotate-csv");
    let text = "政务数据目录,,,\r\n信息资源名称,信息资源提供方,共享类型,更新周期\r\n\
                \"机动车\"\"排气\"\"\r\n检测结果\",市生态环境局,有条件共享,每月\r\n空气质量,市生态环境局,要,经常";
    let (gb, ..) = encoding_rs::GB18030.encode(text);
    for (name, source) in [("utf-8.csv", text.as_bytes()), ("gb18030.csv", &gb)] {
        let (path, out) = (folder.join(name), folder.join("out.csv"));
        fs::write(&path, source).unwrap();
        let (path, file) = (path.to_str().unwrap(), out.to_str().unwrap());
        let check = |path: &str, more: &[&str]| {
            let result =
                mulu(&[&["check", "--as-of", DAY, "--format", "json", path], more].concat());
            let report: serde_json::Value = serde_json::from_slice(&result.stdout).unwrap();
            let findings = report["findings"].as_array().unwrap().clone();
            findings
                .into_iter()
                .map(|f| (f["rule"].clone(), f["at"].clone(), f["place"]["line"].clone()))
                .collect::<Vec<_>>()
        };
        let before = check(path, &["--annotate", file]);
        assert!(before.len() > 10);
        let written = fs::read(&out).unwrap();
        let written = match name {
            "utf-8.csv" => String::from_utf8(written).unwrap(),
            _ => encoding_rs::GB18030.decode(&written).0.into_owned(),
        };
        // The added column taken away, nothing has changed.
        let mut rest = written.as_str();
        for record in [
            "政务数据目录,,,",
            "信息资源名称,信息资源提供方,共享类型,更新周期",
            "\"机动车\"\"排气\"\"\r\n检测结果\",市生态环境局,有条件共享,每月",
            "空气质量,市生态环境局,要,经常",
        ] {
            rest = rest.strip_prefix(record).unwrap_or_else(|| panic!("{rest}"));
            let (added, next) = rest.split_once("\r\n").unwrap_or((rest, ""));
            assert!(added.starts_with(','), "{added}");
            assert_eq!(added.contains("TIM102"), record.starts_with("空气"), "{added}");
            rest = next;
        }
        assert!(rest.is_empty());
        assert_eq!(check(file, &[]), before, "{name}");
    }
}
