//! 表格读取: the sheets of a file, one after the other.

use std::collections::HashSet;
use std::sync::Arc;

use super::assemble::{Assembler, Out};
use super::choose::Chooser;
use super::plan::Plan;
use super::spots::{ItemAt, Spots};
use super::store::Store;
use super::write::text;
use super::{Rows, Tables};
use crate::codec::transcript::{Feed, Note, Transcript};
use crate::error::Error;
use crate::limits::Limits;
use crate::pointer::cell_name;
use crate::text::{Words, is_blank, quote};
use crate::vocabulary::Dialect;
use crate::vocabulary::columns::{Columns, Layout, Target};

/// So many bytes make a batch.
const BATCH: usize = 256 << 10;

/// Reads the entries of a file of tables.
pub(crate) struct TableFeed<T, W> {
    tables: T,
    plans: Arc<[Plan]>,
    /// The sheets that are read, in the order in which they are: those of items first.
    tasks: Vec<Task>,
    next: usize,
    /// The sheet that is being read.
    open: Option<(u32, W)>,
    assembler: Assembler,
    store: Store,
    /// Of the groups of items, which one is to be looked at once all sheets are read.
    left: usize,
    notes: Vec<Note>,
    /// What ended the reading, told once what was read before it was handed over.
    failure: Option<Error>,
}

/// One sheet to be read.
struct Task {
    sheet: usize,
    plan: u32,
    /// Of a sheet that is a resource, its items: the headings and their cells.
    headings: Vec<(String, u32, u32)>,
}

impl<T: Tables> TableFeed<T, T::Rows> {
    /// Reads some tables. `recognised` says for each sheet what its columns are, or why it is passed over.
    ///
    /// # Errors
    ///
    /// When a heading may be any of several fields, no sheet is a catalogue, or the file cannot be read.
    pub(crate) fn new(
        mut tables: T,
        recognised: Vec<Result<Columns, Words>>,
        dialect: Arc<Dialect>,
        limits: &Limits,
    ) -> Result<TableFeed<T, T::Rows>, Error> {
        let names: Vec<Arc<str>> =
            tables.sheets().iter().map(|sheet| Arc::clone(&sheet.name)).collect();
        let (mut found, mut notes) = (Vec::new(), Vec::new());
        for (sheet, (name, recognised)) in names.iter().zip(recognised).enumerate() {
            match recognised {
                Ok(columns) => {
                    refuse_ambiguous(name, &columns)?;
                    notes.extend(unknown_columns(name, &columns));
                    found.push((sheet, Arc::clone(name), columns));
                }
                Err(why) => notes.push(passed_over(name, why)),
            }
        }
        if found.is_empty() {
            return Err(no_catalogue(&notes));
        }
        // The headings that go to `ext` must differ between a sheet of items and those that it is joined to.
        found.sort_by_key(|(sheet, _, columns)| (columns.layout == Layout::Items, *sheet));
        let (mut plans, mut tasks, mut all_keys) = (Vec::new(), Vec::new(), HashSet::new());
        for (sheet, name, columns) in found {
            let merges = tables.merges(sheet)?;
            let mut own = HashSet::new();
            let is_joined = columns.layout == Layout::Items;
            let keys = if is_joined { &mut all_keys } else { &mut own };
            let plan = Plan::new(name, &columns, &merges, keys)?;
            all_keys.extend(own);
            let headings = match columns.layout {
                Layout::Headings => headings(&tables.head(sheet)?, &columns, &plan),
                Layout::Entries | Layout::Items => Vec::new(),
            };
            tasks.push(Task { sheet, plan: plans.len() as u32, headings });
            plans.push(plan);
        }
        let is_resource = |task: &Task| {
            plans.get(task.plan as usize).is_none_or(|plan| plan.layout != Layout::Items)
        };
        tasks.sort_by_key(|task| (is_resource(task), task.sheet));
        let chooser = Chooser::new(dialect);
        let assembler = Assembler::new(*limits, chooser, tables.counts_from_1904());
        Ok(TableFeed {
            tables,
            plans: plans.into(),
            tasks,
            next: 0,
            open: None,
            assembler,
            store: Store::default(),
            left: 0,
            notes,
            failure: None,
        })
    }

