//! 信息项表: a sheet of items is read before the sheet of their resources, and joined to it by name or code.

use std::collections::HashMap;

use super::assemble::{Assembler, Out, each_part};
use super::plan::{Goes, NONE, Plan};
use super::spots::{Exception, ItemAt, Pending};
use super::write::{Writer, text};
use crate::error::Error;
use crate::model::Odd;
use crate::pointer::is_within;
use crate::text::{Words, fold, trim};

/// The items of all sheets of items.
#[derive(Debug, Default)]
pub(super) struct Store {
    json: Vec<u8>,
    items: Vec<Stored>,
    groups: Vec<Group>,
    /// The groups by the folded name of their resource; of those without a name, by its code.
    names: HashMap<String, Vec<usize>>,
    codes: HashMap<String, Vec<usize>>,
    /// What cannot be known of an item later on, by its number here.
    exceptions: Vec<Exception>,
    odds: Vec<(usize, Odd)>,
    /// What the groups take in memory, about.
    size: usize,
    /// The group of the row before, as the row says it.
    name: String,
    code: String,
    group: Option<usize>,
}

#[derive(Clone, Copy, Debug)]
struct Stored {
    start: usize,
    end: usize,
    at: ItemAt,
}

/// The items of one resource.
#[derive(Debug)]
struct Group {
    name: String,
    code: String,
    plan: u32,
    row: u32,
    items: Vec<usize>,
    /// Headings of `ext` and texts.
    added: Vec<(String, String)>,
    is_joined: bool,
}

impl Store {
    pub(super) fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// Begins another sheet.
    pub(super) fn begin_sheet(&mut self) {
        self.group = None;
        self.name.clear();
        self.code.clear();
    }

    /// Takes the row that was read.
    pub(super) fn take_row(
        &mut self,
        (number, plan): (u32, &Plan),
        assembler: &mut Assembler,
    ) -> Result<(), Error> {
        if !assembler.look(plan) {
            return Ok(());
        }
        let text = |column: Option<u32>| {
            let value = column.and_then(|column| assembler.seat.cell(column));
            value.map_or("", |value| trim(value.text))
        };
        let (name, code) = (text(plan.name), text(plan.code));
        // A blank name is that of the row above.
        let is_other = (!name.is_empty() && name != self.name)
            || (!code.is_empty() && code != self.code)
            || self.group.is_none();
        if is_other {
            if !name.is_empty() && name != self.name {
                self.code.clear();
            }
            if !name.is_empty() {
                name.clone_into(&mut self.name);
            }
            if !code.is_empty() {
                code.clone_into(&mut self.code);
            }
            self.group = Some(self.group_of(number, assembler.seat.row.number));
        }
        let Some(group) = self.group else { return Ok(()) };
        self.add_extras(group, plan, assembler);
        if assembler.seat.has_item {
            self.add_items(group, (number, plan), assembler);
        }
        self.bound(plan, assembler)
    }

    /// The group of the name and the code that hold, made if there is none.
    fn group_of(&mut self, plan: u32, row: u32) -> usize {
        let (name, code) = (fold(&self.name), fold(&self.code));
        let groups = match name.is_empty() {
            true => self.codes.entry(code.clone()).or_default(),
            false => self.names.entry(name).or_default(),
        };
        let is_same =
            |at: &&usize| self.groups.get(**at).is_some_and(|group| fold(&group.code) == code);
        if let Some(at) = groups.iter().find(is_same) {
            return *at;
        }
        groups.push(self.groups.len());
        let (name, code) = (self.name.clone(), self.code.clone());
        self.size += 2 * (name.len() + code.len()) + 256;
        let (items, added) = (Vec::new(), Vec::new());
        self.groups.push(Group { name, code, plan, row, items, added, is_joined: false });
        self.groups.len() - 1
    }

    fn add_items(&mut self, group: usize, (number, plan): (u32, &Plan), from: &mut Assembler) {
        let mut chooser = std::mem::take(&mut from.chooser);
        let mut pending = std::mem::take(&mut from.pending);
        let at = ItemAt { plan: number, row: from.seat.row.number, column: NONE };
        let cells = from.item_cells(plan);
        each_part(&cells, &mut pending, at, |cells, pending, at| {
            let start = self.json.len();
            let mut writer = Writer {
                json: &mut self.json,
                plan,
                chooser: &mut chooser,
                pending,
                items: &[],
                counts_from_1904: from.counts_from_1904,
                depth: from.limits.depth,
            };
            if !writer.object(&plan.item, &cells) {
                return;
            }
            let item = self.items.len();
            let exceptions = pending.exceptions.drain(..);
            self.exceptions
                .extend(exceptions.map(|exception| Exception { item: item as u32, ..exception }));
            self.odds.extend(pending.odds.drain(..).map(|odd| (item, odd)));
            self.items.push(Stored { start, end: self.json.len(), at });
            if let Some(group) = self.groups.get_mut(group) {
                group.items.push(item);
            }
        });
        for (column, lines) in std::mem::take(&mut pending.lines) {
            self.add_line(group, &plan.key(column), &lines);
        }
        pending.clear();
        (from.chooser, from.pending) = (chooser, pending);
    }

    /// Keeps what no field takes.
    fn add_extras(&mut self, group: usize, plan: &Plan, from: &Assembler) {
        let seat = &from.seat;
        for cell in seat.row.cells() {
            let is_extra =
                matches!(plan.role(cell.column).goes, Goes::Extra | Goes::Raw | Goes::Unlisted);
            if let Some(value) = seat.cell(cell.column).filter(|_| is_extra) {
                self.add_line(group, &plan.key(cell.column), value.text);
            }
        }
    }

