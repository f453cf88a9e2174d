//! Where each entry of a run came from, kept so that findings about the catalogue can be placed at its end.

use std::sync::Arc;

use super::pieces::Pieces;
use crate::model::Entry;
use crate::pointer::{Place, Spot};

/// How many bytes of codes and names are kept, and of how many entries: enough for some 300,000.
const NAMES: usize = 24 << 20;
const NAMED: usize = 1 << 20;

/// Where an entry begins: 16 bytes an entry.
#[derive(Clone, Copy, Debug)]
struct Start {
    /// The first byte, [`TRANSCODED`], or from [`SHEET`] on the number of the sheet.
    offset: u64,
    /// Line and column from 1; of a cell row and column from 0.
    line: u32,
    column: u32,
}

/// No file is so long.
const SHEET: u64 = 1 << 62;
const TRANSCODED: u64 = SHEET - 1;

/// A file, or a row of entries that came from none.
#[derive(Debug)]
struct Source {
    file: Option<Arc<str>>,
    /// The number of its first entry, and the position of its first start.
    first: u32,
    starts: usize,
}

/// The origins of all entries of a run.
#[derive(Debug, Default)]
pub(crate) struct Origins {
    /// The number of the first entry and of the one after the last.
    first: u32,
    count: u32,
    sources: Vec<Source>,
    /// The starts of entries that were read from a file.
    starts: Pieces<Start>,
    /// The sheets that entries stand in.
    sheets: Vec<Arc<str>>,
    /// Codes and names one after the other, and where each ends.
    names: String,
    ends: Vec<(u32, u32)>,
}

impl Origins {
    /// The origins of a part of a run, whose first entry has this number.
    pub(crate) fn part(first: u32) -> Origins {
        Origins { first, count: first, ..Origins::default() }
    }

    /// Adds the entries of a part; they come from the file that was opened last.
    pub(crate) fn append(&mut self, part: &Origins) {
        if part.sheets.is_empty() {
            self.starts.append(&part.starts);
        } else {
            let numbers: Vec<u64> = part.sheets.iter().map(|sheet| self.sheet(sheet)).collect();
            for index in 0..part.starts.len() {
                let Some(mut start) = part.starts.get(index).copied() else { break };
                let number = start.offset.checked_sub(SHEET);
                if let Some(number) = number.and_then(|number| numbers.get(number as usize)) {
                    start.offset = SHEET + number;
                }
                self.starts.push(start);
            }
        }
        let mut start = 0;
        for &(code_end, end) in &part.ends {
            let text = |range| part.names.get(range).unwrap_or_default();
            let (code, name) = (start as usize..code_end as usize, code_end as usize..end as usize);
            self.add_names(text(code), text(name));
            self.count += 1;
            start = end;
        }
        self.count = part.count;
    }

    /// How many entries there are, those before a part included.
    pub(crate) fn count(&self) -> u32 {
        self.count
    }

    /// The entries that follow with a start come from this file.
    pub(crate) fn open(&mut self, file: &Arc<str>) {
        self.follow(Some(Arc::clone(file)));
    }

    fn follow(&mut self, file: Option<Arc<str>>) {
        self.sources.push(Source { file, first: self.count, starts: self.starts.len() });
    }

    /// One more entry: with its start when it was read from the file that was opened last.
    pub(crate) fn add(&mut self, entry: &Entry<'_>, start: Option<&Place>) {
        self.add_named(&entry.code, &entry.name, start);
    }

    /// The same for what goes by a code and a name.
    pub(crate) fn add_named(&mut self, code: &str, name: &str, start: Option<&Place>) {
        match start {
            Some(place) => {
                let start = match &place.spot {
                    Spot::Text { line, column, bytes } => Start {
                        offset: bytes.as_ref().map_or(TRANSCODED, |bytes| bytes.start),
                        line: u32::try_from(*line).unwrap_or(u32::MAX),
                        column: u32::try_from(*column).unwrap_or(u32::MAX),
                    },
                    Spot::Cell { sheet, row, column } => {
                        Start { offset: SHEET + self.sheet(sheet), line: *row, column: *column }
                    }
                };
                self.starts.push(start);
            }
            None if self.sources.last().is_some_and(|source| source.file.is_some()) => {
                self.follow(None);
            }
            None => {}
        }
        self.add_names(code, name);
        self.count += 1;
    }

    /// Keeps code and name of an entry, as long as all entries before it are kept and there is room.
    fn add_names(&mut self, code: &str, name: &str) {
        let length = self.names.len() + code.len() + name.len();
        let count = (self.count - self.first) as usize;
        if self.ends.len() != count || self.ends.len() == NAMED || length > NAMES {
            return;
        }
        if length > self.names.capacity() {
            // Twice as much each time, but never more than the whole.
            let most = (2 * self.names.capacity()).clamp(length, NAMES);
            self.names.reserve_exact(most - self.names.len());
        }
        self.names.push_str(code);
        let code_end = self.names.len() as u32;
        self.names.push_str(name);
        self.ends.push((code_end, self.names.len() as u32));
    }

    /// The number of a sheet.
    fn sheet(&mut self, name: &Arc<str>) -> u64 {
        // Entries of one sheet follow one another, so it is mostly the last.
        let known = self.sheets.iter().rposition(|sheet| sheet == name);
        let number = known.unwrap_or_else(|| {
            self.sheets.push(Arc::clone(name));
            self.sheets.len() - 1
        });
        number as u64
    }

