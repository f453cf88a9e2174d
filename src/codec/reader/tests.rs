//! Any size of what is read at a time gives the same entries.

use proptest::prelude::*;

use super::*;

/// What a reader gives: each entry's name, and where it begins and what is odd about it.
fn read(input: &[u8], format: InputFormat, chunk: usize) -> (Vec<String>, bool) {
    let mut reader = Reader::new(input, "x").format(format).chunk(chunk);
    reader.source.limits.entry_bytes = 200;
    let mut seen = Vec::new();
    loop {
        match reader.next_block() {
            Ok(None) => break,
            Ok(Some(block)) => {
                let mut entries = block.entries();
                while entries.next().is_some() {
                    let entry = entries.current();
                    let odd = entry.odd.iter().map(|odd| {
                        let place = entries.place(&odd.pointer, odd.offset);
                        // What is no UTF-8 is read as GB 18030, and has no bytes of its own.
                        let place =
                            place.map(|p| (p.line(), p.column(), p.bytes().map(|b| b.start)));
                        format!("{:?} {place:?}", odd.kind)
                    });
                    let odd: Vec<String> = odd.collect();
                    let start = entries.start();
                    let (line, column) = (start.line(), start.column());
                    let place =
                        entries.place("/name", None).and_then(|place| Some(place.bytes()?.start));
                    // An entry that was not read has no place within it.
                    let name = place.filter(|_| !entry.name.is_empty());
                    seen.push(format!("{} {line}:{column} {name:?} {odd:?}", entry.name));
                }
            }
            Err(error) => {
                seen.push(error.to_string());
                break;
            }
        }
    }
    (seen, reader.is_complete())
}

const FORMATS: [InputFormat; 3] = [InputFormat::Auto, InputFormat::Json, InputFormat::Ndjson];

/// Pieces of documents: whole ones, and what breaks them.
const PIECES: [&str; 26] = [
    "[",
    "]",
    "{",
    "}",
    ",",
    " ",
    "\n",
    "\r\n",
    "\u{FEFF}",
    "{\"name\":\"甲\"}",
    "{\"name\":\n\"乙\"}",
    "{\"name\":\"丙\",\"name\":\"丁\",\"x\":[{}]}",
    "\"entries\":[",
    "\"version\":1",
    "{\"entries\":[",
    "12",
    "null",
    "\"",
    "\\",
    "x",
    "{\"name\":\"a\tb\"}",
    "{\"name\":\"\\ud800\"}",
    "{\"name\":\"\0\"}",
    "{\"name\":\"很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长\
         很长很长很长很长很长很长很长很长很长很长很长\"}",
    "{\"name\" 1}",
    "]}",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn the_size_of_what_is_read_at_a_time_does_not_matter(
        pieces in prop::collection::vec(prop::sample::select(PIECES.as_slice()), 0..12),
        cut in 0..400_usize,
        chunk in 1..80_usize,
    ) {
        let mut input = pieces.concat().into_bytes();
        input.truncate(cut);
        for format in FORMATS {
            prop_assert_eq!(read(&input, format, CHUNK), read(&input, format, chunk));
        }
    }
}

#[test]
fn what_is_read_as_gb_18030_is_the_same_in_pieces() {
    let input = b"\"\xEF\xBB\xBF\xEF";
    for chunk in 1..=5 {
        assert_eq!(read(input, InputFormat::Auto, chunk), read(input, InputFormat::Auto, CHUNK));
    }
}

#[test]
fn an_entry_may_be_as_large_as_the_limit_and_no_larger() {
    let entry = |size: usize| format!("{{\"name\":\"{}\"}}", "x".repeat(size - 11));
    assert_eq!(entry(200).len(), 200);
    for (before, after) in [("", ""), ("[", "]"), ("{\"entries\":[{},", ",{}]}")] {
        for chunk in [7, 300, CHUNK] {
            let fits = format!("{before}{}{after}", entry(200));
            let (seen, complete) = read(fits.as_bytes(), InputFormat::Auto, chunk);
            assert!(complete && seen.iter().any(|line| line.starts_with("xxx")), "{before}");
            let large = format!("{before}{}{after}", entry(201));
            let (seen, complete) = read(large.as_bytes(), InputFormat::Auto, chunk);
            assert!(!complete, "{before}");
            let offset = large.find("{\"name\"").unwrap();
            let last = seen.last().unwrap();
            assert!(last.ends_with(&format!("more than 200, at byte {offset}")), "{last}");
            assert_eq!(seen.len(), 1 + usize::from(before.contains("{}")));
        }
    }
}

#[test]
fn a_line_that_is_too_large_is_passed_over() {
    for size in [201, 2000] {
        let long = format!("{{\"name\":\"{}\"}}", "x".repeat(size - 11));
        for end in ["", "\n", "\n\n{\"name\":\"乙\"}"] {
            let input = format!("{{}}\n{long}{end}");
            for chunk in [7, 300, CHUNK] {
                let (seen, complete) = read(input.as_bytes(), InputFormat::Auto, chunk);
                assert!(!complete);
                assert_eq!(seen.len(), 2 + usize::from(end.contains('乙')), "{seen:?}");
                assert_eq!(seen[1], " 2:1 None [\"NotJson Some((2, 1, Some(3)))\"]");
                assert!(seen.get(2).is_none_or(|last| last.starts_with("乙 4:1 ")));
            }
        }
    }
}

/// Gives its bytes, and then fails.
struct Failing<'b>(&'b [u8]);

impl Read for Failing<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        match self.0.read(out)? {
            0 => Err(io::Error::other("the disk is gone")),
            count => Ok(count),
        }
    }
}

#[test]
fn what_came_before_a_failure_is_read() {
    let mut reader = Reader::new(Failing(b"[{\"name\":\"a\"},{\"name\":\"b\"},{"), "x");
    let block = reader.next_block().unwrap().unwrap();
    let mut entries = block.entries();
    let mut names = Vec::new();
    while let Some(entry) = entries.next() {
        names.push(entry.name.to_string());
    }
    assert_eq!(names, ["a", "b"]);
    assert!(reader.next_block().is_err_and(|error| error.is_input()));
    assert!(reader.next_block().unwrap().is_none() && !reader.is_complete());
}
