//! 散列表: where a word stands among a few that the compiler knows.

use crate::text::is_same_word;

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
    const fn with(mut self, word: &str, number: usize) -> Places {
        assert!(number < NOTHING as usize);
        let mut place = hash(word.as_bytes()) as usize % PLACES;
        while self.0[place] != NOTHING {
            place = (place + 1) % PLACES;
        }
        self.0[place] = number as u8;
        self
    }

    /// The same with both names of one more thing, which has this position among all.
    pub(crate) const fn with_pair(self, position: usize, one: &str, other: &str) -> Places {
        self.with(one, 2 * position).with(other, 2 * position + 1)
    }

    /// The position of the thing that a word names; `pair` gives both names of the one at a position.
    #[inline(always)]
    pub(crate) fn find_pair<'w>(
        &self,
        word: &str,
        pair: impl Fn(usize) -> Option<(&'w str, &'w str)>,
    ) -> Option<usize> {
        let is_it = |number: usize| {
            pair(number / 2).is_some_and(|(one, other)| {
                let name = if number.is_multiple_of(2) { one } else { other };
                is_same_word(name.as_bytes(), word.as_bytes())
            })
        };
        self.find(word, is_it).map(|number| number / 2)
    }

    /// The number of a word; `is_it` compares it with the one that has a number.
    #[inline(always)]
    fn find(&self, word: &str, is_it: impl Fn(usize) -> bool) -> Option<usize> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn table(words: &[String]) -> Places {
        (0..).zip(words).fold(Places::EMPTY, |places, (number, word)| places.with(word, number))
    }

    fn find(words: &[String], word: &str) -> Option<usize> {
        table(words).find(word, |number| words[number] == word)
    }

    #[test]
    fn words_are_found_in_a_crowd_and_others_are_not() {
        let words: Vec<String> = (0..200).map(|n| format!("第{n}")).collect();
        for (number, word) in words.iter().enumerate() {
            assert_eq!(find(&words, word), Some(number));
        }
        for other in ["", "第", "第200", "第0 ", "x"] {
            assert_eq!(find(&words, other), None, "{other}");
        }
        assert_eq!(Places::EMPTY.find("第0", |_| true), None);
    }

    #[test]
    fn words_that_meet_at_the_last_place_go_on_at_the_first() {
        let is_last = |word: &String| hash(word.as_bytes()) as usize % PLACES == PLACES - 1;
        let words: Vec<String> = (0..).map(|n| n.to_string()).filter(is_last).take(4).collect();
        for (number, word) in words[..3].iter().enumerate() {
            assert_eq!(find(&words[..3], word), Some(number));
        }
        assert_eq!(find(&words[..3], &words[3]), None);
    }

    #[test]
    fn of_words_that_are_the_same_the_first_is_found() {
        let words = ["一样", "别的", "一样"].map(str::to_owned);
        assert_eq!(find(&words, "一样"), Some(0));
    }

    #[test]
    fn words_that_differ_in_their_middle_alone_are_told_apart() {
        let words = ["共享条件一共享条件", "共享条件二共享条件"].map(str::to_owned);
        assert_eq!(hash(words[0].as_bytes()), hash(words[1].as_bytes()));
        assert_eq!([0, 1].map(|at: usize| find(&words, &words[at])), [Some(0), Some(1)]);
        assert_eq!(find(&words, "共享条件三共享条件"), None);
    }

    #[test]
    fn length_beginning_and_end_tell_words_apart() {
        for length in 0..20 {
            let word = vec![b'x'; length];
            let longer = vec![b'x'; length + 1];
            assert_ne!(hash(&word), hash(&longer), "{length}");
            for at in (0..length).filter(|at| *at < 8 || at + 8 >= length) {
                let mut other = word.clone();
                other[at] = b'y';
                assert!(length == 3 && at == 1 || hash(&word) != hash(&other), "{length} {at}");
            }
        }
    }
}
