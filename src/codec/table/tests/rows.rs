//! One row a resource, one row an item, and what later rows say.

use super::*;

const ENTRIES: Layout = Layout::Entries;

#[test]
fn a_row_is_a_resource() {
    let reading = read(vec![page(
        "一",
        ENTRIES,
        "-|/name|/code|/provider/name|/open/type",
        &[
            "序号|名称|代码|提供方|开放",
            "1|甲|1/1|市局|是",
            "2|||",
            "",
            "|乙|1/2||否",
            "|乙|1/2||否",
            "||1/3|省局",
        ],
    )]);
    assert_eq!(
        reading.json,
        [
            r#"{"code":"1/1","name":"甲","provider":{"name":"市局"},"open":{"type":"是"}}"#,
            r#"{"code":"1/2","name":"乙","open":{"type":"否"}}"#,
            // What stands twice is said twice: a rule finds it.
            r#"{"code":"1/2","name":"乙","open":{"type":"否"}}"#,
            // And one without a name is not part of the one above.
            r#"{"code":"1/3","provider":{"name":"省局"}}"#,
        ]
    );
    assert_eq!(reading.odd(), "");
}

#[test]
fn a_row_is_an_item_of_the_resource_above() {
    let reading = read(vec![page(
        "一",
        ENTRIES,
        "/name|/code|/items/*/name|/items/*/type|/items/*/length",
        &[
            "名称|代码|信息项|类型|长度",
            "甲|1/1|号牌|C|#15",
            "||日期|D",
            "",
            "||结论|C|2.0",
            "乙|1/2",
            "乙|1/2|编号|C|约10",
            "乙|1/2|编号二||15",
            " 丙|1/3",
        ],
    )]);
    assert_eq!(
        reading.json,
        [
            r#"{"code":"1/1","name":"甲","items":[{"name":"号牌","type":"C","length":15},{"name":"日期","type":"D"},{"name":"结论","type":"C","length":2}]}"#,
            r#"{"code":"1/2","name":"乙","items":[{"name":"编号","type":"C","length":"约10"},{"name":"编号二","length":15}]}"#,
            r#"{"code":"1/3","name":" 丙"}"#,
        ]
    );
    assert_eq!(reading.odd(), "");
}

#[test]
fn the_same_name_goes_on_unless_code_and_provider_differ() {
    let reading = read(vec![page(
        "一",
        ENTRIES,
        "/name|/code|/provider/name|/items/*/name",
        &[
            "名称|代码|提供方|信息项",
            "甲|1/1|市局|一",
            "甲|1/2|市局|二",
            "甲|1/3|市局|三",
            "甲|1/3|市局|四",
            "甲|1/4|省局|五",
        ],
    )]);
    assert_eq!(
        reading.json,
        [
            r#"{"code":"1/1","name":"甲","provider":{"name":"市局"},"items":[{"name":"一"},{"name":"二"},{"name":"三"},{"name":"四"}]}"#,
            r#"{"code":"1/4","name":"甲","provider":{"name":"省局"},"items":[{"name":"五"}]}"#,
        ]
    );
    // Each other code is told once, at its cell.
    assert_eq!(reading.odd(), "0 TwoCodes /code 1/1、1/2 一!B3\n0 TwoCodes /code 1/1、1/3 一!B4\n");
}

