//! Text as people type it: both languages, blanks of every width, and what counts as the same.

pub(crate) mod reasons;

use std::borrow::Cow;

use once_cell::sync::OnceCell;
use regex::bytes::Regex;

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

/// 说明: a word about a file as a whole: how it was read, and what of it was passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Note {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

impl Note {
    /// The note in both languages.
    pub(crate) fn new(zh: impl Into<String>, en: impl Into<String>) -> Note {
        Note { zh: zh.into(), en: en.into() }
    }

    /// The note in a language.
    ///
    /// ```
    /// use mulu::{Language, Reader};
    /// // {"name":"目录"} in GB 18030, which nobody declared.
    /// let mut reader = Reader::new(&b"{\"name\":\"\xC4\xBF\xC2\xBC\"}"[..], "gbk.json");
    /// while reader.next_block()?.is_some() {}
    /// let note = &reader.take_notes()[0];
    /// assert_eq!(note.of(Language::Zh), note.zh);
    /// assert_eq!(note.of(Language::En), note.en);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::Zh => &self.zh,
            Language::En => &self.en,
        }
    }
}

/// 一句话: a sentence in both languages, with what stands for `{0}`, `{1}` … in it. It is put together when it is read.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    pub(crate) words: Words,
    pub(crate) args: Vec<Note>,
}

impl Sentence {
    /// The sentence in a language.
    pub(crate) fn of(&self, language: Language) -> String {
        let args: Vec<String> = self.args.iter().map(|arg| arg.of(language).to_owned()).collect();
        fill(self.words.of(language), &args)
    }
}

/// Puts arguments into a wording.
pub(crate) fn fill(template: &str, args: &[String]) -> String {
    let mut text = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some(start) = rest.find('{') {
        text.push_str(&rest[..start]);
        rest = &rest[start..];
        let number =
            rest.find('}').and_then(|end| Some((end, rest[1..end].parse::<usize>().ok()?)));
        match number.and_then(|(end, number)| Some((end, args.get(number)?))) {
            Some((end, arg)) => {
                text.push_str(arg);
                rest = &rest[end + 1..];
            }
            None => {
                text.push('{');
                rest = &rest[1..];
            }
        }
    }
    text.push_str(rest);
    text
}

/// Whether a character shows nothing: a blank of any width, or a zero-width mark.
pub(crate) fn is_invisible(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// Whether there is nothing to read in a text.
#[inline(always)]
pub(crate) fn is_blank(text: &str) -> bool {
    // Mostly the first byte tells.
    text.is_empty() || (!begins_plainly(text) && is_all_invisible(text))
}

#[cold]
fn is_all_invisible(text: &str) -> bool {
    text.chars().all(is_invisible)
}

/// A text without the blanks around it.
#[inline(always)]
pub(crate) fn trim(text: &str) -> &str {
    if begins_plainly(text) && ends_plainly(text) { text } else { trim_slowly(text) }
}

fn trim_slowly(text: &str) -> &str {
    text.trim_matches(is_invisible)
}

/// Whether a text begins with an ASCII sign or a common Chinese character, as almost every one does.
#[inline]
pub(crate) fn begins_plainly(text: &str) -> bool {
    // U+4000 to U+9FFF are three bytes of which the first is one of these.
    matches!(text.as_bytes().first(), Some(b'!'..=b'~' | 0xE4..=0xE9))
}

/// Whether a text ends with an ASCII sign, a common Chinese character or one of its signs.
#[inline]
pub(crate) fn ends_plainly(text: &str) -> bool {
    match text.as_bytes() {
        [.., b'!'..=b'~'] => true,
        // U+3001 to U+303F, U+4000 to U+9FFF, U+FF00 to U+FFBF.
        [.., 0xE3, 0x80, last] => *last > 0x80,
        [.., 0xE4..=0xE9, _, last] | [.., 0xEF, 0xBC..=0xBE, last] => *last >= 0x80,
        _ => false,
    }
}

/// Whether two short texts are the same: a call to compare so few bytes would take longer than this.
#[inline(always)]
pub(crate) fn is_same_word(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    match (one.first_chunk::<8>(), other.first_chunk::<8>()) {
        (Some(head), Some(other_head)) => {
            let is_middle_same = || match one.len() {
                0..=16 => true,
                _ => one.get(8..one.len() - 8) == other.get(8..other.len() - 8),
            };
            head == other_head
                && one.last_chunk::<8>() == other.last_chunk::<8>()
                && is_middle_same()
        }
        _ if one.len() >= 4 => {
            one.first_chunk::<4>() == other.first_chunk::<4>()
                && one.last_chunk::<4>() == other.last_chunk::<4>()
        }
        _ => one.iter().eq(other),
    }
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

/// Whether bytes of UTF-8 begin with a common Chinese character, U+4E00 to U+9FFF.
#[inline]
pub(crate) fn begins_with_han(text: &[u8]) -> bool {
    matches!(text, [0xE5..=0xE9, ..] | [0xE4, 0xB8..=0xBF, ..])
}

/// Whether a character is one of the common Chinese characters.
fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}')
}

