//! 编号的标题: headings that count, as 分类五级, 细目分类2 or 评估1/评估种类.

use super::super::canonical::fields;
use crate::text::fold;

/// The most that is counted: more levels than any classification has.
const MOST: usize = 99;

/// What stands before and behind the number, the number of the first, and its level.
const LEVELS: [(&str, &str, usize, usize); 7] = [
    ("分类", "级", 1, 0),
    ("", "级分类", 1, 0),
    ("", "级类目", 1, 0),
    ("信息资源分类", "", 1, 0),
    ("细目分类", "", 1, 3),
    ("infotype", "", 1, 0),
    // Our own keys count from 0.
    ("class/path/", "", 0, 0),
];

/// Levels with a name.
const NAMED: [(&[&str], usize); 4] = [
    (&["类分类", "类名称"], 0),
    (&["项分类", "项名称"], 1),
    (&["目分类", "目名称"], 2),
    (&["细目", "细目分类", "细目名称", "categorydetailname"], 3),
];

/// The element that a heading, folded, stands for by its number: a level of the class, or a field of one of several
/// objects. Where the sheet has 细目分类 too, 细目分类1 is the level below.
pub(in super::super) fn numbered(name: &str, has_detail: bool) -> Option<String> {
    if let Some((_, level)) = NAMED.iter().find(|(names, _)| names.contains(&name)) {
        return Some(format!("/class/path/{level}"));
    }
    for (before, after, first, level) in LEVELS {
        let middle = name.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
        if let Some(number) = middle.and_then(number) {
            let past = number.checked_sub(first)?;
            let below = usize::from(has_detail && level == 3);
            return Some(format!("/class/path/{}", level + past + below));
        }
    }
    let (group, rest) = name.split_once('/')?;
    fields().iter().filter(|field| field.is_numbered()).find_map(|field| {
        let (list, _) = field.full.split_once('/')?;
        let (key, member) = field.key.split_once('/')?;
        // Headings count from 1, and keys from 0.
        let by_heading = || {
            let n = number(group.strip_prefix(list)?)?.checked_sub(1)?;
            (fold(field.row.heading) == rest).then_some(n)
        };
        let by_key = || {
            let (n, own) = rest.split_once('/')?;
            (group == key && own == member).then(|| number(n))?
        };
        by_heading().or_else(by_key).map(|n| field.pointer_at(n))
    })
}

const DIGITS: &str = "零一二三四五六七八九";

/// A number up to [`MOST`], in digits or in Chinese.
fn number(text: &str) -> Option<usize> {
    if text.is_empty() || text.len() > 9 {
        return None;
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok().filter(|number| *number <= MOST);
    }
    let digit = |text: &str| {
        let mut chars = text.chars();
        let at = chars.next().and_then(|c| DIGITS.chars().position(|digit| digit == c));
        at.filter(|at| *at > 0 && chars.next().is_none())
    };
    match text.split_once('十') {
        None => digit(text),
        Some((tens, ones)) => {
            let tens = if tens.is_empty() { Some(1) } else { digit(tens) }?;
            let ones = if ones.is_empty() { Some(0) } else { digit(ones) }?;
            Some(tens * 10 + ones)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_counted() {
        let level = |name: &str| {
            let pointer = numbered(name, false)?;
            pointer.strip_prefix("/class/path/").map(|level| level.parse::<usize>().unwrap())
        };
        assert_eq!(level("类分类"), Some(0));
        assert_eq!(level("细目分类"), Some(3));
        assert_eq!(level("细目分类1"), Some(3));
        assert_eq!(level("细目分类12"), Some(14));
        assert_eq!(numbered("细目分类1", true).unwrap(), "/class/path/4");
        assert_eq!(level("分类五级"), Some(4));
        assert_eq!(level("分类十级"), Some(9));
        assert_eq!(level("分类二十六级"), Some(25));
        assert_eq!(level("一级分类"), Some(0));
        assert_eq!(level("信息资源分类4"), Some(3));
        assert_eq!(level("infotype2"), Some(1));
        assert_eq!(level("class/path/0"), Some(0));
        for none in [
            "分类",
            "分类零级",
            "分类百级",
            "分类100级",
            "分类0级",
            "级分类",
            "分类-1级",
            "信息资源分类",
        ] {
            assert_eq!(numbered(none, false), None, "{none}");
        }
    }

    #[test]
    fn objects_of_a_list_are_counted() {
        assert_eq!(numbered("评估1/评估种类", false).unwrap(), "/assessments/0/kind");
        assert_eq!(numbered("评估12/评估日期", false).unwrap(), "/assessments/11/on");
        assert_eq!(numbered("assessments/3/result", false).unwrap(), "/assessments/3/result");
        for none in ["评估0/评估种类", "评估/评估种类", "评估100/评估种类", "评估1/评估", "/", "1/"]
        {
            assert_eq!(numbered(none, false), None, "{none}");
        }
    }
}
