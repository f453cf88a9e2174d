//! 表格: rows of cells to entries. Where the rows come from (CSV, XLS, XLSX) does not show here.

mod archive;
mod csv;
mod guard;
mod markup;
mod row;
mod serial;
mod tables;
mod texts;
mod what;
mod xls;
mod xlsx;

pub(crate) use guard::guard;
pub(crate) use row::{Cell, CellKind, Merge, Row};
pub(crate) use tables::{Sheet, Tables, open_csv, open_workbook};
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
