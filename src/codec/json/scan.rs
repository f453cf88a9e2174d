//! The end of a text, sixteen bytes at a time.

use wide::u8x16;

/// The quotation mark that ends the text which begins with one at `at`. `None` when no text begins there, when
/// something is in it that such a text does not hold as it is, a backslash or a control character, or when there is no
/// end.
#[inline(always)]
pub(super) fn text_end(json: &[u8], at: usize) -> Option<usize> {
    // Most texts are shorter than this.
    if let Some([b'"', text @ ..]) = json.get(at..).and_then(|rest| rest.first_chunk::<17>())
        && let stops = stops(text)
        && stops != 0
    {
        let end = at + 1 + stops.trailing_zeros() as usize;
        return (json.get(end) == Some(&b'"')).then_some(end);
    }
    long_text_end(json, at)
}

/// The same for any text.
fn long_text_end(json: &[u8], at: usize) -> Option<usize> {
    let mut here = at + 1;
    if json.get(at) != Some(&b'"') {
        return None;
    }
    while let Some(chunk) = json.get(here..).and_then(|rest| rest.first_chunk::<16>()) {
        let stops = stops(chunk);
        if stops != 0 {
            here += stops.trailing_zeros() as usize;
            return (json.get(here) == Some(&b'"')).then_some(here);
        }
        here += 16;
    }
    let stop = json.get(here..)?.iter().position(|byte| is_stop(*byte))?;
    (json.get(here + stop) == Some(&b'"')).then_some(here + stop)
}

/// How many bytes a text has before the first that it cannot hold as it is.
#[cfg(feature = "files")]
pub(crate) fn plain_length(text: &[u8]) -> usize {
    let mut at = 0;
    while let Some(chunk) = text.get(at..).and_then(|rest| rest.first_chunk::<16>()) {
        let stops = stops(chunk);
        if stops != 0 {
            return at + stops.trailing_zeros() as usize;
        }
        at += 16;
    }
    let rest = text.get(at..).unwrap_or_default();
    at + rest.iter().position(|byte| is_stop(*byte)).unwrap_or(rest.len())
}

/// Whether a byte ends a text, or may not stand in it as it is.
const fn is_stop(byte: u8) -> bool {
    matches!(byte, b'"' | b'\\' | 0..0x20)
}

/// Which of sixteen bytes are [`is_stop`], the first as the lowest bit.
#[inline(always)]
fn stops(chunk: &[u8; 16]) -> u32 {
    let bytes = u8x16::new(*chunk);
    let quotes = bytes.simd_eq(u8x16::splat(b'"'));
    let slashes = bytes.simd_eq(u8x16::splat(b'\\'));
    let controls = bytes.min(u8x16::splat(0x1F)).simd_eq(bytes);
    (quotes | slashes | controls).to_bitmask()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[cfg(feature = "files")]
    #[test]
    fn a_text_is_plain_up_to_what_must_be_escaped() {
        for length in 0..40 {
            let plain = "a".repeat(length);
            assert_eq!(plain_length(plain.as_bytes()), length);
            for stop in ['"', '\\', '\n', '\0'] {
                assert_eq!(plain_length(format!("{plain}{stop}甲{stop}").as_bytes()), length);
            }
        }
    }

    #[test]
    fn every_byte_at_every_place() {
        for length in [1, 2, 14, 15, 16, 17, 18, 31, 32, 33, 49] {
            for (place, byte) in (0..length).flat_map(|at| (0..=255).map(move |byte| (at, byte))) {
                let mut text = [b"\"", &*vec![b'x'; length], b"\""].concat();
                text[1 + place] = byte;
                let end = match byte {
                    b'"' => Some(1 + place),
                    b'\\' | 0..0x20 => None,
                    _ => Some(1 + length),
                };
                // Whether more follows or the input ends with the text.
                for more in [0, 1, 16] {
                    let text = [&text[..], &vec![b','; more]].concat();
                    assert_eq!(text_end(&text, 0), end, "{byte} at {place} of {length}, {more}");
                }
            }
        }
    }

    #[test]
    fn what_does_not_begin_or_end_is_no_text() {
        for (json, at) in
            [("", 0), ("", 7), ("x\"", 0), ("\"", 0), ("\"x", 0), ("\"x\"", 9), ("\"\"", 1)]
        {
            assert_eq!(text_end(json.as_bytes(), at), None, "{json} {at}");
        }
        assert_eq!(text_end(b"\"\"", 0), Some(1));
        let long = format!("\"{}", "长".repeat(40));
        assert_eq!(text_end(long.as_bytes(), 0), None);
    }

    proptest! {
        #[test]
        fn sixteen_at_a_time_is_one_at_a_time(
            bytes in prop::collection::vec(prop_oneof![8 => any::<u8>(), 1 => Just(b'"'), 30 => 0x20..0xFF_u8], 0..80),
            at in 0..80_usize,
        ) {
            let slow = bytes.iter().enumerate().skip(at).find(|(_, byte)| is_stop(**byte));
            let slow = slow.filter(|(_, byte)| **byte == b'"').map(|(at, _)| at + 1);
            let text = [b"\"", &bytes[at.min(bytes.len())..]].concat();
            let slow = slow.map(|end| end - at);
            prop_assert_eq!(text_end(&text, 0), slow);
            prop_assert_eq!(long_text_end(&text, 0), slow);
            prop_assert_eq!(text_end(&text, 1).is_some(), text.get(1) == Some(&b'"') && long_text_end(&text, 1).is_some());
        }
    }
}
