//! Where the cells of a column go, and as what.

use super::*;

/// The entry of a table of one row.
fn entry(pointers: &str, headings: &str, row: &str) -> String {
    read(vec![page("一", Layout::Entries, pointers, &[headings, row])]).json.concat()
}

#[test]
fn cells_are_written_as_their_fields_ask() {
    assert_eq!(
        entry(
            "/published|/updated|/submitted|/reviewed|/census/stored_gb|/census/shared_gb|/items/*/key|/items/*/nullable|/items/*/precision",
            "一|二|三|四|五|六|七|八|九",
            "@2017-09-10|#43344.5|2022-3-24|43344|3.5|3.50|?TRUE|是|#N/A"
        ),
        r#"{"items":[{"precision":"N/A","key":true,"nullable":"是"}],"published":"2017-09-10","updated":"2018-09-01 12:00:00","submitted":"2022-3-24","reviewed":"43344","census":{"stored_gb":3.5,"shared_gb":"3.50"}}"#
    );
    let mut fault =
        page("一", Layout::Entries, "/name|/update_cycle", &["一|二", "|{\"other\":\"汛期\"}"]);
    fault.rows[1][0] = (CellKind::Fault, "#N/A".into());
    assert_eq!(read(vec![fault]).json, [r##"{"name":"#N/A","update_cycle":{"other":"汛期"}}"##]);
}

#[test]
fn days_are_counted_from_the_year_of_the_workbook() {
    let page = page("一", Layout::Entries, "/published", &["日", "#41526"]);
    let sheets = vec![Sheet { name: "一".into(), is_hidden: false, has_cells: true }];
    let recognised = vec![Ok(page.columns.clone().unwrap())];
    let book = Book { pages: vec![page], sheets, counts_from_1904: true };
    let feed = TableFeed::new(book, recognised, Arc::default(), &Limits::default()).unwrap();
    assert_eq!(read_all(feed).unwrap().json, [r#"{"published":"2017-09-10"}"#]);
}

#[test]
fn lists_stand_in_one_cell_or_in_several() {
    for (pointer, cell, expected) in [
        ("/keywords", "一、二，三；四", r#"{"keywords":["一","二","三","四"]}"#),
        ("/keywords", "['xls', 'xml']", r#"{"keywords":["xls","xml"]}"#),
        ("/keywords", r#"["一、二","","三 "]"#, r#"{"keywords":["一、二","","三 "]}"#),
        ("/keywords", "1.一\\n2.二、三", r#"{"keywords":["一","二、三"]}"#),
        ("/keywords", " 一 ", r#"{"keywords":[" 一 "]}"#),
        ("/keywords", "、", r#"{"keywords":["、"]}"#),
        ("/format/types", "[csv,json]", r#"{"format":{"types":["csv","json"]}}"#),
        (
            "/share/basis",
            "《统计法》第九条、第二十五条；《保密法》第二条",
            r#"{"share":{"basis":["《统计法》第九条、第二十五条","《保密法》第二条"]}}"#,
        ),
        ("/class/path", "部门/医疗、卫生", r#"{"class":{"path":["部门","医疗、卫生"]}}"#),
    ] {
        assert_eq!(entry(pointer, "列", cell), expected, "{cell}");
    }
    let reading = read(vec![page(
        "一",
        Layout::Entries,
        "/keywords|/name|/keywords",
        &["关键字1|名称|关键字2", "一、二|甲|三"],
    )]);
    assert_eq!(reading.json, [r#"{"name":"甲","keywords":["一","二","三"]}"#]);
    let spots = ["", "/0", "/1", "/2"].map(|at| reading.spot(0, &format!("/keywords{at}")));
    assert_eq!(spots, ["一!A2", "一!A2", "一!A2", "一!C2"]);
}

#[test]
fn levels_and_numbered_objects_have_columns_of_their_own() {
    let reading = read(vec![page(
        "一",
        Layout::Entries,
        "/class/path/0|/class/path/1|/class/path/2|/assessments/0/kind|/assessments/0/on|/assessments/1/kind|/assessments/1/on",
        &[
            "类|项|目|评估1种类|评估1日期|评估2种类|评估2日期",
            "部门||市级|保密风险|@2026-01-02||2026-01-03",
            "部门||||||2026-01-03",
        ],
    )]);
    assert_eq!(
        reading.json,
        [
            r#"{"class":{"path":["部门","","市级"]},"assessments":[{"kind":"保密风险","on":"2026-01-02"},{"on":"2026-01-03"}]}"#,
            r#"{"class":{"path":["部门"]},"assessments":[{"on":"2026-01-03"}]}"#,
        ]
    );
    let spots = ["/class/path", "/class/path/1", "/class/path/2", "/assessments/1/on", "/class"];
    let spots = spots.map(|pointer| reading.spot(0, pointer));
    assert_eq!(spots, ["一!A2", "一!B2", "一!C2", "一!G2", "一!A2"]);
    // What is the first in the entry is the second in the sheet.
    assert_eq!(reading.spot(1, "/assessments/0/on"), "一!G3");
    assert_eq!(reading.spot(1, "/assessments/0/kind"), "一!F3");
    assert_eq!(reading.spot(1, "/class/path/2"), "一!C3");
}

fn known(pointers: &[&str]) -> Target {
    Target::FirstKnown(pointers.iter().map(|pointer| (*pointer).to_owned()).collect())
}

#[test]
fn a_cell_goes_to_the_field_that_knows_its_word() {
    let rows = [
        "名称|共享方式|共享方式类型",
        "甲|共享平台",
        "乙|接口",
        "丙|接口|文件",
        "丁|9|",
        "戊|专人|接口",
    ];
    let targets = vec![
        Target::Field("/name".into()),
        known(&["/share/way/class", "/share/way/type"]),
        Target::Field("/share/way/type".into()),
    ];
    let page = with_targets("一", Layout::Entries, targets, &rows);
    let dialect = "[codes.'/share/way/class']\n9 = 'email'\n";
    let feed = feed_with(vec![page], dialect, &Limits::default()).unwrap();
    let reading = read_all(feed).unwrap();
    assert_eq!(
        reading.json,
        [
            r#"{"name":"甲","share":{"way":{"class":"共享平台"}}}"#,
            r#"{"name":"乙","share":{"way":{"type":"接口"}}}"#,
            // What two columns say of one field is kept.
            r#"{"name":"丙","share":{"way":{"type":"接口"}},"ext":{"共享方式类型":"文件"}}"#,
            r#"{"name":"丁","share":{"way":{"class":"9"}}}"#,
            r#"{"name":"戊","share":{"way":{"type":"专人"}},"ext":{"共享方式类型":"接口"}}"#,
        ]
    );
    assert_eq!(reading.spot(1, "/share/way/type"), "一!B3");
    assert_eq!(reading.spot(0, "/share/way"), "一!B2");
}

#[test]
fn a_condition_or_a_basis_as_the_share_type_says() {
    let pointer = |text: &str| text.to_owned();
    let by_type = Target::ByShareType([
        pointer("/share/condition"),
        pointer("/share/condition"),
        pointer("/share/basis"),
    ]);
    let targets = vec![
        Target::Field("/name".into()),
        Target::Field("/share/type".into()),
        by_type,
        Target::Field("/items/*/name".into()),
    ];
    let rows = [
        "名称|共享类型|共享条件/不予共享依据|信息项",
        "甲|不予共享|《统计法》第九条|一",
        "|有条件共享|凭函|二",
        "乙|有条件共享|凭函|三",
        "丙|保密|凭函|四",
        "丁|3|《统计法》第九条|五",
    ];
    let page = with_targets("一", Layout::Entries, targets, &rows);
    let dialect = "[codes.'/share/type']\n3 = 'not_shared'\n";
    let reading = read_all(feed_with(vec![page], dialect, &Limits::default()).unwrap()).unwrap();
    assert_eq!(
        reading.json,
        [
            r#"{"name":"甲","items":[{"name":"一"},{"name":"二","share":{"type":"有条件共享","condition":"凭函"}}],"share":{"type":"不予共享","basis":["《统计法》第九条"]}}"#,
            r#"{"name":"乙","items":[{"name":"三"}],"share":{"type":"有条件共享","condition":"凭函"}}"#,
            r#"{"name":"丙","items":[{"name":"四"}],"share":{"type":"保密","condition":"凭函"}}"#,
            r#"{"name":"丁","items":[{"name":"五"}],"share":{"type":"3","basis":["《统计法》第九条"]}}"#,
        ]
    );
    assert_eq!(reading.odd(), "");
    assert_eq!(reading.spot(0, "/share/basis/0"), "一!C2");
    assert_eq!(reading.spot(0, "/items/1/share/condition"), "一!C3");
}

#[test]
fn what_no_field_takes_is_kept_under_its_heading() {
    let mut sheet = page(
        "一",
        Layout::Entries,
        "/name|+|+|/name|+|/ext/区划",
        &["名称|备注|备注|资源名称||地区||备", "甲|一|二|别名|三|四||五", "乙||二"],
    );
    sheet.columns.as_mut().unwrap().columns.truncate(6);
    let reading = read(vec![sheet]);
    assert_eq!(
        reading.json,
        [
            r#"{"name":"甲","ext":{"备注":"一","备注 (2)":"二","资源名称":"别名","E":"三","区划":"四","H":"五"}}"#,
            r#"{"name":"乙","ext":{"备注 (2)":"二"}}"#,
        ]
    );
    assert_eq!(reading.spot(0, "/ext/备注 (2)"), "一!C2");
    assert_eq!(reading.notes.len(), 1);
    assert_eq!(
        reading.notes[0].zh,
        "工作表“一”下列各列不是已知字段，原样保留在扩展元数据中：备注、备注、"
    );
}

#[test]
fn unknown_members_come_back_from_their_columns() {
    let reading = read(vec![page(
        "一",
        Layout::Entries,
        "/name|+|+|+|+",
        &["名称|/colour|/a~1b|/name|/x/y", r#"甲|{"of":["ink"]}|坏|1|2"#],
    )]);
    assert_eq!(
        reading.json,
        [r#"{"name":"甲","ext":{"/name":"1","/x/y":"2","/a~1b":"坏"},"colour":{"of":["ink"]}}"#]
    );
    assert_eq!(reading.spot(0, "/colour"), "一!B2");
    let deep = format!("{}1{}", "[".repeat(65), "]".repeat(65));
    let row = format!("甲|{deep}");
    let reading = read(vec![page("一", Layout::Entries, "/name|+", &["名称|/深", row.as_str()])]);
    assert_eq!(reading.json, [format!(r#"{{"name":"甲","ext":{{"/深":"{deep}"}}}}"#)]);
}

#[test]
fn a_lost_character_is_told_where_it_stood() {
    let mut sheet = page(
        "一",
        Layout::Entries,
        "/name|/keywords|+|/items/*/name",
        &["名称|关键字|备注|信息项", "甲\u{FFFD}|\u{FFFD}|\u{FFFD}|一", "|||\u{FFFD}"],
    );
    sheet.damaged = vec![(1, 0), (1, 1), (1, 2), (2, 3)];
    let reading = read(vec![sheet]);
    assert_eq!(
        reading.odd(),
        "0 DecodingLoss /items/1/name  一!D3\n0 DecodingLoss /name  一!A2\n\
         0 DecodingLoss /keywords  一!B2\n0 DecodingLoss /ext/备注  一!C2\n"
    );
}

#[test]
fn an_ambiguous_column_is_asked_about() {
    let targets = vec![
        Target::Field("/name".into()),
        Target::Ambiguous(vec!["/share/type".into(), "/share/way/class".into()]),
    ];
    let page = with_targets("一", Layout::Entries, targets, &["名称|共享", "甲|是"]);
    let error = feed_with(vec![page], "", &Limits::default()).err().unwrap();
    assert!(error.is_ambiguous());
    assert_eq!(
        error.to_string(),
        "sheet `一`, cell B1: the heading `共享` may be any of /share/type, /share/way/class; let `mulu columns` write \
         down what each column is, settle it, and give the file with --dialect"
    );
    assert!(
        error.text(crate::text::Language::Zh).starts_with("工作表“一”B1单元格的标题“共享”可能")
    );
}
