//! Status: what a call answers, and which library answers it

use std::ffi::{CStr, c_char, c_int};
use std::ptr::null;

use super::guard::guard_or;

/// the interface that this header describes
pub const MULU_ABI: c_int = 1;

/// done
pub const MULU_OK: c_int = 0;
/// a required pointer was NULL
pub const MULU_E_NULL: c_int = 1;
/// an index, a constant or a field that does not exist
pub const MULU_E_RANGE: c_int = 2;
/// larger than this library reads
pub const MULU_E_LIMIT: c_int = 3;
/// no memory for a buffer of the input's size
pub const MULU_E_MEMORY: c_int = 4;
/// a pointer to some other kind of object
pub const MULU_E_HANDLE: c_int = 5;
/// a defect in this library; free your objects and report it
pub const MULU_E_PANIC: c_int = 6;
/// settings that make no sense
pub const MULU_E_SETTINGS: c_int = 7;
/// a day in a year of which the calendar knows nothing
pub const MULU_E_CALENDAR: c_int = 8;
/// a format that is not part of this build of the library
pub const MULU_E_FEATURE: c_int = 9;
/// a document that cannot be read to its end
pub const MULU_E_UNREAD: c_int = 10;

/// The version, with a NUL at the end.
const VERSION: &CStr =
    match CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
        Ok(version) => version,
        Err(_) => panic!("a version holds no NUL"),
    };

/// The version of the library that was loaded, such as "0.1.0": with a NUL at the end,
/// and never to be freed.
///
/// # Safety
///
/// None is needed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_version() -> *const c_char {
    guard_or(null(), || Ok(VERSION.as_ptr()))
}

/// The interface of the library that was loaded: a program may go on if it is MULU_ABI.
///
/// # Safety
///
/// None is needed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_abi() -> c_int {
    guard_or(0, || Ok(MULU_ABI))
}

/// The name of a status and what it means, such as "MULU_E_NULL: a required pointer was NULL": with
/// a NUL at the end, never to be freed. Of a number that is no status it says so.
///
/// # Safety
///
/// None is needed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_status_text(status: c_int) -> *const c_char {
    guard_or(null(), || {
        let text = match status {
            MULU_OK => c"MULU_OK: done",
            MULU_E_NULL => c"MULU_E_NULL: a required pointer was NULL",
            MULU_E_RANGE => c"MULU_E_RANGE: an index, a constant or a field that does not exist",
            MULU_E_LIMIT => c"MULU_E_LIMIT: larger than this library reads",
            MULU_E_MEMORY => c"MULU_E_MEMORY: no memory for a buffer of the input's size",
            MULU_E_HANDLE => c"MULU_E_HANDLE: a pointer to some other kind of object",
            MULU_E_PANIC => {
                c"MULU_E_PANIC: a defect in this library; free your objects and report it"
            }
            MULU_E_SETTINGS => c"MULU_E_SETTINGS: settings that make no sense",
            MULU_E_CALENDAR => {
                c"MULU_E_CALENDAR: a day in a year of which the calendar knows nothing"
            }
            MULU_E_FEATURE => {
                c"MULU_E_FEATURE: a format that is not part of this build of the library"
            }
            MULU_E_UNREAD => c"MULU_E_UNREAD: a document that cannot be read to its end",
            _ => c"a status that this library does not know",
        };
        Ok(text.as_ptr())
    })
}

#[cfg(test)]
mod tests {
    use std::ffi::CStr;

    use super::*;

    #[test]
    fn every_status_says_what_its_comment_says() {
        let source = include_str!("status.rs");
        let mut count = 0;
        let mut comment = "";
        for line in source.lines() {
            if let Some(text) = line.strip_prefix("/// ") {
                comment = text;
            }
            let constant =
                line.strip_prefix("pub const MULU_").filter(|name| !name.starts_with("ABI"));
            let Some((name, value)) = constant.and_then(|line| line.split_once(": c_int = "))
            else {
                continue;
            };
            let status = value.trim_end_matches(';').parse().unwrap();
            // SAFETY: the text is static, and has a NUL at its end.
            let said = unsafe { CStr::from_ptr(mulu_status_text(status)) };
            assert_eq!(said.to_str().unwrap(), format!("MULU_{name}: {comment}"));
            count += 1;
        }
        assert_eq!(count, 11);
        // SAFETY: as above.
        let unknown = unsafe { CStr::from_ptr(mulu_status_text(99)) };
        assert_eq!(unknown, c"a status that this library does not know");
    }
}
