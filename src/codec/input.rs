//! 输入: what a stream holds, found out from what was declared, and from its first bytes.

use std::io::Read;

use super::block::Source;
use super::encoding::Decoder;
use super::reader::Reader;
use super::records::Records;
#[cfg(feature = "files")]
use super::table::{
    Csv, CsvRows, Rows, TableFeed, Tables, What, Workbook, open_csv, open_workbook, recognised,
};
use super::transcript::{Feed, Transcript};
#[cfg(feature = "files")]
use super::xml::Xml;
use crate::error::Error;

/// In which shape the entries come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum InputFormat {
    /// What the first bytes say.
    #[default]
    Auto,
    /// A JSON array, a catalogue object with `entries`, or one entry.
    Json,
    /// One entry a line.
    Ndjson,
    /// A table as text: commas, tabs or semicolons part the cells.
    #[cfg(feature = "files")]
    Csv,
    /// A workbook, XLS or XLSX: its first bytes say which.
    #[cfg(feature = "files")]
    Workbook,
    /// An XML document.
    #[cfg(feature = "files")]
    Xml,
}

/// How many bytes tell what a file is.
const FIRST: usize = 1024;

/// What the bytes of a ZIP archive begin with, as XLSX is one, and those of an OLE container, as XLS is one.
pub(super) const ZIP: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
pub(super) const CONTAINER: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Whether these first bytes are those of JSON, or of what is to be read as JSON.
#[cfg(feature = "capi")]
pub(super) fn is_text(first: &[u8], format: InputFormat) -> bool {
    #[cfg(feature = "files")]
    {
        let is_auto = format == InputFormat::Auto;
        let is_file = !matches!(What::of(first), What::Zip | What::Container) && !is_markup(first);
        matches!(format, InputFormat::Json | InputFormat::Ndjson) || (is_auto && is_file)
    }
    #[cfg(not(feature = "files"))]
    {
        let _ = (first, format);
        true
    }
}

/// Whether markup begins here. Marks of byte orders, the NULs of UTF-16 and blanks may stand before the first sign.
fn is_markup(first: &[u8]) -> bool {
    let is_before = |byte: &&u8| {
        matches!(byte, 0xEF | 0xBB | 0xBF | 0xFE | 0xFF | 0 | b' ' | b'\t' | b'\r' | b'\n')
    };
    first.iter().find(|byte| !is_before(byte)) == Some(&b'<')
}

/// A stream that is being read.
pub(super) enum Input<R> {
    /// JSON, or nothing was read of it yet.
    Text(Decoder<R>),
    /// Another format, whose entries are transcribed.
    Feed(Box<Foreign<R>>),
    /// It is gone.
    Spent,
}

/// A file that is not the JSON of the documents.
#[cfg_attr(
    feature = "files",
    expect(clippy::large_enum_variant, reason = "there is one a file, in a box")
)]
pub(super) enum Foreign<R> {
    /// Records of a system, whose members a dialect declares.
    Records(Records<R>),
    #[cfg(feature = "files")]
    Csv(TableFeed<Csv<Decoder<R>>, CsvRows<Decoder<R>>>),
    #[cfg(feature = "files")]
    Workbook(TableFeed<Workbook, Box<dyn Rows + Send>>),
    #[cfg(feature = "files")]
    Xml(Xml<R>),
}

impl<R: Read> Input<R> {
    /// Finds out what a stream is, of which nothing was read yet.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or is not what was declared.
    pub(super) fn open(
        decoder: Decoder<R>,
        format: InputFormat,
        source: &Source,
    ) -> Result<Input<R>, Error> {
        #[cfg(not(feature = "files"))]
        let decoder = refused(decoder, format)?;
        #[cfg(feature = "files")]
        let decoder = match Foreign::open(decoder, format, source)? {
            Ok(foreign) => return Ok(Input::Feed(Box::new(foreign))),
            Err(decoder) => decoder,
        };
        if source.dialect.columns().is_empty() {
            return Ok(Input::Text(decoder));
        }
        let reader = Reader::of_records(decoder, format, source);
        let records = Records::new(reader, source.dialect.clone());
        Ok(Input::Feed(Box::new(Foreign::Records(records))))
    }
}

/// Refuses what this build does not read, where the first bytes say that it is that; gives anything else back.
#[cfg(not(feature = "files"))]
fn refused<R: Read>(mut decoder: Decoder<R>, format: InputFormat) -> Result<Decoder<R>, Error> {
    use crate::text::Words;

    if format == InputFormat::Auto {
        let first = decoder.peek(FIRST);
        if ZIP.iter().any(|zip| first.starts_with(zip)) || first.starts_with(CONTAINER) {
            return Err(Error::absent(Words { zh: "工作簿", en: "workbooks" }));
        }
        if is_markup(first) {
            return Err(Error::absent(Words { zh: "XML", en: "XML" }));
        }
    }
    Ok(decoder)
}

#[cfg(feature = "files")]
impl<R: Read> Foreign<R> {
    /// Opens a table or an XML document; gives anything else back.
    fn open(
        mut decoder: Decoder<R>,
        format: InputFormat,
        source: &Source,
    ) -> Result<Result<Foreign<R>, Decoder<R>>, Error> {
        let limits = &source.limits;
        let first = decoder.peek(FIRST);
        let what = What::of(first);
        let is_markup = is_markup(first);
        Ok(match (format, what) {
            (InputFormat::Workbook, _) | (InputFormat::Auto, What::Zip | What::Container) => {
                let bytes = decoder.raw(limits.workbook_bytes.saturating_add(1))?;
                let book = open_workbook(bytes.into(), limits)?;
                Ok(Foreign::Workbook(feed_of(book, source)?))
            }
            (InputFormat::Csv, _) => {
                what.refuse_csv()?;
                Ok(Foreign::Csv(feed_of(open_csv(decoder, limits)?, source)?))
            }
            _ if format == InputFormat::Xml || (format == InputFormat::Auto && is_markup) => {
                Ok(Foreign::Xml(Xml::new(decoder, limits, source.dialect.clone())))
            }
            _ => Err(decoder),
        })
    }
}

/// The entries of a file of tables, whose columns are found out first.
#[cfg(feature = "files")]
fn feed_of<T: Tables>(mut tables: T, source: &Source) -> Result<TableFeed<T, T::Rows>, Error> {
    let columns = recognised(&mut tables, &source.dialect)?;
    TableFeed::new(tables, columns, source.dialect.clone(), &source.limits)
}

impl<R: Read> Feed for Foreign<R> {
    fn transcribe(&mut self, into: &mut Transcript) -> Result<bool, Error> {
        match self {
            Foreign::Records(feed) => feed.transcribe(into),
            #[cfg(feature = "files")]
            Foreign::Csv(feed) => feed.transcribe(into),
            #[cfg(feature = "files")]
            Foreign::Workbook(feed) => feed.transcribe(into),
            #[cfg(feature = "files")]
            Foreign::Xml(feed) => feed.transcribe(into),
        }
    }

    fn is_complete(&self) -> bool {
        match self {
            Foreign::Records(feed) => feed.is_complete(),
            #[cfg(feature = "files")]
            Foreign::Csv(feed) => feed.is_complete(),
            #[cfg(feature = "files")]
            Foreign::Workbook(feed) => feed.is_complete(),
            #[cfg(feature = "files")]
            Foreign::Xml(feed) => feed.is_complete(),
        }
    }
}
