//! Text that is almost JSON: bytes that are no characters, halves of surrogate pairs, raw control
//! characters. They are mended so that the rest of the entry can be read, and reported: the first of each
//! kind in each text.

use crate::model::OddKind;

/// How many faults are reported of one entry. Looking up where each stands takes time, and an entry with
/// more of them is beyond mending one by one.
const MOST: usize = 100;

/// What was mended: its kind, and the byte of the text as it was given.
pub(super) type Mended = (OddKind, usize);

/// The text with its faults mended, and what was mended; `None` when there was nothing to mend.
pub(super) fn repair(json: &[u8]) -> Option<(String, Vec<Mended>)> {
    let mut mender = Mender::default();
    mender.text.reserve(json.len());
    let mut offset = 0;
    for chunk in json.utf8_chunks() {
        mender.read(chunk.valid(), offset);
        offset += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            mender.loss(offset);
            offset += chunk.invalid().len();
        }
    }
    (!mender.mended.is_empty()).then_some((mender.text, mender.mended))
}

#[derive(Default)]
struct Mender {
    text: String,
    mended: Vec<Mended>,
    /// Whether a text was begun and not ended, and what was reported of it.
    in_text: bool,
    lost: bool,
    control: bool,
}

impl Mender {
    /// Escapes raw control characters inside texts, and replaces lone surrogates.
    fn read(&mut self, chunk: &str, offset: usize) {
        let mut rest = chunk;
        while let Some(c) = rest.chars().next() {
            let at = offset + chunk.len() - rest.len();
            let mut length = c.len_utf8();
            match c {
                '"' => {
                    self.in_text = !self.in_text;
                    (self.lost, self.control) = (false, false);
                    self.text.push(c);
                }
                '\\' if self.in_text => {
                    length = match (unit(rest), unit(rest.get(6..).unwrap_or(""))) {
                        (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => 12,
                        (Some(0xD800..=0xDFFF), _) => {
                            self.loss(at);
                            rest = rest.get(6..).unwrap_or("");
                            continue;
                        }
                        _ => 1 + rest.chars().nth(1).map_or(0, char::len_utf8),
                    };
                    self.text.push_str(rest.get(..length).unwrap_or(rest));
                }
                '\0'..='\u{1F}' if self.in_text => {
                    if !std::mem::replace(&mut self.control, true) {
                        self.note(OddKind::RawControl, at);
                    }
                    self.text.push_str(&format!("\\u{:04x}", c as u32));
                }
                _ => self.text.push(c),
            }
            rest = rest.get(length..).unwrap_or("");
        }
    }

    /// Something at a byte is no character.
    fn loss(&mut self, at: usize) {
        if !std::mem::replace(&mut self.lost, true) {
            self.note(OddKind::DecodingLoss, at);
        }
        self.text.push('\u{FFFD}');
    }

    fn note(&mut self, kind: OddKind, at: usize) {
        if self.mended.len() < MOST {
            self.mended.push((kind, at));
        }
    }
}

/// The escape that stands at a byte, such as `\ud800`; empty where the byte is no text itself.
pub(super) fn escape_at(json: &[u8], offset: usize) -> &str {
    let escape = json.get(offset..offset + 6).filter(|escape| escape.starts_with(b"\\u"));
    escape.and_then(|escape| std::str::from_utf8(escape).ok()).unwrap_or_default()
}

/// The code unit of the escape `\uXXXX` that a text begins with.
fn unit(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    u32::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_to_mend_is_nothing() {
        assert_eq!(repair(r#"{"a":"\ud83d\ude00\\u\"d800\n"}"#.as_bytes()), None);
        assert_eq!(repair("{\t\"a\":\n1}".as_bytes()), None);
    }

    #[test]
    fn each_fault_is_mended_and_the_first_of_each_text_is_reported() {
        let json = b"{\"a\":\"x\xff\\ud800y\0\",\"b\":\"\xff\t\xff\t\\ude00\\ud83d\"}";
        let (text, mended) = repair(json).unwrap();
        let b = "\u{FFFD}\\u0009\u{FFFD}\\u0009\u{FFFD}\u{FFFD}";
        assert_eq!(text, format!("{{\"a\":\"x\u{FFFD}\u{FFFD}y\\u0000\",\"b\":\"{b}\"}}"));
        let kinds = [
            (OddKind::DecodingLoss, 7),
            (OddKind::RawControl, 15),
            (OddKind::DecodingLoss, 23),
            (OddKind::RawControl, 24),
        ];
        assert_eq!(mended, kinds);
    }

    #[test]
    fn a_text_may_go_on_after_a_fault() {
        let (text, mended) = repair(b"{\"a\":\"\xff\\\"\\\\\t\"}").unwrap();
        assert_eq!(text, "{\"a\":\"\u{FFFD}\\\"\\\\\\u0009\"}");
        assert_eq!(mended, [(OddKind::DecodingLoss, 6), (OddKind::RawControl, 11)]);
    }

    #[test]
    fn only_so_many_faults_are_reported() {
        let json = "\"\t\",".repeat(2 * MOST);
        let (text, mended) = repair(json.as_bytes()).unwrap();
        assert_eq!(mended.len(), MOST);
        assert!(!text.contains('\t'));
    }
}
