//! What stands between C and the library: no panic leaves, no pointer is believed, no output is forgotten.

use std::ffi::{c_char, c_int};
use std::hint::black_box;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::{null, null_mut};
use std::slice;

use super::memory;
use super::status::{MULU_E_FEATURE, MULU_E_HANDLE, MULU_E_LIMIT, MULU_E_MEMORY, MULU_E_NULL};
use super::status::{MULU_E_RANGE, MULU_OK};
use crate::error::Error;

/// Why a call is not done: one of `MULU_E_*`.
pub(super) struct Status(pub(super) c_int);

impl From<Error> for Status {
    fn from(error: Error) -> Status {
        match error {
            error if error.is_limit() => Status(MULU_E_LIMIT),
            error if error.is_absent() => Status(MULU_E_FEATURE),
            // Input comes from memory, where reading fails only for want of a buffer.
            error if error.is_input() => Status(MULU_E_MEMORY),
            _ => Status(MULU_E_RANGE),
        }
    }
}

/// Runs the body of an exported function; a panic becomes a status.
pub(super) fn guard(body: impl FnOnce() -> Result<(), Status>) -> c_int {
    memory::unwind_for_want();
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(Ok(())) => MULU_OK,
        Ok(Err(Status(status))) => status,
        Err(payload) => memory::status(&*payload),
    }
}

/// Runs the body of an exported function that answers without a status; `otherwise` is all that a failure says.
pub(super) fn guard_or<T>(otherwise: T, body: impl FnOnce() -> Result<T, Status>) -> T {
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(Ok(answer)) => answer,
        Ok(Err(_)) | Err(_) => otherwise,
    }
}

/// What a handle may lead to.
pub(super) trait Noun {
    /// The first word of its objects, unlike that of any other noun.
    const TAG: u32;
}

/// An object as it lies in memory: a pointer to a `T` that crosses the border leads to this.
#[repr(C)]
struct Handle<T> {
    tag: u32,
    value: T,
}

/// Gives an object away; it comes back through [`taken`].
pub(super) fn given<T: Noun>(value: T) -> *mut T {
    Box::into_raw(Box::new(Handle { tag: T::TAG, value })).cast()
}

/// Sees that a pointer leads to an object of its noun.
///
/// # Safety
///
/// A pointer that is not NULL leads to a live object of this library.
unsafe fn handle<T: Noun>(ptr: *const T) -> Result<*mut Handle<T>, Status> {
    #[cfg(test)]
    super::tests::panic_if_asked();
    let handle = ptr.cast::<Handle<T>>().cast_mut();
    if handle.is_null() {
        return Err(Status(MULU_E_NULL));
    }
    if !handle.is_aligned() {
        return Err(Status(MULU_E_HANDLE));
    }
    // SAFETY: every live object begins with its tag, whatever its noun.
    match unsafe { handle.cast::<u32>().read() } == T::TAG {
        true => Ok(handle),
        false => Err(Status(MULU_E_HANDLE)),
    }
}

/// Borrows an object, or says which status to return.
///
/// # Safety
///
/// As for [`handle`]; nobody changes the object meanwhile.
pub(super) unsafe fn lent<'a, T: Noun>(ptr: *const T) -> Result<&'a T, Status> {
    // SAFETY: the caller keeps the contract; the tag has shown that this is a `Handle<T>`.
    unsafe { handle(ptr).map(|handle| &(*handle).value) }
}

/// Borrows an object in order to change it, or says which status to return.
///
/// # Safety
///
/// As for [`handle`]; nobody else uses the object meanwhile.
pub(super) unsafe fn lent_mut<'a, T: Noun>(ptr: *mut T) -> Result<&'a mut T, Status> {
    // SAFETY: the caller keeps the contract; the tag has shown that this is a `Handle<T>`.
    unsafe { handle(ptr).map(|handle| &mut (*handle).value) }
}

/// Takes an object back and ends it. NULL, and an object of another noun, is left alone.
///
/// # Safety
///
/// As for [`handle`]; nobody uses the object any more.
pub(super) unsafe fn taken<T: Noun>(ptr: *mut T) -> Result<(), Status> {
    // SAFETY: the caller keeps the contract; the tag has shown that `given` made this box.
    drop(unsafe { handle(ptr).map(|handle| Box::from_raw(handle))? });
    Ok(())
}

/// Borrows bytes, or says which status to return.
///
/// # Safety
///
/// A pointer that is not NULL leads to `length` bytes, which nobody changes meanwhile.
pub(super) unsafe fn bytes<'a>(ptr: *const c_char, length: usize) -> Result<&'a [u8], Status> {
    #[cfg(test)]
    super::tests::panic_if_asked();
    if ptr.is_null() {
        return Err(Status(MULU_E_NULL));
    }
    if isize::try_from(length).is_err() {
        return Err(Status(MULU_E_LIMIT));
    }
    // SAFETY: the caller keeps the contract, and no object is larger than `isize` can say.
    Ok(unsafe { slice::from_raw_parts(ptr.cast(), length) })
}

