//! Headings that may mean several things, and what decides. Where nothing does, somebody is asked.

use super::When::{Always, Asked, Bare, Beside, Keys, Under, With, Words};
use super::{Group, Sense, To};

const fn field(pointer: &'static str) -> To {
    To::Field(pointer)
}

/// Headings, folded or as they are written, and their senses: the first that applies counts.
pub(super) const UNCLEAR: &[(&[&str], &[Sense])] = &[
    (
        &["名称", "name"],
        &[
            (Under(Group::Provider), field("/provider/name")),
            (Under(Group::Item), field("/items/*/name")),
            (Under(Group::Class), field("/class/path")),
            (Under(Group::Resource), field("/name")),
            (Bare, field("/name")),
            (Asked, field("/provider/name")),
        ],
    ),
    (
        &["代码", "编码", "code"],
        &[
            (Under(Group::Provider), field("/provider/code")),
            (Under(Group::Class), field("/class/code")),
            (Under(Group::Resource), field("/code")),
            (Under(Group::Item), field("/items/*/name_en")),
            (Keys, field("/code")),
            (Beside(&["/provider/code"]), field("/code")),
            (Beside(&["/code"]), field("/provider/code")),
            (Asked, field("/class/code")),
        ],
    ),
    (&["编号"], &[(Under(Group::Resource), field("/code")), (Asked, field("/class/code"))]),
    (&["nameEn"], &[(Asked, field("/name_en")), (Asked, field("/code"))]),
    (
        &["英文名", "英文名称"],
        &[
            (Under(Group::Item), field("/items/*/name_en")),
            (Under(Group::Resource), field("/name_en")),
            (Beside(&["/name_en"]), field("/items/*/name_en")),
            (Beside(&["/items"]), field("/items/*/name_en")),
            (Always, field("/name_en")),
        ],
    ),
    (
        &["中文名", "中文名称"],
        &[
            (Under(Group::Item), field("/items/*/name")),
            (Under(Group::Resource), field("/name")),
            (Asked, field("/name")),
        ],
    ),
    (
        &["字段名称", "字段名"],
        &[
            (Beside(&["/items/*/name"]), field("/items/*/name_en")),
            (Always, field("/items/*/name")),
        ],
    ),
    (
        &["fieldName"],
        &[
            (With(&["subjectbasename", "tableremark"]), To::Outside),
            (Beside(&["/items/*/name"]), field("/items/*/name_en")),
            (Asked, field("/items/*/name")),
        ],
    ),
    (
        &["属性"],
        &[(With(&["水利信息资源名称"]), field("/items/*/name")), (Asked, field("/share/type"))],
    ),
    (
        &["类"],
        &[
            (Under(Group::Class), field("/class/path/0")),
            (With(&["项", "目", "细目"]), field("/class/path/0")),
            (Asked, field("/class/path")),
        ],
    ),
    (
        &["项"],
        &[
            (Under(Group::Class), field("/class/path/1")),
            (With(&["类", "目", "细目"]), field("/class/path/1")),
            (Asked, field("/items/*/name")),
        ],
    ),
    (
        &["目"],
        &[
            (Under(Group::Class), field("/class/path/2")),
            (With(&["类", "项", "细目"]), field("/class/path/2")),
            (Asked, field("/class/path")),
        ],
    ),
    (
        &["categoryName"],
        &[
            (With(&["categorydetailname", "itemname", "cataloguename"]), field("/class/path/0")),
            (Asked, field("/class/path")),
        ],
    ),
    (
        &["itemName"],
        &[
            (With(&["categoryname", "categorydetailname"]), field("/class/path/1")),
            (Asked, field("/items/*/name")),
        ],
    ),
    (
        &["catalogueName"],
        &[
            (With(&["categoryname", "categorydetailname"]), field("/class/path/2")),
            (Asked, field("/name")),
        ],
    ),
    (&["catalog_code"], &[(Asked, field("/class/code")), (Asked, field("/code"))]),
    (
        &["分类"],
        &[
            (Under(Group::Format), field("/format/class")),
            (Under(Group::Way), field("/share/way/class")),
            (Under(Group::Class), field("/class/path")),
            (Under(Group::Resource), field("/class/path")),
            (Words("/format/class"), field("/format/class")),
            (Words("/share/way/class"), field("/share/way/class")),
            (Asked, field("/class/path")),
        ],
    ),
    (
        &["类型"],
        &[
            (Under(Group::Item), field("/items/*/type")),
            (Under(Group::Share), field("/share/type")),
            (Under(Group::Way), field("/share/way/type")),
            (Under(Group::Open), field("/open/type")),
            (Under(Group::Format), field("/format/types")),
            (Words("/share/type"), field("/share/type")),
            (Words("/items/*/type"), field("/items/*/type")),
            (Words("/format/types"), field("/format/types")),
            (Asked, field("/share/way/type")),
            (Asked, field("/open/type")),
        ],
    ),
    (
        &["条件"],
        &[
            (Under(Group::Share), field("/share/condition")),
            (Under(Group::Open), field("/open/condition")),
        ],
    ),
    (
        &["方式"],
        &[
            (Under(Group::Share), To::FirstKnown(&["/share/way/class", "/share/way/type"])),
            (Under(Group::Open), To::Outside),
            (Asked, field("/share/way/type")),
        ],
    ),
    (&["范围"], &[(Under(Group::Share), field("/share/scope"))]),
    (&["依据"], &[(Under(Group::Share), field("/share/basis"))]),
    (
        &["理由"],
        &[
            (Under(Group::Share), field("/share/reason")),
            (Under(Group::Open), field("/open/reason")),
        ],
    ),
    (
        &["长度"],
        &[
            (Under(Group::Item), field("/items/*/length")),
            (Beside(&["/items"]), field("/items/*/length")),
        ],
    ),
    (
        &["精度"],
        &[
            (Under(Group::Item), field("/items/*/precision")),
            (Beside(&["/items"]), field("/items/*/precision")),
        ],
    ),
    (
        &["数据类型", "信息类型"],
        &[
            (Under(Group::Item), field("/items/*/type")),
            (Beside(&["/items"]), field("/items/*/type")),
            // Portals give `file`, `table` and `api` here.
            (Always, To::Outside),
        ],
    ),
    (
        &["dataType"],
        &[
            (Beside(&["/items"]), field("/items/*/type")),
            (With(&["subjectbasename", "opentypename"]), field("/format/types")),
            (Words("/items/*/type"), field("/items/*/type")),
            (Words("/format/types"), field("/format/types")),
            (Asked, field("/items/*/type")),
        ],
    ),
    (
        &["资源类型", "resourceType"],
        &[
            (Words("/format/class"), field("/format/class")),
            (Words("/format/types"), field("/format/types")),
            (With(&["资源目录", "资源信息名称"]), To::Outside),
            (Asked, field("/format/class")),
        ],
    ),
    (
        &["resourceFormatType"],
        &[
            (Beside(&["/format/class"]), field("/format/types")),
            (Beside(&["/format/types"]), field("/format/class")),
            (Words("/format/class"), field("/format/class")),
            (Words("/format/types"), field("/format/types")),
        ],
    ),
    (
        &["catalog"],
        &[
            (Words("/format/class"), field("/format/class")),
            (Asked, field("/name")),
            (Asked, field("/class/path")),
        ],
    ),
    (&["formatName"], &[(Asked, field("/items/*/name")), (Asked, field("/format/types"))]),
    (
        &["shareUri", "shared_message"],
        &[(Asked, field("/share/condition")), (Asked, field("/share/reason"))],
    ),
    (
        &["shareCheck"],
        &[
            (Words("/share/way/class"), field("/share/way/class")),
            (Asked, field("/share/way/type")),
        ],
    ),
    (&["dimension"], &[(Asked, field("/share/scope"))]),
    (&["sourceRange"], &[(Asked, field("/related"))]),
    (
        &["关联及类目名称", "linkName"],
        &[
            // In the national template it stands where the guide has 关联资源代码.
            (Beside(&["/published", "/class/path"]), field("/related")),
            (Asked, field("/class/path")),
        ],
    ),
    (&["应用场景"], &[(Beside(&["/share"]), field("/share/purposes")), (Always, To::Outside)]),
    (
        &["用途"],
        &[
            (Beside(&["/share"]), field("/share/purposes")),
            (Under(Group::Share), field("/share/purposes")),
        ],
    ),
    (
        &["是否涉密", "is_secret", "secret_flag", "secretFlag"],
        &[
            (Under(Group::Item), field("/items/*/secret")),
            (Beside(&["/items"]), field("/items/*/secret")),
            (Always, field("/secrecy")),
        ],
    ),
    (&["dataLevel"], &[(Asked, field("/level")), (Asked, field("/items/*/level"))]),
    (
        &["开放条件"],
        &[
            (Beside(&["/open/type"]), field("/open/condition")),
            // Portals give the type here, or a sentence.
            (Always, To::FirstKnown(&["/open/type", "/open/condition"])),
        ],
    ),
    (&["开放方式"], &[(Beside(&["/open/type"]), To::Outside), (Always, field("/open/type"))]),
    (
        &["所属部门", "所属单位", "发布部门", "发布单位"],
        &[(Beside(&["/provider/name"]), To::Outside), (Always, field("/provider/name"))],
    ),
    (
        &["数据来源"],
        &[
            (Beside(&["/provider/name"]), To::Outside),
            (Beside(&["/open/type"]), field("/provider/name")),
            (Asked, field("/source_system")),
            (Asked, field("/source_department")),
        ],
    ),
    (
        &["统一社会信用代码", "社会信用代码"],
        &[
            (Under(Group::Provider), field("/provider/code")),
            (Beside(&["/provider/name"]), field("/provider/code")),
            (Asked, field("/provider/code")),
        ],
    ),
    (
        &["更新周期描述", "具体更新时间", "更新周期说明", "交换频率", "exchangeFrequency"],
        &[(Beside(&["/update_cycle"]), To::Outside), (Always, field("/update_cycle"))],
    ),
];
