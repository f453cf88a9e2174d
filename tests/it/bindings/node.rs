//! Node: the constants with their types, and each function as koffi reads it.

use super::Files;
use crate::interface::{Function, Interface};

mod values;

pub(super) fn files(interface: &Interface) -> Files {
    vec![
        ("header.js".into(), write(interface)),
        ("header.d.ts".into(), types(interface)),
        ("values.js".into(), values::write(interface)),
        ("values.d.ts".into(), values::types(interface)),
    ]
}

const HEAD: &str = "// Written from include/mulu.h by tests/it/bindings.rs.\n";

/// A C type in the words of koffi. Text goes in as bytes, since a length comes with it, and comes out as an address;
/// a noun of ours is a pointer of which only C knows what it points to.
fn kind(c: &str, returned: bool) -> &'static str {
    match c {
        "void" => "void",
        "int" => "int",
        "size_t" => "size_t",
        "const char *" if returned => "const char *",
        "const char *" => "const void *",
        "const int *" => "const int *",
        "size_t *" => "_Out_ size_t *",
        "int *" => "_Out_ int *",
        noun if noun.contains("mulu_") && !noun.ends_with("**") => "void *",
        text if text == "const char **" || text.contains("mulu_") => "_Out_ void **",
        unknown => panic!("Node has no word for `{unknown}`"),
    }
}

fn function(f: &Function) -> String {
    let parameters: Vec<_> =
        f.parameters.iter().map(|p| format!("{} {}", kind(&p.kind, false), p.name)).collect();
    let prototype = format!("{} {}({})", kind(&f.returns, true), f.name, parameters.join(", "));
    format!("  {}: '{prototype}',\n", f.name)
}

fn write(interface: &Interface) -> String {
    let mut text = format!("{HEAD}'use strict'\n\nexports.constants = Object.freeze({{\n");
    for constant in &interface.constants {
        let name = constant.short();
        text += &format!("  {name}: {}, // {}\n", constant.value, constant.comment);
    }
    text += "})\n\nexports.functions = {\n";
    text.extend(interface.functions.iter().map(function));
    text + "}\n"
}

/// The same constants for TypeScript.
fn types(interface: &Interface) -> String {
    let mut text = format!("{HEAD}export declare const constants: {{\n");
    for constant in &interface.constants {
        let name = constant.short();
        text += &format!("  /** {} */\n  readonly {name}: {}\n", constant.comment, constant.value);
    }
    text + "}\n"
}
