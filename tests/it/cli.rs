//! The command, run as people and programs run it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use crate::generated::compare;
use crate::patch::patched;

mod analyse;
mod columns;
mod convert;
mod decide;
mod decisions;
mod dialects;
mod due;
mod files;
#[cfg(unix)]
mod long;
mod render;
mod requests;
mod vectors;

const DAY: &str = "2026-11-21";

/// An entry that is not shared and says no reason in law, with wide characters before the mark.
const WIDE: &str = r#"{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":null,
    "reason":"法律规定不得对外提供","basis":[]},"open":{"type":"not_open","condition":null}}"#;

/// Runs the command with a day, in a locale without a language of its own.
fn mulu(args: &[&str], input: &[u8]) -> Output {
    let mut child = command(args).spawn().unwrap();
    // A command that does not read its input ends before it is written.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mulu"));
    command.args(args).env("LC_ALL", "C").env_remove("NO_COLOR");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs `mulu check` on the day of the examples.
fn check(args: &[&str], input: &[u8]) -> Output {
    mulu(&[&["check", "--as-of", DAY], args].concat(), input)
}

fn status(output: &Output) -> i32 {
    output.status.code().expect("an exit status")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap_or_else(|error| panic!("{error}: {}", text(bytes)))
}

/// An empty folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn the_exit_status_says_how_it_went() {
    let clean = patched("{}");
    assert_eq!(status(&check(&["-"], clean.as_bytes())), 0);
    let wrong = patched(WIDE);
    assert_eq!(status(&check(&["-"], wrong.as_bytes())), 1);
    assert_eq!(status(&check(&["-", "--fail-on", "never"], wrong.as_bytes())), 0);
    let odd = patched(r#"{"colour":"red"}"#);
    for (level, expected) in [("error", 0), ("warning", 1), ("notice", 1), ("never", 0)] {
        let output = check(&["-", "--fail-on", level], odd.as_bytes());
        assert_eq!(status(&output), expected, "--fail-on {level}");
    }
    for args in [
        &["--profile", "national-2052", "-"] as &[&str],
        &["--dialect", "no-such-file", "-"],
        &["--format", "text", "--format", "json", "-"],
        &["--format", "text", "--format", "json=a", "--output", "b", "-"],
        &["--format", "yaml", "-"],
        &["--format", "json=", "-"],
        &["--as-of", "2026-02-30", "-"],
        &["--max-findings", "0", "-"],
        &["--output", "no/such/folder/a.json", "-"],
        &["no-such-file"],
        &[],
    ] {
        let output = check(args, clean.as_bytes());
        assert_eq!(status(&output), 2, "{args:?}");
        assert!(output.stdout.is_empty(), "{args:?}");
        assert!(!output.stderr.is_empty(), "{args:?}");
    }
}

#[test]
fn findings_go_to_one_stream_and_words_about_the_run_to_the_other() {
    let output = check(&["-"], patched(WIDE).as_bytes());
    assert!(text(&output.stdout).starts_with("error[SHR201]: withheld without a legal basis\n"));
    let totals = "mulu: entries 1, without findings 0; 1 error, 0 warnings, 0 notices \
                  (national-2025 on 2026-11-21, ";
    assert!(text(&output.stderr).starts_with(totals), "{}", text(&output.stderr));
    assert!(!text(&output.stdout).contains('\u{1B}'), "colour without a terminal");
    let clean = check(&["-"], patched("{}").as_bytes());
    assert!(clean.stdout.is_empty());
}

#[test]
fn the_language_is_asked_for_or_that_of_the_locale() {
    let wrong = patched(WIDE);
    let said = |args: &[&str], locale: &str| {
        let mut child =
            command(&[&["check", "-"], args].concat()).env("LC_ALL", locale).spawn().unwrap();
        child.stdin.take().unwrap().write_all(wrong.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        text(&output.stdout).contains("错误[SHR201]") && text(&output.stderr).contains("共1条目录")
    };
    assert!(said(&[], "zh_CN.UTF-8"));
    assert!(said(&["--lang", "zh"], "C"));
    assert!(!said(&[], "C"));
    assert!(!said(&["--lang", "en"], "zh_CN.UTF-8"));
    let failed = mulu(&["check", "--lang", "zh", "不存在.json"], b"");
    assert!(text(&failed.stderr).starts_with("mulu: 无法读取 `不存在.json`："));
}

#[test]
fn a_report_for_people() {
    let folder = folder("people");
    let file = folder.join("目录.json");
    let entries = patched(
        r#"[{"share":{"type":"not_shared","condition":null,"scope":null,"purposes":null,"way":null,
            "reason":"法律规定不得对外提供","basis":[]},"open":{"type":"not_open","condition":null}},
            {"code":"307024/000013","name":"机动车 排气检测结果","keywords":["排气",7],"颜色":"红色与绿色"}]"#,
    );
    let pretty = serde_json::to_string_pretty(&json(entries.as_bytes())).unwrap();
    fs::write(&file, format!("\u{FEFF}{pretty}\n")).unwrap();
    for language in ["zh", "en"] {
        let mut child = command(&["check", "--as-of", DAY, "--lang", language, "目录.json"]);
        let output = child.current_dir(&folder).output().unwrap();
        compare(&format!("tests/snapshots/check.{language}.txt"), text(&output.stdout));
        assert_eq!(status(&output), 1);
    }
}

