//! Records and their places, and what becomes of texts that mean no good.

use std::io::Read;

use proptest::prelude::*;

use super::super::{Row, Rows, Tables, open_csv};
use crate::limits::Limits;

/// A record: its number, its line, and of each field text, line and column.
type Record = (u32, u64, Vec<(String, u32, u32)>);

/// Gives a few bytes at a time.
struct Slow<'a>(&'a [u8], usize);

impl Read for Slow<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let count = self.0.len().min(into.len()).min(self.1);
        self.0.read(&mut into[..count])
    }
}

fn records(csv: &[u8], step: usize) -> Vec<Record> {
    let mut file = open_csv(Slow(csv, step), &Limits::default()).unwrap();
    let head = file.head(0).unwrap();
    let (mut rows, mut row, mut all) =
        (file.rows(0).unwrap(), Row::default(), Vec::<Record>::new());
    while rows.next_row(&mut row).unwrap() {
        let fields =
            row.cells().iter().map(|cell| (row.text_of(cell).to_owned(), cell.line, cell.at));
        all.push((row.number, row.line, fields.collect()));
    }
    // The head shows what the rows will give.
    for (number, _, fields) in all.iter().filter(|record| record.0 < 24) {
        let texts: Vec<&str> = fields.iter().map(|field| &*field.0).collect();
        assert_eq!(head[*number as usize], texts);
    }
    all
}

fn texts(csv: &str) -> Vec<Vec<String>> {
    let all = records(csv.as_bytes(), 7);
    all.into_iter().map(|record| record.2.into_iter().map(|field| field.0).collect()).collect()
}

#[test]
fn each_field_has_its_place() {
    let csv = "\u{FEFF}名称,\"共享\r\n类型\",代码\r\n\r\n,,\r\n\"甲\"\"乙\",,2\n丙\r丁,\"戊\"己";
    for step in [1, 3, 100] {
        let field = |text: &str, line, column| (text.to_owned(), line, column);
        assert_eq!(
            records(csv.as_bytes(), step),
            [
                (0, 1, vec![field("名称", 1, 1), field("共享\n类型", 1, 4), field("代码", 2, 5)]),
                (2, 5, vec![field("甲\"乙", 5, 1), field("", 5, 8), field("2", 5, 9)]),
                (3, 6, vec![field("丙", 6, 1)]),
                (4, 7, vec![field("丁", 7, 1), field("戊己", 7, 3)]),
            ]
        );
    }
}

#[test]
fn what_stands_between_the_fields_is_found_out() {
    assert_eq!(
        texts("名称\t说明\n甲\t一,二,三\n乙\t四\n"),
        [["名称", "说明"], ["甲", "一,二,三"], ["乙", "四"]]
    );
    assert_eq!(
        texts("政务信息资源目录\na;b;c\n1;2,5;3\n"),
        vec![vec!["政务信息资源目录"], vec!["a", "b", "c"], vec!["1", "2,5", "3"]]
    );
    assert_eq!(texts("a|b\n1|2\n"), [["a", "b"], ["1", "2"]]);
    assert_eq!(texts("sep=;\r\na,b;c\n"), [["a,b", "c"]]);
    assert_eq!(texts("名称\n甲\n"), [["名称"], ["甲"]]);
    assert_eq!(texts("\"a;b;c\",d\n\"e;f;g\",h\n"), [["a;b;c", "d"], ["e;f;g", "h"]]);
    assert_eq!(texts("\n\r\n"), Vec::<Vec<String>>::new());
}

#[test]
fn records_may_be_of_any_length() {
    let long = "长".repeat(100_000);
    assert_eq!(
        texts(&format!("a,b\n{long},,x\n1\n")),
        vec![vec!["a", "b"], vec![&long, "", "x"], vec!["1"]]
    );
}

#[test]
fn what_is_malformed_is_damaged() {
    let mut file = open_csv(&b"a,b\xFFc,d\n"[..], &Limits::default()).unwrap();
    let (mut rows, mut row) = (file.rows(0).unwrap(), Row::default());
    assert!(rows.next_row(&mut row).unwrap());
    let damaged: Vec<bool> = row.cells().iter().map(|cell| cell.is_damaged).collect();
    assert_eq!((row.text_of(&row.cells()[1]), damaged), ("b\u{FFFD}c", vec![false, true, false]));
    assert_eq!(row.cells()[2].at, 7);
}

#[test]
fn a_quote_without_end_is_a_limit() {
    let text = format!("a,\"b\n{}", "c,d\n".repeat(1000));
    let limits = Limits { entry_bytes: 1000, ..Limits::default() };
    let mut file = open_csv(text.as_bytes(), &limits).unwrap();
    assert!(file.head(0).unwrap_err().is_limit());
}

#[test]
fn what_is_no_text_is_said() {
    for (bytes, expected) in [
        (&b"PK\x03\x04"[..], "it is a workbook or an archive, not a text"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "it is a workbook or an archive, not a text"),
        (b"<!DOCTYPE html><html>", "it is a web page (HTML)"),
        (b"%PDF-1.4", "it is a PDF"),
        (b"a,b\0c", "it is a binary file"),
        (b"", "the file is empty"),
    ] {
        let error = open_csv(bytes, &Limits::default()).err().unwrap();
        let error = error.to_string();
        assert!(
            error.starts_with("cannot read this as a CSV file: ") && error.contains(expected),
            "{error}"
        );
    }
}

proptest! {
    #[test]
    fn the_records_are_those_of_the_crate(
        pieces in prop::collection::vec(prop::sample::select(vec!["a", "甲", ",", ",", "\"", "\"\"", "\n", "\r\n", "\r", " "]), 1..60),
        step in 1..9_usize,
    ) {
        let csv = format!("sep=,\n{}", pieces.concat());
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(&csv.as_bytes()[6..]);
        let expected: Vec<Vec<String>> = reader
            .records()
            .map(|record| record.unwrap().iter().map(|field| field.replace("\r\n", "\n").replace('\r', "\n")).collect())
            .filter(|record: &Vec<String>| record.iter().any(|field| !field.is_empty()))
            .collect();
        let ours: Vec<Vec<String>> = records(csv.as_bytes(), step)
            .into_iter()
            .map(|record| record.2.into_iter().map(|field| field.0).collect())
            .collect();
        prop_assert_eq!(ours, expected);
    }
}
