//! JSON Merge Patch (RFC 7396) on text, so that order and duplicate keys of a patch survive.

use std::fmt;
use std::fs;
use std::path::Path;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// The rules about entries and catalogues, whose examples are patches on the clean entry.
pub(crate) fn rules_about_entries() -> impl Iterator<Item = &'static mulu::Rule> {
    let is_request = |rule: &mulu::Rule| matches!(rule.check, mulu::Check::Request { .. });
    mulu::RULES.iter().copied().filter(move |rule| !is_request(rule))
}

/// The entry without findings, on which all examples and vectors are patches.
pub(crate) fn clean() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/clean.json");
    let text = fs::read_to_string(path).expect("tests/vectors/clean.json");
    serde_json::from_str::<Members>(&text).expect("an object").to_string()
}

/// The request without findings, for the clean entry.
pub(crate) fn clean_request() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/clean_request.json");
    let text = fs::read_to_string(path).expect("tests/vectors/clean_request.json");
    serde_json::from_str::<Members>(&text).expect("an object").to_string()
}

/// The clean request after a patch, and the clean entry; of a list of two patches, the request after the first and the
/// entry after the second. Each is on one line.
pub(crate) fn patched_request(change: &str) -> (String, String) {
    let patches = match serde_json::from_str::<Vec<Box<RawValue>>>(change) {
        Ok(patches) => patches.iter().map(|patch| patch.get().to_owned()).collect(),
        Err(_) => vec![change.to_owned()],
    };
    let [request, entry] = match &patches[..] {
        [request] => [request.as_str(), "{}"],
        [request, entry] => [request.as_str(), entry.as_str()],
        _ => panic!("a patch of the request, and one of the entry: {change}"),
    };
    (merge(&clean_request(), request), merge(&clean(), entry))
}

/// The clean entry after a patch, on one line; of a list of patches, a list of entries.
///
/// A patch may hold control characters that JSON forbids, other than line breaks: they come out as they are.
pub(crate) fn patched(change: &str) -> String {
    map_chars(&merged(&map_chars(change, hidden)), shown)
}

fn map_chars(text: &str, map: fn(char) -> char) -> String {
    text.chars().map(map).collect()
}

/// A control character as one of the private characters, which JSON allows, and back.
fn hidden(c: char) -> char {
    match c {
        '\n' | '\r' => c,
        '\0'..='\u{1F}' => char::from_u32(0xF700 + c as u32).unwrap(),
        _ => c,
    }
}

fn shown(c: char) -> char {
    match c {
        '\u{F700}'..='\u{F71F}' => char::from_u32(c as u32 - 0xF700).unwrap(),
        _ => c,
    }
}

fn merged(change: &str) -> String {
    let clean = clean();
    match serde_json::from_str::<Vec<Box<RawValue>>>(change) {
        Ok(patches) => {
            let entries: Vec<_> = patches.iter().map(|patch| merge(&clean, patch.get())).collect();
            format!("[{}]", entries.join(","))
        }
        Err(_) => format!("[{}]", merge(&clean, change)),
    }
}

/// `base` after `patch`.
fn merge(base: &str, patch: &str) -> String {
    let Ok(changes) = serde_json::from_str::<Members>(patch) else {
        let value: Box<RawValue> = serde_json::from_str(patch).expect("a JSON patch");
        return one_line(value.get());
    };
    let mut members = serde_json::from_str::<Members>(base).unwrap_or_default();
    let mut seen = Vec::new();
    for (key, value) in changes.0 {
        let position = members.0.iter().position(|(known, _)| *known == key);
        match (seen.contains(&key), position, value.as_str()) {
            (true, ..) => members.0.push((key.clone(), value)),
            (false, Some(position), "null") => drop(members.0.remove(position)),
            (false, Some(position), _) => {
                members.0[position].1 = merge(&members.0[position].1, &value)
            }
            (false, None, "null") => {}
            (false, None, _) => members.0.push((key.clone(), merge("null", &value))),
        }
        seen.push(key);
    }
    members.to_string()
}

/// The same JSON without line breaks between its tokens.
fn one_line(json: &str) -> String {
    json.lines().map(str::trim).collect()
}

/// The members of an object, in order, duplicates included.
#[derive(Default)]
pub(crate) struct Members(pub(crate) Vec<(String, String)>);

impl fmt::Display for Members {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let member = |(key, value): &(String, String)| {
            format!("{}:{}", serde_json::to_string(key).expect("a key"), one_line(value))
        };
        write!(f, "{{{}}}", self.0.iter().map(member).collect::<Vec<_>>().join(","))
    }
}

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Members, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Members;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
                let mut members = Vec::new();
                while let Some((key, value)) = map.next_entry::<String, Box<RawValue>>()? {
                    members.push((key, value.get().to_owned()));
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

#[test]
fn a_patch_replaces_removes_and_keeps_order() {
    let base = r#"{"a":{"b":1,"c":2},"d":3}"#;
    assert_eq!(
        merge(base, r#"{"a":{"c":null,"e":[ 1 ]},"f":4}"#),
        r#"{"a":{"b":1,"e":[ 1 ]},"d":3,"f":4}"#
    );
    assert_eq!(merge(base, r#"{"d":1,"d":2}"#), r#"{"a":{"b":1,"c":2},"d":1,"d":2}"#);
    assert_eq!(merge(base, "7"), "7");
}

#[test]
fn what_json_forbids_survives_a_patch() {
    let text = patched("{\"name\":\"a\u{1}b\\ud800\"}");
    assert!(text.contains("\"name\":\"a\u{1}b\\ud800\""), "{text}");
}
