//! `mulu convert`, from files to files.

use std::fs;

use super::*;

fn convert(args: &[&str], input: &[u8]) -> Output {
    mulu(&[&["convert"], args].concat(), input)
}

/// Entries as JSON from a file, through the command.
fn entries(file: &Path) -> Value {
    json(&convert(&[file.to_str().unwrap(), "--to", "json"], b"").stdout)
}

#[test]
fn the_extension_says_the_format() {
    let folder = folder("convert");
    let clean = patched("{}");
    for name in ["a.json", "a.ndjson", "a.jsonl", "a.csv", "a.xlsx", "a.xml"] {
        let file = folder.join(name);
        let output = convert(&["-", "-o", file.to_str().unwrap()], clean.as_bytes());
        assert_eq!(status(&output), 0, "{}", text(&output.stderr));
        assert!(output.stdout.is_empty());
        assert_eq!(text(&output.stderr), "mulu: entries 1, losses 0\n");
        assert!(fs::metadata(&file).unwrap().len() > 1000);
        if name.contains("json") {
            assert_eq!(entries(&file), json(clean.as_bytes()), "{name}");
        }
    }
    let unclear = convert(&["-", "-o", folder.join("a.txt").to_str().unwrap()], clean.as_bytes());
    assert_eq!(status(&unclear), 2);
    assert_eq!(status(&convert(&["-"], clean.as_bytes())), 2);
    assert!(!folder.join("a.txt").exists());
}

