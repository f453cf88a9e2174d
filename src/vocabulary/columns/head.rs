//! 表头: which rows of a sheet are its headings.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::column::Head;
use super::fold::{Folded, fold_heading};
use super::headings::group;
use super::resolve::{Title, is_known};
use crate::text::is_invisible;

/// The headings begin among so many rows.
const FIRST_ROWS: usize = 20;
/// So many rows of headings there are at most.
const MOST_ROWS: usize = 3;
/// So many rows beneath may say the headings again, as keys.
const MOST_REPEATED: usize = 2;

/// So many columns are looked at: nobody fills in more.
const MOST_COLUMNS: usize = 1024;

/// The headings of a sheet.
#[derive(Debug)]
pub(super) struct Headings {
    pub(super) rows: Range<usize>,
    pub(super) titles: Vec<Title>,
}

/// The first rows, each heading folded once.
struct Sheet<'h> {
    head: &'h Head,
    folded: Vec<Vec<Folded>>,
    width: usize,
    is_declared: &'h dyn Fn(&str) -> bool,
    /// What was looked up before: the same headings are met again and again.
    known: RefCell<HashMap<String, bool>>,
}

/// Finds the headings: those rows of which most is known. `is_declared` tells what a dialect knows, of a heading as it
/// stands.
pub(super) fn find(head: &Head, is_declared: &dyn Fn(&str) -> bool) -> Option<Headings> {
    let rows = head.iter().take(FIRST_ROWS + MOST_REPEATED);
    let folded: Vec<Vec<Folded>> = rows
        .map(|row| row.iter().take(MOST_COLUMNS).map(|cell| fold_heading(cell)).collect())
        .collect();
    let width = folded.iter().map(Vec::len).max().unwrap_or(0);
    let known = RefCell::default();
    let sheet = Sheet { head, folded, width, is_declared, known };
    let mut best: Option<(usize, Headings)> = None;
    for last in 0..sheet.folded.len().min(FIRST_ROWS) {
        // Of the same worth, the rows that begin higher; of those that end alike, with the groups above.
        let mut here: Option<(usize, Headings)> = None;
        for first in (0..=last).rev().take(MOST_ROWS) {
            if first < last && !sheet.is_group_row(first) {
                break;
            }
            let found = sheet.headings(first..last + 1);
            let worth = sheet.worth(&found);
            if worth > 0 && here.as_ref().is_none_or(|(most, _)| worth >= *most) {
                here = Some((worth, found));
            }
        }
        if let Some((worth, found)) = here
            && best.as_ref().is_none_or(|(most, _)| worth > *most)
        {
            best = Some((worth, found));
        }
    }
    best.map(|(worth, found)| sheet.with_repeated(worth, found))
}

