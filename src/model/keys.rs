//! 键: which row of the table of fields a key names.

use super::member::Row;
use super::places::Places;

/// The keys and headings of one object. Made by the compiler.
#[derive(Debug)]
pub(crate) struct Keys {
    rows: &'static [Row],
    places: Places,
}

impl Keys {
    /// The table of some rows.
    pub(crate) const fn of(rows: &'static [Row]) -> Keys {
        let mut places = Places::EMPTY;
        let mut index = 0;
        while index < rows.len() {
            places = places.with_pair(index, rows[index].key, rows[index].heading);
            index += 1;
        }
        Keys { rows, places }
    }

    /// The row that a key names, by key or by heading.
    #[inline]
    pub(crate) fn find(&self, key: &str) -> Option<usize> {
        self.places.find_pair(key, |index| self.rows.get(index).map(|row| (row.key, row.heading)))
    }
}

#[cfg(test)]
mod tests {
    use crate::model::member::Fill;
    use crate::model::*;

    /// Every key and heading leads to its row, and nothing else leads anywhere.
    fn check<'a, O: Fill<'a>>() {
        let rows = O::KEYS.rows;
        for (index, row) in rows.iter().enumerate() {
            assert_eq!(O::KEYS.find(row.key), Some(index), "{}", row.key);
            let first = rows.iter().position(|other| other.heading == row.heading);
            assert_eq!(O::KEYS.find(row.heading), first, "{}", row.heading);
            for other in [&row.key[1..], &format!("{}x", row.key), &row.key.to_uppercase()] {
                let known = rows.iter().position(|row| row.key == other);
                assert_eq!(O::KEYS.find(other), known, "{other}");
            }
        }
        assert_eq!(O::KEYS.find(""), None);
    }

    #[test]
    fn every_key_and_heading_is_found() {
        check::<Entry<'_>>();
        check::<Item<'_>>();
        check::<Share<'_>>();
        check::<Census<'_>>();
        check::<Change<'_>>();
    }
}
