//! 转写: entries of another format, written as the JSON of the documents. One reader reads them all, and what it
//! finds is placed in the file that they came from.

use std::fmt;

use crate::error::Error;
use crate::model::Odd;
use crate::pointer::Spot;
pub(crate) use crate::text::Note;

/// Gives the entries of a file that is not JSON.
pub(crate) trait Feed {
    /// Transcribes the next entries, some hundred kilobytes of them; `false` at the end, with nothing transcribed.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, or goes past a limit. What was transcribed before that call is not lost.
    fn transcribe(&mut self, into: &mut Transcript) -> Result<bool, Error>;

    /// Whether all was read so far: `false` once something had to be passed over.
    fn is_complete(&self) -> bool;
}

/// Entries as JSON, one after the other.
#[derive(Debug, Default)]
pub(crate) struct Transcript {
    /// Their JSON, in UTF-8: what was damaged shows as U+FFFD.
    pub(crate) json: Vec<u8>,
    /// Where each ends in it.
    pub(crate) ends: Vec<usize>,
    /// What was noticed while transcribing: the number of the entry among these, and what.
    pub(crate) odd: Vec<(usize, Odd)>,
    /// Where their values stand in the file.
    pub(crate) places: Option<Box<dyn Places>>,
    /// What there is to say of the file as a whole.
    pub(crate) notes: Vec<Note>,
}

impl Transcript {
    /// Ends the entry that is being written.
    pub(crate) fn end_entry(&mut self) {
        self.ends.push(self.json.len());
    }
}

/// What is known of the entries of a block beside their JSON; nothing where this is the file itself.
#[derive(Debug, Default)]
pub(crate) struct Script {
    odd: Vec<(usize, Odd)>,
    places: Option<Box<dyn Places>>,
    /// Whether the bytes are not those of the file, because they were decoded.
    pub(super) is_transcoded: bool,
    /// What the file was read as, once that matters.
    pub(super) encoding: Option<&'static str>,
}

impl Script {
    /// Takes over what a transcript says beside its JSON.
    pub(super) fn of(transcript: &mut Transcript) -> Script {
        let mut odd = std::mem::take(&mut transcript.odd);
        odd.sort_by_key(|(entry, _)| *entry);
        Script { odd, places: transcript.places.take(), is_transcoded: true, encoding: None }
    }

    /// What was noticed about an entry.
    pub(super) fn odd_of(&self, entry: usize) -> impl Iterator<Item = &Odd> {
        let first = self.odd.partition_point(|(number, _)| *number < entry);
        let rest = self.odd.get(first..).unwrap_or_default().iter();
        rest.take_while(move |(number, _)| *number == entry).map(|(_, odd)| odd)
    }

    /// Where the value at a pointer of an entry stands, or what is odd at an offset; `None` where the JSON says it.
    pub(super) fn spot(&self, entry: usize, pointer: &str, offset: Option<usize>) -> Option<Spot> {
        let places = self.places.as_ref()?;
        // Only what the feed noted has an offset that it knows.
        let is_noted = |odd: &Odd| odd.offset == offset && odd.pointer == pointer;
        Some(match offset {
            Some(offset) if self.odd_of(entry).any(is_noted) => {
                places.odd_spot(entry, pointer, offset)
            }
            _ => places.spot(entry, pointer),
        })
    }
}

/// Where the values of transcribed entries stand.
pub(crate) trait Places: fmt::Debug + Send + Sync {
    /// The spot of the value at a pointer of the entry of this number among those of the transcript. What is missing
    /// is placed where it would stand, else at the entry's beginning. The empty pointer is the entry's beginning.
    fn spot(&self, entry: usize, pointer: &str) -> Spot;

    /// The spot of something that the feed noted as odd itself, with the `offset` that it gave it: what is odd may stand
    /// elsewhere than the value that counts.
    fn odd_spot(&self, entry: usize, pointer: &str, offset: usize) -> Spot {
        let _ = offset;
        self.spot(entry, pointer)
    }
}
