//! 列表: several values that somebody wrote into one cell or one text.

use std::borrow::Cow;

use crate::text::{is_invisible, trim};

/// The values of a list that stands in one text, for the field at a pointer.
///
/// A list is written as JSON or Python write it (`["xls", "xml"]`, `['xls', 'xml']`, `[xls,xml]`), as numbered lines,
/// or with signs between the values. Which signs these are depends on the field: provisions name articles with `、`
/// between them, and so do the names of classes. What stands in brackets or quotation marks is not taken apart.
pub(crate) fn split_list<'t>(pointer: &str, text: &'t str) -> Vec<Cow<'t, str>> {
    let text = trim(text);
    if let Some(values) = bracketed(text) {
        return values;
    }
    let lines = pieces(text, |c| matches!(c, '\n' | '\r' | ';' | '；'));
    if let Some(values) = numbered(&lines) {
        return values.into_iter().map(Cow::Borrowed).collect();
    }
    let is_sign: fn(char) -> bool = match pointer.rsplit_once('/') {
        Some((_, "basis")) => return lines.into_iter().map(Cow::Borrowed).collect(),
        Some((_, "path")) => |c| matches!(c, '/' | '／' | '>' | '＞' | '\n' | '\r' | ';' | '；'),
        _ => |c| matches!(c, '、' | '，' | ',' | ';' | '；' | '\n' | '\r'),
    };
    pieces(text, is_sign).into_iter().map(Cow::Borrowed).collect()
}

/// The values that one cell of a table gives to the list at a pointer. A list that this library wrote as JSON, for one of
/// its values holds a sign, is read as it was, blank values with the others.
#[cfg(feature = "files")]
pub(crate) fn split_cell<'t>(pointer: &str, cell: &'t str) -> Vec<Cow<'t, str>> {
    const SIGNS: [char; 12] = ['、', '，', ',', ';', '；', '\n', '\r', '[', '/', '>', '／', '＞'];
    if !cell.contains(SIGNS) {
        return vec![Cow::Borrowed(cell)];
    }
    if cell.starts_with("[\"")
        && let Ok(values) = serde_json::from_str::<Vec<String>>(cell)
    {
        return values.into_iter().map(Cow::Owned).collect();
    }
    match split_list(pointer, cell) {
        values if values.is_empty() => vec![Cow::Borrowed(cell)],
        values => values,
    }
}

/// The list as JSON, or nearly so.
fn bracketed(text: &str) -> Option<Vec<Cow<'_, str>>> {
    let inner = text.strip_prefix('[')?.strip_suffix(']')?;
    if let Ok(values) = serde_json::from_str::<Vec<String>>(text) {
        return Some(values.into_iter().filter(|v| !trim(v).is_empty()).map(Cow::Owned).collect());
    }
    let is_sign = |c| matches!(c, ',' | '，' | '、');
    Some(pieces(inner, is_sign).into_iter().map(|value| Cow::Borrowed(unquoted(value))).collect())
}

/// A value without the quotation marks that Python puts around it.
fn unquoted(value: &str) -> &str {
    let within = |mark: char| value.strip_prefix(mark)?.strip_suffix(mark);
    within('\'').or_else(|| within('"')).unwrap_or(value)
}

/// The values between signs that stand in no brackets; where brackets do not match, they count for nothing.
fn pieces(text: &str, is_sign: impl Fn(char) -> bool) -> Vec<&str> {
    let mut signs = Vec::new();
    let mut waiting: Vec<char> = Vec::new();
    let mut is_matched = true;
    for (at, c) in text.char_indices() {
        if waiting.last() == Some(&c) {
            waiting.pop();
        } else if let Some(close) = closing(c) {
            waiting.push(close);
        } else if matches!(c, '》' | '）' | ')' | '】' | '”' | '〕') {
            is_matched = false;
        } else if is_sign(c) {
            signs.push((at, c.len_utf8(), waiting.is_empty()));
        }
    }
    is_matched &= waiting.is_empty();
    let mut values = Vec::with_capacity(signs.len() + 1);
    let mut from = 0;
    let cuts = signs.into_iter().filter(|(_, _, is_free)| *is_free || !is_matched);
    for (at, width) in cuts.map(|(at, width, _)| (at, width)).chain([(text.len(), 0)]) {
        let value = trim(text.get(from..at).unwrap_or_default());
        if !value.is_empty() {
            values.push(value);
        }
        from = at + width;
    }
    values
}

