//! 表格文件: the sheets of a file, and their rows.

use std::io::Read;
use std::sync::Arc;

use super::{Merge, Rows};
use crate::error::Error;
use crate::limits::Limits;

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
    /// Its sheets, in their order.
    fn sheets(&self) -> &[Sheet];

    /// Its merged ranges, in the order of their first cells.
    fn merges(&mut self, sheet: usize) -> Result<Vec<Merge>, Error>;

    /// Its first rows, as [`Head`](crate::vocabulary::columns::Head) says.
    fn head(&mut self, sheet: usize) -> Result<Vec<Vec<String>>, Error>;

    /// Its rows from the first on. Those of a CSV are given once.
    fn rows(&mut self, sheet: usize) -> Result<Box<dyn Rows + Send>, Error>;
}

/// Opens a workbook, XLSX or XLS as its bytes say.
///
/// # Errors
///
/// When it is no workbook, is protected by a password, is damaged, or goes past a limit.
pub(crate) fn open_workbook(
    bytes: Arc<[u8]>,
    limits: &Limits,
) -> Result<Box<dyn Tables + Send>, Error> {
    let _ = (bytes, limits);
    todo!("the next commit")
}

/// Opens a CSV or TSV whose text comes in UTF-8, with the byte 0xFF for each malformed sequence.
///
/// # Errors
///
/// When it cannot be read, or goes past a limit.
pub(crate) fn open_csv(
    input: Box<dyn Read + Send>,
    limits: &Limits,
) -> Result<Box<dyn Tables + Send>, Error> {
    let _ = (input, limits);
    todo!("the next commit")
}
