//! The generated catalogue as a workbook of 22 columns, as departments fill in: what the guide of 2017 asks for, so that
//! rows are clean under `national-2017`.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, XlsxError};
use serde_json::Value;

use super::{Catalogue, Settings};

/// What a row of the workbook is.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Rows {
    /// A resource with its first item.
    Resources,
    /// An item; what is said of its resource stands in the first row of it.
    Items,
}

/// The headings, and where the cells below them come from.
const COLUMNS: [(&str, &str); 22] = [
    ("信息资源名称", "/name"),
    ("信息资源代码", "/code"),
    ("信息资源提供方", "/provider/name"),
    ("提供方内部部门", "/provider/office"),
    ("信息资源提供方代码", "/provider/code"),
    ("信息资源摘要", "/abstract"),
    ("信息资源格式分类", "/format/class"),
    ("信息资源格式类型", "/format/types"),
    ("信息项名称", "/items/*/name"),
    ("数据类型", "/items/*/type"),
    ("数据长度", "/items/*/length"),
    ("共享类型", "/share/type"),
    ("共享条件", "/share/condition"),
    ("共享范围", "/share/scope"),
    ("使用用途", "/share/purposes"),
    ("共享方式分类", "/share/way/class"),
    ("共享方式类型", "/share/way/type"),
    ("开放类型", "/open/type"),
    ("开放条件", "/open/condition"),
    ("更新周期", "/update_cycle"),
    ("发布日期", "/published"),
    ("是否含个人信息", "/personal_info"),
];

/// How departments write the words.
const WORDS: &[(&str, &str)] = &[
    ("unconditional", "无条件共享"),
    ("conditional", "有条件共享"),
    ("not_shared", "不予共享"),
    ("not_open", "不予开放"),
    ("platform", "共享平台"),
    ("interface", "接口"),
    ("database", "数据库"),
    ("file", "文件"),
    ("spreadsheet", "电子表格"),
    ("electronic_file", "电子文件"),
    ("image", "图形图像"),
    ("real_time", "实时"),
    ("daily", "每日"),
    ("weekly", "每周"),
    ("ten_days", "每旬"),
    ("monthly", "每月"),
    ("quarterly", "每季度"),
    ("half_yearly", "每半年"),
    ("yearly", "每年"),
    ("none", "不含个人信息"),
    ("general", "含一般个人信息"),
    ("sensitive", "含敏感个人信息"),
    ("administrative_basis", "行政依据"),
    ("work_reference", "工作参考"),
    ("data_verification", "数据校核"),
    ("business_collaboration", "业务协同"),
];

/// A workbook of so many rows below its headings.
pub(crate) fn workbook(rows: u32, what: Rows) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("信息资源目录")?;
    for (column, (heading, _)) in (0..).zip(COLUMNS) {
        sheet.write(0, column, heading)?;
    }
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let catalogue =
        Catalogue::new(Settings { entries: u64::from(rows) * 2, ..Settings::default() });
    let mut row = 0;
    for line in catalogue.lines() {
        let mut entry: Value = serde_json::from_str(&line).expect("the generator writes JSON");
        // What is not shared needs columns that a row has no room for.
        if entry["share"]["type"] == "not_shared" {
            continue;
        }
        // By the guide, what is no database is shared as files.
        if entry["format"]["class"] != "database" {
            entry["share"]["way"]["type"] = "file".into();
        }
        let count = entry["items"].as_array().map_or(0, Vec::len);
        for item in 0..if what == Rows::Items { count } else { 1 } {
            if row == rows {
                return book.save_to_buffer();
            }
            row += 1;
            for (column, (_, pointer)) in (0..).zip(COLUMNS) {
                if item > 0 && !pointer.contains('*') {
                    continue;
                }
                let pointer = pointer.replace('*', &item.to_string());
                match entry.pointer(&pointer) {
                    Some(Value::Number(number)) => {
                        sheet.write(row, column, number.as_f64())?;
                    }
                    Some(Value::String(text)) if pointer == "/published" => {
                        sheet.write_with_format(
                            row,
                            column,
                            ExcelDateTime::parse_from_str(text)?,
                            &day,
                        )?;
                    }
                    Some(value) => {
                        sheet.write(row, column, written(value, &pointer))?;
                    }
                    None => {}
                }
            }
        }
    }
    book.save_to_buffer()
}

fn written(value: &Value, pointer: &str) -> String {
    match value {
        Value::Array(values) => {
            values.iter().map(|value| written(value, pointer)).collect::<Vec<_>>().join("、")
        }
        Value::String(text) => {
            let word =
                WORDS.iter().find(|(token, _)| token == text).map_or(&**text, |(_, word)| word);
            if pointer.starts_with("/open") {
                word.replace("共享", "开放")
            } else {
                word.to_owned()
            }
        }
        other => other.to_string(),
    }
}
