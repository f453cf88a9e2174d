//! Where one JSON value ends and the next begins, without reading what they say.

use std::ops::Range;

use memchr::memchr;
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::repair::repair;

/// The first byte at or after `at` that is no JSON blank.
pub(super) fn skip_blanks(json: &[u8], at: usize) -> usize {
    let blank = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
    let rest = json.get(at..).unwrap_or_default();
    rest.iter().position(|byte| !blank(byte)).map_or(json.len(), |count| at + count)
}

/// The byte after the value that begins at `at`; `None` when it does not end here.
pub(super) fn value_end(json: &[u8], at: usize) -> Option<usize> {
    match json.get(at)? {
        b'"' => text_end(json, at),
        b'{' | b'[' => closed(json, at + 1),
        _ => {
            let ends =
                |byte: &u8| matches!(byte, b',' | b']' | b'}' | b' ' | b'\t' | b'\n' | b'\r');
            let rest = json.get(at..)?;
            Some(rest.iter().position(ends).map_or(json.len(), |count| at + count))
        }
    }
}

/// The byte after the bracket that closes the one before `at`, whatever its kind.
fn closed(json: &[u8], at: usize) -> Option<usize> {
    let (mut depth, mut here) = (1_usize, at);
    loop {
        match json.get(here)? {
            b'"' => {
                here = text_end(json, here)?;
                continue;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            _ => {}
        }
        here += 1;
        if depth == 0 {
            return Some(here);
        }
    }
}

/// The bracket that opens one level more than `depth`.
pub(super) fn too_deep(json: &[u8], depth: usize) -> Option<usize> {
    let (mut level, mut here) = (0_usize, 0);
    loop {
        match json.get(here)? {
            b'"' => {
                here = text_end(json, here)?;
                continue;
            }
            b'{' | b'[' if level == depth => return Some(here),
            b'{' | b'[' => level += 1,
            b'}' | b']' => level = level.saturating_sub(1),
            _ => {}
        }
        here += 1;
    }
}

/// The byte after the text that begins with the quotation mark at `at`.
fn text_end(json: &[u8], at: usize) -> Option<usize> {
    let mut here = at + 1;
    loop {
        here = mark(json, here)?;
        if json.get(here) == Some(&b'"') {
            return Some(here + 1);
        }
        here += 2;
    }
}

/// The first quotation mark or backslash at or after `at`.
///
/// Most texts are short, so eight bytes are looked at at a time and nothing is called: a byte that equals the one
/// looked for becomes zero, and of the zero bytes that the sum shows the lowest is exact.
#[inline(always)]
pub(super) fn mark(json: &[u8], at: usize) -> Option<usize> {
    const ONES: u64 = u64::from_ne_bytes([0x01; 8]);
    const HIGHS: u64 = u64::from_ne_bytes([0x80; 8]);
    const QUOTES: u64 = u64::from_ne_bytes([b'"'; 8]);
    const SLASHES: u64 = u64::from_ne_bytes([b'\\'; 8]);
    let zeros = |word: u64| word.wrapping_sub(ONES) & !word & HIGHS;
    let mut here = at;
    while let Some(word) = json.get(here..).and_then(|rest| rest.first_chunk::<8>()) {
        let word = u64::from_le_bytes(*word);
        let found = zeros(word ^ QUOTES) | zeros(word ^ SLASHES);
        if found != 0 {
            return Some(here + found.trailing_zeros() as usize / 8);
        }
        here += 8;
    }
    let rest = json.get(here..)?;
    rest.iter().position(|byte| matches!(byte, b'"' | b'\\')).map(|count| here + count)
}

/// What a file lists, which tells a document that holds the list from one that is listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Listed {
    /// Entries, in the member `entries` of a catalogue.
    #[default]
    Entries,
    /// Requests, in the member `requests` of a register.
    Requests,
}

impl Listed {
    /// The member that holds the list, as JSON has it.
    fn key(self) -> &'static [u8] {
        match self {
            Listed::Entries => b"\"entries\"",
            Listed::Requests => b"\"requests\"",
        }
    }
}

/// What the first object of a document turns out to be.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// An entry that ends here.
    Entry(usize),
    /// A catalogue, whose list of entries begins after this byte.
    Catalogue(usize),
    /// More bytes are needed to tell.
    Open,
    /// Neither: the members are no members.
    Broken,
}

