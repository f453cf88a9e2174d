//! 键: which row of the table of fields a key names.

use super::member::Row;
use crate::text::is_same_word;

/// How many places a table has: about twice as many as the largest object has keys and headings.
const PLACES: usize = 128;
const NOTHING: u8 = u8::MAX;

/// The keys and headings of one object, each at a place that follows from its bytes. Made by the compiler.
#[derive(Debug)]
pub(crate) struct Keys {
    rows: &'static [Row],
    /// The row of a key, or that of a heading and `rows.len()`.
    places: [u8; PLACES],
}

impl Keys {
    /// The table of some rows.
    pub(crate) const fn of(rows: &'static [Row]) -> Keys {
        assert!(2 * rows.len() <= PLACES);
        let mut places = [NOTHING; PLACES];
        let mut name = 0;
        while name < 2 * rows.len() {
            let text =
                if name < rows.len() { rows[name].key } else { rows[name - rows.len()].heading };
            let mut place = place_of(text.as_bytes());
            while places[place] != NOTHING {
                place = (place + 1) % PLACES;
            }
            places[place] = name as u8;
            name += 1;
        }
        Keys { rows, places }
    }

    /// The row that a key names, by key or by heading.
    #[inline]
    pub(crate) fn find(&self, key: &str) -> Option<usize> {
        let mut place = place_of(key.as_bytes());
        loop {
            let name = usize::from(*self.places.get(place)?);
            let row = match name.checked_sub(self.rows.len()) {
                None => self.rows.get(name).filter(|row| is_same_word(row.key, key)).map(|_| name),
                Some(name) => {
                    // Past the last row there is nothing here, and so nothing further on.
                    let row = self.rows.get(name)?;
                    (row.heading == key).then_some(name)
                }
            };
            if row.is_some() {
                return row;
            }
            place = (place + 1) % PLACES;
        }
    }
}

/// The place that a key should have.
#[inline]
const fn place_of(key: &[u8]) -> usize {
    let (head, tail) = match key.len() {
        0..4 => {
            let mut head = 0;
            let mut at = 0;
            while at < key.len() {
                head = head << 8 | key[at] as u64;
                at += 1;
            }
            (head, 0)
        }
        4..8 => match (key.first_chunk::<4>(), key.last_chunk::<4>()) {
            (Some(head), Some(tail)) => {
                (u32::from_le_bytes(*head) as u64, u32::from_le_bytes(*tail) as u64)
            }
            _ => (0, 0),
        },
        _ => match (key.first_chunk::<8>(), key.last_chunk::<8>()) {
            (Some(head), Some(tail)) => (u64::from_le_bytes(*head), u64::from_le_bytes(*tail)),
            _ => (0, 0),
        },
    };
    let mixed = (head ^ tail.rotate_left(23)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed >> 57) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
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

    #[test]
    fn few_keys_are_far_from_their_place() {
        let rows = <Entry<'_> as Fill>::KEYS.rows;
        let mut places: Vec<usize> = rows.iter().map(|row| place_of(row.key.as_bytes())).collect();
        places.sort_unstable();
        places.dedup();
        assert!(places.len() + 6 >= rows.len(), "{} of {}", places.len(), rows.len());
    }
}
