//! Python: the constants, and each function with the types that `ctypes` asks for.

use crate::interface::{Function, Interface};

/// A C type in the words of `ctypes`. A noun of ours is a pointer of which only C knows what it points to.
fn kind(c: &str) -> &'static str {
    match c {
        "void" => "None",
        "int" => "c_int",
        "size_t" => "c_size_t",
        "const char *" => "c_char_p",
        "const char **" => "POINTER(c_void_p)",
        "const int *" => "POINTER(c_int)",
        "size_t *" => "POINTER(c_size_t)",
        "int *" => "POINTER(c_int)",
        noun if noun.ends_with("**") => "POINTER(c_void_p)",
        _ => "c_void_p",
    }
}

fn function(f: &Function) -> String {
    let parameters: Vec<_> = f.parameters.iter().map(|p| kind(&p.kind)).collect();
    format!("    \"{}\": ({}, [{}]),\n", f.name, kind(&f.returns), parameters.join(", "))
}

pub(super) fn write(interface: &Interface) -> String {
    let mut text = "# Written from include/mulu.h by tests/it/bindings.rs.\n\
        from ctypes import POINTER, c_char_p, c_int, c_size_t, c_void_p\n\n"
        .to_owned();
    for constant in &interface.constants {
        let note = match constant.comment.is_empty() {
            true => String::new(),
            false => format!("  # {}", constant.comment),
        };
        let name = constant.name.strip_prefix("MULU_").unwrap();
        text += &format!("{name} = {}{note}\n", constant.value);
    }
    text += "\nFUNCTIONS = {\n";
    text.extend(interface.functions.iter().map(function));
    text += "}\n";
    text
}
