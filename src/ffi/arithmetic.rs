//! How the processor reckons while a call runs.
//!
//! Rust takes it for granted that arithmetic without a result gives infinity, or no number. Delphi and Free Pascal tell
//! the processor to stop the program instead, with a signal that becomes an exception: a number such as
//! `1.7976931348623159e308` in a document would leave a call from its midst. So a call reckons as Rust does, and its
//! caller as before.

/// All that the processor may stop for, which is masked by a bit of the control word that is set.
#[cfg(target_feature = "sse")]
const ALL: u32 = 0x1f80;

/// Arithmetic as Rust knows it, as long as this lives.
pub(super) struct Arithmetic {
    #[cfg(target_feature = "sse")]
    before: u32,
}

impl Arithmetic {
    #[cfg(target_feature = "sse")]
    pub(super) fn of_rust() -> Arithmetic {
        let before = control();
        if before & ALL != ALL {
            set_control(before | ALL);
        }
        Arithmetic { before }
    }

    /// Other processors do not stop, or are not asked to.
    #[cfg(not(target_feature = "sse"))]
    pub(super) fn of_rust() -> Arithmetic {
        Arithmetic {}
    }
}

#[cfg(target_feature = "sse")]
impl Drop for Arithmetic {
    fn drop(&mut self) {
        // With the word come back the marks of what happened before: those of this call would stop a caller later.
        if self.before & ALL != ALL {
            set_control(self.before);
        }
    }
}

#[cfg(target_feature = "sse")]
pub(super) fn control() -> u32 {
    let mut word = 0_u32;
    // SAFETY: the instruction writes four bytes to the address that it is given, and does nothing else.
    unsafe { std::arch::asm!("stmxcsr [{}]", in(reg) &raw mut word, options(nostack, preserves_flags)) };
    word
}

#[cfg(target_feature = "sse")]
pub(super) fn set_control(word: u32) {
    // SAFETY: every word is one that `control` gave, but for its masks, so no bit is set that must not be.
    unsafe { std::arch::asm!("ldmxcsr [{}]", in(reg) &raw const word, options(nostack, preserves_flags)) };
}
