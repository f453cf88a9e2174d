//! Old workbooks (`.xls`), whose format nobody edits in place: a new workbook with their values and merged cells.

use std::io;

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::broken;
use crate::codec::{CellKind, Row, Rows, Tables, open_workbook};
use crate::limits::Limits;

/// The values of an old workbook as a new one. Styles, formulas and drop-downs are lost.
pub(super) fn converted(source: &[u8]) -> io::Result<Vec<u8>> {
    let mut old = open_workbook(source.into(), &Limits::default()).map_err(broken)?;
    let mut new = Workbook::new();
    let formats = ["yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss"];
    let [day, moment] = formats.map(|format| Format::new().set_num_format(format));
    for (number, own) in old.sheets().to_vec().into_iter().enumerate() {
        if !own.has_cells {
            continue;
        }
        let sheet = new.add_worksheet();
        sheet.set_name(&*own.name).map_err(broken)?.set_hidden(own.is_hidden);
        for merge in old.merges(number).map_err(broken)? {
            let columns = (u16::try_from(merge.first_column), u16::try_from(merge.last_column));
            let (Ok(first), Ok(last)) = columns else { continue };
            // What cannot be merged, as a range that meets another, stays as it is.
            let _ =
                sheet.merge_range(merge.first_row, first, merge.last_row, last, "", &Format::new());
        }
        let (mut rows, mut row) = (old.rows(number).map_err(broken)?, Row::default());
        while rows.next_row(&mut row).map_err(broken)? {
            for cell in row.cells() {
                let Ok(column) = u16::try_from(cell.column) else { continue };
                let (text, at) = (row.text_of(cell), (row.number, column));
                write(sheet, at, cell.kind, text, [&day, &moment]).map_err(broken)?;
            }
        }
    }
    new.save_to_buffer().map_err(broken)
}

fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    kind: CellKind,
    text: &str,
    [day, moment]: [&Format; 2],
) -> Result<(), XlsxError> {
    let number = || text.parse::<f64>().ok();
    match kind {
        CellKind::Number if let Some(number) = number() => sheet.write_number(row, column, number),
        CellKind::Flag => sheet.write_boolean(row, column, text == "TRUE"),
        CellKind::Day if let Ok(time) = ExcelDateTime::parse_from_str(text) => {
            let format = if text.len() > 10 { moment } else { day };
            sheet.write_datetime_with_format(row, column, &time, format)
        }
        _ => sheet.write_string(row, column, text),
    }
    .map(|_| ())
}
