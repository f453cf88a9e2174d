//! PHP: the constants, and the declarations that `FFI::cdef` reads.

use super::Files;
use crate::interface::Interface;

mod values;

pub(super) fn files(interface: &Interface) -> Files {
    vec![("Header.php".into(), write(interface)), ("Values.php".into(), values::write(interface))]
}

fn write(interface: &Interface) -> String {
    let mut text = "<?php\n\n// Written from include/mulu.h by tests/it/bindings.rs.\n\n\
        declare(strict_types=1);\n\nnamespace Mulu;\n\nfinal class Header\n{\n"
        .to_owned();
    for constant in &interface.constants {
        let name = constant.short();
        text += &format!("    /** {} */\n", constant.comment);
        text += &format!("    public const {name} = {};\n", constant.value);
    }
    text += "\n    public const DECLARATIONS = <<<'C'\n";
    for noun in &interface.nouns {
        text += &format!("typedef struct mulu_{noun} mulu_{noun};\n");
    }
    text.extend(interface.functions.iter().map(|f| f.signature(true) + "\n"));
    text + "C;\n}\n"
}