impl Sheet<'_> {
    fn cell(&self, row: usize, column: usize) -> &str {
        let cell = self.folded.get(row).and_then(|cells| cells.get(column));
        cell.map_or("", |cell| cell.name.as_str())
    }

    fn raw(&self, row: usize, column: usize) -> &str {
        self.head.get(row).and_then(|cells| cells.get(column)).map_or("", String::as_str)
    }

    /// The distinct texts of a row.
    fn texts(&self, row: usize) -> HashSet<&str> {
        let cells = self.folded.get(row).into_iter().flatten();
        cells.map(|cell| cell.name.as_str()).filter(|name| !name.is_empty()).collect()
    }

    fn is_known(&self, name: &str) -> bool {
        if let Some(known) = self.known.borrow().get(name) {
            return *known;
        }
        let known = is_known(name);
        self.known.borrow_mut().insert(name.to_owned(), known);
        known
    }

    fn is_heading(&self, row: usize, column: usize) -> bool {
        self.is_known(self.cell(row, column)) || (self.is_declared)(self.raw(row, column))
    }

    /// Whether a row above headings groups them: it says more than one thing, and at least half of it is known. A
    /// title says one thing, and a line such as 填报单位 is not known.
    fn is_group_row(&self, row: usize) -> bool {
        let is_known = |column: &usize| {
            group(self.cell(row, *column)).is_some() || self.is_heading(row, *column)
        };
        let texts = self.texts(row).len();
        let known: HashSet<&str> =
            (0..self.width).filter(is_known).map(|column| self.cell(row, column)).collect();
        texts > 1 && known.len() * 2 >= texts
    }

    /// The headings in these rows, column by column.
    fn headings(&self, rows: Range<usize>) -> Headings {
        let mut titles = Vec::new();
        // By row, the column on the left that a blank cell may belong to.
        let mut groups: Vec<Option<usize>> = vec![None; rows.len()];
        for column in 0..self.width {
            let mut title = Title { column, shown: String::new(), path: Vec::new() };
            for (row, left) in rows.clone().zip(&mut groups) {
                let is_blank = |row: usize| self.cell(row, column).is_empty();
                let has_below = (row + 1..rows.end).any(|below| !is_blank(below));
                if !is_blank(row) {
                    *left = has_below.then_some(column);
                } else if !has_below {
                    *left = None;
                }
                let from = if is_blank(row) { *left } else { Some(column) };
                if let Some(from) = from {
                    self.add(&mut title, row, from);
                }
            }
            if !title.path.is_empty() {
                titles.push(title);
            }
        }
        Headings { rows, titles }
    }

    fn add(&self, title: &mut Title, row: usize, column: usize) {
        let Some(folded) = self.folded.get(row).and_then(|cells| cells.get(column)) else { return };
        if title.path.last().is_some_and(|last| last.name == folded.name) {
            return;
        }
        if !title.shown.is_empty() {
            title.shown.push('/');
        }
        title.shown.push_str(&one_line(self.raw(row, column)));
        title.path.push(folded.clone());
    }

    /// How many different headings are known.
    fn worth(&self, found: &Headings) -> usize {
        let known = found.titles.iter().filter_map(|title| {
            let names: Vec<&str> = title.path.iter().map(|one| one.name.as_str()).collect();
            let own = *names.last()?;
            let is_one = (0..names.len())
                .any(|from| names.get(from..).is_some_and(|some| self.is_known(&some.join("/"))));
            let is_declared = (self.is_declared)(&title.shown)
                || self.is_heading(found.rows.end - 1, title.column);
            (is_one || is_declared).then_some(own)
        });
        known.collect::<HashSet<_>>().len()
    }

    /// Takes in rows beneath that are headings too: those of a group, the same merged, or the same as keys. What adds
    /// nothing is part of the head, and of no heading.
    fn with_repeated(&self, mut worth: usize, mut found: Headings) -> Headings {
        let mut rows = found.rows.clone();
        for _ in 0..MOST_REPEATED {
            let next = rows.end;
            let is_again = |column: &usize| {
                let name = self.cell(next, *column);
                !name.is_empty()
                    && (self.is_heading(next, *column) || name == self.cell(next - 1, *column))
            };
            let again: HashSet<&str> =
                (0..self.width).filter(is_again).map(|column| self.cell(next, column)).collect();
            let is_head = match self.texts(next).len() {
                0 => false,
                1 => again.len() == 1,
                texts => again.len() * 5 >= texts * 3,
            };
            if !is_head {
                break;
            }
            let divides = (0..self.width).any(|column| {
                let (name, above) = (self.cell(next, column), self.cell(next - 1, column));
                !name.is_empty() && name != above && group(above).is_some()
            });
            rows.end += 1;
            let deeper = self.headings(found.rows.start..rows.end);
            let deeper_worth = self.worth(&deeper);
            let adds = deeper_worth > worth || (divides && deeper_worth == worth);
            if adds && rows.len() <= MOST_ROWS {
                (worth, found) = (deeper_worth, deeper);
            }
        }
        Headings { rows, ..found }
    }
}

/// A heading without line breaks and the blanks around them.
fn one_line(text: &str) -> String {
    let lines = text.lines().map(|line| line.trim_matches(is_invisible));
    let shown = lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().concat();
    shown.chars().filter(|c| !c.is_control()).collect()
}
