//! `mulu due`, and the calendar that a place adds.

use std::fs;
use std::process::Output;

use serde_json::{Value, json};

use super::{command, folder, json as read, mulu, status, text};

fn due(args: &[&str]) -> Output {
    mulu(&[&["due"], args].concat(), b"")
}

fn document(args: &[&str]) -> Value {
    let output = due(&[args, &["--format", "json"]].concat());
    assert_eq!(status(&output), 0, "{}", text(&output.stderr));
    read(&output.stdout)
}

#[test]
fn the_kinds_of_period_are_those_of_the_law() {
    for (kind, days, last, basis) in [
        ("reply-unconditional", 1, "2026-02-14", "R809 第二十一条第一款"),
        ("reply-conditional", 10, "2026-03-05", "R809 第二十一条第一款"),
        ("deliver", 20, "2026-03-19", "R809 第二十二条第一款"),
        ("check", 10, "2026-03-05", "R809 第二十六条第二款"),
        ("catalogue-update", 10, "2026-03-05", "R809 第十七条第二款"),
        ("review", 2, "2026-02-24", "R809 第十七条第三款"),
    ] {
        let document = document(&[kind, "2026-02-13"]);
        assert_eq!(document["kind"], kind);
        assert_eq!(document["start"], "2026-02-13");
        assert_eq!(document["working_days"], days, "{kind}");
        assert_eq!(document["due"], last, "{kind}");
        assert_eq!(document["basis"], json!([basis]));
        assert_eq!(document["counted"].as_array().unwrap().len(), days);
        assert_eq!(document["counted"][days - 1], last);
    }
    let document = document(&["15", "2026-02-13", "--lang", "zh"]);
    assert_eq!(
        (&document["kind"], &document["due"]),
        (&json!("working-days"), &json!("2026-03-12"))
    );
    assert!(document.get("basis").is_none());
    assert_eq!(document["uncovered"], Value::Null);
    let first = json!({"on": "2026-02-13", "why": "开始的当日不计入", "kind": "start"});
    assert_eq!(document["skipped"][0], first);
    let second = json!({"on": "2026-02-15", "why": "放假（2026年放假安排）", "kind": "holiday"});
    assert_eq!(document["skipped"][1], second);
}

#[test]
fn the_text_is_the_proof() {
    let output = due(&["reply-conditional", "2026-09-24", "--lang", "zh", "--as-of", "2026-10-15"]);
    assert_eq!(status(&output), 0);
    let expected = "\
答复有条件共享的申请：10个工作日
依据：R809 第二十一条第一款（已核对原文；适用规则national-2025）
起始日：2026-09-24（星期四）
届满日：2026-10-15（星期四）
截至2026-10-15：当日届满

2026-09-24  星期四    -  开始的当日不计入
2026-09-25  星期五    -  放假（2026年放假安排）
2026-09-26  星期六    -  放假（2026年放假安排）
2026-09-27  星期日    -  放假（2026年放假安排）
2026-09-28  星期一    1  工作日
2026-09-29  星期二    2  工作日
2026-09-30  星期三    3  工作日
2026-10-01  星期四    -  放假（2026年放假安排）
2026-10-02  星期五    -  放假（2026年放假安排）
2026-10-03  星期六    -  放假（2026年放假安排）
2026-10-04  星期日    -  放假（2026年放假安排）
2026-10-05  星期一    -  放假（2026年放假安排）
2026-10-06  星期二    -  放假（2026年放假安排）
2026-10-07  星期三    -  放假（2026年放假安排）
2026-10-08  星期四    4  工作日
2026-10-09  星期五    5  工作日
2026-10-10  星期六    6  调休上班（2026年放假安排）
2026-10-11  星期日    -  周末
2026-10-12  星期一    7  工作日
2026-10-13  星期二    8  工作日
2026-10-14  星期三    9  工作日
2026-10-15  星期四   10  工作日

计算规则：开始的当日不计入（民法典 第二百零一条）；只计工作日（参照行政许可法 第八十二条）
2026年放假安排：https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm
";
    assert_eq!(text(&output.stdout), expected);
    // A notice that is not known yet may move what is counted here; the day is moved by the next year's notice.
    let output = due(&["1", "2026-12-30", "--lang", "zh"]);
    let note = "注意：2027年放假安排尚未收录，可能调整2026年12月末的上班和放假。\n";
    assert!(text(&output.stdout).ends_with(note), "{}", text(&output.stdout));
    let output = due(&["2", "2018-12-28"]);
    for line in [
        "2018-12-29  Sat    1  worked by the notice for 2019\n",
        "2018-12-31  Mon    -  day off by the notice for 2019\n",
        "days off in 2019: https://",
    ] {
        assert!(text(&output.stdout).contains(line), "{line}");
    }
}

