//! The exported functions, called as C calls them.

use std::cell::Cell;

thread_local! {
    static PANICS: Cell<bool> = const { Cell::new(false) };
}

/// Panics where an exported function looks at its first handle, if the test asks for it.
pub(super) fn panic_if_asked() {
    if PANICS.take() {
        panic!("as the test asked");
    }
}
