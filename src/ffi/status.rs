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
