//! One year: its days as bit sets, compiled once, so that days are counted a word at a time.

use super::Date;

/// Days of one year. The bit of a day is its number in the year, from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Days([u64; WORDS]);

/// 366 days and the bit before the first.
const WORDS: usize = 6;

impl Days {
    /// Adds a day of the year.
    pub(super) fn insert(&mut self, day: u16) {
        if let Some(word) = self.0.get_mut(usize::from(day / 64)) {
            *word |= 1 << (day % 64);
        }
    }

    #[inline]
    pub(super) fn contains(&self, day: u16) -> bool {
        self.0.get(usize::from(day / 64)).is_some_and(|word| word >> (day % 64) & 1 == 1)
    }

    pub(super) fn with(self, other: Days) -> Days {
        self.each(other, |own, other| own | other)
    }

    pub(super) fn without(self, other: Days) -> Days {
        self.each(other, |own, other| own & !other)
    }

    fn each(mut self, other: Days, f: impl Fn(u64, u64) -> u64) -> Days {
        for (own, other) in self.0.iter_mut().zip(other.0) {
            *own = f(*own, other);
        }
        self
    }

    /// A day that is in both.
    pub(super) fn common(self, other: Days) -> Option<u16> {
        self.each(other, |own, other| own & other).first_after(0, 1).ok()
    }

    /// How many of the days come up to and including this day.
    #[inline]
    pub(super) fn up_to(&self, day: u16) -> u32 {
        let whole = usize::from(day / 64);
        let before: u32 = self.0.iter().take(whole).map(|word| word.count_ones()).sum();
        let last = self.0.get(whole).copied().unwrap_or_default();
        before + (last & (u64::MAX >> (63 - day % 64))).count_ones()
    }

    /// The `n`th of the days that come after this day, `n` from 1; or else how many there are.
    #[inline]
    pub(super) fn first_after(&self, day: u16, n: u32) -> Result<u16, u32> {
        let mut left = n;
        let mut mask = (u64::MAX << (day % 64)) << 1;
        let whole = day / 64;
        for (word, first) in self.0.iter().zip((0..).step_by(64)).skip(usize::from(whole)) {
            let mut word = word & mask;
            mask = u64::MAX;
            let count = word.count_ones();
            if left <= count {
                for _ in 1..left {
                    word &= word - 1;
                }
                // At most 63.
                return Ok(first + word.trailing_zeros() as u16);
            }
            left -= count;
        }
        Err(n - left)
    }
}

/// What notices say of the days of one year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// 放假: days off, weekends within included.
    pub(super) off: Days,
    /// 调休: weekends that are worked.
    pub(super) worked: Days,
}

/// A year, and what is known of it.
#[derive(Clone, Debug)]
pub(super) struct Year {
    pub(super) year: i32,
    /// The addresses of the notices for this year; none while no notice is known.
    pub(super) notices: Vec<String>,
    /// By the notices for this year.
    pub(super) own: Said,
    /// By the notices for the next year, which may move days of December and then prevail.
    pub(super) next: Said,
    /// What is worked, everything weighed.
    pub(super) working: Days,
    /// Whether that may be said: there is a notice, and every layer of local holidays that is used knows the year.
    pub(super) is_known: bool,
}

impl Year {
    /// A year of which nothing is known.
    pub(super) fn unknown(year: i32) -> Year {
        Year {
            year,
            notices: Vec::new(),
            own: Said::default(),
            next: Said::default(),
            working: Days::default(),
            is_known: false,
        }
    }

    /// Works out which days are worked but for local holidays.
    pub(super) fn compile(&mut self, local: Days) {
        let mut weekdays = Days::default();
        let mut day = Date::new(self.year, 1, 1);
        while let Some(known) = day.filter(|day| day.year() == self.year) {
            if !known.is_weekend() {
                weekdays.insert(known.in_year());
            }
            day = known.next();
        }
        let Year { own, next, .. } = self;
        let by_own = weekdays.without(own.off).with(own.worked);
        self.working = by_own.without(next.off).with(next.worked).without(local);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn words_are_counted_as_days_would_be(
            days in proptest::collection::btree_set(1u16..=366, 0..366),
            day in 0u16..=366,
            n in 1u32..400,
        ) {
            let mut set = Days::default();
            days.iter().for_each(|day| set.insert(*day));
            for day in 0..=366 {
                prop_assert_eq!(set.contains(day), days.contains(&day));
            }
            prop_assert_eq!(set.up_to(day) as usize, days.range(..=day).count());
            let after: Vec<u16> = days.range(day + 1..).copied().collect();
            let expected = after.get(n as usize - 1).copied().ok_or(after.len() as u32);
            prop_assert_eq!(set.first_after(day, n), expected);
        }
    }

    #[test]
    fn no_number_is_too_large() {
        let mut days = Days::default();
        days.insert(366);
        assert_eq!(days.first_after(0, u32::MAX), Err(1));
        assert_eq!(days.first_after(366, u32::MAX), Err(0));
        assert_eq!(days.first_after(365, 1), Ok(366));
    }
}
