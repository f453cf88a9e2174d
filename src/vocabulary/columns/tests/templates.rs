//! The templates that were seen.

use super::*;

#[test]
fn t1_the_national_template_filled_by_a_program() {
    goes(&NATIONAL);
}

#[test]
fn t2_and_t12_two_rows_merged() {
    let head = [
        row("信息资源名称 信息资源分类 信息资源分类 信息资源分类 信息资源分类 信息资源方代码 \
            信息资源提供方 信息资源提供方 信息资源格式 信息资源格式 信息项信息 信息项信息 共享属性 \
            共享属性 共享方式 共享方式 开放属性 开放属性 更新周期 发布日期 关联资源代码"),
        row(
            "信息资源名称 类 项 目 细目 信息资源方代码 名称 内部部门 分类 类型 名称 类型 类型 条件 \
            分类 类型 是否向社会开放 条件 更新周期 发布日期 关联资源代码",
        ),
        row("企业登记信息 部门"),
    ];
    let columns = catalogue(&head);
    assert_eq!(columns.head, 0..2);
    assert_eq!(columns.columns[9].heading, "信息资源格式/类型");
    assert_eq!(columns.columns[9].reason, Reason::Group);
    assert_eq!(
        targets(&head).join(" "),
        "/name /class/path/0 /class/path/1 /class/path/2 /class/path/3 /code /provider/name \
            /provider/office /format/class /format/types /items/*/name /items/*/type /share/type \
            /share/condition /share/way/class /share/way/type /open/type /open/condition \
            /update_cycle /published /related"
    );
}

#[test]
fn t3_a_title_and_three_rows_not_merged() {
    let head = [
        row("二、政务信息资源产生清单 _ _ _ _ _ _ _ _ _ _ _ _ _"),
        row("序号 信息资源分类 _ _ _ _ 信息资源名称 信息项信息 _ 共享属性 _ _ _ 更新周期"),
        row("_ 类 项 目 细目分类 细目分类1 _ 信息项名称 数据类型 共享类型 共享方式 _ \
            共享条件/不予共享依据 _"),
        row("_ _ _ _ _ _ _ _ _ _ 分类 类型 _ _"),
        row("1 部门 _ _ _ _ 企业登记信息 企业名称 字符型C 有条件共享 共享平台 接口 用于年检 每日"),
    ];
    let columns = catalogue(&head);
    assert_eq!(columns.head, 1..4);
    assert_eq!(columns.columns[10].heading, "共享属性/共享方式/分类");
    assert_eq!(
        targets(&head).join(" "),
        "- /class/path/0 /class/path/1 /class/path/2 /class/path/3 /class/path/4 /name \
            /items/*/name /items/*/type /share/type /share/way/class /share/way/type \
            by:/share/condition,/share/condition,/share/basis /update_cycle"
    );
}

#[test]
fn t4_suffixes_units_and_columns_of_items() {
    goes(
        &[
            ("信息资源名称\n（必填）".trim_end(), "/name"),
            ("数据存储总量（选填,单位为M）", "+"),
            ("信息项名称（必填）", "/items/*/name"),
            ("数据类型（必填）", "/items/*/type"),
            ("数据精度（选填）", "/items/*/precision"),
            ("共享类型（必填）", "/share/type"),
            ("字段共享类型（必填）", "/items/*/share/type"),
            ("字段共享条件", "/items/*/share/condition"),
            ("字段是否向社会开放", "/items/*/open/type"),
            ("字段是否主键", "/items/*/key"),
            ("字段是否为空", "/items/*/nullable"),
            ("字段是否字典项", "+"),
            ("更新周期（必填）", "/update_cycle"),
            ("具体更新时间", "+"),
            ("信息资源是否归集数据", "+"),
        ]
        .map(|(heading, target)| match heading {
            "信息资源名称\n（必填）" => ("信息资源名称（必填）", target),
            pair => (pair, target),
        }),
    );
    let head = [cells(&["信息资源名称\n（必填）", "数据存储总量（选填,单位为M）", "更新周期"])];
    let columns = catalogue(&head).columns;
    assert_eq!(columns[0].heading, "信息资源名称（必填）");
    assert_eq!((&columns[1].target, columns[1].reason), (&Target::Extra, Reason::Unit));
}

