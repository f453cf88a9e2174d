//! Several items in one cell, sheets of items, and sheets whose headings are items.

use super::*;

#[test]
fn one_cell_lists_items_with_their_types() {
    let reading = read(vec![page(
        "一",
        Layout::Entries,
        "/name|/items/*/name|/items/*/type|/items/*/level",
        &[
            "名称|信息项|类型|分级",
            "甲|测站编码/C、水位/N；雨量：时段雨量/N||一般",
            "乙|水位/N、流量/N|C",
            "丙|水位/N",
        ],
    )]);
    assert_eq!(
        reading.json,
        [
            r#"{"name":"甲","items":[{"name":"测站编码","type":"C","level":"一般"},{"name":"水位","type":"N","level":"一般"},{"name":"时段雨量","type":"N","level":"一般"}],"ext":{"信息项":"测站编码/C、水位/N；雨量：时段雨量/N"}}"#,
            r#"{"name":"乙","items":[{"name":"水位/N、流量/N","type":"C"}]}"#,
            r#"{"name":"丙","items":[{"name":"水位/N"}]}"#,
        ]
    );
    assert_eq!(reading.spot(0, "/items/2/type"), "一!B2");
    assert_eq!(reading.spot(1, "/items/0/type"), "一!C3");
}

#[test]
fn one_cell_lists_names_where_items_have_nothing_else() {
    let rows = ["名称|数据项", "甲|姓名、性别（男、女）", "乙|住址"];
    let reading = read(vec![page("一", Layout::Entries, "/name|/items/*/name", &rows)]);
    assert_eq!(
        reading.json,
        [
            r#"{"name":"甲","items":[{"name":"姓名"},{"name":"性别（男、女）"}]}"#,
            r#"{"name":"乙","items":[{"name":"住址"}]}"#,
        ]
    );
    let rows = ["名称|数据项|长度", "甲|市、县|2"];
    let reading =
        read(vec![page("一", Layout::Entries, "/name|/items/*/name|/items/*/length", &rows)]);
    assert_eq!(reading.json, [r#"{"name":"甲","items":[{"name":"市、县","length":2}]}"#]);
}

#[test]
fn a_sheet_of_items_is_joined_to_that_of_its_resources() {
    let resources = page(
        "资源",
        Layout::Entries,
        "/name|/code|/abstract|+",
        &["名称|代码|摘要|备注", "甲|1/1|一", "乙|1/2|二|注", "丙||三", "甲|1/9|四"],
    );
    let items = page(
        "信息项",
        Layout::Items,
        "/name|/code|/items/*/name|/items/*/type|/abstract|+",
        &[
            "资源名称|资源代码|名称|类型|摘要|备注",
            "乙||子|C|项一|甲一",
            "||丑|N||甲二",
            "甲|1/1|寅|C",
            " 甲 |1/1|卯|",
            "丁||辰",
            "|9/9|巳",
            "丙|",
            "戊||午|C",
        ],
    );
    let reading = read(vec![resources, items]);
    assert_eq!(
        reading.json,
        [
            r#"{"code":"1/1","name":"甲","abstract":"一","items":[{"name":"寅","type":"C"},{"name":"卯"}]}"#,
            r#"{"code":"1/2","name":"乙","abstract":"二","items":[{"name":"子","type":"C"},{"name":"丑","type":"N"}],"ext":{"备注":"注","摘要 (2)":"项一","备注 (2)":"甲一\n甲二"}}"#,
            r#"{"name":"丙","abstract":"三"}"#,
            r#"{"code":"1/9","name":"甲","abstract":"四"}"#,
            // What no resource took is not lost.
            r#"{"name":"丁","items":[{"name":"辰"}]}"#,
            r#"{"code":"9/9","name":"丁","items":[{"name":"巳"}]}"#,
            r#"{"name":"戊","items":[{"name":"午","type":"C"}]}"#,
        ]
    );
    assert_eq!(reading.spot(0, "/items/1/type"), "信息项!D5");
    assert_eq!(reading.spot(1, "/items/0/name"), "信息项!C2");
    assert_eq!(reading.spot(1, "/items/0/length"), "信息项!C2");
    assert_eq!(reading.spot(1, "/items"), "资源!A3");
    assert_eq!(reading.spot(4, ""), "信息项!A6");
    assert_eq!(reading.spot(6, "/items/0/name"), "信息项!C9");
    let left: Vec<&str> = reading.notes.iter().map(|note| note.zh.as_str()).collect();
    assert!(left.contains(&"信息项工作表中的信息资源“戊”，在资源工作表中没有，单独作为一条校验"));
}

#[test]
fn items_by_the_code_of_their_resource() {
    let resources =
        page("资源", Layout::Entries, "/code|/name", &["代码|名称", "1/1|甲", "1/2|乙"]);
    let mut items = page(
        "项",
        Layout::Items,
        "/code|/items/*/name",
        &["代码|名称", "1/2|一", "|\u{FFFD}", "1/1|三"],
    );
    items.damaged = vec![(2, 1)];
    let reading = read(vec![items, resources]);
    assert_eq!(
        reading.json,
        [
            r#"{"code":"1/1","name":"甲","items":[{"name":"三"}]}"#.to_owned(),
            format!(
                r#"{{"code":"1/2","name":"乙","items":[{{"name":"一"}},{{"name":"{}"}}]}}"#,
                '\u{FFFD}'
            ),
        ]
    );
    assert_eq!(reading.odd(), "1 DecodingLoss /items/1/name  项!B3\n");
}

#[test]
fn a_sheet_of_items_may_not_fill_the_memory() {
    let limits = Limits { workbook_bytes: 20_000, ..Limits::default() };
    let resources = page("资源", Layout::Entries, "/name", &["名称", "甲"]);
    let mut items = page("项", Layout::Items, "/name|/items/*/name", &["资源|名称"]);
    items.rows.extend((0..1000).map(|n| vec![cell("甲"), cell(&format!("项{n}"))]));
    let error = read_all(feed_with(vec![resources, items], "", &limits).unwrap()).err().unwrap();
    assert!(error.is_limit());
    assert!(error.to_string().starts_with("the sheet of items is larger"), "{error}");
}

#[test]
fn the_headings_of_a_sheet_are_items_of_one_resource() {
    let mut sheet = page(
        "居住证信息",
        Layout::Headings,
        "-|-|/items/*/name|/items/*/name|+|+",
        &["序号|入库数据名称|姓名|性别||备注", "1|居住证|张三|男"],
    );
    sheet.merges = vec![merge(0, 0, 2, 2)];
    let reading = read(vec![sheet]);
    assert_eq!(
        reading.json,
        [r#"{"name":"居住证信息","items":[{"name":"姓名"},{"name":"性别"},{"name":"备注"}]}"#]
    );
    assert_eq!(reading.spot(0, "/items/1/name"), "居住证信息!D1");
    assert_eq!(reading.spot(0, "/items/2/type"), "居住证信息!F1");
    assert!(reading.notes.is_empty());
}
