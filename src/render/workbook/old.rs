//! Old workbooks (`.xls`), whose format nobody edits in place: a new workbook with their values and merged cells.

use std::io;
use std::io::Cursor;

use calamine::{Data, Reader, SheetType, Xls};
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use super::broken;

/// The values of an old workbook as a new one. Styles, formulas and drop-downs are lost.
pub(super) fn converted(source: &[u8]) -> io::Result<Vec<u8>> {
    let mut old: Xls<_> = Xls::new(Cursor::new(source)).map_err(broken)?;
    let mut new = Workbook::new();
    let sheets: Vec<String> = old
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let moment = Format::new().set_num_format("yyyy-mm-dd hh:mm:ss");
    for name in sheets {
        let range = old.worksheet_range(&name).map_err(broken)?;
        let merges = old.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let sheet = new.add_worksheet();
        sheet.set_name(&name).map_err(broken)?;
        for merge in merges {
            let (Ok(first), Ok(last)) = (u16::try_from(merge.start.1), u16::try_from(merge.end.1))
            else {
                continue;
            };
            // What cannot be merged, as a range that meets another, stays as it is.
            let _ = sheet.merge_range(merge.start.0, first, merge.end.0, last, "", &Format::new());
        }
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else {
                continue;
            };
            let Ok(column) = u16::try_from(left.saturating_add(column)) else { continue };
            write(sheet, top.saturating_add(row), column, value, &day, &moment).map_err(broken)?;
        }
    }
    new.save_to_buffer().map_err(broken)
}

fn write(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    value: &Data,
    day: &Format,
    moment: &Format,
) -> Result<(), XlsxError> {
    match value {
        Data::Int(number) => sheet.write_number(row, column, *number as f64),
        Data::Float(number) => sheet.write_number(row, column, *number),
        Data::Bool(flag) => sheet.write_boolean(row, column, *flag),
        Data::DateTime(time) if time.is_datetime() => {
            let number = time.as_f64();
            let format = if number.fract() == 0.0 { day } else { moment };
            sheet.write_number_with_format(row, column, number, format)
        }
        Data::DateTime(time) => sheet.write_number(row, column, time.as_f64()),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
            sheet.write_string(row, column, text)
        }
        Data::Error(fault) => sheet.write_string(row, column, fault.to_string()),
        Data::Empty => return Ok(()),
    }
    .map(|_| ())
}
