//! `mulu dialects`, and `--dialect` with a name.

use std::fs;

use super::{check, folder, json, mulu, status, text};
use crate::patch::patched;

#[test]
fn dialects_are_listed_and_printed() {
    let list = mulu(&["dialects"], b"");
    assert_eq!(status(&list), 0, "{}", text(&list.stderr));
    assert_eq!(text(&list.stdout).lines().count(), mulu::Dialect::names().count());
    let line = text(&list.stdout).lines().find(|line| line.starts_with("guizhou-portal ")).unwrap();
    assert!(
        line.contains("open-data portals of Guizhou and its cities: /update_cycle, "),
        "{line}"
    );
    assert!(line.ends_with(" columns"), "{line}");
    let list = mulu(&["dialects", "--lang", "zh"], b"");
    assert!(text(&list.stdout).contains("  共享类型1、2、3：/share/type\n"));
    let list = json(&mulu(&["dialects", "--format", "json"], b"").stdout);
    let names =
        list["dialects"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap());
    assert!(names.eq(mulu::Dialect::names()));
    for name in mulu::Dialect::names() {
        let printed = mulu(&["dialects", name], b"");
        assert_eq!(text(&printed.stdout), mulu::Dialect::text_of(name).unwrap());
    }
    let unknown = mulu(&["dialects", "nobody", "--lang", "zh"], b"");
    assert_eq!(status(&unknown), 2);
    let said = "mulu: 没有内置代码对照 `nobody`，用 mulu dialects 列出全部\n";
    assert_eq!(text(&unknown.stderr), said);
    assert_eq!(status(&mulu(&["dialects", "portal", "--format", "json"], b"")), 2);
}

#[test]
fn a_check_takes_a_dialect_by_name_or_by_file() {
    let entry = patched(r#"{"update_cycle":8}"#);
    let at_cycle = |args: &[&str]| {
        let output = check(&[args, &["-"]].concat(), entry.as_bytes());
        text(&output.stdout).contains("/update_cycle")
    };
    assert!(at_cycle(&["--format", "json"]));
    assert!(!at_cycle(&["--format", "json", "--dialect", "kweaver-ddl"]));
    assert!(at_cycle(&["--format", "json", "--dialect", "guizhou-portal"]), "8 is no code there");
    let folder = folder("named-dialects");
    let file = folder.join("kweaver.toml");
    fs::write(&file, "extends = 'kweaver-ddl'\n").unwrap();
    assert!(!at_cycle(&["--format", "json", "--dialect", file.to_str().unwrap()]));
    let unknown = check(&["--dialect", "kweaver", "-"], b"{}");
    assert_eq!(status(&unknown), 2);
    let said = "mulu: unknown dialect `kweaver`: mulu dialects lists them all\n";
    assert_eq!(text(&unknown.stderr), said);
    let absent = check(&["--dialect", "./kweaver", "-"], b"{}");
    assert!(text(&absent.stderr).starts_with("mulu: cannot read `./kweaver`"));
}
