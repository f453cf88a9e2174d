//! 写法: in which format, and in which words, entries are written.

use std::sync::Arc;

#[cfg(feature = "files")]
use crate::error::Error;
use crate::text::Language;
use crate::vocabulary::Dialect;

/// 输出格式.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OutputFormat {
    /// A JSON array, one entry a line.
    Json,
    /// JSON, one entry a line.
    Ndjson,
    /// A table: one row an item.
    #[cfg(feature = "files")]
    Csv,
    /// The same with tabs between the cells.
    #[cfg(feature = "files")]
    Tsv,
    /// The same in a workbook.
    #[cfg(feature = "files")]
    Xlsx,
    /// XML.
    #[cfg(feature = "files")]
    Xml,
}

impl OutputFormat {
    /// Whether it is a table, which must know its columns before its first row: see [`Head`](super::Head).
    ///
    /// ```
    /// use mulu::export::OutputFormat;
    /// # #[cfg(feature = "files")]
    /// assert!(OutputFormat::Csv.is_table() && !OutputFormat::Xml.is_table());
    /// assert!(!OutputFormat::Json.is_table());
    /// ```
    pub fn is_table(self) -> bool {
        match self {
            #[cfg(feature = "files")]
            OutputFormat::Csv | OutputFormat::Tsv | OutputFormat::Xlsx => true,
            _ => false,
        }
    }
}

/// 写法: a format, and the names, words and encoding that are used in it.
///
/// ```
/// use mulu::export::{Form, OutputFormat};
/// # #[cfg(feature = "files")] {
/// let form = Form::new(OutputFormat::Csv).in_chinese().in_gb18030()?;
/// assert_eq!(form.format(), OutputFormat::Csv);
/// assert!(Form::new(OutputFormat::Json).in_gb18030().is_err());
/// # }
/// # Ok::<(), mulu::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Form {
    pub(super) format: OutputFormat,
    pub(super) language: Language,
    #[cfg(feature = "files")]
    pub(super) is_gb18030: bool,
    pub(super) dialect: Option<Arc<Dialect>>,
}

impl Form {
    /// With keys, and coded values as the author wrote them: the token stands for one that was set by hand, or that only
    /// a dialect understood. In UTF-8; a CSV begins with the mark by which spreadsheets know that.
    ///
    /// ```
    /// use mulu::export::{Form, Head, OutputFormat, Writer};
    /// use mulu::{Cycle, Entry};
    /// let mut entry: Entry = serde_json::from_str(r#"{"share":{"type":"有条件"}}"#)?;
    /// entry.update_cycle = Cycle::Daily.into();
    /// let mut writer = Writer::new(Vec::new(), Form::new(OutputFormat::Ndjson), &Head::default())?;
    /// writer.entry(&entry)?;
    /// let json = String::from_utf8(writer.finish()?.0)?;
    /// assert_eq!(json, "{\"share\":{\"type\":\"有条件\"},\"update_cycle\":\"daily\"}\n");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(format: OutputFormat) -> Form {
        Form {
            format,
            language: Language::En,
            #[cfg(feature = "files")]
            is_gb18030: false,
            dialect: None,
        }
    }

    /// The same with Chinese headings in place of keys, and Chinese labels for all coded values.
    ///
    /// ```
    /// use mulu::export::{Form, Head, OutputFormat, Writer};
    /// use mulu::{Entry, ShareType};
    /// let mut entry = Entry::default();
    /// entry.share.kind = ShareType::NotShared.into();
    /// let form = Form::new(OutputFormat::Ndjson).in_chinese();
    /// let mut writer = Writer::new(Vec::new(), form, &Head::default())?;
    /// writer.entry(&entry)?;
    /// assert_eq!(writer.finish()?.0, "{\"共享属性\":{\"共享类型\":\"不予共享\"}}\n".as_bytes());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn in_chinese(mut self) -> Form {
        self.language = Language::Zh;
        self
    }

    /// The same with the codes of a dialect for the values of its fields.
    ///
    /// ```
    /// use mulu::export::{Form, Head, OutputFormat, Writer};
    /// use mulu::{Cycle, Dialect, Entry};
    /// let mut entry = Entry::default();
    /// entry.update_cycle = Cycle::Quarterly.into();
    /// let form = Form::new(OutputFormat::Ndjson).in_dialect(Dialect::named("guizhou-portal")?.into());
    /// let mut writer = Writer::new(Vec::new(), form, &Head::default())?;
    /// writer.entry(&entry)?;
    /// assert_eq!(writer.finish()?.0, b"{\"update_cycle\":\"1\"}\n");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn in_dialect(mut self, dialect: Arc<Dialect>) -> Form {
        self.dialect = Some(dialect);
        self
    }

    /// The same in GB 18030, which is for CSV and TSV alone.
    ///
    /// # Errors
    ///
    /// When the format is neither CSV nor TSV.
    ///
    /// ```
    /// use mulu::export::{Form, Head, OutputFormat, Writer};
    /// let form = Form::new(OutputFormat::Csv).in_chinese().in_gb18030()?;
    /// let (csv, _) = Writer::new(Vec::new(), form, &Head::default())?.finish()?;
    /// // 信息 in GB 18030, without the mark of UTF-8 before it.
    /// assert!(csv.starts_with(b"\xD0\xC5\xCF\xA2"));
    /// assert!(Form::new(OutputFormat::Xlsx).in_gb18030().is_err());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    #[cfg(feature = "files")]
    pub fn in_gb18030(mut self) -> Result<Form, Error> {
        if !matches!(self.format, OutputFormat::Csv | OutputFormat::Tsv) {
            return Err(Error::argument(
                "只有CSV和TSV可以用GB 18030编码写出",
                "only CSV and TSV are written in GB 18030",
            ));
        }
        self.is_gb18030 = true;
        Ok(self)
    }

    /// The format.
    ///
    /// ```
    /// use mulu::export::{Form, OutputFormat};
    /// assert_eq!(Form::new(OutputFormat::Ndjson).in_chinese().format(), OutputFormat::Ndjson);
    /// ```
    pub fn format(&self) -> OutputFormat {
        self.format
    }
}
