//! 机构名称: whether a text is the name of one body, by its form. The words are data.

use crate::text::{is_invisible, trim};

/// How the names of bodies end.
const ENDS: &[&str] = &[
    "局",
    "委",
    "厅",
    "部",
    "院",
    "办",
    "署",
    "处",
    "站",
    "队",
    "会",
    "室",
    "中心",
    "公司",
    "集团",
    "政府",
    "海关",
    "馆",
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
    "大学",
    "电视台",
    "总台",
    "研究所",
    "管理所",
    "检定所",
    "检验所",
    "交易所",
    "专班",
    "银行",
];

/// What ends like the name of a body and is none.
const NONE: &[&str] =
    &["内部", "外部", "全部", "局部", "干部", "社会", "机会", "网站", "车站", "机房室"];

/// Names of which there are many, so that the whole text tells no one of them.
const MANY: &[&str] = &[
    "公安局",
    "税务局",
    "分局",
    "支队",
    "大队",
    "检察院",
    "法院",
    "居委会",
    "村委会",
    "公证处",
    "派出机构",
    "办公室",
    "委员会",
    "管委会",
    "管理处",
    "人民政府",
    "县政府",
    "区政府",
    "图书馆",
    "博物馆",
    "档案馆",
    "研究所",
    "总公司",
    "分公司",
    "国有公司",
    "商业银行",
];

/// Words that leave open who is meant.
const VAGUE: &[&str] = &[
    "有关", "相关", "其他", "其它", "所有", "任何", "部分", "若干", "多个", "指定", "授权", "批准",
    "下属", "所属", "直属", "及其", "以及", "同级", "上级", "下级", "需要", "部门", "单位", "具有",
    "用于", "使用", "仅", "只",
];

/// Words that leave some out.
const OUT: &[&str] = &["除外", "以外", "之外", "不含", "不包括", "不包含"];

/// What a class of bodies ends in, and what people call a body in prose.
const NOUNS: &[&str] =
    &["部门", "单位", "机关", "机构", "组织", "政府", "系统", "平台", "部委", "委办局"];

/// No name of a body has more bytes.
pub(super) const LONGEST: usize = 240;

/// Whether a text leaves some out.
pub(super) fn leaves_out(text: &str) -> bool {
    text.starts_with('除') || has(text, OUT, begins_out)
}

/// Whether a text is the name of one department: it ends as such names do, and no word of it leaves open who is meant.
pub(super) fn is_department(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let bare = without_brackets(text);
    ends_as_body(bare) && !MANY.contains(&bare) && !is_vague(text)
}

/// Whether a text is for certain the name of one department and nothing else, as most names of a scope are: Chinese
/// characters alone, of which none may begin a word that leaves open who is meant, joins two bodies or leaves some out.
/// `false` says nothing.
#[inline]
pub(super) fn is_plain_department(text: &str) -> bool {
    let begins_other = |c| {
        matches!(c, '各' | '等' | '经' | '外' | '和' | '与' | '或' | '本' | '我' | '该' | '某')
            || matches!(c, '全' | '级' | '分')
    };
    let is_plain = |c: char| {
        let is_han = matches!(c, '\u{4E00}'..='\u{9FFF}');
        is_han && !begins_vague(c) && !begins_out(c) && !begins_other(c)
    };
    // Four characters: 公安局 by itself is a class of bodies.
    text.len() >= 12 && text.ends_with(['局', '厅', '署']) && text.chars().all(is_plain)
}

/// Whether a text is the name of one system.
pub(super) fn is_system(text: &str) -> bool {
    let bare = without_brackets(text);
    text.len() <= LONGEST
        && (bare.ends_with("系统") || bare.ends_with("平台"))
        && bare.chars().nth(3).is_some()
        && !is_vague(text)
}

/// Whether a text names a body or a class of bodies, be it in prose.
pub(super) fn is_body(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let bare = without_brackets(text);
    !bare.contains(is_invisible)
        && (NOUNS.iter().any(|noun| bare.ends_with(noun)) || ends_as_body(bare))
}

fn ends_as_body(bare: &str) -> bool {
    bare.chars().nth(2).is_some()
        && ENDS.iter().any(|end| bare.ends_with(end))
        && !NONE.iter().any(|word| bare.ends_with(word))
}

