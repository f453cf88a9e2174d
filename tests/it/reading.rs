//! Hostile input. Each fault is a finding or an error with its place, and nothing else is lost.

use std::io::Read;
use std::time::{Duration, Instant};

use mulu::{Calendar, Checker, Entries, Error, InputFormat, OddKind, Place, Profile, Reader};
use proptest::prelude::*;

use crate::patch::clean;

/// Gives at most so many bytes at a time.
struct Dribble<'a>(&'a [u8], usize);

impl Read for Dribble<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let most = self.1.min(buffer.len());
        self.0.take(most as u64).read(buffer).inspect(|count| self.0 = &self.0[*count..])
    }
}

/// One entry as it was read.
#[derive(Debug, PartialEq)]
struct Seen {
    name: String,
    line: u64,
    column: u64,
    odd: Vec<(OddKind, String, Place)>,
}

#[derive(Debug)]
struct Outcome {
    seen: Vec<Seen>,
    complete: bool,
    error: Option<Error>,
}

impl Outcome {
    fn names(&self) -> Vec<&str> {
        self.seen.iter().map(|seen| seen.name.as_str()).collect()
    }

    /// Kind, pointer, line, column and offset of all that is odd.
    fn odd(&self) -> Vec<(OddKind, &str, u64, u64, u64)> {
        let all = self.seen.iter().flat_map(|seen| &seen.odd);
        all.map(|(kind, at, place)| {
            (*kind, at.as_str(), place.line(), place.column(), place.bytes().unwrap().start)
        })
        .collect()
    }
}

fn read_from(input: impl Read, format: InputFormat) -> Outcome {
    let mut reader = Reader::new(input, "f").format(format);
    let (mut seen, mut error) = (Vec::new(), None);
    loop {
        match reader.next_block() {
            Ok(None) => break,
            Err(why) => {
                error = Some(why);
                break;
            }
            Ok(Some(block)) => {
                let mut entries = block.entries();
                while entries.next().is_some() {
                    let (entry, start) = (entries.current(), entries.start());
                    let odd = entry.odd.iter().map(|odd| {
                        let place = entries.place(&odd.pointer, odd.offset).unwrap();
                        (odd.kind, odd.pointer.clone(), place)
                    });
                    let (line, column) = (start.line(), start.column());
                    seen.push(Seen {
                        name: entry.name.to_string(),
                        line,
                        column,
                        odd: odd.collect(),
                    });
                }
            }
        }
    }
    Outcome { seen, complete: reader.is_complete(), error }
}

fn read(input: &[u8]) -> Outcome {
    read_from(input, InputFormat::Auto)
}

/// Line, column in characters and offset of the first `needle`.
fn place_of(input: &str, needle: &str) -> (u64, u64, u64) {
    let offset = input.find(needle).unwrap();
    let before = &input[..offset];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.matches('\n').count() + 1;
    (line as u64, before[line_start..].chars().count() as u64 + 1, offset as u64)
}

