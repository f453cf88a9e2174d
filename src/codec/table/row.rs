//! 行: a row of cells as text, whatever file it came from.

/// What a cell held, so that a number in a column of days can be told from a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CellKind {
    /// A text, or what CSV has.
    Text,
    /// A number; the text is its shortest form: `15`, `3.5`.
    Number,
    /// A number that is shown as a day; the text is `2017-09-10`, or `2017-09-10 09:45:00` with a time of day.
    Day,
    /// Yes or no; the text is `TRUE` or `FALSE`.
    Flag,
    /// A formula's fault such as `#N/A`; the text is that word.
    Fault,
}

/// One cell that holds something.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cell {
    /// The column, from 0.
    pub(crate) column: u32,
    pub(crate) kind: CellKind,
    /// Where its text stands in the row's.
    start: u32,
    end: u32,
    /// Whether a byte of it stood for no character (U+FFFD was put there).
    pub(crate) is_damaged: bool,
    /// The line on which it begins, from 1; 0 in a workbook.
    pub(crate) line: u32,
    /// The column in characters at which it begins on that line, from 1; 0 in a workbook.
    pub(crate) at: u32,
}

impl Cell {
    /// Where its text ends among those of its row.
    pub(crate) fn end(&self) -> usize {
        self.end as usize
    }
}

/// A row, filled again and again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    /// The row in the sheet, from 0; of a CSV, the number of the record.
    pub(crate) number: u32,
    /// The line on which it begins, from 1; 0 in a workbook.
    pub(crate) line: u64,
    text: String,
    cells: Vec<Cell>,
}

impl Row {
    /// Makes it empty; it is now the row of this number.
    pub(crate) fn begin(&mut self, number: u32, line: u64) {
        (self.number, self.line) = (number, line);
        self.text.clear();
        self.cells.clear();
    }

    /// Adds a cell to the right of all others. Cells that hold nothing may be left out.
    pub(crate) fn push(&mut self, column: u32, kind: CellKind, text: &str) {
        self.push_at(column, kind, text, 0, 0);
    }

    /// Adds a cell to the right of all others, which begins at this line and column of a text. Cells that hold nothing
    /// are added too, so that what is missing has a place.
    pub(crate) fn push_at(&mut self, column: u32, kind: CellKind, text: &str, line: u32, at: u32) {
        let start = self.text.len() as u32;
        self.text.push_str(text);
        let end = self.text.len() as u32;
        self.cells.push(Cell { column, kind, start, end, is_damaged: false, line, at });
    }

    /// Notes that the cell that was added last is damaged.
    pub(crate) fn mark_damaged(&mut self) {
        if let Some(cell) = self.cells.last_mut() {
            cell.is_damaged = true;
        }
    }

    /// Its cells, from left to right.
    pub(crate) fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// The text of one of its cells.
    pub(crate) fn text_of(&self, cell: &Cell) -> &str {
        self.text.get(cell.start as usize..cell.end as usize).unwrap_or_default()
    }
}

/// 合并单元格: a range of cells shown as one; rows and columns from 0, the last included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Merge {
    pub(crate) first_row: u32,
    pub(crate) last_row: u32,
    pub(crate) first_column: u32,
    pub(crate) last_column: u32,
}
