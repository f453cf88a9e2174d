//! 表格: rows of cells to entries. Where the rows come from (CSV, XLS, XLSX) does not show here.

mod archive;
mod assemble;
mod cells;
mod choose;
mod csv;
mod feed;
mod guard;
#[cfg(test)]
mod made;
mod markup;
mod merges;
mod parts;
mod plan;
mod row;
mod serial;
mod spots;
mod store;
mod tables;
#[cfg(test)]
mod tests;
mod texts;
mod what;
mod write;
mod xls;
mod xlsx;

pub(crate) use csv::{Csv, CsvRows};
pub(crate) use feed::TableFeed;
pub(crate) use guard::guard;
use guard::unguard;
pub(crate) use row::{Cell, CellKind, Merge, Row};
pub(crate) use tables::{Tables, Workbook, open_csv, open_workbook};
pub(crate) use what::What;

use crate::error::Error;

/// Where the rows of one sheet come from.
pub(crate) trait Rows {
    /// Reads the next row that has a cell; `false` at the end.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, or goes past a limit.
    fn next_row(&mut self, row: &mut Row) -> Result<bool, Error>;
}

/// The name of a column as spreadsheets show it.
fn letters(column: u32) -> String {
    let mut name = crate::pointer::cell_name(0, column);
    name.pop();
    name
}
