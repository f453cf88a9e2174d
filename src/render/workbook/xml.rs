//! Small changes to XML that leave everything else as it is written.

use std::borrow::Cow;
use std::io;

use quick_xml::escape::unescape;
use quick_xml::events::{BytesEnd, BytesStart, Event};
use quick_xml::{Reader, Writer};

use super::broken;

/// Reads events as they are written: nothing trimmed, nothing expanded.
pub(super) fn reader<R>(input: R, make: impl FnOnce(R) -> Reader<R>) -> Reader<R> {
    let mut reader = make(input);
    let config = reader.config_mut();
    config.trim_markup_names_in_closing_tags = false;
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    reader
}

/// What stands before the names of an element of this vocabulary: nothing, or such as `x:`.
pub(super) fn prefix(tag: &BytesStart<'_>) -> String {
    tag.name().prefix().map_or_else(String::new, |prefix| format!("{}:", prefix.as_ref()))
}

/// Whether an element has this name, whatever its prefix.
pub(super) fn is(tag: &BytesStart<'_>, name: &str) -> bool {
    tag.local_name().as_ref() == name
}

/// Whether a closing tag has this name; there may be blanks behind it.
pub(super) fn ends(tag: &BytesEnd<'_>, name: &str) -> bool {
    tag.local_name().as_ref().trim_end() == name
}

/// The text of an attribute; by its local name, for prefixes differ.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let is_it = |key: &str| key == name || key.rsplit(':').next() == Some(name);
    let mut attributes = tag.attributes();
    let attributes = attributes.with_checks(false).flatten();
    let plain = attributes.filter(|attribute| is_it(attribute.key.as_ref()));
    let found = plain.min_by_key(|attribute| attribute.key.as_ref().len())?;
    Some(unescape(&found.value).unwrap_or_default().into_owned())
}

/// The tag with some attributes set, or left out where they are `None`; the others as they are.
pub(super) fn with(tag: &BytesStart<'_>, set: &[(&str, Option<&str>)]) -> BytesStart<'static> {
    let name = tag.name().as_ref().to_owned();
    let mut text = name.clone();
    let mut put = |key: &str, value: &str| {
        let quote = if value.contains('"') { '\'' } else { '"' };
        text.push_str(&format!(" {key}={quote}{value}{quote}"));
    };
    for attribute in tag.attributes().with_checks(false).flatten() {
        let key = attribute.key.as_ref();
        if !set.iter().any(|(changed, _)| *changed == key) {
            put(key, &attribute.value);
        }
    }
    for (key, value) in set {
        if let Some(value) = value {
            put(key, &escaped(value));
        }
    }
    BytesStart::from_content(text, name.len())
}

/// Puts children at the end of the first element of this name, and counts them where it has a count. They are given
/// the prefix of the element.
pub(super) fn append(
    xml: &str,
    element: &str,
    more: usize,
    children: &dyn Fn(&str) -> String,
) -> io::Result<String> {
    let mut reader = reader(xml.as_bytes(), Reader::from_reader);
    let mut out = Writer::new(Vec::with_capacity(xml.len() + 1024));
    let counted = |tag: &BytesStart<'_>| match attribute(tag, "count") {
        None => tag.to_owned(),
        Some(count) => {
            let count = count.parse::<usize>().unwrap_or(0) + more;
            with(tag, &[("count", Some(&count.to_string()))])
        }
    };
    let mut buffer = Vec::new();
    let mut open: Option<String> = None;
    let mut is_done = false;
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(broken)? {
            Event::Start(tag) if !is_done && open.is_none() && is(&tag, element) => {
                open = Some(prefix(&tag));
                out.write_event(Event::Start(counted(&tag)))?;
            }
            Event::Empty(tag) if !is_done && open.is_none() && is(&tag, element) => {
                let text = children(&prefix(&tag));
                out.write_event(Event::Start(counted(&tag)))?;
                out.get_mut().extend_from_slice(text.as_bytes());
                out.write_event(Event::End(tag.to_end()))?;
                is_done = true;
            }
            Event::End(tag) if open.is_some() && ends(&tag, element) => {
                let text = children(&open.take().unwrap_or_default());
                out.get_mut().extend_from_slice(text.as_bytes());
                out.write_event(Event::End(tag))?;
                is_done = true;
            }
            Event::Eof => break,
            event => out.write_event(event)?,
        }
    }
    if !is_done {
        return Err(broken(format!("the workbook has no `{element}` where it should")));
    }
    String::from_utf8(out.into_inner()).map_err(broken)
}

