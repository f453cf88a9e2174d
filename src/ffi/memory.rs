//! What happens when there is no memory for something large.
//!
//! A list that cannot grow ends a program in Rust, and only an unstable part of its library can say otherwise. The C
//! library is built with it (`--cfg mulu_unwinds`: bindings/c/build.sh), so that the call unwinds to its guard, frees
//! what it had, and answers `MULU_E_MEMORY`. Built without, it does as Rust does.

use std::any::Any;
use std::ffi::c_int;

use super::status::{MULU_E_MEMORY, MULU_E_PANIC};

/// From how many bytes on a call fails. What is smaller ends the process: to unwind takes memory too.
#[cfg(mulu_unwinds)]
const LARGE: usize = 64 << 10;

/// What a call unwinds with.
struct NoMemory;

/// Sees to it that want of memory reaches the guard.
pub(super) fn unwind_for_want() {
    #[cfg(mulu_unwinds)]
    {
        static ONCE: std::sync::Once = std::sync::Once::new();
        ONCE.call_once(|| {
            std::alloc::set_alloc_error_hook(|layout| {
                if layout.size() >= LARGE {
                    std::panic::resume_unwind(Box::new(NoMemory));
                }
            });
        });
    }
}

/// The status of a call that unwound.
pub(super) fn status(payload: &(dyn Any + Send)) -> c_int {
    let is_want = payload.is::<NoMemory>() || is_want_of_workbook(payload);
    if is_want { MULU_E_MEMORY } else { MULU_E_PANIC }
}

/// Whether a workbook had no memory to be compressed in, or no room for its temporary file: what writes it says so in no
/// other way than by a panic, with the status of the compressor or of the system.
fn is_want_of_workbook(payload: &(dyn Any + Send)) -> bool {
    let is_want =
        |said: &String| said.contains("left: MemError\n") || said.contains(": Os { code: ");
    cfg!(feature = "files") && payload.downcast_ref().is_some_and(is_want)
}

#[test]
fn want_of_memory_is_no_defect() {
    use super::guard::guard;
    assert_eq!(guard(|| std::panic::resume_unwind(Box::new(NoMemory))), MULU_E_MEMORY);
    assert_eq!(guard(|| std::panic::resume_unwind(Box::new("a defect"))), MULU_E_PANIC);
    let said = |said: &str| guard(|| std::panic::resume_unwind(Box::new(said.to_owned())));
    let of_workbook = if cfg!(feature = "files") { MULU_E_MEMORY } else { MULU_E_PANIC };
    assert_eq!(said("assertion failed\n  left: MemError\n right: Ok"), of_workbook);
    assert_eq!(said("called `Result::unwrap()` on an `Err` value: Os { code: 28 }"), of_workbook);
    assert_eq!(said("assertion failed\n  left: StreamError\n right: Ok"), MULU_E_PANIC);
}
