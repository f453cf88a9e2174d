//! 单元格: where the values of an entry, or of an item, are taken from.

use super::plan::{Goes, Level, NONE, Own, Plan, Source};
use super::{CellKind, Row};
use crate::text::is_blank;

/// What a cell says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Value<'v> {
    pub(super) text: &'v str,
    pub(super) kind: CellKind,
    pub(super) row: u32,
    pub(super) is_damaged: bool,
}

impl<'v> Value<'v> {
    /// A text that stands in a cell together with others.
    pub(super) fn part(text: &'v str, row: u32) -> Value<'v> {
        Value { text, kind: CellKind::Text, row, is_damaged: false }
    }
}

/// The cells of one entry, or of one item.
pub(super) trait Cells {
    /// What a column says; `None` where it says nothing.
    fn cell(&self, source: &Source) -> Option<Value<'_>>;
    /// The share type by which a cell goes to one leaf or another.
    fn share_type(&self, plan: &Plan) -> Option<&str>;
    /// What a leaf holds in place of what its columns say.
    fn replaced(&self, leaf: usize) -> Option<Value<'_>>;
    /// The row in which all this stands, unless a value says otherwise.
    fn row(&self) -> u32;
    /// The number of the item; `NONE` for an entry.
    fn item(&self) -> u32;
}

/// A row, and where its cells are in it.
#[derive(Debug, Default)]
pub(super) struct Seat {
    pub(super) row: Row,
    /// For each column, the number of its cell, from 1; 0 where it says nothing.
    at: Vec<u32>,
    /// Whether a cell speaks of the resource, of an item, and whether one stands below no heading.
    pub(super) has_entry: bool,
    pub(super) has_item: bool,
    pub(super) has_unlisted: bool,
}

impl Seat {
    /// Finds its cells, once the row was read.
    pub(super) fn look(&mut self, plan: &Plan) {
        (self.has_entry, self.has_item, self.has_unlisted) = (false, false, false);
        let last = self.row.cells().last().map_or(0, |cell| cell.column as usize + 1);
        self.at.clear();
        self.at.resize(plan.roles.len().max(last), 0);
        for (cell, number) in self.row.cells().iter().zip(1..) {
            if is_blank(self.row.text_of(cell)) {
                continue;
            }
            let role = plan.role(cell.column);
            match role.level {
                Level::Entry => self.has_entry = true,
                Level::Item => self.has_item = true,
                Level::Nothing if role.goes == Goes::Unlisted => self.has_unlisted = true,
                Level::Nothing => {}
            }
            if let Some(at) = self.at.get_mut(cell.column as usize) {
                *at = number;
            }
        }
    }

    /// What a column says; `None` where it says nothing.
    pub(super) fn cell(&self, column: u32) -> Option<Value<'_>> {
        let number = *self.at.get(column as usize)?;
        let cell = self.row.cells().get((number as usize).checked_sub(1)?)?;
        let (row, is_damaged) = (self.row.number, cell.is_damaged);
        Some(Value { text: self.row.text_of(cell), kind: cell.kind, row, is_damaged })
    }

    /// The cells below no heading, with their columns.
    pub(super) fn unlisted(&self, plan: &Plan) -> impl Iterator<Item = (u32, Value<'_>)> {
        let row = self.row.number;
        self.row.cells().iter().filter_map(move |cell| {
            let text = self.row.text_of(cell);
            let is_meant = plan.role(cell.column).goes == Goes::Unlisted && !is_blank(text);
            let value = Value { text, kind: cell.kind, row, is_damaged: cell.is_damaged };
            is_meant.then_some((cell.column, value))
        })
    }
}

/// The cells of an entry: those of its first row, and what later rows added.
#[derive(Debug, Default)]
pub(super) struct Held {
    pub(super) seat: Seat,
    late: Vec<Late>,
    text: String,
}

/// A value that stands in a later row.
#[derive(Debug)]
struct Late {
    column: u32,
    row: u32,
    kind: CellKind,
    is_damaged: bool,
    start: usize,
    end: usize,
}

impl Held {
    /// Takes a row as the first of an entry.
    pub(super) fn begin(&mut self, seat: &mut Seat) {
        std::mem::swap(&mut self.seat, seat);
        self.late.clear();
        self.text.clear();
    }

    pub(super) fn add(&mut self, column: u32, value: Value<'_>) {
        let start = self.text.len();
        self.text.push_str(value.text);
        let Value { row, kind, is_damaged, .. } = value;
        self.late.push(Late { column, row, kind, is_damaged, start, end: self.text.len() });
    }

