//! 文件种类: what a file is by its first bytes, whatever its name says.

use memchr::memmem;

use crate::codec::input::{CONTAINER, ZIP};
use crate::error::Error;
use crate::text::Words;

pub(super) const XLSX: Words = Words { zh: "XLSX工作簿", en: "an XLSX workbook" };
pub(super) const XLS: Words = Words { zh: "XLS工作簿", en: "an XLS workbook" };
pub(super) const WORKBOOK: Words = Words { zh: "工作簿", en: "a workbook" };
pub(super) const CSV: Words = Words { zh: "CSV文件", en: "a CSV file" };

pub(super) const PROTECTED: Words =
    Words { zh: "工作簿受密码保护", en: "the workbook is protected by a password" };

pub(super) const NO_SHEET: Words =
    Words { zh: "工作表不在文件中", en: "the sheet is not in the file" };
pub(super) const IS_TEXT: Words = Words {
    zh: "这是文本，扩展名应为 .csv 或 .tsv",
    en: "it is a text, whose name should end in .csv or .tsv",
};
pub(super) const IS_WORKBOOK: Words = Words {
    zh: "这是工作簿或压缩包，不是文本",
    en: "it is a workbook or an archive, not a text",
};

/// What a file is by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// A ZIP archive, as XLSX is.
    Zip,
    /// An OLE container, as XLS is, and a protected XLSX.
    Container,
    /// Something that no table is read from; the words say what.
    Other(Words),
    /// Text, as far as can be seen.
    Text,
}

impl What {
    /// Looks at the first bytes of a file; a thousand are enough.
    pub(crate) fn of(first: &[u8]) -> What {
        if ZIP.iter().any(|zip| first.starts_with(zip)) {
            return What::Zip;
        }
        if first.starts_with(CONTAINER) {
            return What::Container;
        }
        let first = first.get(..1024).unwrap_or(first);
        let text = first.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(first).trim_ascii_start();
        let is =
            |start: &[u8]| text.get(..start.len()).is_some_and(|s| s.eq_ignore_ascii_case(start));
        let holds = |word: &[u8]| memmem::find(&text.to_ascii_lowercase(), word).is_some();
        let found = if first.is_empty() {
            Words { zh: "文件是空的", en: "the file is empty" }
        } else if is(b"%PDF") {
            Words { zh: "这是PDF文件", en: "it is a PDF" }
        } else if is(b"{\\rtf") {
            Words { zh: "这是RTF文档", en: "it is an RTF document" }
        } else if is(b"Rar!") || is(b"7z\xBC\xAF\x27\x1C") || is(b"\x1F\x8B") {
            Words {
                zh: "这是压缩文件，请先解压", en: "it is a packed file: unpack it first"
            }
        } else if is(b"MIME-Version:") {
            Words { zh: "这是网页归档（MHTML）", en: "it is a web archive (MHTML)" }
        } else if is(b"<") && holds(b"urn:schemas-microsoft-com:office:spreadsheet") {
            Words {
                zh: "这是XML电子表格2003，请另存为XLSX",
                en: "it is an XML Spreadsheet 2003: save it as XLSX",
            }
        } else if is(b"<") && (holds(b"<html") || holds(b"<table") || holds(b"<!doctype html")) {
            Words {
                zh: "这是网页（HTML），请用电子表格软件另存为XLSX",
                en: "it is a web page (HTML): save it as XLSX with a spreadsheet program",
            }
        } else if is(b"<?xml") {
            Words { zh: "这是XML文件", en: "it is XML" }
        } else if first.contains(&0)
            && !first.starts_with(b"\xFF\xFE")
            && !first.starts_with(b"\xFE\xFF")
        {
            Words { zh: "这是二进制文件", en: "it is a binary file" }
        } else {
            return What::Text;
        };
        What::Other(found)
    }

    /// Refuses to read as CSV what is no text.
    pub(crate) fn refuse_csv(self) -> Result<(), Error> {
        match self {
            What::Text => Ok(()),
            What::Other(words) => Err(Error::unreadable(CSV, words)),
            What::Zip | What::Container => Err(Error::unreadable(CSV, IS_WORKBOOK)),
        }
    }
}
