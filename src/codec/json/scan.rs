//! The end of a text, sixteen bytes at a time.

use wide::u8x16;

/// The quotation mark that ends the text which begins at `at`. `None` when something else comes first that such a
/// text does not hold as it is, a backslash or a control character, or when there is no more.
#[inline(always)]
pub(super) fn text_end(json: &[u8], at: usize) -> Option<usize> {
    let mut here = at;
    while let Some(chunk) = json.get(here..).and_then(|rest| rest.first_chunk::<16>()) {
        let stops = stops(chunk);
        if stops != 0 {
            here += stops.trailing_zeros() as usize;
            return (json.get(here) == Some(&b'"')).then_some(here);
        }
        here += 16;
    }
    let rest = json.get(here..)?;
    let stop = rest.iter().position(|byte| is_stop(*byte))?;
    (rest.get(stop) == Some(&b'"')).then_some(here + stop)
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
            let slow = slow.filter(|(_, byte)| **byte == b'"').map(|(at, _)| at);
            prop_assert_eq!(text_end(&bytes, at), slow);
        }
    }
}
