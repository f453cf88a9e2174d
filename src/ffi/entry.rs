//! Entry: one catalogue entry, read or built

use std::ffi::{c_char, c_int};
use std::io;
use std::sync::Arc;

use super::checker::mulu_checker;
use super::guard::{Noun, Status, bytes, given, guard, guard_or, lent, lent_mut};
use super::guard::{room_for, slot, taken};
use super::status::{MULU_E_LIMIT, MULU_E_MEMORY, MULU_E_PANIC, MULU_E_RANGE};
use super::text::mulu_text;
use crate::codec::{Encoding, read_entry};
use crate::limits::Limits;
use crate::model::{Entry, Odd, OddKind};
use crate::vocabulary::Dialect;

pub struct mulu_entry {
    entry: Entry<'static>,
    dialect: Arc<Dialect>,
    encoding: Encoding,
}

impl Noun for mulu_entry {
    const TAG: u32 = u32::from_be_bytes(*b"mEnt");
}

impl mulu_entry {
    fn new(entry: Entry<'static>, checker: &mulu_checker) -> mulu_entry {
        let dialect = Arc::clone(&checker.dialect);
        let mut entry = mulu_entry { entry, dialect, encoding: checker.encoding };
        entry.dialect.apply(&mut entry.entry);
        entry
    }

    pub(super) fn said(&self) -> &Entry<'static> {
        &self.entry
    }

    /// Whether the entry was read from what is none.
    pub(super) fn is_unread(&self) -> bool {
        self.entry.odd.iter().any(|odd| odd.kind == OddKind::NotJson)
    }
}

/// Makes an empty entry, to be filled field by field.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_entry_new(
    checker: *const mulu_checker,
    out: *mut *mut mulu_entry,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let checker = unsafe { lent(checker)? };
        out.required()?.fill(|| given(mulu_entry::new(Entry::default(), checker)));
        Ok(())
    })
}

/// Reads one entry in JSON. What is no entry is read too: its report says so.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_entry_read(
    checker: *const mulu_checker,
    json: *const c_char,
    length: usize,
    out: *mut *mut mulu_entry,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let (checker, json) = unsafe { (lent(checker)?, bytes(json, length)?) };
        let out = out.required()?;
        let limits = Limits::default();
        if json.len() > limits.entry_bytes {
            return Err(Status(MULU_E_LIMIT));
        }
        // The entry's own texts, and those of an entry that had to be mended.
        room_for(3 * json.len())?;
        let json = checker.encoding.decode(json);
        let json = json.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(&json);
        let entry = read_entry(json, &limits);
        out.fill(|| given(mulu_entry::new(entry, checker)));
        Ok(())
    })
}

/// Sets the field at an RFC 6901 pointer, such as "/share/type" or "/items/0/name": the members
/// are those of the entry in JSON, as `mulu schema entry` describes it. The text is a word,
/// number, day or yes and no as people write them ("15", "2026-02-13", "true"); what is not
/// understood is kept, and a finding says so. The index after the last, or `-`, adds to a list:
/// "/share/scope/-". Empty text clears the field. A pointer that names no field gives
/// MULU_E_RANGE and changes nothing.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_entry_set(
    entry: *mut mulu_entry,
    pointer: *const c_char,
    pointer_length: usize,
    text: *const c_char,
    length: usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let entry = unsafe { lent_mut(entry)? };
        // SAFETY: as above.
        let (pointer, text) = unsafe { (bytes(pointer, pointer_length)?, bytes(text, length)?) };
        if text.len().max(pointer.len()) > Limits::default().entry_bytes {
            return Err(Status(MULU_E_LIMIT));
        }
        room_for(3 * (pointer.len() + text.len()))?;
        let (pointer, text) = (entry.encoding.decode(pointer), entry.encoding.decode(text));
        // No field has a name that is no text.
        let pointer = str::from_utf8(&pointer).map_err(|_| Status(MULU_E_RANGE))?;
        let (text, is_whole) = match str::from_utf8(&text) {
            Ok(text) => (text.into(), true),
            Err(_) => (String::from_utf8_lossy(&text), false),
        };
        entry.entry.set(pointer, &text)?;
        if !is_whole {
            // As when the text is read in JSON: it is kept, and the report says what was lost.
            let list = pointer.split("/-").next().unwrap_or_default();
            entry.entry.odd.push(Odd::new(OddKind::DecodingLoss, list, ""));
        }
        entry.dialect.apply(&mut entry.entry);
        Ok(())
    })
}

/// Writes the entry in JSON, as its author wrote each field.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_entry_write(
    entry: *const mulu_entry,
    out: *mut *mut mulu_text,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let entry = unsafe { lent(entry)? };
        let out = out.required()?;
        let mut json = Json(Vec::new());
        serde_json::to_writer(&mut json, &entry.entry).map_err(|error| {
            // A field that cannot be written would be a defect of ours.
            Status(if error.is_io() { MULU_E_MEMORY } else { MULU_E_PANIC })
        })?;
        out.fill(|| given(mulu_text::written(json.0, entry.encoding)));
        Ok(())
    })
}

/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_entry_free(entry: *mut mulu_entry) {
    guard_or((), || {
        // SAFETY: the caller keeps the contract named above.
        unsafe { taken(entry) }
    })
}

/// JSON as it is written; grows only where there is memory.
struct Json(Vec<u8>);

impl io::Write for Json {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.try_reserve(bytes.len())?;
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