#[test]
fn what_is_no_json_is_a_finding_at_its_place() {
    // The document, the names read before, the first bytes of the fault.
    let cases: &[(&str, &[&str], &str)] = &[
        // Cut short.
        ("[{\"name\":\"甲\"},\n {\"name\":\"乙", &["甲"], "乙"),
        ("[{\"name\":\"甲\"},\n {\"name\":\"乙\"", &["甲"], "\"乙\""),
        ("[{\"name\":\"甲\"},", &["甲"], ""),
        ("[{\"name\":\"甲\"}", &["甲"], ""),
        ("[", &[], ""),
        ("{\"name\":\n\"甲\",", &[], "\","),
        ("{\"entries\":[{\"name\":\"甲\"}]", &["甲"], ""),
        ("{\"entries\":[{\"name\":\"甲\"}],\"version\":1", &["甲"], ""),
        ("", &[], ""),
        (" \n ", &[], ""),
        // Commas.
        ("[{\"name\":\"甲\"} {\"name\":\"乙\"}]", &["甲"], "{\"name\":\"乙"),
        ("[{\"name\":\"甲\"},]", &["甲"], "]"),
        ("[{\"name\":\"甲\"},,{\"name\":\"乙\"}]", &["甲"], ",{\"name\":\"乙"),
        ("[,{\"name\":\"甲\"}]", &[], ","),
        ("[{\"name\":\"甲\" \"code\":1},{}]", &[], "\"code"),
        ("[{\"name\":\"甲\",}]", &[], "}]"),
        // What follows the document.
        ("[{\"name\":\"甲\"}] x", &["甲"], "x"),
        ("[{\"name\":\"甲\"}]\n[{\"name\":\"乙\"}]", &["甲"], "[{\"name\":\"乙"),
        ("[{\"name\":\"甲\"}]]", &["甲"], "]]"),
        ("{\"name\":\"甲\"} x", &["甲"], "x"),
        ("{\n\"name\":\"甲\"}\n{\n\"name\":\"乙\"}", &["甲"], "{\n\"name\":\"乙"),
        ("{\"entries\":[{\"name\":\"甲\"}]} {}", &["甲"], "{}"),
        // A catalogue that goes wrong beside its entries.
        ("{\"version\":1 \"entries\":[{\"name\":\"甲\"}]}", &[], "\"entries"),
        ("{\"version\":one,\"entries\":[{\"name\":\"甲\"}]}", &[], "one"),
        ("{\"entries\":[{\"name\":\"甲\"}],version:1}", &["甲"], "version"),
        ("{\"entries\":[{\"name\":\"甲\"}]]", &["甲"], "]]"),
        (
            "{\"entries\":[{\"name\":\"甲\"}],\"entries\":[{\"name\":\"乙\"}]}",
            &["甲"],
            "\"entries\":[{\"name\":\"乙",
        ),
        // Values that JSON does not have.
        ("[{\"name\":\"甲\"},{\"census\":{\"stored_gb\":NaN}},{}]", &["甲"], "NaN"),
        ("[{\"name\":\"甲\"},{\"census\":{\"stored_gb\":Infinity}},{}]", &["甲"], "Infinity"),
        ("[{\"name\":\"甲\"},{\"census\":{\"stored_gb\":-Infinity}},{}]", &["甲"], "Infinity"),
        ("[{\"name\":'甲'}]", &[], "'"),
        ("text", &[], "text"),
        ("[{\"name\":\"甲\"},{]", &["甲"], "]"),
    ];
    for &(input, names, fault) in cases {
        let outcome = read(input.as_bytes());
        let kinds: Vec<_> = outcome.odd().iter().map(|odd| odd.0).collect();
        assert_eq!(kinds, [OddKind::NotJson], "{input}");
        assert_eq!(outcome.names()[..names.len()], *names, "{input}");
        assert_eq!(outcome.seen.len(), names.len() + 1, "{input}");
        assert!(!outcome.complete && outcome.error.is_none(), "{input}");
        let (_, at, line, column, offset) = outcome.odd()[0];
        assert_eq!(at, "", "{input}");
        if fault.is_empty() {
            assert_eq!(offset, input.trim_end_matches('\u{FFFD}').len() as u64, "{input:?}");
        } else {
            // The parser speaks of the byte at which it knows, which may be the last of what is wrong.
            let (from, to) = (place_of(input, fault), input.find(fault).unwrap() + fault.len());
            assert!(from.2 <= offset && offset < to as u64, "{input}: {offset}");
            assert!(
                from.0 < line || from.0 == line && from.1 <= column,
                "{input}: {line}:{column}"
            );
        }
    }
}

