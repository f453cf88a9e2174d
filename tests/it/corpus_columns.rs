//! Real tables: every column of the templates, the forms and the portals goes where it should.
//!
//! The files are not part of the repository. They are looked for in `$MULU_CORPUS`, else in `../shared/data`; where
//! they are absent, nothing is tested.

use std::collections::BTreeMap;
use std::fs;
use std::fs::File;
use std::path::{Path, PathBuf};

use mulu::vocabulary::columns::{
    Columns, Layout, NotACatalogue, Reason, Recognition, Target, recognise,
};
use mulu::{Encoding, Limits, SheetColumns, columns_of};
use serde_json::Value;

fn corpus(folder: &str) -> Option<PathBuf> {
    let set = std::env::var_os("MULU_CORPUS").map(PathBuf::from);
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let folder = set.unwrap_or_else(beside).join(folder);
    if folder.exists() {
        return Some(folder);
    }
    println!("not tested: {} is absent", folder.display());
    None
}

fn sheets(path: &Path) -> Vec<SheetColumns> {
    let file = File::open(path).unwrap();
    columns_of(file, Encoding::Auto, None, &Limits::default())
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn catalogue(sheet: &SheetColumns) -> &Columns {
    match &sheet.recognition {
        Recognition::Catalogue(found) => found,
        other => panic!("{}: {other:?}", sheet.name),
    }
}

/// Where the columns go, in short: `+` for what is kept, `|` for the first known.
fn targets(columns: &Columns) -> Vec<String> {
    let short = |target: &Target| match target {
        Target::Field(pointer) => pointer.clone(),
        Target::FirstKnown(pointers) => pointers.join("|"),
        Target::ByShareType(pointers) => pointers.join(" "),
        Target::Extra => "+".to_owned(),
        Target::Ignored => "-".to_owned(),
        other => format!("{other:?}"),
    };
    columns.columns.iter().map(|column| short(&column.target)).collect()
}

#[test]
fn the_national_template() {
    let Some(folder) = corpus("templates") else { return };
    let sheets = sheets(&folder.join("national-census-2017.xlsx"));
    let columns = catalogue(&sheets[0]);
    assert_eq!((columns.layout, columns.head.clone()), (Layout::Entries, 1..3));
    let levels = (0..26).map(|level| format!("/class/path/{level}"));
    let rest = [
        "/name",
        "/code",
        "/provider/name",
        "/provider/office",
        "/provider/code",
        "/abstract",
        "/format/class",
        "/format/types",
        "/format/other",
        "/census/stored_gb",
        "/census/records_10k",
        "/census/shared_gb",
        "/census/shared_10k",
        "/census/opened_gb",
        "/census/opened_10k",
        "/items/*/name",
        "/items/*/type",
        "/items/*/length",
        "/share/type",
        "/share/condition",
        "/share/way/class",
        "/share/way/type",
        "/open/type",
        "/open/condition",
        "/update_cycle",
        "/published",
        "/related",
    ];
    let wanted: Vec<String> = levels.chain(rest.map(str::to_owned)).collect();
    assert_eq!(targets(columns), wanted);
    let no_name = Recognition::NotACatalogue(NotACatalogue::NoName);
    assert_eq!(sheets[1].recognition, no_name);
    assert_eq!(sheets.len(), 2);
}

#[test]
fn the_template_of_a_console() {
    let Some(folder) = corpus("templates") else { return };
    let sheets = sheets(&folder.join("kweaver-info-catalog.xlsx"));
    let [resources, items] = sheets.as_slice() else { panic!() };
    let resources = catalogue(resources);
    assert_eq!((resources.layout, resources.head.clone()), (Layout::Entries, 0..1));
    assert_eq!(
        targets(resources).join(", "),
        "/name, /provider/name, +, /provider/office, +, +, /update_cycle, /keywords, +, /abstract, +, +, +, +, +, +, \
         +, /share/type, /share/condition /share/condition /share/basis, /share/way/class|/share/way/type, \
         /open/type, /open/condition"
    );
    let items = catalogue(items);
    assert_eq!((items.layout, items.head.clone()), (Layout::Items, 0..1));
    assert_eq!(
        targets(items).join(", "),
        "/name, /items/*/name, +, /items/*/element, /items/*/code_set, /items/*/type, /items/*/length, +, \
         /items/*/sensitive, /items/*/secret, /items/*/key, +, +, +"
    );
    // What is kept is known to be no field, not merely unknown.
    let kept = resources.columns.iter().chain(&items.columns);
    assert!(kept.clone().all(|column| column.reason != Reason::Unknown));
}

#[test]
fn every_sheet_of_the_forms_is_a_resource() {
    let Some(folder) = corpus("putuo") else { return };
    let (mut files, mut resources, mut items, mut unmarked) = (0, 0, 0, 0);
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "xls") {
            continue;
        }
        files += 1;
        for sheet in sheets(&path) {
            let columns = catalogue(&sheet);
            assert_eq!((columns.layout, columns.head.clone()), (Layout::Headings, 0..1));
            resources += 1;
            let (named, rest): (Vec<_>, Vec<_>) = columns
                .columns
                .iter()
                .partition(|column| column.target == Target::Field("/items/*/name".into()));
            items += named.len();
            unmarked += usize::from(named[0].reason == Reason::BlankForm);
            assert!(
                rest.iter()
                    .all(|column| column.heading == "入库数据名称" || column.heading == "序号")
            );
        }
    }
    assert_eq!((files, unmarked), (19, 2));
    assert_eq!((resources, items), (100, 1318));
}

fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

/// Where the names under which portals publish go, with nothing beside them but a name.
const PORTAL_NAMES: &[(&str, &str)] = &[
    ("/name", "标题 资源名称 名称 目录名称 数据集名称 资源信息名称 信息资源名称 subjectBaseName"),
    (
        "/abstract",
        "描述 摘要 资源摘要 数据摘要 服务描述 目录摘要 摘要描述 内容简介 摘要信息 简介 资源描述 数据简介 tableRemark",
    ),
    (
        "/provider/name",
        "来源部门 数据提供方 提供单位 数源单位 orgName 提供方 发布部门 提供机构 资源提供方 资源提供单位信息 所属部门 \
         提供部门 信息资源提供方 所属单位",
    ),
    ("/update_cycle", "更新频率 更新周期 frequency 更新频度 资源更新频率"),
    ("/published", "发布时间 发布日期 releaseTime 首次发布日期 目录发布时间 上线日期"),
    (
        "/updated",
        "更新时间 更新日期 updateTime 最后更新时间 数据更新时间 最近更新 最后更新 资源更新日期 数据集更新时间",
    ),
    (
        "/open/type",
        "开放属性 开放状态 开放类型 openTypeName 开放等级 开放方式 是否向社会开放 公开属性",
    ),
    ("/open/type|/open/condition", "开放条件"),
    ("/format/class|/format/types", "数据格式 资源格式"),
    ("/format/types", "格式类型 下载格式"),
    ("/keywords", "标签 关键字 label 数据标签 资源标签 关键词"),
    ("/contact/name", "联系人"),
    ("/contact/phone", "部门电话 联系电话 联系方式 orgPhone"),
    ("/contact/email", "部门邮箱 orgEmail"),
    ("/url", "详情页网址 url"),
    (
        "+",
        "所属行业 数据量 重点领域 数据领域 行业名称 主题名称 数据主题 行业分类 industry dataNumSum 所属主题 所属区县 \
         领域名称 主题 技术支持电话 技术支持邮箱 主题分类 国家主题分类 创建时间 所属领域 创建日期 领域分类 场景分类 \
         数据行业 数据容量 领域 数据条数 行业类型 主题领域 上传时间 应用场景 版本号 开放主题 开放领域 机构分类 \
         数据集创建时间 文件数 数据类型 资源目录",
    ),
    // Files and tables, or a format: the words must say.
    ("?", "fieldName dataType 资源类型 数据来源"),
];

#[test]
fn the_names_of_portals() {
    let Some(folder) = corpus("portals") else { return };
    let text = fs::read_to_string(folder.join("fields.tsv")).unwrap();
    let listed: Vec<&str> =
        text.lines().skip(1).filter_map(|line| line.split('\t').nth(2)).collect();
    assert_eq!(listed.len(), 126);
    let mut wanted: BTreeMap<&str, &str> = BTreeMap::new();
    for (target, names) in PORTAL_NAMES {
        for name in names.split_whitespace() {
            assert!(wanted.insert(name, target).is_none(), "{name} stands twice");
        }
    }
    for name in listed {
        let target = wanted.remove(name).unwrap_or_else(|| panic!("{name} is not listed"));
        let beside =
            if target == "/name" { ["更新周期", "共享条件"] } else { ["目录名称", ""] };
        let head = [row(&[name, beside[0], beside[1]])];
        let Recognition::Catalogue(found) = recognise(&head, None) else { panic!("{name}") };
        let column = &found.columns[0];
        match target {
            "?" => assert!(matches!(column.target, Target::Ambiguous(_)), "{name}: {column:?}"),
            _ => assert_eq!(targets(&found)[0], target, "{name}"),
        }
        assert_ne!(column.reason, Reason::Unknown, "{name}");
    }
    assert!(wanted.is_empty(), "{wanted:?}");
}

#[test]
fn the_records_of_portals_as_tables() {
    let Some(folder) = corpus("portals") else { return };
    let text = fs::read_to_string(folder.join("sample_40_per_portal_nocontact.jsonl")).unwrap();
    let mut portals: BTreeMap<(String, Vec<String>), Vec<Vec<String>>> = BTreeMap::new();
    for line in text.lines() {
        let record: Value = serde_json::from_str(line).unwrap();
        let record = record.as_object().unwrap();
        let keys = record.keys().filter(|key| *key != "_portal").cloned().collect();
        let cells = record.iter().filter(|(key, _)| *key != "_portal");
        let cells = cells.map(|(_, value)| value.as_str().unwrap_or_default().to_owned());
        let portal = record["_portal"].as_str().unwrap().to_owned();
        portals.entry((portal, keys)).or_default().push(cells.collect());
    }
    assert!(portals.len() >= 73);
    for ((portal, keys), rows) in portals {
        let mut head = vec![keys];
        head.extend(rows.into_iter().take(23));
        let Recognition::Catalogue(found) = recognise(&head, None) else { panic!("{portal}") };
        assert_eq!((found.layout, found.head.clone()), (Layout::Entries, 0..1), "{portal}");
        for column in &found.columns {
            let is_settled = !matches!(column.target, Target::Ambiguous(_));
            assert!(is_settled, "{portal}: {column:?}");
            assert_ne!(column.reason, Reason::Unknown, "{portal}: {column:?}");
            assert_ne!(column.reason, Reason::Twice, "{portal}: {column:?}");
        }
        assert!(targets(&found).iter().any(|target| target == "/name"), "{portal}");
    }
}
