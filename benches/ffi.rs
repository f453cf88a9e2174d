//! `ffi/…`: what the C door adds to a check: the same entry, and the same document, through the functions that C calls;
//! and what a call takes that does next to nothing.
#![expect(unsafe_code, reason = "these are the functions of the C library")]

use std::ffi::{c_int, c_void};
use std::hint::black_box;
use std::ptr::null_mut;
use std::time::Instant;

use criterion::Criterion;
use mulu::{Checker, Entry};

use crate::check::{checker, clean, lines, run};
use crate::header::*;
use crate::ratio::median;

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
        // SAFETY: both objects live as long as `self`, and the output is live.
        let status = unsafe { mulu_entry_check(self.checker, black_box(self.entry), &mut report) };
        assert_eq!(status, 0);
        counted(report)
    }

    fn check_document(&self, json: &str) -> usize {
        const NDJSON: c_int = 2;
        let (start, mut report) = (json.as_ptr().cast(), null_mut());
        // SAFETY: the checker lives as long as `self`; the text and the output are live.
        let status =
            unsafe { mulu_checker_check(self.checker, start, json.len(), NDJSON, &mut report) };
        assert_eq!(status, 0);
        counted(report)
    }
}

/// How many findings a report has, which ends.
fn counted(report: *mut c_void) -> usize {
    // SAFETY: callers have just been given it, and it is freed once.
    unsafe {
        let count = mulu_report_count(report);
        mulu_report_free(report);
        count
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

/// What `mulu_entry_check` does.
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

/// What the door adds, turn by turn.
pub(crate) fn print() {
    const TURNS: usize = 41;
    const CHECKS: usize = 5_000;
    const DOCUMENTS: usize = 20;
    const ENTRIES: usize = 200;
    let (held, checker, json) = (Held::new(), checker(), clean());
    let entry: Entry = serde_json::from_str(&json).expect("the clean entry");
    let document = lines(ENTRIES, 0);
    println!("\nthe C door, medians of {TURNS} turns, in each of them Rust beside it");
    let (mut rust, mut c) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        rust.push(nanoseconds(CHECKS, || assert_eq!(check_in_rust(&checker, &entry), 0)));
        c.push(nanoseconds(CHECKS, || assert_eq!(held.check(), 0)));
    }
    compare("an entry that was read", rust, c, 1);
    let (mut rust, mut c) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        let document = black_box(document.as_str());
        rust.push(nanoseconds(DOCUMENTS, || {
            assert_eq!(run(&checker, document).findings().len(), 0)
        }));
        c.push(nanoseconds(DOCUMENTS, || assert_eq!(held.check_document(document), 0)));
    }
    compare("an entry in a document of 200", rust, c, ENTRIES);
    empty_calls(&held, TURNS);
}

/// How long `call` takes, the mean of so many.
fn nanoseconds(times: usize, mut call: impl FnMut()) -> f64 {
    let start = Instant::now();
    (0..times).for_each(|_| call());
    start.elapsed().as_secs_f64() / times as f64 * 1e9
}

fn compare(what: &str, rust: Vec<f64>, c: Vec<f64>, entries: usize) {
    let added = rust.iter().zip(&c).map(|(rust, c)| (c / rust - 1.0) * 100.0).collect();
    let [rust, c] = [rust, c].map(|times| median(times) / entries as f64 / 1e3);
    let added = median(added);
    println!("  {what}: Rust {rust:.3} µs, C {c:.3} µs, C door {added:+.1} %");
}

/// Calls that do next to nothing: one that answers a number, and one that is given an object and looks whether it is one.
fn empty_calls(held: &Held, turns: usize) {
    const CALLS: usize = 1_000_000;
    let mut report = null_mut();
    // SAFETY: both objects live as long as `held`, and the output is live.
    let status = unsafe { mulu_entry_check(held.checker, held.entry, &mut report) };
    assert_eq!(status, 0);
    // As from C: the compiler sees neither function.
    let abi = black_box(mulu_abi as unsafe extern "C" fn() -> c_int);
    let count = black_box(mulu_report_count as unsafe extern "C" fn(*const c_void) -> usize);
    let (mut bare, mut given) = (Vec::new(), Vec::new());
    for _ in 0..turns {
        // SAFETY: it has no conditions.
        bare.push(nanoseconds(CALLS, || assert!(unsafe { abi() } > 0)));
        // SAFETY: the report is live.
        given.push(nanoseconds(CALLS, || assert_eq!(unsafe { count(report) }, 0)));
    }
    // SAFETY: the report is freed once.
    unsafe { mulu_report_free(report) };
    println!("  an empty call, mulu_abi: {:.1} ns", median(bare));
    println!("  a call with an object, mulu_report_count: {:.1} ns", median(given));
}