#[test]
fn what_is_almost_json_is_mended_and_the_rest_is_read() {
    use OddKind::{DecodingLoss, RawControl};
    // The value of a name in the middle of three entries, what is read of it, and the faults.
    type Case<'c> = (&'c [u8], &'c str, &'c [(OddKind, usize)]);
    let cases: &[Case<'_>] = &[
        (b"a\xFFb", "a\u{FFFD}b", &[(DecodingLoss, 1)]),
        (b"\xC4\xBF\xC2\xBC", "\u{13F}\u{BC}", &[]),
        (b"\xE7\x9B", "\u{FFFD}", &[(DecodingLoss, 0)]),
        (b"a\0b", "a\0b", &[(RawControl, 1)]),
        (b"a\tb\xFF\t\xFF", "a\tb\u{FFFD}\t\u{FFFD}", &[(RawControl, 1), (DecodingLoss, 3)]),
        (b"a\\u0000b", "a\0b", &[]),
        (b"\\ud83d\\ude00", "😀", &[]),
        (b"x\\ud83d", "x\u{FFFD}", &[(DecodingLoss, 1)]),
        (b"\\ud83dx", "\u{FFFD}x", &[(DecodingLoss, 0)]),
        (b"\\ude00", "\u{FFFD}", &[(DecodingLoss, 0)]),
        (b"\\ude00\\ud83d", "\u{FFFD}\u{FFFD}", &[(DecodingLoss, 0)]),
        (b"\\ud83d\\ud83d\\ude00", "\u{FFFD}😀", &[(DecodingLoss, 0)]),
    ];
    for &(bytes, name, faults) in cases {
        for (before, after) in [
            ("[{\"name\":\"前\"},\n {\"code\":\"1\",\"name\":\"", "\"},{\"name\":\"后\"}]"),
            ("{\"name\":\"前\"}\n{\"code\":\"1\",\"name\":\"", "\"}\n{\"name\":\"后\"}"),
        ] {
            let input = [before.as_bytes(), bytes, after.as_bytes()].concat();
            let outcome = read(&input);
            assert_eq!(outcome.names(), ["前", name, "后"]);
            assert!(outcome.complete);
            let odd: Vec<_> = faults
                .iter()
                .map(|&(kind, at)| {
                    let (_, column, offset) = place_of(&format!("{before}|"), "|");
                    // All that comes before a fault here is ASCII.
                    (kind, "/name", 2, column + at as u64, offset + at as u64)
                })
                .collect();
            assert_eq!(outcome.odd(), odd, "{name:?}");
        }
    }
}

#[test]
fn a_fault_in_a_key_or_far_down_has_its_pointer() {
    let outcome = read(b"{\"a\xFF\":1,\"items\":[{},{\"name\":\"\x01\"}],\"\xE4\xBF\xA1\xE6\x81\xAF\":\"\\ud800\"}");
    let found: Vec<_> = outcome.odd().iter().map(|odd| (odd.0, odd.1.to_owned())).collect();
    assert!(found.contains(&(OddKind::DecodingLoss, "/a\u{FFFD}".to_owned())), "{found:?}");
    assert!(found.contains(&(OddKind::RawControl, "/items/1/name".to_owned())), "{found:?}");
}

#[test]
fn depth_is_limited_and_the_other_entries_are_read() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        for member in ["name", "ext", "share", "items", "update_cycle", "unknown"] {
            let deep = format!("{{\"{member}\":{}1{}}}", open.repeat(10_000), close.repeat(10_000));
            for (before, after) in [
                ("[{\"name\":\"前\"},", ",{\"name\":\"后\"}]"),
                ("{\"name\":\"前\"}\n", "\n{\"name\":\"后\"}"),
            ] {
                let outcome = read(format!("{before}{deep}{after}").as_bytes());
                assert_eq!(outcome.names(), ["前", "", "后"], "{member}");
                assert_eq!(outcome.odd().len(), 1, "{member}");
                // At the bracket that goes too deep: the entry's own is the first of 64.
                let offset = before.len() + 4 + member.len() + 63 * open.len();
                let (kind, _, _, _, at) = outcome.odd()[0];
                assert_eq!((kind, at), (OddKind::NotJson, offset as u64), "{member}");
                assert!(outcome.complete);
            }
        }
    }
    for member in ["name", "unknown"] {
        let nested = |depth| format!("{{\"{member}\":{}{}}}", "[".repeat(depth), "]".repeat(depth));
        let kind = |depth| read(nested(depth).as_bytes()).odd()[0].0;
        assert_ne!(kind(64), OddKind::NotJson);
        assert_eq!(kind(65), OddKind::NotJson);
    }
}

