//! What untrusted input may cost.

/// The most that is read of untrusted input. Past it, reading ends with an error that says where.
///
/// ```
/// let mut limits = mulu::Limits::default();
/// limits.entry_bytes = 64 * 1024;
/// assert_eq!(limits.depth, 64);
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of one entry. A line of NDJSON with more is passed over, and the report is not complete.
    pub entry_bytes: usize,
    /// Levels of nesting inside one member of an entry.
    pub depth: usize,
    /// Entries of one run.
    pub entries: u32,
    /// Findings that one report keeps. One more makes the report incomplete and ends the reading.
    pub findings: usize,
    /// Bytes of a workbook's file, and of the texts that its sheets share: both are held in memory.
    pub workbook_bytes: usize,
    /// Bytes of one part of a workbook once it is unpacked, such as a sheet.
    pub unpacked_bytes: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            entry_bytes: 16 << 20,
            depth: 64,
            entries: u32::MAX - 1,
            findings: 10_000_000,
            workbook_bytes: 256 << 20,
            unpacked_bytes: 2 << 30,
        }
    }
}
