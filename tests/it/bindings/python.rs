//! Python: the constants, and each function with the types that `ctypes` asks for.

use super::Files;
use crate::interface::{Function, Interface};

mod objects;
mod values;

pub(super) fn files(interface: &Interface) -> Files {
    vec![
        ("_header.py".into(), write(interface)),
        ("_objects.py".into(), objects::write(interface)),
        ("_values.py".into(), values::write(interface)),
    ]
}

/// A C type in the words of `ctypes`, which whoever takes all constants of the module does not take with them. A noun
/// of ours is a pointer of which only C knows what it points to.
fn kind(c: &str) -> &'static str {
    match c {
        "void" => "None",
        "int" => "_c.c_int",
        "size_t" => "_c.c_size_t",
        "const char *" => "_c.c_char_p",
        "const char **" => "_c.POINTER(_c.c_void_p)",
        "const int *" => "_c.POINTER(_c.c_int)",
        "size_t *" => "_c.POINTER(_c.c_size_t)",
        "int *" => "_c.POINTER(_c.c_int)",
        noun if noun.ends_with("**") => "_c.POINTER(_c.c_void_p)",
        noun if noun.ends_with('*') => "_c.c_void_p",
        other => panic!("ctypes: nobody has said what `{other}` is"),
    }
}

fn function(f: &Function) -> String {
    let parameters: Vec<_> = f.parameters.iter().map(|p| kind(&p.kind)).collect();
    format!("    \"{}\": ({}, [{}]),\n", f.name, kind(&f.returns), parameters.join(", "))
}

fn write(interface: &Interface) -> String {
    let mut text = "# Written from include/mulu.h by tests/it/bindings.rs.\n\
        import ctypes as _c\n\n"
        .to_owned();
    for constant in &interface.constants {
        let note = match constant.comment.is_empty() {
            true => String::new(),
            false => format!("  # {}", constant.comment),
        };
        let name = constant.short();
        text += &format!("{name} = {}{note}\n", constant.value);
    }
    text += "\n_FUNCTIONS = {\n";
    text.extend(interface.functions.iter().map(function));
    text += "}\n\n# The noun that a function makes.\n_MAKES = {\n";
    for f in &interface.functions {
        if let Some(out) = f.parameters.iter().find(|parameter| parameter.name == "out") {
            let noun = out.kind.trim_start_matches("mulu_").trim_end_matches(" **");
            text += &format!("    \"{}\": \"{noun}\",\n", f.name);
        }
    }
    text += "}\n";
    text
}
