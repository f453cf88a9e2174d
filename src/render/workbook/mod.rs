//! 批注: the author's own file with the findings in it.
//!
//! A workbook is edited as it lies in its package: only the parts that must change are written anew, event by event,
//! and every other part is copied byte for byte. Libraries that read a workbook and write it again lose what they do
//! not know.

mod comments;
mod delimited;
mod list;
mod marks;
mod old;
mod package;
mod sheet;
mod styles;
#[cfg(test)]
mod tests;
mod vml;
mod xml;

use std::io;
use std::io::{Read, Write};

use zip::ZipWriter;

use crate::diag::Report;
use crate::text::Language;
use marks::Marks;
use package::Package;
use sheet::Drawing;
use styles::Styles;

/// How many cells of a sheet get a comment: programs that show them grow slow with more. All wrong cells are filled,
/// and all findings are listed.
const COMMENTS: usize = 20_000;

/// 批注: the author's workbook or CSV with the findings of a report in it.
///
/// In a workbook (`.xlsx`, `.xlsm`) wrong cells are filled, red for errors, yellow for warnings, blue for notices, and
/// each has a comment; the sheet `问题清单` (`Findings`) lists all findings with links to their cells. Everything else
/// stays as it is. An old workbook (`.xls`) becomes a new one that has its values and merged cells. A CSV keeps every
/// byte and gets one more column. `file` is the name under which the report knows the source.
///
/// # Errors
///
/// When `out` cannot be written to. Of the kind [`InvalidData`](io::ErrorKind::InvalidData) when the source is neither
/// a workbook nor a CSV, or is broken, protected, or larger than this library reads.
///
/// ```
/// use mulu::{Calendar, Checker, Language, Profile};
/// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
/// let report = checker.run().finish();
/// let mut out = Vec::new();
/// mulu::render::annotated(&report, "a.csv", "信息资源名称\r\n".as_bytes(), Language::Zh, &mut out)?;
/// assert_eq!(String::from_utf8(out)?, "信息资源名称,校验意见\r\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn annotated(
    report: &Report,
    file: &str,
    source: &[u8],
    language: Language,
    out: &mut dyn Write,
) -> io::Result<()> {
    let marks = Marks::of(report, file, language);
    let ends_with = |ending: &str| {
        let start = file.len().saturating_sub(ending.len());
        file.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(ending))
    };
    match source.trim_ascii_start() {
        _ if source.starts_with(b"PK\x03\x04") => workbook(&marks, source, out),
        _ if source.starts_with(b"\xD0\xCF\x11\xE0") => {
            workbook(&marks, &old::converted(source)?, out)
        }
        [b'{' | b'[' | b'<', ..] if ![".csv", ".tsv", ".txt"].iter().any(|end| ends_with(end)) => {
            Err(broken("only a workbook or a CSV can carry findings, and this is neither"))
        }
        _ => delimited::annotated(&marks, source, out),
    }
}

/// A source that cannot be annotated, and why.
fn broken(why: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, why)
}

/// Writes a package with the marks in it.
fn workbook(marks: &Marks<'_>, source: &[u8], out: &mut dyn Write) -> io::Result<()> {
    let mut package = Package::open(source)?;
    let mut styles = Styles::read(&package.styles()?)?;
    let mut out = ZipWriter::new_stream(out);
    let sheets = package.sheets()?;
    let marked = |name: &str| marks.sheets.get(name).filter(|cells| !cells.is_empty());
    let comments = sheets.iter().filter(|sheet| marked(&sheet.name).is_some());
    let comments = comments.map(|sheet| package.comments_of(&sheet.part));
    let comments = comments.collect::<io::Result<Vec<String>>>()?;
    package.write_content_types(&comments, &mut out)?;

    let mut comments = comments.into_iter();
    for sheet in &sheets {
        let Some(cells) = marked(&sheet.name) else { continue };
        let Some(comments) = comments.next() else { continue };
        package.start(&sheet.part, &mut out)?;
        let id = package.free_id(&sheet.part)?;
        let has_shapes = package.has_vml(&sheet.part)?;
        let mut part = package.part(&sheet.part)?;
        let drawing = sheet::rewrite(&mut part, cells, &mut styles, &id, has_shapes, &mut out)?;
        drop(part);
        let drawing = match drawing {
            Drawing::New => package.add_vml(&sheet.part, &id)?,
            Drawing::Known(id) => package.target(&sheet.part, &id)?,
        };
        let old = package.take(&comments)?;
        let edited = comments::edited(old, cells, marks, COMMENTS)?;
        let shapes = vml::edited(package.take(&drawing)?, &edited.added)?;
        package.put(comments, edited.xml);
        package.put(drawing, shapes);
    }
    package.copy_rest(&mut out)?;

    let part = package.add_sheet(marks.title())?;
    package.start(&part, &mut out)?;
    let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    list::write(marks, &names, &mut styles, &mut out)?;
    package.put_styles(styles.finish()?);
    package.write_changed(&mut out)?;
    out.finish()?;
    Ok(())
}

/// A reader that ends with an error where more comes than is read of an honest file: in all, and in one piece.
struct Bounded<R> {
    inner: R,
    /// How many bytes may still come in all.
    all: u64,
    /// How many may still come in one piece of XML.
    piece: u64,
}

/// The bytes of a sheet: one of 1,048,576 rows with 50 columns has 1.5 GB.
const SHEET: u64 = 4 << 30;

/// The bytes of any other part that is read, and of one piece of XML.
const PART: u64 = 64 << 20;

impl<R> Bounded<R> {
    fn new(inner: R, all: u64) -> Bounded<R> {
        Bounded { inner, all, piece: PART }
    }

    /// A piece ended, and the next begins.
    fn renew(&mut self) {
        self.piece = PART;
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)? as u64;
        match (self.all.checked_sub(read), self.piece.checked_sub(read)) {
            (Some(all), Some(piece)) => (self.all, self.piece) = (all, piece),
            _ => return Err(broken("a part of the workbook is larger than this library reads")),
        }
        Ok(read as usize)
    }
}
