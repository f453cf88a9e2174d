//! Why a call could not be done. Wrong data are no error: they are findings in a report.

use std::io;

use crate::text::{Language, Note, Words, reasons};

/// Why a call could not be done.
///
/// The kinds stay private, so that they may grow; the predicates tell what a caller can act on.
///
/// ```
/// let error = mulu::Profile::named("national-2052").unwrap_err();
/// assert!(error.is_settings());
/// assert_eq!(error.to_string(), "unknown profile `national-2052`");
/// ```
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error(Box<Kind>);

#[derive(Debug, thiserror::Error)]
enum Kind {
    #[error("{en}")]
    Settings { zh: String, en: String },
    #[error("{} is larger than this library reads: more than {most}, at byte {offset}", what.en)]
    Limit { what: Words, most: u64, offset: u64 },
    #[error("{} is larger than this library reads: more than {most}, at row {row}{}", what.en, of_sheet_en(sheet))]
    LimitIn { what: Words, most: u64, sheet: String, row: u64 },
    #[error("{en}")]
    Ambiguous { zh: String, en: String },
    #[error("cannot read the input: {0}")]
    Input(#[source] io::Error),
    #[error("{en}")]
    Argument { zh: String, en: String },
    #[cfg(not(feature = "files"))]
    #[error("this build of the library does not read {}", .0.en)]
    Absent(Words),
    #[error("the run was stopped")]
    Stopped,
    #[error("cannot read this as {}: {}{}", format.en, why.en, behind(": ", &detail.en))]
    Unreadable { format: Words, why: Words, detail: Note },
}

impl Error {
    /// Settings that make no sense: an unknown profile, a rule that does not exist, a loosening.
    pub(crate) fn settings(zh: impl Into<String>, en: impl Into<String>) -> Error {
        Error(Box::new(Kind::Settings { zh: zh.into(), en: en.into() }))
    }

    /// Input that goes past one of the [`Limits`](crate::Limits).
    pub(crate) fn limit(what: Words, most: u64, offset: u64) -> Error {
        Error(Box::new(Kind::Limit { what, most, offset }))
    }

    /// A table that goes past one of the limits at a row, from 0.
    #[cfg_attr(not(feature = "files"), expect(dead_code, reason = "what only files need"))]
    pub(crate) fn limit_in(what: Words, most: u64, sheet: &str, row: u32) -> Error {
        let (sheet, row) = (sheet.to_owned(), u64::from(row) + 1);
        Error(Box::new(Kind::LimitIn { what, most, sheet, row }))
    }

    /// Columns that may be one thing or another, or tables of which none is a catalogue: somebody must say.
    #[cfg_attr(not(feature = "files"), expect(dead_code, reason = "what only files need"))]
    pub(crate) fn ambiguous(zh: String, en: String) -> Error {
        Error(Box::new(Kind::Ambiguous { zh, en }))
    }

    /// An argument that the function does not take.
    pub(crate) fn argument(zh: impl Into<String>, en: impl Into<String>) -> Error {
        Error(Box::new(Kind::Argument { zh: zh.into(), en: en.into() }))
    }

    /// A file of a format that is not part of this build.
    #[cfg(not(feature = "files"))]
    pub(crate) fn absent(format: Words) -> Error {
        Error(Box::new(Kind::Absent(format)))
    }

    /// The caller stopped the run.
    pub(crate) fn stopped() -> Error {
        Error(Box::new(Kind::Stopped))
    }

    /// A file that is not of the format that it was taken for, or is so damaged or protected that nothing of it can
    /// be read.
    #[cfg_attr(not(feature = "files"), expect(dead_code, reason = "what only files need"))]
    pub(crate) fn unreadable(format: Words, why: Words) -> Error {
        Error(Box::new(Kind::Unreadable { format, why, detail: Note::new("", "") }))
    }

    /// The same, with what exactly is wrong, as a reader or a parser says it.
    #[cfg_attr(not(feature = "files"), expect(dead_code, reason = "what only files need"))]
    pub(crate) fn damaged(format: Words, why: Words, detail: impl std::fmt::Display) -> Error {
        let detail = reasons::of_file(&detail.to_string());
        Error(Box::new(Kind::Unreadable { format, why, detail }))
    }

    /// Why, in this language.
    ///
    /// ```
    /// use mulu::Language;
    ///
    /// let error = mulu::Profile::named("national-2052").unwrap_err();
    /// assert_eq!(error.text(Language::En), "unknown profile `national-2052`");
    /// assert_eq!(error.text(Language::Zh), "没有名为「national-2052」的适用规则");
    /// ```
    pub fn text(&self, language: Language) -> String {
        match (&*self.0, language) {
            (Kind::Limit { what, most, offset }, Language::Zh) => {
                format!("{}超出读取上限：多于 {most}，位于第 {offset} 字节处", what.zh)
            }
            (Kind::LimitIn { what, most, sheet, row }, Language::Zh) => {
                let sheet = if sheet.is_empty() {
                    String::new()
                } else {
                    format!("工作表“{sheet}”")
                };
                format!("{}超出读取上限：多于 {most}，位于{sheet}第 {row} 行", what.zh)
            }
            (
                Kind::Settings { zh, .. } | Kind::Argument { zh, .. } | Kind::Ambiguous { zh, .. },
                Language::Zh,
            ) => zh.clone(),
            (Kind::Input(error), Language::Zh) => {
                format!("无法读取输入：{}", Note::from(error).zh)
            }
            #[cfg(not(feature = "files"))]
            (Kind::Absent(format), Language::Zh) => {
                format!("本库编译时未包含读取{}的功能", format.zh)
            }
            (Kind::Stopped, Language::Zh) => "运行已中止".to_owned(),
            (Kind::Unreadable { format, why, detail }, Language::Zh) => {
                format!("无法按{}读取：{}{}", format.zh, why.zh, behind("：", &detail.zh))
            }
            _ => self.to_string(),
        }
    }

