//! 位置: where the members of an entry stand in the document, looked up when there is a finding.

use std::fmt;
use std::sync::{Arc, Mutex};

use super::names::Names;
use super::{fill, tree};
use crate::codec::draft::{Spots, spot_of};
use crate::codec::span::Cursor;
use crate::codec::transcript::Places;
use crate::pointer::Spot;

/// The text of an entry, and where it begins; no text where it could not be read.
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) at: Cursor,
}

/// Where the members of some entries stand.
pub(super) struct XmlPlaces {
    pub(super) pieces: Vec<Piece>,
    pub(super) is_transcoded: bool,
    names: Arc<Names>,
    depth: usize,
    /// The spots of the entry that was asked for last.
    last: Mutex<Option<(usize, Spots)>>,
}

impl XmlPlaces {
    pub(super) fn of(names: Arc<Names>, depth: usize) -> XmlPlaces {
        XmlPlaces { pieces: Vec::new(), is_transcoded: false, names, depth, last: Mutex::new(None) }
    }
}

impl fmt::Debug for XmlPlaces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("XmlPlaces").field("pieces", &self.pieces.len()).finish()
    }
}

impl Places for XmlPlaces {
    fn spot(&self, entry: usize, pointer: &str) -> Spot {
        let Some(piece) = self.pieces.get(entry) else {
            return Spot::Text { line: 1, column: 1, bytes: None };
        };
        // Another thread that came to grief over it left no harm.
        let mut last = self.last.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if last.as_ref().is_none_or(|(number, _)| *number != entry) {
            let element = tree::read(&piece.text, self.depth).ok();
            let spots = element.map(|element| fill::fill(&element, &self.names).0.spots());
            *last = Some((entry, spots.unwrap_or_default()));
        }
        let found = last.as_ref().and_then(|(_, spots)| spot_of(spots, pointer));
        let range = found.cloned().unwrap_or(0..1);
        let mut cursor = piece.at;
        cursor.pass(piece.text.as_bytes().get(..range.start).unwrap_or_default());
        Spot::Text {
            line: cursor.lines + 1,
            column: cursor.column + 1,
            bytes: (!self.is_transcoded).then(|| cursor.offset..cursor.offset + range.len() as u64),
        }
    }
}
