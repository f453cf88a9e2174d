//! A list that grows piece by piece: what it holds never moves, and little of it stands empty.

/// How many elements one piece holds.
pub(super) const PIECE: usize = 1 << 16;

/// The elements, in pieces that are full but for the last.
#[derive(Debug)]
pub(super) struct Pieces<T>(Vec<Vec<T>>);

impl<T> Default for Pieces<T> {
    fn default() -> Pieces<T> {
        Pieces(Vec::new())
    }
}

impl<T> Pieces<T> {
    /// Adds one more.
    pub(super) fn push(&mut self, element: T) {
        match self.0.last_mut().filter(|piece| piece.len() < PIECE) {
            Some(piece) => piece.push(element),
            None => {
                let mut piece = self.empty();
                piece.push(element);
                self.0.push(piece);
            }
        }
    }

    /// The next piece.
    fn empty(&self) -> Vec<T> {
        // A run of one entry is common, so the first piece begins small.
        Vec::with_capacity(if self.0.is_empty() { 8 } else { PIECE })
    }

    /// Adds all of another list.
    pub(super) fn append(&mut self, other: &Pieces<T>)
    where
        T: Copy,
    {
        for mut rest in other.0.iter().map(Vec::as_slice) {
            while !rest.is_empty() {
                let mut piece = match self.0.pop_if(|piece| piece.len() < PIECE) {
                    Some(piece) => piece,
                    None => self.empty(),
                };
                let (fits, others) = rest.split_at(rest.len().min(PIECE - piece.len()));
                let length = piece.len() + fits.len();
                // No more than a piece, which is a power of two.
                piece.reserve_exact(length.next_power_of_two() - piece.len());
                piece.extend_from_slice(fits);
                self.0.push(piece);
                rest = others;
            }
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        match self.0.split_last() {
            Some((last, full)) => full.len() * PIECE + last.len(),
            None => 0,
        }
    }

    /// The one at a position.
    pub(super) fn get(&self, position: usize) -> Option<&T> {
        self.0.get(position / PIECE)?.get(position % PIECE)
    }

    /// The pieces themselves.
    pub(super) fn all(&self) -> &[Vec<T>] {
        &self.0
    }

    /// The pieces themselves, to be sorted.
    pub(super) fn all_mut(&mut self) -> &mut [Vec<T>] {
        &mut self.0
    }

    /// How many bytes are taken.
    #[cfg(test)]
    pub(super) fn bytes(&self) -> usize {
        let own = self.0.capacity() * size_of::<Vec<T>>();
        own + self.0.iter().map(|piece| piece.capacity() * size_of::<T>()).sum::<usize>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_run_on_from_piece_to_piece() {
        let mut pieces = Pieces::default();
        assert_eq!((pieces.len(), pieces.get(0)), (0, None));
        for number in 0..PIECE + 2 {
            pieces.push(number);
        }
        assert_eq!(pieces.len(), PIECE + 2);
        assert_eq!(pieces.get(PIECE - 1), Some(&(PIECE - 1)));
        assert_eq!(pieces.get(PIECE + 1), Some(&(PIECE + 1)));
        assert_eq!(pieces.get(PIECE + 2), None);
    }

    #[test]
    fn a_list_is_filled_up_with_another() {
        let mut all = Pieces::default();
        let (mut count, mut next) = (0, 0);
        for size in [0, 3, PIECE - 4, 1, 1, 2 * PIECE, 5] {
            let mut part = Pieces::default();
            (next..next + size).for_each(|number| part.push(number));
            all.append(&part);
            count += size;
            next += size;
            assert_eq!(all.len(), count);
        }
        assert!((0..count).all(|number| all.get(number) == Some(&number)));
        assert_eq!(all.get(count), None);
        assert!(all.bytes() < (count + PIECE) * size_of::<usize>() + 1000);
    }
}
