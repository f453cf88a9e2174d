//! 别名: other spellings of the words, as they occur in real catalogues.

/// A token and other spellings of it.
type Spellings = (&'static str, &'static [&'static str]);

/// List by list; tokens and Chinese labels themselves are not repeated here.
pub(super) static ALIASES: &[(&str, &[Spellings])] = &[
    (
        "share_type",
        &[
            ("unconditional", &["无条件", "无条件类", "无条件共享类", "完全共享", "普遍共享"]),
            (
                "conditional",
                &[
                    "有条件",
                    "有条件类",
                    "有条件共享类",
                    "条件共享",
                    "条件共享类",
                    "受限共享",
                    "按需共享",
                ],
            ),
            (
                "not_shared",
                &["不予", "不予类", "不予共享类", "不共享", "not_share", "no_share", "prohibited"],
            ),
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
    (
        "purpose",
        &[
            ("administrative_basis", &["作为行政依据", "用作行政依据"]),
            ("work_reference", &["作为工作参考", "用于工作参考", "用作工作参考"]),
            ("data_verification", &["用于数据校核", "数据核验", "用于数据核验"]),
            ("business_collaboration", &["用于业务协同"]),
        ],
    ),
    (
        "way_class",
        &[
            (
                "platform",
                &[
                    "共享平台方式",
                    "共享交换平台",
                    "数据共享平台",
                    "数据共享交换平台",
                    "政务数据共享平台",
                    "政务数据平台",
                    "一体化政务大数据体系",
                    "全国一体化政务大数据体系",
                ],
            ),
            ("email", &["邮件方式", "电子邮件", "mail"]),
            ("disk_copy", &["拷盘方式"]),
            ("media_paper", &["介质交换（纸质报表）", "介质交换（纸质介质）", "纸质报表"]),
            ("media_electronic", &["介质交换（电子文档）", "介质交换（电子介质）"]),
            // 介质 alone leaves open whether on paper, so it takes the word that covers both.
            ("email_or_media", &["邮件或介质方式", "介质", "介质方式", "介质交换", "media"]),
            ("other", &["其它", "其他方式", "其它方式", "自定义"]),
        ],
    ),
    (
        "way_type",
        &[
            (
                "database",
                &[
                    "库表",
                    "库表交换",
                    "库表同步",
                    "数据库方式",
                    "数据库对接",
                    "批量交换",
                    "db_sync",
                ],
            ),
            (
                "file",
                &[
                    "文件方式",
                    "文件下载",
                    "文件传输",
                    "文件交换",
                    "文件同步",
                    "批量下载",
                    "部门批量下载",
                    "file_sync",
                ],
            ),
            (
                "interface",
                &[
                    "接口方式",
                    "接口服务",
                    "服务接口",
                    "数据接口",
                    "api",
                    "api接口",
                    "api接口服务",
                    "webservice",
                    "webservice服务",
                ],
            ),
            ("query", &["联机查询", "在线查询", "在线浏览"]),
        ],
    ),
];
