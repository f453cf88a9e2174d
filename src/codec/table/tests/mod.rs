//! Tables made in memory, read as any other.

mod columns;
mod items;
mod places;
mod property;
mod rows;
mod sheets;

use std::fmt::Write;
use std::sync::Arc;

use super::tables::Sheet;
use super::{CellKind, Merge, Row, Rows, TableFeed, Tables};
use crate::codec::transcript::{Feed, Note, Transcript};
use crate::error::Error;
use crate::limits::Limits;
use crate::model::{Odd, OddKind};
use crate::pointer::{Spot, cell_name};
use crate::text::Words;
use crate::vocabulary::Dialect;
use crate::vocabulary::columns::{Column, Columns, Layout, Reason, Target};

/// A sheet in memory.
#[derive(Clone, Default)]
struct Page {
    name: &'static str,
    rows: Vec<Vec<(CellKind, String)>>,
    merges: Vec<Merge>,
    columns: Option<Columns>,
    /// Whether it is a text, with lines and columns.
    is_text: bool,
    /// Cells in which a character was lost.
    damaged: Vec<(u32, u32)>,
}

struct Book {
    pages: Vec<Page>,
    sheets: Vec<Sheet>,
    counts_from_1904: bool,
}

struct PageRows {
    page: Page,
    next: usize,
}

impl Rows for PageRows {
    fn next_row(&mut self, row: &mut Row) -> Result<bool, Error> {
        let Some(cells) = self.page.rows.get(self.next) else { return Ok(false) };
        let number = self.next as u32;
        self.next += 1;
        row.begin(number, if self.page.is_text { u64::from(number) + 1 } else { 0 });
        let mut at = 1;
        for (column, (kind, text)) in (0..).zip(cells) {
            if self.page.is_text {
                row.push_at(column, *kind, text, number + 1, at);
                at += text.chars().count() as u32 + 1;
            } else if !text.is_empty() {
                row.push(column, *kind, text);
            }
            if self.page.damaged.contains(&(number, column)) {
                row.mark_damaged();
            }
        }
        Ok(true)
    }
}

impl Tables for Book {
    type Rows = PageRows;

    fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    fn counts_from_1904(&self) -> bool {
        self.counts_from_1904
    }

    fn merges(&mut self, sheet: usize) -> Result<Vec<Merge>, Error> {
        Ok(self.pages[sheet].merges.clone())
    }

    fn head(&mut self, sheet: usize) -> Result<Vec<Vec<String>>, Error> {
        let rows = self.pages[sheet].rows.iter().take(24);
        Ok(rows.map(|row| row.iter().map(|(_, text)| text.clone()).collect()).collect())
    }

    fn rows(&mut self, sheet: usize) -> Result<PageRows, Error> {
        Ok(PageRows { page: self.pages[sheet].clone(), next: 0 })
    }
}

/// A sheet whose first row has the headings; each goes where the pointer below it says, `+` to `ext` and `-` nowhere.
/// The cells of a row are divided by `|`; one that begins with `#` holds a number, with `@` a day, with `?` a flag.
fn page(name: &'static str, layout: Layout, pointers: &str, rows: &[&str]) -> Page {
    let target = |text: &str| match text {
        "+" => Target::Extra,
        "-" => Target::Ignored,
        text if text.starts_with('/') => Target::Field(text.into()),
        text => panic!("{text}"),
    };
    let targets: Vec<Target> = pointers.split('|').map(target).collect();
    with_targets(name, layout, targets, rows)
}

fn with_targets(name: &'static str, layout: Layout, targets: Vec<Target>, rows: &[&str]) -> Page {
    let rows: Vec<Vec<_>> = rows.iter().map(|row| row.split('|').map(cell).collect()).collect();
    let headings = rows.first().cloned().unwrap_or_default();
    let column = |(index, target): (usize, Target)| Column {
        index: index as u32,
        heading: headings.get(index).map_or(String::new(), |(_, text)| text.clone()),
        target,
        confidence: 100,
        reason: Reason::Heading,
    };
    let columns = targets.into_iter().enumerate().map(column).collect();
    let columns = Some(Columns { layout, head: 0..1, columns });
    Page { name, rows, columns, ..Page::default() }
}