/// A text as XML holds it, in an element or an attribute: what no XML can hold becomes U+FFFD.
pub(super) fn escaped(text: &str) -> Cow<'_, str> {
    let is_held = |c: char| !c.is_control() || matches!(c, '\t' | '\n' | '\r' | '\u{7F}'..);
    let is_held = |c: char| is_held(c) && !matches!(c, '\u{FFFE}' | '\u{FFFF}');
    if text.chars().all(is_held) {
        return quick_xml::escape::escape(text);
    }
    let held: String =
        text.chars().map(|c| if is_held(c) { c } else { char::REPLACEMENT_CHARACTER }).collect();
    Cow::Owned(quick_xml::escape::escape(held.as_str()).into_owned())
}

/// A text of a cell or a comment. Spreadsheets read `_x0041_` as the character of that number, so a text that merely
/// looks like it is escaped, and a text ends where no cell holds more.
pub(super) fn cell_text(text: &str) -> String {
    /// What a cell holds, counted in units of UTF-16 as spreadsheets do.
    const MOST: usize = 32_767;
    let mut left = MOST;
    let end = text.char_indices().find(|(_, c)| match left.checked_sub(c.len_utf16()) {
        Some(rest) => {
            left = rest;
            false
        }
        None => true,
    });
    let text = end.map_or(text, |(end, _)| text.get(..end).unwrap_or_default());
    let mut safe = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let looks_escaped = c == '_'
            && text.as_bytes().get(at + 1..at + 7).is_some_and(|rest| match rest {
                [b'x', digits @ .., b'_'] => digits.iter().all(u8::is_ascii_hexdigit),
                _ => false,
            });
        if looks_escaped {
            safe.push_str("_x005F_");
        } else {
            safe.push(c);
        }
    }
    escaped(&safe).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_asked_for_changes() {
        let xml = "<?xml version='1.0'?>\n<x:a  b = '\"'>\r\n<x:list count=\"2\" k='1'><x:i /></x:list >&amp;</x:a>";
        let more = |prefix: &str| format!("<{prefix}i n=\"2\"/>");
        let changed = append(xml, "list", 1, &more).unwrap();
        assert_eq!(
            changed,
            "<?xml version='1.0'?>\n<x:a  b = '\"'>\r\n<x:list k=\"1\" count=\"3\"><x:i /><x:i n=\"2\"/></x:list >&amp;</x:a>"
        );
        assert_eq!(
            append("<a><list/></a>", "list", 1, &more).unwrap(),
            "<a><list><i n=\"2\"/></list></a>"
        );
        assert!(append("<a/>", "list", 1, &more).is_err());
    }

    #[test]
    fn a_text_is_never_more_than_text() {
        assert_eq!(
            cell_text("=cmd|' /C calc'!A0 <&>"),
            "=cmd|&apos; /C calc&apos;!A0 &lt;&amp;&gt;"
        );
        assert_eq!(cell_text("_x0041_ _x1_ 目录_x000D_"), "_x005F_x0041_ _x1_ 目录_x005F_x000D_");
        assert_eq!(cell_text("a\u{0}b\u{FFFF}\tc"), "a\u{FFFD}b\u{FFFD}\tc");
        assert_eq!(cell_text(&"😀".repeat(20_000)).chars().count(), 16_383);
    }
}
