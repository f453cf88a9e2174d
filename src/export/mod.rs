//! 输出: entries written as JSON, NDJSON, CSV, TSV, XLSX or XML, one after the other, and a list of what was lost by it.

#[cfg(feature = "files")]
mod csv;
mod form;
#[cfg(feature = "files")]
mod head;
#[cfg(not(feature = "files"))]
mod headless;
mod json;
#[cfg(feature = "files")]
mod leaves;
mod losses;
mod speech;
#[cfg(feature = "files")]
mod table;
#[cfg(feature = "files")]
mod template;
#[cfg(feature = "files")]
mod xlsx;
#[cfg(feature = "files")]
mod xml;

use std::io;
use std::io::Write;
use std::sync::Arc;

pub use form::{Form, OutputFormat};
#[cfg(feature = "files")]
pub use head::Head;
#[cfg(not(feature = "files"))]
pub use headless::Head;
pub use losses::{Loss, LossKind, Losses};
#[cfg(feature = "files")]
pub use template::template;

use crate::model::{Entry, OddKind};
#[cfg(feature = "files")]
use crate::text::Language;
use crate::vocabulary::Dialect;
use losses::Notes;
#[cfg(feature = "files")]
use table::{Sheet, Table};

/// 输出器: writes entries one by one.
///
/// ```
/// use mulu::export::{Form, Head, OutputFormat, Writer};
/// let entry: mulu::Entry = serde_json::from_str(r#"{"name":"甲","share":{"type":"conditional"}}"#).unwrap();
/// let form = Form::new(OutputFormat::Ndjson).in_chinese();
/// let mut writer = Writer::new(Vec::new(), form, &Head::default())?;
/// writer.entry(&entry)?;
/// let (json, losses) = writer.finish()?;
/// let text = String::from_utf8(json).unwrap();
/// assert_eq!(text, "{\"信息资源名称\":\"甲\",\"共享属性\":{\"共享类型\":\"有条件共享\"}}\n");
/// assert!(losses.is_empty());
/// # Ok::<(), std::io::Error>(())
/// ```
pub struct Writer<W: Write> {
    output: Output<W>,
    dialect: Option<Arc<Dialect>>,
    losses: Losses,
    /// How many entries came.
    count: u32,
}

enum Output<W: Write> {
    /// JSON, NDJSON and XML; whether an entry was written.
    Text { out: W, form: Form, is_begun: bool },
    #[cfg(feature = "files")]
    Table(Box<Table<W>>),
}

