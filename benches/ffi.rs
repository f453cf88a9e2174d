//! `ffi/…`: what the C door adds to a check: the same entry, through the functions that C calls.
#![expect(unsafe_code, reason = "these are the functions of the C library")]

use std::ffi::{c_char, c_int, c_void};
use std::hint::black_box;
use std::ptr::null_mut;
use std::time::Instant;

use criterion::Criterion;
use mulu::{Checker, Entry};

use crate::check::{checker, clean};

unsafe extern "C" {
    fn mulu_checker_new(
        settings: *const c_char,
        length: usize,
        out: *mut *mut c_void,
        why: *mut *mut c_void,
    ) -> c_int;
    fn mulu_checker_free(checker: *mut c_void);
    fn mulu_entry_read(
        checker: *const c_void,
        json: *const c_char,
        length: usize,
        out: *mut *mut c_void,
    ) -> c_int;
    fn mulu_entry_free(entry: *mut c_void);
    fn mulu_entry_check(
        checker: *const c_void,
        entry: *const c_void,
        out: *mut *mut c_void,
    ) -> c_int;
    fn mulu_report_count(report: *const c_void) -> usize;
    fn mulu_report_free(report: *mut c_void);
}

/// A checker and an entry as a C program holds them.
struct Held {
    checker: *mut c_void,
    entry: *mut c_void,
}

impl Held {
    fn new() -> Held {
        let (settings, json) = ("as_of = 2026-11-21\n", clean());
        let (mut checker, mut entry) = (null_mut(), null_mut());
        // SAFETY: pointers and lengths are those of live texts, and the outputs are live.
        let statuses = unsafe {
            let made = mulu_checker_new(
                settings.as_ptr().cast(),
                settings.len(),
                &mut checker,
                null_mut(),
            );
            (made, mulu_entry_read(checker, json.as_ptr().cast(), json.len(), &mut entry))
        };
        assert_eq!(statuses, (0, 0));
        Held { checker, entry }
    }

    fn check(&self) -> usize {
        let mut report = null_mut();
        // SAFETY: both objects live as long as `self`; the report is freed once.
        unsafe {
            assert_eq!(mulu_entry_check(self.checker, black_box(self.entry), &mut report), 0);
            let count = mulu_report_count(report);
            mulu_report_free(report);
            count
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        // SAFETY: both were made by the library and are freed once.
        unsafe {
            mulu_entry_free(self.entry);
            mulu_checker_free(self.checker);
        }
    }
}

fn check_in_rust(checker: &Checker, entry: &Entry<'_>) -> usize {
    checker.check(black_box(entry)).findings().len()
}

pub(crate) fn benches(c: &mut Criterion) {
    let (held, checker, json) = (Held::new(), checker(), clean());
    let entry: Entry = serde_json::from_str(&json).expect("the clean entry");
    c.bench_function("ffi/clean/rust", |b| {
        b.iter(|| assert_eq!(check_in_rust(&checker, &entry), 0))
    });
    c.bench_function("ffi/clean/c", |b| b.iter(|| assert_eq!(held.check(), 0)));
}

/// What the door adds to one check, turn by turn.
pub(crate) fn print() {
    const CHECKS: usize = 5_000;
    const TURNS: usize = 41;
    let (held, checker, json) = (Held::new(), checker(), clean());
    let entry: Entry = serde_json::from_str(&json).expect("the clean entry");
    let time = |check: &dyn Fn() -> usize| {
        let start = Instant::now();
        for _ in 0..CHECKS {
            assert_eq!(check(), 0);
        }
        start.elapsed().as_secs_f64() / CHECKS as f64 * 1e6
    };
    let mut added: Vec<f64> = (0..TURNS)
        .map(|_| time(&|| held.check()) - time(&|| check_in_rust(&checker, &entry)))
        .collect();
    added.sort_by(f64::total_cmp);
    println!(
        "the C door adds {:.3} µs to a check, median of {TURNS} turns of {CHECKS}",
        added[TURNS / 2]
    );
}
