//! 归并: the rows of a sheet become entries, one row a resource or one row an item.

use super::cells::{Carried, Cells, Held, ItemCells, Part, Seat};
use super::choose::Chooser;
use super::parts::{Parts, named_parts, typed_parts};
use super::plan::{Goes, Level, NONE, Own, Plan};
use super::spots::{ItemAt, MOST_ODD, Pending, Spots};
use super::store::Store;
use super::write::Writer;
use crate::codec::transcript::Transcript;
use crate::error::Error;
use crate::limits::Limits;
use crate::text::{Words, trim};

/// Puts the rows of one sheet together.
#[derive(Debug)]
pub(super) struct Assembler {
    pub(super) limits: Limits,
    pub(super) counts_from_1904: bool,
    pub(super) chooser: Chooser,
    /// The row that was read last.
    pub(super) seat: Seat,
    pub(super) pending: Pending,
    carried: Vec<Carried>,
    held: Held,
    is_open: bool,
    /// The items of the entry, with commas between them.
    items: Vec<u8>,
    /// What last contradicted the entry, column by column.
    doubts: Vec<(u32, String)>,
}

/// Where entries go.
pub(super) struct Out<'o> {
    pub(super) into: &'o mut Transcript,
    pub(super) spots: &'o mut Spots,
}

impl Out<'_> {
    /// Ends the entry that was written.
    pub(super) fn end_entry(&mut self, plan: u32, row: u32, pending: &mut Pending) {
        let number = self.into.ends.len();
        self.into.end_entry();
        self.into.odd.extend(pending.odds.drain(..).map(|odd| (number, odd)));
        self.spots.end_entry(plan, row, pending);
        pending.clear();
    }
}

/// Which parts of the item's resource its row tells anew.
#[derive(Clone, Copy, Debug, Default)]
struct Anew {
    share: bool,
    open: bool,
}

impl Assembler {
    pub(super) fn new(limits: Limits, chooser: Chooser, counts_from_1904: bool) -> Assembler {
        Assembler {
            limits,
            counts_from_1904,
            chooser,
            seat: Seat::default(),
            pending: Pending::default(),
            carried: Vec::new(),
            held: Held::default(),
            is_open: false,
            items: Vec::new(),
            doubts: Vec::new(),
        }
    }

    /// Begins another sheet.
    pub(super) fn begin_sheet(&mut self) {
        self.chooser.clear();
        self.carried.clear();
    }

    /// Takes the row that was read into its seat.
    pub(super) fn take_row(
        &mut self,
        (number, plan): (u32, &Plan),
        store: &mut Store,
        out: &mut Out<'_>,
    ) -> Result<(), Error> {
        if !self.look(plan) {
            return Ok(());
        }
        if self.begins_entry(plan) {
            self.end_entry((number, plan), store, out);
            self.held.begin(&mut self.seat);
            self.is_open = true;
            self.pending.keep(&self.held.seat);
            if self.held.seat.has_item {
                self.add_items((number, plan), true, Anew::default());
            }
        } else {
            self.go_on((number, plan));
        }
        self.bound(plan)
    }

    /// Looks at the row that was read; `false` where it says nothing.
    pub(super) fn look(&mut self, plan: &Plan) -> bool {
        let seat = &mut self.seat;
        seat.look(plan);
        let row = seat.row.number;
        for &column in &plan.carried {
            let (Some(span), Some(value)) = (plan.merges.at(row, column), seat.cell(column)) else {
                continue;
            };
            if span.column != column {
                continue;
            }
            self.carried.retain(|cell| cell.column != column);
            let (first, kind, text) = (span.first, value.kind, value.text.to_owned());
            self.carried.push(Carried { column, first, kind, text });
        }
        seat.has_entry || seat.has_item || seat.has_unlisted
    }

    /// Whether the row is the first of another entry.
    fn begins_entry(&self, plan: &Plan) -> bool {
        let Some(key) = plan.name.or(plan.code).filter(|_| self.is_open) else { return true };
        if !plan.has_items {
            // A row is a resource, unless its name is that of the row above.
            let row = self.seat.row.number;
            let span = plan.merges.at(row, key);
            return span.is_none_or(|span| span.first > self.held.row() || span.first == row);
        }
        let Some(new) = self.seat.cell(key) else { return false };
        let is_same = |column: u32| match (self.held.value(column), self.seat.cell(column)) {
            (Some(old), Some(new)) => trim(old.text) == trim(new.text),
            _ => true,
        };
        let old = self.held.value(key).map_or("", |value| value.text);
        let differs = |column: Option<u32>| column.is_some_and(|column| !is_same(column));
        trim(old) != trim(new.text) || (differs(plan.code) && differs(plan.provider))
    }

    /// Takes a later row of the entry.
    fn go_on(&mut self, (number, plan): (u32, &Plan)) {
        let mut anew = Anew::default();
        let mut adds = self.seat.has_item;
        let Assembler { seat, held, pending, doubts, chooser, .. } = self;
        for cell in seat.row.cells() {
            let column = cell.column;
            let role = plan.role(column);
            let is_of_entry = role.level == Level::Entry || role.goes == Goes::Unlisted;
            let Some(value) = seat.cell(column).filter(|_| is_of_entry) else { continue };
            let known = held.value(column).map(|known| known.text);
            if known.is_some_and(|known| known == value.text || trim(known) == trim(value.text)) {
                continue;
            }
            let own = role.own.filter(|_| seat.has_item);
            let leaf = match role.goes {
                Goes::Leaf(leaf) => Some(leaf),
                Goes::Choice(choice) => {
                    chooser.choose(plan, choice, value.text, held.share_type(plan))
                }
                Goes::Extra | Goes::Raw | Goes::Unlisted | Goes::Nowhere => None,
            };
            adds = true;
            match (own, known, leaf) {
                (Some(Own::Share), _, _) => anew.share = true,
                (Some(Own::Open), _, _) => anew.open = true,
                (None, None, _) => held.add(column, value),
                (None, Some(_), None) => pending.add_line(column, value.text),
                (None, Some(known), Some(leaf)) => {
                    let told = doubts.iter_mut().find(|(doubted, _)| *doubted == column);
                    match told {
                        Some((_, text)) if *text == value.text => continue,
                        Some((_, text)) => value.text.clone_into(text),
                        None => doubts.push((column, value.text.to_owned())),
                    }
                    let pointer = plan.pointer_of(leaf, column);
                    pending.contradict(&pointer, [known, value.text], column, value.row);
                }
            }
        }
        if adds {
            pending.keep(seat);
        }
        if self.seat.has_item {
            self.add_items((number, plan), false, anew);
        }
    }

