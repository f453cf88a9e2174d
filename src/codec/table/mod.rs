//! 表格: rows of cells to entries. Where the rows come from (CSV, XLS, XLSX) does not show here.

mod guard;
mod row;
mod tables;

pub(crate) use guard::guard;
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