    /// Reads until there is enough, or no more.
    fn read(&mut self, out: &mut Out<'_>) -> Result<(), Error> {
        let plans = Arc::clone(&self.plans);
        while out.into.json.len() < BATCH {
            let Some((number, rows)) = &mut self.open else {
                if !self.open_next(out)? && !self.write_left(out) {
                    return Ok(());
                }
                continue;
            };
            let number = *number;
            let Some(plan) = plans.get(number as usize) else { return Ok(()) };
            let is_row = rows.next_row(&mut self.assembler.seat.row)?;
            let (assembler, store) = (&mut self.assembler, &mut self.store);
            if !is_row {
                assembler.end_entry((number, plan), store, out);
                self.open = None;
            } else if assembler.seat.row.number < plan.head.end {
                // Headings, and what stands above them.
            } else if plan.layout == Layout::Items {
                store.take_row((number, plan), assembler)?;
            } else {
                assembler.take_row((number, plan), store, out)?;
            }
        }
        Ok(())
    }

    /// Opens the next sheet; `false` when there is no more.
    fn open_next(&mut self, out: &mut Out<'_>) -> Result<bool, Error> {
        let Some(task) = self.tasks.get(self.next) else { return Ok(false) };
        self.next += 1;
        let Some(plan) = self.plans.get(task.plan as usize) else { return Ok(true) };
        if plan.layout == Layout::Headings {
            write_headings(task, plan, &mut self.assembler, out);
            return Ok(true);
        }
        self.assembler.begin_sheet();
        self.store.begin_sheet();
        self.open = Some((task.plan, self.tables.rows(task.sheet)?));
        Ok(true)
    }

    /// Writes the next resource that only a sheet of items names; `false` when there is no more.
    fn write_left(&mut self, out: &mut Out<'_>) -> bool {
        let pending = &mut self.assembler.pending;
        let Some((next, name)) = self.store.write_left(self.left, pending, out) else {
            return false;
        };
        self.left = next;
        let name = quote(&name);
        out.into.notes.push(Note {
            zh: format!("信息项工作表中的信息资源“{name}”，在资源工作表中没有，单独作为一条校验"),
            en: format!(
                "the resource `{name}` of the sheet of items is on no other sheet, and is checked by itself"
            ),
        });
        true
    }
}

impl<T: Tables> Feed for TableFeed<T, T::Rows> {
    fn transcribe(&mut self, into: &mut Transcript) -> Result<bool, Error> {
        if let Some(error) = self.failure.take() {
            return Err(error);
        }
        into.notes.append(&mut self.notes);
        let mut spots = Spots::new(Arc::clone(&self.plans));
        let result = self.read(&mut Out { into: &mut *into, spots: &mut spots });
        into.places = Some(Box::new(spots));
        let has_any = !into.ends.is_empty() || !into.notes.is_empty();
        match result {
            Err(error) if has_any => self.failure = Some(error),
            result => result?,
        }
        Ok(has_any)
    }

    fn is_complete(&self) -> bool {
        true
    }
}

/// Writes a sheet that is a resource: its name, and its headings as items.
fn write_headings(task: &Task, plan: &Plan, assembler: &mut Assembler, out: &mut Out<'_>) {
    let (json, pending) = (&mut out.into.json, &mut assembler.pending);
    json.push(b'{');
    if !is_blank(&plan.sheet) {
        json.extend_from_slice(b"\"name\":");
        text(json, &plan.sheet);
        json.push(b',');
    }
    json.extend_from_slice(b"\"items\":[");
    for (index, (heading, row, column)) in task.headings.iter().enumerate() {
        if index > 0 {
            json.push(b',');
        }
        json.extend_from_slice(b"{\"name\":");
        text(json, heading);
        json.push(b'}');
        pending.items.push(ItemAt { plan: task.plan, row: *row, column: *column });
    }
    json.extend_from_slice(b"]}");
    out.end_entry(task.plan, plan.head.start, pending);
}

