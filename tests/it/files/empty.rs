//! Files in which there is no entry: no finding, for nothing is wrong, but a note.

use mulu::export::{Form, Head, OutputFormat, Writer};
use mulu::{Calendar, Checker, InputFormat, Language, Profile, Reader, Report};

fn checker() -> Checker {
    let profile = Profile::named("national-2025").unwrap();
    Checker::new(profile, Calendar::default(), "2026-11-21".parse().unwrap()).unwrap()
}

fn check(bytes: &[u8], format: InputFormat) -> Report {
    let checker = checker();
    let mut run = checker.run();
    run.read(Reader::new(bytes, "f").format(format)).unwrap();
    run.finish()
}

fn notes(report: &Report, language: Language) -> Vec<String> {
    let all = report.notes().map(|(file, note)| format!("{file}: {}", note.of(language)));
    // Of a text there is one more: what it was read as.
    all.filter(|note| !note.contains("UTF-8")).collect()
}

#[test]
fn a_whole_file_without_entries_is_noted_in_every_format() {
    let nothing = |format| {
        let writer = Writer::new(Vec::new(), Form::new(format), &Head::default()).unwrap();
        writer.finish().unwrap().0
    };
    for (bytes, format) in [
        (b"[]".to_vec(), InputFormat::Auto),
        (b"{\"entries\": []}".to_vec(), InputFormat::Auto),
        (b"".to_vec(), InputFormat::Ndjson),
        (b"\n\n".to_vec(), InputFormat::Ndjson),
        ("信息资源名称,共享类型\r\n".into(), InputFormat::Csv),
        ("信息资源名称\t共享类型\r\n".into(), InputFormat::Csv),
        (nothing(OutputFormat::Json), InputFormat::Json),
        (nothing(OutputFormat::Ndjson), InputFormat::Ndjson),
        (nothing(OutputFormat::Csv), InputFormat::Csv),
        (nothing(OutputFormat::Xlsx), InputFormat::Workbook),
        (nothing(OutputFormat::Xml), InputFormat::Xml),
    ] {
        let report = check(&bytes, format);
        assert!(report.is_clean() && report.summary().entries == 0, "{bytes:?}");
        assert_eq!(notes(&report, Language::Zh), ["f: 没有读到任何条目"], "{bytes:?}");
        assert_eq!(notes(&report, Language::En), ["f: no entries were found"], "{bytes:?}");
    }
}

#[test]
fn what_has_an_entry_or_a_finding_needs_no_note() {
    let none: [&str; 0] = [];
    for (text, format) in [
        ("", InputFormat::Auto),
        ("{}", InputFormat::Auto),
        ("[1]", InputFormat::Auto),
        ("[", InputFormat::Auto),
        ("{", InputFormat::Ndjson),
        ("信息资源名称,共享类型\r\n甲,\r\n", InputFormat::Csv),
        ("<catalogue>", InputFormat::Xml),
        ("<catalogue><entry/></catalogue>", InputFormat::Xml),
    ] {
        let report = check(text.as_bytes(), format);
        assert!(!report.findings().is_empty(), "{text}");
        assert_eq!(notes(&report, Language::En), none, "{text}");
    }
}

#[test]
fn of_several_files_each_is_noted_that_has_none() {
    let checker = checker();
    let mut run = checker.run();
    for (text, name) in [("[]", "a.json"), ("[{}]", "b.json"), ("[]", "c.json")] {
        run.read(Reader::new(text.as_bytes(), name)).unwrap();
    }
    let report = run.finish();
    assert_eq!(
        notes(&report, Language::En),
        ["a.json: no entries were found", "c.json: no entries were found"]
    );
}

#[test]
fn a_register_without_requests_is_noted() {
    let checker = checker();
    let mut run = checker.requests();
    run.read(Reader::new(&b"[]"[..], "r"), None, |_| {}).unwrap();
    assert_eq!(notes(&run.finish(), Language::Zh), ["r: 没有读到任何申请"]);
}