/// Tells an entry from a catalogue: the latter has a member that is the list.
pub(super) fn head(json: &[u8], at: usize, listed: Listed) -> Head {
    let mut here = at + 1;
    loop {
        here = skip_blanks(json, here);
        match json.get(here) {
            Some(b'}') => return Head::Entry(here + 1),
            Some(b',') => here += 1,
            Some(b'"') => {
                let Some(key_end) = text_end(json, here) else { return Head::Open };
                let is_list = json.get(here..key_end) == Some(listed.key());
                let colon = skip_blanks(json, key_end);
                match json.get(colon) {
                    Some(b':') => here = skip_blanks(json, colon + 1),
                    Some(_) => return Head::Broken,
                    None => return Head::Open,
                }
                if is_list && json.get(here) == Some(&b'[') {
                    let before = json.get(at..here + 1).unwrap_or_default();
                    let fault = fault_of(&[before, b"]}"].concat(), listed);
                    return fault.map_or(Head::Catalogue(here + 1), |_| Head::Broken);
                }
                match value_end(json, here) {
                    // A number may go on.
                    Some(end) if end == json.len() => return Head::Open,
                    Some(end) if end > here => here = end,
                    Some(_) => return Head::Broken,
                    None => return Head::Open,
                }
            }
            Some(_) => return Head::Broken,
            None => return Head::Open,
        }
    }
}

/// What follows the list of entries in a catalogue.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Tail {
    /// The byte after the catalogue.
    End(usize),
    /// More bytes are needed to tell.
    Open,
    /// It goes wrong at this byte.
    Broken(usize),
}

/// Reads what follows the list of entries, from the byte after the list on.
pub(super) fn tail(json: &[u8], at: usize, listed: Listed) -> Tail {
    let Some(end) = closed(json, at) else { return Tail::Open };
    let before = [b"{", listed.key(), b":[]"].concat();
    let rest = json.get(at..end).unwrap_or_default();
    match fault_of(&[&before, rest].concat(), listed) {
        None => Tail::End(end),
        Some(fault) => Tail::Broken(at + fault.saturating_sub(before.len())),
    }
}

/// The byte at which a text is no catalogue; `None` when it is one.
fn fault_of(json: &[u8], listed: Listed) -> Option<usize> {
    /// A second `entries` is a fault: it would have been passed over.
    #[derive(Deserialize)]
    struct Catalogue {
        #[serde(rename = "entries")]
        _entries: IgnoredAny,
    }
    #[derive(Deserialize)]
    struct Register {
        #[serde(rename = "requests")]
        _requests: IgnoredAny,
    }
    let read = |json: &[u8]| match listed {
        Listed::Entries => serde_json::from_slice::<Catalogue>(json).err(),
        Listed::Requests => serde_json::from_slice::<Register>(json).err(),
    };
    let error = read(json)?;
    match repair(json) {
        Some((mended, _)) if read(mended.as_bytes()).is_none() => None,
        _ => Some(byte_of(json, &error)),
    }
}

/// The byte that an error of the parser is about.
pub(super) fn byte_of(json: &[u8], error: &serde_json::Error) -> usize {
    // The parser counts lines and bytes of a line from 1.
    let line_start = match error.line().checked_sub(2) {
        Some(nth) => memchr::memchr_iter(b'\n', json).nth(nth).map_or(0, |at| at + 1),
        None => 0,
    };
    (line_start + error.column().saturating_sub(1)).min(json.len().saturating_sub(1))
}

/// Whether a document is one entry a line: its first entry ends on the first line, or that line looks like
/// an entry with a fault in it before another entry.
pub(super) fn is_lines(json: &[u8], first_end: Option<usize>) -> bool {
    let Some(line_end) = memchr(b'\n', json) else { return false };
    if first_end.is_some_and(|end| end <= line_end) {
        return true;
    }
    let (first, others) = json.split_at(line_end);
    let goes_on = matches!(first.trim_ascii_end().last(), Some(b'[' | b'{' | b','));
    !goes_on && others.trim_ascii_start().starts_with(b"{\"")
}