fn cell(text: &str) -> (CellKind, String) {
    let kinds = [('#', CellKind::Number), ('@', CellKind::Day), ('?', CellKind::Flag)];
    for (mark, kind) in kinds {
        if let Some(rest) = text.strip_prefix(mark) {
            return (kind, rest.to_owned());
        }
    }
    (CellKind::Text, text.replace("\\n", "\n"))
}

fn merge(first_row: u32, last_row: u32, first_column: u32, last_column: u32) -> Merge {
    Merge { first_row, last_row, first_column, last_column }
}

type BookFeed = TableFeed<Book, PageRows>;

fn feed_with(pages: Vec<Page>, dialect: &str, limits: &Limits) -> Result<BookFeed, Error> {
    let sheet = |page: &Page| Sheet {
        name: Arc::from(page.name),
        is_hidden: false,
        has_cells: !page.rows.is_empty(),
    };
    let why = Words { zh: "没有目录的标题", en: "it has no headings of a catalogue" };
    let sheets = pages.iter().map(sheet).collect();
    let recognised = pages.iter().map(|page| page.columns.clone().ok_or(why)).collect();
    let book = Book { pages, sheets, counts_from_1904: false };
    let dialect = Arc::new(Dialect::from_toml(dialect).unwrap());
    TableFeed::new(book, recognised, dialect, limits)
}

fn feed(pages: Vec<Page>) -> BookFeed {
    feed_with(pages, "", &Limits::default()).unwrap()
}

/// What was read of some pages.
struct Reading {
    json: Vec<String>,
    odd: Vec<(usize, Odd)>,
    notes: Vec<Note>,
    parts: Vec<Transcript>,
}

fn read(pages: Vec<Page>) -> Reading {
    read_all(feed(pages)).unwrap()
}

fn read_all(mut feed: BookFeed) -> Result<Reading, Error> {
    let mut reading = Reading { json: vec![], odd: vec![], notes: vec![], parts: vec![] };
    loop {
        let mut part = Transcript::default();
        let is_more = feed.transcribe(&mut part)?;
        let before = reading.json.len();
        let mut start = 0;
        for end in &part.ends {
            let json = String::from_utf8(part.json[start..*end].to_vec()).unwrap();
            // What is written is JSON, and an entry.
            let entry: crate::model::Entry<'_> = serde_json::from_str(&json).unwrap();
            assert!(entry.odd.iter().all(|odd| odd.kind == OddKind::UnknownMember), "{json}");
            reading.json.push(json.clone());
            start = *end;
        }
        reading.odd.extend(part.odd.iter().map(|(entry, odd)| (before + entry, odd.clone())));
        reading.notes.extend(part.notes.iter().cloned());
        reading.parts.push(part);
        if !is_more {
            assert!(start == 0 && feed.is_complete());
            return Ok(reading);
        }
    }
}

impl Reading {
    /// The spot of a pointer, as `sheet!cell` or `line:column`.
    fn spot(&self, entry: usize, pointer: &str) -> String {
        let part = self.parts.first().unwrap();
        shown(part.places.as_ref().unwrap().spot(entry, pointer))
    }

    /// What is odd: kind, pointer and detail, and where.
    fn odd(&self) -> String {
        let mut text = String::new();
        let places = self.parts.first().and_then(|part| part.places.as_ref()).unwrap();
        for (entry, odd) in &self.odd {
            let spot = match odd.offset {
                Some(offset) => places.odd_spot(*entry, &odd.pointer, offset),
                None => places.spot(*entry, &odd.pointer),
            };
            let (kind, pointer, detail) = (odd.kind, &odd.pointer, &odd.detail);
            writeln!(text, "{entry} {kind:?} {pointer} {detail} {}", shown(spot)).unwrap();
        }
        text
    }
}

fn shown(spot: Spot) -> String {
    match spot {
        Spot::Text { line, column, .. } => format!("{line}:{column}"),
        Spot::Cell { sheet, row, column } => format!("{sheet}!{}", cell_name(row, column)),
    }
}
