//! How the processor reckons while a call runs.
//!
//! Rust takes it for granted that arithmetic without a result gives infinity, or no number, and that what lies between
//! two numbers is rounded to the nearer. Delphi and Free Pascal tell the processor to stop the program instead, with a
//! signal that becomes an exception: a number such as `1.7976931348623159e308` in a document would leave a call from
//! its midst. So a call reckons as Rust does, and its caller as before.

/// The control word as Rust has it: nothing stops the processor, and all is rounded to the nearest.
#[cfg(target_feature = "sse")]
const OF_RUST: u32 = 0x1f80;

/// The bits of the word that say what happened, and not what is to happen.
#[cfg(target_feature = "sse")]
const MARKS: u32 = 0x3f;

/// Arithmetic as Rust knows it, as long as this lives.
pub(super) struct Arithmetic {
    #[cfg(target_feature = "sse")]
    before: u32,
}

impl Arithmetic {
    #[cfg(target_feature = "sse")]
    pub(super) fn of_rust() -> Arithmetic {
        let arithmetic = Arithmetic { before: control() };
        if arithmetic.is_other() {
            set_control(OF_RUST);
        }
        arithmetic
    }

    /// Few other processors can be told to stop, and nobody tells them.
    #[cfg(not(target_feature = "sse"))]
    pub(super) fn of_rust() -> Arithmetic {
        Arithmetic {}
    }

    #[cfg(target_feature = "sse")]
    fn is_other(&self) -> bool {
        self.before & !MARKS != OF_RUST
    }
}

#[cfg(target_feature = "sse")]
impl Drop for Arithmetic {
    fn drop(&mut self) {
        // The marks go with the word: those of this call would stop a caller later.
        if self.is_other() {
            set_control(self.before);
        }
    }
}

#[cfg(target_feature = "sse")]
pub(super) fn control() -> u32 {
    let mut word = 0_u32;
    // SAFETY: the instruction writes four bytes to the address that it is given, and does nothing else.
    unsafe {
        std::arch::asm!("stmxcsr [{}]", in(reg) &raw mut word, options(nostack, preserves_flags))
    };
    word
}

#[cfg(target_feature = "sse")]
pub(super) fn set_control(word: u32) {
    // SAFETY: no bit is set that must not be: the word is that of Rust, or one that `control` gave, but for its masks.
    unsafe {
        std::arch::asm!("ldmxcsr [{}]", in(reg) &raw const word, options(nostack, preserves_flags))
    };
}
