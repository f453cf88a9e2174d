//! 识别各表: what the columns of each sheet of a file are.

use super::Tables;
use crate::error::Error;
use crate::text::Words;
use crate::vocabulary::Dialect;
use crate::vocabulary::columns::{Columns, Recognition, recognise_all};

/// What the columns of each sheet are, or why it is passed over.
///
/// # Errors
///
/// When the file cannot be read, or goes past a limit.
pub(crate) fn recognised<T: Tables>(
    tables: &mut T,
    dialect: &Dialect,
) -> Result<Vec<Result<Columns, Words>>, Error> {
    let sheets = tables.sheets().to_vec();
    let mut heads = Vec::with_capacity(sheets.len());
    for (number, sheet) in sheets.iter().enumerate() {
        heads.push(match (sheet.has_cells, sheet.is_hidden) {
            (false, _) => {
                Err(Words { zh: "不是由单元格组成的工作表", en: "it has no cells" })
            }
            (true, true) => Err(Words { zh: "工作表已隐藏", en: "it is hidden" }),
            (true, false) => Ok(tables.head(number)?),
        });
    }
    let shown = sheets.iter().zip(&heads);
    let named: Vec<_> =
        shown.filter_map(|(sheet, head)| Some((&*sheet.name, head.as_deref().ok()?))).collect();
    let mut found = recognise_all(&named, Some(dialect)).into_iter();
    let one = |head: Result<_, Words>| {
        head.and_then(|_| match found.next() {
            Some(Recognition::Catalogue(columns)) => Ok(columns),
            Some(Recognition::NotACatalogue(why)) => Err(why.text()),
            None => Err(Words { zh: "没有内容", en: "nothing stands in it" }),
        })
    };
    Ok(heads.into_iter().map(one).collect())
}
