//! Headings of what is said of sharing and opening.

use super::{Names, To};

pub(super) const NAMES: &[Names] = &[
    (
        "/share/type",
        &[
            "信息资源共享类型",
            "资源共享类型",
            "目录共享类型",
            "数据共享类型",
            "共享属性",
            "shareType",
            "share_type",
            "accessLimit",
            "shared_type",
            "sharedType",
            "tableShareType",
            "gx_type",
            "gongxiangleixing",
            "sharing_type",
            "shareLv",
            "shareLevel",
        ],
    ),
    (
        "/share/condition",
        &[
            "共享条件和范围",
            "共享使用条件",
            "使用条件",
            "使用要求",
            "shareCondition",
            "share_condition",
            "accessCondition",
            "tableShareTypeDesc",
            "gx_tj",
            "sharing_cond",
        ],
    ),
    (
        "/share/scope",
        &["数据共享范围", "共享部门", "shareRange", "share_range", "shareDeptArray", "shareRegion"],
    ),
    (
        "/share/purposes",
        &["数据用途", "共享用途", "applicationScene", "application_scene", "useDemand"],
    ),
    (
        "/share/way/class",
        &[
            "accessType",
            "shareWayCategory",
            "share_method_category",
            "gxfs_catalog",
            "shareModeClassify",
        ],
    ),
    ("/share/way/type", &["accessParamType", "shareWayType", "gxfs_type", "shareModeType"]),
    ("/share/way/note", &["共享方式描述", "共享方式补充说明"]),
    (
        "/share/reason",
        &[
            "不共享理由",
            "不共享原因",
            "不予共享原因",
            "noShareReason",
            "no_share_reason",
            "notShareReason",
        ],
    ),
    ("/share/basis", &["不共享依据"]),
    (
        "/open/type",
        &[
            "开放属性",
            "开放状态",
            "开放等级",
            "公开属性",
            "社会开放属性",
            "是否开放",
            "是否社会开放",
            "是否向社会开放",
            "信息资源是否社会开放",
            "openType",
            "open_type",
            "openTypeName",
            "isOpen",
            "is_open",
            "openLimit",
            "opening",
            "pubSts",
            "openToSociety",
            "kf_type",
        ],
    ),
    (
        "/open/condition",
        &[
            "开放依据自定义说明",
            "openCondition",
            "open_condition",
            "openDepency",
            "kf_tj",
            "pubCondition",
        ],
    ),
    ("/open/reason", &["不开放原因", "不予开放理由", "不予开放原因", "notOpenReason"]),
];

/// One column, and several fields for its cells.
pub(super) const SPLIT: &[(&[&str], To)] = &[
    (
        &[
            "共享条件/不予共享依据",
            "共享条件/不共享依据",
            "共享条件或不共享依据",
            "共享条件或不予共享依据",
            "共享条件及不予共享依据",
            "共享条件（不予共享依据）",
        ],
        To::ByShareType(["/share/condition", "/share/condition", "/share/basis"]),
    ),
    (
        &[
            "共享条件/不予共享理由",
            "共享条件/不共享理由",
            "共享条件或不予共享理由",
            "共享条件或不共享理由",
        ],
        To::ByShareType(["/share/condition", "/share/condition", "/share/reason"]),
    ),
    (
        &[
            "共享方式",
            "数据共享方式",
            "对接方式",
            "提供渠道",
            "shared_mode",
            "shareStyle",
            "share_method",
            "shareMethod",
            "shareMode",
        ],
        To::FirstKnown(&["/share/way/class", "/share/way/type"]),
    ),
    (
        &["信息资源格式", "资源格式", "数据格式", "目录格式", "格式", "format"],
        To::FirstKnown(&["/format/class", "/format/types"]),
    ),
];
