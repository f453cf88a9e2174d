//! `mulu columns`: what is shown, what is written down, and what the exit status says.

use super::*;

/// Runs `mulu columns` on a CSV.
fn columns(name: &str, csv: &str, args: &[&str]) -> (Output, PathBuf) {
    let folder = folder(name);
    let file = folder.join("a.csv");
    fs::write(&file, csv).unwrap();
    let output = mulu(&[&["columns", file.to_str().unwrap()], args].concat(), b"");
    (output, folder)
}

const SETTLED: &str = "序号,信息资源名称（必填）,共享属性,,数据存储总量（M）,区域\n,,共享类型,共享方式,,\n\
                       1,企业登记信息,有条件共享,共享平台,3,市区\n";

#[test]
fn a_table_is_listed_in_columns() {
    let (output, _) = columns("columns-list", SETTLED, &["--lang", "zh"]);
    assert_eq!(status(&output), 0, "{}", text(&output.stderr));
    let text = text(&output.stdout);
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("表格：一行是一个资源或者一个信息项；标题在第1至2行"));
    let rows: Vec<&str> = lines.collect();
    assert_eq!(rows.len(), 6);
    // The column of fields begins at the same place, however wide the headings are.
    let starts: Vec<usize> =
        ["（不读取）", "/name", "/share/type", "/share/way/class", "（原样保留）", "（原样保留）"]
            .iter()
            .zip(&rows)
            .map(|(field, row)| row.get(..row.find(field).unwrap()).unwrap().width())
            .collect();
    assert!(starts.iter().all(|start| *start == starts[0]), "{text}");
    assert!(rows[2].contains("C  共享属性/共享类型 "), "{text}");
    assert!(rows[4].ends_with("90  单位与字段的单位不同"), "{text}");
    let (output, _) = columns("columns-list-en", SETTLED, &["--lang", "en"]);
    let text = self::text(&output.stdout);
    assert!(text.starts_with(
        "the table: a row is a resource, or one of its items; headings in rows 1 to 2\n"
    ));
    assert!(text.contains("/share/way/class channel, or /share/way/type form"), "{text}");
}

#[test]
fn programs_read_it_too() {
    let (output, folder) = columns("columns-json", SETTLED, &["--format", "json"]);
    let found = json(&output.stdout);
    assert_eq!(found["version"], 1);
    let sheet = &found["sheets"][0];
    assert_eq!((&sheet["layout"], &sheet["head"]), (&"entries".into(), &serde_json::json!([1, 2])));
    let column = &sheet["columns"][3];
    assert_eq!(column["column"], "D");
    assert_eq!(column["heading"], "共享属性/共享方式");
    assert_eq!(column["target"], serde_json::json!(["/share/way/class", "/share/way/type"]));
    assert_eq!((&column["confidence"], &column["reason"]), (&90.into(), &"alias".into()));
    let none = folder.join("none.csv");
    fs::write(&none, "甲,乙\n1,2\n").unwrap();
    let output = mulu(&["columns", none.to_str().unwrap(), "--format", "json"], b"");
    assert_eq!(status(&output), 1);
    assert_eq!(json(&output.stdout)["sheets"][0]["skipped"], "no_headings");
}

const UNCLEAR: &str = "目录名称,代码,备注\"\"一,更新周期\n企业登记信息,1,,每日\n";

#[test]
fn what_is_unclear_is_written_down_and_settled() {
    let (output, folder) = columns("columns-dialect", UNCLEAR, &["--lang", "en"]);
    assert_eq!(status(&output), 1, "{}", text(&output.stderr));
    assert!(text(&output.stdout).contains("? /provider/code, /class/code"));
    let (file, dialect) = (folder.join("a.csv"), folder.join("d.toml"));
    let (file, dialect) = (file.to_str().unwrap(), dialect.to_str().unwrap());
    let write = mulu(&["columns", file, "--write-dialect", dialect], b"");
    assert_eq!(status(&write), 1);
    let toml = fs::read_to_string(dialect).unwrap();
    assert!(toml.contains("\n\"目录名称\" = \"/name\"  # 信息资源名称\n"), "{toml}");
    assert!(toml.contains("\n# \"代码\" = \"/provider/code\"\n"), "{toml}");
    // Nothing was chosen, so it is asked again.
    let again = mulu(&["columns", file, "--dialect", dialect, "--format", "json"], b"");
    assert_eq!(status(&again), 1);
    assert_eq!(json(&again.stdout)["sheets"][0]["columns"][0]["reason"], "declared");
    fs::write(dialect, toml.replace("# \"代码\" = \"/code\"", "\"代码\" = \"/code\"")).unwrap();
    let settled = mulu(&["columns", file, "--dialect", dialect, "--format", "json"], b"");
    assert_eq!(status(&settled), 0, "{}", text(&settled.stderr));
    let found = json(&settled.stdout);
    assert!(
        found["sheets"][0]["columns"].as_array().unwrap().iter().all(|c| c["reason"] == "declared")
    );
    assert_eq!(found["sheets"][0]["columns"][1]["target"], "/code");
}

#[test]
fn the_templates_are_written_down_and_read_back() {
    let set = std::env::var_os("MULU_CORPUS").map(PathBuf::from);
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let corpus = set.unwrap_or_else(beside);
    if !corpus.exists() {
        return println!("not tested: {} is absent", corpus.display());
    }
    let folder = folder("columns-templates");
    let dialect = folder.join("d.toml");
    let dialect = dialect.to_str().unwrap();
    for file in [
        "templates/national-census-2017.xlsx",
        "templates/kweaver-info-catalog.xlsx",
        "putuo/kwfr.xls",
    ] {
        let file = corpus.join(file);
        let file = file.to_str().unwrap();
        let before = mulu(&["columns", file, "--format", "json", "--write-dialect", dialect], b"");
        assert_eq!(status(&before), 0, "{file}: {}", text(&before.stderr));
        let after = mulu(&["columns", file, "--format", "json", "--dialect", dialect], b"");
        assert_eq!(status(&after), 0, "{file}: {}", text(&after.stderr));
        let (before, after) = (json(&before.stdout), json(&after.stdout));
        for (one, other) in
            before["sheets"].as_array().unwrap().iter().zip(after["sheets"].as_array().unwrap())
        {
            assert_eq!(
                (&one["head"], &one["layout"]),
                (&other["head"], &other["layout"]),
                "{file}"
            );
            let columns = |sheet: &Value| {
                let columns = sheet["columns"].as_array().cloned().unwrap_or_default();
                columns
                    .iter()
                    .map(|c| (c["column"].clone(), c["target"].clone()))
                    .collect::<Vec<_>>()
            };
            assert_eq!(columns(one), columns(other), "{file}");
        }
        fs::remove_file(dialect).unwrap();
    }
}

#[test]
fn what_cannot_be_read_is_said() {
    for (bytes, why) in [
        (&b"{\"name\":\"a\"}"[..], "it is JSON, which has no columns"),
        (b"", "the file is empty"),
        (b"%PDF-1.4", "it is a PDF"),
        (b"PK\x03\x04 and no archive", "workbook"),
    ] {
        let output = mulu(&["columns", "-"], bytes);
        assert_eq!(status(&output), 2, "{why}");
        assert!(text(&output.stderr).contains(why), "{}", text(&output.stderr));
    }
    assert_eq!(status(&mulu(&["columns", "no-such-file.csv"], b"")), 2);
}