#[test]
fn a_huge_entry_is_a_limit_with_its_place() {
    let huge = 100 << 20;
    for (before, names) in [
        ("[{\"name\":\"甲\"}, {\"name\":\"", 1),
        ("{\"version\":1,\"entries\":[{\"name\":\"甲\"}, {\"name\":\"", 1),
        ("{\"name\":\"", 0),
        ("{\"name\":\"甲\", \"items\":[{\"name\":\"", 0),
        ("{\"title\":\"", 0),
    ] {
        let start = Instant::now();
        let input = before.as_bytes().chain(std::io::repeat(b'x').take(huge));
        let outcome = read_from(input, InputFormat::Auto);
        assert_eq!(outcome.seen.len(), names, "{before}");
        assert!(!outcome.complete);
        let error = outcome.error.unwrap();
        assert!(error.is_limit());
        let offset = if names == 1 { before.rfind("{\"name\"").unwrap() } else { 0 };
        assert!(error.to_string().ends_with(&format!("at byte {offset}")), "{error}");
        assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    }
}

#[test]
fn a_huge_line_is_passed_over() {
    let before = "{\"name\":\"甲\"}\n {\"name\":\"".as_bytes();
    let huge = std::io::repeat(b'x').take(100 << 20);
    let after = "\"}\n{\"name\":\"乙\"}".as_bytes();
    let outcome = read_from(before.chain(huge).chain(after), InputFormat::Auto);
    assert_eq!((outcome.names(), outcome.complete), (vec!["甲", "", "乙"], false));
    assert!(outcome.error.is_none());
    assert_eq!(outcome.odd(), [(OddKind::NotJson, "", 2, 2, 16)]);
}

#[test]
fn no_input_takes_long() {
    let many = 150_000;
    let list = |element: &str| format!("[{}{element}]", format!("{element},").repeat(many));
    let inputs: Vec<Vec<u8>> = vec![
        [b"[{\"name\":\"".as_slice(), &[0xFF; 2_000_000], b"\"}]"].concat(),
        [b"[{\"keywords\":[".as_slice(), &b"\"\xFF\",".repeat(many), b"\"\"]}]"].concat(),
        format!("[{{\"name\":\"{}\"}}]", "\\ud800".repeat(many)).into(),
        format!("[{{{}\"name\":1}}]", "\"name\":1,".repeat(many)).into(),
        format!("[{{{}\"x\":1}}]", "\"x\":1,".repeat(many)).into(),
        format!("[{{{}}}]", (0..many).map(|n| format!("\"k{n}\":1")).collect::<Vec<_>>().join(","))
            .into(),
        format!(
            "[{{\"ext\":{{{}}}}}]",
            (0..many).map(|n| format!("\"k{n}\":\"\"")).collect::<Vec<_>>().join(",")
        )
        .into(),
        format!("[{{\"keywords\":{}}}]", list("1")).into(),
        format!("[{{\"share\":{{\"purposes\":{}}}}}]", list("1")).into(),
        format!("[{{\"items\":{}}}]", list("1")).into(),
        format!("[{{\"items\":{}}}]", list("{\"length\":-1}")).into(),
        list("{}").into(),
        "{}\n".repeat(many).into(),
        "[".repeat(2_000_000).into(),
        "{\"a\":".repeat(many).into(),
        "\n".repeat(2_000_000).into(),
        "\"".repeat(2_000_000).into(),
    ];
    for input in inputs {
        let start = Instant::now();
        read(&input);
        let head = String::from_utf8_lossy(&input[..40]).into_owned();
        assert!(start.elapsed() < Duration::from_secs(20), "{head}: {:?}", start.elapsed());
    }
}

