//! 取值区间: along each axis of a request, the values that no condition of an entry tells apart stand together, and one
//! of them stands for all.

use std::collections::HashMap;
use std::hash::Hash;

/// What stands in a class of requests for everything that is not named otherwise there.
pub(super) const OTHER: &str = "*other";
/// What stands for anything that is stated.
pub(super) const STATED: &str = "*stated";
/// What stands for nothing stated.
pub(super) const NONE: &str = "*none";
/// What stands for any value at all.
pub(super) const ANY: &str = "*";

/// One region: values that are decided alike, as they are shown, and one of them.
#[derive(Clone, Debug)]
pub(super) struct Region<V, S = String> {
    pub(super) shown: Vec<S>,
    pub(super) value: V,
}

/// How many cells a table of these sizes has; `None` where there are more than `most`.
pub(super) fn cells_of(sizes: &[usize], most: usize) -> Option<usize> {
    let cells = sizes.iter().try_fold(1_usize, |cells, size| cells.checked_mul(*size));
    cells.filter(|cells| *cells <= most)
}

/// Puts together the values with one signature, in the order of the first of each; the first stands for all.
pub(super) fn grouped<K: Hash + Eq, V, S>(
    values: impl IntoIterator<Item = (K, V, S)>,
) -> Vec<Region<V, S>> {
    let mut places: HashMap<K, usize> = HashMap::new();
    let mut regions: Vec<Region<V, S>> = Vec::new();
    for (signature, value, shown) in values {
        let place = *places.entry(signature).or_insert(regions.len());
        match regions.get_mut(place) {
            Some(region) => region.shown.push(shown),
            None => regions.push(Region { shown: vec![shown], value }),
        }
    }
    regions
}

/// Says pairs by their first half alone where all second halves that there are stand with it.
pub(super) fn folded_pairs<A: Clone + Eq, B: Clone + Eq>(
    pairs: &[(A, B)],
    all: usize,
) -> Vec<(A, Option<B>)> {
    let mut said = Vec::new();
    let mut firsts: Vec<&A> = Vec::new();
    for (first, _) in pairs {
        if firsts.contains(&first) {
            continue;
        }
        firsts.push(first);
        let seconds = pairs.iter().filter(|(other, _)| other == first);
        match seconds.clone().count() == all {
            true => said.push((first.clone(), None)),
            false => said.extend(seconds.map(|(_, second)| (first.clone(), Some(second.clone())))),
        }
    }
    said
}

/// The groups of positions along the axes of a table in which all cells agree, with that cell.
///
/// Cells come with the last axis fastest. What agrees along an axis is put together before the next is looked at, so
/// the groups are boxes, and there are as few as that order of axes allows.
pub(super) fn boxes<T: Hash + Eq + Copy>(
    cells: &[T],
    sizes: &[usize],
) -> Vec<(Vec<Vec<usize>>, T)> {
    let mut found = Vec::new();
    split(cells, sizes, &mut Vec::new(), &mut found);
    found
}

fn split<T: Hash + Eq + Copy>(
    cells: &[T],
    sizes: &[usize],
    chosen: &mut Vec<Vec<usize>>,
    found: &mut Vec<(Vec<Vec<usize>>, T)>,
) {
    let Some((size, rest)) = sizes.split_first() else {
        if let Some(cell) = cells.first() {
            found.push((chosen.clone(), *cell));
        }
        return;
    };
    let slices = cells.chunks(cells.len().checked_div(*size).unwrap_or(0).max(1)).enumerate();
    for region in grouped(slices.map(|(position, slice)| (slice, slice, position))) {
        chosen.push(region.shown);
        split(region.value, rest, chosen, found);
        chosen.pop();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_agrees_stands_together() {
        // Two rows of three: the first and the last column agree in both rows.
        let found = boxes(&[1, 2, 1, 3, 3, 3], &[2, 3]);
        let expected = [
            (vec![vec![0], vec![0, 2]], 1),
            (vec![vec![0], vec![1]], 2),
            (vec![vec![1], vec![0, 1, 2]], 3),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn pairs_are_said_shortly() {
        let pairs = [("a", 1), ("b", 1), ("a", 2), ("c", 2)];
        let said = folded_pairs(&pairs, 2);
        assert_eq!(said, [("a", None), ("b", Some(1)), ("c", Some(2))]);
    }

    proptest! {
        #[test]
        fn boxes_cover_each_cell_once(cells in prop::collection::vec(0..3_u8, 24)) {
            let mut covered = [0; 24];
            for (axes, cell) in boxes(&cells, &[2, 3, 4]) {
                for (a, b, c) in axes[0].iter().flat_map(|a| {
                    axes[1].iter().flat_map(move |b| [(a, b)]).map(|(a, b)| (*a, *b))
                }).flat_map(|(a, b)| axes[2].iter().map(move |c| (a, b, *c))) {
                    let at = (a * 3 + b) * 4 + c;
                    covered[at] += 1;
                    prop_assert_eq!(cells[at], cell);
                }
            }
            prop_assert!(covered.iter().all(|count| *count == 1));
        }
    }
}