/// Borrows numbers, or says which status to return.
///
/// # Safety
///
/// A pointer that is not NULL leads to `count` numbers, which nobody changes meanwhile.
unsafe fn numbers<'a>(ptr: *const c_int, count: usize) -> Result<&'a [c_int], Status> {
    if ptr.is_null() {
        return Err(Status(MULU_E_NULL));
    }
    if !ptr.is_aligned() {
        return Err(Status(MULU_E_RANGE));
    }
    let is_object = |size: usize| isize::try_from(size).is_ok();
    if !count.checked_mul(size_of::<c_int>()).is_some_and(is_object) {
        return Err(Status(MULU_E_LIMIT));
    }
    // SAFETY: the caller keeps the contract, and no object is larger than `isize` can say.
    Ok(unsafe { slice::from_raw_parts(ptr, count) })
}

/// A column of texts: all bytes, and those of each row.
pub(super) struct Column<'a> {
    pub(super) data: &'a [u8],
    offsets: &'a [c_int],
}

impl Column<'_> {
    pub(super) fn rows(&self) -> impl Iterator<Item = Range<usize>> {
        // Where no row has a byte there may be no data for the offsets to lead to.
        let place = |offset| place(offset).min(self.data.len());
        self.offsets.windows(2).map(move |pair| place(pair[0])..place(pair[1]))
    }
}

/// An offset, of which [`column`] has seen that it is none below 0.
fn place(offset: c_int) -> usize {
    usize::try_from(offset).unwrap_or(0)
}

/// Borrows a column as Apache Arrow lays it out, or says which status to return.
///
/// # Safety
///
/// A pointer that is not NULL leads to `count + 1` offsets, or to as many bytes as the last of them says; nobody changes
/// them meanwhile.
pub(super) unsafe fn column<'a>(
    data: *const c_char,
    offsets: *const c_int,
    count: usize,
) -> Result<Column<'a>, Status> {
    let count = count.checked_add(1).ok_or(Status(MULU_E_LIMIT))?;
    // SAFETY: the caller keeps the contract.
    let offsets = unsafe { numbers(offsets, count)? };
    let is_rising = offsets.is_sorted() && offsets.first().is_none_or(|first| *first >= 0);
    if !is_rising {
        return Err(Status(MULU_E_RANGE));
    }
    let data = match offsets.last() {
        // SAFETY: as above.
        Some(last) if Some(last) != offsets.first() => unsafe { bytes(data, place(*last))? },
        _ => &[],
    };
    Ok(Column { data, offsets })
}

/// What an output holds while there is nothing to give.
pub(super) trait Nothing: Copy {
    const NOTHING: Self;
}

impl<T> Nothing for *mut T {
    const NOTHING: Self = null_mut();
}

impl<T> Nothing for *const T {
    const NOTHING: Self = null();
}

impl Nothing for usize {
    const NOTHING: Self = 0;
}

impl Nothing for c_int {
    const NOTHING: Self = 0;
}

/// An output of the caller's, cleared when the call began.
pub(super) struct Slot<T>(*mut T);

/// Clears an output, so that no failure leaves it dangling. All outputs are cleared before anything else can fail.
///
/// # Safety
///
/// A pointer that is not NULL leads to a `T` that may be written.
pub(super) unsafe fn slot<T: Nothing>(out: *mut T) -> Slot<T> {
    if !out.is_null() {
        // SAFETY: the caller keeps the contract.
        unsafe { out.write(T::NOTHING) };
    }
    Slot(out)
}

impl<T> Slot<T> {
    /// The same, if the caller wants it.
    pub(super) fn required(self) -> Result<Slot<T>, Status> {
        if self.0.is_null() { Err(Status(MULU_E_NULL)) } else { Ok(self) }
    }

    /// Writes what there is to give; nothing where the caller passed NULL. What owns memory is made only when wanted.
    pub(super) fn fill(self, value: impl FnOnce() -> T) {
        if !self.0.is_null() {
            // SAFETY: `slot` was told that the pointer may be written.
            unsafe { self.0.write(value()) };
        }
    }
}

/// Lends a text through its two outputs.
pub(super) fn lend(bytes: &[u8], text: Slot<*const c_char>, length: Slot<usize>) {
    text.fill(|| bytes.as_ptr().cast());
    length.fill(|| bytes.len());
}

/// Sees that there is memory for a buffer of the input's size. What is made of the input comes in many small pieces,
/// which have no way to fail; so a call that is too large is refused before the first of them.
pub(super) fn room_for(length: usize) -> Result<(), Status> {
    let mut room = Vec::<u8>::new();
    room.try_reserve_exact(length).map_err(|_| Status(MULU_E_MEMORY))?;
    // A buffer that nobody looks at may be left out by the compiler.
    black_box(room);
    Ok(())
}