#[test]
fn of_two_members_the_last_counts_and_the_first_is_reported() {
    let input = "[{\"name\":\"甲\",\n\"share\":{\"type\":1,\"type\":\"conditional\"},\"name\":\"乙\",\"x\":1,\"x\":2,\
        \"ext\":{\"a\":\"1\",\"a\":\"2\"},\"code\":{},\"信息资源代码\":\"9\"}]";
    let outcome = read(input.as_bytes());
    assert_eq!(outcome.names(), ["乙"]);
    let twice: Vec<_> =
        outcome.odd().into_iter().filter(|odd| odd.0 == OddKind::DuplicateKey).collect();
    let place = |needle: &str, key: &str| {
        let (line, column, offset) = place_of(input, needle);
        (line, column + key.chars().count() as u64, offset + key.len() as u64)
    };
    let expected = [
        ("/share/type", place("\"type\":1", "\"type\":")),
        ("/name", place("\"name\":\"甲", "\"name\":")),
        ("/x", place("\"x\":1", "\"x\":")),
        ("/ext/a", place("\"a\":\"1", "\"a\":")),
        ("/code", place("\"code\":{}", "\"code\":")),
    ];
    let expected = expected
        .map(|(at, (line, column, offset))| (OddKind::DuplicateKey, at, line, column, offset));
    assert_eq!(twice, expected);
    let all = outcome.seen.iter().flat_map(|seen| &seen.odd);
    let lengths = all
        .filter(|odd| odd.0 == OddKind::DuplicateKey)
        .map(|(_, _, place)| place.bytes().unwrap().count() as u64);
    assert_eq!(lengths.collect::<Vec<_>>(), [1, 5, 1, 3, 2], "the whole of each value");
    // What was wrong with an earlier value no longer is, and nothing of it is left.
    assert!(outcome.odd().iter().all(|odd| odd.0 != OddKind::WrongType), "{:?}", outcome.odd());
    let entry: mulu::Entry<'_> = serde_json::from_str(&input[1..input.len() - 1]).unwrap();
    assert_eq!((entry.code.as_ref(), entry.extra.get("x")), ("9", Some("2")));
    assert_eq!(entry.extra.iter().count(), 1);
}

#[test]
fn every_shape_of_document_is_read() {
    let cases: &[(&str, &[&str])] = &[
        ("[]", &[]),
        ("{}", &[""]),
        ("[{}]", &[""]),
        ("[{\"name\":\"甲\"},{\"name\":\"乙\"}]", &["甲", "乙"]),
        ("{\"name\":\"甲\"}", &["甲"]),
        ("{\"name\":\"甲\"}\n", &["甲"]),
        (
            "{\n  \"name\": \"甲\",\n  \"items\": [\n{\"name\": \"x\"},\n{\"name\": \"y\"}\n]\n}\n",
            &["甲"],
        ),
        ("{\"name\":\"甲\"}\n{\"name\":\"乙\"}", &["甲", "乙"]),
        ("{\"name\":\"甲\"}\r\n\r\n{\"name\":\"乙\"}\r\n", &["甲", "乙"]),
        ("{\"entries\":[]}", &[]),
        ("{\"entries\":[{\"name\":\"甲\"}],\"version\":1}", &["甲"]),
        (
            "{\"version\":1,\"name\":\"entries\",\"x\":{\"entries\":[{}]},\"entries\" : [ {\"name\":\"甲\"} , {\"name\":\"乙\"} ] ,\"y\":[\"]}\"]}\n",
            &["甲", "乙"],
        ),
        (
            "{\"version\":1,\n\"entries\":[\n{\"name\":\"甲\"},\n{\"name\":\"乙\"}\n]\n}\n",
            &["甲", "乙"],
        ),
    ];
    for &(input, names) in cases {
        for bom in ["", "\u{FEFF}"] {
            let outcome = read(format!("{bom}{input}").as_bytes());
            assert_eq!(outcome.names(), names, "{input}");
            assert!(outcome.complete && outcome.error.is_none(), "{input}");
            assert!(outcome.odd().is_empty(), "{input}: {:?}", outcome.odd());
            for (seen, name) in outcome.seen.iter().zip(names).filter(|(_, name)| !name.is_empty())
            {
                if input.contains("{\"name\":\"甲") {
                    let (line, column, _) = place_of(input, &format!("{{\"name\":\"{name}"));
                    assert_eq!((seen.line, seen.column), (line, column), "{input}");
                }
            }
        }
    }
    assert!(read_from(b"".as_slice(), InputFormat::Ndjson).complete);
}

