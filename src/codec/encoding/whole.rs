//! 整段文字: texts that are at hand as a whole, as programs in C pass them.

use std::borrow::Cow;

use encoding_rs::{DecoderResult, EncoderResult, GB18030};

use super::Encoding;

impl Encoding {
    /// A text as UTF-8; where it is malformed, the byte 0xFF stands, so that whoever reads it notices.
    pub(crate) fn decode(self, bytes: &[u8]) -> Cow<'_, [u8]> {
        if self != Encoding::Gb18030 || bytes.is_ascii() {
            return Cow::Borrowed(bytes);
        }
        let mut decoder = GB18030.new_decoder_without_bom_handling();
        let mut text = Vec::with_capacity(bytes.len() / 2 * 3 + 16);
        let (mut buffer, mut rest) = ([0; 1024], bytes);
        loop {
            let (result, read, written) =
                decoder.decode_to_utf8_without_replacement(rest, &mut buffer, true);
            text.extend_from_slice(buffer.get(..written).unwrap_or_default());
            rest = rest.get(read..).unwrap_or_default();
            match result {
                DecoderResult::InputEmpty => return Cow::Owned(text),
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => text.push(0xFF),
            }
        }
    }

    /// A text in this encoding.
    pub(crate) fn encode(self, text: &str) -> Cow<'_, [u8]> {
        if self != Encoding::Gb18030 || text.is_ascii() {
            return Cow::Borrowed(text.as_bytes());
        }
        let mut encoder = GB18030.new_encoder();
        let mut bytes = Vec::with_capacity(text.len() + 16);
        let (mut buffer, mut rest) = ([0; 1024], text);
        loop {
            let (result, read, written) =
                encoder.encode_from_utf8_without_replacement(rest, &mut buffer, true);
            bytes.extend_from_slice(buffer.get(..written).unwrap_or_default());
            rest = rest.get(read..).unwrap_or_default();
            match result {
                EncoderResult::InputEmpty => return Cow::Owned(bytes),
                EncoderResult::OutputFull => {}
                // The one character that the encoder has not: the standard has it here, and decoders make a blank of it.
                EncoderResult::Unmappable(_) => bytes.extend_from_slice(&[0xA3, 0xA0]),
            }
        }
    }

    /// A JSON document in this encoding. A few characters for private use are read back as others; they are written as
    /// escapes, since outside of its strings JSON has only ASCII.
    #[cfg(feature = "capi")]
    pub(crate) fn encode_json(self, json: &str) -> Cow<'_, [u8]> {
        if self != Encoding::Gb18030 || !json.contains(is_for_private_use) {
            return self.encode(json);
        }
        let mut escaped = String::with_capacity(json.len() + 16);
        let mut buffer = [0; 4];
        for c in json.chars() {
            let one: &str = c.encode_utf8(&mut buffer);
            match is_for_private_use(c) && *self.decode(&self.encode(one)) != *one.as_bytes() {
                true => escaped.push_str(&format!("\\u{:04X}", u32::from(c))),
                false => escaped.push(c),
            }
        }
        Cow::Owned(self.encode(&escaped).into_owned())
    }
}

/// Among these are all characters that are read back as others.
#[cfg(feature = "capi")]
fn is_for_private_use(c: char) -> bool {
    ('\u{E000}'..'\u{F900}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gb18030_has_every_character() {
        let all = || ('\0'..=char::MAX).filter(|c| *c != '\u{E5E5}');
        let text: String = all().collect();
        let bytes = Encoding::Gb18030.encode(&text);
        let again = Encoding::Gb18030.decode(&bytes);
        let again = std::str::from_utf8(&again).unwrap();
        let other: Vec<_> = all().zip(again.chars()).filter(|(one, other)| one != other).collect();
        assert_eq!(again.chars().count(), text.chars().count());
        // Some that were for private use have a place of their own by now.
        assert!(other.iter().all(|(c, _)| ('\u{E000}'..'\u{F900}').contains(c)), "{other:X?}");
        assert!(other.len() < 30, "{other:X?}");
        assert_eq!(&*Encoding::Gb18030.encode("\u{E5E5}"), b"\xA3\xA0");
    }

    #[cfg(feature = "capi")]
    #[test]
    fn every_character_of_a_json_document_survives() {
        let text: String = ('\u{20}'..=char::MAX).collect();
        let json = serde_json::to_string(&text).unwrap();
        let bytes = Encoding::Gb18030.encode_json(&json);
        let again = Encoding::Gb18030.decode(&bytes);
        let again: String = serde_json::from_slice(&again).unwrap();
        assert_eq!(again, text);
        assert_eq!(&*Encoding::Gb18030.encode_json("\"\u{E5E5}目\""), b"\"\\uE5E5\xC4\xBF\"");
        assert_eq!(&*Encoding::Utf8.encode_json("\"\u{E5E5}\""), "\"\u{E5E5}\"".as_bytes());
    }

    #[test]
    fn what_is_malformed_shows() {
        let decode = |bytes: &'static [u8]| Encoding::Gb18030.decode(bytes);
        assert_eq!(&*decode(b"\xC4\xBF\xC2\xBC"), "目录".as_bytes());
        assert_eq!(&*decode(b"\xC4\xBF\xFF|\xC2"), b"\xE7\x9B\xAE\xFF|\xFF");
        assert_eq!(&*Encoding::Utf8.decode(b"\xC4\xBF"), b"\xC4\xBF");
        assert!(matches!(decode(b"abc"), Cow::Borrowed(_)));
    }
}
