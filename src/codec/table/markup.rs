//! 标记: tags and texts of a part of a workbook, one after the other, from a window of bounded size.
//!
//! Workbooks use little of XML and much of what they use: a sheet of a hundred thousand rows has ten million tags. So
//! the tags are looked for here, without a tree, a stack or memory of their own. A declaration of a document type, the
//! way to entities that expand, is refused: the format forbids it.

use std::io::Read;

use memchr::{memchr, memchr2, memmem};

use super::{archive, what};
use crate::error::Error;
use crate::text::Words;

const NOT_XML: Words = Words { zh: "其中的XML有误", en: "its XML is wrong" };

/// What is read at once.
const WINDOW: usize = 64 << 10;

/// A piece of markup.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `<x:name a="b">` or `<x:name a="b"/>`.
    Open { name: &'a [u8], attributes: &'a [u8], is_empty: bool },
    /// `</x:name>`.
    Close(&'a [u8]),
    /// What stands between tags, as it is written.
    Text(&'a [u8]),
    /// What stands in `<![CDATA[`: no reference in it means anything.
    Plain(&'a [u8]),
}

/// Reads tokens.
pub(super) struct Markup<R> {
    input: R,
    window: Vec<u8>,
    at: usize,
    end: usize,
    /// The bytes of the part before the window.
    before: u64,
    /// No token may be longer.
    most: usize,
}

impl<R: Read> Markup<R> {
    pub(super) fn new(input: R, most: usize) -> Markup<R> {
        Markup { input, window: vec![0; WINDOW], at: 0, end: 0, before: 0, most: most.max(WINDOW) }
    }

    /// What went wrong where the reading is.
    pub(super) fn wrong(&self, detail: impl std::fmt::Display) -> Error {
        let at = self.before + self.at as u64;
        Error::damaged(what::XLSX, NOT_XML, format_args!("{detail}, at byte {at} of the part"))
    }

    /// The next tag or text; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Token<'_>>, Error> {
        loop {
            if self.at == self.end && !self.fill()? {
                return Ok(None);
            }
            if self.window.get(self.at) != Some(&b'<') {
                let text = self.find(0, b"<")?.unwrap_or(self.end - self.at);
                let start = self.at;
                self.at += text;
                return Ok(Some(Token::Text(self.window.get(start..self.at).unwrap_or_default())));
            }
            while self.end - self.at < 2 && self.fill()? {}
            match self.window.get(self.at + 1) {
                Some(b'!') => {
                    while self.end - self.at < 9 && self.fill()? {}
                    let rest = self.rest();
                    if rest.starts_with(b"<!--") {
                        self.skip(4, b"-->")?;
                    } else if rest.starts_with(b"<![CDATA[") {
                        let length = self.until(9, b"]]>")?;
                        let start = self.at + 9;
                        self.at += length;
                        let text = self.window.get(start..self.at - 3).unwrap_or_default();
                        return Ok(Some(Token::Plain(text)));
                    } else {
                        return Err(self.wrong("a declaration that workbooks must not have"));
                    }
                }
                Some(b'?') => self.skip(2, b"?>")?,
                Some(b'/') => {
                    let length = self.until(2, b">")?;
                    let start = self.at + 2;
                    self.at += length;
                    let name = self.window.get(start..self.at - 1).unwrap_or_default();
                    return Ok(Some(Token::Close(local(name.trim_ascii_end()))));
                }
                _ => {
                    let length = self.tag()?;
                    let start = self.at + 1;
                    self.at += length;
                    let tag = self.window.get(start..self.at - 1).unwrap_or_default();
                    return Ok(Some(open(tag)));
                }
            }
        }
    }

    /// What stands in `<v>` and is all that is left of a cell, as nearly always; nothing is read when it is not so.
    pub(super) fn only_value(&mut self) -> Option<&[u8]> {
        const BEFORE: &[u8] = b"<v>";
        const BEHIND: &[u8] = b"</v></c>";
        let rest = self.rest().strip_prefix(BEFORE)?;
        let length = rest.iter().position(|byte| *byte == b'<')?;
        if !rest.get(length..)?.starts_with(BEHIND) {
            return None;
        }
        let start = self.at + BEFORE.len();
        self.at = start + length + BEHIND.len();
        self.window.get(start..start + length)
    }

    fn rest(&self) -> &[u8] {
        self.window.get(self.at..self.end).unwrap_or_default()
    }

    /// The length of the tag that begins here. A `>` in quotes does not end it.
    fn tag(&mut self) -> Result<usize, Error> {
        let mut length = self.until(1, b">")?;
        loop {
            let tag = self.rest().get(..length).unwrap_or_default();
            if !ends_in_quotes(tag) {
                return Ok(length);
            }
            length = self.until(length, b">")?;
        }
    }

    /// The length from here to the end of `mark`, which is looked for from `from` on.
    fn until(&mut self, from: usize, mark: &[u8]) -> Result<usize, Error> {
        match self.find(from, mark)? {
            Some(at) => Ok(at + mark.len()),
            None => Err(self.wrong("the part ends in the middle")),
        }
    }

    fn skip(&mut self, from: usize, mark: &[u8]) -> Result<(), Error> {
        self.at += self.until(from, mark)?;
        Ok(())
    }

    /// Where `mark` stands, counted from here.
    fn find(&mut self, mut from: usize, mark: &[u8]) -> Result<Option<usize>, Error> {
        loop {
            let rest = self.rest().get(from..).unwrap_or_default();
            let found = match mark {
                [byte] => memchr(*byte, rest),
                _ => memmem::find(rest, mark),
            };
            if let Some(at) = found {
                return Ok(Some(from + at));
            }
            from = (from + rest.len()).saturating_sub(mark.len() - 1).max(from);
            if !self.fill()? {
                return Ok(None);
            }
        }
    }

    /// Reads on, keeping what is not yet used; `false` at the end.
    fn fill(&mut self) -> Result<bool, Error> {
        self.window.copy_within(self.at..self.end, 0);
        self.before += self.at as u64;
        (self.at, self.end) = (0, self.end - self.at);
        if self.end == self.window.len() {
            if self.end >= self.most {
                let offset = self.before;
                return Err(Error::limit(
                    Words { zh: "工作簿中的一个文本", en: "a text in a workbook" },
                    self.most as u64,
                    offset,
                ));
            }
            self.window.resize((self.end * 2).min(self.most), 0);
        }
        let free = self.window.get_mut(self.end..).unwrap_or_default();
        let count = self.input.read(free).map_err(archive::damaged)?;
        self.end += count;
        Ok(count > 0)
    }
}

fn ends_in_quotes(tag: &[u8]) -> bool {
    let (mut double, mut single) = (false, false);
    for byte in tag {
        double ^= *byte == b'"';
        single ^= *byte == b'\'';
    }
    if !double && !single {
        return false;
    }
    let mut rest = tag;
    while let Some(start) = memchr2(b'"', b'\'', rest) {
        let Some((quote, after)) = rest.get(start..).and_then(<[u8]>::split_first) else { break };
        match memchr(*quote, after) {
            Some(end) => rest = after.get(end + 1..).unwrap_or_default(),
            None => return true,
        }
    }
    false
}

/// A name without its prefix.
fn local(name: &[u8]) -> &[u8] {
    match name.iter().position(|byte| *byte == b':') {
        Some(colon) => name.get(colon + 1..).unwrap_or_default(),
        None => name,
    }
}

/// What stands between `<` and `>`.
fn open(tag: &[u8]) -> Token<'_> {
    let (tag, is_empty) = match tag.strip_suffix(b"/") {
        Some(tag) => (tag, true),
        None => (tag, false),
    };
    let end = tag.iter().position(u8::is_ascii_whitespace).unwrap_or(tag.len());
    let (name, attributes) = tag.split_at_checked(end).unwrap_or((tag, b""));
    Token::Open { name: local(name), attributes, is_empty }
}

