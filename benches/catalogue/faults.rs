//! What is wrong with the wrong entries.

/// A fault, by what was done to the entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Fault {
    /// The name is empty.
    NoName,
    /// The check character of the provider's code is another.
    CheckCharacter,
    /// The update cycle is a word that is no cycle.
    Cycle,
    /// The length of an item is a word.
    Length,
    /// Withheld without the law that says so.
    NoBasis,
    /// Published on the thirtieth of February.
    NoSuchDay,
    /// A member that nobody knows.
    Member,
    /// Code and name are those of the wrong entry before this one.
    Duplicate,
    /// Conditional sharing without a scope.
    NoScope,
    /// A spreadsheet whose format is a database.
    Format,
    /// Monthly, and updated years ago.
    Stale,
    /// Two items of one name.
    ItemTwice,
    /// The day of consent is not written as CCYY-MM-DD.
    DayWritten,
    /// The abstract was decoded wrongly.
    Garbled,
    /// The share type is a word outside the three.
    ShareType,
    /// Related to an entry that does not exist.
    Dangling,
}

use Fault::*;

/// All, and the first two again. Neighbours do not touch the same member, for up to three go together.
const ALL: [Fault; 18] = [
    NoName,
    CheckCharacter,
    Cycle,
    Length,
    NoBasis,
    NoSuchDay,
    Member,
    Duplicate,
    NoScope,
    Format,
    Stale,
    ItemTwice,
    DayWritten,
    Garbled,
    ShareType,
    Dangling,
    NoName,
    CheckCharacter,
];

const KINDS: u64 = 16;
const DUPLICATE: usize = 7;

impl Fault {
    /// The faults of the wrong entry of a block.
    pub(super) fn of(block: u64) -> &'static [Fault] {
        let first = (block * 5 % KINDS) as usize;
        let count = 1 + (block / KINDS + block) as usize % 3;
        match first {
            // The rules name the earlier of two duplicates, so the later one has a fault of its own beside it.
            DUPLICATE => &ALL[first..first + count.max(2)],
            // Only first faults are duplicates, so that what is copied is no copy itself.
            5 | 6 => &ALL[first..(first + count).min(DUPLICATE)],
            _ => &ALL[first..first + count],
        }
    }

    /// Whether the JSON Schema of an entry can see it, and so every validator of JSON Schema.
    pub(crate) fn is_in_schema(self) -> bool {
        matches!(
            self,
            NoName | Cycle | Length | NoBasis | Member | NoScope | DayWritten | ShareType
        )
    }
}
