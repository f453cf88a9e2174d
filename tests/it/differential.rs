//! Two readers, one truth: the fast one behind [`Reader`] and the one built on serde say the same of every input.

use mulu::{Entry, InputFormat, OddKind, Reader};
use proptest::prelude::*;

use crate::mutants::words::VALUES;
use crate::mutants::{ATTACKS, BASES, config, garbled, mutant};
use crate::patch::{clean, patched, rules_about_entries};
use crate::tree::{Space, Style, Tree};

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
    for rule in rules_about_entries() {
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

#[test]
fn both_readers_agree_on_every_value_of_every_member() {
    for base in BASES.iter().take(2) {
        let json = base.written(Style::COMPACT);
        for at in json.match_indices("\":").map(|(at, _)| at + 2) {
            let end = value_end(&json, at);
            for value in VALUES {
                same(&format!("{}{value}{}", &json[..at], &json[end..]));
            }
        }
    }
}

/// What one reader makes of entries that follow each other: it fills the same few entries again and again.
fn by_one_reader(text: &str, format: InputFormat) -> Vec<String> {
    let mut reader = Reader::new(text.as_bytes(), "many").format(format);
    let mut all = Vec::new();
    while let Some(block) = reader.next_block().unwrap() {
        let mut entries = block.entries();
        while let Some(entry) = entries.next() {
            all.push(shown(entry.clone().into_owned()));
        }
    }
    all
}

/// Nothing of an entry is left in those that follow it.
fn same_in_a_row(entries: &[String]) {
    let expected: Vec<_> = entries.iter().map(|json| by_serde(json)).collect();
    let agree = |all: &[String]| {
        assert_eq!(all.len(), entries.len(), "{entries:#?}");
        for ((expected, found), json) in expected.iter().zip(all).zip(entries) {
            // What serde refuses is mended, or not read, as it is by itself.
            let alone = || by_one_reader(json, InputFormat::Ndjson).remove(0);
            let expected = expected.clone().unwrap_or_else(alone);
            assert_eq!(*found, expected, "{json}\nof {entries:#?}");
        }
    };
    if !entries.iter().any(|json| json.contains('\n')) {
        agree(&by_one_reader(&entries.join("\n"), InputFormat::Ndjson));
    }
    if expected.iter().all(Option::is_some) {
        agree(&by_one_reader(&format!("[{}]", entries.join(",\n")), InputFormat::Json));
    }
}

#[test]
fn nothing_of_an_entry_is_left_in_the_next() {
    let full = Tree::of(FULL);
    let full = full.written(Style::COMPACT);
    let is_plain = by_serde(&full).is_some_and(|shown| shown.contains("odd: []"));
    assert!(is_plain, "{full}");
    let python = Tree::of(FULL).written(Style { space: Space::One, ..Style::COMPACT });
    let pretty =
        Tree::of(FULL).written(Style { space: Space::Lines, shuffled: true, ..Style::COMPACT });
    // Each member in turn is left out, null, blank, or something else.
    for at in full.match_indices("\":").map(|(at, _)| at + 2) {
        let end = value_end(&full, at);
        let start = full[..at - 2].rfind('"').unwrap();
        let gone = match &full[end..=end] {
            "," => format!("{}{}", &full[..start], &full[end + 1..]),
            _ => format!("{}{}", full[..start].trim_end_matches(','), &full[end..]),
        };
        same_in_a_row(&[full.clone(), gone.clone(), full.clone()]);
        same_in_a_row(&[pretty.clone(), gone.clone(), python.clone(), gone]);
        for value in
            ["null", "\"\"", "\" \"", "[]", "{}", "[{}]", "[null]", "7", "\"\\u4e2d\"", "{\"x\":1}"]
        {
            let other = format!("{}{value}{}", &full[..at], &full[end..]);
            same_in_a_row(&[full.clone(), other.clone(), "{}".to_owned(), full.clone(), other]);
        }
    }
}

#[test]
fn both_readers_agree_on_every_attack() {
    let mut entries = Vec::new();
    for (pointer, value) in ATTACKS.iter() {
        let mut tree = BASES[0].clone();
        tree.set(pointer, value.clone());
        entries.push(tree.written(Style::COMPACT));
        same(&entries[entries.len() - 1]);
    }
    entries.chunks(12).for_each(same_in_a_row);
}

proptest! {
    #![proptest_config(config(3000))]

    #[test]
    fn both_readers_agree_on_mutants(json in mutant(4)) {
        same(&json);
    }

    #[test]
    fn both_readers_agree_on_garbled_text(json in garbled(2)) {
        same(&json);
    }
}

proptest! {
    #![proptest_config(config(1000))]

    #[test]
    fn both_readers_agree_on_mutants_in_a_row(entries in prop::collection::vec(mutant(4), 2..13)) {
        same_in_a_row(&entries);
    }

    #[test]
    fn both_readers_agree_on_garbled_text_in_a_row(entries in prop::collection::vec(garbled(2), 2..6)) {
        prop_assume!(entries.iter().all(|json| !json.trim().is_empty() && !json.starts_with('\u{FEFF}')));
        same_in_a_row(&entries);
    }
}

/// An entry that says something in every member.
const FULL: &str = r#"{"code":"307024/000012","name":"甲","name_en":"a","short_name":"乙",
"class":{"code":"307024","path":["部门","市级部门"]},
"provider":{"name":"市生态环境局","office":"大气环境处","code":"12320100671322000Q"},
"abstract":"丙","keywords":["机动车","排气检测"],"source_system":"丁",
"format":{"class":"database","types":["oracle","其他"],"other":"戊"},
"items":[{"name":"号牌号码","name_en":"plate","type":"C","custom_type":"x","length":15,"precision":2,
"share":{"type":"conditional","condition":"己","scope":["庚","辛"],"purposes":["business_collaboration","壬"],
"way":{"class":"platform","type":"interface","note":"癸"},"reason":"子","basis":["丑"]},
"open":{"type":"conditional","condition":"寅","reason":"卯"},"key":true,"nullable":false,"code_set":"辰","element":"巳",
"level":"午","secret":"否","sensitive":"是"},{"name":"检测日期","type":"D"},{"share":{"scope":["未"]},"open":{}}],
"share":{"type":"conditional","condition":"申","scope":["酉","戌"],"purposes":["data_verification","亥"],
"way":{"class":"platform","type":"interface","note":"一"},"reason":"二","basis":["三","四"]},
"open":{"type":"conditional","condition":"五","reason":"六"},"update_cycle":"monthly","published":"2026-03-02",
"updated":"2026-11-02","related":["307024/000013","307024/000014"],"category":"城市管理","level":"一般数据",
"level_of":"市","secrecy":"none","personal_info":"general",
"assessments":[{"kind":"secrecy_risk","on":"2026-02-20","result":"七"},{"kind":"其他","on":"去年","result":"八"}],
"approved":{"by":"张明","on":"2026-02-24"},"submitted":"2026-02-25","reviewed":"2026-02-27",
"change":{"cause":"law","on":"2026-01-02","completed":"2026-01-03","extension":{"by":"九","on":"2026-01-04","days":10}},
"source_department":"市生态环境局","status":"published","url":"https://example.org/","contact":{"name":"李","phone":"1","email":"b"},
"census":{"stored_gb":1.5,"records_10k":2,"shared_gb":0.25,"shared_10k":"1.5","opened_gb":0,"opened_10k":12.0},
"ext":{"处室":"一处","备注":"十"}}"#;

/// The end of the value that begins at `at`, in text that is known to be right.
fn value_end(json: &str, at: usize) -> usize {
    let mut stream =
        serde_json::Deserializer::from_str(&json[at..]).into_iter::<serde::de::IgnoredAny>();
    stream.next();
    at + stream.byte_offset()
}
