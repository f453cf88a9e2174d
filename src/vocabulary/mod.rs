//! 词汇: words and the values they stand for.
//!
//! Tokens and Chinese labels are read as they are; other spellings are aliases, compared without regard to
//! width, case and blanks. A bare digit is no word: it needs a declared code table ([`Dialect`]).

mod alias;
pub mod columns;
mod cycle;
mod date;
mod dialect;
mod item_type;
mod placeholder;

use std::collections::HashMap;

use once_cell::sync::Lazy;

pub use cycle::read_cycle;
pub use date::{WrittenDate, read_date};
pub use dialect::Dialect;
pub use item_type::type_and_letter;
pub use placeholder::{is_placeholder, is_unfilled};

use crate::model::{FormatClass, FormatType, Purpose, WayClass, WayType, Word, WordList};
use crate::text::{fold, is_invisible, lower, narrow, trim};

/// Folded spelling of every word, list by list.
static SPELLINGS: Lazy<HashMap<(&'static str, String), &'static str>> = Lazy::new(|| {
    let of_list = |(list, words): &'static (&str, &[(&str, &[&str])])| {
        words.iter().flat_map(move |(token, spellings)| {
            spellings.iter().map(move |spelling| ((*list, fold(spelling)), *token))
        })
    };
    alias::ALIASES.iter().flat_map(of_list).collect()
});

/// The position in its list of the word that a text spells; `None` for a text that is no word of it.
///
/// ```
/// use mulu::{ShareType, Word, vocabulary::find};
/// assert_eq!(find(ShareType::LIST, "not_shared"), Some(2));
/// assert_eq!(find(ShareType::LIST, "不予共享"), Some(2));
/// assert_eq!(find(ShareType::LIST, " 不予共享类 "), Some(2));
/// assert_eq!(find(ShareType::LIST, "3"), None);
/// ```
pub fn find(list: &WordList, text: &str) -> Option<usize> {
    list.position(text).or_else(|| find_folded(list, text))
}

/// The position of the word that a text spells in its own way.
fn find_folded(list: &WordList, text: &str) -> Option<usize> {
    let folded = fold(text);
    // Programs write `None` where nothing was said, and that is not the token `none`, which says that there is none.
    if folded == "none" && trim(text) != "none" {
        return None;
    }
    let same =
        |label: &crate::model::Label| fold(label.token) == folded || fold(label.zh) == folded;
    list.labels.iter().position(same).or_else(|| {
        if let Some(token) = SPELLINGS.get(&(list.name, folded)) {
            return list.labels.iter().position(|label| label.token == *token);
        }
        if list.name == FormatType::LIST.name { format_of_class(text) } else { None }
    })
}

/// The format of a text that names its class too, such as 数据库-mysql or 电子表格/xlsx.
fn format_of_class(text: &str) -> Option<usize> {
    let (class, format) = text.split_once(['-', '/', ':', '：'])?;
    let class = *FormatClass::ALL.get(find(FormatClass::LIST, class)?)?;
    let index = find(FormatType::LIST, format)?;
    let own = FormatType::ALL.get(index)?.class();
    own.is_none_or(|own| own == class).then_some(index)
}

/// Folded spellings of the words of each list that conditions name, with the letter that each begins with.
static BEGINNINGS: Lazy<HashMap<&'static str, Vec<(char, String)>>> = Lazy::new(|| {
    let mut beginnings: HashMap<&str, Vec<(char, String)>> = HashMap::new();
    for list in [Purpose::LIST, WayClass::LIST, WayType::LIST] {
        let own = list.labels.iter().flat_map(|label| [fold(label.token), fold(label.zh)]);
        let others = SPELLINGS.keys().filter(|(of, _)| *of == list.name);
        let all = own.chain(others.map(|(_, spelling)| spelling.clone()));
        let spellings = all.filter_map(|spelling| Some((spelling.chars().next()?, spelling)));
        beginnings.insert(list.name, spellings.collect());
    }
    beginnings
});

/// How many bytes of a text the longest word takes that it begins with: a purpose, or a class or type of way.
pub(crate) fn starts(list: &WordList, text: &str) -> Option<usize> {
    let first = lower(narrow(text.chars().next()?));
    let spellings = BEGINNINGS.get(list.name)?;
    let of_first = spellings.iter().filter(|(begins, _)| *begins == first);
    of_first.filter_map(|(_, spelling)| length_of(text, spelling)).max()
}

/// How many bytes of a text a folded word takes, where the text begins with it.
fn length_of(text: &str, folded: &str) -> Option<usize> {
    let mut word = folded.chars();
    let mut next = word.next()?;
    for (at, c) in text.char_indices() {
        let half = narrow(c);
        if is_invisible(half) {
            continue;
        }
        if lower(half) != next {
            return None;
        }
        match word.next() {
            Some(c) => next = c,
            None => return Some(at + c.len_utf8()),
        }
    }
    None
}

/// The answer that a text gives to a yes-or-no question.
///
/// ```
/// use mulu::vocabulary::read_flag;
/// assert_eq!(read_flag("是"), Some(true));
/// assert_eq!(read_flag("1"), None);
/// ```
pub fn read_flag(text: &str) -> Option<bool> {
    match fold(text).as_str() {
        "是" | "true" | "yes" | "y" => Some(true),
        "否" | "false" | "no" | "n" => Some(false),
        _ => None,
    }
}

/// The amount that a plain decimal gives: digits, and digits after a point.
///
/// ```
/// use mulu::vocabulary::read_amount;
/// assert_eq!(read_amount("3.5"), Some(3.5));
/// assert_eq!(read_amount("3.5G"), None);
/// ```
pub fn read_amount(text: &str) -> Option<f64> {
    let (whole, rest) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if digits(whole) && digits(rest) { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_that_a_text_begins_with() {
        let start =
            |list: &WordList, text: &'static str| starts(list, text).map(|end| &text[..end]);
        assert_eq!(start(WayType::LIST, "接口方式逐条查询"), Some("接口方式"));
        assert_eq!(start(WayType::LIST, "ＡＰＩ 接口调用"), Some("ＡＰＩ 接口"));
        assert_eq!(start(WayType::LIST, "接驳"), None);
        assert_eq!(start(WayClass::LIST, "共享平台"), Some("共享平台"));
        assert_eq!(start(Purpose::LIST, ""), None);
    }

    #[test]
    fn every_spelling_begins_with_itself() {
        for ((list, spelling), _) in SPELLINGS.iter() {
            let lists = [Purpose::LIST, WayClass::LIST, WayType::LIST];
            if let Some(list) = lists.into_iter().find(|known| known.name == *list) {
                assert_eq!(starts(list, spelling), Some(spelling.len()), "{spelling}");
            }
        }
    }
}