/// The attributes of a tag as they are written: names without their prefixes, and values.
pub(super) fn attributes(mut rest: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    // Names and values are of a few bytes: a loop finds their ends sooner than a search made for long texts.
    std::iter::from_fn(move || {
        let equals = rest.iter().position(|byte| *byte == b'=')?;
        let name = rest.get(..equals)?.trim_ascii();
        let (quote, after) = rest.get(equals + 1..)?.trim_ascii_start().split_first()?;
        let end = after.iter().position(|byte| byte == quote)?;
        rest = after.get(end + 1..)?;
        Some((local(name), after.get(..end)?))
    })
}

/// The value of one attribute as it is written.
pub(super) fn attribute<'a>(all: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    attributes(all).find(|(key, _)| *key == name).map(|(_, value)| value)
}

/// Appends a text with its references resolved and its line ends as LF; `false` when a reference means nothing.
/// What is no UTF-8 becomes U+FFFD, and `is_damaged` is set.
pub(super) fn resolve(text: &[u8], into: &mut String, is_damaged: &mut bool) -> bool {
    let text = match simdutf8::basic::from_utf8(text) {
        Ok(text) => std::borrow::Cow::Borrowed(text),
        Err(_) => {
            *is_damaged = true;
            String::from_utf8_lossy(text)
        }
    };
    let mut rest: &str = &text;
    while let Some(at) = memchr2(b'&', b'\r', rest.as_bytes()) {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        into.push_str(before);
        if let Some(after) = from.strip_prefix('\r') {
            into.push('\n');
            rest = after.strip_prefix('\n').unwrap_or(after);
            continue;
        }
        let Some((name, after)) = from.get(1..).and_then(|from| from.split_once(';')) else {
            return false;
        };
        let Some(c) = referred(name) else { return false };
        into.push(c);
        rest = after;
    }
    into.push_str(rest);
    true
}

