//! A caller whose processor stops for arithmetic without a result, as those in Delphi do.

use super::super::arithmetic::{control, set_control};
use super::encoding::checker;
use super::*;
use crate::codec::Encoding;

/// Stops for what has no result, for a division by zero, and for what is too large.
const STOPS: u32 = 1 << 7 | 1 << 9 | 1 << 10;

/// Rounds towards zero.
const ROUNDS: u32 = 3 << 13;

#[test]
fn a_number_that_is_too_large_stops_no_caller() {
    let before = control();
    let checker = checker(Encoding::Utf8);
    set_control(before & !STOPS | ROUNDS);
    let entry = checker.entry(br#"{"code":1.7976931348623159e308,"x":[1e-400,1e400]}"#);
    let after = control();
    set_control(before);
    // SAFETY: it was made by the library, and nobody uses it any more.
    unsafe { mulu_entry_free(entry) };
    assert_eq!(after, before & !STOPS | ROUNDS, "the caller's arithmetic is as it was");
}
