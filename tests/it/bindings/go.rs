//! Go: the constants, an error for each status, and each function in Go's own types: bytes go in and strings come out,
//! a noun is a handle that frees itself, and a status is an error.

use super::methods::{copied, wrapped};
use crate::interface::{Function, Interface};

mod methods;
mod values;

pub(super) use methods::write as methods;
pub(super) use values::write as values;

/// `SEVERITY_ERROR` as Go writes it: `SeverityError`.
pub(super) fn camel(name: &str) -> String {
    let word = |word: &str| match word {
        "ABI" | "ID" | "OK" | "JSON" | "NDJSON" => word.to_owned(),
        "json" => "JSON".to_owned(),
        _ => word[..1].to_uppercase() + &word[1..].to_lowercase(),
    };
    name.split('_').map(word).collect()
}

/// A sentence of the header with the constants as Go writes them.
fn named(text: &str) -> String {
    let mut parts = text.split("MULU_");
    let mut named = parts.next().unwrap().to_owned();
    for part in parts {
        let end = part.find(|c: char| !c.is_ascii_uppercase() && c != '_').unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        named += &match name.strip_prefix("E_") {
            Some(status) => format!("Err{}", camel(status)),
            None => camel(name.trim_end_matches('_')),
        };
        named += rest;
    }
    named
}

/// What one function has in Go.
#[derive(Default)]
struct Parts {
    takes: Vec<String>,
    gives: Vec<String>,
    /// The handles that must be open, and be kept alive.
    handles: Vec<String>,
    passes: Vec<String>,
    before: String,
    after: String,
}

fn noun(kind: &str) -> &str {
    kind.trim_start_matches("const ").trim_end_matches(['*', ' '])
}

fn parts(f: &Function) -> Parts {
    let mut p = Parts::default();
    let mut parameters = f.parameters.iter().peekable();
    while let Some(parameter) = parameters.next() {
        let name = &parameter.name;
        let follows = parameters.peek().map_or("", |next| next.kind.as_str());
        let (take, pass) = match parameter.kind.as_str() {
            "int" => ("int", format!("C.int({name})")),
            "size_t" => ("int", format!("C.size_t({name})")),
            "const int *" => ("[]int32", format!("(*C.int)(unsafe.Pointer(&{name}[0]))")),
            "const char *" if follows == "size_t" => {
                parameters.next();
                ("[]byte", format!("in({name}), C.size_t(len({name}))"))
            }
            "const char *" => ("[]byte", format!("in({name})")),
            "const char **" => {
                let length = &parameters.next().unwrap().name;
                p.before += &format!("\tvar {name}_ *C.char\n\tvar {length}_ C.size_t\n");
                p.after += &format!("\t{name} = lent({name}_, {length}_)\n");
                p.passes.push(format!("&{name}_, &{length}_"));
                p.gives.push(format!("{name} string"));
                continue;
            }
            out @ ("int *" | "size_t *") => {
                p.before += &format!("\tvar {name}_ C.{}\n", noun(out));
                p.after += &format!("\t{name} = int({name}_)\n");
                p.passes.push(format!("&{name}_"));
                p.gives.push(format!("{name} int"));
                continue;
            }
            out if out.starts_with("mulu_") && out.ends_with("**") => {
                let noun = noun(out);
                p.before += &format!("\tvar {name}_ *C.{noun}\n");
                p.after += &format!(
                    "\t{name} = hold(unsafe.Pointer({name}_), func(p unsafe.Pointer) {{ C.{noun}_free((*C.{noun})(p)) }})\n"
                );
                p.passes.push(format!("&{name}_"));
                p.gives.push(format!("{name} *handle"));
                continue;
            }
            object if noun(object).starts_with("mulu_") => {
                p.handles.push(name.clone());
                ("*handle", format!("(*C.{})({name}.at())", noun(object)))
            }
            unknown => panic!("Go has no word for `{unknown}`"),
        };
        p.takes.push(format!("{name} {take}"));
        p.passes.push(pass);
    }
    p
}

/// A function that changes nothing and gives nothing out answers by what it returns; all others return a status.
fn function(f: &Function) -> String {
    let p = parts(f);
    let name = camel(f.name.strip_prefix("mulu_").unwrap());
    let name = name[..1].to_lowercase() + &name[1..];
    let call = format!("C.{}({})", f.name, p.passes.join(", "));
    let takes = p.takes.join(", ");
    let alive: String =
        p.handles.iter().map(|handle| format!("\tdefer runtime.KeepAlive({handle})\n")).collect();
    let first = f.parameters.first().map_or("", |first| first.kind.as_str());
    let reads = !first.starts_with("mulu_");
    if reads && p.gives.is_empty() {
        let (kind, value) = match f.returns.as_str() {
            "const char *" => ("string", format!("C.GoString({call})")),
            _ => ("int", format!("int({call})")),
        };
        // What is asked of the library itself is for everyone.
        if kind == "string" && p.handles.is_empty() {
            let (name, about) = (camel(f.name.strip_prefix("mulu_").unwrap()), copied(f.about()));
            let about = wrapped(&format!("{name}: {about}"), "// ", 118);
            return format!("{about}\nfunc {name}({takes}) string {{ return {value} }}\n\n");
        }
        return format!("func {name}({takes}) {kind} {{\n{alive}\treturn {value}\n}}\n\n");
    }
    let gives: String = p.gives.iter().map(|give| give.clone() + ", ").collect();
    format!(
        "func {name}({takes}) ({gives}err error) {{\n\tif err = open({}); err != nil {{\n\t\treturn\n\t}}\n\
        {alive}{}\terr = failed({call})\n{}\treturn\n}}\n\n",
        p.handles.join(", "),
        p.before,
        p.after,
    )
}

pub(super) fn write(interface: &Interface) -> String {
    let [mut constants, mut errors] = [String::new(), String::new()];
    for constant in &interface.constants {
        let name = camel(constant.name.strip_prefix("MULU_").unwrap());
        let (value, comment) = (&constant.value, &constant.comment);
        match constant.name.strip_prefix("MULU_E_") {
            Some(_) => {
                let name = named(&constant.name);
                errors += &format!(
                    "\t// {name}: {comment}.\n\t{name} = &Error{{{value}, {comment:?}}}\n"
                );
            }
            None => {
                let comment = named(comment);
                constants += &format!("\t// {name}: {comment}.\n\t{name} = {value}\n");
            }
        }
    }
    let frees = |f: &&Function| !f.name.ends_with("_free");
    let functions: String = interface.functions.iter().filter(frees).map(function).collect();
    format!(
        "// Code generated from include/mulu.h by tests/it/bindings.rs. DO NOT EDIT.\n\n\
        package mulu\n\n// #include <mulu.h>\nimport \"C\"\n\nimport (\n\t\"runtime\"\n\t\"unsafe\"\n)\n\n\
        // The constants of the header.\nconst (\n{constants})\n\n\
        // The errors of the header, for errors.Is.\nvar (\n{errors})\n\n\
        {}\n",
        functions.trim_end()
    )
}
