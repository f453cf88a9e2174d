//! The functions of `mulu.h` that the benches call, as C would.
#![allow(dead_code, reason = "each bench calls some of them")]
#![expect(unsafe_code, reason = "these are the functions of the C library")]

use std::ffi::{c_char, c_int, c_void};

unsafe extern "C" {
    pub(crate) fn mulu_checker_new(
        settings: *const c_char,
        length: usize,
        out: *mut *mut c_void,
        why: *mut *mut c_void,
    ) -> c_int;
    pub(crate) fn mulu_checker_free(checker: *mut c_void);
    pub(crate) fn mulu_entry_read(
        checker: *const c_void,
        json: *const c_char,
        length: usize,
        out: *mut *mut c_void,
    ) -> c_int;
    pub(crate) fn mulu_entry_free(entry: *mut c_void);
    pub(crate) fn mulu_entry_check(
        checker: *const c_void,
        entry: *const c_void,
        out: *mut *mut c_void,
    ) -> c_int;
    pub(crate) fn mulu_checker_check(
        checker: *const c_void,
        document: *const c_char,
        length: usize,
        format: c_int,
        out: *mut *mut c_void,
    ) -> c_int;
    pub(crate) fn mulu_abi() -> c_int;
    pub(crate) fn mulu_report_count(report: *const c_void) -> usize;
    pub(crate) fn mulu_report_text(
        report: *const c_void,
        index: usize,
        which: c_int,
        text: *mut *const c_char,
        length: *mut usize,
    ) -> c_int;
    pub(crate) fn mulu_report_free(report: *mut c_void);
}
