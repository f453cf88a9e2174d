//! 占位文字: words that people and programs write where nothing is said.

use crate::text::{is_word, spells_any, trim};

/// Words that say that nothing is said. None is longer than three Chinese characters; `rules/plainly.rs` counts on it.
const WORDS: &[&str] = &[
    "无",
    "暂无",
    "没有",
    "空",
    "待定",
    "待补充",
    "待完善",
    "待填写",
    "未填写",
    "未填",
    "测试",
    "test",
    "null",
    "none",
    "nil",
    "nan",
    "n/a",
    "na",
    "undefined",
    "tbd",
    "todo",
];

/// How many bytes the longest of them has.
const LONGEST: usize = {
    let (mut at, mut longest) = (0, 0);
    while at < WORDS.len() {
        if WORDS[at].len() > longest {
            longest = WORDS[at].len();
        }
        at += 1;
    }
    longest
};

/// What a form asks, in place of an answer.
static PROMPTS: &[&str] = &["请选择", "请填写", "请输入", "请补充", "请完善"];

/// Headings of coded fields: a cell that repeats its heading was never filled in.
static HEADINGS: &[&str] = &[
    "共享类型",
    "共享属性",
    "共享方式",
    "共享方式分类",
    "共享方式类型",
    "开放属性",
    "开放类型",
    "开放条件",
    "开放方式",
    "是否向社会开放",
    "更新周期",
    "更新频率",
    "更新频度",
    "数据格式",
    "资源格式",
    "格式类型",
    "信息资源格式分类",
    "信息资源格式类型",
    "数据类型",
    "涉密属性",
];

/// Whether a text is nothing but signs, a row of x, or a word that says nothing. An empty text is none.
///
/// Only the whole text counts: a name that has 测试 in it is a name.
///
/// ```
/// use mulu::vocabulary::is_placeholder;
/// assert!(is_placeholder(" 暂无") && is_placeholder("None") && is_placeholder("——"));
/// assert!(!is_placeholder("普通话水平测试信息") && !is_placeholder(""));
/// ```
pub fn is_placeholder(text: &str) -> bool {
    let text = trim(text);
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return false };
    // One x alone may be a coordinate.
    let is_row_of_x =
        || text.len() > 1 && text.bytes().all(|byte| byte.eq_ignore_ascii_case(&b'x'));
    (!is_word(first) && !chars.any(is_word))
        || is_row_of_x()
        || text.len() <= LONGEST && WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// Whether the text of a field with a list of words is what stands there when nobody has filled it in: a placeholder,
/// what the form asks, or the heading once more.
///
/// It says nothing only where the list does not have it as a word: 无 is an answer to 是否含个人信息.
///
/// ```
/// use mulu::vocabulary::is_unfilled;
/// assert!(is_unfilled("null") && is_unfilled("请补充开放条件") && is_unfilled("开放条件"));
/// assert!(!is_unfilled("经常") && !is_unfilled("开放网站") && !is_unfilled(""));
/// ```
pub fn is_unfilled(text: &str) -> bool {
    is_placeholder(text)
        || PROMPTS.iter().any(|prompt| trim(text).starts_with(prompt))
        || spells_any(text, HEADINGS)
}
