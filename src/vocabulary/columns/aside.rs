//! 旁表: sheets that this library writes beside a catalogue, such as examples and lists of findings, and does not read as one.

use super::column::Head;
use crate::text::{Words, fold, is_blank, trim};

/// What the first cell of such a sheet says, after `※`.
pub(crate) static ASIDE: Words =
    Words { zh: "本表不作为目录数据读取", en: "this sheet is not read as entries" };

/// Whether the first cell of a sheet says that it holds no entries. The sign alone does not: people begin titles with it.
pub(super) fn is_aside(head: &Head) -> bool {
    let first = head.iter().flatten().find(|cell| !is_blank(cell));
    let title = first.and_then(|cell| trim(cell).strip_prefix('※')).map(fold);
    title.is_some_and(|title| [ASIDE.zh, ASIDE.en].iter().any(|says| title.contains(&fold(says))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_says_itself_that_it_holds_no_entries() {
        let says = |cells: &[&str]| is_aside(&[cells.iter().map(ToString::to_string).collect()]);
        assert!(says(&["", "※ 填写示例：本表不作为目录数据读取，请在“信息资源目录”表中填写"]));
        assert!(says(&["※ Findings: 3. This sheet is not read as entries."]));
        assert!(!says(&["※ 请如实填写", "信息资源名称"]));
        assert!(!says(&["信息资源名称", "※ 本表不作为目录数据读取"]));
        assert!(!says(&["本表不作为目录数据读取"]));
    }
}
