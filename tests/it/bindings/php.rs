//! PHP: the constants, and the declarations that `FFI::cdef` reads.

use super::Files;
use crate::interface::{Function, Interface};

mod values;

pub(super) fn files(interface: &Interface) -> Files {
    vec![
        ("Header.php".to_owned(), write(interface)),
        ("Values.php".to_owned(), values::write(interface)),
    ]
}

/// PHP reads C, but only what it knows may be given to it.
fn declaration(f: &Function) -> String {
    for kind in f.parameters.iter().map(|p| &p.kind).chain([&f.returns]) {
        let base = kind.trim_start_matches("const ").trim_end_matches(['*', ' ']);
        let known = ["void", "int", "size_t", "char"].contains(&base) || base.starts_with("mulu_");
        assert!(known, "PHP has no word for `{kind}`");
    }
    f.signature(true) + "\n"
}

fn write(interface: &Interface) -> String {
    let mut text = "<?php\n\n// Written from include/mulu.h by tests/it/bindings.rs.\n\n\
        declare(strict_types=1);\n\nnamespace Mulu;\n\nfinal class Header\n{\n"
        .to_owned();
    for constant in &interface.constants {
        let name = constant.name.strip_prefix("MULU_").unwrap();
        text += &format!("    /** {} */\n", constant.comment);
        text += &format!("    public const {name} = {};\n", constant.value);
    }
    text += "\n    public const DECLARATIONS = <<<'C'\n";
    for noun in &interface.nouns {
        text += &format!("typedef struct mulu_{noun} mulu_{noun};\n");
    }
    text.extend(interface.functions.iter().map(declaration));
    text + "C;\n}\n"
}
