//! 列: the sheets of a file of tables, and what their columns are.

use std::io::Read;
use std::sync::Arc;

use super::encoding::{Decoder, Encoding};
use super::table::{Tables, What, open_csv, open_workbook};
use crate::error::Error;
use crate::limits::Limits;
use crate::text::Words;
use crate::vocabulary::Dialect;
use crate::vocabulary::columns::{Columns, Head, NotACatalogue, Recognition, recognise_all};

/// 一张表: one sheet of a file, and what it was recognised as.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SheetColumns {
    /// Its name; a CSV has none.
    pub name: Arc<str>,
    /// What its columns are, or why it is passed over.
    pub recognition: Recognition,
}

impl SheetColumns {
    /// Its columns, or why it is passed over.
    pub(super) fn found(self) -> Result<Columns, Words> {
        match self.recognition {
            Recognition::Catalogue(columns) => Ok(columns),
            Recognition::NotACatalogue(why) => Err(why.text()),
        }
    }
}

/// 识别列: what the columns of a workbook or of a CSV are, sheet by sheet. Nothing but the first rows is looked at.
///
/// # Errors
///
/// When the file cannot be read, is neither of the two, or goes past a limit.
///
/// ```
/// use mulu::{Encoding, Limits, columns_of, vocabulary::columns::{Recognition, Target}};
/// let csv = "信息资源名称,共享类型\n企业登记信息,有条件共享\n";
/// let sheets = columns_of(csv.as_bytes(), Encoding::Auto, None, &Limits::default())?;
/// let Recognition::Catalogue(found) = &sheets[0].recognition else { panic!() };
/// assert_eq!(found.columns[1].target, Target::Field("/share/type".into()));
/// # Ok::<(), mulu::Error>(())
/// ```
pub fn columns_of<R: Read>(
    mut input: R,
    encoding: Encoding,
    dialect: Option<&Dialect>,
    limits: &Limits,
) -> Result<Vec<SheetColumns>, Error> {
    let mut first = Vec::new();
    input.by_ref().take(FIRST).read_to_end(&mut first)?;
    match What::of(&first) {
        What::Text if is_json(&first) => Err(Error::unreadable(TABLE, IS_JSON)),
        What::Text => {
            let text = Decoder::new(first.as_slice().chain(input), encoding);
            recognised(&mut open_csv(text, limits)?, dialect)
        }
        What::Zip | What::Container | What::Other(_) => {
            // One byte more than the limit, which is then seen to be passed.
            let most = (limits.workbook_bytes as u64).saturating_sub(FIRST).saturating_add(1);
            let mut bytes = first;
            input.take(most).read_to_end(&mut bytes)?;
            recognised(&mut open_workbook(Arc::from(bytes), limits)?, dialect)
        }
    }
}

/// So many bytes say what a file is.
const FIRST: u64 = 1024;

const TABLE: Words = Words { zh: "表格文件", en: "a file of tables" };
const IS_JSON: Words =
    Words { zh: "这是 JSON，没有列", en: "it is JSON, which has no columns" };

/// Whether a text begins as JSON does, and no table.
fn is_json(first: &[u8]) -> bool {
    let text = first.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(first).trim_ascii_start();
    matches!(text, [b'{', ..] | [b'[', ..])
}

/// What the columns of all sheets are. A hidden sheet is passed over: nobody would find what is wrong in it.
pub(super) fn recognised(
    tables: &mut impl Tables,
    dialect: Option<&Dialect>,
) -> Result<Vec<SheetColumns>, Error> {
    let sheets = tables.sheets().to_vec();
    let mut heads = Vec::with_capacity(sheets.len());
    for (number, sheet) in sheets.iter().enumerate() {
        let is_shown = sheet.has_cells && !sheet.is_hidden;
        heads.push(if is_shown { tables.head(number)? } else { Vec::new() });
    }
    let named: Vec<(&str, &Head)> =
        sheets.iter().zip(&heads).map(|(sheet, head)| (&*sheet.name, head.as_slice())).collect();
    let all = recognise_all(&named, dialect).into_iter().zip(sheets);
    let of_sheet = all.map(|(recognition, sheet)| SheetColumns {
        name: sheet.name,
        recognition: match sheet.is_hidden {
            true => Recognition::NotACatalogue(NotACatalogue::Hidden),
            false => recognition,
        },
    });
    Ok(of_sheet.collect())
}
