//! A template with rows written into one of its sheets; all else stays as it is.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What a cell is filled with.
#[derive(Clone, Debug)]
pub(super) enum Fill {
    Text(String),
    Number(f64),
}

impl From<&str> for Fill {
    fn from(text: &str) -> Fill {
        Fill::Text(text.to_owned())
    }
}

impl From<f64> for Fill {
    fn from(number: f64) -> Fill {
        Fill::Number(number)
    }
}

/// The rows to be written: row from 1 → column by its letters → what is written there.
pub(super) type Rows = BTreeMap<u32, Vec<(&'static str, Fill)>>;

/// A workbook with rows put behind those of a sheet's part, and ranges merged.
pub(super) fn filled(workbook: &[u8], part: &str, rows: &Rows, merges: &[String]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        if name == *part {
            let sheet = String::from_utf8(bytes).unwrap();
            bytes = with_rows(&sheet, rows, merges).into_bytes();
        }
        out.start_file(name, SimpleFileOptions::default()).unwrap();
        out.write_all(&bytes).unwrap();
    }
    out.finish().unwrap().into_inner()
}

fn with_rows(sheet: &str, rows: &Rows, merges: &[String]) -> String {
    let mut data = String::new();
    for (number, cells) in rows {
        data += &format!("<row r=\"{number}\">");
        for (column, fill) in cells {
            let at = format!("{column}{number}");
            data += &match fill {
                Fill::Text(text) => {
                    let text = text.replace('&', "&amp;").replace('<', "&lt;");
                    format!(
                        "<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>"
                    )
                }
                Fill::Number(number) => format!("<c r=\"{at}\"><v>{number}</v></c>"),
            };
        }
        data += "</row>";
    }
    let sheet = sheet.replacen("</sheetData>", &format!("{data}</sheetData>"), 1);
    let ranges: String = merges.iter().map(|at| format!("<mergeCell ref=\"{at}\"/>")).collect();
    match sheet.contains("<mergeCells ") {
        _ if merges.is_empty() => sheet,
        true => sheet.replacen("</mergeCells>", &format!("{ranges}</mergeCells>"), 1),
        false => {
            let ranges = format!("</sheetData><mergeCells>{ranges}</mergeCells>");
            sheet.replacen("</sheetData>", &ranges, 1)
        }
    }
}
