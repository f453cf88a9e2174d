//! 空白表单: sheets that are a resource each: the sheet's name is the resource's, and the headings are its items.

use super::column::{Column, Columns, Head, Layout, Reason, Target};
use super::fold::fold_heading;
use crate::text::{is_blank, is_invisible, trim};

/// What the first cell of such sheets says.
const MARKER: &str = "入库数据名称";
/// A form without that has so many headings at least.
const FEWEST: usize = 3;
/// A heading is not longer than this: sentences are no headings.
const LONGEST: usize = 64;

/// The sheet as a form whose first cell says that it is one.
pub(super) fn marked(head: &Head) -> Option<Columns> {
    let (row, cells) = first_row(head)?;
    let first = cells.iter().find(|cell| !is_blank(cell))?;
    (fold_heading(first).name == MARKER).then(|| columns(row, cells, Reason::Marker))
}

/// The sheet as a form that a dialect says it is.
pub(super) fn declared(head: &Head) -> Option<Columns> {
    let (row, cells) = first_row(head)?;
    Some(columns(row, cells, Reason::Declared))
}

/// The sheet as a blank form: headings, and beneath them nothing but running numbers.
pub(super) fn blank(head: &Head) -> Option<Columns> {
    let (row, cells) = first_row(head)?;
    let texts: Vec<&str> =
        cells.iter().map(|cell| trim(cell)).filter(|cell| !cell.is_empty()).collect();
    let is_heading =
        |text: &&str| text.chars().count() <= LONGEST && text.chars().any(char::is_alphabetic);
    let mut distinct = texts.clone();
    distinct.sort_unstable();
    distinct.dedup();
    if distinct.len() < FEWEST || !texts.iter().all(is_heading) {
        return None;
    }
    let beneath = head.get(row + 1..).unwrap_or_default();
    let runs = beneath.iter().enumerate().all(|(number, row)| runs_on(row, number + 1));
    runs.then(|| columns(row, cells, Reason::BlankForm))
}

/// Whether a row is blank, or holds nothing but its number in the first column.
fn runs_on(row: &[String], number: usize) -> bool {
    let mut cells = row.iter().map(|cell| trim(cell)).enumerate();
    let is_number = |text: &str| {
        let whole = text.strip_suffix(".0").unwrap_or(text);
        whole.parse() == Ok(number)
    };
    cells.all(|(column, text)| text.is_empty() || (column == 0 && is_number(text)))
}

fn first_row(head: &Head) -> Option<(usize, &Vec<String>)> {
    head.iter().enumerate().find(|(_, row)| row.iter().any(|cell| !is_blank(cell)))
}

fn columns(row: usize, cells: &[String], reason: Reason) -> Columns {
    let columns =
        cells.iter().enumerate().filter(|(_, cell)| !is_blank(cell)).map(|(index, cell)| {
            let is_item = !matches!(fold_heading(cell).name.as_str(), MARKER | "序号");
            let lines = cell.lines().map(|line| line.trim_matches(is_invisible));
            Column {
                index: index as u32,
                heading: lines.collect::<Vec<_>>().concat(),
                target: match is_item {
                    true => Target::Field("/items/*/name".to_owned()),
                    false => Target::Ignored,
                },
                confidence: if reason == Reason::BlankForm { 80 } else { 100 },
                reason: if is_item { reason } else { Reason::Outside },
            }
        });
    let row = row as u32;
    Columns { layout: Layout::Headings, head: row..row + 1, columns: columns.collect() }
}
