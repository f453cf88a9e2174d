//! 表格文件: the sheets of a file, and their rows.

use std::io::Read;
use std::sync::Arc;

use super::csv::Csv;
use super::what::{self, What};
use super::xls::Xls;
use super::xlsx::Xlsx;
use super::{Merge, Row, Rows};
use crate::error::Error;
use crate::limits::Limits;
use crate::text::Words;

/// One sheet of a file; the only one of a CSV has no name.
#[derive(Clone, Debug)]
pub(crate) struct Sheet {
    pub(crate) name: Arc<str>,
    pub(crate) is_hidden: bool,
    /// Whether it has cells; charts and macros have none.
    pub(crate) has_cells: bool,
}

/// So many rows make the head of a sheet.
pub(crate) const HEAD: usize = 24;

/// The tables of a file.
pub(crate) trait Tables {
    /// The rows of one of its sheets, which may outlive the file.
    type Rows: Rows;

    /// Its sheets, in their order.
    fn sheets(&self) -> &[Sheet];

    /// Whether its days are counted from 1904 instead of 1900.
    fn counts_from_1904(&self) -> bool {
        false
    }

    /// Its merged ranges, in the order of their first cells.
    fn merges(&mut self, sheet: usize) -> Result<Vec<Merge>, Error>;

    /// Its first rows, as [`Head`](crate::vocabulary::columns::Head) says.
    fn head(&mut self, sheet: usize) -> Result<Vec<Vec<String>>, Error>;

    /// Its rows from the first on. Those of a CSV are given once.
    fn rows(&mut self, sheet: usize) -> Result<Self::Rows, Error>;
}

impl Rows for Box<dyn Rows + Send> {
    fn next_row(&mut self, row: &mut Row) -> Result<bool, Error> {
        (**self).next_row(row)
    }
}

/// A workbook.
#[expect(clippy::large_enum_variant, reason = "there is one a file")]
pub(crate) enum Workbook {
    Xlsx(Xlsx),
    Xls(Xls),
}

impl Tables for Workbook {
    type Rows = Box<dyn Rows + Send>;

    fn sheets(&self) -> &[Sheet] {
        match self {
            Workbook::Xlsx(book) => book.sheets(),
            Workbook::Xls(book) => book.sheets(),
        }
    }

    fn counts_from_1904(&self) -> bool {
        match self {
            Workbook::Xlsx(book) => book.counts_from_1904(),
            Workbook::Xls(book) => book.counts_from_1904(),
        }
    }

    fn merges(&mut self, sheet: usize) -> Result<Vec<Merge>, Error> {
        match self {
            Workbook::Xlsx(book) => book.merges(sheet),
            Workbook::Xls(book) => book.merges(sheet),
        }
    }

    fn head(&mut self, sheet: usize) -> Result<Vec<Vec<String>>, Error> {
        match self {
            Workbook::Xlsx(book) => book.head(sheet),
            Workbook::Xls(book) => book.head(sheet),
        }
    }

    fn rows(&mut self, sheet: usize) -> Result<Box<dyn Rows + Send>, Error> {
        match self {
            Workbook::Xlsx(book) => Ok(Box::new(book.rows(sheet)?)),
            Workbook::Xls(book) => Ok(Box::new(book.rows(sheet)?)),
        }
    }
}

/// Opens a workbook, XLSX or XLS as its bytes say.
///
/// # Errors
///
/// When it is no workbook, is protected by a password, is damaged, or goes past a limit.
pub(crate) fn open_workbook(bytes: Arc<[u8]>, limits: &Limits) -> Result<Workbook, Error> {
    if bytes.len() > limits.workbook_bytes {
        let most = limits.workbook_bytes as u64;
        return Err(Error::limit(Words { zh: "工作簿", en: "a workbook" }, most, most));
    }
    match What::of(&bytes) {
        What::Zip => Ok(Workbook::Xlsx(Xlsx::open(bytes, limits)?)),
        What::Container => Ok(Workbook::Xls(Xls::open(bytes, limits)?)),
        What::Other(words) => Err(Error::unreadable(what::WORKBOOK, words)),
        What::Text => Err(Error::unreadable(what::WORKBOOK, what::IS_TEXT)),
    }
}

/// Opens a CSV or TSV whose text comes in UTF-8; what is malformed in it is damaged.
///
/// # Errors
///
/// When it cannot be read, is no text, or goes past a limit.
pub(crate) fn open_csv<R: Read>(input: R, limits: &Limits) -> Result<Csv<R>, Error> {
    Csv::open(input, limits)
}

/// The bytes of a head; no title or heading comes near.
const MOST: usize = 16 << 20;

/// The head of a sheet, from its rows and its merged ranges.
pub(super) fn head_of(rows: &mut dyn Rows, merges: &[Merge]) -> Result<Vec<Vec<String>>, Error> {
    let (mut head, mut row) = (Vec::<Vec<String>>::new(), Row::default());
    let too_much =
        || Error::limit(Words { zh: "工作表的表头", en: "the head of a sheet" }, MOST as u64, 0);
    let mut size = 0;
    while rows.next_row(&mut row)? && (row.number as usize) < HEAD {
        head.resize(row.number as usize, Vec::new());
        let mut texts = Vec::new();
        for cell in row.cells() {
            texts.resize(cell.column as usize, String::new());
            size += row.text_of(cell).len();
            texts.push(row.text_of(cell).to_owned());
        }
        if size > MOST {
            return Err(too_much());
        }
        head.push(texts);
    }
    for merge in merges {
        let (top, left) = (merge.first_row as usize, merge.first_column as usize);
        let Some(text) =
            head.get(top).and_then(|row| row.get(left)).filter(|text| !text.is_empty())
        else {
            continue;
        };
        let text = text.clone();
        let last = merge.last_row as usize;
        if head.len() <= last {
            head.resize((last + 1).min(HEAD), Vec::new());
        }
        for texts in head.iter_mut().take(last + 1).skip(top) {
            let end = merge.last_column as usize + 1;
            if texts.len() < end {
                texts.resize(end, String::new());
            }
            for cell in texts.iter_mut().take(end).skip(left) {
                size += text.len();
                if size > MOST {
                    return Err(too_much());
                }
                cell.clone_from(&text);
            }
        }
    }
    Ok(head)
}

/// Rows that were read before.
impl Rows for std::slice::Iter<'_, Row> {
    fn next_row(&mut self, row: &mut Row) -> Result<bool, Error> {
        let next = self.next();
        if let Some(next) = next {
            row.clone_from(next);
        }
        Ok(next.is_some())
    }
}
