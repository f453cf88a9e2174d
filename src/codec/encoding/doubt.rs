//! 存疑: bytes that are declared to be GB 18030, and are UTF-8 all the same.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether what was read so far may be declared wrongly, to be asked wherever the decoder has gone.
#[derive(Clone, Debug, Default)]
pub(super) struct Doubt(Arc<AtomicBool>);

impl Doubt {
    pub(super) fn is_raised(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Looks whether declared bytes are UTF-8, until they are not: text in GB 18030 shows that in its first words.
#[derive(Debug, Default)]
pub(super) struct Suspicion {
    is_open: bool,
    /// The beginning of a character that is not whole yet.
    begun: Vec<u8>,
}

impl Suspicion {
    /// What is seen from now on was declared.
    pub(super) fn begin(&mut self) {
        self.is_open = true;
    }

    /// The next bytes.
    pub(super) fn see(&mut self, bytes: &[u8], doubt: &Doubt) {
        if !self.is_open || (self.begun.is_empty() && bytes.is_ascii()) {
            return;
        }
        self.begun.extend_from_slice(bytes);
        let (whole, is_valid) = match std::str::from_utf8(&self.begun) {
            Ok(_) => (self.begun.len(), true),
            Err(error) => (error.valid_up_to(), error.error_len().is_none()),
        };
        self.is_open = is_valid;
        // Chinese has three bytes a character; a few words of GB 18030 may by chance be pairs of UTF-8.
        let is_chinese = self.begun.drain(..whole).any(|byte| byte >= 0xE0);
        if is_chinese || !is_valid {
            doubt.0.store(is_valid, Ordering::Relaxed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubt_lasts_while_the_bytes_are_utf8() {
        let seen = |text: &[u8], size: usize| {
            let (mut suspicion, doubt) = (Suspicion::default(), Doubt::default());
            suspicion.begin();
            text.chunks(size).for_each(|bytes| suspicion.see(bytes, &doubt));
            doubt.is_raised()
        };
        for size in [1, 2, 5, 99] {
            assert!(seen("{\"name\":\"目录\u{1F600}\"}".as_bytes(), size), "{size}");
            assert!(!seen(b"{\"name\":\"\"}", size), "{size}");
            // 目录 in GB 18030 is valid UTF-8; the same in UTF-8, and then 机 in GB 18030.
            assert!(!seen(b"\xC4\xBF\xC2\xBC", size), "{size}");
            assert!(!seen(b"\xE7\x9B\xAE\xE5\xBD\x95 \xBB\xFA|", size), "{size}");
        }
    }
}
