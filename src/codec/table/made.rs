//! Files that tests make, as good or as bad as they need them.

use std::io::{Cursor, Write};
use std::sync::Arc;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{CellKind, Row, Rows, Tables, Workbook, open_workbook};
use crate::error::Error;
use crate::limits::Limits;

/// A ZIP archive.
pub(super) fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        out.start_file(*name, SimpleFileOptions::default()).unwrap();
        out.write_all(text.as_bytes()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

pub(super) const RELATIONS: &str = r#"<Relationships><Relationship Id="rId1"
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    Target="xl/workbook.xml"/></Relationships>"#;

pub(super) const BOOK: &str =
    r#"<workbook><sheets><sheet name="目录" sheetId="1" r:id="s"/></sheets></workbook>"#;

pub(super) const BOOK_RELATIONS: &str = r#"<Relationships><Relationship Id="s" Type="x/worksheet" Target="s.xml"/>
    <Relationship Id="t" Type="x/sharedStrings" Target="t.xml"/>
    <Relationship Id="f" Type="x/styles" Target="/xl/f.xml"/></Relationships>"#;

/// A workbook of one sheet, with its shared texts and styles.
pub(super) fn book(sheet: &str, texts: &str, styles: &str) -> Vec<u8> {
    package(&[
        ("_rels/.rels", RELATIONS),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", BOOK_RELATIONS),
        ("xl/s.xml", sheet),
        ("xl/t.xml", texts),
        ("xl/f.xml", styles),
    ])
}

/// A sheet of these rows.
pub(super) fn sheet(rows: &str) -> String {
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")
}

pub(super) fn open(bytes: Vec<u8>) -> Result<Workbook, Error> {
    open_workbook(bytes.into(), &Limits::default())
}

/// All cells that there are: row, column, kind and text.
pub(super) type Cells = Vec<(u32, u32, CellKind, String)>;

pub(super) fn cells(rows: &mut dyn Rows) -> Result<Cells, Error> {
    let (mut all, mut row) = (Vec::new(), Row::default());
    while rows.next_row(&mut row)? {
        for cell in row.cells() {
            all.push((row.number, cell.column, cell.kind, row.text_of(cell).to_owned()));
        }
    }
    Ok(all)
}

/// The cells of the first sheet.
pub(super) fn read(bytes: Vec<u8>) -> Result<Cells, Error> {
    cells(&mut *open(bytes)?.rows(0)?)
}

/// What is wrong with a file whose first sheet is read.
pub(super) fn wrong(bytes: Vec<u8>) -> String {
    let read = || {
        let mut book = open(bytes)?;
        book.head(0)?;
        cells(&mut *book.rows(0)?)
    };
    read().map(|cells| format!("read: {cells:?}")).unwrap_or_else(|error| error.to_string())
}

/// An OLE container in which streams stand one after the other, in sectors of 512 bytes.
pub(super) fn container(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut directory = Vec::new();
    let mut entry = |name: &str, kind: u8, start: u32, size: usize| {
        let mut bytes = vec![0; 128];
        let units: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes[..units.len()].copy_from_slice(&units);
        bytes[64] = units.len() as u8 + 2;
        bytes[66] = kind;
        bytes[116..120].copy_from_slice(&start.to_le_bytes());
        bytes[120..124].copy_from_slice(&(size as u32).to_le_bytes());
        directory.extend(bytes);
    };
    const END: u32 = 0xFFFF_FFFE;
    entry("Root Entry", 5, END, 0);
    // Sector 0 is that of the table, sector 1 that of the directory, of four streams at most.
    let (mut table, mut data) = (vec![0xFFFF_FFFD, END], Vec::new());
    for (name, bytes) in streams {
        let count = bytes.len().div_ceil(512).max(1);
        let start = table.len() as u32;
        entry(name, 2, start, bytes.len());
        table.extend((start + 1..start + count as u32).chain([END]));
        data.extend_from_slice(bytes);
        data.resize((table.len() - 2) * 512, 0);
    }
    directory.resize(512, 0);
    table.resize(128, u32::MAX);
    let mut file = vec![0; 512];
    file[..8].copy_from_slice(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    file[30] = 9;
    for (at, value) in [(44, 1), (48, 1), (60, END), (68, END), (76, 0)] {
        file[at..at + 4].copy_from_slice(&u32::to_le_bytes(value));
    }
    file[80..512].fill(0xFF);
    file.extend(table.iter().flat_map(|next| next.to_le_bytes()));
    file.extend(directory);
    file.extend(data);
    file
}

/// A file of the corpus that does not belong to the project; `None` where it is not there.
pub(super) fn corpus(name: &str) -> Option<Arc<[u8]>> {
    let folder = std::env::var("MULU_CORPUS")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data").to_owned());
    match std::fs::read(format!("{folder}/{name}")) {
        Ok(bytes) => Some(bytes.into()),
        Err(_) => {
            println!("skipped: {name} is not there");
            None
        }
    }
}
