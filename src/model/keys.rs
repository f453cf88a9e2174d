//! 键: which row of the table of fields a key names.

use super::member::Row;
use super::places::Places;
use crate::text::is_same_word;

/// The keys and headings of one object. Made by the compiler.
#[derive(Debug)]
pub(crate) struct Keys {
    rows: &'static [Row],
    /// The row of a key, or that of a heading and `rows.len()`.
    places: Places,
}

impl Keys {
    /// The table of some rows.
    pub(crate) const fn of(rows: &'static [Row]) -> Keys {
        let mut places = Places::EMPTY;
        let mut index = 0;
        while index < rows.len() {
            places = places.with(rows[index].key, index);
            places = places.with(rows[index].heading, rows.len() + index);
            index += 1;
        }
        Keys { rows, places }
    }

    /// The row that a key names, by key or by heading.
    #[inline]
    pub(crate) fn find(&self, key: &str) -> Option<usize> {
        let count = self.rows.len();
        let text = |number: usize| match number.checked_sub(count) {
            None => self.rows.get(number).map(|row| row.key),
            Some(number) => self.rows.get(number).map(|row| row.heading),
        };
        let is_it =
            |number| text(number).is_some_and(|text| is_same_word(text.as_bytes(), key.as_bytes()));
        self.places.find(key, is_it).map(|number| number % count)
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
