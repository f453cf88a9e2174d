//! Text as people type it: both languages, blanks of every width, and what counts as the same.

use std::borrow::Cow;

/// Text of an entry: borrowed from the bytes that were read wherever these need no unescaping.
pub type Text<'a> = Cow<'a, str>;

/// The language of a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// 中文.
    #[default]
    Zh,
    /// English.
    En,
}

/// One sentence in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// In Chinese.
    pub zh: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Words {
    /// The sentence in one language.
    ///
    /// ```
    /// use mulu::{Language, Words};
    /// let title = Words { zh: "目录", en: "catalogue" };
    /// assert_eq!(title.of(Language::Zh), "目录");
    /// ```
    pub const fn of(&self, language: Language) -> &'static str {
        match language {
            Language::Zh => self.zh,
            Language::En => self.en,
        }
    }
}

/// Whether a character shows nothing: a blank of any width, or a zero-width mark.
pub(crate) fn is_invisible(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// Whether there is nothing to read in a text.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(is_invisible)
}

/// A text without the blanks around it.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches(is_invisible)
}

/// A full-width letter, digit or sign as its half-width twin, and a wide blank as a space.
pub(crate) fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    }
}

/// Whether a character is a letter, a Chinese character or a digit.
pub(crate) fn is_word(c: char) -> bool {
    // Almost every character is one of the first two, and the tables of Unicode are slow to ask.
    is_han(c) || c.is_ascii_alphanumeric() || (!c.is_ascii() && c.is_alphanumeric())
}

/// A letter in lower case, where that is one character.
pub(crate) fn lower(c: char) -> char {
    if c.is_ascii() || is_han(c) {
        return c.to_ascii_lowercase();
    }
    let mut lower = c.to_lowercase();
    lower.next().filter(|_| lower.next().is_none()).unwrap_or(c)
}

/// Whether a character is one of the common Chinese characters.
fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}')
}

/// What two spellings of one word have in common: width, case and blanks do not count.
///
/// Punctuation stays; [`fold_name`] drops it too.
pub(crate) fn fold(text: &str) -> String {
    folded(text).collect()
}

/// The characters of [`fold`], where two texts are compared and none is kept.
pub(crate) fn folded(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(narrow).filter(|c| !is_invisible(*c)).map(lower)
}

/// What two spellings of one name have in common: [`fold`], and punctuation does not count either.
pub(crate) fn fold_name(text: &str) -> String {
    let mut name = fold(text);
    name.retain(is_word);
    name
}

/// Whether two texts are spellings of one name: their [`fold_name`] is the same. Allocates nothing.
pub(crate) fn is_same_name(one: &str, other: &str) -> bool {
    name_chars(one).eq(name_chars(other))
}

fn name_chars(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(narrow).map(lower).filter(|c| is_word(*c))
}

/// Whether a text spells a word: width, blanks and punctuation do not count.
pub(crate) fn spells(text: &str, word: &str) -> bool {
    text.chars().map(narrow).filter(|c| is_word(*c)).eq(word.chars())
}

/// Whether a text is digits and nothing else, of whatever width: a code that means nothing without its table.
pub(crate) fn is_code(text: &str) -> bool {
    !is_blank(text) && text.chars().all(|c| is_invisible(c) || narrow(c).is_ascii_digit())
}

/// The text for a message: at most forty characters of it, on one line.
pub(crate) fn quote(text: &str) -> String {
    const MOST: usize = 40;
    let mut short: String =
        text.chars().take(MOST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(MOST).is_some() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_case_and_blanks_do_not_count() {
        assert_eq!(fold(" Ｏｒａｃｌｅ　１１g\u{200B}"), "oracle11g");
        assert_eq!(fold_name("企业（登记）信息、"), "企业登记信息");
        assert!(is_blank("　\u{FEFF}\t"));
        assert!(!is_blank("无"));
        assert_eq!(trim("　目录 "), "目录");
        assert!(is_same_name("企业（登记）信息、", " 企业登记 信息"));
        assert!(is_same_name("ＡＢ1", "ab１"));
        assert!(!is_same_name("企业登记信息", "企业登记信息表"));
    }

    #[test]
    fn a_word_is_spelt_in_many_ways() {
        assert!(spells(" 无　条件。", "无条件") && spells("ＡＢ", "AB"));
        assert!(!spells("无条件共享", "无条件") && !spells("无", "无条件") && !spells("", "无"));
    }

    #[test]
    fn a_code_is_digits() {
        assert!(is_code("01") && is_code(" ２ "));
        assert!(!is_code("") && !is_code(" ") && !is_code("1类") && !is_code("一"));
    }

    #[test]
    fn a_quotation_is_short_and_on_one_line() {
        assert_eq!(quote("a\nb"), "a b");
        assert_eq!(quote(&"长".repeat(41)), format!("{}…", "长".repeat(40)));
        assert_eq!(quote(&"长".repeat(40)), "长".repeat(40));
    }
}