/// What two spellings of one word have in common: width, case and blanks do not count.
///
/// Punctuation stays.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_all_into(&mut folded, text);
    folded
}

/// The characters of [`fold`], where two texts are compared and none is kept.
pub(crate) fn folded(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(narrow).filter(|c| !is_invisible(*c)).map(lower)
}

/// Appends what [`fold`] leaves of a text, of that only what `keeps` lets pass.
///
/// Plain Chinese, small letters and digits are copied in runs: `keeps` must let them pass.
pub(crate) fn fold_into(folded: &mut String, text: &str, keeps: fn(char) -> bool) {
    if is_plain(text.as_bytes()) {
        return folded.push_str(text);
    }
    let mut copied = 0;
    for (at, c) in text.char_indices() {
        if matches!(c, 'a'..='z' | '0'..='9' | '\u{4E00}'..='\u{9FFF}') {
            continue;
        }
        folded.push_str(&text[copied..at]);
        copied = at + c.len_utf8();
        let c = narrow(c);
        if !is_invisible(c) && keeps(c) {
            folded.push(lower(c));
        }
    }
    folded.push_str(&text[copied..]);
}

/// Appends what [`fold`] leaves of a text.
pub(crate) fn fold_all_into(folded: &mut String, text: &str) {
    // Codes are ASCII, and nothing is left out of them.
    if text.bytes().all(|byte| byte.is_ascii_graphic()) {
        let start = folded.len();
        folded.push_str(text);
        folded[start..].make_ascii_lowercase();
    } else {
        fold_into(folded, text, |_| true);
    }
}

/// Whether a text is nothing but common Chinese characters, digits and small letters, which fold to themselves.
pub(crate) fn is_plain(mut text: &[u8]) -> bool {
    loop {
        text = match text {
            [] => return true,
            [b'a'..=b'z' | b'0'..=b'9', rest @ ..] => rest,
            [_, _, _, rest @ ..] if begins_with_han(text) => rest,
            _ => return false,
        };
    }
}

/// Whether two texts are the same once folded.
#[inline]
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    differs_plainly(one, other).map_or_else(|| folded(one).eq(folded(other)), |differs| !differs)
}

/// Whether two texts differ, where that shows without folding them: where both go on alike up to two common Chinese
/// characters, which stand for nothing but themselves.
#[inline]
fn differs_plainly(one: &str, other: &str) -> Option<bool> {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if let (Some(first), Some(second)) = (one.first_chunk::<3>(), other.first_chunk::<3>())
        && first != second
        && begins_with_han(first)
        && begins_with_han(second)
    {
        return Some(true);
    }
    let Some(same) = one.iter().zip(other).position(|(one, other)| one != other) else {
        return (one.len() == other.len()).then_some(false);
    };
    // Back to where the character begins, in both.
    let is_next = |at: &usize| one.get(*at).is_some_and(|byte| byte & 0xC0 == 0x80);
    let start = (same.saturating_sub(2)..=same).rev().find(|at| !is_next(at))?;
    let is_han = |text: &[u8]| text.get(start..).is_some_and(begins_with_han);
    (is_han(one) && is_han(other)).then_some(true)
}

/// The number at the end of a name, and how many digits it has; punctuation after it does not count.
///
/// A year (1900 to 2100), or a month or a day that begins with one, counts nothing and is no such number.
pub(crate) fn serial_number(name: &str) -> Option<(u32, usize)> {
    let (mut number, mut digits) = (0_u32, 0);
    for c in name.chars().rev().map(narrow).filter(|c| is_word(*c)) {
        let Some(digit) = c.to_digit(10) else { break };
        let unit = 10_u32.checked_pow(digits)?;
        number = digit.checked_mul(unit)?.checked_add(number)?;
        digits += 1;
    }
    let year = match digits {
        0 => return None,
        4 | 6 | 8 => number / 10_u32.pow(digits - 4),
        _ => 0,
    };
    (!(1900..=2100).contains(&year)).then_some((number, digits as usize))
}

/// Whether two texts are spellings of one name: width, case, blanks and punctuation do not count. Allocates nothing.
#[inline]
pub(crate) fn is_same_name(one: &str, other: &str) -> bool {
    let slowly = || name_chars(one).eq(name_chars(other));
    differs_plainly(one, other).map_or_else(slowly, |differs| !differs)
}

fn name_chars(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(narrow).map(lower).filter(|c| is_word(*c))
}

/// Whether a text spells a word: width, blanks and punctuation do not count.
pub(crate) fn spells(text: &str, word: &str) -> bool {
    text.chars().map(narrow).filter(|c| is_word(*c)).eq(word.chars())
}

