//! 共享文本: the texts that the sheets of an XLSX workbook share.

use memchr::memmem;

use super::super::archive::Part;
use super::super::markup::{Markup, Token, attribute, resolve};
use super::super::texts::Texts;
use crate::error::Error;
use crate::limits::Limits;
use crate::text::Words;

/// Reads them. How many a file claims to have is not looked at.
pub(super) fn read(part: Part, limits: &Limits) -> Result<Texts, Error> {
    let mut markup = Markup::new(part, limits.entry_bytes);
    let (mut texts, mut written, mut text) =
        (Texts::new(limits), Written::default(), String::new());
    while let Some(token) = markup.next()? {
        match token {
            Token::Open { name: b"si", is_empty: false, .. } => {
                written = Written::default();
                text.clear();
            }
            Token::Close(b"si") | Token::Open { name: b"si", .. } => {
                texts.push(&text, written.is_damaged)?;
                written = Written::default();
                text.clear();
            }
            token => {
                if !written.take(token, &mut text) {
                    return Err(markup.wrong("a reference to nothing"));
                }
                if text.len() > limits.entry_bytes {
                    return Err(Error::limit(
                        Words { zh: "工作簿中的一个文本", en: "a text in a workbook" },
                        limits.entry_bytes as u64,
                        0,
                    ));
                }
            }
        }
    }
    Ok(texts)
}

/// Puts a text together from its runs. How a word is pronounced (`rPh`) is no part of it.
#[derive(Debug, Default)]
pub(super) struct Written {
    is_pronounced: bool,
    /// Where the run began that is being read, and whether its blanks count.
    run: Option<(usize, bool)>,
    pub(super) is_damaged: bool,
}

impl Written {
    /// Takes a token inside of a text; `false` when it refers to nothing.
    pub(super) fn take(&mut self, token: Token<'_>, into: &mut String) -> bool {
        match token {
            Token::Open { name: b"rPh", is_empty, .. } => self.is_pronounced = !is_empty,
            Token::Close(b"rPh") => self.is_pronounced = false,
            Token::Open { name: b"t", attributes, is_empty: false } if !self.is_pronounced => {
                self.run = Some((into.len(), attribute(attributes, b"space") == Some(b"preserve")));
            }
            Token::Close(b"t") => {
                if let Some((start, keeps_blanks)) = self.run.take() {
                    finish(into, start, keeps_blanks);
                }
            }
            Token::Text(text) if self.run.is_some() => {
                return resolve(text, into, &mut self.is_damaged);
            }
            Token::Plain(text) if self.run.is_some() => {
                self.is_damaged |= simdutf8::basic::from_utf8(text).is_err();
                into.push_str(&String::from_utf8_lossy(text));
            }
            _ => {}
        }
        true
    }
}

const BLANKS: [char; 4] = [' ', '\t', '\r', '\n'];

/// Finishes what was written from `start` on: without blanks at its ends unless they count, and with the characters that
/// XML cannot have, which are written as `_x000D_`.
pub(super) fn finish(text: &mut String, start: usize, keeps_blanks: bool) {
    let written = text.get(start..).unwrap_or_default();
    let kept = if keeps_blanks { written } else { written.trim_matches(BLANKS) };
    if memmem::find(kept.as_bytes(), b"_x").is_some() {
        let kept = unescaped(kept);
        text.truncate(start);
        text.push_str(&kept);
    } else if kept.len() < written.len() {
        let kept = kept.to_owned();
        text.truncate(start);
        text.push_str(&kept);
    }
}

fn unescaped(mut rest: &str) -> String {
    let mut text = String::with_capacity(rest.len());
    let mut high = None;
    while let Some((before, from)) = rest.split_once("_x") {
        text.push_str(before);
        if !before.is_empty() {
            high = None;
        }
        let code = from.get(..4).filter(|hex| hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let code = code.and_then(|hex| u32::from_str_radix(hex, 16).ok());
        let Some((code, after)) = code.zip(from.get(4..).and_then(|after| after.strip_prefix('_')))
        else {
            text.push_str("_x");
            rest = from;
            continue;
        };
        rest = after;
        match (high.take(), code) {
            (_, 0xD800..0xDC00) => high = Some(code),
            (Some(high), 0xDC00..0xE000) => {
                let both = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00);
                text.extend(char::from_u32(both));
            }
            (_, 0x0D) => {
                text.push('\n');
                rest = rest.strip_prefix('\n').unwrap_or(rest);
            }
            _ => text.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)),
        }
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finished(text: &str, keeps_blanks: bool) -> String {
        let mut whole = format!("前{text}");
        finish(&mut whole, "前".len(), keeps_blanks);
        whole.strip_prefix('前').unwrap().to_owned()
    }

    #[test]
    fn what_xml_cannot_have() {
        assert_eq!(finished("甲_x000D_\n乙_x000d_丙", true), "甲\n乙\n丙");
        assert_eq!(finished("_x005F_x000D_", true), "_x000D_");
        assert_eq!(finished("_xD83D__xDE00_", true), "😀");
        assert_eq!(finished("a_x12_b_xGGGG__x", true), "a_x12_b_xGGGG__x");
        assert_eq!(finished("\n 甲 \t", false), "甲");
        assert_eq!(finished(" 甲 ", true), " 甲 ");
    }
}