fn referred(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives one byte at a time, so that every token comes in pieces.
    struct Slow<'a>(&'a [u8]);

    impl Read for Slow<'_> {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            let count = self.0.len().min(into.len()).min(1);
            self.0.read(into.get_mut(..count).unwrap_or_default())
        }
    }

    fn tokens(xml: &str) -> Vec<String> {
        let mut markup = Markup::new(Slow(xml.as_bytes()), WINDOW);
        let mut all = Vec::new();
        loop {
            match markup.next() {
                Ok(Some(token)) => all.push(match token {
                    Token::Open { name, attributes: list, is_empty } => {
                        let list: Vec<_> = attributes(list)
                            .map(|(key, value)| {
                                let (key, value) = (key.escape_ascii(), value.escape_ascii());
                                format!("{key}={value}")
                            })
                            .collect();
                        format!("open {} {list:?} {is_empty}", name.escape_ascii())
                    }
                    Token::Close(name) => format!("close {}", name.escape_ascii()),
                    Token::Text(text) => format!("text {}", text.escape_ascii()),
                    Token::Plain(text) => format!("plain {}", text.escape_ascii()),
                }),
                Ok(None) => return all,
                Err(error) => {
                    all.push(error.to_string());
                    return all;
                }
            }
        }
    }

    #[test]
    fn tags_texts_and_what_stands_between() {
        let xml = "<?xml version='1.0'?><x:a b=\"1>2\" x:c = 'it\"s>'><!-- <no> -->t&amp;<b/><![CDATA[<&]]></x:a>";
        assert_eq!(
            tokens(xml),
            [
                "open a [\"b=1>2\", \"c=it\\\\\\\"s>\"] false",
                "text t&amp;",
                "open b [] true",
                "plain <&",
                "close a"
            ]
        );
    }

    #[test]
    fn what_expands_or_breaks_off_is_refused() {
        let refused = tokens("<!DOCTYPE a [<!ENTITY lol \"lol\">]><a>&lol;</a>");
        assert!(
            refused[0].contains("a declaration that workbooks must not have, at byte 0"),
            "{refused:?}"
        );
        let broken = tokens("<a b='");
        assert!(broken[0].contains("the part ends in the middle"), "{broken:?}");
        let (mut text, mut is_damaged) = (String::new(), false);
        assert!(!resolve(b"a &lol; b", &mut text, &mut is_damaged));
    }

    #[test]
    fn references_and_line_ends() {
        let (mut text, mut is_damaged) = (String::new(), false);
        assert!(resolve("甲&#x4E59;&#19993;&lt;\r\n\r".as_bytes(), &mut text, &mut is_damaged));
        assert_eq!((text.as_str(), is_damaged), ("甲乙丙<\n\n", false));
        assert!(resolve(b"\xFF", &mut text, &mut is_damaged));
        assert_eq!((text.as_str(), is_damaged), ("甲乙丙<\n\n\u{FFFD}", true));
    }

    #[test]
    fn a_text_without_end_is_a_limit() {
        let text = "a".repeat(WINDOW + 1);
        let mut markup = Markup::new(text.as_bytes(), 0);
        assert!(markup.next().unwrap_err().is_limit());
    }
}
