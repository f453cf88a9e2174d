//! 一列: the rows of a column, each of them an entry.

use std::ops::Range;
use std::sync::Arc;

use super::block::{Block, Source};
use super::encoding::Encoding;
use super::span::{Cursor, Span};
use super::transcript::Script;
use crate::error::Error;
use crate::limits::Limits;
use crate::vocabulary::Dialect;

/// How many rows are looked at together.
const ROWS: usize = if cfg!(test) { 16 } else { 1024 };

/// Calls `f` with blocks of rows, which stand one after the other in `data`; says whether none was too long. Places are
/// counted from the beginning of the row.
///
/// # Errors
///
/// What `f` fails with.
pub(crate) fn each_block(
    data: &[u8],
    rows: &mut dyn Iterator<Item = Range<usize>>,
    encoding: Encoding,
    dialect: &Arc<Dialect>,
    limits: &Limits,
    f: &mut dyn FnMut(&Block<'_>) -> Result<(), Error>,
) -> Result<bool, Error> {
    let source = Source { file: Arc::from(""), limits: *limits, dialect: Arc::clone(dialect) };
    let is_transcoded = encoding == Encoding::Gb18030;
    let mut script = Script::default();
    script.is_transcoded = is_transcoded;
    script.encoding = Some(encoding.name());
    let (mut spans, mut decoded, mut is_whole) = (Vec::with_capacity(ROWS), Vec::new(), true);
    loop {
        spans.clear();
        decoded.clear();
        for row in rows.take(ROWS) {
            let (mut start, mut end, mut fault) = (row.start, row.end, None);
            if row.len() > limits.entry_bytes {
                (end, fault) = (start, Some("the row is longer than an entry may be"));
                is_whole = false;
            }
            if is_transcoded {
                let text = encoding.decode(data.get(start..end).unwrap_or_default());
                start = decoded.len();
                decoded.extend_from_slice(&text);
                end = decoded.len();
            }
            spans.push(Span { start, end, at: Cursor::START, fault });
        }
        if spans.is_empty() {
            return Ok(is_whole);
        }
        let bytes = if is_transcoded { &decoded } else { data };
        f(&Block { bytes, spans: &spans, source: &source, ended: None, script: &script })?;
    }
}