#[test]
fn chinese_keys_and_labels_are_read_as_the_same_entry() {
    let folder = folder("convert-zh");
    let chinese = convert(&["-", "--to", "json", "--keys", "zh"], patched("{}").as_bytes());
    let shown = text(&chinese.stdout);
    assert!(shown.contains(r#""共享属性":{"共享类型":"有条件共享""#), "{shown}");
    assert!(!shown.contains("conditional") && !shown.contains("\"items\""));
    let file = folder.join("目录.json");
    fs::write(&file, shown).unwrap();
    let check = |input: &str| check(&[input], b"").stdout;
    assert!(check(file.to_str().unwrap()).is_empty());
}

#[test]
fn codes_of_one_system_become_those_of_another() {
    let folder = folder("convert-dialect");
    let dialect = folder.join("某市.toml");
    fs::write(&dialect, "[codes.'/share/type']\n0 = '无条件共享'\n1 = '有条件共享'\n").unwrap();
    let dialect = dialect.to_str().unwrap();
    let shared = |args: &[&str], kind: &str| {
        let entry = format!(r#"{{"name":"甲","share":{{"type":"{kind}"}}}}"#);
        let output = convert(&[&["-", "--to", "ndjson"], args].concat(), entry.as_bytes());
        let share = json(&output.stdout)["share"]["type"].clone();
        (share.as_str().unwrap().to_owned(), status(&output))
    };
    // Without a code of another system the word is written, which everybody reads.
    assert_eq!(shared(&["--dialect", dialect], "1"), ("conditional".to_owned(), 0));
    assert_eq!(shared(&[], "1"), ("1".to_owned(), 0));
    assert_eq!(shared(&["--to-dialect", dialect], "有条件"), ("1".to_owned(), 0));
    let both = ["--dialect", dialect, "--to-dialect", "kweaver-ddl"];
    assert_eq!(shared(&both, "1"), ("2".to_owned(), 0));
    // There is no code for it.
    assert_eq!(shared(&["--to-dialect", dialect], "不予共享"), ("not_shared".to_owned(), 1));
    assert_eq!(status(&convert(&["-", "--to", "json", "--to-dialect", "没有"], b"[]")), 2);
}

#[test]
fn what_is_lost_is_listed() {
    let folder = folder("convert-losses");
    let (table, list) = (folder.join("a.csv"), folder.join("losses.json"));
    let entry = r#"{"code":"307024/000012","name":"甲","colour":["red"],"share":{"colour":1}}"#;
    let args = ["-", "-o", table.to_str().unwrap(), "--losses", list.to_str().unwrap()];
    let output = convert(&args, entry.as_bytes());
    assert_eq!(status(&output), 1);
    assert_eq!(text(&output.stderr), "mulu: entries 1, losses 1\n");
    let losses = json(&fs::read(&list).unwrap());
    assert_eq!(
        (&losses["version"], &losses["count"], &losses["complete"]),
        (&1.into(), &1.into(), &true.into())
    );
    let expected = r#"[{"entry":0,"code":"307024/000012","name":"甲","at":"/share/colour","kind":"unknown_member","message":"no known member, and the format has no room for it","detail":"1"}]"#;
    assert_eq!(losses["losses"], json(expected.as_bytes()));
    assert_eq!(
        fs::read_to_string(&table).unwrap(),
        "\u{FEFF}code,name,provider/name,share/type,update_cycle,/colour\r\n307024/000012,甲,,,,\"[\"\"red\"\"]\"\r\n"
    );
    // A line that is no entry is lost too, and the others are not.
    let lines = "{\"name\":\"甲\"}\n{\"name\":\n{\"name\":\"丙\"}\n";
    let to = ["-", "--to", "ndjson", "--input", "ndjson"];
    let list = ["--losses", list.to_str().unwrap()];
    for (language, message, detail) in [
        ("zh", "这一条没有读到，因此没有写出", "值没有写完，内容就结束了"),
        ("en", "the entry could not be read, so it is not written", "EOF while parsing a value"),
    ] {
        convert(&[&to[..], &list, &["--lang", language]].concat(), lines.as_bytes());
        let loss = &json(&fs::read(list[1]).unwrap())["losses"][0];
        assert_eq!((&loss["message"], &loss["detail"]), (&message.into(), &detail.into()));
    }
    let output = convert(&[&to[..], &["--lang", "zh"]].concat(), lines.as_bytes());
    assert_eq!(
        (status(&output), text(&output.stdout)),
        (1, "{\"name\":\"甲\"}\n{\"name\":\"丙\"}\n")
    );
    assert!(
        text(&output.stderr).starts_with("mulu: 共写出2条目录，损失1处\n"),
        "{}",
        text(&output.stderr)
    );
}

#[test]
fn nothing_is_written_where_not_all_was_read() {
    let folder = folder("convert-part");
    for name in ["a.json", "a.csv"] {
        let file = folder.join(name);
        let part = convert(&["-", "-o", file.to_str().unwrap()], b"[{\"name\":\"a\"},{");
        assert_eq!(status(&part), 2);
        let missing = convert(&["nowhere.json", "-o", file.to_str().unwrap()], b"");
        assert_eq!(status(&missing), 2);
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    }
    // Standard output cannot be taken back.
    let part = convert(&["-", "--to", "json", "--lang", "en"], b"[{\"name\":\"a\"},{");
    assert_eq!((status(&part), part.stdout.is_empty()), (2, false));
    assert!(text(&part.stderr).contains("what is written is not whole"), "{}", text(&part.stderr));
}

#[test]
fn a_csv_is_in_the_encoding_that_was_asked_for() {
    let entry = "{\"name\":\"𠮷野家\u{E5E5}\",\"abstract\":\"=1+1\"}";
    let output = convert(&["-", "--to", "csv", "--to-encoding", "gb18030"], entry.as_bytes());
    assert_eq!(status(&output), 1);
    let (shown, _, is_damaged) = encoding_rs::GB18030.decode(&output.stdout);
    assert_eq!(
        (&*shown, is_damaged),
        (
            "code,name,provider/name,abstract,share/type,update_cycle\r\n,𠮷野家?,,'=1+1,,\r\n",
            false
        )
    );
    let json = convert(&["-", "--to", "json", "--to-encoding", "gb18030"], entry.as_bytes());
    assert_eq!(status(&json), 2);
}
