//! Both real templates, filled with resources whose items are those of real sheets: every column arrives where it
//! belongs, and nothing arrives anywhere else.

use std::fs;
use std::io::Cursor;

use calamine::{Reader as _, Xls};
use serde_json::Value;

use super::filled::{Fill, Rows, filled};
use super::{corpus, read};

/// A resource of the test: its name, and its items.
struct Resource {
    name: String,
    items: Vec<String>,
}

/// The first sheets of real workbooks of a district: their names, and their first rows as items.
fn resources(count: usize) -> Option<Vec<Resource>> {
    let folder = corpus("putuo")?;
    let mut resources = Vec::new();
    for file in ["ajjfr.xls", "clrk.xls", "scjgfr.xls"] {
        let bytes = fs::read(folder.join(file)).unwrap();
        let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).unwrap();
        for name in book.sheet_names() {
            let range = book.worksheet_range(&name).unwrap();
            let row = range.rows().next().unwrap();
            // The first cell is a label of the row numbers.
            let items = row.iter().skip(1).map(ToString::to_string).filter(|item| !item.is_empty());
            let items: Vec<String> = items.take(6).collect();
            if items.len() >= 3 {
                resources.push(Resource { name, items });
            }
        }
    }
    resources.truncate(count);
    assert_eq!(resources.len(), count);
    Some(resources)
}

/// One column of a template: its letters, the field, and what resource `n` says there.
struct Column {
    letters: &'static str,
    pointer: &'static str,
    say: fn(usize) -> Fill,
}

const fn column(letters: &'static str, pointer: &'static str, say: fn(usize) -> Fill) -> Column {
    Column { letters, pointer, say }
}

/// What stands at a pointer, as text.
fn said(entry: &Value, pointer: &str) -> String {
    match entry.pointer(pointer) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.as_f64().unwrap().to_string(),
        Some(other) => panic!("{pointer} is {other}"),
        None => String::new(),
    }
}

/// Every cell that was filled is found at its field, and nothing else is said.
fn all_arrived(entry: &mut Value, columns: &[Column], n: usize) {
    for Column { letters, pointer, say } in columns {
        let expected = match say(n) {
            Fill::Text(text) => text,
            Fill::Number(number) => number.to_string(),
        };
        assert_eq!(said(entry, pointer), expected, "column {letters} of resource {n}: {pointer}");
        take(entry, pointer);
    }
}

/// Takes away what stands at a pointer.
fn take(entry: &mut Value, pointer: &str) {
    *entry.pointer_mut(pointer).unwrap() = Value::Null;
}

/// Whether anything is said in a document.
fn is_silent(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(list) => list.iter().all(is_silent),
        Value::Object(members) => members.values().all(is_silent),
        _ => false,
    }
}