#[test]
fn without_names_codes_begin_a_resource() {
    let reading = read(vec![page(
        "一",
        ENTRIES,
        "/code|/items/*/name",
        &["代码|信息项", "1/1|一", "|二", "1/2|三", "1/2|四"],
    )]);
    assert_eq!(
        reading.json,
        [
            r#"{"code":"1/1","items":[{"name":"一"},{"name":"二"}]}"#,
            r#"{"code":"1/2","items":[{"name":"三"},{"name":"四"}]}"#,
        ]
    );
    // And without either every row is one.
    let page = page("一", ENTRIES, "/abstract", &["摘要", "一", "一"]);
    assert_eq!(read(vec![page]).json, [r#"{"abstract":"一"}"#, r#"{"abstract":"一"}"#]);
}

#[test]
fn what_later_rows_add_is_kept_and_what_they_contradict_is_told() {
    let reading = read(vec![page(
        "一",
        ENTRIES,
        "/name|/abstract|/keywords|+|/items/*/name",
        &[
            "名称|摘要|关键字|备注|信息项",
            "甲||一、二|注一|子",
            "|后来写的|二|注一|丑",
            "|后来又写的，长得要截短才放得下的一段话|二|注二|寅",
            "|||注三",
        ],
    )]);
    assert_eq!(
        reading.json,
        [
            r#"{"name":"甲","abstract":"后来写的","keywords":["一","二"],"items":[{"name":"子"},{"name":"丑"},{"name":"寅"}],"ext":{"备注":"注一\n注二\n注三"}}"#
        ]
    );
    assert_eq!(
        reading.odd(),
        "0 TwoValues /keywords 「一、二」「二」 一!C3\n\
         0 TwoValues /abstract 「后来写的」「后来又写的，长得要截短才放得下的…」 一!B4\n"
    );
    assert_eq!(reading.spot(0, "/abstract"), "一!B3");
    assert_eq!(reading.spot(0, "/ext/备注"), "一!D2");
}

#[test]
fn share_and_openness_that_differ_are_the_items_own() {
    let reading = read(vec![page(
        "一",
        ENTRIES,
        "/name|/items/*/name|/share/type|/share/condition|/open/type",
        &[
            "名称|信息项|共享类型|共享条件|开放",
            "甲|一|有条件共享|凭函|否",
            "|二|有条件共享|凭函|否",
            "|三|不予共享|凭函|否",
            "|四|||是",
            "|五",
            "||无条件共享",
        ],
    )]);
    assert_eq!(
        reading.json,
        [
            r#"{"name":"甲","items":[{"name":"一"},{"name":"二"},{"name":"三","share":{"type":"不予共享","condition":"凭函"}},{"name":"四","open":{"type":"是"}},{"name":"五"}],"share":{"type":"有条件共享","condition":"凭函"},"open":{"type":"否"}}"#
        ]
    );
    // Where no item is told of, it is a contradiction.
    assert_eq!(reading.odd(), "0 TwoValues /share/type 「有条件共享」「无条件共享」 一!C7\n");
    assert_eq!(reading.spot(0, "/items/2/share/type"), "一!C4");
    assert_eq!(reading.spot(0, "/items/3/open/condition"), "一!B5");
    assert_eq!(reading.spot(0, "/share/type"), "一!C2");
}

#[test]
fn items_with_columns_of_their_own_leave_the_resource_its_own() {
    let reading = read(vec![page(
        "一",
        ENTRIES,
        "/name|/share/type|/items/*/name|/items/*/share/type",
        &["名称|共享类型|字段|字段共享类型", "甲|无条件共享|一|有条件共享", "|不予共享|二|"],
    )]);
    assert_eq!(
        reading.json,
        [
            r#"{"name":"甲","items":[{"name":"一","share":{"type":"有条件共享"}},{"name":"二"}],"share":{"type":"无条件共享"}}"#
        ]
    );
    assert_eq!(reading.odd(), "0 TwoValues /share/type 「无条件共享」「不予共享」 一!B3\n");
}

#[test]
fn merged_cells_of_items_show_in_all_their_rows() {
    let mut page = page(
        "一",
        ENTRIES,
        "/name|/items/*/name|/items/*/type|/items/*/level",
        &["名称|信息项|类型|分级", "甲|一|C|一般", "|二", "|三", "乙|四", "|五||重要", "|六"],
    );
    page.merges = vec![merge(1, 3, 0, 0), merge(1, 2, 2, 2), merge(5, 6, 2, 3), merge(1, 4, 3, 3)];
    let reading = read(vec![page]);
    assert_eq!(
        reading.json,
        [
            r#"{"name":"甲","items":[{"name":"一","type":"C","level":"一般"},{"name":"二","type":"C","level":"一般"},{"name":"三","level":"一般"}]}"#,
            r#"{"name":"乙","items":[{"name":"四","level":"一般"},{"name":"五","level":"重要"},{"name":"六"}]}"#,
        ]
    );
    assert_eq!(reading.spot(0, "/items/1/type"), "一!C2");
    assert_eq!(reading.spot(0, "/items/2/type"), "一!C4");
    assert_eq!(reading.spot(1, "/items/1/type"), "一!C6");
}

#[test]
fn rows_below_a_merged_name_are_one_resource() {
    let mut page =
        page("一", ENTRIES, "/name|/abstract", &["名称|摘要", "甲|一", "|二", "|三", "乙|四"]);
    page.merges = vec![merge(1, 2, 0, 0)];
    let reading = read(vec![page]);
    assert_eq!(
        reading.json,
        [
            r#"{"name":"甲","abstract":"一"}"#,
            r#"{"abstract":"三"}"#,
            r#"{"name":"乙","abstract":"四"}"#
        ]
    );
    assert_eq!(reading.odd(), "0 TwoValues /abstract 「一」「二」 一!B3\n");
}

#[test]
fn a_million_empty_rows_are_nothing() {
    let mut page = page("一", ENTRIES, "/name|/items/*/name", &["名称|信息项", "甲|一"]);
    page.rows.resize(100_000, Vec::new());
    page.rows.push(vec![cell(""), cell("二")]);
    let reading = read(vec![page]);
    assert_eq!(reading.json, [r#"{"name":"甲","items":[{"name":"一"},{"name":"二"}]}"#]);
    assert_eq!(reading.spot(0, "/items/1/name"), "一!B100001");
}

#[test]
fn an_entry_may_not_grow_without_end() {
    let limits = Limits { entry_bytes: 1000, ..Limits::default() };
    let mut page = page("一", ENTRIES, "/name|/items/*/name", &["名称|信息项", "甲", "乙|一"]);
    page.rows.extend(vec![vec![cell(""), cell("二")]; 100]);
    let mut feed = feed_with(vec![page], "", &limits).unwrap();
    // What was read before that is handed over first.
    let mut part = Transcript::default();
    assert!(feed.transcribe(&mut part).unwrap());
    assert_eq!(part.json, r#"{"name":"甲"}"#.as_bytes());
    let error = feed.transcribe(&mut Transcript::default()).unwrap_err();
    assert!(error.is_limit());
    assert_eq!(
        error.to_string(),
        "one entry is larger than this library reads: more than 1000, at row 3 of sheet `一`"
    );
    let zh = error.text(crate::text::Language::Zh);
    assert_eq!(zh, "一条目录超出读取上限：多于 1000，位于工作表“一”第 3 行");
}

#[test]
fn contradictions_without_end_are_refused() {
    let mut rows: Vec<String> = vec!["名称|代码".into()];
    rows.extend((0..10_010).map(|n| format!("甲|{n}")));
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let mut page = page("一", ENTRIES, "/name|/code", &rows);
    page.merges = vec![merge(1, 20_000, 0, 0)];
    let error = read_all(feed(vec![page])).err().unwrap();
    assert!(error.is_limit());
}
