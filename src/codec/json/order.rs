//! In which order the members of a file come.

use std::cell::Cell;

use crate::model::fields::KINDS;
use crate::model::member::Fill;

/// One more than any struct of the model has rows.
const ROWS: usize = 64;

/// Which row came after each when it came last, struct by struct: programs write all entries in one order, be it not
/// that of the table.
pub struct Order([[Cell<u8>; ROWS]; KINDS]);

impl Default for Order {
    fn default() -> Order {
        Order([const { [const { Cell::new(0) }; ROWS] }; KINDS])
    }
}

impl Order {
    /// The row that came after one, or at first.
    #[inline(always)]
    pub(super) fn after<'a, O: Fill<'a>>(&self, row: Option<usize>) -> usize {
        self.place::<O>(row).map_or(0, |place| usize::from(place.get()))
    }

    /// Another one came.
    #[inline(always)]
    pub(super) fn learn<'a, O: Fill<'a>>(&self, row: Option<usize>, next: usize) {
        if let (Some(place), Ok(next)) = (self.place::<O>(row), u8::try_from(next)) {
            place.set(next);
        }
    }

    #[inline(always)]
    fn place<'a, O: Fill<'a>>(&self, row: Option<usize>) -> Option<&Cell<u8>> {
        self.0[O::KIND].get(row.map_or(0, |row| row + 1))
    }
}
