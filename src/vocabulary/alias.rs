//! 别名: other spellings of the words, as they occur in real catalogues.

/// A token and other spellings of it.
type Spellings = (&'static str, &'static [&'static str]);

/// List by list; tokens and Chinese labels themselves are not repeated here.
pub(super) static ALIASES: &[(&str, &[Spellings])] = &[
    (
        "share_type",
        &[
            ("unconditional", &["无条件", "无条件共享类", "完全共享", "普遍共享"]),
            ("conditional", &["有条件", "有条件共享类", "条件共享类", "受限共享", "按需共享"]),
            ("not_shared", &["不予共享类", "不共享", "不予"]),
        ],
    ),
    (
        "open_type",
        &[
            (
                "unconditional",
                &[
                    "无条件",
                    "无条件开放类",
                    "无条件开发",
                    "无特殊条件",
                    "普遍开放",
                    "普通开放",
                    "完全开放",
                    "普遍公开",
                    "开放网站无条件开放",
                ],
            ),
            (
                "conditional",
                &[
                    "有条件",
                    "有条件开放类",
                    "有条件开发",
                    "受限开放",
                    "受限申请",
                    "依申请开放",
                    "依申请公开",
                    "申请开放",
                    "申请后开放",
                    "需申请开放",
                    "需申请",
                    "申请",
                    "登录开放",
                    "实名开放",
                    "实名制开放",
                    "实名注册用户可下载",
                    "用户注册",
                    "按需开放",
                    "按需公开",
                    "需要审批",
                    "审批",
                    "安全开放",
                    "半开放",
                    "可开放",
                ],
            ),
            (
                "not_open",
                &[
                    "否",
                    "不开放",
                    "非开放",
                    "不公开",
                    "不予开放类",
                    "禁止开放",
                    "暂不开放",
                    "不向社会开放",
                    "不向公众开放",
                    "不可对社会开放",
                    "完全不开放",
                    "disallowed",
                    "false",
                    "no",
                ],
            ),
            (
                "yes",
                &[
                    "开放",
                    "向社会开放",
                    "向公众开放",
                    "对社会开放",
                    "可对社会开放",
                    "social_open",
                    "true",
                ],
            ),
        ],
    ),
];

#[cfg(test)]
mod tests {
    use crate::model::{OpenType, Word};
    use crate::vocabulary::find;

    #[test]
    fn opening_is_read_in_the_words_of_real_catalogues() {
        for (kind, spellings) in [
            (
                OpenType::Unconditional,
                "无条件开放 无条件 完全开放 普遍开放 普通开放 无条件开发 UNCONDITIONAL",
            ),
            (
                OpenType::Conditional,
                "有条件开放 有条件 受限开放 依申请开放 申请开放 登录开放 可开放 实名开放 CONDITIONAL",
            ),
            (OpenType::NotOpen, "不予开放 非开放 禁止开放 不开放 否 false NOT_OPEN disallowed"),
            (OpenType::Unspecified, "是 true yes 开放 向社会开放 　是 SOCIAL_OPEN"),
        ] {
            for spelling in spellings.split(' ') {
                assert_eq!(find(OpenType::LIST, spelling), Some(kind.index()), "{spelling}");
            }
        }
    }

    #[test]
    fn what_may_mean_either_is_not_read() {
        // Sharing is another matter than opening, and a digit means nothing without a code table.
        for text in [
            "",
            "部分",
            "部分开放",
            "暂无",
            "无",
            "null",
            "None",
            "0",
            "1",
            "01",
            "L1",
            "开放条件",
            "开放网站",
            "数据开放",
            "无条件共享",
            "不予共享",
            "用于数据校验",
            "涉及个人信息数据项有条件开放",
        ] {
            assert_eq!(find(OpenType::LIST, text), None, "{text}");
        }
    }

    #[test]
    fn no_spelling_stands_for_two_words() {
        for (list, words) in super::ALIASES {
            let mut seen = std::collections::HashSet::new();
            for spelling in words.iter().flat_map(|(_, spellings)| *spellings) {
                assert!(seen.insert(crate::text::fold(spelling)), "{list}: {spelling} twice");
            }
        }
    }
}
