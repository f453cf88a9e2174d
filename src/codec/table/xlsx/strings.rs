//! 共享文本: the texts that the sheets of a workbook share, one behind the other.

use memchr::memmem;

use super::super::archive::Part;
use super::super::markup::{Markup, Token, attribute, resolve};
use crate::error::Error;
use crate::limits::Limits;

/// The texts, by their numbers. How many a file claims to have is not looked at.
#[derive(Debug, Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<u32>,
    /// The numbers of those that were damaged, in order.
    damaged: Vec<u32>,
}

impl Strings {
    pub(super) fn read(part: Part, limits: &Limits) -> Result<Strings, Error> {
        // Numbers of bytes fit into 32 bits.
        let most = limits.workbook_bytes.min(u32::MAX as usize);
        let mut markup = Markup::new(part, limits.entry_bytes);
        let (mut strings, mut written) = (Strings::default(), Written::default());
        while let Some(token) = markup.next()? {
            let is_end = match token {
                Token::Close(b"si") => true,
                Token::Open { name: b"si", is_empty, .. } => is_empty,
                token => {
                    if !written.take(token, &mut strings.text) {
                        return Err(markup.wrong("a reference to nothing"));
                    }
                    false
                }
            };
            if is_end {
                if std::mem::take(&mut written.is_damaged) {
                    strings.damaged.push(strings.ends.len() as u32);
                }
                strings.ends.push(strings.text.len() as u32);
            }
            if strings.text.len() + strings.ends.len() * 8 > most {
                return Err(Error::limit("the list of a workbook's texts", most as u64, most as u64));
            }
        }
        Ok(strings)
    }

    /// One text, and whether it is damaged.
    pub(super) fn get(&self, number: usize) -> Option<(&str, bool)> {
        let end = *self.ends.get(number)? as usize;
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |at| *at as usize);
        let is_damaged = !self.damaged.is_empty() && self.damaged.binary_search(&(number as u32)).is_ok();
        Some((self.text.get(start..end)?, is_damaged))
    }
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
            Token::Text(text) if self.run.is_some() => return resolve(text, into, &mut self.is_damaged),
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
        let Some((code, after)) = code.zip(from.get(4..).and_then(|after| after.strip_prefix('_'))) else {
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
