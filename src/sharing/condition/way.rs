//! 方式条款: by which way, as in 通过共享平台以接口方式提供.

use super::clause::{known, without_only};
use super::quote::{list, quotation, unquoted};
use crate::model::Term;
use crate::model::{Way, WayClass, WayType, Word, WordList};
use crate::text::{Text, is_blank, trim};
use crate::vocabulary::{find, starts};

/// What stands before a way.
const BY: &[&str] = &["通过", "按照", "按", "以", "采用", "采取"];

/// What may follow upon a way; it is kept in the note.
const MANNERS: &[&str] = &[
    "方式",
    "逐条查询",
    "逐条核验",
    "逐条比对",
    "逐条调用",
    "批量查询",
    "查询",
    "核验",
    "比对",
    "校核",
    "调用",
    "提供",
    "共享",
    "获取",
    "交换",
    "下载",
    "使用",
    "推送",
];

/// The ways that a clause states; `None` where it follows no form.
pub(super) fn read_ways(text: &str) -> Option<Vec<Way<'_>>> {
    let rest = without_only(text);
    let by = BY.iter().find_map(|word| rest.strip_prefix(word).map(|rest| (*word, rest)));
    let (by, rest) = match by {
        Some(by) => by,
        // Without such a word it must be a way and nothing else.
        None => {
            let ways = list(text).into_iter().map(|part| read_way("", part));
            return ways.map(|way| way.filter(|way| is_blank(&way.note))).collect();
        }
    };
    if let Some(way) = read_way(by, rest) {
        return Some(vec![way]);
    }
    let whole: Option<Vec<_>> = list(rest).into_iter().map(|part| read_way(by, part)).collect();
    whole.or_else(|| {
        let parts = rest.split(['、', '或', '和']).map(|part| part.trim_start_matches('者'));
        parts.map(|part| read_way(by, part)).collect()
    })
}

/// One way.
fn read_way<'t>(by: &str, text: &'t str) -> Option<Way<'t>> {
    let text = trim(text);
    let mut way = Way::default();
    let rest = if text.starts_with('「') {
        let (word, rest) = text.split_at(quotation(text)?);
        let word = unquoted(word).filter(|word| !is_blank(word))?;
        match by {
            "以" => way.kind = kind_of(word),
            _ => way.class = class_of(word),
        }
        rest
    } else if let Some((class, rest)) = longest(text, WayClass::LIST) {
        let class = class_of(Text::Borrowed(class));
        if class.is(WayClass::Other) {
            return None;
        }
        way.class = class;
        rest
    } else {
        let (kind, rest) = longest(text, WayType::LIST)?;
        way.kind = kind_of(Text::Borrowed(kind));
        if way.kind.is(WayType::None) {
            return None;
        }
        rest
    };
    let note = match rest.strip_prefix('以').filter(|_| way.kind.is_missing()) {
        Some(form) => {
            let of_form = read_way("以", form).filter(|of_form| of_form.class.is_missing())?;
            way.kind = of_form.kind;
            way.note = of_form.note;
            return Some(way);
        }
        None => rest,
    };
    way.note = match unquoted(note) {
        Some(note) => (!is_blank(&note)).then_some(note)?,
        None => is_manner(note).then_some(Text::Borrowed(note))?,
    };
    Some(way)
}

/// Whether a text is nothing, or 方式 and what is done, or one of them.
fn is_manner(text: &str) -> bool {
    let rest = text.strip_prefix("方式").unwrap_or(text);
    let rest = rest.strip_prefix("进行").unwrap_or(rest);
    rest.is_empty() || MANNERS.contains(&rest)
}

/// The longest word of a list that a text begins with, and the text after it.
fn longest<'t>(text: &'t str, words: &WordList) -> Option<(&'t str, &'t str)> {
    let (word, rest) = text.split_at_checked(starts(words, text)?)?;
    find(words, word).map(|_| (word, rest))
}

/// 共享方式分类, known or not.
pub(super) fn class_of(text: Text<'_>) -> Term<'_, WayClass> {
    match find(WayClass::LIST, &text).and_then(|index| WayClass::ALL.get(index)) {
        Some(class) => known(*class, text),
        None => Term::Unknown(text),
    }
}

/// 共享方式类型, known or not.
pub(super) fn kind_of(text: Text<'_>) -> Term<'_, WayType> {
    match find(WayType::LIST, &text).and_then(|index| WayType::ALL.get(index)) {
        Some(kind) => known(*kind, text),
        None => Term::Unknown(text),
    }
}
