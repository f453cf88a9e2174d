//! 表格: rows of cells to entries. Where the rows come from (CSV, XLS, XLSX) does not show here.

mod assemble;
mod cells;
mod choose;
mod feed;
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
mod write;

pub(crate) use feed::TableFeed;
pub(crate) use row::{Cell, CellKind, Merge, Row};
pub(crate) use tables::{Sheet, Tables, open_csv, open_workbook};

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