#[test]
fn t5_public_data_catalogue_of_a_province() {
    goes(&[
        ("公共数据目录名称", "/name"),
        ("公共数据目录简称", "/short_name"),
        ("公共数据目录分类", "/class/path"),
        ("公共数据目录提供方", "/provider/name"),
        ("公共数据目录提供方代码", "/provider/code"),
        ("公共数据目录摘要", "/abstract"),
        ("目录标签", "/keywords"),
        ("目录格式分类", "/format/class"),
        ("目录格式类型", "/format/types"),
        ("所属系统名称", "/source_system"),
        ("信息项名称", "/items/*/name"),
        ("信息项代码", "/items/*/name_en"),
        ("信息类型", "/items/*/type"),
        ("数据长度", "/items/*/length"),
        ("共享类型", "/share/type"),
        ("共享条件或不共享依据", "by:/share/condition,/share/condition,/share/basis"),
        ("共享方式", "/share/way/class|/share/way/type"),
        ("开放属性", "/open/type"),
        ("开放条件", "/open/condition"),
        ("更新周期", "/update_cycle"),
        ("是否为电子证照", "+"),
    ]);
}

#[test]
fn t6_marks_of_two_standards() {
    goes(&[
        ("数据集名称【国】", "/name"),
        ("数据集编码【国】", "/code"),
        ("信息资源涉密性【川】", "/secrecy"),
        ("信息资源最小分级单元【川】", "+"),
        ("信息资源指标体系【川】", "+"),
        ("信息资源是否社会开放", "/open/type"),
        ("信息资源更新周期【国】", "/update_cycle"),
        ("信息资源关联资源代码【国】", "/related"),
        ("关联分类", "+"),
    ]);
    // As columns of the data base.
    goes(&[
        ("dataset_name", "/name"),
        ("dataset_code", "/code"),
        ("share_type", "/share/type"),
        ("share_condition", "/share/condition"),
        ("share_method_category", "/share/way/class"),
        ("share_method", "/share/way/type"),
        ("is_open", "/open/type"),
        ("open_condition", "/open/condition"),
        ("update_frequency", "/update_cycle"),
        ("is_secret", "/secrecy"),
        ("data_level", "+"),
    ]);
}

#[test]
fn t7_a_key_that_means_two_things_is_asked_for() {
    goes(&[
        ("resourceName", "/name"),
        ("nameEn", "?/name_en /code"),
        ("code", "?/provider/code /class/code /code /items/*/name_en"),
        ("resourceFormatType", "?/format/types /format/class"),
        ("resAbstract", "/abstract"),
        ("shareLv", "/share/type"),
        ("updateCyc", "/update_cycle"),
    ]);
    // Beside the one it is the other.
    goes(&[("catalogTitle", "/name"), ("catalogCode", "/code"), ("code", "/provider/code")]);
}

#[test]
fn t8_a_console() {
    goes(&[
        ("catalogTitle", "/name"),
        ("catalogEnglishTitle", "/name_en"),
        ("catalogCode", "/code"),
        ("deptName", "/provider/name"),
        ("deptCode", "/provider/code"),
        ("resource_abstract", "/abstract"),
        ("resourceType", "?/format/class /format/types"),
        ("resourceParamType", "/format/types"),
        ("resourceParamTypeOther", "/format/other"),
        ("accessLimit", "/share/type"),
        ("accessCondition", "/share/condition"),
        ("accessType", "/share/way/class"),
        ("accessParamType", "/share/way/type"),
        ("openLimit", "/open/type"),
        ("updateCycle", "/update_cycle"),
        ("pubDate", "/published"),
        ("itemName", "?/class/path/1 /items/*/name"),
    ]);
    let head = [
        row("catalogTitle resourceType updateCycle"),
        row("企业登记信息 数据库 每日"),
        row("户籍信息 电子表格 每日"),
    ];
    assert_eq!(targets(&head)[1], "/format/class");
    assert_eq!(catalogue(&head).columns[1].reason, Reason::Words);
}

