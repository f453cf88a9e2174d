//! 位置: where the values of entries stand in the sheets, found out when somebody asks.

use std::sync::Arc;

use super::plan::{NONE, Plan};
use super::{Row, cells::Seat};
use crate::codec::transcript::Places;
use crate::model::{Odd, OddKind};
use crate::pointer::{Spot, is_within, steps};
use crate::text::quote;

/// So much may be odd in one entry, as in JSON.
pub(super) const MOST_ODD: usize = 10_000;

/// What is noted of the entry that is being put together.
#[derive(Debug, Default)]
pub(super) struct Pending {
    pub(super) odds: Vec<Odd>,
    pub(super) exceptions: Vec<Exception>,
    /// What later rows say in columns that go to `ext`, line by line.
    pub(super) lines: Vec<(u32, String)>,
    /// The rows of its items.
    pub(super) items: Vec<ItemAt>,
    /// The numbers of numbered objects that are not counted from 0 without gaps.
    pub(super) shifts: Vec<(String, Vec<u32>)>,
    /// Where its rows are in a text.
    pub(super) texts: Texts,
}

/// A value that does not stand where one would look for it: in the first column of its leaf, in the row of its entry or
/// item.
#[derive(Clone, Copy, Debug)]
pub(super) struct Exception {
    /// The item, or `NONE`.
    pub(super) item: u32,
    /// The leaf; `NONE` for something odd, which is asked for by its number.
    pub(super) leaf: u32,
    /// The first element of the list that stands there.
    pub(super) element: u32,
    pub(super) column: u32,
    pub(super) row: u32,
}

/// The sheet and the row of an item.
#[derive(Clone, Copy, Debug)]
pub(super) struct ItemAt {
    pub(super) plan: u32,
    pub(super) row: u32,
    /// The only cell that it stands in, if it is one; else `NONE`.
    pub(super) column: u32,
}

/// Where rows and cells are in a text.
#[derive(Debug, Default)]
pub(super) struct Texts {
    rows: Vec<RowAt>,
    cells: Vec<CellAt>,
}

#[derive(Clone, Copy, Debug)]
struct RowAt {
    row: u32,
    line: u64,
    /// Where its cells begin.
    cells: usize,
}

#[derive(Clone, Copy, Debug)]
struct CellAt {
    column: u32,
    line: u32,
    at: u32,
}

impl Texts {
    fn add(&mut self, row: &Row) {
        let is_known = self.rows.last().is_some_and(|last| last.row == row.number);
        if row.line == 0 || is_known {
            return;
        }
        self.rows.push(RowAt { row: row.number, line: row.line, cells: self.cells.len() });
        let at = |cell: &super::Cell| CellAt { column: cell.column, line: cell.line, at: cell.at };
        self.cells.extend(row.cells().iter().map(at));
    }

    fn append(&mut self, other: &mut Texts) {
        let cells = self.cells.len();
        self.rows.extend(other.rows.drain(..).map(|row| RowAt { cells: row.cells + cells, ..row }));
        self.cells.append(&mut other.cells);
    }

    /// The spot of a cell; `None` where the rows are in no text.
    fn spot(&self, row: u32, column: u32) -> Option<Spot> {
        let found = self.rows.binary_search_by_key(&row, |at| at.row).ok()?;
        let RowAt { line, cells, .. } = *self.rows.get(found)?;
        let end = self.rows.get(found + 1).map_or(self.cells.len(), |next| next.cells);
        let cells = self.cells.get(cells..end)?;
        // A row that ends early lacks the cell; then what is before it is shown.
        let next = cells.partition_point(|cell| cell.column <= column);
        let cell = next.checked_sub(1).and_then(|at| cells.get(at)).filter(|cell| cell.line > 0);
        let (line, column) =
            cell.map_or((line, 1), |cell| (u64::from(cell.line), u64::from(cell.at)));
        Some(Spot::Text { line, column, bytes: None })
    }
}

impl Pending {
    pub(super) fn clear(&mut self) {
        self.odds.clear();
        self.exceptions.clear();
        self.lines.clear();
        self.items.clear();
        self.shifts.clear();
        self.texts.rows.clear();
        self.texts.cells.clear();
    }

    /// Keeps where the cells of a row are.
    pub(super) fn keep(&mut self, seat: &Seat) {
        self.texts.add(&seat.row);
    }