/// The next line that is not blank, from `at` on: its bytes, and where the following line begins.
/// `None` when no whole line is left.
pub(super) fn line(bytes: &[u8], mut at: usize, at_end: bool) -> Option<(Range<usize>, usize)> {
    loop {
        let rest = bytes.get(at..)?;
        let (end, next) = match memchr(b'\n', rest) {
            Some(count) => (at + count, at + count + 1),
            None if at_end && !rest.is_empty() => (bytes.len(), bytes.len()),
            None => return None,
        };
        let start = skip_blanks(bytes.get(..end)?, at);
        if start < end {
            return Some((start..end, next));
        }
        at = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_ends_where_its_brackets_close() {
        assert_eq!(value_end(br#"{"a":"}\"]","b":[1]} ,"#, 0), Some(20));
        assert_eq!(value_end(br#""a\"b" "#, 0), Some(6));
        assert_eq!(value_end(b"-12.5,", 0), Some(5));
        assert_eq!(value_end(br#"{"a":["#, 0), None);
        assert_eq!(value_end(br#""a\"#, 0), None);
    }

    #[test]
    fn nesting_is_counted_outside_of_texts() {
        assert_eq!(too_deep(br#"{"a":[[],[{"b":"[{"}]]}"#, 3), Some(10));
        assert_eq!(too_deep(br#"{"a":[[],[{"b":"[{"}]]}"#, 4), None);
        assert_eq!(too_deep(b"[[[", 0), Some(0));
        assert_eq!(too_deep(b"[[[", 2), Some(2));
        assert_eq!(too_deep(br#"["[[["#, 1), None);
    }

    #[test]
    fn a_mark_is_found_wherever_it_stands() {
        let text = "目录x".repeat(4);
        for (at, _) in text.char_indices() {
            for sign in ['"', '\\'] {
                let mut marked = text.clone();
                marked.insert(at, sign);
                marked.push('"');
                assert_eq!(mark(marked.as_bytes(), 0), Some(at), "{marked}");
                assert_eq!(mark(marked.as_bytes(), at + 1), Some(marked.len() - 1), "{marked}");
            }
        }
        assert_eq!((mark(text.as_bytes(), 0), mark(b"", 1)), (None, None));
    }

    #[test]
    fn an_entry_is_told_from_a_catalogue() {
        assert_eq!(
            head(br#"{"version":1,"entries" : [{}]}"#, 0, Listed::Entries),
            Head::Catalogue(26)
        );
        assert_eq!(
            head(br#"{"name":"entries","x":{"entries":[]}}"#, 0, Listed::Entries),
            Head::Entry(37)
        );
        assert_eq!(head(br#"{"entries":null}"#, 0, Listed::Entries), Head::Entry(16));
        for open in ["{", "{\"name", "{\"name\"", "{\"name\":", "{\"name\":1", "{\"a\":[1]"] {
            assert_eq!(head(open.as_bytes(), 0, Listed::Entries), Head::Open, "{open}");
        }
        for broken in ["{\"name\"}", "{1}", "{\"a\":,", "{,\"entries\":[", "{\"a\":x,\"entries\":["]
        {
            assert_eq!(head(broken.as_bytes(), 0, Listed::Entries), Head::Broken, "{broken}");
        }
        assert_eq!(
            head(b"{\"name\":\"a\tb\xff\",\"entries\":[", 0, Listed::Entries),
            Head::Catalogue(26)
        );
    }

    #[test]
    fn members_may_follow_the_entries() {
        assert_eq!(tail(b" } x", 0, Listed::Entries), Tail::End(2));
        assert_eq!(tail(br#"],"version":1,"x":["}"]}"#, 1, Listed::Entries), Tail::End(24));
        assert_eq!(tail(br#","version":1"#, 0, Listed::Entries), Tail::Open);
        assert_eq!(tail(br#","version" 1}"#, 0, Listed::Entries), Tail::Broken(11));
        assert_eq!(tail(b"]", 0, Listed::Entries), Tail::Broken(0));
        assert!(matches!(tail(br#","entries":[{}]}"#, 0, Listed::Entries), Tail::Broken(_)));
    }

    #[test]
    fn lines_are_told_from_one_document() {
        assert!(is_lines(b"{}\n{}", Some(2)));
        assert!(!is_lines(b"{}", Some(2)));
        assert!(!is_lines(b"{\n}\nx", Some(3)));
        assert!(is_lines(b"{\"a\":\r\n\n {\"b\":1}", None));
        assert!(!is_lines(b"{\"a\":[ \n{\"b\":1},", None));
        assert!(!is_lines(b"{\"a\":1\nx", None));
    }

    #[test]
    fn blank_lines_are_passed_over() {
        let text = b"\n  {}\r\n\n{}";
        assert_eq!(line(text, 0, true), Some((3..6, 7)));
        assert_eq!(line(text, 7, true), Some((8..10, 10)));
        assert_eq!(line(text, 7, false), None);
    }
}
