//! Whole heads: the templates that were seen, and what is none.

use std::collections::HashSet;

use proptest::prelude::*;

use super::*;
use crate::vocabulary::Dialect;

fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

fn catalogue(head: &[Vec<String>]) -> Columns {
    match recognise(head, None) {
        Recognition::Catalogue(columns) => columns,
        Recognition::NotACatalogue(why) => panic!("{why:?}: {head:?}"),
    }
}

fn refusal(head: &[Vec<String>]) -> NotACatalogue {
    match recognise(head, None) {
        Recognition::Catalogue(columns) => panic!("{columns:?}"),
        Recognition::NotACatalogue(why) => why,
    }
}

/// A target in short: pointers with `|` for the first known and `?` before choices; `+` for what is kept.
fn short(target: &Target) -> String {
    match target {
        Target::Field(pointer) => pointer.clone(),
        Target::FirstKnown(pointers) => pointers.join("|"),
        Target::ByShareType(pointers) => format!("by {}", pointers.join(" ")),
        Target::Extra => "+".to_owned(),
        Target::Ignored => "-".to_owned(),
        Target::Ambiguous(choices) => format!("?{}", choices.join(" ")),
    }
}

/// That one row of headings goes where it should: pairs of heading and target.
fn goes(pairs: &[(&str, &str)]) {
    let head = [row(&pairs.iter().map(|pair| pair.0).collect::<Vec<_>>())];
    let columns = catalogue(&head).columns;
    let found: Vec<_> =
        columns.iter().map(|one| (one.heading.as_str(), short(&one.target))).collect();
    let wanted: Vec<_> = pairs.iter().map(|pair| (pair.0, pair.1.to_owned())).collect();
    assert_eq!(found, wanted);
}

/// Where the columns of a head go, in short.
fn targets(head: &[Vec<String>]) -> Vec<String> {
    catalogue(head).columns.iter().map(|one| short(&one.target)).collect()
}

const NATIONAL: [(&str, &str); 30] = [
    ("信息资源名称", "/name"),
    ("信息资源英文名", "/name_en"),
    ("信息资源代码", "/code"),
    ("信息资源提供方", "/provider/name"),
    ("提供方内部部门", "/provider/office"),
    ("资源提供方代码", "/provider/code"),
    ("信息资源摘要", "/abstract"),
    ("来源信息系统名称", "/source_system"),
    ("信息资源格式分类", "/format/class"),
    ("信息资源格式类型", "/format/types"),
    ("其他类型资源格式描述", "/format/other"),
    ("数据存储总量（G）", "/census/stored_gb"),
    ("结构化信息记录总数（万）", "/census/records_10k"),
    ("已共享的数据存储量（G）", "/census/shared_gb"),
    ("已共享结构化记录数（万）", "/census/shared_10k"),
    ("已开放的数据存储量（G）", "/census/opened_gb"),
    ("已开放结构化记录数（万）", "/census/opened_10k"),
    ("信息项名称", "/items/*/name"),
    ("信息项英文名", "/items/*/name_en"),
    ("数据类型", "/items/*/type"),
    ("数据长度", "/items/*/length"),
    ("共享类型", "/share/type"),
    ("共享条件", "/share/condition"),
    ("共享方式分类", "/share/way/class"),
    ("共享方式类型", "/share/way/type"),
    ("是否向社会开放", "/open/type"),
    ("开放条件", "/open/condition"),
    ("更新周期", "/update_cycle"),
    ("发布日期", "/published"),
    ("关联及类目名称", "/related"),
];

#[test]
fn t1_the_national_template_filled_by_a_program() {
    goes(&NATIONAL);
}

