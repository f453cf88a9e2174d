//! Text that is almost JSON: bytes that are no characters, halves of surrogate pairs, raw control
//! characters. They are mended so that the rest of the entry can be read, and each is reported.

use crate::model::OddKind;

/// What was mended: its kind, and the byte of the text as it was given.
pub(super) type Mended = (OddKind, usize);

/// The text with its faults mended, and what was mended; `None` when there was nothing to mend.
pub(super) fn repair(json: &[u8]) -> Option<(String, Vec<Mended>)> {
    let (mut mended, mut text) = (Vec::new(), String::with_capacity(json.len() + 16));
    let mut offset = 0;
    for chunk in json.utf8_chunks() {
        mend_chunk(chunk.valid(), offset, &mut text, &mut mended);
        offset += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            mended.push((OddKind::DecodingLoss, offset));
            text.push('\u{FFFD}');
            offset += chunk.invalid().len();
        }
    }
    (!mended.is_empty()).then_some((text, mended))
}

/// Escapes raw control characters inside texts, and replaces lone surrogates.
fn mend_chunk(chunk: &str, offset: usize, text: &mut String, mended: &mut Vec<Mended>) {
    let mut in_text = in_text_so_far(text);
    let mut rest = chunk;
    while let Some(c) = rest.chars().next() {
        let at = offset + chunk.len() - rest.len();
        let mut length = c.len_utf8();
        match c {
            '"' => {
                in_text = !in_text;
                text.push(c);
            }
            '\\' if in_text => {
                length = match surrogate(rest) {
                    Some(0xD800..=0xDBFF)
                        if matches!(
                            surrogate(rest.get(6..).unwrap_or("")),
                            Some(0xDC00..=0xDFFF)
                        ) =>
                    {
                        12
                    }
                    Some(0xD800..=0xDFFF) => {
                        mended.push((OddKind::DecodingLoss, at));
                        text.push('\u{FFFD}');
                        rest = &rest[6..];
                        continue;
                    }
                    _ => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
                };
                text.push_str(&rest[..length]);
            }
            '\0'..='\u{1F}' if in_text => {
                mended.push((OddKind::RawControl, at));
                text.push_str(&format!("\\u{:04x}", c as u32));
            }
            _ => text.push(c),
        }
        rest = &rest[length..];
    }
}

/// Whether what was written so far ends inside a text.
fn in_text_so_far(text: &str) -> bool {
    let (mut inside, mut escaped) = (false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if inside => escaped = true,
            b'"' => inside = !inside,
            _ => {}
        }
    }
    inside
}

/// The code unit of the escape `\uXXXX` that a text begins with.
fn surrogate(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    u32::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_to_mend_is_nothing() {
        assert_eq!(repair(r#"{"a":"\ud83d\ude00\\u\"d800\n"}"#.as_bytes()), None);
    }

    #[test]
    fn each_fault_is_mended_and_reported() {
        let json = b"{\"a\":\"x\xff\\ud800y\0\"}";
        let (text, mended) = repair(json).unwrap();
        assert_eq!(text, "{\"a\":\"x\u{FFFD}\u{FFFD}y\\u0000\"}");
        let kinds =
            [(OddKind::DecodingLoss, 7), (OddKind::DecodingLoss, 8), (OddKind::RawControl, 15)];
        assert_eq!(mended, kinds);
    }
}
