//! Keys: where the entries of a catalogue meet that lies on many machines

use std::ffi::{c_char, c_int};
use std::fmt::Write;

use super::checker::mulu_checker;
use super::guard::{column, given, guard, lent, slot};
use super::report::mulu_report;
use super::text::mulu_text;

/// Writes under which keys the rows of a column have to meet: what is wrong between entries is
/// found where all that have a key in common are together. The column is as in
/// mulu_checker_check_column. Each line of the text is the number of a row, a tab, a key, and
/// after a blank, if anything, what the row says under it; no row has two lines with one key. Keys
/// and what is said are in ASCII, and are read by the same version alone.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_keys_write(
    checker: *const mulu_checker,
    data: *const c_char,
    offsets: *const c_int,
    count: usize,
    out: *mut *mut mulu_text,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let checker = unsafe { lent(checker)? };
        // SAFETY: as above.
        let column = unsafe { column(data, offsets, count)? };
        let out = out.required()?;
        let mut text = String::new();
        let (rules, encoding) = (&checker.checker, checker.encoding);
        rules.keys_of_rows(column.data, &mut column.rows(), encoding, &mut |row, line| {
            // A text takes whatever is written to it.
            let _ = writeln!(text, "{row}\t{line}");
        })?;
        out.fill(|| given(mulu_text::new(&text, encoding)));
        Ok(())
    })
}

/// Checks a column of such lines, each from its key on and without its end: all lines of a key,
/// those of earlier entries first, and all lines of as many other keys as you like. The number of
/// an entry in the report is that of its row in this column. Over all keys, in however many calls,
/// there are the findings that mulu_catalogue_finish has of the catalogue as a whole.
/// MULU_E_RANGE: a row is no such line, or as in mulu_checker_check_column.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_keys_check(
    checker: *const mulu_checker,
    data: *const c_char,
    offsets: *const c_int,
    count: usize,
    out: *mut *mut mulu_report,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let checker = unsafe { lent(checker)? };
        // SAFETY: as above.
        let column = unsafe { column(data, offsets, count)? };
        let out = out.required()?;
        // What is no text is no line either.
        let line = |row| std::str::from_utf8(column.data.get(row).unwrap_or_default());
        let lines = column.rows().map(|row| line(row).unwrap_or_default());
        let report = checker.checker.check_keys(lines)?;
        out.fill(|| given(mulu_report::new(report, checker)));
        Ok(())
    })
}