#[test]
fn t2_and_t12_two_rows_merged() {
    let head = [
        row(&[
            "信息资源名称",
            "信息资源分类",
            "信息资源分类",
            "信息资源分类",
            "信息资源分类",
            "信息资源方代码",
            "信息资源提供方",
            "信息资源提供方",
            "信息资源格式",
            "信息资源格式",
            "信息项信息",
            "信息项信息",
            "共享属性",
            "共享属性",
            "共享方式",
            "共享方式",
            "开放属性",
            "开放属性",
            "更新周期",
            "发布日期",
            "关联资源代码",
        ]),
        row(&[
            "信息资源名称",
            "类",
            "项",
            "目",
            "细目",
            "信息资源方代码",
            "名称",
            "内部部门",
            "分类",
            "类型",
            "名称",
            "类型",
            "类型",
            "条件",
            "分类",
            "类型",
            "是否向社会开放",
            "条件",
            "更新周期",
            "发布日期",
            "关联资源代码",
        ]),
        row(&["企业登记信息", "部门"]),
    ];
    let columns = catalogue(&head);
    assert_eq!(columns.head, 0..2);
    assert_eq!(columns.columns[9].heading, "信息资源格式/类型");
    assert_eq!(columns.columns[9].reason, Reason::Group);
    assert_eq!(
        targets(&head),
        [
            "/name",
            "/class/path/0",
            "/class/path/1",
            "/class/path/2",
            "/class/path/3",
            "/code",
            "/provider/name",
            "/provider/office",
            "/format/class",
            "/format/types",
            "/items/*/name",
            "/items/*/type",
            "/share/type",
            "/share/condition",
            "/share/way/class",
            "/share/way/type",
            "/open/type",
            "/open/condition",
            "/update_cycle",
            "/published",
            "/related",
        ]
    );
}

#[test]
fn t3_a_title_and_three_rows_not_merged() {
    let head = [
        row(&["二、政务信息资源产生清单", "", "", "", "", "", "", "", "", "", "", "", "", ""]),
        row(&[
            "序号",
            "信息资源分类",
            "",
            "",
            "",
            "",
            "信息资源名称",
            "信息项信息",
            "",
            "共享属性",
            "",
            "",
            "",
            "更新周期",
        ]),
        row(&[
            "",
            "类",
            "项",
            "目",
            "细目分类",
            "细目分类1",
            "",
            "信息项名称",
            "数据类型",
            "共享类型",
            "共享方式",
            "",
            "共享条件/不予共享依据",
            "",
        ]),
        row(&["", "", "", "", "", "", "", "", "", "", "分类", "类型", "", ""]),
        row(&[
            "1",
            "部门",
            "",
            "",
            "",
            "",
            "企业登记信息",
            "企业名称",
            "字符型C",
            "有条件共享",
            "共享平台",
            "接口",
            "用于年检",
            "每日",
        ]),
    ];
    let columns = catalogue(&head);
    assert_eq!(columns.head, 1..4);
    assert_eq!(columns.columns[10].heading, "共享属性/共享方式/分类");
    assert_eq!(
        targets(&head),
        [
            "-",
            "/class/path/0",
            "/class/path/1",
            "/class/path/2",
            "/class/path/3",
            "/class/path/4",
            "/name",
            "/items/*/name",
            "/items/*/type",
            "/share/type",
            "/share/way/class",
            "/share/way/type",
            "by /share/condition /share/condition /share/basis",
            "/update_cycle",
        ]
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
    let head = [row(&["信息资源名称\n（必填）", "数据存储总量（选填,单位为M）", "更新周期"])];
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
        ("共享条件或不共享依据", "by /share/condition /share/condition /share/basis"),
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
        row(&["catalogTitle", "resourceType", "updateCycle"]),
        row(&["企业登记信息", "数据库", "每日"]),
        row(&["户籍信息", "电子表格", "每日"]),
    ];
    assert_eq!(targets(&head)[1], "/format/class");
    assert_eq!(catalogue(&head).columns[1].reason, Reason::Words);
}