#[test]
fn a_bad_line_is_a_finding_and_reading_goes_on() {
    for bad in [
        "{\"name\":",
        "x",
        "{\"name\":\"乙\"} {}",
        "[{}]",
        "12",
        "null",
        "{\"name\" 1}",
        "\"{",
        "\u{FEFF}{}",
    ] {
        let input = format!("{{\"name\":\"甲\"}}\n {bad}\r\n{{\"name\":\"丙\"}}\n");
        for format in [InputFormat::Auto, InputFormat::Ndjson] {
            let outcome = read_from(input.as_bytes(), format);
            assert_eq!(outcome.names(), ["甲", "", "丙"], "{bad}");
            let odd = outcome.odd();
            assert_eq!((odd.len(), odd[0].0, odd[0].2), (1, OddKind::NotJson, 2), "{bad}");
            assert_eq!((outcome.seen[1].line, outcome.seen[1].column), (2, 2));
            assert!(outcome.complete);
        }
        // The first line may be the bad one, unless it looks like the beginning of something longer.
        let outcome = read(format!("{bad}\n{{\"name\":\"丙\"}}").as_bytes());
        if !bad.starts_with(['[', '\u{FEFF}']) && !bad.ends_with('{') {
            assert_eq!(outcome.names(), ["", "丙"], "{bad}");
        }
    }
}

#[test]
fn places_do_not_depend_on_blocks() {
    // More than one block: on one line, with line breaks, and as lines.
    let entry = |n: usize| {
        format!("{{\"name\":\"第{n}条\",\"abstract\":\"{}\",\"x{n}\":1}}", "摘要".repeat(n % 97))
    };
    let entries: Vec<String> = (0..5_000).map(entry).collect();
    for input in [
        format!("[{}]", entries.join(",")),
        format!("{{\"version\":1,\"entries\":[{}],\"y\":1}}", entries.join(" ,\r\n ")),
        entries.join("\n"),
    ] {
        assert!(input.len() > 5 << 18);
        let whole = read(input.as_bytes());
        assert!(whole.complete && whole.seen.len() == entries.len());
        // Lines and columns counted once more, along the way.
        let (mut line, mut column, mut passed) = (1, 1, 0);
        for (n, seen) in whole.seen.iter().enumerate() {
            let [(OddKind::UnknownMember, at, place)] = &seen.odd[..] else { panic!("{seen:?}") };
            let offset = place.bytes().unwrap().start as usize;
            assert!(input[offset..].starts_with("1}") && *at == format!("/x{n}"));
            for c in input[passed..offset].chars() {
                (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
            }
            passed = offset;
            assert_eq!((place.line(), place.column()), (line, column), "{n}");
        }
        for step in [1, 7, 1 << 20] {
            let dribbled = read_from(Dribble(input.as_bytes(), step), InputFormat::Auto);
            assert!(dribbled.seen == whole.seen && dribbled.complete);
        }
    }
}

#[test]
fn places_may_be_asked_for_in_any_order() {
    let input = "[{\"name\":\"甲\",\n\"items\":[{\"name\":\"乙\"},{\"name\":\"丙\"},\n {\"name\":\"丁\"}]},\n\
                 {\"items\":[{\"name\":\"戊\"},{\"name\":\"己\"}]}]";
    let names =
        ["甲", "乙", "丙", "丁", "戊", "己"].map(|name| place_of(input, &format!("\"{name}\"")));
    let pointers = ["/name", "/items/0/name", "/items/1/name", "/items/2/name"];
    let mut reader = Reader::new(input.as_bytes(), "");
    let block = reader.next_block().unwrap().unwrap();
    let mut entries = block.entries();
    let place = |entries: &Entries<'_>, pointer: &str| {
        let place = entries.place(pointer, None).unwrap();
        (place.line(), place.column(), place.bytes().unwrap().start)
    };
    entries.next();
    for at in [0, 1, 2, 3, 2, 0, 3, 3, 1] {
        assert_eq!(place(&entries, pointers[at]), names[at], "{at}");
    }
    entries.next();
    for at in [2, 1, 1, 2] {
        assert_eq!(place(&entries, pointers[at]), names[at + 3], "{at}");
    }
}

