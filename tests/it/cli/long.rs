//! Long inputs: threads, an early end, and those who wait.

use std::fs;
use std::io::{Read, Write};
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, Stdio};

use super::{DAY, check, command, folder, json, status, text};
use crate::patch::clean;

/// So many lines, each an entry; every seventh has faults, and some have the name of another.
fn lines(count: usize) -> String {
    let clean = clean();
    let line = |number: usize| {
        let line = clean.replace("307024/000012", &format!("307024/{number:06}"));
        let name = if number % 100 == 50 {
            "同名".to_owned()
        } else {
            format!("检测结果{number}号")
        };
        let line = line.replace("机动车排气检测结果", &name);
        if number % 7 == 3 { line.replace("monthly", "经常") } else { line }
    };
    (0..count).map(|number| line(number) + "\n").collect()
}

#[test]
fn the_number_of_threads_does_not_show() {
    let folder = folder("threads");
    // Long enough to be shared out, and one short file more.
    let lines = lines(1500);
    assert!(lines.len() > 1 << 20);
    let broken = format!("[{}{{", lines.replace('\n', ",\n"));
    fs::write(folder.join("a.ndjson"), &lines).unwrap();
    fs::write(folder.join("b.json"), &broken).unwrap();
    fs::write(folder.join("c.json"), "[{}]").unwrap();
    let run = |args: &[&str]| {
        let path = folder.to_str().unwrap();
        check(&[args, &["--lang", "zh", path]].concat(), b"")
    };
    for args in [
        &["--format", "json"] as &[&str],
        &["--format", "text"],
        &["--format", "json", "--max-findings", "250"],
    ] {
        let one = run(&[args, &["--jobs", "1"]].concat());
        assert_eq!(status(&one), 2);
        assert!(one.stdout.len() > 10_000);
        for jobs in [&[] as &[&str], &["--jobs", "2"], &["--jobs", "5"]] {
            assert!(run(&[args, jobs].concat()) == one, "{args:?} {jobs:?}");
        }
    }
    assert_eq!(status(&run(&["--jobs", "0"])), 2);
}

/// `mulu check` of standard input that has read some of it, and waits for more.
fn waiting(args: &[&str], input: &str) -> (Child, std::process::ChildStdin) {
    let mut child = command(&[&["check", "--as-of", DAY], args, &["-"]].concat()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // Longer than what pipes and readers hold: once all is written, some was checked.
    assert!(input.len() > 1 << 20);
    stdin.write_all(input.as_bytes()).unwrap();
    (child, stdin)
}

fn signal(child: &Child, name: &str) {
    let kill = format!("kill {name} {}", child.id());
    assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
}

#[test]
fn a_signal_ends_the_run_with_what_was_found() {
    let count = 1500;
    let array = format!("[{}", lines(count).replace('\n', ",\n"));
    let file = folder("signal").join("report.json");
    let to_file = ["--format", "json", "--output", file.to_str().unwrap()];
    for (name, args) in [("-INT", &["--format", "json"] as &[&str]), ("-TERM", &to_file)] {
        let (child, stdin) = waiting(args, &array);
        signal(&child, name);
        let output = child.wait_with_output().unwrap();
        drop(stdin);
        assert_eq!(status(&output), 2);
        let said = "mulu: stopped by a signal\n";
        assert!(text(&output.stderr).starts_with(said), "{}", text(&output.stderr));
        let report =
            if output.stdout.is_empty() { fs::read(&file).unwrap() } else { output.stdout };
        let report = json(&report);
        assert_eq!(report["complete"], false);
        let entries = report["summary"]["entries"].as_u64().unwrap() as usize;
        assert!((1..=count).contains(&entries), "{entries}");
        // No entry was cut: each wrong one was found wrong, and nothing else was.
        let wrong = report["findings"].as_array().unwrap().iter();
        let wrong = wrong.filter(|finding| finding["at"] == "/update_cycle").count();
        assert_eq!(wrong, (0..entries).filter(|number| number % 7 == 3).count());
        assert!(!report.to_string().contains("not-json"));
    }
    assert_eq!(fs::read_dir(file.parent().unwrap()).unwrap().count(), 1, "what was begun is left");
}

#[test]
fn a_second_signal_ends_the_command() {
    let all_wrong = lines(1500).replace("monthly", "经常");
    let (mut child, stdin) = waiting(&["--format", "json"], &all_wrong);
    signal(&child, "-INT");
    // The report has begun, and is longer than what the pipe holds.
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut [0]).unwrap();
    signal(&child, "-INT");
    assert_eq!(child.wait().unwrap().signal(), Some(2));
    drop(stdin);
}

#[cfg(target_os = "linux")]
#[test]
fn progress_is_shown_at_a_terminal_and_nowhere_else() {
    let folder = folder("progress");
    fs::write(folder.join("part"), lines(20)).unwrap();
    // Progress appears after half a second.
    let slow = "(cat part; sleep 1; cat part) | \"$MULU\" check --as-of 2026-11-21 --format json - > report.json";
    let run = |language: &str, command: &mut Command| {
        command.current_dir(&folder).env("MULU", env!("CARGO_BIN_EXE_mulu"));
        command.env("LC_ALL", language).env("TERM", "xterm").stdin(Stdio::null());
        let output = command.output().unwrap();
        let report = json(&fs::read(folder.join("report.json")).unwrap());
        assert_eq!(report["summary"]["entries"], 40);
        [output.stdout, output.stderr].concat()
    };
    let piped = run("C", Command::new("sh").args(["-c", slow]));
    assert!(text(&piped).starts_with("mulu: entries 40,"), "{}", text(&piped));
    assert_eq!(text(&piped).lines().count(), 1);
    for (language, words) in [("C", "KiB read, "), ("zh_CN.UTF-8", "KiB，每秒")] {
        let shown = run(language, Command::new("script").args(["-qec", slow, "/dev/null"]));
        assert!(text(&shown).contains(words), "{}", text(&shown));
        // It is taken away before the totals are said.
        assert!(text(&shown).trim_end().lines().last().unwrap().contains("mulu: "));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn memory_grows_by_no_more_than_80_bytes_an_entry() {
    /// The most memory that a process has had, in bytes.
    fn peak(child: &Child) -> usize {
        let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap() << 10
    }
    let lines = lines(5000);
    let (child, mut stdin) = waiting(&["--format", "json", "--jobs", "4"], &lines);
    let before = peak(&child);
    for _ in 0..3 {
        stdin.write_all(lines.as_bytes()).unwrap();
    }
    let after = peak(&child);
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert_eq!(json(&output.stdout)["summary"]["entries"], 20_000);
    // What was read is let go; findings take some memory of their own.
    assert!(3 * lines.len() > 16 << 20);
    assert!(after - before < (8 << 20) + 80 * 15_000, "{before} bytes, then {after}");
    assert!(after < (64 << 20) + 80 * 20_000, "{after} bytes");
}
