//! 别名: other spellings of the words, as they occur in real catalogues.

/// List, token, spellings. Tokens and Chinese labels themselves are not repeated here.
pub(super) static ALIASES: &[(&str, &[(&str, &[&str])])] = &[(
    "share_type",
    &[
        ("unconditional", &["无条件", "无条件共享类", "完全共享", "普遍共享"]),
        ("conditional", &["有条件", "有条件共享类", "条件共享类", "受限共享", "按需共享"]),
        ("not_shared", &["不予共享类", "不共享", "不予"]),
    ],
)];
