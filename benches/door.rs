//! What `door.sh` counts the instructions of: the same checks in Rust and through the C door, of the same texts.
//!
//! The argument names the case. The tables compiled on first use are there before anything is counted.
#![expect(unsafe_code, reason = "these are the functions of the C library")]

mod catalogue;
mod header;

use std::ffi::{c_int, c_void};
use std::hint::black_box;
use std::process::ExitCode;
use std::ptr::null_mut;

use catalogue::{AS_OF, Catalogue, Settings};
use header::*;
use mulu::{Calendar, Checker, Entry, Language, Profile, Reader};

const MESSAGE: c_int = 3;
const NDJSON: c_int = 2;

fn main() -> ExitCode {
    let checker = checker();
    let door = Door::new();
    let text =
        |entries, wrong| Catalogue::new(Settings { entries, wrong, shuffled: false }).text(false);
    // All faults once, so that all tables are there, on both sides.
    let first = text(800, true);
    assert_eq!(in_rust::document(&checker, &first), door.document(&first));
    let (clean, wrong) = (text(200, false), text(200, true));
    let mut names = Vec::new();
    let asked = std::env::args().nth(1).unwrap_or_default();
    // Both sides of a case, of which the first argument names one.
    let mut case = |name: &'static str, rust: &dyn Fn() -> usize, c: &dyn Fn() -> usize| {
        names.push(name);
        if asked == format!("{name} rust") {
            black_box(rust());
        } else if asked == format!("{name} c") {
            black_box(c());
        } else if asked.is_empty() {
            assert_eq!(rust(), c(), "{name}");
        }
    };
    case("entry", &|| in_rust::entries(&checker, &clean), &|| door.entries(&clean));
    case("words", &|| in_rust::entries(&checker, &wrong), &|| door.entries(&wrong));
    case("document", &|| in_rust::document(&checker, &clean), &|| door.document(&clean));
    case("findings", &|| in_rust::document(&checker, &wrong), &|| door.document(&wrong));
    if asked.is_empty() {
        names.iter().for_each(|name| println!("{name}"));
    }
    ExitCode::SUCCESS
}

fn checker() -> Checker {
    let profile = Profile::named("national-2025").expect("a built-in profile");
    Checker::new(profile, Calendar::default(), AS_OF.parse().expect("a day")).expect("a checker")
}

/// Bytes of the words of all findings.
mod in_rust {
    use super::*;

    /// Entry by entry, each read, checked by itself and asked what is wrong.
    #[inline(never)]
    pub(super) fn entries(checker: &Checker, text: &str) -> usize {
        let one = |json: &str| {
            // It owns its texts, as an entry of C does.
            let entry: Entry<'_> = serde_json::from_str(json).expect("an entry");
            let entry = entry.into_owned();
            words(&checker.check(black_box(&entry)))
        };
        text.lines().map(one).sum()
    }

    /// As one document.
    #[inline(never)]
    pub(super) fn document(checker: &Checker, text: &str) -> usize {
        let mut run = checker.run();
        run.read(Reader::new(text.as_bytes(), "").format(mulu::InputFormat::Ndjson))
            .expect("readable");
        words(&run.finish())
    }

    fn words(report: &mulu::Report) -> usize {
        report.findings().iter().map(|finding| finding.text(Language::Zh).len()).sum()
    }
}

/// The same through the functions of the header.
struct Door(*mut c_void);

impl Door {
    fn new() -> Door {
        let (settings, mut checker) = (format!("as_of = {AS_OF}\n"), null_mut());
        // SAFETY: the pointers lead to locals.
        let status = unsafe {
            mulu_checker_new(settings.as_ptr().cast(), settings.len(), &mut checker, null_mut())
        };
        assert_eq!(status, 0);
        Door(checker)
    }

    #[inline(never)]
    fn entries(&self, text: &str) -> usize {
        let one = |json: &str| {
            let (mut entry, mut report) = (null_mut(), null_mut());
            // SAFETY: the checker lives as long as `self`; what is made is freed once.
            unsafe {
                let read = mulu_entry_read(self.0, json.as_ptr().cast(), json.len(), &mut entry);
                let checked = mulu_entry_check(self.0, black_box(entry), &mut report);
                assert_eq!((read, checked), (0, 0));
                mulu_entry_free(entry);
                words(report)
            }
        };
        text.lines().map(one).sum()
    }

    #[inline(never)]
    fn document(&self, text: &str) -> usize {
        let mut report = null_mut();
        // SAFETY: the checker lives as long as `self`, and the text through the call.
        unsafe {
            let (start, length) = (text.as_ptr().cast(), text.len());
            assert_eq!(mulu_checker_check(self.0, start, length, NDJSON, &mut report), 0);
            words(report)
        }
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        // SAFETY: the library made it, and it is freed once.
        unsafe { mulu_checker_free(self.0) }
    }
}

/// # Safety
///
/// The report is live; it ends.
unsafe fn words(report: *mut c_void) -> usize {
    let mut sum = 0;
    // SAFETY: as the caller says, and the others are locals.
    unsafe {
        for index in 0..mulu_report_count(report) {
            let (mut text, mut length) = (std::ptr::null(), 0);
            assert_eq!(mulu_report_text(report, index, MESSAGE, &mut text, &mut length), 0);
            sum += length;
        }
        mulu_report_free(report);
    }
    sum
}
