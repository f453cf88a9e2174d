//! Which bytes are one entry, and where in the input they begin.

/// A place that moves on through the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cursor {
    /// Bytes before it.
    pub(super) offset: u64,
    /// Line feeds before it, and characters before it in its line.
    pub(super) lines: u64,
    pub(super) column: u64,
}

impl Cursor {
    /// The first byte of the input.
    pub(super) const START: Cursor = Cursor { offset: 0, lines: 0, column: 0 };

    /// Moves past these bytes.
    pub(super) fn pass(&mut self, bytes: &[u8]) {
        self.offset += bytes.len() as u64;
        let line = match memchr::memrchr(b'\n', bytes) {
            Some(end) => {
                self.lines += memchr::memchr_iter(b'\n', bytes).count() as u64;
                self.column = 0;
                bytes.get(end + 1..).unwrap_or_default()
            }
            None => bytes,
        };
        // Every byte of UTF-8 that does not continue a character begins one.
        self.column += line.iter().filter(|byte| **byte & 0xC0 != 0x80).count() as u64;
    }

    /// Moves to the beginning of the next line, so many bytes on.
    pub(super) fn end_line(&mut self, bytes: usize) {
        self.offset += bytes as u64;
        self.lines += 1;
        self.column = 0;
    }
}

/// One entry's bytes in a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Where it begins in the input.
    pub(super) at: Cursor,
    /// Why these bytes are no entry, where it is known before reading them.
    pub(super) fault: Option<&'static str>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_counts_lines_and_characters() {
        let mut cursor = Cursor::START;
        cursor.pass("目录\n\nname：".as_bytes());
        assert_eq!((cursor.offset, cursor.lines, cursor.column), (15, 2, 5));
        cursor.pass("“x”".as_bytes());
        assert_eq!((cursor.offset, cursor.lines, cursor.column), (22, 2, 8));
        cursor.pass(b"\n");
        assert_eq!((cursor.offset, cursor.lines, cursor.column), (23, 3, 0));
    }
}