/// The headings that are items, each with its row and column.
fn headings(head: &[Vec<String>], columns: &Columns, plan: &Plan) -> Vec<(String, u32, u32)> {
    let is_item = |column: &&crate::vocabulary::columns::Column| {
        column.target != Target::Ignored && !is_blank(&column.heading)
    };
    let place = |column: &crate::vocabulary::columns::Column| {
        let is_filled = |row: &u32| {
            let cells = head.get(*row as usize);
            let cell = cells.and_then(|cells| cells.get(column.index as usize));
            cell.is_some_and(|cell| !is_blank(cell))
        };
        let last = columns.head.end.saturating_sub(1);
        let row = columns.head.clone().rev().find(is_filled).unwrap_or(last);
        let (row, at) = plan.merges.shown(row, column.index);
        (column.heading.clone(), row, at)
    };
    columns.columns.iter().filter(is_item).map(place).collect()
}

/// Refuses a sheet of which somebody must say what a column is.
fn refuse_ambiguous(sheet: &str, columns: &Columns) -> Result<(), Error> {
    let choices = |target: &Target| match target {
        Target::Ambiguous(pointers) => Some(pointers.clone()),
        _ => None,
    };
    let mut all = columns.columns.iter();
    let Some((column, pointers)) = all.find_map(|c| Some((c, choices(&c.target)?))) else {
        return Ok(());
    };
    let cell = cell_name(columns.head.end.saturating_sub(1), column.index);
    let heading = quote(&column.heading);
    let (zh, en) = (pointers.join("、"), pointers.join(", "));
    Err(Error::ambiguous(
        format!(
            "{}{cell}单元格的标题“{heading}”可能是下列字段之一：{zh}。请用mulu columns写出列的对应关系，确认后以--dialect指定",
            of_sheet(sheet).zh
        ),
        format!(
            "{}cell {cell}: the heading `{heading}` may be any of {en}; let `mulu columns` write down what each column is, \
             settle it, and give the file with --dialect",
            of_sheet(sheet).en
        ),
    ))
}

/// Nothing of a file is a catalogue: to find nothing wrong with it would be no answer.
fn no_catalogue(notes: &[Note]) -> Error {
    let zh: Vec<&str> = notes.iter().map(|note| note.zh.as_str()).collect();
    let en: Vec<&str> = notes.iter().map(|note| note.en.as_str()).collect();
    Error::ambiguous(
        format!("没有找到目录表格：{}", zh.join("；")),
        format!("there is no table of a catalogue: {}", en.join("; ")),
    )
}

/// A sheet's name before something that is said of it; nothing where it has none.
fn of_sheet(sheet: &str) -> Note {
    let name = quote(sheet);
    match sheet.is_empty() {
        true => Note { zh: String::new(), en: String::new() },
        false => Note { zh: format!("工作表“{name}”"), en: format!("sheet `{name}`, ") },
    }
}

/// Names the columns that no field takes.
fn unknown_columns(sheet: &str, columns: &Columns) -> Option<Note> {
    if columns.layout == Layout::Headings {
        return None;
    }
    let unknown = columns.columns.iter().filter(|column| column.target == Target::Extra);
    let headings: Vec<String> = unknown.map(|column| quote(&column.heading)).collect();
    if headings.is_empty() {
        return None;
    }
    let at = of_sheet(sheet);
    Some(Note {
        zh: format!(
            "{}下列各列不是已知字段，原样保留在扩展元数据中：{}",
            at.zh,
            headings.join("、")
        ),
        en: format!(
            "{}columns that are no known field are kept in `ext`: {}",
            at.en,
            headings.join(", ")
        ),
    })
}

fn passed_over(sheet: &str, why: Words) -> Note {
    let at = of_sheet(sheet);
    let zh = if at.zh.is_empty() { "表格".to_owned() } else { at.zh };
    let en = if at.en.is_empty() { "the table, " } else { &at.en };
    Note {
        zh: format!("{zh}没有读取：{}", why.zh), en: format!("{en}passed over: {}", why.en)
    }
}
