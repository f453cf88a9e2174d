//! 别名: other spellings of the words, as they occur in real catalogues.

/// A token, and what else it is written as.
type Spellings = (&'static str, &'static [&'static str]);

/// List, token, spellings. Tokens and Chinese labels themselves are not repeated here.
///
/// A spelling that could mean two words is none: it stays unknown, and a rule asks.
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
        "format_class",
        &[
            ("electronic_file", &["电子文档", "电子文件类"]),
            ("spreadsheet", &["电子表", "电子表格类", "数据表类"]),
            ("database", &["数据库类", "库表"]),
            ("image", &["图形图像类", "图形", "图像", "图片"]),
            ("streaming_media", &["流媒体类"]),
            ("self_describing", &["自描述", "自描述格式类"]),
            ("service", &["接口", "接口服务", "服务接口类", "api", "api接口"]),
            ("other", &["其它"]),
        ],
    ),
    (
        "format_type",
        &[
            ("html", &["htm"]),
            ("dm", &["达梦", "达梦数据库", "dm7", "dm8"]),
            ("kingbasees", &["人大金仓", "金仓", "kingbase"]),
            ("access", &["microsoft access", "accdb", "mdb"]),
            ("sysbase", &["sybase"]),
            ("oracle", &["oracle数据库"]),
            ("sqlserver", &["mssql", "microsoft sql server", "sqlserver数据库"]),
            ("mysql", &["mysql数据库"]),
            ("jpg", &["jpeg"]),
            ("mpg", &["mpeg"]),
            ("table_driven_code", &["表格驱动码格式"]),
            ("other", &["其它"]),
        ],
    ),
    (
        "item_type",
        &[
            (
                "C",
                &[
                    "字符型",
                    "字符",
                    "字符串型C",
                    "字符串型",
                    "字符串",
                    "C字符型",
                    "字符型(C)",
                    "字符串型(C)",
                ],
            ),
            ("N", &["数值型", "数值", "数字型", "数字", "N数值型", "数值型(N)"]),
            ("Y", &["货币型", "货币", "Y货币型", "货币型(Y)"]),
            ("D", &["日期型", "日期", "D日期型", "日期型(D)"]),
            ("T", &["日期时间型", "日期时间", "T日期时间型", "日期时间型(T)"]),
            ("L", &["逻辑型", "逻辑", "布尔型", "布尔", "L逻辑型", "逻辑型(L)"]),
            ("M", &["备注型", "备注", "M备注型", "备注型(M)"]),
            ("G", &["通用型", "通用", "G通用型", "通用型(G)"]),
            ("B", &["双精度型", "双精度", "B双精度型", "双精度型(B)"]),
            ("I", &["整型", "整数型", "整数", "整数型I", "I整型", "整型(I)"]),
            ("F", &["浮点型", "浮点", "F浮点型", "浮点型(F)"]),
            ("blob", &["二进制", "二进制型", "二进制(blob)"]),
            ("text", &["长文本", "长文本型", "长文本(text)"]),
            ("custom", &["自定义型", "自定义类型"]),
        ],
    ),
    (
        "secrecy",
        &[
            ("none", &["非密", "不涉密", "无密级", "非涉密信息", "非涉密政务信息资源目录"]),
            ("work", &["工作秘密级"]),
            ("secret", &["秘密级"]),
            ("confidential", &["机密级"]),
            ("top_secret", &["绝密级"]),
        ],
    ),
    (
        "personal_info",
        &[
            ("none", &["否", "不含", "不含个人信息", "不涉及", "不涉及个人信息", "无个人信息"]),
            ("general", &["一般个人信息", "含一般个人信息"]),
            ("sensitive", &["敏感个人信息", "含敏感个人信息"]),
        ],
    ),
    (
        "status",
        &[
            ("draft", &["编制中", "草稿状态"]),
            ("approved", &["部门审核通过", "部门负责人已审核"]),
            ("submitted", &["已提交", "已上报", "报送审核"]),
            ("returned", &["退回", "退回修改", "未通过", "审核未通过"]),
            ("published", &["发布"]),
            ("update_due", &["需更新"]),
            ("retired", &["停用", "已下线", "已注销", "已撤销", "已废止"]),
        ],
    ),
    (
        "assessment_kind",
        &[
            ("secrecy_risk", &["保密风险评估"]),
            (
                "personal_info_impact",
                &["个人信息保护影响评估", "个人信息影响评估", "个人信息安全影响评估"],
            ),
            ("other", &["其它", "其他评估"]),
        ],
    ),
    (
        "change_cause",
        &[
            (
                "law",
                &[
                    "法律法规调整",
                    "法律调整",
                    "行政法规调整",
                    "国务院决定调整",
                    "法律、行政法规、国务院决定",
                ],
            ),
            ("function", &["职能变化", "职责调整", "职能调整", "政府部门职责变化"]),
        ],
    ),
];
