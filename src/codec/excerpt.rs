//! The line on which a finding stands, cut to what fits a terminal.

use std::ops::Range;

use crate::pointer::Excerpt;

/// How many bytes of a line are shown. A Chinese character has three bytes and takes two columns.
const MOST: usize = 120;

/// How many of them stand before the mark where the line is cut.
const BEFORE: usize = 40;

/// What stands where a line was cut: as wide as it looks on every terminal.
const CUT: &str = "...";

/// The line at a mark, given as bytes of a block. No more is looked at than can be shown.
pub(super) fn excerpt(bytes: &[u8], mark: Range<usize>) -> Excerpt {
    let mark_start = character_start(bytes, mark.start.min(bytes.len()));
    let far_left = mark_start.saturating_sub(MOST);
    let line_start = memchr::memrchr(b'\n', &bytes[far_left..mark_start]);
    let start = line_start.map_or(far_left, |at| far_left + at + 1);
    let far_right = (mark_start + MOST).min(bytes.len());
    let line_end = memchr::memchr(b'\n', &bytes[mark_start..far_right]);
    let end = line_end.map_or(far_right, |count| mark_start + count);

    let fits = end - start <= MOST;
    let from =
        if fits { start } else { start.max((end - MOST).min(mark_start.saturating_sub(BEFORE))) };
    let from = character_start(bytes, from);
    let to = if fits { end } else { character_start(bytes, end.min(from + MOST)) };
    let mark_end = character_end(bytes, mark.end).clamp(mark_start, to.max(mark_start));

    let is_cut_left = from > 0 && bytes[from - 1] != b'\n';
    let is_cut_right = bytes.get(to).is_some_and(|byte| *byte != b'\n');
    let lossy = |range: Range<usize>| String::from_utf8_lossy(bytes.get(range).unwrap_or_default());
    let mut line = if is_cut_left { CUT.to_owned() } else { String::new() };
    line += &lossy(from..mark_start);
    let marked = line.len() as u32;
    line += lossy(mark_start..mark_end).trim_end_matches('\r');
    let mark = marked..line.len() as u32;
    line += lossy(mark_end..to).trim_end_matches('\r');
    if is_cut_right {
        line += CUT;
    }
    Excerpt { line: line.into(), mark }
}

/// The first byte of the character that holds a byte.
fn character_start(bytes: &[u8], at: usize) -> usize {
    let back = (0..=at.min(3)).find(|back| !is_inside(bytes, at - back));
    at - back.unwrap_or(0)
}

/// The byte after the character that holds the byte before `at`.
fn character_end(bytes: &[u8], at: usize) -> usize {
    (at..at + 3).find(|at| !is_inside(bytes, *at)).unwrap_or(at)
}

/// Whether a byte continues a character.
fn is_inside(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(|byte| byte & 0xC0 == 0x80)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The line with brackets around the mark.
    fn shown(text: &[u8], mark: Range<usize>) -> String {
        let Excerpt { line, mark } = excerpt(text, mark);
        let (start, end) = (mark.start as usize, mark.end as usize);
        format!("{}[{}]{}", &line[..start], &line[start..end], &line[end..])
    }

    #[test]
    fn a_short_line_is_shown_whole() {
        let text = "{\r\n  \"name\": \"目录\",\r\n}".as_bytes();
        assert_eq!(shown(text, 13..21), "  \"name\": [\"目录\"],");
        assert_eq!(shown(text, 0..1), "[{]");
        assert_eq!(shown(text, 0..text.len()), "[{]");
        assert_eq!(shown(text, 24..25), "[}]");
    }

    #[test]
    fn a_mark_holds_whole_characters() {
        assert_eq!(shown("目录".as_bytes(), 4..5), "目[录]");
        assert_eq!(shown(b"a\xffb", 1..2), "a[\u{FFFD}]b");
        assert_eq!(shown(b"ab", 2..3), "ab[]");
    }

    #[test]
    fn a_long_line_is_cut_around_the_mark() {
        let text = format!("{}[标]{}\n", "左".repeat(1000), "右".repeat(1000));
        let shown = shown(text.as_bytes(), 3000..3005);
        assert_eq!(shown, format!("...{}[[标]]{}...", "左".repeat(14), "右".repeat(24)));
        let text = "x".repeat(5000);
        for mark in [0..5000, 0..1, 2500..2501, 4999..5000] {
            let Excerpt { line, mark } = excerpt(text.as_bytes(), mark);
            assert!(line.len() <= MOST + 2 * CUT.len());
            assert!(mark.start < mark.end && mark.end as usize <= line.len());
        }
    }
}
