//! What a sheet is: where its head begins, and what is no catalogue.

use std::collections::HashSet;

use proptest::prelude::*;

use super::*;
use crate::vocabulary::Dialect;

#[test]
fn every_field_is_recognised_by_its_own_heading_and_key() {
    for field in fields() {
        for n in [0, 1, 12] {
            // Alone beside a name, whatever that is.
            for heading in [field.sure_heading_at(n), field.key_at(n)] {
                if matches!(field.pointer.as_str(), "/name" | "/code" | "/items/*/name") {
                    continue;
                }
                let head = [cells(&["信息资源名称", &heading])];
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
        row("信息资源名称 信息项信息 信息项信息 信息项信息 信息项信息 信息项信息 更新周期"),
        row("信息资源名称 信息项名称 共享类型 数据分级 是否涉密 别名 更新周期"),
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
    let headings = row("_ 信息资源名称 共享类型 更新周期 发布日期");
    let data = row("_ 企业登记信息 有条件共享 每日 2020-01-01");
    for above in 0..19 {
        let mut head = vec![row("_ 某市政务信息资源目录"); above / 2];
        head.resize(above, row("填报单位： 市大数据局 填报日期： 2020年1月"));
        head.push(headings.clone());
        head.extend([data.clone(), data.clone()]);
        let found = catalogue(&head);
        assert_eq!(found.head, above as u32..above as u32 + 1);
        assert_eq!(found.columns[0].index, 1);
        assert_eq!(found.columns[0].heading, "信息资源名称");
    }
    let mut low = vec![row("说明文字"); 20];
    low.push(headings.clone());
    assert_eq!(refusal(&low), NotACatalogue::NoHeadings);
    // Keys beneath the headings say the same again.
    let keys = [headings, row("_ name shareType updateCycle pubDate"), data];
    let found = catalogue(&keys);
    assert_eq!((found.head, found.columns[1].heading.as_str()), (0..2, "共享类型"));
}

#[test]
fn a_column_for_one_value_is_taken_once() {
    let head = [row("资源名称 信息资源名称 关键字 标签 共享方式 共享方式类型 更新周期")];
    let columns = catalogue(&head).columns;
    let found: Vec<_> = columns.iter().map(|one| (short(&one.target), one.reason)).collect();
    assert_eq!(found[0], ("+".to_owned(), Reason::Twice));
    assert_eq!(found[1], ("/name".to_owned(), Reason::Heading));
    assert_eq!((found[2].0.as_str(), found[3].0.as_str()), ("/keywords", "/keywords"));
    assert_eq!(found[4], ("/share/way/class".to_owned(), Reason::Beside));
    // The class stands in one column, or level by level.
    let head = [row("信息资源名称 信息资源分类 类分类 项分类 更新周期")];
    assert_eq!(targets(&head).join(" "), "/name /class/path + + /update_cycle");
}

#[test]
fn what_is_no_catalogue_is_passed_over() {
    assert_eq!(refusal(&[]), NotACatalogue::Empty);
    assert_eq!(refusal(&[cells(&["", " "]), row("")]), NotACatalogue::Empty);
    assert_eq!(refusal(&[row("填表说明"), row("一、每行一个信息项。")]), NotACatalogue::NoHeadings);
    let lists = [row("信息资源提供方 _ 电子文件 电子表格 数据库"), row("外交部 _ doc et access")];
    assert_eq!(refusal(&lists), NotACatalogue::NoName);
    let parks = [
        row("名称 地址 联系人 联系电话 发布日期 简介"),
        row("人民公园 人民路1号 张三 88888888 2020-01-01 市民公园"),
    ];
    assert_eq!(refusal(&parks), NotACatalogue::TooCommon);
    let portal = [row("标题 提供单位 数据格式 更新时间"), row("公园信息 园林局 xls 2020-01-01")];
    assert_eq!(targets(&portal)[0], "/name");
}

#[test]
fn a_blank_form_is_a_resource() {
    let marked = [
        row("入库数据名称 姓名 联系电话 证件号码 证件号码"),
        row("1 _ _ _ _"),
        row("2 张三 1 2 3"),
    ];
    let found = catalogue(&marked);
    assert_eq!((found.layout, found.head.clone()), (Layout::Headings, 0..1));
    let items: Vec<_> = found.columns.iter().map(|one| (short(&one.target), one.reason)).collect();
    assert_eq!(items[0], ("-".to_owned(), Reason::Outside));
    assert!(items[1..].iter().all(|one| *one == ("/items/*/name".to_owned(), Reason::Marker)));
    let blank = [row("决定书文号 项目名称 许可内容"), row("1.0"), row("2"), row("_")];
    let found = catalogue(&blank);
    assert_eq!((found.layout, found.columns[0].reason), (Layout::Headings, Reason::BlankForm));
    for none in [
        vec![row("决定书文号 项目名称 许可内容"), row("3")],
        vec![row("决定书文号 项目名称 许可内容"), row("1 甲 _")],
        vec![row("决定书文号 项目名称")],
        vec![row("决定书文号 项目名称 项目名称")],
        vec![row("1 2 3 4")],
    ] {
        refusal(&none);
    }
    // A blank template of a catalogue is one.
    assert_eq!(catalogue(&[cells(&NATIONAL.map(|pair| pair.0))]).layout, Layout::Entries);
}

#[test]
fn what_a_dialect_says_counts() {
    let dialect = Dialect::from_toml(
        "[columns]\n'备注' = '/abstract'\n'共享属性/类型' = '/open/type'\n'信息资源名称' = ''\n\
         '部门意见' = 'ext'\n'目录' = '/name'\n'级别' = '/class/path/12'\n'评' = '/assessments/1/kind'",
    )
    .unwrap();
    let head = [row("目录 备注 共享属性 信息资源名称 部门意见 级别 评"), row("_ _ 类型 _ _ _ _")];
    let Recognition::Catalogue(found) = recognise(&head, Some(&dialect)) else { panic!() };
    let found: Vec<_> = found.columns.iter().map(|one| (short(&one.target), one.reason)).collect();
    let wanted =
        ["/name", "/abstract", "/open/type", "-", "+", "/class/path/12", "/assessments/1/kind"];
    assert_eq!(found, wanted.map(|target| (target.to_owned(), Reason::Declared)));
    assert!(Dialect::from_toml("[columns]\n'评' = '/assessments/*/kind'").is_err());
    assert!(Dialect::from_toml("[columns]\n'级别' = '/class/path/100'").is_err());
    assert!(Dialect::from_toml("layout = 'rows'").is_err());
    let forms = Dialect::from_toml("layout = 'headings'").unwrap();
    let head = [row("姓名 电话"), row("张三 1")];
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
