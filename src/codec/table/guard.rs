//! 公式防护: a text that a spreadsheet would take for a formula has an apostrophe before it in a CSV, and without it
//! is read again as it was.

use std::borrow::Cow;

/// A text as it is written into a cell of a CSV: what a spreadsheet would take for a formula gets one apostrophe more
/// than it has.
pub(crate) fn guard(text: &str) -> Cow<'_, str> {
    if is_formula(text.trim_start_matches('\'')) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text that a cell of a CSV means: without the apostrophe that keeps a formula from being one.
pub(crate) fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_formula(text.trim_start_matches('\'')) => text,
        _ => cell,
    }
}

/// Whether a spreadsheet takes a text that begins so for a formula; those in East Asian languages take the wide signs
/// too.
fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_guarded_is_read_as_it_was() {
        for (text, cell) in [
            ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
            ("'=1", "''=1"),
            ("''-1", "'''-1"),
            ("-5", "'-5"),
            ("+86", "'+86"),
            ("@a", "'@a"),
            ("\t=1", "'\t=1"),
            ("\r\n=1", "'\r\n=1"),
            ("＝1", "'＝1"),
            ("'", "'"),
            ("''", "''"),
            ("'甲'", "'甲'"),
            ("a=1", "a=1"),
            (" =1", " =1"),
            ("", ""),
        ] {
            assert_eq!(guard(text), cell, "{text:?}");
            assert_eq!(unguard(cell), text, "{text:?}");
        }
    }
}
