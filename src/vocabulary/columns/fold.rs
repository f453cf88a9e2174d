//! 标题的写法: what of a heading does not count (blanks, brackets such as （必填项）, asterisks, quotation marks), and the
//! unit that it may name.

use crate::text::fold;

/// A heading as it is looked up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Folded {
    /// Without what does not count; empty when nothing is left.
    pub(super) name: String,
    /// The unit in brackets, or behind a stroke: `g`, `万`.
    pub(super) unit: Option<String>,
}

/// What a bracket holds that only says how to fill in the column.
const NOTES: [&str; 18] = [
    "必填",
    "选填",
    "必选",
    "可选",
    "可填",
    "单选",
    "多选",
    "下拉",
    "不超过",
    "字以内",
    "字符以内",
    "yyyy",
    "ccyy",
    "例如",
    "示例",
    "填写",
    "填报",
    "格式为",
];

/// Marks that say which of two standards a column comes from.
const MARKS: [&str; 2] = ["国", "川"];

/// Units that occur in headings.
const UNITS: [&str; 24] = [
    "g",
    "gb",
    "m",
    "mb",
    "t",
    "tb",
    "k",
    "kb",
    "万",
    "万条",
    "条",
    "千条",
    "亿条",
    "个",
    "元",
    "万元",
    "字符",
    "字节",
    "位",
    "天",
    "工作日",
    "小时",
    "月",
    "年",
];

/// No heading is longer, in bytes: of what a cell holds beyond, nothing is looked at.
const MOST: usize = 512;

/// Folds a heading.
pub(super) fn fold_heading(text: &str) -> Folded {
    let text = text.get(..text.floor_char_boundary(MOST)).unwrap_or_default();
    let plain: String = fold(text).chars().filter_map(plain).collect();
    let (mut name, mut unit) = without_notes(&plain);
    if let Some((before, last)) = name.rsplit_once('/')
        && !before.is_empty()
        && UNITS.contains(&last)
        && unit.is_none()
    {
        unit = Some(last.to_owned());
        name = before.to_owned();
    }
    let name = name.trim_matches(['*', ':', ';', '.', ',', '。', '、', '★', '※', '-']);
    Folded { name: name.to_owned(), unit }
}

/// A character as it counts: brackets of one kind, and no quotation marks.
fn plain(c: char) -> Option<char> {
    match c {
        '"' | '\'' | '“' | '”' | '‘' | '’' | '「' | '」' | '『' | '』' => None,
        '【' | '〔' | '〖' | '[' | '{' => Some('('),
        '】' | '〕' | '〗' | ']' | '}' => Some(')'),
        _ => Some(c),
    }
}

/// A heading without the brackets that do not count, and the unit that one of them names. A bracket that is never
/// closed reaches to the end.
fn without_notes(heading: &str) -> (String, Option<String>) {
    let (mut name, mut unit) = (String::with_capacity(heading.len()), None);
    let mut rest = heading;
    while let Some((before, behind)) = rest.split_once('(') {
        name.push_str(before);
        let (inside, after) = behind.split_once(')').unwrap_or((behind, ""));
        let named = unit_in(inside);
        let is_note = NOTES.iter().any(|note| inside.contains(note)) || inside.starts_with('如');
        if named.is_some() || is_note || inside.is_empty() || MARKS.contains(&inside) {
            unit = unit.or(named.map(str::to_owned));
            rest = after;
        } else {
            name.push('(');
            rest = behind;
        }
    }
    name.push_str(rest);
    (name, unit)
}

/// The unit that a bracket names: `g`, `单位:万`, `选填,单位为m`.
fn unit_in(inside: &str) -> Option<&str> {
    let named = inside.split([',', ';', '，', '、']).map(|part| {
        let part = part.strip_prefix("单位").unwrap_or(part);
        part.trim_start_matches([':', '为', '是'])
    });
    named.into_iter().find(|part| UNITS.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> (String, String) {
        let folded = fold_heading(text);
        (folded.name, folded.unit.unwrap_or_default())
    }

    #[test]
    fn what_does_not_count_is_left_out() {
        for text in [
            "信息资源名称",
            "信息资源名称\n（必填项）",
            " 信息资源 名称 ( 必 填 ) ",
            "*信息资源名称：",
            "信息资源名称＊",
            "“信息资源名称",
            "\"信息资源名称\"",
            "信息资源名称【国】",
            "信息资源名称（选填，不超过50字）",
            "信息资源名称（如：企业登记信息）",
            "信息资源名称（对外开放时必填项）",
            "信息资源名称（必填",
            "信息资源名称（）",
        ] {
            assert_eq!(folded(text), ("信息资源名称".to_owned(), String::new()), "{text}");
        }
        assert_eq!(folded("shareType").0, "sharetype");
        assert_eq!(folded("  \n").0, "");
        assert_eq!(folded("（必填）*：").0, "");
    }

    #[test]
    fn a_bracket_that_says_something_stays() {
        assert_eq!(folded("信息资源格式（分类）").0, "信息资源格式(分类)");
        assert_eq!(folded("提供处室（所属单位等）（必填）").0, "提供处室(所属单位等)");
        assert_eq!(folded("a(b").0, "a(b");
        assert_eq!(folded(")(").0, ")");
    }

    #[test]
    fn a_unit_is_kept_apart() {
        let volume = |unit: &str| ("数据存储总量".to_owned(), unit.to_owned());
        assert_eq!(folded("数据存储总量（G）"), volume("g"));
        assert_eq!(folded("数据存储总量(选填,单位为M)"), volume("m"));
        assert_eq!(folded("数据存储总量（单位：GB）（必填项）"), volume("gb"));
        assert_eq!(folded("数据存储总量/G"), volume("g"));
        assert_eq!(folded("数据存储总量"), volume(""));
        assert_eq!(folded("/g").1, "");
        assert_eq!(folded("共享条件/不予共享依据").1, "");
    }
}
