//! Whole heads.

mod sheets;
mod templates;

use super::*;

/// A row of cells, blanks between them; `_` is an empty one.
fn row(cells: &str) -> Vec<String> {
    cells.split_whitespace().map(|cell| if cell == "_" { "" } else { cell }.to_owned()).collect()
}

fn cells(cells: &[&str]) -> Vec<String> {
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
        Target::ByShareType(pointers) => format!("by:{}", pointers.join(",")),
        Target::Extra => "+".to_owned(),
        Target::Ignored => "-".to_owned(),
        Target::Ambiguous(choices) => format!("?{}", choices.join(" ")),
    }
}

/// That one row of headings goes where it should: pairs of heading and target.
fn goes(pairs: &[(&str, &str)]) {
    let head = [cells(&pairs.iter().map(|pair| pair.0).collect::<Vec<_>>())];
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