#[test]
fn t9_resources_and_items_on_two_sheets() {
    let resources = [row(&[
        "信息资源目录名称",
        "信息资源来源部门",
        "所属部门",
        "所属处室",
        "所属主干业务",
        "数据范围",
        "更新周期",
        "资源标签",
        "处室业务职责",
        "信息资源目录描述",
        "资源属性分类",
        "关联数据资源目录",
        "关联信息系统",
        "来源业务场景",
        "关联业务场景",
        "关联信息类",
        "关联信息项",
        "共享属性",
        "共享条件/不予共享依据",
        "共享方式",
        "开放属性",
        "开放条件",
    ])];
    let items = [row(&[
        "信息资源目录名称",
        "信息项名称",
        "映射字段",
        "关联数据元",
        "关联代码集",
        "数据类型",
        "数据长度",
        "数据值域",
        "敏感属性",
        "涉密属性",
        "是否主键",
        "是否增量字段",
        "是否本部门产生",
        "是否标准化",
    ])];
    assert_eq!(
        targets(&resources),
        [
            "/name",
            "/provider/name",
            "+",
            "/provider/office",
            "+",
            "+",
            "/update_cycle",
            "/keywords",
            "+",
            "/abstract",
            "+",
            "+",
            "+",
            "+",
            "+",
            "+",
            "+",
            "/share/type",
            "by /share/condition /share/condition /share/basis",
            "/share/way/class|/share/way/type",
            "/open/type",
            "/open/condition",
        ]
    );
    let all = recognise_all(&[("目录", &resources), ("信息项", &items)], None);
    let [Recognition::Catalogue(first), Recognition::Catalogue(second)] = all.as_slice() else {
        panic!("{all:?}")
    };
    assert_eq!((first.layout, second.layout), (Layout::Entries, Layout::Items));
    let second: Vec<_> = second.columns.iter().map(|one| short(&one.target)).collect();
    assert_eq!(
        second,
        [
            "/name",
            "/items/*/name",
            "+",
            "/items/*/element",
            "/items/*/code_set",
            "/items/*/type",
            "/items/*/length",
            "+",
            "/items/*/sensitive",
            "/items/*/secret",
            "/items/*/key",
            "+",
            "+",
            "+",
        ]
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

#[test]
fn every_field_is_recognised_by_its_own_heading_and_key() {
    for field in fields() {
        for n in [0, 1, 12] {
            // Alone beside a name, whatever that is.
            for heading in [field.sure_heading_at(n), field.key_at(n)] {
                if matches!(field.pointer.as_str(), "/name" | "/code" | "/items/*/name") {
                    continue;
                }
                let head = [row(&["信息资源名称", &heading])];
                assert_eq!(targets(&head)[1], field.pointer_at(n), "{heading}");
            }
        }
    }
    for headings in [
        fields().iter().map(|field| field.heading_at(0)).collect::<Vec<_>>(),
        fields().iter().map(|field| field.sure_heading_at(0)).collect(),
        fields().iter().map(|field| field.key_at(0)).collect(),
        fields().iter().rev().map(|field| field.key_at(3)).collect(),
    ] {
        let head = [headings];
        let found = catalogue(&head);
        for (column, heading) in found.columns.iter().zip(&head[0]) {
            let Target::Field(pointer) = &column.target else { panic!("{heading}: {column:?}") };
            let field = field_of(pointer).unwrap();
            let names =
                [0, 3].map(|n| [field.heading_at(n), field.sure_heading_at(n), field.key_at(n)]);
            assert!(names.as_flattened().contains(heading), "{heading}: {pointer}");
        }
    }
    goes(&[("code", "/code"), ("name", "/name")]);
}

#[test]
fn below_the_group_of_items_only_items_are_meant() {
    let head = [
        row(&[
            "信息资源名称",
            "信息项信息",
            "信息项信息",
            "信息项信息",
            "信息项信息",
            "信息项信息",
            "更新周期",
        ]),
        row(&[
            "信息资源名称",
            "信息项名称",
            "共享类型",
            "数据分级",
            "是否涉密",
            "别名",
            "更新周期",
        ]),
    ];
    let wanted = [
        "/name",
        "/items/*/name",
        "/items/*/share/type",
        "/items/*/level",
        "/items/*/secret",
        "+",
        "/update_cycle",
    ];
    assert_eq!(targets(&head), wanted);
}

#[test]
fn the_head_is_found_wherever_it_is() {
    let headings = row(&["", "信息资源名称", "共享类型", "更新周期", "发布日期"]);
    let data = row(&["", "企业登记信息", "有条件共享", "每日", "2020-01-01"]);
    for above in 0..19 {
        let mut head = vec![row(&["", "某市政务信息资源目录"]); above / 2];
        head.resize(above, row(&["填报单位：", "市大数据局", "填报日期：", "2020年1月"]));
        head.push(headings.clone());
        head.extend([data.clone(), data.clone()]);
        let found = catalogue(&head);
        assert_eq!(found.head, above as u32..above as u32 + 1);
        assert_eq!(found.columns[0].index, 1);
        assert_eq!(found.columns[0].heading, "信息资源名称");
    }
    let mut low = vec![row(&["说明文字"]); 20];
    low.push(headings.clone());
    assert_eq!(refusal(&low), NotACatalogue::NoHeadings);
    // Keys beneath the headings say the same again.
    let keys = [headings, row(&["", "name", "shareType", "updateCycle", "pubDate"]), data];
    let found = catalogue(&keys);
    assert_eq!((found.head, found.columns[1].heading.as_str()), (0..2, "共享类型"));
}

#[test]
fn a_column_for_one_value_is_taken_once() {
    let head = [row(&[
        "资源名称",
        "信息资源名称",
        "关键字",
        "标签",
        "共享方式",
        "共享方式类型",
        "更新周期",
    ])];
    let columns = catalogue(&head).columns;
    let found: Vec<_> = columns.iter().map(|one| (short(&one.target), one.reason)).collect();
    assert_eq!(found[0], ("+".to_owned(), Reason::Twice));
    assert_eq!(found[1], ("/name".to_owned(), Reason::Heading));
    assert_eq!((found[2].0.as_str(), found[3].0.as_str()), ("/keywords", "/keywords"));
    assert_eq!(found[4], ("/share/way/class".to_owned(), Reason::Beside));
    // The class stands in one column, or level by level.
    let head = [row(&["信息资源名称", "信息资源分类", "类分类", "项分类", "更新周期"])];
    assert_eq!(targets(&head), ["/name", "/class/path", "+", "+", "/update_cycle"]);
}

#[test]
fn what_is_no_catalogue_is_passed_over() {
    assert_eq!(refusal(&[]), NotACatalogue::Empty);
    assert_eq!(refusal(&[row(&["", " "]), row(&[])]), NotACatalogue::Empty);
    assert_eq!(
        refusal(&[row(&["填表说明"]), row(&["一、每行一个信息项。"])]),
        NotACatalogue::NoHeadings
    );
    let lists = [
        row(&["信息资源提供方", "", "电子文件", "电子表格", "数据库"]),
        row(&["外交部", "", "doc", "et", "access"]),
    ];
    assert_eq!(refusal(&lists), NotACatalogue::NoName);
    let parks = [
        row(&["名称", "地址", "联系人", "联系电话", "发布日期", "简介"]),
        row(&["人民公园", "人民路1号", "张三", "88888888", "2020-01-01", "市民公园"]),
    ];
    assert_eq!(refusal(&parks), NotACatalogue::TooCommon);
    let portal = [
        row(&["标题", "提供单位", "数据格式", "更新时间"]),
        row(&["公园信息", "园林局", "xls", "2020-01-01"]),
    ];
    assert_eq!(targets(&portal)[0], "/name");
}

#[test]
fn a_blank_form_is_a_resource() {
    let marked = [
        row(&["入库数据名称", "姓名", "联系电话", "证件号码", "证件号码"]),
        row(&["1", "", "", "", ""]),
        row(&["2", "张三", "1", "2", "3"]),
    ];
    let found = catalogue(&marked);
    assert_eq!((found.layout, found.head.clone()), (Layout::Headings, 0..1));
    let items: Vec<_> = found.columns.iter().map(|one| (short(&one.target), one.reason)).collect();
    assert_eq!(items[0], ("-".to_owned(), Reason::Outside));
    assert!(items[1..].iter().all(|one| *one == ("/items/*/name".to_owned(), Reason::Marker)));
    let blank =
        [row(&["决定书文号", "项目名称", "许可内容"]), row(&["1.0"]), row(&["2"]), row(&[""])];
    let found = catalogue(&blank);
    assert_eq!((found.layout, found.columns[0].reason), (Layout::Headings, Reason::BlankForm));
    for none in [
        vec![row(&["决定书文号", "项目名称", "许可内容"]), row(&["3"])],
        vec![row(&["决定书文号", "项目名称", "许可内容"]), row(&["1", "甲", ""])],
        vec![row(&["决定书文号", "项目名称"])],
        vec![row(&["决定书文号", "项目名称", "项目名称"])],
        vec![row(&["1", "2", "3", "4"])],
    ] {
        refusal(&none);
    }
    // A blank template of a catalogue is one.
    assert_eq!(catalogue(&[row(&NATIONAL.map(|pair| pair.0))]).layout, Layout::Entries);
}

#[test]
fn what_a_dialect_says_counts() {
    let dialect = Dialect::from_toml(
        "[columns]\n'备注' = '/abstract'\n'共享属性/类型' = '/open/type'\n'信息资源名称' = ''\n\
         '部门意见' = 'ext'\n'目录' = '/name'\n'级别' = '/class/path/12'\n'评' = '/assessments/1/kind'",
    )
    .unwrap();
    let head = [
        row(&["目录", "备注", "共享属性", "信息资源名称", "部门意见", "级别", "评"]),
        row(&["", "", "类型", "", "", "", ""]),
    ];
    let Recognition::Catalogue(found) = recognise(&head, Some(&dialect)) else { panic!() };
    let found: Vec<_> = found.columns.iter().map(|one| (short(&one.target), one.reason)).collect();
    let wanted =
        ["/name", "/abstract", "/open/type", "-", "+", "/class/path/12", "/assessments/1/kind"];
    assert_eq!(found, wanted.map(|target| (target.to_owned(), Reason::Declared)));
    assert!(Dialect::from_toml("[columns]\n'评' = '/assessments/*/kind'").is_err());
    assert!(Dialect::from_toml("[columns]\n'级别' = '/class/path/100'").is_err());
    assert!(Dialect::from_toml("layout = 'rows'").is_err());
    let forms = Dialect::from_toml("layout = 'headings'").unwrap();
    let head = [row(&["姓名", "电话"]), row(&["张三", "1"])];
    let Recognition::Catalogue(found) = recognise(&head, Some(&forms)) else { panic!() };
    assert_eq!((found.layout, found.columns[1].reason), (Layout::Headings, Reason::Declared));
}

/// Headings that are known, parts of them, and anything.
fn heading() -> impl Strategy<Value = String> {
    let known: Vec<String> = fields()
        .iter()
        .flat_map(|field| [field.heading.clone(), field.key.clone(), field.full.clone()])
        .chain(NATIONAL.iter().map(|pair| pair.0.to_owned()))
        .chain(
            [
                "名称",
                "类型",
                "分类",
                "code",
                "共享方式",
                "开放条件",
                "信息项信息",
                "共享属性",
                "数据格式",
            ]
            .map(String::from),
        )
        .collect();
    prop_oneof![
        6 => proptest::sample::select(known),
        1 => Just(String::new()),
        1 => "\\PC{0,12}",
        1 => "[（(]?[类项目分类细级一二十0-9/评估（必填）*：\"]{0,8}",
    ]
}

proptest! {
    #[test]
    fn no_field_with_one_value_has_two_columns(
        head in prop::collection::vec(prop::collection::vec(heading(), 0..16), 0..6),
    ) {
        for one in recognise_all(&[("", &head), ("", &head)], None) {
            let Recognition::Catalogue(found) = one else { continue };
            if found.layout == Layout::Headings {
                continue;
            }
            let mut taken = HashSet::new();
            for column in &found.columns {
                let mut here: Vec<&String> = match &column.target {
                    Target::Field(pointer) => vec![pointer],
                    Target::FirstKnown(pointers) => pointers.iter().collect(),
                    Target::ByShareType(pointers) => pointers.iter().collect(),
                    _ => Vec::new(),
                };
                here.sort();
                here.dedup();
                for pointer in here {
                    let field = field_of(pointer).unwrap();
                    let is_list = field.is_list && field.pointer == *pointer;
                    prop_assert!(taken.insert(pointer.clone()) || is_list, "{pointer}: {head:?}");
                }
            }
        }
    }

    #[test]
    fn nothing_makes_it_panic(
        head in prop::collection::vec(prop::collection::vec(any::<String>(), 0..6), 0..6),
    ) {
        recognise(&head, None);
    }
}