    /// What a column says, in the first row or in a later one.
    pub(super) fn value(&self, column: u32) -> Option<Value<'_>> {
        self.seat.cell(column).or_else(|| {
            let late = self.late.iter().find(|late| late.column == column)?;
            let text = self.text.get(late.start..late.end)?;
            Some(Value { text, kind: late.kind, row: late.row, is_damaged: late.is_damaged })
        })
    }

    /// The columns below no heading that say something.
    pub(super) fn unlisted(&self, plan: &Plan) -> impl Iterator<Item = u32> {
        let is_unlisted = |column: &u32| plan.role(*column).goes == Goes::Unlisted;
        let first = self.seat.unlisted(plan).map(|(column, _)| column);
        first.chain(self.late.iter().map(|late| late.column).filter(is_unlisted))
    }

    /// How many bytes it holds.
    pub(super) fn size(&self) -> usize {
        self.seat.row.cells().last().map_or(0, |cell| cell.end()) + self.text.len()
    }
}

impl Cells for Held {
    fn cell(&self, source: &Source) -> Option<Value<'_>> {
        self.value(source.column)
    }

    fn share_type(&self, plan: &Plan) -> Option<&str> {
        let sources = &plan.leaves.get(plan.share_type?)?.sources;
        let plain = sources.iter().filter(|source| source.choice.is_none());
        plain.filter_map(|source| self.cell(source)).map(|value| value.text).next()
    }

    fn replaced(&self, _: usize) -> Option<Value<'_>> {
        None
    }

    fn row(&self) -> u32 {
        self.seat.row.number
    }

    fn item(&self) -> u32 {
        NONE
    }
}

/// A cell that shows in the rows below it too.
#[derive(Debug)]
pub(super) struct Carried {
    pub(super) column: u32,
    /// The first row of its merged range.
    pub(super) first: u32,
    pub(super) kind: CellKind,
    pub(super) text: String,
}

/// A name, and a type, that stand with others in one cell.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part<'t> {
    pub(super) name: &'t str,
    pub(super) kind: Option<&'t str>,
}

/// The cells of an item.
#[derive(Clone, Copy)]
pub(super) struct ItemCells<'c> {
    pub(super) plan: &'c Plan,
    pub(super) seat: &'c Seat,
    pub(super) carried: &'c [Carried],
    /// The resource; `None` where it stands in another sheet.
    pub(super) entry: Option<&'c Held>,
    /// Whether its row tells of a share, or an openness, of its own.
    pub(super) has_share: bool,
    pub(super) has_open: bool,
    pub(super) number: u32,
    pub(super) part: Option<Part<'c>>,
}

impl Cells for ItemCells<'_> {
    fn cell(&self, source: &Source) -> Option<Value<'_>> {
        match source.own {
            Some(Own::Share) if !self.has_share => return None,
            Some(Own::Open) if !self.has_open => return None,
            _ => {}
        }
        let (row, column) = (self.seat.row.number, source.column);
        self.seat.cell(column).or_else(|| {
            if self.carried.is_empty() {
                return None;
            }
            let first = self.plan.merges.at(row, column)?.first;
            let is_meant = |cell: &&Carried| cell.column == column && cell.first == first;
            let Carried { kind, text, .. } = self.carried.iter().find(is_meant)?;
            Some(Value { text, kind: *kind, row, is_damaged: false })
        })
    }

    fn share_type(&self, plan: &Plan) -> Option<&str> {
        let leaf = plan.item_share_type.and_then(|leaf| plan.leaves.get(leaf));
        let sources = leaf.map_or(&[][..], |leaf| &leaf.sources).iter();
        let plain = sources.filter(|source| source.choice.is_none());
        let own = plain.filter_map(|source| self.cell(source)).map(|value| value.text).next();
        own.or_else(|| self.entry?.share_type(plan))
    }

    fn replaced(&self, leaf: usize) -> Option<Value<'_>> {
        let part = self.part?;
        let text = match Some(leaf) {
            leaf if leaf == self.plan.item_name => Some(part.name),
            leaf if leaf == self.plan.item_type => part.kind,
            _ => None,
        };
        Some(Value::part(text?, self.seat.row.number))
    }

    fn row(&self) -> u32 {
        self.seat.row.number
    }

    fn item(&self) -> u32 {
        self.number
    }
}
