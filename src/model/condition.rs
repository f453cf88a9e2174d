//! 共享条件、共享范围和理由: what an author's words mean.
//!
//! Only what is plain is said here. Whether a condition is reasonable is for a person to judge.

use crate::text::{is_word, narrow, spells_any, trim};

/// Words that fill the field without saying when the data are shared.
static VACUOUS: &[&str] = &[
    "无",
    "暂无",
    "无条件",
    "其他",
    "其它",
    "待定",
    "有条件",
    "有条件共享",
    "视情况",
    "视情况而定",
    "视具体情况",
    "视具体情况而定",
    "视情况共享",
    "按规定",
    "按规定执行",
    "按规定共享",
    "按有关规定",
    "按有关规定执行",
    "按相关规定",
    "按相关规定执行",
    "依规定",
    "依法",
    "依法共享",
    "依法依规",
    "依法依规共享",
    "按需",
    "按需共享",
    "依申请",
    "依申请共享",
    "需申请",
    "需审批",
    "需审批后共享",
    "需批准",
    "审批",
    "经审批",
    "经批准",
    "经同意",
    "领导审批",
    "领导批准",
    "领导同意",
    "需领导审批",
    "需领导批准",
    "需领导同意",
    "需经领导审批",
    "需经领导批准",
    "需经领导同意",
    "须经领导审批",
    "须经领导批准",
    "须经领导同意",
    "经领导审批",
    "经领导批准",
    "经领导同意",
    "领导审批后共享",
    "领导批准后共享",
    "领导同意后共享",
];

/// Words that say that there is no condition.
static UNCONDITIONAL: &[&str] =
    &["", "无", "无条件", "无条件共享", "无条件共享类", "没有条件", "无共享条件", "不限", "无限制"];

/// How a clause begins that says what the data are for (行政依据、工作参考、数据校核、业务协同).
static USES: &[&str] =
    &["用于", "用作", "作为", "不作为", "不得用于", "行政依据", "工作参考", "数据校核", "业务协同"];

/// Words before those.
static ONLY: &[&str] = &["仅", "只", "可以", "可", "主要"];

/// Whether a 共享条件 says nothing, such as 视情况 or 需领导审批 as the whole of it.
///
/// ```
/// use mulu::model::condition::is_vacuous;
/// assert!(is_vacuous("需领导审批。"));
/// assert!(!is_vacuous("仅用于机动车年检核验，按接口逐条查询"));
/// assert!(!is_vacuous(""));
/// ```
pub fn is_vacuous(condition: &str) -> bool {
    spells_any(condition, VACUOUS)
}

/// Whether a 共享条件 asks nothing of a department: there is none, it is 无条件, or every clause of it only
/// says what the data are for.
///
/// ```
/// use mulu::model::condition::asks_nothing;
/// assert!(asks_nothing("无条件"));
/// assert!(asks_nothing("作为行政依据、工作参考，用于业务协同"));
/// assert!(!asks_nothing("用于办案，需申请审批"));
/// ```
pub fn asks_nothing(condition: &str) -> bool {
    spells_any(condition, UNCONDITIONAL)
        || condition
            .split(['，', ',', '；', ';', '。', '\n'])
            .map(trim)
            .filter(|clause| !clause.is_empty())
            .all(says_a_use)
}