impl<W: Write> Writer<W> {
    /// Begins to write. For a table, `head` must have seen the entries; the other formats do not look at it.
    ///
    /// # Errors
    ///
    /// When `out` cannot be written to, or the temporary file of a workbook cannot be made.
    ///
    /// ```
    /// use mulu::export::{Form, Head, OutputFormat, Writer};
    /// let writer = Writer::new(Vec::new(), Form::new(OutputFormat::Json), &Head::default())?;
    /// assert_eq!(writer.finish()?.0, b"[\n]\n");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn new(mut out: W, form: Form, head: &Head) -> io::Result<Writer<W>> {
        let dialect = form.dialect.clone();
        #[cfg(not(feature = "files"))]
        let _ = head;
        let output = match form.format {
            #[cfg(feature = "files")]
            OutputFormat::Csv | OutputFormat::Tsv => {
                let sheet = Box::new(csv::CsvSheet::new(out, &form)?);
                Output::Table(Box::new(Table::new(Sheet::Csv(sheet), form, head)?))
            }
            #[cfg(feature = "files")]
            OutputFormat::Xlsx => {
                let name = match form.language {
                    Language::Zh => "目录",
                    Language::En => "catalogue",
                };
                let sheet = Box::new(xlsx::XlsxSheet::new(out, name));
                Output::Table(Box::new(Table::new(Sheet::Xlsx(sheet), form, head)?))
            }
            _ => {
                match form.format {
                    OutputFormat::Json => out.write_all(b"[")?,
                    #[cfg(feature = "files")]
                    OutputFormat::Xml => xml::begin(&mut out)?,
                    _ => {}
                }
                Output::Text { out, form, is_begun: false }
            }
        };
        Ok(Writer { output, dialect, losses: Losses::default(), count: 0 })
    }

    /// Writes one more entry. One that could not be read is left out.
    ///
    /// # Errors
    ///
    /// When the output, or the temporary file of a workbook, cannot be written to.
    ///
    /// ```
    /// use mulu::export::{Form, Head, OutputFormat, Writer};
    /// let mut writer = Writer::new(Vec::new(), Form::new(OutputFormat::Json), &Head::default())?;
    /// for json in [r#"{"name":"甲"}"#, r#"{"name":"乙"}"#] {
    ///     writer.entry(&serde_json::from_str(json)?)?;
    /// }
    /// let json = String::from_utf8(writer.finish()?.0)?;
    /// assert_eq!(json, "[\n{\"name\":\"甲\"},\n{\"name\":\"乙\"}\n]\n");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn entry(&mut self, entry: &Entry<'_>) -> io::Result<()> {
        let mut notes = Notes { losses: &mut self.losses, number: self.count, entry };
        self.count = self.count.saturating_add(1);
        for odd in &entry.odd {
            let kind = match odd.kind {
                OddKind::NotJson => LossKind::Unreadable,
                OddKind::DuplicateKey | OddKind::DecodingLoss | OddKind::TwoValues => {
                    LossKind::ReadWithLoss
                }
                // These are kept, in the text or beside it.
                OddKind::WrongType
                | OddKind::UnknownMember
                | OddKind::RawControl
                | OddKind::TwoCodes => continue,
            };
            notes.note_at(kind, || odd.pointer.clone(), &odd.detail);
        }
        if entry.odd.iter().any(|odd| odd.kind == OddKind::NotJson) {
            return Ok(());
        }
        let mut coded = None;
        if let Some(dialect) = &self.dialect {
            let coded = coded.insert(entry.clone());
            for (at, value) in dialect.write(coded) {
                notes.note_at(LossKind::NoCode, || at, &value);
            }
        }
        let entry = coded.as_ref().unwrap_or(entry);
        match &mut self.output {
            #[cfg(feature = "files")]
            Output::Table(table) => table.entry(entry, &mut notes),
            Output::Text { out, form, is_begun } => {
                let is_first = !std::mem::replace(is_begun, true);
                match form.format {
                    #[cfg(feature = "files")]
                    OutputFormat::Xml => xml::write(out, form, entry, &mut notes),
                    OutputFormat::Ndjson => {
                        json::write(out, form, entry, &mut notes)?;
                        out.write_all(b"\n")
                    }
                    _ => {
                        out.write_all(if is_first { b"\n" } else { b",\n" })?;
                        json::write(out, form, entry, &mut notes)
                    }
                }
            }
        }
    }

    /// Ends the output; gives it back, and what was lost.
    ///
    /// # Errors
    ///
    /// When the output cannot be written to, or the temporary file of a workbook not be read again.
    ///
    /// ```
    /// use mulu::export::{Form, Head, OutputFormat, Writer};
    /// let mut writer = Writer::new(Vec::new(), Form::new(OutputFormat::Ndjson), &Head::default())?;
    /// writer.entry(&serde_json::from_str(r#"{"name":"甲"}"#)?)?;
    /// let (json, losses) = writer.finish()?;
    /// assert_eq!(json, "{\"name\":\"甲\"}\n".as_bytes());
    /// assert!(losses.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn finish(self) -> io::Result<(W, Losses)> {
        let out = match self.output {
            #[cfg(feature = "files")]
            Output::Table(table) => table.finish()?,
            Output::Text { mut out, form, .. } => {
                match form.format {
                    OutputFormat::Json => out.write_all(b"\n]\n")?,
                    #[cfg(feature = "files")]
                    OutputFormat::Xml => xml::end(&mut out)?,
                    _ => {}
                }
                out.flush()?;
                out
            }
        };
        Ok((out, self.losses))
    }
}
