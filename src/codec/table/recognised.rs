//! 识别各表: what the columns of each sheet of a file are.

use super::Tables;
use crate::error::Error;
use crate::text::Words;
use crate::vocabulary::Dialect;
use crate::vocabulary::columns::{Columns, NotACatalogue, Recognition, recognise_all};

/// What each sheet is. One that is hidden is passed over: nobody would find what is wrong in it.
///
/// # Errors
///
/// When the file cannot be read, or goes past a limit.
pub(crate) fn recognitions<T: Tables>(
    tables: &mut T,
    dialect: Option<&Dialect>,
) -> Result<Vec<Recognition>, Error> {
    let sheets = tables.sheets().to_vec();
    let mut heads = Vec::with_capacity(sheets.len());
    for (number, sheet) in sheets.iter().enumerate() {
        heads.push(match (sheet.has_cells, sheet.is_hidden) {
            (false, _) => Err(NotACatalogue::NoCells),
            (true, true) => Err(NotACatalogue::Hidden),
            (true, false) => Ok(tables.head(number)?),
        });
    }
    let shown = sheets.iter().zip(&heads);
    let named: Vec<_> =
        shown.filter_map(|(sheet, head)| Some((&*sheet.name, head.as_deref().ok()?))).collect();
    let mut found = recognise_all(&named, dialect).into_iter();
    let one = |head: Result<_, NotACatalogue>| match head {
        Ok(_) => found.next().unwrap_or(Recognition::NotACatalogue(NotACatalogue::Empty)),
        Err(why) => Recognition::NotACatalogue(why),
    };
    Ok(heads.into_iter().map(one).collect())
}

/// What the columns of each sheet are, or why it is passed over.
///
/// # Errors
///
/// When the file cannot be read, or goes past a limit.
pub(crate) fn recognised<T: Tables>(
    tables: &mut T,
    dialect: &Dialect,
) -> Result<Vec<Result<Columns, Words>>, Error> {
    let one = |found| match found {
        Recognition::Catalogue(columns) => Ok(columns),
        Recognition::NotACatalogue(why) => Err(why.text()),
    };
    Ok(recognitions(tables, Some(dialect))?.into_iter().map(one).collect())
}