/// Whether a clause only says what the data are for.
fn says_a_use(clause: &str) -> bool {
    let rest = ONLY.iter().fold(clause, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    USES.iter().any(|word| rest.starts_with(word))
        || rest.starts_with('供') && rest.ends_with("参考")
}

/// Whether a 共享范围 is every department, such as 全部政务部门 or 各级各部门.
///
/// Every word of it must be known, so that 各地公安部门 or 各有关部门 is not taken for all. Of several bodies in
/// one text, one that is every department makes it all of them, unless the text leaves some out.
///
/// ```
/// use mulu::model::condition::is_everyone;
/// assert!(is_everyone("所有政府部门"));
/// assert!(is_everyone("全市各级政务部门、单位"));
/// assert!(is_everyone("全市各部门，各乡镇（街道）"));
/// assert!(!is_everyone("各有关部门"));
/// assert!(!is_everyone("市公安局"));
/// ```
pub fn is_everyone(scope: &str) -> bool {
    const WHOLE: &[&str] = &["不限", "不限部门", "无限制", "无", "无条件", "政府部门", "政务部门"];
    if spells_any(scope, WHOLE) {
        return true;
    }
    let leaves_out = scope.contains(['除', '仅', '只', '限']);
    !leaves_out && scope.split(['、', '，', ',', '；', ';', '\n']).any(is_all)
}

/// Whether the words for one body are those for every department.
fn is_all(mut rest: &str) -> bool {
    /// Any one of these makes it all of them.
    const ALL: &[&str] = &[
        "全部", "所有", "全体", "各级", "各类", "各个", "各", "全国", "全省", "全市", "全县",
        "全区", "全州",
    ];
    /// These only say which rank or kind, and leave none out.
    const KINDS: &[&str] = &[
        "国家",
        "中央",
        "地方",
        "省级",
        "市级",
        "县级",
        "区级",
        "省直",
        "市直",
        "县直",
        "区直",
        "省",
        "市",
        "县",
        "区",
        "人民政府",
        "政府",
        "政务",
        "行政",
        "党政",
        "及其",
        "部门",
        "单位",
        "机关",
        "机构",
        "委办局",
        "及",
        "和",
        "的",
    ];
    let mut all = false;
    loop {
        rest = rest.trim_start_matches(|c: char| !is_word(narrow(c)));
        if rest.is_empty() {
            return all;
        }
        let after = |words: &[&str]| words.iter().find_map(|word| rest.strip_prefix(word));
        rest = match (after(ALL), after(KINDS)) {
            (Some(after), _) => {
                all = true;
                after
            }
            (None, Some(after)) => after,
            (None, None) => return false,
        };
    }
}

/// Whether a text says no more than that the data are secret.
///
/// ```
/// use mulu::model::condition::is_only_secrecy;
/// assert!(is_only_secrecy("涉及国家秘密。"));
/// assert!(!is_only_secrecy("《中华人民共和国保守国家秘密法》第二十九条"));
/// ```
pub fn is_only_secrecy(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "涉密",
        "涉密数据",
        "涉密信息",
        "涉密资源",
        "数据涉密",
        "信息涉密",
        "内容涉密",
        "属于涉密",
        "属于涉密数据",
        "属于涉密信息",
        "涉及秘密",
        "涉及国家秘密",
        "属于国家秘密",
        "国家秘密",
        "涉及工作秘密",
        "属于工作秘密",
        "工作秘密",
        "秘密",
        "机密",
        "绝密",
        "保密",
        "需保密",
        "需要保密",
        "保密数据",
        "保密信息",
        "保密要求",
        "因涉密",
        "因保密",
    ];
    spells_any(text, WORDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_condition_that_says_nothing() {
        for text in ["无", "视情况", "领导批准", "需领导审批", "按规定", "其他", " 视 情 况 "]
        {
            assert!(is_vacuous(text), "{text}");
        }
        for text in ["限市场监管部门用于年报核验", "经市公安局同意", "按接口逐条查询", "/", ""]
        {
            assert!(!is_vacuous(text), "{text}");
        }
    }

    #[test]
    fn a_use_is_no_condition() {
        for text in [
            "",
            "　",
            "无",
            "无条件。",
            "用于行政审批参考",
            "仅供参考",
            "/",
            "供各部门参考",
            "可用于业务协同；可作为工作参考",
            "行政依据、工作参考",
            "用于统计，不得用于其他目的",
        ] {
            assert!(asks_nothing(text), "{text}");
        }
        for text in [
            "需申请审批",
            "供税务部门使用",
            "有关部门参考",
            "用于办案,需经审批",
            "用于办案\n需经审批",
            "仅限查询",
        ] {
            assert!(!asks_nothing(text), "{text}");
        }
    }

    #[test]
    fn secrecy_alone_is_no_reason() {
        assert!(is_only_secrecy("涉密。") && is_only_secrecy("属于国家秘密"));
        assert!(!is_only_secrecy("") && !is_only_secrecy("保密法第二十九条规定的情形"));
    }

    #[test]
    fn everyone_is_everyone() {
        for text in [
            "全部政务部门",
            "所有部门",
            "各单位",
            "全国各级政府部门",
            "各级人民政府及其部门",
            "全省 各级 部门",
            "政府部门",
            "不限",
            "（全部）",
            "全市各部门、各乡镇（街道）",
            "国有企业，各级部门",
            "高校\n各单位",
        ] {
            assert!(is_everyone(text), "{text}");
        }
        for text in [
            "",
            "部门",
            "仅公安",
            "各地公安部门",
            "各相关部门",
            "市直部门",
            "全部公安机关",
            "本部门",
            "全部部门，公安除外",
            "各部门，仅查询",
            "各部门，只供公安",
            "各部门，限公安",
            "市公安局、市司法局",
        ] {
            assert!(!is_everyone(text), "{text}");
        }
    }
}
