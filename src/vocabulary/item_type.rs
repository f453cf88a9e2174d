//! 数据类型的写法: a word and a letter that contradict each other.

use super::find;
use crate::model::ItemType;
use crate::model::Word;
use crate::text::is_word;
use crate::text::narrow;

/// The type that the word means and the type that the letter means, where a text gives both and they differ.
///
/// ```
/// use mulu::{ItemType, vocabulary::type_and_letter};
/// assert_eq!(type_and_letter("字符型N"), Some((ItemType::Character, ItemType::Numeric)));
/// assert_eq!(type_and_letter("字符型C"), None);
/// assert_eq!(type_and_letter("varchar"), None);
/// ```
pub fn type_and_letter(text: &str) -> Option<(ItemType, ItemType)> {
    let letters = text.chars().map(narrow).filter(|c| is_word(*c));
    let (latin, chinese): (String, String) = letters.partition(|c: &char| c.is_ascii());
    let read = |part: &str| ItemType::ALL.get(find(ItemType::LIST, part)?).copied();
    let (word, letter) = (read(&chinese)?, read(&latin)?);
    (word != letter).then_some((word, letter))
}