#[test]
fn what_is_wrong_many_times_is_found_in_one_way_through() {
    // Without that a report of these would take minutes.
    for item in ["{\"name\":\"a\"}", "{}"] {
        let many = 20_000;
        let input = format!("{{\"items\":[{}{item}]}}", format!("{item},\n").repeat(many));
        let (said, complete) = report(input.as_bytes());
        assert!(said.len() > many && complete);
    }
}

/// Findings with their places, as text.
fn report(input: impl Read) -> (Vec<String>, bool) {
    let profile = Profile::named("national-2025").unwrap();
    let day = "2026-11-21".parse().unwrap();
    let checker = Checker::new(profile, Calendar::default(), day).unwrap();
    let mut run = checker.run();
    run.read(Reader::new(input, "f")).unwrap();
    let report = run.finish();
    let all = report.findings().iter().map(|finding| {
        let place = finding.place.as_ref().map(|p| (p.line(), p.column(), p.bytes()));
        format!(
            "{} {} {} {:?} {place:?}",
            finding.rule.code, finding.entry, finding.at, finding.related
        )
    });
    (all.collect(), report.is_complete())
}

proptest! {
    #[test]
    fn findings_do_not_depend_on_how_the_input_comes(
        cuts in prop::collection::vec(1..300_usize, 1..20),
        bad in prop::sample::select(&["{}", "{\"name\":", "{\"name\":\"\u{1}\"}", "x"][..]),
    ) {
        /// Gives these many bytes at a time, again and again.
        struct Cut<'a>(&'a [u8], std::iter::Cycle<std::vec::IntoIter<usize>>);
        impl Read for Cut<'_> {
            fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
                let most = self.1.next().unwrap_or(1);
                let mut part = Dribble(self.0, most);
                part.read(buffer).inspect(|count| self.0 = &self.0[*count..])
            }
        }
        let clean = clean();
        for input in [format!("[{clean},{bad},{clean}]"), format!("{clean}\n{bad}\n{clean}\n")] {
            let cut = Cut(input.as_bytes(), cuts.clone().into_iter().cycle());
            prop_assert_eq!(report(cut), report(input.as_bytes()));
        }
    }
}

#[test]
fn a_disk_that_fails_is_an_error() {
    struct Fails;
    impl Read for Fails {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("unplugged"))
        }
    }
    let outcome =
        read_from(b"[{\"name\":\"\xE7\x94\xB2\"},".as_slice().chain(Fails), InputFormat::Auto);
    let error = outcome.error.unwrap();
    assert!(error.is_input() && error.to_string().contains("unplugged"));
    assert!(!outcome.complete);
}