#[test]
fn what_is_left_is_said_on_request() {
    let said = |day| {
        let output = due(&["reply-conditional", "2026-02-13", "--as-of", day]);
        let line = text(&output.stdout).lines().nth(4).unwrap().to_owned();
        let document = document(&["reply-conditional", "2026-02-13", "--as-of", day]);
        let left = &document["working_days_left"];
        assert_eq!(document["is_over"].as_bool().unwrap(), left.is_null());
        (line, left.as_u64().or(document["working_days_since"].as_u64()).unwrap())
    };
    assert_eq!(said("2026-03-01"), ("as of 2026-03-01: 4 working days left".to_owned(), 4));
    assert_eq!(said("2026-03-05"), ("as of 2026-03-05: the last day".to_owned(), 0));
    assert_eq!(said("2026-03-06"), ("as of 2026-03-06: over since 1 working day".to_owned(), 1));
    assert!(document(&["deliver", "2026-02-13"]).get("is_over").is_none());
}

#[test]
fn the_period_is_that_of_the_profile_on_the_first_day() {
    let liaoning = ["reply-conditional", "2017-09-22", "--profile", "liaoning-2017"];
    let document = document(&liaoning);
    assert_eq!(
        (&document["due"], &document["profile"]),
        (&json!("2017-10-12"), &json!("liaoning-2017"))
    );
    assert_eq!(document["only_outside_scope"], true);
    let memory =
        due(&["reply-conditional", "2017-09-22", "--profile", "national-2017", "--lang", "zh"]);
    assert!(
        text(&memory.stdout)
            .contains("依据：R51 第十二条（凭记忆，未核对原文；适用规则national-2017）\n")
    );
    for (args, why) in [
        (
            &["deliver", "2025-07-31"] as &[&str],
            "R809, for which the profile national-2025 stands, is not in force on 2025-07-31: no period to deliver",
        ),
        (
            &["deliver", "2018-01-02", "--profile", "national-2017"],
            "the profile national-2017 sets no period to deliver",
        ),
        (
            &["deliver", "2026-02-13", "--extend", "1"],
            "no text allows the period of R809 第二十二条第一款 to be extended",
        ),
        (
            &["catalogue-update", "2026-02-13", "--extend", "6"],
            "the period of R809 第十七条第二款 may be extended by at most 5 working days",
        ),
        (
            &["5", "2026-02-13", "--extend", "1"],
            "a number of working days is not extended: give the sum",
        ),
        (&["wait", "2026-02-13"], "no kind of period `wait`: there are reply-unconditional, "),
        (&["-1", "2026-02-13"], ""),
        (&["+1", "2026-02-13"], "no kind of period `+1`"),
        (&["99999999999", "2026-02-13"], "no kind of period `99999999999`"),
        (&["deliver", "2026-02-30"], ""),
        (
            &["deliver", "2026-02-13", "--holidays", "藏历新年"],
            "calendar: no local holidays `藏历新年` are given",
        ),
    ] {
        let output = due(args);
        assert_eq!(status(&output), 2, "{args:?}");
        assert!(output.stdout.is_empty());
        let said = text(&output.stderr);
        assert!(why.is_empty() || said.starts_with(&format!("mulu: {why}")), "{args:?}: {said}");
    }
    let longer = due(&["reply-unconditional", "2026-02-13", "--extend", "10", "--lang", "zh"]);
    let line = "延长：10个工作日，共11个工作日\n起始日：2026-02-13（星期五）\n届满日：2026-03-06（星期五）\n";
    assert!(text(&longer.stdout).contains(line));
}

#[test]
fn a_year_that_is_not_known_is_named_and_nothing_is_guessed() {
    let args = ["reply-conditional", "2026-12-28", "--format", "json"];
    let output = due(&args);
    assert_eq!(status(&output), 2);
    let document = read(&output.stdout);
    assert_eq!((&document["due"], &document["uncovered"]), (&Value::Null, &json!(2027)));
    assert_eq!(document["counted"], json!(["2026-12-29", "2026-12-30", "2026-12-31"]));
    assert_eq!(
        text(&output.stderr),
        "mulu: not covered by the calendar: for want of the notice of the days off in 2027 the due day is not known \
         (--calendar adds years)\n"
    );
    let output = due(&["reply-conditional", "2026-12-28", "--lang", "zh"]);
    assert!(
        text(&output.stdout)
            .contains("\n届满日：无法确定，缺少2027年放假安排的通知；已计3个工作日\n")
    );
    assert!(text(&output.stderr).contains("缺少2027年放假安排的通知"));
    let before = due(&["5", "2006-12-29", "--format", "json"]);
    assert_eq!((status(&before), read(&before.stdout)["uncovered"].as_i64()), (2, Some(2006)));
    assert_eq!(
        read(&due(&["4294967295", "2020-01-01", "--format", "json"]).stdout)["uncovered"],
        2027
    );
}