#[test]
fn the_national_template_is_read() {
    let (Some(folder), Some(resources)) = (corpus("templates"), resources(6)) else { return };
    let template = fs::read(folder.join("national-census-2017.xlsx")).unwrap();
    let texts: [Column; 23] = [
        column("A", "/class/path/0", |_| "部门".into()),
        column("B", "/class/path/1", |_| "省（自治区、直辖市）和计划单列市".into()),
        column("C", "/class/path/2", |_| "上海市".into()),
        column("D", "/class/path/3", |n| ["安全监管", "民政"][n % 2].into()),
        column("AB", "/code", |n| Fill::Text(format!("307024/{n:06}"))),
        column("AC", "/provider/name", |_| "普陀区安全生产监督管理局".into()),
        column("AD", "/provider/office", |_| "综合科".into()),
        column("AE", "/provider/code", |_| "12320100671322000Q".into()),
        column("AF", "/abstract", |n| Fill::Text(format!("第{n}项登记的内容和结果"))),
        column("AG", "/format/class", |n| ["数据库", "电子表格"][n % 2].into()),
        column("AH", "/format/types/0", |n| ["oracle", "xls"][n % 2].into()),
        column("AI", "/format/other", |_| "区级前置库".into()),
        column("AJ", "/census/stored_gb", |_| 1.5.into()),
        column("AK", "/census/records_10k", |_| 12.0.into()),
        column("AL", "/census/shared_gb", |_| 0.25.into()),
        column("AM", "/census/shared_10k", |_| 2.0.into()),
        column("AN", "/census/opened_gb", |_| 0.125.into()),
        column("AO", "/census/opened_10k", |_| 1.0.into()),
        column("AS", "/share/type", |n| ["有条件共享", "无条件共享"][n % 2].into()),
        column("AU", "/share/way/class", |n| ["共享平台方式", "邮件或介质"][n % 2].into()),
        column("AW", "/open/type", |n| ["否", "是"][n % 2].into()),
        column("AY", "/update_cycle", |n| ["  实时", "每季度"][n % 2].into()),
        column("AZ", "/published", |n| ["2017/09/10", "2017年9月10日"][n % 2].into()),
    ];
    let mut rows = Rows::new();
    let mut merges = Vec::new();
    let mut at = 4;
    for (n, resource) in resources.iter().enumerate() {
        let first = at;
        for (position, item) in resource.items.iter().enumerate() {
            let mut cells: Vec<(&'static str, Fill)> = Vec::new();
            let say = |column: &Column| (column.letters, (column.say)(n));
            let (before, after) = texts.split_at(4);
            // The third resource says everything in each row, the others in their first.
            if position == 0 || n == 2 {
                cells.extend(before.iter().map(say));
                cells.push(("AA", Fill::Text(resource.name.clone())));
                cells.extend(after[..14].iter().map(say));
            }
            cells.push(("AP", Fill::Text(item.clone())));
            cells.push(("AQ", "字符串型C".into()));
            cells.push(("AR", (20.0 + position as f64).into()));
            if position == 0 || n == 2 {
                cells.extend(after[14..15].iter().map(say));
                cells.push(("AT", "用于安全生产监督检查".into()));
                cells.extend(after[15..].iter().map(say));
            }
            rows.insert(at, cells);
            at += 1;
        }
        // The first two are merged, as people do.
        if n < 2 {
            let columns = texts.iter().map(|column| column.letters).chain(["AA", "AT"]);
            merges.extend(columns.map(|letters| format!("{letters}{first}:{letters}{}", at - 1)));
        }
    }
    let workbook = filled(&template, "xl/worksheets/sheet1.xml", &rows, &merges);
    let (entries, notes) = read(&workbook, "census.xlsx");
    assert_eq!(entries.len(), resources.len());
    assert!(notes.iter().any(|note| note.contains("字典")), "{notes:?}");
    for (n, (entry, resource)) in entries.iter().zip(&resources).enumerate() {
        assert!(entry.odd.is_empty(), "{:?}", entry.odd);
        let mut said = serde_json::to_value(entry).unwrap();
        all_arrived(&mut said, &texts, n);
        assert_eq!(said["name"], *resource.name);
        assert_eq!(said["share"]["condition"], "用于安全生产监督检查");
        take(&mut said, "/name");
        take(&mut said, "/share/condition");
        items_arrived(&mut said, &resource.items, "字符串型C");
        assert!(is_silent(&said), "{said}");
    }
}

#[test]
fn the_template_of_two_sheets_is_read() {
    let (Some(folder), Some(resources)) = (corpus("templates"), resources(5)) else { return };
    let template = fs::read(folder.join("kweaver-info-catalog.xlsx")).unwrap();
    let texts: [Column; 10] = [
        column("B", "/provider/name", |_| "区应急管理局".into()),
        column("D", "/provider/office", |_| "监管科".into()),
        column("G", "/update_cycle", |n| ["每日", "不定期"][n % 2].into()),
        column("H", "/keywords/0", |_| "安全生产".into()),
        column("J", "/abstract", |n| Fill::Text(format!("第{n}项登记的内容和结果"))),
        column("M", "/ext/关联信息系统", |_| "安全生产监管系统".into()),
        column("R", "/share/type", |n| ["有条件共享", "不予共享"][n % 2].into()),
        column("T", "/share/way/class", |_| "共享平台方式".into()),
        column("U", "/open/type", |n| ["有条件开放", "不予开放"][n % 2].into()),
        column("V", "/open/condition", |_| "脱敏后开放".into()),
    ];
    let mut rows = Rows::new();
    for (n, resource) in resources.iter().enumerate() {
        let mut cells = vec![("A", Fill::Text(resource.name.clone()))];
        for column in &texts[..7] {
            cells.push((column.letters, (column.say)(n)));
        }
        let condition = ["用于监督检查", "《中华人民共和国统计法》第二十八条"][n % 2];
        cells.push(("S", condition.into()));
        for column in &texts[7..] {
            cells.push((column.letters, (column.say)(n)));
        }
        rows.insert(2 + n as u32, cells);
    }
    let workbook = filled(&template, "xl/worksheets/sheet1.xml", &rows, &[]);
    let mut items = Rows::new();
    let mut at = 2;
    for resource in &resources {
        for (position, item) in resource.items.iter().enumerate() {
            let cells = vec![
                ("A", Fill::Text(resource.name.clone())),
                ("B", Fill::Text(item.clone())),
                ("F", "字符型".into()),
                ("G", (20.0 + position as f64).into()),
            ];
            items.insert(at, cells);
            at += 1;
        }
    }
    let workbook = filled(&workbook, "xl/worksheets/sheet2.xml", &items, &[]);
    std::fs::write("/tmp/two.xlsx", &workbook).unwrap();
    let (entries, _) = read(&workbook, "two.xlsx");
    assert_eq!(entries.len(), resources.len());
    for (n, (entry, resource)) in entries.iter().zip(&resources).enumerate() {
        assert!(entry.odd.is_empty(), "{:?}", entry.odd);
        let mut said = serde_json::to_value(entry).unwrap();
        all_arrived(&mut said, &texts, n);
        assert_eq!(said["name"], *resource.name);
        take(&mut said, "/name");
        let (pointer, text) = [
            ("/share/condition", "用于监督检查"),
            ("/share/basis/0", "《中华人民共和国统计法》第二十八条"),
        ][n % 2];
        assert_eq!(self::said(&said, pointer), text);
        take(&mut said, pointer);
        items_arrived(&mut said, &resource.items, "字符型");
        assert!(is_silent(&said), "{said}");
    }
}

/// The items have their names, types and lengths.
fn items_arrived(entry: &mut Value, items: &[String], kind: &str) {
    assert_eq!(entry["items"].as_array().map_or(0, Vec::len), items.len(), "{entry}");
    for (position, item) in items.iter().enumerate() {
        let own = entry["items"][position].clone();
        assert_eq!(own["name"], **item);
        assert_eq!(own["type"], kind);
        assert_eq!(own["length"], 20 + position);
        for member in ["name", "type", "length"] {
            take(entry, &format!("/items/{position}/{member}"));
        }
    }
}
