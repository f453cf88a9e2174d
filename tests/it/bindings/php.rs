//! PHP: the constants, the declarations that `FFI::cdef` reads, and the names of what can be asked for.

use super::groups::groups;
use crate::interface::{Function, Interface};

mod values;

pub(super) use values::write as values;

/// PHP reads C, but only what it knows may be given to it.
fn declaration(f: &Function) -> String {
    for kind in f.parameters.iter().map(|p| &p.kind).chain([&f.returns]) {
        let base = kind.trim_start_matches("const ").trim_end_matches(['*', ' ']);
        let known = ["void", "int", "size_t", "char"].contains(&base) || base.starts_with("mulu_");
        assert!(known, "PHP has no word for `{kind}`");
    }
    f.signature(true) + "\n"
}

pub(super) fn write(interface: &Interface) -> String {
    let mut text = "<?php\n\n// Written from include/mulu.h by tests/it/bindings.rs.\n\n\
        declare(strict_types=1);\n\nnamespace Mulu;\n\nfinal class Header\n{\n"
        .to_owned();
    for constant in &interface.constants {
        let name = constant.name.strip_prefix("MULU_").unwrap();
        text += &format!("    /** {} */\n", constant.comment);
        text += &format!("    public const {name} = {};\n", constant.value);
    }
    text += "\n    /** What can be asked for, and under which name it is answered. */\n    public const NAMES = [\n";
    for group in groups(interface) {
        text += &format!("        '{}' => [\n", group.name);
        for (name, constant) in group.members {
            let constant = constant.name.strip_prefix("MULU_").unwrap();
            text += &format!("            '{name}' => self::{constant},\n");
        }
        text += "        ],\n";
    }
    text += "    ];\n\n    public const DECLARATIONS = <<<'C'\n";
    for noun in &interface.nouns {
        text += &format!("typedef struct mulu_{noun} mulu_{noun};\n");
    }
    text.extend(interface.functions.iter().map(declaration));
    text + "C;\n}\n"
}