/// A year, and local holidays.
const YEAR: &str = "[[year]]\nyear = 2027\nnotices = ['https://example.org/2027']\noff = ['2027-01-01..2027-01-03']\n";
const TIBET: &str = "[[local]]\nname = '藏历新年'\noff = ['2026-02-18..2026-02-24']\n";

#[test]
fn years_and_local_holidays_are_added() {
    let folder = folder("due");
    let (year, tibet) = (folder.join("year.toml"), folder.join("tibet.toml"));
    fs::write(&year, YEAR).unwrap();
    fs::write(&tibet, TIBET).unwrap();
    let (year, tibet) = (year.to_str().unwrap(), tibet.to_str().unwrap());
    let added = document(&["2", "2026-12-30", "--calendar", year]);
    assert_eq!((&added["due"], &added["provisional"]), (&json!("2027-01-04"), &Value::Null));
    assert_eq!(
        added["notices"][1],
        json!({"year": 2027, "addresses": ["https://example.org/2027"]})
    );

    let plain = ["2", "2026-02-13", "--calendar", tibet, "--lang", "zh"];
    assert_eq!(document(&plain)["due"], "2026-02-24");
    let local = document(&[&plain[..], &["--holidays", "藏历新年"]].concat());
    assert_eq!(
        (&local["due"], &local["local_holidays"]),
        (&json!("2026-02-25"), &json!(["藏历新年"]))
    );
    let last = json!({"on": "2026-02-24", "why": "地方节假日（藏历新年）", "kind": "local"});
    assert_eq!(local["skipped"].as_array().unwrap().last(), Some(&last));
    // Of a year that the layer does not list nothing is said.
    let output =
        due(&["2", "2025-12-30", "--calendar", tibet, "--holidays", "藏历新年", "--lang", "zh"]);
    assert_eq!(status(&output), 2);
    assert!(text(&output.stderr).contains("缺少2025年的地方节假日（藏历新年）"));

    let first = document(&["1", "2026-02-13", "--count-first-day"]);
    assert_eq!((&first["due"], &first["skipped"]), (&json!("2026-02-13"), &json!([])));
    assert_eq!(first["counts_first_day"], true);
}

#[test]
fn the_settings_of_a_place_are_read_by_every_command() {
    let folder = folder("place");
    let indented = YEAR.replace("[[year]]", "[[calendar.year]]");
    fs::write(folder.join("mulu.toml"), format!("[calendar]\ncount_first_day = true\n{indented}"))
        .unwrap();
    let here = |args: &[&str]| command(args).current_dir(&folder).output().unwrap();
    let due = read(&here(&["due", "2", "2026-12-30", "--format", "json"]).stdout);
    assert_eq!(due["due"], "2026-12-31");
    let due = read(&here(&["due", "3", "2026-12-30", "--format", "json"]).stdout);
    assert_eq!(due["due"], "2027-01-04");
    let day = "2026-11-21";
    assert_eq!(status(&here(&["rules", "--as-of", day])), 0);
    // Another file in its place, which must be there.
    assert_eq!(status(&here(&["due", "2", "2026-12-30", "--config", "other.toml"])), 2);
    fs::write(folder.join("other.toml"), "").unwrap();
    assert_eq!(status(&here(&["due", "2", "2026-12-30", "--config", "other.toml"])), 2);
    assert_eq!(status(&here(&["due", "1", "2026-12-30", "--config", "other.toml"])), 0);
    fs::write(folder.join("mulu.toml"), "\ncolour = 1").unwrap();
    let said =
        "mulu: 设置有误，文件 `mulu.toml`：第2行：没有“colour”这一项，可以写的是“calendar”\n";
    assert_eq!(text(&here(&["due", "1", "2026-02-13", "--lang", "zh"]).stderr), said);
    for (config, why) in [
        (
            "colour = 1",
            "wrong settings in `mulu.toml`: line 1: unknown field `colour`, expected `calendar`",
        ),
        (
            "\n[calendar]\ncolour = 1",
            "wrong settings in `mulu.toml`: calendar: unknown field `colour`",
        ),
        ("\n\n[calendar", "wrong settings in `mulu.toml`: line 3: "),
    ] {
        fs::write(folder.join("mulu.toml"), config).unwrap();
        for args in
            [&["due", "1", "2026-02-13"] as &[&str], &["check", "--as-of", day, "-"], &["rules"]]
        {
            let output = here(args);
            assert_eq!(status(&output), 2, "{args:?}");
            assert!(
                text(&output.stderr).starts_with(&format!("mulu: {why}")),
                "{}",
                text(&output.stderr)
            );
        }
    }
}
