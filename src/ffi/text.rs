//! Text: the texts to ask for; and text that is yours

use std::ffi::{c_char, c_int};

use super::guard::{Noun, guard, guard_or, lend, lent, slot, taken};
use crate::codec::Encoding;

/// "SHR201": stable, never reused
pub const MULU_TEXT_RULE: c_int = 1;
/// where: RFC 6901 JSON Pointer into the entry
pub const MULU_TEXT_AT: c_int = 2;
/// what is wrong
pub const MULU_TEXT_MESSAGE: c_int = 3;
/// what to do; may be empty
pub const MULU_TEXT_HELP: c_int = 4;
/// "none-without-basis": the rule in words, stable
pub const MULU_TEXT_NAME: c_int = 5;
/// what is cited, one place a line
pub const MULU_TEXT_BASIS: c_int = 6;
/// the rule's fault in a few words
pub const MULU_TEXT_TITLE: c_int = 7;
/// why it is one, and what to do, in a paragraph
pub const MULU_TEXT_EXPLAIN: c_int = 8;
/// the sheet of a workbook on which it stands, or empty
pub const MULU_TEXT_SHEET: c_int = 9;

pub struct mulu_text {
    bytes: Vec<u8>,
}

impl mulu_text {
    pub(super) fn new(text: &str, encoding: Encoding) -> mulu_text {
        mulu_text { bytes: encoding.encode(text).into_owned() }
    }

    /// The same for JSON, or ASCII, that was written as bytes of UTF-8: every character of it survives.
    pub(super) fn written(bytes: Vec<u8>, encoding: Encoding) -> mulu_text {
        mulu_text { bytes: json_in(bytes, encoding) }
    }
}

/// JSON that was written as bytes of UTF-8, in another encoding.
pub(super) fn json_in(bytes: Vec<u8>, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Gb18030 => encoding.encode_json(&String::from_utf8_lossy(&bytes)).into_owned(),
        _ => bytes,
    }
}

/// A text that an object lends, in the encoding of its checker.
pub(super) type Lent = Box<[u8]>;

/// Makes a text that can be lent.
pub(super) fn to_lend(text: &str, encoding: Encoding) -> Lent {
    encoding.encode(text).into()
}

impl Noun for mulu_text {
    const TAG: u32 = u32::from_be_bytes(*b"mTxt");
}

/// Lends the text itself.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_text_get(
    owner: *const mulu_text,
    text: *mut *const c_char,
    length: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let (text, length) = unsafe { (slot(text), slot(length)) };
        // SAFETY: as above.
        let owner = unsafe { lent(owner)? };
        lend(&owner.bytes, text.required()?, length.required()?);
        Ok(())
    })
}

/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_text_free(text: *mut mulu_text) {
    guard_or((), || {
        // SAFETY: the caller keeps the contract named above.
        unsafe { taken(text) }
    })
}
