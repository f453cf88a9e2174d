//! Entry: one catalogue entry, read or built

use std::borrow::Cow;
use std::collections::HashMap;
use std::ffi::{c_char, c_int};
use std::io;
use std::sync::{Arc, OnceLock};

use super::checker::mulu_checker;
use super::guard::{Noun, Status, bytes, given, guard, guard_or, lend, lent, lent_mut};
use super::guard::{room_for, slot, taken};
use super::rule::is_lent_as_it_is;
use super::status::{MULU_E_LIMIT, MULU_E_MEMORY, MULU_E_PANIC, MULU_E_RANGE};
use super::text::{Lent, mulu_text, to_lend};
use crate::codec::{Encoding, read_entry};
use crate::limits::Limits;
use crate::model::{Entry, Odd, OddKind};
use crate::vocabulary::Dialect;

pub struct mulu_entry {
    entry: Entry<'static>,
    dialect: Arc<Dialect>,
    encoding: Encoding,
    /// Texts by their pointers, where they do not stand in the entry as they are lent: made when one is first asked
    /// for, and gone when the entry changes.
    texts: OnceLock<HashMap<String, Lent>>,
}

impl Noun for mulu_entry {
    const TAG: u32 = u32::from_be_bytes(*b"mEnt");
}

impl mulu_entry {
    fn new(entry: Entry<'static>, checker: &mulu_checker) -> mulu_entry {
        let dialect = Arc::clone(&checker.dialect);
        let (encoding, texts) = (checker.encoding, OnceLock::new());
        let mut entry = mulu_entry { entry, dialect, encoding, texts };
        entry.dialect.apply(&mut entry.entry);
        entry
    }

    /// Lends the text at a pointer; `None` where it leads to no field.
    fn text(&self, pointer: &str) -> Option<&[u8]> {
        match self.entry.get(pointer)? {
            Cow::Borrowed(text) if is_lent_as_it_is(text, self.encoding) => Some(text.as_bytes()),
            _ => {
                let texts = self.texts.get_or_init(|| self.texts());
                texts.get(pointer).map(|text| &**text)
            }
        }
    }

    fn texts(&self) -> HashMap<String, Lent> {
        let mut texts = HashMap::new();
        self.entry.each_text(&mut |pointer, text| {
            texts.insert(pointer, to_lend(text, self.encoding));
        });
        texts
    }

    /// What has changed is understood anew, and lent anew.
    fn changed(&mut self) {
        self.texts.take();
        self.dialect.apply(&mut self.entry);
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

/// Reads one entry in JSON. What is no entry is read too: its report says so. An entry keeps the
/// dialect of the checker that it was made with; profile, calendar and day are those of the checker
/// by which it is checked.
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
        let entry = read_entry(json, checker.encoding, &limits);
        out.fill(|| given(mulu_entry::new(entry, checker)));
        Ok(())
    })
}

/// Sets the field at an RFC 6901 pointer, such as "/share/type" or "/items/0/name": the members
/// are those of the entry in JSON, and mulu_field_at lists them. The text is a word or its label,
/// number, day or yes and no as people write them ("conditional", "15", "2026-02-13", "true"); what
/// is not understood is kept, and a finding says so. The index after the last, or `-`, adds to a
/// list: "/share/scope/-", "/items/-/name". The pointer of a list of texts or words takes one in
/// the place of all. Empty text clears the field; an element of a list stays, and is empty. A
/// pointer that names no field gives MULU_E_RANGE and changes nothing.
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
        let text = entry.encoding.decode(text);
        let pointer = pointer_of(pointer, entry.encoding)?;
        let (text, is_whole) = match str::from_utf8(&text) {
            Ok(text) => (text.into(), true),
            Err(_) => (String::from_utf8_lossy(&text), false),
        };
        entry.entry.set(&pointer, &text)?;
        if !is_whole {
            // As when the text is read in JSON: it is kept, and the report says what was lost.
            let list = pointer.split("/-").next().unwrap_or_default();
            entry.entry.odd.push(Odd::new(OddKind::DecodingLoss, list, entry.encoding.name()));
        }
        entry.changed();
        Ok(())
    })
}

/// Lends the text of the field at a pointer, as its author wrote it: until the entry changes. It is
/// empty where nothing is said. MULU_E_RANGE: the pointer leads to no field, to a whole list or
/// object, or past the end of a list.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_entry_get(
    entry: *const mulu_entry,
    pointer: *const c_char,
    pointer_length: usize,
    text: *mut *const c_char,
    length: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let (text, length) = unsafe { (slot(text), slot(length)) };
        // SAFETY: as above.
        let (entry, pointer) = unsafe { (lent(entry)?, bytes(pointer, pointer_length)?) };
        let (text, length) = (text.required()?, length.required()?);
        let pointer = pointer_of(pointer, entry.encoding)?;
        let said = entry.text(&pointer).ok_or(Status(MULU_E_RANGE))?;
        lend(said, text, length);
        Ok(())
    })
}

/// Gives the number of elements of the list at a pointer, such as "/items" or "/share/scope".
/// MULU_E_RANGE: the pointer leads to no list.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_entry_count(
    entry: *const mulu_entry,
    pointer: *const c_char,
    pointer_length: usize,
    count: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let count = unsafe { slot(count) };
        // SAFETY: as above.
        let (entry, pointer) = unsafe { (lent(entry)?, bytes(pointer, pointer_length)?) };
        let count = count.required()?;
        let pointer = pointer_of(pointer, entry.encoding)?;
        let found = entry.entry.count(&pointer).ok_or(Status(MULU_E_RANGE))?;
        count.fill(|| found);
        Ok(())
    })
}

/// Takes away what stands at a pointer: a field, a whole object or list, one element of a list, so
/// that those after it move up, or a member that no field knows. MULU_E_RANGE, and nothing changes:
/// nothing could stand there.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_entry_remove(
    entry: *mut mulu_entry,
    pointer: *const c_char,
    pointer_length: usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let entry = unsafe { lent_mut(entry)? };
        // SAFETY: as above.
        let pointer = unsafe { bytes(pointer, pointer_length)? };
        let pointer = pointer_of(pointer, entry.encoding)?;
        entry.entry.remove(&pointer)?;
        entry.changed();
        Ok(())
    })
}

/// Writes the entry in JSON, on one line without an end, as its author wrote each field, in the
/// order of the table of fields.
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

/// A pointer as C gives it.
pub(super) fn pointer_of(bytes: &[u8], encoding: Encoding) -> Result<String, Status> {
    if bytes.len() > Limits::default().entry_bytes {
        return Err(Status(MULU_E_LIMIT));
    }
    room_for(2 * bytes.len())?;
    // No field has a name that is no text.
    String::from_utf8(encoding.decode(bytes).into_owned()).map_err(|_| Status(MULU_E_RANGE))
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