    /// Whether the file is not of the format that it was taken for, or is damaged or protected.
    ///
    /// ```
    /// # #[cfg(feature = "files")] {
    /// // The first bytes of a workbook, and nothing behind them.
    /// let mut reader = mulu::Reader::new(&b"PK\x03\x04"[..], "catalogue.xlsx");
    /// assert!(reader.next_block().err().unwrap().is_format());
    /// # }
    /// ```
    pub fn is_format(&self) -> bool {
        matches!(*self.0, Kind::Unreadable { .. })
    }

    /// Whether the settings of a checker make no sense.
    ///
    /// ```
    /// let text = "name = 'ours'\nextends = 'national-2052'\n[severity]\nname-too-long = 'error'\n";
    /// assert!(mulu::Profile::from_toml(text).unwrap_err().is_settings());
    /// ```
    pub fn is_settings(&self) -> bool {
        matches!(*self.0, Kind::Settings { .. })
    }

    /// Whether the input is larger than this library reads.
    ///
    /// ```
    /// let mut limits = mulu::Limits::default();
    /// limits.entry_bytes = 16;
    /// let json = r#"[{"name":"机动车排气检测结果"}]"#;
    /// let mut reader = mulu::Reader::new(json.as_bytes(), "catalogue.json").limits(limits);
    /// assert!(reader.next_block().err().unwrap().is_limit());
    /// ```
    pub fn is_limit(&self) -> bool {
        matches!(*self.0, Kind::Limit { .. } | Kind::LimitIn { .. })
    }

    /// Whether somebody must say what the columns of a table are, with a [`Dialect`](crate::Dialect): a heading may be
    /// several fields, or no sheet is known for a catalogue.
    ///
    /// ```
    /// # #[cfg(feature = "files")] {
    /// // 事项 and 备注 name neither a resource nor an item: somebody must say what this table is.
    /// let mut reader = mulu::Reader::new("事项,备注\n甲,乙\n".as_bytes(), "notes.csv").format(mulu::InputFormat::Csv);
    /// assert!(reader.next_block().err().unwrap().is_ambiguous());
    /// # }
    /// ```
    pub fn is_ambiguous(&self) -> bool {
        matches!(*self.0, Kind::Ambiguous { .. })
    }

    /// Whether the input could not be read at all, as when a disk fails.
    ///
    /// ```
    /// let error = mulu::Error::from(std::io::Error::other("the disk failed"));
    /// assert!(error.is_input());
    /// ```
    pub fn is_input(&self) -> bool {
        matches!(*self.0, Kind::Input(_))
    }

    /// Whether the file is of a format that is not part of this build.
    #[cfg(feature = "capi")]
    pub(crate) fn is_absent(&self) -> bool {
        #[cfg(not(feature = "files"))]
        return matches!(*self.0, Kind::Absent(_));
        #[cfg(feature = "files")]
        false
    }

    /// Whether more is still to come.
    #[cfg(feature = "capi")]
    pub(crate) fn is_waiting(&self) -> bool {
        matches!(&*self.0, Kind::Input(error) if error.kind() == io::ErrorKind::WouldBlock)
    }

    /// Why bytes that came were no text of the encoding that they were declared to be in.
    #[cfg(feature = "capi")]
    pub(crate) fn no_text(&self) -> Option<String> {
        match &*self.0 {
            Kind::Input(error) if error.kind() == io::ErrorKind::InvalidData => {
                Some(error.to_string())
            }
            _ => None,
        }
    }

    /// Whether the caller stopped the run, see [`Run::stop_when`](crate::Run::stop_when).
    ///
    /// ```
    /// use std::sync::atomic::AtomicBool;
    /// # use mulu::{Calendar, Checker, Profile, Reader};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let stop = AtomicBool::new(true);
    /// let mut run = checker.run().stop_when(&stop);
    /// assert!(run.read(Reader::new("{}".as_bytes(), "entry.json")).unwrap_err().is_stopped());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn is_stopped(&self) -> bool {
        matches!(*self.0, Kind::Stopped)
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Error {
        Error(Box::new(Kind::Input(error)))
    }
}

/// A detail behind what it is about; nothing where there is none.
fn behind(colon: &str, detail: &str) -> String {
    if detail.is_empty() { String::new() } else { format!("{colon}{detail}") }
}

/// The name of a sheet behind a row; nothing where it has none.
fn of_sheet_en(sheet: &str) -> String {
    if sheet.is_empty() { String::new() } else { format!(" of sheet `{sheet}`") }
}
