//! Where each entry of a run came from, kept so that findings about the catalogue can be placed at its end.

use std::sync::Arc;

use crate::model::Entry;
use crate::pointer::Place;

/// How many bytes of codes and names are kept: enough for some 400,000 entries.
const NAMES: usize = 32 << 20;

/// How many entries share one piece of memory.
const CHUNK: usize = 1 << 16;

/// Where an entry begins: 16 bytes an entry.
#[derive(Clone, Copy, Debug)]
struct Start {
    offset: u64,
    line: u32,
    column: u32,
}

/// The origins of all entries of a run.
#[derive(Debug, Default)]
pub(crate) struct Origins {
    count: u32,
    /// Each file, and the number of its first entry.
    files: Vec<(Arc<str>, u32)>,
    /// The starts of entries that were read from a file, in pieces; empty for a run without files.
    starts: Vec<Vec<Start>>,
    /// Codes and names one after the other, and where each ends.
    names: String,
    ends: Vec<(u32, u32)>,
}

impl Origins {
    /// How many entries there are.
    pub(crate) fn count(&self) -> u32 {
        self.count
    }

    /// The entries that follow come from this file.
    pub(crate) fn open(&mut self, file: &Arc<str>) {
        self.files.push((Arc::clone(file), self.count));
    }

    /// The entries that follow come from no file.
    pub(crate) fn add(&mut self, entry: &Entry<'_>, start: Option<&Place>) {
        if let Some(place) = start {
            if self.starts.last().is_none_or(|chunk| chunk.len() == CHUNK) {
                self.starts.push(Vec::with_capacity(CHUNK.min(64 << self.starts.len().min(10))));
            }
            if let Some(chunk) = self.starts.last_mut() {
                chunk.push(Start {
                    offset: place.offset,
                    line: u32::try_from(place.line).unwrap_or(u32::MAX),
                    column: u32::try_from(place.column).unwrap_or(u32::MAX),
                });
            }
        }
        if self.ends.len() == self.count as usize
            && self.names.len() + entry.code.len() + entry.name.len() <= NAMES
        {
            self.names.push_str(&entry.code);
            let code_end = self.names.len() as u32;
            self.names.push_str(&entry.name);
            self.ends.push((code_end, self.names.len() as u32));
        }
        self.count += 1;
    }

    /// The file of an entry, and the entry's number in it from 0.
    pub(crate) fn file_of(&self, entry: u32) -> (Option<&Arc<str>>, u32) {
        match self.files.iter().rfind(|(_, first)| *first <= entry) {
            Some((file, first)) => (Some(file), entry - first),
            None => (None, entry),
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
            &self.names[start as usize..code_end as usize],
            &self.names[code_end as usize..end as usize],
        ))
    }

    /// Where an entry begins in its file.
    pub(crate) fn start_of(&self, entry: u32) -> Option<Place> {
        let (Some(file), _) = self.file_of(entry) else { return None };
        let start = self.starts.get(entry as usize / CHUNK)?.get(entry as usize % CHUNK)?;
        Some(Place {
            file: Arc::clone(file),
            line: u64::from(start.line),
            column: u64::from(start.column),
            offset: start.offset,
            length: 1,
        })
    }
}