    fn source_of(&self, entry: u32) -> Option<&Source> {
        let after = self.sources.partition_point(|source| source.first <= entry);
        self.sources.get(after.checked_sub(1)?)
    }

    /// The file of an entry, and the entry's number in it from 0; without a file, its number in the run.
    pub(crate) fn file_of(&self, entry: u32) -> (Option<&Arc<str>>, u32) {
        match self.source_of(entry) {
            Some(Source { file: Some(file), first, .. }) => (Some(file), entry - first),
            _ => (None, entry),
        }
    }

    /// Code and name of an entry, where they are still known.
    pub(crate) fn names_of(&self, entry: u32) -> Option<(&str, &str)> {
        let (code_end, end) = *self.ends.get(entry as usize)?;
        let start = match entry.checked_sub(1) {
            Some(before) => self.ends.get(before as usize)?.1,
            None => 0,
        };
        Some((
            self.names.get(start as usize..code_end as usize)?,
            self.names.get(code_end as usize..end as usize)?,
        ))
    }

    /// Where an entry begins in its file.
    pub(crate) fn start_of(&self, entry: u32) -> Option<Place> {
        let source = self.source_of(entry)?;
        let file = source.file.as_ref()?;
        let start = self.starts.get(source.starts + (entry - source.first) as usize)?;
        Some(Place {
            file: Arc::clone(file),
            spot: match start.offset.checked_sub(SHEET) {
                Some(sheet) => Spot::Cell {
                    sheet: Arc::clone(self.sheets.get(sheet as usize)?),
                    row: start.line,
                    column: start.column,
                },
                None => Spot::Text {
                    line: u64::from(start.line),
                    column: u64::from(start.column),
                    bytes: (start.offset < TRANSCODED).then(|| start.offset..start.offset + 1),
                },
            },
        })
    }

    #[cfg(test)]
    pub(super) fn bytes(&self) -> usize {
        self.starts.bytes() + self.bytes_of_names()
    }

    #[cfg(test)]
    pub(super) fn bytes_of_names(&self) -> usize {
        self.names.capacity() + self.ends.capacity() * size_of::<(u32, u32)>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(file: &Arc<str>, line: u64) -> Place {
        let spot = Spot::Text { line, column: 3, bytes: Some(7 * line..7 * line + 1) };
        Place { file: Arc::clone(file), spot }
    }

    #[test]
    fn entries_of_files_and_of_none_are_told_apart() {
        let (a, b): (Arc<str>, Arc<str>) = (Arc::from("a"), Arc::from("b"));
        let mut origins = Origins::default();
        let mut entry = Entry::default();
        origins.add(&entry, None);
        origins.open(&a);
        origins.open(&b);
        entry.code = "1".into();
        entry.name = "甲".into();
        origins.add(&entry, Some(&place(&b, 1)));
        origins.add(&entry, Some(&place(&b, 2)));
        origins.add(&entry, None);
        origins.open(&a);
        origins.add(&entry, Some(&place(&a, 3)));

        assert_eq!(origins.count(), 5);
        let files: Vec<_> = (0..5).map(|entry| origins.file_of(entry)).collect();
        assert_eq!(files, [(None, 0), (Some(&b), 0), (Some(&b), 1), (None, 3), (Some(&a), 0)]);
        let starts: Vec<_> = (0..6).map(|entry| origins.start_of(entry)).collect();
        let known = [None, Some(place(&b, 1)), Some(place(&b, 2)), None, Some(place(&a, 3)), None];
        assert_eq!(starts, known);
        assert_eq!(origins.names_of(0), Some(("", "")));
        assert_eq!(origins.names_of(4), Some(("1", "甲")));
        assert_eq!(origins.names_of(5), None);
    }

    #[test]
    fn parts_together_are_the_whole() {
        let file: Arc<str> = Arc::from("a");
        let (mut whole, mut joined) = (Origins::default(), Origins::default());
        let size = NAMES / 5;
        let mut number = 0;
        for (count, length) in [(1, 1), (0, 0), (3, size), (6, size), (2, 1)] {
            whole.open(&file);
            joined.open(&file);
            let mut part = Origins::part(number);
            for _ in 0..count {
                let name = format!("{number}{}", "x".repeat(length));
                let entry = Entry { name: name.into(), ..Entry::default() };
                let place = place(&file, u64::from(number) + 1);
                whole.add(&entry, Some(&place));
                part.add(&entry, Some(&place));
                number += 1;
            }
            joined.append(&part);
            assert_eq!(joined.count(), whole.count());
        }
        assert!(joined.names_of(4).is_some() && joined.names_of(6).is_none());
        for entry in 0..number {
            assert_eq!(joined.names_of(entry), whole.names_of(entry));
            assert_eq!(joined.start_of(entry), whole.start_of(entry));
            assert_eq!(joined.file_of(entry), whole.file_of(entry));
        }
        assert!(joined.bytes() <= NAMES + 4096);
    }

    #[test]
    fn names_are_kept_while_there_is_room() {
        let mut origins = Origins::default();
        let mut entry = Entry { name: "x".repeat(NAMES / 3).into(), ..Entry::default() };
        for _ in 0..4 {
            origins.add(&entry, None);
        }
        entry.name = "y".into();
        origins.add(&entry, None);
        assert_eq!(origins.names_of(2).map(|(_, name)| name.len()), Some(NAMES / 3));
        assert_eq!(origins.names_of(3), None);
        // What comes after a gap is not known either: its number would be another's.
        assert_eq!(origins.names_of(4), None);
        assert!(origins.bytes() <= NAMES + 4096);
    }
}
