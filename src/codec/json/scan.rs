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