    /// Keeps a text of a column that goes to `ext`, below those of the rows above.
    pub(super) fn add_line(&mut self, column: u32, text: &str) {
        match self.lines.iter_mut().find(|(known, _)| *known == column) {
            Some((_, lines)) if lines.rsplit('\n').next() == Some(text) => {}
            Some((_, lines)) => {
                lines.push('\n');
                lines.push_str(text);
            }
            None => self.lines.push((column, text.to_owned())),
        }
    }

    /// Notes that a cell says something else than one above it did.
    pub(super) fn contradict(&mut self, pointer: &str, texts: [&str; 2], column: u32, row: u32) {
        let (kind, detail) = match (pointer, texts) {
            ("/code", [first, other]) => (OddKind::TwoCodes, format!("{first}、{other}")),
            (_, [first, other]) => {
                (OddKind::TwoValues, format!("「{}」「{}」", short(first), short(other)))
            }
        };
        let mut odd = Odd::new(kind, pointer, quote(&detail));
        odd.offset = Some(self.exceptions.len());
        self.odds.push(odd);
        let exception = Exception { item: NONE, leaf: NONE, element: 0, column, row };
        self.exceptions.push(exception);
    }
}

/// Enough of a text for two of them to stand in a message.
fn short(text: &str) -> String {
    const MOST: usize = 16;
    let mut short: String = text.chars().take(MOST).collect();
    if text.chars().nth(MOST).is_some() {
        short.push('…');
    }
    short
}

/// The places of the entries of one transcript.
#[derive(Debug)]
pub(super) struct Spots {
    plans: Arc<[Plan]>,
    entries: Vec<EntryAt>,
    items: Vec<ItemAt>,
    exceptions: Vec<Exception>,
    shifts: Vec<(usize, String, Vec<u32>)>,
    texts: Texts,
}

#[derive(Clone, Copy, Debug)]
struct EntryAt {
    plan: u32,
    row: u32,
    /// Where its items and its exceptions begin.
    items: usize,
    exceptions: usize,
}

impl Spots {
    pub(super) fn new(plans: Arc<[Plan]>) -> Spots {
        Spots {
            plans,
            entries: Vec::new(),
            items: Vec::new(),
            exceptions: Vec::new(),
            shifts: Vec::new(),
            texts: Texts::default(),
        }
    }

    /// Keeps what was noted of an entry, and empties the notes but for what is odd.
    pub(super) fn end_entry(&mut self, plan: u32, row: u32, pending: &mut Pending) {
        let (items, exceptions) = (self.items.len(), self.exceptions.len());
        let number = self.entries.len();
        self.entries.push(EntryAt { plan, row, items, exceptions });
        self.items.append(&mut pending.items);
        self.exceptions.append(&mut pending.exceptions);
        let shifts = pending.shifts.drain(..);
        self.shifts.extend(shifts.map(|(list, numbers)| (number, list, numbers)));
        self.texts.append(&mut pending.texts);
    }

    fn plan(&self, number: u32) -> Option<&Plan> {
        self.plans.get(number as usize)
    }

    fn exceptions_of(&self, entry: usize) -> &[Exception] {
        let start = self.entries.get(entry).map_or(0, |at| at.exceptions);
        let end = self.entries.get(entry + 1).map_or(self.exceptions.len(), |next| next.exceptions);
        self.exceptions.get(start..end).unwrap_or_default()
    }

    /// The item of a number.
    fn item(&self, entry: usize, number: usize) -> Option<ItemAt> {
        let start = self.entries.get(entry)?.items;
        let end = self.entries.get(entry + 1).map_or(self.items.len(), |next| next.items);
        self.items.get(start..end)?.get(number).copied()
    }

    /// The cell that shows for a cell.
    fn spot_of(&self, plan: &Plan, row: u32, column: u32) -> Spot {
        let (row, column) = plan.merges.shown(row, column);
        let in_text = self.texts.spot(row, column);
        in_text.unwrap_or_else(|| Spot::Cell { sheet: Arc::clone(&plan.sheet), row, column })
    }

    /// The pointer as the columns have it: numbered objects that were left out are counted again.
    fn declared(&self, entry: usize, pointer: &str) -> Option<String> {
        let is_meant = |shift: &&(usize, String, Vec<u32>)| {
            shift.0 == entry && pointer.starts_with(shift.1.as_str())
        };
        let (_, list, numbers) = self.shifts.iter().find(is_meant)?;
        let rest = pointer.get(list.len()..)?;
        let (number, below) = rest.split_once('/').unwrap_or((rest, ""));
        let number = numbers.get(number.parse::<usize>().ok()?)?;
        Some(format!("{list}{number}/{below}").trim_end_matches('/').to_owned())
    }