fn closing(open: char) -> Option<char> {
    Some(match open {
        '《' => '》',
        '（' => '）',
        '(' => ')',
        '【' => '】',
        '“' => '”',
        '〔' => '〕',
        _ => return None,
    })
}

/// The values without their numbers, where there are two or more and each has the number that it should have.
fn numbered<'t>(lines: &[&'t str]) -> Option<Vec<&'t str>> {
    if lines.len() < 2 {
        return None;
    }
    let after = |(index, line): (usize, &&'t str)| after_number(line, index + 1);
    lines.iter().enumerate().map(after).collect()
}

/// What follows the number: `1.`, `1、`, `（1）`, `①`, `一、`.
fn after_number(line: &str, number: usize) -> Option<&str> {
    const CHINESE: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    let circled = char::from_u32(0x2460 + u32::try_from(number).ok()? - 1);
    if let Some(rest) = circled.filter(|_| number <= 20).and_then(|c| line.strip_prefix(c)) {
        return Some(rest.trim_start_matches(is_invisible));
    }
    let bare = line.trim_start_matches(['（', '(']);
    let word = number.to_string();
    let rest = CHINESE
        .get(number - 1)
        .and_then(|word| bare.strip_prefix(word))
        .or_else(|| bare.strip_prefix(&word))?;
    let mut signs = rest.chars();
    let is_sign = matches!(signs.next(), Some('.' | '．' | '、' | ')' | '）' | ':' | '：'));
    // `1.5` is a number, not the first of a list.
    let value = signs.as_str().trim_start_matches(is_invisible);
    let is_value = !value.is_empty() && !value.starts_with(|c: char| c.is_ascii_digit());
    (is_sign && is_value).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_taken_apart_however_they_are_written() {
        for (pointer, text, expected) in [
            (
                "/keywords",
                "教育、科技，文化,体育；卫生;民政\n交通",
                "教育|科技|文化|体育|卫生|民政|交通",
            ),
            ("/keywords", "教育", "教育"),
            ("/keywords", "  ", ""),
            ("/keywords", "、教育、、", "教育"),
            ("/format/types", "['xls', 'xml']", "xls|xml"),
            ("/format/types", "[csv,json]", "csv|json"),
            ("/format/types", "[\"a,b\", \"c\"]", "a,b|c"),
            ("/format/types", "[]", ""),
            ("/format/types", "xls,xml", "xls|xml"),
            (
                "/share/scope",
                "市公安局（含分局、支队）、市民政局",
                "市公安局（含分局、支队）|市民政局",
            ),
            ("/share/scope", "市公安局（分局、市民政局", "市公安局（分局|市民政局"),
            ("/share/scope", "1.市公安局\n2.市民政局、市教育局", "市公安局|市民政局、市教育局"),
            ("/share/scope", "（1）市公安局；（2）市民政局", "市公安局|市民政局"),
            ("/share/scope", "①市公安局\r\n②市民政局", "市公安局|市民政局"),
            ("/share/scope", "一、市公安局\n二、市民政局", "市公安局|市民政局"),
            ("/keywords", "1.5米\n2.5米", "1.5米|2.5米"),
            (
                "/share/basis",
                "《统计法》第九条、第二十五条；\n《保密法》，第二条",
                "《统计法》第九条、第二十五条|《保密法》，第二条",
            ),
            ("/class/path", "部门/医疗、卫生 > 医院", "部门|医疗、卫生|医院"),
            ("/related", "307024/000013，307024/000014", "307024/000013|307024/000014"),
        ] {
            assert_eq!(split_list(pointer, text).join("|"), expected, "{text:?}");
        }
    }
}
