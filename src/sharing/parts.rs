//! 顿号: the parties that a list names, one after the other.

use super::bodies::{LONGEST, is_body, is_department};
use crate::text::trim;

/// What stands between the parts of a list, whatever they are.
pub(super) const MARKS: [char; 7] = ['、', '，', ',', '；', ';', '\n', '\t'];

/// What stands between two bodies, and in names too: 工业和信息化局.
const JOINTS: [&str; 8] = ["以及", "和", "及", "与", "或", " ", "　", "/"];

/// The parts of a list, as they stand in it. Marks in brackets part nothing.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    let mut chunk = "";
    std::iter::from_fn(move || {
        while trim(chunk).is_empty() {
            if rest.is_empty() {
                return None;
            }
            (chunk, rest) = split_mark(rest);
        }
        let (part, after) = split_joint(trim(chunk));
        chunk = after;
        Some(part)
    })
}

/// The text before the first mark outside brackets, and the text after it.
fn split_mark(text: &str) -> (&str, &str) {
    let mut depth = 0_u32;
    for (at, c) in text.char_indices() {
        match c {
            '（' | '(' | '【' | '[' | '《' => depth += 1,
            '）' | ')' | '】' | ']' | '》' => depth = depth.saturating_sub(1),
            _ if depth == 0 && MARKS.contains(&c) => {
                return (&text[..at], &text[at + c.len_utf8()..]);
            }
            _ => {}
        }
    }
    (text, "")
}

/// The first body of a text that joins several, and the rest of it: 市公安局和市司法局, 市公安局等部门.
fn split_joint(text: &str) -> (&str, &str) {
    for (at, _) in text.char_indices().skip(1).take_while(|(at, _)| *at <= LONGEST) {
        let (before, after) = text.split_at(at);
        if after.starts_with('等') && is_department(before) {
            return (before, after);
        }
        let Some(joint) = JOINTS.iter().find(|joint| after.starts_with(**joint)) else { continue };
        let after = &after[joint.len()..];
        if is_department(trim(before)) && is_body(trim(after)) {
            return (trim(before), after);
        }
    }
    (text, "")
}
