//! The binary interface: listed, and held against the first header, which later ones may only add to.

use crate::generated::compare;
use crate::header::header;
use crate::interface::Interface;

/// The header of the first release of this interface.
const FIRST: &str = include_str!("../capi/abi/1.0/mulu.h");

/// All that a compiled program relies on, a line for each.
fn lines(interface: &Interface, with_names: bool) -> Vec<String> {
    let nouns =
        interface.nouns.iter().map(|noun| format!("typedef struct mulu_{noun} mulu_{noun};"));
    let constants = interface.constants.iter().map(|c| format!("#define {} {}", c.name, c.value));
    let functions = interface.functions.iter().map(|function| function.signature(with_names));
    nouns.chain(constants).chain(functions).collect()
}

/// What stood in an older header and no longer does.
fn broken(older: &str, newer: &str) -> Vec<String> {
    let newer = lines(&Interface::read(newer), false);
    let mut broken = lines(&Interface::read(older), false);
    broken.retain(|line| !newer.contains(line));
    broken
}

#[test]
fn the_interface_is_the_one_that_is_listed() {
    let mut listed = lines(&Interface::read(&header()), true);
    listed.push(String::new());
    compare("tests/capi/abi/interface.txt", &listed.join("\n"));
}

#[test]
fn nothing_of_the_first_header_is_gone_or_changed() {
    assert!(FIRST.contains("#define MULU_ABI 1 "));
    assert_eq!(broken(FIRST, &header()), Vec::<String>::new());
}

#[test]
fn a_break_is_seen() {
    for (from, to) in [
        ("size_t mulu_rule_count(void);", ""),
        (
            "mulu_report_complete(const mulu_report *report)",
            "mulu_report_complete(mulu_report *report)",
        ),
        ("#define MULU_E_LIMIT    3 ", "#define MULU_E_LIMIT    33 "),
        ("typedef struct mulu_text mulu_text;", ""),
    ] {
        let newer = FIRST.replacen(from, to, 1);
        assert_ne!(newer, FIRST, "{from}");
        assert_eq!(broken(FIRST, &newer).len(), 1, "{from}");
    }
    let renamed = FIRST.replace("const mulu_report *report", "const mulu_report *findings");
    assert_ne!(renamed, FIRST);
    assert_eq!(broken(FIRST, &renamed), Vec::<String>::new());
}
