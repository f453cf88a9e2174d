//! 散列表: where a word stands among a few that the compiler knows.

/// How many places a table has. Half of them and more stay empty.
const PLACES: usize = 256;
const NOTHING: u8 = u8::MAX;

/// Words, each at a place that follows from its bytes, by the numbers that they were given. Made by the compiler.
#[derive(Debug)]
pub(crate) struct Places([u8; PLACES]);

impl Places {
    /// A table without words.
    pub(crate) const EMPTY: Places = Places([NOTHING; PLACES]);

    /// The same with one more word; of two with the same text, the first is found.
    pub(crate) const fn with(mut self, word: &str, number: usize) -> Places {
        assert!(number < NOTHING as usize);
        let mut place = hash(word.as_bytes()) as usize % PLACES;
        while self.0[place] != NOTHING {
            place = (place + 1) % PLACES;
        }
        self.0[place] = number as u8;
        self
    }

    /// The number of a word; `is_it` compares it with the one that has a number.
    #[inline(always)]
    pub(crate) fn find(&self, word: &str, is_it: impl Fn(usize) -> bool) -> Option<usize> {
        let mut place = hash(word.as_bytes()) as usize;
        loop {
            match self.0[place % PLACES] {
                NOTHING => return None,
                number if is_it(usize::from(number)) => return Some(usize::from(number)),
                _ => place += 1,
            }
        }
    }
}

/// A hash of a short text: of its length, its first and its last bytes.
#[inline(always)]
pub(crate) const fn hash(text: &[u8]) -> u64 {
    let (head, tail) = match (text.first_chunk::<8>(), text.last_chunk::<8>()) {
        (Some(head), Some(tail)) => (u64::from_le_bytes(*head), u64::from_le_bytes(*tail)),
        _ => match (text.first_chunk::<4>(), text.last_chunk::<4>()) {
            (Some(head), Some(tail)) => {
                (u32::from_le_bytes(*head) as u64, u32::from_le_bytes(*tail) as u64)
            }
            _ => match text {
                [] => (0, 0),
                [one] => (*one as u64, 0),
                [one, .., last] => (*one as u64, *last as u64),
            },
        },
    };
    let mixed = head ^ tail.rotate_left(23) ^ (text.len() as u64) << 57;
    mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40
}