    /// Adds the item of a row, or the items that one cell of it lists.
    fn add_items(&mut self, (number, plan): (u32, &Plan), is_first: bool, anew: Anew) {
        let Assembler { seat, held, carried, items, pending, chooser, .. } = self;
        let held = &*held;
        let seat = if is_first { &held.seat } else { &*seat };
        let cells = ItemCells {
            plan,
            seat,
            carried,
            entry: Some(held),
            has_share: anew.share,
            has_open: anew.open,
            number: 0,
            part: None,
        };
        let (counts_from_1904, depth) = (self.counts_from_1904, self.limits.depth);
        let at = ItemAt { plan: number, row: seat.row.number, column: NONE };
        each_part(&cells, pending, at, |cells, pending, at| {
            let start = items.len();
            if start > 0 {
                items.push(b',');
            }
            let cells = ItemCells { number: pending.items.len() as u32, ..cells };
            let mut writer =
                Writer { json: items, plan, chooser, pending, items: &[], counts_from_1904, depth };
            match writer.object(&plan.item, &cells) {
                true => pending.items.push(at),
                false => items.truncate(start),
            }
        });
    }

    /// Ends the entry that is being put together, if there is one.
    pub(super) fn end_entry(
        &mut self,
        (number, plan): (u32, &Plan),
        store: &mut Store,
        out: &mut Out<'_>,
    ) {
        if !std::mem::take(&mut self.is_open) {
            return;
        }
        let text = |column: Option<u32>| {
            let value = column.and_then(|column| self.held.value(column));
            value.map_or("", |value| value.text)
        };
        let added =
            store.join(text(plan.name), text(plan.code), &mut self.items, &mut self.pending);
        let mut writer = Writer {
            json: &mut out.into.json,
            plan,
            chooser: &mut self.chooser,
            pending: &mut self.pending,
            items: &self.items,
            counts_from_1904: self.counts_from_1904,
            depth: self.limits.depth,
        };
        writer.entry(&self.held, &added);
        out.end_entry(number, self.held.row(), &mut self.pending);
        self.items.clear();
        self.doubts.clear();
    }

    /// The cells of the item of the row that was read, in a sheet of items.
    pub(super) fn item_cells<'c>(&'c self, plan: &'c Plan) -> ItemCells<'c> {
        ItemCells {
            plan,
            seat: &self.seat,
            carried: &self.carried,
            entry: None,
            has_share: false,
            has_open: false,
            number: 0,
            part: None,
        }
    }

    /// Refuses an entry that is too large, or in which too much is odd.
    fn bound(&self, plan: &Plan) -> Result<(), Error> {
        const ENTRY: Words = Words { zh: "一条目录", en: "one entry" };
        const ODD: Words =
            Words { zh: "一条目录中的矛盾", en: "the contradictions of one entry" };
        let row = self.held.row();
        let lines: usize = self.pending.lines.iter().map(|(_, lines)| lines.len()).sum();
        let size = self.held.size() + self.items.len() + lines;
        if size > self.limits.entry_bytes {
            let most = self.limits.entry_bytes as u64;
            return Err(Error::limit_in(ENTRY, most, &plan.sheet, row));
        }
        if self.pending.odds.len() > MOST_ODD {
            return Err(Error::limit_in(ODD, MOST_ODD as u64, &plan.sheet, row));
        }
        Ok(())
    }
}

/// Calls `f` for the item of a row, or for each that one cell of it lists.
pub(super) fn each_part<'c>(
    cells: &ItemCells<'c>,
    pending: &mut Pending,
    at: ItemAt,
    mut f: impl FnMut(ItemCells<'_>, &mut Pending, ItemAt),
) {
    let Some((column, cell, parts)) = parts_of(cells) else {
        return f(*cells, pending, at);
    };
    for (name, kind) in &parts.items {
        let part = Some(Part { name, kind: *kind });
        f(ItemCells { part, ..*cells }, pending, ItemAt { column, ..at });
    }
    if parts.has_groups {
        // The names of groups have no field: the whole cell is kept.
        pending.add_line(column, cell);
    }
}

/// The items that the name's cell lists, with its column and its text.
fn parts_of<'c>(cells: &ItemCells<'c>) -> Option<(u32, &'c str, Parts<'c>)> {
    let (plan, seat): (&'c Plan, &'c Seat) = (cells.plan, cells.seat);
    let source = plan.leaves.get(plan.item_name?)?.sources.first()?;
    let cell = seat.cell(source.column)?.text;
    let types = plan.leaves.get(plan.item_type?)?.sources.iter();
    let has_type = types.filter_map(|source| cells.cell(source)).next().is_some();
    let typed = if has_type { None } else { typed_parts(cell, !plan.has_types()) };
    let parts = typed.or_else(|| named_parts(cell).filter(|_| plan.has_names_only))?;
    Some((source.column, cell, parts))
}
