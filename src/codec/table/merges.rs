//! 合并: which cell shows for another, column by column.

use super::Merge;
use crate::error::Error;
use crate::text::Words;

/// The merged ranges of a sheet, for the columns that are of use.
#[derive(Debug, Default)]
pub(super) struct Merges {
    /// Column by column, from the top.
    columns: Vec<Vec<Span>>,
}

/// The part of a merged range that lies in one column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) first: u32,
    pub(super) last: u32,
    /// The column of the range's first cell.
    pub(super) column: u32,
}

impl Merges {
    /// Those of some ranges that lie in the first `width` columns.
    ///
    /// # Errors
    ///
    /// When there are more than anybody merges.
    pub(super) fn new(merges: &[Merge], width: u32) -> Result<Merges, Error> {
        const MOST: usize = 1 << 22;
        let mut columns = Vec::new();
        columns.resize_with(width as usize, Vec::new);
        let mut count = 0;
        for merge in merges {
            let range = merge.first_column..=merge.last_column.min(width.saturating_sub(1));
            for column in range {
                let Some(spans) = columns.get_mut(column as usize) else { continue };
                count += 1;
                if count > MOST {
                    return Err(Error::limit(
                        Words { zh: "合并单元格的清单", en: "the list of merged cells" },
                        MOST as u64,
                        0,
                    ));
                }
                let column = merge.first_column;
                spans.push(Span { first: merge.first_row, last: merge.last_row, column });
            }
        }
        for spans in &mut columns {
            spans.sort_by_key(|span: &Span| span.first);
        }
        Ok(Merges { columns })
    }

    /// Whether cells of a column are merged.
    pub(super) fn has(&self, column: u32) -> bool {
        self.columns.get(column as usize).is_some_and(|spans| !spans.is_empty())
    }

    /// The merged range in which a cell lies.
    pub(super) fn at(&self, row: u32, column: u32) -> Option<Span> {
        let spans = self.columns.get(column as usize)?;
        // Ranges of a sound file do not overlap, so that only the last one that begins above can hold the row.
        let next = spans.partition_point(|span| span.first <= row);
        let span = *spans.get(next.checked_sub(1)?)?;
        (span.last >= row).then_some(span)
    }

    /// The cell that shows for a cell: itself, or the first of its merged range.
    pub(super) fn shown(&self, row: u32, column: u32) -> (u32, u32) {
        self.at(row, column).map_or((row, column), |span| (span.first, span.column))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merge(first_row: u32, last_row: u32, first_column: u32, last_column: u32) -> Merge {
        Merge { first_row, last_row, first_column, last_column }
    }

    #[test]
    fn a_merged_cell_shows_as_the_first_of_its_range() {
        let merges = [merge(5, 8, 1, 2), merge(2, 4, 1, 1), merge(0, 0, 0, 9)];
        let merges = Merges::new(&merges, 3).unwrap();
        assert_eq!(merges.shown(7, 2), (5, 1));
        assert_eq!(merges.shown(4, 1), (2, 1));
        assert_eq!(merges.shown(9, 1), (9, 1));
        assert_eq!(merges.shown(0, 2), (0, 0));
        assert_eq!(merges.shown(3, 9), (3, 9));
        assert!(merges.has(0) && !merges.has(9));
    }

    #[test]
    fn merging_the_whole_sheet_again_and_again_is_refused() {
        let all = vec![merge(0, 1_048_575, 0, 16_383); 300];
        assert!(Merges::new(&all, 16_384).unwrap_err().is_limit());
        assert!(Merges::new(&all, 22).is_ok());
    }
}