    fn add_line(&mut self, group: usize, key: &str, line: &str) {
        let Some(group) = self.groups.get_mut(group) else { return };
        self.size += line.len() + 1;
        match group.added.iter_mut().find(|(known, _)| known == key) {
            Some((_, lines)) if lines.rsplit('\n').next() == Some(line) => {}
            Some((_, lines)) => {
                lines.push('\n');
                lines.push_str(line);
            }
            None => {
                self.size += key.len() + 64;
                group.added.push((key.to_owned(), line.to_owned()));
            }
        }
    }

    /// Refuses more than may be held in memory.
    fn bound(&self, plan: &Plan, from: &Assembler) -> Result<(), Error> {
        const ITEMS: Words = Words { zh: "信息项工作表", en: "the sheet of items" };
        let each = size_of::<Stored>() + size_of::<usize>();
        let notes = self.exceptions.len() * size_of::<Exception>() + self.odds.len() * 128;
        let size = self.json.len() + self.size + self.items.len() * each + notes;
        let most = from.limits.workbook_bytes;
        if size > most {
            let row = from.seat.row.number;
            return Err(Error::limit_in(ITEMS, most as u64, &plan.sheet, row));
        }
        Ok(())
    }

    /// Adds the items of a resource to those that it has; gives headings of `ext` and texts.
    pub(super) fn join(
        &mut self,
        name: &str,
        code: &str,
        items: &mut Vec<u8>,
        pending: &mut Pending,
    ) -> Vec<(String, String)> {
        if self.is_empty() {
            return Vec::new();
        }
        let (name, code) = (fold(name), fold(code));
        let by_name = self.names.get(&name).filter(|_| !name.is_empty()).into_iter().flatten();
        let by_code = self.codes.get(&code).filter(|_| !code.is_empty()).into_iter().flatten();
        let mut groups: Vec<usize> = by_name.chain(by_code).copied().collect();
        groups.retain(|at| {
            let own = self.groups.get(*at).map_or(String::new(), |group| fold(&group.code));
            own.is_empty() || code.is_empty() || own == code
        });
        groups.sort_unstable();
        let mut added = Vec::new();
        for at in groups {
            self.put(at, items, pending, &mut added);
        }
        added
    }

    /// Adds the items of one group.
    fn put(
        &mut self,
        at: usize,
        items: &mut Vec<u8>,
        pending: &mut Pending,
        added: &mut Vec<(String, String)>,
    ) {
        let Some(group) = self.groups.get_mut(at) else { return };
        group.is_joined = true;
        for (key, lines) in &group.added {
            match added.iter_mut().find(|(known, _)| known == key) {
                Some((_, known)) => {
                    known.push('\n');
                    known.push_str(lines);
                }
                None => added.push((key.clone(), lines.clone())),
            }
        }
        for &index in &group.items {
            let Some(stored) = self.items.get(index) else { continue };
            let number = pending.items.len();
            if !items.is_empty() {
                items.push(b',');
            }
            items.extend_from_slice(self.json.get(stored.start..stored.end).unwrap_or_default());
            pending.items.push(stored.at);
            let start = self.exceptions.partition_point(|known| (known.item as usize) < index);
            let known = self.exceptions.get(start..).unwrap_or_default().iter();
            let known = known.take_while(|known| known.item as usize == index);
            pending
                .exceptions
                .extend(known.map(|known| Exception { item: number as u32, ..*known }));
            let start = self.odds.partition_point(|(known, _)| *known < index);
            let odds = self.odds.get(start..).unwrap_or_default().iter();
            for (_, odd) in odds.take_while(|(known, _)| *known == index) {
                let below = odd.pointer.strip_prefix("/items/0").unwrap_or_default();
                debug_assert!(is_within(&odd.pointer, "/items/0"));
                let pointer = format!("/items/{number}{below}");
                pending.odds.push(Odd { pointer, ..odd.clone() });
            }
        }
    }

    /// The resources that no sheet of resources has, as they are called.
    pub(super) fn left(&self) -> impl Iterator<Item = &str> {
        let left = self.groups.iter().filter(|group| !group.is_joined);
        left.map(|group| if group.name.is_empty() { &*group.code } else { &group.name })
    }

    /// Writes the next group that no resource took as an entry with nothing but its name, its code and its items;
    /// gives where to go on. `None` when there is no more.
    pub(super) fn write_left(
        &mut self,
        from: usize,
        pending: &mut Pending,
        out: &mut Out<'_>,
    ) -> Option<usize> {
        let rest = self.groups.get(from..)?;
        let at = from + rest.iter().position(|group| !group.is_joined)?;
        let (mut items, mut added) = (Vec::new(), Vec::new());
        self.put(at, &mut items, pending, &mut added);
        let group = self.groups.get(at)?;
        let json = &mut out.into.json;
        json.push(b'{');
        for (key, value) in [("\"code\":", &group.code), ("\"name\":", &group.name)] {
            if !value.is_empty() {
                json.extend_from_slice(key.as_bytes());
                text(json, value);
                json.push(b',');
            }
        }
        if !items.is_empty() {
            json.extend_from_slice(b"\"items\":[");
            json.extend_from_slice(&items);
            json.extend_from_slice(b"],");
        }
        if !added.is_empty() {
            json.extend_from_slice(b"\"ext\":{");
            for (key, lines) in &added {
                text(json, key);
                json.push(b':');
                text(json, lines);
                json.push(b',');
            }
            json.pop();
            json.extend_from_slice(b"},");
        }
        if json.last() == Some(&b',') {
            json.pop();
        }
        json.push(b'}');
        out.end_entry(group.plan, group.row, pending);
        Some(at + 1)
    }
}
