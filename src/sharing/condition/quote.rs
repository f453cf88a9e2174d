//! 引号: where a text begins and ends inside a printed condition.
//!
//! What would not read back as it stands is printed between 「 and 」, and 」 inside it twice.

use crate::text::Text;

/// What parts the clauses of a condition.
const STOPS: [char; 9] = ['，', ',', '；', ';', '。', '！', '!', '\n', '\r'];

const OPEN: [char; 5] = ['（', '(', '【', '[', '《'];
const CLOSE: [char; 5] = ['）', ')', '】', ']', '》'];

/// A text between quotation marks.
pub(super) fn quoted(text: &str) -> String {
    format!("「{}」", text.replace('」', "」」"))
}

/// What stands between the quotation marks of a text that is one quotation.
pub(super) fn unquoted(text: &str) -> Option<Text<'_>> {
    let length = quotation(text)?;
    let inner = text.get("「".len()..length - "」".len()).filter(|_| length == text.len())?;
    Some(match inner.contains('」') {
        true => Text::Owned(inner.replace("」」", "」")),
        false => Text::Borrowed(inner),
    })
}

/// The length of the quotation that a text begins with.
pub(super) fn quotation(text: &str) -> Option<usize> {
    let mut rest = text.strip_prefix('「')?;
    loop {
        rest = &rest[rest.find('」')? + "」".len()..];
        match rest.strip_prefix('」') {
            Some(after) => rest = after,
            None => return Some(text.len() - rest.len()),
        }
    }
}

/// Whether a text can stand in a list of others without a change to where they begin and end.
pub(super) fn is_self_contained(text: &str) -> bool {
    let mut depth = 0_u32;
    for c in text.chars() {
        if OPEN.contains(&c) {
            depth += 1;
        } else if CLOSE.contains(&c) {
            let Some(less) = depth.checked_sub(1) else { return false };
            depth = less;
        }
    }
    depth == 0 && !has_marks(text) && clauses(text) == [text]
}

/// Whether a text has quotation marks in it.
pub(super) fn has_marks(text: &str) -> bool {
    text.contains(['「', '」'])
}

/// The clauses of a condition, as they stand in it.
pub(super) fn clauses(text: &str) -> Vec<&str> {
    split(text, &STOPS)
}

/// The parts of a list with 、 between them.
pub(super) fn list(text: &str) -> Vec<&str> {
    split(text, &['、'])
}

/// The parts of a text between marks that stand neither in brackets nor in quotation marks.
fn split<'t>(text: &'t str, marks: &[char]) -> Vec<&'t str> {
    let (mut parts, mut start, mut at) = (Vec::new(), 0, 0);
    // Where one quotation does not end, none after it does.
    let mut may_quote = true;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = &text[at..];
        at += if c == '「' && may_quote {
            let length = quotation(rest);
            may_quote = length.is_some();
            length.unwrap_or(c.len_utf8())
        } else if OPEN.contains(&c) {
            bracket(rest).unwrap_or(c.len_utf8())
        } else {
            if marks.contains(&c) {
                parts.push(&text[start..at]);
                start = at + c.len_utf8();
            }
            c.len_utf8()
        };
    }
    parts.push(&text[start..]);
    parts
}

/// The length of the bracket that a text begins with, to where it closes.
fn bracket(text: &str) -> Option<usize> {
    /// A bracket that is longer is none: so no text takes long.
    const MOST: usize = 400;
    let mut depth = 0_u32;
    for (at, c) in text.char_indices().take(MOST) {
        if OPEN.contains(&c) {
            depth += 1;
        } else if CLOSE.contains(&c) {
            depth -= 1;
            if depth == 0 {
                return Some(at + c.len_utf8());
            }
        }
    }
    None
}
