//! Where one JSON value ends and the next begins, without reading what they say.

use memchr::memchr;
use memchr::memchr2;

/// One entry's bytes in a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The first byte at or after `at` that is no JSON blank.
pub(super) fn skip_blanks(json: &[u8], at: usize) -> usize {
    let blank = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
    json[at..].iter().position(|byte| !blank(byte)).map_or(json.len(), |count| at + count)
}

/// The byte after the value that begins at `at`; `None` when it does not end here.
pub(super) fn value_end(json: &[u8], at: usize) -> Option<usize> {
    match json.get(at)? {
        b'"' => text_end(json, at),
        b'{' | b'[' => {
            let (mut depth, mut here) = (0_usize, at);
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
        _ => {
            let ends =
                |byte: &u8| matches!(byte, b',' | b']' | b'}' | b' ' | b'\t' | b'\n' | b'\r');
            Some(json[at..].iter().position(ends).map_or(json.len(), |count| at + count))
        }
    }
}

/// The byte after the text that begins with the quotation mark at `at`.
fn text_end(json: &[u8], at: usize) -> Option<usize> {
    let mut here = at + 1;
    loop {
        here += memchr2(b'"', b'\\', json.get(here..)?)?;
        if json[here] == b'"' {
            return Some(here + 1);
        }
        here += 2;
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
}

/// Tells an entry from a catalogue: the latter has a member `entries` that is a list.
pub(super) fn head(json: &[u8], at: usize) -> Head {
    let mut here = at + 1;
    loop {
        here = skip_blanks(json, here);
        match json.get(here) {
            Some(b'}') => return Head::Entry(here + 1),
            Some(b',') => here += 1,
            Some(b'"') => {
                let Some(key_end) = text_end(json, here) else { return Head::Open };
                let is_entries = &json[here..key_end] == b"\"entries\"";
                let colon = skip_blanks(json, key_end);
                if json.get(colon) != Some(&b':') {
                    return whole(json, at);
                }
                here = skip_blanks(json, colon + 1);
                match json.get(here) {
                    Some(b'[') if is_entries => return Head::Catalogue(here + 1),
                    Some(_) => {}
                    None => return Head::Open,
                }
                match value_end(json, here) {
                    Some(end) if end > here => here = end,
                    Some(_) => return whole(json, at),
                    None => return Head::Open,
                }
            }
            Some(_) => return whole(json, at),
            None => return Head::Open,
        }
    }
}

/// An object with a fault inside: its end by brackets alone.
fn whole(json: &[u8], at: usize) -> Head {
    value_end(json, at).map_or(Head::Open, Head::Entry)
}

/// The next line that is not blank, from `at` on: its span, and where the following line begins.
/// `None` when no whole line is left.
pub(super) fn line(bytes: &[u8], mut at: usize, at_end: bool) -> Option<(Span, usize)> {
    loop {
        let rest = bytes.get(at..)?;
        let (end, next) = match memchr(b'\n', rest) {
            Some(count) => (at + count, at + count + 1),
            None if at_end && !rest.is_empty() => (bytes.len(), bytes.len()),
            None => return None,
        };
        let start = skip_blanks(&bytes[..end], at);
        if start < end {
            return Some((Span { start, end }, next));
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
    fn an_entry_is_told_from_a_catalogue() {
        assert_eq!(head(br#"{"version":1,"entries" : [{}]}"#, 0), Head::Catalogue(26));
        assert_eq!(head(br#"{"name":"entries","x":{"entries":[]}}"#, 0), Head::Entry(37));
        assert_eq!(head(br#"{"name":"#, 0), Head::Open);
        assert_eq!(head(br#"{"name"}"#, 0), Head::Entry(8));
    }

    #[test]
    fn blank_lines_are_passed_over() {
        let text = b"\n  {}\r\n\n{}";
        assert_eq!(line(text, 0, true), Some((Span { start: 3, end: 6 }, 7)));
        assert_eq!(line(text, 7, true), Some((Span { start: 8, end: 10 }, 10)));
        assert_eq!(line(text, 7, false), None);
    }
}
