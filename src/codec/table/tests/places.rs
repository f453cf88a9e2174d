//! Where what is missing stands, and places in a text.

use super::*;

#[test]
fn what_is_missing_stands_at_its_empty_cell() {
    let reading = read(vec![page(
        "一",
        Layout::Entries,
        "-|/code|/name|/provider/code|/share/way/class|/items/*/name|/items/*/type",
        &[
            "序号|代码|名称|提供方代码|共享方式|信息项|类型",
            "1|1/1|甲||",
            "2|1/2|乙|1|平台|一",
            "3|||||二",
        ],
    )]);
    for (entry, pointer, expected) in [
        (0, "", "C2"),
        (0, "/code", "B2"),
        (0, "/provider/code", "D2"),
        (0, "/provider", "D2"),
        (0, "/share/way/class", "E2"),
        (0, "/share", "E2"),
        // No column: the name's cell.
        (0, "/abstract", "C2"),
        (0, "/provider/name", "C2"),
        (0, "/share/way/type", "C2"),
        (0, "/ext/无此列", "C2"),
        (0, "/items", "F2"),
        (0, "/items/0/name", "C2"),
        (1, "/items/0/type", "G3"),
        (1, "/items/1/type", "G4"),
        (1, "/items/1/length", "F4"),
        (1, "/items/1", "F4"),
        (1, "/items/1/share/way/class", "E4"),
    ] {
        assert_eq!(reading.spot(entry, pointer), format!("一!{expected}"), "{entry} {pointer}");
    }
    // What is no entry has no place, and no panic either.
    assert_eq!(reading.spot(9, "/name"), "!A1");
}

#[test]
fn merged_cells_are_placed_at_their_first() {
    let mut sheet = page(
        "一",
        Layout::Entries,
        "/name|/share/way/class|/share/way/type|/items/*/name",
        &["名称|分类|类型|信息项", "甲|无||一", "|||二"],
    );
    sheet.merges = vec![merge(1, 2, 0, 0), merge(1, 2, 1, 2)];
    let reading = read(vec![sheet]);
    assert_eq!(reading.spot(0, "/share/way/type"), "一!B2");
    assert_eq!(reading.spot(0, "/items/1/share/way/type"), "一!B2");
    assert_eq!(reading.spot(0, "/items/1"), "一!D3");
}

#[test]
fn a_text_has_lines_and_columns() {
    let mut sheet = page(
        "",
        Layout::Entries,
        "/name|/code|/abstract|/items/*/name",
        &["名称|代码|摘要|信息项", "甲甲|1/1||一", "甲甲|1/2||二二", "乙|1/3"],
    );
    sheet.is_text = true;
    let reading = read(vec![sheet]);
    for (entry, pointer, expected) in [
        (0, "", "2:1"),
        (0, "/code", "2:4"),
        (0, "/abstract", "2:8"),
        (0, "/items/0/name", "2:9"),
        (0, "/items/1/name", "3:9"),
        (1, "/name", "4:1"),
        // The row ends before the column.
        (1, "/abstract", "4:3"),
        (1, "/items", "4:3"),
    ] {
        assert_eq!(reading.spot(entry, pointer), expected, "{entry} {pointer}");
    }
    assert_eq!(reading.odd(), "0 TwoCodes /code 1/1、1/2 3:4\n");
}

#[test]
fn places_are_those_of_their_batch() {
    let mut sheet = page("一", Layout::Entries, "/name|/abstract", &["名称|摘要"]);
    let long = "长".repeat(1000);
    sheet.rows.extend((0..500).map(|n| vec![cell(&format!("甲{n}")), cell(&long)]));
    let reading = read(vec![sheet]);
    assert_eq!(reading.json.len(), 500);
    assert!(reading.parts.len() > 5);
    let mut row = 1;
    for part in &reading.parts {
        assert!(part.json.len() < 300_000);
        for entry in 0..part.ends.len() {
            row += 1;
            let spot = part.places.as_ref().unwrap().spot(entry, "/abstract");
            assert_eq!(shown(spot), format!("一!B{row}"));
        }
    }
    assert_eq!(row, 501);
}