    /// The column and row of the value at a pointer into an entry.
    fn cell_of_entry(&self, entry: usize, at: EntryAt, pointer: &str) -> Option<(u32, u32)> {
        let plan = self.plan(at.plan)?;
        let declared = self.declared(entry, pointer);
        let pointer = declared.as_deref().unwrap_or(pointer);
        let mut way = steps(pointer);
        let (first, second) = (way.next()?, way.next());
        if let Some(heading) = second.filter(|_| first == "ext") {
            let column = (0..).zip(&plan.roles).find(|(_, role)| role.key == heading);
            return column.map(|(column, _)| (column, at.row));
        }
        if let Some((column, _)) = plan.raws.iter().find(|(_, key)| *key == first) {
            return Some((*column, at.row));
        }
        self.cell_of_leaf(entry, plan, pointer, NONE, at.row)
    }

    /// The column and row of the leaf at a pointer, or of the first one below it.
    fn cell_of_leaf(
        &self,
        entry: usize,
        plan: &Plan,
        pointer: &str,
        item: u32,
        row: u32,
    ) -> Option<(u32, u32)> {
        let exactly = |pointer: &str| {
            plan.leaves.iter().position(|leaf| leaf.pointer == pointer && !leaf.sources.is_empty())
        };
        let of_element = || {
            let (list, element) = pointer.rsplit_once('/')?;
            Some((exactly(list)?, element.parse().ok()?))
        };
        let below = |leaf: &super::plan::Leaf| {
            is_within(&leaf.pointer, pointer) && !leaf.sources.is_empty()
        };
        let (index, element) = exactly(pointer)
            .map(|leaf| (leaf, 0))
            .or_else(of_element)
            .or_else(|| plan.leaves.iter().position(below).map(|leaf| (leaf, 0)))?;
        let leaf = plan.leaves.get(index)?;
        let is_meant = |known: &&Exception| {
            (known.item, known.leaf as usize) == (item, index) && known.element <= element
        };
        if let Some(found) = self.exceptions_of(entry).iter().rfind(is_meant) {
            let is_numbered = |at: u32| leaf.sources.iter().any(|s| s.element == Some(at));
            if found.element == element || !is_numbered(element) {
                return Some((found.column, found.row));
            }
        }
        let numbered = leaf.sources.iter().find(|source| source.element == Some(element));
        numbered.or(leaf.sources.first()).map(|source| (source.column, row))
    }

    fn find(&self, entry: usize, pointer: &str) -> Option<Spot> {
        let at = *self.entries.get(entry)?;
        let mut way = steps(pointer);
        let item = match (way.next().as_deref(), way.next()) {
            (Some("items"), Some(number)) => number.parse().ok(),
            _ => None,
        };
        let Some(number) = item else {
            let plan = self.plan(at.plan)?;
            let (column, row) =
                self.cell_of_entry(entry, at, pointer).unwrap_or_else(|| (plan.anchor(), at.row));
            return Some(self.spot_of(plan, row, column));
        };
        let Some(place) = self.item(entry, number) else {
            let plan = self.plan(at.plan)?;
            return Some(self.spot_of(plan, at.row, plan.anchor()));
        };
        let plan = self.plan(place.plan)?;
        if place.column != NONE {
            return Some(self.spot_of(plan, place.row, place.column));
        }
        let rest = pointer.splitn(4, '/').nth(3);
        let declared = rest.map(|rest| format!("/items/*/{rest}"));
        let item = u32::try_from(number).unwrap_or(NONE);
        let (column, row) = declared
            .and_then(|pointer| self.cell_of_leaf(entry, plan, &pointer, item, place.row))
            .unwrap_or_else(|| (plan.item_anchor(), place.row));
        Some(self.spot_of(plan, row, column))
    }
}

impl Places for Spots {
    fn spot(&self, entry: usize, pointer: &str) -> Spot {
        self.find(entry, pointer).unwrap_or_else(|| Spot::Cell {
            sheet: Arc::from(""),
            row: 0,
            column: 0,
        })
    }

    fn odd_spot(&self, entry: usize, pointer: &str, offset: usize) -> Spot {
        let plan = self.entries.get(entry).and_then(|at| self.plan(at.plan));
        let odd = self.exceptions_of(entry).get(offset).filter(|odd| odd.leaf == NONE);
        match (plan, odd) {
            (Some(plan), Some(odd)) if !pointer.is_empty() => {
                self.spot_of(plan, odd.row, odd.column)
            }
            _ => self.spot(entry, pointer),
        }
    }
}
