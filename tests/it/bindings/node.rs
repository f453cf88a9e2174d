//! Node: the constants with their types, each function as koffi reads it, and the names of what can be asked for.

use super::groups::groups;
use crate::interface::{Constant, Function, Interface};

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

pub(super) fn write(interface: &Interface) -> String {
    let mut text = format!("{HEAD}'use strict'\n\nexports.constants = Object.freeze({{\n");
    for constant in &interface.constants {
        let name = constant.name.strip_prefix("MULU_").unwrap();
        text += &format!("  {name}: {}, // {}\n", constant.value, constant.comment);
    }
    text += "})\n\nexports.functions = {\n";
    text.extend(interface.functions.iter().map(function));
    text += "}\n\n/** What can be asked for, and under which name it is answered. */\nexports.names = {\n";
    for group in groups(interface) {
        let pair = |(name, constant): &(String, &Constant)| format!("{name}: {}", constant.value);
        let members: Vec<_> = group.members.iter().map(pair).collect();
        text += &format!("  {}: {{ {} }},\n", group.name, members.join(", "));
    }
    text + "}\n"
}

/// The same constants for TypeScript, and what has a member for each of a group.
pub(super) fn types(interface: &Interface) -> String {
    let mut text = format!("{HEAD}export declare const constants: {{\n");
    for constant in &interface.constants {
        let name = constant.name.strip_prefix("MULU_").unwrap();
        text += &format!("  /** {} */\n  readonly {name}: {}\n", constant.comment, constant.value);
    }
    text += "}\n";
    for group in groups(interface) {
        text += &format!("\nexport interface {}<T> {{\n", group.name);
        for (name, constant) in group.members {
            text += &format!("  /** {} */\n  readonly {name}: T\n", constant.comment);
        }
        text += "}\n";
    }
    text
}
