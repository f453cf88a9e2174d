//! An entry read back and changed, in both encodings.

use super::encoding::{Made, checker};
use super::*;
use crate::codec::Encoding;

impl Made {
    /// The text of a field, or why there is none.
    fn field(&self, entry: *mut mulu_entry, pointer: &str) -> Result<String, c_int> {
        let (at, mut text, mut length) = (self.bytes(pointer), null(), 0);
        let (pointer, size) = (at.as_ptr().cast(), at.len());
        // SAFETY: the entry is live, and the others are locals.
        match unsafe { mulu_entry_get(entry, pointer, size, &mut text, &mut length) } {
            MULU_OK => Ok(self.text(text, length)),
            status => Err(status),
        }
    }

    fn count(&self, entry: *mut mulu_entry, pointer: &str) -> Result<usize, c_int> {
        let (pointer, size, mut count) = (pointer.as_ptr().cast(), pointer.len(), 0);
        // SAFETY: as above.
        match unsafe { mulu_entry_count(entry, pointer, size, &mut count) } {
            MULU_OK => Ok(count),
            status => Err(status),
        }
    }

    fn remove(&self, entry: *mut mulu_entry, pointer: &str) -> c_int {
        let at = self.bytes(pointer);
        // SAFETY: as above.
        unsafe { mulu_entry_remove(entry, at.as_ptr().cast(), at.len()) }
    }
}

#[test]
fn what_was_said_is_read_back() {
    for checker in [checker(Encoding::Utf8), checker(Encoding::Gb18030)] {
        let json = r#"{"name":"目录","items":[{"name":"号牌","length":15},{"name":"车型"}],
            "share":{"type":"不予共享","scope":["市公安局","x"]},"ext":{"备注":"试"},"摘":1}"#;
        let entry = checker.entry(&checker.bytes(json));
        let said = |pointer: &str| checker.field(entry, pointer);
        for _ in 0..2 {
            assert_eq!(said("/name").unwrap(), "目录");
            assert_eq!(said("/items/0/length").unwrap(), "15");
            assert_eq!(said("/share/type").unwrap(), "不予共享");
            assert_eq!(said("/share/scope/1").unwrap(), "x");
            assert_eq!(said("/ext/备注").unwrap(), "试");
            assert_eq!(said("/abstract").unwrap(), "");
            assert_eq!(said("/share/scope/2"), Err(MULU_E_RANGE));
            assert_eq!(said("/share"), Err(MULU_E_RANGE));
        }
        assert_eq!(checker.count(entry, "/items"), Ok(2));
        assert_eq!(checker.count(entry, "/name"), Err(MULU_E_RANGE));
        for pointer in ["/items/0", "/share/scope/0", "/ext/备注", "/摘"] {
            assert_eq!(checker.remove(entry, pointer), MULU_OK, "{pointer}");
        }
        assert_eq!(checker.remove(entry, "/摘"), MULU_E_RANGE);
        assert_eq!(said("/items/0/name").unwrap(), "车型");
        assert_eq!(said("/ext/备注").unwrap(), "");
        assert_eq!(
            checker.written(entry),
            r#"{"name":"目录","items":[{"name":"车型"}],"share":{"type":"不予共享","scope":["x"]}}"#
        );
    }
}

#[test]
fn a_code_of_a_dialect_is_read_back_as_it_was_written() {
    let settings =
        "as_of = 2026-11-21\ndialect = { codes = { '/share/type' = { 3 = 'not_shared' } } }";
    let checker = super::encoding::checker_of(settings, Encoding::Utf8);
    let entry = checker.entry(br#"{"share":{"type":"3"}}"#);
    assert_eq!(checker.field(entry, "/share/type").unwrap(), "3");
    assert_eq!(checker.written(entry), r#"{"share":{"type":"3"}}"#);
}