/// Whether a text [`spells`] one of the words.
pub(crate) fn spells_any(text: &str, words: &[&str]) -> bool {
    // The first letter settles almost every one of a long list.
    let mut first = [0; 4];
    let first = match text.chars().map(narrow).find(|c| is_word(*c)) {
        Some(c) => &*c.encode_utf8(&mut first),
        None => return words.contains(&""),
    };
    // A Chinese character has three bytes, which are compared at once.
    if let Ok(han) = <[u8; 3]>::try_from(first.as_bytes()) {
        let begins = |word: &str| word.as_bytes().first_chunk::<3>() == Some(&han);
        return words.iter().any(|word| begins(word) && spells(text, word));
    }
    words.iter().any(|word| word.starts_with(first) && spells(text, word))
}

/// Whether a text is digits and nothing else, of whatever width: a code that means nothing without its table.
pub(crate) fn is_code(text: &str) -> bool {
    !is_blank(text) && text.chars().all(|c| is_invisible(c) || narrow(c).is_ascii_digit())
}

/// 乱码: character sequences that almost only a wrong decoding leaves behind.
const GARBLED: &str = "\u{FFFD}|锟斤拷|烫烫烫|屯屯屯|鏁版嵁|淇℃伅|锛|銆|鈥";

/// Whether a JSON text may hold garbled characters: one quick look over its bytes, in which everything that
/// is no plain Chinese or ASCII text counts as doubtful.
pub(crate) fn may_be_garbled(json: &[u8]) -> bool {
    static SIGNS: OnceCell<Option<Regex>> = OnceCell::new();
    // Letters and signs of Latin-1 begin with the last two bytes; an escape sequence may hide anything.
    memchr::memchr3(b'\\', 0xC2, 0xC3, json).is_some()
        || SIGNS
            .get_or_init(|| Regex::new(GARBLED).ok())
            .as_ref()
            .is_none_or(|signs| signs.is_match(json))
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
        assert!(is_blank("　\u{FEFF}\t"));
        assert!(!is_blank("无"));
        assert_eq!(trim("　目录 "), "目录");
        assert!(is_same_name("企业（登记）信息、", " 企业登记 信息"));
        assert!(is_same_name("ＡＢ1", "ab１"));
        assert!(!is_same_name("企业登记信息", "企业登记信息表"));
    }

    #[test]
    fn a_word_is_spelt_in_many_ways() {
        assert!(spells_any("（无）", &["", "无"]) && !spells_any("无", &["", "无条件"]));
        assert!(spells_any(" 。", &["无", ""]) && !spells_any("", &["无"]));
        assert!(spells(" 无　条件。", "无条件") && spells("ＡＢ", "AB"));
        assert!(!spells("无条件共享", "无条件") && !spells("无", "无条件") && !spells("", "无"));
    }

    #[test]
    fn a_code_is_digits() {
        assert!(is_code("01") && is_code(" ２ "));
        assert!(!is_code("") && !is_code(" ") && !is_code("1类") && !is_code("一"));
    }

    #[test]
    fn folding_in_runs_is_folding_char_by_char() {
        for text in
            ["企业（登记）信息、", "ＡＢＣ abc 12３\u{200B}", "", "（）", "İstanbul", "a\0b", "㐀ཀི"]
        {
            let chars = text.chars().map(narrow).filter(|c| !is_invisible(*c));
            let slow: String = chars.map(lower).collect();
            assert_eq!(fold(text), slow);
            assert!(is_same(text, &slow), "{text}");
        }
        assert!(!is_same("甲", "乙") && !is_same("甲", "甲甲"));
        assert!(!is_same("甲、", "甲"));
    }

    #[test]
    fn arguments_stand_where_the_wording_says() {
        let args = ["甲".to_owned(), "{0}".to_owned()];
        assert_eq!(fill("「{0}」与「{1}」 {2} {x", &args), "「甲」与「{0}」 {2} {x");
    }

    #[test]
    fn a_serial_number_stands_at_the_end_and_is_no_year() {
        assert_eq!(serial_number("户籍信息1"), Some((1, 1)));
        assert_eq!(serial_number("户籍信息（０１２）"), Some((12, 3)));
        assert_eq!(serial_number("42"), Some((42, 2)));
        assert_eq!(serial_number("信息1899"), Some((1899, 4)));
        assert_eq!(serial_number("信息2101"), Some((2101, 4)));
        for none in ["", "信息", "2020年", "信息1900", "信息2100", "信息202301", "信息20230131"]
        {
            assert_eq!(serial_number(none), None, "{none}");
        }
        assert_eq!(serial_number("信息4294967295"), Some((u32::MAX, 10)));
        assert_eq!(serial_number("信息4294967296"), None);
        assert_eq!(serial_number("信息00000000000"), None);
    }

    #[test]
    fn a_quotation_is_short_and_on_one_line() {
        assert_eq!(quote("a\nb"), "a b");
        assert_eq!(quote(&"长".repeat(41)), format!("{}…", "长".repeat(40)));
        assert_eq!(quote(&"长".repeat(40)), "长".repeat(40));
    }
}
