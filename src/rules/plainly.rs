//! 一望可知: what a quick look at an entry settles, so that a rule need not look closely.
//!
//! The registry says which rule each of these spares. A quick look may be wrong in one way only: it may leave to the
//! rule what the rule then passes. When a rule finds something in one of the entries that are looked at together, each
//! is looked at by itself; so of the entry before it is known that nothing is wrong.

use crate::model::Entry;
use crate::model::places::hash;
use crate::text::{begins_with_han, is_plain};

/// Every text in which CON502 looks for a placeholder is empty, or begins with a Chinese character with which no
/// placeholder begins.
pub(super) fn all_say_something(entry: &Entry<'_>, _: Option<&Entry<'_>>) -> bool {
    let (share, format) = (&entry.share, &entry.format);
    let texts = [
        &entry.name,
        &entry.summary,
        &entry.provider.name,
        &entry.category,
        &entry.level,
        &entry.approved.by,
        &format.other,
        &share.way.note,
        &share.reason,
        &share.condition,
    ];
    let purposes = share.purposes.iter().filter_map(|term| term.unknown());
    texts.iter().all(|text| says_something(text))
        && entry.items.iter().all(|item| says_something(&item.name))
        && entry.assessments.iter().all(|made| says_something(&made.result))
        && share.scope.iter().all(|text| says_something(text))
        && purposes.into_iter().all(says_something)
}

/// No two items have one name: all names are nothing but what folds to itself, and have different hashes.
pub(super) fn item_names_differ(entry: &Entry<'_>, _: Option<&Entry<'_>>) -> bool {
    // More names than this would be likely to meet in one of 512 places.
    const FEW: usize = 24;
    let mut seen = [0_u64; 8];
    entry.items.len() <= FEW
        && entry.items.iter().all(|item| {
            let name = item.name.as_bytes();
            let place = hash(name) % 512;
            let Some(word) = seen.get_mut((place / 64) as usize) else { return false };
            let is_new = *word & 1 << (place % 64) == 0;
            *word |= 1 << (place % 64);
            is_new && is_plain(name)
        })
}

/// The name is nothing but Chinese characters, digits and small letters.
pub(super) fn name_is_plain(entry: &Entry<'_>, _: Option<&Entry<'_>>) -> bool {
    is_plain(entry.name.as_bytes())
}

/// The provider code is that of the entry before: files go department by department.
pub(super) fn provider_code_is_known(entry: &Entry<'_>, before: Option<&Entry<'_>>) -> bool {
    before.is_some_and(|before| before.provider.code == entry.provider.code)
}

#[inline]
fn says_something(text: &str) -> bool {
    match text.as_bytes() {
        [] => true,
        // The characters with which words begin that say nothing: 无暂没空待未测.
        [0xE6, 0x97, 0xA0, ..]
        | [0xE6, 0x9A, 0x82, ..]
        | [0xE6, 0xB2, 0xA1, ..]
        | [0xE7, 0xA9, 0xBA, ..]
        | [0xE5, 0xBE, 0x85, ..]
        | [0xE6, 0x9C, 0xAA, ..]
        | [0xE6, 0xB5, 0x8B, ..] => false,
        text => begins_with_han(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_placeholder_says_something() {
        let rule = include_str!("content/placeholder_value.rs");
        let (_, words) = rule.split_once("static WORDS: &[&str] = &[").unwrap();
        let (words, _) = words.split_once("];").unwrap();
        let words: Vec<&str> = words.split('"').skip(1).step_by(2).collect();
        assert!(words.len() > 20 && words.contains(&"暂无"), "{words:?}");
        for word in words {
            assert!(!says_something(word), "{word}");
        }
        for text in [" 市公安局", "xx", "——", "／", "\u{3000}"] {
            assert!(!says_something(text), "{text}");
        }
        assert!(says_something("") && says_something("市公安局"));
    }
}