#[test]
fn t9_resources_and_items_on_two_sheets() {
    let resources = [row(
        "信息资源目录名称 信息资源来源部门 所属部门 所属处室 所属主干业务 数据范围 更新周期 \
            资源标签 处室业务职责 信息资源目录描述 资源属性分类 关联数据资源目录 关联信息系统 \
            来源业务场景 关联业务场景 关联信息类 关联信息项 共享属性 共享条件/不予共享依据 共享方式 \
            开放属性 开放条件",
    )];
    let items = [row(
        "信息资源目录名称 信息项名称 映射字段 关联数据元 关联代码集 数据类型 数据长度 数据值域 \
            敏感属性 涉密属性 是否主键 是否增量字段 是否本部门产生 是否标准化",
    )];
    assert_eq!(
        targets(&resources).join(" "),
        "/name /provider/name + /provider/office + + /update_cycle /keywords + /abstract + + + + \
            + + + /share/type by:/share/condition,/share/condition,/share/basis \
            /share/way/class|/share/way/type /open/type /open/condition"
    );
    let all = recognise_all(&[("目录", &resources), ("信息项", &items)], None);
    let [Recognition::Catalogue(first), Recognition::Catalogue(second)] = all.as_slice() else {
        panic!("{all:?}")
    };
    assert_eq!((first.layout, second.layout), (Layout::Entries, Layout::Items));
    let second: Vec<_> = second.columns.iter().map(|one| short(&one.target)).collect();
    assert_eq!(
        second.join(" "),
        "/name /items/*/name + /items/*/element /items/*/code_set /items/*/type /items/*/length + \
            /items/*/sensitive /items/*/secret /items/*/key + + +"
    );
    // By itself it is a table like any other.
    assert_eq!(catalogue(&items).layout, Layout::Entries);
    assert_eq!(targets(&items)[9], "/secrecy");
}

#[test]
fn t10_and_t11_consoles_of_a_city() {
    goes(&[
        ("资源名称", "/name"),
        ("资源编码", "/code"),
        ("资源描述", "/abstract"),
        ("提供方名称", "/provider/name"),
        ("密级", "/secrecy"),
        ("共享条件", "/share/condition"),
        ("不共享理由", "/share/reason"),
        ("共享范围", "/share/scope"),
        ("不开放理由", "/open/reason"),
        ("负责人", "/contact/name"),
        ("联系电话", "/contact/phone"),
        ("更新频度", "/update_cycle"),
        ("资源公开属性", "/open/type"),
    ]);
}

#[test]
fn the_headings_of_the_regulation_and_of_a_survey() {
    goes(&[
        ("数据目录名称", "/name"),
        ("政务数据目录编码", "/code"),
        ("数据项", "/items/*/name"),
        ("提供单位", "/provider/name"),
        ("数据格式", "/format/class|/format/types"),
        ("数据更新频率", "/update_cycle"),
        ("共享属性", "/share/type"),
        ("共享方式", "/share/way/class|/share/way/type"),
        ("使用条件", "/share/condition"),
        ("数据分类", "/category"),
        ("数据分级", "/level"),
    ]);
    goes(&[
        ("名称", "/name"),
        ("分类", "?/format/class /share/way/class /class/path"),
        ("内容描述", "/abstract"),
        ("提供处室（所属单位等）", "/provider/office"),
        ("格式", "/format/class|/format/types"),
        ("更新周期", "/update_cycle"),
        ("发布日期", "/published"),
        ("共享类型（无条件共享、有条件共享、不予共享）", "+"),
        ("共享方式", "/share/way/class|/share/way/type"),
        ("开放属性", "/open/type"),
        ("使用用途", "/share/purposes"),
    ]);
    goes(&[("水利信息资源名称", "/name"), ("属性", "/items/*/name"), ("获取途径", "+")]);
}