#[test]
fn the_caret_stands_under_wide_characters() {
    let entry = r#"{"摘要":"宽的字","颜色":"红与绿","name":"目录"}"#;
    let output = check(&["--lang", "zh", "-"], entry.as_bytes());
    let lines: Vec<&str> = text(&output.stdout).lines().collect();
    let title = lines.iter().position(|line| line.contains("不能识别字段「颜色」")).unwrap();
    assert_eq!(lines[title + 1], " --> <stdin>:1:18");
    let (source, carets) = (lines[title + 3], lines[title + 4]);
    let mark = "\"红与绿\"";
    let before = &source[..source.find(mark).unwrap()];
    assert_eq!(carets.find('^').unwrap(), before.width());
    assert_eq!(carets.matches('^').count(), mark.width());
}

#[test]
fn a_long_line_is_cut_around_the_mark() {
    let long = format!(
        r#"{{"name":"目录","abstract":"{}","颜色":"红","keywords":["{}"]}}"#,
        "长".repeat(900),
        "词".repeat(900)
    );
    let input = format!("{}\n{long}\n", r#"{"name":"企业"}"#);
    let output = check(&["--input", "ndjson", "-"], input.as_bytes());
    let lines: Vec<&str> = text(&output.stdout).lines().collect();
    let title = lines.iter().position(|line| line.contains("`颜色`")).unwrap();
    assert_eq!(lines[title + 1], " --> <stdin>:2:933");
    let (source, carets) = (lines[title + 3], lines[title + 4]);
    assert!(source.starts_with("2 | ...长长") && source.ends_with("词..."), "{source}");
    let before = &source[..source.find("\"红\"").unwrap()];
    assert_eq!(carets.find('^').unwrap(), before.width());
    assert!(lines.iter().all(|line| line.width() < 140 || !line.contains(" | ")));
}

#[test]
fn nothing_in_the_data_steers_the_terminal() {
    let entry = r#"{"name":"\u001b[2J目录","\u001b[31m":"\u202e"}"#;
    let output = check(&["-", "no\u{1b}[31mfile"], entry.as_bytes());
    for bytes in [&output.stdout, &output.stderr] {
        assert!(!text(bytes).contains(['\u{1b}', '\u{202e}']), "{}", text(bytes));
    }
    assert!(text(&output.stdout).contains("␛[31m"));
}

#[test]
fn a_file_name_is_one_line_of_the_report() {
    let file = folder("names").join("a\n错误[X].json");
    fs::write(&file, patched(WIDE)).unwrap();
    let output = check(&[file.to_str().unwrap()], b"");
    assert_eq!(status(&output), 1);
    assert!(text(&output.stdout).contains("a 错误[X].json:"), "{}", text(&output.stdout));
}

#[test]
fn wrong_settings_name_their_file() {
    let folder = folder("settings");
    let file = folder.join("own.toml");
    let path = file.to_str().unwrap();
    for (setting, text_of) in [
        ("--profile", "name = 'ours'\nextends = 'none'\n"),
        ("--profile", "name = \n"),
        ("--dialect", "[codes.'/share/colour']\n1 = 'x'\n"),
    ] {
        fs::write(&file, text_of).unwrap();
        let output = check(&[setting, path, "-"], b"{}");
        assert_eq!(status(&output), 2);
        let said = format!("mulu: wrong settings in `{path}`: ");
        assert!(text(&output.stderr).starts_with(&said), "{}", text(&output.stderr));
    }
}

#[test]
fn a_limit_is_said_in_the_language_asked_for() {
    let huge = format!("[{{\"name\":\"{}\"}}]", "x".repeat(17 << 20));
    let output = check(&["--lang", "zh", "-"], huge.as_bytes());
    assert_eq!(status(&output), 2);
    let said = "超出读取的上限，没有读完 `<stdin>`：一个条目超出读取上限：多于 ";
    assert!(text(&output.stderr).contains(said), "{}", text(&output.stderr));
}

#[test]
fn an_input_without_entries_is_said_and_is_no_fault() {
    for (language, note) in [("zh", "没有读到任何条目"), ("en", "no entries were found")] {
        let output = check(&["--lang", language, "-"], b"[]");
        assert_eq!((status(&output), text(&output.stdout)), (0, ""));
        let said = format!("\nmulu: <stdin>: {note}\n");
        assert!(text(&output.stderr).ends_with(&said), "{}", text(&output.stderr));
        let report = check(&["--lang", language, "--format", "json", "-"], b"[]").stdout;
        assert_eq!(json(&report)["notes"][0]["text"], note);
    }
}

#[test]
fn what_the_system_says_is_said_in_the_language_asked_for() {
    let gone = folder("gone").join("没有.json");
    let path = gone.to_str().unwrap();
    let zh = check(&["--lang", "zh", path], b"");
    let expected = format!("mulu: 无法读取 `{path}`：没有这个文件或者文件夹（系统错误2）\n");
    assert!(text(&zh.stderr).contains(&expected), "{}", text(&zh.stderr));
    let en = check(&["--lang", "en", path], b"");
    assert!(text(&en.stderr).contains("(os error 2)"), "{}", text(&en.stderr));
}

#[test]
fn columns_count_from_the_beginning_of_the_line_across_blocks() {
    let one = format!(r#"{{"abstract":"{}","颜色":"红"}}"#, "长".repeat(4000));
    let count = 200;
    let input = format!("\u{FEFF}[{}]", vec![one.as_str(); count].join(","));
    let output = check(&["--format", "json", "-"], input.as_bytes());
    let report = json(&output.stdout);
    let findings = report["findings"].as_array().unwrap();
    let last = findings.iter().rfind(|finding| finding["rule"] == "DOC104").unwrap();
    let columns =
        input.chars().count() - "\u{FEFF}".chars().count() - r#""红"}]"#.chars().count() + 1;
    assert_eq!(last["place"]["line"], 1);
    assert_eq!(last["place"]["column"], columns);
    assert_eq!(last["place"]["offset"], input.len() - r#""红"}]"#.len());
}

#[test]
fn a_report_for_programs() {
    let folder = folder("programs");
    let [a, b] = ["a.json", "b.ndjson"].map(|name| folder.join(name));
    fs::write(&a, patched(WIDE)).unwrap();
    fs::write(&b, patched("{}").trim_start_matches('[').trim_end_matches(']')).unwrap();
    let output = check(&["--format", "json", a.to_str().unwrap(), b.to_str().unwrap()], b"");
    let report = json(&output.stdout);
    assert_eq!(
        keys(&report),
        ["as_of", "complete", "findings", "profile", "summary", "tool", "version"]
    );
    assert_eq!((&report["version"], &report["complete"]), (&1.into(), &true.into()));
    assert_eq!((&report["profile"], &report["as_of"]), (&"national-2025".into(), &DAY.into()));
    assert_eq!(report["tool"]["name"], "mulu");
    let counts = ["clean", "entries", "errors", "in_force", "not_in_force", "notices", "warnings"];
    assert_eq!(keys(&report["summary"]), counts);
    assert_eq!(report["summary"]["entries"], 2);
    let finding = &report["findings"][0];
    let members = [
        "at", "basis", "entry", "fix", "help", "message", "name", "place", "related", "rule",
        "severity",
    ];
    assert_eq!(keys(finding), members);
    assert_eq!(finding["rule"], "SHR201");
    assert_eq!(finding["at"], "/share/basis");
    assert_eq!(finding["basis"][0], "R809 第十五条第二款");
    assert!(finding["fix"].is_null());
    assert_eq!(keys(&finding["entry"]), ["code", "index", "name"]);
    assert_eq!(keys(&finding["place"]), ["column", "file", "length", "line", "offset"]);
    assert_eq!(finding["place"]["file"], a.to_str().unwrap());
    // The entries of both files are one catalogue, and each counts from 0 in its own.
    let twins =
        report["findings"].as_array().unwrap().iter().find(|f| f["rule"] == "CAT101").unwrap();
    assert_eq!(twins["related"][0]["index"], 0);
    assert_eq!(twins["related"][0]["file"], b.to_str().unwrap());
    assert_eq!(twins["related"][0]["name"], "机动车排气检测结果");
}

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<_> = value.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

#[test]
fn a_folder_is_read_sorted_and_what_is_missing_stops_nothing() {
    let folder = folder("folder");
    fs::create_dir_all(folder.join("b/c")).unwrap();
    fs::create_dir_all(folder.join("b/d")).unwrap();
    let entry = patched(r#"{"colour":"red"}"#);
    for name in ["b/c/2.jsonl", "b/1.JSON", "a.ndjson", "z.txt"] {
        fs::write(folder.join(name), entry.trim_matches(['[', ']'])).unwrap();
    }
    let path = folder.to_str().unwrap();
    let output = check(&["--format", "json", path, "no-such-file.json"], b"");
    assert_eq!(status(&output), 2);
    assert!(text(&output.stderr).contains("cannot read `no-such-file.json`: "));
    let report = json(&output.stdout);
    assert_eq!(report["complete"], false);
    let findings = report["findings"].as_array().unwrap().iter();
    let of_entries = findings.filter(|finding| finding["rule"] == "DOC104");
    let files: Vec<_> =
        of_entries.map(|finding| finding["place"]["file"].as_str().unwrap()).collect();
    let named = ["a.ndjson", "b/1.JSON", "b/c/2.jsonl"].map(|name| folder.join(name));
    assert_eq!(files, named.each_ref().map(|path| path.to_str().unwrap()));
    let empty = check(&[folder.join("b/d").to_str().unwrap()], b"");
    assert_eq!(status(&empty), 2);
}

#[test]
fn a_file_that_is_named_twice_is_read_once() {
    let folder = folder("twice");
    let file = folder.join("a.json");
    fs::write(&file, patched("{}")).unwrap();
    let (folder, file) = (folder.to_str().unwrap(), file.to_str().unwrap());
    let output = check(&["--format", "json", file, folder, file], b"");
    assert_eq!(
        (status(&output), &json(&output.stdout)["summary"]["entries"]),
        (0, &Value::from(1))
    );
}

#[test]
fn too_many_findings_end_the_run_with_an_incomplete_report() {
    let line = r#"{"name":"目录","颜色":"红"}"#;
    let input = [line; 5].join("\n");
    let run = |most: &str| {
        let args = ["--format", "json", "--input", "ndjson", "--max-findings", most, "-"];
        let output = check(&args, input.as_bytes());
        (status(&output), json(&output.stdout))
    };
    let (_, whole) = run("1000");
    assert_eq!(whole["complete"], true);
    let all = whole["findings"].as_array().unwrap();
    let (_, just) = run(&all.len().to_string());
    assert_eq!((&just["complete"], &just["findings"]), (&true.into(), &whole["findings"]));
    let (code, cut) = run("1");
    assert_eq!((code, &cut["complete"]), (2, &false.into()));
    assert_eq!(cut["findings"].as_array().unwrap()[..], all[..1]);
    assert_eq!(cut["summary"]["clean"], 0);
}

#[test]
fn reports_go_to_files_that_are_whole() {
    let folder = folder("files");
    let [report, other] = ["report.json", "report.txt"].map(|name| folder.join(name));
    fs::write(&report, "old").unwrap();
    let wrong = patched(WIDE);
    let formats = [format!("json={}", report.display()), format!("text={}", other.display())];
    let output = check(&["--format", &formats[0], "--format", &formats[1], "-"], wrong.as_bytes());
    assert_eq!(status(&output), 1);
    assert!(output.stdout.is_empty());
    assert_eq!(json(&fs::read(&report).unwrap())["findings"][0]["rule"], "SHR201");
    assert!(fs::read_to_string(&other).unwrap().starts_with("error[SHR201]"));
    let output =
        check(&["--format", "json", "--output", other.to_str().unwrap(), "-"], wrong.as_bytes());
    assert_eq!(status(&output), 1);
    assert_eq!(fs::read(&other).unwrap(), fs::read(&report).unwrap());
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2, "a temporary file is left");
}

#[test]
fn a_closed_pipe_is_no_fault() {
    let lines =
        [patched(WIDE).trim_matches(['[', ']']).to_owned(), String::new()].join("\n").repeat(2000);
    for args in [&["check", "--input", "ndjson", "-"] as &[&str], &["rules", "--format", "json"]] {
        let mut child = command(args).spawn().unwrap();
        drop(child.stdout.take());
        let _ = child.stdin.take().unwrap().write_all(lines.as_bytes());
        let output = child.wait_with_output().unwrap();
        let expected = i32::from(args[0] == "check");
        assert_eq!(status(&output), expected, "{}", text(&output.stderr));
        assert!(!text(&output.stderr).contains("panicked"));
    }
}

#[test]
fn a_rule_is_explained_by_code_and_by_name() {
    let explain = |args: &[&str]| mulu(&[&["explain", "--as-of", DAY], args].concat(), b"");
    let output = explain(&["--lang", "zh", "SHR201"]);
    assert_eq!(status(&output), 0);
    assert_eq!(output.stdout, explain(&["--lang", "zh", "none-without-basis"]).stdout);
    assert_eq!(output.stdout, explain(&["--lang", "zh", "shr201"]).stdout);
    compare("tests/snapshots/explain.zh.txt", text(&output.stdout));
    let rule = &json(&explain(&["--format", "json", "SHR201"]).stdout)["rules"][0];
    assert_eq!((&rule["code"], &rule["severity"]), (&"SHR201".into(), &"error".into()));
    let page = explain(&["--format", "markdown", "SHR201"]);
    let rule = mulu::Rule::find("SHR201").unwrap();
    assert_eq!(text(&page.stdout), mulu::render::Manual::new().unwrap().page(rule));
    let unknown = explain(&["SHR999"]);
    assert_eq!(status(&unknown), 2);
    assert_eq!(text(&unknown.stderr), "mulu: unknown rule `SHR999`: `mulu rules` lists them\n");
}

#[test]
fn the_manual_is_what_the_command_writes() {
    let folder = folder("manual");
    let args = ["rules", "--format", "markdown", "--output", folder.to_str().unwrap()];
    assert_eq!(status(&mulu(&args, b"")), 0);
    for (name, page) in mulu::render::Manual::new().unwrap().files() {
        assert_eq!(fs::read_to_string(folder.join(name)).unwrap(), page);
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), mulu::RULES.len() + 1);
}

#[test]
fn rules_and_profiles_are_listed() {
    let rules = mulu(&["rules", "--lang", "zh", "--as-of", "2025-07-31"], b"");
    assert_eq!(text(&rules.stdout).lines().count(), mulu::RULES.len());
    assert!(text(&rules.stdout).contains("SHR201  警告    none-without-basis "));
    let rules = json(&mulu(&["rules", "--format", "json", "--as-of", DAY], b"").stdout);
    assert_eq!(rules["rules"].as_array().unwrap().len(), mulu::RULES.len());
    let profiles = mulu(&["profiles", "--as-of", "2025-07-31"], b"");
    assert!(text(&profiles.stdout).lines().next().unwrap().ends_with("not in force on 2025-07-31"));
    let profiles = json(&mulu(&["profiles", "--format", "json", "--as-of", DAY], b"").stdout);
    let names: Vec<_> = profiles["profiles"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, mulu::Profile::names().collect::<Vec<_>>());
}

#[test]
fn a_schema_is_printed() {
    for name in mulu::schema::NAMES {
        let output = mulu(&["schema", name], b"");
        assert_eq!(status(&output), 0, "{}", text(&output.stderr));
        assert!(json(&output.stdout)["$schema"].is_string());
    }
    assert_eq!(status(&mulu(&["schema", "poem"], b"")), 2);
}
