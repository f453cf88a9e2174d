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

use crate::model::{FormatClass, FormatType, Word, WordList};
use crate::text::{fold, trim};

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