fn is_vague(text: &str) -> bool {
    // 本溪市公安局 is no 本市公安局.
    let is_own = text.starts_with(['本', '我', '该', '某']) && !text.starts_with("本溪");
    // 隆林各族自治县 and 天等县 are places.
    let is_each = text.match_indices('各').any(|(at, _)| !text[at..].starts_with("各族"));
    let is_more = text.match_indices('等').any(|(at, _)| !text[at..].starts_with("等县"));
    is_own || is_each || is_more || has(text, VAGUE, begins_vague)
}

/// Whether a text has one of the words; `begins` tells most characters from those that a word begins with.
fn has(text: &str, words: &[&str], begins: fn(char) -> bool) -> bool {
    text.char_indices().filter(|(_, c)| begins(*c)).any(|(at, _)| {
        let rest = text.get(at..).unwrap_or_default();
        words.iter().any(|word| rest.starts_with(word))
    })
}

fn begins_out(c: char) -> bool {
    matches!(c, '除' | '以' | '之' | '不')
}

fn begins_vague(c: char) -> bool {
    matches!(
        c,
        '有' | '相'
            | '其'
            | '所'
            | '任'
            | '部'
            | '若'
            | '多'
            | '指'
            | '授'
            | '批'
            | '下'
            | '直'
            | '及'
            | '以'
            | '同'
            | '上'
            | '需'
            | '单'
            | '具'
            | '用'
            | '使'
            | '仅'
            | '只'
    )
}

/// A text without the brackets at its end: 市应急管理局（市安委办）.
fn without_brackets(text: &str) -> &str {
    let text = trim(text);
    let Some(inner) = text.strip_suffix(['）', ')']) else { return text };
    match inner.rfind(['（', '(']) {
        Some(at) if at > 0 => trim(&text[..at]),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_begins_as_is_asked_first() {
        let first = |word: &&str| word.chars().next().unwrap();
        assert!(VAGUE.iter().map(first).all(begins_vague));
        assert!(OUT.iter().map(first).all(begins_out));
    }

    #[test]
    fn one_department_is_told_by_its_name() {
        for text in [
            "市公安局",
            "国家发展改革委",
            "市发展和改革委员会",
            "区发改经信局（区支援合作局）",
            "龙华区行政审批服务局(城市运行管理局)",
            "六安市裕安区科学技术局（区地震局、区知识产权局）",
            "省经济和信息化厅",
            "上海市住房和城乡建设管理委员会",
            "南京海关",
            "自治区妇联",
            "本溪市公安局",
            "市中级人民法院",
            "天等县人民政府办公室",
            "隆林各族自治县人民政府办公室",
            "公安部",
        ] {
            assert!(is_department(text) && is_body(text), "{text}");
        }
        for text in [
            "",
            "局",
            "市局",
            "公安部门",
            "有关部门",
            "各局",
            "相关委员会",
            "市公安局等",
            "其他单位",
            "本局",
            "我市公安局",
            "某市公安局",
            "公安局",
            "税务机关",
            "内部",
            "全部",
            "社会",
            "医院",
            "市公安局下属单位",
            "网信网站",
            "丰县",
            "下属公司",
            "授权中心",
        ] {
            assert!(!is_department(text), "{text}");
        }
    }

    #[test]
    fn what_leaves_some_out() {
        assert!(leaves_out("除公安局外") && leaves_out("全部部门（公安部门除外）"));
        assert!(leaves_out("各部门，不含乡镇") && !leaves_out("市公安局") && !leaves_out(""));
    }
}

#[cfg(test)]
mod plain_tests {
    use proptest::prelude::*;

    use super::super::kind::PartyKind;
    use super::super::parts::parts;
    use super::is_plain_department;

    #[test]
    fn names_are_plain_and_classes_are_not() {
        assert!(is_plain_department("市公安局") && is_plain_department("市交通运输局"));
        for text in ["公安局", "有关公安局", "市工业和信息化局", "各区公安局", "", "市公安局 "]
        {
            assert!(!is_plain_department(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_plain_is_one_department(
            text in "[市县区公安局交通运输税务司法厅署分全部各有关的除外和及等水利农业]{3,9}[局厅署]",
        ) {
            if is_plain_department(&text) {
                prop_assert_eq!(PartyKind::of(&text), PartyKind::Department);
                prop_assert_eq!(parts(&text).collect::<Vec<_>>(), [text.as_str()]);
            }
        }
    }
}
