//! Cases by chance, the same on every machine.

use crate::values::{ALL, Case, DIMS, Dim, count};

pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, sides: usize) -> usize {
        (self.next() % sides as u64) as usize
    }

    /// A case that differs from the plain one in some dimensions. What no edit of a request mends is rarer than the rest,
    /// and days on which nothing is in force are rarer still.
    pub(crate) fn case(&mut self) -> Case {
        let mut case: Case = [0; DIMS];
        let calm = 2 + self.below(5);
        for dim in ALL {
            let is_mended = (Dim::AskedBasis as usize..=Dim::Consented as usize)
                .contains(&(dim as usize))
                || matches!(dim, Dim::AskedPurposes | Dim::AskedWay | Dim::Items | Dim::ThirdParty);
            let calm = if is_mended { calm } else { calm * 5 };
            if self.below(calm) == 0 {
                case[dim as usize] = self.below(count(dim)) as u8;
            }
        }
        if case[Dim::Regime as usize] > 5 && self.below(4) != 0 {
            case[Dim::Regime as usize] = 0;
        }
        case
    }
}
