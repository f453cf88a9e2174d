//! Two readers, one truth: the fast one behind [`Reader`] and the one built on serde say the same of every input.

use mulu::{Entry, InputFormat, OddKind, Reader};
use proptest::prelude::*;

use crate::patch::{clean, patched};

/// What the reader of streams makes of one entry: its text in full, and what is odd.
fn by_reader(json: &str) -> Option<String> {
    let mut reader = Reader::new(json.as_bytes(), "one").format(InputFormat::Json);
    let block = reader.next_block().unwrap()?;
    let mut entries = block.entries();
    let entry = entries.next()?.clone().into_owned();
    (!entry.odd.iter().any(|odd| odd.kind == OddKind::NotJson)).then(|| shown(entry))
}

/// What serde makes of it.
fn by_serde(json: &str) -> Option<String> {
    let entry: Entry = serde_json::from_str(json).ok()?;
    (!entry.odd.iter().any(|odd| odd.kind == OddKind::NotJson)).then(|| shown(entry.into_owned()))
}

/// Every member, written forms included. Offsets are the stream reader's own knowledge.
fn shown(mut entry: Entry<'static>) -> String {
    entry.odd.iter_mut().for_each(|odd| odd.offset = None);
    format!("{entry:?}")
}

fn same(json: &str) {
    // Text that serde refuses may still be mended by the reader of streams; what serde takes is the same.
    if let Some(expected) = by_serde(json) {
        assert_eq!(by_reader(json).as_ref(), Some(&expected), "{json}");
    }
}

#[test]
fn both_readers_agree_on_every_example() {
    for rule in mulu::RULES {
        let changes =
            rule.bad.iter().map(|bad| bad.change).chain(rule.good.iter().map(|good| good.change));
        for change in changes.filter(|change| !change.trim_start().starts_with('[')) {
            let json = patched(change);
            same(&json[1..json.len() - 1]);
        }
    }
}

#[test]
fn both_readers_agree_on_pretty_text_and_other_orders() {
    let value: serde_json::Value = serde_json::from_str(&clean()).unwrap();
    // `Value` sorts its keys, so this is another order too.
    same(&serde_json::to_string_pretty(&value).unwrap());
    same(&serde_json::to_string(&value).unwrap());
    same(&clean());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn both_readers_agree_on_mutants(edits in prop::collection::vec((any::<prop::sample::Index>(), 0..EDITS.len(), any::<bool>()), 1..4)) {
        let mut json = clean();
        for (place, edit, replace) in edits {
            let mut at = place.index(json.len());
            while !json.is_char_boundary(at) {
                at -= 1;
            }
            let end = if replace { at + json[at..].chars().next().map_or(0, char::len_utf8) } else { at };
            json.replace_range(at..end, EDITS[edit]);
        }
        same(&json);
    }

    #[test]
    fn both_readers_agree_on_any_value_in_any_member(member in any::<prop::sample::Index>(), value in 0..VALUES.len()) {
        let json = clean();
        let colons: Vec<usize> = json.match_indices("\":").map(|(at, _)| at + 2).collect();
        let at = colons[member.index(colons.len())];
        let end = value_end(&json, at);
        same(&format!("{}{}{}", &json[..at], VALUES[value], &json[end..]));
    }
}

const EDITS: &[&str] = &[
    "\"",
    "\\",
    "\\n",
    "\\u4e2d",
    "\\ud83d\\ude00",
    ",",
    ":",
    "{",
    "}",
    "[",
    "]",
    " ",
    "\n",
    "\t",
    "0",
    "1",
    "-",
    ".",
    "e5",
    "null",
    "true",
    "false",
    "\"name\":\"x\",",
    "\"x\":1,",
    "\"信息资源名称\":\"甲\",",
    "中",
    "\u{3000}",
    "\u{1F600}",
];

const VALUES: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "7",
    "007",
    "-1",
    "1.5",
    "1e3",
    "4294967295",
    "4294967296",
    "99999999999999999999",
    "\"\"",
    "\" \"",
    "\"　\"",
    "\"x\"",
    "\"1\"",
    "\"是\"",
    "\"2026-02-30\"",
    "\"2026/2/3\"",
    "\"a\\tb\"",
    "[]",
    "[null]",
    "[\"\"]",
    "[\"a\",\"b\"]",
    "[1]",
    "[{}]",
    "[[]]",
    "[{\"name\":\"x\"}]",
    "[{\"share\":null,\"open\":{}}]",
    "{}",
    "{\"other\":\"x\"}",
    "{\"type\":\"C\"}",
    "{\"x\":[1,{\"y\":2}]}",
    "[\"a\",]",
    "{\"a\":1,}",
];

/// The end of the value that begins at `at`, in text that is known to be right.
fn value_end(json: &str, at: usize) -> usize {
    let mut stream =
        serde_json::Deserializer::from_str(&json[at..]).into_iter::<serde::de::IgnoredAny>();
    stream.next();
    at + stream.byte_offset()
}
