//! 机构名称: whether a text is the name of one body, by its form. The words are data.

use crate::text::{is_invisible, trim};

/// How the names of bodies end.
const ENDS: &[&str] = &[
    "局",
    "委",
    "委员会",
    "厅",
    "部",
    "院",
    "办",
    "办公室",
    "中心",
    "署",
    "处",
    "站",
    "队",
    "会",
    "公司",
    "集团",
    "人民政府",
    "海关",
    "档案馆",
    "图书馆",
    "博物馆",
    "妇联",
    "残联",
    "文联",
    "工商联",
    "社科联",
    "科协",
    "侨联",
    "供销社",
    "联合社",
    "总社",
    "党校",
    "电视台",
    "总台",
    "研究所",
    "专班",
    "工委",
    "团委",
    "银行",
];

/// Words that end like the name of a body and are none, or are a class of bodies.
const NONE: &[&str] = &[
    "内部",
    "外部",
    "全部",
    "局部",
    "干部",
    "社会",
    "机会",
    "网站",
    "医院",
    "法院",
    "检察院",
    "居委会",
    "村委会",
    "公证处",
    "社团",
    "协会",
    "学会",
    "商会",
    "公安局",
    "分局",
    "支队",
];

/// Words that leave open who is meant.
const VAGUE: &[&str] = &[
    "有关", "相关", "各", "等", "其他", "其它", "所有", "任何", "部分", "若干", "多个", "指定",
    "授权", "批准", "下属", "所属", "直属", "及其", "以及", "同级", "上级", "下级", "需要", "部门",
    "单位", "具有", "经", "用于", "使用", "仅", "只",
];

/// Words that leave some out.
const OUT: &[&str] = &["除外", "以外", "之外", "不含", "不包括", "不包含"];

/// What a class of bodies ends in, and what people call a body in prose.
const NOUNS: &[&str] = &["部门", "单位", "机关", "机构", "组织", "政府", "系统", "平台", "部委"];

/// Whether a text leaves some out.
pub(super) fn leaves_out(text: &str) -> bool {
    text.starts_with('除') || OUT.iter().any(|word| text.contains(word))
}

/// Whether a text is the name of one department: it ends as such names do, and no word of it leaves open who is meant.
pub(super) fn is_department(text: &str) -> bool {
    let bare = without_brackets(text);
    ends_as_body(bare) && !is_vague(text)
}

/// Whether a text is the name of one system.
pub(super) fn is_system(text: &str) -> bool {
    let bare = without_brackets(text);
    (bare.ends_with("系统") || bare.ends_with("平台"))
        && bare.chars().nth(3).is_some()
        && !is_vague(text)
}

/// Whether a text names a body or a class of bodies, be it in prose.
pub(super) fn is_body(text: &str) -> bool {
    let bare = without_brackets(text);
    !bare.contains(is_invisible)
        && (NOUNS.iter().any(|noun| bare.ends_with(noun)) || ends_as_body(bare))
}

fn ends_as_body(bare: &str) -> bool {
    bare.chars().nth(2).is_some()
        && ENDS.iter().any(|end| bare.ends_with(end))
        && !NONE.contains(&bare)
        && !["内部", "外部", "全部", "社会", "网站"].iter().any(|word| bare.ends_with(word))
}

fn is_vague(text: &str) -> bool {
    text.starts_with(['本', '我', '该', '某']) || VAGUE.iter().any(|word| text.contains(word))
}

/// A text without the brackets at its end: 市应急管理局（市安委办）.
fn without_brackets(text: &str) -> &str {
    let mut text = trim(text);
    for (open, close) in [('（', '）'), ('(', ')'), ('（', ')'), ('(', '）')] {
        if let Some(inner) = text.strip_suffix(close)
            && let Some(at) = inner.rfind(open)
            && at > 0
        {
            text = trim(&text[..at]);
            break;
        }
    }
    text
}
