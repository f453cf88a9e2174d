//! 列: the sheets of a file of tables, and what their columns are.

use std::io::Read;
use std::sync::Arc;

use super::encoding::{Decoder, Encoding};
use super::table::{Tables, What, open_csv, open_workbook, recognitions};
use crate::error::Error;
use crate::limits::Limits;
use crate::text::Words;
use crate::vocabulary::Dialect;
use crate::vocabulary::columns::Recognition;

/// 一张表: one sheet of a file, and what it was recognised as.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SheetColumns {
    /// Its name; a CSV has none.
    pub name: Arc<str>,
    /// What its columns are, or why it is passed over.
    pub recognition: Recognition,
}

/// 识别列: what the columns of a workbook or of a CSV are, sheet by sheet. Nothing but the first rows is looked at.
///
/// # Errors
///
/// * [Input](Error::is_input): the file cannot be read, or is a text of another encoding than was declared, or of none
///   that is read, as UTF-16 without its mark.
/// * [Format](Error::is_format): it is neither of the two, or a workbook that is damaged, protected or without a sheet.
/// * [Limit](Error::is_limit): it goes past one of the limits.
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
    input: R,
    encoding: Encoding,
    dialect: Option<&Dialect>,
    limits: &Limits,
) -> Result<Vec<SheetColumns>, Error> {
    let mut input = Decoder::new(input, encoding);
    let first = input.peek(FIRST);
    match What::of(first) {
        What::Text if is_json(first) => Err(Error::unreadable(TABLE, IS_JSON)),
        What::Text => named(open_csv(input, limits)?, dialect),
        What::Zip | What::Container | What::Other(_) => {
            // One byte more than the limit, which is then seen to be passed.
            let bytes = input.raw(limits.workbook_bytes.saturating_add(1))?;
            named(open_workbook(bytes.into(), limits)?, dialect)
        }
    }
}

/// So many bytes say what a file is.
const FIRST: usize = 1024;

const TABLE: Words = Words { zh: "表格文件", en: "a file of tables" };
const IS_JSON: Words =
    Words { zh: "这是JSON，没有列", en: "it is JSON, which has no columns" };

/// Whether a text begins as JSON does, and no table.
fn is_json(first: &[u8]) -> bool {
    let text = first.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(first).trim_ascii_start();
    matches!(text, [b'{', ..] | [b'[', ..])
}

/// The sheets by name.
fn named<T: Tables>(mut tables: T, dialect: Option<&Dialect>) -> Result<Vec<SheetColumns>, Error> {
    let found = recognitions(&mut tables, dialect)?;
    let sheets = tables.sheets().iter().zip(found);
    let named = sheets
        .map(|(sheet, recognition)| SheetColumns { name: Arc::clone(&sheet.name), recognition });
    Ok(named.collect())
}
